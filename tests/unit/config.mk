# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_config tests/unit/test_theme
tests_unit_test_config_LDADD = src/libui.a $(LDADD)
tests_unit_test_theme_LDADD = src/libui.a $(LDADD)
UNIT_TESTS += tests/unit/test_cmdline
tests_unit_test_cmdline_LDADD = src/libui.a $(LDADD)
UNIT_TESTS += tests/unit/test_progress
tests_unit_test_progress_LDADD = src/libui.a $(LDADD)
UNIT_TESTS += tests/unit/test_trail
tests_unit_test_trail_LDADD = src/libui.a $(LDADD)
UNIT_TESTS += tests/unit/test_ascii
tests_unit_test_ascii_LDADD = src/libui.a $(LDADD)
UNIT_TESTS += tests/unit/test_osc52 tests/unit/test_path_complete
tests_unit_test_path_complete_LDADD = src/libui.a $(LDADD)
tests_unit_test_osc52_LDADD = src/libui.a $(LDADD)
UNIT_TESTS += tests/unit/test_browser
tests_unit_test_browser_LDADD = src/libui.a $(LDADD)
