/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/name_runs.h"

#include "annotate/gazetteer.h"

#include <string.h>

/* What begins sentences and is no name there. */
#define COMMON                                                                                     \
	(CUE_SAY | CUE_SAYING | CUE_JUDGE | CUE_JUDGING | CUE_AUX | CUE_ADVERB | CUE_DET |         \
	 CUE_PRONOUN | CUE_POSSESSIVE | CUE_PREP | CUE_CONJ | CUE_STOP | CUE_TIME)

/* Pence is a surname. */
#define LEX_COMMON                                                                                 \
	(LEX_UNIT | LEX_TENS | LEX_SCALE | LEX_ORDINAL | LEX_VAGUE | LEX_MONTH | LEX_WEEKDAY |     \
	 LEX_DURATION | LEX_FUNCTION | LEX_PAST | LEX_FUTURE | LEX_PERSON)

void name_reader_init(struct name_reader *r, const char *text, const struct tokens *all)
{
	memset(r, 0, sizeof *r);
	r->text = text;
	r->table = &all->words;
	r->seen = mem_alloc_zero(word_table_count(r->table), sizeof *r->seen);
}

void name_reader_release(struct name_reader *r)
{
	free(r->seen);
	VEC_RELEASE(&r->words);
	VEC_RELEASE(&r->runs);
}

static bool is_possessive(const struct tokens *t, size_t i)
{
	return token_at(t, i)->possessive;
}

size_t name_key_length(const struct tokens *t, size_t i)
{
	return token_at(t, i)->key_len - (is_possessive(t, i) ? 2 : 0);
}

static unsigned cues_at(const struct tokens *t, size_t i)
{
	return token_at(t, i)->cues;
}

static bool is_capital(const struct tokens *t, size_t i)
{
	const char *key = token_key(t, i);

	if (token_at(t, i)->kind != TOKEN_WORD || !token_at(t, i)->capital)
		return false;
	return *key != 'i' || (key[1] && key[1] != '\'') || token_at(t, i)->joined; /* F.B.I. */
}

static bool is_sign(const struct tokens *t, size_t i, char c)
{
	return token_at(t, i)->kind == TOKEN_SIGN && *token_key(t, i) == c &&
	       token_at(t, i)->key_len == 1;
}

static bool is_letter(const struct tokens *t, size_t i)
{
	return is_capital(t, i) && token_at(t, i)->key_len == 1;
}

WORD_SET(quote_signs, "\"", "'", "“", "”", "‘", "’", "«", "»", "„");

static bool is_quote_sign(const struct tokens *t, size_t i)
{
	return token_at(t, i)->kind == TOKEN_SIGN && token_is_of(t, i, &quote_signs);
}

WORD_SET(sentence_signs, ".", "!", "?", "…", ":", "•", "*", "–", "—");

/* Token I would be capitalised even were it no name. */
static bool is_initial(const struct tokens *t, size_t i)
{
	if (i == 0)
		return true;
	if (is_sign(t, i - 1, '-') && !token_at(t, i)->joined)
		return true; /* behind a dateline */
	if (is_quote_sign(t, i - 1)) {
		if (token_at(t, i)->joined)
			return true;
		return i >= 2 && token_is_of(t, i - 2, &sentence_signs);
	}
	if (token_at(t, i - 1)->kind != TOKEN_SIGN || !token_is_of(t, i - 1, &sentence_signs))
		return false;
	if (!is_sign(t, i - 1, '.'))
		return true;
	return i < 2 || !(is_letter(t, i - 2) || (cues_at(t, i - 2) & CUE_TITLE));
}

static bool is_common(const struct tokens *t, size_t i)
{
	return token_has(t, i, LEX_COMMON) || (cues_at(t, i) & COMMON);
}

/* A capitalised token that a run may begin with. */
static bool begins_run(const struct tokens *t, size_t i)
{
	if (!is_capital(t, i) || token_is(t, i, "the") || (cues_at(t, i) & CUE_TIME) ||
	    token_has(t, i, LEX_MONTH)) /* "in May", but "Theresa May" */
		return false;
	return !is_initial(t, i) || !is_common(t, i) || is_sign(t, i + 1, '.');
}

WORD_SET(particles, "de", "del", "della", "di", "da", "dos", "du", "la", "van", "von", "der",
	 "den", "bin", "bint", "ibn", "al", "el", "ul", "y");

static bool is_particle(const struct tokens *t, size_t i)
{
	return token_at(t, i)->kind == TOKEN_WORD && !token_at(t, i)->capital &&
	       token_is_of(t, i, &particles);
}

WORD_SET(owners, "women's", "men's", "people's", "children's", "workers", "teachers", "farmers",
	 "veterans", "nurses", "students", "girls", "boys", "lawyers");

/* "Women's Network", "People's Bank": what belongs to many is part of a name. */
static bool is_plural_possessive(const struct tokens *t, size_t i)
{
	return token_is_of(t, i, &owners);
}

/* "Bank of Caldovia": the name of a body or a place goes on behind its head. */
static size_t of_length(const struct tokens *t, size_t first, size_t i)
{
	size_t n = 1;
	bool body = false;

	for (size_t k = first; k < i && !body; k++)
		body = cues_at(t, k) & (CUE_BODY | CUE_PLACE);
	if (!body)
		return 0;
	if (token_is(t, i, "and")) { /* "Ministry of Trade and Industry" */
		for (size_t k = first; k < i; k++)
			if (token_is(t, k, "of") || token_is(t, k, "for"))
				return is_capital(t, i + 1);
		return 0;
	}
	if ((!token_is(t, i, "of") && !token_is(t, i, "for")) ||
	    !(cues_at(t, i - 1) & (CUE_BODY | CUE_PLACE)))
		return 0;
	if (token_is(t, i + 1, "the"))
		n++;
	return is_capital(t, i + n) ? n : 0;
}

WORD_SET(company_forms, "inc", "ltd", "llc", "corp", "plc");

static bool is_incorporated(const struct tokens *t, size_t i)
{
	return token_is_of(t, i, &company_forms);
}

/* How many tokens from I on join the run from FIRST with a capital behind them; 0: it ends. */
static size_t joiner_length(const struct tokens *t, size_t first, size_t i)
{
	size_t n = 0;

	if (is_sign(t, i, '.')) { /* an initial, a title, "U.S." before what begins no sentence */
		bool letter = is_letter(t, i - 1);

		if (letter && i >= first + 3 && is_letter(t, i - 3) && is_common(t, i + 1))
			return 0;
		return (letter || (cues_at(t, i - 1) & CUE_TITLE)) && is_capital(t, i + 1);
	}
	if (is_sign(t, i, '-') && is_letter(t, i - 1))
		return 0; /* D-Calif. */
	if (is_sign(t, i, '-'))
		return token_at(t, i)->joined && token_at(t, i + 1)->joined && is_capital(t, i + 1);
	if (is_sign(t, i, '&') || (is_sign(t, i, ',') && is_incorporated(t, i + 1)))
		return is_capital(t, i + 1);
	if (is_plural_possessive(t, i - 1) && is_quote_sign(t, i))
		return is_capital(t, i + 1);
	while (n < 4 && (is_particle(t, i + n) || (n && is_sign(t, i + n, '-'))))
		n++;
	if (n)
		return is_capital(t, i + n) ? n : 0;
	return of_length(t, first, i);
}

static bool may_follow(const struct tokens *t, size_t i)
{
	return is_capital(t, i) && !(cues_at(t, i) & CUE_TIME);
}

enum { LONGEST_RUN = 24 }; /* tokens: what goes on for longer is no name */

static size_t run_end(const struct tokens *t, size_t first)
{
	size_t last = first;

	while (last - first < LONGEST_RUN &&
	       (!is_possessive(t, last) || is_plural_possessive(t, last))) {
		size_t n = 0;

		if (!may_follow(t, last + 1)) {
			n = joiner_length(t, first, last + 1);
			if (!n || !may_follow(t, last + 1 + n))
				break;
		}
		last += 1 + n;
	}
	return last + 1;
}

static enum known given(const struct tokens *t, size_t i)
{
	enum known k = known_name(token_key(t, i), name_key_length(t, i));

	return k == KNOWN_HE || k == KNOWN_SHE || k == KNOWN_GIVEN ? k : KNOWN_NOT;
}

WORD_SET(suffixes, "jr", "sr", "ii", "iii", "iv");

static bool is_suffix(const struct tokens *t, size_t i)
{
	return token_is_of(t, i, &suffixes);
}

/* "Secretary of State Ana Kolar", "Minister for Roads Ana Kolar" */
static bool is_department(const struct tokens *t, size_t i)
{
	if (i < 2 || !(cues_at(t, i - 2) & CUE_ROLE))
		return false;
	if (token_is(t, i - 1, "of") && token_is(t, i - 2, "secretary"))
		return true;
	return (token_is(t, i - 1, "of") || token_is(t, i - 1, "for")) && !given(t, i) &&
	       given(t, i + 1);
}

/* Where the name begins behind the titles of the run: "Foreign Minister Amir Khan Muttaqi". */
static size_t behind_titles(const struct tokens *t, size_t first, size_t end)
{
	size_t start = first;

	if ((cues_at(t, end - 1) & (CUE_BODY | CUE_PLACE)) && !given(t, end - 2))
		return first; /* "General Motors", but "Secretary Helen Park" */
	if (end - first > 1 && is_department(t, first))
		start = first + 1;
	for (size_t i = first; i + 1 < end; i++) {
		size_t next = i + 1 + is_sign(t, i + 1, '.');

		if (!(cues_at(t, i) & (CUE_ROLE | CUE_TITLE | CUE_PLURAL)))
			continue;
		if (next >= end || is_suffix(t, next) || !is_capital(t, next) ||
		    token_is(t, i, "st"))
			continue;
		if (given(t, first) && !(cues_at(t, first) & (CUE_ROLE | CUE_TITLE)))
			break; /* "James Baker Smith" */
		start = next;
	}
	return start;
}

static void add_word(struct name_reader *r, size_t i)
{
	const struct tokens *t = &r->tokens;
	struct span span = token_at(t, i)->span;

	if (is_possessive(t, i))
		span.end -= r->text[span.end - 2] == '\'' ? 2 : 4;
	VEC_PUSH(&r->words, (struct run_word){.span = span, .word = token_at(t, i)->word});
}

WORD_SET(place_prepositions, "in", "at", "from", "near", "off", "outside", "across", "to",
	 "around");

static bool is_place_preposition(const struct tokens *t, size_t i)
{
	return token_is_of(t, i, &place_prepositions);
}

static bool has_age_behind(const struct tokens *t, size_t end)
{
	return is_sign(t, end, ',') && token_at(t, end + 1)->kind == TOKEN_NUMBER &&
	       token_at(t, end + 1)->key_len == 2 &&
	       (is_sign(t, end + 2, ',') || is_sign(t, end + 2, '.'));
}

static bool has_who_behind(const struct tokens *t, size_t end)
{
	return is_sign(t, end, ',') &&
	       (token_is(t, end + 1, "who") || token_is(t, end + 1, "whose"));
}

/* "Nadim Karru, 41," "Rook, who", "Aas, the chairwoman". */
static unsigned apposition(const struct tokens *t, size_t end)
{
	if (!is_sign(t, end, ','))
		return 0;
	if (has_age_behind(t, end))
		return 3;
	if (has_who_behind(t, end))
		return 2;
	for (size_t k = end + 1; k < end + 5; k++) {
		if (cues_at(t, k) & CUE_ROLE)
			return 2;
		if (token_at(t, k)->kind != TOKEN_WORD)
			break;
	}
	return 0;
}

static bool is_shouted(const struct name_reader *r, const struct name_run *run)
{
	struct span s = r->words.v[run->first].span;

	for (uint32_t i = s.start; i < s.end; i++)
		if (r->text[i] >= 'a' && r->text[i] <= 'z')
			return false;
	return span_length(s) > 1;
}

enum { MOST_LETTERS = 5 }; /* of an acronym */

/* UN, but not I or Un; U.S. has a word for each letter. */
static bool is_acronym(const struct name_reader *r, const struct name_run *run)
{
	struct span s = r->words.v[run->first].span;

	for (uint32_t i = 0; i < run->n && run->n > 1; i++)
		if (span_length(r->words.v[run->first + i].span) > 1)
			return false;
	return run->n > 1 || (is_shouted(r, run) && span_length(s) <= MOST_LETTERS);
}

static void judge_inside(const struct tokens *t, size_t start, size_t end, struct name_run *run)
{
	for (size_t i = start; i < end; i++) {
		unsigned cues = cues_at(t, i);

		if ((cues & CUE_BODY) &&
		    (i + 1 == end || token_is(t, i + 1, "of") || token_is(t, i + 1, "for")))
			run->organisation += 6;
		if ((cues & CUE_PLACE) && run->n > 1 &&
		    (i == start || (i + 1 == end && !given(t, i - 1))))
			run->place += 4;
		if (is_letter(t, i) && i > start && i + 1 < end)
			run->person += 1;
		if (is_particle(t, i))
			run->person += 2;
		if ((cues & CUE_PLURAL) && i + 1 == end && i > start)
			run->organisation += 6; /* "House Democrats" */
	}
	if (given(t, start))
		run->person += run->n > 1 ? 4 : 2;
	else if (run->initial && run->n > 2 && given(t, start + 1))
		run->person += 4; /* "Tearful Ana Kolar" */
	else if (is_letter(t, start) && run->n > 1 && !token_is(t, start, "u"))
		run->person += 2;
	if (run->acronym)
		run->organisation += 2;
}

/* "to Western countries": the run describes what follows. */
static bool is_before_noun(const struct tokens *t, size_t end)
{
	return token_at(t, end)->kind == TOKEN_WORD && !is_common(t, end);
}

static void note_gender(const struct tokens *t, size_t i, struct name_run *run)
{
	run->he = run->he || (cues_at(t, i) & CUE_MALE);
	run->she = run->she || (cues_at(t, i) & CUE_FEMALE);
}

/* "the engine maker": small words with an article before them. */
static bool is_described(const struct tokens *t, size_t noun)
{
	for (size_t i = noun; i > 0 && i + 3 > noun; i--) {
		if (cues_at(t, i - 1) & (CUE_DET | CUE_POSSESSIVE))
			return true;
		if (token_at(t, i - 1)->kind != TOKEN_WORD || token_at(t, i - 1)->capital)
			return false;
	}
	return false;
}

/* "a geologist, Henrik Saal, said"; "the operator, Velmark Hydro, said" */
static void judge_apposed(const struct tokens *t, size_t comma, size_t end, struct name_run *run)
{
	unsigned cues = comma ? cues_at(t, comma - 1) : 0;

	if (cues & CUE_ROLE)
		run->person += 4;
	else if ((cues & (CUE_BODY | CUE_GENERIC)) && is_described(t, comma - 1))
		run->organisation += 4;
	else if (run->n > 1 && (cues_at(t, end + 1) & CUE_SAY))
		run->person += 2;
}

WORD_SET(human_acts, "bends", "bent", "breathes", "cries", "died", "dies", "drank", "dreams",
	 "frowned", "gestures", "heard", "hear", "hears", "hopes", "hoped", "knelt", "know",
	 "knew", "knows", "laughed", "laughs", "leaned", "leans", "listens", "lived", "live",
	 "married", "nodded", "nods", "paused", "recalls", "resigned", "retired", "sat", "shook",
	 "shakes", "shrugs", "shrugged", "sighs", "sits", "slept", "smiled", "smiles", "stares",
	 "stood", "studied", "talks", "taught", "teaches", "think", "thinks", "thought", "waited",
	 "waits", "walked", "walks", "waved", "weeps", "wept", "whispers");

/* "shook her head", "bends over a cot": whose name stands before it, is somebody. */
static bool is_human_act(const struct tokens *t, size_t i)
{
	return token_is_of(t, i, &human_acts);
}

WORD_SET(relatives, "wife", "husband", "son", "daughter", "father", "mother", "widow", "brother",
	 "sister", "parents", "lawyer", "mum", "uncle", "aunt", "girlfriend", "lawyers",
	 "boyfriend", "cousin");

/* "Ana Kolar’s daughter" */
static bool is_relative(const struct tokens *t, size_t i)
{
	return token_is_of(t, i, &relatives);
}

/* "“…,” says Ana Kolar." */
static bool is_inverted(const struct tokens *t, size_t first)
{
	return first >= 2 && (cues_at(t, first - 1) & CUE_SAY) &&
	       (is_quote_sign(t, first - 2) || is_sign(t, first - 2, ','));
}

/* What only somebody does or has, beside a name that may be a person's. */
static void judge_acts(const struct tokens *t, size_t first, size_t end, struct name_run *run)
{
	uint8_t weight = run->n > 1 ? 2 : 1;
	size_t verb = end;

	if (run->organisation || run->acronym || run->n > 4)
		return;
	while (verb < end + 3 && (cues_at(t, verb) & (CUE_AUX | CUE_ADVERB)))
		verb++;
	if (is_possessive(t, end - 1) ? is_relative(t, end) : is_human_act(t, verb))
		run->person += weight;
	if (is_inverted(t, first))
		run->person += weight;
}

static void judge_around(const struct tokens *t, size_t first, size_t start, size_t end,
			 struct name_run *run)
{
	unsigned before = first ? cues_at(t, first - 1) : 0;

	for (size_t i = start > first ? first : start; i < start; i++)
		note_gender(t, i, run);
	if (start > first ||
	    (first >= 2 && is_sign(t, first - 1, '.') && (cues_at(t, first - 2) & CUE_TITLE)))
		run->person += 6;
	else if (first && !token_at(t, first - 1)->capital && (before & (CUE_ROLE | CUE_TITLE)))
		run->person += 5;
	if (first && is_place_preposition(t, first - 1) && !is_before_noun(t, end))
		run->place += run->n == 1 ? 2 : 1;
	run->person += (uint8_t)apposition(t, end);
	if (first && is_sign(t, first - 1, ',') && is_sign(t, end, ','))
		judge_apposed(t, first - 1, end, run);
	if (first == 0 && run->shouted &&
	    (is_sign(t, end, ',') || is_sign(t, end, '(') || is_sign(t, end, '-')))
		run->place += 6; /* a dateline */
	if (cues_at(t, end) & CUE_SAY)
		run->person += 1;
	judge_acts(t, first, end, run);
}

WORD_SET(honours, "kc", "qc", "mp", "mep", "msp", "obe", "cbe", "mbe", "phd", "md", "esq");

bool name_is_honour(const struct tokens *t, size_t i)
{
	return token_at(t, i)->capital && token_is_of(t, i, &honours);
}

/* "Conor Walsh KC": without what follows the name. */
static size_t before_honours(const struct tokens *t, size_t first, size_t end)
{
	return end > first + 2 && name_is_honour(t, end - 1) ? end - 1 : end;
}

WORD_SET(topic_pronouns, "he", "she", "his", "her", "himself", "herself");

/* "Ana Kolar shut the door of her office", "Kolar rose.  She …": whom a pronoun may stand for. */
static void read_pronoun(struct name_reader *r, size_t i)
{
	bool found = r->topic && token_is_of(&r->tokens, i, &topic_pronouns) &&
		     !(i && (cues_at(&r->tokens, i + 1) & CUE_SAY)); /* "…, he said" of another one */

	if (found)
		r->runs.v[r->topic - 1].person += i == 0 ? 2 : 1;
	if (found || i == 0 || is_quote_sign(&r->tokens, i))
		r->topic = 0;
}

/* A sentence may be about the only name in it that may be a person's. */
static void note_topic(struct name_reader *r, size_t first)
{
	const struct name_run *run = &r->runs.v[r->runs.n - 1];
	bool only = r->runs.n == 1 || run[-1].sentence != run->sentence;
	bool about = first == 0 || (run->n > 1 && !is_place_preposition(&r->tokens, first - 1));

	r->topic = only && about && !run->acronym && !run->organisation ? (uint32_t)r->runs.n : 0;
}

static void add_run(struct name_reader *r, uint32_t sentence, size_t first, size_t last)
{
	const struct tokens *t = &r->tokens;
	size_t end = before_honours(t, first, last);
	size_t start = behind_titles(t, first, end);
	struct name_run run = {.sentence = sentence, .first = (uint32_t)r->words.n};

	for (size_t i = start; i < end; i++)
		if (token_at(t, i)->kind == TOKEN_WORD)
			add_word(r, i);
	run.n = (uint32_t)r->words.n - run.first;
	run.initial = start == first && is_initial(t, first);
	run.spoken = is_possessive(t, end - 1) || (cues_at(t, end) & (CUE_SAY | CUE_JUDGE)) ||
		     has_age_behind(t, end) || has_who_behind(t, end) ||
		     (token_is(t, end, "shot") && token_is(t, end + 1, "back"));
	run.role = start == first && !given(t, first) &&
		   (cues_at(t, end - 1) & (CUE_ROLE | CUE_TITLE));
	run.acronym = is_acronym(r, &run);
	run.shouted = is_shouted(r, &run);
	judge_inside(t, start, end, &run);
	judge_around(t, first, start, end, &run);
	VEC_PUSH(&r->runs, run);
}

/* Notes for every word how it was seen, and where runs begin reads them. */
static void note_word(struct name_reader *r, size_t i)
{
	const struct tokens *t = &r->tokens;
	uint8_t *seen = &r->seen[token_at(t, i)->word];

	if (!token_at(t, i)->capital)
		*seen |= SEEN_SMALL;
	else if (!(*seen & SEEN_CAPITAL) && !is_initial(t, i))
		*seen |= SEEN_CAPITAL;
}

/* "al-Qaddafi", "bin Laden": a particle before the run is part of it. */
static size_t with_particle(const struct tokens *t, size_t first)
{
	if (first >= 2 && is_sign(t, first - 1, '-') && is_particle(t, first - 2))
		return first - 2;
	return first >= 1 && is_particle(t, first - 1) && !token_is(t, first - 1, "la") ? first - 1
											: first;
}

void name_reader_read(struct name_reader *r, uint32_t sentence)
{
	const struct tokens *t = &r->tokens;

	for (size_t i = 0; i < t->list.n; i++)
		if (token_at(t, i)->kind == TOKEN_WORD)
			note_word(r, i);
	for (size_t i = 0; i < t->list.n;) {
		size_t end;

		if (!token_at(t, i)->capital || !begins_run(t, i)) {
			read_pronoun(r, i++);
			continue;
		}
		end = run_end(t, i);
		add_run(r, sentence, with_particle(t, i), end);
		note_topic(r, i);
		i = end;
	}
}

bool name_reader_is_titled(const struct name_reader *r)
{
	const struct tokens *t = &r->tokens;
	size_t small = 0, capital = 0;

	for (size_t i = 0; i < t->list.n; i++) {
		if (token_at(t, i)->kind != TOKEN_WORD || token_at(t, i)->key_len < 4)
			continue;
		small += !token_at(t, i)->capital;
		capital += token_at(t, i)->capital;
	}
	return capital >= 2 * small;
}
