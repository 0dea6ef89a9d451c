/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/comparison.h"

/* Links of articles that are surely about one event. */
enum { LINKS_OF_EVENT = 3 };

bool comparison_may_be_apart(const struct comparison *c)
{
	size_t left = c->annotation[LEFT]->sentences.n, right = c->annotation[RIGHT]->sentences.n;
	size_t fewer = left < right ? left : right;

	return c->links.n < (fewer < LINKS_OF_EVENT ? fewer : LINKS_OF_EVENT);
}

void comparison_free(struct comparison **c)
{
	if (!*c)
		return;
	for (size_t i = 0; i < (*c)->discrepancies.n; i++) {
		struct discrepancy *d = &(*c)->discrepancies.v[i];

		free(d->value[LEFT]);
		free(d->value[RIGHT]);
		free(d->about);
	}
	VEC_RELEASE(&(*c)->links);
	VEC_RELEASE(&(*c)->runs);
	VEC_RELEASE(&(*c)->utterances);
	VEC_RELEASE(&(*c)->wordings);
	VEC_RELEASE(&(*c)->discrepancies);
	VEC_RELEASE(&(*c)->only[LEFT]);
	VEC_RELEASE(&(*c)->only[RIGHT]);
	free(*c);
	*c = NULL;
}

const char *relation_name(enum relation r)
{
	static const char *const names[] = {
		[RELATION_SAME] = "same",
		[RELATION_REWORDED] = "reworded",
		[RELATION_PARTIAL] = "partial",
	};

	return names[r];
}

const char *utterance_relation_name(enum utterance_relation r)
{
	static const char *const names[] = {
		[UTTERANCE_SAME] = "same",
		[UTTERANCE_VARIANT] = "variant",
		[UTTERANCE_CUT] = "cut",
		[UTTERANCE_INDIRECT] = "indirect",
	};

	return names[r];
}

const char *discrepancy_kind_name(const struct discrepancy *d)
{
	if (d->kind == DISCREPANCY_QUANTITY)
		return quantity_type_name(d->type);
	return d->kind == DISCREPANCY_NAME ? "name" : "wording";
}
