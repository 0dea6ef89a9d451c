/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * YAML front matter, as far as articles need it: `key: value` lines between two lines of ---.
 * Known keys are title, outlet or source, author, published or date, url, language; values are
 * bare or in single or double quotes, and may go on on indented lines.  Other keys, lists, nested
 * maps and comments are skipped.  It is front matter as a whole or not at all, so that no prose
 * between two rules is lost: with one known key at least, and no line that is none of the above.
 */
#ifndef LATERAL_INGEST_FRONT_MATTER_H
#define LATERAL_INGEST_FRONT_MATTER_H

#include "ingest/source.h"

/*
 * Sets what the front matter says in A and returns how many bytes it takes (0: there is none).
 * What cannot be read is told to the sink with its line number, the first ten of it, and is not set;
 * so is the line for which something that begins as front matter is none.
 */
size_t front_matter_read(const struct ingest_source *source, struct article *a,
			 const struct ingest_sink *sink);

/*
 * An ISO date or date-time with zone as it stands at the start of S, normalised, in new memory;
 * NULL where there is none.  A time without a zone is left out.  *used: bytes read.
 */
char *iso_date_read(const char *s, size_t len, size_t *used);

#endif
