/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/account_subject.h"

/* In words: before an account its subject stands, behind a verb its object, and a sentence begins. */
enum { BEFORE = 9, BEHIND = 4, BEGIN = 4 };
enum { BACK = 2 }; /* sentences before one that has a pronoun */

static const char *const determiners[] = {"the", "a", "its", "his", "her", "their", NULL};

static void add(const struct account_reader *r, struct account_subject *s, uint32_t w)
{
	if (s->n == SUBJECT_MAX)
		return;
	s->word[s->n] = w;
	s->stem[s->n++] = r->g->words.v[w].stem;
}

/* "whose", "his", "Kolar's": what stands behind is not said of who stands before. */
static bool is_possessive(const struct account_reader *r, uint32_t w)
{
	static const char *const words[] = {"whose", "his", "her", "their", "its", NULL};
	struct span s = r->g->words.v[w].span;

	return account_is_one_of(r, w, words) ||
	       (span_length(s) > 2 && r->text[s.end - 1] == 's' &&
		(r->text[s.end - 2] == '\'' || (unsigned char)r->text[s.end - 2] == 0x99));
}

static bool has_comma(const struct account_reader *r, uint32_t from, uint32_t to)
{
	for (uint32_t w = from; w < to; w++)
		if (r->text[r->g->words.v[w].span.end] == ',')
			return true;
	return false;
}

/*
 * Whether word W is what a verb before it is about, in a clause that ends before BEHIND: "who replaced
 * Ivo Dolny, resigned".
 */
static bool is_object(const struct account_reader *r, uint32_t w, uint32_t behind)
{
	const struct word *before = &r->g->words.v[w - (w > r->first)];
	char first = r->text[before->span.start];

	return w > r->first && has_comma(r, w, behind) && !has_comma(r, w - 1, w) &&
	       !(first >= 'A' && first <= 'Z') && !(before->flags & (WORD_FUNCTION | WORD_NAME | WORD_TITLE));
}

/* Whether "the widow of" stands before word W: what is said is of her. */
static bool is_of_others(const struct account_reader *r, uint32_t w)
{
	static const char *const others[] = {
		"widow", "wife", "husband", "father", "mother", "parents", "son", "daughter", "brother",
		"sister", "friend", "friends", "neighbour", "neighbor", "relatives", "family", "lawyer",
		"lawyers", "aide", "spokesman", "spokeswoman", "supporters", "victims", NULL,
	};

	return w >= r->first + 2 && account_is_word(r, w - 1, "of", 2) && account_is_one_of(r, w - 2, others);
}

static bool is_capital(const struct account_reader *r, uint32_t w)
{
	char c = r->text[r->g->words.v[w].span.start];

	return c >= 'A' && c <= 'Z';
}

/* The names and offices that stand nearest before word W, in a row but for function words. */
static void find_named(const struct account_reader *r, struct account_subject *s, uint32_t w)
{
	uint32_t first = w;

	for (uint32_t n = 1; n <= BEFORE && w >= r->first + n && !is_possessive(r, w - n); n++) {
		if (account_is_name(r, w - n)) {
			add(r, s, w - n);
			first = w - n;
		} else if (s->n && !(r->g->words.v[w - n].flags & WORD_FUNCTION)) {
			if (first == w - n + 1 && is_capital(r, w - n)) /* "Hotel Bellariva" */
				add(r, s, w - n);
			break;
		}
	}
	if (s->n && (is_object(r, first, w) || is_of_others(r, first)))
		s->n = 0;
	s->named = s->n;
}

/* The noun right before word W, and what stands before that. */
static void find_noun(const struct account_reader *r, struct account_subject *s, uint32_t w)
{
	for (uint32_t n = 1; n <= BEFORE && w >= r->first + n; n++) {
		uint8_t flags = r->g->words.v[w - n].flags;

		if (!(flags & (WORD_FUNCTION | WORD_NUMBER | WORD_DATE)))
			add(r, s, w - n);
		else if (s->n)
			break;
	}
}

/* The names with which a sentence begins. */
static void find_first_named(const struct account_reader *r, struct account_subject *s, uint32_t sentence)
{
	const struct sentence_features *x = &r->g->sentences.v[sentence];

	for (uint32_t w = x->first_word; w < x->first_word + x->n_words && w < x->first_word + BEGIN; w++)
		if (account_is_name(r, w))
			add(r, s, w);
}

/*
 * "He quit": whom the sentence is of, as its speaker, else those with whom one of the two before it
 * begins, which is a guess.
 */
static void find_pronoun(const struct account_reader *r, struct account_subject *s, uint32_t w)
{
	static const char *const pronouns[] = {"he", "she", NULL}, *const has[] = {"has", "had", NULL};
	const struct sentence_features *x = &r->g->sentences.v[r->sentence];

	w -= w > r->first + 1 && account_is_one_of(r, w - 1, has);
	if (w == r->first || !account_is_one_of(r, w - 1, pronouns))
		return;
	for (uint32_t i = x->first_about; i < x->first_about + x->n_abouts && s->n < SUBJECT_MAX; i++)
		if (r->g->abouts.v[i].spoken && r->g->abouts.v[i].name) {
			s->word[s->n] = w - 1;
			s->stem[s->n++] = r->g->abouts.v[i].stem;
		}
	s->named = s->n;
	if (w > r->first + 1)
		return;
	for (uint32_t back = 1; back <= BACK && back <= r->sentence && !s->n; back++)
		find_first_named(r, s, r->sentence - back);
}

/* Names behind a verb: "sacked Ana Kolar"; before it: "the mayor whom the council sacked". */
static void find_object(const struct account_reader *r, struct account_subject *s, uint32_t w,
			uint32_t behind)
{
	for (uint32_t n = 1; n <= BEHIND && w >= r->first + n; n++)
		if (account_is_word(r, w - n, "whom", 4)) {
			find_named(r, s, w - n);
			return;
		}
	if (behind < r->end && account_is_one_of(r, behind, determiners))
		behind++;
	for (uint32_t n = 0; n < BEHIND && behind < r->end && account_is_name(r, behind); n++, behind++)
		add(r, s, behind);
	s->named = s->n;
}

/*
 * Where what stands between commas right before word W begins: "the inn, a house of 1911, was closed",
 * "Otto Brenn, 51, a former diver, resigned"; else W.
 */
static uint32_t before_aside(const struct account_reader *r, uint32_t w)
{
	while (w > r->first && has_comma(r, w - 1, w) && !account_is_name(r, w - 1)) {
		uint32_t at = w - 1;

		while (at > r->first && !has_comma(r, at - 1, at))
			at--;
		if (at == r->first)
			return w;
		w = at;
		if (!(r->g->words.v[w - 1].flags & WORD_NUMBER))
			return w;
	}
	return w;
}

/* Where "of the lock" begins, if that stands right before word W; else W. */
static uint32_t before_phrase(const struct account_reader *r, uint32_t w)
{
	static const char *const prepositions[] = {
		"of", "in", "on", "at", "to", "from", "near", "for", "with", NULL,
	};
	bool noun = false;

	for (uint32_t n = 1; n <= BEHIND && w > r->first + n; n++) {
		bool function = r->g->words.v[w - n].flags & WORD_FUNCTION;

		if (noun && account_is_one_of(r, w - n, prepositions))
			return w - n;
		if (noun && function && !account_is_one_of(r, w - n, determiners))
			break;
		noun = noun || !function;
	}
	return w;
}

/* Whether the nearest word before W is of a name, or W goes on with what is said of one: "and was". */
static bool is_subject_named(const struct account_reader *r, uint32_t w)
{
	static const char *const links[] = {"and", "but", NULL};

	for (uint32_t n = 1; n <= BEFORE && w >= r->first + n; n++) {
		if (account_is_one_of(r, w - n, links) || account_is_name(r, w - n))
			return true;
		if (!(r->g->words.v[w - n].flags & WORD_FUNCTION))
			return false;
	}
	return false;
}

void account_subject_of_phrase(const struct account_reader *r, uint32_t w, uint32_t behind, bool takes_object,
			       struct account_subject *s)
{
	find_pronoun(r, s, w);
	if (takes_object)
		find_object(r, s, w, behind);
	else if (!s->n)
		find_named(r, s, before_aside(r, w));
}

void account_subject_of_predicate(const struct account_reader *r, uint32_t w, struct account_subject *s)
{
	find_pronoun(r, s, w);
	w = before_phrase(r, before_aside(r, w));
	if (!s->n && is_subject_named(r, w))
		find_named(r, s, w);
	else if (!s->n)
		find_noun(r, s, w);
}

void account_subject_of_count(const struct account_reader *r, uint32_t w, struct account_subject *s)
{
	find_noun(r, s, w);
}

void account_subject_of_statement(const struct account_reader *r, struct account_subject *s)
{
	const struct sentence_features *x = &r->g->sentences.v[r->sentence];

	for (uint32_t w = r->first; w < r->end; w++)
		for (uint32_t i = x->first_about; i < x->first_about + x->n_abouts; i++)
			if (r->g->abouts.v[i].spoken && r->g->abouts.v[i].stem == r->g->words.v[w].stem &&
			    account_is_name(r, w))
				add(r, s, w);
	s->named = true;
}
