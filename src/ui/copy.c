/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/copy.h"

#include "base/file.h"
#include "base/i18n.h"
#include "command/citation.h"
#include "ui/app_state.h"
#include "ui/arguments.h"
#include "ui/external.h"
#include "ui/osc52.h"
#include "ui/term.h"
#include "view/outlet_name.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PRIVATE = 0600, PRIVATE_FOLDER = 0700 };
enum how { HOW_AUTO, HOW_OSC52, HOW_COMMAND, HOW_FILE }; /* as the setting has them */

/* What is copied, and its name for the message: "Herald 3, Courier 7". */
struct copy {
	struct bytes text, name;
};

static void copy_init(struct copy *c)
{
	bytes_init(&c->text);
	bytes_init(&c->name);
}

static void copy_release(struct copy *c)
{
	bytes_release(&c->text);
	bytes_release(&c->name);
}

/* Where it goes */

/*
 * What copies where nothing is configured and a variable is set.  tmux drops OSC 52 of programs by default,
 * and by this sends it to the terminal around it; the others are for terminals that do not take it.
 */
enum { OWN_TMUX };
static const struct own_command {
	const char *variable, *command;
} own_commands[] = {
	[OWN_TMUX] = {"TMUX", "tmux load-buffer -w -"},
	{"WAYLAND_DISPLAY", "wl-copy"},
	{"DISPLAY", "xclip -selection clipboard"},
	{"DISPLAY", "xsel --clipboard --input"},
};
enum { OWN_COMMANDS = sizeof own_commands / sizeof *own_commands };

static bool terminal_copies(void)
{
	return osc52_is_taken(getenv("TERM"));
}

/* Before 3.2, which says its name, tmux knows no -w, and passes envelopes. */
static bool is_tmux(void)
{
	const char *program = getenv("TERM_PROGRAM");

	return getenv("TMUX") && program && strcmp(program, "tmux") == 0;
}

static bool is_for_here(const struct own_command *own)
{
	if (own == &own_commands[OWN_TMUX])
		return is_tmux();
	return getenv(own->variable) && !terminal_copies();
}

/* $XDG_STATE_HOME, else that of the home, which is made if need be; NULL: there is no home. */
static char *state_folder(void)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
	struct bytes b;

	if (state && *state == '/')
		return mem_copy_string(state);
	if (!home || *home != '/')
		return NULL;
	bytes_init(&b);
	bytes_addf(&b, "%s/.local", home);
	mkdir(b.data, PRIVATE_FOLDER);
	bytes_add_string(&b, "/state");
	return bytes_steal(&b);
}

/* The file of copies: of this session where there is such a place, else among the state; or NULL. */
static char *file_for_copies(void)
{
	const char *run = getenv("XDG_RUNTIME_DIR");
	char *state;
	struct bytes b;

	bytes_init(&b);
	if (run && *run == '/' && access(run, W_OK) == 0) {
		bytes_addf(&b, "%s/lateral-copy.txt", run);
		return bytes_steal(&b);
	}
	state = state_folder();
	if (!state) {
		bytes_release(&b);
		return NULL;
	}
	bytes_add_string(&b, state);
	free(state);
	mkdir(b.data, PRIVATE_FOLDER);
	bytes_add_string(&b, "/lateral");
	mkdir(b.data, PRIVATE_FOLDER); /* what fails here fails with the file too */
	bytes_add_string(&b, "/copy.txt");
	return bytes_steal(&b);
}

static struct status to_file(struct app *app, const struct copy *c)
{
	char *path = file_for_copies();
	struct status s;

	if (!path)
		return status_fail("%s", _("there is no folder for what is copied - set $HOME or "
					   "$XDG_STATE_HOME"));
	s = file_write(path, &c->text, PRIVATE, true);
	if (status_is_ok(&s))
		app_message(app, _("copied to the file %s: %s"), path, c->name.data);
	free(path);
	return s;
}

/* S, which goes, with what there is to mend. */
static struct status name_setting(struct status *s)
{
	struct status named = status_fail(_("%s - see :set yank-command"), s->text);

	status_release(s);
	return named;
}

static struct status run_command(struct app *app, const char *line, const struct copy *c)
{
	struct arguments a = {0};
	struct status s = arguments_split(line, &a);

	if (status_is_ok(&s) && a.n == 0)
		return status_fail("%s", _("there is no yank-command - set it, as in set "
					   "yank-command \"xclip -selection clipboard\""));
	if (status_is_ok(&s)) {
		VEC_PUSH(&a, NULL);
		s = spawn_beside(&app->programs, a.v, &c->text);
	}
	if (status_is_ok(&s))
		app_message(app, _("copied with %s: %s"), a.v[0], c->name.data);
	arguments_release(&a);
	return s;
}

/* Whether a program that is for here is there, too. */
static bool own_command_copies(struct app *app, const struct copy *c)
{
	for (size_t i = 0; i < OWN_COMMANDS; i++) {
		struct status s;
		bool copies;

		if (!is_for_here(&own_commands[i]))
			continue;
		s = run_command(app, own_commands[i].command, c);
		copies = status_is_ok(&s);
		status_release(&s);
		if (copies)
			return true;
	}
	return false;
}

static struct status to_command(struct app *app, const struct copy *c)
{
	const char *set = config_text(app_config(app), SETTING_YANK_COMMAND);
	struct status s;

	if (!*set && own_command_copies(app, c))
		return STATUS_OK;
	s = run_command(app, set, c);
	return status_is_ok(&s) ? s : name_setting(&s);
}

static struct status to_terminal(struct app *app, const struct copy *c)
{
	struct bytes sequence;

	if (c->text.len > OSC52_MAX)
		return status_fail(_("%zu bytes are too much for the terminal's clipboard - :set "
				     "clipboard command, or file"), c->text.len);
	bytes_init(&sequence);
	osc52_write(c->text.data, c->text.len,
		    getenv("TMUX") ? OSC52_TMUX : getenv("STY") ? OSC52_SCREEN : OSC52_PLAIN, &sequence);
	term_put(&sequence);
	bytes_release(&sequence);
	app_message(app, _("sent to the terminal's clipboard: %s"), c->name.data);
	return STATUS_OK;
}

/* The first that can be. */
static struct status to_any(struct app *app, const struct copy *c)
{
	bool fits = terminal_copies() && c->text.len <= OSC52_MAX;

	if (own_command_copies(app, c))
		return STATUS_OK;
	return fits ? to_terminal(app, c) : to_file(app, c);
}

static enum how how_to_copy(const struct app *app)
{
	enum how how = (enum how)config_value(app_config(app), SETTING_CLIPBOARD);

	if (how != HOW_AUTO)
		return how;
	if (config_value(app_config(app), SETTING_SECURE))
		return HOW_OSC52;
	return *config_text(app_config(app), SETTING_YANK_COMMAND) ? HOW_COMMAND : HOW_AUTO;
}

static bool starts_program(enum how how)
{
	bool own = false;

	for (size_t i = 0; how == HOW_AUTO && i < OWN_COMMANDS; i++)
		own = own || is_for_here(&own_commands[i]);
	return own || how == HOW_COMMAND;
}

/* Does it and releases C. */
static void finish(struct app *app, struct copy *c)
{
	static struct status (*const ways[])(struct app *, const struct copy *) = {
		[HOW_AUTO] = to_any, [HOW_OSC52] = to_terminal, [HOW_COMMAND] = to_command,
		[HOW_FILE] = to_file};
	enum how how = how_to_copy(app);
	struct status s = STATUS_OK;
	bool may = how == HOW_OSC52 || !external_is_forbidden(app);

	if (may && (!starts_program(how) || !external_is_starting(app)))
		s = ways[how](app, c);
	if (!status_is_ok(&s))
		app_message(app, "%s", s.text);
	status_release(&s);
	copy_release(c);
}

/* What is copied */

/* OTHER: what is copied beside it, whose outlet may have the same name; or NULL. */
static void name_article(struct copy *c, const struct article *a, const struct article *other)
{
	bytes_add_string(&c->name, c->name.len ? ", " : "");
	if (other)
		outlet_name_beside(a, other, &c->name);
	else
		bytes_add_string(&c->name, a->outlet);
}

static void add_between(struct copy *c)
{
	if (c->text.len)
		bytes_add_byte(&c->text, '\n');
}

/* The article beside the one at I, or NULL. */
static const struct article *other_of(const struct app *app, const struct screen_here *h, unsigned i)
{
	return h->n > 1 ? workspace_article(app->ws, h->article[1 - i]) : NULL;
}

static void add_sentence(struct app *app, struct copy *c, const struct screen_here *h, unsigned i)
{
	const struct annotation *an = workspace_annotation(app_workspace(app), h->article[i]);
	uint32_t sentence = h->sentence[i];

	if (sentence >= an->sentences.n)
		return;
	add_between(c);
	citation_sentence(&c->text, an, sentence);
	name_article(c, an->article, other_of(app, h, i));
	bytes_addf(&c->name, " %u", sentence + 1);
}

void copy_sentence(struct app *app)
{
	struct screen_here h = app_here(app);
	struct copy c;

	if (h.n == 0)
		return;
	copy_init(&c);
	for (unsigned i = 0; i < h.n; i++)
		add_sentence(app, &c, &h, i);
	if (c.text.len == 0) {
		const struct article *a = workspace_article(app_workspace(app), h.article[h.side]);

		citation_headline(&c.text, a);
		name_article(&c, a, other_of(app, &h, h.side));
	}
	finish(app, &c);
}

void copy_articles(struct app *app)
{
	struct screen_here h = app_here(app);
	struct copy c;

	if (h.n == 0)
		return;
	copy_init(&c);
	for (unsigned i = 0; i < h.n; i++) {
		const struct article *a = workspace_article(app_workspace(app), h.article[i]);

		add_between(&c);
		citation_article(&c.text, a);
		name_article(&c, a, other_of(app, &h, i));
	}
	finish(app, &c);
}
