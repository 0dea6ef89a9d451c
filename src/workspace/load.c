/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/load.h"

#include "base/i18n.h"
#include "ingest/ingest.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct loader {
	struct workspace *ws;
	struct library *library;
	const struct load_report *report;
	size_t failures;
	uint32_t item;  /* the article wanted of this file; 0: all */
	uint32_t items; /* how many it had */
	size_t not_text; /* files of this folder that are no texts */
	size_t left_out; /* that are, but are not wanted */
};

static void tell(const struct loader *l, void (*to)(void *ctx, const char *text), const char *raw)
{
	char *line = clean_line(raw);

	if (to)
		to(l->report->ctx, line);
	free(line);
}

/* Reports and releases S. */
static void fail(struct loader *l, struct status *s)
{
	l->failures++;
	tell(l, l->report->problem, s->text);
	status_release(s);
}

static void say_progress(const struct loader *l, const char *path, size_t done, size_t total)
{
	if (l->report->progress)
		l->report->progress(l->report->ctx, path, done, total);
}

static void take_article(void *ctx, struct article *a)
{
	struct loader *l = ctx;

	l->items++;
	if (l->item && l->item != l->items)
		article_unref(&a);
	else
		library_add(l->library, a);
}

static void take_problem(void *ctx, const char *line)
{
	struct loader *l = ctx;

	l->failures++;
	tell(l, l->report->problem, line);
}

static struct status read_file(struct loader *l, const char *path, bool *not_text)
{
	const struct ingest_sink sink = {
		.article = take_article, .problem = take_problem, .ctx = l,
	};

	l->items = 0;
	return ingest_file(path, &sink, not_text);
}

/* A file of a folder, and what came of it; or a folder that could not be read. */
struct visited {
	char *path; /* NULL: a folder */
	struct status failure;
	const struct load_report *report;
	bool regular; /* as its folder says */
	bool not_text;
	bool left_out; /* an article of it is not wanted */
	struct articles VEC(struct article *) articles;
	struct lines VEC(char *) problems;
};
struct visits VEC(struct visited);

enum { FILES_OF_SLICE = 16, WAIT_MS = 50 };

static bool has_word(const char *text, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++)
		if ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z')
			return true;
	return false;
}

static void keep_article(void *ctx, struct article *a)
{
	struct visited *v = ctx;

	VEC_PUSH(&v->articles, a);
}

static void keep_problem(void *ctx, const char *line)
{
	struct visited *v = ctx;

	VEC_PUSH(&v->problems, mem_copy_string(line));
}

/* A text without a word is not left out: it is told of. */
static bool is_wanted(void *ctx, const char *text, uint32_t len)
{
	struct visited *v = ctx;
	const struct load_report *r = v->report;
	bool wanted = !has_word(text, len) || r->wants(r->wants_ctx, text, len);

	v->left_out |= !wanted;
	return wanted;
}

/* On a thread: some of the files. */
static void read_slice(void *ctx, size_t slice, struct job *j)
{
	struct visits *all = ctx;

	for (size_t i = slice * FILES_OF_SLICE; i < all->n && i < (slice + 1) * FILES_OF_SLICE; i++) {
		struct visited *v = &all->v[i];
		const struct ingest_sink sink = {
			.article = keep_article,
			.problem = keep_problem,
			.wants = v->report->wants ? is_wanted : NULL,
			.ctx = v,
		};

		if (v->path && v->regular)
			v->failure = ingest_regular_file(v->path, &sink, &v->not_text);
		else if (v->path)
			v->failure = ingest_file(v->path, &sink, &v->not_text);
	}
}

static void read_all(struct loader *l, struct visits *all)
{
	size_t slices = (all->n + FILES_OF_SLICE - 1) / FILES_OF_SLICE;
	struct pool *pool = slices > 1 ? workspace_pool(l->ws) : NULL;
	struct job *job = pool ? job_start(pool, slices, read_slice, all) : NULL;

	while (job && !job_is_done(job)) {
		struct pollfd fd = {.fd = pool_descriptor(pool), .events = POLLIN};

		if (poll(&fd, 1, WAIT_MS) > 0)
			pool_clear(pool);
		say_progress(l, NULL, job_progress(job) * FILES_OF_SLICE, all->n);
	}
	for (size_t i = 0; i < slices && !job; i++) {
		read_slice(all, i, NULL);
		say_progress(l, NULL, i * FILES_OF_SLICE, all->n);
	}
	job_free(&job);
}

/* In the order in which the files stand in the folder, whoever read them when. */
static void take_visited(struct loader *l, struct visited *v)
{
	for (size_t i = 0; i < v->problems.n; i++) {
		take_problem(l, v->problems.v[i]);
		free(v->problems.v[i]);
	}
	for (size_t i = 0; i < v->articles.n; i++)
		library_add(l->library, v->articles.v[i]);
	l->not_text += v->not_text;
	l->left_out += v->left_out;
	if (v->not_text)
		status_release(&v->failure);
	else if (!status_is_ok(&v->failure))
		fail(l, &v->failure);
	VEC_RELEASE(&v->problems);
	VEC_RELEASE(&v->articles);
	free(v->path);
}

struct place { /* a file or folder still to be visited */
	char *path;
	unsigned depth;
	unsigned char type; /* as in struct dirent */
};
struct places VEC(struct place);

static int by_path_backwards(const void *a, const void *b)
{
	return strcmp(((const struct place *)b)->path, ((const struct place *)a)->path);
}

static char *join(const char *folder, const char *name)
{
	size_t len = strlen(folder);
	size_t name_len = strlen(name);
	bool slash = !len || folder[len - 1] != '/';
	char *path = mem_alloc(len + slash + name_len + 1);

	memcpy(path, folder, len);
	if (slash)
		path[len] = '/';
	memcpy(path + len + slash, name, name_len + 1);
	return path;
}

/* Pushes what the folder holds so that the first name is on top. */
static struct status open_folder(struct places *stack, const struct place *folder)
{
	size_t first = stack->n;
	struct dirent *e;
	DIR *dir;

	if (folder->depth >= LOAD_MAX_DEPTH)
		return status_fail(_("%s: more than %d folders deep - name it by itself"),
				   folder->path, LOAD_MAX_DEPTH);
	dir = opendir(folder->path);
	if (!dir)
		return status_fail(_("%s: the folder cannot be read: %s"), folder->path,
				   strerror(errno));
	while ((e = readdir(dir)))
		if (e->d_name[0] != '.')
			VEC_PUSH(stack, (struct place){join(folder->path, e->d_name),
						       folder->depth + 1, e->d_type});
	closedir(dir);
	if (stack->n > first)
		qsort(stack->v + first, stack->n - first, sizeof *stack->v, by_path_backwards);
	return STATUS_OK;
}

/* What a place is; a link is what it leads to, but DT_LNK for one to a folder. */
static unsigned char settle_type(const struct place *p)
{
	struct stat st;

	if (p->type == DT_UNKNOWN && !lstat(p->path, &st))
		return S_ISDIR(st.st_mode) ? DT_DIR : S_ISLNK(st.st_mode) ? DT_LNK : DT_REG;
	return p->type;
}

static bool is_link_to_folder(const struct place *p)
{
	struct stat st;

	return !stat(p->path, &st) && S_ISDIR(st.st_mode);
}

static void visit(const struct loader *l, struct places *stack, const struct place *p,
		  struct visits *out)
{
	unsigned char type = settle_type(p);
	struct visited v = {.report = l->report, .regular = type == DT_REG};

	if (type == DT_DIR)
		v.failure = open_folder(stack, p);
	else if (type != DT_LNK || !is_link_to_folder(p))
		v.path = mem_copy_string(p->path);
	if (v.path || !status_is_ok(&v.failure))
		VEC_PUSH(out, v);
}

static void note_not_text(const struct loader *l, const char *folder)
{
	struct status note;

	if (!l->not_text)
		return;
	note = status_fail(NG_("%s: %zu file is not text and was left out",
			       "%s: %zu files are not text and were left out", l->not_text),
			   folder, l->not_text);
	tell(l, l->report->note, note.text);
	status_release(&note);
}

static void load_folder(struct loader *l, const char *path)
{
	struct places stack = {0};
	struct visits all = {0};
	size_t before = l->library->n, failures = l->failures;

	VEC_PUSH(&stack, (struct place){mem_copy_string(path), 0, DT_DIR});
	l->not_text = l->left_out = 0;
	while (stack.n) {
		struct place p = stack.v[--stack.n];

		visit(l, &stack, &p, &all);
		say_progress(l, NULL, all.n, 0);
		free(p.path);
	}
	VEC_RELEASE(&stack);
	read_all(l, &all);
	for (size_t i = 0; i < all.n; i++)
		take_visited(l, &all.v[i]);
	VEC_RELEASE(&all);
	note_not_text(l, path);
	if (l->library->n == before && l->failures == failures && !l->left_out) {
		struct status s = status_fail(_("%s: no article in this folder - name one that "
						"holds texts"), path);

		fail(l, &s);
	}
}

/* Splits "PATH#N"; NULL if PATH is not of this form, or there is a file of that very name. */
static char *split_item(const char *path, uint32_t *item)
{
	const char *hash = strrchr(path, '#');
	struct stat st;
	unsigned long n;
	char *end;

	*item = 0;
	if (!hash || hash == path || hash[1] < '1' || hash[1] > '9' || !lstat(path, &st))
		return NULL;
	n = strtoul(hash + 1, &end, 10);
	if (*end || n > UINT32_MAX)
		return NULL;
	*item = (uint32_t)n;
	return mem_copy(path, (size_t)(hash - path));
}

static void load_file(struct loader *l, const char *path)
{
	struct status status;

	if (strcmp(path, "-") == 0)
		say_progress(l, path, 0, 0);
	status = read_file(l, path, NULL);
	if (status_is_ok(&status) && l->item > l->items)
		status = status_fail(NG_("%s: it holds %u article - there is no #%u",
					 "%s: it holds %u articles - there is no #%u", l->items),
				     path, l->items, l->item);
	if (!status_is_ok(&status))
		fail(l, &status);
}

static void load_path(struct loader *l, const char *given)
{
	char *before_hash = split_item(given, &l->item);
	const char *path = before_hash ? before_hash : given;
	struct stat st;

	if (strcmp(path, "-") && !l->item && !stat(path, &st) && S_ISDIR(st.st_mode))
		load_folder(l, path);
	else
		load_file(l, path);
	free(before_hash);
}

size_t load_paths(struct workspace *ws, char *const *paths, size_t n,
		  const struct load_report *report)
{
	struct loader l = {.ws = ws, .library = workspace_library(ws), .report = report};

	for (size_t i = 0; i < n; i++)
		load_path(&l, paths[i]);
	library_settle_outlets(l.library);
	return l.failures;
}
