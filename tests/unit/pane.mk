# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_canvas tests/unit/test_listbox tests/unit/test_prompt \
  tests/unit/test_keymap tests/unit/test_paste

tests_unit_test_canvas_SOURCES = tests/unit/test_canvas.c tests/unit/unit.h
tests_unit_test_canvas_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_canvas_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_canvas_LDADD = $(UNIT_LDADD)

tests_unit_test_listbox_SOURCES = tests/unit/test_listbox.c tests/unit/unit.h
tests_unit_test_listbox_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_listbox_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_listbox_LDADD = $(UNIT_LDADD)

tests_unit_test_prompt_SOURCES = tests/unit/test_prompt.c tests/unit/unit.h
tests_unit_test_prompt_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_prompt_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_prompt_LDADD = $(UNIT_LDADD)

# Parts of the interface that need no terminal.
tests_unit_test_keymap_SOURCES = tests/unit/test_keymap.c tests/unit/unit.h
tests_unit_test_keymap_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_keymap_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_keymap_LDADD = src/libui.a $(UNIT_LDADD)

tests_unit_test_paste_SOURCES = tests/unit/test_paste.c tests/unit/unit.h
tests_unit_test_paste_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_paste_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_paste_LDADD = src/libui.a $(UNIT_LDADD)
