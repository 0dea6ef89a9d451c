/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/aside.h"

#include <string.h>

/* Words. */
enum { PERIOD_WORDS = 8, TOTAL_WORDS = 3, ORDER_WORDS = 8, TERM_WORDS = 10, PAST_WORDS = 6,
       ROLE_WORDS = 8, BACK_WORDS = 3, EXCESS_WORDS = 3, MATTER_WORDS = 6, CHANGE_WORDS = 6 };
enum { SPREAD_BYTES = 10, PART_BYTES = 30 };

struct reader {
	const struct features *f;
	uint32_t first, behind, end; /* words: where the figure begins, what stands behind it, the end */
	uint32_t begin;              /* of the sentence */
};

static bool is_word(const struct reader *r, uint32_t w, const char *word)
{
	struct span span = r->f->words.v[w].span;

	return span_length(span) == strlen(word) &&
	       !strncasecmp(r->f->annotation->article->text + span.start, word, span_length(span));
}

/* The number of the word in a list that NULL ends, from 1; 0 where it is not in it. */
static uint8_t find_word(const struct reader *r, uint32_t w, const char *const *list)
{
	char letter = r->f->annotation->article->text[r->f->words.v[w].span.start] | 0x20;

	for (uint8_t i = 0; list[i]; i++)
		if (*list[i] == letter && is_word(r, w, list[i]))
			return (uint8_t)(i + 1);
	return 0;
}

static const char *const units[] = {"hour", "day", "week", "month", "year", NULL};
static const char *const ordinals[] = {"first",   "second", "third",  "fourth", "fifth", "sixth",
				       "seventh", "eighth", "ninth",  "tenth",  NULL};

/* "a month", "per year", "annually" behind the figure. */
static uint8_t period_of(const struct reader *r)
{
	static const char *const each[] = {"a", "an", "per", "each", "every", NULL};
	static const char *const adverbs[] = {"hourly", "daily", "weekly", "monthly", "yearly", NULL};

	for (uint32_t w = r->behind; w < r->end && w < r->behind + PERIOD_WORDS; w++) {
		bool ago = w + 1 < r->end && is_word(r, w + 1, "ago");

		if (find_word(r, w, adverbs))
			return find_word(r, w, adverbs);
		if (is_word(r, w, "annually"))
			return 5;
		if (w > r->behind && find_word(r, w - 1, each) && find_word(r, w, units) && !ago)
			return find_word(r, w, units);
	}
	return 0;
}

static bool is_added(const struct reader *r)
{
	static const char *const more[] = {"other", "others", "more", "additional", "further", "extra", NULL};
	static const char *const before[] = {"another", "additional", "further", "extra", "remaining", NULL};

	if (r->first > r->begin && find_word(r, r->first - 1, before))
		return true;
	return r->behind < r->end && find_word(r, r->behind, more) &&
	       (r->behind + 1 == r->end || !is_word(r, r->behind + 1, "than"));
}

static bool is_total(const struct reader *r)
{
	static const char *const totals[] = {"total", "altogether", "combined", NULL};

	for (uint32_t n = 1; n <= TOTAL_WORDS && r->first >= r->begin + n; n++)
		if (find_word(r, r->first - n, totals))
			return true;
	for (uint32_t w = r->behind; w < r->behind + TOTAL_WORDS && w < r->end; w++)
		if (find_word(r, w, totals) ||
		    (w > r->behind && is_word(r, w - 1, "in") && is_word(r, w, "all")))
			return true;
	return false;
}

/* "killed in the second attack": the number of what it came from. */
static uint8_t order_of(const struct reader *r)
{
	for (uint32_t w = r->behind + 2; w < r->end && w < r->behind + ORDER_WORDS; w++)
		if (is_word(r, w - 1, "the") && is_word(r, w - 2, "in"))
			return find_word(r, w, ordinals);
	return 0;
}

/* "in the first half", "third-quarter": the part of a year that is named nearest. */
static uint8_t term_of(const struct reader *r)
{
	static const char *const parts[] = {"half", "quarter", NULL};
	uint32_t from = r->first > r->begin + TERM_WORDS ? r->first - TERM_WORDS : r->begin;
	uint32_t to = r->end - r->behind > TERM_WORDS ? r->behind + TERM_WORDS : r->end;

	for (uint32_t w = from + 1; w < to; w++)
		if (find_word(r, w, parts) && find_word(r, w - 1, ordinals))
			return (uint8_t)(find_word(r, w, parts) * 16 + find_word(r, w - 1, ordinals));
	return 0;
}

/* "in the last election", "the previous contract": what is no time itself, around it. */
static bool is_of_last(const struct reader *r)
{
	static const char *const last[] = {"last", "previous", "former", NULL};
	uint32_t from = r->first > r->begin + TERM_WORDS ? r->first - TERM_WORDS : r->begin;
	uint32_t to = r->end - r->behind > TERM_WORDS ? r->behind + TERM_WORDS : r->end;

	for (uint32_t w = from + 1; w < to; w++)
		if (find_word(r, w - 1, last) && w > r->begin + 1 && is_word(r, w - 2, "the") &&
		    !(r->f->words.v[w].flags &
		      (WORD_FUNCTION | WORD_NUMBER | WORD_DATE | WORD_NAME | WORD_TITLE)))
			return true;
	return false;
}

/* "a year ago", "a month earlier" right behind it. */
static bool is_past(const struct reader *r)
{
	static const char *const ago[] = {"ago", "earlier", "before", NULL};

	if (is_of_last(r))
		return true;

	for (uint32_t w = r->behind + 1; w < r->end && w < r->behind + PAST_WORDS; w++)
		if (find_word(r, w, ago) && find_word(r, w - 1, units))
			return true;
	return false;
}

/* "58,000 francs back" */
static bool is_back(const struct reader *r)
{
	for (uint32_t w = r->behind; w < r->end && w < r->behind + BACK_WORDS; w++)
		if (is_word(r, w, "back"))
			return true;
	return false;
}

/* "four degrees too warm", "20 centimetres above normal": what is more, or less, than it should be. */
static bool is_excess(const struct reader *r)
{
	static const char *const sides[] = {"above", "below", "over", "under", NULL};
	static const char *const usual[] = {"normal", "average", "usual", "limit", "budget", "target",
					    "schedule", NULL};

	for (uint32_t w = r->behind; w < r->end && w < r->behind + EXCESS_WORDS; w++)
		if (is_word(r, w, "too") ||
		    (w + 1 < r->end && find_word(r, w, sides) &&
		     (find_word(r, w + 1, usual) ||
		      (w + 2 < r->end && is_word(r, w + 1, "the") && find_word(r, w + 2, usual)))))
			return true;
	return false;
}

/* What is demanded, or offered, right before it. */
static uint8_t role_of(const struct reader *r, const struct figures *all, uint32_t i)
{
	static const char *const roles[] = {
		"demand", "demands", "demanded", "demanding", "seek", "seeks", "sought", "seeking", "want",
		"wants", "wanted", "wanting", "offer", "offers", "offered", "offering", NULL,
	};
	static const char *const parents[] = {"mother", "father", "parents", NULL};
	static const char *const made[] = {"built", "designed", "licensed", "licenced", "meant", NULL};
	static const char *const asking[] = {"ask", "asks", "asked", "asking", "call", "calls",
					     "called", "calling", "pleaded", "pushed", NULL};
	enum { FIRST_OFFER = 13 }; /* from 1 */
	uint32_t start = i && all->v[i - 1].sentence == all->v[i].sentence ? all->v[i - 1].span.end : 0;

	for (uint32_t w = r->first; w-- > r->begin && w + ROLE_WORDS >= r->first;) {
		uint8_t role = find_word(r, w, roles);

		if (r->f->words.v[w].span.start < start)
			break;
		if (role && !is_word(r, w + 1, "to") && !is_back(r)) /* "wants to save" */
			return role < FIRST_OFFER ? 1 : 2;
		if (find_word(r, w, asking) && is_word(r, w + 1, "for"))
			return 1;
		if ((find_word(r, w, made) && is_word(r, w + 1, "for")) ||
		    (find_word(r, w, parents) && is_word(r, w + 1, "of") && w + 2 == r->first))
			return 3;
	}
	return 0;
}

/* "six of its branches", "two of the five lines" */
static bool is_part(const struct reader *r, const struct figures *all, uint32_t i)
{
	static const char *const whose[] = {"its", "his", "her", "their", "our", NULL};
	const struct figure *f = &all->v[i], *next = f + 1;

	if (r->behind + 1 >= r->end || !is_word(r, r->behind, "of"))
		return false;
	if (find_word(r, r->behind + 1, whose))
		return true;
	return i + 1 < all->n && next->sentence == f->sentence && next->kind == f->kind &&
	       f->type == QUANTITY_NUMBER && next->span.start < f->span.end + PART_BYTES;
}

enum { DATES = 1 << QUANTITY_DATE, NUMBERS = 1 << QUANTITY_NUMBER, PERCENTS = 1 << QUANTITY_PERCENT,
       SUMS = NUMBERS | 1 << QUANTITY_MONEY, CLOCK = QUANTITY_MEASURE + 1, CLOCKS = 1 << CLOCK };

/* Words that tell two figures of their types apart, where the codes differ. */
static const struct matter {
	const char *word;
	unsigned types;
	uint8_t code;
} matters[] = {
	{"inflation", PERCENTS, 1}, {"interest", PERCENTS, 2}, {"unemployment", PERCENTS, 3},
	{"jobless", PERCENTS, 3}, {"turnout", PERCENTS, 4}, {"won", PERCENTS, 5},
	{"growth", PERCENTS, 6}, {"fine", SUMS, 1}, {"fined", SUMS, 1}, {"penalty", SUMS, 1},
	{"damages", SUMS, 2}, {"loss", SUMS, 3}, {"losses", SUMS, 3}, {"profit", SUMS, 4},
	{"profits", SUMS, 4}, {"revenue", SUMS, 5}, {"revenues", SUMS, 5}, {"turnover", SUMS, 5},
	{"debt", SUMS, 6}, {"debts", SUMS, 6}, {"destroyed", NUMBERS, 7}, {"damaged", NUMBERS, 8},
	{"built", DATES, 1}, {"founded", DATES, 1}, {"completed", DATES, 1}, {"established", DATES, 1},
	{"repaired", DATES, 2}, {"renovated", DATES, 2}, {"restored", DATES, 2}, {"closed", DATES, 3},
	{"demolished", DATES, 3}, {"left", CLOCKS, 4}, {"departed", CLOCKS, 4}, {"due", CLOCKS, 5},
	{"arrived", CLOCKS, 5}, {NULL, 0, 0},
};

static uint8_t matter_at(const struct reader *r, uint32_t w, unsigned type)
{
	for (const struct matter *m = matters; m->word; m++)
		if (m->types >> type & 1 && is_word(r, w, m->word))
			return m->code;
	return 0;
}

/* The matter that is named nearest, before the figure rather than behind it. */
static uint8_t matter_of(const struct reader *r, const struct figure *f)
{
	unsigned type = f->type == QUANTITY_DATE && f->moment.minute >= 0 ? CLOCK : f->type;

	for (uint32_t n = 1; n <= MATTER_WORDS; n++) {
		uint8_t before = r->first >= r->begin + n ? matter_at(r, r->first - n, type) : 0;
		uint8_t behind = r->behind + n <= r->end ? matter_at(r, r->behind + n - 1, type) : 0;

		if (before || behind)
			return before ? before : behind;
	}
	return 0;
}

/* "rose by", "cut to" right before it. */
static uint8_t change_of(const struct reader *r)
{
	static const char *const verbs[] = {
		"rise", "rises", "rose", "risen", "fall", "falls", "fell", "fallen", "cut", "cuts", "raise",
		"raised", "increase", "increased", "grew", "grown", "drop", "dropped", "climb", "climbed",
		"lowered", "jumped", "reduced", "up", "down", NULL,
	};
	bool by = r->first > r->begin && is_word(r, r->first - 1, "by");

	if (!by && !(r->first > r->begin && is_word(r, r->first - 1, "to")))
		return 0;
	for (uint32_t n = 2; n <= CHANGE_WORDS && r->first >= r->begin + n; n++)
		if (find_word(r, r->first - n, verbs))
			return by ? 1 : 2;
	return 0;
}

/* "9 million in three days" */
static bool is_spread(const struct figures *all, uint32_t i, const char *text)
{
	const struct figure *f = &all->v[i], *next = f + 1;

	if (i + 1 >= all->n || next->type != QUANTITY_DURATION || next->sentence != f->sentence)
		return false;
	for (uint32_t at = f->span.end; at + 4 <= next->span.start; at++)
		if (!memcmp(text + at, " in ", 4) && next->span.start - at < SPREAD_BYTES)
			return true;
	return false;
}

struct aside aside_of(const struct features *f, const struct figures *all, uint32_t i, uint32_t behind)
{
	const struct sentence_features *s = &f->sentences.v[all->v[i].sentence];
	struct reader r = {f, behind, behind, s->first_word + s->n_words, s->first_word};

	while (r.first > r.begin && f->words.v[r.first - 1].span.end > all->v[i].span.start)
		r.first--;
	return (struct aside){
		.period = all->v[i].type == QUANTITY_ORDINAL ? 0 : period_of(&r), /* "first in a year" */
		.order = order_of(&r),
		.term = term_of(&r),
		.added = is_added(&r),
		.total = is_total(&r),
		.past = is_past(&r),
		.excess = is_excess(&r),
		.role = all->v[i].type == QUANTITY_DATE ? 0 : role_of(&r, all, i),
		.part = is_part(&r, all, i),
		.matter = matter_of(&r, &all->v[i]),
		.change = change_of(&r),
		.spread = is_spread(all, i, f->annotation->article->text),
	};
}

static bool differ(uint8_t a, uint8_t b)
{
	return a && b && a != b;
}

bool asides_are_apart(const struct aside *x, const struct aside *y)
{
	return differ(x->period, y->period) || differ(x->order, y->order) ||
	       differ(x->term, y->term) || differ(x->matter, y->matter) ||
	       differ(x->change, y->change) || x->added != y->added ||
	       x->excess != y->excess || x->role != y->role ||
	       (x->period && y->spread) || (y->period && x->spread);
}
