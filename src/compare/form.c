/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/form.h"

#include "compare/word_lists.h"

#include <string.h>
#include <strings.h>

static void add(struct features *f, const char *what, enum bag_class class)
{
	bag_add(&f->forms, bag_key(bag_hash(BAG_SEED, what, strlen(what)), class));
}

/* Whether a word has ENDING behind three letters at least. */
static bool ends_in(const char *text, struct span word, const char *ending)
{
	uint32_t len = (uint32_t)strlen(ending);

	return span_length(word) >= len + 3 && !strncasecmp(text + word.end - len, ending, len);
}

static bool is_frequent(const struct features *f, const struct word *w)
{
	return (w->flags & WORD_FUNCTION) &&
	       is_frequent_word(f->stems.v[w->stem], f->annotation->language);
}

static void add_word(struct features *f, const struct word *w, bool english)
{
	const char *text = f->annotation->article->text, *stem = f->stems.v[w->stem];

	if ((w->flags & (WORD_USUAL | WORD_COMMON)) && !(w->flags & WORD_NAME))
		add(f, stem, BAG_CONTENT);
	if (w->flags & WORD_DATE)
		add(f, "#date", BAG_OTHER);
	if (w->flags & WORD_FUNCTION) {
		if (!is_frequent(f, w))
			add(f, stem, BAG_OTHER);
		return;
	}
	if ((w->flags & (WORD_NAME | WORD_NUMBER | WORD_DATE)) || !english)
		return;
	if (ends_in(text, w->span, "ing"))
		add(f, "#ing", BAG_OTHER);
	else if (ends_in(text, w->span, "ed"))
		add(f, "#ed", BAG_OTHER);
}

static int compare_standings(const void *a, const void *b)
{
	const struct standing *x = a, *y = b;

	if (x->stem != y->stem)
		return x->stem < y->stem ? -1 : 1;
	return x->word < y->word ? -1 : x->word > y->word;
}

/* Sorts the standings from FIRST on and keeps the first of each stem. */
static void merge_standings(struct standings *v, size_t first)
{
	size_t to = first;

	if (v->n > first)
		qsort(v->v + first, v->n - first, sizeof *v->v, compare_standings);
	for (size_t i = first; i < v->n; i++)
		if (to == first || v->v[to - 1].stem != v->v[i].stem)
			v->v[to++] = v->v[i];
	v->n = to;
}

static void add_standings(struct features *f, struct sentence_features *s)
{
	s->first_standing = (uint32_t)f->standings.n;
	for (uint32_t i = 0; i < s->n_words; i++) {
		const struct word *w = &f->words.v[s->first_word + i];

		if (!is_frequent(f, w))
			VEC_PUSH(&f->standings, (struct standing){w->stem, i});
	}
	merge_standings(&f->standings, s->first_standing);
	s->n_standings = (uint32_t)f->standings.n - s->first_standing;
}

static struct head head_of(const struct features *f, const struct sentence_features *s)
{
	const uint8_t no_head = WORD_FUNCTION | WORD_NAME | WORD_TITLE | WORD_NUMBER | WORD_DATE;
	const struct word *w = f->words.v + s->first_word, *end = w + s->n_words;
	struct sense senses[SENSES_MAX];
	struct head h = {0};

	while (w < end && (w->flags & no_head))
		w++;
	if (w == end)
		return h;
	h.known = true;
	h.stem = w->stem;
	h.n_classes = (uint16_t)word_senses(f->stems.v[w->stem], f->annotation->language, senses);
	for (uint16_t i = 0; i < h.n_classes; i++)
		h.classes[i] = senses[i].class;
	return h;
}

void form_find(struct features *f)
{
	const char *language = f->annotation->language;
	bool english = language && !strncmp(language, "en", 2);

	for (size_t k = 0; k < f->sentences.n; k++) {
		struct sentence_features *s = &f->sentences.v[k];

		for (uint32_t i = 0; i < s->n_words; i++)
			add_word(f, &f->words.v[s->first_word + i], english);
		bag_end_sentence(&f->forms);
		add_standings(f, s);
		VEC_PUSH(&f->heads, head_of(f, s));
	}
	bag_finish(&f->forms);
}
