# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_ere tests/unit/test_pattern

tests_unit_test_ere_SOURCES = tests/unit/test_ere.c tests/unit/unit.h
tests_unit_test_ere_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_ere_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_ere_LDADD = $(UNIT_LDADD)

tests_unit_test_pattern_SOURCES = tests/unit/test_pattern.c tests/unit/unit.h
tests_unit_test_pattern_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_pattern_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_pattern_LDADD = $(UNIT_LDADD)
