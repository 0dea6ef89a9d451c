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

UNIT_TESTS += tests/unit/test_differential
tests_unit_test_differential_SOURCES = tests/unit/test_differential.c tests/unit/oracle.c \
  tests/unit/oracle.h tests/unit/peer_regex.c tests/unit/peer_regex.h tests/unit/unit.h
tests_unit_test_differential_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_differential_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_differential_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_search tests/unit/test_bombs
tests_unit_test_search_SOURCES = tests/unit/test_search.c tests/unit/unit.h
tests_unit_test_search_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_search_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_search_LDADD = $(UNIT_LDADD)

tests_unit_test_bombs_SOURCES = tests/unit/test_bombs.c tests/unit/unit.h
tests_unit_test_bombs_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_bombs_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_bombs_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_scan
tests_unit_test_scan_SOURCES = tests/unit/test_scan.c tests/unit/unit.h
tests_unit_test_scan_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_scan_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_scan_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_approx
tests_unit_test_approx_SOURCES = tests/unit/test_approx.c tests/unit/unit.h
tests_unit_test_approx_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_approx_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_approx_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_fold_unit
tests_unit_test_fold_unit_SOURCES = tests/unit/test_fold_unit.c tests/unit/unit.h
tests_unit_test_fold_unit_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_fold_unit_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_fold_unit_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_folding
tests_unit_test_folding_SOURCES = tests/unit/test_folding.c tests/unit/unit.h
tests_unit_test_folding_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_folding_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_folding_LDADD = $(UNIT_LDADD)
