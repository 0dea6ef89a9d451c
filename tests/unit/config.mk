# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_config tests/unit/test_theme
tests_unit_test_config_SOURCES = tests/unit/test_config.c tests/unit/unit.h
tests_unit_test_config_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_config_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_config_LDADD = src/libui.a $(UNIT_LDADD)
tests_unit_test_theme_SOURCES = tests/unit/test_theme.c tests/unit/unit.h
tests_unit_test_theme_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_theme_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_theme_LDADD = src/libui.a $(UNIT_LDADD)
UNIT_TESTS += tests/unit/test_cmdline
tests_unit_test_cmdline_SOURCES = tests/unit/test_cmdline.c tests/unit/unit.h
tests_unit_test_cmdline_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_cmdline_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_cmdline_LDADD = src/libui.a $(UNIT_LDADD)
