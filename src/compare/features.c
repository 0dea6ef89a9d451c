/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/features.h"

#include "compare/about.h"
#include "compare/account.h"
#include "compare/feature_words.h"
#include "compare/form.h"
#include "compare/lemma.h"
#include "compare/setting.h"
#include "compare/word_lists.h"

#include <string.h>

static int compare_terms(const void *a, const void *b)
{
	uint32_t x = ((const struct term *)a)->stem, y = ((const struct term *)b)->stem;

	return x < y ? -1 : x > y;
}

/* Sorts the terms from FIRST on and joins equal ones. */
static void merge_terms(struct terms *t, size_t first)
{
	size_t to = first;

	qsort(t->v + first, t->n - first, sizeof *t->v, compare_terms);
	for (size_t i = first; i < t->n; i++) {
		if (to > first && t->v[to - 1].stem == t->v[i].stem) {
			t->v[to - 1].count += t->v[to - 1].count < UINT16_MAX;
			t->v[to - 1].flags |= t->v[i].flags;
			t->v[to - 1].clauses |= t->v[i].clauses;
			t->v[to - 1].spellings |= t->v[i].spellings;
		} else {
			t->v[to++] = t->v[i];
		}
	}
	t->n = to;
}

/* Whether punctuation that ends a clause stands between two words. */
static bool is_clause_end(const char *text, struct span gap)
{
	static const char *const marks[] = {"–", "—", "“", "”", ". ", " - "};

	if (span_length(gap) == 1 && text[gap.start] == ' ') /* as nearly always */
		return false;
	for (uint32_t at = gap.start; at < gap.end; at++) {
		if (strchr(",;:()\"", text[at]))
			return true;
		for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
			if (!strncmp(text + at, marks[i], strlen(marks[i])))
				return true;
	}
	return false;
}

static bool begins_clause(const struct features *f, const struct sentence_features *s, uint32_t i)
{
	if (i == s->first_word)
		return false;
	struct span gap = {f->words.v[i - 1].span.end, f->words.v[i].span.start};

	return (f->words.v[i].flags & WORD_CLAUSE) ||
	       is_clause_end(f->annotation->article->text, gap);
}

/* Adds the content words as terms, each in its clause. */
static void add_words_as_terms(struct features *f, struct sentence_features *s)
{
	uint32_t clause = 0, in_clause = 0, end = s->first_word + s->n_words;
	size_t last = f->terms.n; /* where the clause that is being filled begins */

	for (uint32_t i = s->first_word; i < end; i++) {
		const struct word *w = &f->words.v[i];

		if (in_clause >= CLAUSE_WORDS && clause + 1 < CLAUSES_MAX && begins_clause(f, s, i)) {
			clause++;
			in_clause = 0;
			last = f->terms.n;
		}
		if (w->flags & WORD_FUNCTION)
			continue;
		VEC_PUSH(&f->terms, (struct term){.stem = w->stem, .clauses = 1u << clause,
						  .spellings = 1u << w->spelling,
						  .count = 1, .flags = w->flags});
		in_clause++;
	}
	if (clause && in_clause < CLAUSE_WORDS) /* what is left over belongs to the one before */
		for (clause--; last < f->terms.n; last++)
			f->terms.v[last].clauses = 1u << clause;
	s->n_clauses = clause + 1;
}

static void add_terms(struct features *f)
{
	for (size_t k = 0; k < f->sentences.n; k++) {
		struct sentence_features *s = &f->sentences.v[k];

		s->first_term = (uint32_t)f->terms.n;
		s->first_clause = f->n_clauses;
		add_words_as_terms(f, s);
		f->n_clauses += s->n_clauses;
		if (f->terms.n > s->first_term)
			merge_terms(&f->terms, s->first_term);
		s->n_terms = (uint32_t)f->terms.n - s->first_term;
	}
}

static int compare_synonyms(const void *a, const void *b)
{
	const struct synonym *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->stem < y->stem ? -1 : x->stem > y->stem;
}

static void add_synonyms_of(struct features *f, uint32_t stem)
{
	struct sense senses[SENSES_MAX];
	size_t n = word_senses(f->stems.v[stem], f->annotation->language, senses);

	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&f->synonyms, (struct synonym){stem, senses[i].group, senses[i].class});
}

static void add_synonyms(struct features *f)
{
	for (size_t k = 0; k < f->sentences.n; k++) {
		struct sentence_features *s = &f->sentences.v[k];

		s->first_synonym = (uint32_t)f->synonyms.n;
		for (uint32_t i = 0; i < s->n_terms; i++)
			add_synonyms_of(f, f->terms.v[s->first_term + i].stem);
		s->n_synonyms = (uint32_t)f->synonyms.n - s->first_synonym;
		if (s->n_synonyms)
			qsort(f->synonyms.v + s->first_synonym, s->n_synonyms,
			      sizeof *f->synonyms.v, compare_synonyms);
	}
}

static void find_names(struct features *f)
{
	f->is_name = mem_alloc_zero(f->stems.n + 1, sizeof *f->is_name);
	for (size_t i = 0; i < f->words.n; i++)
		f->is_name[f->words.v[i].stem] |= (f->words.v[i].flags & WORD_NAME) != 0;
}

static enum bag_class class_of_pair(const struct word *a, const struct word *b)
{
	const uint8_t naming = WORD_NAME | WORD_TITLE;

	if ((a->flags & naming) && (b->flags & naming))
		return BAG_NAMING;
	return (a->flags | b->flags) & WORD_FUNCTION ? BAG_OTHER : BAG_CONTENT;
}

static void add_pair_of(struct features *f, uint32_t i)
{
	const struct word *w = &f->words.v[i];
	const char *a = f->stems.v[w[0].stem], *b = f->stems.v[w[1].stem];
	uint32_t hash = bag_hash(bag_hash(BAG_SEED, a, strlen(a) + 1), b, strlen(b));

	bag_add(&f->pairs, bag_key(hash, class_of_pair(&w[0], &w[1])));
}

static void add_pairs(struct features *f)
{
	for (size_t k = 0; k < f->sentences.n; k++) {
		const struct sentence_features *s = &f->sentences.v[k];

		for (uint32_t i = 0; i + 1 < s->n_words; i++)
			add_pair_of(f, s->first_word + i);
		bag_end_sentence(&f->pairs);
	}
	bag_finish(&f->pairs);
}

struct features *features_make(const struct annotation *an)
{
	struct features *f = mem_alloc_zero(1, sizeof *f);

	f->annotation = an;
	feature_words_make(f);
	add_terms(f);
	add_synonyms(f);
	add_pairs(f);
	find_names(f);
	about_find(f);
	form_find(f);
	f->lemmas = lemmas_make(f);
	f->settings = settings_make(f);
	f->accounts = accounts_make(f);
	return f;
}

void features_free(struct features **f)
{
	if (!*f)
		return;
	VEC_RELEASE(&(*f)->sentences);
	VEC_RELEASE(&(*f)->words);
	VEC_RELEASE(&(*f)->terms);
	VEC_RELEASE(&(*f)->synonyms);
	VEC_RELEASE(&(*f)->stems);
	VEC_RELEASE(&(*f)->abouts);
	VEC_RELEASE(&(*f)->measures);
	VEC_RELEASE(&(*f)->gist);
	VEC_RELEASE(&(*f)->standings);
	VEC_RELEASE(&(*f)->heads);
	bag_release(&(*f)->pairs);
	bag_release(&(*f)->forms);
	free((*f)->is_name);
	lemmas_free(&(*f)->lemmas);
	settings_free(&(*f)->settings);
	accounts_free(&(*f)->accounts);
	bytes_release(&(*f)->stem_text);
	free(*f);
	*f = NULL;
}
