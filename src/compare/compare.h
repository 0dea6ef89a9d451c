/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Compares two articles: finds links, what linked sentences share, and what stands alone.  The steps
 * (links.h, runs.h) write into a comparison; so what makes one is not where it is described.
 */
#ifndef LATERAL_COMPARE_COMPARE_H
#define LATERAL_COMPARE_COMPARE_H

#include "compare/comparison.h"

struct comparison *comparison_make(const struct annotation *left, const struct features *lf,
				   const struct annotation *right, const struct features *rf);

#endif
