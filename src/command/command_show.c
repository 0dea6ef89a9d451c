/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/commands.h"

#include "base/i18n.h"
#include "command/command.h"
#include "command/session.h"
#include "command/write_json.h"
#include "command/write_text.h"

static const char help[] = N_(
	"Usage: lateral show [--format=F] PATH...\n"
	"Print articles as they are understood: sentences and their kinds, quotes,\n"
	"numbers and dates.\n"
	"\n"
	"PATH is a file, a folder, or - for standard input; PATH#N is the N-th article\n"
	"of a file.\n"
	"  --format=F   text (the default), or json: one object a line and article\n"
	"  -h, --help   print this\n"
	"\n"
	"Exit status: 0, or 2 if anything went wrong; what opens is printed all the\n"
	"same.\n");

static void show_article(struct session *s, size_t i)
{
	const struct annotation *an = workspace_annotation(s->ws, i);

	if (s->options.format == FORMAT_JSON) {
		json_article(&s->out, an);
	} else {
		if (i)
			bytes_add_byte(&s->out, '\n');
		text_article(&s->out, an, session_columns());
	}
	session_flush(s);
	workspace_trim(s->ws);
}

static void show_all(struct session *s)
{
	for (size_t i = 0; i < workspace_count(s->ws) && !s->output_failed; i++)
		show_article(s, i);
}

int command_print(struct workspace **ws)
{
	struct session s;

	session_init(&s);
	workspace_free(&s.ws);
	s.ws = *ws;
	*ws = NULL;
	show_all(&s);
	return session_end(&s, 0);
}

int command_show(int argc, char **argv)
{
	struct session s;

	session_init(&s);
	if (!session_options(&s, argc, argv, "", _(help)))
		return session_end(&s, 0);
	if (s.options.first == argc) {
		struct status status = status_fail(_("no PATH - name a file, a folder, or - for "
						     "standard input"));

		session_problem(&s, &status);
	}
	session_load(&s, argv + s.options.first, (size_t)(argc - s.options.first));
	show_all(&s);
	return session_end(&s, 0);
}
