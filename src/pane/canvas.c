/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h" /* wcwidth is an extension */

#include "pane/canvas.h"

#include "base/mem.h"
#include "text/codepoint.h"
#include "text/direction.h"
#include "text/width.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static const uint32_t ZWNJ = 0x200C, FIRST_TURNED = 0x590;

void canvas_init(struct canvas *c)
{
	*c = (struct canvas){.cursor_x = -1, .cursor_y = -1};
}

void canvas_release(struct canvas *c)
{
	free(c->cells);
	free(c->turned);
	canvas_init(c);
}

void canvas_resize(struct canvas *c, int width, int height)
{
	c->width = width > 0 ? width : 0;
	c->height = height > 0 ? height : 0;
	c->cells = mem_resize(c->cells, (size_t)c->width * (size_t)c->height + 1, sizeof *c->cells);
	c->turned = mem_resize(c->turned, (size_t)c->height + 1, sizeof *c->turned);
	canvas_clear(c, 0);
}

static const struct cell *blank(uint8_t role, struct cell *out)
{
	*out = (struct cell){.text = " ", .columns = 1, .role = role};
	return out;
}

void canvas_clear(struct canvas *c, uint8_t blank_role)
{
	for (size_t i = 0; i < (size_t)c->width * (size_t)c->height; i++)
		blank(blank_role, &c->cells[i]);
	for (int y = 0; y < c->height; y++)
		c->turned[y] = false;
	canvas_cursor(c, -1, -1);
}

static struct cell *cell_at(const struct canvas *c, int x, int y)
{
	if (x < 0 || y < 0 || x >= c->width || y >= c->height)
		return NULL;
	return &c->cells[(size_t)y * (size_t)c->width + (size_t)x];
}

const struct cell *canvas_cell(const struct canvas *c, int x, int y)
{
	return cell_at(c, x, y);
}

/* Blanks the other half of a wide letter before one of its halves, CELL, is overwritten. */
static void split_wide(struct canvas *c, int x, int y, const struct cell *cell)
{
	struct cell *other = cell->columns == 1 ? NULL : cell_at(c, cell->columns ? x + 1 : x - 1, y);

	if (other)
		blank(other->role, other);
}

/* Puts one letter; a wide one that does not lie wholly inside leaves a blank. */
static void set_cell(struct canvas *c, int x, int y, const struct cell *letter)
{
	struct cell *cell = cell_at(c, x, y);
	struct cell *next = letter->columns == 2 ? cell_at(c, x + 1, y) : NULL;

	if (letter->columns == 2 && (!cell || !next)) {
		struct cell one;

		set_cell(c, cell ? x : x + 1, y, blank(letter->role, &one));
		return;
	}
	if (!cell)
		return;
	split_wide(c, x, y, cell);
	*cell = *letter;
	if (next) {
		split_wide(c, x + 1, y, next);
		*next = (struct cell){.role = letter->role};
	}
}

static struct cell letter_of(const char *s, size_t len, uint32_t code, uint8_t role)
{
	int columns = wcwidth((wchar_t)code);
	struct cell cell = {.columns = (uint8_t)(columns == 2 ? 2 : 1), .role = role};

	if (code < ' ' || code == 0x7F)
		memcpy(cell.text, " ", 2);
	else if (columns < 0 || code == 0xFFFD) /* maybe a broken byte of a text that is not clean */
		memcpy(cell.text, "\xEF\xBF\xBD", 4);
	else
		memcpy(cell.text, s, len);
	return cell;
}

static void add_mark(struct cell *cell, const char *s, size_t len)
{
	size_t at = strlen(cell->text);

	if (at + len < sizeof cell->text)
		memcpy(cell->text + at, s, len);
}

/* Letters from U+0590 on may run to the left. */
static void note_direction(struct canvas *c, int y, uint32_t code, const char *s, size_t len)
{
	if (code >= FIRST_TURNED && y >= 0 && y < c->height && direction_at_end(s, len) == DIRECTION_LEFT)
		c->turned[y] = true;
}

/* Puts the letters of one cluster from x on; what is wider than the cluster counts is left out. */
static void put_cluster(struct canvas *c, int x, int y, const char *s, const struct cluster *cl,
			uint8_t role)
{
	struct cell letter = {0};
	uint32_t pos = cl->start;

	for (int points = 0; pos < cl->end && points <= WIDTH_MAX_MARKS; points++) {
		uint32_t start = pos, code = codepoint_next(s, &pos, cl->end);
		int columns = wcwidth((wchar_t)code);

		note_direction(c, y, code, s + start, pos - start);
		if (columns > 0 || (columns < 0 && points == 0)) {
			if (letter.columns)
				set_cell(c, x, y, &letter);
			x += letter.columns;
			letter = letter_of(s + start, pos - start, code, role);
		} else if (columns == 0 && letter.columns && code != ZWNJ) {
			add_mark(&letter, s + start, pos - start);
		}
	}
	if (letter.columns)
		set_cell(c, x, y, &letter);
}

/* How many letters of ASCII a text begins with that are clusters of their own, at most ROOM. */
static size_t plain_letters(const char *text, size_t len, size_t room)
{
	size_t n = 0;

	while (n < len && n <= room && text[n] >= ' ' && text[n] < 0x7F)
		n++;
	if (n > room)
		return room;
	return n && n < len ? n - 1 : n; /* what follows the last one may be a mark on it */
}

static void put_plain(struct canvas *c, int x, int y, const char *text, size_t n, uint8_t role)
{
	for (size_t i = 0; i < n; i++, x++) {
		struct cell *cell = cell_at(c, x, y);

		if (!cell)
			continue;
		split_wide(c, x, y, cell);
		*cell = (struct cell){.text = {text[i]}, .columns = 1, .role = role};
	}
}

static bool is_blank(const struct cell *cell)
{
	return cell && strcmp(cell->text, " ") == 0;
}

/* A field begins at x: the blank before it keeps it from what runs to the left. */
static void part_fields(struct canvas *c, int x, int y)
{
	enum direction d = DIRECTION_NONE;

	if (!is_blank(cell_at(c, x - 1, y)) || !is_blank(cell_at(c, x - 2, y)))
		return;
	for (int i = x - 3; i >= 0 && d == DIRECTION_NONE; i--) {
		const char *text = cell_at(c, i, y)->text;

		d = direction_at_end(text, strlen(text));
	}
	if (d == DIRECTION_LEFT)
		memcpy(cell_at(c, x - 1, y)->text, DIRECTION_PART, sizeof DIRECTION_PART);
}

int canvas_put(struct canvas *c, int x, int y, int limit, const char *text, size_t len, uint8_t role)
{
	struct clusters clusters = {0};
	size_t room = limit > x ? (size_t)(limit - x) : 0, plain = plain_letters(text, len, room);
	size_t columns, fits;
	int at = x + (int)plain;

	if (room && y >= 0 && y < c->height && c->turned[y] && (len > 1 || *text != ' '))
		part_fields(c, x, y);
	put_plain(c, x, y, text, plain, role);
	if (plain == len || plain == room)
		return at - x;
	text += plain;
	fits = width_prefix(text, len - plain, room - plain, &columns);
	width_clusters(text, fits, &clusters);
	for (size_t i = 0; i < clusters.n; i++) {
		const struct cluster *cl = &clusters.v[i];

		if (cl->columns > 0) /* marks without a base are not shown */
			put_cluster(c, at, y, text, cl, role);
		at += cl->columns;
	}
	VEC_RELEASE(&clusters);
	return at - x;
}

int canvas_put_text_cut(struct canvas *c, int x, int y, int limit, const char *text, size_t len,
			uint8_t role)
{
	size_t columns;
	int taken;

	if (limit <= x)
		return 0;
	if (width_prefix(text, len, (size_t)(limit - x), &columns) == len)
		return canvas_put(c, x, y, limit, text, len, role);
	taken = canvas_put(c, x, y, limit - 1, text, len, role);
	canvas_put(c, limit - 1, y, limit, ">", 1, role);
	if (x + taken < limit - 1)
		canvas_put(c, limit - 2, y, limit - 1, " ", 1, role);
	return limit - x;
}

int canvas_put_cut(struct canvas *c, int x, int y, int limit, const char *s, uint8_t role)
{
	return canvas_put_text_cut(c, x, y, limit, s, strlen(s), role);
}

void canvas_fill(struct canvas *c, struct rect r, const char *cluster, uint8_t role)
{
	size_t len = strlen(cluster);

	for (int y = r.y; y < r.y + r.height; y++)
		for (int x = r.x, taken = 1; x < r.x + r.width && taken > 0; x += taken)
			taken = canvas_put(c, x, y, r.x + r.width, cluster, len, role);
}

void canvas_paint(struct canvas *c, int x, int x_end, int y, uint8_t role)
{
	const struct cell *first = cell_at(c, x, y), *after = cell_at(c, x_end, y);

	if (x_end <= x)
		return;
	if (first && first->columns == 0)
		x--;
	if (after && after->columns == 0)
		x_end++;
	for (; x < x_end; x++) {
		struct cell *cell = cell_at(c, x, y);

		if (cell)
			cell->role = role;
	}
}

void canvas_cursor(struct canvas *c, int x, int y)
{
	c->cursor_x = x;
	c->cursor_y = y;
}

static void end_line(struct bytes *out)
{
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		out->len--;
	bytes_add_byte(out, '\n');
}

void canvas_dump(const struct canvas *c, char (*letter)(uint8_t role), struct bytes *out)
{
	for (int y = 0; y < c->height; y++) {
		for (int x = 0; x < c->width; x++)
			bytes_add_string(out, cell_at(c, x, y)->text);
		end_line(out);
	}
	for (int y = 0; y < c->height; y++) {
		for (int x = 0; x < c->width; x++) {
			const struct cell *cell = cell_at(c, x, y);
			bool empty = cell->role == 0 && strcmp(cell->text, " ") == 0;

			bytes_add_byte(out, empty ? ' ' : letter(cell->role));
		}
		end_line(out);
	}
}
