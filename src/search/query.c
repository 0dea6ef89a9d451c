/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/query.h"

#include "base/i18n.h"
#include "search/query_terms.h"

#include <stdlib.h>
#include <string.h>

/* Making one */

struct word {
	const char *text;
	unsigned value;
};

/* The value of a word; COUNT where it is none of them. */
static unsigned value_of(const struct word *words, unsigned count, const char *text)
{
	for (unsigned i = 0; i < count; i++)
		if (!strcmp(words[i].text, text))
			return words[i].value;
	return count;
}

static struct status read_kind(struct term *t, const struct query_term *from)
{
	static const struct word kinds[] = {
		{"headline", FACT_HEADLINE}, {"subheading", FACT_SUBHEADING},
		{"body", FACT_BODY}, {"boilerplate", FACT_BOILERPLATE},
	};
	unsigned n = sizeof kinds / sizeof *kinds, kind = value_of(kinds, n, from->value.data);

	if (kind == n)
		return status_fail(_("column %zu: the kind is one of headline, subheading, body, "
				     "boilerplate"), from->column);
	t->kind = (enum fact_kind)kind;
	return STATUS_OK;
}

static struct status read_side(struct term *t, const struct query_term *from, unsigned flags)
{
	static const struct word sides[] = {{"left", 0}, {"a", 0}, {"right", 1}, {"b", 1}};
	unsigned n = sizeof sides / sizeof *sides, side = value_of(sides, n, from->value.data);

	if (side == n)
		return status_fail(_("column %zu: the side is one of left, right, a, b"), from->column);
	if (!(flags & QUERY_SIDES))
		return status_fail(_("column %zu: only: is for comparisons, and here is none"), from->column);
	t->side = side;
	return STATUS_OK;
}

static struct status read_pattern(struct term *t, const struct query_term *from, unsigned flags)
{
	bool in_text = t->field == QUERY_TEXT || t->field == QUERY_QUOTE;

	if (!in_text)
		flags %= PATTERN_ERRORS;
	flags &= ~(unsigned)QUERY_SIDES;
	t->has_blank = memchr(from->value.data, ' ', from->value.len) != NULL;
	return pattern_compile_at(&t->pattern, from->value.data, from->value.len, from->column,
				  flags);
}

static struct status read_term(struct query *q, struct term *t, const struct query_term *from,
			       unsigned flags)
{
	t->field = from->field;
	switch (from->field) {
	case QUERY_DATE:
		return condition_parse_date(&t->date, from->value.data, from->value.len,
					    from->column);
	case QUERY_NUMBER:
		return condition_parse_number(&t->number, from->value.data, from->value.len,
					      from->column, q->source);
	case QUERY_KIND:
		return read_kind(t, from);
	case QUERY_ONLY:
		return read_side(t, from, flags);
	default:
		return read_pattern(t, from, flags);
	}
}

static struct status read_tree(struct query *q, const struct query_tree *tree, unsigned flags)
{
	struct status s = STATUS_OK;

	memcpy(q->nodes, tree->nodes, sizeof q->nodes);
	q->root = tree->root;
	for (unsigned i = 0; i < tree->n_terms && status_is_ok(&s); i++)
		s = read_term(q, &q->terms[q->n_terms++], &tree->terms[i], flags);
	return s;
}

static struct status compile_fields(struct query *q, const char *text, size_t len, unsigned flags)
{
	struct query_tree *tree = mem_alloc_zero(1, sizeof *tree);
	struct status s = query_parse(tree, text, len);

	if (status_is_ok(&s))
		s = read_tree(q, tree, flags);
	query_tree_release(tree);
	free(tree);
	return s;
}

struct status query_compile(struct query **out, const char *text, size_t len, unsigned flags,
			    const struct fact_source *source)
{
	struct query *q = mem_alloc_zero(1, sizeof *q);
	struct status s;

	q->source = source;
	if (flags & PATTERN_LITERAL || !query_has_fields(text, len))
		s = pattern_compile(&q->plain, text, len, flags & ~(unsigned)QUERY_SIDES);
	else
		s = compile_fields(q, text, len, flags);
	if (!status_is_ok(&s))
		query_free(&q);
	*out = q;
	return s;
}

void query_free(struct query **query)
{
	struct query *q = *query;

	*query = NULL;
	if (!q)
		return;
	pattern_free(&q->plain);
	for (unsigned i = 0; i < q->n_terms; i++)
		pattern_free(&q->terms[i].pattern);
	for (unsigned i = 0; i < FACT_SIDES; i++)
		VEC_RELEASE(&q->only[i]);
	free(q);
}

const struct pattern *query_pattern(const struct query *q)
{
	return q->plain;
}

void query_set_only(struct query *q, size_t article, const uint32_t *sentences, size_t n)
{
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&q->only[article], sentences[i]);
}

/* Whether a match of the term's is exactly that. */
static bool has_match(const struct term *t, const char *text, struct span match)
{
	struct spans found = {0};
	bool has;

	if (t->field != QUERY_TEXT && t->field != QUERY_QUOTE)
		return false;
	pattern_find(t->pattern, text, match, &found);
	has = found.n == 1 && span_holds(found.v[0], match);
	VEC_RELEASE(&found);
	return has;
}

unsigned query_cost(const struct query *q, const char *text, struct span match)
{
	unsigned least = 0;
	bool any = false;

	if (q->plain)
		return pattern_cost(q->plain, text, match);
	for (unsigned i = 0; i < q->n_terms; i++) {
		unsigned cost;

		if (!has_match(&q->terms[i], text, match))
			continue;
		cost = pattern_cost(q->terms[i].pattern, text, match);
		least = any && least < cost ? least : cost;
		any = true;
	}
	return least;
}

bool query_implies(const struct query *q, const struct query *other)
{
	return q->plain && other->plain && pattern_implies(q->plain, other->plain);
}
