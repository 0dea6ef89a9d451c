/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/quotation.h"

#include "text/codepoint.h"

#include <string.h>

enum form {
	STRAIGHT, HIGH_LEFT, HIGH_RIGHT, LOW,                         /* " “ ” „ */
	STRAIGHT_SINGLE, HIGH_LEFT_SINGLE, HIGH_RIGHT_SINGLE, LOW_SINGLE, /* ' ‘ ’ ‚ */
	GUILLEMET_LEFT, GUILLEMET_RIGHT, ANGLE_LEFT, ANGLE_RIGHT,     /* « » ‹ › */
	CORNER_OPEN, CORNER_CLOSE, WHITE_OPEN, WHITE_CLOSE,           /* 「 」 『 』 */
	FORMS,
};

#define BIT(form) (1u << (form))
#define SINGLES                                                                                    \
	(BIT(STRAIGHT_SINGLE) | BIT(HIGH_LEFT_SINGLE) | BIT(HIGH_RIGHT_SINGLE) | BIT(LOW_SINGLE))

#define ALWAYS_CLOSE                                                                               \
	(BIT(HIGH_RIGHT) | BIT(GUILLEMET_RIGHT) | BIT(ANGLE_RIGHT) | BIT(CORNER_CLOSE) |           \
	 BIT(WHITE_CLOSE))
#define ALWAYS_OPEN (BIT(GUILLEMET_LEFT) | BIT(ANGLE_LEFT) | BIT(CORNER_OPEN) | BIT(WHITE_OPEN))
#define STRAIGHTS (BIT(STRAIGHT) | BIT(STRAIGHT_SINGLE))

/* What may close a quotation that each form opened; 0: the form opens none. */
static const unsigned closers[FORMS] = {
	[STRAIGHT] = BIT(STRAIGHT) | BIT(HIGH_RIGHT),
	[HIGH_LEFT] = BIT(HIGH_RIGHT) | BIT(STRAIGHT) | BIT(HIGH_LEFT),
	[HIGH_RIGHT] = BIT(HIGH_RIGHT) | BIT(HIGH_LEFT),
	[LOW] = BIT(HIGH_LEFT) | BIT(HIGH_RIGHT) | BIT(STRAIGHT),
	[STRAIGHT_SINGLE] = BIT(STRAIGHT_SINGLE) | BIT(HIGH_RIGHT_SINGLE),
	[HIGH_LEFT_SINGLE] = BIT(HIGH_RIGHT_SINGLE) | BIT(STRAIGHT_SINGLE),
	[LOW_SINGLE] = BIT(HIGH_LEFT_SINGLE) | BIT(HIGH_RIGHT_SINGLE),
	[GUILLEMET_LEFT] = BIT(GUILLEMET_RIGHT),
	[GUILLEMET_RIGHT] = BIT(GUILLEMET_LEFT) | BIT(GUILLEMET_RIGHT),
	[ANGLE_LEFT] = BIT(ANGLE_RIGHT),
	[ANGLE_RIGHT] = BIT(ANGLE_LEFT) | BIT(ANGLE_RIGHT),
	[CORNER_OPEN] = BIT(CORNER_CLOSE),
	[WHITE_OPEN] = BIT(WHITE_CLOSE),
};

struct mark {
	struct span span;
	enum form form;
	bool opens, closes;   /* by what stands before and behind */
	uint32_t letters; /* grows with each stretch between marks that holds any */
};

struct scan {
	const char *text;
	struct span range; /* the paragraph */
	struct marks VEC(struct mark) marks;
	struct open VEC(uint32_t) open; /* indices of marks that are not closed yet */
	uint32_t open_forms[FORMS];     /* how many of them have each form */
	struct quotations *out;
	size_t first;  /* of OUT: where this paragraph's begin */
	bool goes_on;  /* the paragraph before was left open */
};

static int form_of(uint32_t c)
{
	switch (c) {
	case '"': case 0xFF02: return STRAIGHT;
	case '\'': return STRAIGHT_SINGLE;
	case 0xAB: return GUILLEMET_LEFT;
	case 0xBB: return GUILLEMET_RIGHT;
	case 0x2018: case 0x201B: return HIGH_LEFT_SINGLE;
	case 0x2019: return HIGH_RIGHT_SINGLE;
	case 0x201A: return LOW_SINGLE;
	case 0x201C: case 0x201F: return HIGH_LEFT;
	case 0x201D: return HIGH_RIGHT;
	case 0x201E: return LOW;
	case 0x2039: return ANGLE_LEFT;
	case 0x203A: return ANGLE_RIGHT;
	case 0x300C: case 0xFF62: return CORNER_OPEN;
	case 0x300D: case 0xFF63: return CORNER_CLOSE;
	case 0x300E: return WHITE_OPEN;
	case 0x300F: return WHITE_CLOSE;
	default: return -1;
	}
}

/* What stands beside a mark. Scripts without blanks between words say nothing. */
enum beside { BLANK, EDGE, WORD, OPENING, DASH, OTHER };

static enum beside beside_of(uint32_t c)
{
	if (!c)
		return EDGE;
	if (codepoint_is_blank(c))
		return BLANK;
	if (codepoint_is_letter(c) || codepoint_is_digit(c))
		return codepoint_is_unspaced(c) ? OTHER : WORD;
	if (codepoint_is_dash(c))
		return DASH;
	if (!codepoint_is_quote(c) && codepoint_is_opener(c))
		return OPENING;
	return OTHER;
}

static bool is_blank_or_edge(enum beside b)
{
	return b == BLANK || b == EDGE;
}

/* Letters that follow an apostrophe which stands for what was left out: ’90s, ’em, ’n’. */
static bool is_elision(const char *s, const char *end)
{
	static const char *const words[] = {"em", "n", "N", "til", "tis", "Tis", "twas", "Twas",
					    "cause", "cos", "bout", "s", NULL};
	size_t n = 0;

	if (end - s >= 3 && s[0] >= '0' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9')
		return s[2] == 's';
	while (s + n < end && ((s[n] | 32) >= 'a' && (s[n] | 32) <= 'z'))
		n++;
	for (size_t i = 0; words[i]; i++)
		if (strlen(words[i]) == n && !memcmp(words[i], s, n))
			return true;
	return false;
}

/* 6'2" and 5′ 10": the mark behind the second number. */
static bool is_inches(const char *text, uint32_t start, uint32_t at)
{
	uint32_t digits = at;

	while (digits > start && text[digits - 1] >= '0' && text[digits - 1] <= '9')
		digits--;
	if (digits == at || at - digits > 2)
		return false;
	while (digits > start && text[digits - 1] == ' ')
		digits--;
	if (digits - start >= 2 && text[digits - 1] == '\'')
		return text[digits - 2] >= '0' && text[digits - 2] <= '9';
	return digits - start >= 4 && (!memcmp(text + digits - 3, "\xE2\x80\xB2", 3) ||
				       !memcmp(text + digits - 3, "\xE2\x80\x99", 3)) &&
	       text[digits - 4] >= '0' && text[digits - 4] <= '9';
}

/*
 * By what stands around it a mark may open, close, or both.  A blank on both sides says nothing;
 * a word before it never opens, a word behind it closes only after punctuation ("…,"he said).
 */
static void judge(struct mark *m, enum beside before, enum beside behind)
{
	bool may_open = before != WORD && behind != EDGE &&
			(behind != BLANK || is_blank_or_edge(before));
	bool may_close = before != EDGE && (before != BLANK || is_blank_or_edge(behind)) &&
			 (behind != WORD || before == OTHER);

	if (BIT(m->form) & SINGLES) { /* stricter: most of them are apostrophes */
		may_open = may_open && behind != BLANK && m->form != HIGH_RIGHT_SINGLE;
		may_close = may_close && before != BLANK && behind != WORD;
	}
	m->opens = closers[m->form] && (may_open || (BIT(m->form) & ALWAYS_OPEN));
	m->closes = may_close;
}

static bool has_content(const char *text, struct span inside)
{
	while (inside.start < inside.end) {
		uint32_t c = codepoint_next(text, &inside.start, inside.end);

		if (codepoint_is_letter(c) || codepoint_is_digit(c))
			return true;
	}
	return false;
}

static void add_mark(struct scan *s, uint32_t start, uint32_t end, enum form form)
{
	struct mark m = {.span = {start, end}, .form = form};
	uint32_t at = start;
	enum beside before = beside_of(codepoint_previous(s->text, s->range.start, &at));

	judge(&m, before, beside_of(codepoint_at(s->text, end, s->range.end)));
	if (form == STRAIGHT && is_inches(s->text, s->range.start, start))
		return;
	if ((BIT(form) & SINGLES) && is_elision(s->text + end, s->text + s->range.end))
		m.opens = false;
	if (!m.opens && !m.closes && !(BIT(form) & ALWAYS_CLOSE))
		return;
	if (s->marks.n) {
		const struct mark *last = &s->marks.v[s->marks.n - 1];

		m.letters = last->letters +
			    has_content(s->text, (struct span){last->span.end, start});
	}
	VEC_PUSH(&s->marks, m);
}

/* The first bytes of marks. */
static const bool may_be_mark[256] = {['"'] = true,  ['\''] = true, [0xC2] = true,
				      [0xE2] = true, [0xE3] = true, [0xEF] = true};

enum { BLOCK = 16 }; /* bytes passed over together: a constant, so that the compiler uses vectors */

static bool is_plain_block(const char *s)
{
	unsigned char special = 0;

	for (int i = 0; i < BLOCK; i++)
		special |= (unsigned char)((s[i] == '"') | (s[i] == '\'') | ((unsigned char)s[i] > 0x7F));
	return !special;
}

static void find_marks(struct scan *s)
{
	const char *text = s->text;
	uint32_t end = s->range.end;

	s->marks.n = 0;
	for (uint32_t at = s->range.start;;) {
		uint32_t start;
		int form;

		while (end - at >= BLOCK && is_plain_block(text + at))
			at += BLOCK;
		while (at < end && !may_be_mark[(unsigned char)text[at]])
			at++;
		if (at == end)
			return;
		start = at;
		form = form_of(codepoint_next(text, &at, end));
		if (form >= 0)
			add_mark(s, start, at, (enum form)form);
	}
}

/* The forms of opening marks that M would close, were they open. */
static unsigned closes_forms(const struct mark *m)
{
	unsigned forms = 0;

	for (unsigned form = 0; form < FORMS; form++) {
		bool closes = m->closes;

		if (!(closers[form] & BIT(m->form)))
			continue;
		if (form == m->form && !(BIT(form) & STRAIGHTS))
			closes = m->closes && !m->opens; /* ”foo”, »foo», “foo“ */
		else if (BIT(m->form) & ALWAYS_CLOSE)
			closes = true;
		if (closes)
			forms |= BIT(form);
	}
	return forms;
}

static enum form open_form(const struct scan *s, size_t i)
{
	return s->marks.v[s->open.v[i]].form;
}

static void push(struct scan *s, size_t i)
{
	s->open_forms[s->marks.v[i].form]++;
	VEC_PUSH(&s->open, (uint32_t)i);
}

static uint32_t pop(struct scan *s)
{
	s->open_forms[open_form(s, s->open.n - 1)]--;
	return s->open.v[--s->open.n];
}

/* The words that cannot follow "the workers’": what they follow is a quotation's end. */
static bool follows_no_possessive(const char *s, const char *end)
{
	static const char *const words[] = {
		"a", "about", "after", "and", "are", "as", "at", "but", "by", "for", "from", "had",
		"has", "have", "he", "in", "into", "is", "it", "of", "on", "or", "said", "says",
		"she", "that", "the", "they", "to", "was", "were", "when", "which", "while", "who",
		"will", "with", "would", NULL};
	size_t n = 0;

	while (s + n < end && s[n] >= 'a' && s[n] <= 'z')
		n++;
	for (size_t i = 0; words[i]; i++)
		if (strlen(words[i]) == n && !memcmp(words[i], s, n))
			return true;
	return false;
}

/* The next of the few single marks behind I can close, and none before it opens. */
static bool better_closer_follows(const struct scan *s, size_t i)
{
	for (size_t k = i + 1; k < s->marks.n && k < i + 8; k++) {
		const struct mark *next = &s->marks.v[k];

		if (!(BIT(next->form) & SINGLES))
			continue;
		if (next->opens || next->closes)
			return !next->opens;
	}
	return false;
}

/* "the boys’ mother", "goin’ home": an apostrophe at the end of a word. */
static bool is_apostrophe(const struct scan *s, size_t i)
{
	const struct mark *m = &s->marks.v[i];
	const char *behind = s->text + m->span.end, *end = s->text + s->range.end;
	const char *before = s->text + m->span.start;
	bool word = m->span.start - s->range.start >= 2 &&
		    (before[-1] == 's' || (before[-1] == 'n' && before[-2] == 'i'));

	return word && end - behind > 1 && *behind == ' ' &&
	       !follows_no_possessive(behind + 1, end) && better_closer_follows(s, i);
}

/* 12" within a quotation: up to three digits, and the next mark can only close. */
static bool is_measure(const struct scan *s, size_t i)
{
	const struct mark *m = &s->marks.v[i];
	uint32_t at = m->span.start;

	if (m->form != STRAIGHT || i + 1 == s->marks.n)
		return false;
	while (at > s->range.start && s->text[at - 1] >= '0' && s->text[at - 1] <= '9')
		at--;
	return at < m->span.start && m->span.start - at <= 3 &&
	       s->marks.v[i + 1].form == STRAIGHT && !s->marks.v[i + 1].opens;
}

/* A quotation takes the place of those within it. */
static void emit(struct scan *s, struct span span, bool continued)
{
	while (s->out->n > s->first && s->out->v[s->out->n - 1].span.start >= span.start)
		s->out->n--;
	VEC_PUSH(s->out, (struct quotation){.span = span, .continued = continued});
}

/* Closes the topmost quotation that mark I can close, and drops what is open within it. */
static bool close_with(struct scan *s, size_t i)
{
	const struct mark *m = &s->marks.v[i], *opener;
	unsigned forms = closes_forms(m), open = 0;

	for (unsigned form = 0; form < FORMS; form++)
		open |= s->open_forms[form] ? BIT(form) : 0;
	if (!(forms & open))
		return false;
	/* A single mark never closes through a double one. */
	if ((BIT(m->form) & SINGLES) &&
	    (!(forms & BIT(open_form(s, s->open.n - 1))) || is_apostrophe(s, i)))
		return false;
	if (is_measure(s, i))
		return true;
	do
		opener = &s->marks.v[pop(s)];
	while (!(forms & BIT(opener->form)));
	if (m->letters > opener->letters)
		emit(s, (struct span){opener->span.start, m->span.end}, false);
	return true;
}

static bool ends_sentence(const struct scan *s)
{
	uint32_t at = s->range.end;

	return codepoint_is_sentence_end(codepoint_previous(s->text, s->range.start, &at));
}

/* What NEXT, the paragraph behind, begins with goes on with what is open here. */
static void continue_into(struct scan *s, struct span next)
{
	uint32_t at = next.start;
	int form = at < next.end ? form_of(codepoint_next(s->text, &at, next.end)) : -1;

	if (form < 0 || !ends_sentence(s))
		return;
	for (size_t i = 0; i < s->open.n; i++) {
		enum form open = open_form(s, i);
		uint32_t start = s->marks.v[s->open.v[i]].span.start;

		if (open == (enum form)form ||
		    (open == GUILLEMET_LEFT && form == GUILLEMET_RIGHT)) {
			emit(s, (struct span){start, s->range.end}, true);
			s->goes_on = true;
			return;
		}
	}
}

static void scan_paragraph(struct scan *s, const struct span *next)
{
	find_marks(s);
	/* French repeats the last one */
	if (s->goes_on && s->marks.n && s->marks.v[0].form == GUILLEMET_RIGHT) {
		s->marks.v[0].form = GUILLEMET_LEFT;
		s->marks.v[0].opens = true;
	}
	s->goes_on = false;
	s->first = s->out->n;
	s->open.n = 0;
	memset(s->open_forms, 0, sizeof s->open_forms);
	for (size_t i = 0; i < s->marks.n; i++)
		if (!close_with(s, i) && s->marks.v[i].opens)
			push(s, i);
	if (next && s->open.n)
		continue_into(s, *next);
}

void quotations_find(const char *text, const struct spans *paragraphs, struct quotations *out)
{
	struct scan s = {.text = text, .out = out};

	for (size_t i = 0; i < paragraphs->n; i++) {
		s.range = paragraphs->v[i];
		scan_paragraph(&s, i + 1 < paragraphs->n ? &paragraphs->v[i + 1] : NULL);
	}
	VEC_RELEASE(&s.marks);
	VEC_RELEASE(&s.open);
}
