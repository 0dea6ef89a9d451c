/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the texts of articles lie: one behind the other in large chunks, as they are loaded, so
 * that a search runs on through memory.  A chunk counts its texts and is given back with the last
 * of them, in whatever order they go.
 *
 * The first STORE_APART bytes are left where they are, each text an allocation of its own: so few
 * fit the caches, and valgrind and sanitizers see where a text of a test ends.  So are long texts,
 * which are a run of memory by themselves.  May be called from any thread.
 */
#ifndef LATERAL_MODEL_TEXT_STORE_H
#define LATERAL_MODEL_TEXT_STORE_H

#include <stdint.h>

enum {
	STORE_CHUNK = 4 * 1024 * 1024,
	STORE_APART = 4 * 1024 * 1024,
	STORE_LONG = STORE_CHUNK / 16, /* bytes: at most that much of a chunk is left empty */
};

struct text_chunk;

/*
 * Takes over TEXT, which is from malloc: LEN bytes and TEXT_PADDING zeros.  Returns it or what has
 * come in its place, and in CHUNK where that lies (NULL: by itself).
 */
char *text_store_add(char *text, uint32_t len, struct text_chunk **chunk);
void text_store_remove(char *text, uint32_t len, struct text_chunk *chunk);

#endif
