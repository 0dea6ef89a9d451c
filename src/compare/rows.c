/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * First every body sentence gets its slot (a row before headings are put above it), in the order
 * asked for; then slots become rows, with headings above and runs of one-sided ones joined.
 */
#include "compare/rows.h"

#define NO_LINK UINT32_MAX
enum { RUN_MIN = 3 };

enum dispute { DISPUTE_NONE, DISPUTE_QUOTE, DISPUTE_DISCREPANCY };

struct slot {
	enum row_kind kind; /* ROW_LINKED or ROW_ONLY */
	enum side side;     /* of a ROW_ONLY */
	uint32_t sentence[2]; /* ROW_LINKED: the right one only where it is linked to a heading alone */
};

struct plan {
	const struct comparison *c;
	uint32_t *first_link; /* by left sentence, and one more: its links end where the next's begin */
	uint32_t *best;       /* by right sentence: the link on whose row it is in full, or NO_LINK */
	bool *anchored[2];    /* by side and sentence: in full on a row that has both sides in full */
	uint8_t *dispute[2];  /* enum dispute, by side and sentence */
	struct slots VEC(struct slot) slots;
};

static size_t sentence_count(const struct comparison *c, enum side side)
{
	return c->annotation[side]->sentences.n;
}

static enum sentence_kind kind_of(const struct comparison *c, enum side side, uint32_t s)
{
	return c->annotation[side]->sentences.v[s].kind;
}

static bool is_body(const struct comparison *c, enum side side, uint32_t s)
{
	return kind_of(c, side, s) == KIND_BODY;
}

/* Whether link A is a better place for its right sentence than link B. */
static bool is_better_place(const struct comparison *c, uint32_t a, uint32_t b)
{
	if (b == NO_LINK)
		return true;
	bool body_a = is_body(c, LEFT, c->links.v[a].sentence[LEFT]);
	bool body_b = is_body(c, LEFT, c->links.v[b].sentence[LEFT]);

	return body_a != body_b ? body_a : c->links.v[a].score > c->links.v[b].score;
}

static void find_best_links(struct plan *p)
{
	const struct comparison *c = p->c;

	for (size_t i = 0; i < sentence_count(c, RIGHT); i++)
		p->best[i] = NO_LINK;
	for (uint32_t i = 0; i < c->links.n; i++) {
		uint32_t *best = &p->best[c->links.v[i].sentence[RIGHT]];

		if (is_better_place(c, i, *best))
			*best = i;
	}
}

static void find_anchors(struct plan *p)
{
	for (uint32_t r = 0; r < sentence_count(p->c, RIGHT); r++) {
		if (p->best[r] == NO_LINK || !is_body(p->c, RIGHT, r))
			continue;
		uint32_t l = p->c->links.v[p->best[r]].sentence[LEFT];

		if (is_body(p->c, LEFT, l))
			p->anchored[LEFT][l] = p->anchored[RIGHT][r] = true;
	}
}

static void mark_dispute(uint8_t *marks[2], const uint32_t sentence[2], enum dispute d)
{
	for (int side = LEFT; side <= RIGHT; side++)
		if (marks[side][sentence[side]] < d)
			marks[side][sentence[side]] = (uint8_t)d;
}

static void mark_disputes(const struct comparison *c, uint8_t *marks[2])
{
	for (size_t i = 0; i < c->discrepancies.n; i++)
		mark_dispute(marks, c->discrepancies.v[i].sentence,
			     c->discrepancies.v[i].kind == DISCREPANCY_WORDING ? DISPUTE_QUOTE
									       : DISPUTE_DISCREPANCY);
	for (size_t i = 0; i < c->utterances.n; i++)
		if (c->utterances.v[i].relation == UTTERANCE_VARIANT)
			mark_dispute(marks, c->utterances.v[i].sentence, DISPUTE_QUOTE);
}

static void plan_init(struct plan *p, const struct comparison *c)
{
	*p = (struct plan){.c = c};
	p->first_link = comparison_index_links(c);
	p->best = mem_alloc_zero(sentence_count(c, RIGHT) + 1, sizeof *p->best);
	for (int side = LEFT; side <= RIGHT; side++) {
		p->anchored[side] = mem_alloc_zero(sentence_count(c, side) + 1, sizeof(bool));
		p->dispute[side] = mem_alloc_zero(sentence_count(c, side) + 1, sizeof(uint8_t));
	}
	find_best_links(p);
	find_anchors(p);
	mark_disputes(c, p->dispute);
}

static void plan_release(struct plan *p)
{
	free(p->first_link);
	free(p->best);
	for (int side = LEFT; side <= RIGHT; side++) {
		free(p->anchored[side]);
		free(p->dispute[side]);
	}
	VEC_RELEASE(&p->slots);
}

static bool has_links(const struct plan *p, enum side side, uint32_t s)
{
	return side == LEFT ? p->first_link[s] < p->first_link[s + 1] : p->best[s] != NO_LINK;
}

/* The slot of body sentence S; of a right one, where it is not in full on a left body sentence's. */
static void add_slot(struct plan *p, enum side side, uint32_t s)
{
	struct slot slot = {.kind = has_links(p, side, s) ? ROW_LINKED : ROW_ONLY, .side = side,
			    .sentence = {NO_SENTENCE, NO_SENTENCE}};

	slot.sentence[side] = s;
	if (side == RIGHT && slot.kind == ROW_LINKED)
		slot.sentence[LEFT] = p->c->links.v[p->best[s]].sentence[LEFT];
	VEC_PUSH(&p->slots, slot);
}

/* Those of SIDE from sentence S on that have no row to stand on, up to the next that has. */
static void add_followers(struct plan *p, enum side side, uint32_t s)
{
	for (; s < sentence_count(p->c, side) && !p->anchored[side][s]; s++)
		if (is_body(p->c, side, s))
			add_slot(p, side, s);
}

static bool is_in_full(const struct plan *p, uint32_t link)
{
	return p->best[p->c->links.v[link].sentence[RIGHT]] == link;
}

static void order_by_left(struct plan *p)
{
	add_followers(p, RIGHT, 0);
	for (uint32_t l = 0; l < sentence_count(p->c, LEFT); l++) {
		if (!is_body(p->c, LEFT, l))
			continue;
		add_slot(p, LEFT, l);
		for (uint32_t i = p->first_link[l]; i < p->first_link[l + 1]; i++)
			if (is_in_full(p, i) && is_body(p->c, RIGHT, p->c->links.v[i].sentence[RIGHT]))
				add_followers(p, RIGHT, p->c->links.v[i].sentence[RIGHT] + 1);
	}
}

static void order_by_right(struct plan *p)
{
	bool *placed = mem_alloc_zero(sentence_count(p->c, LEFT) + 1, sizeof *placed);

	add_followers(p, LEFT, 0);
	for (uint32_t r = 0; r < sentence_count(p->c, RIGHT); r++) {
		if (!is_body(p->c, RIGHT, r))
			continue;
		if (!p->anchored[RIGHT][r]) {
			add_slot(p, RIGHT, r);
			continue;
		}
		uint32_t l = p->c->links.v[p->best[r]].sentence[LEFT];

		if (placed[l])
			continue;
		placed[l] = true;
		add_slot(p, LEFT, l);
		add_followers(p, LEFT, l + 1);
	}
	free(placed);
}

/* A right sentence that has a slot of its own. */
static bool is_right_slot(const struct slot *s)
{
	return s->sentence[RIGHT] != NO_SENTENCE;
}

static enum dispute slot_dispute(const struct plan *p, const struct slot *s)
{
	if (is_right_slot(s))
		return p->dispute[RIGHT][s->sentence[RIGHT]];
	uint32_t l = s->sentence[LEFT];
	enum dispute most = p->dispute[LEFT][l];

	for (uint32_t i = p->first_link[l]; i < p->first_link[l + 1]; i++) {
		uint8_t d = p->dispute[RIGHT][p->c->links.v[i].sentence[RIGHT]];

		if (is_in_full(p, i) && most < d)
			most = d;
	}
	return most;
}

static void order_by_disagreement(struct plan *p)
{
	struct slots sorted = {0};

	order_by_left(p);
	for (int d = DISPUTE_DISCREPANCY; d >= DISPUTE_NONE; d--)
		for (size_t i = 0; i < p->slots.n; i++)
			if ((int)slot_dispute(p, &p->slots.v[i]) == d)
				VEC_PUSH(&sorted, p->slots.v[i]);
	VEC_RELEASE(&p->slots);
	p->slots = sorted;
}

static struct row *add_row(struct rows *out, enum row_kind kind)
{
	VEC_PUSH(&out->rows, (struct row){.kind = kind, .sentence = {NO_SENTENCE, NO_SENTENCE},
					  .first = NO_SENTENCE, .last = NO_SENTENCE,
					  .first_entry = (uint32_t)out->entries.n});
	return &out->rows.v[out->rows.n - 1];
}

/* The next headline of SIDE from S on, or the number of sentences. */
static uint32_t next_headline(const struct comparison *c, enum side side, uint32_t s)
{
	while (s < sentence_count(c, side) && kind_of(c, side, s) != KIND_HEADLINE)
		s++;
	return s;
}

static void add_headlines(const struct comparison *c, struct rows *out)
{
	uint32_t at[2] = {next_headline(c, LEFT, 0), next_headline(c, RIGHT, 0)};

	while (at[LEFT] < sentence_count(c, LEFT) || at[RIGHT] < sentence_count(c, RIGHT)) {
		struct row *row = add_row(out, ROW_HEADLINES);

		for (int side = LEFT; side <= RIGHT; side++) {
			if (at[side] >= sentence_count(c, side))
				continue;
			row->sentence[side] = at[side];
			at[side] = next_headline(c, side, at[side] + 1);
		}
	}
}

/* The first subheading between body sentence S (or the end) and the one before it; S: there is none. */
static uint32_t first_subheading(const struct comparison *c, enum side side, uint32_t s)
{
	uint32_t i = s;

	while (i > 0 && !is_body(c, side, i - 1))
		i--;
	while (i < s && kind_of(c, side, i) != KIND_SUBHEADING)
		i++;
	return i;
}

static void add_subheadings(const struct comparison *c, enum side side, uint32_t s,
			    struct rows *out)
{
	for (uint32_t i = first_subheading(c, side, s); i < s; i++) {
		if (kind_of(c, side, i) != KIND_SUBHEADING)
			continue;
		struct row *row = add_row(out, ROW_SUBHEADING);

		row->side = side;
		row->sentence[side] = i;
	}
}

static void add_entry(const struct plan *p, uint32_t link, struct rows *out)
{
	uint32_t right = p->c->links.v[link].sentence[RIGHT];
	bool in_full = is_body(p->c, RIGHT, right) && is_in_full(p, link);
	struct row *row = &out->rows.v[out->rows.n - 1];
	uint32_t heading = in_full && row->n_entries ? first_subheading(p->c, RIGHT, right) : right;

	VEC_PUSH(&out->entries, (struct entry){.right = right, .link = link, .in_full = in_full,
					       .first_heading = heading});
	row->n_entries++;
}

static bool links_body(const struct plan *p, uint32_t link)
{
	return is_body(p->c, RIGHT, p->c->links.v[link].sentence[RIGHT]);
}

/* Entries of left sentence L: its links to body sentences from FIRST on, else those to headings. */
static void add_entries(const struct plan *p, uint32_t l, uint32_t first, struct rows *out)
{
	uint32_t end = p->first_link[l + 1];
	bool headings = first == end;

	for (uint32_t i = headings ? p->first_link[l] : first; i < end; i++)
		if (headings || links_body(p, i))
			add_entry(p, i, out);
}

static void add_left_linked(const struct plan *p, uint32_t l, struct rows *out)
{
	uint32_t first = p->first_link[l];

	while (first < p->first_link[l + 1] && !links_body(p, first))
		first++;
	add_subheadings(p->c, LEFT, l, out);
	if (first < p->first_link[l + 1] && is_in_full(p, first))
		add_subheadings(p->c, RIGHT, p->c->links.v[first].sentence[RIGHT], out);
	struct row *row = add_row(out, ROW_LINKED);

	row->sentence[LEFT] = l;
	row->left_in_full = true;
	add_entries(p, l, first, out);
}

static void add_linked(const struct plan *p, const struct slot *s, struct rows *out)
{
	if (!is_right_slot(s)) {
		add_left_linked(p, s->sentence[LEFT], out);
		return;
	}
	add_subheadings(p->c, RIGHT, s->sentence[RIGHT], out);
	add_row(out, ROW_LINKED)->sentence[LEFT] = s->sentence[LEFT];
	add_entry(p, p->best[s->sentence[RIGHT]], out);
}

static void add_only(const struct slot *s, struct rows *out)
{
	struct row *row = add_row(out, ROW_ONLY);

	row->side = s->side;
	row->sentence[s->side] = row->first = row->last = s->sentence[s->side];
	row->count = 1;
}

static bool continues_run(const struct plan *p, const struct slot *a, const struct slot *b)
{
	return b->kind == ROW_ONLY && a->side == b->side &&
	       a->sentence[a->side] + 1 == b->sentence[b->side] &&
	       p->dispute[b->side][b->sentence[b->side]] == DISPUTE_NONE;
}

/* How many slots from I on are one run; 1 where it is none. */
static size_t run_length(const struct plan *p, size_t i)
{
	const struct slot *s = p->slots.v;
	size_t n = 1;

	if (s[i].kind != ROW_ONLY || p->dispute[s[i].side][s[i].sentence[s[i].side]] != DISPUTE_NONE)
		return 1;
	while (i + n < p->slots.n && continues_run(p, &s[i + n - 1], &s[i + n]))
		n++;
	return n;
}

/* The row, or the rows of a run that is too short, of slots I to I + N. */
static void add_run(const struct plan *p, size_t i, size_t n, struct rows *out)
{
	const struct slot *s = &p->slots.v[i];

	add_subheadings(p->c, s->side, s->sentence[s->side], out);
	if (n < RUN_MIN) {
		for (size_t k = 0; k < n; k++)
			add_only(&s[k], out);
		return;
	}
	struct row *row = add_row(out, ROW_ONLY_RUN);

	row->side = s->side;
	row->first = s->sentence[s->side];
	row->last = row->first + (uint32_t)n - 1;
	row->count = (uint32_t)n;
}

static void add_slots(const struct plan *p, struct rows *out)
{
	for (size_t i = 0, n; i < p->slots.n; i += n) {
		n = run_length(p, i);
		if (p->slots.v[i].kind == ROW_LINKED)
			add_linked(p, &p->slots.v[i], out);
		else
			add_run(p, i, n, out);
	}
}

static void add_furniture(const struct comparison *c, struct rows *out)
{
	uint32_t count = 0;

	for (int side = LEFT; side <= RIGHT; side++)
		for (uint32_t s = 0; s < sentence_count(c, side); s++)
			count += kind_of(c, side, s) == KIND_BOILERPLATE;
	if (count)
		add_row(out, ROW_FURNITURE)->count = count;
}

void rows_make(const struct comparison *c, enum row_order order, struct rows *out)
{
	static void (*const put_in_order[])(struct plan *) = {
		[ORDER_LEFT] = order_by_left,
		[ORDER_RIGHT] = order_by_right,
		[ORDER_DISAGREEMENT] = order_by_disagreement,
	};
	struct plan p;

	plan_init(&p, c);
	put_in_order[order](&p);
	add_headlines(c, out);
	add_slots(&p, out);
	for (int side = LEFT; side <= RIGHT; side++)
		add_subheadings(c, side, (uint32_t)sentence_count(c, side), out);
	add_furniture(c, out);
	plan_release(&p);
}

void rows_release(struct rows *r)
{
	VEC_RELEASE(&r->rows);
	VEC_RELEASE(&r->entries);
}

struct row_counts rows_count(const struct comparison *c)
{
	struct row_counts n = {0};

	for (int side = LEFT; side <= RIGHT; side++) {
		for (uint32_t s = 0; s < sentence_count(c, side); s++)
			n.body[side] += is_body(c, side, s);
		n.linked[side] = n.body[side] - (uint32_t)c->only[side].n;
	}
	for (size_t i = 0; i < c->discrepancies.n; i++)
		n.differing += c->discrepancies.v[i].kind != DISCREPANCY_WORDING;
	for (size_t i = 0; i < c->utterances.n; i++)
		n.quotes += c->utterances.v[i].relation == UTTERANCE_VARIANT;
	return n;
}

static enum dispute row_dispute(const struct rows *r, const struct row *row, uint8_t *marks[2])
{
	enum dispute most = DISPUTE_NONE;

	if (row->kind == ROW_ONLY)
		return marks[row->side][row->first];
	if (row->kind != ROW_LINKED)
		return DISPUTE_NONE;
	if (row->left_in_full)
		most = marks[LEFT][row->sentence[LEFT]];
	for (uint32_t i = row->first_entry; i < row->first_entry + row->n_entries; i++) {
		const struct entry *e = &r->entries.v[i];

		if (e->in_full && marks[RIGHT][e->right] > most)
			most = marks[RIGHT][e->right];
	}
	return most;
}

/* The first row of the highest rank: disputes first, then linked, then whatever comes first. */
size_t rows_opening(const struct comparison *c, const struct rows *r)
{
	uint8_t *marks[2];
	size_t best = 0;
	int best_rank = -1;

	for (int side = LEFT; side <= RIGHT; side++)
		marks[side] = mem_alloc_zero(sentence_count(c, side) + 1, sizeof(uint8_t));
	mark_disputes(c, marks);
	for (size_t i = 0; i < r->rows.n; i++) {
		int rank = 2 * (int)row_dispute(r, &r->rows.v[i], marks) +
			   (r->rows.v[i].kind == ROW_LINKED);

		rank = rank > 1 ? rank & ~1 : rank;
		if (rank > best_rank) {
			best = i;
			best_rank = rank;
		}
	}
	free(marks[LEFT]);
	free(marks[RIGHT]);
	return best;
}
