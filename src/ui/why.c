/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/why.h"

#include "base/i18n.h"
#include "compare/score.h"
#include "text/clean.h"
#include "ui/page.h"
#include "view/excerpts.h"
#include "view/findings.h"
#include "view/view_article.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LABEL_MAX = 32 };

struct screen_why {
	struct page_screen page; /* first */
	struct screen *below;    /* on the stack */
	struct why_place (*place)(struct screen *below);
};

static const struct {
	const char *name, *said, *meant;
} reasons[] = {
	{"words", N_("words"), N_("words, parts of words and synonyms in common")},
	{"phrases", N_("phrases"), N_("words in a row in common")},
	{"names", N_("names"), N_("names and titles in common")},
	{"numbers", N_("numbers"), N_("numbers and dates, in common or not")},
	{"context", N_("context"), N_("the sentences before and after are alike")},
	{"rivals", N_("rivals"), N_("how much closer they are than any other sentence is to either")},
	{"position", N_("position"), N_("where in the articles they stand")},
	{"articles", N_("articles"), N_("how much the two articles have in common as a whole")},
};

static const char *explained(const char *name, bool long_form)
{
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (strcmp(reasons[i].name, name) == 0)
			return _(long_form ? reasons[i].meant : reasons[i].said);
	return name;
}

const char *why_reason_name(const char *name)
{
	return explained(name, false);
}

const char *why_relation_name(enum relation r)
{
	static const char *const names[] = {
		[RELATION_SAME] = N_("same words"),
		[RELATION_REWORDED] = N_("reworded"),
		[RELATION_PARTIAL] = N_("shared in part"),
	};

	return _(names[r]);
}

void why_add_date(const struct article *a, struct bytes *out)
{
	if (a->published)
		bytes_add_byte(out, '(');
	view_article_date(a, out); /* "(no date)" has its own */
	if (a->published)
		bytes_add_byte(out, ')');
}

const struct link *why_link(const struct comparison *c, const uint32_t sentence[2])
{
	for (size_t i = 0; i < c->links.n; i++) {
		const struct link *l = &c->links.v[i];

		if (l->sentence[LEFT] == sentence[LEFT] && l->sentence[RIGHT] == sentence[RIGHT])
			return l;
	}
	return NULL;
}

const char *why_speaker(const struct comparison *c, const struct discrepancy *d)
{
	for (size_t i = 0; i < c->utterances.n; i++) {
		const struct utterance *u = &c->utterances.v[i];

		if (u->sentence[LEFT] == d->sentence[LEFT] && u->sentence[RIGHT] == d->sentence[RIGHT])
			return u->speaker;
	}
	return NULL;
}

/* Entries */

static void add(struct page *p, const char *label, struct bytes *text)
{
	char *clean = clean_line(text->data);

	page_add(p, label, clean);
	free(clean);
	bytes_clear(text);
}

static void label_of(enum side side, uint32_t sentence, char out[LABEL_MAX])
{
	snprintf(out, LABEL_MAX, "%c %u", side == LEFT ? 'A' : 'B', sentence + 1);
}

static void add_source(const struct comparison *c, enum side side, struct span span, struct bytes *out)
{
	bytes_add(out, c->annotation[side]->article->text + span.start, span_length(span));
}

static void add_sentence(struct page *p, const struct comparison *c, enum side side, uint32_t i)
{
	const struct annotation *an = c->annotation[side];
	const char *speaker = annotation_string(an, an->sentences.v[i].speaker);
	char label[LABEL_MAX];
	struct bytes text;

	bytes_init(&text);
	label_of(side, i, label);
	add_source(c, side, an->sentences.v[i].span, &text);
	add(p, label, &text);
	bytes_addf(&text, "%s  ", an->article->outlet);
	why_add_date(c->annotation[side]->article, &text);
	if (speaker) {
		bytes_add_string(&text, "  ");
		bytes_addf(&text, _("said by %s"), speaker);
	}
	add(p, "", &text);
	bytes_release(&text);
}

/* Links */

static void add_score(struct page *p, const struct link *link, struct bytes *text)
{
	int percent = score_percent(link->score);

	bytes_addf(text, _("%.2f: of 100 pairs of sentences with this score about %d report the same thing"),
		   percent / 100.0, percent);
	add(p, _("score"), text);
	if (link->unsure)
		bytes_addf(text, _("yes: links are sure from %.2f on"), (double)SCORE_SURE);
	else
		bytes_addf(text, _("no: links are unsure below %.2f"), (double)SCORE_SURE);
	add(p, _("unsure"), text);
}

static void add_relation(struct page *p, const struct link *link)
{
	static const char *const meant[] = {
		[RELATION_SAME] = N_("same: nearly the same words"),
		[RELATION_REWORDED] = N_("reworded: the same thing in other words"),
		[RELATION_PARTIAL] = N_("in part: they share a claim, and one says more"),
	};

	page_add(p, _("relation"), _(meant[link->relation]));
	page_add(p, _("order"), link->moved ? _("moved: told earlier or later than what stands around it")
					    : _("as the other links go"));
}

static void add_runs(struct page *p, const struct comparison *c, const struct link *link,
		     struct bytes *text)
{
	const char *left = c->annotation[LEFT]->article->text;
	struct said said = {.n = 0};

	for (uint32_t i = link->first_run; i < link->first_run + link->n_runs; i++) {
		const struct run *r = &c->runs.v[i];

		if (r->kind == RUN_SHARED) {
			if (!excerpts_is_worth_saying(r, left, LEFT, &said))
				continue;
			add_source(c, LEFT, r->span[LEFT], text);
			add(p, _("both say"), text);
			continue;
		}
		bytes_add_string(text, "A: ");
		add_source(c, LEFT, r->span[LEFT], text);
		bytes_add_string(text, "  B: ");
		add_source(c, RIGHT, r->span[RIGHT], text);
		add(p, _("differing"), text);
	}
}

static void add_weights(struct page *p, const struct link *link)
{
	char label[LABEL_MAX];

	page_add_heading(p, _("WHAT SPEAKS FOR IT (+) AND AGAINST IT (-)"));
	for (uint32_t i = 0; i < link->n_reasons; i++) {
		if (fabsf(link->reasons[i].weight) < REASON_LEAST)
			continue;
		snprintf(label, sizeof label, "%+.1f", (double)link->reasons[i].weight);
		page_add(p, label, explained(link->reasons[i].name, true));
	}
	page_add(p, "", _("against the usual pair of sentences; +0.7 doubles the odds, -0.7 halves them"));
}

static void add_link(struct page *p, const struct comparison *c, const uint32_t sentence[2])
{
	const struct link *link = why_link(c, sentence);
	struct bytes text;

	if (!link)
		return;
	bytes_init(&text);
	page_add_heading(p, _("WHY THEY ARE LINKED"));
	add_score(p, link, &text);
	add_relation(p, link);
	add_runs(p, c, link, &text);
	add_weights(p, link);
	bytes_release(&text);
}

/* Differences */

static const char *meaning_of(const struct discrepancy *d)
{
	switch (d->kind) {
	case DISCREPANCY_WORDING:
		return _("one utterance, quoted in different words");
	case DISCREPANCY_NAME:
		return _("two accounts of one matter that exclude each other");
	default:
		break;
	}
	return d->type == QUANTITY_DATE ? _("two times of one happening that exclude each other")
					: _("two figures for one thing that exclude each other");
}

/* The quantity whose value a difference has, for its words: "3 days", not 259200; or NULL. */
static const struct quantity *quantity_of(const struct annotation *an, const struct discrepancy *d,
					  enum side side)
{
	for (size_t i = 0; i < an->quantities.n; i++) {
		const struct quantity *q = &an->quantities.v[i];
		const char *value = annotation_string(an, q->value);

		if (q->span.start == d->span[side].start && q->span.end == d->span[side].end && value &&
		    !strcmp(value, d->value[side]))
			return q;
	}
	return NULL;
}

/* Whether VALUE is but what the text says: "1850" of "1,850". */
static bool is_said_so(const char *text, size_t len, const char *value)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] != ',' && text[i] != *value++)
			return false;
	return *value == '\0';
}

/* Whether a date has its year from elsewhere, though nothing dates the article (annotate/quantity.h). */
static bool has_borrowed_year(const struct article *a, const struct discrepancy *d, enum side side)
{
	enum { YEAR = 4 };
	const char *value = d->value[side], *text = a->text + d->span[side].start;

	if (d->type != QUANTITY_DATE || a->published || strspn(value, "0123456789") != YEAR)
		return false;
	for (size_t i = 0; i + YEAR <= span_length(d->span[side]); i++)
		if (strncmp(text + i, value, YEAR) == 0)
			return false;
	return true;
}

static void add_understood(const struct comparison *c, const struct discrepancy *d, enum side side,
			   struct bytes *text)
{
	const struct annotation *an = c->annotation[side];
	const struct quantity *q = quantity_of(an, d, side);
	struct bytes value;

	bytes_init(&value);
	if (q)
		findings_add_value(an, q, &value);
	else
		bytes_add_string(&value, d->value[side]);
	if (has_borrowed_year(an->article, d, side))
		bytes_addf(text, _("  understood as %s, by the first full date of the article"),
			   value.data);
	else if (!is_said_so(an->article->text + d->span[side].start, span_length(d->span[side]),
			     value.data))
		bytes_addf(text, _("  understood as %s"), value.data);
	bytes_release(&value);
}

/* What differs of one side, and its whole sentence unless that is the one at the cursor. */
static void add_end(struct page *p, const struct comparison *c, const struct discrepancy *d,
		    enum side side, const struct why_place *at)
{
	struct span sentence = c->annotation[side]->sentences.v[d->sentence[side]].span;
	char label[LABEL_MAX];
	struct bytes text;

	bytes_init(&text);
	label_of(side, d->sentence[side], label);
	add_source(c, side, d->span[side], &text);
	if (d->value[side])
		add_understood(c, d, side, &text);
	bytes_add_string(&text, "  ");
	why_add_date(c->annotation[side]->article, &text);
	add(p, label, &text);
	if (d->sentence[side] != at->sentence[side] &&
	    span_length(sentence) > span_length(d->span[side])) {
		add_source(c, side, sentence, &text);
		add(p, "", &text);
	}
	bytes_release(&text);
}

static void add_discrepancy(struct page *p, const struct comparison *c, const struct discrepancy *d,
			    const struct why_place *at)
{
	bool wording = d->kind == DISCREPANCY_WORDING;
	const char *speaker = wording ? why_speaker(c, d) : NULL;

	page_add_heading(p, wording ? _("WHY A QUOTE IS MARKED \"") : _("WHY A DIFFERENCE IS MARKED #"));
	for (int side = LEFT; side <= RIGHT; side++)
		add_end(p, c, d, (enum side)side, at);
	page_add(p, _("because"), meaning_of(d));
	if (d->about)
		page_add(p, _("about"), d->about);
	if (speaker)
		page_add(p, _("said by"), speaker);
	page_add(p, _("linked"), why_link(c, d->sentence)
					 ? _("yes")
					 : _("no: the two sentences report different things otherwise"));
}

static void add_discrepancies(struct page *p, const struct comparison *c, const struct why_place *at)
{
	for (size_t i = 0; i < c->discrepancies.n; i++) {
		const struct discrepancy *d = &c->discrepancies.v[i];

		if (d->sentence[LEFT] == at->sentence[LEFT] ||
		    d->sentence[RIGHT] == at->sentence[RIGHT])
			add_discrepancy(p, c, d, at);
	}
}

/* The page */

/* For who wonders whether something was overlooked. */
static void add_closest(struct page *p, struct workspace *ws, const struct why_place *at, enum side side)
{
	enum side other = side == LEFT ? RIGHT : LEFT;
	uint32_t closest = workspace_closest(ws, at->article[side], at->article[other], at->sentence[side]);

	if (closest == NO_ROW)
		return;
	page_add_heading(p, _("WHAT COMES CLOSEST"));
	add_sentence(p, at->c, other, closest);
}

static void add_one_sided(struct page *p)
{
	struct bytes text;

	bytes_init(&text);
	page_add_heading(p, _("WHY NOTHING STANDS BESIDE IT"));
	bytes_addf(&text, _("no sentence of the other article reaches a score of %.2f with it, from which on "
			    "a link is shown as unsure; that is no proof that the other article is silent"),
		   (double)SCORE_LINK);
	page_add_text(p, text.data, ROLE_TEXT);
	bytes_release(&text);
}

static void build(struct page_screen *screen)
{
	const struct screen_why *why = (struct screen_why *)screen;
	const struct why_place at = why->place(why->below);
	struct page *p = &screen->page;

	if (!at.c) /* read again, and nothing is left */
		return;
	page_add_heading(p, _("AT THE CURSOR"));
	for (int side = LEFT; side <= RIGHT; side++)
		if (at.sentence[side] != NO_SENTENCE)
			add_sentence(p, at.c, (enum side)side, at.sentence[side]);
	if (at.kind == WHY_FURNITURE) {
		page_add_heading(p, _("WHY IT IS LEFT OUT"));
		page_add_text(p, _("page furniture: what stands around articles and is none of them"),
			      ROLE_TEXT);
		return;
	}
	if (at.kind == WHY_HEADLINES) {
		page_add_heading(p, _("WHY THEY STAND SIDE BY SIDE"));
		page_add_text(p, _("headlines always do, whatever they say"), ROLE_TEXT);
	}
	add_discrepancies(p, at.c, &at);
	add_link(p, at.c, at.sentence);
	if (at.kind == WHY_ALONE) {
		add_one_sided(p);
		add_closest(p, app_workspace(screen->screen.app), &at,
			    at.sentence[LEFT] == NO_SENTENCE ? RIGHT : LEFT);
	}
}

static const struct screen_ops why_ops = {
	.name = "why",
	.context = CONTEXT_WHY,
	.hint = N_("/:search  q:back"),
	PAGE_SCREEN_OPS,
};

void why_open(struct screen *below, struct why_place (*place)(struct screen *below))
{
	struct screen_why *why = mem_alloc_zero(1, sizeof *why);

	why->below = below;
	why->place = place;
	why->page.title = mem_copy_string(_(" WHY"));
	why->page.build = build;
	why->page.closes = ACTION_WHY;
	why->page.context = CONTEXT_WHY;
	app_push(below->app, page_screen_start(&why->page, &why_ops, below->app));
}
