/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h" /* pipe2 is an extension */

#include "base/task.h"

#include "base/vec.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

struct job {
	struct pool *pool;
	job_slice *run;
	void *ctx;
	size_t slices, next, running, ended; /* under the pool's lock */
	atomic_bool cancelled;
	bool behind;
};

struct pool {
	pthread_mutex_t lock;
	pthread_cond_t work, idle; /* there is a slice to take; a slice has ended */
	struct threads VEC(pthread_t) threads;
	struct jobs VEC(struct job *) jobs; /* in order of their start */
	int wake[2];
	struct timespec woken; /* when a slice woke last */
	bool closing;
};

enum { HEAP_STEP = 1024 * 1024 };
enum { WAKE_NS = 1000000 }; /* slices may last a tenth of that, and waking costs as much */

static bool has_slice(const struct job *j)
{
	return j->next < j->slices && !atomic_load(&j->cancelled);
}

static struct job *next_job(struct pool *p)
{
	struct job *behind = NULL;

	for (size_t i = 0; i < p->jobs.n; i++) {
		struct job *j = p->jobs.v[i];

		if (!has_slice(j))
			continue;
		if (!j->behind)
			return j;
		if (!behind)
			behind = j;
	}
	return behind;
}

/* The pipe holds at most a few bytes: one is enough to wake, and a full pipe is awake already. */
static void wake(struct pool *p)
{
	(void)!write(p->wake[1], "", 1);
}

/* Whether there is nothing left of a job, or the last wake-up is long ago. */
static bool is_news(struct pool *p, const struct job *j)
{
	struct timespec now;
	long passed;

	clock_gettime(CLOCK_MONOTONIC, &now);
	passed = now.tv_sec - p->woken.tv_sec > 1
			 ? WAKE_NS
			 : (now.tv_sec - p->woken.tv_sec) * 1000000000L + now.tv_nsec - p->woken.tv_nsec;
	if (passed < WAKE_NS && (j->running || has_slice(j)))
		return false;
	p->woken = now;
	return true;
}

/*
 * glibc lets the heap of a thread grow by what is asked for, page by page, whatever M_TOP_PAD says (that
 * is for new heaps), and each time other threads' page faults wait.  What is asked for and given back
 * stays at the heap's end.
 */
static void grow_heap(void)
{
#ifdef __GLIBC__
	void *volatile p = mem_alloc(HEAP_STEP);

	free(p);
#endif
}

static void *work(void *arg)
{
	struct pool *p = arg;

	pthread_mutex_lock(&p->lock);
	while (!p->closing) {
		struct job *j = next_job(p);
		size_t slice;

		if (!j) {
			pthread_cond_wait(&p->work, &p->lock);
			continue;
		}
		slice = j->next++;
		j->running++;
		pthread_mutex_unlock(&p->lock);
		grow_heap();
		j->run(j->ctx, slice, j);
		pthread_mutex_lock(&p->lock);
		j->running--;
		j->ended++;
		if (is_news(p, j))
			wake(p);
		pthread_cond_broadcast(&p->idle);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

static void start_threads(struct pool *p, unsigned threads)
{
	pthread_attr_t attr;
	sigset_t all, old;

#ifdef M_TOP_PAD
	mallopt(M_TOP_PAD, HEAP_STEP); /* what is free at a heap's end stays there */
	mallopt(M_MMAP_THRESHOLD, 4 * HEAP_STEP);
#endif
	pthread_attr_init(&attr);
	pthread_attr_setstacksize(&attr, TASK_STACK);
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &old);
	for (unsigned i = 0; i < threads; i++) {
		pthread_t t;

		if (pthread_create(&t, &attr, work, p))
			break;
		VEC_PUSH(&p->threads, t);
	}
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	pthread_attr_destroy(&attr);
}

struct pool *pool_new(unsigned threads)
{
	struct pool *p = mem_alloc_zero(1, sizeof *p);
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	pthread_condattr_t monotonic;

	if (pipe2(p->wake, O_NONBLOCK | O_CLOEXEC)) {
		free(p);
		return NULL;
	}
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->work, NULL);
	pthread_condattr_init(&monotonic);
	pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
	pthread_cond_init(&p->idle, &monotonic);
	pthread_condattr_destroy(&monotonic);
	start_threads(p, threads ? threads : processors > 0 ? (unsigned)processors : 1);
	if (!p->threads.n)
		pool_free(&p);
	return p;
}

void pool_free(struct pool **pool)
{
	struct pool *p = *pool;

	if (!p)
		return;
	pthread_mutex_lock(&p->lock);
	p->closing = true;
	pthread_cond_broadcast(&p->work);
	pthread_mutex_unlock(&p->lock);
	for (size_t i = 0; i < p->threads.n; i++)
		pthread_join(p->threads.v[i], NULL);
	close(p->wake[0]);
	close(p->wake[1]);
	pthread_mutex_destroy(&p->lock);
	pthread_cond_destroy(&p->work);
	pthread_cond_destroy(&p->idle);
	VEC_RELEASE(&p->threads);
	VEC_RELEASE(&p->jobs);
	free(p);
	*pool = NULL;
}

unsigned pool_threads(const struct pool *p)
{
	return (unsigned)p->threads.n;
}

int pool_descriptor(const struct pool *p)
{
	return p->wake[0];
}

void pool_clear(struct pool *p)
{
	char bytes[64];

	while (read(p->wake[0], bytes, sizeof bytes) == (ssize_t)sizeof bytes)
		;
}

static struct job *start(struct pool *p, size_t slices, job_slice *run, void *ctx, bool behind)
{
	struct job *j = mem_alloc_zero(1, sizeof *j);

	j->pool = p;
	j->run = run;
	j->ctx = ctx;
	j->slices = slices;
	j->behind = behind;
	atomic_init(&j->cancelled, false);
	pthread_mutex_lock(&p->lock);
	VEC_PUSH(&p->jobs, j);
	pthread_cond_broadcast(&p->work);
	pthread_mutex_unlock(&p->lock);
	return j;
}

struct job *job_start(struct pool *p, size_t slices, job_slice *run, void *ctx)
{
	return start(p, slices, run, ctx, false);
}

struct job *job_start_behind(struct pool *p, size_t slices, job_slice *run, void *ctx)
{
	return start(p, slices, run, ctx, true);
}

void job_cancel(struct job *j)
{
	atomic_store(&j->cancelled, true);
}

bool job_is_cancelled(const struct job *j)
{
	return atomic_load(&j->cancelled);
}

size_t job_progress(struct job *j)
{
	size_t ended;

	pthread_mutex_lock(&j->pool->lock);
	ended = j->ended;
	pthread_mutex_unlock(&j->pool->lock);
	return ended;
}

/* Under the lock. */
static bool is_done(const struct job *j)
{
	return !j->running && !has_slice(j);
}

bool job_is_done(struct job *j)
{
	bool done;

	pthread_mutex_lock(&j->pool->lock);
	done = is_done(j);
	pthread_mutex_unlock(&j->pool->lock);
	return done;
}

void job_wait(struct job *j)
{
	pthread_mutex_lock(&j->pool->lock);
	while (!is_done(j))
		pthread_cond_wait(&j->pool->idle, &j->pool->lock);
	pthread_mutex_unlock(&j->pool->lock);
}

static struct timespec time_in(int ms)
{
	struct timespec until;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += ms / 1000;
	until.tv_nsec += ms % 1000 * 1000000L;
	if (until.tv_nsec < 1000000000L)
		return until;
	return (struct timespec){until.tv_sec + 1, until.tv_nsec - 1000000000L};
}

int job_wait_for(struct job *j, int ms)
{
	struct timespec now, until = time_in(ms);
	int late = 0;
	bool done;

	pthread_mutex_lock(&j->pool->lock);
	while (!(done = is_done(j)) && !late)
		late = pthread_cond_timedwait(&j->pool->idle, &j->pool->lock, &until);
	pthread_mutex_unlock(&j->pool->lock);
	clock_gettime(CLOCK_MONOTONIC, &now);
	if (!done)
		return -1;
	late = (int)((until.tv_sec - now.tv_sec) * 1000 + (until.tv_nsec - now.tv_nsec) / 1000000);
	return late > 0 ? late : 0;
}

static bool is_idle(const struct pool *p)
{
	for (size_t i = 0; i < p->jobs.n; i++)
		if (p->jobs.v[i]->running)
			return false;
	return true;
}

bool pool_stop(struct pool *p, int ms)
{
	struct timespec until = time_in(ms);
	int late = 0;
	bool idle;

	pthread_mutex_lock(&p->lock);
	for (size_t i = 0; i < p->jobs.n; i++)
		atomic_store(&p->jobs.v[i]->cancelled, true);
	while (!(idle = is_idle(p)) && !late)
		late = pthread_cond_timedwait(&p->idle, &p->lock, &until);
	pthread_mutex_unlock(&p->lock);
	return idle;
}

void job_free(struct job **job)
{
	struct job *j = *job;
	struct pool *p;
	size_t to = 0;

	if (!j)
		return;
	p = j->pool;
	job_cancel(j);
	job_wait(j);
	pthread_mutex_lock(&p->lock);
	for (size_t i = 0; i < p->jobs.n; i++)
		if (p->jobs.v[i] != j)
			p->jobs.v[to++] = p->jobs.v[i];
	p->jobs.n = to;
	pthread_mutex_unlock(&p->lock);
	free(j);
	*job = NULL;
}
