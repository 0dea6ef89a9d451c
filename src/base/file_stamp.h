/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What tells that a file is still as it was, without reading it.  Zeroed: nothing does.  A file that was just
 * written has none, as what is written to it in the same tick of its clock would not show.
 */
#ifndef LATERAL_BASE_FILE_STAMP_H
#define LATERAL_BASE_FILE_STAMP_H

#include <stdbool.h>
#include <stdint.h>

struct stat;

struct file_stamp {
	uint64_t inode, size;
	int64_t written, changed; /* nanoseconds since 1970; changed: attributes and names, too */
};

struct file_stamp file_stamp_of(const struct stat *st);
/* Whether the file of that name is the same, as far as S tells. */
bool file_stamp_holds(const struct file_stamp *s, const char *path);

#endif
