/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are written whole or not at all: beside their place first, then put into it. */
#ifndef LATERAL_BASE_FILE_H
#define LATERAL_BASE_FILE_H

#include "base/bytes.h"
#include "base/status.h"

#include <stdbool.h>
#include <sys/types.h>

/*
 * MODE is that of a new file, before the umask; one that is replaced keeps its own, and a link stays one.
 * Without REPLACE an existing file is never touched, whoever made it and when.  Fails with one line.
 */
struct status file_write(const char *path, const struct bytes *data, mode_t mode, bool replace);
/* Whether there is something of that name. */
bool file_exists(const char *path);
/* "~/x" as $HOME/x, all else as it is; the caller frees it. */
char *file_expand(const char *path);

#endif
