/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles made by hand and what is compared of them, for the tests of compare. */
#ifndef LATERAL_TESTS_COMPARED_H
#define LATERAL_TESTS_COMPARED_H

#include "compare/compare.h"
#include "compare/joint.h"
#include "unit/made_article.h"

struct compared {
	struct made_article article[2];
	struct features *features[2];
	struct joint joint;
};

/* Adds sentences, one a line; "h:", "s:" and "f:" before one make it headline, subheading, furniture. */
static inline void made_add_lines(struct made_article *m, const char *lines)
{
	char *copy = mem_copy_string(lines), *rest = copy;

	for (char *line; (line = strsep(&rest, "\n"));) {
		enum sentence_kind kind = KIND_BODY;

		if (!*line)
			continue;
		if (line[1] == ':') {
			kind = line[0] == 'h'   ? KIND_HEADLINE
			       : line[0] == 's' ? KIND_SUBHEADING
						: KIND_BOILERPLATE;
			line += 2;
		}
		made_add(m, (struct part){.text = line, .kind = kind});
	}
	free(copy);
}

/* What follows when both articles hold all their sentences. */
static inline void compared_join(struct compared *p)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		p->article[side].an.language = "en";
		p->features[side] = features_make(&p->article[side].an);
	}
	joint_init(&p->joint, p->features[LEFT], p->features[RIGHT]);
}

static inline void compared_init(struct compared *p, const char *left, const char *right)
{
	made_init(&p->article[LEFT], NULL);
	made_init(&p->article[RIGHT], NULL);
	made_add_lines(&p->article[LEFT], left);
	made_add_lines(&p->article[RIGHT], right);
	compared_join(p);
}

static inline struct comparison *compared_compare(const struct compared *p)
{
	return comparison_make(&p->article[LEFT].an, p->features[LEFT], &p->article[RIGHT].an,
			       p->features[RIGHT]);
}

static inline void compared_release(struct compared *p)
{
	joint_release(&p->joint);
	for (int side = LEFT; side <= RIGHT; side++) {
		features_free(&p->features[side]);
		made_release(&p->article[side]);
	}
}

#endif
