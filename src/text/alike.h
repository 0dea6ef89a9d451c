/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Near transliterations: two spellings that may be one name ("Tuvalov", "Tuvaloff"; "Yusef",
 * "Youssef"; "Müller", "Mueller").  It says may: only where something else speaks for one bearer,
 * as the same office or the same quotation, is it more than a hint.
 *
 * Words are folded and written in one spelling of sounds:
 *   doubled letters are one; ph f, ck q c k, th t, dh d, gh g, tz ts, x ks, w v, y j i, dj zh j,
 *   tch tsch ch; ou oo u, ee i, ay ey ei ai, ae a, oe o, ue u between consonants;
 *   f behind o or e at the end is v; h behind a vowel at the end is nothing; apostrophes are
 *   nothing; c before e and i is s.
 * Two words are alike if then
 *   - both have four letters or more, and begin with the same sound,
 *   - their consonants are the same in the same order (q may be g, kh may be h),
 *   - their vowels stand in the same places and are the same, but for one (two in words of seven
 *     sounds or more) that stands alone and is a for e, o for u or e for i.
 * So Kabul and Kabulov, Iran and Iraq, Austria and Australia, Kiev and Kyiv are not.
 */
#ifndef LATERAL_TEXT_ALIKE_H
#define LATERAL_TEXT_ALIKE_H

#include <stdbool.h>
#include <stddef.h>

/* Words without blanks; a word is alike itself. */
bool alike_words(const char *a, size_t a_len, const char *b, size_t b_len);

/*
 * Names of one or more words: the last words are alike, and every word of the shorter name is
 * alike one of the longer, in order ("Yusef Haddari" and "Hadari"). Initials match their words.
 */
bool alike_names(const char *a, const char *b);

#endif
