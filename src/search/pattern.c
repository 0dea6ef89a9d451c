/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/pattern.h"

#include "base/i18n.h"
#include "search/approx.h"
#include "search/automaton.h"
#include "search/ere.h"
#include "search/literal.h"
#include "search/reader.h"
#include "search/required.h"
#include "search/utf8.h"
#include "text/codepoint.h"

#include <string.h>
#include <tre/tre.h>

/*
 * How many steps one paragraph may take; a step is a way through the automaton for a character.
 * A second or so at worst: ordinary patterns and paragraphs stay below a thousandth of it.
 */
#define STEPS_MAX 200000000u
/* How many of them pass between two looks at whether to stop: less than a millisecond. */
#define STEPS_BLIND 100000u

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
	regex_t regex;          /* else */
	bool has_regex;
	struct automaton *automaton; /* NULL: the pattern is too large for one */
	uint32_t steps; /* for one character, at most */
};

/*
 * What TRE reads: one character of context (a newline at the start of a paragraph, else what
 * stands before), the characters from where the search goes on, and a newline at the end.  The
 * canonical pattern begins with "any character", which takes the context: so \b and ^ see what is
 * there, and a match never begins before its time.  Sets and the full stop never match a newline.
 * Offsets count characters, and the context is the first.
 */
struct source {
	struct reader reader;
	struct units *units; /* what was read; the context is not in it */
	size_t given, limit; /* characters, with the context and the newline */
	tre_char_t context;
	const struct stop *stop;
	size_t blind; /* so many characters are given between two looks at it */
	bool closed;
};

static tre_char_t source_char(struct source *s)
{
	struct unit u;

	if (s->given == 1)
		return s->context;
	if (s->given - 2 < s->units->n)
		return (tre_char_t)s->units->v[s->given - 2].c;
	if (!s->closed && reader_next(&s->reader, &u)) {
		VEC_PUSH(s->units, u);
		return (tre_char_t)u.c;
	}
	s->closed = true;
	return '\n';
}

static int source_next(tre_char_t *c, unsigned *width, void *context)
{
	struct source *s = context;

	*width = 1;
	*c = 0;
	if (s->given % s->blind == 0 && stop_is_wanted(s->stop))
		s->closed = true;
	if (s->given == s->limit || s->closed)
		return 1;
	s->given++;
	*c = source_char(s);
	return 0;
}

static tre_char_t context_at(const struct pattern *p, const char *text, uint32_t start, uint32_t at)
{
	if (at == start)
		return '\n';
	return (tre_char_t)reader_before(text, start, at, p->filter.reading);
}

static bool run(const struct pattern *p, struct source *s, int flags, regmatch_t *m)
{
	tre_str_source tre = {.get_next_char = source_next, .context = s};

	return tre_reguexec(&p->regex, &tre, 1, m, flags) == REG_OK;
}

/* A paragraph, or a text of several, and what is known of it. */
struct place {
	const char *text;
	struct span paragraph;
	bool plain; /* or read as it is */
	bool knows; /* the filter does, and there are needles */
	const struct stop *stop;
};

/* A search under way; units are those from where it went on last. */
struct hunt {
	const struct pattern *pattern;
	const struct place *place;
	struct units units;
	size_t budget; /* characters */
};

/*
 * Finds the first match that begins at FROM or later: units *first to *last, exclusive.  It may be
 * empty, and *first may be the end.  TRE's fast matcher tells whether there is one and how far it
 * had to read, but its start is not always the leftmost; the approximate one is right (with no
 * errors allowed), but slow and never stops by itself.
 */
static bool find_next(struct hunt *h, uint32_t from, size_t *first, size_t *last)
{
	const struct pattern *p = h->pattern;
	const struct place *place = h->place;
	struct source s = {
		.reader = reader_of(place->text, from, place->paragraph.end, p->filter.reading),
		.units = &h->units,
		.context = context_at(p, place->text, place->paragraph.start, from),
		.limit = h->budget,
		.stop = place->stop,
		.blind = STEPS_BLIND / p->steps + 1,
	};
	regmatch_t m = {0};
	bool found;

	h->units.n = 0;
	found = run(p, &s, 0, &m);
	h->budget -= s.given;
	if (!found || !h->budget)
		return false;
	h->budget -= s.given < h->budget ? s.given : h->budget;
	s.limit = s.given;
	s.given = 0;
	s.closed = false;
	run(p, &s, REG_APPROX_MATCHER, &m);
	*first = (size_t)m.rm_so;
	*last = m.rm_eo ? (size_t)m.rm_eo - 1 : 0;
	return !stop_is_wanted(place->stop);
}

/* Leads *FROM to where a match can begin; false: nowhere. */
static bool skip(const struct filter *f, const char *text, uint32_t *from, uint32_t end)
{
	uint32_t needle = filter_needle(f, text, *from, end);

	if (needle < end)
		*from = filter_start(f, text, *from, needle);
	return needle < end;
}

/* Where the search goes on behind the match, which it reports unless it is empty. */
static uint32_t take(const struct hunt *h, size_t first, size_t last, struct spans *out)
{
	const struct unit *v = h->units.v;

	if (first >= h->units.n)
		return h->place->paragraph.end;
	if (first >= last)
		return v[first].end;
	VEC_PUSH(out, (struct span){v[first].start, v[last - 1].end});
	return v[last - 1].end;
}

static bool find_regex(const struct pattern *p, const struct place *place, struct spans *out)
{
	struct hunt h = {p, place, .budget = STEPS_MAX / p->steps};
	uint32_t from = place->paragraph.start, end = place->paragraph.end;
	size_t first, last;

	while (from < end && (!place->knows || skip(&p->filter, place->text, &from, end))) {
		if (!find_next(&h, from, &first, &last))
			break;
		from = take(&h, first, last, out);
	}
	VEC_RELEASE(&h.units);
	return h.budget > 0 && !stop_is_wanted(place->stop);
}

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
	return find_regex(p, place, out);
}

/* Where the filter knows, the first needle stands at AT. */
static bool find(const struct pattern *p, struct place place, uint32_t at, struct spans *out)
{
	const struct filter *f = &p->filter;

	if (p->has_regex)
		return find_operators(p, &place, out);
	if (p->approx) {
		approx_find(p->approx, f, place.text, place.paragraph, place.knows, out);
		return true;
	}
	if (place.knows)
		place.paragraph.start = filter_start(f, place.text, place.paragraph.start, at);
	literal_find(&p->literal, f, place.text, place.paragraph, place.plain, place.knows, out);
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
	size_t before = out->n;

	if (p->direct == DIRECT_NEAR && !automaton_find_near(p->automaton, t, out))
		return false;
	if (p->direct == DIRECT_NEEDLES)
		find_needles(&p->filter.needles, t, out);
	if (p->direct == DIRECT_LITERAL)
		literal_find(&p->literal, &p->filter, t->s,
			     (struct span){(uint32_t)t->from, (uint32_t)t->len}, true, true, out);
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

static struct status literal_make(struct pattern *p, struct ere *e, unsigned errors)
{
	unsigned starts[NEEDLES_MAX];
	uint32_t c[ERE_MAX_LENGTH];
	unsigned n = literal_chars(e, c), most = approx_most_errors(n);

	if (errors > most)
		return status_fail(NG_("A pattern of %u characters may have %u error at most.",
				       "A pattern of %u characters may have %u errors at most.",
				       most),
				   n, most);
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
	const struct ere_extent *extent = &e->nodes.v[e->root].extent;
	struct status s;
	bool far;

	required_of(e, p->filter.reading, &p->filter.needles);
	p->matches_nothing = !extent->positions;
	p->steps = 8 + extent->positions + extent->edges;
	if (p->matches_nothing)
		return STATUS_OK;
	if (ere_is_literal(e, e->root))
		return literal_make(p, e, errors);
	if (errors)
		return status_fail(_("Errors are allowed only where every character stands for "
				     "itself: write a backslash before each operator."));
	s = regex_make(p, e);
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
	if ((*p)->has_regex)
		tre_regfree(&(*p)->regex);
	automaton_free(&(*p)->automaton);
	approx_free(&(*p)->approx);
	literal_release(&(*p)->literal);
	free(*p);
	*p = NULL;
}
