/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory that does not fail: every function returns what was asked for, or calls the hook set by
 * main (which gives the terminal back), prints one line and exits with status 2.  Sizes are
 * bytes; products are checked for overflow.  What is returned is released with free().
 */
#ifndef LATERAL_BASE_MEM_H
#define LATERAL_BASE_MEM_H

#include <stddef.h>

/*
 * Called once, on any thread, before the process ends for want of memory; may be NULL.  It must not allocate
 * and release nothing: other threads go on until the end.
 */
void mem_on_exhausted(void (*hook)(void));

void *mem_alloc(size_t size) __attribute__((malloc, returns_nonnull));
void *mem_alloc_zero(size_t count, size_t size) __attribute__((malloc, returns_nonnull));
void *mem_resize(void *old, size_t count, size_t size) __attribute__((returns_nonnull));

/* A copy of LEN bytes of S with a NUL behind it. */
char *mem_copy(const char *s, size_t len) __attribute__((malloc, returns_nonnull));
/* A copy of the string S; NULL for NULL. */
char *mem_copy_string(const char *s);

#endif
