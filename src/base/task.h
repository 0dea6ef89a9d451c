/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Work beside the main thread: a pool of threads and jobs made of slices.
 *
 * A job is a function over slice numbers 0 to n-1.  Threads take slices in order; a slice should
 * last about a millisecond, because cancelling waits for those that run.  Slices of one job run
 * at once, so they may share only what is read-only or their own.  Threads block all signals and
 * have stacks of TASK_STACK bytes (TRE keeps its state on the stack).  Every call is for the main
 * thread, but for job_is_cancelled, which slices ask.
 *
 * The pool's descriptor becomes readable when a slice has ended: an event loop polls it.  Slices that
 * end soon after another, but for a job's last one, do not wake it again: within a millisecond.
 */
#ifndef LATERAL_BASE_TASK_H
#define LATERAL_BASE_TASK_H

#include <stdbool.h>
#include <stddef.h>

enum { TASK_STACK = 8 * 1024 * 1024 };

struct pool;
struct job;
typedef void job_slice(void *ctx, size_t slice, struct job *j);

/* THREADS 0: as many as there are processors.  NULL where no thread could be started. */
struct pool *pool_new(unsigned threads);
void pool_free(struct pool **p); /* its jobs must have been freed */
/*
 * Cancels every job, for the end of the program; whether nothing runs any more, within MS milliseconds.
 * Otherwise what slices work on must never be freed.
 */
bool pool_stop(struct pool *p, int ms);
unsigned pool_threads(const struct pool *p);
/* Readable while there is something new; pool_clear takes note of it. */
int pool_descriptor(const struct pool *p);
void pool_clear(struct pool *p);

/* Starts RUN(ctx, slice) for every slice; jobs run in the order in which they are started. */
struct job *job_start(struct pool *p, size_t slices, job_slice *run, void *ctx);
/* The same behind all others, whenever they start: its slices begin while nobody else has one. */
struct job *job_start_behind(struct pool *p, size_t slices, job_slice *run, void *ctx);
/* No further slice begins; those that run may ask and stop early. */
void job_cancel(struct job *j);
bool job_is_cancelled(const struct job *j);
/* Slices ended so far; what they wrote is visible to the caller. */
size_t job_progress(struct job *j);
/* Whether no slice runs and none will. */
bool job_is_done(struct job *j);
void job_wait(struct job *j);
/* The same for at most MS milliseconds, of which it returns what is left; -1: it is not done. */
int job_wait_for(struct job *j, int ms);
/* Cancels, waits for what runs, frees. */
void job_free(struct job **j);

#endif
