/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/query.h"

#include "base/i18n.h"
#include "search/condition.h"
#include "search/query_parse.h"
#include "search/utf8.h"
#include "text/codepoint.h"

#include <stdlib.h>
#include <string.h>

/* A set of terms: bit I is term I. */
typedef uint32_t term_set;
_Static_assert(QUERY_MAX_TERMS <= 32, "term_set has a bit for each");

struct term {
	enum query_field field;
	struct pattern *pattern; /* of the fields that have one */
	bool has_blank;          /* the pattern is not one word */
	union {
		struct date_condition date;
		struct number_condition number;
		enum fact_kind kind;
		size_t side;
	};
};

struct query {
	struct pattern *plain; /* or what follows */
	struct term terms[QUERY_MAX_TERMS];
	struct query_node nodes[QUERY_MAX_NODES];
	unsigned n_terms, root;
	const struct fact_source *source;
	struct only VEC(uint32_t) only[QUERY_SIDES_MAX];
};

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
		return status_fail(_("Column %zu: the kind is one of headline, subheading, body, "
				     "boilerplate."), from->column);
	t->kind = (enum fact_kind)kind;
	return STATUS_OK;
}

static struct status read_side(struct term *t, const struct query_term *from, unsigned flags)
{
	static const struct word sides[] = {{"left", 0}, {"a", 0}, {"right", 1}, {"b", 1}};
	unsigned n = sizeof sides / sizeof *sides, side = value_of(sides, n, from->value.data);

	if (side == n)
		return status_fail(_("Column %zu: the side is one of left, right, a, b."), from->column);
	if (!(flags & QUERY_SIDES))
		return status_fail(_("Column %zu: only: asks a comparison for what one side alone has; "
				     "here is none."), from->column);
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
	for (unsigned i = 0; i < QUERY_SIDES_MAX; i++)
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

/* What the article alone decides */

enum verdict { NO, OPEN, YES };

static bool matches_name(const struct pattern *p, const char *name, size_t len)
{
	struct spans found = {0};
	bool any;

	pattern_find(p, name, (struct span){0, (uint32_t)len}, &found);
	any = found.n > 0;
	VEC_RELEASE(&found);
	return any;
}

static bool matches_string(const struct pattern *p, const char *name)
{
	return name && matches_name(p, name, strlen(name));
}

static bool matches_headline(const struct pattern *p, const struct article *a)
{
	struct span s = a->headline_span;

	if (a->headline)
		return matches_string(p, a->headline);
	return matches_name(p, a->text + s.start, span_length(s));
}

static bool may_match(const struct pattern *p, const struct article *a)
{
	struct pattern_text t = {.text = a->text, .len = a->len, .plain = a->plain};

	return pattern_may_match(p, &t);
}

/* By what is known of the article; open where that is its sentences' to say. */
static enum verdict judge_term(const struct query *q, const struct term *t, const struct article *a,
			       size_t article)
{
	switch (t->field) {
	case QUERY_OUTLET:
		return matches_string(t->pattern, a->outlet) ? YES : NO;
	case QUERY_HEADLINE:
		return matches_headline(t->pattern, a) ? YES : NO;
	case QUERY_DATE:
		return condition_holds_date(&t->date, a->published) ? YES : NO;
	case QUERY_ONLY:
		return t->side == article && q->only[article].n ? OPEN : NO;
	default:
		return OPEN;
	}
}

/*
 * Whether a sentence may hold the term, by a look at the text.  Speakers are named by its words, but
 * between the words other blanks may stand there.
 */
static bool may_hold(const struct term *t, const struct article *a)
{
	switch (t->field) {
	case QUERY_TEXT:
	case QUERY_QUOTE:
		return may_match(t->pattern, a);
	case QUERY_SPEAKER:
		return t->has_blank || may_match(t->pattern, a);
	default:
		return true;
	}
}

static enum verdict judge_node(const struct query *q, unsigned i, const enum verdict *terms)
{
	const struct query_node *n = &q->nodes[i];
	enum verdict left, right;

	if (n->kind == QUERY_TERM)
		return terms[n->term];
	left = judge_node(q, n->left, terms);
	if (n->kind == QUERY_NOT)
		return YES - left;
	right = judge_node(q, n->right, terms);
	if (n->kind == QUERY_AND)
		return left < right ? left : right;
	return left > right ? left : right;
}

/* What its sentences decide */

struct hit {
	uint32_t sentence;
	unsigned term;
	struct span span;
};

/* One query in one article. */
struct hunt {
	const struct query *q;
	const struct article *a;
	size_t article;
	struct facts facts;
	term_set *holds; /* by sentence */
	struct hits VEC(struct hit) hits;
	struct spans room;
	bool unfinished;
	bool open;   /* a term is left to the sentences */
	bool closer; /* to their quotes, numbers or speakers */
};

/* The sentence that holds byte AT, from FROM on; else the next one; the last one at the end. */
static uint32_t sentence_from(const struct facts *f, uint32_t from, uint32_t at)
{
	while (from + 1 < f->sentences.n && f->sentences.v[from].span.end <= at)
		from++;
	return from;
}

static void add_hit(struct hunt *h, unsigned term, uint32_t sentence, struct span span)
{
	h->holds[sentence] |= (term_set)1 << term;
	VEC_PUSH(&h->hits, (struct hit){sentence, term, span});
}

/* Finds a term in a part of the text, of which no sentence before FROM is; the last one reached. */
static uint32_t find_in(struct hunt *h, unsigned term, struct span part, uint32_t from)
{
	h->room.n = 0;
	h->unfinished |= !pattern_find(h->q->terms[term].pattern, h->a->text, part, &h->room);
	for (size_t i = 0; i < h->room.n; i++) {
		from = sentence_from(&h->facts, from, h->room.v[i].start);
		add_hit(h, term, from, h->room.v[i]);
	}
	return from;
}

static void find_words(struct hunt *h, unsigned term)
{
	uint32_t sentence = 0;

	for (size_t i = 0; i < h->a->paragraphs.n; i++)
		sentence = find_in(h, term, h->a->paragraphs.v[i], sentence);
}

/* Without the quotation marks at its ends. */
static struct span inside_marks(const char *text, struct span s)
{
	uint32_t c, last = s.end;

	if (s.start < s.end) {
		unsigned n = utf8_next(text + s.start, span_length(s), &c);

		s.start += codepoint_is_quote(c) ? n : 0;
	}
	while (last > s.start && utf8_is_tail((unsigned char)text[last - 1]))
		last--;
	if (last > s.start) {
		utf8_next(text + last - 1, s.end - last + 1, &c);
		s.end = codepoint_is_quote(c) ? last - 1 : s.end;
	}
	return s;
}

static void find_in_quotes(struct hunt *h, unsigned term)
{
	for (size_t i = 0; i < h->facts.quotes.n; i++) {
		const struct fact_quote *quote = &h->facts.quotes.v[i];

		find_in(h, term, inside_marks(h->a->text, quote->span), quote->sentence);
	}
}

static void find_speaker(struct hunt *h, unsigned term)
{
	const struct pattern *p = h->q->terms[term].pattern;
	const struct facts *f = &h->facts;

	for (uint32_t i = 0; i < f->sentences.n; i++)
		if (matches_string(p, f->sentences.v[i].speaker))
			h->holds[i] |= (term_set)1 << term;
	for (size_t i = 0; i < f->quotes.n; i++)
		if (matches_string(p, f->quotes.v[i].speaker))
			for (uint32_t k = f->quotes.v[i].sentence; k <= f->quotes.v[i].sentence_end; k++)
				h->holds[k] |= (term_set)1 << term;
}

static void find_number(struct hunt *h, unsigned term)
{
	for (size_t i = 0; i < h->facts.numbers.n; i++) {
		const struct fact_number *n = &h->facts.numbers.v[i];

		if (condition_holds_number(&h->q->terms[term].number, &n->number))
			add_hit(h, term, n->sentence, n->span);
	}
}

static void find_kind(struct hunt *h, unsigned term)
{
	for (uint32_t i = 0; i < h->facts.sentences.n; i++)
		if (h->facts.sentences.v[i].kind == h->q->terms[term].kind)
			h->holds[i] |= (term_set)1 << term;
}

static void find_only(struct hunt *h, unsigned term)
{
	const uint32_t *v = h->q->only[h->article].v;

	for (size_t i = 0; i < h->q->only[h->article].n; i++)
		if (v[i] < h->facts.sentences.n)
			h->holds[v[i]] |= (term_set)1 << term;
}

static void find_everywhere(struct hunt *h, unsigned term)
{
	for (size_t i = 0; i < h->facts.sentences.n; i++)
		h->holds[i] |= (term_set)1 << term;
}

static void find_term(struct hunt *h, unsigned term, enum verdict verdict)
{
	if (verdict == NO)
		return;
	if (verdict == YES) {
		find_everywhere(h, term);
		return;
	}
	switch (h->q->terms[term].field) {
	case QUERY_QUOTE:
		find_in_quotes(h, term);
		break;
	case QUERY_SPEAKER:
		find_speaker(h, term);
		break;
	case QUERY_NUMBER:
		find_number(h, term);
		break;
	case QUERY_KIND:
		find_kind(h, term);
		break;
	case QUERY_ONLY:
		find_only(h, term);
		break;
	default:
		find_words(h, term);
	}
}

/* Whether a node holds where those terms do; adds the terms by which it does to *LIT. */
static bool node_holds(const struct query *q, unsigned i, term_set holds, term_set *lit)
{
	const struct query_node *n = &q->nodes[i];
	term_set left = 0, right = 0;
	bool is_left, is_right;

	if (n->kind == QUERY_TERM) {
		*lit |= holds & (term_set)1 << n->term;
		return holds >> n->term & 1;
	}
	is_left = node_holds(q, n->left, holds, &left);
	if (n->kind == QUERY_NOT)
		return !is_left;
	is_right = node_holds(q, n->right, holds, &right);
	if (n->kind == QUERY_AND ? !is_left || !is_right : !is_left && !is_right)
		return false;
	*lit |= (is_left ? left : 0) | (is_right ? right : 0);
	return true;
}

static int compare_hits(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->sentence != y->sentence)
		return x->sentence < y->sentence ? -1 : 1;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	return (x->span.end > y->span.end) - (x->span.end < y->span.end);
}

/* Appends a match; one that overlaps with the last since FIRST becomes a part of it. */
static void add_match(struct spans *out, size_t first, struct span s)
{
	struct span *last = out->n > first ? &out->v[out->n - 1] : NULL;

	if (s.start >= s.end)
		return;
	if (!last || last->end <= s.start)
		VEC_PUSH(out, s);
	else if (last->end < s.end)
		last->end = s.end;
}

/* Where the article as a whole matches, sentences without a hit are none by themselves. */
static void collect(struct hunt *h, bool whole, struct spans *out)
{
	size_t first = out->n, k = 0;

	for (uint32_t i = 0; i < h->facts.sentences.n; i++) {
		term_set lit = 0;
		bool holds = node_holds(h->q, h->q->root, h->holds[i], &lit), any = false;

		for (; k < h->hits.n && h->hits.v[k].sentence == i; k++)
			if (holds && lit >> h->hits.v[k].term & 1) {
				add_match(out, first, h->hits.v[k].span);
				any = true;
			}
		if (holds && !any && !whole)
			add_match(out, first, h->facts.sentences.v[i].span);
	}
}

static void find_in_sentences(struct hunt *h, const enum verdict *verdicts, bool whole,
			      struct spans *out)
{
	h->holds = mem_alloc_zero(h->facts.sentences.n + 1, sizeof *h->holds);
	for (unsigned i = 0; i < h->q->n_terms && h->facts.sentences.n; i++)
		find_term(h, i, verdicts[i]);
	if (h->hits.n)
		qsort(h->hits.v, h->hits.n, sizeof *h->hits.v, compare_hits);
	collect(h, whole, out);
	free(h->holds);
	VEC_RELEASE(&h->hits);
	VEC_RELEASE(&h->room);
}

static struct span title_of(const struct article *a)
{
	return span_length(a->headline_span) ? a->headline_span : article_title_span(a);
}

/* Closes what no sentence can hold. */
static void look_ahead(struct hunt *h, enum verdict *verdicts)
{
	for (unsigned i = 0; i < h->q->n_terms; i++) {
		const struct term *t = &h->q->terms[i];

		if (verdicts[i] == OPEN && !may_hold(t, h->a))
			verdicts[i] = NO;
		h->open |= verdicts[i] == OPEN;
		h->closer |= verdicts[i] == OPEN && (t->field == QUERY_QUOTE || t->field == QUERY_SPEAKER ||
						     t->field == QUERY_NUMBER);
	}
}

bool query_find(const struct query *q, struct article *a, size_t article, struct spans *out)
{
	struct hunt h = {.q = q, .a = a, .article = article};
	enum verdict verdicts[QUERY_MAX_TERMS] = {NO}, verdict;
	size_t before = out->n;

	for (unsigned i = 0; i < q->n_terms; i++)
		verdicts[i] = judge_term(q, &q->terms[i], a, article);
	verdict = judge_node(q, q->root, verdicts);
	if (verdict == NO)
		return true;
	look_ahead(&h, verdicts);
	if (judge_node(q, q->root, verdicts) == NO)
		return true;
	if (h.open || verdict == OPEN) {
		q->source->make(a, h.closer, &h.facts);
		find_in_sentences(&h, verdicts, verdict == YES, out);
		q->source->release(&h.facts);
	}
	if (verdict == YES && out->n == before)
		add_match(out, before, title_of(a));
	return !h.unfinished;
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
