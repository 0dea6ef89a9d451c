/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line of evidence: what stands at the cursor of the comparison, in words. */
#include "base/i18n.h"
#include "compare/score.h"
#include "compare/voice.h"
#include "text/clean.h"
#include "text/width.h"
#include "ui/compare.h"
#include "ui/why.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	SPANS_AROUND = 16, /* columns beside two spans that differ: mark, numbers, quotation marks */
	QUOTES_FROM = 44,  /* columns of it, for quotes with numbers */
	BARE_AROUND = 6,   /* the mark and the stroke between them */
	NAMES_SHARE = 4,   /* of the line for both outlets */
	REASONS_SHOWN = 3,
	SPEAKERS_MIN = 16, /* columns for two of them, where they are cut */
	SPEAKER_MIN = 8,   /* for one */
};
#define REASON_MIN 0.2f /* what adds less to the log odds is not worth a word */

struct evidence {
	const struct screen_compare *s;
	struct bytes line;
	size_t limit; /* columns */
};

static const char *outlet(const struct screen_compare *s, enum side side)
{
	return s->c->annotation[side]->article->outlet;
}

/* How evidence calls a side: by its outlet where both are short enough and two, else by its letter. */
static const char *name(const struct screen_compare *s, enum side side)
{
	size_t columns = 0;

	for (int i = LEFT; i <= RIGHT; i++)
		columns += width_columns(outlet(s, (enum side)i), strlen(outlet(s, (enum side)i)));
	if (columns <= (size_t)s->width / NAMES_SHARE && strcmp(outlet(s, LEFT), outlet(s, RIGHT)) != 0)
		return outlet(s, side);
	return side == LEFT ? "A" : "B";
}

/* Adds one more item if it fits whole: what weighs most comes first. */
static void add_item(struct evidence *e, const char *item)
{
	if (width_columns(e->line.data, e->line.len) + 2 + width_columns(item, strlen(item)) <= e->limit)
		bytes_addf(&e->line, "  %s", item);
}

static void add_speaker(struct evidence *e, const char *speaker)
{
	struct bytes item;

	if (!speaker)
		return;
	bytes_init(&item);
	bytes_addf(&item, _("said by %s"), speaker);
	add_item(e, item.data);
	bytes_release(&item);
}

static const char *speaker_of(const struct screen_compare *s, enum side side, uint32_t sentence)
{
	const struct annotation *an = s->c->annotation[side];

	return annotation_string(an, an->sentences.v[sentence].speaker);
}

static void add_cut(const char *s, size_t columns, struct bytes *b)
{
	size_t used, len = strlen(s);

	if (width_columns(s, len) <= columns) {
		bytes_add_string(b, s);
		return;
	}
	bytes_add(b, s, width_prefix(s, len, columns - 1, &used));
	bytes_add_string(b, "…");
}

/* Columns that are left for a speaker whom WHOSE article tells; fewer than none count as none. */
static size_t room_for_speaker(const struct evidence *e, const char *whose)
{
	size_t used = 2 + width_columns(e->line.data, e->line.len);
	struct bytes frame;

	bytes_init(&frame);
	bytes_addf(&frame, _("%s: said by %s"), whose, "");
	used += width_columns(frame.data, frame.len);
	bytes_release(&frame);
	return e->limit > used ? e->limit - used : 0;
}

/* One side tells it: which, by its outlet if there is room for that. */
static void add_one_speaker(struct evidence *e, enum side side, const char *speaker)
{
	size_t columns = width_columns(speaker, strlen(speaker));
	const char *whose = name(e->s, side);
	struct bytes item, cut;

	if (columns > room_for_speaker(e, whose))
		whose = side == LEFT ? "A" : "B";
	if (columns > room_for_speaker(e, whose) && room_for_speaker(e, whose) < SPEAKER_MIN)
		return;
	bytes_init(&item);
	bytes_init(&cut);
	add_cut(speaker, room_for_speaker(e, whose), &cut);
	bytes_addf(&item, _("%s: said by %s"), whose, cut.data);
	add_item(e, item.data);
	bytes_release(&item);
	bytes_release(&cut);
}

/* Of both sides, in the order of the sides; half of what is left of the line for each, if need be. */
static void add_two_speakers(struct evidence *e, const char *left, const char *right)
{
	size_t frame = 2 + width_columns(_("said by %s / %s"), strlen(_("said by %s / %s"))) - strlen("%s%s");
	size_t used = frame + width_columns(e->line.data, e->line.len);
	size_t room = e->limit > used ? e->limit - used : 0, columns = width_columns(right, strlen(right));
	struct bytes item, cut[2];

	if (room < SPEAKERS_MIN && room < columns + width_columns(left, strlen(left)))
		return;
	bytes_init(&item);
	bytes_init(&cut[LEFT]);
	bytes_init(&cut[RIGHT]);
	add_cut(left, room - (columns < room / 2 ? columns : room / 2), &cut[LEFT]);
	add_cut(right, room - width_columns(cut[LEFT].data, cut[LEFT].len), &cut[RIGHT]);
	bytes_addf(&item, _("said by %s / %s"), cut[LEFT].data, cut[RIGHT].data);
	add_item(e, item.data);
	bytes_release(&item);
	bytes_release(&cut[LEFT]);
	bytes_release(&cut[RIGHT]);
}

static void add_speakers(struct evidence *e, const uint32_t sentence[2])
{
	const char *left = speaker_of(e->s, LEFT, sentence[LEFT]);
	const char *right = speaker_of(e->s, RIGHT, sentence[RIGHT]);

	if (left && right && voice_compare(left, right) == VOICE_SAME)
		add_speaker(e, voice_name(left, right));
	else if (left && right)
		add_two_speakers(e, left, right);
	else if (left || right)
		add_one_speaker(e, left ? LEFT : RIGHT, left ? left : right);
}

/* Differences */

const struct discrepancy *compare_discrepancy(const struct screen_compare *s)
{
	const struct place *place = compare_place(s);
	const struct discrepancy *near = NULL;

	for (size_t i = 0; i < s->c->discrepancies.n; i++) {
		const struct discrepancy *d = &s->c->discrepancies.v[i];

		if (places_of_pair(&s->places, d->sentence) == s->at)
			return d;
		if (!near && (d->sentence[LEFT] == place->sentence[LEFT] ||
			      d->sentence[RIGHT] == place->sentence[RIGHT]))
			near = d;
	}
	/* A sentence that is linked to nothing has but this to tell. */
	return place->kinds & PLACE_DIFFERS || s->rows.rows.v[place->row].kind == ROW_ONLY ? near : NULL;
}

static const char *span_text(const struct screen_compare *s, enum side side, struct span span)
{
	return s->c->annotation[side]->article->text + span.start;
}

/* The start of a span, at most COLUMNS wide with the … where it goes on. */
static void add_span(const struct screen_compare *s, enum side side, struct span span, size_t columns,
		     struct bytes *b)
{
	const char *text = span_text(s, side, span);
	size_t len = span_length(span), used;

	if (width_prefix(text, len, columns, &used) < len) {
		len = width_prefix(text, len, columns ? columns - 1 : 0, &used);
		bytes_add(b, text, lines_cut_at_word(text, (uint32_t)len));
		bytes_add_string(b, "…");
		return;
	}
	bytes_add(b, text, len);
}

/* Of ROOM columns for both sides, those of SIDE: half, and what the other one leaves over. */
static size_t share_of(const struct screen_compare *s, const struct discrepancy *d, enum side side,
		       size_t room)
{
	enum side other = side == LEFT ? RIGHT : LEFT;
	size_t used;

	width_prefix(span_text(s, other, d->span[other]), span_length(d->span[other]), room / 2, &used);
	return room - (used < room / 2 ? used : room / 2);
}

/* How much is said of a difference: as much as fits. */
enum amount { WITH_DATES, WITH_NUMBERS, BARE };

static void add_side(const struct evidence *e, const struct discrepancy *d, enum side side,
		     enum amount amount, struct bytes *out)
{
	const char *mark = d->kind == DISCREPANCY_WORDING || amount == BARE ? "" : "\"";
	size_t around = amount == BARE ? BARE_AROUND : SPANS_AROUND;

	if (amount != BARE)
		bytes_addf(out, "%c %u ", side == LEFT ? 'A' : 'B', d->sentence[side] + 1);
	bytes_add_string(out, mark);
	add_span(e->s, side, d->span[side],
		 share_of(e->s, d, side, e->limit > around ? e->limit - around : 0), out);
	bytes_add_string(out, mark);
	if (amount == WITH_DATES) {
		bytes_add_byte(out, ' ');
		why_add_date(e->s->c->annotation[side]->article, out);
	}
}

static void add_sides(const struct evidence *e, const struct discrepancy *d, enum amount amount,
		      struct bytes *out)
{
	if (d->kind == DISCREPANCY_WORDING)
		bytes_add_string(out, "\" ");
	else if (amount == BARE)
		bytes_add_string(out, "# ");
	else
		bytes_addf(out, "# %s: ", d->about ? d->about : discrepancy_kind_name(d));
	add_side(e, d, LEFT, amount, out);
	bytes_add_string(out, " / ");
	add_side(e, d, RIGHT, amount, out);
}

/* What else differs here, if there is room for it. */
static void add_others(struct evidence *e, const struct discrepancy *told)
{
	const struct screen_compare *s = e->s;
	struct bytes item;

	bytes_init(&item);
	for (size_t i = 0; i < s->c->discrepancies.n; i++) {
		const struct discrepancy *d = &s->c->discrepancies.v[i];

		if (d == told || places_of_pair(&s->places, d->sentence) != s->at)
			continue;
		bytes_clear(&item);
		add_sides(e, d, WITH_NUMBERS, &item);
		add_item(e, item.data);
	}
	bytes_release(&item);
}

/* "# missing: A 2 "the 26" (no date) / B 2 "31" (15 Apr)": a quote brings its marks along. */
static void say_discrepancy(struct evidence *e, const struct discrepancy *d)
{
	/* Quotes are cut to the room they have: they need some. */
	bool narrow = d->kind == DISCREPANCY_WORDING && e->limit < QUOTES_FROM;

	for (int amount = narrow ? BARE : WITH_DATES; amount <= BARE; amount++) {
		bytes_clear(&e->line);
		add_sides(e, d, (enum amount)amount, &e->line);
		if (width_columns(e->line.data, e->line.len) <= e->limit)
			break;
	}
	add_item(e, why_link(e->s->c, d->sentence) ? _("linked") : _("not linked"));
	if (d->kind == DISCREPANCY_WORDING)
		add_speaker(e, why_speaker(e->s->c, d));
	add_others(e, d);
}

/* Links */

static const struct link *link_at(const struct screen_compare *s, const struct place *place)
{
	const struct row *row = &s->rows.rows.v[place->row];

	return &s->c->links.v[s->rows.entries.v[row->first_entry + place->entry].link];
}

/* "+words +names -place": what the score rests on most. */
static void add_reasons(struct evidence *e, const struct link *link)
{
	struct bytes item;

	for (uint32_t i = 0; i < link->n_reasons && i < REASONS_SHOWN; i++) {
		const struct reason *r = &link->reasons[i];

		if (fabsf(r->weight) < REASON_MIN)
			return;
		bytes_init(&item);
		bytes_addf(&item, "%c%s", r->weight > 0 ? '+' : '-', why_reason_name(r->name));
		add_item(e, item.data);
		bytes_release(&item);
	}
}

static void say_link(struct evidence *e, const struct place *place)
{
	const struct screen_compare *s = e->s;
	const struct link *link = link_at(s, place);
	struct bytes score;

	bytes_addf(&e->line, "%s %u / %s %u", name(s, LEFT), link->sentence[LEFT] + 1, name(s, RIGHT),
		   link->sentence[RIGHT] + 1);
	add_item(e, why_relation_name(link->relation));
	if (link->moved)
		add_item(e, _("moved"));
	if (link->unsure)
		add_item(e, _("unsure"));
	bytes_init(&score);
	bytes_addf(&score, _("score %.2f"), score_percent(link->score) / 100.0);
	add_item(e, score.data);
	bytes_release(&score);
	add_speakers(e, link->sentence);
	add_reasons(e, link);
}

/* Everything else */

static void say_one_sided(struct evidence *e, const struct place *place)
{
	const struct screen_compare *s = e->s;
	const struct row *row = &s->rows.rows.v[place->row];
	const char *here = name(s, row->side), *there = name(s, row->side == LEFT ? RIGHT : LEFT);

	if (place->kinds & PLACE_FOLDED) {
		bytes_addf(&e->line, _("%s %u to %u  no sentences found in %s  Enter:open"), here,
			   row->first + 1, row->last + 1, there);
		return;
	}
	if (place->kinds & (PLACE_LEFT | PLACE_RIGHT))
		bytes_addf(&e->line, _("%s %u  no sentence found in %s"), here,
			   place->sentence[row->side] + 1, there);
	else
		bytes_addf(&e->line, "%s %u", here, place->sentence[row->side] + 1);
	add_speaker(e, speaker_of(s, row->side, place->sentence[row->side]));
}

static void say_place(struct evidence *e)
{
	const struct place *place = compare_place(e->s);
	const struct discrepancy *d = compare_discrepancy(e->s);

	if (d) {
		say_discrepancy(e, d);
		return;
	}
	switch (e->s->rows.rows.v[place->row].kind) {
	case ROW_LINKED:
		say_link(e, place);
		break;
	case ROW_ONLY:
	case ROW_ONLY_RUN:
		say_one_sided(e, place);
		break;
	case ROW_FURNITURE:
		bytes_add_string(&e->line,
				 place->kinds & PLACE_FOLDED
					 ? _("page furniture, left out of the comparison  Enter:open")
					 : _("page furniture, left out of the comparison"));
		break;
	default:
		bytes_add_string(&e->line, _("the headlines"));
	}
}

/* "diff 2/9", or "diff 2-3/9" where the cursor is on two; where nothing differs, d goes by changes. */
static void say_position(const struct screen_compare *s, struct bytes *b)
{
	unsigned kinds = compare_differences(s);
	size_t i, n = places_count(&s->places, kinds, s->at, &i), here = compare_place(s)->differences;

	if (!(compare_place(s)->kinds & kinds))
		return;
	if (kinds != PLACE_DIFFERS)
		bytes_addf(b, _("change %zu/%zu "), i, n);
	else if (here > 1)
		bytes_addf(b, _("diff %zu-%zu/%zu "), i + 1 - here, i, n);
	else
		bytes_addf(b, _("diff %zu/%zu "), i, n);
}

void compare_draw_evidence(const struct screen_compare *s, struct canvas *c, struct rect r)
{
	struct evidence e = {.s = s};
	struct bytes right;
	int columns, end;
	char *line;

	if (!compare_place(s))
		return;
	bytes_init(&e.line);
	bytes_init(&right);
	say_position(s, &right);
	columns = (int)width_columns(right.data, right.len);
	end = r.x + r.width - columns - (columns ? 2 : 0);
	e.limit = (size_t)(end - r.x - 1);
	say_place(&e);
	line = clean_line(e.line.data);
	canvas_fill(c, r, " ", ROLE_TITLE);
	canvas_put_cut(c, r.x + 1, r.y, end, line, ROLE_TITLE);
	canvas_put(c, r.x + r.width - columns, r.y, r.x + r.width, right.data, right.len, ROLE_TITLE);
	free(line);
	bytes_release(&e.line);
	bytes_release(&right);
}
