/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h" /* MAP_ANONYMOUS is an extension */

#include "model/text_store.h"

#include "base/mem.h"
#include "text/clean.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { ALIGNMENT = 64 }; /* of a text */

struct text_chunk {
	char *data;
	uint32_t used;  /* bytes */
	uint32_t texts; /* that live */
};

/* Threads that load fill one chunk together: in the order in which the library gets their texts. */
static struct {
	pthread_mutex_t lock;
	struct text_chunk *filling; /* holds a text at least; NULL: none */
	size_t apart;               /* bytes of texts that lie by themselves */
} store = {.lock = PTHREAD_MUTEX_INITIALIZER};

/*
 * NULL where there is no memory.  Huge pages are not asked for: they make a search 5 % quicker, but where a
 * machine is a virtual one, everything on it may stand for a tenth of a second when they come.
 */
static struct text_chunk *chunk_new(void)
{
	void *data = mmap(NULL, STORE_CHUNK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct text_chunk *c;

	if (data == MAP_FAILED)
		return NULL;
	c = mem_alloc_zero(1, sizeof *c);
	c->data = data;
	return c;
}

static uint32_t room_for(uint32_t len)
{
	return (len + TEXT_PADDING + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* The chunk for LEN more bytes, which counts the new text already; NULL: it stays apart. */
static struct text_chunk *chunk_for(uint32_t len)
{
	struct text_chunk *c = store.filling;

	if (len > STORE_LONG || store.apart + len <= STORE_APART)
		return NULL;
	if (!c || c->used + room_for(len) > STORE_CHUNK)
		store.filling = c = chunk_new();
	if (c)
		c->texts++;
	return c;
}

char *text_store_add(char *text, uint32_t len, struct text_chunk **chunk)
{
	struct text_chunk *c;
	char *to = text;

	pthread_mutex_lock(&store.lock);
	*chunk = c = chunk_for(len);
	if (c) {
		to = c->data + c->used;
		c->used += room_for(len);
	} else if (len <= STORE_LONG) {
		store.apart += len;
	}
	pthread_mutex_unlock(&store.lock);
	if (!c)
		return text;
	memcpy(to, text, len); /* what is behind it is zeros: it is new memory */
	free(text);
	return to;
}

void text_store_remove(char *text, uint32_t len, struct text_chunk *chunk)
{
	bool last = false;

	pthread_mutex_lock(&store.lock);
	if (chunk) {
		last = !--chunk->texts;
		if (last && chunk == store.filling)
			store.filling = NULL;
	} else if (len <= STORE_LONG) {
		store.apart -= len;
	}
	pthread_mutex_unlock(&store.lock);
	if (last) {
		munmap(chunk->data, STORE_CHUNK);
		free(chunk);
	} else if (!chunk) {
		free(text);
	}
}
