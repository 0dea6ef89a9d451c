/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speech: the quotations of an article, and who says what (annotate/quotation.h finds marks). */
#ifndef LATERAL_ANNOTATE_SPEECH_H
#define LATERAL_ANNOTATE_SPEECH_H

#include "annotate/annotation.h"

/* Fills an->quotes (empty before) from the article's text; an->sentences are there. */
void quotes_find(struct annotation *an);

#endif
