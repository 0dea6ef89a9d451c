/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/outlet_name.h"

#include "text/width.h"

#include <string.h>

/*
 * Bytes of a column, at most: of what takes more no more is shown.  A host may be as long as its file, and
 * names are cut whenever they are drawn.
 */
enum { COLUMN_BYTES = 32 };

static bool begins_letter(char c)
{
	return (c & 0xc0) != 0x80;
}

/* Bytes of the start of a name in which a prefix of COLUMNS is to be found. */
static size_t start_of(const char *s, size_t len, size_t columns)
{
	size_t n = (columns + 1) * COLUMN_BYTES;

	if (len <= n)
		return len;
	while (n && !begins_letter(s[n]))
		n--;
	return n;
}

/* Bytes of the longest suffix of whole clusters that fits into COLUMNS. */
static size_t suffix_of(const char *s, size_t len, size_t columns)
{
	size_t first = len > columns * COLUMN_BYTES ? len - columns * COLUMN_BYTES : 0;
	size_t start = len, used = 0;
	struct clusters all = {0};

	while (first && first < len && !begins_letter(s[first]))
		first++;
	width_clusters(s + first, len - first, &all);
	for (size_t i = all.n; i > (first > 0) && used + all.v[i - 1].columns <= columns; i--) {
		used += all.v[i - 1].columns;
		start = first + all.v[i - 1].start;
	}
	VEC_RELEASE(&all);
	return len - start;
}

void outlet_name_cut(const struct article *a, const char *name, size_t columns, struct bytes *out)
{
	size_t len = strlen(name), near = columns < len ? start_of(name, len, columns) : len;
	size_t used, head, tail;

	if (near == len && width_prefix(name, len, columns, &used) == len) {
		bytes_add(out, name, len);
		return;
	}
	if (!columns)
		return;
	head = a->outlet_from == OUTLET_META ? columns - 1 : columns / 2;
	bytes_add(out, name, width_prefix(name, near, head, &used));
	bytes_add_string(out, "…");
	tail = suffix_of(name, len, columns - 1 - head);
	bytes_add(out, name + len - tail, tail);
}

bool outlet_name_is_same(const struct article *a, const struct article *b)
{
	bool guessed = a->outlet_from == OUTLET_FILE || a->outlet_from == OUTLET_FOLDER;

	return guessed && a->outlet_from == b->outlet_from && !strcmp(a->outlet, b->outlet) &&
	       strcmp(a->path_shown, b->path_shown) != 0;
}

size_t outlet_path_shared(const struct article *a, const struct article *b)
{
	size_t shared = 0;

	for (size_t i = 0; a->path_shown[i] && a->path_shown[i] == b->path_shown[i]; i++)
		if (a->path_shown[i] == '/')
			shared = i + 1;
	return shared;
}

/* Files of one folder and name differ in what is behind the dot. */
void outlet_name_by_path(const struct article *a, size_t shared, struct bytes *out)
{
	const char *path = a->path_shown + shared, *slash = strrchr(path, '/');
	const char *file = slash ? slash + 1 : path, *dot = strrchr(file, '.');
	bool ending = a->outlet_from == OUTLET_FILE && !slash;

	if (a->outlet_from == OUTLET_FOLDER)
		bytes_addf(out, "%s/", a->outlet);
	bytes_add(out, path, dot > file && !ending ? (size_t)(dot - path) : strlen(path));
}

void outlet_name_beside(const struct article *a, const struct article *b, struct bytes *out)
{
	if (outlet_name_is_same(a, b))
		outlet_name_by_path(a, outlet_path_shared(a, b), out);
	else
		bytes_add_string(out, a->outlet);
}
