/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tense: what a stemmer does not know of irregular verbs.  Who quotes writes "I sleep", who tells
 * writes "she slept".  English.
 */
#ifndef LATERAL_COMPARE_TENSE_H
#define LATERAL_COMPARE_TENSE_H

/* The stem of the verb whose past or participle has stem STEM ("slept": "sleep"), or NULL. */
const char *tense_base(const char *stem, const char *language);

#endif
