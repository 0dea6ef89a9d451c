/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/article.h"

#include "model/text_store.h"
#include "text/fold_unit.h"
#include "text/paragraph.h"
#include "text/shape.h"

#include <stdlib.h>
#include <string.h>

enum { PROSE_MIN_WORDS = 6 }; /* fewer words and no end of sentence: a label, not prose */

struct article *article_new(const char *path, uint32_t item)
{
	struct article *a = mem_alloc_zero(1, sizeof *a);

	a->path = mem_copy_string(path);
	a->path_shown = clean_line(path);
	a->item = item;
	a->text = mem_alloc_zero(TEXT_PADDING, 1);
	a->plain = true;
	a->references = 1;
	return a;
}

void article_set_text(struct article *a, struct clean_text *c)
{
	text_store_remove(a->text, a->len, a->chunk);
	VEC_RELEASE(&a->map);
	a->text = text_store_add(c->text, c->len, &a->chunk);
	a->len = c->len;
	a->map = c->map;
	a->turned = c->turned;
	memset(c, 0, sizeof *c);
	a->paragraphs.n = 0;
	paragraphs_of(a->text, a->len, &a->paragraphs);
	a->plain = fold_is_plain(a->text, a->len);
}

static char *file_stem(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	size_t len = dot && dot > name ? (size_t)(dot - name) : strlen(name);

	if (!strcmp(path, "-"))
		return mem_copy_string("stdin");
	return len ? mem_copy(name, len) : mem_copy_string(path);
}

void article_name_by_file(struct article *a)
{
	char *stem = file_stem(a->path);

	free(a->outlet);
	a->outlet = clean_line(stem);
	a->outlet_from = OUTLET_FILE;
	free(stem);
}

struct article *article_ref(struct article *a)
{
	__atomic_add_fetch(&a->references, 1, __ATOMIC_RELAXED);
	return a;
}

static void article_free(struct article *a)
{
	free(a->path);
	free(a->path_shown);
	free(a->outlet);
	free(a->headline);
	free(a->byline);
	free(a->dateline);
	free(a->published);
	free(a->url);
	free(a->language);
	text_store_remove(a->text, a->len, a->chunk);
	VEC_RELEASE(&a->map);
	VEC_RELEASE(&a->paragraphs);
	free(a);
}

void article_unref(struct article **a)
{
	struct article *last = *a;

	*a = NULL;
	if (last && !__atomic_sub_fetch(&last->references, 1, __ATOMIC_ACQ_REL))
		article_free(last);
}

struct span article_title_span(const struct article *a)
{
	struct span first = {0};

	for (size_t i = 0; i < a->paragraphs.n; i++) {
		struct span p = a->paragraphs.v[i];
		struct shape shape;

		if (a->date_span.end > p.start && a->date_span.end < p.end)
			p.start = a->date_span.end;
		while (p.start < p.end && a->text[p.start] == ' ')
			p.start++;
		if (!first.end)
			first = p;
		shape = shape_of(a->text, p);
		if (shape.ends_sentence || shape.words >= PROSE_MIN_WORDS)
			return p;
	}
	return first;
}

const char *outlet_from_name(enum outlet_from from)
{
	static const char *const names[] = {
		[OUTLET_META] = "meta",
		[OUTLET_URL] = "url",
		[OUTLET_FOLDER] = "folder",
		[OUTLET_FILE] = "file",
	};

	return names[from];
}
