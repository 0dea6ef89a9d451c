/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "text/width.h"
#include "view/lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	RATE_FROM_MS = 500, /* before that a rate means nothing */
	BAR_MIN = 6, BAR_MAX = 30, /* columns between the brackets */
	WHAT_SHARE = 3,     /* of the line, for what goes on, at most */
	RATE_FROM = 60,     /* columns of the line */
};

void progress_set(struct progress *p, const char *what, size_t done, size_t total, long now_ms)
{
	if (!p->what || strcmp(p->what, what) != 0 || done < p->done) {
		progress_release(p);
		p->what = mem_copy_string(what);
		p->since = now_ms;
		p->done_before = done;
	}
	p->done = done;
	p->total = total;
	p->now = now_ms;
	p->alive = true;
}

void progress_release(struct progress *p)
{
	free(p->what);
	*p = (struct progress){0};
}

static void write_rate(const struct progress *p, struct bytes *out)
{
	long passed = p->now - p->since;
	size_t rate;

	if (passed < RATE_FROM_MS || p->done <= p->done_before)
		return;
	rate = (p->done - p->done_before) * 1000 / (size_t)passed;
	bytes_addf(out, _("  %zu a second"), rate);
}

static void draw_bar(const struct progress *p, struct canvas *c, int x, int y, int columns)
{
	size_t done = p->done < p->total ? p->done : p->total;
	int full = (int)((double)done / (double)p->total * columns);

	canvas_put(c, x, y, c->width, "[", 1, ROLE_MESSAGE);
	for (int i = 0; i < columns; i++)
		canvas_put(c, x + 1 + i, y, c->width, i < full ? "#" : "-", 1, ROLE_MESSAGE);
	canvas_put(c, x + 1 + columns, y, c->width, "]", 1, ROLE_MESSAGE);
}

/* From the right: what stops it, how far it is; then the bar, in what is left. */
void progress_draw(const struct progress *p, struct canvas *c, int y, bool bar)
{
	struct bytes tail;
	int x = c->width / WHAT_SHARE, end, columns;
	size_t used;

	bytes_init(&tail);
	if (p->total)
		bytes_addf(&tail, _("%zu of %zu"), p->done, p->total);
	if (c->width >= RATE_FROM)
		write_rate(p, &tail);
	bytes_addf(&tail, "  %s", _("^C:stop"));
	used = width_columns(tail.data, tail.len);
	end = c->width - 1 - (int)used;
	if (!p->total)
		x = end - 1;
	canvas_put_cut(c, 0, y, x, p->what, ROLE_MESSAGE);
	x = (int)width_columns(p->what, strlen(p->what)) < x
		    ? (int)width_columns(p->what, strlen(p->what)) : x;
	canvas_put(c, end, y, c->width, tail.data, tail.len, ROLE_MESSAGE);
	columns = end - x - 6;
	columns = columns < BAR_MAX ? columns : BAR_MAX;
	if (bar && p->total && columns >= BAR_MIN)
		draw_bar(p, c, x + 2, y, columns);
	bytes_release(&tail);
}
