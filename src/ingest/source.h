/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes into the reader of a format, and where its articles go; shared by all of them. */
#ifndef LATERAL_INGEST_SOURCE_H
#define LATERAL_INGEST_SOURCE_H

#include "model/article.h"

enum { INGEST_LIMIT = 16 * 1024 * 1024 }; /* bytes of one article */

struct ingest_source { /* what was read of one file */
	const char *path;
	const char *data;
	size_t len;
	struct file_stamp stamp;
	bool cut; /* there was more than INGEST_LIMIT */
};

struct ingest_sink {
	void (*article)(void *ctx, struct article *a); /* takes over the reference */
	/* Something in the file is wrong, but it opens; LINE names the file and the line. */
	void (*problem)(void *ctx, const char *line);
	/* Whether an article of this cleaned text is wanted; NULL: all are.  What is not is left out
	   without a word. */
	bool (*wants)(void *ctx, const char *text, uint32_t len);
	/*
	 * So many bytes were read by now: after each piece, and ten times a second while none comes.  NULL:
	 * nobody asks.
	 */
	void (*reading)(void *ctx, size_t bytes);
	void *ctx;
};

#endif
