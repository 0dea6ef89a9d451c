/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Themes: what figures of a kind are often of in news, whatever words tell it: a year in which
 * something was founded, a time in prison, a loss, a crowd.  A word may have several ("cut": what is
 * saved, jobs that are lost).  Two figures with words of one theme beside them are likelier of one
 * thing.  The table is made of tests/fit/themes.txt.  English.
 */
#ifndef LATERAL_COMPARE_THEME_H
#define LATERAL_COMPARE_THEME_H

#include "compare/figure.h"

enum { THEMES_OF_WORD = 8 };

/* Where the themes of STEM begin in the table, from 1; 0: it has none. */
uint16_t theme_first(const char *stem, const char *language);

/* The themes that begin at FIRST and that figure F may be of; how many. */
size_t theme_list(uint16_t first, const struct figure *f, uint8_t out[THEMES_OF_WORD]);

/* Whether two nouns, whose themes begin at A and B, may count one thing: "fans" and "supporters". */
bool themes_count_alike(uint16_t a, uint16_t b);

#endif
