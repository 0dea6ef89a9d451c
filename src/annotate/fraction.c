/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/fraction.h"

static bool is_article(const struct tokens *t, size_t i)
{
	return token_is(t, i, "a") || token_is(t, i, "an");
}

/* "a quarter", "two-thirds" */
static const struct phrase *part_at(const struct tokens *t, size_t i, size_t *n)
{
	static const struct phrase table[] = {
		{"a quarter", 1.0 / 4, NULL}, {"one quarter", 1.0 / 4, NULL},
		{"a third", 1.0 / 3, NULL}, {"one third", 1.0 / 3, NULL}, {"one - third", 1.0 / 3, NULL},
		{"a fifth", 1.0 / 5, NULL}, {"one fifth", 1.0 / 5, NULL}, {"a tenth", 1.0 / 10, NULL},
		{"two thirds", 2.0 / 3, NULL}, {"two - thirds", 2.0 / 3, NULL},
		{"three quarters", 3.0 / 4, NULL}, {"three - quarters", 3.0 / 4, NULL},
		{"two fifths", 2.0 / 5, NULL}, {"three fifths", 3.0 / 5, NULL},
		{"four fifths", 4.0 / 5, NULL}, {0},
	};

	return phrase_at(t, i, table, n);
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
