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

uint32_t *comparison_index_links(const struct comparison *c)
{
	size_t n = c->annotation[LEFT]->sentences.n, next = 0;
	uint32_t *first_link = mem_alloc_zero(n + 1, sizeof *first_link);

	for (uint32_t i = 0; i < c->links.n; i++)
		while (next <= c->links.v[i].sentence[LEFT])
			first_link[next++] = i;
	while (next <= n)
		first_link[next++] = (uint32_t)c->links.n;
	return first_link;
}

float comparison_link_score(const struct comparison *c, const uint32_t *first_link, uint32_t left,
			    uint32_t right)
{
	for (uint32_t i = first_link[left]; i < first_link[left + 1]; i++)
		if (c->links.v[i].sentence[RIGHT] == right)
			return c->links.v[i].score;
	return 0;
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
