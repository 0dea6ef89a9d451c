/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dateline at the start of an article's body: "KABUL, July 3 (Reuters) - ", "Kabul: ". */
#ifndef LATERAL_INGEST_DATELINE_H
#define LATERAL_INGEST_DATELINE_H

#include "base/span.h"

/* The place a paragraph's dateline names, without date and agency; empty where there is none. */
struct span dateline_place(const char *text, struct span paragraph);

#endif
