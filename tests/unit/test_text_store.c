/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/task.h"
#include "model/article.h"
#include "model/text_store.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
	LEN = 60000,
	APART = STORE_APART / LEN, /* so many are left where they are */
	MANY = APART + 4 * (STORE_CHUNK / LEN),
	SLICES = 8,
};

/* Article I holds nothing but its own letter, so that what is written over by another is seen. */
static char letter(size_t i)
{
	return (char)('a' + i % 26);
}

static struct article *article_made(size_t i, uint32_t len)
{
	char *raw = mem_alloc(len);
	struct article *a = article_new("x", 1);
	struct clean_text c;

	memset(raw, letter(i), len);
	c = clean_text_make(raw, len);
	article_set_text(a, &c);
	free(raw);
	return a;
}

static bool is_whole(const struct article *a, size_t i, uint32_t len)
{
	if (a->len != len)
		return false;
	for (uint32_t k = 0; k < len; k++)
		if (a->text[k] != letter(i))
			return false;
	for (uint32_t k = 0; k < TEXT_PADDING; k++)
		if (a->text[len + k])
			return false;
	return true;
}

static void few_texts_lie_apart(void **state)
{
	struct article *a[APART];

	for (int round = 0; round < 2; round++) { /* what is given back makes room */
		for (size_t i = 0; i < APART; i++) {
			a[i] = article_made(i, LEN);
			assert_null(a[i]->chunk);
		}
		for (size_t i = 0; i < APART; i++)
			article_unref(&a[i]);
	}
}

static void many_texts_follow_one_another(void **state)
{
	struct article *a[MANY];
	size_t follow = 0;

	for (size_t i = 0; i < MANY; i++) {
		a[i] = article_made(i, LEN);
		assert_true(!a[i]->chunk == (i < APART));
	}
	for (size_t i = APART + 1; i < MANY; i++) {
		ptrdiff_t apart = a[i]->text - a[i - 1]->text;

		follow += apart >= LEN + TEXT_PADDING && apart < LEN + 2 * TEXT_PADDING;
	}
	assert_true(follow >= MANY - APART - 6);
	for (size_t i = 0; i < MANY; i++)
		article_unref(&a[i]);
}

/* Every third goes, others come, then the rest goes from behind: those that are left stay whole. */
static void texts_go_in_any_order(void **state)
{
	struct article *a[MANY];

	for (size_t i = 0; i < MANY; i++)
		a[i] = article_made(i, LEN);
	for (size_t i = 0; i < MANY; i += 3)
		article_unref(&a[i]);
	for (size_t i = 0; i < MANY; i += 3)
		a[i] = article_made(i, LEN);
	for (size_t i = MANY; i-- > 0;) {
		assert_true(is_whole(a[i], i, LEN));
		article_unref(&a[i]);
	}
}

static void a_long_text_lies_apart(void **state)
{
	struct article *a[MANY], *longest, *longer;

	for (size_t i = 0; i < MANY; i++)
		a[i] = article_made(i, LEN);
	longest = article_made(1, STORE_LONG);
	longer = article_made(2, STORE_LONG + 1);
	assert_non_null(longest->chunk);
	assert_null(longer->chunk);
	assert_true(is_whole(longest, 1, STORE_LONG));
	assert_true(is_whole(longer, 2, STORE_LONG + 1));
	article_unref(&longest);
	article_unref(&longer);
	for (size_t i = 0; i < MANY; i++)
		article_unref(&a[i]);
}

/* A text that is set anew leaves its chunk; the chunk with all of its texts gone goes, too. */
static void a_text_is_replaced(void **state)
{
	struct article *a[APART + 2];
	struct clean_text c = clean_text_make("Another.", 8);

	for (size_t i = 0; i < APART + 2; i++)
		a[i] = article_made(i, LEN);
	article_unref(&a[APART + 1]);
	article_set_text(a[APART], &c);
	assert_string_equal(a[APART]->text, "Another.");
	a[APART + 1] = article_made(APART + 1, LEN);
	assert_true(is_whole(a[APART + 1], APART + 1, LEN));
	for (size_t i = 0; i < APART + 2; i++)
		article_unref(&a[i]);
}

struct loaders {
	struct article *made[SLICES][MANY];
	bool whole[SLICES];
};

/* Makes MANY, frees half of its own meanwhile. */
static void load(void *ctx, size_t slice, struct job *j)
{
	struct loaders *l = ctx;

	for (size_t i = 0; i < MANY; i++) {
		l->made[slice][i] = article_made(i + slice, LEN / 10);
		if (i % 2)
			article_unref(&l->made[slice][i - 1]);
	}
	l->whole[slice] = true;
	for (size_t i = 1; i < MANY; i += 2)
		if (!is_whole(l->made[slice][i], i + slice, LEN / 10))
			l->whole[slice] = false;
}

static void unload(void *ctx, size_t slice, struct job *j)
{
	struct loaders *l = ctx;

	for (size_t i = 0; i < MANY; i++) /* made by another thread, as it comes */
		article_unref(&l->made[SLICES - 1 - slice][i]);
}

static void threads_load_and_release_at_once(void **state)
{
	struct loaders *l = mem_alloc_zero(1, sizeof *l);
	struct pool *pool = pool_new(4);
	struct job *j = job_start(pool, SLICES, load, l);

	job_wait(j);
	job_free(&j);
	for (size_t i = 0; i < SLICES; i++)
		assert_true(l->whole[i]);
	j = job_start(pool, SLICES, unload, l);
	job_wait(j);
	job_free(&j);
	pool_free(&pool);
	free(l);
}

/* 0: not known. */
static size_t kilobytes_mapped(void)
{
	FILE *f = fopen("/proc/self/statm", "r");
	size_t pages = 0;

	if (!f)
		return 0;
	if (fscanf(f, "%zu", &pages) != 1)
		pages = 0;
	fclose(f);
	return pages * (size_t)sysconf(_SC_PAGESIZE) >> 10;
}

/* To the system: its addresses are not the process's any more. */
static void an_empty_chunk_is_given_back(void **state)
{
	struct article *a[MANY];
	size_t full;

	if (!kilobytes_mapped())
		skip();
	for (size_t i = 0; i < MANY; i++)
		a[i] = article_made(i, LEN);
	full = kilobytes_mapped();
	for (size_t i = APART; i < MANY; i++)
		article_unref(&a[i]);
	assert_true(kilobytes_mapped() + 3 * (STORE_CHUNK >> 10) <= full);
	for (size_t i = 0; i < APART; i++)
		article_unref(&a[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(few_texts_lie_apart),
		cmocka_unit_test(many_texts_follow_one_another),
		cmocka_unit_test(texts_go_in_any_order),
		cmocka_unit_test(a_long_text_lies_apart),
		cmocka_unit_test(a_text_is_replaced),
		cmocka_unit_test(threads_load_and_release_at_once),
		cmocka_unit_test(an_empty_chunk_is_given_back),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("text_store", tests, NULL, NULL);
}
