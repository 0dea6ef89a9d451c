/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Movement that all screens of rows have in common. */
#include "ui/app.h"

bool app_move(struct listbox *b, enum action a, long count)
{
	long by = count > 0 ? count : 1;

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
	default:
		return false;
	}
}
