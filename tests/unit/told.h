/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles given as text, annotated and compared, for the tests of what is found in them. */
#ifndef LATERAL_TESTS_TOLD_H
#define LATERAL_TESTS_TOLD_H

#include "compare/compare.h"

#include <locale.h>
#include <string.h>

struct told {
	struct article *article[2];
	struct annotation *an[2];
	struct features *features[2];
	struct comparison *c;
};

/* PUBLISHED is the date of both, or NULL; paragraphs are told by blank lines. */
static inline void told_init(struct told *t, const char *left, const char *right,
			     const char *published)
{
	const char *texts[2] = {left, right};

	setlocale(LC_CTYPE, "C.UTF-8");
	for (int side = LEFT; side <= RIGHT; side++) {
		struct clean_text clean = clean_text_make(texts[side], strlen(texts[side]));

		t->article[side] = article_new(side == LEFT ? "left.txt" : "right.txt", 1);
		article_set_text(t->article[side], &clean);
		clean_text_release(&clean);
		t->article[side]->published = mem_copy_string(published);
		t->an[side] = annotation_make(t->article[side]);
		t->features[side] = features_make(t->an[side]);
	}
	t->c = comparison_make(t->an[LEFT], t->features[LEFT], t->an[RIGHT], t->features[RIGHT]);
}

static inline void told_release(struct told *t)
{
	comparison_free(&t->c);
	for (int side = LEFT; side <= RIGHT; side++) {
		features_free(&t->features[side]);
		annotation_free(&t->an[side]);
		article_unref(&t->article[side]);
	}
}

static inline void told_add_span(const struct told *t, int side, struct span s, struct bytes *out)
{
	bytes_add(out, t->article[side]->text + s.start, span_length(s));
}

#endif
