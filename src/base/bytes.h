/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A growable string of bytes.  Invariants: data is never NULL after bytes_init, data[len] is NUL
 * (so data is a C string when it holds no NUL itself).  The struct owns data.
 */
#ifndef LATERAL_BASE_BYTES_H
#define LATERAL_BASE_BYTES_H

#include <stdarg.h>
#include <stddef.h>

struct bytes {
	char *data;
	size_t len; /* bytes, without the NUL */
	size_t cap;
};

void bytes_init(struct bytes *b);
void bytes_release(struct bytes *b); /* frees the data; b may be initialised again */
void bytes_clear(struct bytes *b);   /* empty, capacity kept */
char *bytes_steal(struct bytes *b);  /* the caller owns what is returned; b is as if released */

void bytes_add(struct bytes *b, const void *data, size_t len);
void bytes_add_string(struct bytes *b, const char *s);
void bytes_add_byte(struct bytes *b, char c);
void bytes_fill(struct bytes *b, char c, size_t count);
void bytes_addf(struct bytes *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void bytes_addv(struct bytes *b, const char *format, va_list args) __attribute__((format(printf, 2, 0)));
void bytes_reserve(struct bytes *b, size_t more); /* room for that many more bytes */

#endif
