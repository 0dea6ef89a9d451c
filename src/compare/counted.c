/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/counted.h"

#include <string.h>

static bool ends_with(const char *end, struct span span, const char *what)
{
	size_t len = strlen(what);

	return span_length(span) >= len && !strncasecmp(end - len, what, len);
}

static bool is_person(const struct features *f, uint32_t w)
{
	static const char *const ends[] = {
		"people", "persons", "children", "men", "women", "ers", "ors", "ists", "ants",
		"ents", "ians", "ees", "crew", "bodies", "lives", "boys", "girls", "victims",
		"soldiers", "civilians", "others", "fans", "staff", "troops", "police", "friends",
		"youths", "guests", "pupils", "kids", "nurses", "experts", "hostages", "relatives",
		"crowd", "party", "group", "gang", "delegation", "team", NULL,
	};
	static const char *const things[] = {
		"papers", "letters", "orders", "numbers", "offers", "towers", "rivers", "containers",
		"helicopters", "tankers", "quarters", "computers", "shelters", "centers", "powers", "doors",
		"floors", "factors", "reactors", "sectors", "errors", "plants", "restaurants", "grants",
		"events", "incidents", "accidents", "tents", "rents", "trees", "fees", "committees",
		"degrees", "guarantees", "meters", "matters", "points", "percent", NULL,
	};
	struct span span = f->words.v[w].span;
	const char *end = f->annotation->article->text + span.end;

	if (ends_with(end, span, "ments"))
		return false;
	for (const char *const *t = things; *t; t++)
		if (span_length(span) == strlen(*t) && ends_with(end, span, *t))
			return false;
	for (const char *const *e = ends; *e; e++)
		if (ends_with(end, span, *e))
			return true;
	return false;
}

/* Some of those whom "people" or "patients" may be. */
static bool is_part(const struct features *f, uint32_t word)
{
	static const char *const parts[] = {
		"babies",    "boys",    "children", "civilians",    "foreigners", "girls",  "infants",
		"journalists", "men",   "minors",   "officers",	    "police",	  "pupils", "soldiers",
		"students",  "teachers", "teenagers", "tourists",   "women",	  NULL,
	};
	struct span span = f->words.v[word].span;

	for (const char *const *p = parts; *p; p++)
		if (strlen(*p) == span_length(span) &&
		    !strncasecmp(f->annotation->article->text + span.start, *p, strlen(*p)))
			return true;
	return false;
}

uint8_t counted_kind_of(const struct features *f, uint32_t word)
{
	return (uint8_t)((is_person(f, word) ? COUNTED_PERSON : 0) | (is_part(f, word) ? COUNTED_PART : 0));
}
