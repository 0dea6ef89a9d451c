/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/oracle.h"

#include <string.h>
#include <wctype.h>

/* What matches one character: how it is written, and what it holds. */
struct item {
	const char *written;
	const char *chars;  /* UTF-8; NULL: none */
	const char *range;  /* two characters */
	const char *class;  /* as for wctype() */
	bool negated;
};

static const struct item items[] = {
	{"a", "a", NULL, NULL, false}, {"b", "b", NULL, NULL, false}, {"c", "c", NULL, NULL, false},
	{"A", "A", NULL, NULL, false}, {"é", "é", NULL, NULL, false}, {" ", " ", NULL, NULL, false},
	{"1", "1", NULL, NULL, false}, {"\\.", ".", NULL, NULL, false}, {"-", "-", NULL, NULL, false},
	{".", NULL, NULL, NULL, true}, {"[ab]", "ab", NULL, NULL, false},
	{"[^a]", "a", NULL, NULL, true}, {"[a-c]", NULL, "ac", NULL, false},
	{"[^b-c1]", "1", "bc", NULL, true}, {"[]a]", "]a", NULL, NULL, false},
	{"[a^-]", "a^-", NULL, NULL, false}, {"[à-ü]", NULL, "àü", NULL, false},
	{"[[:alpha:]]", NULL, NULL, "alpha", false}, {"[[:digit:]a]", "a", NULL, "digit", false},
	{"[^[:alpha:]]", NULL, NULL, "alpha", true}, {"[[:punct:]b]", "b", NULL, "punct", false},
	{"[^[:space:]c]", "c", NULL, "space", true}, {"\\w", "_", NULL, "alnum", false},
	{"\\W", "_", NULL, "alnum", true}, {"\\s", NULL, NULL, "space", false},
	{"\\S", NULL, NULL, "space", true}, {"[[:upper:]]", NULL, NULL, "upper", false},
};
enum { ITEMS = sizeof items / sizeof *items, PLAIN_ITEMS = 9 };

static const char anchors[] = "^$bB<>";
static const char *const alphabet[] = {"a", "b", "c", "A", "é", " ", "1", ".", "-", "É", "_"};

uint32_t oracle_random(uint64_t *seed, uint32_t below)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return (uint32_t)(*seed >> 33) % below;
}

static uint32_t decode(const char **s)
{
	const unsigned char *u = (const unsigned char *)*s;

	*s += *u < 0x80 ? 1 : 2;
	return *u < 0x80 ? *u : (uint32_t)(*u & 0x1f) << 6 | (u[1] & 0x3f);
}

void oracle_make_text(struct oracle_text *t, uint64_t *seed)
{
	uint32_t size = 0, letters = oracle_random(seed, 3) ? 5 : sizeof alphabet / sizeof *alphabet;

	t->n = (int)oracle_random(seed, ORACLE_TEXT_MAX);
	for (int i = 0; i < t->n; i++) {
		const char *s = alphabet[oracle_random(seed, letters)];

		t->offset[i] = size;
		memcpy(t->bytes + size, s, strlen(s));
		size += (uint32_t)strlen(s);
		t->c[i] = decode(&s);
	}
	t->offset[t->n] = size;
	t->bytes[size] = '\0';
}

static int add(struct oracle *o, struct oracle_node n)
{
	o->nodes[o->n] = n;
	return o->n++;
}

static int make_leaf(struct oracle *o, struct oracle_options options, uint64_t *seed)
{
	uint32_t dice = oracle_random(seed, 20);

	if (options.anchors && dice < 2)
		return add(o, (struct oracle_node){.kind = ORACLE_ANCHOR,
						   .item = (int)oracle_random(seed, 6)});
	if (dice == 2)
		return add(o, (struct oracle_node){.kind = ORACLE_EMPTY});
	return add(o, (struct oracle_node){
			      .item = (int)oracle_random(seed, dice < 14 ? PLAIN_ITEMS : ITEMS)});
}

static int make(struct oracle *o, struct oracle_options options, int depth, uint64_t *seed)
{
	struct oracle_node n = {.kind = ORACLE_SEQUENCE, .max = -1};
	uint32_t dice = oracle_random(seed, 10);

	if (!depth || o->n > ORACLE_NODES_MAX / 2)
		return make_leaf(o, options, seed);
	n.left = make(o, options, depth - 1, seed);
	if (dice < 7) {
		n.kind = dice < 5 ? ORACLE_SEQUENCE : ORACLE_CHOICE;
		n.right = make(o, options, depth - 1, seed);
		return add(o, n);
	}
	n.kind = ORACLE_REPEAT;
	dice = oracle_random(seed, options.braces ? 6 : 3);
	n.min = dice == 1;
	if (dice == 2)
		n.max = 1;
	if (dice > 2)
		n.min = (int)oracle_random(seed, 4);
	if (dice > 3)
		n.max = n.min + (int)oracle_random(seed, 3);
	return add(o, n);
}

void oracle_make(struct oracle *o, struct oracle_options options, uint64_t *seed)
{
	o->n = 0;
	o->ignore_case = !oracle_random(seed, 4);
	o->root = make(o, options, 1 + (int)oracle_random(seed, 4), seed);
}

static void write_bounds(const struct oracle_node *n, struct bytes *out)
{
	if (n->min == 0 && n->max < 0)
		bytes_add_byte(out, '*');
	else if (n->min == 1 && n->max < 0)
		bytes_add_byte(out, '+');
	else if (n->min == 0 && n->max == 1)
		bytes_add_byte(out, '?');
	else if (n->max < 0)
		bytes_addf(out, "{%d,}", n->min);
	else if (n->max == n->min)
		bytes_addf(out, "{%d}", n->min);
	else
		bytes_addf(out, "{%d,%d}", n->min, n->max);
}

static void write_node(const struct oracle *o, int node, struct bytes *out)
{
	const struct oracle_node *n = &o->nodes[node];
	bool group = n->kind == ORACLE_CHOICE || n->kind == ORACLE_EMPTY;

	if (group)
		bytes_add_byte(out, '(');
	switch (n->kind) {
	case ORACLE_ITEM:
		bytes_add_string(out, items[n->item].written);
		break;
	case ORACLE_ANCHOR:
		if (n->item > 1)
			bytes_add_byte(out, '\\');
		bytes_add_byte(out, anchors[n->item]);
		break;
	case ORACLE_EMPTY:
		break;
	case ORACLE_SEQUENCE:
		write_node(o, n->left, out);
		write_node(o, n->right, out);
		break;
	case ORACLE_CHOICE:
		write_node(o, n->left, out);
		bytes_add_byte(out, '|');
		write_node(o, n->right, out);
		break;
	case ORACLE_REPEAT:
		group = o->nodes[n->left].kind != ORACLE_ITEM;
		bytes_add_string(out, group ? "(" : "");
		write_node(o, n->left, out);
		bytes_add_string(out, group ? ")" : "");
		write_bounds(n, out);
		return;
	}
	if (group)
		bytes_add_byte(out, ')');
}

void oracle_write(const struct oracle *o, struct bytes *out)
{
	write_node(o, o->root, out);
}

static bool names(const struct item *item, uint32_t c)
{
	const char *s = item->range;

	if (s) {
		uint32_t low = decode(&s), high = decode(&s);

		if (low <= c && c <= high)
			return true;
	}
	for (s = item->chars; s && *s;) {
		if (decode(&s) == c)
			return true;
	}
	return item->class && iswctype(c, wctype(item->class));
}

static bool takes(const struct oracle *o, const struct item *item, uint32_t c)
{
	bool named = names(item, c);

	if (o->ignore_case)
		named = named || names(item, towlower(c)) || names(item, towupper(c));
	return named != item->negated;
}

static bool is_word(const struct oracle_text *t, int at)
{
	return at >= 0 && at < t->n && (t->c[at] == '_' || iswalnum(t->c[at]));
}

static bool holds(const struct oracle_text *t, int anchor, int at)
{
	bool before = is_word(t, at - 1), after = is_word(t, at);

	switch (anchors[anchor]) {
	case '^':
		return at == 0;
	case '$':
		return at == t->n;
	case 'b':
		return before != after;
	case 'B':
		return before == after;
	case '<':
		return !before && after;
	default:
		return before && !after;
	}
}

/* A set of places in the text: bit i is the place before character i. */
typedef uint32_t places;

struct memo {
	const struct oracle *o;
	const struct oracle_text *t;
	places ends[ORACLE_NODES_MAX][ORACLE_TEXT_MAX + 1];
	bool known[ORACLE_NODES_MAX][ORACLE_TEXT_MAX + 1];
};

static places ends_of(struct memo *m, int node, int from);

static places ends_of_all(struct memo *m, int node, places from)
{
	places ends = 0;

	for (int i = 0; i <= m->t->n; i++) {
		if (from & 1u << i)
			ends |= ends_of(m, node, i);
	}
	return ends;
}

static places ends_of_repeat(struct memo *m, const struct oracle_node *n, int from)
{
	places now = 1u << from, all, before;

	for (int i = 0; i < n->min; i++)
		now = ends_of_all(m, n->left, now);
	all = now;
	for (int i = n->min; n->max < 0 || i < n->max; i++) {
		before = all;
		now = ends_of_all(m, n->left, now);
		all |= now;
		if (n->max < 0 && all == before)
			break;
	}
	return all;
}

static places ends_afresh(struct memo *m, const struct oracle_node *n, int from)
{
	switch (n->kind) {
	case ORACLE_ITEM:
		if (from == m->t->n || !takes(m->o, &items[n->item], m->t->c[from]))
			return 0;
		return 1u << (from + 1);
	case ORACLE_ANCHOR:
		return holds(m->t, n->item, from) ? 1u << from : 0;
	case ORACLE_EMPTY:
		return 1u << from;
	case ORACLE_SEQUENCE:
		return ends_of_all(m, n->right, ends_of(m, n->left, from));
	case ORACLE_CHOICE:
		return ends_of(m, n->left, from) | ends_of(m, n->right, from);
	default:
		return ends_of_repeat(m, n, from);
	}
}

/* Where the node's matches that begin at FROM may end. */
static places ends_of(struct memo *m, int node, int from)
{
	if (!m->known[node][from]) {
		m->ends[node][from] = ends_afresh(m, &m->o->nodes[node], from);
		m->known[node][from] = true;
	}
	return m->ends[node][from];
}

bool oracle_find(const struct oracle *o, const struct oracle_text *t, int from, bool nonempty,
		 int *start, int *end)
{
	struct memo m = {.o = o, .t = t};

	for (int i = from; i <= t->n; i++) {
		places ends = ends_of(&m, o->root, i);

		if (nonempty)
			ends &= ~(1u << i);
		if (!ends)
			continue;
		*start = i;
		*end = 31 - __builtin_clz(ends);
		return true;
	}
	return false;
}
