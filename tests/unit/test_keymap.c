/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/keymap.h"
#include "ui/term.h"

#include <string.h>

enum { ESCAPE = 0x1B };

/* The last action that a row of keys yields. */
static enum action feed(struct keymap_state *k, const char *keys, unsigned context)
{
	enum action a = ACTION_NONE;

	for (; *keys; keys++)
		a = keymap_feed(k, (uint32_t)*keys, context);
	return a;
}

static void keys_act_in_their_context(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(feed(&k, "j", CONTEXT_LIST), ACTION_DOWN);
	assert_int_equal(keymap_feed(&k, TERM_KEY_DOWN, CONTEXT_READER), ACTION_DOWN);
	assert_int_equal(feed(&k, "c", CONTEXT_LIST), ACTION_COMPARE);
	assert_int_equal(feed(&k, "c", CONTEXT_HELP), ACTION_NONE);
	assert_int_equal(feed(&k, "\n", CONTEXT_LIST), ACTION_OPEN);
	assert_int_equal(feed(&k, "\r", CONTEXT_LIST), ACTION_OPEN);
}

static void sequences_take_two_keys(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(feed(&k, "z", CONTEXT_COMPARE), ACTION_NONE);
	assert_true(keymap_is_pending(&k));
	assert_int_equal(feed(&k, "a", CONTEXT_COMPARE), ACTION_FOLD);
	assert_false(keymap_is_pending(&k));
	assert_int_equal(feed(&k, "zR", CONTEXT_COMPARE), ACTION_FOLDS_OPEN);
	assert_int_equal(feed(&k, "]c", CONTEXT_COMPARE), ACTION_NEXT_DIFFERENCE);
	assert_int_equal(feed(&k, "[<", CONTEXT_COMPARE), ACTION_PREVIOUS_LEFT);
	assert_int_equal(feed(&k, "]#", CONTEXT_COMPARE), ACTION_NEXT_NUMBER);
}

static void a_broken_sequence_is_dropped_whole(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(feed(&k, "zq", CONTEXT_COMPARE), ACTION_NONE);
	assert_false(keymap_is_pending(&k));
	assert_int_equal(feed(&k, "q", CONTEXT_COMPARE), ACTION_BACK);
	assert_int_equal(feed(&k, "z", CONTEXT_LIST), ACTION_NONE); /* begins nothing there */
	assert_false(keymap_is_pending(&k));
}

static void escape_joins_nothing(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(keymap_feed(&k, ESCAPE, CONTEXT_LIST), ACTION_CLEAR);
	assert_int_equal(feed(&k, "j", CONTEXT_LIST), ACTION_DOWN);
	feed(&k, "z", CONTEXT_COMPARE);
	assert_int_equal(keymap_feed(&k, ESCAPE, CONTEXT_COMPARE), ACTION_NONE);
	assert_int_equal(feed(&k, "d", CONTEXT_COMPARE), ACTION_NEXT_DIFFERENCE);
	feed(&k, "12", CONTEXT_COMPARE);
	keymap_feed(&k, ESCAPE, CONTEXT_COMPARE);
	feed(&k, "j", CONTEXT_COMPARE);
	assert_int_equal(k.taken, 0);
}

static void counts_go_with_the_next_action(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(feed(&k, "120j", CONTEXT_LIST), ACTION_DOWN);
	assert_int_equal(k.taken, 120);
	assert_int_equal(feed(&k, "j", CONTEXT_LIST), ACTION_DOWN);
	assert_int_equal(k.taken, 0);
	assert_int_equal(feed(&k, "3]c", CONTEXT_COMPARE), ACTION_NEXT_DIFFERENCE);
	assert_int_equal(k.taken, 3);
	feed(&k, "99999999999999999999999999j", CONTEXT_LIST);
	assert_in_range(k.taken, 1, 100000000);
	assert_int_equal(feed(&k, "0", CONTEXT_LIST), ACTION_NONE);
	assert_false(keymap_is_pending(&k));
}

static void a_second_g_is_swallowed(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(feed(&k, "g", CONTEXT_LIST), ACTION_FIRST);
	assert_int_equal(feed(&k, "g", CONTEXT_LIST), ACTION_NONE);
	assert_int_equal(feed(&k, "g", CONTEXT_LIST), ACTION_FIRST);
	assert_int_equal(feed(&k, "j", CONTEXT_LIST), ACTION_DOWN);
	assert_int_equal(feed(&k, "g", CONTEXT_LIST), ACTION_FIRST);
}

static bool begins(const struct key_sequence *a, const struct key_sequence *b)
{
	return a->n <= b->n && memcmp(a->key, b->key, a->n * sizeof *a->key) == 0;
}

static void assert_keys_differ(const struct action_info *a, const struct action_info *b)
{
	const char *keys = a->keys;
	struct key_sequence s, t;

	while (keymap_next_sequence(&keys, &s)) {
		const char *others = b->keys;

		while (keymap_next_sequence(&others, &t))
			if (begins(&s, &t) || begins(&t, &s))
				fail_msg("%s and %s share keys", a->name, b->name);
	}
}

static void no_key_means_two_things_in_one_context(void **state)
{
	for (size_t i = 0; i < action_table_size; i++)
		for (size_t j = i + 1; j < action_table_size; j++)
			if (action_table[i].contexts & action_table[j].contexts)
				assert_keys_differ(&action_table[i], &action_table[j]);
}

static void every_key_of_the_table_is_understood(void **state)
{
	for (size_t i = 0; i < action_table_size; i++) {
		const char *keys = action_table[i].keys;
		struct key_sequence s;
		int n = 0;

		while (keymap_next_sequence(&keys, &s))
			n++;
		if (n == 0 || *keys)
			fail_msg("%s: keys '%s'", action_table[i].name, action_table[i].keys);
	}
}

static void names_are_used_once(void **state)
{
	for (size_t i = 0; i < action_table_size; i++)
		for (size_t j = i + 1; j < action_table_size; j++)
			assert_string_not_equal(action_table[i].name, action_table[j].name);
}

static void keys_read_as_people_write_them(void **state)
{
	char name[KEY_NAME_MAX];

	keymap_key_name('F' & 0x1F, name);
	assert_string_equal(name, "^F");
	keymap_key_name(TERM_KEY_PAGE_DOWN, name);
	assert_string_equal(name, "PgDn");
	keymap_key_name('#', name);
	assert_string_equal(name, "#");
	keymap_key_name('\r', name);
	assert_string_equal(name, "Enter");
	keymap_key_name(0x1F600, name);
	assert_string_equal(name, "U+1F600");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_act_in_their_context),
		cmocka_unit_test(sequences_take_two_keys),
		cmocka_unit_test(a_broken_sequence_is_dropped_whole),
		cmocka_unit_test(escape_joins_nothing),
		cmocka_unit_test(counts_go_with_the_next_action),
		cmocka_unit_test(a_second_g_is_swallowed),
		cmocka_unit_test(no_key_means_two_things_in_one_context),
		cmocka_unit_test(every_key_of_the_table_is_understood),
		cmocka_unit_test(names_are_used_once),
		cmocka_unit_test(keys_read_as_people_write_them),
	};

	return cmocka_run_group_tests_name("keymap", tests, NULL, NULL);
}
