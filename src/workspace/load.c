/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/load.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "ingest/ingest.h"
#include "workspace/walk.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>

enum {
	FILES_OF_SLICE = 16,
	TAKE_MAX = 1024, /* files at once: some milliseconds, as none of them is in a cache */
	LOOK_MS = 10,    /* how often to look where a wake-up may have been taken by somebody else */
};

/* What came of a file. */
struct outcome {
	const struct load_report *report;
	struct status failure;
	uint32_t item, items; /* the article wanted of it (0: all), and how many it had */
	bool not_text;
	bool left_out; /* an article of it is not wanted */
	struct articles VEC(struct article *) articles;
	struct lines VEC(char *) problems;
};

/* What came of a PATH so far. */
struct tally {
	size_t articles, failures, not_text, left_out;
};

enum stage { STAGE_WALK, STAGE_READ, STAGE_SETTLE, STAGE_DONE };

struct loading {
	struct workspace *ws;
	struct load_report report;
	struct pool *pool; /* NULL: taking reads a slice by itself */
	struct job *job;   /* of the stage, or NULL */
	enum stage stage;
	char *const *paths;
	size_t n_paths;
	struct walk walk;
	struct inputs VEC(struct outcome) inputs; /* standard input, as often as it is named */
	size_t inputs_taken;
	struct outcome *outcomes; /* by file */
	atomic_bool *ended;       /* by slice: its files are read */
	size_t slices, next;      /* next: without threads */
	size_t taken;             /* files, in order */
	bool behind;              /* more could have been taken */
	size_t given;             /* the PATH that they are of */
	struct tally tally;       /* of that */
	size_t failures;
	struct library_folders folders; /* of all articles in the library */
	size_t by_file, by_folder;      /* articles with outlets that are guessed so */
	bool name_by_folder; /* folders name the outlets, as far as can be said by now */
};

/* Reading, on threads */

static bool has_word(const char *text, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++)
		if ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z')
			return true;
	return false;
}

static void keep_article(void *ctx, struct article *a)
{
	struct outcome *o = ctx;

	o->items++;
	if (o->item && o->item != o->items)
		article_unref(&a);
	else
		VEC_PUSH(&o->articles, a);
}

static void keep_problem(void *ctx, const char *line)
{
	struct outcome *o = ctx;

	VEC_PUSH(&o->problems, mem_copy_string(line));
}

/* A text without a word is not left out: it is told of. */
static bool is_wanted(void *ctx, const char *text, uint32_t len)
{
	struct outcome *o = ctx;
	const struct load_report *r = o->report;
	bool wanted = !has_word(text, len) || r->wants(r->wants_ctx, text, len);

	o->left_out |= !wanted;
	return wanted;
}

static void tell_input(void *ctx, size_t bytes)
{
	const struct outcome *o = ctx;

	o->report->input(o->report->ctx, bytes);
}

static void read_file(const struct loading *l, const struct walked *f, struct outcome *o)
{
	const struct ingest_sink sink = {
		.article = keep_article,
		.problem = keep_problem,
		.wants = f->in_folder && l->report.wants ? is_wanted : NULL,
		.reading = walk_is_input(f->path) && l->report.input ? tell_input : NULL,
		.ctx = o,
	};

	o->report = &l->report;
	o->item = f->item;
	if (f->regular)
		o->failure = ingest_regular_file(f->path, &sink, &o->not_text);
	else
		o->failure = ingest_file(f->path, &sink, &o->not_text);
	if (status_is_ok(&o->failure) && o->item > o->items)
		o->failure = status_fail(NG_("%s: it holds %u article - there is no #%u",
					     "%s: it holds %u articles - there is no #%u", o->items),
					 f->path, o->items, o->item);
	o->not_text &= f->in_folder;
}

static void read_slice(void *ctx, size_t slice, struct job *j)
{
	struct loading *l = ctx;
	size_t end = (slice + 1) * FILES_OF_SLICE;

	for (size_t i = slice * FILES_OF_SLICE; i < l->walk.files.n && i < end; i++) {
		const struct walked *f = &l->walk.files.v[i];

		if (j && job_is_cancelled(j))
			return;
		if (f->path && strcmp(f->path, "-"))
			read_file(l, f, &l->outcomes[i]);
	}
	atomic_store_explicit(&l->ended[slice], true, memory_order_release);
}

static void walk_slice(void *ctx, size_t slice, struct job *j)
{
	struct loading *l = ctx;

	walk_paths(&l->walk, l->paths, l->n_paths, j);
}

/* Taking in, on the main thread */

static void tell(const struct loading *l, void (*to)(void *ctx, const char *text), const char *raw)
{
	char *line = clean_line(raw);

	if (to)
		to(l->report.ctx, line);
	free(line);
}

static void fail(struct loading *l, const char *line)
{
	l->failures++;
	l->tally.failures++;
	tell(l, l->report.problem, line);
}

/* Reports and releases S. */
static void fail_status(struct loading *l, struct status *s)
{
	fail(l, s->text);
	status_release(s);
}

static void count_outlet(struct loading *l, const struct article *a)
{
	library_folders_add(&l->folders, a->path, a->outlet_from);
	l->by_file += a->outlet_from == OUTLET_FILE;
	l->by_folder += a->outlet_from == OUTLET_FOLDER;
}

static void add_article(struct loading *l, struct article *a)
{
	l->tally.articles++;
	if (strcmp(a->path, "-")) {
		l->name_by_folder &= a->outlet_from == OUTLET_FILE;
		if (l->name_by_folder)
			library_name_by_folder(a);
		count_outlet(l, a);
	}
	library_add(workspace_library(l->ws), a);
}

static void take_outcome(struct loading *l, struct outcome *o)
{
	for (size_t i = 0; i < o->problems.n; i++) {
		fail(l, o->problems.v[i]);
		free(o->problems.v[i]);
	}
	for (size_t i = 0; i < o->articles.n; i++)
		add_article(l, o->articles.v[i]);
	l->tally.not_text += o->not_text;
	l->tally.left_out += o->left_out;
	if (o->not_text)
		status_release(&o->failure);
	else if (!status_is_ok(&o->failure))
		fail_status(l, &o->failure);
	VEC_RELEASE(&o->problems);
	VEC_RELEASE(&o->articles);
}

static void note_not_text(const struct loading *l, const char *folder)
{
	size_t n = l->tally.not_text;
	struct status note;

	if (!n)
		return;
	note = status_fail(NG_("%s: %zu file is not text and was left out",
			       "%s: %zu files are not text and were left out", n), folder, n);
	tell(l, l->report.note, note.text);
	status_release(&note);
}

/* All of a PATH is taken in. */
static void end_given(struct loading *l)
{
	const struct given *g = &l->walk.given.v[l->given++];

	if (g->folder) {
		note_not_text(l, g->path);
		if (!l->tally.articles && !l->tally.failures && !l->tally.left_out) {
			struct status s = status_fail(_("%s: no article in this folder - name one "
							"that holds texts"), g->path);

			fail_status(l, &s);
		}
	}
	l->tally = (struct tally){0};
}

static void end_givens(struct loading *l)
{
	while (l->given < l->walk.given.n && l->walk.given.v[l->given].end <= l->taken)
		end_given(l);
}

static void take_file(struct loading *l)
{
	struct walked *f = &l->walk.files.v[l->taken];
	struct outcome *o = &l->outcomes[l->taken];

	if (!f->path)
		fail_status(l, &f->failure);
	else if (strcmp(f->path, "-") == 0)
		take_outcome(l, &l->inputs.v[l->inputs_taken++]);
	else
		take_outcome(l, o);
	free(f->path);
	f->path = NULL;
	l->taken++;
	end_givens(l);
}

/* Stages */

static void end_job(struct loading *l)
{
	job_free(&l->job);
}

static void begin_settling(struct loading *l)
{
	size_t misnamed;

	end_job(l);
	workspace_set_growing(l->ws, false);
	misnamed = library_folders_name_outlets(&l->folders) ? l->by_file : l->by_folder;
	l->stage = misnamed ? STAGE_SETTLE : STAGE_DONE;
}

/* Whether the files alone let folders name outlets: each may hold articles that know better. */
static bool files_are_of_outlets(const struct loading *l)
{
	struct library_folders f = {0};
	bool by_folder;

	for (size_t i = 0; i < l->folders.n; i++)
		VEC_PUSH(&f, l->folders.v[i]);
	for (size_t i = 0; i < l->walk.files.n; i++)
		if (l->walk.files.v[i].path)
			library_folders_add(&f, l->walk.files.v[i].path, OUTLET_FILE);
	by_folder = library_folders_name_outlets(&f);
	library_folders_release(&f);
	return by_folder;
}

/* Of what was loaded before. */
static void count_outlets(struct loading *l)
{
	const struct library *library = workspace_library(l->ws);

	for (size_t i = 0; i < library->n; i++)
		if (strcmp(library->v[i]->path, "-"))
			count_outlet(l, library->v[i]);
}

static void begin_reading(struct loading *l)
{
	size_t n = l->walk.files.n;

	end_job(l);
	l->stage = STAGE_READ;
	l->slices = (n + FILES_OF_SLICE - 1) / FILES_OF_SLICE;
	l->outcomes = mem_alloc_zero(n + 1, sizeof *l->outcomes);
	l->ended = mem_alloc_zero(l->slices + 1, sizeof *l->ended);
	count_outlets(l);
	l->name_by_folder = files_are_of_outlets(l);
	if (l->pool)
		l->job = job_start_behind(l->pool, l->slices, read_slice, l);
	end_givens(l);
}

static bool take_files(struct loading *l)
{
	size_t before = l->taken;

	if (!l->pool && l->next < l->slices)
		read_slice(l, l->next++, NULL);
	while (l->taken < l->walk.files.n && l->taken < before + TAKE_MAX &&
	       atomic_load_explicit(&l->ended[l->taken / FILES_OF_SLICE], memory_order_acquire))
		take_file(l);
	l->behind = l->taken == before + TAKE_MAX;
	return l->taken > before;
}

bool loading_take(struct loading *l)
{
	bool news = false;

	if (l->stage == STAGE_WALK && (!l->job || job_is_done(l->job))) {
		begin_reading(l);
		news = true;
	}
	if (l->stage == STAGE_READ) {
		news |= take_files(l);
		if (l->taken == l->walk.files.n)
			begin_settling(l);
	}
	return news;
}

bool loading_is_behind(const struct loading *l)
{
	return l->stage == STAGE_READ && l->behind;
}

bool loading_is_read(const struct loading *l)
{
	return l->stage > STAGE_READ || (l->stage == STAGE_READ && l->job && job_is_done(l->job));
}

/* Standard input is read first: what comes of it waits for its turn. */
static void read_inputs(struct loading *l)
{
	for (size_t i = 0; i < l->n_paths; i++) {
		struct walk one = {0};
		struct outcome o = {0};

		if (!walk_is_input(l->paths[i]))
			continue;
		walk_paths(&one, &l->paths[i], 1, NULL);
		read_file(l, &one.files.v[0], &o);
		walk_release(&one);
		VEC_PUSH(&l->inputs, o);
	}
}

static struct loading *loading_new(struct workspace *ws, char *const *paths, size_t n,
				   const struct load_report *report)
{
	struct loading *l = mem_alloc_zero(1, sizeof *l);

	l->ws = ws;
	l->report = *report;
	l->paths = paths;
	l->n_paths = n;
	workspace_set_growing(ws, true);
	read_inputs(l);
	return l;
}

struct loading *loading_start(struct workspace *ws, char *const *paths, size_t n,
			      const struct load_report *report)
{
	struct loading *l = loading_new(ws, paths, n, report);

	l->pool = workspace_pool(ws);
	if (l->pool)
		l->job = job_start_behind(l->pool, 1, walk_slice, l);
	else
		walk_slice(l, 0, NULL);
	return l;
}

bool loading_wait(struct loading *l, int ms)
{
	long until = clock_ms() + ms, left;

	for (loading_take(l); l->stage < STAGE_SETTLE; loading_take(l)) {
		left = until - clock_ms();
		if (left <= 0)
			return false;
		if (!l->pool || l->behind)
			continue;
		poll(&(struct pollfd){.fd = pool_descriptor(l->pool), .events = POLLIN}, 1,
		     (int)(left < LOOK_MS ? left : LOOK_MS));
		pool_clear(l->pool);
	}
	return true;
}

size_t loading_progress(const struct loading *l, size_t *total)
{
	*total = l->stage == STAGE_WALK ? 0 : l->walk.files.n;
	return l->stage == STAGE_WALK ? atomic_load(&l->walk.found) : l->taken;
}

size_t loading_stop(struct loading *l)
{
	if (l->stage >= STAGE_SETTLE)
		return 0;
	if (l->job) {
		job_cancel(l->job);
		job_wait(l->job);
	}
	if (l->stage == STAGE_READ && l->pool)
		while (take_files(l))
			;
	begin_settling(l);
	return l->walk.files.n - l->taken;
}

bool loading_is_done(const struct loading *l)
{
	return l->stage == STAGE_DONE;
}

bool loading_unsettled(const struct loading *l)
{
	return l->stage == STAGE_SETTLE;
}

void loading_settle(struct loading *l)
{
	if (l->stage != STAGE_SETTLE)
		return;
	library_settle_outlets(workspace_library(l->ws));
	l->stage = STAGE_DONE;
}

static void release_outcome(struct outcome *o)
{
	for (size_t i = 0; i < o->problems.n; i++)
		free(o->problems.v[i]);
	for (size_t i = 0; i < o->articles.n; i++)
		article_unref(&o->articles.v[i]);
	VEC_RELEASE(&o->problems);
	VEC_RELEASE(&o->articles);
	status_release(&o->failure);
}

void loading_free(struct loading **loading)
{
	struct loading *l = *loading;

	*loading = NULL;
	if (!l)
		return;
	job_free(&l->job);
	workspace_set_growing(l->ws, false);
	for (size_t i = l->taken; i < l->walk.files.n && l->outcomes; i++)
		release_outcome(&l->outcomes[i]);
	for (size_t i = l->inputs_taken; i < l->inputs.n; i++)
		release_outcome(&l->inputs.v[i]);
	VEC_RELEASE(&l->inputs);
	walk_release(&l->walk);
	library_folders_release(&l->folders);
	free(l->outcomes);
	free(l->ended);
	free(l);
}

size_t load_paths(struct workspace *ws, char *const *paths, size_t n,
		  const struct load_report *report)
{
	struct loading *l = loading_new(ws, paths, n, report);
	size_t failures;

	walk_slice(l, 0, NULL);
	if (l->walk.files.n > FILES_OF_SLICE) /* else it is not worth a thread */
		l->pool = workspace_pool(ws);
	while (!loading_wait(l, LOOK_MS))
		;
	loading_settle(l);
	failures = l->failures;
	loading_free(&l);
	return failures;
}
