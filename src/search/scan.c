/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/scan.h"

#include <stdint.h>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include <string.h>

/*
 * How often a byte stands in 10,000 of news in English; bytes above 0x7f as in other languages,
 * where they are not rare.  Only the order matters, and only to speed.
 */
static const unsigned short frequency[256] = {
	['\n'] = 40, [' '] = 1650, ['"'] = 20, ['\''] = 15, ['('] = 8, [')'] = 8, [','] = 105,
	['-'] = 25, ['.'] = 105, ['0'] = 30, ['1'] = 25, ['2'] = 22, ['3'] = 12, ['4'] = 10,
	['5'] = 14, ['6'] = 9, ['7'] = 9, ['8'] = 10, ['9'] = 14, [':'] = 8,
	['A'] = 28, ['B'] = 18, ['C'] = 24, ['D'] = 15, ['E'] = 14, ['F'] = 13, ['G'] = 12,
	['H'] = 14, ['I'] = 22, ['J'] = 10, ['K'] = 8, ['L'] = 12, ['M'] = 22, ['N'] = 18,
	['O'] = 12, ['P'] = 20, ['Q'] = 2, ['R'] = 16, ['S'] = 30, ['T'] = 34, ['U'] = 14,
	['V'] = 6, ['W'] = 16, ['X'] = 2, ['Y'] = 6, ['Z'] = 3,
	['a'] = 680, ['b'] = 115, ['c'] = 265, ['d'] = 330, ['e'] = 980, ['f'] = 170, ['g'] = 160,
	['h'] = 380, ['i'] = 600, ['j'] = 14, ['k'] = 62, ['l'] = 350, ['m'] = 195, ['n'] = 590,
	['o'] = 620, ['p'] = 170, ['q'] = 8, ['r'] = 540, ['s'] = 560, ['t'] = 720, ['u'] = 235,
	['v'] = 85, ['w'] = 140, ['x'] = 18, ['y'] = 140, ['z'] = 9,
	[0x80 ... 0xbf] = 20, [0xc3] = 30, [0xd0] = 60, [0xd1] = 60, [0xe2] = 30,
};

static unsigned frequency_at(const struct needle *n, unsigned i)
{
	unsigned sum = 2u + frequency[n->low[i]];

	return n->low[i] == n->high[i] ? sum : sum + frequency[n->high[i]];
}

void needle_settle(struct needle *n)
{
	n->rare[0] = n->rare[1] = 0;
	for (unsigned i = 1; i < n->len; i++) {
		if (frequency_at(n, i) < frequency_at(n, n->rare[0]))
			n->rare[0] = i;
	}
	if (n->len > 1)
		n->rare[1] = n->rare[0] == 0;
	for (unsigned i = 0; i < n->len; i++) {
		if (i != n->rare[0] && frequency_at(n, i) < frequency_at(n, n->rare[1]))
			n->rare[1] = i;
	}
}

unsigned needle_weight(const struct needle *n)
{
	unsigned bits = 0;

	for (unsigned i = 0; i < n->len; i++) {
		unsigned f = frequency_at(n, i);

		for (bits++; f < 5000; f *= 2)
			bits++;
	}
	return bits;
}

/* Where in the needle the three neighbours stand that are expected least often. */
static unsigned choose_print(const struct needle *n)
{
	unsigned best = 0;
	double least = 0;

	for (unsigned i = 0; i + PRINT <= n->len; i++) {
		double often = 1;

		for (unsigned k = 0; k < PRINT; k++)
			often *= frequency_at(n, i + k);
		if (!i || often < least) {
			least = often;
			best = i;
		}
	}
	return best;
}

static void add_print(struct print *p, unsigned char byte, unsigned char bit)
{
	p->lower[byte & 15] |= bit;
	p->upper[byte >> 4] |= bit;
}

/* Behind the end of a short needle any byte will do. */
static void add_any(struct print *p, unsigned char bit)
{
	for (unsigned i = 0; i < 16; i++) {
		p->lower[i] |= bit;
		p->upper[i] |= bit;
	}
}

void needles_settle(struct needles *n)
{
	memset(n->prints, 0, sizeof n->prints);
	n->reach = 0;
	for (size_t i = 0; i < n->n; i++) {
		const struct needle *v = &n->v[i];
		unsigned at = choose_print(v);
		unsigned char bit = (unsigned char)(1 << i);

		for (unsigned k = 0; k < PRINT; k++) {
			if (at + k < v->len) {
				add_print(&n->prints[k], v->low[at + k], bit);
				add_print(&n->prints[k], v->high[at + k], bit);
			} else {
				add_any(&n->prints[k], bit);
			}
		}
		n->print_at[i] = at;
		n->reach = at > n->reach ? at : n->reach;
	}
}

double needle_frequency(const struct needle *n)
{
	double product = 1;

	for (unsigned i = 0; i < n->len; i++)
		product *= frequency_at(n, i) / 10000.0;
	return product;
}

static bool is_at(const struct needle *n, const unsigned char *s)
{
	for (unsigned i = 0; i < n->len; i++) {
		if (s[i] != n->low[i] && s[i] != n->high[i])
			return false;
	}
	return true;
}

size_t scan_find_scalar(const struct needle *n, const char *text, size_t from, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;
	unsigned rare = n->rare[0];
	unsigned char low = n->low[rare], high = n->high[rare];

	for (size_t i = from; i + n->len <= len; i++) {
		if ((s[i + rare] == low || s[i + rare] == high) && is_at(n, s + i))
			return i;
	}
	return len;
}

#ifdef __SSE2__
struct pair {
	__m128i low, high;
	unsigned at;
};

static struct pair pair_of(const struct needle *n, unsigned at)
{
	return (struct pair){
		.low = _mm_set1_epi8((char)n->low[at]),
		.high = _mm_set1_epi8((char)n->high[at]),
		.at = at,
	};
}

/* All ones in the lanes of the 16 bytes from S on that hold one of the pair. */
static __m128i lanes(const struct pair *p, const char *s)
{
	__m128i block = _mm_loadu_si128((const __m128i *)(const void *)(s + p->at));

	return _mm_or_si128(_mm_cmpeq_epi8(block, p->low), _mm_cmpeq_epi8(block, p->high));
}

/* The first place among those of MASK, from I on; LEN where none is one. */
static size_t confirm(const struct needle *n, const char *text, size_t i, uint64_t mask, size_t len)
{
	for (; mask; mask &= mask - 1) {
		size_t at = i + (unsigned)__builtin_ctzll(mask);

		if (is_at(n, (const unsigned char *)text + at))
			return at;
	}
	return len;
}

static __m128i candidates(const struct pair *a, const struct pair *b, const char *s)
{
	return _mm_and_si128(lanes(a, s), lanes(b, s));
}

enum { AHEAD = 1024 };

/* Four blocks a turn, and a look ahead: most texts come from memory, not from a cache. */
static size_t find_one(const struct needle *n, const char *text, size_t from, size_t len)
{
	enum { BLOCK = 16, TURN = 4 * BLOCK };
	struct pair a = pair_of(n, n->rare[0]), b = pair_of(n, n->rare[1]);
	size_t i = from, at;

	for (; i + n->len + TURN - 1 <= len; i += TURN) {
		__m128i c0 = candidates(&a, &b, text + i), c1 = candidates(&a, &b, text + i + BLOCK);
		__m128i c2 = candidates(&a, &b, text + i + 2 * BLOCK);
		__m128i c3 = candidates(&a, &b, text + i + 3 * BLOCK);
		uint64_t mask;

		__builtin_prefetch(text + i + AHEAD);
		if (!_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(c0, c1), _mm_or_si128(c2, c3))))
			continue;
		mask = (uint64_t)_mm_movemask_epi8(c0) | (uint64_t)_mm_movemask_epi8(c1) << 16 |
		       (uint64_t)_mm_movemask_epi8(c2) << 32 | (uint64_t)_mm_movemask_epi8(c3) << 48;
		at = confirm(n, text, i, mask, len);
		if (at < len)
			return at;
	}
	while (i + n->len <= len && len >= n->len + BLOCK - 1 + from) {
		/* The last block begins before I: it is read to the end and not beyond. */
		size_t last = len - n->len - BLOCK + 1, j = i < last ? i : last;
		unsigned mask = (unsigned)_mm_movemask_epi8(candidates(&a, &b, text + j));

		at = confirm(n, text, j, mask >> (i - j) << (i - j), len);
		if (at < len)
			return at;
		i = j + BLOCK;
	}
	return scan_find_scalar(n, text, i, len);
}

/* How many bytes from FROM on are ASCII, as far as whole blocks tell. */
static size_t ascii_blocks(const char *text, size_t from, size_t len)
{
	size_t i = from;

	for (; i + 16 <= len; i += 16) {
		__m128i block = _mm_loadu_si128((const __m128i *)(const void *)(text + i));
		unsigned mask = (unsigned)_mm_movemask_epi8(block);

		if (mask)
			return i - from + (unsigned)__builtin_ctz(mask);
	}
	return i - from;
}
#else
static size_t ascii_blocks(const char *text, size_t from, size_t len)
{
	return 0;
}

static size_t find_one(const struct needle *n, const char *text, size_t from, size_t len)
{
	return scan_find_scalar(n, text, from, len);
}
#endif

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The first of several needles that begins before END; END where none does. */
static size_t find_first(const struct needles *n, const char *text, size_t from, size_t end,
			 size_t len)
{
	for (size_t i = 0; i < n->n; i++) {
		size_t limit = smaller(len, end + n->v[i].len - 1);

		end = smaller(end, find_one(&n->v[i], text, from, limit));
	}
	return end;
}

/* Block by block, so that a common needle is not waited for by a rare one that scans on. */
size_t scan_find_in_turn(const struct needles *n, const char *text, size_t from, size_t len)
{
	enum { BLOCK = 4096 };

	while (from < len) {
		size_t end = smaller(len, from + BLOCK), at = find_first(n, text, from, end, len);

		if (at < end)
			return at;
		from = end;
	}
	return len;
}

#ifdef __SSE2__
#define AVX2 __attribute__((target("avx2")))

struct halves {
	__m256i lower, upper;
};

/* For each of the 32 bytes from S on: the needles that have it in their prints. */
AVX2 static inline __m256i needles_with(struct halves h, const char *s)
{
	const __m256i half = _mm256_set1_epi8(15);
	__m256i b = _mm256_loadu_si256((const __m256i *)(const void *)s);
	__m256i lower = _mm256_shuffle_epi8(h.lower, _mm256_and_si256(b, half));
	__m256i upper = _mm256_shuffle_epi8(h.upper,
					    _mm256_and_si256(_mm256_srli_epi16(b, 4), half));

	return _mm256_and_si256(lower, upper);
}

/* The needles whose whole print may be there. */
AVX2 static inline __m256i prints_at(struct halves a, struct halves b, struct halves c,
				     const char *s)
{
	return _mm256_and_si256(_mm256_and_si256(needles_with(a, s), needles_with(b, s + 1)),
				needles_with(c, s + 2));
}

AVX2 static inline __m256i twice(const unsigned char *half)
{
	return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)half));
}

AVX2 static inline struct halves halves_of(const struct print *p)
{
	return (struct halves){.lower = twice(p->lower), .upper = twice(p->upper)};
}

struct search_for {
	const struct needles *needles;
	const char *text;
	size_t from, len;
};

/* The first place where one of the needles of the set BITS stands, whose print is at AT; or BEST. */
static size_t first_of(const struct search_for *s, size_t at, unsigned bits, size_t best)
{
	for (; bits; bits &= bits - 1) {
		unsigned i = (unsigned)__builtin_ctz(bits);
		const struct needle *n = &s->needles->v[i];
		size_t start = at - s->needles->print_at[i];

		if (at >= s->from + s->needles->print_at[i] && start < best &&
		    start + n->len <= s->len && is_at(n, (const unsigned char *)s->text + start))
			best = start;
	}
	return best;
}

/* The same, of 32 sets for the places from AT on. */
AVX2 static size_t first_of_all(const struct search_for *s, size_t at, __m256i sets, size_t best)
{
	__m256i none = _mm256_cmpeq_epi8(sets, _mm256_setzero_si256());
	unsigned char bits[32];

	_mm256_storeu_si256((__m256i *)(void *)bits, sets);
	for (unsigned some = ~(unsigned)_mm256_movemask_epi8(none); some; some &= some - 1) {
		unsigned i = (unsigned)__builtin_ctz(some);

		best = first_of(s, at + i, bits[i], best);
	}
	return best;
}

/*
 * All needles at once.  A needle that begins earlier may have its print later: the scan goes on for
 * as long as that can be.
 */
AVX2 static size_t find_prints(const struct search_for *s)
{
	enum { BLOCK = 32, TURN = 2 * BLOCK, TAIL = TURN + PRINT - 1 };
	const struct print *p = s->needles->prints;
	struct halves a = halves_of(&p[0]), b = halves_of(&p[1]), c = halves_of(&p[2]);
	size_t reach = s->needles->reach, best = s->len, i = s->from;
	char tail[2 * TAIL] = {0};

	for (; i + TAIL <= s->len && i <= best + reach; i += TURN) {
		__m256i first = prints_at(a, b, c, s->text + i), any;
		__m256i second = prints_at(a, b, c, s->text + i + BLOCK);

		__builtin_prefetch(s->text + i + AHEAD);
		any = _mm256_or_si256(first, second);
		if (_mm256_testz_si256(any, any))
			continue;
		best = first_of_all(s, i, first, best);
		best = first_of_all(s, i + BLOCK, second, best);
	}
	if (i >= s->len || i > best + reach)
		return best;
	memcpy(tail, s->text + i, s->len - i);
	for (size_t k = 0; i + k < s->len; k += BLOCK)
		best = first_of_all(s, i + k, prints_at(a, b, c, tail + k), best);
	return best;
}
#endif

size_t scan_find(const struct needles *n, const char *text, size_t from, size_t len)
{
	if (n->n == 1)
		return smaller(len, find_one(&n->v[0], text, from, len));
#ifdef __SSE2__
	if (__builtin_cpu_supports("avx2"))
		return find_prints(&(struct search_for){n, text, from, len});
#endif
	return scan_find_in_turn(n, text, from, len);
}

size_t scan_non_ascii(const char *text, size_t from, size_t len)
{
	from += ascii_blocks(text, from, len);
	while (from < len && !(text[from] & 0x80))
		from++;
	return from;
}
