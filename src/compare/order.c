/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/order.h"

float order_likeness(const struct overlaps *o, uint32_t right)
{
	struct common_standing common[ORDER_WORDS];
	uint32_t n = overlaps_standings(o, right, common, ORDER_WORDS), pairs = 0, alike = 0;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = i + 1; k < n; k++) {
			pairs++;
			alike += (common[i].word[0] < common[k].word[0]) ==
				 (common[i].word[1] < common[k].word[1]);
		}
	return ((float)alike + 0.5f) / ((float)pairs + 1);
}
