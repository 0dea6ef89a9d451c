/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/keymap.h"
#include "ui/term.h"

#include <string.h>

enum { ESCAPE = 0x1B };

static struct keymap map; /* made anew for each test */

static int make_map(void **state)
{
	keymap_init(&map);
	return 0;
}

static int release_map(void **state)
{
	keymap_release(&map);
	return 0;
}

/* The last action that a row of keys yields. */
static enum action feed(struct keymap_state *k, const char *keys, unsigned context)
{
	enum action a = ACTION_NONE;

	for (; *keys; keys++)
		a = keymap_feed(&map, k, (uint32_t)*keys, context);
	return a;
}

static void keys_act_in_their_context(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(feed(&k, "j", CONTEXT_LIST), ACTION_DOWN);
	assert_int_equal(keymap_feed(&map, &k, TERM_KEY_DOWN, CONTEXT_READER), ACTION_DOWN);
	assert_int_equal(feed(&k, "c", CONTEXT_LIST), ACTION_COMPARE);
	assert_int_equal(feed(&k, "c", CONTEXT_HELP), ACTION_NONE);
	assert_int_equal(feed(&k, "\n", CONTEXT_LIST), ACTION_OPEN);
	assert_int_equal(feed(&k, "\r", CONTEXT_LIST), ACTION_OPEN);
}

/* By those who come from vi or less, whatever the preset. */
static void what_fingers_know_acts(void **state)
{
	static const struct {
		const char *keys;
		enum action action;
	} cases[] = {{"ZZ", ACTION_QUIT}, {"\x05", ACTION_DOWN}, {"\x19", ACTION_UP},
		     {"zz", ACTION_SCROLL_MIDDLE}, {"zt", ACTION_SCROLL_TOP},
		     {"zb", ACTION_SCROLL_BOTTOM}, {"zo", ACTION_FOLD_OPEN}, {"zc", ACTION_FOLD_CLOSE},
		     {"\x07", ACTION_WHERE}, {"=", ACTION_WHERE},
		     {"\x17w", ACTION_OTHER_SIDE}, {"\x17l", ACTION_RIGHT_SIDE}, {"h", ACTION_LEFT_SIDE}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct keymap_state k = {0};

		assert_int_equal(feed(&k, cases[i].keys, CONTEXT_COMPARE), cases[i].action);
	}
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
}

static void a_sequence_of_another_context_does_nothing(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(feed(&k, "]q", CONTEXT_HELP), ACTION_NONE);
	assert_int_equal(k.lost.n, 2);
	assert_false(keymap_is_pending(&k));
	assert_int_equal(feed(&k, "za", CONTEXT_LIST), ACTION_NONE);
	assert_int_equal(feed(&k, "q", CONTEXT_HELP), ACTION_BACK);
}

static void escape_joins_nothing(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(keymap_feed(&map, &k, ESCAPE, CONTEXT_LIST), ACTION_CLEAR);
	assert_int_equal(feed(&k, "j", CONTEXT_LIST), ACTION_DOWN);
	feed(&k, "z", CONTEXT_COMPARE);
	assert_int_equal(keymap_feed(&map, &k, ESCAPE, CONTEXT_COMPARE), ACTION_NONE);
	assert_int_equal(feed(&k, "d", CONTEXT_COMPARE), ACTION_NEXT_DIFFERENCE);
	feed(&k, "12", CONTEXT_COMPARE);
	keymap_feed(&map, &k, ESCAPE, CONTEXT_COMPARE);
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

static void what_is_no_key_is_known(void **state)
{
	static const struct {
		const char *keys;
		unsigned n; /* of the last ones, that are none */
	} cases[] = {{"j", 0}, {"5", 0}, {"]", 0}, {"gg", 0}, {"5\x1b", 0}, {"x", 1}, {"]x", 2}, {"xj", 0}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct keymap_state k = {0};

		feed(&k, cases[i].keys, CONTEXT_LIST);
		assert_int_equal(k.lost.n, cases[i].n);
	}
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
		if ((n == 0 && *action_table[i].keys) || *keys) /* none: by name alone */
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
	assert_string_equal(name, "😀");
}

static void assert_fine(struct status s)
{
	if (!status_is_ok(&s))
		fail_msg("%s", s.text);
}

static void assert_refused(struct status s, const char *part)
{
	assert_false(status_is_ok(&s));
	if (!strstr(s.text, part))
		fail_msg("'%s' does not say '%s'", s.text, part);
	status_release(&s);
}

static void shown_is(enum action a, unsigned context, const char *expected)
{
	struct bytes out;

	bytes_init(&out);
	keymap_shown(&map, a, context, &out);
	assert_string_equal(out.data, expected);
	bytes_release(&out);
}

static void a_bound_key_acts_and_is_shown(void **state)
{
	struct keymap_state k = {0};

	assert_fine(keymap_bind(&map, "<C-n>", ACTION_NEXT_MATCH, CONTEXT_ANY));
	assert_int_equal(keymap_feed(&map, &k, 'N' & 0x1F, CONTEXT_READER), ACTION_NEXT_MATCH);
	assert_fine(keymap_bind(&map, "Zd", ACTION_NEXT_DIFFERENCE, CONTEXT_COMPARE));
	assert_int_equal(feed(&k, "Zd", CONTEXT_COMPARE), ACTION_NEXT_DIFFERENCE);
	assert_int_equal(feed(&k, "Zd", CONTEXT_LIST), ACTION_NONE);
	assert_false(keymap_is_pending(&k));
	assert_fine(keymap_bind(&map, "\xC3\xB6", ACTION_NEXT_MATCH, CONTEXT_ANY));
	assert_int_equal(keymap_feed(&map, &k, 0xF6, CONTEXT_LIST), ACTION_NEXT_MATCH);
	assert_fine(keymap_bind(&map, "<f5>", ACTION_REDRAW, CONTEXT_ANY));
	shown_is(ACTION_REDRAW, CONTEXT_LIST, "^L F5");
	assert_int_equal(keymap_feed(&map, &k, TERM_KEY_F1 + 4, CONTEXT_LIST), ACTION_REDRAW);
}

static void the_newest_meaning_of_a_key_holds_where_it_was_bound(void **state)
{
	struct keymap_state k = {0};

	assert_fine(keymap_bind(&map, "q", ACTION_FOLD, CONTEXT_READER));
	assert_int_equal(feed(&k, "q", CONTEXT_READER), ACTION_FOLD);
	assert_int_equal(feed(&k, "q", CONTEXT_LIST), ACTION_BACK);
	shown_is(ACTION_BACK, CONTEXT_READER, "");
	shown_is(ACTION_BACK, CONTEXT_LIST, "q");
	assert_refused(keymap_bind(&map, "q", ACTION_FOLD, CONTEXT_LIST), "reader, compare");
}

static void a_key_that_begins_a_sequence_is_refused(void **state)
{
	struct keymap_state k = {0};

	assert_refused(keymap_bind(&map, "z", ACTION_FOLD, CONTEXT_READER), "begins with it");
	assert_refused(keymap_bind(&map, "gg", ACTION_FIRST, CONTEXT_ANY), "first");
	assert_int_equal(feed(&k, "za", CONTEXT_READER), ACTION_FOLD);
	assert_fine(keymap_unbind(&map, "z", CONTEXT_READER));
	assert_fine(keymap_bind(&map, "z", ACTION_FOLD, CONTEXT_READER));
	assert_int_equal(feed(&k, "z", CONTEXT_READER), ACTION_FOLD);
	assert_int_equal(feed(&k, "zR", CONTEXT_COMPARE), ACTION_FOLDS_OPEN);
}

static void what_is_no_key_is_refused(void **state)
{
	static const char *const bad[] = {"", "abc", "<Nothing>", "<", "^", "a b", " ", "\x01", "<C-1>",
					  "<C->"};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_refused(keymap_bind(&map, bad[i], ACTION_DOWN, CONTEXT_ANY), "no key");
	assert_refused(keymap_bind(&map, "5", ACTION_DOWN, CONTEXT_ANY), "count");
	assert_refused(keymap_bind(&map, "z<Esc>", ACTION_DOWN, CONTEXT_ANY), "Esc");
	assert_refused(keymap_unbind(&map, "%", CONTEXT_LIST), "nothing");
	assert_int_equal(map.edits.n, 0);
}

static void presets_keep_what_the_user_changed(void **state)
{
	struct keymap_state k = {0};

	assert_int_equal(feed(&k, "H", CONTEXT_LIST), ACTION_NONE);
	assert_fine(keymap_bind(&map, "X", ACTION_DOWN, CONTEXT_ANY));
	assert_fine(keymap_bind(&map, "Hh", ACTION_UP, CONTEXT_ANY));
	assert_refused(keymap_use(&map, KEYMAP_VI), "H");
	assert_int_equal(feed(&k, "X", CONTEXT_LIST), ACTION_DOWN);
	assert_int_equal(feed(&k, "H", CONTEXT_LIST), ACTION_SCREEN_TOP);
	assert_fine(keymap_use(&map, KEYMAP_DEFAULT));
	assert_int_equal(feed(&k, "X", CONTEXT_LIST), ACTION_DOWN);
	assert_int_equal(feed(&k, "H", CONTEXT_LIST), ACTION_NONE);
}

static void no_key_is_another_keys_start(const struct keymap *m)
{
	for (size_t i = 0; i < m->all.n; i++)
		for (size_t j = 0; j < m->all.n; j++)
			if (i != j && (m->all.v[i].contexts & m->all.v[j].contexts) &&
			    begins(&m->all.v[i].keys, &m->all.v[j].keys))
				fail_msg("%s and %s share keys",
					 action_info(m->all.v[i].action)->name,
					 action_info(m->all.v[j].action)->name);
}

/* Every preset, then a thousand changes of which many are refused. */
static void keys_never_share_a_start(void **state)
{
	uint32_t seed = 1;

	assert_fine(keymap_use(&map, KEYMAP_VI));
	no_key_is_another_keys_start(&map);
	for (int i = 0; i < 1000; i++) {
		char keys[3] = {0};
		struct status s;

		seed = seed * 1664525 + 1013904223;
		keys[0] = "zgG]["[seed >> 16 & 3];
		keys[1] = "azM\0"[seed >> 20 & 3];
		if (seed >> 28 < 3)
			s = keymap_unbind(&map, keys, 1u << (seed >> 12 & 3));
		else
			s = keymap_bind(&map, keys, (enum action)(1 + (seed >> 8) % (ACTION_COUNT_ - 1)),
					1u << (seed >> 12 & 3));
		status_release(&s);
	}
	no_key_is_another_keys_start(&map);
	assert_true(map.edits.n > 100);
}

static void sequences_are_written_as_they_are_read(void **state)
{
	static const char *const all[] = {"<Up>", "^F", "]<Hash>", "za", "<Quote>", "<Lt>", "<F12>",
					  "<Space>", "\xC3\xA9", "<Caret>", "^_", "'"};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		const char *at = all[i];
		struct key_sequence s;
		struct bytes out;

		bytes_init(&out);
		assert_true(keymap_next_sequence(&at, &s));
		keymap_write_sequence(&s, &out);
		assert_string_equal(out.data, all[i]);
		bytes_release(&out);
	}
}

static void vi_searches_backwards(void **state)
{
	struct keymap_state k = {0};

	shown_is(ACTION_SEARCH_BACK, CONTEXT_READER, "");
	assert_fine(keymap_use(&map, KEYMAP_VI));
	shown_is(ACTION_SEARCH_BACK, CONTEXT_READER, "?");
	shown_is(ACTION_HELP, CONTEXT_READER, "F1");
	shown_is(ACTION_HELP, CONTEXT_LIST, "F1");
	assert_int_equal(feed(&k, "?", CONTEXT_HELP), ACTION_SEARCH_BACK);
	assert_int_equal(feed(&k, "?", CONTEXT_LIST), ACTION_SEARCH);
	assert_int_equal(feed(&k, "]?", CONTEXT_COMPARE), ACTION_NEXT_UNSURE);
}

/* On German, Spanish and French keyboards these need AltGr, or do nothing until a second key. */
static bool is_easy(const struct key_sequence *keys)
{
	for (unsigned i = 0; i < keys->n; i++)
		if (keys->key[i] < 0x80 && strchr("[]{}@|~\\#^`", (int)keys->key[i]))
			return false;
	return true;
}

static void assert_easy(const struct action_info *info, unsigned context)
{
	bool any = false, easy = false;

	for (size_t i = 0; i < map.all.n; i++) {
		const struct binding *b = &map.all.v[i];

		if (b->action != info->action || !(b->contexts & context))
			continue;
		any = true;
		easy |= is_easy(&b->keys);
	}
	if (any && !easy)
		fail_msg("%s has no key without AltGr in context %u", info->name, context);
}

static void every_action_has_a_key_without_altgr(void **state)
{
	for (int preset = KEYMAP_DEFAULT; preset <= KEYMAP_VI; preset++) {
		assert_fine(keymap_use(&map, (enum keymap_preset)preset));
		for (size_t i = 0; i < action_table_size; i++)
			for (unsigned c = 1; c < CONTEXT_ANY; c <<= 1)
				if (action_table[i].contexts & c)
					assert_easy(&action_table[i], c);
	}
}

#define FRESH(test) cmocka_unit_test_setup_teardown(test, make_map, release_map)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FRESH(keys_act_in_their_context),
		FRESH(what_fingers_know_acts),
		FRESH(sequences_take_two_keys),
		FRESH(a_broken_sequence_is_dropped_whole),
		FRESH(a_sequence_of_another_context_does_nothing),
		FRESH(escape_joins_nothing),
		FRESH(counts_go_with_the_next_action),
		FRESH(what_is_no_key_is_known),
		FRESH(a_second_g_is_swallowed),
		FRESH(no_key_means_two_things_in_one_context),
		FRESH(every_key_of_the_table_is_understood),
		FRESH(names_are_used_once),
		FRESH(keys_read_as_people_write_them),
		FRESH(a_bound_key_acts_and_is_shown),
		FRESH(the_newest_meaning_of_a_key_holds_where_it_was_bound),
		FRESH(a_key_that_begins_a_sequence_is_refused),
		FRESH(what_is_no_key_is_refused),
		FRESH(presets_keep_what_the_user_changed),
		FRESH(keys_never_share_a_start),
		FRESH(sequences_are_written_as_they_are_read),
		FRESH(vi_searches_backwards),
		FRESH(every_action_has_a_key_without_altgr),
	};

	return cmocka_run_group_tests_name("keymap", tests, NULL, NULL);
}
