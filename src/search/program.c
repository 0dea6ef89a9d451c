/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/program.h"

struct writer {
	struct program *program;
	const struct ere *ere;
	bool too_large;
};

static void write_node(struct writer *w, uint32_t node);

/* Returns where it stands, for its value to be set later. */
static size_t add(struct writer *w, enum op op, uint32_t value)
{
	w->too_large |= w->program->places.n >= PROGRAM_MAX;
	if (!w->too_large)
		VEC_PUSH(&w->program->places, (struct place){op, value});
	return w->program->places.n - 1;
}

static uint32_t here(const struct writer *w)
{
	return (uint32_t)w->program->places.n;
}

static void lead(struct writer *w, size_t from, uint32_t to)
{
	w->program->places.v[from].value = to;
}

/* Who reads backwards comes upon the end of a word first. */
static uint32_t turned(uint32_t kind)
{
	switch (kind) {
	case '^':
		return '$';
	case '$':
		return '^';
	case '<':
		return '>';
	case '>':
		return '<';
	default:
		return kind;
	}
}

static void write_assert(struct writer *w, uint32_t kind)
{
	w->program->has_asserts = true;
	add(w, OP_ASSERT, w->program->backwards ? turned(kind) : kind);
}

static void write_list(struct writer *w, const uint32_t *nodes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		write_node(w, nodes[w->program->backwards ? n - 1 - i : i]);
}

static void write_sequence(struct writer *w, uint32_t child)
{
	struct nodes VEC(uint32_t) nodes = {0};

	for (; child; child = w->ere->nodes.v[child].next)
		VEC_PUSH(&nodes, child);
	write_list(w, nodes.v, nodes.n);
	VEC_RELEASE(&nodes);
}

/* Each branch but the last: split to the next one, the branch, a jump to the end. */
static void write_choice(struct writer *w, uint32_t child)
{
	struct jumps VEC(size_t) jumps = {0};

	for (; child; child = w->ere->nodes.v[child].next) {
		bool last = !w->ere->nodes.v[child].next;
		size_t split = last ? 0 : add(w, OP_SPLIT, 0);

		write_node(w, child);
		if (last)
			break;
		VEC_PUSH(&jumps, add(w, OP_JUMP, 0));
		lead(w, split, here(w));
	}
	for (size_t i = 0; i < jumps.n; i++)
		lead(w, jumps.v[i], here(w));
	VEC_RELEASE(&jumps);
}

static void write_loop(struct writer *w, uint32_t child)
{
	size_t split = add(w, OP_SPLIT, 0);

	write_node(w, child);
	add(w, OP_JUMP, (uint32_t)split);
	lead(w, split, here(w));
}

static void write_options(struct writer *w, uint32_t child, uint32_t count)
{
	struct splits VEC(size_t) splits = {0};

	for (uint32_t i = 0; i < count && !w->too_large; i++) {
		VEC_PUSH(&splits, add(w, OP_SPLIT, 0));
		write_node(w, child);
	}
	for (size_t i = 0; i < splits.n; i++)
		lead(w, splits.v[i], here(w));
	VEC_RELEASE(&splits);
}

static bool matches_empty_alone(const struct ere_node *n)
{
	return !n->extent.positions && n->extent.nullable == NULLABLE_ALWAYS;
}

static void write_repeat(struct writer *w, const struct ere_node *n)
{
	if (matches_empty_alone(&w->ere->nodes.v[n->child]))
		return;
	for (uint32_t i = 0; i < n->min && !w->too_large; i++)
		write_node(w, n->child);
	if (n->max == ERE_NO_LIMIT)
		write_loop(w, n->child);
	else
		write_options(w, n->child, n->max - n->min);
}

static void write_node(struct writer *w, uint32_t node)
{
	const struct ere_node *n = &w->ere->nodes.v[node];

	if (w->too_large)
		return;
	switch (n->kind) {
	case ERE_EMPTY:
		break;
	case ERE_CHAR:
		add(w, OP_CHAR, n->value);
		break;
	case ERE_ANY:
		add(w, OP_ANY, 0);
		break;
	case ERE_SET:
		add(w, OP_SET, n->value);
		break;
	case ERE_ASSERT:
		write_assert(w, n->value);
		break;
	case ERE_SEQUENCE:
		write_sequence(w, n->child);
		break;
	case ERE_CHOICE:
		write_choice(w, n->child);
		break;
	case ERE_REPEAT:
		write_repeat(w, n);
		break;
	}
}

bool program_make(struct program *p, const struct ere *e, const uint32_t *nodes, size_t n,
		  bool backwards)
{
	struct writer w = {.program = p, .ere = e};

	*p = (struct program){.backwards = backwards};
	write_list(&w, nodes, n);
	add(&w, OP_MATCH, 0);
	if (w.too_large)
		program_release(p);
	return !w.too_large;
}

/* Character C, or an error: three ways to the same number of characters, with one error more. */
static void write_near(struct writer *w, uint32_t c, size_t next, size_t error, size_t next_error)
{
	size_t split = add(w, OP_SPLIT, 0);

	add(w, OP_CHAR, c);
	add(w, OP_JUMP, (uint32_t)next);
	lead(w, split, here(w));
	add(w, OP_SPLIT, (uint32_t)next_error); /* missing */
	split = add(w, OP_SPLIT, 0);
	add(w, OP_ANY, 0); /* inserted */
	add(w, OP_JUMP, (uint32_t)error);
	lead(w, split, here(w));
	add(w, OP_ANY, 0); /* replaced */
	add(w, OP_JUMP, (uint32_t)next_error);
}

bool program_make_near(struct program *p, const uint32_t *c, size_t n, unsigned errors,
		       bool backwards)
{
	enum { NEAR = 9, LAST = 2 }; /* places of a character, and of one where no error may follow */
	struct writer w = {.program = p};
	size_t row = NEAR * n + 1; /* of places, for a number of errors; at its end a jump to the match */
	size_t match = row * errors + LAST * n;

	*p = (struct program){.backwards = backwards};
	if (match >= PROGRAM_MAX)
		return false;
	for (unsigned e = 0; e < errors; e++) {
		size_t size = e + 1 < errors ? NEAR : LAST;

		for (size_t i = 0; i < n; i++) {
			size_t next = (e + 1) * row + size * i;

			write_near(&w, c[backwards ? n - 1 - i : i], e * row + NEAR * (i + 1), next,
				   next + size);
		}
		add(&w, OP_JUMP, (uint32_t)match);
	}
	for (size_t i = 0; i < n; i++) {
		add(&w, OP_CHAR, c[backwards ? n - 1 - i : i]);
		add(&w, OP_JUMP, here(&w) + 1);
	}
	add(&w, OP_MATCH, 0);
	return true;
}

void program_release(struct program *p)
{
	VEC_RELEASE(&p->places);
}
