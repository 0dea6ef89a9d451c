/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/excerpts.h"

#include "text/codepoint.h"
#include "text/width.h"

#include <string.h>

enum { WORDS_BEFORE = 2, WORDS_BEHIND = 1, BYTES_MAX = 48, MIN_COLUMNS = 8 };

static enum text_source source_of(enum side side)
{
	return side == LEFT ? SOURCE_LEFT : SOURCE_RIGHT;
}

/* Adds SPAN as far as *ROOM columns hold it, and … where they do not. */
static bool add_within(const struct excerpts *x, struct flow *f, struct span span, enum role role,
		       size_t *room)
{
	const char *text = lines_source(x->out, source_of(x->side)) + span.start;
	uint32_t len = span_length(span), fits;
	size_t used;

	fits = (uint32_t)width_prefix(text, len, *room, &used);
	if (fits < len)
		fits = lines_cut_at_word(text, fits);
	flow_add_text(f, x->out, source_of(x->side), (struct span){span.start, span.start + fits}, role);
	*room -= used;
	if (fits < len)
		flow_add_string(f, x->out, " …", ROLE_MUTED);
	return fits == len;
}

/* Whether TEXT was said; notes it, as long as there is room. */
static bool was_said(struct said *s, const char *text, uint32_t len)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->len[i] == len && memcmp(s->text[i], text, len) == 0)
			return true;
	if (s->n < SAID_MAX) {
		s->text[s->n] = text;
		s->len[s->n++] = len;
	}
	return false;
}

bool excerpts_is_worth_saying(const struct run *run, const char *text, enum side side, struct said *said)
{
	struct span span = run->span[side];

	return span_length(span) > 1 && !was_said(said, text + span.start, span_length(span));
}

void excerpts_add_shared(const struct excerpts *x, struct flow *f, const struct link *link)
{
	const char *text = lines_source(x->out, source_of(x->side));
	struct said said = {.n = 0};
	size_t room = x->columns;

	for (uint32_t i = link->first_run; i < link->first_run + link->n_runs; i++) {
		const struct run *run = &x->c->runs.v[i];
		bool first = said.n == 0;

		if (run->kind != RUN_SHARED || !excerpts_is_worth_saying(run, text, x->side, &said))
			continue;
		if (!first && room < MIN_COLUMNS) {
			flow_add_string(f, x->out, " …", ROLE_MUTED);
			return;
		}
		flow_add_string(f, x->out, first ? ": " : " … ", ROLE_MUTED);
		if (!add_within(x, f, run->span[x->side], ROLE_SHARED, &room))
			return;
	}
}

/* The start of at most WORDS words before AT; not before LIMIT, and never far. */
static uint32_t words_back(const char *text, uint32_t at, uint32_t limit, int words)
{
	if (at - limit > BYTES_MAX)
		limit = at - BYTES_MAX;
	while (at > limit) {
		if (text[at - 1] == ' ' && words-- == 0)
			break;
		at--;
	}
	while (((unsigned char)text[at] & 0xc0) == 0x80) /* never inside a code point */
		at++;
	return at;
}

static uint32_t words_on(const char *text, uint32_t at, uint32_t limit, int words)
{
	if (limit - at > BYTES_MAX)
		limit = at + BYTES_MAX;
	while (at < limit) {
		if (text[at] == ' ' && words-- == 0)
			break;
		at++;
	}
	while (((unsigned char)text[at] & 0xc0) == 0x80)
		at--;
	return at;
}

void excerpts_add_part(const struct excerpts *x, struct flow *f, uint32_t sentence, struct span span,
		       bool is_bracket)
{
	struct span within = x->c->annotation[x->side]->sentences.v[sentence].span;
	const char *text = lines_source(x->out, source_of(x->side));
	uint32_t from = words_back(text, span.start, within.start, WORDS_BEFORE);
	uint32_t to = words_on(text, span.end, within.end, WORDS_BEHIND), last = span.end;
	bool is_opened = codepoint_is_quote(codepoint_at(text, span.start, span.end));
	bool is_closed = codepoint_is_quote(codepoint_previous(text, span.start, &last));
	bool opens = !is_opened || from < span.start, whole;
	size_t room = x->columns;

	flow_add_string(f, x->out, opens ? ": \"" : ": ", ROLE_MUTED);
	if (to < within.end)
		to = span.end + lines_cut_at_word(text + span.end, to - span.end);
	if (from > within.start)
		flow_add_string(f, x->out, "…", ROLE_MUTED);
	flow_add_text(f, x->out, source_of(x->side), (struct span){from, span.start}, ROLE_TEXT);
	if (is_bracket)
		flow_add_string(f, x->out, "[", ROLE_CONFLICT);
	whole = add_within(x, f, span, is_bracket ? ROLE_CONFLICT : ROLE_DIFFERS, &room);
	if (is_bracket)
		flow_add_string(f, x->out, "]", ROLE_CONFLICT);
	if (whole)
		flow_add_text(f, x->out, source_of(x->side), (struct span){span.end, to}, ROLE_TEXT);
	if (whole && to < within.end)
		flow_add_string(f, x->out, "…", ROLE_MUTED);
	if (opens ? is_opened || !is_closed || !whole || to > span.end : !whole)
		flow_add_string(f, x->out, "\"", ROLE_MUTED);
}
