/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/noun_phrase.h"

#include <string.h>

enum { LONGEST_PHRASE = 16, LONGEST_APPOSITION = 48, LONGEST_OPENING = 64 }; /* items */

#define SPEAKERS (CUE_ROLE | CUE_BODY | CUE_PAPER | CUE_PLURAL | CUE_GENERIC)

static const struct noun_phrase none;

WORD_SET(pronouns, "he", "she", "they", "it");

static bool is_pronoun(const struct frame *f, size_t i)
{
	if (frame_is_of(f, i, &pronouns))
		return true;
	return frame_is(f, i, "one") && !frame_item(f, i + 1)->noun && !frame_is(f, i + 1, "of");
}

bool noun_phrase_is_pronoun(const struct frame *f, struct noun_phrase p)
{
	return p.end == p.start + 1 && is_pronoun(f, p.start);
}

/* "Mr." and "St.", and "U.S. Minister" */
static bool is_title_dot(const struct frame *f, size_t i)
{
	if (i == 0 || !frame_is(f, i, "."))
		return false;
	return frame_has(f, i - 1, CUE_TITLE) ||
	       (frame_item(f, i - 1)->len == 1 && frame_item(f, i - 1)->noun &&
		frame_item(f, i + 1)->noun);
}

static bool is_part(const struct frame *f, size_t i)
{
	return frame_item(f, i)->noun || is_title_dot(f, i) ||
	       (frame_is(f, i, "of") && i > 0 && frame_is(f, i - 1, "-")); /* "mum-of-two" */
}

static bool is_determiner(const struct frame *f, size_t i)
{
	return (frame_has(f, i, CUE_DET | CUE_POSSESSIVE) && !frame_item(f, i)->noun) ||
	       frame_is(f, i, "one");
}

WORD_SET(loose_prepositions, "from", "in", "at", "with", "on", "to", "near");

/* What may follow a noun and belong to it; FIRM ones always do. */
static bool is_preposition(const struct frame *f, size_t i, bool firm)
{
	if (i > 0 && frame_is(f, i - 1, "-"))
		return false; /* "mum-of-two" */
	return frame_is(f, i, "of") || frame_is(f, i, "for") ||
	       (!firm && frame_is_of(f, i, &loose_prepositions));
}

static bool is_person(const struct frame *f, size_t i)
{
	return frame_name(f, i) && frame_name(f, i)->type == NAME_PERSON;
}

/* "Minister for Roads Ana Kolar", but not "a spokesman for President Ana Kolar". */
static bool is_department(const struct frame *f, size_t i)
{
	char c = f->an->article->text[frame_item(f, i)->span.start];

	return frame_item(f, i)->kind == ITEM_WORD && frame_item(f, i)->noun && c >= 'A' &&
	       c <= 'Z' && !frame_has(f, i, CUE_ROLE | CUE_TITLE);
}

/* The last noun of [START, END) before any preposition. */
static size_t head_of(const struct frame *f, size_t start, size_t end)
{
	size_t i = start;

	if (end - start > 3 && is_person(f, end - 1) && is_department(f, end - 2) &&
	    frame_has(f, start, CUE_ROLE))
		return end - 1;
	while (i < end && !(i > start && frame_has(f, i, CUE_PREP) && !frame_item(f, i)->noun &&
			    !frame_is(f, i - 1, "-"))) /* "mum-of-two" */
		i++;
	while (i > start + 1 && frame_item(f, i - 1)->kind != ITEM_WORD &&
	       frame_item(f, i - 1)->kind != ITEM_NAME)
		i--;
	return i - 1;
}

static struct noun_phrase make(const struct frame *f, size_t start, size_t end)
{
	if (start >= end)
		return none;
	return (struct noun_phrase){start, end, head_of(f, start, end)};
}

/* Where the nouns before END begin, with what determines them. */
static size_t nouns_start(const struct frame *f, size_t end)
{
	size_t start = end;

	while (start > 0 && end - start < LONGEST_PHRASE && is_part(f, start - 1))
		start--;
	while (start < end && frame_item(f, start)->kind == ITEM_SIGN)
		start++;
	while (start > 0 && start < end && is_determiner(f, start - 1))
		start--;
	return start;
}

static bool may_be_person(const struct frame *f, size_t i)
{
	const struct name *name = frame_name(f, i);

	return name && (name->type == NAME_PERSON || name->type == NAME_OTHER);
}

/* "officials in Kabul" and "Orr at the bank", but not "in a speech on Monday the minister". */
static bool takes_place(const struct frame *f, size_t start, size_t end)
{
	size_t head = head_of(f, start, end);

	if (frame_has(f, head, CUE_ROLE | CUE_PLURAL | CUE_PAPER | CUE_REPLY))
		return true;
	return is_person(f, head) && (start == 0 || frame_item(f, start - 1)->kind == ITEM_SIGN);
}

/* "Nancy Pelosi (D-Calif.) said": END without what stands in brackets before it. */
static size_t before_brackets(const struct frame *f, size_t end)
{
	if (end == 0 || !frame_is(f, end - 1, ")"))
		return end;
	for (size_t i = end - 1; i > 0 && end - i < LONGEST_PHRASE; i--)
		if (frame_is(f, i - 1, "("))
			return i - 1;
	return end;
}

/* "a source close to the minister" */
static bool is_linking_adjective(const struct frame *f, size_t i)
{
	return frame_is(f, i, "close") || frame_is(f, i, "familiar") ||
	       frame_is(f, i, "responsible") || frame_is(f, i, "loyal") ||
	       frame_is(f, i, "opposed") || frame_is(f, i, "linked");
}

WORD_SET(quantifiers, "one", "some", "many", "most", "several", "both", "none", "all", "two",
	 "three");

static bool is_quantifier(const struct frame *f, size_t behind)
{
	return behind > 0 && frame_is_of(f, behind - 1, &quantifiers);
}

/* "the detective leading the inquiry": somebody who does something stands before it. */
static bool is_modified(const struct frame *f, size_t start)
{
	return start > 1 && frame_has_ending(f, start - 1, "ing") && !frame_item(f, start - 1)->noun &&
	       !frame_has(f, start - 1, CUE_SAYING | CUE_JUDGING | CUE_PREP) &&
	       frame_has(f, start - 2, CUE_ROLE);
}

static bool is_body_name(const struct frame *f, size_t i)
{
	return frame_name(f, i) && frame_name(f, i)->type != NAME_PERSON && !frame_item(f, i)->possessive;
}

/* "an aide to the House Ways and Means Committee": what stands before "and" is the name's too. */
static size_t names_start(const struct frame *f, size_t start)
{
	if (start > 1 && frame_is(f, start - 1, "and") && is_body_name(f, start) &&
	    frame_item(f, start - 2)->noun && !is_person(f, start - 2))
		return nouns_start(f, start - 1);
	return start;
}

struct noun_phrase noun_phrase_before(const struct frame *f, size_t last)
{
	size_t end = before_brackets(f, last), start = names_start(f, nouns_start(f, end));

	if (start == end)
		return end > 0 && is_pronoun(f, end - 1) ? make(f, end - 1, end) : none;
	while (start > 1 && end - start < LONGEST_PHRASE && is_preposition(f, start - 1, false)) {
		bool linked = is_linking_adjective(f, start - 2);
		size_t behind = start - 1 - linked;
		size_t before = nouns_start(f, behind);

		if (before == behind && is_preposition(f, start - 1, true) &&
		    is_quantifier(f, behind))
			return make(f, behind - 1, end); /* "one of the men" */
		if (before == behind)
			break;
		if (!is_preposition(f, start - 1, true) && !linked &&
		    !takes_place(f, before, behind))
			break;
		if (before > 0 && frame_has(f, before - 1, CUE_PREP) &&
		    !is_preposition(f, before - 1, true) && !frame_item(f, before - 1)->noun &&
		    (before == 1 || frame_item(f, before - 2)->kind == ITEM_SIGN))
			break; /* "in the capital of Orsova police said" */
		start = before;
	}
	return is_modified(f, start) ? make(f, nouns_start(f, start - 1), start - 1)
				     : make(f, start, end);
}

/* What an apposition or a relative clause behind a comma begins with. */
static bool begins_apposition(const struct frame *f, size_t i)
{
	const struct item *it = frame_item(f, i);

	if (it->kind == ITEM_NAME || it->kind == ITEM_NUMBER || it->kind == ITEM_QUOTE)
		return true;
	return frame_is(f, i, "who") || frame_is(f, i, "whose") || frame_is(f, i, "which") ||
	       frame_is(f, i, "of") || frame_is(f, i, "in") || frame_is(f, i, "speaking") ||
	       frame_is(f, i, "not") || frame_is(f, i, "for") || frame_is(f, i, "including") ||
	       frame_has_ending(f, i, "ly") ||
	       (it->cues & (CUE_DET | CUE_POSSESSIVE | CUE_ROLE | CUE_ADVERB | CUE_SAYING |
			    CUE_JUDGING)) ||
	       it->noun;
}

/* "roads and Rails" do not begin one. */
static bool begins_clause(const struct frame *f, size_t i)
{
	return i == 0 || frame_item(f, i - 1)->kind == ITEM_QUOTE || frame_is(f, i - 1, "but") ||
	       (frame_is(f, i - 1, "and") && !frame_item(f, i - 2)->noun) ||
	       frame_is(f, i - 1, ".");
}

struct noun_phrase noun_phrase_before_comma(const struct frame *f, size_t end)
{
	size_t least = end > LONGEST_APPOSITION ? end - LONGEST_APPOSITION : 0;
	struct noun_phrase last = noun_phrase_before(f, end), nearest = none;

	/* "Another former MP, Fawzia Koofi, said": the name is the apposition */
	bool named = !noun_phrase_is_empty(last) && last.start > 1 &&
		     frame_is(f, last.start - 1, ",") && may_be_person(f, last.head);

	if (named && frame_has(f, noun_phrase_before(f, last.start - 1).head, CUE_ROLE))
		return last;
	for (size_t i = end; i > least; i--) {
		struct noun_phrase p;

		if (!frame_is(f, i - 1, ",") || !begins_apposition(f, i))
			continue;
		p = noun_phrase_before(f, i - 1);
		if (noun_phrase_is_empty(p) ||
		    (frame_item(f, p.head)->kind != ITEM_NAME && !frame_has(f, p.head, SPEAKERS)))
			continue;
		if (begins_clause(f, p.start))
			return p; /* of several in a row the first is the subject */
		if (noun_phrase_is_empty(nearest))
			nearest = p;
	}
	return noun_phrase_is_empty(nearest) && named ? last : nearest;
}

/* "Pence press secretary Alyssa Farah": the name before describes another. */
static bool person_follows(const struct frame *f, size_t i)
{
	size_t end = i;

	while (end - i < 4 && frame_item(f, end)->noun && frame_item(f, end)->kind == ITEM_WORD)
		end++;
	return end > i && is_person(f, end);
}

/* Behind the nouns at I and what determines them; a person's name ends them. */
static size_t nouns_end(const struct frame *f, size_t i)
{
	size_t first = i;

	while (i - first < LONGEST_PHRASE && is_determiner(f, i))
		i++;
	first = i;
	while (i - first < LONGEST_PHRASE && is_part(f, i)) {
		i++;
		if (is_person(f, i - 1) && !frame_item(f, i - 1)->possessive &&
		    !person_follows(f, i))
			break;
	}
	return i;
}

/* "current and former officials": one word of no class, "and", and nouns. */
static bool is_adjective_in_row(const struct frame *f, size_t start, size_t end)
{
	const struct item *it = frame_item(f, end - 1);

	return (end == start + 1 || (end == start + 2 && is_determiner(f, start))) &&
	       it->kind == ITEM_WORD && !it->cues && frame_is(f, end, "and") &&
	       frame_item(f, end + 1)->kind == ITEM_WORD && frame_item(f, end + 1)->noun &&
	       !frame_item(f, end + 1)->cues && is_part(f, nouns_end(f, end + 1) - 1);
}

struct noun_phrase noun_phrase_after(const struct frame *f, size_t start)
{
	size_t end = nouns_end(f, start);

	if (is_quantifier(f, start + 1) && frame_is(f, start + 1, "of") &&
	    (frame_is(f, start + 2, "them") || frame_is(f, start + 2, "those")))
		return (struct noun_phrase){start, start + 3, start};
	if (is_pronoun(f, start))
		return make(f, start, start + 1);
	if (end == start || !is_part(f, end - 1))
		return none;
	if (is_adjective_in_row(f, start, end))
		end = nouns_end(f, end + 1);
	while (end - start < LONGEST_PHRASE && is_preposition(f, end, true) &&
	       !is_person(f, end - 1)) {
		size_t next = nouns_end(f, end + 1);

		if (next == end + 1 || !is_part(f, next - 1))
			break;
		end = next;
	}
	return make(f, start, end);
}

static bool is_dash(const struct frame *f, size_t i)
{
	return frame_is(f, i, "—") || frame_is(f, i, "–") || frame_is(f, i, "-");
}

/* "ORSK, Velmark (Newswire) — The company": where the sentence itself begins. */
static size_t behind_dateline(const struct frame *f, size_t start)
{
	for (size_t i = start + 1; i < start + 14; i++) {
		if (frame_item(f, i)->kind == ITEM_SIGN && is_dash(f, i) &&
		    (frame_is(f, i - 1, ")") || (i < start + 4 && frame_name(f, start))) &&
		    frame_item(f, i)->span.end < frame_item(f, i + 1)->span.start)
			return i + 1;
	}
	return start;
}

/* "His company prefers silence": an unknown word on -s behind a speaker of one is its verb. */
static struct noun_phrase before_verb(const struct frame *f, struct noun_phrase p)
{
	for (size_t i = p.start; i + 1 < p.end; i++) {
		bool person = is_person(f, i);

		if (!(person || frame_has(f, i, CUE_ROLE | CUE_BODY | CUE_GENERIC)) ||
		    frame_item(f, i)->possessive || frame_item(f, i + 1)->cues)
			continue;
		if (frame_has_ending(f, i + 1, "s") && !frame_has_ending(f, i + 1, "ss"))
			return make(f, p.start, i + 1);
	}
	return p;
}

/* "Elected in 2019, Orr": a participle, and a name or an article behind its comma. */
static bool is_participle_clause(const struct frame *f, size_t start)
{
	size_t i = start;

	if (!frame_has_ending(f, start, "ed") || !frame_has(f, start + 1, CUE_PREP))
		return false;
	while (i - start < LONGEST_APPOSITION && i < f->list.n && !frame_is(f, i, ","))
		i++;
	return frame_is(f, i, ",") && (frame_name(f, i + 1) || frame_has(f, i + 1, CUE_DET));
}

/* "When Ana Kolar, head of the port, spoke on Monday, she": the comma that ends the clause. */
static size_t behind_apposition(const struct frame *f, size_t comma)
{
	struct noun_phrase p = noun_phrase_after(f, comma + 1);
	size_t i = p.end + 1;

	if (comma == 0 || !is_person(f, comma - 1) || !frame_has(f, p.head, CUE_ROLE) ||
	    frame_has(f, p.start, CUE_DET | CUE_POSSESSIVE) || !frame_is(f, p.end, ","))
		return comma;
	while (i - comma < LONGEST_OPENING && i < f->list.n && !frame_is(f, i, ","))
		i++;
	return frame_is(f, i, ",") ? i : comma;
}

struct noun_phrase noun_phrase_opening(const struct frame *f, size_t start)
{
	size_t i = behind_dateline(f, start), first;

	while (frame_is(f, i, "and") || frame_is(f, i, "but") ||
	       (frame_has(f, i, CUE_ADVERB | CUE_TIME) && !frame_item(f, i)->noun))
		i++;
	if (i > start && frame_is(f, i, ","))
		i++;
	if (frame_is(f, i, "for") && is_person(f, i + 1) && frame_is(f, i + 2, ","))
		return make(f, i + 1, i + 2); /* "For Ana Kolar, a farmer, nothing changes" */
	if ((frame_has(f, i, CUE_PREP | CUE_CONJ | CUE_SAYING | CUE_JUDGING) &&
	     !frame_item(f, i)->noun) ||
	    is_participle_clause(f, i)) {
		for (first = i; i - first < LONGEST_OPENING && !frame_is(f, i, ",");)
			i++;
		if (!frame_is(f, i, ","))
			return none;
		i = behind_apposition(f, i) + 1;
	}
	return before_verb(f, noun_phrase_after(f, i));
}



bool noun_phrase_is_people(const struct frame *f, struct noun_phrase p)
{
	static const char *const endings[] = {"ers", "ors", "ists", "ians", NULL};
	bool counted = frame_item(f, p.start)->kind == ITEM_NUMBER || is_quantifier(f, p.start + 1);

	for (size_t i = 0; counted && endings[i]; i++)
		if (frame_has_ending(f, p.head, endings[i]) && frame_item(f, p.head)->noun)
			return true;
	return false;
}

bool noun_phrase_is_speaker(const struct frame *f, struct noun_phrase p)
{
	return !noun_phrase_is_empty(p) &&
	       (frame_item(f, p.head)->kind == ITEM_NAME || noun_phrase_is_pronoun(f, p) ||
		frame_has(f, p.head, SPEAKERS) || noun_phrase_is_people(f, p));
}
