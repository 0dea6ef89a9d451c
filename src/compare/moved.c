/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The heaviest chain: each link extends the heaviest chain that ends at its right sentence or
 * before.  Links come sorted, so a tree of prefix maxima over right sentences (Fenwick's) answers
 * in log n.  Of equally heavy chains the one found first stays: the same links, the same marks.
 */
#include "compare/links.h"

#define NO_LINK UINT32_MAX

struct chain {
	double weight;
	uint32_t last; /* its last link, or NO_LINK */
};

static struct chain best_until(const struct chain *tree, uint32_t right)
{
	struct chain best = {0, NO_LINK};

	for (uint32_t i = right + 1; i > 0; i -= i & -i)
		if (tree[i].weight > best.weight)
			best = tree[i];
	return best;
}

static void offer(struct chain *tree, uint32_t n_right, uint32_t right, struct chain c)
{
	for (uint32_t i = right + 1; i <= n_right; i += i & -i)
		if (c.weight > tree[i].weight)
			tree[i] = c;
}

void links_mark_moved(struct link *links, size_t n, uint32_t n_right)
{
	struct chain *tree = mem_alloc_zero((size_t)n_right + 1, sizeof *tree);
	uint32_t *before = mem_alloc_zero(n + 1, sizeof *before);

	for (uint32_t i = 0; i < n; i++) {
		uint32_t right = links[i].sentence[RIGHT];
		struct chain c = best_until(tree, right);

		before[i] = c.last;
		links[i].moved = true;
		c.weight += (double)links[i].score;
		c.last = i;
		offer(tree, n_right, right, c);
	}
	if (n_right)
		for (uint32_t i = best_until(tree, n_right - 1).last; i != NO_LINK; i = before[i])
			links[i].moved = false;
	free(tree);
	free(before);
}
