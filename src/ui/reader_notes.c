/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader says of other articles: whom it compares with, what stands in the panel, jumps by kind. */
#include "base/i18n.h"
#include "ui/reader.h"
#include "ui/why.h"
#include "view/outlet_name.h"

#include <stdlib.h>

enum { QUICK_MS = 10 }; /* as app_search waits */

bool reader_is_noted(const struct screen_reader *r)
{
	return r->noted && (r->related.n || r->comparing || r->notes_due);
}

/* Notes */

static void choose_other(struct screen_reader *r, size_t article)
{
	for (size_t i = 0; i < r->related.n; i++)
		if (r->related.v[i] == article)
			r->other = i;
}

/* What article OTHER is called: by its path, where one that is read or noted has the same guessed name. */
static char *name_other(const struct screen_reader *r, size_t other)
{
	struct workspace *ws = app_workspace(r->screen.app);
	const struct article *a = workspace_article(ws, other);
	size_t shared = SIZE_MAX;
	struct bytes name;

	for (size_t i = 0; i <= r->related.n; i++) {
		const struct article *b = workspace_article(ws, i ? r->related.v[i - 1] : r->article);
		size_t both = outlet_name_is_same(a, b) ? outlet_path_shared(a, b) : shared;

		shared = both < shared ? both : shared;
	}
	if (shared == SIZE_MAX)
		return mem_copy_string(a->outlet);
	bytes_init(&name);
	outlet_name_by_path(a, shared, &name);
	return bytes_steal(&name);
}

static void make_notes(struct screen_reader *r)
{
	struct workspace *ws = app_workspace(r->screen.app);
	struct noted others[NOTED_MAX];
	char *names[NOTED_MAX];

	if (r->related.n > NOTED_MAX)
		r->related.n = NOTED_MAX;
	for (size_t i = 0; i < r->related.n; i++) {
		names[i] = name_other(r, r->related.v[i]);
		others[i] = (struct noted){workspace_comparison(ws, r->article, r->related.v[i]), names[i]};
	}
	notes_release(&r->notes);
	notes_make(&r->notes, r->an, others, r->related.n);
	for (size_t i = 0; i < r->related.n; i++)
		free(names[i]);
	r->differs = false;
	for (uint32_t s = 0; s < reader_sentences(r); s++)
		r->differs |= notes_has(&r->notes, s, NOTE_NUMBER) || notes_has(&r->notes, s, NOTE_QUOTE);
}

static void take_comparisons(struct screen_reader *r)
{
	const size_t *related;
	size_t n;

	related = comparing_related(r->comparing, &n);
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&r->related, related[i]);
	r->other = 0;
	choose_other(r, comparing_best(r->comparing));
	choose_other(r, r->preferred);
	make_notes(r);
	comparing_drop(&r->comparing);
	r->width = 0; /* laid out anew when it is drawn: then the height is known */
}

void reader_drop_notes(struct screen_reader *r)
{
	comparing_drop(&r->comparing);
	notes_release(&r->notes);
	r->view.o.notes = NULL;
	r->related.n = 0;
	r->differs = false;
	lines_clear(&r->margin);
	r->asked.other = NO_ARTICLE;
}

void reader_start_notes(struct screen_reader *r)
{
	reader_drop_notes(r);
	r->notes_due = r->noted && workspace_count(app_workspace(r->screen.app)) > 1 &&
		       reader_sentences(r);
}

/* What is known already is there at once. */
static void begin(struct screen_reader *r)
{
	r->notes_due = false;
	r->comparing = comparing_start(app_workspace(r->screen.app), r->article, r->also);
	if (comparing_wait(r->comparing, QUICK_MS))
		take_comparisons(r);
}

bool reader_work_notes(struct screen_reader *r)
{
	if (r->notes_due)
		begin(r);
	else if (r->comparing && comparing_take(r->comparing))
		take_comparisons(r);
	return r->comparing != NULL;
}

uint32_t reader_closest(struct screen_reader *r)
{
	size_t other = r->related.v[r->other];

	if (notes_with(&r->notes, r->sentence, r->other))
		return NO_ROW;
	if (r->asked.other != other || r->asked.sentence != r->sentence) {
		r->asked.other = other;
		r->asked.sentence = r->sentence;
		r->asked.closest = workspace_closest(app_workspace(r->screen.app), r->article, other,
						     r->sentence);
	}
	return r->asked.closest;
}

/* Actions */

static void toggle_notes(struct screen_reader *r)
{
	r->noted = !r->noted;
	reader_start_notes(r);
	r->width = 0;
	app_message(r->screen.app, "%s", r->noted ? _("notes beside each sentence")
						  : _("the text alone"));
}

/* Whether there is anything to say of other articles; it is said why not. */
static bool has_others(const struct screen_reader *r)
{
	if (r->related.n)
		return true;
	app_message(r->screen.app, "%s",
		    !r->noted ? _("the notes are off - w shows them")
		    : r->comparing ? _("still comparing...")
				   : _("no other article that is loaded tells of this"));
	return false;
}

/* Of the sentence, and what the panel tells beside it. */
static struct why_place why_place(struct screen *s)
{
	struct screen_reader *r = reader_self(s);
	const struct note *note;
	bool is_furniture;
	size_t other;

	if (r->related.n == 0 || r->sentence >= reader_sentences(r))
		return (struct why_place){0};
	is_furniture = r->an->sentences.v[r->sentence].kind == KIND_BOILERPLATE;
	other = r->related.v[r->other];
	note = notes_with(&r->notes, r->sentence, r->other);
	return (struct why_place){
		.c = workspace_comparison(app_workspace(s->app), r->article, other),
		.article = {r->article, other},
		.sentence = {r->sentence, note ? note->there : NO_SENTENCE},
		.kind = note ? WHY_BESIDE : is_furniture ? WHY_FURNITURE : WHY_ALONE,
	};
}

static void choose_next(struct screen_reader *r, int direction, long count)
{
	size_t steps = (size_t)(count > 0 ? count : 1) % (r->related.n ? r->related.n : 1);

	if (!has_others(r))
		return;
	r->other = (r->other + (direction > 0 ? steps : r->related.n - steps)) % r->related.n;
	r->preferred = r->related.v[r->other];
}

static const struct note_jump {
	enum action next, previous;
	unsigned kinds; /* bits */
	const char *none, *no_more;
} jumps[] = {
	{ACTION_NEXT_DIFFERENCE, ACTION_PREVIOUS_DIFFERENCE, 1 << NOTE_NUMBER | 1 << NOTE_QUOTE,
	 N_("no difference found"), N_("no difference beyond this one")},
	{ACTION_NEXT_NUMBER, ACTION_PREVIOUS_NUMBER, 1 << NOTE_NUMBER,
	 N_("no number, date or account found that differs"),
	 N_("no number, date or account that differs beyond this one")},
	{ACTION_NEXT_QUOTE, ACTION_PREVIOUS_QUOTE, 1 << NOTE_QUOTE,
	 N_("no quote found that differs"), N_("no quote that differs beyond this one")},
	{ACTION_NEXT_REWORDED, ACTION_PREVIOUS_REWORDED, 1 << NOTE_REWORDED,
	 N_("no sentence is reworded"), N_("no reworded sentence beyond this one")},
	{ACTION_NEXT_LEFT, ACTION_PREVIOUS_LEFT, 1 << NOTE_ONLY,
	 N_("nothing is only here"), N_("nothing more that is only here")},
	{ACTION_NEXT_UNSURE, ACTION_PREVIOUS_UNSURE, 1 << NOTE_UNSURE,
	 N_("no link is unsure"), N_("no unsure link beyond this one")},
};

static bool is_of(const struct screen_reader *r, uint32_t sentence, unsigned kinds)
{
	for (enum note_kind k = 0; k < NOTE_KINDS; k++)
		if (kinds >> k & 1 && notes_has(&r->notes, sentence, k))
			return true;
	return false;
}

/* Turns to an article that has what was looked for, where the chosen one has not. */
static void turn_to(struct screen_reader *r, unsigned kinds)
{
	const struct note *chosen = notes_with(&r->notes, r->sentence, r->other);

	if (chosen && kinds >> chosen->kind & 1)
		return;
	for (size_t i = 0; i < r->related.n; i++) {
		const struct note *note = notes_with(&r->notes, r->sentence, i);

		if (note && note->kind != NOTE_ONLY && kinds >> note->kind & 1) {
			r->other = i;
			return;
		}
	}
}

/* The COUNT-th sentence of the kinds in a direction, or as far as there are some. */
static void jump(struct screen_reader *r, const struct note_jump *j, int direction, long count)
{
	uint32_t n = reader_sentences(r), s = r->sentence, to = s;
	bool any = is_of(r, s, j->kinds);

	if (!has_others(r))
		return;
	for (long left = count > 0 ? count : 1; left > 0;) {
		if (direction > 0 ? s + 1 >= n : s == 0)
			break;
		s = direction > 0 ? s + 1 : s - 1;
		if (!is_of(r, s, j->kinds))
			continue;
		to = s;
		left--;
	}
	for (uint32_t i = 0; !any && i < n; i++)
		any = is_of(r, i, j->kinds);
	if (to == r->sentence)
		app_message(r->screen.app, "%s", any ? _(j->no_more) : _(j->none));
	else {
		reader_go_to(r, r->an->sentences.v[to].span.start, true);
		turn_to(r, j->kinds);
	}
}

bool reader_act_notes(struct screen_reader *r, enum action a, long count)
{
	for (size_t i = 0; i < sizeof jumps / sizeof *jumps; i++) {
		if (jumps[i].next != a && jumps[i].previous != a)
			continue;
		jump(r, &jumps[i], jumps[i].next == a ? 1 : -1, count);
		return true;
	}
	if (a == ACTION_NOTES)
		toggle_notes(r);
	else if (a == ACTION_WHY && has_others(r))
		why_open(&r->screen, why_place);
	else if (a == ACTION_NEXT_OUTLET || a == ACTION_PREVIOUS_OUTLET)
		choose_next(r, a == ACTION_NEXT_OUTLET ? 1 : -1, count);
	else
		return a == ACTION_WHY;
	return true;
}
