/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/pattern.h"

#include "base/i18n.h"
#include "search/ere.h"
#include "search/required.h"
#include "search/utf8.h"

#include <tre/tre.h>

/*
 * How many steps one paragraph may take; a step is a way through the automaton for a character.
 * A second or so at worst: ordinary patterns and paragraphs stay below a thousandth of it.
 */
#define STEPS_MAX 200000000u

struct literal {
	uint32_t *c;      /* n characters */
	unsigned *border; /* of the first i characters: the longest proper prefix that ends them */
	unsigned n;
};

struct pattern {
	struct needles needles;
	bool ignore_case;
	bool matches_nothing; /* but the empty string */
	struct literal literal; /* n > 0: there is no regex */
	regex_t regex;
	bool has_regex;
	uint32_t steps; /* for one character, at most */
};

/*
 * What TRE reads: one character of context (a newline at the start of a paragraph, else what
 * stands before), the characters from where the search goes on, and a newline at the end.  The
 * canonical pattern begins with "any character", which takes the context: so \b and ^ see what is
 * there, and a match never begins before its time.  Sets and the full stop never match a newline.
 * Offsets are bytes, with the context counted as one.
 */
struct source {
	const char *text;
	uint32_t at, end;
	tre_char_t context; /* 0: given out */
	bool fold, closed;
	uint64_t given, limit; /* characters */
};

/* The character at AT, as patterns see it; returns how many bytes it has. */
static unsigned read_char(const char *text, uint32_t at, uint32_t end, bool fold, uint32_t *c)
{
	unsigned n = utf8_next(text + at, end - at, c);

	if (*c == '\n')
		*c = ' ';
	else if (!*c)
		*c = UTF8_REPLACEMENT;
	else if (fold)
		*c = char_fold(*c);
	return n;
}

static int source_next(tre_char_t *c, unsigned *bytes, void *context)
{
	struct source *s = context;
	uint32_t next;

	*bytes = 1;
	*c = 0;
	if (s->given == s->limit || s->closed)
		return 1;
	s->given++;
	if (s->context) {
		*c = s->context;
		s->context = 0;
	} else if (s->at < s->end) {
		*bytes = read_char(s->text, s->at, s->end, s->fold, &next);
		s->at += *bytes;
		*c = (tre_char_t)next;
	} else {
		*c = '\n';
		s->closed = true;
	}
	return 0;
}

/* The character before AT. */
static tre_char_t context_at(const char *text, uint32_t at, uint32_t start)
{
	uint32_t before = at, c;

	if (at == start)
		return '\n';
	do
		before--;
	while (before > start && utf8_is_tail((unsigned char)text[before]));
	read_char(text, before, at, false, &c);
	return (tre_char_t)c;
}

static bool run(const struct pattern *p, struct source *s, int flags, regmatch_t *m)
{
	tre_str_source tre = {.get_next_char = source_next, .context = s};

	return tre_reguexec(&p->regex, &tre, 1, m, flags) == REG_OK;
}

/*
 * Finds the first match that begins at FROM or later; *match may be empty.  TRE's fast matcher
 * tells whether there is one and how far it had to read, but its start is not always the leftmost;
 * the approximate one is right (with no errors allowed), but slow and never stops by itself.
 */
static bool find_next(const struct pattern *p, const char *text, struct span paragraph,
		      uint32_t from, uint64_t *budget, struct span *match)
{
	struct source first = {
		.text = text,
		.at = from,
		.end = paragraph.end,
		.context = context_at(text, from, paragraph.start),
		.fold = p->ignore_case,
		.limit = *budget,
	};
	struct source again = first;
	regmatch_t m;
	uint32_t c;
	bool found = run(p, &first, 0, &m);

	*budget -= first.given;
	if (!found || !*budget)
		return false;
	*budget -= first.given < *budget ? first.given : *budget;
	again.limit = first.given;
	run(p, &again, REG_APPROX_MATCHER, &m);
	match->start = from;
	if (m.rm_so) {
		uint32_t before = from + (uint32_t)m.rm_so - 1;

		match->start = before + 1;
		if (before < paragraph.end)
			match->start = before + utf8_next(text + before, paragraph.end - before, &c);
	}
	match->end = from + (uint32_t)m.rm_eo - 1;
	return true;
}

/* Where the needles say that the search may go on, from FROM or later; END where nowhere. */
static uint32_t skip(const struct pattern *p, const char *text, uint32_t from, uint32_t end)
{
	uint32_t at;

	if (!p->needles.n)
		return from;
	at = (uint32_t)scan_find(&p->needles, text, from, end);
	if (at == end)
		return end;
	if (p->needles.before == NEEDLES_FAR)
		return from;
	for (unsigned i = 0; i < p->needles.before && at > from; i++) {
		do
			at--;
		while (at > from && utf8_is_tail((unsigned char)text[at]));
	}
	return at;
}

static bool find_regex(const struct pattern *p, const char *text, struct span paragraph,
		       bool skips, struct spans *out)
{
	uint64_t budget = STEPS_MAX / p->steps;
	uint32_t from = paragraph.start, c;
	struct span match;

	for (;;) {
		if (skips)
			from = skip(p, text, from, paragraph.end);
		if (from == paragraph.end)
			return true;
		if (!find_next(p, text, paragraph, from, &budget, &match))
			return budget > 0;
		from = match.end;
		if (match.start < match.end)
			VEC_PUSH(out, match);
		else if (match.start < paragraph.end)
			from = match.start + utf8_next(text + match.start,
						       paragraph.end - match.start, &c);
		else
			return true;
	}
}

/* Knuth, Morris and Pratt; starts holds where the last n characters began. */
static void find_literal(const struct pattern *p, const char *text, struct span paragraph,
			 bool skips, struct spans *out)
{
	const struct literal *l = &p->literal;
	uint32_t starts[ERE_MAX_LENGTH], at = paragraph.start, c;
	unsigned matched = 0, slot = 0;

	for (;;) {
		if (skips && !matched)
			at = skip(p, text, at, paragraph.end);
		if (at == paragraph.end)
			return;
		starts[slot] = at;
		slot = slot + 1 == l->n ? 0 : slot + 1;
		at += read_char(text, at, paragraph.end, p->ignore_case, &c);
		while (matched && l->c[matched] != c)
			matched = l->border[matched];
		matched += l->c[matched] == c;
		if (matched == l->n) {
			VEC_PUSH(out, (struct span){starts[slot], at});
			matched = 0;
		}
	}
}

/* False where the needles know only some forms of the characters of a text. */
static bool can_skip(const struct pattern *p, const char *text, size_t len)
{
	return p->needles.n && !(p->ignore_case && text_is_unusual(text, len));
}

bool pattern_may_match(const struct pattern *p, const char *text, size_t len)
{
	if (p->matches_nothing)
		return false;
	if (!p->needles.n || scan_find(&p->needles, text, 0, len) < len)
		return true;
	return !can_skip(p, text, len);
}

bool pattern_find(const struct pattern *p, const char *text, struct span paragraph,
		  struct spans *out)
{
	const char *start = text + paragraph.start;
	bool skips;

	if (!pattern_may_match(p, start, span_length(paragraph)))
		return true;
	skips = can_skip(p, start, span_length(paragraph));
	if (!p->literal.n)
		return find_regex(p, text, paragraph, skips, out);
	find_literal(p, text, paragraph, skips, out);
	return true;
}

static void literal_make(struct literal *l, const struct ere *e)
{
	const struct ere_node *root = &e->nodes.v[e->root];
	uint32_t i = root->kind == ERE_SEQUENCE ? root->child : e->root;
	unsigned border = 0;

	l->c = mem_alloc_zero(ERE_MAX_LENGTH, sizeof *l->c);
	l->border = mem_alloc_zero(ERE_MAX_LENGTH + 1, sizeof *l->border);
	for (; i; i = e->nodes.v[i].next)
		l->c[l->n++] = e->nodes.v[i].value;
	for (unsigned k = 1; k < l->n; k++) {
		while (border && l->c[border] != l->c[k])
			border = l->border[border];
		border += l->c[border] == l->c[k];
		l->border[k + 1] = border;
	}
}

static struct status regex_make(struct pattern *p, const struct ere *e)
{
	struct bytes canonical;
	tre_char_t *wide;
	size_t n = 0;
	int error;

	bytes_init(&canonical);
	bytes_add_string(&canonical, "(?:.|\n)(?:");
	ere_write(e, &canonical);
	bytes_add_byte(&canonical, ')');
	wide = mem_alloc(canonical.len * sizeof *wide);
	for (size_t i = 0; i < canonical.len; n++) {
		uint32_t c;

		i += utf8_next(canonical.data + i, canonical.len - i, &c);
		wide[n] = (tre_char_t)c;
	}
	error = tre_regwncomp(&p->regex, wide, n, REG_EXTENDED | REG_NEWLINE);
	p->has_regex = !error;
	free(wide);
	bytes_release(&canonical);
	if (error)
		return status_fail(_("The pattern is too large."));
	return STATUS_OK;
}

static struct status build(struct pattern *p, struct ere *e)
{
	const struct ere_extent *extent = &e->nodes.v[e->root].extent;

	if (p->ignore_case)
		ere_fold(e);
	required_of(e, p->ignore_case, &p->needles);
	p->matches_nothing = !extent->positions;
	p->steps = 8 + extent->positions + extent->edges;
	if (p->matches_nothing)
		return STATUS_OK;
	if (ere_is_literal(e, e->root)) {
		literal_make(&p->literal, e);
		return STATUS_OK;
	}
	return regex_make(p, e);
}

struct status pattern_compile(struct pattern **out, const char *text, size_t len, unsigned flags)
{
	struct ere ere;
	struct status s = flags & PATTERN_LITERAL ? ere_parse_literal(&ere, text, len)
						  : ere_parse(&ere, text, len);

	*out = NULL;
	if (!status_is_ok(&s))
		return s;
	*out = mem_alloc_zero(1, sizeof **out);
	(*out)->ignore_case = flags & PATTERN_IGNORE_CASE ||
			      (!(flags & PATTERN_MATCH_CASE) && !ere.has_capital);
	s = build(*out, &ere);
	ere_release(&ere);
	if (!status_is_ok(&s))
		pattern_free(out);
	return s;
}

void pattern_free(struct pattern **p)
{
	if (!*p)
		return;
	if ((*p)->has_regex)
		tre_regfree(&(*p)->regex);
	free((*p)->literal.c);
	free((*p)->literal.border);
	free(*p);
	*p = NULL;
}
