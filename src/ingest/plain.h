/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plain text: YAML front matter where there is one (front_matter.h), then the text.  Offsets count
 * from behind the front matter.  The first paragraph is the headline if it reads as one and more
 * follows; a line of section labels ("LatestPakistanTop News") may stand before it.  A "date
 * 2025-07-04" prefix gives the date, "By Jane Doe" the byline; dateline.h reads the dateline.
 * A text that is plainly not in UTF-8 opens, with U+FFFD in it, and is a problem.
 */
#ifndef LATERAL_INGEST_PLAIN_H
#define LATERAL_INGEST_PLAIN_H

#include "base/status.h"
#include "ingest/source.h"

struct status plain_ingest(const struct ingest_source *source, const struct ingest_sink *sink);

#endif
