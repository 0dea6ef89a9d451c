/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plain text: YAML front matter where there is one (title, outlet or source, author, published or
 * date, url, language), then the text.  The first line is the headline if it reads as one; a
 * "date 2025-07-04" prefix gives the date; "KABUL:", "Kabul, July 3 (Agency) -" the dateline.
 */
#ifndef LATERAL_INGEST_PLAIN_H
#define LATERAL_INGEST_PLAIN_H

#include "ingest/ingest.h"

struct status plain_ingest(const char *path, const char *data, size_t len,
			   const struct ingest_sink *sink);

#endif
