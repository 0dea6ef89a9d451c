/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names that most readers know, in one sorted table: countries and large cities, some
 * organisations, given names.  They type what nothing around tells, and a given name says whether
 * "he" or "she" may stand for its bearer.
 */
#ifndef LATERAL_ANNOTATE_GAZETTEER_H
#define LATERAL_ANNOTATE_GAZETTEER_H

#include <stddef.h>

enum known { KNOWN_NOT, KNOWN_PLACE, KNOWN_ORGANISATION, KNOWN_HE, KNOWN_SHE, KNOWN_GIVEN };

/* A name in lower case, its words apart by one blank. KNOWN_GIVEN: a given name of either. */
enum known known_name(const char *name, size_t len);
/* What an abbreviation that everyone knows stands for ("un": United Nations), or NULL. */
const char *known_expansion(const char *name, size_t len);

struct known_entry {
	const char *name;
	enum known known;
};
/* The table, for the test that it is sorted and without doubles. */
extern const struct known_entry known_names[];
extern const size_t known_count;

#endif
