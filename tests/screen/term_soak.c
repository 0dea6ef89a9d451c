/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A terminal on which somebody types at random: linked in place of ui/term.c.  The same seed types the
 * same keys.  Half are keys that act, by the table of actions; others are names typed behind ':',
 * patterns, pastes, sizes from 1x1 to 300x100, what no key means, and keys while the program works.
 *
 * $SOAK_SEED, $SOAK_KEYS   which keys, and how many
 * $SOAK_OUTPUT             a line "KEY bytes" every SOAK_EVERY keys: what is allocated then
 *
 * and at the end "seen" and the titles of the screens that were shown
 *
 * Before each line every screen is left but the first one, and the search is cleared.  q and Q have to be
 * unbound there, and programs forbidden.
 */
#include "text/width.h"
#include "ui/keymap.h"
#include "ui/term.h"

#include <malloc.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SOAK_EVERY = 1000, QUEUE_MAX = 4096, SETTLE_KEYS = 60, COLUMNS_MAX = 300, ROWS_MAX = 100 };

/* Where sanitizers watch, malloc is theirs. */
size_t __sanitizer_get_current_allocated_bytes(void) __attribute__((weak));

static struct soak {
	uint64_t random;
	long left, typed, measure_at;
	FILE *output;
	int width, height;
	uint32_t queue[QUEUE_MAX];
	size_t n, at;
	bool settling; /* the queue leads to the first screen, then memory is measured */
	unsigned seen; /* bits of titles: which screens were shown */
} soak;

/* xorshift64*: the same everywhere. */
static uint32_t below(uint32_t n)
{
	soak.random ^= soak.random >> 12;
	soak.random ^= soak.random << 25;
	soak.random ^= soak.random >> 27;
	return (uint32_t)((soak.random * 0x2545F4914F6CDD1DULL) >> 33) % n;
}

static void push(uint32_t key)
{
	if (soak.n < QUEUE_MAX)
		soak.queue[soak.n++] = key;
}

static void push_text(const char *text)
{
	for (; *text; text++)
		push((unsigned char)*text);
}

/* What is typed */

static bool leaves(enum action a)
{
	return a == ACTION_QUIT || a == ACTION_SUSPEND;
}

static void type_action(void)
{
	const struct action_info *a = &action_table[below((uint32_t)action_table_size)];
	struct key_sequence s, chosen = {.n = 0};
	const char *keys = a->keys;

	for (uint32_t n = 1; keymap_next_sequence(&keys, &s); n++)
		if (below(n) == 0)
			chosen = s;
	if (leaves(a->action) || (a->action == ACTION_BACK && below(3)))
		return;
	if (below(8) == 0)
		push('0' + below(10));
	for (unsigned i = 0; i < chosen.n; i++)
		push(chosen.key[i]);
}

static void type_command(void)
{
	static const char *const lines[] = {
		"set order right", "set order left", "set order disagreement", "set layout linear",
		"set layout stacked", "set layout auto", "set theme mono", "set theme light",
		"set text-width 40", "set text-width 76", "set ignore-case yes", "set ignore-case smart",
		"set keymap vi", "set keymap default", "search ferry", "search (", "3", "nothing",
		"set notes off", "set notes on", "bind <F5> help", "unbind <F5>", "set", "color mark 4",
		"compare\rW", "help fold", "limit a", "sort title", "order right",
	};
	const struct action_info *a = &action_table[below((uint32_t)action_table_size)];

	push(':');
	if (below(2) == 0)
		push_text(lines[below(sizeof lines / sizeof *lines)]);
	else if (!leaves(a->action) && a->action != ACTION_BACK)
		push_text(a->name);
	if (below(4) == 0)
		push('\t');
	else
		push('\r');
}

static void type_search(void)
{
	static const char *const patterns[] = {
		"ferry", "[0-9]+", "the", "a", "^", "Qasmara|Jerra", "no such words", "(", "\\bcap", "..",
		"x*", "said \"", "\xFC",
	};

	push(below(6) ? '/' : '&');
	push_text(patterns[below(sizeof patterns / sizeof *patterns)]);
	push(below(5) ? '\r' : 0x1B);
}

static void paste(void)
{
	push(TERM_KEY_PASTE);
	for (uint32_t i = below(300); i > 0; i--)
		push(below(30) ? 'a' + below(26) : '\r');
	push(TERM_KEY_PASTE_END);
}

static void resize(void)
{
	bool small = below(4) == 0;

	soak.width = 1 + (int)below(small ? 45 : COLUMNS_MAX);
	soak.height = 1 + (int)below(small ? 10 : ROWS_MAX);
	push(TERM_KEY_RESIZE);
}

/* Anything: letters, controls but ^Z, all of Unicode, special keys. */
static void type_anything(void)
{
	uint32_t kind = below(4), key;

	if (kind == 0)
		key = 1 + below(0x7F);
	else if (kind == 1)
		key = TERM_KEY_UP + below(TERM_KEY_F12 - TERM_KEY_UP + 1);
	else if (kind == 2)
		key = below(0x10FFFF);
	else
		key = "jkdD\r\t ?nN"[below(10)];
	push(key == 'Q' || key == 0x1A || (key >= 0xD800 && key < 0xE000) ? 'j' : key);
}

/* Without it one would be on the list most of the time. */
static void go_deeper(void)
{
	push("\rcccWL?jjd"[below(10)]);
}

static void settle(void)
{
	soak.settling = true;
	push(TERM_KEY_PASTE_END);
	for (int i = 0; i < SETTLE_KEYS; i++) { /* a prompt, a sequence, screens, the pattern, the limit */
		push(0x1B);
		push('q');
	}
	for (int i = 0; i < 4; i++)
		push(0x1B);
}

static void think_of_something(void)
{
	uint32_t kind = below(100);

	if (soak.typed >= soak.measure_at)
		settle();
	else if (kind < 12)
		go_deeper();
	else if (kind < 60)
		type_action();
	else if (kind < 70)
		type_command();
	else if (kind < 78)
		type_search();
	else if (kind < 81)
		resize();
	else if (kind < 82)
		paste();
	else
		type_anything();
}

/* Memory */

static void write_memory(void)
{
	bool watched = __sanitizer_get_current_allocated_bytes != NULL;
	size_t bytes = watched ? __sanitizer_get_current_allocated_bytes() : mallinfo2().uordblks;

	fprintf(soak.output, "%ld %zu\n", soak.typed, bytes);
	fflush(soak.output);
	soak.settling = false;
	soak.measure_at += SOAK_EVERY;
}

/* Screens */

static const char *const titles[] = {" ARTICLES", " READ", " HELP", " RESULTS", " LOG", " WHY", " SETTINGS",
				     "A "};
enum { TITLES = sizeof titles / sizeof *titles };

/* Whether the first line begins with a title; of the comparison, behind the mark of the side. */
static bool has_title(const struct canvas *c, const char *title)
{
	int x = title[0] == ' ' ? 0 : 2;

	for (; *title; title++, x++) {
		const struct cell *cell = canvas_cell(c, x, 0);

		if (!cell || cell->text[0] != *title)
			return false;
	}
	return true;
}

static void note_screen(const struct canvas *c)
{
	for (int i = 0; i < TITLES; i++)
		if (has_title(c, titles[i]))
			soak.seen |= 1u << i;
}

static void write_seen(void)
{
	fputs("seen", soak.output);
	for (int i = 0; i < TITLES; i++)
		if (soak.seen & 1u << i)
			fprintf(soak.output, " %s", titles[i]);
	fputc('\n', soak.output);
}

/* The terminal */

struct status term_open(bool ascii)
{
	const char *seed = getenv("SOAK_SEED"), *keys = getenv("SOAK_KEYS"), *output = getenv("SOAK_OUTPUT");

	soak.random = (strtoull(seed, NULL, 10) + 1) * 0x9E3779B97F4A7C15ULL;
	soak.left = strtol(keys, NULL, 10);
	soak.output = fopen(output, "w");
	soak.measure_at = SOAK_EVERY;
	soak.width = 80;
	soak.height = 24;
	if (!soak.output)
		abort();
	return STATUS_OK;
}

void term_close(void)
{
	if (!soak.output)
		return;
	write_seen();
	fclose(soak.output);
	soak.output = NULL;
}

void term_set_theme(const struct theme *t, enum term_color color)
{
}

void term_size(int *width, int *height)
{
	*width = soak.width;
	*height = soak.height;
}

/* Reads every cell, as a terminal does: its text ends, and it fills its columns. */
void term_show(const struct canvas *c)
{
	for (int y = 0; y < c->height; y++)
		for (int x = 0; x < c->width; x++) {
			const struct cell *cell = canvas_cell(c, x, y);
			size_t len = strnlen(cell->text, CELL_BYTES);

			if (len == CELL_BYTES || (cell->columns == 0) != (len == 0))
				abort();
			if (cell->columns && width_columns(cell->text, len) != cell->columns)
				abort();
		}
	note_screen(c);
}

void term_redraw(void)
{
}

void term_put(const struct bytes *sequence)
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
}

void term_suspend(void)
{
}

int term_ended_by(void)
{
	return 0;
}

static uint32_t wait_for_wake(int timeout_ms, int wake)
{
	struct pollfd p = {.fd = wake, .events = POLLIN};

	return poll(&p, 1, timeout_ms) > 0 ? TERM_KEY_WAKE : TERM_KEY_NONE;
}

/* While the program works it gets a key now and then; what leads to the first screen waits. */
uint32_t term_read_key(int timeout_ms, int wake)
{
	if ((timeout_ms >= 0 || wake >= 0) && (soak.settling || below(10)))
		return wait_for_wake(timeout_ms, wake);
	if (soak.at == soak.n && soak.settling)
		write_memory();
	while (soak.at == soak.n) {
		soak.at = soak.n = 0;
		think_of_something();
	}
	if (soak.left-- <= 0)
		return TERM_KEY_HANGUP;
	soak.typed++;
	return soak.queue[soak.at++];
}
