/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/trail.h"

static struct trail_place at(size_t article, uint32_t sentence)
{
	return (struct trail_place){CONTEXT_READER, {.n = 1, .article = {article}, .sentence = {sentence}}};
}

static void need(const struct trail_place *p, size_t article, uint32_t sentence)
{
	struct trail_place wanted = at(article, sentence);

	assert_non_null(p);
	assert_true(trail_same(p, &wanted));
}

static void leave(struct trail *t, size_t article, uint32_t sentence)
{
	struct trail_place p = at(article, sentence);

	trail_leave(t, &p);
}

/* Back through all places and forward again, where one was at the end included. */
static void back_and_forward(void **state)
{
	struct trail_place now = at(9, 9);
	struct trail t = {0};

	leave(&t, 0, 1);
	leave(&t, 0, 2);
	leave(&t, 1, 0);
	need(trail_older(&t, &now), 1, 0);
	need(trail_older(&t, &now), 0, 2);
	need(trail_newer(&t), 1, 0);
	need(trail_newer(&t), 9, 9);
	assert_null(trail_newer(&t));
	need(trail_older(&t, &now), 1, 0);
	need(trail_older(&t, &now), 0, 2);
	need(trail_older(&t, &now), 0, 1);
	assert_null(trail_older(&t, &now));
	assert_null(trail_older(&t, &now));
	need(trail_newer(&t), 0, 2);
	trail_release(&t);
}

static void each_place_once(void **state)
{
	struct trail_place now = at(9, 9);
	struct trail t = {0};

	for (uint32_t i = 0; i < 10; i++)
		leave(&t, 0, i % 2);
	assert_int_equal(t.places.n, 2);
	need(trail_older(&t, &now), 0, 1);
	need(trail_older(&t, &now), 0, 0);
	assert_null(trail_older(&t, &now));
	trail_release(&t);
}

static void the_oldest_are_lost(void **state)
{
	struct trail_place now = at(9, 9);
	struct trail t = {0};

	for (uint32_t i = 0; i < 5 * TRAIL_MAX; i++)
		leave(&t, 0, i);
	assert_int_equal(t.places.n, TRAIL_MAX);
	need(trail_older(&t, &now), 0, 5 * TRAIL_MAX - 1);
	trail_release(&t);
}

/* Without any jump there is nowhere to go, nor from a screen that is no place. */
static void nowhere(void **state)
{
	struct trail_place now = at(0, 0), none = {0};
	struct trail t = {0};

	assert_null(trail_older(&t, &now));
	assert_null(trail_newer(&t));
	trail_leave(&t, &none);
	assert_null(trail_older(&t, &none));
	leave(&t, 3, 4);
	need(trail_older(&t, &none), 3, 4);
	trail_release(&t);
}

static void marks(void **state)
{
	struct trail_place p = at(1, 2), q = at(3, 4);
	struct trail t = {0};

	assert_null(trail_mark(&t, 'a'));
	trail_set_mark(&t, 'a', &p);
	trail_set_mark(&t, 0xF6, &q);
	need(trail_mark(&t, 'a'), 1, 2);
	trail_set_mark(&t, 'a', &q);
	need(trail_mark(&t, 'a'), 3, 4);
	need(trail_mark(&t, 0xF6), 3, 4);
	assert_null(trail_mark(&t, 'b'));
	trail_release(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(back_and_forward),
		cmocka_unit_test(each_place_once),
		cmocka_unit_test(the_oldest_are_lost),
		cmocka_unit_test(nowhere),
		cmocka_unit_test(marks),
	};

	return cmocka_run_group_tests_name("trail", tests, NULL, NULL);
}
