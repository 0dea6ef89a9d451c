/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two articles side by side.  The cursor is on one place (compare_places.h); rows, lines and places are
 * made anew when the order, the layout, a fold or the width changes, and the place is found again.
 */
#include "base/i18n.h"
#include "ui/compare.h"
#include "ui/why.h"
#include "ui/term.h"

#include <stdlib.h>
#include <string.h>

enum { WIDTH_MIN = 40, HEIGHT_MIN = 4, LINES_AROUND = 4 /* title, evidence, keys */,
       SPACED_FROM = 30 /* lines: there is room for blank ones */ };

/* Rows, lines, places */

/* Whether there is room for blank lines between rows. */
static bool is_spaced(size_t height)
{
	return height >= SPACED_FROM;
}

static void make_lines(struct screen_compare *s)
{
	struct compare_options options = {.columns = (unsigned)s->width, .layout = s->layout,
					  .open = s->open, .spaced = is_spaced(s->pane.height)};

	lines_pane_reset(&s->pane, s->c->annotation[LEFT]->article->text,
			 s->c->annotation[RIGHT]->article->text);
	view_compare(s->c, &s->rows, &options, &s->pane.lines);
	places_release(&s->places);
	places_make(&s->places, s->c, &s->rows, s->open, &s->pane.lines);
}

/* The cursor stays ABOVE lines below the top. */
static void show_below(struct screen_compare *s, size_t above)
{
	const struct place *place = compare_place(s);

	if (!place)
		return;
	s->pane.top = place->first > above ? place->first - above : 0;
	compare_go(s, s->at, false);
}

/* Makes lines and places; the cursor stays on its entry, ABOVE lines below the top. */
static void lay_out(struct screen_compare *s, size_t above)
{
	const struct place *place = compare_place(s);
	struct home where = {0, 0};

	if (place)
		where = (struct home){place->row, place->entry};
	make_lines(s);
	s->at = places_at(&s->places, where);
	show_below(s, above);
}

void compare_resize(struct screen_compare *s, int width, int height)
{
	bool same = s->width == width && is_spaced(s->pane.height) == is_spaced((size_t)height);

	if (same && s->pane.height == (size_t)height)
		return;
	s->width = width;
	s->pane.height = (size_t)height;
	if (same) /* thousands of sentences are not wrapped for nothing */
		show_below(s, s->pane.height / 3);
	else
		lay_out(s, s->pane.height / 3);
}

/* The same size, other lines: the cursor keeps its row of the screen. */
static void lay_out_again(struct screen_compare *s)
{
	const struct place *place = compare_place(s);

	lay_out(s, place && place->first > s->pane.top ? place->first - s->pane.top : 0);
}

/* The lines to be seen with place I: all of its row if that fits, else the place alone. */
static void lines_of(const struct screen_compare *s, size_t i, size_t *first, size_t *last)
{
	const struct place *v = s->places.places.v;
	size_t a = i, b = i;

	while (a > 0 && v[a - 1].row == v[i].row)
		a--;
	while (b + 1 < s->places.places.n && v[b + 1].row == v[i].row)
		b++;
	if (v[b].last - v[a].first >= s->pane.height)
		a = b = i;
	*first = v[a].first;
	*last = v[b].last;
}

void compare_go(struct screen_compare *s, size_t i, bool far)
{
	size_t first, last;

	if (i >= s->places.places.n)
		return;
	s->at = i;
	s->hit = 0;
	lines_of(s, i, &first, &last);
	if (far)
		lines_pane_jump(&s->pane, first, last);
	else
		lines_pane_show(&s->pane, first, last);
}

/* To a pair of sentences, after rows were made anew; OPEN: not to the fold that one of them is in. */
static void find_pair(struct screen_compare *s, const uint32_t sentence[2], bool open)
{
	size_t i;

	make_lines(s);
	s->at = s->pane.top = 0;
	i = places_of_pair(&s->places, sentence);
	if (open && i < s->places.places.n) {
		compare_fold(s, s->places.places.v[i].row, true);
		i = places_of_pair(&s->places, sentence);
	}
	compare_go(s, i < s->places.places.n ? i : 0, true);
	compare_find_hits(s);
}

static bool is_in_fold(const struct screen_compare *s)
{
	const struct place *place = compare_place(s);

	return place && (place->kinds & PLACE_FOLDED);
}

static void sentences_here(const struct screen_compare *s, uint32_t out[2])
{
	const struct place *place = compare_place(s);

	for (int side = LEFT; side <= RIGHT; side++)
		out[side] = place ? place->sentence[side] : NO_SENTENCE;
}

/* The same pair again keeps what is unfolded. */
static void open_pair(struct screen_compare *s, size_t left, size_t right)
{
	bool same = left == s->article[LEFT] && right == s->article[RIGHT];
	bool swapped = left == s->article[RIGHT] && right == s->article[LEFT];

	s->article[LEFT] = left;
	s->article[RIGHT] = right;
	s->c = workspace_comparison(app_workspace(s->screen.app), left, right);
	places_release(&s->places);
	compare_forget_hits(s);
	compare_make_rows(s, same ? FOLDS_KEPT : swapped ? FOLDS_SWAPPED : FOLDS_CLOSED);
	compare_find(s, false);
	s->told_changes = false;
}

/* Where one begins to read: at the first number or date that differs, else quote; else rows say. */
static size_t opening(const struct screen_compare *s)
{
	static const unsigned kinds[] = {PLACE_NUMBER, PLACE_QUOTE};
	const struct place_list *places = &s->places.places;

	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
		for (size_t i = 0; i < places->n; i++)
			if (places->v[i].kinds & kinds[k])
				return i;
	return places_at(&s->places, (struct home){(uint32_t)rows_opening(s->c, &s->rows), 0});
}

static void go_to_opening(struct screen_compare *s)
{
	make_lines(s);
	s->at = s->pane.top = 0;
	compare_go(s, opening(s), true);
	compare_find_hits(s);
}

static bool can_fold(enum row_kind kind)
{
	return kind == ROW_ONLY_RUN || kind == ROW_FURNITURE;
}

void compare_fold(struct screen_compare *s, uint32_t row, bool open)
{
	if (!can_fold(s->rows.rows.v[row].kind))
		return;
	s->open[row] = open;
	lay_out_again(s);
}

static void fold_all(struct screen_compare *s, bool open)
{
	for (size_t i = 0; i < s->rows.rows.n; i++)
		s->open[i] = open;
	lay_out_again(s);
}

static void fold_here(struct screen_compare *s, enum action a)
{
	const struct place *place = compare_place(s);

	if (place && can_fold(s->rows.rows.v[place->row].kind))
		compare_fold(s, place->row,
			     a == ACTION_FOLD ? !s->open[place->row] : a == ACTION_FOLD_OPEN);
	else
		app_message(s->screen.app, "%s", _("nothing to fold here - + marks what is folded"));
}

/* Other actions */

static void other_side(struct screen_compare *s)
{
	s->side = s->side == LEFT ? RIGHT : LEFT;
}

static struct screen *open_wanted(struct app *app, const struct wanted *w);

/* Long articles take their time: then another screen takes over, and gives way to one like this. */
static bool is_left_to_wait(struct screen_compare *s, size_t left, size_t right, uint32_t sentence)
{
	struct wanted w = {.open = open_wanted, .n = 2, .article = {left, right}, .sentence = sentence,
			   .rows = s->order, .layout = s->layout, .side = s->side};
	struct screen *wait = screen_wait_new(s->screen.app, &w);

	if (wait)
		app_replace(s->screen.app, wait);
	return wait != NULL;
}

static void swap(struct screen_compare *s)
{
	uint32_t here[2];
	bool folded = is_in_fold(s);

	sentences_here(s, here);
	other_side(s);
	if (is_left_to_wait(s, s->article[RIGHT], s->article[LEFT], here[RIGHT]))
		return;
	open_pair(s, s->article[RIGHT], s->article[LEFT]);
	find_pair(s, (uint32_t[2]){here[RIGHT], here[LEFT]}, !folded);
}

static void set_order(struct screen_compare *s, enum row_order order)
{
	static const char *const said[] = {
		[ORDER_LEFT] = N_("rows in the order of A"),
		[ORDER_RIGHT] = N_("rows in the order of B"),
		[ORDER_DISAGREEMENT] = N_("rows that differ first"),
	};
	bool folded = is_in_fold(s);
	uint32_t here[2];

	sentences_here(s, here);
	s->order = order;
	compare_make_rows(s, FOLDS_KEPT);
	find_pair(s, here, !folded);
	app_message(s->screen.app, "%s", _(said[order]));
}

/* As it will be drawn: thousands of sentences are not wrapped twice. */
static void set_width(struct screen_compare *s, int screen)
{
	int width = compare_columns(s, screen);

	s->width = width > WIDTH_MIN ? width : WIDTH_MIN;
}

static void set_layout(struct screen_compare *s, enum compare_layout layout)
{
	static const char *const said[] = {
		[LAYOUT_SIDE_BY_SIDE] = N_("side by side"),
		[LAYOUT_STACKED] = N_("stacked: A above B"),
		[LAYOUT_LINEAR] = N_("one after the other, in words"),
	};
	bool narrow = s->width < SIDE_BY_SIDE_MIN_COLUMNS;
	int width, height;

	term_size(&width, &height);
	s->layout = layout == LAYOUT_SIDE_BY_SIDE && narrow ? LAYOUT_STACKED : layout;
	set_width(s, width);
	lay_out_again(s);
	app_message(s->screen.app, "%s", _(said[s->layout]));
}

static void compare_configured(struct screen *screen, enum setting which)
{
	const struct config *c = app_config(screen->app);

	if (which == SETTING_LAYOUT)
		set_layout(compare_self(screen), (enum compare_layout)config_value(c, which));
	else if (which == SETTING_ORDER)
		set_order(compare_self(screen), (enum row_order)config_value(c, which));
}

/* Pairs of N articles are (0,1) (0,2) ... (1,2) ...; false: there is none in this direction. */
static bool next_pair(size_t n, int direction, size_t *low, size_t *high)
{
	if (direction > 0 && *high + 1 < n) {
		++*high;
	} else if (direction > 0 && *low + 2 < n) {
		++*low;
		*high = *low + 1;
	} else if (direction < 0 && *high > *low + 1) {
		--*high;
	} else if (direction < 0 && *low > 0) {
		--*low;
		*high = n - 1;
	} else {
		return false;
	}
	return true;
}

/* As far as there are some; a pair that is swapped counts as the same. */
static void go_to_pair(struct screen_compare *s, int direction, long count)
{
	struct app *app = s->screen.app;
	size_t n = workspace_count(app_workspace(app)), a = s->article[LEFT], b = s->article[RIGHT];
	size_t low = a < b ? a : b, high = a < b ? b : a;
	bool moved = false;

	for (long left = count > 0 ? count : 1; left > 0 && next_pair(n, direction, &low, &high); left--)
		moved = true;
	if (!moved) {
		app_message(app, "%s", n <= 2 ? _("there is no other pair")
					      : direction > 0 ? _("this is the last pair")
							      : _("this is the first pair"));
		return;
	}
	if (is_left_to_wait(s, low, high, NO_SENTENCE))
		return;
	open_pair(s, low, high);
	go_to_opening(s);
}

/* Opens a fold; else the article of the side the cursor is on, or of the side that has a sentence. */
static void read_here(struct screen_compare *s)
{
	const struct place *place = compare_place(s);
	enum side side = s->side;

	if (!place)
		return;
	if (place->kinds & PLACE_FOLDED) {
		compare_fold(s, place->row, true);
		return;
	}
	if (place->sentence[side] == NO_SENTENCE)
		side = side == LEFT ? RIGHT : LEFT;
	if (place->sentence[side] != NO_SENTENCE)
		app_push(s->screen.app,
			 screen_reader_beside(s->screen.app, s->article[side], place->sentence[side],
					      s->article[side == LEFT ? RIGHT : LEFT]));
}

static enum why_kind why_kind_of(const struct screen_compare *s, const struct place *place)
{
	switch (s->rows.rows.v[place->row].kind) {
	case ROW_FURNITURE: return WHY_FURNITURE;
	case ROW_HEADLINES: return WHY_HEADLINES;
	default: return place->kinds & (PLACE_LEFT | PLACE_RIGHT) ? WHY_ALONE : WHY_BESIDE;
	}
}

static struct why_place why_place(struct screen *screen)
{
	const struct screen_compare *s = compare_self(screen);
	const struct place *place = compare_place(s);

	if (!place)
		return (struct why_place){0};
	return (struct why_place){
		.c = s->c,
		.article = {s->article[LEFT], s->article[RIGHT]},
		.sentence = {place->sentence[LEFT], place->sentence[RIGHT]},
		.kind = why_kind_of(s, place),
	};
}

static void why(struct screen_compare *s)
{
	const struct place *place = compare_place(s);

	if (!place || (place->kinds & PLACE_FOLDED))
		app_message(s->screen.app, "%s", _("this is folded - Enter opens it, then W tells of each "
						   "sentence"));
	else
		why_open(&s->screen, why_place);
}

static unsigned compare_act(struct screen *screen, enum action a, long count)
{
	struct screen_compare *s = compare_self(screen);

	if (compare_place(s) && compare_move(s, a, count))
		return ACT_HANDLED;
	switch (a) {
	case ACTION_READ_HERE:
		read_here(s);
		return ACT_HANDLED;
	case ACTION_WHY:
		why(s);
		return ACT_HANDLED;
	case ACTION_OTHER_SIDE:
		other_side(s);
		return ACT_HANDLED;
	case ACTION_SWAP:
		swap(s);
		return ACT_HANDLED;
	case ACTION_LAYOUT:
		set_layout(s, (enum compare_layout)((s->layout + 1) % (LAYOUT_LINEAR + 1)));
		return ACT_HANDLED;
	case ACTION_ORDER:
		set_order(s, s->order == ORDER_DISAGREEMENT ? ORDER_LEFT
							    : (enum row_order)(s->order + 1));
		return ACT_HANDLED;
	case ACTION_LEFT_SIDE:
	case ACTION_RIGHT_SIDE:
		s->side = a == ACTION_LEFT_SIDE ? LEFT : RIGHT;
		return ACT_HANDLED;
	case ACTION_FOLD:
	case ACTION_FOLD_OPEN:
	case ACTION_FOLD_CLOSE:
		fold_here(s, a);
		return ACT_HANDLED;
	case ACTION_FOLDS_OPEN:
	case ACTION_FOLDS_CLOSE:
		fold_all(s, a == ACTION_FOLDS_OPEN);
		return ACT_HANDLED;
	case ACTION_NEXT_PAIR:
	case ACTION_PREVIOUS_PAIR:
		go_to_pair(s, a == ACTION_NEXT_PAIR ? 1 : -1, count);
		return ACT_HANDLED;
	default:
		return compare_find_act(s, a, count);
	}
}

static void compare_here(const struct screen *screen, struct screen_here *h)
{
	const struct screen_compare *s = (const struct screen_compare *)screen;
	const struct place *p = compare_place(s);

	h->n = 2;
	h->side = s->side;
	for (int side = LEFT; side <= RIGHT; side++) {
		h->article[side] = s->article[side];
		h->sentence[side] = p ? p->sentence[side] : NO_SENTENCE;
	}
	if (p && s->rows.rows.v[p->row].kind == ROW_ONLY_RUN && (p->kinds & PLACE_FOLDED))
		h->fold[s->rows.rows.v[p->row].side] = s->rows.rows.v[p->row].first;
}

/* An order of rows that is another by now does not matter, nor do sides that were swapped. */
static void compare_go_to(struct screen *screen, const struct screen_here *h)
{
	struct screen_compare *s = compare_self(screen);
	bool folded = h->sentence[LEFT] == NO_SENTENCE && h->sentence[RIGHT] == NO_SENTENCE;

	if (h->article[LEFT] != s->article[LEFT] || h->article[RIGHT] != s->article[RIGHT])
		open_pair(s, h->article[LEFT], h->article[RIGHT]);
	s->side = h->side == LEFT ? LEFT : RIGHT;
	find_pair(s, folded ? h->fold : h->sentence, !folded);
}

static void compare_let_go(struct screen *screen)
{
	struct screen_compare *s = compare_self(screen);

	app_drop_search(screen->app, &s->find);
	compare_forget_hits(s);
	places_release(&s->places);
	lines_pane_reset(&s->pane, "", "");
}

static void compare_take_anew(struct screen *screen)
{
	struct screen_compare *s = compare_self(screen);

	open_pair(s, s->article[LEFT], s->article[RIGHT]);
}

static void compare_free(struct screen *screen)
{
	struct screen_compare *s = compare_self(screen);

	rows_release(&s->rows);
	places_release(&s->places);
	lines_pane_release(&s->pane);
	compare_end_find(s);
	free(s->open);
	free(s);
}

static bool has_folds(const struct screen_compare *s)
{
	for (size_t i = 0; i < s->rows.rows.n; i++)
		if (can_fold(s->rows.rows.v[i].kind))
			return true;
	return false;
}

static bool compare_acts(const struct screen *screen, enum action a)
{
	const struct screen_compare *s = (const struct screen_compare *)screen;

	switch (a) {
	case ACTION_NEXT_PAIR:
	case ACTION_PREVIOUS_PAIR:
		return workspace_count(app_workspace(screen->app)) > 2;
	case ACTION_NEXT_DIFFERENCE:
	case ACTION_PREVIOUS_DIFFERENCE:
		return compare_has(s, PLACE_DIFFERS | PLACE_CHANGED);
	case ACTION_FOLD:
	case ACTION_FOLD_OPEN:
	case ACTION_FOLD_CLOSE:
		return has_folds(s);
	case ACTION_WHY:
	case ACTION_OTHER_SIDE:
	case ACTION_READ_HERE:
		return compare_place(s) != NULL;
	default:
		return true;
	}
}

static const struct screen_ops compare_ops = {
	.name = "compare",
	.context = CONTEXT_COMPARE,
	.has_sides = true,
	.hint = N_("d D:difference  W:why  za:fold  Tab:side  x:swap  w:layout  Enter:read  J K:pair  q:back"),
	.acts = compare_acts,
	.draw = compare_draw,
	.act = compare_act,
	.search = compare_search,
	.work = compare_work,
	.keep_place = compare_keep_place,
	.configured = compare_configured,
	.here = compare_here,
	.go_to = compare_go_to,
	.let_go = compare_let_go,
	.take_anew = compare_take_anew,
	.free = compare_free,
};

static struct screen_compare *make(struct app *app, const struct wanted *w)
{
	struct screen_compare *s = mem_alloc_zero(1, sizeof *s);
	int width, height;

	term_size(&width, &height);
	s->screen = (struct screen){.ops = &compare_ops, .app = app};
	s->layout = (enum compare_layout)w->layout;
	s->order = (enum row_order)w->rows;
	s->side = (enum side)w->side;
	set_width(s, width);
	lines_pane_init(&s->pane);
	s->pane.height = (size_t)(height > HEIGHT_MIN + LINES_AROUND ? height - LINES_AROUND
								     : HEIGHT_MIN);
	open_pair(s, w->article[LEFT], w->article[RIGHT]);
	return s;
}

static struct screen *open_wanted(struct app *app, const struct wanted *w)
{
	struct screen *wait = screen_wait_new(app, w);
	struct screen_compare *s;

	if (wait)
		return wait;
	s = make(app, w);
	if (w->sentence == NO_SENTENCE)
		go_to_opening(s);
	else
		find_pair(s, (uint32_t[2]){w->sentence, NO_SENTENCE}, true);
	return &s->screen;
}

struct screen *screen_compare_at(struct app *app, size_t left, size_t right, uint32_t sentence)
{
	const struct config *c = app_config(app);

	return open_wanted(app, &(struct wanted){.open = open_wanted, .n = 2, .article = {left, right},
						 .sentence = sentence,
						 .layout = (unsigned)config_value(c, SETTING_LAYOUT),
						 .rows = (unsigned)config_value(c, SETTING_ORDER)});
}

struct screen *screen_compare_new(struct app *app, size_t left, size_t right)
{
	return screen_compare_at(app, left, right, NO_SENTENCE);
}
