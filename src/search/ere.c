/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/ere.h"

#include "base/i18n.h"
#include "search/bracket.h"
#include "search/utf8.h"

#include <wctype.h>

struct parser {
	struct ere *ere;
	enum reading reading;
	struct pattern_chars in;
	size_t at;
	unsigned depth;
	struct status status;
};

/* Every refusal ends the parse: the functions below then return 0, which is no node. */
#define REFUSE(parser, ...) ((parser)->status = status_fail(__VA_ARGS__), 0u)

static uint32_t parse_choice(struct parser *p);

static bool failed(const struct parser *p)
{
	return !status_is_ok(&p->status);
}

static bool at_end(const struct parser *p)
{
	return p->at == p->in.n;
}

/* The next character; 0 at the end. */
static uint32_t peek(const struct parser *p)
{
	return at_end(p) ? 0 : p->in.v[p->at];
}

/* The column of the next character, or of the end. */
static size_t column_here(const struct parser *p)
{
	return p->in.before + p->at + 1;
}

/* Adds NODE behind *LAST, or as the first. */
static void append(struct ere *e, uint32_t *first, uint32_t *last, uint32_t node)
{
	if (*first)
		e->nodes.v[*last].next = node;
	else
		*first = node;
	*last = node;
}

/* The characters of a unit, one after the other. */
static uint32_t add_unit(struct parser *p, const struct fold_unit *u)
{
	uint32_t first = 0, last = 0;

	for (unsigned i = 0; i < u->n; i++)
		append(p->ere, &first, &last, ere_add_leaf(p->ere, ERE_CHAR, u->c[i]));
	return ere_add_list(p->ere, ERE_SEQUENCE, first);
}

/* The next character and the marks on it, each for itself. */
static uint32_t parse_char(struct parser *p)
{
	size_t used;
	struct fold_unit u = reader_chars(p->in.v + p->at, p->in.n - p->at, p->reading, &used);

	p->ere->has_capital |= iswupper(p->in.v[p->at]) != 0;
	p->at += used;
	return add_unit(p, &u);
}

/* Takes over the set; what of it becomes several characters (ß) stands beside it as a choice. */
static uint32_t add_set(struct parser *p, struct charset *set)
{
	struct fold_units longer = {0};
	uint32_t first, last;

	charset_settle(set);
	charset_fold(set, p->reading, &longer);
	if (set->negated)
		longer.n = 0;
	first = last = ere_add_set(p->ere, set);
	for (size_t i = 0; i < longer.n; i++)
		append(p->ere, &first, &last, add_unit(p, &longer.v[i]));
	VEC_RELEASE(&longer);
	return ere_add_list(p->ere, ERE_CHOICE, first);
}

/* \w \d \s and their opposites. */
static uint32_t add_class(struct parser *p, const char *name, size_t len, bool word, bool negated)
{
	struct charset set = {.negated = negated};

	charset_add_class(&set, name, len);
	if (word)
		charset_add(&set, '_', '_');
	return add_set(p, &set);
}

static uint32_t parse_escape(struct parser *p)
{
	size_t column = column_here(p);
	uint32_t c;

	p->at++;
	c = peek(p);
	if (at_end(p))
		return REFUSE(p, _("column %zu: nothing follows the backslash - write \\\\ for a "
				   "backslash itself"), column);
	switch (c) {
	case 'w':
	case 'W':
		p->at++;
		return add_class(p, "alnum", 5, true, c == 'W');
	case 'd':
	case 'D':
		p->at++;
		return add_class(p, "digit", 5, false, c == 'D');
	case 's':
	case 'S':
		p->at++;
		return add_class(p, "space", 5, false, c == 'S');
	case 'b':
	case 'B':
	case '<':
	case '>':
		p->at++;
		return ere_add_leaf(p->ere, ERE_ASSERT, c);
	case 'c':
	case 'C':
		p->at++;
		p->ere->wanted_case = c == 'c' ? ERE_CASE_IGNORED : ERE_CASE_EXACT;
		return ere_add_leaf(p->ere, ERE_EMPTY, 0);
	}
	if (c >= '1' && c <= '9')
		return REFUSE(p, _("column %zu: back references like \\1 are not supported"),
			      column);
	if (c == '0' || iswalnum(c))
		return REFUSE(p, _("column %zu: this escape is unknown - there are \\b \\B \\< \\> "
				   "\\w \\W \\d \\D \\s \\S \\c \\C"), column);
	return parse_char(p);
}

static uint32_t parse_bracket(struct parser *p)
{
	struct charset set = {0};
	bool capital = false;

	p->status = bracket_parse(&p->in, &p->at, &set, &capital);
	if (failed(p)) {
		charset_release(&set);
		return 0;
	}
	p->ere->has_capital |= capital;
	return add_set(p, &set);
}

static uint32_t parse_group(struct parser *p)
{
	size_t column = column_here(p);
	uint32_t inner;

	p->at++;
	if (p->depth == ERE_MAX_NESTING)
		return REFUSE(p, _("column %zu: parentheses are nested deeper than %d"), column,
			      ERE_MAX_NESTING);
	if (peek(p) == '?')
		return REFUSE(p, _("column %zu: groups that begin with (? are not supported"),
			      column);
	p->depth++;
	inner = parse_choice(p);
	p->depth--;
	if (failed(p))
		return 0;
	if (at_end(p))
		return REFUSE(p, _("column %zu: this parenthesis is never closed - write \\( for a "
				   "parenthesis itself"), column);
	p->at++;
	return inner;
}

static uint32_t parse_atom(struct parser *p)
{
	uint32_t c = peek(p);

	switch (c) {
	case '\\':
		return parse_escape(p);
	case '[':
		return parse_bracket(p);
	case '(':
		return parse_group(p);
	case '.':
		p->at++;
		return ere_add_leaf(p->ere, ERE_ANY, 0);
	case '^':
	case '$':
		p->at++;
		return ere_add_leaf(p->ere, ERE_ASSERT, c);
	case '*':
	case '+':
	case '?':
		return REFUSE(p, _("column %zu: nothing stands before this repeat - write a "
				   "backslash before it for the character itself"), column_here(p));
	case '{':
		return REFUSE(p, _("column %zu: nothing stands before this brace - write \\{ for a "
				   "brace itself"), column_here(p));
	}
	return parse_char(p);
}

/* A number of a bound; ERE_NO_LIMIT where there is none. Stops counting above the limit. */
static uint32_t parse_number(struct parser *p)
{
	uint32_t n = 0;

	if (peek(p) < '0' || peek(p) > '9')
		return ERE_NO_LIMIT;
	for (; peek(p) >= '0' && peek(p) <= '9'; p->at++) {
		if (n <= ERE_MAX_BOUND)
			n = 10 * n + (peek(p) - '0');
	}
	return n;
}

/* {m} {m,} {m,n}; the brace is next. */
static bool parse_bound(struct parser *p, uint32_t *min, uint32_t *max)
{
	size_t column = column_here(p);

	p->at++;
	*min = *max = parse_number(p);
	if (*min != ERE_NO_LIMIT && peek(p) == ',') {
		p->at++;
		*max = parse_number(p);
	}
	if (*min == ERE_NO_LIMIT || peek(p) != '}')
		return REFUSE(p, _("column %zu: this is no repeat like {2} or {2,5} - write \\{ "
				   "for a brace itself, and ~2 at the end for errors"), column);
	p->at++;
	if (*min > ERE_MAX_BOUND || (*max != ERE_NO_LIMIT && *max > ERE_MAX_BOUND))
		return REFUSE(p, _("column %zu: a repeat counts to %d at most"), column,
			      ERE_MAX_BOUND);
	if (*min > *max)
		return REFUSE(p, _("column %zu: the smaller number of a repeat comes first"),
			      column);
	return true;
}

static bool is_repeat(uint32_t c)
{
	return c == '*' || c == '+' || c == '?' || c == '{';
}

static uint32_t too_large(struct parser *p, size_t column)
{
	return REFUSE(p, _("column %zu: the pattern becomes too large here - use smaller repeats "
			   "or fewer characters"), column);
}

static uint32_t parse_piece(struct parser *p)
{
	uint32_t min = 0, max = ERE_NO_LIMIT, c, atom = parse_atom(p);
	size_t column = column_here(p);

	if (failed(p))
		return 0;
	c = peek(p);
	if (!is_repeat(c))
		return atom;
	if (p->ere->nodes.v[atom].kind == ERE_ASSERT)
		return REFUSE(p, _("column %zu: an anchor cannot be repeated"), column);
	if (c == '{') {
		if (!parse_bound(p, &min, &max))
			return 0;
	} else {
		p->at++;
		min = c == '+';
		max = c == '?' ? 1 : ERE_NO_LIMIT;
	}
	if (is_repeat(peek(p)))
		return REFUSE(p, _("column %zu: a repeat cannot follow a repeat - put parentheses "
				   "around what comes before it"), column_here(p));
	atom = ere_add_repeat(p->ere, atom, min, max);
	return ere_is_too_large(p->ere, atom) ? too_large(p, column) : atom;
}

/* Appends a piece; of a sequence its parts, and nothing for what is empty. */
static void append_flat(struct ere *e, uint32_t *first, uint32_t *last, uint32_t piece)
{
	const struct ere_node *n = &e->nodes.v[piece];

	if (n->kind == ERE_EMPTY)
		return;
	append(e, first, last, n->kind == ERE_SEQUENCE ? n->child : piece);
	while (e->nodes.v[*last].next)
		*last = e->nodes.v[*last].next;
}

static uint32_t parse_sequence(struct parser *p)
{
	uint32_t first = 0, last = 0;

	while (!at_end(p) && peek(p) != '|') {
		uint32_t piece;

		if (peek(p) == ')') {
			if (p->depth)
				break;
			return REFUSE(p, _("column %zu: no parenthesis is open here - write \\) "
					   "for a parenthesis itself"), column_here(p));
		}
		piece = parse_piece(p);
		if (failed(p))
			return 0;
		append_flat(p->ere, &first, &last, piece);
	}
	return ere_add_list(p->ere, ERE_SEQUENCE, first);
}

static uint32_t parse_choice(struct parser *p)
{
	size_t column = column_here(p);
	uint32_t first = 0, last = 0, choice;

	for (;;) {
		uint32_t branch = parse_sequence(p);

		if (failed(p))
			return 0;
		append(p->ere, &first, &last, branch);
		if (peek(p) != '|' || at_end(p))
			break;
		p->at++;
	}
	choice = ere_add_list(p->ere, ERE_CHOICE, first);
	if (ere_is_too_large(p->ere, choice))
		return too_large(p, column);
	if (p->ere->nodes.v[choice].kind == ERE_CHOICE && ere_is_ambiguous(p->ere, choice))
		return REFUSE(p, _("column %zu: two of these alternatives are anchors alone, as in "
				   "(^|\\b) - search for one after the other"), column);
	return choice;
}

/* Decodes the pattern; a newline is a blank. */
static struct status decode(struct pattern_chars *out, const char *pattern, size_t len)
{
	for (size_t i = 0; i < len;) {
		uint32_t c;
		unsigned n = utf8_next(pattern + i, len - i, &c);

		if (!c || (n == 1 && c == UTF8_REPLACEMENT))
			return status_fail(_("column %zu: the pattern holds a byte that is no text"),
					   out->before + out->n + 1);
		if (out->n == ERE_MAX_LENGTH)
			return status_fail(_("the pattern is longer than %d characters"),
					   ERE_MAX_LENGTH);
		VEC_PUSH(out, c == '\n' ? ' ' : c);
		i += n;
	}
	return STATUS_OK;
}

static struct status run(struct ere *out, const char *pattern, size_t len, size_t column,
			 enum reading reading, uint32_t (*parse)(struct parser *p))
{
	struct parser p = {.ere = out, .reading = reading, .in.before = column - 1};

	ere_init(out);
	p.status = decode(&p.in, pattern, len);
	if (!failed(&p))
		out->root = parse(&p);
	VEC_RELEASE(&p.in);
	if (failed(&p))
		ere_release(out);
	return p.status;
}

static uint32_t parse_literal(struct parser *p)
{
	uint32_t first = 0, last = 0;

	while (!at_end(p))
		append_flat(p->ere, &first, &last, parse_char(p));
	return ere_add_list(p->ere, ERE_SEQUENCE, first);
}

struct status ere_parse(struct ere *out, const char *pattern, size_t len, size_t column,
			enum reading reading)
{
	return run(out, pattern, len, column, reading, parse_choice);
}

struct status ere_parse_literal(struct ere *out, const char *pattern, size_t len, size_t column,
				enum reading reading)
{
	return run(out, pattern, len, column, reading, parse_literal);
}
