# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_canvas tests/unit/test_listbox tests/unit/test_prompt \
  tests/unit/test_keymap tests/unit/test_paste




# Parts of the interface that need no terminal.
tests_unit_test_keymap_LDADD = src/libui.a $(LDADD)

tests_unit_test_paste_LDADD = src/libui.a $(LDADD)
