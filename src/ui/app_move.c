/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Movement that all screens of rows have in common. */
#include "ui/app.h"

/* As vi has it: the COUNT-th row on the screen from above, the middle one, that from below. */
static size_t row_on_screen(const struct listbox *b, enum action a, long count)
{
	size_t shown = b->n - b->top < b->height ? b->n - b->top : b->height;
	size_t by = count > 0 ? (size_t)count - 1 : 0;

	if (a == ACTION_SCREEN_MIDDLE || shown == 0)
		return b->top + shown / 2;
	by = by < shown ? by : shown - 1;
	return a == ACTION_SCREEN_TOP ? b->top + by : b->top + shown - 1 - by;
}

bool app_scroll_rows(enum action a, size_t height, size_t *rows)
{
	switch (a) {
	case ACTION_SCROLL_TOP:
		*rows = 0;
		return true;
	case ACTION_SCROLL_MIDDLE:
		*rows = height / 2;
		return true;
	case ACTION_SCROLL_BOTTOM:
		*rows = height > 1 ? height - 1 : 0;
		return true;
	default:
		return false;
	}
}

bool app_move(struct listbox *b, enum action a, long count)
{
	long by = count > 0 ? count : 1;
	size_t rows;

	if (app_scroll_rows(a, b->height, &rows)) {
		listbox_scroll(b, rows);
		return true;
	}

	switch (a) {
	case ACTION_DOWN:
	case ACTION_UP:
		listbox_move(b, a == ACTION_DOWN ? by : -by);
		return true;
	case ACTION_HALF_DOWN:
	case ACTION_HALF_UP:
		by *= (long)(b->height + 1) / 2;
		listbox_move(b, a == ACTION_HALF_DOWN ? by : -by);
		return true;
	case ACTION_PAGE_DOWN:
	case ACTION_PAGE_UP:
		listbox_page(b, a == ACTION_PAGE_DOWN ? by : -by);
		return true;
	case ACTION_FIRST:
	case ACTION_LAST:
		if (count > 0)
			listbox_select(b, (size_t)count - 1);
		else
			listbox_select(b, a == ACTION_FIRST || b->n == 0 ? 0 : b->n - 1);
		return true;
	case ACTION_SCREEN_TOP:
	case ACTION_SCREEN_MIDDLE:
	case ACTION_SCREEN_BOTTOM:
		listbox_select(b, row_on_screen(b, a, count));
		return true;
	default:
		return false;
	}
}
