/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/status.h"

#include "base/bytes.h"

#include <stdarg.h>
#include <stdlib.h>

struct status status_fail(const char *format, ...)
{
	struct bytes b;
	va_list args;

	bytes_init(&b);
	va_start(args, format);
	bytes_addv(&b, format, args);
	va_end(args);
	return (struct status){.text = b.data};
}

void status_release(struct status *s)
{
	free(s->text);
	s->text = NULL;
}
