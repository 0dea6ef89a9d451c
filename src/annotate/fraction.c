/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/fraction.h"

#include "annotate/phrase_table.h"

static bool is_article(const struct tokens *t, size_t i)
{
	return token_is(t, i, "a") || token_is(t, i, "an");
}

/* "a quarter", "two-thirds" */
static const struct phrase *part_at(const struct tokens *t, size_t i, size_t *n)
{
	return phrase_at(t, i, &phrase_parts, n);
}

double fraction_of_one(const struct tokens *t, size_t i, size_t *n)
{
	const struct phrase *p = part_at(t, i, n);

	if (token_is(t, i, "half") && is_article(t, i + 1)) {
		*n = 2;
		return .5;
	}
	if (!p || !token_is(t, i + *n, "of") || !is_article(t, i + *n + 1))
		return 0;
	*n += 2;
	return p->value;
}

double fraction_of_many(const struct tokens *t, size_t i, size_t *n)
{
	const struct phrase *p = part_at(t, i, n);

	if (!p || !token_is(t, i + *n, "of") || is_article(t, i + *n + 1)) {
		*n = 0;
		return 0;
	}
	return p->value;
}
