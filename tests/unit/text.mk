# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_clean tests/unit/test_width tests/unit/test_wrap

tests_unit_test_clean_SOURCES = tests/unit/test_clean.c tests/unit/unit.h
tests_unit_test_clean_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_clean_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_clean_LDADD = $(UNIT_LDADD)

tests_unit_test_width_SOURCES = tests/unit/test_width.c tests/unit/unit.h
tests_unit_test_width_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_width_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_width_LDADD = $(UNIT_LDADD)

tests_unit_test_wrap_SOURCES = tests/unit/test_wrap.c tests/unit/unit.h
tests_unit_test_wrap_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_wrap_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_wrap_LDADD = $(UNIT_LDADD)
