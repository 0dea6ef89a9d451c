/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/wrap.h"

#include "text/codepoint.h"
#include "text/width.h"

#include <string.h>
#include <unilbrk.h>
#include <unistr.h>

/* A range on its way into lines: its clusters, and whether a line may begin at each. */
struct wrap {
	const char *text; /* of the range; newlines are blanks */
	struct clusters clusters;
	char *breaks; /* one a byte, as u8_possible_linebreaks wrote them */
};

/* Blanks at which UAX 14 breaks; NBSP, figure space and narrow NBSP are none. */
static bool is_blank(const char *text, const struct cluster *c)
{
	ucs4_t u;

	if (c->end - c->start == 1)
		return text[c->start] == ' ' || text[c->start] == '\t' || text[c->start] == '\n';
	if (u8_mbtouc(&u, (const uint8_t *)text + c->start, c->end - c->start) !=
	    (int)(c->end - c->start))
		return false;
	return (u >= 0x2000 && u <= 0x200a && u != 0x2007) || u == 0x1680 || u == 0x205f ||
	       u == 0x3000;
}

/* Appends the code points of C one by one: the cluster is wider than a whole line. */
static void push_points(const char *text, struct cluster c, struct clusters *out)
{
	for (uint32_t pos = c.start; pos < c.end;) {
		int n = u8_mblen((const uint8_t *)text + pos, c.end - pos);
		uint32_t end = pos + (n > 0 ? (uint32_t)n : 1);
		uint8_t columns = (uint8_t)width_columns(text + pos, end - pos);

		VEC_PUSH(out, (struct cluster){pos, end, columns});
		pos = end;
	}
}

/* The clusters of TEXT; one that no line could hold is taken apart. */
static struct clusters clusters_that_fit(const char *text, size_t len, size_t columns)
{
	struct clusters all = {0}, fitting = {0};

	width_clusters(text, len, &all);
	if (columns > 2 * (WIDTH_MAX_MARKS + 1))
		return all;
	for (size_t i = 0; i < all.n; i++) {
		if (all.v[i].columns <= columns)
			VEC_PUSH(&fitting, all.v[i]);
		else
			push_points(text, all.v[i], &fitting);
	}
	VEC_RELEASE(&all);
	return fitting;
}

static bool may_begin(const struct wrap *w, size_t i)
{
	char b = w->breaks[w->clusters.v[i].start];

	return b == UC_BREAK_POSSIBLE || b == UC_BREAK_MANDATORY;
}

static bool is_letter(char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

/*
 * Whether what begins at AT is a letter right behind a stop, a comma or a colon: "a.m.", "U.S.", "ό,τι".
 * LB29 of UAX 14 knows no break there; libunistring 1.0 does.
 */
static bool is_inside_abbreviation(const char *text, size_t len, size_t at)
{
	uint32_t c;

	if (at == 0 || !strchr(".,:;", text[at - 1]) || text[at - 1] == '\0')
		return false;
	c = codepoint_at(text, (uint32_t)at, (uint32_t)len);
	return codepoint_is_letter(c) && !codepoint_is_unspaced(c);
}

/*
 * Writes what u8_possible_linebreaks would, which takes a hundred instructions a byte.  To UAX 14 all ASCII
 * letters are alike, and between two there is no break: of each run of them it is shown the first.
 */
static void find_breaks(const char *text, size_t len, char *breaks)
{
	char *shorter = mem_alloc(len), *found = mem_alloc(len);
	uint32_t *from = mem_alloc(len * sizeof *from);
	size_t n = 0;

	for (size_t i = 0; i < len; n++) {
		from[n] = (uint32_t)i;
		shorter[n] = text[i];
		if (is_letter(text[i++]))
			while (i < len && is_letter(text[i]))
				i++;
	}
	u8_possible_linebreaks((const uint8_t *)shorter, n, "UTF-8", found);
	memset(breaks, UC_BREAK_PROHIBITED, len);
	for (size_t i = 0; i < n; i++)
		if (found[i] != UC_BREAK_POSSIBLE || !is_inside_abbreviation(shorter, n, i))
			breaks[from[i]] = found[i];
	free(from);
	free(found);
	free(shorter);
}

/*
 * The cluster at which the line that begins at FIRST has to end.  Blanks may hang over.  A cluster
 * is looked at twice at most: behind the last opportunity of a line there is none before the
 * place where that line overflowed.
 */
static size_t line_end(const struct wrap *w, size_t first, size_t columns)
{
	size_t used = 0, opportunity = 0;

	for (size_t i = first; i < w->clusters.n; i++) {
		const struct cluster *c = &w->clusters.v[i];

		if (i > first && may_begin(w, i))
			opportunity = i;
		used += c->columns;
		if (used <= columns || is_blank(w->text, c))
			continue;
		if (opportunity)
			return opportunity;
		return i > first ? i : i + 1;
	}
	return w->clusters.n;
}

static void wrap_lines(const struct wrap *w, uint32_t offset, size_t columns, struct spans *out)
{
	const struct cluster *v = w->clusters.v;

	for (size_t first = 0; first < w->clusters.n;) {
		size_t next, last;

		if (is_blank(w->text, &v[first])) {
			first++;
			continue;
		}
		next = last = line_end(w, first, columns);
		while (is_blank(w->text, &v[last - 1]))
			last--;
		VEC_PUSH(out, (struct span){offset + v[first].start, offset + v[last - 1].end});
		first = next;
	}
}

void wrap_text(const char *text, struct span range, size_t columns, struct spans *out)
{
	size_t len = span_length(range);
	char *copy = mem_copy(text + range.start, len);
	struct wrap w = {.text = copy, .breaks = mem_alloc(len)};

	for (char *nl = copy; (nl = memchr(nl, '\n', (size_t)(copy + len - nl)));)
		*nl = ' ';
	w.clusters = clusters_that_fit(copy, len, columns);
	find_breaks(copy, len, w.breaks);
	wrap_lines(&w, range.start, columns, out);
	VEC_RELEASE(&w.clusters);
	free(w.breaks);
	free(copy);
}
