/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/ere_tree.h"

/* Far above every limit, and safe to add and to multiply by a small number. */
enum { HUGE_EXTENT = 1u << 24 };

static uint32_t capped(uint64_t n)
{
	return n < HUGE_EXTENT ? (uint32_t)n : HUGE_EXTENT;
}

void ere_init(struct ere *e)
{
	*e = (struct ere){0};
	VEC_PUSH(&e->nodes, (struct ere_node){0});
}

static uint32_t add_node(struct ere *e, struct ere_node node)
{
	VEC_PUSH(&e->nodes, node);
	return (uint32_t)e->nodes.n - 1;
}

static enum ere_nullable both(enum ere_nullable a, enum ere_nullable b)
{
	return a < b ? a : b;
}

static enum ere_nullable either(enum ere_nullable a, enum ere_nullable b)
{
	return a > b ? a : b;
}

static struct ere_extent extent_sequence(struct ere_extent a, struct ere_extent b)
{
	return (struct ere_extent){
		.positions = capped((uint64_t)a.positions + b.positions),
		.first = capped((uint64_t)a.first + (a.nullable ? b.first : 0)),
		.last = capped((uint64_t)b.last + (b.nullable ? a.last : 0)),
		.edges = capped((uint64_t)a.edges + b.edges + (uint64_t)a.last * b.first),
		.nullable = both(a.nullable, b.nullable),
	};
}

static struct ere_extent extent_choice(struct ere_extent a, struct ere_extent b)
{
	return (struct ere_extent){
		.positions = capped((uint64_t)a.positions + b.positions),
		.first = capped((uint64_t)a.first + b.first),
		.last = capped((uint64_t)a.last + b.last),
		.edges = capped((uint64_t)a.edges + b.edges),
		.nullable = either(a.nullable, b.nullable),
	};
}

static struct ere_extent extent_loop(struct ere_extent a)
{
	a.edges = capped(a.edges + (uint64_t)a.last * a.first);
	return a;
}

/* As ere_write() expands it: min copies, then optional ones, each inside the one before. */
static struct ere_extent extent_repeat(struct ere_extent a, uint32_t min, uint32_t max)
{
	struct ere_extent tail = {.nullable = NULLABLE_ALWAYS};
	uint32_t copies = min;

	if (max == ERE_NO_LIMIT) {
		tail = extent_loop(a);
		if (min)
			copies--;
		else
			tail.nullable = NULLABLE_ALWAYS;
	} else {
		for (uint32_t i = min; i < max; i++) {
			tail = extent_sequence(a, tail);
			tail.nullable = NULLABLE_ALWAYS;
		}
	}
	for (uint32_t i = 0; i < copies; i++)
		tail = extent_sequence(a, tail);
	return tail;
}

uint32_t ere_add_leaf(struct ere *e, enum ere_kind kind, uint32_t value)
{
	struct ere_node node = {.kind = kind, .value = value};

	if (kind == ERE_EMPTY)
		node.extent.nullable = NULLABLE_ALWAYS;
	else if (kind == ERE_ASSERT)
		node.extent.nullable = NULLABLE_ANCHORED;
	else
		node.extent = (struct ere_extent){.positions = 1, .first = 1, .last = 1};
	return add_node(e, node);
}

uint32_t ere_add_set(struct ere *e, struct charset *set)
{
	uint32_t items = capped(charset_items(set));
	struct ere_node node = {
		.kind = ERE_SET,
		.value = (uint32_t)e->sets.n,
		.extent = {.positions = 1, .first = 1, .last = items},
	};

	VEC_PUSH(&e->sets, *set);
	*set = (struct charset){0};
	return add_node(e, node);
}

uint32_t ere_add_list(struct ere *e, enum ere_kind kind, uint32_t first)
{
	struct ere_node node = {.kind = kind, .child = first};

	if (!first)
		return ere_add_leaf(e, ERE_EMPTY, 0);
	if (!e->nodes.v[first].next)
		return first;
	node.extent = e->nodes.v[first].extent;
	for (uint32_t i = e->nodes.v[first].next; i; i = e->nodes.v[i].next) {
		struct ere_extent next = e->nodes.v[i].extent;

		node.extent = kind == ERE_CHOICE ? extent_choice(node.extent, next)
						 : extent_sequence(node.extent, next);
	}
	return add_node(e, node);
}

uint32_t ere_add_repeat(struct ere *e, uint32_t child, uint32_t min, uint32_t max)
{
	struct ere_node node = {.kind = ERE_REPEAT, .child = child, .min = min, .max = max};

	node.extent = extent_repeat(e->nodes.v[child].extent, min, max);
	return add_node(e, node);
}

bool ere_is_literal(const struct ere *e, uint32_t node)
{
	if (e->nodes.v[node].kind != ERE_SEQUENCE)
		return e->nodes.v[node].kind == ERE_CHAR;
	for (uint32_t i = e->nodes.v[node].child; i; i = e->nodes.v[i].next) {
		if (e->nodes.v[i].kind != ERE_CHAR)
			return false;
	}
	return true;
}

bool ere_has_assert(const struct ere *e)
{
	for (size_t i = 0; i < e->nodes.n; i++)
		if (e->nodes.v[i].kind == ERE_ASSERT)
			return true;
	return false;
}

static bool may_be_blank(const struct ere *e, uint32_t node)
{
	const struct ere_node *n = &e->nodes.v[node];

	if (n->kind == ERE_CHAR)
		return n->value == ' ';
	if (n->kind == ERE_SET)
		return charset_holds(&e->sets.v[n->value], ' ');
	for (uint32_t i = n->child; i; i = e->nodes.v[i].next)
		if (may_be_blank(e, i))
			return true;
	return n->kind == ERE_ANY;
}

bool ere_repeats_blanks(const struct ere *e, uint32_t node)
{
	const struct ere_node *n = &e->nodes.v[node];

	if (n->kind == ERE_REPEAT && n->max > 1)
		return may_be_blank(e, n->child);
	for (uint32_t i = n->child; i; i = e->nodes.v[i].next)
		if (ere_repeats_blanks(e, i))
			return true;
	return false;
}

bool ere_is_too_large(const struct ere *e, uint32_t node)
{
	const struct ere_extent *x = &e->nodes.v[node].extent;

	return (x->positions > ERE_MAX_POSITIONS || x->edges > ERE_MAX_EDGES) &&
	       !ere_is_literal(e, node);
}

bool ere_is_ambiguous(const struct ere *e, uint32_t choice)
{
	unsigned anchored = 0;

	if (e->nodes.v[choice].extent.nullable != NULLABLE_ANCHORED)
		return false;
	for (uint32_t i = e->nodes.v[choice].child; i; i = e->nodes.v[i].next)
		anchored += e->nodes.v[i].extent.nullable == NULLABLE_ANCHORED;
	return anchored > 1;
}

void ere_release(struct ere *e)
{
	for (size_t i = 0; i < e->sets.n; i++)
		charset_release(&e->sets.v[i]);
	VEC_RELEASE(&e->sets);
	VEC_RELEASE(&e->nodes);
	*e = (struct ere){0};
}
