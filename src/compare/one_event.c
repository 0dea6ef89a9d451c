/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/one_event.h"

#include <stdlib.h>
#include <string.h>

enum { BODY_OF_LINK = 4 }; /* sentences of a short article for each link */

/* How many sentences there are, without page furniture, and how many of the body. */
struct size {
	size_t all, body;
};

static struct size size_of(const struct annotation *an)
{
	struct size n = {0, 0};

	for (size_t i = 0; i < an->sentences.n; i++) {
		n.all += an->sentences.v[i].kind != KIND_BOILERPLATE;
		n.body += an->sentences.v[i].kind == KIND_BODY;
	}
	return n;
}

/* By stem, whether a word of it is part of a name, and no title.  The caller frees it. */
static bool *find_name_stems(const struct features *f, bool *any)
{
	const struct names *names = &f->annotation->names;
	bool *is_name = mem_alloc_zero(f->stems.n + 1, sizeof *is_name);

	*any = false;
	for (size_t w = 0, i = 0; w < f->words.n; w++) {
		const struct word *word = &f->words.v[w];

		while (i < names->n && names->v[i].span.end <= word->span.start)
			i++;
		if (i == names->n || names->v[i].span.start > word->span.start ||
		    word->flags & (WORD_DATE | WORD_TITLE | WORD_FUNCTION))
			continue;
		*any = is_name[word->stem] = true;
	}
	return is_name;
}

/* Stems are sorted on both sides. */
static bool have_common(const struct features *a, const bool *of_a, const struct features *b,
			const bool *of_b)
{
	for (size_t i = 0, k = 0; i < a->stems.n && k < b->stems.n;) {
		int order = strcmp(a->stems.v[i], b->stems.v[k]);

		if (!order && of_a[i] && of_b[k])
			return true;
		i += order <= 0;
		k += order >= 0;
	}
	return false;
}

static bool share_a_name(const struct features *left, const struct features *right)
{
	bool any_left, any_right;
	bool *of_left = find_name_stems(left, &any_left), *of_right = find_name_stems(right, &any_right);
	bool share = !any_left || !any_right || have_common(left, of_left, right, of_right);

	free(of_left);
	free(of_right);
	return share;
}

static size_t links_asked(size_t body)
{
	size_t n = (body + BODY_OF_LINK - 1) / BODY_OF_LINK;

	return n < EVENT_LINKS_MIN ? EVENT_LINKS_MIN : n > EVENT_LINKS ? EVENT_LINKS : n;
}

bool is_one_event(const struct comparison *c, const struct features *left, const struct features *right)
{
	struct size a = size_of(c->annotation[LEFT]), b = size_of(c->annotation[RIGHT]);
	bool flash = a.all <= FLASH_SENTENCES || b.all <= FLASH_SENTENCES, found = false;
	size_t sure = 0;

	for (size_t i = 0; i < c->links.n; i++) {
		sure += !c->links.v[i].unsure;
		found |= flash && !c->links.v[i].unsure && c->links.v[i].score >= FLASH_SCORE;
	}
	found |= sure >= links_asked(a.body < b.body ? a.body : b.body);
	return found && share_a_name(left, right);
}
