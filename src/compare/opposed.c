/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/opposed.h"

#include "base/sorted.h"
#include "compare/account.h"
#include "compare/label.h"
#include "compare/setting.h"

#include <string.h>
#include <strings.h>

enum { FOUND_MAX = 256 };
/* Sentences of a subject without a name; what was said, and taken back. */
#define LINKED 0.35f
#define LINKED_WELL 0.5f

struct opposition {
	const struct account *of[2]; /* by side */
	float value;                 /* score of the link, and something for the body of the articles */
};

struct finder {
	struct comparison *c;
	const struct joint *j;
	struct accounts accounts[2]; /* those of the features, with joint stems */
	uint32_t *first_link; /* by left sentence, and one more: into c->links */
	struct oppositions VEC(struct opposition) found;
};

static bool states_oppose(enum state a, enum state b)
{
	static const enum state pairs[][2] = {
		{HELD, FREE}, {TREATED, FREE}, {DEAD, ALIVE}, {RESIGNED, DISMISSED},
		{CONVICTED, ACQUITTED}, {SILENT, SPOKE}, {STATED, RETRACTED},
		{ADMITTED, DENIED}, {WEPT, CALM}, {SURRENDERED, CAUGHT}, {SURRENDERED, SUICIDE},
		{SUICIDE, CAUGHT}, {SUICIDE, ALIVE}, {UNHURT, HURT}, {UNHURT, TREATED}, {UNHURT, DEAD},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if ((pairs[i][0] == a && pairs[i][1] == b) || (pairs[i][0] == b && pairs[i][1] == a))
			return true;
	return false;
}

static bool accounts_oppose(const struct account *a, const struct account *b)
{
	if (a->state == b->state)
		return a->denied != b->denied && a->predicate == b->predicate;
	return !a->denied && !b->denied && states_oppose(a->state, b->state);
}

/* The first word of A that is of B's subject, too, or UINT32_MAX. */
static uint32_t shared_subject(const struct account *a, const struct account *b)
{
	for (uint32_t i = 0; i < a->subject.n; i++)
		for (uint32_t k = 0; k < b->subject.n; k++)
			if (a->subject.stem[i] == b->subject.stem[k])
				return a->subject.word[i];
	return UINT32_MAX;
}

/*
 * Whether the article of SIDE tells the opposite of an account, too.  Who takes back one thing says
 * others.
 */
static bool is_told_both_ways(const struct finder *f, int side, const struct account *a)
{
	if (a->state == RETRACTED)
		return false;
	for (size_t i = 0; i < f->accounts[side].n; i++) {
		const struct account *b = &f->accounts[side].v[i];

		if (accounts_oppose(a, b) && shared_subject(a, b) != UINT32_MAX)
			return true;
	}
	return false;
}

/* Whether a comma parts a figure from an account: "a house of 1911, was closed". */
static bool is_parted(const struct finder *f, int side, const struct figure *x, const struct account *a)
{
	uint32_t from = x->span.end < a->span.start ? x->span.end : a->span.end;
	uint32_t to = x->span.end < a->span.start ? a->span.start : x->span.start;

	return from < to && memchr(f->c->annotation[side]->article->text + from, ',', to - from);
}

/* The dates of an account's sentence, and how many of them name a year of it. */
static struct span dates_of(const struct finder *f, int side, const struct account *a, uint32_t *dates,
			    uint32_t *years)
{
	const struct figures *all = &f->j->features[side]->settings->figures;
	struct span s = {figures_from(all, a->sentence), figures_from(all, a->sentence + 1)};

	for (uint32_t i = s.start; i < s.end; i++) {
		bool date = all->v[i].type == QUANTITY_DATE;

		*dates += date;
		*years += date && all->v[i].moment.year && !is_parted(f, side, &all->v[i], a);
	}
	return s;
}

static bool is_one_date(const struct figure *x, const struct figure *y)
{
	return x->type == QUANTITY_DATE && figures_are_comparable(x, y) && figures_are_compatible(x, y);
}

/* Whether dates stand in both sentences and none agrees, or a year in one alone. */
static bool are_of_two_times(const struct finder *f, const struct account *a, const struct account *b)
{
	const struct figures *x = &f->j->features[LEFT]->settings->figures;
	const struct figures *y = &f->j->features[RIGHT]->settings->figures;
	uint32_t dates[2] = {0, 0}, years[2] = {0, 0};
	struct span left = dates_of(f, LEFT, a, &dates[LEFT], &years[LEFT]);
	struct span right = dates_of(f, RIGHT, b, &dates[RIGHT], &years[RIGHT]);

	for (uint32_t i = left.start; i < left.end; i++)
		for (uint32_t k = right.start; k < right.end; k++)
			if (is_one_date(&x->v[i], &y->v[k]))
				return false;
	return (dates[LEFT] && dates[RIGHT]) || years[LEFT] || years[RIGHT];
}

static bool is_of_body(const struct finder *f, int side, const struct account *a)
{
	return f->c->annotation[side]->sentences.v[a->sentence].kind == KIND_BODY;
}

static void try_pair(struct finder *f, const struct account *a, const struct account *b)
{
	float link = comparison_link_score(f->c, f->first_link, a->sentence, b->sentence);
	struct opposition o = {.of = {a, b}, .value = link};

	if (!accounts_oppose(a, b) || shared_subject(a, b) == UINT32_MAX)
		return;
	if ((!a->subject.named || !b->subject.named) && link < LINKED)
		return;
	if (are_of_two_times(f, a, b))
		return;
	if ((a->state == STATED || b->state == STATED) && link < LINKED_WELL)
		return;
	if (is_told_both_ways(f, LEFT, a) || is_told_both_ways(f, RIGHT, b))
		return;
	o.value += (float)is_of_body(f, LEFT, a) + (float)is_of_body(f, RIGHT, b);
	VEC_PUSH(&f->found, o);
}

/* Whether a better opposition is of the same subject, or an earlier one that is as good. */
static bool has_rival(const struct finder *f, size_t i)
{
	const struct opposition *o = &f->found.v[i];

	for (size_t k = 0; k < f->found.n; k++) {
		const struct opposition *p = &f->found.v[k];
		bool better = p->value > o->value || (p->value >= o->value && k < i);

		if (k != i && better && (shared_subject(o->of[LEFT], p->of[LEFT]) != UINT32_MAX ||
					 shared_subject(o->of[RIGHT], p->of[RIGHT]) != UINT32_MAX))
			return true;
	}
	return false;
}

static bool is_helper(const char *word, uint32_t len)
{
	static const char *const helpers[] = {
		"not", "never", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
		"do", "does", "did", NULL,
	};

	if ((len > 3 && !strncasecmp(word + len - 3, "n't", 3)) ||
	    (len > 5 && !strncasecmp(word + len - 5, "n\xE2\x80\x99t", 5)))
		return true;
	for (size_t i = 0; helpers[i]; i++)
		if (strlen(helpers[i]) == len && !strncasecmp(word, helpers[i], len))
			return true;
	return false;
}

/*
 * "been questioned" with the verbs and the "not" right before it, without which it would stand against
 * itself; "on the run" as it is.
 */
static struct span told_span(const struct features *f, const struct account *a)
{
	const char *text = f->annotation->article->text;
	size_t w = SORTED_FROM(&f->words, span.start, a->span.start);
	struct span told = a->span, first = f->words.v[w].span;

	if (a->state == COUNT || (!a->denied && !is_helper(text + first.start, span_length(first))))
		return told;
	for (; w > 0; w--) {
		struct span before = f->words.v[w - 1].span;

		if (before.end + 1 != told.start || !is_helper(text + before.start, span_length(before)))
			break;
		told.start = before.start;
	}
	return told;
}

static void add(struct finder *f, const struct opposition *o)
{
	const struct account *a = o->of[LEFT], *b = o->of[RIGHT];
	uint32_t word = a->about == UINT32_MAX ? shared_subject(a, b) : a->about;
	struct discrepancy d = {.kind = DISCREPANCY_NAME, .sentence = {a->sentence, b->sentence},
				.span = {told_span(f->j->features[LEFT], a),
					 told_span(f->j->features[RIGHT], b)}};

	d.about = label_of_word(f->c->annotation[LEFT], f->j->features[LEFT]->words.v[word].span);
	VEC_PUSH(&f->c->discrepancies, d);
}

/* The accounts of a side, with joint stems for its own. */
static void join_accounts(struct finder *f, int side)
{
	const struct accounts *own = f->j->features[side]->accounts;
	const uint32_t *stem = f->j->stem[side];

	VEC_RESERVE(&f->accounts[side], own->n);
	for (size_t i = 0; i < own->n; i++) {
		struct account a = own->v[i];

		for (uint32_t k = 0; k < a.subject.n; k++)
			a.subject.stem[k] = stem[a.subject.stem[k]];
		if (account_has_stem(&a))
			a.predicate = stem[a.predicate];
		VEC_PUSH(&f->accounts[side], a);
	}
}

static void finder_release(struct finder *f)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		VEC_RELEASE(&f->accounts[side]);
	}
	VEC_RELEASE(&f->found);
	free(f->first_link);
}

void opposed_find(struct comparison *c, const struct joint *j)
{
	struct finder f = {.c = c, .j = j};

	if (comparison_may_be_apart(c))
		return;
	f.first_link = comparison_index_links(c);
	join_accounts(&f, LEFT);
	join_accounts(&f, RIGHT);
	for (size_t a = 0; a < f.accounts[LEFT].n; a++)
		for (size_t b = 0; b < f.accounts[RIGHT].n && f.found.n < FOUND_MAX; b++)
			try_pair(&f, &f.accounts[LEFT].v[a], &f.accounts[RIGHT].v[b]);
	for (size_t i = 0; i < f.found.n; i++)
		if (!has_rival(&f, i))
			add(&f, &f.found.v[i]);
	finder_release(&f);
}
