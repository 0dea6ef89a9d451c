/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui/term.h"

#include "base/i18n.h"
#include "text/direction.h"
#include "text/width.h"
#include "ui/ascii.h"
#include "ui/guard.h"
#include "ui/paste.h"
#include "ui/stray.h"
#include "ui/term_wait.h"
#include "ui/terminfo.h"
#include "ui/usual_keys.h"
#include "view/lines.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
	ESCAPE_MS = 25,     /* how long the rest of a key's sequence may take */
	CODE_PASTE = 2000,  /* beyond the codes that ncurses gives out */
	CODE_USUAL,         /* and on, by their index */
	DIRECT_COLORS = 1 << 24,
};

/* There is one terminal, and curses keeps it in globals of its own. */
static struct {
	bool open, ascii, started_color;
	cchar_t blank[ROLE_COUNT_]; /* of each role, as it looks now */
	SCREEN *screen;
	FILE *input;          /* stdin, or /dev/tty */
	struct canvas shown;  /* what curses has of the last canvas; no rows: nothing of it holds */
	uint32_t pushed_back; /* a key read too far, or 0 */
	struct paste paste;
	const char *paste_on, *paste_off;
} term;

/* Roles */

static attr_t attributes_of(uint8_t style)
{
	static const attr_t attributes[] = {A_BOLD, A_DIM, A_UNDERLINE, A_REVERSE};
	attr_t out = A_NORMAL;

	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
		if (style & (1u << i))
			out |= attributes[i];
	return out;
}

/* How many colours may be used. */
static int count_colors(enum term_color color)
{
	const char *no_color = getenv("NO_COLOR");

	if (color == TERM_COLOR_NEVER || (color == TERM_COLOR_AUTO && no_color && *no_color))
		return 0;
	if (!term.started_color && has_colors() && terminfo_has_own_colors()) /* or it would turn black */
		term.started_color = start_color() != ERR && use_default_colors() != ERR;
	return term.started_color && COLOR_PAIRS > ROLE_COUNT_ ? COLORS : 0; /* each role has a pair */
}

/* Terminals with "direct" colours have numbers for the first eight; others are red, green and blue. */
static int color_number(int color)
{
	return COLORS >= DIRECT_COLORS && color >= 8 ? style_rgb(color) : color;
}

/* Each role with colours has a pair of its own number + 1. */
static void style_role(enum role role, const struct style *style)
{
	short pair = (short)(role + 1);
	bool colored = style->foreground >= 0 || style->background >= 0;

	if (colored)
		colored = init_extended_pair(pair, color_number(style->foreground),
					     color_number(style->background)) != ERR;
	setcchar(&term.blank[role], L" ", attributes_of(style->attributes), colored ? pair : 0, NULL);
}

/* All rows are put with the next show. */
static void forget_shown(void)
{
	canvas_resize(&term.shown, 0, 0);
}

void term_set_theme(const struct theme *t, enum term_color color)
{
	int colors = count_colors(t->name == THEME_MONO ? TERM_COLOR_NEVER : color);

	for (int i = 0; i < ROLE_COUNT_; i++) {
		struct style style = theme_style(t, (enum role)i, colors);

		style_role((enum role)i, &style);
	}
	forget_shown();
}

/* Which keys there are */

static const struct {
	wint_t code;
	uint32_t key;
} codes[] = {
	{KEY_UP, TERM_KEY_UP}, {KEY_DOWN, TERM_KEY_DOWN},
	{KEY_LEFT, TERM_KEY_LEFT}, {KEY_RIGHT, TERM_KEY_RIGHT},
	{KEY_HOME, TERM_KEY_HOME}, {KEY_END, TERM_KEY_END},
	{KEY_PPAGE, TERM_KEY_PAGE_UP}, {KEY_NPAGE, TERM_KEY_PAGE_DOWN},
	{KEY_BACKSPACE, TERM_KEY_BACKSPACE}, {KEY_DC, TERM_KEY_DELETE},
	{KEY_BTAB, TERM_KEY_BACKTAB}, {KEY_ENTER, '\r'},
	{KEY_RESIZE, TERM_KEY_RESIZE}, {CODE_PASTE, TERM_KEY_PASTE},
};

static uint32_t key_of_code(wint_t code)
{
	if (code >= KEY_F(1) && code <= KEY_F(12))
		return (uint32_t)(TERM_KEY_F1 + (code - KEY_F(1)));
	if (code >= CODE_USUAL && code < CODE_USUAL + usual_keys_size)
		return usual_keys[code - CODE_USUAL].key;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (codes[i].code == code)
			return codes[i].key;
	return 0;
}

/* Some descriptions have ^Z for a key of its own, which none of ours is. */
static void leave_control_keys(void)
{
	for (char c = 1; c < ' '; c++) {
		const char sequence[] = {c, '\0'};
		int code = key_defined(sequence);

		if (code > 0 && !key_of_code((wint_t)code))
			define_key(sequence, 0);
	}
}

/* Whatever the description has for them: of a VT100 it takes the keypad for F5 to F10. */
static void define_usual_keys(void)
{
	leave_control_keys();
	for (size_t i = 0; i < usual_keys_size; i++)
		define_key(usual_keys[i].sequence, CODE_USUAL + (int)i);
}

/* Opening and closing */

static void open_paste(void)
{
	term.paste_on = terminfo_string("BE");
	term.paste_off = terminfo_string("BD");
	if ((!term.paste_on || !term.paste_off) && paste_is_known(getenv("TERM"))) {
		term.paste_on = "\033[?2004h";
		term.paste_off = "\033[?2004l";
	}
	if (!term.paste_on)
		return;
	define_key("\033[200~", CODE_PASTE);
}

/* The size may have changed while nobody listened for SIGWINCH. */
static void ask_size(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0 &&
	    (size.ws_row != LINES || size.ws_col != COLS))
		resizeterm(size.ws_row, size.ws_col);
}

static void set_modes(void)
{
	raw(); /* ^C, ^Z and ^S are keys */
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	intrflush(stdscr, FALSE);
	leaveok(stdscr, FALSE);
	scrollok(stdscr, FALSE);
}

struct status term_open(bool ascii)
{
	struct status status = terminfo_check();

	if (!status_is_ok(&status))
		return status;
	memset(&term, 0, sizeof term);
	status = term_open_keys(&term.input);
	if (!status_is_ok(&status))
		return status;
	guard_save_modes(STDOUT_FILENO);
	guard_catch_signals();
	set_escdelay(ESCAPE_MS);
	term.screen = newterm(NULL, stdout, term.input);
	if (!term.screen) {
		guard_close();
		return status_fail(_("the terminal \"%s\" cannot be used - show, search and "
				     "compare print without one"), getenv("TERM"));
	}
	terminfo_keep_palette();
	endwin(); /* curses writes each movement of the cursor by itself until it comes back from there */
	term.open = true;
	term.ascii = ascii;
	canvas_init(&term.shown);
	set_modes();
	define_usual_keys();
	open_paste();
	guard_keep(term.paste_off);
	terminfo_keep_end();
	terminfo_stay_in_character_set();
	terminfo_put(term.paste_on);
	ask_size();
	return STATUS_OK;
}

/* The last line is the shell's, where there is no other screen to leave. */
static void leave_screen(void)
{
	if (!isendwin()) {
		wmove(stdscr, LINES - 1, 0);
		wclrtoeol(stdscr);
		wrefresh(stdscr);
	}
	endwin();
}

void term_close(void)
{
	if (!term.open)
		return;
	term.open = false;
	terminfo_put(term.paste_off);
	leave_screen();
	guard_close();
	delscreen(term.screen);
	canvas_release(&term.shown);
	if (term.input != stdin)
		fclose(term.input);
}

int term_ended_by(void)
{
	return guard_ended_by();
}

void term_size(int *width, int *height)
{
	getmaxyx(stdscr, *height, *width);
}

void term_redraw(void)
{
	clearok(curscr, TRUE);
}

/* Stopping and going on */

/* Somebody else had the terminal: modes and everything on it are set anew with the next show. */
static void come_back(void)
{
	if (!isendwin()) /* a second time it would move the cursor to where it was at first */
		endwin();
	ask_size();
	forget_shown();
	terminfo_put(term.paste_on);
	term_redraw();
}

void term_lend(void)
{
	terminfo_put(term.paste_off);
	leave_screen();
}

/* Where both were stopped meanwhile, what that asks for is done. */
void term_take_back(void)
{
	enum guard_event e = guard_take();

	while (e != GUARD_NONE && e != GUARD_END)
		e = guard_take();
	terminfo_put_pen_back();
	come_back();
}

void term_pause(const char *line)
{
	reset_shell_mode();
	terminfo_put_pen_back();
	term_wait_any(fileno(term.input), line);
	fputs("\n", stdout);
}

void term_put(const struct bytes *sequence)
{
	fwrite(sequence->data, 1, sequence->len, stdout);
	fflush(stdout);
}

void term_suspend(void)
{
	term_lend();
	guard_stop();
	come_back();
}

/* Keys */

static void drop(struct stray *stray)
{
	wint_t c;

	wtimeout(stdscr, ESCAPE_MS);
	while (wget_wch(stdscr, &c) == OK && stray_goes_on(stray, c))
		;
}

static void drop_mouse(void)
{
	struct stray stray;

	stray_mouse(&stray, terminfo_mouse());
	drop(&stray);
}

/* The key for a code of ncurses, 0: none of ours. */
static uint32_t coded_key(wint_t code)
{
	if (code == KEY_MOUSE)
		drop_mouse();
	if (code == CODE_PASTE)
		paste_begin(&term.paste);
	if (code == KEY_RESIZE) /* maybe there and back again */
		forget_shown();
	return key_of_code(code);
}

/*
 * ncurses knows the keys of the terminal.  Anything else that begins with ESC and comes at once (a
 * report, an unknown key) is no command: it is dropped.  A lone Esc stays what it is, and so does a
 * key that follows it.
 */
static uint32_t key_of_escape(void)
{
	struct stray stray;
	wint_t c;
	int kind;

	wtimeout(stdscr, 0);
	kind = wget_wch(stdscr, &c);
	if (kind == KEY_CODE_YES)
		term.pushed_back = coded_key(c);
	else if (kind == OK && stray_begins(&stray, c)) {
		drop(&stray);
		return 0;
	} else if (kind == OK)
		term.pushed_back = c;
	return 0x1B;
}

/* Reads a key that is there; 0: one without meaning; TERM_KEY_NONE: none. */
static uint32_t read_key_now(bool bytes_wait)
{
	wint_t c = term.pushed_back;
	int kind;

	term.pushed_back = 0;
	if (c)
		return c;
	wtimeout(stdscr, bytes_wait ? ESCAPE_MS : 0); /* a letter's bytes may come in parts */
	kind = wget_wch(stdscr, &c);
	if (kind == ERR)
		return bytes_wait ? 0 : TERM_KEY_NONE;
	if (kind == KEY_CODE_YES)
		return coded_key(c);
	if (c == 0x1B)
		return key_of_escape();
	if (c == 0x7F)
		return TERM_KEY_BACKSPACE;
	return c > 0 && c <= 0x10FFFF ? c : 0;
}

/* A character of a paste that was read already, or its end; 0: none. */
static uint32_t pasted_key(void)
{
	uint32_t key = paste_next(&term.paste);

	return key == PASTE_END ? TERM_KEY_PASTE_END : key;
}

/* Reads more of an open paste; 0: not a whole character yet; TERM_KEY_NONE: nothing there. */
static uint32_t read_paste(int fd, bool bytes_wait)
{
	size_t room;
	char *to = paste_room(&term.paste, &room);
	ssize_t n = bytes_wait ? read(fd, to, room) : 0;

	if (n <= 0)
		return TERM_KEY_NONE;
	paste_added(&term.paste, (size_t)n);
	return pasted_key();
}

/* What a signal asks for, as a key; TERM_KEY_NONE: nothing. */
static uint32_t key_of_signal(void)
{
	switch (guard_take()) {
	case GUARD_END:
		return TERM_KEY_HANGUP;
	case GUARD_STOP:
		term_suspend();
		return TERM_KEY_RESIZE;
	case GUARD_CONTINUE:
		come_back();
		return TERM_KEY_RESIZE;
	case GUARD_CHILD:
		return TERM_KEY_WAKE;
	default:
		return TERM_KEY_NONE;
	}
}

/* Signals are let in while sleeping only, so that none is missed between look and sleep. */
static uint32_t read_key_masked(int timeout_ms, int wake, const sigset_t *open_mask)
{
	int fd = fileno(term.input);

	for (enum waited waited = WAITED_FOR_KEY;;) {
		uint32_t key = key_of_signal();

		if (key == TERM_KEY_NONE && term.paste.open)
			key = read_paste(fd, term_bytes_wait(fd));
		else if (key == TERM_KEY_NONE)
			key = read_key_now(term_bytes_wait(fd));
		if (key != TERM_KEY_NONE && key != 0)
			return key;
		if (key == 0 || guard_ended_by())
			continue;
		if (waited == WAITED_FOR_WAKE)
			return TERM_KEY_WAKE;
		if (waited == WAITED_IN_VAIN)
			return timeout_ms < 0 && paste_give_up(&term.paste) ? TERM_KEY_PASTE_END
									    : TERM_KEY_NONE;
		waited = term_wait(fd, wake, paste_timeout(&term.paste, timeout_ms), open_mask);
	}
}

uint32_t term_read_key(int timeout_ms, int wake)
{
	sigset_t old;
	uint32_t key;

	key = guard_ended_by() ? 0 : pasted_key();
	if (key)
		return key;
	guard_block(&old);
	key = read_key_masked(timeout_ms, wake, &old);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return key;
}

/* Showing */

/* Without setcchar, which measures each letter anew. */
static void put_cell(int y, int x, const wchar_t *text, uint8_t role)
{
	cchar_t c = term.blank[role];

	for (size_t i = 0; i < CCHARW_MAX && text[i]; i++)
		c.chars[i] = text[i];
	mvwadd_wch(stdscr, y, x, &c); /* fails in the last corner, after putting it */
}

static void show_cell(int y, int x, const struct cell *cell)
{
	wchar_t text[WIDTH_MAX_MARKS + 2];
	bool ascii = (unsigned char)cell->text[0] < 0x80 && !cell->text[1];
	size_t n = ascii ? 1 : mbstowcs(text, cell->text, WIDTH_MAX_MARKS + 1);

	if (ascii)
		text[0] = (wchar_t)cell->text[0];
	if (n == (size_t)-1 || text[0] == L'\0') {
		text[0] = L'?';
		n = 1;
	}
	if (term.ascii) {
		text[0] = (wchar_t)ascii_for(cell->text);
		n = 1;
		if (cell->columns == 2)
			put_cell(y, x + 1, L"?", cell->role);
	}
	text[n] = L'\0';
	put_cell(y, x, text, cell->role);
}

static bool is_shown(const struct cell *new, const struct cell *shown, int cells)
{
	return memcmp(new, shown, (size_t)cells * sizeof *new) == 0;
}

/*
 * Of a wide character that comes or goes both cells are told: so it does not matter that curses clears the
 * one when it is given the other.
 */
static void show_row(const struct cell *new, struct cell *shown, int width, int y)
{
	for (int x = 0; x < width; x++)
		if (new[x].columns && !is_shown(&new[x], &shown[x], 1))
			show_cell(y, x, &new[x]);
	memcpy(shown, new, (size_t)width * sizeof *new);
}

static bool is_disputed(const struct cell *row, int width)
{
	for (int x = 0; x < width && !term.ascii; x++)
		if ((unsigned char)row[x].text[0] >= 0x80 &&
		    width_is_disputed(row[x].text, strlen(row[x].text)))
			return true;
	return false;
}

/* The cursor leaves row Y: from wherever the terminal has it, and for where nobody disputes it to be. */
static void leave_row(int y)
{
	wmove(stdscr, y ? 0 : 1, 0);
	wrefresh(stdscr);
}

/* Each of its fields is put from a place that is known, on a row without anything of before. */
static void show_disputed(const struct cell *new, struct cell *shown, int width, int y)
{
	int blanks = 0;

	wmove(stdscr, y, 0);
	wclrtoeol(stdscr);
	leave_row(y);
	for (int x = 0; x < width; x++) {
		bool blank = strcmp(new[x].text, " ") == 0 || strcmp(new[x].text, DIRECTION_PART) == 0;

		if (!blank && blanks > 1)
			leave_row(y);
		blanks = blank ? blanks + 1 : 0;
		if (new[x].columns)
			show_cell(y, x, &new[x]);
	}
	leave_row(y);
	memcpy(shown, new, (size_t)width * sizeof *new);
}

static void start_shown(int width, int height)
{
	canvas_resize(&term.shown, width, height);
	memset(term.shown.cells, 0, (size_t)width * (size_t)height * sizeof(struct cell));
	werase(stdscr);
}

/* Cells that curses has already are not put again: that costs more than drawing them. */
void term_show(const struct canvas *c)
{
	if (term.shown.width != c->width || term.shown.height != c->height)
		start_shown(c->width, c->height);
	for (int y = 0; c->width > 0 && y < c->height; y++) {
		const struct cell *new = canvas_cell(c, 0, y);
		struct cell *shown = &term.shown.cells[y * c->width];

		if (is_shown(new, shown, c->width))
			continue;
		if (is_disputed(new, c->width) || is_disputed(shown, c->width))
			show_disputed(new, shown, c->width, y);
		else
			show_row(new, shown, c->width, y);
	}
	curs_set(c->cursor_x >= 0 && c->cursor_y >= 0);
	if (c->cursor_x >= 0 && c->cursor_y >= 0)
		wmove(stdscr, c->cursor_y, c->cursor_x < c->width ? c->cursor_x : c->width - 1);
	wrefresh(stdscr);
}
