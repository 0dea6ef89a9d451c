/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/approx.h"

#include "search/reader.h"
#include "search/required.h"

#include <string.h>
#include <wctype.h>

enum { WORD = 64, CUT_MAX = 64 };

/* For each character of the pattern, where it stands in it: a bit a position. */
struct row {
	uint32_t c;
	uint64_t *bits;
};

struct approx {
	uint32_t *c;
	unsigned n, errors, words;
	struct row *rows; /* by character */
	unsigned n_rows;
	uint64_t *bits;   /* of all rows; the first one is that of all other characters: none */
	const uint64_t *ascii[128];
};

/*
 * Myers' bit-vectors: how the cost changes from one character of the pattern to the next.  score
 * is the least cost of a string that ends at the last character read.
 */
struct column {
	uint64_t *plus, *minus;
	unsigned score;
};

/* A search under way: the characters since the last place that was skipped to. */
struct chase {
	const struct approx *a;
	const struct filter *filter; /* NULL: it knows nothing of this paragraph */
	struct reader reader;
	struct units window;
	struct column column;
	uint32_t needle; /* the last one looked at */
	unsigned passed; /* characters since */
};

unsigned approx_most_errors(unsigned n)
{
	unsigned most = n ? (n - 1) / 2 : 0, sane = 3 + n / 20;

	if (most > sane)
		most = sane;
	return most < APPROX_MAX_ERRORS ? most : APPROX_MAX_ERRORS;
}

static int by_char(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	return x->c < y->c ? -1 : x->c > y->c;
}

static const uint64_t *bits_of(const struct approx *a, uint32_t c)
{
	struct row key = {.c = c}, *row;

	if (c < 128)
		return a->ascii[c];
	row = bsearch(&key, a->rows, a->n_rows, sizeof key, by_char);
	return row ? row->bits : a->bits;
}

/* One row for each of the different characters, sorted. */
static void add_rows(struct approx *a)
{
	a->rows = mem_alloc_zero(a->n, sizeof *a->rows);
	for (unsigned i = 0; i < a->n; i++)
		a->rows[i].c = a->c[i];
	qsort(a->rows, a->n, sizeof *a->rows, by_char);
	for (unsigned i = 0; i < a->n; i++) {
		if (!i || a->rows[i].c != a->rows[a->n_rows - 1].c)
			a->rows[a->n_rows++].c = a->rows[i].c;
	}
	a->bits = mem_alloc_zero(a->n_rows + 1, a->words * sizeof *a->bits);
	for (unsigned i = 0; i < a->n_rows; i++)
		a->rows[i].bits = a->bits + (i + 1) * a->words;
}

struct approx *approx_new(const uint32_t *c, unsigned n, unsigned errors)
{
	struct approx *a = mem_alloc_zero(1, sizeof *a);

	a->n = n;
	a->errors = errors;
	a->words = (n + WORD - 1) / WORD;
	a->c = mem_alloc(n * sizeof *c);
	memcpy(a->c, c, n * sizeof *c);
	add_rows(a);
	for (unsigned i = 0; i < n; i++) {
		struct row key = {.c = c[i]};
		struct row *row = bsearch(&key, a->rows, a->n_rows, sizeof key, by_char);

		row->bits[i / WORD] |= (uint64_t)1 << i % WORD;
	}
	for (unsigned i = 0; i < 128; i++)
		a->ascii[i] = a->bits;
	for (unsigned i = 0; i < a->n_rows && a->rows[i].c < 128; i++)
		a->ascii[a->rows[i].c] = a->rows[i].bits;
	return a;
}

void approx_free(struct approx **approx)
{
	struct approx *a = *approx;

	if (!a)
		return;
	free(a->c);
	free(a->rows);
	free(a->bits);
	free(a);
	*approx = NULL;
}

/* Cuts N characters into PIECES equal parts; ends[i] is where part i ends. */
static void cut_evenly(unsigned n, unsigned pieces, unsigned *ends)
{
	for (unsigned i = 0; i < pieces; i++)
		ends[i] = n * (i + 1) / pieces;
}

/*
 * Cuts where the pieces together are expected least often.  least[p][i]: how often the first i
 * characters are, cut into p + 1 pieces; start[p][i]: where the last of these begins.
 */
static void cut_well(const struct approx *a, enum reading reading, unsigned *ends)
{
	double least[APPROX_MAX_ERRORS + 1][CUT_MAX + 1];
	unsigned start[APPROX_MAX_ERRORS + 1][CUT_MAX + 1] = {{0}}, at = a->n;

	for (unsigned p = 0; p <= a->errors; p++) {
		for (unsigned i = p + 1; i <= a->n; i++) {
			double often = 1;

			least[p][i] = a->errors + 2;
			for (unsigned k = i - 1; k + 1 > p; k--) {
				double sum;

				often *= required_frequency(a->c[k], reading);
				sum = often + (p ? least[p - 1][k] : 0);
				if ((p || !k) && sum < least[p][i]) {
					least[p][i] = sum;
					start[p][i] = k;
				}
				if (!k)
					break;
			}
		}
	}
	for (unsigned p = a->errors + 1; p--; at = start[p][at])
		ends[p] = at;
}

void approx_needles(const struct approx *a, enum reading reading, struct needles *out,
		    unsigned *starts)
{
	unsigned ends[APPROX_MAX_ERRORS + 1], start = 0;

	if (a->n <= CUT_MAX)
		cut_well(a, reading, ends);
	else
		cut_evenly(a->n, a->errors + 1, ends);
	out->n = a->errors + 1;
	out->before = 0;
	out->whole = false;
	for (unsigned i = 0; i <= a->errors; i++) {
		unsigned skipped = required_needle(a->c + start, ends[i] - start, reading,
						   &out->v[i]);

		if (!out->v[i].len)
			out->n = 0;
		out->before = starts[i] = start + skipped;
		start = ends[i];
	}
	out->before += a->errors;
	needles_settle(out);
}

static void column_reset(const struct approx *a, struct column *c)
{
	memset(c->plus, 0xff, a->words * sizeof *c->plus);
	memset(c->minus, 0, a->words * sizeof *c->minus);
	c->score = a->n;
}

/* One word of a column; IN and the result are the changes at its upper and its lower end. */
static int column_word(uint64_t *plus, uint64_t *minus, uint64_t equal, unsigned last, int in)
{
	uint64_t vertical = equal | *minus, horizontal, up, down;
	int out;

	equal |= in < 0;
	horizontal = (((equal & *plus) + *plus) ^ *plus) | equal;
	up = *minus | ~(horizontal | *plus);
	down = *plus & horizontal;
	out = (int)(up >> last & 1) - (int)(down >> last & 1);
	up = up << 1 | (in > 0);
	down = down << 1 | (in < 0);
	*plus = down | ~(vertical | up);
	*minus = up & vertical;
	return out;
}

static void column_advance(const struct approx *a, struct column *c, uint32_t next)
{
	const uint64_t *equal = bits_of(a, next);
	int change = 0;

	for (unsigned i = 0; i < a->words; i++) {
		unsigned last = i + 1 < a->words ? WORD - 1 : (a->n - 1) % WORD;

		change = column_word(&c->plus[i], &c->minus[i], equal[i], last, change);
	}
	c->score = (unsigned)((int)c->score + change);
}

/* The next character, into the window and the column; false at the end. */
static bool read_on(struct chase *s)
{
	struct unit u;

	if (!reader_next(&s->reader, &u))
		return false;
	VEC_PUSH(&s->window, u);
	column_advance(s->a, &s->column, u.c);
	return true;
}

/* Leaves everything before AT behind. */
static void restart(struct chase *s, uint32_t at)
{
	reader_move(&s->reader, at);
	s->window.n = 0;
	s->passed = 0;
	column_reset(s->a, &s->column);
}

/* Goes on to the next needle, from FROM on, where the characters read are of no use for it. */
static bool follow(struct chase *s, uint32_t from)
{
	const struct reader *r = &s->reader;
	uint32_t start;

	s->needle = filter_needle(s->filter, r->text, from, r->end);
	if (s->needle == r->end)
		return false;
	start = filter_start(s->filter, r->text, from, s->needle);
	if (start > r->at)
		restart(s, start);
	s->passed = 0;
	return true;
}

/* A match holds the needle, so it cannot end further behind it than it is long. */
static bool is_far_from_needle(struct chase *s)
{
	if (s->window.v[s->window.n - 1].start < s->needle)
		return false;
	return ++s->passed > s->a->n + s->a->errors;
}

/* The window need not reach further back than a match can. */
static void trim(struct chase *s)
{
	size_t keep = s->a->n + s->a->errors;

	if (s->window.n < 1024 + 2 * keep)
		return;
	memmove(s->window.v, s->window.v + s->window.n - keep, keep * sizeof *s->window.v);
	s->window.n = keep;
}

/* Reads to where a string with few enough errors ends first. */
static bool find_first_end(struct chase *s)
{
	while (read_on(s)) {
		if (s->column.score <= s->a->errors)
			return true;
		trim(s);
		if (s->filter && is_far_from_needle(s) && !follow(s, s->needle + 1))
			return false;
	}
	return false;
}

/*
 * The errors between the whole pattern and the last i of N characters that end at LAST, in
 * costs[i] for 0 < i <= n + errors; what is above the limit is not told apart.  The pattern and the
 * text are walked backwards, along the diagonal only.
 */
static void costs_backwards(const struct approx *a, const struct unit *last, size_t n,
			    unsigned *costs)
{
	unsigned length = a->n, k = a->errors, beyond = k + 1;
	unsigned *row = mem_alloc((length + 1) * sizeof *row);

	for (unsigned i = 0; i <= length; i++)
		row[i] = i;
	for (unsigned j = 1; j <= length + k; j++) {
		unsigned from = j > k + 1 ? j - k : 1, to = j + k < length ? j + k : length;
		unsigned diagonal = row[from - 1];

		costs[j] = beyond;
		if (j > n)
			continue;
		row[from - 1] = from == 1 ? j : beyond;
		for (unsigned i = from; i <= to; i++) {
			unsigned replaced = diagonal + (a->c[length - i] != last[1 - (long)j].c);
			unsigned least = row[i - 1] < row[i] ? row[i - 1] : row[i];

			diagonal = row[i];
			row[i] = replaced < least + 1 ? replaced : least + 1;
		}
		if (to < length)
			row[to + 1] = beyond;
		if (to == length)
			costs[j] = row[length];
	}
	free(row);
}

static bool is_word(uint32_t c)
{
	return c == '_' || iswalnum(c);
}

/* How many of the ends of a match are ends of words. */
static unsigned whole_ends(const struct chase *s, struct span paragraph, const struct unit *first,
			   const struct unit *last)
{
	enum reading reading = s->reader.reading;
	struct reader after = reader_of(s->reader.text, last->end, paragraph.end, reading);
	struct unit next = {0};
	bool before = first->start > paragraph.start &&
		      is_word(reader_before(after.text, paragraph.start, first->start, reading));

	reader_next(&after, &next);
	return (!before && is_word(first->c)) + (is_word(last->c) && !is_word(next.c));
}

struct choice {
	struct span span;
	unsigned cost, whole_ends;
};

/* Offers the matches that end at unit LAST of the window. */
static void offer(const struct chase *s, struct span paragraph, size_t last, unsigned *costs,
		  struct choice *best)
{
	const struct unit *v = s->window.v;

	costs_backwards(s->a, v + last, last + 1, costs);
	for (size_t i = s->a->n + s->a->errors; i; i--) {
		unsigned ends;

		if (costs[i] > s->a->errors || costs[i] > best->cost)
			continue;
		ends = whole_ends(s, paragraph, v + last + 1 - i, v + last);
		if (costs[i] == best->cost && ends <= best->whole_ends)
			continue;
		*best = (struct choice){{v[last + 1 - i].start, v[last].end}, costs[i], ends};
	}
}

/* The best of the matches that end at the last unit read or a little further on. */
static struct span choose(struct chase *s, struct span paragraph)
{
	const struct approx *a = s->a;
	unsigned *costs = mem_alloc((a->n + a->errors + 1) * sizeof *costs);
	struct choice best = {.cost = s->column.score + 1};
	unsigned further = 0;

	do {
		if (s->column.score <= best.cost)
			offer(s, paragraph, s->window.n - 1, costs, &best);
	} while (further++ < 2 * a->errors && read_on(s));
	free(costs);
	return best.span;
}

void approx_find(const struct approx *a, const struct filter *f, const struct place *place,
		 struct spans *out)
{
	struct span paragraph = place->paragraph;
	uint64_t *bits = mem_alloc(2 * a->words * sizeof *bits);
	struct chase s = {
		.a = a,
		.filter = place->knows ? f : NULL,
		.reader = reader_of(place->text, paragraph.start, paragraph.end, f->reading),
		.column = {.plus = bits, .minus = bits + a->words},
	};
	uint32_t from = paragraph.start;

	for (;;) {
		struct span match;

		restart(&s, from);
		if ((s.filter && !follow(&s, from)) || !find_first_end(&s))
			break;
		match = choose(&s, paragraph);
		VEC_PUSH(out, match);
		from = match.end;
	}
	VEC_RELEASE(&s.window);
	free(bits);
}

unsigned approx_cost(const struct approx *a, enum reading reading, const char *text,
		     struct span match)
{
	struct reader r = reader_of(text, match.start, match.end, reading);
	unsigned *costs = mem_alloc((a->n + a->errors + 1) * sizeof *costs), cost = a->errors;
	struct units units = {0};
	struct unit u;

	while (reader_next(&r, &u))
		VEC_PUSH(&units, u);
	if (units.n && units.n <= a->n + a->errors) {
		costs_backwards(a, units.v + units.n - 1, units.n, costs);
		cost = costs[units.n];
	}
	VEC_RELEASE(&units);
	free(costs);
	return cost;
}
