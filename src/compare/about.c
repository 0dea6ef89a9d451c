/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/about.h"

#include "compare/word_lists.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/words.h"

#include <math.h>
#include <string.h>

/* Names among so many words at the start are what a sentence is about. */
enum { FIRST_WORDS = 6 };
/* Every two of a pair of sentences are compared: a table in one line must not take for ever. */
enum { MEASURES_MAX = 32 };

/* What others weigh in a gist, beside a plain word of the same frequency. */
#define NAME_WEIGHT 1.2f
#define ANY_NEWS_WEIGHT 0.65f /* titles, dates, usual and common words */
#define SPEAKER_WEIGHT 1.3f   /* where the speaker is a mere "he" */
#define CLASS_WEIGHT 0.6f

struct finder {
	struct features *f;
	struct stemmer *stemmer;
	struct bytes folded, stem;
	struct spans spans;
	string_ref speaker;   /* whose words are in spoken */
	struct stem_list VEC(uint32_t) spoken;
};

static void stem_word(struct finder *x, const char *word, size_t len)
{
	bytes_clear(&x->folded);
	bytes_clear(&x->stem);
	fold_text(word, len, FOLD_ACCENTS, &x->folded);
	stemmer_stem(x->stemmer, x->folded.data, x->folded.len, &x->stem);
}

static int compare_strings(const void *key, const void *element)
{
	return strcmp(key, *(const char *const *)element);
}

/* Finds the stems of the speaker's words that the article has. */
static void find_spoken(struct finder *x, string_ref speaker)
{
	const struct stems *stems = &x->f->stems;
	const char *s = annotation_string(x->f->annotation, speaker);

	if (speaker == x->speaker)
		return;
	x->speaker = speaker;
	x->spoken.n = x->spans.n = 0;
	words_of(s, (struct span){0, (uint32_t)strlen(s)}, &x->spans);
	for (size_t i = 0; i < x->spans.n && stems->n; i++) {
		stem_word(x, s + x->spans.v[i].start, span_length(x->spans.v[i]));
		if (is_function_word(x->folded.data, x->f->annotation->language))
			continue;
		const char **found = bsearch(x->stem.data, stems->v, stems->n, sizeof *stems->v,
					     compare_strings);
		if (found)
			VEC_PUSH(&x->spoken, (uint32_t)(found - stems->v));
	}
}

/* Those of the speaker come first among equal ones. */
static int compare_abouts(const void *a, const void *b)
{
	const struct about *x = a, *y = b;

	if (x->stem != y->stem)
		return x->stem < y->stem ? -1 : 1;
	return y->spoken - x->spoken;
}

static void merge_abouts(struct abouts *a, size_t first)
{
	size_t to = first;

	if (a->n > first)
		qsort(a->v + first, a->n - first, sizeof *a->v, compare_abouts);
	for (size_t i = first; i < a->n; i++)
		if (to == first || a->v[to - 1].stem != a->v[i].stem)
			a->v[to++] = a->v[i];
	a->n = to;
}

static void find_whom(struct finder *x, uint32_t sentence)
{
	struct features *f = x->f;
	struct sentence_features *s = &f->sentences.v[sentence];
	string_ref speaker = f->annotation->sentences.v[sentence].speaker;

	s->first_about = (uint32_t)f->abouts.n;
	for (uint32_t i = s->first_word; i < s->first_word + s->n_words; i++)
		if (i < s->first_word + FIRST_WORDS && (f->words.v[i].flags & WORD_NAME))
			VEC_PUSH(&f->abouts, (struct about){f->words.v[i].stem, .name = true});
	if (speaker && s->n_words) {
		find_spoken(x, speaker);
		for (size_t i = 0; i < x->spoken.n; i++)
			VEC_PUSH(&f->abouts, (struct about){
				.stem = x->spoken.v[i],
				.spoken = true,
				.name = f->is_name[x->spoken.v[i]],
			});
	}
	merge_abouts(&f->abouts, s->first_about);
	s->n_abouts = (uint32_t)f->abouts.n - s->first_about;
}

/* A hash of the stem of the last word; 0 where there is none. */
static uint32_t thing_of(struct finder *x, const char *of)
{
	const char *last = of ? strrchr(of, ' ') : NULL;

	if (!of)
		return 0;
	last = last ? last + 1 : of;
	stem_word(x, last, strlen(last));
	return bag_hash(BAG_SEED, x->stem.data, x->stem.len) | 1;
}

static void add_measure(struct finder *x, const struct quantity *q)
{
	const struct annotation *an = x->f->annotation;
	const char *value = annotation_string(an, q->value), *unit = annotation_string(an, q->unit);
	char type = (char)q->type, *end;

	if (!value || q->type == QUANTITY_DATE || q->type == QUANTITY_ORDINAL)
		return;
	float number = strtof(value, &end);
	if (end == value || !isfinite(number))
		return;
	uint32_t kind = bag_hash(BAG_SEED, &type, 1);
	VEC_PUSH(&x->f->measures, (struct measure){
		.value = number,
		.kind = unit ? bag_hash(kind, unit, strlen(unit)) : kind,
		.thing = thing_of(x, annotation_string(an, q->of)),
	});
}

static void find_measures(struct finder *x)
{
	const struct quantities *all = &x->f->annotation->quantities;
	size_t next = 0;

	for (uint32_t s = 0; s < x->f->sentences.n; s++) {
		struct sentence_features *to = &x->f->sentences.v[s];

		to->first_measure = (uint32_t)x->f->measures.n;
		for (; next < all->n && all->v[next].sentence <= s; next++)
			if (all->v[next].sentence == s && to->n_words &&
			    x->f->measures.n < to->first_measure + MEASURES_MAX)
				add_measure(x, &all->v[next]);
		to->n_measures = (uint32_t)x->f->measures.n - to->first_measure;
	}
}

static float gist_weight_of(uint8_t flags)
{
	if (flags & WORD_TITLE)
		return ANY_NEWS_WEIGHT;
	if (flags & WORD_NAME)
		return NAME_WEIGHT;
	return flags & (WORD_DATE | WORD_COMMON | WORD_USUAL) ? ANY_NEWS_WEIGHT : 1;
}

/* The stems of a sentence and of its speaker, in order. */
static void add_gist_stems(struct features *f, const struct sentence_features *s)
{
	const struct about *a = f->abouts.v + s->first_about, *a_end = a + s->n_abouts;
	const struct term *t = f->terms.v + s->first_term, *t_end = t + s->n_terms;

	while (t < t_end || a < a_end) {
		bool of_speaker = t == t_end || (a < a_end && a->stem < t->stem);
		uint32_t stem = of_speaker ? a->stem : t->stem;

		if (!of_speaker)
			VEC_PUSH(&f->gist, (struct gist_part){stem, gist_weight_of(t->flags)});
		else if (a->spoken)
			VEC_PUSH(&f->gist, (struct gist_part){stem, SPEAKER_WEIGHT});
		t += t < t_end && t->stem == stem;
		a += a < a_end && a->stem == stem;
	}
}

/* The classes of its words, which are sorted, as their groups are. */
static void add_gist_classes(struct features *f, const struct sentence_features *s)
{
	const struct synonym *v = f->synonyms.v + s->first_synonym;

	for (uint32_t i = 0; i < s->n_synonyms; i++)
		if (!i || v[i - 1].class != v[i].class)
			VEC_PUSH(&f->gist, (struct gist_part){(uint32_t)f->stems.n + v[i].class,
							      CLASS_WEIGHT});
}

static void find_gists(struct features *f)
{
	for (size_t i = 0; i < f->sentences.n; i++) {
		struct sentence_features *s = &f->sentences.v[i];
		size_t first = f->gist.n;

		add_gist_stems(f, s);
		add_gist_classes(f, s);
		s->n_gist = (uint32_t)(f->gist.n - first);
	}
}

void about_find(struct features *f)
{
	struct finder x = {
		.f = f,
		.stemmer = stemmer_open(f->annotation->language),
	};

	bytes_init(&x.folded);
	bytes_init(&x.stem);
	for (uint32_t s = 0; s < f->sentences.n; s++)
		find_whom(&x, s);
	find_measures(&x);
	find_gists(f);
	stemmer_close(&x.stemmer);
	bytes_release(&x.folded);
	bytes_release(&x.stem);
	VEC_RELEASE(&x.spans);
	VEC_RELEASE(&x.spoken);
}
