/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/library.h"

#include <stdlib.h>
#include <string.h>

void library_add(struct library *l, struct article *a)
{
	VEC_PUSH(l, a);
}

void library_release(struct library *l)
{
	for (size_t i = 0; i < l->n; i++)
		article_unref(&l->v[i]);
	VEC_RELEASE(l);
}

/* Outlets */

static struct library_folder folder_of(const char *path, enum outlet_from from)
{
	const char *slash = strrchr(path, '/');
	struct library_folder f = {.path = path};

	f.guessed = from == OUTLET_FILE || from == OUTLET_FOLDER;
	if (!slash)
		return f;
	f.len = (size_t)(slash - path);
	while (f.len && path[f.len - 1] == '/')
		f.len--;
	for (f.name = f.len; f.name && path[f.name - 1] != '/';)
		f.name--;
	return f;
}

static int compare_bytes(const char *a, size_t a_len, const char *b, size_t b_len)
{
	int order = memcmp(a, b, a_len < b_len ? a_len : b_len);

	return order ? order : (a_len > b_len) - (a_len < b_len);
}

static int by_name_then_path(const void *a, const void *b)
{
	const struct library_folder *x = a, *y = b;
	int order = compare_bytes(x->path + x->name, x->len - x->name, y->path + y->name,
				  y->len - y->name);

	return order ? order : compare_bytes(x->path, x->len, y->path, y->len);
}

static bool names_something(const struct library_folder *f)
{
	const char *name = f->path + f->name;
	size_t len = f->len - f->name;

	return len && !(len == 1 && name[0] == '.') && !(len == 2 && !memcmp(name, "..", 2));
}

/* Files of a folder stand beside each other: most of them add nothing. */
void library_folders_add(struct library_folders *f, const char *path, enum outlet_from from)
{
	struct library_folder *last = f->n ? &f->v[f->n - 1] : NULL, one;

	if (strcmp(path, "-") == 0)
		return;
	one = folder_of(path, from);
	if (last && !compare_bytes(last->path, last->len, one.path, one.len))
		last->guessed &= one.guessed;
	else
		VEC_PUSH(f, one);
}

/*
 * Folders name outlets where there are two and more, each has a name of its own and none holds an
 * article that knows its outlet better.
 */
bool library_folders_name_outlets(struct library_folders *f)
{
	size_t different = 1;

	if (f->n < 2)
		return false;
	qsort(f->v, f->n, sizeof *f->v, by_name_then_path);
	for (size_t i = 0; i < f->n; i++) {
		const struct library_folder *x = &f->v[i], *before = i ? x - 1 : x;

		if (!x->guessed || !names_something(x))
			return false;
		if (!by_name_then_path(before, x))
			continue;
		if (!compare_bytes(x->path + x->name, x->len - x->name,
				   before->path + before->name, before->len - before->name))
			return false; /* a/news and b/news */
		different++;
	}
	return different > 1;
}

void library_folders_release(struct library_folders *f)
{
	VEC_RELEASE(f);
}

void library_name_by_folder(struct article *a)
{
	struct library_folder f = folder_of(a->path, OUTLET_FILE);
	char *name = mem_copy(f.path + f.name, f.len - f.name);

	free(a->outlet);
	a->outlet = clean_line(name);
	a->outlet_from = OUTLET_FOLDER;
	free(name);
}

static bool is_named_by_folders(const struct library *l)
{
	struct library_folders f = {0};
	bool named;

	for (size_t i = 0; i < l->n; i++)
		library_folders_add(&f, l->v[i]->path, l->v[i]->outlet_from);
	named = library_folders_name_outlets(&f);
	library_folders_release(&f);
	return named;
}

/* Whether the outlet of an article is guessed, but not as it should be. */
static bool is_misnamed(const struct article *a, bool by_folder)
{
	return strcmp(a->path, "-") != 0 &&
	       a->outlet_from == (by_folder ? OUTLET_FILE : OUTLET_FOLDER);
}

void library_settle_outlets(struct library *l)
{
	bool by_folder = is_named_by_folders(l);

	for (size_t i = 0; i < l->n; i++) {
		if (!is_misnamed(l->v[i], by_folder))
			continue;
		if (by_folder)
			library_name_by_folder(l->v[i]);
		else
			article_name_by_file(l->v[i]);
	}
}
