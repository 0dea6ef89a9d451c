/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/row_items.h"

#include "base/i18n.h"
#include "base/sorted.h"
#include "text/width.h"
#include "view/excerpts.h"

#include <stdio.h>
#include <string.h>

static const struct sentence *sentence_of(const struct row_items *r, enum side side, uint32_t s)
{
	return &r->c->annotation[side]->sentences.v[s];
}

static size_t sentence_count(const struct row_items *r, enum side side)
{
	return r->c->annotation[side]->sentences.n;
}

static enum text_source source_of(enum side side)
{
	return side == LEFT ? SOURCE_LEFT : SOURCE_RIGHT;
}

/* --- topics ------------------------------------------------------------------------------- */

static void collect_topics(struct row_items *r)
{
	const struct comparison *c = r->c;

	for (size_t i = 0; i < c->discrepancies.n; i++) {
		const struct discrepancy *d = &c->discrepancies.v[i];
		bool wording = d->kind == DISCREPANCY_WORDING;

		VEC_PUSH(&r->topics, (struct topic){.sentence = {d->sentence[LEFT], d->sentence[RIGHT]},
						    .span = {d->span[LEFT], d->span[RIGHT]},
						    .mark = wording ? '"' : '#',
						    .is_bracket = !wording,
						    .is_account = d->kind == DISCREPANCY_NAME});
	}
	for (size_t i = 0; i < c->utterances.n; i++) {
		const struct utterance *u = &c->utterances.v[i];

		if (u->relation == UTTERANCE_VARIANT)
			VEC_PUSH(&r->topics,
				 (struct topic){.sentence = {u->sentence[LEFT], u->sentence[RIGHT]},
						.span = {u->span[LEFT], u->span[RIGHT]}, .mark = '"'});
	}
}

static int compare_topics(const void *a, const void *b)
{
	const struct topic *x = a, *y = b;

	for (int side = LEFT; side <= RIGHT; side++)
		if (x->sentence[side] != y->sentence[side])
			return x->sentence[side] < y->sentence[side] ? -1 : 1;
	if (x->mark != y->mark)
		return x->mark < y->mark ? -1 : 1;
	return (x->span[RIGHT].start > y->span[RIGHT].start) -
	       (x->span[RIGHT].start < y->span[RIGHT].start);
}

/* Deals the sorted topics out to the sentences of SIDE; each keeps its own by partner. */
static void index_topics(struct row_items *r, enum side side)
{
	size_t n = sentence_count(r, side);
	uint32_t *first = mem_alloc_zero(n + 2, sizeof *first);
	uint32_t *of = mem_alloc_zero(r->topics.n + 1, sizeof *of);

	for (size_t i = 0; i < r->topics.n; i++)
		first[r->topics.v[i].sentence[side] + 1]++;
	for (size_t i = 1; i <= n; i++)
		first[i] += first[i - 1];
	for (size_t i = r->topics.n; i-- > 0;)
		of[--first[r->topics.v[i].sentence[side] + 1]] = (uint32_t)i;
	memmove(first, first + 1, n * sizeof *first);
	first[n] = (uint32_t)r->topics.n;
	r->first_topic[side] = first;
	r->topic_of[side] = of;
}

/* Topic K of sentence S, or NULL behind the last. */
static const struct topic *topic_at(const struct row_items *r, enum side side, uint32_t s, uint32_t k)
{
	uint32_t i = r->first_topic[side][s] + k;

	return i < r->first_topic[side][s + 1] ? &r->topics.v[r->topic_of[side][i]] : NULL;
}

/* The first of what left sentence L and right sentence S say otherwise, or NULL. */
static const struct topic *topic_between(const struct row_items *r, uint32_t l, uint32_t s)
{
	uint32_t low = r->first_topic[RIGHT][s], high = r->first_topic[RIGHT][s + 1];
	const struct topic *t;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (r->topics.v[r->topic_of[RIGHT][middle]].sentence[LEFT] < l)
			low = middle + 1;
		else
			high = middle;
	}
	t = topic_at(r, RIGHT, s, low - r->first_topic[RIGHT][s]);
	return t && t->sentence[LEFT] == l ? t : NULL;
}

/* --- where sentences stand ---------------------------------------------------------------- */

static void index_row(struct row_items *r, uint32_t i)
{
	const struct row *row = &r->rows->rows.v[i];

	if (row->kind == ROW_LINKED && row->left_in_full)
		r->home[LEFT][row->sentence[LEFT]] = i;
	for (uint32_t k = row->first_entry; k < row->first_entry + row->n_entries; k++)
		if (r->rows->entries.v[k].in_full)
			r->home[RIGHT][r->rows->entries.v[k].right] = i;
	if (row->kind == ROW_ONLY || row->kind == ROW_ONLY_RUN)
		for (uint32_t s = row->first; s <= row->last; s++)
			r->home[row->side][s] = i;
}

static void index_homes(struct row_items *r)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		r->home[side] = mem_alloc(sentence_count(r, side) * sizeof **r->home);
		for (size_t s = 0; s < sentence_count(r, side); s++)
			r->home[side][s] = NO_ROW;
	}
	for (uint32_t i = 0; i < r->rows->rows.n; i++)
		index_row(r, i);
}

/* Adds "see A 3": the number of the row where sentence S of SIDE is in full. */
static void add_where(struct row_items *r, struct flow *f, enum side side, uint32_t s)
{
	const struct row *home = r->home[side][s] == NO_ROW ? NULL
							    : &r->rows->rows.v[r->home[side][s]];
	enum sentence_kind kind = sentence_of(r, side, s)->kind;
	char where[64];

	if (kind == KIND_HEADLINE)
		snprintf(where, sizeof where, "%s", _("see the headline"));
	else if (kind != KIND_BODY || !home)
		snprintf(where, sizeof where, "%s", _("see the subheading"));
	else if (home->kind == ROW_LINKED && home->left_in_full)
		snprintf(where, sizeof where, _("see A %u"), home->sentence[LEFT] + 1);
	else
		snprintf(where, sizeof where, side == LEFT ? _("see A %u") : _("see B %u"), s + 1);
	flow_add_string(f, r->out, where, ROLE_MUTED);
}

/* --- sentences ---------------------------------------------------------------------------- */

static struct item *add_item(struct row_items *r, enum side side, uint32_t entry)
{
	struct item *item;

	if (r->n_used == r->items.n) {
		VEC_PUSH(&r->items, (struct item){0});
		flow_init(&r->items.v[r->n_used].flow);
	}
	item = &r->items.v[r->n_used++];
	flow_clear(&item->flow);
	item->side = side;
	item->entry = entry;
	memset(item->marks, ' ', sizeof item->marks);
	item->number = 0;
	item->one_sided = item->linked = item->is_account = false;
	item->kind = KIND_BODY;
	return item;
}

static void mark_difference(struct item *item, const struct topic *t)
{
	item->marks[MARK_DIFFERENCE] = t->mark;
	item->is_account = t->is_account;
}

/* Paints what LINK's runs say WITHIN a text of SIDE; nothing is bold where all is the same. */
static void paint_within(struct row_items *r, enum side side, const struct link *link, struct span within)
{
	for (uint32_t i = link->first_run; i < link->first_run + link->n_runs; i++) {
		const struct run *run = &r->c->runs.v[i];

		if (run->kind == RUN_DIFFERS)
			paints_add(&r->paints, run->span[side], within, ROLE_DIFFERS);
		else if (link->relation != RELATION_SAME)
			paints_add(&r->paints, run->span[side], within, ROLE_SHARED);
	}
}

static void paint_link(struct row_items *r, enum side side, const struct link *link)
{
	paint_within(r, side, link, sentence_of(r, side, link->sentence[side])->span);
}

static void paint_topics(struct row_items *r, enum side side, uint32_t s)
{
	const struct topic *t;

	for (uint32_t k = 0; (t = topic_at(r, side, s, k)); k++)
		if (t->is_bracket)
			paints_add(&r->paints, t->span[side], sentence_of(r, side, s)->span,
				   ROLE_CONFLICT);
}

/* The sentence in full, with the paint collected so far and its topics. */
static void add_sentence(struct row_items *r, struct item *item, uint32_t s)
{
	const struct sentence *sentence = sentence_of(r, item->side, s);
	size_t next = 0;

	paint_topics(r, item->side, s);
	paints_flatten(&r->paints);
	item->kind = sentence->kind;
	if (sentence->kind == KIND_BODY)
		item->number = s + 1;
	flow_add_painted(&item->flow, r->out, source_of(item->side), sentence->span,
			 role_of_kind(sentence->kind), &r->paints, &next, r->plain);
	r->paints.n = 0;
}

/* A subheading has no number to be found by: all of its words, as far as there is room. */
static void add_subheading(struct row_items *r, struct flow *f, enum side side, const struct link *link)
{
	struct span whole = sentence_of(r, side, link->sentence[side])->span, shown = whole;
	const char *text = lines_source(r->out, source_of(side)) + whole.start;
	size_t used, next = 0;
	uint32_t fits = (uint32_t)width_prefix(text, span_length(whole), r->see_columns, &used);

	if (fits < span_length(whole))
		shown.end = shown.start + lines_cut_at_word(text, fits);
	paint_within(r, side, link, shown);
	paints_flatten(&r->paints);
	flow_add_string(f, r->out, ": ", ROLE_MUTED);
	flow_add_painted(f, r->out, source_of(side), shown, ROLE_TEXT, &r->paints, &next, r->plain);
	r->paints.n = 0;
	if (shown.end < whole.end)
		flow_add_string(f, r->out, " …", ROLE_MUTED);
}

/* --- notes on topics whose partner is on another row --------------------------------------- */

static struct excerpts excerpts_of(const struct row_items *r, enum side side)
{
	return (struct excerpts){.c = r->c, .out = r->out, .side = side, .columns = r->see_columns};
}

static void add_excerpt(const struct row_items *r, struct item *item, enum side side,
			const struct topic *t)
{
	struct excerpts x = excerpts_of(r, side);

	excerpts_add_part(&x, &item->flow, t->sentence[side], t->span[side], t->is_bracket);
}

static bool is_on_row(const struct row_items *r, const struct row *row, enum side side, uint32_t s)
{
	size_t i;

	if (side == LEFT || row->kind != ROW_LINKED)
		return row->sentence[side] == s;
	/* Entries are sorted by right sentence. */
	i = SORTED_FROM_WITHIN(&r->rows->entries, row->first_entry, row->n_entries, right, s);
	return i < row->first_entry + row->n_entries && r->rows->entries.v[i].right == s;
}

/* A quote that differs may be an utterance and a discrepancy: one note. */
static bool is_same_topic(const struct topic *a, const struct topic *b, enum side side)
{
	return a && a->sentence[side] == b->sentence[side] && a->mark == b->mark &&
	       a->span[side].start == b->span[side].start;
}

/* A note for each topic of sentence S (of SIDE) whose partner is not on ROW. */
static void add_notes(struct row_items *r, const struct row *row, enum side side, uint32_t s,
		      uint32_t entry)
{
	enum side partner = side == LEFT ? RIGHT : LEFT;
	const struct topic *t, *last = NULL;

	for (uint32_t k = 0; (t = topic_at(r, side, s, k)); k++) {
		struct item *item;

		if (is_same_topic(last, t, partner) || is_on_row(r, row, partner, t->sentence[partner]))
			continue;
		last = t;
		item = add_item(r, RIGHT, entry);
		mark_difference(item, t);
		item->one_sided = row->kind == ROW_ONLY && row->side == RIGHT;
		if (partner == RIGHT)
			item->number = t->sentence[partner] + 1;
		add_where(r, &item->flow, partner, t->sentence[partner]);
		add_excerpt(r, item, partner, t);
	}
}

/* What differs if anything does, else the shared words; all words of a subheading. */
static void add_see(struct row_items *r, struct item *item, const struct link *link,
		    const struct topic *topic)
{
	uint32_t s = link->sentence[item->side];
	enum sentence_kind kind = sentence_of(r, item->side, s)->kind;
	struct excerpts x = excerpts_of(r, item->side);

	item->number = kind == KIND_BODY ? s + 1 : 0;
	add_where(r, &item->flow, item->side, s);
	if (kind == KIND_SUBHEADING)
		add_subheading(r, &item->flow, item->side, link);
	else if (topic)
		add_excerpt(r, item, item->side, topic);
	else
		excerpts_add_shared(&x, &item->flow, link);
}

/* --- rows --------------------------------------------------------------------------------- */

static void fill_headlines(struct row_items *r, const struct row *row)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		struct item *item = add_item(r, (enum side)side, 0);

		item->kind = KIND_HEADLINE;
		if (row->sentence[side] == NO_SENTENCE)
			flow_add_string(&item->flow, r->out, _("(no headline)"), ROLE_MUTED);
		else
			add_sentence(r, item, row->sentence[side]);
	}
}

static void fill_left(struct row_items *r, const struct row *row)
{
	struct item *item = add_item(r, LEFT, 0);

	if (!row->left_in_full) {
		add_see(r, item, &r->c->links.v[r->rows->entries.v[row->first_entry].link], NULL);
		return;
	}
	for (uint32_t k = 0; k < row->n_entries; k++)
		paint_link(r, LEFT, &r->c->links.v[r->rows->entries.v[row->first_entry + k].link]);
	add_sentence(r, item, row->sentence[LEFT]);
}

/* They belong to the entry before, so that the cursor stands on the sentence of its own. */
static void add_headings(struct row_items *r, const struct entry *e, uint32_t k)
{
	for (uint32_t s = e->first_heading; s < e->right; s++)
		if (sentence_of(r, RIGHT, s)->kind == KIND_SUBHEADING)
			add_sentence(r, add_item(r, RIGHT, k - 1), s);
}

static void fill_entry(struct row_items *r, const struct row *row, uint32_t k)
{
	static const char relation_marks[] = {
		[RELATION_SAME] = '=', [RELATION_REWORDED] = '~', [RELATION_PARTIAL] = ' '};
	const struct entry *e = &r->rows->entries.v[row->first_entry + k];
	const struct link *link = &r->c->links.v[e->link];
	const struct topic *topic = topic_between(r, row->sentence[LEFT], e->right);
	struct item *item;

	add_headings(r, e, k);
	item = add_item(r, RIGHT, k);
	item->linked = true;
	item->marks[MARK_RELATION] = relation_marks[link->relation];
	if (topic)
		mark_difference(item, topic);
	item->marks[MARK_UNSURE] = link->unsure ? '?' : ' ';
	if (!e->in_full) {
		add_see(r, item, link, topic);
		return;
	}
	paint_link(r, RIGHT, link);
	add_sentence(r, item, e->right);
	add_notes(r, row, RIGHT, e->right, k);
}

static void fill_linked(struct row_items *r, const struct row *row)
{
	fill_left(r, row);
	for (uint32_t k = 0; k < row->n_entries; k++)
		fill_entry(r, row, k);
	if (row->left_in_full)
		add_notes(r, row, LEFT, row->sentence[LEFT], row->n_entries ? row->n_entries - 1 : 0);
}

static void fill_one_sided(struct row_items *r, enum side side, uint32_t s, uint32_t entry)
{
	struct item *item = add_item(r, side, entry);

	item->one_sided = true;
	if (sentence_of(r, side, s)->kind == KIND_BODY)
		item->marks[MARK_RELATION] = side == LEFT ? '<' : '>';
	add_sentence(r, item, s);
}

/* With a topic elsewhere it is no longer one-sided to the eye: the note stands beside it. */
static void fill_only(struct row_items *r, const struct row *row)
{
	uint32_t s = row->sentence[row->side];
	const struct topic *first = topic_at(r, row->side, s, 0);

	fill_one_sided(r, row->side, s, 0);
	if (!first)
		return;
	add_notes(r, row, row->side, s, 0);
	if (row->side == RIGHT) {
		mark_difference(&r->items.v[0], first);
		return;
	}
	r->items.v[0].one_sided = false;
	r->items.v[0].marks[MARK_RELATION] = ' ';
	r->items.v[1].marks[MARK_RELATION] = '<';
}

void row_items_init(struct row_items *r, const struct comparison *c, const struct rows *rows,
		    struct lines *out, bool plain)
{
	*r = (struct row_items){.c = c, .rows = rows, .out = out, .plain = plain};
	collect_topics(r);
	if (r->topics.n)
		qsort(r->topics.v, r->topics.n, sizeof *r->topics.v, compare_topics);
	index_topics(r, LEFT);
	index_topics(r, RIGHT);
	index_homes(r);
}

void row_items_release(struct row_items *r)
{
	for (size_t i = 0; i < r->items.n; i++)
		flow_release(&r->items.v[i].flow);
	VEC_RELEASE(&r->items);
	VEC_RELEASE(&r->topics);
	VEC_RELEASE(&r->paints);
	for (int side = LEFT; side <= RIGHT; side++) {
		free(r->first_topic[side]);
		free(r->topic_of[side]);
		free(r->home[side]);
	}
}

void row_items_fill(struct row_items *r, size_t i)
{
	const struct row *row = &r->rows->rows.v[i];

	r->n_used = 0;
	if (row->kind == ROW_HEADLINES)
		fill_headlines(r, row);
	else if (row->kind == ROW_LINKED)
		fill_linked(r, row);
	else if (row->kind == ROW_ONLY)
		fill_only(r, row);
	else if (row->kind == ROW_SUBHEADING)
		add_sentence(r, add_item(r, row->side, 0), row->sentence[row->side]);
}

void row_items_fill_one(struct row_items *r, enum side side, uint32_t s, uint32_t entry)
{
	r->n_used = 0;
	fill_one_sided(r, side, s, entry);
}

/* --- in words --------------------------------------------------------------------------- */

void item_add_word(struct bytes *b, const char *word)
{
	bytes_addf(b, ", %s", word);
}

void item_add_words(const struct item *item, struct bytes *b)
{
	char relation = item->marks[MARK_RELATION], difference = item->marks[MARK_DIFFERENCE];

	if (relation == '=')
		item_add_word(b, _("same"));
	else if (relation == '~')
		item_add_word(b, _("reworded"));
	else if (item->linked)
		item_add_word(b, _("in part"));
	else if (relation != ' ' && difference == ' ')
		item_add_word(b, _("only here"));
	if (difference == '#')
		item_add_word(b, item->is_account ? _("account differs") : _("number or date differs"));
	if (difference == '"')
		item_add_word(b, _("quote differs"));
	if (item->marks[MARK_UNSURE] == '?')
		item_add_word(b, _("unsure"));
}
