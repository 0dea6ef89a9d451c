/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/search.h"

#include "base/clock.h"

#include <poll.h>
#include <stdatomic.h>
#include <string.h>

enum { LOOK_MS = 10 }; /* how often to look where a wake-up may have been taken by somebody else */

struct hit { /* of a slice: the matches in one article */
	uint32_t article;
	size_t first, n; /* of the slice's spans */
	bool named, unfinished;
	const struct spans *spans; /* once taken in */
	const struct hit *next;    /* the same article in a later slice */
};

/* What one slice found: its thread's until it is done, then the main thread's. */
struct found {
	struct spans spans;
	struct hits VEC(struct hit) hits;
	atomic_bool done;
};

struct search {
	struct pool *pool;
	struct job *job;
	struct scope *scope;
	struct query *query;
	const struct pattern *pattern; /* of a query without fields, or NULL */
	struct search_options options;
	bool *among;    /* a copy, or NULL */
	bool *left_out; /* by article: what is not searched; NULL: nothing */
	struct found *found; /* one for each slice */
	atomic_size_t kept;  /* matches */
	size_t ended, taken; /* slices, as far as they have ended in order; blocks */
	struct search_results VEC(struct search_result) results;
	uint32_t *result_of; /* by article: index of its result plus 1, or 0 */
	size_t total;
	bool cancelled;
};

static const struct spans no_matches;

/* On a thread */

/* The text of an entry, or of its first paragraphs. */
static struct pattern_text text_of(const struct scope *s, uint32_t entry, uint32_t paragraphs)
{
	const struct scope_entry *e = &s->entries[entry];
	const struct article *a;
	struct pattern_text t = {.text = e->text, .len = e->len, .plain = e->plain};

	if (paragraphs == UINT32_MAX)
		return t;
	a = s->articles[e->article];
	t.len = paragraphs ? a->paragraphs.v[paragraphs - 1].end : 0;
	return t;
}

/*
 * From the paragraph FIRST on: goes from place to place where a match may be.  False where the
 * search was cancelled.
 */
static bool search_text(const struct search *s, const struct article *a,
			const struct pattern_text *t, uint32_t first, struct found *out,
			struct hit *hit)
{
	const struct spans *p = &a->paragraphs;
	uint32_t from = first ? p->v[first].start : 0, at;

	if (pattern_find_all(s->pattern, t, from, &out->spans))
		return true;
	for (uint32_t i = first; (at = pattern_look(s->pattern, t, from)) < t->len; i++) {
		while (i < p->n && p->v[i].end <= at)
			i++;
		if (i == p->n)
			break;
		if (stop_is_wanted(t->stop))
			return false;
		hit->unfinished |= !pattern_find_at(s->pattern, t, p->v[i], at, &out->spans);
		from = p->v[i].end;
	}
	return !stop_is_wanted(t->stop);
}

static bool name_matches(const struct search *s, const char *name, struct spans *room)
{
	size_t before = room->n;
	bool any;

	if (!name)
		return false;
	pattern_find(s->pattern, name, (struct span){0, (uint32_t)strlen(name)}, room);
	any = room->n > before;
	room->n = before;
	return any;
}

static void add_hit(struct found *out, struct hit *hit)
{
	hit->n = out->spans.n - hit->first;
	if (hit->n || hit->named || hit->unfinished)
		VEC_PUSH(&out->hits, *hit);
}

/* By fields: an article is searched as a whole, in the slice where it begins. */
static bool search_fields(const struct search *s, uint32_t entry, const struct job *j,
			  struct found *out)
{
	struct hit hit = {.article = s->scope->entries[entry].article, .first = out->spans.n};
	struct article *a = s->scope->articles[hit.article];

	hit.unfinished = !query_find(s->query, a, hit.article, j, &out->spans);
	add_hit(out, &hit);
	return !j || !job_is_cancelled(j);
}

/* The paragraphs FIRST to END (exclusive) of an article; false where the search was cancelled. */
static bool search_entry(const struct search *s, uint32_t entry, uint32_t first, uint32_t end,
			 const struct job *j, struct found *out)
{
	struct hit hit = {.article = s->scope->entries[entry].article, .first = out->spans.n};
	const struct article *a = s->scope->articles[hit.article];
	struct pattern_text t = text_of(s->scope, entry, end);
	struct stop stop = stop_with_job(j);

	t.stop = &stop;
	if (s->options.names && first == 0)
		hit.named = name_matches(s, a->outlet, &out->spans) ||
			    name_matches(s, a->headline, &out->spans);
	if (!search_text(s, a, &t, first, out, &hit))
		return false;
	add_hit(out, &hit);
	return true;
}

/* The same, whatever is searched for. */
static bool search_part(const struct search *s, uint32_t entry, uint32_t first, uint32_t end,
			const struct job *j, struct found *out)
{
	if (s->left_out && s->left_out[s->scope->entries[entry].article])
		return true;
	if (s->pattern)
		return search_entry(s, entry, first, end, j, out);
	return first > 0 || search_fields(s, entry, j, out);
}

static void search_slice(void *ctx, size_t slice, struct job *j)
{
	struct search *s = ctx;
	const struct scope_cut *from = &s->scope->cuts.v[slice], *to = from + 1;
	struct found own = {0};

	for (uint32_t i = from->entry; i <= to->entry && i < s->scope->n; i++) {
		uint32_t first = i == from->entry ? from->paragraph : 0;
		uint32_t end = i == to->entry ? to->paragraph : UINT32_MAX;
		bool cancelled = j && job_is_cancelled(j);

		if (cancelled || (first < end && !search_part(s, i, first, end, j, &own))) {
			VEC_RELEASE(&own.spans);
			VEC_RELEASE(&own.hits);
			return;
		}
	}
	if (atomic_fetch_add(&s->kept, own.spans.n) > s->options.keep)
		VEC_RELEASE(&own.spans);
	s->found[slice].spans = own.spans;
	s->found[slice].hits = own.hits;
	atomic_store_explicit(&s->found[slice].done, true, memory_order_release);
}

/* On the main thread */

static bool same_articles(const struct search *s, const struct search *other)
{
	if (!s->among || !other->among)
		return s->among == other->among;
	return !memcmp(s->among, other->among, s->scope->n * sizeof *s->among);
}

/* Whether what BEFORE did not find need not be searched again. */
static bool goes_on(const struct search *s, const struct search *before)
{
	return before && before->scope == s->scope && !s->options.names && same_articles(s, before) &&
	       query_implies(s->query, before->query);
}

static void leave_out(struct search *s, const struct search *before)
{
	bool narrow = goes_on(s, before);

	if (!s->among && !narrow)
		return;
	s->left_out = mem_alloc_zero(s->scope->n + 1, sizeof *s->left_out);
	for (size_t i = 0; i < s->scope->n; i++)
		s->left_out[i] = (s->among && !s->among[i]) ||
				 (narrow && search_has_searched(before, i) && !before->result_of[i]);
}

struct search *search_start(struct pool *pool, struct scope *scope, struct query *q,
			    struct search_options o)
{
	struct search *s = mem_alloc_zero(1, sizeof *s);

	s->pool = pool;
	s->query = q;
	s->pattern = query_pattern(q);
	if (!s->pattern) /* articles are annotated */
		scope = scope_in_order(scope);
	s->scope = scope_ref(scope);
	s->options = o;
	if (o.among) {
		s->among = mem_alloc((scope->n + 1) * sizeof *s->among);
		memcpy(s->among, o.among, scope->n * sizeof *s->among);
	}
	s->found = mem_alloc_zero(scope_slices(scope) + 1, sizeof *s->found);
	s->result_of = mem_alloc_zero(scope->n + 1, sizeof *s->result_of);
	leave_out(s, o.after);
	if (pool)
		s->job = job_start(pool, scope_slices(scope), search_slice, s);
	return s;
}

void search_cancel(struct search *s)
{
	s->cancelled = true;
	if (s->job)
		job_cancel(s->job);
}

void search_free(struct search **search)
{
	struct search *s = *search;

	*search = NULL;
	if (!s)
		return;
	if (s->job)
		job_free(&s->job);
	for (size_t i = 0; i < s->results.n; i++)
		if (s->results.v[i].matches.cap)
			VEC_RELEASE(&s->results.v[i].matches);
	for (size_t i = 0; i < scope_slices(s->scope); i++) {
		VEC_RELEASE(&s->found[i].spans);
		VEC_RELEASE(&s->found[i].hits);
	}
	VEC_RELEASE(&s->results);
	free(s->found);
	free(s->result_of);
	free(s->among);
	free(s->left_out);
	query_free(&s->query);
	scope_unref(&s->scope);
	free(s);
}

/* Adds matches to those of a result, which become its own where they were borrowed (cap 0). */
static void add_matches(struct spans *m, const struct span *v, size_t n)
{
	struct spans own = *m;

	if (!m->cap) {
		own = (struct spans){0};
		VEC_RESERVE(&own, m->n + n);
		if (m->n)
			memcpy(own.v, m->v, m->n * sizeof *own.v);
		own.n = m->n;
	}
	VEC_RESERVE(&own, own.n + n);
	memcpy(own.v + own.n, v, n * sizeof *v);
	own.n += n;
	*m = own;
}

/* An article goes on in a further slice. */
static void extend_result(struct search_result *r, const struct hit *h)
{
	const struct spans *spans = h->spans;
	bool whole = r->matches.n == r->count && spans->n; /* no part of them was dropped */

	r->unfinished |= h->unfinished;
	r->count += h->n;
	if (h->n && whole) {
		add_matches(&r->matches, spans->v + h->first, h->n);
	} else if (h->n) {
		if (r->matches.cap)
			free(r->matches.v);
		r->matches = (struct spans){0};
	}
}

/* What slices found in one article, in their order, is a new result. */
static void take_hits(struct search *s, const struct hit *h)
{
	const struct spans *spans = h->spans;
	struct search_result *r;

	VEC_PUSH(&s->results, (struct search_result){
		.article = h->article,
		.count = h->n,
		.matches = {.v = spans->n ? spans->v + h->first : NULL, .n = spans->n ? h->n : 0},
		.named = h->named,
		.unfinished = h->unfinished,
	});
	s->result_of[h->article] = (uint32_t)s->results.n;
	r = &s->results.v[s->results.n - 1];
	for (h = h->next; h; h = h->next)
		extend_result(r, h);
	s->total += r->count;
}

/*
 * What was found in the order of reading is taken in that of results: all of an article is in one
 * block.
 */
static void take_block(struct search *s, size_t block)
{
	const uint32_t *slices = &s->scope->blocks.v[block];
	size_t start = scope_block_start(s->scope, block);
	size_t n = scope_block_start(s->scope, block + 1) - start;
	const struct hit **at = mem_alloc_zero(n + 1, sizeof *at); /* by place */

	for (size_t i = slices[1]; i-- > slices[0];) {
		struct found *f = &s->found[i];

		for (size_t k = f->hits.n; k-- > 0;) {
			struct hit *h = &f->hits.v[k];
			size_t place = s->scope->place[h->article] - start;

			h->spans = &f->spans;
			h->next = at[place];
			at[place] = h;
		}
	}
	for (size_t i = 0; i < n; i++) {
		if (at[i])
			take_hits(s, at[i]);
	}
	free(at);
}

bool search_take(struct search *s)
{
	size_t before = s->ended, slices = scope_slices(s->scope);

	if (!s->pool && s->ended < slices && !s->cancelled)
		search_slice(s, s->ended, NULL);
	while (s->ended < slices &&
	       atomic_load_explicit(&s->found[s->ended].done, memory_order_acquire))
		s->ended++;
	while (s->taken < scope_blocks(s->scope) &&
	       s->scope->blocks.v[s->taken + 1] <= s->ended)
		take_block(s, s->taken++);
	return s->ended > before;
}

bool search_wait(struct search *s, int ms)
{
	long until = clock_ms() + ms;

	for (search_take(s); !search_is_done(s); search_take(s)) {
		long left = ms < 0 ? LOOK_MS : until - clock_ms();

		if (left <= 0)
			return false;
		if (!s->pool)
			continue;
		poll(&(struct pollfd){.fd = pool_descriptor(s->pool), .events = POLLIN}, 1,
		     (int)(left < LOOK_MS ? left : LOOK_MS));
		pool_clear(s->pool);
	}
	return true;
}

bool search_is_done(const struct search *s)
{
	return s->taken == scope_blocks(s->scope);
}

bool search_is_idle(struct search *s)
{
	return !s->job || job_is_done(s->job);
}

size_t search_total(const struct search *s)
{
	return s->total;
}

size_t search_articles_done(const struct search *s)
{
	return s->scope->cuts.v[s->ended].entry;
}

size_t search_count(const struct search *s)
{
	return s->results.n;
}

const struct search_result *search_result(const struct search *s, size_t i)
{
	return &s->results.v[i];
}

const struct spans *search_matches(const struct search *s, size_t article)
{
	size_t result = article < s->scope->n ? s->result_of[article] : 0;

	return result ? &s->results.v[result - 1].matches : &no_matches;
}

size_t search_matches_count(const struct search *s, size_t article)
{
	size_t result = article < s->scope->n ? s->result_of[article] : 0;

	return result ? s->results.v[result - 1].count : 0;
}

bool search_has_searched(const struct search *s, size_t article)
{
	return s->scope->place[article] < scope_block_start(s->scope, s->taken);
}
