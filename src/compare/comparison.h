/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A comparison of two articles: links between their sentences, many-to-many and free of order,
 * what they share and how they differ.  Immutable; borrows both annotations and features, which
 * must live longer.  Sentence numbers are indices into the annotations (from 0).  compare/compare.h
 * makes one.
 */
#ifndef LATERAL_COMPARE_COMPARISON_H
#define LATERAL_COMPARE_COMPARISON_H

#include "compare/features.h"

enum side { LEFT, RIGHT };

enum relation { RELATION_SAME, RELATION_REWORDED, RELATION_PARTIAL };

enum { REASONS_MAX = 8 };
struct reason {
	const char *name; /* static, as in JSON: "words", "names", "position" */
	float weight;     /* contribution to the log odds of the score */
};
#define REASON_LEAST 0.05f /* a weight nearer to zero would read 0.0: none, for people */

struct link {
	uint32_t sentence[2]; /* by side */
	enum relation relation;
	float score;  /* 0 to 1 */
	bool unsure;  /* between the two thresholds */
	bool moved;   /* not in the heaviest non-crossing set of links (weights = scores) */
	uint32_t first_run, n_runs; /* into runs */
	uint32_t n_reasons;
	struct reason reasons[REASONS_MAX];
};

enum run_kind { RUN_SHARED, RUN_DIFFERS };
struct run { /* below the sentence: both sides say it, or say otherwise inside a shared frame */
	enum run_kind kind;
	struct span span[2];
};

enum utterance_relation { UTTERANCE_SAME, UTTERANCE_VARIANT, UTTERANCE_CUT, UTTERANCE_INDIRECT };
struct utterance { /* one quoted utterance in two articles */
	uint32_t sentence[2];
	struct span span[2];
	uint32_t beginning[2]; /* of a quotation of two sentences that is paired by the second: the first */
	struct span whole[2];  /* and what it is from there on; else the same as above */
	enum utterance_relation relation;
	const char *speaker; /* of the left annotation, else of the right one; NULL: not known */
	uint32_t first_wording, n_wordings; /* of a variant: into wordings */
};

enum discrepancy_kind { DISCREPANCY_QUANTITY, DISCREPANCY_NAME, DISCREPANCY_WORDING };
struct discrepancy {
	enum discrepancy_kind kind;
	enum quantity_type type; /* where kind is DISCREPANCY_QUANTITY */
	uint32_t sentence[2];
	struct span span[2];
	char *value[2]; /* owned; normalised, or NULL */
	char *about;    /* owned; a word of an article or a name, or NULL */
};

struct comparison {
	const struct annotation *annotation[2]; /* by side */
	struct links VEC(struct link) links;    /* sorted by left, then right sentence */
	struct runs VEC(struct run) runs;
	struct utterances VEC(struct utterance) utterances;
	struct runs wordings; /* where utterances differ; those of linked sentences are runs, too */
	struct discrepancies VEC(struct discrepancy) discrepancies;
	struct only VEC(uint32_t) only[2]; /* body sentences without any link, by side, in order */
};

/*
 * By left sentence, and one more: where its links begin, those of the next where they end.  The caller
 * frees it.
 */
uint32_t *comparison_index_links(const struct comparison *c);
/* The score of the link of two sentences by such an index; 0 where there is none. */
float comparison_link_score(const struct comparison *c, const uint32_t *first_link, uint32_t left,
			    uint32_t right);

/* Whether so little is linked that the articles may be about two events; c->links are there. */
bool comparison_may_be_apart(const struct comparison *c);

void comparison_free(struct comparison **c);

const char *relation_name(enum relation r); /* as in JSON */
const char *utterance_relation_name(enum utterance_relation r);
const char *discrepancy_kind_name(const struct discrepancy *d);

#endif
