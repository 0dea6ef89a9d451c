/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory that is at its end after it was asked for $HELD_MEMORY times, and storage that is slow for as long
 * as a test says.  Linked beside the program, with calls wrapped: a file whose name ends in "held.txt" is
 * opened when nobody else has a lock on it, or the main thread waits for the one that reads it: what is given
 * up must end, whatever a test holds.  There is always another thread.
 */
#define _GNU_SOURCE
#include "base/task.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, mode_t mode);
int __real_pthread_cond_wait(pthread_cond_t *c, pthread_mutex_t *m);
int __wrap_pthread_cond_wait(pthread_cond_t *c, pthread_mutex_t *m);
struct pool *__real_pool_new(unsigned threads);
struct pool *__wrap_pool_new(unsigned threads);

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_realloc(void *old, size_t size);

static atomic_bool waited_for;
static atomic_long asked_for; /* memory, how often */

static bool is_out_of_memory(void)
{
	const char *most = getenv("HELD_MEMORY");

	return most && atomic_fetch_add(&asked_for, 1) >= atol(most);
}

void *__wrap_malloc(size_t size)
{
	return is_out_of_memory() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
	return is_out_of_memory() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
	return is_out_of_memory() ? NULL : __real_realloc(old, size);
}

static bool is_held(const char *path)
{
	static const char end[] = "held.txt";
	size_t len = strlen(path);

	return len >= sizeof end - 1 && strcmp(path + len - (sizeof end - 1), end) == 0;
}

int __wrap_open(const char *path, int flags, mode_t mode)
{
	int fd = __real_open(path, flags, mode);

	if (fd < 0 || !is_held(path))
		return fd;
	while (flock(fd, LOCK_SH | LOCK_NB) && !atomic_load(&waited_for))
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
	return fd;
}

int __wrap_pthread_cond_wait(pthread_cond_t *c, pthread_mutex_t *m)
{
	if (gettid() == getpid())
		atomic_store(&waited_for, true);
	return __real_pthread_cond_wait(c, m);
}

struct pool *__wrap_pool_new(unsigned threads)
{
	return __real_pool_new(threads ? threads : 2);
}
