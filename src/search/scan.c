/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/scan.h"

#include "search/scan_vector.h"


static size_t find_one(const struct needle *n, const struct scan_text *t)
{
#ifdef SCAN_VECTORS
	return scan_one(n, t);
#else
	return scan_find_scalar(n, t->s, t->from, t->len);
#endif
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The first of several needles that begins before END; END where none does. */
static size_t find_first(const struct needles *n, const struct scan_text *t, size_t end)
{
	struct scan_text part = *t;

	for (size_t i = 0; i < n->n; i++) {
		part.len = smaller(t->len, end + n->v[i].len - 1);
		end = smaller(end, find_one(&n->v[i], &part));
	}
	return end;
}

/* Block by block, so that a common needle is not waited for by a rare one that scans on. */
size_t scan_find_in_turn(const struct needles *n, const struct scan_text *t)
{
	enum { BLOCK = 4096 };
	struct scan_text rest = *t;

	while (rest.from < rest.len) {
		size_t end = smaller(rest.len, rest.from + BLOCK), at = find_first(n, &rest, end);

		if (at < end)
			return at;
		rest.from = end;
	}
	return rest.len;
}

size_t scan_find(const struct needles *n, const struct scan_text *t)
{
	if (n->n == 1)
		return find_one(&n->v[0], t);
#ifdef SCAN_VECTORS
	if (scan_has_prints())
		return scan_prints(n, t);
#endif
	return scan_find_in_turn(n, t);
}

size_t scan_non_ascii(const char *text, size_t from, size_t len)
{
#ifdef SCAN_VECTORS
	from += scan_ascii_blocks(text, from, len);
#endif
	while (from < len && !(text[from] & 0x80))
		from++;
	return from;
}
