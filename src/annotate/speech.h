/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Speech: the quotations of an article, and who says what.  annotate/quotation.h finds the marks,
 * annotate/attribution.h the verbs of saying, annotate/discourse.h whom a pronoun stands for; here
 * they meet.
 */
#ifndef LATERAL_ANNOTATE_SPEECH_H
#define LATERAL_ANNOTATE_SPEECH_H

#include "annotate/reading.h"

/* Fills an->quotes (empty before) from the article's text; an->sentences are there. */
void quotes_find(struct annotation *an);

/*
 * Gives speakers to quotes and to sentences of reported speech (English); names and quotes are
 * there.  A person is called by the canonical name, anybody else as written, without an article.
 */
void speakers_find(struct annotation *an, const struct reading *reading);

#endif
