/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/query_parse.h"

#include "base/i18n.h"
#include "search/utf8.h"

#include <string.h>

static const char *const names[] = {
	[QUERY_TEXT] = "",         [QUERY_OUTLET] = "outlet", [QUERY_DATE] = "date",
	[QUERY_HEADLINE] = "headline", [QUERY_QUOTE] = "quote", [QUERY_SPEAKER] = "speaker",
	[QUERY_NUMBER] = "number", [QUERY_KIND] = "kind",     [QUERY_ONLY] = "only",
};
enum { FIELDS = sizeof names / sizeof *names };

struct parser {
	struct query_tree *tree;
	const char *text;
	size_t len, at;
	unsigned depth;
	struct status status;
};

/* Every refusal ends the parse; what the functions below then return is of no use. */
#define REFUSE(parser, ...) ((parser)->status = status_fail(__VA_ARGS__), 0u)

static unsigned parse_or(struct parser *p);

const char *query_field_name(enum query_field field)
{
	return names[field];
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Words */

/* The field that is named at AT, where a word begins; QUERY_TEXT: none.  *LEN: with its colon. */
static enum query_field field_at(const char *text, size_t end, size_t at, size_t *len)
{
	for (unsigned f = QUERY_TEXT + 1; f < FIELDS; f++) {
		size_t n = strlen(names[f]);

		if (end - at <= n || memcmp(text + at, names[f], n) || text[at + n] != ':')
			continue;
		*len = n + 1;
		return at + n + 1 < end && is_blank(text[at + n + 1]) ? QUERY_TEXT
								      : (enum query_field)f;
	}
	return QUERY_TEXT;
}

bool query_has_fields(const char *text, size_t len)
{
	bool starts = true; /* a word */
	size_t n;

	for (size_t i = 0; i < len; i++) {
		if (starts && field_at(text, len, i, &n) != QUERY_TEXT)
			return true;
		starts = is_blank(text[i]) || (starts && text[i] == '(');
	}
	return false;
}

const char *query_complete(const char *text, size_t len, size_t *start)
{
	size_t at = len, n;

	while (at > 0 && !is_blank(text[at - 1]) && text[at - 1] != '(')
		at--;
	*start = at;
	n = len - at;
	for (unsigned f = QUERY_TEXT + 1; f < FIELDS; f++) {
		if (n == strlen(names[f]) + 1 && field_at(text, len, at, &n) == (enum query_field)f)
			return names[f % (FIELDS - 1) + 1];
		if (n <= strlen(names[f]) && !memcmp(names[f], text + at, n))
			return names[f];
	}
	return NULL;
}

static bool failed(const struct parser *p)
{
	return !status_is_ok(&p->status);
}

static bool at_end(const struct parser *p)
{
	return p->at == p->len;
}

/* The next byte; 0 at the end. */
static char peek(const struct parser *p)
{
	return at_end(p) ? '\0' : p->text[p->at];
}

static void skip_blanks(struct parser *p)
{
	while (!at_end(p) && is_blank(peek(p)))
		p->at++;
}

static size_t column_at(const struct parser *p, size_t at)
{
	size_t column = 1;

	for (size_t i = 0; i < at; i++)
		column += !utf8_is_tail((unsigned char)p->text[i]);
	return column;
}

/* Where the word that begins at AT ends. */
static size_t word_end(const struct parser *p, size_t at)
{
	unsigned open = 0;

	for (; at < p->len && !is_blank(p->text[at]); at++) {
		if (p->text[at] == '\\' && at + 1 < p->len)
			at++;
		else if (p->text[at] == '(')
			open++;
		else if (p->text[at] == ')' && open-- == 0)
			break;
	}
	return at;
}

/* Whether the word at AT is that operator, which is given in small and in capital letters. */
static bool is_operator(const struct parser *p, size_t at, const char *small, const char *capital)
{
	size_t n = strlen(small);

	return word_end(p, at) == at + n &&
	       (!memcmp(p->text + at, small, n) || !memcmp(p->text + at, capital, n));
}

static bool is_any_operator(const struct parser *p, size_t at)
{
	return is_operator(p, at, "and", "AND") || is_operator(p, at, "or", "OR") ||
	       is_operator(p, at, "not", "NOT");
}

static bool take_operator(struct parser *p, const char *small, const char *capital)
{
	skip_blanks(p);
	if (at_end(p) || !is_operator(p, p->at, small, capital))
		return false;
	p->at += strlen(small);
	return true;
}

/* Whether a word begins at AT that is a part of the text, and goes on with the words before it. */
static bool is_text(const struct parser *p, size_t at)
{
	size_t n;

	return at < p->len && !memchr("()\"", p->text[at], 3) && !is_any_operator(p, at) &&
	       field_at(p->text, p->len, at, &n) == QUERY_TEXT;
}

/* The tree */

static unsigned add_node(struct parser *p, struct query_node node)
{
	p->tree->nodes[p->tree->n_nodes] = node;
	return p->tree->n_nodes++;
}

/* Adds a term whose value stands in the text from START to END. */
static unsigned add_term(struct parser *p, enum query_field field, size_t start, size_t end)
{
	struct query_tree *t = p->tree;
	struct query_term *term = &t->terms[t->n_terms];

	if (t->n_terms == QUERY_MAX_TERMS)
		return REFUSE(p, _("column %zu: a query has %d terms at most"),
			      column_at(p, start), QUERY_MAX_TERMS);
	term->field = field;
	term->column = column_at(p, start);
	bytes_init(&term->value);
	bytes_add(&term->value, p->text + start, end - start);
	p->at = end;
	return add_node(p, (struct query_node){.kind = QUERY_TERM, .term = t->n_terms++});
}

static unsigned parse_words(struct parser *p)
{
	size_t start = p->at, end = p->at, next = p->at;

	while (is_text(p, next)) {
		end = next = word_end(p, next);
		while (next < p->len && is_blank(p->text[next]))
			next++;
	}
	return add_term(p, QUERY_TEXT, start, end);
}

/* The mark that closes the one before AT; the end where there is none. */
static size_t closing_mark(const struct parser *p, size_t at)
{
	while (at < p->len && p->text[at] != '"')
		at += p->text[at] == '\\' && at + 1 < p->len ? 2 : 1;
	return at;
}

/* \" stands for a quotation mark; what else has a backslash is the pattern's. */
static void unescape_marks(struct bytes *value)
{
	size_t n = 0;

	for (size_t i = 0; i < value->len; i++) {
		if (value->data[i] == '\\' && i + 1 < value->len && value->data[i + 1] != '"')
			value->data[n++] = value->data[i++];
		else if (value->data[i] == '\\' && i + 1 < value->len)
			i++;
		value->data[n++] = value->data[i];
	}
	value->len = n;
	value->data[n] = '\0';
}

/* Adds "~2" behind the closing mark to the value. */
static void take_errors(struct parser *p, struct bytes *value)
{
	size_t start = p->at;

	if (peek(p) != '~')
		return;
	for (p->at++; peek(p) >= '0' && peek(p) <= '9'; p->at++)
		;
	bytes_add(value, p->text + start, p->at - start);
}

static bool ends_word(const struct parser *p)
{
	return at_end(p) || is_blank(peek(p)) || peek(p) == ')';
}

static unsigned parse_quoted(struct parser *p, enum query_field field)
{
	size_t open = p->at, close = closing_mark(p, p->at + 1);
	struct bytes *value;
	unsigned node;

	if (close >= p->len)
		return REFUSE(p, _("column %zu: this quotation mark is never closed - write \\\" "
				   "for the mark itself"), column_at(p, open));
	if (close == open + 1)
		return REFUSE(p, _("column %zu: there is nothing between the quotation marks"),
			      column_at(p, open));
	node = add_term(p, field, open + 1, close);
	if (failed(p))
		return 0;
	p->at++;
	value = &p->tree->terms[p->tree->n_terms - 1].value;
	unescape_marks(value);
	take_errors(p, value);
	if (!ends_word(p))
		return REFUSE(p, _("column %zu: a blank is missing behind the quotation mark"),
			      column_at(p, p->at));
	return node;
}

static unsigned parse_field(struct parser *p, enum query_field field)
{
	size_t end;

	if (peek(p) == '"')
		return parse_quoted(p, field);
	end = word_end(p, p->at);
	if (end == p->at)
		return REFUSE(p, _("column %zu: what follows %s: is missing"), column_at(p, p->at),
			      names[field]);
	return add_term(p, field, p->at, end);
}

static unsigned parse_group(struct parser *p)
{
	size_t open = p->at++;
	unsigned node;

	if (++p->depth > QUERY_MAX_NESTING)
		return REFUSE(p, _("column %zu: parentheses are nested deeper than %d"),
			      column_at(p, open), QUERY_MAX_NESTING);
	node = parse_or(p);
	p->depth--;
	if (failed(p))
		return 0;
	if (peek(p) != ')')
		return REFUSE(p, _("column %zu: this parenthesis is never closed - put a pattern "
				   "with one in quotation marks"), column_at(p, open));
	p->at++;
	if (!ends_word(p))
		return REFUSE(p, _("column %zu: no blank behind this parenthesis - put a pattern "
				   "with one in quotation marks"),
			      column_at(p, p->at));
	return node;
}

static unsigned parse_operand(struct parser *p)
{
	enum query_field field;
	size_t len;

	skip_blanks(p);
	if (at_end(p) || peek(p) == ')' || is_any_operator(p, p->at))
		return REFUSE(p, _("column %zu: a term is missing here - to find and, or, not put "
				   "them in quotation marks"), column_at(p, p->at));
	if (peek(p) == '(')
		return parse_group(p);
	if (peek(p) == '"')
		return parse_quoted(p, QUERY_TEXT);
	field = field_at(p->text, p->len, p->at, &len);
	if (field == QUERY_TEXT)
		return parse_words(p);
	p->at += len;
	return parse_field(p, field);
}

/* Two negations are none: so no node has more than one above it. */
static unsigned negate(struct parser *p, unsigned node)
{
	struct query_tree *t = p->tree;

	if (t->nodes[node].kind != QUERY_NOT)
		return add_node(p, (struct query_node){.kind = QUERY_NOT, .left = node});
	t->n_nodes--; /* it was the last */
	return t->nodes[node].left;
}

static unsigned parse_not(struct parser *p)
{
	bool negated = false;
	unsigned node;

	while (take_operator(p, "not", "NOT"))
		negated = !negated;
	node = parse_operand(p);
	return negated && !failed(p) ? negate(p, node) : node;
}

static unsigned parse_and(struct parser *p)
{
	unsigned node = parse_not(p);

	for (skip_blanks(p); !failed(p) && !at_end(p) && peek(p) != ')'; skip_blanks(p)) {
		unsigned left = node;

		if (is_operator(p, p->at, "or", "OR"))
			break;
		take_operator(p, "and", "AND");
		node = parse_not(p);
		if (!failed(p))
			node = add_node(p, (struct query_node){QUERY_AND, 0, left, node});
	}
	return node;
}

static unsigned parse_or(struct parser *p)
{
	unsigned node = parse_and(p);

	while (!failed(p) && take_operator(p, "or", "OR")) {
		unsigned left = node;

		node = parse_and(p);
		if (!failed(p))
			node = add_node(p, (struct query_node){QUERY_OR, 0, left, node});
	}
	return node;
}

void query_tree_release(struct query_tree *t)
{
	for (unsigned i = 0; i < t->n_terms; i++)
		bytes_release(&t->terms[i].value);
	t->n_terms = t->n_nodes = 0;
}

struct status query_parse(struct query_tree *out, const char *text, size_t len)
{
	struct parser p = {.tree = out, .text = text, .len = len};

	out->n_terms = out->n_nodes = 0;
	if (len > QUERY_MAX_LENGTH)
		return status_fail(_("the query is longer than %d bytes"), QUERY_MAX_LENGTH);
	out->root = parse_or(&p);
	if (!failed(&p) && !at_end(&p)) /* what ends a query early is a parenthesis */
		p.status = status_fail(_("column %zu: this parenthesis closes none - put a pattern "
					 "with one in quotation marks"),
				       column_at(&p, p.at));
	if (failed(&p))
		query_tree_release(out);
	return p.status;
}
