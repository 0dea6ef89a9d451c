/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/lemma.h"

#include "compare/tense.h"

#include <string.h>

static bool is_negation(const char *stem)
{
	static const char *const stems[] = {
		"no", "not", "never", "none", "nobodi", "noth", "nor", "neither", "without", "cannot", NULL,
	};
	size_t len = strlen(stem);

	for (const char *const *s = stems; *s; s++)
		if (!strcmp(stem, *s))
			return true;
	return len > 3 && !strcmp(stem + len - 3, "n't");
}

uint32_t lemma_find_stem(const struct features *f, const char *stem)
{
	uint32_t low = 0, high = (uint32_t)f->stems.n;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (strcmp(f->stems.v[middle], stem) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < f->stems.n && !strcmp(f->stems.v[low], stem) ? low : NO_STEM;
}

static struct lemma lemma_of(const struct features *f, uint32_t stem)
{
	const char *own = f->stems.v[stem], *base = tense_base(own, f->annotation->language);
	struct lemma l = {.word = base ? base : own, .base = stem, .negation = is_negation(own)};

	if (base)
		l.base = lemma_find_stem(f, base);
	if (l.negation)
		l.word = "not";
	l.hash = bag_hash(BAG_SEED, l.word, strlen(l.word));
	return l;
}

struct lemmas *lemmas_make(const struct features *f)
{
	struct lemmas *out = mem_alloc_zero(1, sizeof *out);

	out->v = mem_alloc_zero(f->stems.n, sizeof *out->v);
	for (uint32_t i = 0; i < f->stems.n; i++) {
		struct lemma l = lemma_of(f, i);
		struct sense senses[SENSES_MAX];

		l.first_sense = (uint32_t)out->senses.n;
		if (!l.negation)
			l.n_senses = (uint32_t)word_senses(l.word, f->annotation->language, senses);
		for (uint32_t k = 0; k < l.n_senses; k++)
			VEC_PUSH(&out->senses, senses[k]);
		out->v[i] = l;
	}
	return out;
}

void lemmas_free(struct lemmas **l)
{
	if (!*l)
		return;
	free((*l)->v);
	VEC_RELEASE(&(*l)->senses);
	free(*l);
	*l = NULL;
}
