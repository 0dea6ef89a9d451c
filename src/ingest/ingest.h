/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a file to articles.  Only regular files are read (opened with O_NONBLOCK, then fstat), at
 * most INGEST_LIMIT bytes of each article; stdin for the path "-".  A file is sniffed: NULs or
 * UTF-16 are refused with the command that converts it, everything else is plain text (further
 * formats have a file each and are found by content, then by name).
 */
#ifndef LATERAL_INGEST_INGEST_H
#define LATERAL_INGEST_INGEST_H

#include "base/status.h"
#include "model/article.h"

enum { INGEST_LIMIT = 16 * 1024 * 1024 }; /* bytes of one article */

/* Where articles go; the callee takes over the reference. */
struct ingest_sink {
	void (*article)(void *ctx, struct article *a);
	void *ctx;
};

/* Reads one file. Fails with a line naming the file, the reason and what to do. */
struct status ingest_file(const char *path, const struct ingest_sink *sink);

#endif
