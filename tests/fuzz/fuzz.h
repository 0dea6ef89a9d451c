/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A fuzz target: one function over bytes, which returns or aborts.  libFuzzer calls it (make fuzz),
 * and so does replay.c over the corpus (make check).
 */
#ifndef LATERAL_TESTS_FUZZ_H
#define LATERAL_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);

#define FUZZ_ASSERT(condition)                                                                     \
	do {                                                                                       \
		if (!(condition)) {                                                                \
			fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);            \
			abort();                                                                   \
		}                                                                                  \
	} while (0)

#endif
