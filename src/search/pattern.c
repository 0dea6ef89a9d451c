/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/pattern.h"

#include "base/i18n.h"
#include "search/approx.h"
#include "search/automaton.h"
#include "search/ere.h"
#include "search/literal.h"
#include "search/reader.h"
#include "search/regex.h"
#include "search/required.h"
#include "text/codepoint.h"

#include <string.h>

/* How the matches in a plain text are found where its paragraphs are not known. */
enum direct {
	DIRECT_NOT,
	DIRECT_LITERAL,
	DIRECT_NEEDLES, /* a match is where a needle is */
	DIRECT_NEAR,    /* and around it */
};

struct pattern {
	struct filter filter;
	enum direct direct;
	bool matches_nothing;   /* but the empty string */
	struct approx *approx;  /* where errors are allowed */
	struct literal literal; /* n > 0: without operators */
	struct regex *regex;    /* else */
	struct automaton *automaton; /* NULL: the pattern is too large for one */
};

/*
 * The first needle from t.from on that a match may hold; t.len: none.  The text is plain, and the
 * paragraph begins at START or later.
 */
static size_t find_needle(const struct pattern *p, struct scan_text t, uint32_t start)
{
	struct span within = {start, (uint32_t)t.len};
	size_t at = filter_look(&p->filter, &t, true);

	while (at < t.len && p->automaton && p->filter.needles.n &&
	       automaton_confirms(p->automaton, t.s, within, (uint32_t)at) == CONFIRMED_NOT) {
		t.from = at + 1;
		at = filter_look(&p->filter, &t, true);
	}
	return at;
}

static bool is_plain(const struct pattern *p, bool plain)
{
	return plain || p->filter.reading == READ_AS_IS;
}

uint32_t pattern_look(const struct pattern *p, const struct pattern_text *t, uint32_t from)
{
	struct scan_text rest = {t->text, from, t->len};

	if (p->matches_nothing)
		return t->len;
	if (is_plain(p, t->plain))
		return (uint32_t)find_needle(p, rest, 0);
	return (uint32_t)filter_look(&p->filter, &rest, false);
}

bool pattern_may_match(const struct pattern *p, const struct pattern_text *t)
{
	struct scan_text all = {t->text, 0, t->len};

	return !p->matches_nothing && filter_look(&p->filter, &all, is_plain(p, t->plain)) < t->len;
}

/* The automaton where it is able to, else TRE. */
static bool find_operators(const struct pattern *p, const struct place *place, struct spans *out)
{
	if (place->plain && p->automaton &&
	    automaton_find(p->automaton, place->text, place->paragraph, place->stop, out))
		return true;
	return regex_find(p->regex, &p->filter, place, out);
}

/* Where the filter knows, the first needle stands at AT. */
static bool find(const struct pattern *p, struct place place, uint32_t at, struct spans *out)
{
	const struct filter *f = &p->filter;

	if (p->regex)
		return find_operators(p, &place, out);
	if (p->approx) {
		approx_find(p->approx, f, &place, out);
		return true;
	}
	if (place.knows)
		place.paragraph.start = filter_start(f, place.text, place.paragraph.start, at);
	literal_find(&p->literal, f, &place, out);
	return true;
}

bool pattern_find(const struct pattern *p, const char *text, struct span paragraph,
		  struct spans *out)
{
	return pattern_find_unless(p, NULL, text, paragraph, out);
}

bool pattern_find_unless(const struct pattern *p, const struct stop *stop, const char *text,
			 struct span paragraph, struct spans *out)
{
	struct place place = {.text = text, .paragraph = paragraph, .stop = stop};
	struct scan_text t = {text, paragraph.start, paragraph.end};

	if (p->matches_nothing)
		return true;
	place.plain = is_plain(p, fold_is_plain(text + paragraph.start, span_length(paragraph)));
	place.knows = p->filter.needles.n &&
		      (place.plain || filter_knows(&p->filter, text, paragraph));
	if (place.knows)
		t.from = place.plain ? find_needle(p, t, paragraph.start)
				     : filter_look(&p->filter, &t, true);
	if (t.from == t.len)
		return true;
	return find(p, place, (uint32_t)t.from, out);
}

bool pattern_find_at(const struct pattern *p, const struct pattern_text *t, struct span paragraph,
		     uint32_t at, struct spans *out)
{
	struct place place = {t->text, paragraph, true, p->filter.needles.n > 0, t->stop};

	if (!is_plain(p, t->plain))
		return pattern_find_unless(p, t->stop, t->text, paragraph, out);
	return find(p, place, at < paragraph.start ? paragraph.start : at, out);
}

/* The longest needle that stands at AT. */
static struct span needle_match(const struct needles *n, const struct scan_text *t, size_t at)
{
	unsigned longest = 0;

	for (size_t i = 0; i < n->n; i++) {
		const struct needle *v = &n->v[i];

		if (v->len > longest && at + v->len <= t->len && needle_is_at(v, t->s + at))
			longest = v->len;
	}
	return (struct span){(uint32_t)at, (uint32_t)at + longest};
}

static void find_needles(const struct needles *n, const struct scan_text *all, struct spans *out)
{
	struct scan_text t = *all;
	size_t at;

	while ((at = scan_find(n, &t)) < t.len) {
		VEC_PUSH(out, needle_match(n, &t, at));
		t.from = out->v[out->n - 1].end;
	}
}

/* Whether a match is inside of a line, and so of a paragraph. */
static bool is_in_line(const char *text, struct span match)
{
	struct span trimmed = span_trim(text, match);

	return trimmed.start == match.start && trimmed.end == match.end &&
	       !memchr(text + match.start, '\n', span_length(match));
}

static bool find_direct(const struct pattern *p, const struct scan_text *t, struct spans *out)
{
	struct place all = {t->s, {(uint32_t)t->from, (uint32_t)t->len}, true, true, NULL};
	size_t before = out->n;

	if (p->direct == DIRECT_NEAR && !automaton_find_near(p->automaton, t, out))
		return false;
	if (p->direct == DIRECT_NEEDLES)
		find_needles(&p->filter.needles, t, out);
	if (p->direct == DIRECT_LITERAL)
		literal_find(&p->literal, &p->filter, &all, out);
	for (size_t i = before; i < out->n; i++)
		if (!is_in_line(t->s, out->v[i]))
			return false;
	return true;
}

bool pattern_find_all(const struct pattern *p, const struct pattern_text *t, uint32_t from,
		      struct spans *out)
{
	struct scan_text all = {t->text, from, t->len};
	size_t before = out->n;

	if (p->direct == DIRECT_NOT || !is_plain(p, t->plain))
		return false;
	if (find_direct(p, &all, out))
		return true;
	out->n = before;
	return false;
}

unsigned pattern_cost(const struct pattern *p, const char *text, struct span match)
{
	return p->approx ? approx_cost(p->approx, p->filter.reading, text, match) : 0;
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

static struct status literal_make(struct pattern *p, struct ere *e, unsigned errors)
{
	unsigned starts[NEEDLES_MAX];
	uint32_t c[ERE_MAX_LENGTH];
	unsigned n = literal_chars(e, c), most = approx_most_errors(n);

	if (errors > most)
		return status_fail(NG_("so short a pattern may have %u error at most",
				       "so short a pattern may have %u errors at most",
				       most),
				   most);
	if (!errors) {
		literal_init(&p->literal, c, n, &p->filter.needles);
		p->direct = p->literal.has_needle ? DIRECT_LITERAL : DIRECT_NOT;
		return STATUS_OK;
	}
	p->approx = approx_new(c, n, errors);
	approx_needles(p->approx, p->filter.reading, &p->filter.needles, starts);
	if (p->filter.needles.n)
		p->automaton = automaton_new_near(e, p->filter.reading, &p->filter.needles, starts,
						  errors);
	return STATUS_OK;
}

static struct status build(struct pattern *p, struct ere *e, unsigned flags, unsigned errors)
{
	struct status s;
	bool far;

	required_of(e, p->filter.reading, &p->filter.needles);
	p->matches_nothing = !e->nodes.v[e->root].extent.positions;
	if (p->matches_nothing)
		return STATUS_OK;
	if (ere_is_literal(e, e->root))
		return literal_make(p, e, errors);
	if (errors)
		return status_fail(_("errors are allowed only where every character stands for "
				     "itself - write a backslash before each operator"));
	s = regex_new(&p->regex, e);
	if (!status_is_ok(&s) || flags & PATTERN_REFERENCE)
		return s;
	if (p->filter.needles.n && p->filter.needles.whole && !ere_has_assert(e))
		p->direct = DIRECT_NEEDLES;
	far = ere_repeats_blanks(e, e->root);
	p->automaton = automaton_new(e, p->filter.reading, &p->filter.needles);
	if (!p->direct && !far && p->automaton && automaton_knows_sides(p->automaton))
		p->direct = DIRECT_NEAR;
	return s;
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

static enum reading reading_for(const struct ere *e, unsigned flags)
{
	if (e->wanted_case == ERE_CASE_EXACT)
		return READ_AS_IS;
	if (e->wanted_case == ERE_CASE_IGNORED || flags & PATTERN_IGNORE_CASE)
		return READ_FOLDED;
	if (flags & PATTERN_MATCH_CASE)
		return READ_AS_IS;
	return e->has_capital ? READ_FORM : READ_FOLDED;
}

/* Twice: what the pattern names decides how texts are read, and so what it means. */
static struct status parse(struct ere *e, const char *text, size_t len, size_t column,
			   unsigned flags, enum reading *reading)
{
	struct status (*parser)(struct ere *out, const char *pattern, size_t length, size_t first,
				enum reading r);
	struct status s;

	parser = flags & PATTERN_LITERAL ? ere_parse_literal : ere_parse;
	s = parser(e, text, len, column, READ_AS_IS);
	if (!status_is_ok(&s))
		return s;
	*reading = reading_for(e, flags);
	ere_release(e);
	return parser(e, text, len, column, *reading);
}

struct status pattern_compile(struct pattern **out, const char *text, size_t len, unsigned flags)
{
	return pattern_compile_at(out, text, len, 1, flags);
}

struct status pattern_compile_at(struct pattern **out, const char *text, size_t len, size_t column,
				 unsigned flags)
{
	unsigned errors = flags / PATTERN_ERRORS;
	enum reading reading;
	struct ere ere;
	struct status s;

	*out = NULL;
	if (!(flags & PATTERN_LITERAL) && !errors)
		errors = take_errors(text, &len);
	s = parse(&ere, text, len, column, flags, &reading);
	if (!status_is_ok(&s))
		return s;
	*out = mem_alloc_zero(1, sizeof **out);
	(*out)->filter.reading = reading;
	s = build(*out, &ere, flags, errors);
	filter_settle(&(*out)->filter);
	ere_release(&ere);
	if (!status_is_ok(&s))
		pattern_free(out);
	return s;
}

bool pattern_implies(const struct pattern *p, const struct pattern *other)
{
	const struct literal *l = &p->literal, *part = &other->literal;

	if (!part->n || l->n < part->n || p->filter.reading != other->filter.reading)
		return false;
	for (unsigned i = 0; i + part->n <= l->n; i++)
		if (!memcmp(l->c + i, part->c, part->n * sizeof *l->c))
			return true;
	return false;
}

void pattern_free(struct pattern **p)
{
	if (!*p)
		return;
	regex_free(&(*p)->regex);
	automaton_free(&(*p)->automaton);
	approx_free(&(*p)->approx);
	literal_release(&(*p)->literal);
	free(*p);
	*p = NULL;
}
