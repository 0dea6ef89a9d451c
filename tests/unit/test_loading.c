/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading, and reading again, beside the main thread. */
#include "config.h" /* nftw */

#include "unit/place.h"

#include "workspace/reload.h"

#include <locale.h>
#include <sched.h>

static struct loading *begin(struct place *p, char *const *paths, size_t n)
{
	const struct load_report report = {.problem = take_problem, .note = take_note, .ctx = p};

	bytes_clear(&p->problems);
	bytes_clear(&p->notes);
	return loading_start(p->ws, paths, n, &report);
}

static void finish(struct loading *l)
{
	while (!loading_wait(l, 1000))
		;
	loading_settle(l);
	assert_true(loading_is_done(l));
}

/* So many are taken in by several parts, for memcheck by two, of which the last is short. */
static int many(void)
{
	return 1024 + (int)unit_cases(3976, 20000);
}

/* A hundredth of them empty.  Links, as a file that is made takes longer than all that is done with it. */
static void put_many(const char *folder, int n)
{
	char name[64];

	mkdir(folder, 0700);
	put_text("full", TEXT TEXT);
	put_text("empty", "");
	for (int i = 0; i < n; i++) {
		snprintf(name, sizeof name, "%s/%05d.txt", folder, i);
		assert_int_equal(link(i % 100 == 99 ? "empty" : "full", name), 0);
	}
}

static void put_anew(const char *name, const char *text)
{
	assert_int_equal(remove(name), 0);
	put_text(name, text);
}

/* What threads read in any order comes in that of the paths, and so does what is wrong. */
static void threads_read_and_the_order_stays(void **state)
{
	struct place *p = *state;
	char *paths[] = {(char[]){"b"}, (char[]){"missing"}, (char[]){"a"}, (char[]){"b/00001.txt"}};
	struct workspace *ws = p->ws;
	struct loading *l;
	char *problems;

	put_many("a", many() - 1000);
	put_many("b", 1000);
	put("a/z.png", "\x89PNG....", 8);
	p->ws = workspace_new();
	load_paths(p->ws, paths, 4,
		   &(struct load_report){.problem = take_problem, .note = take_note, .ctx = p});
	problems = mem_copy_string(p->problems.data);
	assert_string_equal(p->notes.data, "a: 1 file is not text and was left out\n");
	l = begin(p, paths, 4);
	finish(l);
	loading_free(&l);
	assert_string_equal(p->problems.data, problems);
	assert_string_equal(p->notes.data, "a: 1 file is not text and was left out\n");
	assert_int_equal(workspace_count(p->ws), 2 * (many() - many() / 100 + 1));
	for (size_t i = 0; i < workspace_count(p->ws) / 2; i++)
		assert_string_equal(workspace_article(p->ws, i)->path,
				    workspace_article(p->ws, i + workspace_count(p->ws) / 2)->path);
	free(problems);
	workspace_free(&p->ws);
	p->ws = ws;
}

/* Each article is in the library as soon as those before it are: never out of order. */
static void the_library_grows_from_its_start(void **state)
{
	struct place *p = *state;
	char *paths[] = {(char[]){"a"}};
	struct loading *l;
	size_t total, before = 0, seen = 0;

	put_many("a", many());
	l = begin(p, paths, 1);
	while (!loading_wait(l, 1)) {
		size_t done = loading_progress(l, &total);

		assert_true(!total || done <= total);
		assert_true(workspace_count(p->ws) >= before);
		seen += workspace_count(p->ws) > before;
		before = workspace_count(p->ws);
	}
	assert_true(seen > 0);
	assert_int_equal(loading_progress(l, &total), many());
	assert_int_equal(total, many());
	for (size_t i = 1; i < workspace_count(p->ws); i++)
		assert_true(strcmp(workspace_article(p->ws, i - 1)->path,
				   workspace_article(p->ws, i)->path) < 0);
	loading_free(&l);
}

/* However much threads have read by now, a key is looked for before long. */
static void it_is_taken_in_by_parts(void **state)
{
	struct place *p = *state;
	char *paths[] = {(char[]){"a"}};
	struct loading *l;
	size_t before, total = 0;

	put_many("a", many());
	l = begin(p, paths, 1);
	while (!total) {
		loading_take(l);
		loading_progress(l, &total);
	}
	while (!loading_is_read(l))
		sched_yield();
	for (before = loading_progress(l, &total); before < total; before += 1024) {
		assert_true(loading_take(l));
		if (before + 1024 > total)
			break;
		assert_true(loading_is_behind(l));
		assert_int_equal(loading_progress(l, &total), before + 1024);
	}
	assert_false(loading_is_behind(l));
	assert_int_equal(loading_progress(l, &total), total);
	loading_free(&l);
}

static void what_was_read_stays_when_it_is_stopped(void **state)
{
	struct place *p = *state;
	char *paths[] = {(char[]){"a"}}, name[64];
	struct loading *l;
	size_t left_out, total;

	put_many("a", many());
	l = begin(p, paths, 1);
	while (!workspace_count(p->ws) && !loading_wait(l, 0))
		;
	left_out = loading_stop(l);
	assert_true(loading_is_done(l) || loading_unsettled(l));
	assert_int_equal(loading_progress(l, &total) + left_out, many());
	for (size_t i = 0; i < workspace_count(p->ws); i++) {
		snprintf(name, sizeof name, "a/%05zu.txt", i + i / 99);
		assert_string_equal(workspace_article(p->ws, i)->path, name);
	}
	assert_int_equal(loading_stop(l), 0);
	loading_free(&l);
	l = begin(p, paths, 1); /* and one that nobody waits for goes */
	loading_free(&l);
	assert_null(l);
}

/* Names of folders until an article knows better: then the others are told by their files again. */
static void outlets_are_settled_at_the_end(void **state)
{
	struct place *p = *state;
	char *paths[] = {(char[]){"a"}, (char[]){"b"}};
	struct loading *l;

	mkdir("a", 0700);
	mkdir("b", 0700);
	put_text("a/x", TEXT);
	put_text("b/x", TEXT);
	l = begin(p, paths, 2);
	finish(l);
	loading_free(&l);
	assert_string_equal(workspace_article(p->ws, 0)->outlet, "a");
	assert_string_equal(workspace_article(p->ws, 1)->outlet, "b");
	put_text("b/y", "---\noutlet: The Herald\n---\n" TEXT);
	l = begin(p, paths, 2);
	while (!loading_wait(l, 1000))
		;
	assert_string_equal(workspace_article(p->ws, 2)->outlet, "a");
	assert_true(loading_unsettled(l));
	assert_false(loading_is_done(l));
	loading_settle(l);
	loading_free(&l);
	assert_string_equal(workspace_article(p->ws, 0)->outlet, "x");
	assert_string_equal(workspace_article(p->ws, 2)->outlet, "x");
	assert_string_equal(workspace_article(p->ws, 4)->outlet, "The Herald");
	assert_int_equal(workspace_article(p->ws, 2)->outlet_from, OUTLET_FILE);
}

/* Reading again */

static struct reloading *read_all_again(struct place *p)
{
	size_t n = workspace_count(p->ws), *all = mem_alloc_zero(n + 1, sizeof *all);
	struct reloading *r;

	for (size_t i = 0; i < n; i++)
		all[i] = i;
	r = reloading_start(p->ws, all, n);
	free(all);
	return r;
}

/* On threads; only what is another one takes a place, and what cannot be read keeps its own. */
static void what_has_changed_takes_its_place(void **state)
{
	struct place *p = *state;
	struct article *before[1000];
	struct reloading *r;
	size_t at = 0;

	put_many("a", 1000);
	put_anew("a/00007.txt", TEXT TEXT);
	put_anew("a/00300.txt", TEXT TEXT);
	assert_int_equal(load(p, "a"), 10);
	for (size_t i = 0; i < workspace_count(p->ws); i++)
		before[i] = workspace_article(p->ws, i);
	workspace_set_read(p->ws, 7, true);
	put_text("a/00007.txt", TEXT);
	put_text("a/00300.txt", TEXT);
	assert_int_equal(remove("a/00500.txt"), 0);
	assert_int_equal(remove("a/00501.txt"), 0);
	r = read_all_again(p);
	while (!reloading_wait(r, 100))
		;
	assert_int_equal(reloading_progress(r), 990);
	assert_int_equal(reloading_changed(r), 2);
	assert_memory_equal(reloading_failure(r, &at), "a/00500.txt", 11);
	assert_memory_equal(reloading_failure(r, &at), "a/00501.txt", 11);
	assert_null(reloading_failure(r, &at));
	reloading_take(r);
	reloading_free(&r);
	for (size_t i = 0; i < workspace_count(p->ws); i++)
		if (i == 7 || i == 300 - 3)
			assert_string_equal(workspace_article(p->ws, i)->text, TEXT);
		else
			assert_ptr_equal(workspace_article(p->ws, i), before[i]);
	assert_true(workspace_is_read(p->ws, 7));
	assert_int_equal(workspace_count_read(p->ws), 1);
}

/* What is known of all else stays, whoever was compared with what has changed. */
static void what_has_not_changed_stays_understood(void **state)
{
	struct place *p = *state;
	const struct annotation *an;
	const struct comparison *c;
	struct reloading *r;

	put_many("a", 4);
	load(p, "a");
	an = workspace_annotation(p->ws, 1);
	c = workspace_comparison(p->ws, 1, 2);
	workspace_comparison(p->ws, 0, 1);
	workspace_comparison(p->ws, 2, 3);
	put_anew("a/00000.txt", TEXT);
	remove("a/00003.txt");
	r = read_all_again(p);
	while (!reloading_wait(r, 100))
		;
	reloading_take(r);
	reloading_free(&r);
	assert_ptr_equal(workspace_annotation(p->ws, 1), an);
	assert_ptr_equal(workspace_comparison(p->ws, 1, 2), c);
	assert_string_equal(workspace_annotation(p->ws, 0)->article->text, TEXT);
	assert_ptr_equal(workspace_comparison(p->ws, 0, 1)->annotation[LEFT],
			 workspace_annotation(p->ws, 0));
}

static void reading_again_can_be_stopped(void **state)
{
	struct place *p = *state;
	struct reloading *r;

	put_many("a", many());
	load(p, "a");
	r = read_all_again(p);
	reloading_stop(r);
	assert_true(reloading_wait(r, 0));
	assert_true(reloading_progress(r) <= workspace_count(p->ws));
	assert_int_equal(reloading_changed(r), 0);
	reloading_take(r);
	reloading_free(&r);
	r = read_all_again(p); /* and given up while threads are at it */
	reloading_free(&r);
	assert_null(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(threads_read_and_the_order_stays),
		IN_FOLDER(the_library_grows_from_its_start),
		IN_FOLDER(it_is_taken_in_by_parts),
		IN_FOLDER(what_was_read_stays_when_it_is_stopped),
		IN_FOLDER(outlets_are_settled_at_the_end),
		IN_FOLDER(what_has_changed_takes_its_place),
		IN_FOLDER(what_has_not_changed_stays_understood),
		IN_FOLDER(reading_again_can_be_stopped),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("loading", tests, NULL, NULL);
}
