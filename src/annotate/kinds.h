/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Kinds of sentences: headline, subheading, body, boilerplate (page furniture such as comment
 * forms, section labels, "Also Read:" lines, photo credits, newsletter and share lines).
 */
#ifndef LATERAL_ANNOTATE_KINDS_H
#define LATERAL_ANNOTATE_KINDS_H

#include "annotate/annotation.h"

/* Fills an->sentences (empty before) from the article's paragraphs and an->language. */
void kinds_assign(struct annotation *an);

#endif
