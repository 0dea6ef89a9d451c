/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/order.h"

/* Where a common word stands, by side. */
struct common_word {
	uint32_t word[2];
};

static uint32_t find_common(const struct joint *j, const uint32_t s[2],
			    struct common_word common[ORDER_WORDS])
{
	const struct standing *at[2], *end[2];
	uint32_t n = 0;

	for (int side = 0; side < 2; side++) {
		const struct features *f = j->features[side];

		at[side] = f->standings.v + f->sentences.v[s[side]].first_standing;
		end[side] = at[side] + f->sentences.v[s[side]].n_standings;
	}
	while (at[0] < end[0] && at[1] < end[1] && n < ORDER_WORDS) {
		uint32_t x = j->stem[0][at[0]->stem], y = j->stem[1][at[1]->stem];

		if (x == y)
			common[n++] = (struct common_word){{at[0]->word, at[1]->word}};
		at[0] += x <= y;
		at[1] += y <= x;
	}
	return n;
}

float order_likeness(const struct joint *j, const uint32_t s[2])
{
	struct common_word common[ORDER_WORDS];
	uint32_t n = find_common(j, s, common), pairs = 0, alike = 0;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = i + 1; k < n; k++) {
			pairs++;
			alike += (common[i].word[0] < common[k].word[0]) ==
				 (common[i].word[1] < common[k].word[1]);
		}
	return ((float)alike + 0.5f) / ((float)pairs + 1);
}
