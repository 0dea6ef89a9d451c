/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/filter.h"

#include "search/reader.h"
#include "search/required.h"

bool filter_may_match(const struct filter *f, const char *text, size_t len)
{
	if (!f->needles.n || scan_find(&f->needles, text, 0, len) < len)
		return true;
	return f->ignore_case && text_is_unusual(text, len);
}

bool filter_knows(const struct filter *f, const char *text, struct span paragraph)
{
	if (!f->needles.n)
		return false;
	return !f->ignore_case ||
	       !text_is_unusual(text + paragraph.start, span_length(paragraph));
}

uint32_t filter_needle(const struct filter *f, const char *text, uint32_t from, uint32_t end)
{
	return (uint32_t)scan_find(&f->needles, text, from, end);
}

uint32_t filter_start(const struct filter *f, const char *text, uint32_t from, uint32_t at)
{
	if (f->needles.before == NEEDLES_FAR)
		return from;
	for (unsigned i = 0; i < f->needles.before && at > from; i++)
		at = reader_back(text, from, at);
	return at;
}
