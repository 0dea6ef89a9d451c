/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A selection and a scroll offset over n rows of one line each, whatever they hold (after cmus'
 * window).  Invariant: selected < n (0 where n is 0), and the selected row is within the height.
 */
#ifndef LATERAL_PANE_LISTBOX_H
#define LATERAL_PANE_LISTBOX_H

#include <stddef.h>

struct listbox {
	size_t n, top, selected;
	size_t height; /* rows on screen, at least 1 */
};

void listbox_resize(struct listbox *b, size_t n, size_t height); /* keeps the selection in view */
void listbox_move(struct listbox *b, long by);                   /* stops at both ends */
void listbox_page(struct listbox *b, long pages);                /* one row of overlap */
void listbox_select(struct listbox *b, size_t i);
/* Scrolls so that ROWS rows stand above the selected one, as far as there are rows to fill the height. */
void listbox_scroll(struct listbox *b, size_t rows);

#endif
