/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/pattern.h"

#include "base/i18n.h"
#include "search/approx.h"
#include "search/ere.h"
#include "search/literal.h"
#include "search/reader.h"
#include "search/required.h"
#include "search/utf8.h"

#include <tre/tre.h>

/*
 * How many steps one paragraph may take; a step is a way through the automaton for a character.
 * A second or so at worst: ordinary patterns and paragraphs stay below a thousandth of it.
 */
#define STEPS_MAX 200000000u

struct pattern {
	struct filter filter;
	bool matches_nothing;   /* but the empty string */
	struct approx *approx;  /* where errors are allowed */
	struct literal literal; /* n > 0: without operators */
	regex_t regex;          /* else */
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
	struct reader reader;
	tre_char_t context; /* 0: given out */
	bool closed;
	uint64_t given, limit; /* characters */
};

static int source_next(tre_char_t *c, unsigned *bytes, void *context)
{
	struct source *s = context;
	struct unit u;

	*bytes = 1;
	*c = 0;
	if (s->given == s->limit || s->closed)
		return 1;
	s->given++;
	if (s->context) {
		*c = s->context;
		s->context = 0;
	} else if (reader_next(&s->reader, &u)) {
		*bytes = u.end - u.start;
		*c = (tre_char_t)u.c;
	} else {
		*c = '\n';
		s->closed = true;
	}
	return 0;
}

static tre_char_t context_at(const char *text, uint32_t start, uint32_t at)
{
	return at == start ? '\n' : (tre_char_t)reader_before(text, start, at);
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
		.reader = {text, from, paragraph.end, p->filter.ignore_case},
		.context = context_at(text, paragraph.start, from),
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

/* Leads *FROM to where a match can begin; false: nowhere. */
static bool skip(const struct filter *f, const char *text, uint32_t *from, uint32_t end)
{
	uint32_t needle = filter_needle(f, text, *from, end);

	if (needle < end)
		*from = filter_start(f, text, *from, needle);
	return needle < end;
}

static bool find_regex(const struct pattern *p, const char *text, struct span paragraph,
		       struct spans *out)
{
	bool skips = filter_knows(&p->filter, text, paragraph);
	uint64_t budget = STEPS_MAX / p->steps;
	uint32_t from = paragraph.start, c;
	struct span match;

	while (from < paragraph.end && (!skips || skip(&p->filter, text, &from, paragraph.end))) {
		if (!find_next(p, text, paragraph, from, &budget, &match))
			return budget > 0;
		from = match.end;
		if (match.start < match.end)
			VEC_PUSH(out, match);
		else if (match.start < paragraph.end)
			from = match.start + utf8_next(text + match.start,
						       paragraph.end - match.start, &c);
		else
			break;
	}
	return true;
}

bool pattern_may_match(const struct pattern *p, const char *text, size_t len)
{
	return !p->matches_nothing && filter_may_match(&p->filter, text, len);
}

bool pattern_find(const struct pattern *p, const char *text, struct span paragraph,
		  struct spans *out)
{
	if (!pattern_may_match(p, text + paragraph.start, span_length(paragraph)))
		return true;
	if (p->has_regex)
		return find_regex(p, text, paragraph, out);
	if (p->approx)
		approx_find(p->approx, &p->filter, text, paragraph, out);
	else
		literal_find(&p->literal, &p->filter, text, paragraph, out);
	return true;
}

unsigned pattern_cost(const struct pattern *p, const char *text, struct span match)
{
	return p->approx ? approx_cost(p->approx, p->filter.ignore_case, text, match) : 0;
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

/* The characters of a literal, into *C; returns how many there are. */
static unsigned literal_chars(const struct ere *e, uint32_t *c)
{
	const struct ere_node *root = &e->nodes.v[e->root];
	uint32_t i = root->kind == ERE_SEQUENCE ? root->child : e->root;
	unsigned n = 0;

	for (; i; i = e->nodes.v[i].next)
		c[n++] = e->nodes.v[i].value;
	return n;
}

static struct status literal_make(struct pattern *p, const struct ere *e, unsigned errors)
{
	uint32_t c[ERE_MAX_LENGTH];
	unsigned n = literal_chars(e, c), most = approx_most_errors(n);

	if (errors > most)
		return status_fail(NG_("A pattern of %u characters may have %u error at most.",
				       "A pattern of %u characters may have %u errors at most.",
				       most),
				   n, most);
	if (!errors) {
		literal_init(&p->literal, c, n);
		return STATUS_OK;
	}
	p->approx = approx_new(c, n, errors);
	approx_needles(p->approx, p->filter.ignore_case, &p->filter.needles);
	return STATUS_OK;
}

static struct status build(struct pattern *p, struct ere *e, unsigned errors)
{
	const struct ere_extent *extent = &e->nodes.v[e->root].extent;

	if (p->filter.ignore_case)
		ere_fold(e);
	required_of(e, p->filter.ignore_case, &p->filter.needles);
	p->matches_nothing = !extent->positions;
	p->steps = 8 + extent->positions + extent->edges;
	if (p->matches_nothing)
		return STATUS_OK;
	if (ere_is_literal(e, e->root))
		return literal_make(p, e, errors);
	if (errors)
		return status_fail(_("Errors are allowed only where every character stands for "
				     "itself: write a backslash before each operator."));
	return regex_make(p, e);
}

/* Takes "~2" from the end of a pattern; it is no end where a backslash stands before it. */
static unsigned take_errors(const char *text, size_t *len)
{
	size_t at = *len, backslashes = 0;
	unsigned errors = 0;

	while (at && text[at - 1] >= '0' && text[at - 1] <= '9')
		at--;
	if (at == *len || !at || text[at - 1] != '~')
		return 0;
	while (backslashes < at - 1 && text[at - 2 - backslashes] == '\\')
		backslashes++;
	if (backslashes % 2)
		return 0;
	for (size_t i = at; i < *len && errors < PATTERN_ERRORS; i++)
		errors = 10 * errors + (unsigned)(text[i] - '0');
	*len = at - 1;
	return errors;
}

struct status pattern_compile(struct pattern **out, const char *text, size_t len, unsigned flags)
{
	unsigned errors = flags / PATTERN_ERRORS;
	struct ere ere;
	struct status s;

	*out = NULL;
	if (!(flags & PATTERN_LITERAL) && !errors)
		errors = take_errors(text, &len);
	s = flags & PATTERN_LITERAL ? ere_parse_literal(&ere, text, len)
				    : ere_parse(&ere, text, len);
	if (!status_is_ok(&s))
		return s;
	*out = mem_alloc_zero(1, sizeof **out);
	(*out)->filter.ignore_case = flags & PATTERN_IGNORE_CASE ||
				     (!(flags & PATTERN_MATCH_CASE) && !ere.has_capital);
	s = build(*out, &ere, errors);
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
	approx_free(&(*p)->approx);
	literal_release(&(*p)->literal);
	free(*p);
	*p = NULL;
}
