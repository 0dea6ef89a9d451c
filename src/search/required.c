/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/required.h"

#include "search/utf8.h"

#include <string.h>
#include <wctype.h>

enum { STRING_MAX = 16, STRINGS_MAX = NEEDLES_MAX };

struct string {
	uint32_t c[STRING_MAX];
	unsigned n;
};

/* A set of strings; n is 0 where nothing is known. */
struct strings {
	struct string v[STRINGS_MAX];
	size_t n;
};

struct facts {
	bool is_exact; /* the node matches the strings of exact and no others */
	struct strings exact;
	struct strings best; /* one of them is in every match */
	unsigned weight;     /* of best, in bits */
	unsigned before;     /* characters of a match before best, at most */
	unsigned longest;    /* characters of a match, at most; both count to NEEDLES_FAR */
};

struct finder {
	const struct ere *ere;
	enum reading reading;
};

static void facts_of(const struct finder *f, uint32_t node, struct facts *out);

/*
 * Appends both forms of C.  False where there is no room, where they differ in length, and where a
 * text may hold more than two: blanks, quotes and dashes.
 */
static bool add_char(uint32_t c, enum reading reading, struct needle *out)
{
	uint32_t other = c == ' ' ? '\n' : reading == READ_FOLDED ? towupper(c) : c;
	unsigned char a[4], b[4];
	unsigned len = utf8_encode(c, a);

	if (utf8_encode(other, b) != len || out->len + len > NEEDLE_MAX)
		return false;
	if (reading != READ_AS_IS && c < 0x80 && strchr(" '\"-", (int)c))
		return false;
	memcpy(out->low + out->len, a, len);
	memcpy(out->high + out->len, b, len);
	out->len += len;
	return true;
}

/* The needle of the first characters that have one; returns how many they are. */
static unsigned needle_of(const uint32_t *c, unsigned n, enum reading reading, struct needle *out)
{
	unsigned used = 0;

	out->len = 0;
	while (used < n && add_char(c[used], reading, out))
		used++;
	needle_settle(out);
	return used;
}

unsigned required_needle(const uint32_t *c, unsigned n, enum reading reading, struct needle *out)
{
	unsigned best = 0, at = 0;

	out->len = 0;
	for (unsigned i = 0; i < n;) {
		struct needle next;
		unsigned used = needle_of(c + i, n - i, reading, &next);

		if (used && (!out->len || needle_weight(&next) > best)) {
			best = needle_weight(&next);
			at = i;
			*out = next;
		}
		i += used ? used : 1;
	}
	return at;
}

double required_frequency(uint32_t c, enum reading reading)
{
	struct needle n = {.len = 0};

	return add_char(c, reading, &n) ? needle_frequency(&n) : 1;
}

/* In bits; 0: of no use. */
static unsigned weight_of(const struct finder *f, const struct strings *s)
{
	unsigned least = UINT32_MAX;

	for (size_t i = 0; i < s->n; i++) {
		struct needle n;
		unsigned weight;

		required_needle(s->v[i].c, s->v[i].n, f->reading, &n);
		weight = needle_weight(&n);
		if (weight < least)
			least = weight;
	}
	if (!s->n || least <= s->n)
		return 0;
	return least - (unsigned)(s->n - 1);
}

static unsigned capped(unsigned long n)
{
	return n < NEEDLES_FAR ? (unsigned)n : NEEDLES_FAR;
}

/* S stands in every match, behind BEFORE characters at most. */
static void offer(const struct finder *f, const struct strings *s, unsigned before,
		  struct facts *out)
{
	unsigned weight = weight_of(f, s);

	if (weight > out->weight) {
		out->best = *s;
		out->weight = weight;
		out->before = capped(before);
	}
}

static void set_empty(struct strings *s)
{
	s->n = 1;
	s->v[0].n = 0;
}

/* Every string of A followed by every one of B, in A; false where that is too much. */
static bool multiply(struct strings *a, const struct strings *b)
{
	struct strings out = {.n = 0};

	if (a->n * b->n > STRINGS_MAX)
		return false;
	for (size_t i = 0; i < a->n; i++) {
		for (size_t j = 0; j < b->n; j++) {
			struct string *s = &out.v[out.n++];

			*s = a->v[i];
			if (s->n + b->v[j].n > STRING_MAX)
				return false;
			memcpy(s->c + s->n, b->v[j].c, b->v[j].n * sizeof *s->c);
			s->n += b->v[j].n;
		}
	}
	*a = out;
	return true;
}

static bool append_all(struct strings *a, const struct strings *b)
{
	if (a->n + b->n > STRINGS_MAX)
		return false;
	for (size_t i = 0; i < b->n; i++)
		a->v[a->n++] = b->v[i];
	return true;
}

static void facts_of_char(const struct finder *f, uint32_t c, struct facts *out)
{
	out->is_exact = true;
	out->exact.n = 1;
	out->exact.v[0] = (struct string){.c = {c}, .n = 1};
	offer(f, &out->exact, 0, out);
}

/* False for a character that no text holds once it is folded. */
static bool is_read(const struct finder *f, uint32_t c)
{
	struct fold_unit u = reader_char(c, f->reading);

	return u.n == 1 && u.c[0] == c;
}

/* A set of few characters is a choice of them. */
static void facts_of_set(const struct finder *f, const struct charset *s, struct facts *out)
{
	if (s->negated || s->classes)
		return;
	for (size_t i = 0; i < s->ranges.n; i++) {
		for (uint32_t c = s->ranges.v[i].low; c <= s->ranges.v[i].high; c++) {
			if (!is_read(f, c))
				continue;
			if (out->exact.n == 4)
				return;
			out->exact.v[out->exact.n++] = (struct string){.c = {c}, .n = 1};
		}
	}
	out->is_exact = true;
	offer(f, &out->exact, 0, out);
}

/* Neighbours with few strings each are joined into runs. */
static void facts_of_sequence(const struct finder *f, uint32_t child, struct facts *out)
{
	struct strings *run = &out->exact;
	unsigned before_run = 0;

	out->is_exact = true;
	set_empty(run);
	for (; child; child = f->ere->nodes.v[child].next) {
		unsigned before = out->longest;
		struct facts part;

		facts_of(f, child, &part);
		out->longest = capped(before + part.longest);
		if (part.is_exact && multiply(run, &part.exact))
			continue;
		out->is_exact = false;
		offer(f, run, before_run, out);
		offer(f, &part.best, before + part.before, out);
		before_run = part.is_exact ? before : out->longest;
		if (part.is_exact)
			*run = part.exact;
		else
			set_empty(run);
	}
	offer(f, run, before_run, out);
}

static void facts_of_choice(const struct finder *f, uint32_t child, struct facts *out)
{
	struct strings best = {.n = 0};
	unsigned before = 0;
	bool known = true;

	out->is_exact = true;
	for (; child; child = f->ere->nodes.v[child].next) {
		struct facts part;

		facts_of(f, child, &part);
		out->is_exact = out->is_exact && part.is_exact &&
				append_all(&out->exact, &part.exact);
		known = known && part.weight && append_all(&best, &part.best);
		before = before > part.before ? before : part.before;
		out->longest = out->longest > part.longest ? out->longest : part.longest;
	}
	if (known)
		offer(f, &best, before, out);
}

static void facts_of_repeat(const struct finder *f, const struct ere_node *n, struct facts *out)
{
	struct strings empty;

	facts_of(f, n->child, out);
	if (n->min == 1 && n->max == 1)
		return;
	out->longest = capped((unsigned long)out->longest * n->max);
	if (n->min == 0) {
		out->best.n = 0;
		out->weight = 0;
	}
	set_empty(&empty);
	out->is_exact = n->min == 0 && n->max == 1 && out->is_exact &&
			append_all(&out->exact, &empty);
}

static void facts_of(const struct finder *f, uint32_t node, struct facts *out)
{
	const struct ere_node *n = &f->ere->nodes.v[node];

	out->is_exact = false;
	out->exact.n = out->best.n = 0;
	out->weight = out->before = 0;
	out->longest = n->kind == ERE_CHAR || n->kind == ERE_SET || n->kind == ERE_ANY;
	switch (n->kind) {
	case ERE_EMPTY:
	case ERE_ASSERT:
		out->is_exact = true;
		set_empty(&out->exact);
		break;
	case ERE_CHAR:
		facts_of_char(f, n->value, out);
		break;
	case ERE_SET:
		facts_of_set(f, &f->ere->sets.v[n->value], out);
		break;
	case ERE_SEQUENCE:
		facts_of_sequence(f, n->child, out);
		break;
	case ERE_CHOICE:
		facts_of_choice(f, n->child, out);
		break;
	case ERE_REPEAT:
		facts_of_repeat(f, n, out);
		break;
	case ERE_ANY:
		break;
	}
}

/* Whether the needles are all that is matched. */
static bool is_whole(const struct facts *f, const struct needles *n)
{
	if (!f->is_exact || f->exact.n != n->n)
		return false;
	for (size_t i = 0; i < n->n; i++) {
		const struct string *s = &f->exact.v[i], *best = &f->best.v[i];

		if (s->n != best->n || memcmp(s->c, best->c, s->n * sizeof *s->c) ||
		    needle_chars(&n->v[i]) != s->n || !needle_is_sure(&n->v[i]))
			return false;
	}
	return true;
}

void required_of(const struct ere *e, enum reading reading, struct needles *out)
{
	struct finder f = {.ere = e, .reading = reading};
	struct facts facts;
	unsigned most = 0;

	facts_of(&f, e->root, &facts);
	out->n = facts.best.n;
	for (size_t i = 0; i < facts.best.n; i++) {
		const struct string *s = &facts.best.v[i];
		unsigned before = required_needle(s->c, s->n, reading, &out->v[i]);

		most = most > before ? most : before;
	}
	out->before = capped(facts.before + most);
	out->whole = is_whole(&facts, out);
	needles_settle(out);
}
