/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/write_json.h"

#include "text/codepoint.h"

#include <math.h>
#include <string.h>

enum { MARKS_IN_A_ROW = 4 }; /* on one letter: more are escaped, a terminal would pile them up */

static bool is_mark(uint32_t c)
{
	return (c >= 0x300 && c <= 0x36f) || (c >= 0x483 && c <= 0x489) ||
	       (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff) ||
	       (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe20 && c <= 0xfe2f);
}

/* Invisible, or able to move what stands around it. */
static bool is_hidden(uint32_t c)
{
	static const uint32_t ranges[][2] = {
		{0x7f, 0x9f}, {0xad, 0xad}, {0x34f, 0x34f}, {0x61c, 0x61c}, {0x180e, 0x180e},
		{0x200b, 0x200f}, {0x2028, 0x202e}, {0x2060, 0x206f}, {0xfe00, 0xfe0f},
		{0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe0fff},
	};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (c <= ranges[i][1])
			return c >= ranges[i][0];
	return false;
}

static void add_escape(struct bytes *out, uint32_t c)
{
	static const char shorts[] = "btn.fr";

	if (c >= '\b' && c <= '\r' && shorts[c - '\b'] != '.')
		bytes_addf(out, "\\%c", shorts[c - '\b']);
	else if (c < 0x10000)
		bytes_addf(out, "\\u%04x", c);
	else
		bytes_addf(out, "\\u%04x\\u%04x", 0xd7c0 + (c >> 10), 0xdc00 + (c & 0x3ff));
}

/* ASCII that stands for itself. */
static bool is_plain(char c)
{
	return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

/* In quotation marks. */
static void add_text(struct bytes *out, const char *s, size_t len)
{
	uint32_t at = 0, end = (uint32_t)len;
	unsigned marks = 0;

	bytes_reserve(out, len + 2);
	bytes_add_byte(out, '"');
	while (at < end) {
		uint32_t from = at, c;

		while (at < end && is_plain(s[at]))
			at++;
		if (at > from) {
			bytes_add(out, s + from, at - from);
			marks = 0;
			continue;
		}
		c = codepoint_next(s, &at, end);
		marks = is_mark(c) ? marks + 1 : 0;
		if (c == '"' || c == '\\')
			bytes_addf(out, "\\%c", (char)c);
		else if (c < 0x20 || is_hidden(c) || marks > MARKS_IN_A_ROW)
			add_escape(out, c);
		else if (c == 0xfffd)
			bytes_add_string(out, "\xef\xbf\xbd"); /* perhaps of a broken byte */
		else
			bytes_add(out, s + from, at - from);
	}
	bytes_add_byte(out, '"');
}

/* The same; null for NULL. */
static void add_string(struct bytes *out, const char *s)
{
	if (s)
		add_text(out, s, strlen(s));
	else
		bytes_add_string(out, "null");
}

static void add_field(struct bytes *out, const char *name, const char *value)
{
	bytes_addf(out, ",\"%s\":", name);
	add_string(out, value);
}

static void add_number(struct bytes *out, double value)
{
	bytes_addf(out, "%.3f", isfinite(value) ? value : 0.0);
}

static void add_bool(struct bytes *out, const char *name, bool value)
{
	bytes_addf(out, ",\"%s\":%s", name, value ? "true" : "false");
}

/* Start and end, and where they are in the source if cleaning moved anything. */
static void add_span(struct bytes *out, const struct article *a, struct span s)
{
	bytes_addf(out, ",\"start\":%u,\"end\":%u", s.start, s.end);
	if (a->map.n) {
		struct span source = offset_map_source(&a->map, s);

		bytes_addf(out, ",\"source_start\":%u,\"source_end\":%u", source.start, source.end);
	}
}

static void add_span_text(struct bytes *out, const struct article *a, struct span s)
{
	bytes_add_string(out, ",\"text\":");
	add_text(out, a->text + s.start, span_length(s));
}

/* Between the elements of a list. */
static void add_comma(struct bytes *out, size_t i)
{
	if (i)
		bytes_add_byte(out, ',');
}

static void add_sentences(struct bytes *out, const struct annotation *an)
{
	bytes_add_string(out, ",\"sentences\":[");
	for (size_t i = 0; i < an->sentences.n; i++) {
		const struct sentence *s = &an->sentences.v[i];

		add_comma(out, i);
		bytes_addf(out, "{\"id\":%zu", i + 1);
		add_span(out, an->article, s->span);
		add_field(out, "kind", sentence_kind_name(s->kind));
		add_field(out, "speaker", annotation_string(an, s->speaker));
		add_span_text(out, an->article, s->span);
		bytes_add_byte(out, '}');
	}
	bytes_add_byte(out, ']');
}

static void add_quotes(struct bytes *out, const struct annotation *an)
{
	bytes_add_string(out, ",\"quotes\":[");
	for (size_t i = 0; i < an->quotes.n; i++) {
		const struct quote *q = &an->quotes.v[i];

		add_comma(out, i);
		bytes_addf(out, "{\"sentence\":%u,\"sentence_end\":%u", q->sentence + 1,
			   q->sentence_end + 1);
		add_span(out, an->article, q->span);
		add_field(out, "speaker", annotation_string(an, q->speaker));
		add_span_text(out, an->article, q->span);
		bytes_add_byte(out, '}');
	}
	bytes_add_byte(out, ']');
}

static void add_quantities(struct bytes *out, const struct annotation *an)
{
	bytes_add_string(out, ",\"quantities\":[");
	for (size_t i = 0; i < an->quantities.n; i++) {
		const struct quantity *q = &an->quantities.v[i];

		add_comma(out, i);
		bytes_addf(out, "{\"sentence\":%u", q->sentence + 1);
		add_span(out, an->article, q->span);
		add_span_text(out, an->article, q->span);
		add_field(out, "type", quantity_type_name(q->type));
		add_field(out, "value", annotation_string(an, q->value));
		add_field(out, "low", annotation_string(an, q->low));
		add_field(out, "high", annotation_string(an, q->high));
		add_field(out, "unit", annotation_string(an, q->unit));
		add_field(out, "of", annotation_string(an, q->of));
		add_field(out, "qualifier", annotation_string(an, q->qualifier));
		bytes_add_byte(out, '}');
	}
	bytes_add_byte(out, ']');
}

void json_article(struct bytes *out, const struct annotation *an)
{
	const struct article *a = an->article;

	bytes_add_string(out, "{\"format\":\"lateral-article\",\"version\":1");
	add_field(out, "path", a->path);
	bytes_addf(out, ",\"item\":%u", a->item);
	add_field(out, "outlet", a->outlet);
	add_field(out, "outlet_from", outlet_from_name(a->outlet_from));
	add_field(out, "headline", a->headline);
	add_field(out, "byline", a->byline);
	add_field(out, "dateline", a->dateline);
	add_field(out, "published", a->published);
	add_field(out, "url", a->url);
	add_field(out, "language", an->language);
	add_span_text(out, a, (struct span){0, a->len});
	add_sentences(out, an);
	add_quotes(out, an);
	add_quantities(out, an);
	bytes_add_string(out, "}\n");
}

static void add_side(struct bytes *out, const char *name, const struct annotation *an)
{
	const struct article *a = an->article;

	bytes_addf(out, ",\"%s\":{\"path\":", name);
	add_string(out, a->path);
	add_field(out, "outlet", a->outlet);
	add_field(out, "headline", a->headline);
	add_field(out, "published", a->published);
	add_sentences(out, an);
	bytes_add_byte(out, '}');
}

static void add_shared_runs(struct bytes *out, const struct comparison *c, const struct link *l)
{
	size_t written = 0;

	bytes_add_string(out, ",\"shared\":[");
	for (uint32_t i = l->first_run; i < l->first_run + l->n_runs; i++) {
		const struct run *r = &c->runs.v[i];

		if (r->kind != RUN_SHARED)
			continue;
		add_comma(out, written++);
		bytes_addf(out, "{\"left\":[%u,%u],\"right\":[%u,%u]}", r->span[LEFT].start,
			   r->span[LEFT].end, r->span[RIGHT].start, r->span[RIGHT].end);
	}
	bytes_add_byte(out, ']');
}

static void add_reasons(struct bytes *out, const struct link *l)
{
	bytes_add_string(out, ",\"reasons\":{");
	for (uint32_t i = 0; i < l->n_reasons; i++) {
		add_comma(out, i);
		add_string(out, l->reasons[i].name);
		bytes_add_byte(out, ':');
		add_number(out, (double)l->reasons[i].weight);
	}
	bytes_add_byte(out, '}');
}

static void add_links(struct bytes *out, const struct comparison *c)
{
	bytes_add_string(out, ",\"links\":[");
	for (size_t i = 0; i < c->links.n; i++) {
		const struct link *l = &c->links.v[i];

		add_comma(out, i);
		bytes_addf(out, "{\"left\":%u,\"right\":%u", l->sentence[LEFT] + 1,
			   l->sentence[RIGHT] + 1);
		add_field(out, "relation", relation_name(l->relation));
		bytes_add_string(out, ",\"score\":");
		add_number(out, (double)l->score);
		add_bool(out, "moved", l->moved);
		add_bool(out, "unsure", l->unsure);
		add_reasons(out, l);
		add_shared_runs(out, c, l);
		bytes_add_byte(out, '}');
	}
	bytes_add_byte(out, ']');
}

/* One side of a finding, open at its end. */
static void add_place(struct bytes *out, const char *name, const struct annotation *an,
		      uint32_t sentence, struct span span)
{
	bytes_addf(out, "\"%s\":{\"sentence\":%u", name, sentence + 1);
	add_span(out, an->article, span);
}

static void add_utterances(struct bytes *out, const struct comparison *c)
{
	bytes_add_string(out, ",\"quotes\":[");
	for (size_t i = 0; i < c->utterances.n; i++) {
		const struct utterance *u = &c->utterances.v[i];

		add_comma(out, i);
		bytes_add_byte(out, '{');
		add_place(out, "left", c->annotation[LEFT], u->beginning[LEFT], u->whole[LEFT]);
		bytes_add_string(out, "},");
		add_place(out, "right", c->annotation[RIGHT], u->beginning[RIGHT], u->whole[RIGHT]);
		bytes_add_byte(out, '}');
		add_field(out, "relation", utterance_relation_name(u->relation));
		add_field(out, "speaker", u->speaker);
		bytes_add_byte(out, '}');
	}
	bytes_add_byte(out, ']');
}

static void add_discrepancies(struct bytes *out, const struct comparison *c)
{
	bytes_add_string(out, ",\"discrepancies\":[");
	for (size_t i = 0; i < c->discrepancies.n; i++) {
		const struct discrepancy *d = &c->discrepancies.v[i];

		add_comma(out, i);
		bytes_add_string(out, "{\"kind\":");
		add_string(out, discrepancy_kind_name(d));
		bytes_add_byte(out, ',');
		add_place(out, "left", c->annotation[LEFT], d->sentence[LEFT], d->span[LEFT]);
		add_field(out, "value", d->value[LEFT]);
		bytes_add_string(out, "},");
		add_place(out, "right", c->annotation[RIGHT], d->sentence[RIGHT], d->span[RIGHT]);
		add_field(out, "value", d->value[RIGHT]);
		bytes_add_byte(out, '}');
		add_field(out, "about", d->about);
		bytes_add_byte(out, '}');
	}
	bytes_add_byte(out, ']');
}

static void add_only(struct bytes *out, const char *name, const struct only *only)
{
	bytes_addf(out, ",\"%s\":[", name);
	for (size_t i = 0; i < only->n; i++) {
		add_comma(out, i);
		bytes_addf(out, "%u", only->v[i] + 1);
	}
	bytes_add_byte(out, ']');
}

void json_comparison(struct bytes *out, const struct comparison *c)
{
	bytes_add_string(out, "{\"format\":\"lateral-compare\",\"version\":1");
	add_side(out, "left", c->annotation[LEFT]);
	add_side(out, "right", c->annotation[RIGHT]);
	add_links(out, c);
	add_utterances(out, c);
	add_discrepancies(out, c);
	add_only(out, "only_left", &c->only[LEFT]);
	add_only(out, "only_right", &c->only[RIGHT]);
	bytes_add_string(out, "}\n");
}

void json_match(struct bytes *out, const struct annotation *an, struct span match, unsigned cost)
{
	const struct article *a = an->article;

	bytes_add_string(out, "{\"path\":");
	add_string(out, a->path);
	bytes_addf(out, ",\"item\":%u", a->item);
	add_field(out, "outlet", a->outlet);
	bytes_addf(out, ",\"sentence\":%u", annotation_sentence_at(an, match.start) + 1);
	add_span(out, a, match);
	add_span_text(out, a, match);
	bytes_addf(out, ",\"cost\":%u}\n", cost);
}

void json_listed(struct bytes *out, const struct article *a)
{
	bytes_add_string(out, "{\"format\":\"lateral-list\",\"version\":1");
	add_field(out, "path", a->path);
	bytes_addf(out, ",\"item\":%u", a->item);
	add_field(out, "outlet", a->outlet);
	add_field(out, "headline", a->headline);
	add_field(out, "published", a->published);
	add_field(out, "url", a->url);
	bytes_add_string(out, "}\n");
}
