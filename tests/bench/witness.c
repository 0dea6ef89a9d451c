/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tells when the machine itself stands: it reads a byte of each of its own pages, which it wrote long ago
 * and which nobody else knows, fifty times a second.  Where a virtual machine's tables of pages are thrown
 * away by what is below it, each first look at a page takes some tenths of a millisecond, of every program,
 * and is counted as the program's own processor time; no page fault is seen from inside.
 *
 * Writes a line, "MILLISECONDS SLOW", of the monotonic clock and of pages, for each round in which it was so.
 * Ends with its standard output's reader.
 */
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
	PAGES = 2048,
	ROUND_MS = 20,
	SLOW_NS = 30000, /* a look at a page takes less than one; where tables are gone 60,000 and more */
	STANDS_FROM = 50, /* slow pages of a round: one or two are somebody else's turn to run */
};

static int64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* In another place of each page, as they would have one in a cache. */
static size_t count_slow(const volatile char *pages, size_t page)
{
	size_t slow = 0;

	for (size_t i = 0; i < PAGES; i++) {
		int64_t begun = now_ns();

		(void)pages[i * page + i * 64 % page];
		slow += now_ns() - begun > SLOW_NS;
	}
	return slow;
}

int main(void)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	char *pages = malloc(PAGES * page);
	struct pollfd reader = {.fd = STDOUT_FILENO};

	if (!pages)
		return 1;
	memset(pages, 1, PAGES * page);
	while (poll(&reader, 1, ROUND_MS) == 0) {
		size_t slow = count_slow(pages, page);

		if (slow >= STANDS_FROM) {
			printf("%lld %zu\n", (long long)(now_ns() / 1000000), slow);
			fflush(stdout);
		}
	}
	free(pages);
	return 0;
}
