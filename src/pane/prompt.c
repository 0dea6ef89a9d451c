/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pane/prompt.h"

#include "base/mem.h"
#include "text/clean.h"
#include "text/width.h"

#include <stdlib.h>
#include <string.h>

enum { HISTORY_MAX = 100 };

void prompt_init(struct prompt *p, const char *label)
{
	memset(p, 0, sizeof *p);
	p->label = label;
	p->state = PROMPT_CANCELLED;
	bytes_init(&p->text);
}

void prompt_release(struct prompt *p)
{
	for (size_t i = 0; i < p->history.n; i++)
		free(p->history.v[i]);
	free(p->history.v);
	bytes_release(&p->text);
	memset(p, 0, sizeof *p);
}

void prompt_open(struct prompt *p)
{
	bytes_clear(&p->text);
	p->at = 0;
	p->state = PROMPT_EDITING;
	p->history.at = p->history.n;
}

/* Start of the cluster before the cursor, or end of the one behind it. */
static size_t cluster_before(const struct prompt *p)
{
	struct clusters v = {0};
	size_t start;

	width_clusters(p->text.data, p->at, &v);
	start = v.n ? v.v[v.n - 1].start : 0;
	VEC_RELEASE(&v);
	return start;
}

static size_t cluster_after(const struct prompt *p)
{
	struct clusters v = {0};
	size_t end;

	width_clusters(p->text.data + p->at, p->text.len - p->at, &v);
	end = v.n ? p->at + v.v[0].end : p->at;
	VEC_RELEASE(&v);
	return end;
}

static void cut(struct prompt *p, size_t from, size_t to)
{
	memmove(p->text.data + from, p->text.data + to, p->text.len - to + 1);
	p->text.len -= to - from;
	p->at = from;
}

void prompt_replace(struct prompt *p, size_t from, const char *text)
{
	size_t n = strlen(text);

	cut(p, from, p->at);
	if (p->text.len + n > PROMPT_MAX)
		return;
	bytes_reserve(&p->text, n);
	memmove(p->text.data + p->at + n, p->text.data + p->at, p->text.len - p->at + 1);
	memcpy(p->text.data + p->at, text, n);
	p->text.len += n;
	p->at += n;
}

static size_t encode(uint32_t code, char out[4])
{
	size_t n = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

	for (size_t i = n; i-- > 1; code >>= 6)
		out[i] = (char)(0x80 | (code & 0x3F));
	out[0] = (char)(n == 1 ? code : (0xF00u >> n & 0xFF) | code);
	return n;
}

static void insert(struct prompt *p, uint32_t code)
{
	char utf8[5] = "";
	size_t n;

	if (code == 0 || code > 0x10FFFF)
		return;
	n = encode(code, utf8);
	if (p->text.len + n <= PROMPT_MAX && clean_is_line(utf8)) /* nothing else is found in any text */
		prompt_replace(p, p->at, utf8);
}

/* The start of the word before the cursor, blanks behind it included. */
static size_t word_before(const struct prompt *p)
{
	size_t at = p->at;

	while (at > 0 && p->text.data[at - 1] == ' ')
		at--;
	while (at > 0 && p->text.data[at - 1] != ' ')
		at--;
	return at;
}

static void recall(struct prompt *p, long by)
{
	size_t to = p->history.at + (size_t)by; /* wraps below 0: larger than n */

	if (to > p->history.n)
		return;
	p->history.at = to;
	bytes_clear(&p->text);
	if (to < p->history.n)
		bytes_add_string(&p->text, p->history.v[to]);
	p->at = p->text.len;
}

static void forget(struct prompt *p, size_t i)
{
	free(p->history.v[i]);
	p->history.n--;
	memmove(p->history.v + i, p->history.v + i + 1, (p->history.n - i) * sizeof *p->history.v);
}

/* Each entry once, the newest last. */
static void remember(struct prompt *p)
{
	if (p->text.len == 0)
		return;
	for (size_t i = p->history.n; i-- > 0;)
		if (strcmp(p->history.v[i], p->text.data) == 0)
			forget(p, i);
	if (p->history.n == HISTORY_MAX)
		forget(p, 0);
	p->history.v = mem_resize(p->history.v, p->history.n + 1, sizeof *p->history.v);
	p->history.v[p->history.n++] = mem_copy_string(p->text.data);
}

static void edit(struct prompt *p, enum prompt_key key)
{
	switch (key) {
	case PROMPT_KEY_LEFT:
		p->at = cluster_before(p);
		break;
	case PROMPT_KEY_RIGHT:
		p->at = cluster_after(p);
		break;
	case PROMPT_KEY_HOME:
		p->at = 0;
		break;
	case PROMPT_KEY_END:
		p->at = p->text.len;
		break;
	case PROMPT_KEY_DELETE:
		cut(p, p->at, cluster_after(p));
		break;
	case PROMPT_KEY_KILL_WORD:
		cut(p, word_before(p), p->at);
		break;
	case PROMPT_KEY_KILL_LINE:
		cut(p, 0, p->at);
		break;
	default:
		break;
	}
}

static void backspace(struct prompt *p)
{
	if (p->text.len == 0)
		p->state = PROMPT_CANCELLED; /* as in less and vi */
	else
		cut(p, cluster_before(p), p->at);
}

enum prompt_state prompt_feed(struct prompt *p, enum prompt_key key, uint32_t code_point)
{
	if (p->state != PROMPT_EDITING)
		return p->state;
	if (key == PROMPT_KEY_TEXT)
		insert(p, code_point);
	else if (key == PROMPT_KEY_OLDER)
		recall(p, -1);
	else if (key == PROMPT_KEY_NEWER)
		recall(p, 1);
	else if (key == PROMPT_KEY_BACKSPACE)
		backspace(p);
	else if (key == PROMPT_KEY_CANCEL)
		p->state = PROMPT_CANCELLED;
	else if (key != PROMPT_KEY_ENTER)
		edit(p, key);
	else {
		remember(p);
		p->state = PROMPT_ACCEPTED;
	}
	return p->state;
}

/* The offset from which the text has to be shown so that the cursor fits into ROOM columns. */
static size_t first_shown(const struct prompt *p, size_t room)
{
	struct clusters v = {0};
	size_t columns = 0, start = 0;

	width_clusters(p->text.data, p->at, &v);
	for (size_t i = v.n; i-- > 0;) {
		columns += v.v[i].columns;
		if (columns > room) {
			start = v.v[i].end;
			break;
		}
	}
	VEC_RELEASE(&v);
	return start;
}

void prompt_draw(const struct prompt *p, struct canvas *c, int y, uint8_t role)
{
	int x = canvas_put(c, 0, y, c->width, p->label, strlen(p->label), role);
	int room = c->width - x - 2; /* the cursor's column, and '<' where the start is hidden */
	size_t from = first_shown(p, room > 0 ? (size_t)room : 0);

	if (from > 0)
		x += canvas_put(c, x, y, c->width, "<", 1, role);
	canvas_cursor(c, x + (int)width_columns(p->text.data + from, p->at - from), y);
	canvas_put_cut(c, x, y, c->width, p->text.data + from, role);
}
