/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/report.h"

#include "base/i18n.h"
#include "view/findings.h"

#include <string.h>

enum { SEE_COLUMNS = 160 }; /* how much of a sentence is said again where it is not in full */

struct cells VEC(struct report_cell);

void report_init(struct report *r, const struct comparison *c)
{
	*r = (struct report){.c = c};
	rows_make(c, ORDER_LEFT, &r->rows);
	lines_init(&r->lines, c->annotation[LEFT]->article->text,
		   c->annotation[RIGHT]->article->text);
	row_items_init(&r->items, c, &r->rows, &r->lines, false);
	r->items.see_columns = SEE_COLUMNS;
}

void report_release(struct report *r)
{
	row_items_release(&r->items);
	lines_release(&r->lines);
	rows_release(&r->rows);
}

/* What differs */

static const char *kind_of(const struct discrepancy *d)
{
	return d->kind == DISCREPANCY_QUANTITY ? findings_type_name(d->type) : _("account");
}

/* Durations are in seconds or months: the text says it better. */
static struct evidence of_discrepancy(const struct discrepancy *d)
{
	bool is_read = d->kind != DISCREPANCY_QUANTITY || d->type != QUANTITY_DURATION;

	return (struct evidence){.mark = '#', .kind = kind_of(d), .about = d->about,
				 .sentence = {d->sentence[LEFT], d->sentence[RIGHT]},
				 .span = {d->span[LEFT], d->span[RIGHT]},
				 .value = {is_read ? d->value[LEFT] : NULL,
					   is_read ? d->value[RIGHT] : NULL}};
}

static struct evidence of_utterance(const struct comparison *c, const struct utterance *u)
{
	return (struct evidence){.mark = '"', .kind = _("quote"),
				 .about = u->speaker,
				 .sentence = {u->sentence[LEFT], u->sentence[RIGHT]},
				 .span = {u->span[LEFT], u->span[RIGHT]},
				 .differing = c->wordings.v + u->first_wording,
				 .n_differing = u->n_wordings};
}

/* A value that says no more than the text does is none. */
static void leave_out_plain_values(const struct comparison *c, struct evidence *e)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		const char *text = c->annotation[side]->article->text + e->span[side].start;
		size_t len = span_length(e->span[side]);

		if (e->value[side] && strlen(e->value[side]) == len && !memcmp(e->value[side], text, len))
			e->value[side] = NULL;
	}
}

/* As rows_count counts: wordings that differ are told once, as quotes. */
bool report_evidence(const struct report *r, size_t i, struct evidence *out)
{
	const struct comparison *c = r->c;

	for (size_t k = 0; k < c->discrepancies.n; k++) {
		if (c->discrepancies.v[k].kind == DISCREPANCY_WORDING || i-- > 0)
			continue;
		*out = of_discrepancy(&c->discrepancies.v[k]);
		leave_out_plain_values(c, out);
		return true;
	}
	for (size_t k = 0; k < c->utterances.n; k++) {
		if (c->utterances.v[k].relation != UTTERANCE_VARIANT || i-- > 0)
			continue;
		*out = of_utterance(c, &c->utterances.v[k]);
		return true;
	}
	return false;
}

/* Rows */

/* The sentence that item I of a row has in full, and the link where it is an entry. */
static struct report_cell cell_of(const struct report *r, const struct row *row, size_t i)
{
	const struct item *item = &r->items.items.v[i];
	struct report_cell cell = {.item = item, .sentence = NO_SENTENCE};
	const struct entry *e;

	if (row->kind != ROW_LINKED) {
		if (i == 0 || row->kind == ROW_HEADLINES)
			cell.sentence = row->sentence[item->side];
	} else if (item->side == LEFT) {
		if (row->left_in_full)
			cell.sentence = row->sentence[LEFT];
	} else if (item->linked) {
		e = &r->rows.entries.v[row->first_entry + item->entry];
		cell.link = &r->c->links.v[e->link];
		if (e->in_full)
			cell.sentence = e->right;
	}
	return cell;
}

static void tell_items(struct report *r, const struct row *row, struct cells *cells,
		       report_row *tell, void *ctx)
{
	cells->n = 0;
	for (size_t i = 0; i < r->items.n_used; i++)
		VEC_PUSH(cells, cell_of(r, row, i));
	tell(ctx, row->kind, cells->v, cells->n);
}

/* A sentence on a row of its own. */
static void tell_one(struct report *r, const struct row *row, enum side side, uint32_t s,
		     report_row *tell, void *ctx)
{
	struct report_cell cell = {.sentence = s};

	row_items_fill_one(&r->items, side, s, 0);
	cell.item = &r->items.items.v[0];
	tell(ctx, row->kind, &cell, 1);
}

static void tell_furniture(struct report *r, const struct row *row, report_row *tell, void *ctx)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		const struct annotation *an = r->c->annotation[side];

		for (uint32_t s = 0; s < an->sentences.n; s++)
			if (an->sentences.v[s].kind == KIND_BOILERPLATE)
				tell_one(r, row, (enum side)side, s, tell, ctx);
	}
}

void report_rows(struct report *r, report_row *tell, void *ctx)
{
	struct cells cells = {0};

	for (size_t i = 0; i < r->rows.rows.n; i++) {
		const struct row *row = &r->rows.rows.v[i];

		if (row->kind == ROW_FURNITURE) {
			tell_furniture(r, row, tell, ctx);
		} else if (row->kind == ROW_ONLY_RUN) {
			for (uint32_t s = row->first; s <= row->last; s++)
				tell_one(r, row, row->side, s, tell, ctx);
		} else {
			row_items_fill(&r->items, i);
			tell_items(r, row, &cells, tell, ctx);
		}
	}
	VEC_RELEASE(&cells);
}
