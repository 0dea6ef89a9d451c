/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every message of this run, the problems of loading first, with the time since the start. */
#include "base/i18n.h"
#include "ui/page.h"
#include "view/lines.h"

#include <stdio.h>
#include <stdlib.h>

enum { SECONDS_OF_MINUTE = 60 };

static void add_message(struct page *p, const struct message *m)
{
	struct bytes text;
	char time[24];

	snprintf(time, sizeof time, "%u:%02u", m->seconds / SECONDS_OF_MINUTE,
		 m->seconds % SECONDS_OF_MINUTE);
	bytes_init(&text);
	bytes_add_string(&text, m->text);
	if (m->times > 1)
		bytes_addf(&text, NG_("  (%u time)", "  (%u times)", m->times), m->times);
	page_add(p, time, text.data);
	bytes_release(&text);
}

static void add_messages(struct page *p, const struct message_log *log, bool problems)
{
	for (size_t i = 0; i < log->n; i++)
		if (log->v[i].problem == problems)
			add_message(p, &log->v[i]);
}

static void build(struct page_screen *s)
{
	const struct message_log *log = app_log(s->screen.app);
	size_t problems = message_log_problems(log);

	if (problems) {
		page_add_heading(&s->page, _("WHAT COULD NOT BE READ"));
		add_messages(&s->page, log, true);
	}
	page_add_heading(&s->page, _("MESSAGES"));
	add_messages(&s->page, log, false);
	if (problems == log->n)
		page_add_text(&s->page, _("none so far"), ROLE_MUTED);
}

static const struct screen_ops log_ops = {
	.name = "log",
	.context = CONTEXT_LOG,
	.hint = N_("/:search  G:newest  q:back"),
	PAGE_SCREEN_OPS,
};

struct screen *screen_log_new(struct app *app)
{
	struct page_screen *s = mem_alloc_zero(1, sizeof *s);

	s->title = mem_copy_string(_(" LOG  by time since the start"));
	s->build = build;
	s->closes = ACTION_LOG;
	s->context = CONTEXT_LOG;
	return page_screen_start(s, &log_ops, app);
}
