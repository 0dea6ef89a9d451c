# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_rows
tests_unit_test_rows_SOURCES = tests/unit/test_rows.c tests/unit/unit.h
tests_unit_test_rows_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_rows_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_rows_LDADD = $(UNIT_LDADD)
