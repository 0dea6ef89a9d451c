/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of the selected article beyond its row, and whom it is best compared with. */
#include "base/i18n.h"
#include "text/wrap.h"
#include "ui/list.h"
#include "ui/term.h"
#include "view/outlet_name.h"

#include <string.h>

enum {
	QUICK_MS = 10,     /* as app_search waits */
	NAME_COLUMNS = 18, /* of an outlet, as in the rows */
};

bool list_shows_about(void)
{
	int width, height;

	term_size(&width, &height);
	return width >= LIST_BESIDE_FROM || (width >= LIST_BELOW_FROM && height >= LIST_BELOW_ROWS);
}

void list_drop_about(struct screen_list *l)
{
	comparing_drop(&l->about.comparing);
	l->about.article = NO_ARTICLE;
	l->about.known = false;
}

static void take(struct screen_list *l)
{
	struct workspace *ws = app_workspace(l->screen.app);
	struct list_about *about = &l->about;
	const struct annotation *an = workspace_annotation(ws, about->article);
	const size_t *related;
	size_t n;

	about->sentences = an->sentences.n;
	about->quotes = an->quotes.n;
	about->quantities = an->quantities.n;
	about->best = comparing_best(about->comparing);
	if (about->best != NO_ARTICLE)
		about->kinship = kinship_of(workspace_comparison(ws, about->article, about->best));
	about->others.n = 0;
	related = comparing_related(about->comparing, &n);
	for (size_t i = 0; i < n; i++)
		if (related[i] != about->best)
			VEC_PUSH(&about->others, related[i]);
	about->known = true;
	comparing_drop(&about->comparing);
}

bool list_work_about(struct screen_list *l, bool wanted)
{
	struct list_about *about = &l->about;

	if (!wanted || !list_has_rows(l) || about->article != list_selected(l))
		list_drop_about(l);
	if (!wanted || !list_has_rows(l))
		return false;
	if (about->article == NO_ARTICLE) {
		about->article = list_selected(l);
		about->comparing = comparing_start(app_workspace(l->screen.app), about->article,
						   NO_ARTICLE);
		if (l->n_articles <= COMPARE_ALL) /* then it is in the first frame */
			comparing_wait(about->comparing, QUICK_MS);
	}
	if (about->comparing && comparing_take(about->comparing))
		take(l);
	if (about->comparing && l->to_compare)
		app_progress(l->screen.app, _("looking for what tells of the same"), 0, 0);
	return about->comparing != NULL;
}

bool list_wait_about(struct screen_list *l, int ms)
{
	if (!list_work_about(l, true))
		return true;
	if (comparing_wait(l->about.comparing, ms))
		take(l);
	return !l->about.comparing;
}

/* Drawing */

static int put_wrapped(struct canvas *c, struct rect r, int y, const char *s, enum role role)
{
	struct spans lines = {0};

	wrap_text(s, (struct span){0, (uint32_t)strlen(s)}, (size_t)r.width, &lines);
	for (size_t i = 0; i < lines.n && y < r.y + r.height; i++, y++)
		if (y + 1 == r.y + r.height && i + 1 < lines.n)
			canvas_put_cut(c, r.x, y, r.x + r.width, s + lines.v[i].start, role);
		else
			canvas_put(c, r.x, y, r.x + r.width, s + lines.v[i].start,
				   span_length(lines.v[i]), role);
	VEC_RELEASE(&lines);
	return y;
}

static void add_counts(const struct screen_list *l, struct bytes *b)
{
	const struct list_about *about = &l->about;

	bytes_addf(b, NG_("%zu sentence", "%zu sentences", about->sentences), about->sentences);
	bytes_addf(b, NG_("  %zu quote", "  %zu quotes", about->quotes), about->quotes);
	bytes_addf(b, NG_("  %zu number or date", "  %zu numbers and dates", about->quantities),
		   about->quantities);
}

/* An outlet's name in NAME, as its row has it; of files of one folder, beside the selected one. */
static const char *call(const struct screen_list *l, size_t article, size_t columns, struct bytes *name)
{
	const struct article *a = list_article(l, article), *own = list_article(l, l->about.article);
	struct bytes whole;

	bytes_clear(name);
	if (a->outlet_from != OUTLET_FOLDER || !outlet_name_is_same(a, own)) {
		list_name_outlet(l, article, columns, name);
		return name->data;
	}
	bytes_init(&whole);
	outlet_name_beside(a, own, &whole);
	outlet_name_cut(a, whole.data, columns, name);
	bytes_release(&whole);
	return name->data;
}

/* Whom it is best compared with, and NAMED of the others that tell of the same. */
static void add_best(const struct screen_list *l, size_t named, size_t columns, struct bytes *b)
{
	const struct list_about *about = &l->about;
	struct kinship k = about->kinship;
	struct bytes name;

	bytes_init(&name);
	bytes_addf(b, _("best compared with %s: "), call(l, about->best, columns, &name));
	bytes_addf(b, NG_("%u difference", "%u differences", k.discrepancies), k.discrepancies);
	bytes_addf(b, NG_(", %u link", ", %u links", k.links), k.links);
	for (size_t i = 0; i < named; i++)
		bytes_addf(b, i ? ", %s" : _("; also %s"), call(l, about->others.v[i], columns, &name));
	if (named && named < about->others.n)
		bytes_addf(b, " +%zu", about->others.n - named);
	else if (!named && about->others.n)
		bytes_addf(b, NG_("; also %zu more", "; also %zu more", about->others.n), about->others.n);
	bytes_release(&name);
}

static size_t count_lines(const struct bytes *b, int width)
{
	struct spans lines = {0};
	size_t n;

	wrap_text(b->data, (struct span){0, (uint32_t)b->len}, (size_t)width, &lines);
	n = lines.n;
	VEC_RELEASE(&lines);
	return n;
}

/* As many names as WIDTH and HEIGHT take, whole ones if they take one: what is cut is known by less. */
static void add_best_within(const struct screen_list *l, int width, int height, struct bytes *b)
{
	static const size_t columns[] = {SIZE_MAX, NAME_COLUMNS};
	size_t n = l->about.others.n;

	if (l->about.best == NO_ARTICLE) {
		bytes_add_string(b, _("no other article that is loaded tells of this"));
		return;
	}
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		for (size_t left_out = 0; left_out <= n; left_out++) {
			bytes_clear(b);
			add_best(l, n - left_out, columns[i], b);
			if ((int)count_lines(b, width) <= height)
				return;
		}
	}
}

int list_draw_about(struct screen_list *l, struct canvas *c, struct rect r)
{
	struct bytes b;
	int y = r.y;

	bytes_init(&b);
	if (l->about.known && l->about.article == list_selected(l)) {
		add_counts(l, &b);
		y = put_wrapped(c, r, y, b.data, ROLE_MUTED);
		bytes_clear(&b);
		add_best_within(l, r.width, r.y + r.height - y, &b);
		y = put_wrapped(c, r, y, b.data, ROLE_TEXT);
	} else {
		y = put_wrapped(c, r, y, _("comparing..."), ROLE_MUTED);
	}
	bytes_release(&b);
	return y;
}
