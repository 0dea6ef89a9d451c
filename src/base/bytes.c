/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/bytes.h"

#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bytes_init(struct bytes *b)
{
	b->cap = 32;
	b->len = 0;
	b->data = mem_alloc(b->cap);
	b->data[0] = '\0';
}

void bytes_release(struct bytes *b)
{
	free(b->data);
	memset(b, 0, sizeof *b);
}

void bytes_clear(struct bytes *b)
{
	b->len = 0;
	b->data[0] = '\0';
}

char *bytes_steal(struct bytes *b)
{
	char *data = b->data;

	memset(b, 0, sizeof *b);
	return data;
}

void bytes_reserve(struct bytes *b, size_t more)
{
	size_t need = b->len + more + 1;

	if (need <= b->len)
		need = SIZE_MAX; /* there is not so much memory: mem_resize says so */
	if (need <= b->cap)
		return;
	b->cap = need > 2 * b->cap ? need : 2 * b->cap;
	b->data = mem_resize(b->data, b->cap, 1);
}

void bytes_add(struct bytes *b, const void *data, size_t len)
{
	if (!len)
		return;
	bytes_reserve(b, len);
	memcpy(b->data + b->len, data, len);
	b->len += len;
	b->data[b->len] = '\0';
}

void bytes_add_string(struct bytes *b, const char *s)
{
	bytes_add(b, s, strlen(s));
}

void bytes_add_byte(struct bytes *b, char c)
{
	bytes_add(b, &c, 1);
}

void bytes_fill(struct bytes *b, char c, size_t count)
{
	bytes_reserve(b, count);
	memset(b->data + b->len, c, count);
	b->len += count;
	b->data[b->len] = '\0';
}

void bytes_addv(struct bytes *b, const char *format, va_list args)
{
	va_list again;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, args);
	if (n > 0) {
		bytes_reserve(b, (size_t)n);
		vsnprintf(b->data + b->len, (size_t)n + 1, format, again);
		b->len += (size_t)n;
	}
	va_end(again);
}

void bytes_addf(struct bytes *b, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	bytes_addv(b, format, args);
	va_end(args);
}
