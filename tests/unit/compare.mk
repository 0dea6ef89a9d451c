# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_rows
tests_unit_test_rows_SOURCES = tests/unit/test_rows.c tests/unit/unit.h
tests_unit_test_rows_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_rows_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_rows_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_features
tests_unit_test_features_SOURCES = \
  tests/unit/test_features.c tests/unit/made_article.h tests/unit/compared.h tests/unit/unit.h
tests_unit_test_features_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_features_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_features_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_links
tests_unit_test_links_SOURCES = \
  tests/unit/test_links.c tests/unit/made_article.h tests/unit/compared.h tests/unit/unit.h
tests_unit_test_links_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_links_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_links_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_runs
tests_unit_test_runs_SOURCES = \
  tests/unit/test_runs.c tests/unit/made_article.h tests/unit/compared.h tests/unit/unit.h
tests_unit_test_runs_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_runs_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_runs_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_word_lists
tests_unit_test_word_lists_SOURCES = tests/unit/test_word_lists.c tests/unit/unit.h
tests_unit_test_word_lists_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_word_lists_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_word_lists_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_signals
tests_unit_test_signals_SOURCES = \
  tests/unit/test_signals.c tests/unit/compared.h tests/unit/made_article.h tests/unit/unit.h
tests_unit_test_signals_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_signals_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_signals_LDADD = $(UNIT_LDADD)
