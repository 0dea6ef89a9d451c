/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/setting.h"

#include "base/sorted.h"
#include "compare/counted.h"
#include "compare/theme.h"

#include <math.h>
#include <string.h>

/* Bytes in which the weight of a word falls to 1/e; and the same for what stands right beside. */
#define REACH 60.0f
#define REACH_NEAR 15.0f
#define REACH_NEAR_CLOCK 25.0f
#define BEARER_SHARE 0.5f
/* Words. */
enum { SHORT_WORDS = 8 }; /* of a sentence */
enum { WORDS_AROUND = 40, COUNTED_WORDS = 6, NUMBER_WORDS = 10, GROUP_WORDS = 3, UNIT_WORDS = 2 };
/* Bytes. */
enum { NAME_DISTANCE = 40, NAME_OF_AGE = 12, DATE_DISTANCE = 40 };
enum { STATE_BEHIND = 60, STATE_BEFORE = 30 };

/* What happened to those who are counted; sorted. */
enum state {
	STATE_NONE, STATE_DEAD, STATE_HURT, STATE_MISSING, STATE_SAVED, STATE_MOVED, STATE_HELD
};
static const struct state_stem {
	const char *stem;
	uint8_t state;
} states[] = {
	{"arrest", STATE_HELD}, {"bodi", STATE_DEAD}, {"casualti", STATE_DEAD}, {"corps", STATE_DEAD},
	{"dead", STATE_DEAD}, {"death", STATE_DEAD}, {"detain", STATE_HELD}, {"die", STATE_DEAD},
	{"displac", STATE_MOVED}, {"drown", STATE_DEAD}, {"evacu", STATE_MOVED}, {"fatal", STATE_DEAD},
	{"fled", STATE_MOVED}, {"handcuf", STATE_HELD}, {"handcuff", STATE_HELD},
	{"homeless", STATE_MOVED}, {"hospitalis", STATE_HURT},
	{"hurt", STATE_HURT}, {"injur", STATE_HURT}, {"injuri", STATE_HURT}, {"kill", STATE_DEAD},
	{"lifeless", STATE_DEAD}, {"live", STATE_DEAD}, {"miss", STATE_MISSING}, {"perish", STATE_DEAD},
	{"rescu", STATE_SAVED}, {"save", STATE_SAVED}, {"slain", STATE_DEAD}, {"surviv", STATE_SAVED},
	{"survivor", STATE_SAVED}, {"toll", STATE_DEAD}, {"treat", STATE_HURT},
	{"unaccount", STATE_MISSING}, {"wound", STATE_HURT},
};

static int compare_state(const void *key, const void *element)
{
	return strcmp(key, ((const struct state_stem *)element)->stem);
}

static uint8_t state_of(const char *stem)
{
	const struct state_stem *s =
		bsearch(stem, states, sizeof states / sizeof *states, sizeof *states, compare_state);

	return s ? s->state : STATE_NONE;
}

struct builder {
	struct settings *t;
	const struct features *f;
};

/* Bytes between a word and a figure; 0 where they touch or overlap. */
static uint32_t distance(struct span word, struct span figure)
{
	if (word.end <= figure.start)
		return figure.start - word.end;
	return word.start >= figure.end ? word.start - figure.end : 0;
}

static bool is_context(const struct word *w, struct span figure)
{
	return !(w->flags & (WORD_FUNCTION | WORD_NUMBER | WORD_DATE)) &&
	       !span_overlaps(w->span, figure);
}

/* The word of the sentence's that stands behind the figure, or its end. */
static uint32_t word_behind(const struct features *f, const struct sentence_features *s,
			    struct span figure)
{
	return (uint32_t)SORTED_FROM_WITHIN(&f->words, s->first_word, s->n_words, span.start, figure.end);
}

/* In which distance a name belongs to a figure; an age stands beside its name. */
static uint32_t name_distance(enum quantity_type type)
{
	return type == QUANTITY_AGE ? NAME_OF_AGE : NAME_DISTANCE;
}

static bool is_word(const struct builder *b, uint32_t w, const char *word)
{
	struct span span = b->f->words.v[w].span;

	return span_length(span) == strlen(word) &&
	       !strncasecmp(b->f->annotation->article->text + span.start, word, span_length(span));
}

/* The number of the word in a list that NULL ends, from 1; 0 where it is not in it. */
static uint8_t find_word(const struct builder *b, uint32_t w, const char *const *list)
{
	for (uint8_t i = 0; list[i]; i++)
		if (is_word(b, w, list[i]))
			return (uint8_t)(i + 1);
	return 0;
}

/* The groups of synonyms of word number BESIDE, which is of sentence S. */
static void add_groups(struct builder *b, const struct sentence_features *s, uint32_t beside)
{
	uint32_t stem = b->t->besides.v[beside].stem;

	for (uint32_t i = s->first_synonym; i < s->first_synonym + s->n_synonyms; i++)
		if (b->f->synonyms.v[i].stem == stem)
			VEC_PUSH(&b->t->keys, (struct near_key){
				(uint32_t)b->f->stems.n + b->f->synonyms.v[i].group, beside});
}

/* The themes of word number BESIDE that figure F may be of. */
static void add_themes(struct builder *b, const struct figure *f, uint32_t beside)
{
	const char *stem = b->f->stems.v[b->t->besides.v[beside].stem];
	uint8_t themes[THEMES_OF_WORD];
	size_t n = theme_list(theme_first(stem, b->f->annotation->language), f, themes);

	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&b->t->keys,
			 (struct near_key){(uint32_t)b->f->stems.n + THEME_KEYS + themes[i], beside});
}

/* Times of day stand at the end of what they are of: "raised the alarm from his booth at 4:15 a.m." */
static float reach_near(const struct figure *f)
{
	return f->type == QUANTITY_DATE && f->moment.minute >= 0 ? REACH_NEAR_CLOCK : REACH_NEAR;
}

static void add_word(struct builder *b, const struct sentence_features *s, const struct word *w,
		     const struct figure *f, bool themed)
{
	uint32_t apart = distance(w->span, f->span), beside = (uint32_t)b->t->besides.n;
	struct beside t = {.stem = w->stem, .decay = expf(-(float)apart / REACH),
			   .near = expf(-(float)apart / reach_near(f)), .flags = w->flags};

	if (apart > name_distance(f->type))
		t.flags &= (uint8_t)~(WORD_NAME | WORD_TITLE);
	VEC_PUSH(&b->t->besides, t);
	VEC_PUSH(&b->t->keys, (struct near_key){t.stem, beside});
	add_groups(b, s, beside);
	if (themed)
		add_themes(b, f, beside);
}

static int compare_keys(const void *a, const void *b)
{
	const struct near_key *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->beside < y->beside ? -1 : x->beside > y->beside;
}

/* The sentence before S in its paragraph, or NO_WORD. */
static uint32_t sentence_before(const struct builder *b, uint32_t s)
{
	const struct sentence *all = b->f->annotation->sentences.v;

	return s && all[s - 1].paragraph == all[s].paragraph && all[s - 1].kind == KIND_BODY ? s - 1
											      : NO_WORD;
}

/*
 * "The 57-year-old", "He is 61": an age that no name stands beside is of whom the sentence is about,
 * or the one before.
 */
static void add_bearer(struct builder *b, const struct figure *figure)
{
	uint32_t s = figure->sentence, tries = 0;

	for (; s != NO_WORD && tries < 2; s = sentence_before(b, s), tries++) {
		const struct sentence_features *f = &b->f->sentences.v[s];
		size_t before = b->t->besides.n;

		for (uint32_t i = f->first_about; i < f->first_about + f->n_abouts; i++) {
			const struct about *a = &b->f->abouts.v[i];

			if (!a->name)
				continue;
			VEC_PUSH(&b->t->keys, (struct near_key){a->stem, (uint32_t)b->t->besides.n});
			VEC_PUSH(&b->t->besides,
				 (struct beside){a->stem, BEARER_SHARE, BEARER_SHARE, WORD_NAME, false});
		}
		if (b->t->besides.n > before)
			return;
	}
}

/* Whether the words in front of an age say that the subject has it: "The 57-year-old lies", "He is 61". */
static bool is_of_subject(const struct builder *b, const struct figure *figure)
{
	static const char *const fronts[] = {"the ", "he is ", "he was ", "she is ", "she was ", "at ", NULL};
	static const char *const others[] = {"woman", "man", "girl", "boy", "son", "daughter", "child",
					     "student", NULL};
	const struct annotation *an = b->f->annotation;
	uint32_t start = an->sentences.v[figure->sentence].span.start, front = figure->span.start - start;
	const struct sentence_features *s = &b->f->sentences.v[figure->sentence];
	uint32_t behind = word_behind(b->f, s, figure->span);

	if (behind < s->first_word + s->n_words && find_word(b, behind, others))
		return false;
	for (const char *const *f = fronts; *f; f++)
		if (front == strlen(*f) && !strncasecmp(an->article->text + start, *f, front))
			return true;
	return false;
}

static bool has_name(const struct settings *t, size_t first)
{
	for (size_t i = first; i < t->besides.n; i++)
		if (t->besides.v[i].flags & WORD_NAME)
			return true;
	return false;
}

/* "That was in May." A short sentence is of what the one before tells. */
static void add_words_before(struct builder *b, const struct figure *figure, bool themed)
{
	uint32_t before = sentence_before(b, figure->sentence);

	if (before == NO_WORD)
		return;
	const struct sentence_features *s = &b->f->sentences.v[before];
	uint32_t n = s->n_words < WORDS_AROUND ? s->n_words : WORDS_AROUND;
	size_t first = b->t->besides.n;

	for (uint32_t w = s->first_word + s->n_words - n; w < s->first_word + s->n_words; w++)
		if (is_context(&b->f->words.v[w], figure->span))
			add_word(b, s, &b->f->words.v[w], figure, themed);
	for (size_t i = first; i < b->t->besides.n; i++)
		b->t->besides.v[i].before = true;
}

static void add_words(struct builder *b, uint32_t i)
{
	const struct figure *figure = &b->t->figures.v[i];
	const struct sentence_features *s = &b->f->sentences.v[figure->sentence];
	struct span span = figure->span;
	uint32_t behind = word_behind(b->f, s, span), end = s->first_word + s->n_words;
	uint32_t from = behind - s->first_word > WORDS_AROUND ? behind - WORDS_AROUND : s->first_word;
	uint32_t to = end - behind > WORDS_AROUND ? behind + WORDS_AROUND : end;
	size_t first = b->t->keys.n;
	bool number = figure->type == QUANTITY_NUMBER;
	bool themed = !number || !b->t->state[i]; /* a state says more */
	uint32_t counted = number ? b->t->counted[i] : NO_WORD; /* likeness of nouns is judged apart */

	b->t->first_beside[i] = (uint32_t)b->t->besides.n;
	b->t->first_key[i] = (uint32_t)first;
	for (uint32_t w = from; w < to; w++)
		if (is_context(&b->f->words.v[w], span))
			add_word(b, s, &b->f->words.v[w], figure, themed && w != counted);
	if (s->n_words <= SHORT_WORDS && figure->type != QUANTITY_AGE)
		add_words_before(b, figure, themed);
	if (figure->type == QUANTITY_AGE && is_of_subject(b, figure) &&
	    !has_name(b->t, b->t->first_beside[i]))
		add_bearer(b, figure);
	if (b->t->keys.n > first)
		qsort(b->t->keys.v + first, b->t->keys.n - first, sizeof *b->t->keys.v, compare_keys);
}

/* "a crowd of about 300": what consists of as many, right before the figure; else NO_WORD. */
static uint32_t group_before(const struct builder *b, const struct sentence_features *s,
			     uint32_t behind)
{
	static const char *const groups[] = {"crowd", "party", "group", "gang", "delegation", "team", NULL};

	for (uint32_t w = behind; w-- > s->first_word + 1 && behind - w <= GROUP_WORDS;)
		if (is_word(b, w, "of") && find_word(b, w - 1, groups))
			return w - 1;
	return NO_WORD;
}

/* "the number of soldiers on their way at 1,500": the noun that a number before the figure is of. */
static uint32_t counted_before(const struct builder *b, const struct sentence_features *s,
			       uint32_t behind)
{
	for (uint32_t w = behind; w-- > s->first_word + 1 && behind - w <= NUMBER_WORDS;)
		if (is_word(b, w, "of") && is_word(b, w - 1, "number") && w + 1 < behind)
			return w + 1;
	return NO_WORD;
}

/* The noun that the quantity counts, as it stands behind the figure. */
static uint32_t counted_word(const struct builder *b, uint32_t i)
{
	const struct figure *figure = &b->t->figures.v[i];
	const struct annotation *an = b->f->annotation;
	const struct sentence_features *s = &b->f->sentences.v[figure->sentence];
	uint32_t w = word_behind(b->f, s, figure->span);
	const char *of = NULL;

	if (figure->quantity < an->quantities.n)
		of = annotation_string(an, an->quantities.v[figure->quantity].of);
	if (group_before(b, s, w) != NO_WORD)
		return group_before(b, s, w);
	if (!of)
		return counted_before(b, s, w);
	for (uint32_t n = 0; n < COUNTED_WORDS && w < s->first_word + s->n_words; n++, w++) {
		struct span span = b->f->words.v[w].span;

		if (span_length(span) == strlen(of) &&
		    !strncasecmp(an->article->text + span.start, of, span_length(span)))
			return w;
	}
	return NO_WORD;
}

/* The noun behind "of" or "for" behind it: "800 tons of wheat", "the third time since the flood". */
static uint32_t complement_of(const struct builder *b, uint32_t i)
{
	static const char *const all_links[] = {"since", "of", "for", NULL};
	static const char *const articles[] = {"the", "a", "an", "his", "her", "its", "their", NULL};
	const struct figure *figure = &b->t->figures.v[i];
	const struct sentence_features *s = &b->f->sentences.v[figure->sentence];
	uint32_t end = s->first_word + s->n_words, w = word_behind(b->f, s, figure->span);
	const char *const *links = all_links + (figure->type != QUANTITY_ORDINAL);

	if (figure->type == QUANTITY_DATE || figure->type == QUANTITY_DURATION)
		return NO_WORD;
	for (uint32_t n = 0; n < UNIT_WORDS && w < end && !find_word(b, w, links); n++)
		w++;
	if (w + 1 >= end || !find_word(b, w, links))
		return NO_WORD;
	w += find_word(b, w + 1, articles) ? 2 : 1;
	return w < end && is_context(&b->f->words.v[w], figure->span) &&
			       !(b->f->words.v[w].flags & (WORD_NAME | WORD_COMMON))
		       ? w
		       : NO_WORD;
}

static uint8_t word_state(const struct features *f, uint32_t w)
{
	static const char lives[] = "lives"; /* lost; but not "live" */

	if (w == NO_WORD)
		return STATE_NONE;
	uint8_t state = state_of(f->stems.v[f->words.v[w].stem]);
	bool live = state == STATE_DEAD && !strcmp(f->stems.v[f->words.v[w].stem], "live");

	return live && span_length(f->words.v[w].span) != strlen(lives) ? STATE_NONE : state;
}

/* Whether another figure stands between byte FROM and byte TO. */
static bool is_interrupted(const struct builder *b, uint32_t i, uint32_t from, uint32_t to)
{
	const struct figures *all = &b->t->figures;

	for (int step = -1; step <= 1; step += 2) {
		size_t k = i + (size_t)step; /* wraps below 0 */

		if (k < all->n) {
			struct span other = all->v[k].span;

			if (all->v[k].type == all->v[i].type && other.start < to && other.end > from)
				return true;
		}
	}
	return false;
}

/* "left their homes": who does has moved. */
static bool is_home_left(const struct builder *b, const struct sentence_features *s, uint32_t w)
{
	static const char *const left[] = {"left", "leave", "leaving", "fled", "flee", "from", NULL};
	static const char *const homes[] = {"home", "homes", "houses", NULL};
	bool leaves = false;

	for (uint32_t n = 1; n <= 2 && w >= s->first_word + n; n++)
		leaves = leaves || find_word(b, w - n, left);
	return leaves && find_word(b, w, homes);
}

static uint8_t state_at(const struct builder *b, const struct sentence_features *s, uint32_t w)
{
	return is_home_left(b, s, w) ? STATE_MOVED : word_state(b->f, w);
}

/* Whether a figure begins at byte AT. */
static bool begins_figure(const struct builder *b, uint32_t i, uint32_t at)
{
	const struct figures *all = &b->t->figures;

	for (size_t k = i + 1; k < all->n && all->v[k].span.start <= at; k++)
		if (all->v[k].span.start == at && all->v[k].type == QUANTITY_NUMBER)
			return true;
	return false;
}

/* Whether word W is a verb whose object stands right behind it: "killing 23", "injured two". */
static bool takes_object(const struct builder *b, uint32_t w)
{
	struct span at = b->f->words.v[w].span;
	const char *end = b->f->annotation->article->text + at.end;

	return span_length(at) > 4 && (!memcmp(end - 3, "ing", 3) || !memcmp(end - 2, "ed", 2) ||
				       !memcmp(end - 3, "ims", 3) || !memcmp(end - 2, "es", 2) ||
				       !memcmp(end - 2, "ls", 2)) && *end == ' ';
}

/* The verb right before figure I whose object it is, or NO_WORD. */
static uint32_t verb_before(const struct builder *b, uint32_t i, uint32_t behind)
{
	const struct sentence_features *s = &b->f->sentences.v[b->t->figures.v[i].sentence];
	uint32_t start = b->t->figures.v[i].span.start, w = behind;

	while (w > s->first_word && b->f->words.v[w - 1].span.end > start)
		w--;
	if (w == s->first_word || b->f->words.v[w - 1].span.end + 1 != start)
		return NO_WORD;
	return takes_object(b, w - 1) && state_at(b, s, w - 1) ? w - 1 : NO_WORD;
}

/* The word that tells the state: behind the figure, else before it, in reach, no figure between. */
static uint32_t figure_told(const struct builder *b, uint32_t i)
{
	const struct sentence_features *s = &b->f->sentences.v[b->t->figures.v[i].sentence];
	struct span span = b->t->figures.v[i].span;
	uint32_t behind = word_behind(b->f, s, span), counted = b->t->counted[i];

	if (counted != NO_WORD && !word_state(b->f, counted) &&
	    !(b->t->counted_kind[i] & COUNTED_PERSON))
		return NO_WORD;
	if (verb_before(b, i, behind) != NO_WORD)
		return verb_before(b, i, behind);
	for (uint32_t w = behind; w < s->first_word + s->n_words; w++) {
		struct span at = b->f->words.v[w].span;

		if (at.start > span.end + STATE_BEHIND || is_interrupted(b, i, span.end, at.start))
			break;
		if (state_at(b, s, w) && !(takes_object(b, w) && begins_figure(b, i, at.end + 1)))
			return w;
	}
	for (uint32_t w = behind; w-- > s->first_word;) {
		struct span at = b->f->words.v[w].span;

		if (at.end + STATE_BEFORE < span.start || is_interrupted(b, i, at.end, span.start))
			break;
		if (state_at(b, s, w))
			return w;
	}
	return NO_WORD;
}

/*
 * The date that stands nearest in reach of the figure, no other figure between them; of a date the
 * figure that it dates.
 */
static uint32_t figure_date(const struct builder *b, uint32_t i)
{
	const struct figures *all = &b->t->figures;
	struct span span = all->v[i].span;
	uint32_t best = NO_WORD, apart = DATE_DISTANCE;

	for (int step = -1; step <= 1; step += 2) {
		size_t k = i + (size_t)step; /* wraps below 0 */

		if (k >= all->n ||
		    (all->v[k].type == QUANTITY_DATE) == (all->v[i].type == QUANTITY_DATE) ||
		    all->v[k].sentence != all->v[i].sentence)
			continue;
		uint32_t d = distance(all->v[k].span, span);

		if (d < apart) {
			apart = d;
			best = (uint32_t)k;
		}
	}
	return best;
}

static uint32_t word_behind_figure(const struct builder *b, uint32_t i)
{
	const struct figure *f = &b->t->figures.v[i];

	return word_behind(b->f, &b->f->sentences.v[f->sentence], f->span);
}

static void settings_alloc(struct settings *t)
{
	size_t n = t->figures.n + 1;

	t->first_beside = mem_alloc_zero(n, sizeof *t->first_beside);
	t->first_key = mem_alloc_zero(n, sizeof *t->first_key);
	t->counted = mem_alloc_zero(n, sizeof *t->counted);
	t->counted_kind = mem_alloc_zero(n, sizeof *t->counted_kind);
	t->counted_theme = mem_alloc_zero(n, sizeof *t->counted_theme);
	t->of = mem_alloc_zero(n, sizeof *t->of);
	t->told = mem_alloc_zero(n, sizeof *t->told);
	t->state = mem_alloc_zero(n, sizeof *t->state);
	t->aside = mem_alloc_zero(n, sizeof *t->aside);
	t->date = mem_alloc_zero(n, sizeof *t->date);
}

struct settings *settings_make(const struct features *f)
{
	struct settings *t = mem_alloc_zero(1, sizeof *t);
	struct builder b = {.t = t, .f = f};

	figures_find(f->annotation, &t->figures);
	settings_alloc(t);
	for (uint32_t i = 0; i < t->figures.n; i++) {
		t->counted[i] = counted_word(&b, i);
		if (t->counted[i] != NO_WORD)
			t->counted_kind[i] = counted_kind_of(f, t->counted[i]);
		if (t->counted[i] != NO_WORD)
			t->counted_theme[i] = theme_first(f->stems.v[f->words.v[t->counted[i]].stem],
							  f->annotation->language);
		t->of[i] = complement_of(&b, i);
		t->told[i] = figure_told(&b, i);
		if (t->told[i] != NO_WORD)
			t->state[i] = state_at(&b, &f->sentences.v[t->figures.v[i].sentence], t->told[i]);
		add_words(&b, i);
		t->aside[i] = aside_of(f, &t->figures, i, word_behind_figure(&b, i));
		t->date[i] = figure_date(&b, i);
	}
	t->first_beside[t->figures.n] = (uint32_t)t->besides.n;
	t->first_key[t->figures.n] = (uint32_t)t->keys.n;
	return t;
}

void settings_free(struct settings **t)
{
	if (!*t)
		return;
	VEC_RELEASE(&(*t)->figures);
	VEC_RELEASE(&(*t)->besides);
	VEC_RELEASE(&(*t)->keys);
	free((*t)->first_beside);
	free((*t)->first_key);
	free((*t)->counted);
	free((*t)->counted_kind);
	free((*t)->counted_theme);
	free((*t)->of);
	free((*t)->told);
	free((*t)->state);
	free((*t)->aside);
	free((*t)->date);
	free(*t);
	*t = NULL;
}
