/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/task.h"

#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { SLICES = 1000 };

struct counts {
	atomic_int seen[SLICES];
	atomic_bool go_on; /* slices wait for it */
};

static void count(void *ctx, size_t slice, struct job *j)
{
	struct counts *c = ctx;

	atomic_fetch_add(&c->seen[slice], 1);
}

static void every_slice_runs_once(void **state)
{
	struct pool *p = pool_new(4);
	struct counts *c = calloc(1, sizeof *c);
	struct job *j = job_start(p, SLICES, count, c);

	assert_int_equal(pool_threads(p), 4);
	job_wait(j);
	assert_true(job_is_done(j));
	assert_int_equal(job_progress(j), SLICES);
	for (size_t i = 0; i < SLICES; i++)
		assert_int_equal(atomic_load(&c->seen[i]), 1);
	job_free(&j);
	assert_null(j);
	pool_free(&p);
	free(c);
}

static void wait_for_go(void *ctx, size_t slice, struct job *j)
{
	struct counts *c = ctx;

	atomic_fetch_add(&c->seen[slice], 1);
	while (!atomic_load(&c->go_on) && !job_is_cancelled(j))
		;
}

static void waiting_has_an_end(void **state)
{
	struct pool *p = pool_new(2);
	struct counts *c = calloc(1, sizeof *c);
	struct job *j = job_start(p, 1, wait_for_go, c);

	assert_int_equal(job_wait_for(j, 0), -1);
	assert_int_equal(job_wait_for(j, 5), -1);
	atomic_store(&c->go_on, true);
	assert_in_range(job_wait_for(j, 1000000), 1, 1000000);
	assert_int_equal(job_wait_for(j, 0), 0);
	job_free(&j);
	pool_free(&p);
	free(c);
}

static void cancelling_ends_what_runs_and_starts_no_more(void **state)
{
	struct pool *p = pool_new(2);
	struct counts *c = calloc(1, sizeof *c);
	struct job *j = job_start(p, SLICES, wait_for_go, c);
	int ran = 0;

	while (!atomic_load(&c->seen[1]))
		;
	job_cancel(j);
	job_wait(j);
	for (size_t i = 0; i < SLICES; i++)
		ran += atomic_load(&c->seen[i]);
	assert_int_equal(ran, 2);
	job_free(&j);
	pool_free(&p);
	free(c);
}

static void wait_whatever_is_asked(void *ctx, size_t slice, struct job *j)
{
	struct counts *c = ctx;

	atomic_fetch_add(&c->seen[slice], 1);
	while (!atomic_load(&c->go_on))
		;
}

static void a_stopped_pool_tells_whether_it_is_idle(void **state)
{
	struct pool *p = pool_new(1);
	struct counts *c = calloc(1, sizeof *c);
	struct job *j = job_start(p, 2, wait_whatever_is_asked, c);

	while (!atomic_load(&c->seen[0]))
		;
	assert_false(pool_stop(p, 1));
	atomic_store(&c->go_on, true);
	assert_true(pool_stop(p, 1000000));
	assert_true(job_is_done(j));
	assert_int_equal(atomic_load(&c->seen[1]), 0);
	job_free(&j);
	assert_true(pool_stop(p, 0));
	pool_free(&p);
	free(c);
}

static void the_descriptor_tells_of_progress(void **state)
{
	struct pool *p = pool_new(1);
	struct counts *c = calloc(1, sizeof *c);
	struct pollfd fd = {.fd = pool_descriptor(p), .events = POLLIN};
	struct job *j;

	assert_int_equal(poll(&fd, 1, 0), 0);
	j = job_start(p, 1, count, c);
	assert_int_equal(poll(&fd, 1, 10000), 1);
	job_wait(j);
	pool_clear(p);
	assert_int_equal(poll(&fd, 1, 0), 0);
	job_free(&j);
	pool_free(&p);
	free(c);
}

static void jobs_wait_for_one_another(void **state)
{
	struct pool *p = pool_new(1);
	struct counts *a = calloc(1, sizeof *a), *b = calloc(1, sizeof *b);
	struct job *first = job_start(p, 1, wait_for_go, a);
	struct job *second = job_start(p, 2 * 100000, count, b);

	/* The second job's slices beyond its array never run: it is freed before the first ends. */
	while (!atomic_load(&a->seen[0]))
		;
	job_cancel(second);
	atomic_store(&a->go_on, true);
	job_free(&second);
	job_wait(first);
	assert_int_equal(atomic_load(&b->seen[0]), 0);
	job_free(&first);
	pool_free(&p);
	free(a);
	free(b);
}

struct order {
	atomic_int turn;
	int first, behind; /* the turns of two slices */
	atomic_bool go_on;
};

static void take_first_turn(void *ctx, size_t slice, struct job *j)
{
	struct order *o = ctx;

	o->first = atomic_fetch_add(&o->turn, 1);
}

static void take_behind_turn(void *ctx, size_t slice, struct job *j)
{
	struct order *o = ctx;

	while (slice == 0 && !atomic_load(&o->go_on))
		;
	o->behind = atomic_fetch_add(&o->turn, 1);
}

/* The second slice of the job behind waits for one that was started later. */
static void a_job_behind_lets_others_through(void **state)
{
	struct pool *p = pool_new(1);
	struct order o = {0};
	struct job *behind = job_start_behind(p, 2, take_behind_turn, &o);
	struct job *first = job_start(p, 1, take_first_turn, &o);

	atomic_store(&o.go_on, true);
	job_wait(first);
	job_wait(behind);
	assert_true(o.first < o.behind);
	assert_int_equal(o.behind, 2);
	job_free(&first);
	job_free(&behind);
	pool_free(&p);
}

static void an_idle_pool_closes(void **state)
{
	struct pool *p = pool_new(0);

	assert_true(pool_threads(p) >= 1);
	pool_free(&p);
	assert_null(p);
	pool_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_slice_runs_once),
		cmocka_unit_test(cancelling_ends_what_runs_and_starts_no_more),
		cmocka_unit_test(a_stopped_pool_tells_whether_it_is_idle),
		cmocka_unit_test(waiting_has_an_end),
		cmocka_unit_test(the_descriptor_tells_of_progress),
		cmocka_unit_test(jobs_wait_for_one_another),
		cmocka_unit_test(a_job_behind_lets_others_through),
		cmocka_unit_test(an_idle_pool_closes),
	};

	return cmocka_run_group_tests_name("task", tests, NULL, NULL);
}
