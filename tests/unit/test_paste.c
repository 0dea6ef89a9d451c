/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/paste.h"

#include <stdlib.h>
#include <string.h>

static void add(struct paste *p, const char *bytes)
{
	size_t room;
	char *to = paste_room(p, &room);

	assert_in_range(strlen(bytes), 0, room);
	memcpy(to, bytes, strlen(bytes));
	paste_added(p, strlen(bytes));
}

static void assert_yields(struct paste *p, const uint32_t *codes)
{
	for (; *codes; codes++)
		assert_int_equal(paste_next(p), *codes);
	assert_int_equal(paste_next(p), 0);
}

static void text_comes_out_and_then_the_end(void **state)
{
	struct paste p;

	paste_begin(&p);
	add(&p, "a\u4f60\n\t\033[201~");
	assert_yields(&p, (const uint32_t[]){'a', 0x4F60, '\n', '\t', PASTE_END, 0});
	assert_false(p.open);
}

static void any_cut_between_reads_is_healed(void **state)
{
	static const char text[] = "a\U0001F600\u4f60\033[2Jb\033[201~";
	static const uint32_t expected[] = {'a', 0x1F600, 0x4F60, '[', '2', 'J', 'b', PASTE_END, 0};

	for (size_t cut = 0; cut < sizeof text; cut++) {
		struct paste p;
		char first[sizeof text] = "";
		size_t n = 0;
		uint32_t code;

		memcpy(first, text, cut);
		paste_begin(&p);
		add(&p, first);
		while ((code = paste_next(&p)))
			assert_int_equal(code, expected[n++]);
		add(&p, text + cut);
		while ((code = paste_next(&p)))
			assert_int_equal(code, expected[n++]);
		assert_int_equal(n, 8);
		assert_false(p.open);
	}
}

static void controls_and_broken_bytes_do_no_harm(void **state)
{
	struct paste p;

	paste_begin(&p);
	add(&p, "\a\b\x7f\xff\xe2\x28\033x\033");
	assert_yields(&p, (const uint32_t[]){0xFFFD, 0xFFFD, '(', 'x', 0});
	add(&p, "[201~");
	assert_yields(&p, (const uint32_t[]){PASTE_END, 0});
}

static void keys_behind_the_end_are_kept(void **state)
{
	struct paste p;

	paste_begin(&p);
	add(&p, "a\033[201~\fQ\033[Aq");
	assert_yields(&p, (const uint32_t[]){'a', PASTE_END, '\f', 'Q', 0});
	paste_begin(&p);
	add(&p, "\033[201~j\033");
	assert_yields(&p, (const uint32_t[]){PASTE_END, 'j', 0x1B, 0});
}

static void there_is_always_room(void **state)
{
	struct paste p;
	size_t room;

	paste_begin(&p);
	for (int i = 0; i < 10 * PASTE_BYTES; i++) {
		paste_room(&p, &room);
		assert_true(room > 0);
		add(&p, i % 7 ? "x" : "\033");
		while (paste_next(&p))
			;
	}
	assert_true(p.open);
}

static void terminals_can_tell_a_paste(void **state)
{
	static const char *const can[] = {"xterm-kitty", "screen.xterm-256color", "foot", "gnome-256color",
					  "ms-terminal", "st-256color"};
	static const char *const cannot[] = {"linux", "vt100", "sun", "stv52"};

	for (size_t i = 0; i < sizeof can / sizeof *can; i++)
		assert_true(paste_is_known(can[i]));
	for (size_t i = 0; i < sizeof cannot / sizeof *cannot; i++)
		assert_false(paste_is_known(cannot[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_comes_out_and_then_the_end),
		cmocka_unit_test(any_cut_between_reads_is_healed),
		cmocka_unit_test(controls_and_broken_bytes_do_no_harm),
		cmocka_unit_test(keys_behind_the_end_are_kept),
		cmocka_unit_test(there_is_always_room),
		cmocka_unit_test(terminals_can_tell_a_paste),
	};

	return cmocka_run_group_tests_name("paste", tests, NULL, NULL);
}
