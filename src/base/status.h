/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a call that can fail reports: by value, with a text for the user.  text is NULL where all
 * went well; otherwise it is a finished line without newline, says what happened and what to do,
 * and belongs to the holder of the struct (status_release).  Only main and the screens print it;
 * whoever prints it cleans it first (text/clean.h), because it may quote a file name.
 */
#ifndef LATERAL_BASE_STATUS_H
#define LATERAL_BASE_STATUS_H

#include <stdbool.h>

struct status {
	char *text;
};

#define STATUS_OK ((struct status){0})

struct status status_fail(const char *format, ...)
	__attribute__((format(printf, 1, 2), warn_unused_result));
static inline bool status_is_ok(const struct status *s)
{
	return !s->text;
}
void status_release(struct status *s);

#endif
