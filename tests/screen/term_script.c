/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A terminal without one: keys come from a script and screens go to a file, as text and as runs of
 * roles.  Linked in place of ui/term.c, the program is otherwise the one that is installed.
 *
 * $SCREEN_SCRIPT  a line each:  j  <Down>  za  ^F   keys, as in the key table
 *                 type WORDS                        the letters of WORDS as keys
 *                 paste WORDS                       the same as a bracketed paste
 *                 busy KEYS                         typed while a search is still running
 *                 resize WxH                        the terminal changes its size
 *                 dump                              writes the screen as it is shown now
 *                 ends                              writes in which column each row ends
 *                 # and empty lines                 nothing
 * $SCREEN_SIZE    WxH at the start
 * $SCREEN_OUTPUT  where dumps go
 *
 * A key is handed out when the program waits for one, so that what goes on between keys is over: the
 * same script always gives the same screens.  At the end of the script the terminal hangs up.
 */
#include "ui/keymap.h"
#include "ui/term.h"
#include "view/lines.h"

#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { LINE_MAX_BYTES = 4096, KEYS_MAX = LINE_MAX_BYTES + 2 };

static struct script {
	FILE *script, *output;
	int width, height;
	struct canvas shown; /* a copy of what was shown last */
	uint32_t keys[KEYS_MAX];
	size_t n_keys, at;
	bool busy; /* the keys at hand are for a program that works */
	char line[LINE_MAX_BYTES];
	bool read_ahead; /* line holds one that was not acted on */
} script;

static void die(const char *what)
{
	fprintf(stderr, "term_script: %s\n", what);
	exit(99);
}

static void set_size(const char *size)
{
	if (sscanf(size, "%dx%d", &script.width, &script.height) != 2)
		die("a size is WxH");
}

struct status term_open(bool ascii)
{
	const char *path = getenv("SCREEN_SCRIPT"), *output = getenv("SCREEN_OUTPUT");
	const char *size = getenv("SCREEN_SIZE");

	if (!path || !output || !size)
		die("SCREEN_SCRIPT, SCREEN_SIZE and SCREEN_OUTPUT are needed");
	script.script = fopen(path, "r");
	script.output = fopen(output, "w");
	if (!script.script || !script.output)
		die("cannot open the script or the output");
	set_size(size);
	canvas_init(&script.shown);
	return STATUS_OK;
}

void term_set_theme(const struct theme *t, enum term_color color)
{
}

void term_close(void)
{
	if (!script.script)
		return;
	fclose(script.script);
	if (fclose(script.output) != 0)
		die("cannot write the output");
	script.script = NULL;
	canvas_release(&script.shown);
}

void term_size(int *width, int *height)
{
	*width = script.width;
	*height = script.height;
}

void term_show(const struct canvas *c)
{
	canvas_resize(&script.shown, c->width, c->height);
	if (c->width > 0 && c->height > 0)
		memcpy(script.shown.cells, c->cells,
		       (size_t)c->width * (size_t)c->height * sizeof *c->cells);
	canvas_cursor(&script.shown, c->cursor_x, c->cursor_y);
}

void term_redraw(void)
{
}

void term_suspend(void)
{
}

void term_lend(void)
{
}

void term_take_back(void)
{
}

void term_pause(const char *line)
{
	fprintf(script.output, "== pause %s\n", line);
}

void term_put(const struct bytes *sequence)
{
	fprintf(script.output, "== put %zu bytes\n", sequence->len);
}

int term_ended_by(void)
{
	return 0;
}

/* The letter of a cell's role; the second half of a wide letter goes with the first. */
static char letter_at(int x, int y)
{
	const struct cell *cell = canvas_cell(&script.shown, x, y);

	if (!cell->columns && x > 0)
		cell = canvas_cell(&script.shown, x - 1, y);
	return role_letter((enum role)cell->role);
}

/* " 4: >1 .1 n2 .40 m3": letters of roles and how many columns each goes on; prose at the end is left out. */
static void dump_roles(int y)
{
	int width = script.shown.width, from = 0;
	char plain = role_letter(ROLE_TEXT);

	while (width > 0 && letter_at(width - 1, y) == plain)
		width--;
	if (width == 0)
		return;
	fprintf(script.output, "%2d:", y);
	for (int x = 1; x <= width; x++) {
		if (x < width && letter_at(x, y) == letter_at(from, y))
			continue;
		fprintf(script.output, " %c%d", letter_at(from, y), x - from);
		from = x;
	}
	fputc('\n', script.output);
}

static char letter(uint8_t role)
{
	return role_letter((enum role)role);
}

/* The text, a bar before each line, so that blanks at its start are seen; then lines with other roles. */
static void dump(void)
{
	struct bytes planes;
	char *line, *end;

	bytes_init(&planes);
	canvas_dump(&script.shown, letter, &planes);
	fprintf(script.output, "== %dx%d cursor %d,%d\n", script.shown.width, script.shown.height,
		script.shown.cursor_x, script.shown.cursor_y);
	line = planes.data;
	for (int y = 0; y < script.shown.height; y++, line = end + 1) {
		end = strchr(line, '\n');
		*end = '\0';
		fprintf(script.output, "|%s\n", line);
	}
	for (int y = 0; y < script.shown.height; y++)
		dump_roles(y);
	bytes_release(&planes);
}

/* Behind the last sign of each row. */
static void dump_ends(void)
{
	for (int y = 0; y < script.shown.height; y++) {
		int end = script.shown.width;

		while (end > 0 && strcmp(canvas_cell(&script.shown, end - 1, y)->text, " ") == 0)
			end--;
		fprintf(script.output, "%d\n", end);
	}
}

static void add_key(uint32_t key)
{
	if (script.n_keys == KEYS_MAX)
		die("too many keys on a line");
	script.keys[script.n_keys++] = key;
}

static void add_text(const char *text)
{
	mbstate_t state = {0};
	wchar_t c;

	for (size_t n; *text; text += n) {
		n = mbrtowc(&c, text, strlen(text), &state);
		if (n == (size_t)-1 || n == (size_t)-2)
			die("a script is UTF-8");
		add_key((uint32_t)c);
	}
}

static void add_keys(const char *keys)
{
	struct key_sequence s;

	while (keymap_next_sequence(&keys, &s))
		for (unsigned i = 0; i < s.n; i++)
			add_key(s.key[i]);
	if (*keys || script.n_keys == 0)
		die(script.line);
}

static const char *after(const char *word)
{
	size_t len = strlen(word);

	return strncmp(script.line, word, len) == 0 ? script.line + len : NULL;
}

static void act_on_line(void)
{
	const char *rest;

	script.n_keys = script.at = 0;
	if (script.line[0] == '#' || script.line[0] == '\0')
		return;
	if ((rest = after("type "))) {
		add_text(rest);
	} else if ((rest = after("paste "))) {
		add_key(TERM_KEY_PASTE);
		add_text(rest);
		add_key(TERM_KEY_PASTE_END);
	} else if ((rest = after("resize "))) {
		set_size(rest);
		add_key(TERM_KEY_RESIZE);
	} else if (strcmp(script.line, "dump") == 0) {
		dump();
	} else if (strcmp(script.line, "ends") == 0) {
		dump_ends();
	} else {
		add_keys((rest = after("busy ")) ? rest : script.line);
	}
}

static bool next_line(void)
{
	if (script.read_ahead)
		return true;
	if (!fgets(script.line, sizeof script.line, script.script))
		return false;
	script.line[strcspn(script.line, "\n")] = '\0';
	script.read_ahead = true;
	return true;
}

/* Waits as the program asked to; it works, so that there is no key for it. */
static uint32_t wait_for_wake(int timeout_ms, int wake)
{
	struct pollfd p = {.fd = wake, .events = POLLIN};

	return poll(&p, 1, timeout_ms) > 0 ? TERM_KEY_WAKE : TERM_KEY_NONE;
}

/* A program that works (it does not wait for keys alone) gets the keys of "busy" lines only. */
uint32_t term_read_key(int timeout_ms, int wake)
{
	bool works = timeout_ms >= 0 || wake >= 0;

	while (script.at == script.n_keys) {
		if (!next_line())
			return works ? wait_for_wake(timeout_ms, wake) : TERM_KEY_HANGUP;
		script.busy = after("busy ") != NULL;
		if (works && !script.busy)
			return wait_for_wake(timeout_ms, wake);
		script.read_ahead = false;
		act_on_line();
	}
	if (works && !script.busy)
		return wait_for_wake(timeout_ms, wake);
	return script.keys[script.at++];
}
