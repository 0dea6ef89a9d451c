/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/scan_vector.h"

#ifdef SCAN_VECTORS
#include <immintrin.h>
#include <stdint.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2")))

/* The first place among those of MASK, from I on; t->len where none is one. */
static size_t confirm(const struct needle *n, const struct scan_text *t, size_t i, uint64_t mask)
{
	for (; mask; mask &= mask - 1) {
		size_t at = i + (unsigned)__builtin_ctzll(mask);

		if (needle_is_at(n, t->s + at))
			return at;
	}
	return t->len;
}

/*
 * A byte of the needle, as all bytes that differ from it at most where its alternatives differ from
 * each other: one comparison for both, and hardly ever for a third.
 */
static unsigned char either(const struct needle *n, unsigned at)
{
	return n->low[at] ^ n->high[at];
}

static unsigned char both(const struct needle *n, unsigned at)
{
	return n->low[at] | n->high[at];
}

struct sse2_pair {
	__m128i ignored[2], wanted[2];
	unsigned at[2];
};

static inline struct sse2_pair sse2_pair_of(const struct needle *n)
{
	struct sse2_pair p;

	for (unsigned i = 0; i < 2; i++) {
		p.at[i] = n->rare[i];
		p.ignored[i] = _mm_set1_epi8((char)either(n, n->rare[i]));
		p.wanted[i] = _mm_set1_epi8((char)both(n, n->rare[i]));
	}
	return p;
}

/* All ones for those of the 16 places from S on that have byte I of the pair. */
static inline __m128i sse2_lanes(const struct sse2_pair *p, unsigned i, const char *s)
{
	__m128i block = _mm_loadu_si128((const __m128i *)(const void *)(s + p->at[i]));

	return _mm_cmpeq_epi8(_mm_or_si128(block, p->ignored[i]), p->wanted[i]);
}

static inline __m128i sse2_both(const struct sse2_pair *p, const char *s)
{
	return _mm_and_si128(sse2_lanes(p, 0, s), sse2_lanes(p, 1, s));
}

static inline uint64_t sse2_mask(__m128i a, __m128i b)
{
	return (uint32_t)_mm_movemask_epi8(a) | (uint64_t)(uint32_t)_mm_movemask_epi8(b) << 16;
}

static size_t sse2_find(const struct needle *n, const struct scan_text *t)
{
	enum { BLOCK = 16, TURN = 4 * BLOCK };
	struct sse2_pair p = sse2_pair_of(n);
	const char *s = t->s;
	size_t i = t->from, at, len = t->len;

	for (; i + n->len + TURN - 1 <= len; i += TURN) {
		__m128i a = sse2_both(&p, s + i), b = sse2_both(&p, s + i + BLOCK);
		__m128i c = sse2_both(&p, s + i + 2 * BLOCK), d = sse2_both(&p, s + i + 3 * BLOCK);
		__m128i any = _mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d));

		if (!_mm_movemask_epi8(any))
			continue;
		at = confirm(n, t, i, sse2_mask(a, b));
		if (at == len)
			at = confirm(n, t, i + 2 * BLOCK, sse2_mask(c, d));
		if (at < len)
			return at;
	}
	while (i + n->len <= len && len >= n->len + BLOCK - 1 + t->from) {
		/* The last block begins before I: it is read to the end and not beyond. */
		size_t last = len - n->len - BLOCK + 1, j = i < last ? i : last;
		uint64_t mask = (uint32_t)_mm_movemask_epi8(sse2_both(&p, s + j));

		at = confirm(n, t, j, mask >> (i - j) << (i - j));
		if (at < len)
			return at;
		i = j + BLOCK;
	}
	return scan_find_scalar(n, s, i, len);
}

struct avx2_pair {
	__m256i ignored[2], wanted[2];
	unsigned at[2];
};

AVX2 static inline struct avx2_pair avx2_pair_of(const struct needle *n)
{
	struct avx2_pair p;

	for (unsigned i = 0; i < 2; i++) {
		p.at[i] = n->rare[i];
		p.ignored[i] = _mm256_set1_epi8((char)either(n, n->rare[i]));
		p.wanted[i] = _mm256_set1_epi8((char)both(n, n->rare[i]));
	}
	return p;
}

/*
 * All ones for those of the 32 places from S on that have byte I of the pair.  EXACT: nothing is
 * ignored.
 */
AVX2 static inline __m256i avx2_lanes(const struct avx2_pair *p, unsigned i, const char *s,
				      bool exact)
{
	__m256i block = _mm256_loadu_si256((const __m256i *)(const void *)(s + p->at[i]));

	if (!exact)
		block = _mm256_or_si256(block, p->ignored[i]);
	return _mm256_cmpeq_epi8(block, p->wanted[i]);
}

AVX2 static inline __m256i avx2_both(const struct avx2_pair *p, const char *s, bool exact)
{
	return _mm256_and_si256(avx2_lanes(p, 0, s, exact), avx2_lanes(p, 1, s, exact));
}

AVX2 static inline uint64_t avx2_mask(__m256i a, __m256i b)
{
	return (uint32_t)_mm256_movemask_epi8(a) | (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32;
}

/* Compiled twice: most needles have one form, and an operation in four is for the other. */
AVX2 __attribute__((always_inline)) static inline size_t
avx2_find_as(const struct needle *n, const struct scan_text *t, bool exact)
{
	enum { BLOCK = 32, TURN = 4 * BLOCK };
	struct avx2_pair p = avx2_pair_of(n);
	const char *s = t->s;
	size_t i = t->from, at, len = t->len;

	for (; i + n->len + TURN - 1 <= len; i += TURN) {
		__m256i a = avx2_both(&p, s + i, exact), b = avx2_both(&p, s + i + BLOCK, exact);
		__m256i c = avx2_both(&p, s + i + 2 * BLOCK, exact);
		__m256i d = avx2_both(&p, s + i + 3 * BLOCK, exact);
		__m256i any = _mm256_or_si256(_mm256_or_si256(a, b), _mm256_or_si256(c, d));

		if (!_mm256_movemask_epi8(any))
			continue;
		at = confirm(n, t, i, avx2_mask(a, b));
		if (at == len)
			at = confirm(n, t, i + 2 * BLOCK, avx2_mask(c, d));
		if (at < len)
			return at;
	}
	while (i + n->len <= len && len >= n->len + BLOCK - 1 + t->from) {
		/* The last block begins before I: it is read to the end and not beyond. */
		size_t last = len - n->len - BLOCK + 1, j = i < last ? i : last;
		uint64_t mask = (uint32_t)_mm256_movemask_epi8(avx2_both(&p, s + j, exact));

		at = confirm(n, t, j, mask >> (i - j) << (i - j));
		if (at < len)
			return at;
		i = j + BLOCK;
	}
	return scan_find_scalar(n, s, i, len);
}

AVX2 static size_t avx2_find(const struct needle *n, const struct scan_text *t)
{
	bool exact = !either(n, n->rare[0]) && !either(n, n->rare[1]);

	return exact ? avx2_find_as(n, t, true) : avx2_find_as(n, t, false);
}

/* The first place from I on where one of two needles stands, of those in its mask; t->len: none. */
static size_t confirm_two(const struct needles *n, const struct scan_text *t, size_t i,
			  const uint64_t *masks)
{
	for (uint64_t any = masks[0] | masks[1]; any; any &= any - 1) {
		unsigned bit = (unsigned)__builtin_ctzll(any);

		for (unsigned k = 0; k < 2; k++) {
			const struct needle *v = &n->v[k];

			if (masks[k] >> bit & 1 && i + bit + v->len <= t->len &&
			    needle_is_at(v, t->s + i + bit))
				return i + bit;
		}
	}
	return t->len;
}

/* Where each of two pairs stands among the 64 places from S on; whether one does. */
AVX2 static inline bool either_pair(const struct avx2_pair *p, const char *s, uint64_t *masks)
{
	__m256i a = avx2_both(&p[0], s, false), b = avx2_both(&p[0], s + 32, false);
	__m256i c = avx2_both(&p[1], s, false), d = avx2_both(&p[1], s + 32, false);
	__m256i any = _mm256_or_si256(_mm256_or_si256(a, b), _mm256_or_si256(c, d));

	if (_mm256_testz_si256(any, any))
		return false;
	masks[0] = avx2_mask(a, b);
	masks[1] = avx2_mask(c, d);
	return true;
}

/* Two needles at once, by two bytes of each: that is less work than prints are. */
AVX2 static size_t find_two(const struct needles *n, const struct scan_text *t)
{
	enum { TURN = 64 };
	const struct avx2_pair pairs[2] = {avx2_pair_of(&n->v[0]), avx2_pair_of(&n->v[1])};
	unsigned longest = n->v[0].len > n->v[1].len ? n->v[0].len : n->v[1].len;
	size_t i = t->from, len = t->len, at = len;
	char tail[3 * TURN + NEEDLE_MAX] = {0};
	uint64_t masks[2];

	for (; i + longest + TURN - 1 <= len && at == len; i += TURN) {
		if (either_pair(pairs, t->s + i, masks))
			at = confirm_two(n, t, i, masks);
	}
	if (at < len || i >= len)
		return at;
	memcpy(tail, t->s + i, len - i);
	for (size_t k = 0; i + k < len && at == len; k += TURN) {
		if (either_pair(pairs, tail + k, masks))
			at = confirm_two(n, t, i + k, masks);
	}
	return at;
}

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

/* The first place where one of the needles of the set BITS stands, whose print is at AT; or BEST. */
static size_t first_of(const struct needles *n, const struct scan_text *t,
		       size_t at, unsigned bits, size_t best)
{
	for (; bits; bits &= bits - 1) {
		unsigned i = (unsigned)__builtin_ctz(bits);
		const struct needle *v = &n->v[i];
		size_t start = at - n->print_at[i];

		if (at >= t->from + n->print_at[i] && start < best && start + v->len <= t->len &&
		    needle_is_at(v, t->s + start))
			best = start;
	}
	return best;
}

/* The same, of 32 sets for the places from AT on. */
AVX2 static size_t first_of_all(const struct needles *n, const struct scan_text *t, size_t at,
				__m256i sets, size_t best)
{
	__m256i none = _mm256_cmpeq_epi8(sets, _mm256_setzero_si256());
	unsigned char bits[32];

	_mm256_storeu_si256((__m256i *)(void *)bits, sets);
	for (unsigned some = ~(unsigned)_mm256_movemask_epi8(none); some; some &= some - 1) {
		unsigned i = (unsigned)__builtin_ctz(some);

		best = first_of(n, t, at + i, bits[i], best);
	}
	return best;
}

/*
 * All needles at once.  A needle that begins earlier may have its print later: the scan goes on for
 * as long as that can be.
 */
AVX2 static size_t find_prints(const struct needles *n, const struct scan_text *t)
{
	enum { BLOCK = 32, TURN = 2 * BLOCK, TAIL = TURN + PRINT - 1 };
	struct halves a = halves_of(&n->prints[0]), b = halves_of(&n->prints[1]);
	struct halves c = halves_of(&n->prints[2]);
	size_t best = t->len, i = t->from;
	char tail[2 * TAIL] = {0};

	for (; i + TAIL <= t->len && i <= best + n->reach; i += TURN) {
		__m256i first = prints_at(a, b, c, t->s + i), any;
		__m256i second = prints_at(a, b, c, t->s + i + BLOCK);

		any = _mm256_or_si256(first, second);
		if (_mm256_testz_si256(any, any))
			continue;
		best = first_of_all(n, t, i, first, best);
		best = first_of_all(n, t, i + BLOCK, second, best);
	}
	if (i >= t->len || i > best + n->reach)
		return best;
	memcpy(tail, t->s + i, t->len - i);
	for (size_t k = 0; i + k < t->len; k += BLOCK)
		best = first_of_all(n, t, i + k, prints_at(a, b, c, tail + k), best);
	return best;
}

static bool has_avx2(void)
{
	return __builtin_cpu_supports("avx2");
}

size_t scan_one_narrow(const struct needle *n, const struct scan_text *t)
{
	return sse2_find(n, t);
}

size_t scan_one(const struct needle *n, const struct scan_text *t)
{
	return has_avx2() ? avx2_find(n, t) : sse2_find(n, t);
}

bool scan_has_prints(void)
{
	return has_avx2();
}

size_t scan_prints(const struct needles *n, const struct scan_text *t)
{
	return n->n == 2 ? find_two(n, t) : find_prints(n, t);
}

size_t scan_ascii_blocks(const char *text, size_t from, size_t len)
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
#endif
