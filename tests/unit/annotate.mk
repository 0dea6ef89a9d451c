# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_kinds
tests_unit_test_kinds_SOURCES = tests/unit/test_kinds.c tests/unit/unit.h
tests_unit_test_kinds_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_kinds_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_kinds_LDADD = $(UNIT_LDADD)
