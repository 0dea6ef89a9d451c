/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles made by hand, and text that is hard to lay out, for the tests of view. */
#ifndef LATERAL_TESTS_MADE_ARTICLE_H
#define LATERAL_TESTS_MADE_ARTICLE_H

#include "annotate/annotate.h"

#include <string.h>

struct part { /* one sentence */
	const char *text;
	enum sentence_kind kind;
	bool goes_on; /* in the paragraph of the one before */
};

struct made_article {
	struct bytes text;
	struct article article;
	struct annotation an;
};

static inline void made_add(struct made_article *m, struct part p)
{
	uint32_t paragraph = 0, start;

	if (m->an.sentences.n) {
		paragraph = m->an.sentences.v[m->an.sentences.n - 1].paragraph + !p.goes_on;
		bytes_add_string(&m->text, p.goes_on ? " " : "\n\n");
	}
	start = (uint32_t)m->text.len;
	bytes_add_string(&m->text, p.text);
	VEC_PUSH(&m->an.sentences, (struct sentence){.span = {start, (uint32_t)m->text.len},
						      .kind = p.kind, .paragraph = paragraph});
	m->article.text = m->text.data;
	m->article.len = (uint32_t)m->text.len;
}

static inline void made_init(struct made_article *m, char *outlet)
{
	*m = (struct made_article){.article = {.outlet = outlet}};
	bytes_init(&m->text);
	m->article.text = m->text.data;
	m->an.article = &m->article;
}

static inline void made_release(struct made_article *m)
{
	bytes_release(&m->text);
	VEC_RELEASE(&m->an.sentences);
	VEC_RELEASE(&m->an.quotes);
	VEC_RELEASE(&m->an.quantities);
}

/* The first place of WORD in the article. */
static inline struct span made_find(const struct made_article *m, const char *word)
{
	uint32_t at = (uint32_t)(strstr(m->text.data, word) - m->text.data);

	return (struct span){at, at + (uint32_t)strlen(word)};
}

/* A generator of its own: the same text on every machine. */
static inline uint32_t made_random(uint32_t *state, uint32_t n)
{
	*state = *state * 1664525 + 1013904223;
	return (*state >> 8) % n;
}

/* A sentence of wide, combining, right-to-left, long and ordinary words. */
static inline char *made_sentence(uint32_t *state)
{
	static const char *const words[] = {
		"a", "ferry", "people", "were", "14", "1,000,000", "state-owned", "killed,", "“So",
		"東京の港で", "한국어", "مرحبا", "שלום", "e\xcc\x81\xcc\xa3\xcc\x82lan", "नमस्ते", "🇬🇧",
		"http://example.org/a/very/long/path/that/no/column/can/ever/hold?at=once",
		"Donaudampfschifffahrtsgesellschaft", "(well)", "–", "x\xc2\xa0y", "ﷺ", "１４",
	};
	struct bytes b;

	bytes_init(&b);
	for (uint32_t n = 1 + made_random(state, 30); n; n--) {
		if (b.len)
			bytes_add_string(&b, made_random(state, 9) ? " " : "\n");
		bytes_add_string(&b, words[made_random(state, sizeof words / sizeof *words)]);
	}
	return b.data;
}

/* Appends TEXT without its blanks. */
static inline void made_add_solid(struct bytes *out, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] != ' ' && text[i] != '\n')
			bytes_add_byte(out, text[i]);
}

#endif
