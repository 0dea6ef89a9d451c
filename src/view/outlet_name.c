/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/outlet_name.h"

#include "text/width.h"

#include <string.h>

/* Bytes of the longest suffix of whole clusters that fits into COLUMNS. */
static size_t suffix_of(const char *s, size_t len, size_t columns)
{
	struct clusters all = {0};
	size_t start = len, used = 0;

	width_clusters(s, len, &all);
	for (size_t i = all.n; i > 0 && used + all.v[i - 1].columns <= columns; i--) {
		used += all.v[i - 1].columns;
		start = all.v[i - 1].start;
	}
	VEC_RELEASE(&all);
	return len - start;
}

void outlet_name_cut(const struct article *a, const char *name, size_t columns, struct bytes *out)
{
	size_t len = strlen(name), used, head, tail;

	if (width_prefix(name, len, columns, &used) == len) {
		bytes_add(out, name, len);
		return;
	}
	if (!columns)
		return;
	head = a->outlet_from == OUTLET_META ? columns - 1 : columns / 2;
	bytes_add(out, name, width_prefix(name, len, head, &used));
	bytes_add_string(out, "…");
	tail = suffix_of(name, len, columns - 1 - head);
	bytes_add(out, name + len - tail, tail);
}
