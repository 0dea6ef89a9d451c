/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Accounts: what an article tells of a person or a thing, where it can be told the other way: that
 * somebody resigned, is on the run, died, confessed, wept; that the doors were locked, or had not been;
 * that the road was open, or closed; no faults, or eleven; that somebody said something, or took it
 * back.  What may be, or was asked for or feared, is no account.  English.  Part of the features.
 */
#ifndef LATERAL_COMPARE_ACCOUNT_H
#define LATERAL_COMPARE_ACCOUNT_H

#include "compare/account_lexicon.h"
#include "compare/account_subject.h"

enum { ACCOUNTS_MAX = 1024 }; /* of an article */

struct account {
	uint32_t sentence;
	struct span span;
	enum state state;
	uint32_t predicate; /* stem of a participle, or a noun; which quality, and when */
	bool denied;        /* "not", "no" */
	struct account_subject subject;
	uint32_t about; /* of COUNT the word that is counted; else UINT32_MAX */
};

struct accounts VEC(struct account);

/* In order of the text, with the article's own stems; all else of the features is there. */
struct accounts *accounts_make(const struct features *f);
void accounts_free(struct accounts **a);

/* Whether the predicate is a stem. */
static inline bool account_has_stem(const struct account *a)
{
	return a->state == PREDICATE || a->state == COUNT;
}

#endif
