/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pane/listbox.h"

/* Restores the invariant after any change. */
static void settle(struct listbox *b)
{
	if (b->height < 1)
		b->height = 1;
	if (b->selected >= b->n)
		b->selected = b->n ? b->n - 1 : 0;
	if (b->top > b->selected)
		b->top = b->selected;
	if (b->selected - b->top >= b->height)
		b->top = b->selected - b->height + 1;
	if (b->n <= b->height)
		b->top = 0;
	else if (b->top > b->n - b->height)
		b->top = b->n - b->height;
}

void listbox_resize(struct listbox *b, size_t n, size_t height)
{
	b->n = n;
	b->height = height;
	settle(b);
}

void listbox_move(struct listbox *b, long by)
{
	size_t step = by < 0 ? 0 - (size_t)by : (size_t)by;

	if (by < 0)
		b->selected = step < b->selected ? b->selected - step : 0;
	else if (b->n)
		b->selected = step < b->n - b->selected ? b->selected + step : b->n - 1;
	settle(b);
}

void listbox_page(struct listbox *b, long pages)
{
	size_t rows = b->height > 1 ? b->height - 1 : 1;
	size_t count = pages < 0 ? 0 - (size_t)pages : (size_t)pages;
	long by = count > b->n / rows ? (long)b->n : (long)(count * rows);
	size_t within = b->selected - b->top;

	listbox_move(b, pages < 0 ? -by : by);
	b->top = b->selected > within ? b->selected - within : 0;
	settle(b);
}

void listbox_select(struct listbox *b, size_t i)
{
	b->selected = i;
	settle(b);
}

void listbox_scroll(struct listbox *b, size_t rows)
{
	b->top = b->selected > rows ? b->selected - rows : 0;
	settle(b);
}
