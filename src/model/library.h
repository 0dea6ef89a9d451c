/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is loaded, in loading order; owns one reference to each article. Main thread only. */
#ifndef LATERAL_MODEL_LIBRARY_H
#define LATERAL_MODEL_LIBRARY_H

#include "model/article.h"

#include <stdbool.h>

struct library VEC(struct article *);

void library_add(struct library *l, struct article *a); /* takes over the reference */
void library_release(struct library *l);

/*
 * The folder's name becomes the outlet where several folders are loaded and each seems to name one outlet
 * (every guessed outlet of a folder is a file's stem).  What more is loaded may change that: settled is done
 * whenever loading has ended, and not while another thread looks at articles.
 */
void library_settle_outlets(struct library *l);
/* For an article that nobody looks at yet, with a guessed outlet. */
void library_name_by_folder(struct article *a);

/* The folders of files, to say so before these are read. */
struct library_folder {
	const char *path; /* of a file in it; borrowed */
	size_t len, name; /* of the path: where the folder ends, and where its last name begins */
	bool guessed;     /* no article of it names its outlet */
};
struct library_folders VEC(struct library_folder);
void library_folders_add(struct library_folders *f, const char *path, enum outlet_from from);
/* Sorts them. */
bool library_folders_name_outlets(struct library_folders *f);
void library_folders_release(struct library_folders *f);

#endif
