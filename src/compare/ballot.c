/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/ballot.h"

#include <string.h>

enum { VERB_BYTES = 60, GAP_BYTES = 16 };

static bool is_one_of(const char *s, uint32_t len, const char *const *list)
{
	for (; *list; list++)
		if (strlen(*list) == len && !strncasecmp(s, *list, len))
			return true;
	return false;
}

/* Whether one of the beginnings of words stands in a range of the text. */
static bool holds_word(const char *text, struct span range, const char *const *list)
{
	for (uint32_t i = range.start; i < range.end; i++)
		for (const char *const *w = list; *w && (i == 0 || text[i - 1] == ' '); w++)
			if (!strncasecmp(text + i, *w, strlen(*w)))
				return true;
	return false;
}

static double value_of(const struct annotation *an, const struct quantity *q)
{
	const char *value = annotation_string(an, q->value);

	return value && !q->qualifier ? strtod(value, NULL) : -1;
}

/* Of any vote, and of one that is called unanimous. */
static const char *const vote_words[] = {"vote", "voting", "ballot", "majority", "ruled", "ruling",
					 "judges", "jury", "council", "board", NULL};
static const char *const body_words[] = {"court", "justices", "panel", "committee", "senate",
					 "parliament", "house", "commission", "resolution",
					 "decision", NULL};

static bool is_vote(const struct annotation *an, struct span sentence)
{
	return holds_word(an->article->text, sentence, vote_words);
}

bool ballot_is_told_by(const char *word, uint32_t len)
{
	const char *const *lists[] = {vote_words, body_words};

	for (size_t l = 0; l < sizeof lists / sizeof *lists; l++)
		for (const char *const *w = lists[l]; *w; w++)
			if (len >= strlen(*w) && !strncasecmp(word, *w, strlen(*w)))
				return true;
	return false;
}

static bool is_support(const struct annotation *an, struct span behind)
{
	static const char *const words[] = {"backed", "voted", "favored", "favoured", "supported",
					    "agreed", "approved", NULL};

	return holds_word(an->article->text, behind, words);
}

static struct span span_behind(struct span s, struct span sentence)
{
	uint32_t end = s.end + VERB_BYTES;

	return (struct span){s.end, end < sentence.end ? end : sentence.end};
}

/* A vote or a result that the annotation knows for a score. */
static bool is_score(const struct annotation *an, const struct quantity *q, struct ballot *out)
{
	const char *unit = annotation_string(an, q->unit);

	if (!unit || strcmp(unit, "score"))
		return false;
	*out = (struct ballot){q->span, strtod(annotation_string(an, q->high), NULL),
			       strtod(annotation_string(an, q->low), NULL)};
	return true;
}

uint32_t ballot_at(const struct annotation *an, uint32_t i, struct ballot *out)
{
	static const char *const dashes[] = {"-", "\xE2\x80\x93", "-to-", NULL};
	static const char *const versus[] = {" to ", " votes to ", " votes against ", " against ", NULL};
	static const char *const among[] = {" of the ", " of ", " of its ", " out of ", NULL};
	const struct quantity *q = &an->quantities.v[i];
	const char *gap = an->article->text + q->span.end;

	if (is_score(an, q, out))
		return 1;
	if (i + 1 >= an->quantities.n || q[1].sentence != q->sentence ||
	    q->type != QUANTITY_NUMBER || q[1].type != QUANTITY_NUMBER ||
	    q[1].span.start > q->span.end + GAP_BYTES || q[1].span.start < q->span.end)
		return 0;
	double a = value_of(an, q), b = value_of(an, &q[1]);
	uint32_t len = q[1].span.start - q->span.end;
	struct span sentence = an->sentences.v[q->sentence].span;

	*out = (struct ballot){{q->span.start, q[1].span.end}, a, b};
	if (a < 0 || b < 0)
		return 0;
	if (is_one_of(gap, len, dashes) || is_one_of(gap, len, versus))
		return is_vote(an, sentence) ? 2 : 0;
	out->against = b - a;
	return is_one_of(gap, len, among) && b > a && is_support(an, span_behind(out->span, sentence)) ? 2
												       : 0;
}

/* "not unanimous", "almost unanimously" */
static bool is_denied(const char *text, struct span sentence, uint32_t at)
{
	static const char *const words[] = {"not ", "n't ", "from ", "near ", "nearly ", "almost ",
					    "non-", NULL};

	for (const char *const *w = words; *w; w++)
		if (at >= sentence.start + strlen(*w) && !strncasecmp(text + at - strlen(*w), *w, strlen(*w)))
			return true;
	return false;
}

struct span ballot_unanimous(const struct annotation *an, uint32_t s)
{
	static const char word[] = "unanimous";
	struct span sentence = an->sentences.v[s].span;
	const char *text = an->article->text;

	for (uint32_t i = sentence.start; i + sizeof word <= sentence.end; i++) {
		if ((text[i] | 0x20) != 'u' || strncasecmp(text + i, word, sizeof word - 1) ||
		    is_denied(text, sentence, i))
			continue;
		if (!is_vote(an, sentence) && !holds_word(text, sentence, body_words))
			break;
		return (struct span){i, i + (uint32_t)(strncasecmp(text + i, "unanimously", 11) ? 9 : 11)};
	}
	return (struct span){0, 0};
}
