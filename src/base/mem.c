/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/mem.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void (*exhausted_hook)(void);
static atomic_flag exhausted_before = ATOMIC_FLAG_INIT;

void mem_on_exhausted(void (*hook)(void))
{
	exhausted_hook = hook;
}

static _Noreturn void exhausted(void)
{
	static const char line[] = "lateral: out of memory\n";

	while (atomic_flag_test_and_set(&exhausted_before)) /* by another thread, which ends it */
		pause();
	if (exhausted_hook)
		exhausted_hook();
	/* stdio may allocate: write() does not. */
	(void)!write(STDERR_FILENO, line, sizeof line - 1);
	_exit(2);
}

void *mem_alloc(size_t size)
{
	void *p = malloc(size ? size : 1);

	if (!p)
		exhausted();
	return p;
}

void *mem_alloc_zero(size_t count, size_t size)
{
	void *p = calloc(count ? count : 1, size ? size : 1);

	if (!p)
		exhausted();
	return p;
}

void *mem_resize(void *old, size_t count, size_t size)
{
	void *p;

	/* No object is larger, and sanitizers take it for a mistake to ask for it. */
	if (size && count > PTRDIFF_MAX / size)
		exhausted();
	p = realloc(old, count && size ? count * size : 1);
	if (!p)
		exhausted();
	return p;
}

char *mem_copy(const char *s, size_t len)
{
	char *p = mem_alloc(len + 1);

	if (len)
		memcpy(p, s, len);
	p[len] = '\0';
	return p;
}

char *mem_copy_string(const char *s)
{
	return s ? mem_copy(s, strlen(s)) : NULL;
}
