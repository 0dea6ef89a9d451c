/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a file to articles.  Only regular files are read (stat before open, so that nothing is
 * touched that a mere open would wake; then fstat), at most INGEST_LIMIT bytes of each article;
 * stdin for the path "-", whatever it is.  A file is sniffed: NULs, UTF-16 and the commonest
 * formats that are not text are refused with what to do, everything else is plain text (further
 * formats have a file each and are found by content, then by name).
 */
#ifndef LATERAL_INGEST_INGEST_H
#define LATERAL_INGEST_INGEST_H

#include "base/status.h"
#include "ingest/source.h"

/*
 * Reads one file.  Fails with a line naming the file, the reason and what to do; *not_text (may be
 * NULL) tells whether the reason was that it is a picture, a program or the like.
 */
struct status ingest_file(const char *path, const struct ingest_sink *sink, bool *not_text);
/* The same for one that its folder says is a regular file: that is looked at once it is open. */
struct status ingest_regular_file(const char *path, const struct ingest_sink *sink, bool *not_text);

#endif
