/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/external.h"

#include "base/i18n.h"
#include "text/web_address.h"
#include "ui/app_state.h"
#include "ui/arguments.h"

#include <stdlib.h>
#include <string.h>

bool external_is_forbidden(struct app *app)
{
	if (!config_value(app_config(app), SETTING_SECURE))
		return false;
	app_message(app, "%s", _("not with \"set secure yes\": no programs, no files"));
	return true;
}

void external_reap(struct app *app)
{
	struct status s = spawned_reap(&app->programs);

	if (!status_is_ok(&s))
		app_message(app, "%s", s.text);
	status_release(&s);
}

/* Puts the address in place of the word %s, else behind the others, and a NULL at the end. */
static void add_address(struct arguments *a, const char *url)
{
	bool placed = false;

	for (size_t i = 1; i < a->n; i++) {
		if (strcmp(a->v[i], "%s"))
			continue;
		free(a->v[i]);
		a->v[i] = mem_copy_string(url);
		placed = true;
	}
	if (!placed)
		VEC_PUSH(a, mem_copy_string(url));
	VEC_PUSH(a, NULL);
}

/* Starts one command with the address; it fails where there is no such program. */
static struct status start_browser(struct app *app, const char *command, const char *url)
{
	struct arguments a = {0};
	struct status s = arguments_split(command, &a);

	if (status_is_ok(&s) && a.n == 0)
		s = status_fail(_("there is no program \"%s\""), command);
	if (status_is_ok(&s)) {
		add_address(&a, url);
		s = spawn_beside(&app->programs, a.v, NULL);
	}
	if (status_is_ok(&s))
		app_message(app, _("opened with %s: %s"), a.v[0], url);
	arguments_release(&a);
	return s;
}

/* The commands to be tried, `:` between them. */
static char *browsers(void)
{
	const char *own = getenv("BROWSER");
	struct bytes b;

	bytes_init(&b);
	if (own && *own)
		bytes_addf(&b, "%s:", own);
	bytes_add_string(&b, "xdg-open:open");
	return bytes_steal(&b);
}

void external_browse(struct app *app, const char *url)
{
	char *all, *rest;
	struct status s = STATUS_OK;

	if (external_is_forbidden(app))
		return;
	if (!web_address_is_safe(url)) {
		app_message(app, _("only addresses of http and https are opened, not %s"), url);
		return;
	}
	all = rest = browsers();
	for (const char *command; (command = strsep(&rest, ":"));) {
		status_release(&s);
		s = start_browser(app, command, url);
		if (status_is_ok(&s))
			break;
	}
	if (!status_is_ok(&s))
		app_message(app, "%s", _("no browser is found: set $BROWSER to one"));
	status_release(&s);
	free(all);
}

void external_browse_here(struct app *app)
{
	struct screen_here here = app_here(app);
	const struct article *a;

	if (here.n == 0)
		return;
	a = workspace_article(app_workspace(app), here.article[here.side]);
	if (a->url)
		external_browse(app, a->url);
	else
		app_message(app, _("%s: no address is known of this article"), a->outlet);
}
