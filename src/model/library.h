/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is loaded, in loading order; owns one reference to each article. Main thread only. */
#ifndef LATERAL_MODEL_LIBRARY_H
#define LATERAL_MODEL_LIBRARY_H

#include "model/article.h"

struct library VEC(struct article *);

void library_add(struct library *l, struct article *a); /* takes over the reference */
void library_release(struct library *l);
/*
 * The folder's name becomes the outlet where several folders are loaded and each seems to name one outlet
 * (every guessed outlet of a folder is a file's stem); call once after loading.
 */
void library_settle_outlets(struct library *l);

#endif
