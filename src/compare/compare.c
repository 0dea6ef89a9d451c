/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/compare.h"

#include "compare/discrepancy.h"
#include "compare/links.h"
#include "compare/runs.h"
#include "compare/utterance.h"

static void find_only(struct comparison *c, enum side side)
{
	size_t n = c->annotation[side]->sentences.n;
	bool *linked = mem_alloc_zero(n + 1, sizeof *linked);

	for (size_t i = 0; i < c->links.n; i++)
		linked[c->links.v[i].sentence[side]] = true;
	for (uint32_t s = 0; s < n; s++)
		if (!linked[s] && c->annotation[side]->sentences.v[s].kind == KIND_BODY)
			VEC_PUSH(&c->only[side], s);
	free(linked);
}

struct comparison *comparison_make(const struct annotation *left, const struct features *lf,
				   const struct annotation *right, const struct features *rf)
{
	struct comparison *c = mem_alloc_zero(1, sizeof *c);
	struct joint j;

	c->annotation[LEFT] = left;
	c->annotation[RIGHT] = right;
	joint_init(&j, lf, rf);
	links_find(c, &j);
	utterances_find(c, &j);
	for (size_t i = 0; i < c->links.n; i++) {
		runs_find(c, &c->links.v[i], &j);
		utterances_add_runs(c, &c->links.v[i]);
	}
	discrepancies_find(c, &j);
	links_add_differing(c, &j);
	find_only(c, LEFT);
	find_only(c, RIGHT);
	joint_release(&j);
	return c;
}
