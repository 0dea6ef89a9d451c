/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files of configuration: lines as in configuration.h, and `include FILE`, relative to the file that says so.
 * A mistake is one line, FILE:LINE: what and what is accepted; reading goes on.  A file that is no
 * text, or too large, is one line too.
 */
#ifndef LATERAL_UI_CONFIG_FILE_H
#define LATERAL_UI_CONFIG_FILE_H

#include "ui/configuration.h"

enum {
	CONFIG_FILE_MAX = 1024 * 1024, /* bytes */
	CONFIG_LINE_MAX = 4096,        /* bytes */
	CONFIG_DEPTH_MAX = 10,         /* files that include one another */
	CONFIG_FILES_MAX = 100,        /* in all */
	CONFIG_PROBLEMS_MAX = 50,      /* told; more are one line */
};

/* Is told each mistake, once and not cleaned. */
struct config_problems {
	void (*tell)(void *ctx, const char *line);
	void *ctx;
};

/*
 * $XDG_CONFIG_HOME/lateral/config, or ~/.config/lateral/config; a variable that is empty or no absolute
 * path counts for nothing.  NULL: there is no such place.  The caller frees it.
 */
char *config_default_path(void);
/* Reads a file into C.  MUST_EXIST: that there is none is a mistake. */
void config_read(struct config *c, const char *path, bool must_exist, const struct config_problems *p);

#endif
