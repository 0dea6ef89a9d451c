/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/scope.h"

#include "text/date.h"

#include <string.h>

enum {
	ARTICLE_COST = 64,         /* bytes of text that an article's overhead amounts to */
	FIRST_BLOCK = 1024 * 1024, /* the first results do not wait for more */
	BLOCK_GROWTH = 4,          /* the last block is most of all */
	BLOCK_SLICES = 16,
	BLOCKS_MAX = 20,
	SMALL_BLOCK = 64 * 1024,
	MINUTES_OF_DAY = 24 * 60,
};

/* An article's place in time, for sorting: the newer, the smaller. */
struct key {
	uint64_t age;
	uint32_t index;
};

enum { DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS, LOOK_AHEAD = 16 };

static long two_digits(const char *s)
{
	if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9')
		return -1;
	return (s[0] - '0') * 10 + (s[1] - '0');
}

/* Minutes of "HH:MM" at S, -1 where there are none. */
static long clock_minutes(const char *s)
{
	long hours = two_digits(s), minutes;

	if (hours < 0 || s[2] != ':')
		return -1;
	minutes = two_digits(s + 3);
	return minutes < 0 ? -1 : hours * 60 + minutes;
}

/* Of what follows the date: "T08:00:00+02:00", "T06:00Z". */
static long minutes_in_day(const char *s)
{
	long clock = *s ? clock_minutes(s + 1) : -1, zone;
	const char *sign;

	if (clock < 0)
		return 0;
	sign = strpbrk(s + 1, "+-");
	zone = sign ? clock_minutes(sign + 1) : 0;
	if (zone <= 0)
		return clock;
	return *sign == '+' ? clock - zone : clock + zone;
}

uint64_t scope_age(const struct article *a)
{
	struct date d;
	size_t taken = a->published ? date_parse_iso(a->published, strlen(a->published), &d) : 0;
	long minutes;

	if (!taken || !d.year)
		return SCOPE_UNDATED;
	d.month = d.month ? d.month : 1;
	d.day = d.day ? d.day : 1;
	minutes = date_days_between((struct date){1970, 1, 1}, d) * MINUTES_OF_DAY +
		  minutes_in_day(a->published + taken);
	return (uint64_t)(INT32_MAX - minutes);
}

/*
 * Articles lie anywhere: they are fetched ahead, and so are their dates.  Always inline: gcc leaves out
 * calls of a function that returns nothing and does nothing but fetch.
 */
__attribute__((always_inline)) static inline void fetch_dates(const struct scope *s, size_t i)
{
	if (i + LOOK_AHEAD < s->n)
		__builtin_prefetch(&s->articles[i + LOOK_AHEAD]->published);
	if (i + LOOK_AHEAD / 2 < s->n)
		__builtin_prefetch(s->articles[i + LOOK_AHEAD / 2]->published);
}

/* Dated ones first, otherwise as given; returns how many are dated. */
static size_t make_keys(const struct scope *s, struct key *keys, struct key *undated)
{
	size_t dated = 0, n = 0;

	for (size_t i = 0; i < s->n; i++) {
		struct key k = {.index = (uint32_t)i};

		fetch_dates(s, i);
		k.age = scope_age(s->articles[i]);
		if (k.age == SCOPE_UNDATED)
			undated[n++] = k;
		else
			keys[dated++] = k;
	}
	if (n)
		memcpy(keys + dated, undated, n * sizeof *keys);
	return dated;
}

/* By one digit of the age, others as they stand. */
static void sort_digit(const struct key *from, size_t n, unsigned shift, struct key *to)
{
	size_t starts[DIGITS + 1] = {0};

	for (size_t i = 0; i < n; i++)
		starts[(from[i].age >> shift) % DIGITS + 1]++;
	for (size_t i = 1; i <= DIGITS; i++)
		starts[i] += starts[i - 1];
	for (size_t i = 0; i < n; i++)
		to[starts[(from[i].age >> shift) % DIGITS]++] = from[i];
}

static void sort_by_age(struct key *keys, size_t n, struct key *room)
{
	uint64_t least = SCOPE_UNDATED, most = 0;

	for (size_t i = 0; i < n; i++) {
		least = keys[i].age < least ? keys[i].age : least;
		most = keys[i].age > most ? keys[i].age : most;
	}
	for (size_t i = 0; i < n; i++)
		keys[i].age -= least;
	for (unsigned shift = 0; n && (most - least) >> shift; shift += DIGIT_BITS) {
		sort_digit(keys, n, shift, room);
		memcpy(keys, room, n * sizeof *keys);
	}
}

struct path {
	const char *path;
	uint32_t index;
};

static int compare_paths(const void *a, const void *b)
{
	const struct path *x = a, *y = b;
	int paths = strcmp(x->path, y->path);

	return paths ? paths : (x->index > y->index) - (x->index < y->index);
}

/* They are in order already where a folder was walked. */
static void sort_by_path(const struct scope *s, struct key *keys, size_t n)
{
	struct path *paths = mem_alloc_zero(n + 1, sizeof *paths);
	bool sorted = true;

	for (size_t i = 0; i < n; i++) {
		paths[i] = (struct path){s->articles[keys[i].index]->path, keys[i].index};
		sorted = sorted && (i == 0 || compare_paths(&paths[i - 1], &paths[i]) < 0);
	}
	if (!sorted)
		qsort(paths, n, sizeof *paths, compare_paths);
	for (size_t i = 0; i < n; i++)
		keys[i].index = paths[i].index;
	free(paths);
}

static void sort_keys(const struct scope *s, struct key *keys)
{
	struct key *room = mem_alloc_zero(s->n + 1, sizeof *room);
	size_t dated = make_keys(s, keys, room);

	sort_by_age(keys, dated, room);
	sort_by_path(s, keys + dated, s->n - dated);
	free(room);
}

/* Sets the place of each article; returns, by place, which one it is. */
static uint32_t *put_in_order(struct scope *s, enum scope_order order)
{
	uint32_t *ordered = mem_alloc_zero(s->n + 1, sizeof *ordered);
	struct key *keys;

	for (size_t i = 0; i < s->n; i++)
		ordered[i] = s->place[i] = (uint32_t)i;
	if (order == SCOPE_AS_GIVEN)
		return ordered;
	keys = mem_alloc_zero(s->n + 1, sizeof *keys);
	sort_keys(s, keys);
	for (size_t i = 0; i < s->n; i++) {
		ordered[i] = keys[i].index;
		s->place[keys[i].index] = (uint32_t)i;
	}
	free(keys);
	return ordered;
}

/* The bytes of block I. */
static size_t block_limit(size_t i)
{
	size_t limit = FIRST_BLOCK;

	while (i-- > 0)
		limit *= BLOCK_GROWTH;
	return limit;
}

/* Where blocks end, as places; returns how many there are.  The last one takes what is left. */
static size_t find_blocks(const struct scope *s, const struct scope_entry *given,
			  const uint32_t *ordered, size_t *ends)
{
	size_t n = 0, held = 0, left = 0;

	for (size_t i = 0; i < s->n; i++)
		left += given[i].len + ARTICLE_COST;
	for (size_t i = 0; i < s->n && left > block_limit(n + 1); i++) {
		size_t len = given[ordered[i]].len + ARTICLE_COST;

		if (held && held + len > block_limit(n)) {
			ends[n++] = i;
			left -= held;
			held = 0;
		}
		held += len;
	}
	if (s->n)
		ends[n++] = s->n;
	return n;
}

/* Inside of each block as given. */
static void fill_entries(struct scope *s, const struct scope_entry *given, const size_t *ends,
			 size_t blocks)
{
	size_t next[BLOCKS_MAX] = {0};

	for (size_t i = 1; i < blocks; i++)
		next[i] = ends[i - 1];
	for (size_t i = 0; i < s->n; i++) {
		size_t block = 0;

		while (s->place[i] >= ends[block])
			block++;
		s->entries[next[block]++] = given[i];
	}
}

static void cut(struct scope *s, size_t entry, size_t paragraph)
{
	const struct scope_cut *last = s->cuts.n ? &s->cuts.v[s->cuts.n - 1] : NULL;

	if (last && last->entry == entry && last->paragraph == paragraph)
		return;
	VEC_PUSH(&s->cuts, (struct scope_cut){(uint32_t)entry, (uint32_t)paragraph});
}

/* Cuts an article that is longer than a slice; returns how much its last part holds. */
static size_t cut_article(struct scope *s, size_t entry, size_t limit)
{
	const struct article *a = s->articles[s->entries[entry].article];
	size_t held = 0;

	cut(s, entry, 0);
	for (size_t i = 0; i < a->paragraphs.n; i++) {
		size_t len = span_length(a->paragraphs.v[i]) + 1;

		if (held && held + len > limit) {
			cut(s, entry, i);
			held = 0;
		}
		held += len;
	}
	return held;
}

static void cut_slices(struct scope *s, size_t entry, size_t end, size_t limit)
{
	size_t held = 0;

	cut(s, entry, 0);
	VEC_PUSH(&s->blocks, (uint32_t)s->cuts.n - 1);
	for (; entry < end; entry++) {
		size_t len = s->entries[entry].len + ARTICLE_COST;

		if (len > limit) {
			held = cut_article(s, entry, limit);
			continue;
		}
		if (held && held + len > limit) {
			cut(s, entry, 0);
			held = 0;
		}
		held += len;
	}
}

static void cut_blocks(struct scope *s, const size_t *ends, size_t blocks)
{
	for (size_t i = 0; i < blocks; i++) {
		size_t limit = block_limit(i) / BLOCK_SLICES;

		cut_slices(s, i ? ends[i - 1] : 0, ends[i], limit < SCOPE_SLICE ? limit : SCOPE_SLICE);
	}
	cut(s, s->n, 0);
	VEC_PUSH(&s->blocks, (uint32_t)s->cuts.n - 1);
}

/* Takes the articles in; returns their entries as given. */
static struct scope_entry *take_articles(struct scope *s, struct article *const *articles)
{
	struct scope_entry *given = mem_alloc_zero(s->n + 1, sizeof *given);

	for (size_t i = 0; i < s->n; i++) {
		const struct article *a = s->articles[i] = article_ref(articles[i]);

		if (i + LOOK_AHEAD < s->n) {
			__builtin_prefetch(&articles[i + LOOK_AHEAD]->text);
			__builtin_prefetch(&articles[i + LOOK_AHEAD]->references, 1);
		}
		given[i] = (struct scope_entry){a->text, a->len & INT32_MAX, a->plain, (uint32_t)i};
	}
	return given;
}

struct scope *scope_new(struct article *const *articles, size_t n, enum scope_order order)
{
	struct scope *s = mem_alloc_zero(1, sizeof *s);
	size_t ends[BLOCKS_MAX], blocks;
	struct scope_entry *given;
	uint32_t *ordered;

	s->n = n;
	s->references = 1;
	s->articles = mem_alloc_zero(n + 1, sizeof(struct article *));
	s->entries = mem_alloc_zero(n + 1, sizeof *s->entries);
	s->place = mem_alloc_zero(n + 1, sizeof *s->place);
	given = take_articles(s, articles);
	ordered = put_in_order(s, order);
	blocks = find_blocks(s, given, ordered, ends);
	fill_entries(s, given, ends, blocks);
	cut_blocks(s, ends, blocks);
	free(ordered);
	free(given);
	return s;
}

static void cut_small_blocks(struct scope *s)
{
	for (size_t start = 0, end = 0; start < s->n; start = end) {
		size_t held = s->entries[start].len;

		for (end = start + 1; end < s->n && held + s->entries[end].len < SMALL_BLOCK; end++)
			held += s->entries[end].len + ARTICLE_COST;
		cut_slices(s, start, end, SCOPE_SLICE);
	}
	cut(s, s->n, 0);
	VEC_PUSH(&s->blocks, (uint32_t)s->cuts.n - 1);
}

struct scope *scope_in_order(struct scope *s)
{
	struct scope *o = s->in_order;

	if (o)
		return o;
	s->in_order = o = mem_alloc_zero(1, sizeof *o);
	o->n = s->n;
	o->references = 1;
	o->articles = mem_alloc_zero(o->n + 1, sizeof(struct article *));
	o->entries = mem_alloc_zero(o->n + 1, sizeof *o->entries);
	o->place = mem_alloc_zero(o->n + 1, sizeof *o->place);
	for (size_t i = 0; i < o->n; i++) {
		uint32_t article = s->entries[i].article;

		o->articles[i] = article_ref(s->articles[i]);
		o->place[article] = s->place[article];
		o->entries[s->place[article]] = s->entries[i];
	}
	cut_small_blocks(o);
	return o;
}

struct scope *scope_ref(struct scope *s)
{
	s->references++;
	return s;
}

void scope_unref(struct scope **scope)
{
	struct scope *s = *scope;

	*scope = NULL;
	if (!s || --s->references)
		return;
	scope_unref(&s->in_order);
	for (size_t i = 0; i < s->n; i++)
		article_unref(&s->articles[i]);
	free(s->articles);
	free(s->entries);
	free(s->place);
	VEC_RELEASE(&s->cuts);
	VEC_RELEASE(&s->blocks);
	free(s);
}

size_t scope_slices(const struct scope *s)
{
	return s->cuts.n - 1;
}

size_t scope_blocks(const struct scope *s)
{
	return s->blocks.n - 1;
}

size_t scope_block_start(const struct scope *s, size_t i)
{
	return s->cuts.v[s->blocks.v[i]].entry;
}
