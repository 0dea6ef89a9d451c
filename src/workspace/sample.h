/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The built-in sample event: four invented articles, compiled in from data/sample, so that the
 * program shows something wherever it runs.
 */
#ifndef LATERAL_WORKSPACE_SAMPLE_H
#define LATERAL_WORKSPACE_SAMPLE_H

#include "workspace/workspace.h"

void load_sample(struct workspace *ws);
/* Whether articles of this path come from there; a file may have the same path. */
bool sample_has(const char *path);

#endif
