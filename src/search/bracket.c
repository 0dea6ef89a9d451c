/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/bracket.h"

#include "base/i18n.h"

#include <wctype.h>

struct cursor {
	const struct pattern_chars *in;
	size_t at, open; /* open: the bracket */
	struct charset *set;
	bool *capital;
};

static bool looking_at(const struct cursor *c, size_t ahead, uint32_t what)
{
	return c->at + ahead < c->in->n && c->in->v[c->at + ahead] == what;
}

static size_t column(const struct cursor *c, size_t at)
{
	return c->in->before + at + 1;
}

static struct status unclosed(const struct cursor *c)
{
	return status_fail(_("column %zu: this bracket is never closed - write \\[ for a bracket "
			     "itself"), column(c, c->open));
}

/* Where the KIND (a colon, say) and the bracket that end a [: :] stand; 0: nowhere. */
static size_t find_close(const struct cursor *c, uint32_t kind)
{
	for (size_t i = c->at + 2; i + 1 < c->in->n; i++) {
		if (c->in->v[i] == kind && c->in->v[i + 1] == ']')
			return i;
	}
	return 0;
}

static struct status parse_class(struct cursor *c)
{
	size_t start = c->at + 2, end = find_close(c, ':'), len = 0;
	char name[8];

	if (!end)
		return unclosed(c);
	while (start + len < end && len < sizeof name && c->in->v[start + len] < 0x80) {
		name[len] = (char)c->in->v[start + len];
		len++;
	}
	if (start + len < end || !charset_add_class(c->set, name, len))
		return status_fail(_("column %zu: this class is unknown - there are alnum alpha "
				     "blank cntrl digit graph lower print punct space upper "
				     "xdigit"),
				   start + 1);
	c->at = end + 2;
	return STATUS_OK;
}

/* [.x.]: the character itself, where it could not stand otherwise. */
static struct status parse_collating(struct cursor *c, uint32_t *value)
{
	size_t end = find_close(c, '.');

	if (!end)
		return unclosed(c);
	if (end != c->at + 3)
		return status_fail(_("column %zu: only a single character can stand between [. and "
				     ".]"), column(c, c->at));
	*value = c->in->v[c->at + 2];
	c->at = end + 2;
	return STATUS_OK;
}

/* How many characters make the next one; *VALUE is set where marks melt into it. */
static size_t composed_length(const struct cursor *c, uint32_t *value)
{
	size_t used;
	struct fold_unit u = reader_chars(c->in->v + c->at, c->in->n - c->at, READ_FORM, &used);

	if (used == 1 || u.n > 1)
		return 1;
	*value = u.c[0];
	return used;
}

/* One end of a range, or a character alone. */
static struct status parse_end(struct cursor *c, uint32_t *value)
{
	if (c->at >= c->in->n)
		return unclosed(c);
	if (looking_at(c, 0, '[') && looking_at(c, 1, '.'))
		return parse_collating(c, value);
	if (looking_at(c, 0, '[') && looking_at(c, 1, '='))
		return status_fail(_("column %zu: equivalence classes like [=e=] are not "
				     "supported"), column(c, c->at));
	if (looking_at(c, 0, '[') && looking_at(c, 1, ':'))
		return status_fail(_("column %zu: a class cannot be the end of a range"),
				   column(c, c->at));
	if (looking_at(c, 0, '\\')) {
		if (!looking_at(c, 1, '\\'))
			return status_fail(_("column %zu: inside brackets write \\\\ for a "
					     "backslash, [:digit:] for \\d, [:alnum:]_ for \\w, "
					     "[:space:] for \\s, and put ] first and - last"),
					   column(c, c->at));
		c->at++;
	}
	*value = c->in->v[c->at];
	c->at += composed_length(c, value);
	return STATUS_OK;
}

static bool names_capital(uint32_t low, uint32_t high)
{
	return iswupper(low) || iswupper(high);
}

/* A character or a range. */
static struct status parse_range(struct cursor *c)
{
	size_t start = c->at;
	uint32_t low, high;
	struct status s = parse_end(c, &low);

	if (!status_is_ok(&s))
		return s;
	high = low;
	if (looking_at(c, 0, '-') && !looking_at(c, 1, ']')) {
		c->at++;
		s = parse_end(c, &high);
		if (!status_is_ok(&s))
			return s;
		if (looking_at(c, 0, '-') && !looking_at(c, 1, ']'))
			return status_fail(_("column %zu: a dash behind a range stands for nothing "
					     "- put it last"), column(c, c->at));
	}
	if (low > high)
		return status_fail(_("column %zu: the ends of this range are in the wrong order"),
				   start + 1);
	charset_add(c->set, low, high);
	*c->capital |= names_capital(low, high);
	return STATUS_OK;
}

static struct status parse_members(struct cursor *c)
{
	bool first = true;

	while (c->at < c->in->n && (first || !looking_at(c, 0, ']'))) {
		bool class = looking_at(c, 0, '[') && looking_at(c, 1, ':');
		struct status s = class ? parse_class(c) : parse_range(c);

		if (!status_is_ok(&s))
			return s;
		first = false;
	}
	return c->at < c->in->n ? STATUS_OK : unclosed(c);
}

struct status bracket_parse(const struct pattern_chars *in, size_t *at, struct charset *set,
			    bool *capital)
{
	struct cursor c = {.in = in, .at = *at + 1, .open = *at, .set = set, .capital = capital};
	struct status s;

	if (looking_at(&c, 0, '^')) {
		set->negated = true;
		c.at++;
	}
	s = parse_members(&c);
	if (!status_is_ok(&s))
		return s;
	*at = c.at + 1;
	return STATUS_OK;
}
