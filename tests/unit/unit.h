/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every unit test includes first: cmocka and what it needs before it. */
#ifndef LATERAL_TESTS_UNIT_H
#define LATERAL_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* What limits on time are multiplied by: 1, but where valgrind or sanitizers watch. */
static inline double unit_patience(void)
{
	const char *patience = getenv("LATERAL_PATIENCE");

	return patience ? strtod(patience, NULL) : 1;
}

/*
 * How large an input is meant to be large: a tenth of it where sanitizers watch, a hundredth for
 * memcheck.  There it is about memory alone; that time grows no faster than the input is seen without.
 */
static inline size_t unit_large(size_t n)
{
	double patience = unit_patience();

	return patience >= 100 ? n / 100 : patience >= 10 ? n / 10 : n;
}

/*
 * How many random cases to try: FEW in `make check`, MANY in `make check-long`, or as many as
 * LATERAL_CASES says.  LATERAL_FEWER divides FEW, whatever it is: for memcheck, which takes 50 times
 * as long.
 */
static inline size_t unit_cases(size_t few, size_t many)
{
	const char *wanted = getenv("LATERAL_CASES"), *fewer = getenv("LATERAL_FEWER");

	if (wanted)
		return strtoul(wanted, NULL, 10);
	if (fewer && strtoul(fewer, NULL, 10) > 0)
		return few / strtoul(fewer, NULL, 10) + 1;
	return getenv("LATERAL_LONG") ? many : few;
}

/* Of what is tried one by one, how far it is to the next: 1, but some more with LATERAL_FEWER.  Odd. */
static inline uint32_t unit_stride(void)
{
	const char *fewer = getenv("LATERAL_FEWER");

	return fewer ? (uint32_t)strtoul(fewer, NULL, 10) | 1 : 1;
}

#endif
