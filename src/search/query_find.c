/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/query.h"

#include "search/query_terms.h"
#include "search/utf8.h"
#include "text/codepoint.h"

#include <stdlib.h>
#include <string.h>

/* A set of terms: bit I is term I. */
typedef uint32_t term_set;
_Static_assert(QUERY_MAX_TERMS <= 32, "term_set has a bit for each");

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

static struct pattern_text text_of(const struct article *a)
{
	return (struct pattern_text){.text = a->text, .len = a->len, .plain = a->plain};
}

static bool may_match(const struct pattern *p, const struct article *a)
{
	struct pattern_text t = text_of(a);

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
	struct stop stop;
	const struct article *a;
	size_t article;
	struct facts facts;
	term_set *holds; /* by sentence */
	struct hits VEC(struct hit) hits;
	struct spans words[QUERY_MAX_TERMS]; /* the matches of terms that are words */
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

/* Adds what was found behind the start of sentence FROM. */
static void add_hits(struct hunt *h, unsigned term, const struct spans *found, uint32_t from)
{
	for (size_t i = 0; i < found->n; i++) {
		from = sentence_from(&h->facts, from, found->v[i].start);
		add_hit(h, term, from, found->v[i]);
	}
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

static bool is_cancelled(const struct hunt *h)
{
	return stop_is_wanted(&h->stop);
}

static void find_in_quotes(struct hunt *h, unsigned term)
{
	struct spans found = {0};

	for (size_t i = 0; i < h->facts.quotes.n && !is_cancelled(h); i++) {
		const struct fact_quote *quote = &h->facts.quotes.v[i];

		found.n = 0;
		h->unfinished |= !pattern_find_unless(h->q->terms[term].pattern, &h->stop,
						      h->a->text,
						      inside_marks(h->a->text, quote->span),
						      &found);
		add_hits(h, term, &found, quote->sentence);
	}
	VEC_RELEASE(&found);
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
		add_hits(h, term, &h->words[term], 0);
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
}

static struct span title_of(const struct article *a)
{
	return span_length(a->headline_span) ? a->headline_span : article_title_span(a);
}

/* Looks for words in all of the text; whether there are any. */
static bool find_words(struct hunt *h, unsigned term)
{
	const struct pattern *p = h->q->terms[term].pattern;
	struct pattern_text t = text_of(h->a);
	struct spans *out = &h->words[term];

	if (!may_match(p, h->a))
		return false;
	if (pattern_find_all(p, &t, 0, out))
		return out->n > 0;
	for (size_t i = 0; i < h->a->paragraphs.n && !is_cancelled(h); i++)
		h->unfinished |= !pattern_find_unless(p, &h->stop, h->a->text,
						      h->a->paragraphs.v[i], out);
	return out->n > 0;
}

/*
 * Whether a sentence may hold the term, as far as the text tells.  Speakers are named by its words,
 * but between the words other blanks may stand there.
 */
static bool may_hold(struct hunt *h, unsigned term)
{
	const struct term *t = &h->q->terms[term];

	switch (t->field) {
	case QUERY_TEXT:
		return find_words(h, term);
	case QUERY_QUOTE:
		return may_match(t->pattern, h->a);
	case QUERY_SPEAKER:
		return t->has_blank || may_match(t->pattern, h->a);
	default:
		return true;
	}
}

/* Closes what no sentence can hold. */
static void look_ahead(struct hunt *h, enum verdict *verdicts)
{
	for (unsigned i = 0; i < h->q->n_terms; i++) {
		const struct term *t = &h->q->terms[i];

		if (verdicts[i] == OPEN && !may_hold(h, i))
			verdicts[i] = NO;
		h->open |= verdicts[i] == OPEN;
		h->closer |= verdicts[i] == OPEN && (t->field == QUERY_QUOTE || t->field == QUERY_SPEAKER ||
						     t->field == QUERY_NUMBER);
	}
}

bool query_find(const struct query *q, struct article *a, size_t article, const struct job *j,
		struct spans *out)
{
	struct hunt h = {.q = q, .stop = stop_with_job(j), .a = a, .article = article};
	enum verdict verdicts[QUERY_MAX_TERMS] = {NO}, verdict;
	size_t before = out->n;

	for (unsigned i = 0; i < q->n_terms; i++)
		verdicts[i] = judge_term(q, &q->terms[i], a, article);
	verdict = judge_node(q, q->root, verdicts);
	if (verdict == NO)
		return true;
	look_ahead(&h, verdicts);
	if (judge_node(q, q->root, verdicts) != NO && (h.open || verdict == OPEN) && !is_cancelled(&h)) {
		q->source->make(a, h.closer, &h.facts);
		find_in_sentences(&h, verdicts, verdict == YES, out);
		q->source->release(&h.facts);
	}
	if (verdict == YES && out->n == before)
		add_match(out, before, title_of(a));
	for (unsigned i = 0; i < q->n_terms; i++)
		VEC_RELEASE(&h.words[i]);
	return !h.unfinished;
}
