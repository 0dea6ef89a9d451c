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

/* The folder of a path as a range of it: where it ends, and where its last name begins. */
struct folder {
	const char *path;
	size_t len, name;
	bool guessed; /* no article of it names its outlet */
};
struct folders VEC(struct folder);

static struct folder folder_of(const struct article *a)
{
	const char *slash = strrchr(a->path, '/');
	struct folder f = {.path = a->path, .guessed = a->outlet_from == OUTLET_FILE};

	if (!slash)
		return f;
	f.len = (size_t)(slash - a->path);
	while (f.len && a->path[f.len - 1] == '/')
		f.len--;
	for (f.name = f.len; f.name && a->path[f.name - 1] != '/';)
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
	const struct folder *x = a, *y = b;
	int order = compare_bytes(x->path + x->name, x->len - x->name, y->path + y->name,
				  y->len - y->name);

	return order ? order : compare_bytes(x->path, x->len, y->path, y->len);
}

static bool names_something(const struct folder *f)
{
	const char *name = f->path + f->name;
	size_t len = f->len - f->name;

	return len && !(len == 1 && name[0] == '.') && !(len == 2 && !memcmp(name, "..", 2));
}

/*
 * Folders name outlets where there are two and more, each has a name of its own and none holds an
 * article that knows its outlet better.
 */
static bool folders_name_outlets(struct folders *f)
{
	size_t different = 1;

	if (f->n < 2)
		return false;
	qsort(f->v, f->n, sizeof *f->v, by_name_then_path);
	for (size_t i = 0; i < f->n; i++) {
		const struct folder *x = &f->v[i], *before = i ? x - 1 : x;

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

static void take_folder_name(struct article *a)
{
	struct folder f = folder_of(a);
	char *name = mem_copy(f.path + f.name, f.len - f.name);

	free(a->outlet);
	a->outlet = clean_line(name);
	a->outlet_from = OUTLET_FOLDER;
	free(name);
}

void library_settle_outlets(struct library *l)
{
	struct folders folders = {0};

	for (size_t i = 0; i < l->n; i++)
		if (strcmp(l->v[i]->path, "-"))
			VEC_PUSH(&folders, folder_of(l->v[i]));
	if (folders_name_outlets(&folders))
		for (size_t i = 0; i < l->n; i++)
			if (strcmp(l->v[i]->path, "-"))
				take_folder_name(l->v[i]);
	VEC_RELEASE(&folders);
}
