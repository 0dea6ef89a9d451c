/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many words the article has: libunistring takes a second for ten megabytes that are not ASCII. */
#include "ui/reader.h"
#include "view/view_article.h"

#include <stdlib.h>

enum { SENTENCES = 1000 /* a slice */, SHORT = 64 * 1024 /* bytes that are counted at once */ };

static void count_slice(void *reader, size_t slice, struct job *j)
{
	struct screen_reader *r = reader;
	size_t first = slice * SENTENCES, end = first + SENTENCES;

	r->counts[slice] = (uint32_t)view_article_words(r->an, first, end);
}

void reader_stop_words(struct screen_reader *r)
{
	job_free(&r->counting);
	free(r->counts);
	r->counts = NULL;
}

void reader_count_words(struct screen_reader *r)
{
	struct pool *pool = workspace_pool(app_workspace(r->screen.app));
	size_t slices = reader_sentences(r) / SENTENCES + 1;

	reader_stop_words(r);
	if (!pool || r->an->article->len < SHORT) {
		r->words = view_article_words(r->an, 0, reader_sentences(r));
		return;
	}
	r->counts = mem_alloc_zero(slices, sizeof *r->counts);
	r->counting = job_start(pool, slices, count_slice, r);
}

bool reader_work_words(struct screen_reader *r)
{
	size_t slices = reader_sentences(r) / SENTENCES + 1;

	if (!r->counting)
		return false;
	if (!job_is_done(r->counting))
		return true;
	r->words = 0;
	for (size_t i = 0; i < slices; i++)
		r->words += r->counts[i];
	reader_stop_words(r);
	return false;
}
