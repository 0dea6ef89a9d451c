/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/walk.h"

#include "base/i18n.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

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

	if (folder->depth >= WALK_DEPTH_MAX)
		return status_fail(_("%s: more than %d folders deep - name it by itself"),
				   folder->path, WALK_DEPTH_MAX);
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

static bool is_folder(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISDIR(st.st_mode);
}

static void add_file(struct walk *w, struct walked f)
{
	VEC_PUSH(&w->files, f);
	atomic_store(&w->found, w->files.n);
}

/* Takes over the place's path. */
static void visit(struct walk *w, struct places *stack, struct place *p)
{
	unsigned char type = settle_type(p);
	struct walked f = {.path = p->path, .in_folder = true, .regular = type == DT_REG};

	if (type == DT_DIR) {
		f.path = NULL;
		f.failure = open_folder(stack, p);
	} else if (type == DT_LNK && is_folder(p->path)) {
		f.path = NULL;
	}
	if (!f.path)
		free(p->path);
	if (f.path || !status_is_ok(&f.failure))
		add_file(w, f);
}

static void walk_folder(struct walk *w, const char *path, const struct job *j)
{
	struct places stack = {0};

	VEC_PUSH(&stack, (struct place){mem_copy_string(path), 0, DT_DIR});
	while (stack.n && !(j && job_is_cancelled(j))) {
		struct place p = stack.v[--stack.n];

		visit(w, &stack, &p);
	}
	while (stack.n)
		free(stack.v[--stack.n].path);
	VEC_RELEASE(&stack);
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

bool walk_is_input(const char *path)
{
	uint32_t item;
	char *before_hash = *path == '-' ? split_item(path, &item) : NULL;
	bool is = strcmp(before_hash ? before_hash : path, "-") == 0;

	free(before_hash);
	return is;
}

static void walk_path(struct walk *w, const char *path, const struct job *j)
{
	struct given g;
	uint32_t item;

	g.path = split_item(path, &item);
	if (!g.path)
		g.path = mem_copy_string(path);
	g.folder = !item && strcmp(g.path, "-") && is_folder(g.path);
	if (g.folder)
		walk_folder(w, g.path, j);
	else
		add_file(w, (struct walked){.path = mem_copy_string(g.path), .item = item});
	g.end = w->files.n;
	VEC_PUSH(&w->given, g);
}

void walk_paths(struct walk *w, char *const *paths, size_t n, const struct job *j)
{
	for (size_t i = 0; i < n && !(j && job_is_cancelled(j)); i++)
		walk_path(w, paths[i], j);
}

void walk_release(struct walk *w)
{
	for (size_t i = 0; i < w->files.n; i++) {
		free(w->files.v[i].path);
		status_release(&w->files.v[i].failure);
	}
	for (size_t i = 0; i < w->given.n; i++)
		free(w->given.v[i].path);
	VEC_RELEASE(&w->files);
	VEC_RELEASE(&w->given);
}
