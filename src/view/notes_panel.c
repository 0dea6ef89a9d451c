/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the text: the sentence of one other article. */
#include "base/i18n.h"
#include "text/width.h"
#include "view/flow.h"
#include "view/notes.h"

enum {
	COMPACT = 120,    /* columns of a panel in all */
	BEFORE_BYTES = 40, /* shown of a sentence before what differs, if it is cut */
	LOST_COLUMNS = 6, /* of a line, to wrapping */
};

static void add_lead(const struct note *note, const char *name, uint32_t n, struct bytes *out)
{
	uint32_t there = note->there + 1;

	/* TRANSLATORS: an outlet, the number of its sentence and of all of its sentences */
	if (note->kind == NOTE_NUMBER)
		bytes_addf(out, _("%s differs, sentence %u of %u: "), name, there, n);
	else if (note->kind == NOTE_QUOTE)
		bytes_addf(out, _("%s quotes it otherwise, sentence %u of %u: "), name, there, n);
	else if (note->kind == NOTE_SAME)
		bytes_addf(out, _("%s has the same, sentence %u of %u: "), name, there, n);
	else if (note->kind == NOTE_REWORDED)
		bytes_addf(out, _("%s has it reworded, sentence %u of %u: "), name, there, n);
	else if (note->kind == NOTE_UNSURE)
		bytes_addf(out, _("%s perhaps has, sentence %u of %u: "), name, there, n);
	else
		bytes_addf(out, _("%s has, sentence %u of %u: "), name, there, n);
}

/* The same in few signs. */
static void add_short_lead(const struct note *note, const char *name, struct bytes *out)
{
	if (note->kind == NOTE_PARTIAL)
		bytes_addf(out, _("%s s%u: "), name, note->there + 1);
	else
		bytes_addf(out, _("%c %s s%u: "), note_mark(note->kind), name, note->there + 1);
}

/* Where to begin with a sentence of which COLUMNS can be shown, so that what differs is among them. */
static uint32_t start_near(const char *text, struct span sentence, struct span differs, size_t columns)
{
	uint32_t before = columns / 3 < BEFORE_BYTES ? (uint32_t)columns / 3 : BEFORE_BYTES;
	uint32_t at = differs.start - before;

	if (!span_length(differs) || differs.start - sentence.start < before ||
	    width_columns(text + sentence.start, differs.end - sentence.start) < columns)
		return sentence.start;
	while (at < differs.start && text[at - 1] != ' ')
		at++;
	return at;
}

static const struct link *link_between(const struct comparison *c, uint32_t left, uint32_t right)
{
	for (size_t i = 0; i < c->links.n; i++)
		if (c->links.v[i].sentence[LEFT] == left && c->links.v[i].sentence[RIGHT] == right)
			return &c->links.v[i];
	return NULL;
}

/* What the two sentences share is bold, what differs is in brackets. */
static void paint(const struct comparison *c, uint32_t left, uint32_t right, struct span within,
		  struct paints *paints)
{
	const struct link *link = link_between(c, left, right);

	for (uint32_t i = 0; link && i < link->n_runs; i++) {
		const struct run *run = &c->runs.v[link->first_run + i];

		if (run->kind == RUN_DIFFERS)
			paints_add(paints, run->span[RIGHT], within, ROLE_DIFFERS);
		else if (link->relation != RELATION_SAME)
			paints_add(paints, run->span[RIGHT], within, ROLE_SHARED);
	}
	for (size_t i = 0; i < c->discrepancies.n; i++) {
		const struct discrepancy *d = &c->discrepancies.v[i];

		if (d->sentence[LEFT] == left && d->sentence[RIGHT] == right)
			paints_add(paints, d->span[RIGHT], within,
				   d->kind == DISCREPANCY_WORDING ? ROLE_DIFFERS : ROLE_CONFLICT);
	}
	paints_flatten(paints);
}

static void add_found(const struct notes *n, const struct note *note, const struct panel_options *o,
		      struct flow *f, struct lines *out)
{
	const struct comparison *c = n->others[note->other].c;
	const struct annotation *an = c->annotation[RIGHT];
	struct span span = an->sentences.v[note->there].span;
	size_t room = (size_t)(o->columns - 2) * o->max, lost, next = 0;
	struct paints paints = {0};
	struct bytes b;
	uint32_t from;

	bytes_init(&b);
	if (room < COMPACT)
		add_short_lead(note, n->others[note->other].name, &b);
	else
		add_lead(note, n->others[note->other].name, (uint32_t)an->sentences.n, &b);
	lost = b.len + o->max * LOST_COLUMNS;
	from = start_near(an->article->text, span, note->span, room > lost ? room - lost : 0);
	flow_add_string(f, out, b.data, ROLE_MUTED);
	flow_add_string(f, out, from > span.start ? "… " : "", ROLE_MUTED);
	paint(c, note->sentence, note->there, span, &paints);
	flow_add_painted(f, out, SOURCE_LEFT, (struct span){from, span.end}, ROLE_TEXT, &paints, &next,
			 false);
	VEC_RELEASE(&paints);
	bytes_release(&b);
}

static void add_none(const struct notes *n, size_t other, uint32_t closest, struct flow *f,
		     struct lines *out)
{
	const struct annotation *an = n->others[other].c->annotation[RIGHT];
	struct bytes b;

	bytes_init(&b);
	if (closest == NO_ROW)
		bytes_addf(&b, _("%s: no sentence found"), n->others[other].name);
	else
		bytes_addf(&b, _("%s: no sentence found (closest s%u): "), n->others[other].name,
			   closest + 1);
	flow_add_string(f, out, b.data, ROLE_MUTED);
	if (closest != NO_ROW)
		flow_add_text(f, out, SOURCE_LEFT, an->sentences.v[closest].span, ROLE_MUTED);
	bytes_release(&b);
}

static bool is_looked_for(enum sentence_kind kind)
{
	return kind == KIND_BODY || kind == KIND_HEADLINE;
}

/* The last line that there is room for, of a flow that has more. */
static void put_cut(struct flow *f, size_t i, struct lines *out, unsigned columns)
{
	struct segment *last;
	const char *text;
	size_t used, len;

	flow_put(f, i, out, 1);
	last = &out->segments.v[out->segments.n - 1];
	text = segment_text(out, last);
	len = span_length(last->span);
	if (last->column + last->columns + 1u > columns)
		len = width_prefix(text, len, last->columns - 1u, &used);
	len = lines_cut_at_word(text, (uint32_t)len);
	last->span.end = last->span.start + (uint32_t)len;
	last->columns = (uint16_t)width_columns(text, len);
	lines_add_string(out, (uint16_t)(last->column + last->columns), "…", ROLE_MUTED);
}

void notes_panel(const struct notes *n, uint32_t sentence, size_t other,
		 const struct panel_options *o, struct lines *out)
{
	const struct note *note = notes_with(n, sentence, other);
	struct flow f;
	size_t lines;

	flow_init(&f);
	if (note)
		add_found(n, note, o, &f, out);
	else if (is_looked_for(n->an->sentences.v[sentence].kind))
		add_none(n, other, o->closest, &f, out);
	lines = flow_wrap(&f, o->columns - 2);
	for (size_t i = 0; i < lines && i < o->max; i++) {
		lines_begin(out, NO_ROW, 0);
		if (i + 1 == o->max && lines > o->max)
			put_cut(&f, i, out, o->columns);
		else
			flow_put(&f, i, out, 1);
	}
	flow_release(&f);
}
