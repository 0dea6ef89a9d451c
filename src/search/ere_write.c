/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/ere.h"

/* What a part stands in decides whether it needs a group. */
enum level { IN_CHOICE, IN_SEQUENCE, IN_REPEAT };

static void write_node(const struct ere *e, uint32_t node, enum level level, struct bytes *out);

static void write_assert(uint32_t kind, struct bytes *out)
{
	if (kind != '^' && kind != '$')
		bytes_add_byte(out, '\\');
	bytes_add_byte(out, (char)kind);
}

static void write_sequence(const struct ere *e, uint32_t child, struct bytes *out)
{
	for (; child; child = e->nodes.v[child].next)
		write_node(e, child, IN_SEQUENCE, out);
}

static bool is_free(const struct ere *e, uint32_t node)
{
	return e->nodes.v[node].extent.nullable == NULLABLE_ALWAYS;
}

/*
 * Branches that match the empty string anywhere come first: TRE asks the first branch that can be
 * empty for its anchors, and so would find (^|a*)b at the start of a text only.
 */
static void write_choice(const struct ere *e, uint32_t child, struct bytes *out)
{
	size_t start = out->len;

	for (int free = 1; free >= 0; free--) {
		for (uint32_t i = child; i; i = e->nodes.v[i].next) {
			if (is_free(e, i) != free)
				continue;
			if (out->len > start)
				bytes_add_byte(out, '|');
			write_node(e, i, IN_CHOICE, out);
		}
	}
}

/* CHILD followed by ? or *; TRE would ask for the anchors of an empty child even then. */
static void write_optional(const struct ere *e, uint32_t child, bool loop, struct bytes *out)
{
	bool hidden = e->nodes.v[child].extent.nullable == NULLABLE_ANCHORED;

	if (hidden)
		bytes_add_string(out, "(?:(?:)|");
	write_node(e, child, IN_REPEAT, out);
	if (hidden)
		bytes_add_string(out, loop ? "+)" : ")");
	else
		bytes_add_byte(out, loop ? '*' : '?');
}

/* COUNT optional copies, each inside the one before: x{0,3} is (?:x(?:x(?:x)?)?)? */
static void write_nested(const struct ere *e, uint32_t child, uint32_t count, struct bytes *out)
{
	bool hidden = e->nodes.v[child].extent.nullable == NULLABLE_ANCHORED;

	for (uint32_t i = 1; i < count; i++) {
		bytes_add_string(out, hidden ? "(?:(?:)|" : "(?:");
		write_node(e, child, IN_REPEAT, out);
	}
	write_optional(e, child, false, out);
	for (uint32_t i = 1; i < count; i++)
		bytes_add_string(out, hidden ? ")" : ")?");
}

static void write_copies(const struct ere *e, const struct ere_node *repeat, struct bytes *out)
{
	bool endless = repeat->max == ERE_NO_LIMIT;
	uint32_t copies = endless && repeat->min ? repeat->min - 1 : repeat->min;

	for (uint32_t i = 0; i < copies; i++)
		write_node(e, repeat->child, IN_REPEAT, out);
	if (!endless) {
		if (repeat->max > repeat->min)
			write_nested(e, repeat->child, repeat->max - repeat->min, out);
	} else if (repeat->min) {
		write_node(e, repeat->child, IN_REPEAT, out);
		bytes_add_byte(out, '+');
	} else {
		write_optional(e, repeat->child, true, out);
	}
}

static bool needs_group(const struct ere_node *n, enum level level)
{
	switch (n->kind) {
	case ERE_EMPTY:
		return true;
	case ERE_CHOICE:
		return level > IN_CHOICE;
	case ERE_SEQUENCE:
	case ERE_REPEAT:
		return level > IN_SEQUENCE;
	case ERE_ASSERT:
		return level == IN_REPEAT;
	default:
		return false;
	}
}

static void write_inside(const struct ere *e, const struct ere_node *n, struct bytes *out)
{
	switch (n->kind) {
	case ERE_EMPTY:
		break;
	case ERE_CHAR:
		char_write(n->value, out);
		break;
	case ERE_ANY:
		bytes_add_byte(out, '.');
		break;
	case ERE_SET:
		charset_write(&e->sets.v[n->value], out);
		break;
	case ERE_ASSERT:
		write_assert(n->value, out);
		break;
	case ERE_SEQUENCE:
		write_sequence(e, n->child, out);
		break;
	case ERE_CHOICE:
		write_choice(e, n->child, out);
		break;
	case ERE_REPEAT:
		write_copies(e, n, out);
		break;
	}
}

static void write_node(const struct ere *e, uint32_t node, enum level level, struct bytes *out)
{
	const struct ere_node *n = &e->nodes.v[node];
	bool group = needs_group(n, level) || (n->kind == ERE_REPEAT && n->max == 0);

	if (group)
		bytes_add_string(out, "(?:");
	write_inside(e, n, out);
	if (group)
		bytes_add_byte(out, ')');
}

void ere_write(const struct ere *e, struct bytes *out)
{
	write_node(e, e->root, IN_CHOICE, out);
}
