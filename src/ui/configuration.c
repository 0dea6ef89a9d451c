/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/configuration.h"

#include "base/i18n.h"

#include <string.h>

void config_init(struct config *c, const char *colorfgbg, const char *terminal)
{
	settings_init(&c->settings);
	keymap_init(&c->keymap);
	theme_init(&c->theme, colorfgbg, terminal);
}

void config_release(struct config *c)
{
	keymap_release(&c->keymap);
}

int config_value(const struct config *c, enum setting which)
{
	return c->settings.value[which];
}

const char *config_text(const struct config *c, enum setting which)
{
	return c->settings.text[which];
}

/* Directives */

static struct status do_set(struct config *c, const struct arguments *line)
{
	bool secure = config_value(c, SETTING_SECURE);
	struct status s = settings_set(&c->settings, line->v[1], line->v[2]);

	if (secure && !config_value(c, SETTING_SECURE)) {
		c->settings.value[SETTING_SECURE] = secure;
		return status_fail("%s", _("secure stays on until the program ends"));
	}
	if (!status_is_ok(&s))
		return s;
	c->theme.name = (enum theme_name)config_value(c, SETTING_THEME);
	if (setting_named(line->v[1]) == SETTING_KEYMAP)
		return keymap_use(&c->keymap, (enum keymap_preset)config_value(c, SETTING_KEYMAP));
	return STATUS_OK;
}

static struct status read_context(const struct arguments *line, size_t i, unsigned *out)
{
	struct bytes names;
	struct status s;

	*out = i < line->n ? context_named(line->v[i]) : CONTEXT_ANY;
	if (*out)
		return STATUS_OK;
	bytes_init(&names);
	for (size_t k = 0; context_name(k); k++)
		bytes_addf(&names, k ? ", %s" : "%s", context_name(k));
	s = status_fail(_("there is no context \"%s\" - it is one of %s"), line->v[i], names.data);
	bytes_release(&names);
	return s;
}

static struct status do_bind(struct config *c, const struct arguments *line)
{
	const struct action_info *action = action_named(line->v[2]);
	unsigned contexts;
	struct status s;

	if (!action)
		return status_fail(_("there is no action \"%s\" - lateral-config(5) lists them "
				     "all"), line->v[2]);
	s = read_context(line, 3, &contexts);
	if (!status_is_ok(&s))
		return s;
	return keymap_bind(&c->keymap, line->v[1], action->action, contexts);
}

static struct status do_unbind(struct config *c, const struct arguments *line)
{
	unsigned contexts;
	struct status s = read_context(line, 2, &contexts);

	return status_is_ok(&s) ? keymap_unbind(&c->keymap, line->v[1], contexts) : s;
}

static struct status do_color(struct config *c, const struct arguments *line)
{
	return theme_change(&c->theme, line->v[1], (const char *const *)line->v + 2, line->n - 2);
}

static const struct directive {
	const char *name, *usage;
	size_t least, most; /* words behind the name */
	struct status (*run)(struct config *c, const struct arguments *line);
} directives[] = {
	{"set", "set NAME VALUE", 2, 2, do_set},
	{"bind", "bind KEYS ACTION [CONTEXT]", 2, 3, do_bind},
	{"unbind", "unbind KEYS [CONTEXT]", 1, 2, do_unbind},
	{"color", "color ROLE FOREGROUND BACKGROUND [ATTRIBUTE...]", 3, 7, do_color},
};
enum { DIRECTIVES = sizeof directives / sizeof *directives };

const char *config_directive(size_t i)
{
	return i < DIRECTIVES ? directives[i].name : NULL;
}

struct status config_apply(struct config *c, const struct arguments *line)
{
	if (line->n == 0)
		return STATUS_OK;
	for (size_t i = 0; i < DIRECTIVES; i++) {
		const struct directive *d = &directives[i];

		if (strcmp(d->name, line->v[0]))
			continue;
		if (line->n - 1 < d->least || line->n - 1 > d->most)
			return status_fail(_("write it as %s"), d->usage);
		return d->run(c, line);
	}
	return status_fail(_("there is no \"%s\" - a line begins with set, bind, unbind, color or include"),
			   line->v[0]);
}

/* Printing */

static void print_setting(const struct config *c, enum setting which, struct bytes *out)
{
	const struct setting_info *info = &setting_table[which];

	bytes_addf(out, "\n# %s\n# ", _(info->help));
	setting_write_accepted(which, out);
	bytes_addf(out, _("; default: %s\n"), *info->standard ? info->standard : "\"\"");
	bytes_addf(out, "set %s ", info->name);
	settings_write(&c->settings, which, out);
	bytes_add_byte(out, '\n');
}

static void print_keys(const struct key_sequence *keys, struct bytes *out)
{
	struct bytes plain;

	bytes_init(&plain);
	keymap_write_sequence(keys, &plain);
	arguments_quote(plain.data, out);
	bytes_release(&plain);
}

/* The context where it has to be said: there is one, and the action has others. */
static void print_context(unsigned contexts, unsigned all, struct bytes *out)
{
	if (contexts == all)
		return;
	bytes_add_byte(out, ' ');
	contexts_write(contexts, out);
}

static void print_binding(const struct binding *b, struct bytes *out)
{
	const struct action_info *info = action_info(b->action);

	bytes_add_string(out, info ? "bind " : "unbind ");
	print_keys(&b->keys, out);
	if (info)
		bytes_addf(out, " %s", info->name);
	print_context(b->contexts, info ? info->contexts : CONTEXT_ANY, out);
	bytes_add_byte(out, '\n');
}

static void print_keymap(const struct keymap *m, struct bytes *out)
{
	for (size_t i = 0; i < action_table_size; i++) {
		bytes_addf(out, "\n# %s: %s\n", action_table[i].name, _(action_table[i].help));
		for (size_t k = 0; k < m->all.n; k++) {
			if (m->all.v[k].action != action_table[i].action)
				continue;
			bytes_add_byte(out, '#');
			print_binding(&m->all.v[k], out);
		}
	}
	if (m->edits.n)
		bytes_addf(out, "\n# %s\n", _("What was changed:"));
	for (size_t i = 0; i < m->edits.n; i++)
		print_binding(&m->edits.v[i], out);
}

static void print_theme(const struct theme *t, struct bytes *out)
{
	for (size_t i = 0; i < ROLE_COUNT_; i++) {
		if (!t->changed[i])
			bytes_add_byte(out, '#');
		theme_write(t, (enum role)i, out);
		bytes_add_byte(out, '\n');
	}
}

void config_print(const struct config *c, struct bytes *out)
{
	bytes_addf(out, "# %s\n", _("The configuration of lateral; lateral-config(5) explains it."));
	for (size_t i = 0; i < SETTING_COUNT_; i++)
		print_setting(c, (enum setting)i, out);
	bytes_addf(out, "\n# %s\n", _("How roles look: color ROLE FOREGROUND BACKGROUND [ATTRIBUTE...]"));
	print_theme(&c->theme, out);
	bytes_addf(out, "\n# %s\n", _("Keys in force: bind KEYS ACTION [CONTEXT], unbind KEYS [CONTEXT]"));
	print_keymap(&c->keymap, out);
}
