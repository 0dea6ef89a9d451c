/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Typed growable arrays without code for each type:
 *
 *	struct words VEC(struct word);     declares struct words { struct word *v; size_t n, cap; }
 *	VEC_PUSH(&words, w);               appends a copy
 *	VEC_RELEASE(&words);               frees and zeroes
 *
 * A zeroed struct is an empty array.  Pointers into v die with the next push.
 */
#ifndef LATERAL_BASE_VEC_H
#define LATERAL_BASE_VEC_H

#include "base/mem.h"

#include <stdlib.h>

#define VEC(type)                                                                                  \
	{                                                                                          \
		type *v;                                                                           \
		size_t n, cap;                                                                     \
	}

#define VEC_RESERVE(vec, count)                                                                    \
	do {                                                                                       \
		if ((vec)->cap < (count)) {                                                        \
			(vec)->cap = (count) > 2 * (vec)->cap ? (count) : 2 * (vec)->cap;          \
			(vec)->v = mem_resize((vec)->v, (vec)->cap, sizeof *(vec)->v);             \
		}                                                                                  \
	} while (0)

#define VEC_PUSH(vec, ...)                                                                         \
	do {                                                                                       \
		if ((vec)->n == (vec)->cap)                                                        \
			VEC_RESERVE(vec, (vec)->cap ? 2 * (vec)->cap : (size_t)8);                 \
		(vec)->v[(vec)->n++] = (__VA_ARGS__);                                              \
	} while (0)

#define VEC_RELEASE(vec)                                                                           \
	do {                                                                                       \
		free((vec)->v);                                                                    \
		(vec)->v = NULL;                                                                   \
		(vec)->n = (vec)->cap = 0;                                                         \
	} while (0)

#endif
