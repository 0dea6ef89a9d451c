# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_lines
tests_unit_test_lines_SOURCES = tests/unit/test_lines.c tests/unit/unit.h
tests_unit_test_lines_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_lines_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_lines_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_view_article
tests_unit_test_view_article_SOURCES = \
  tests/unit/test_view_article.c tests/unit/made_article.h tests/unit/unit.h
tests_unit_test_view_article_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_view_article_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_view_article_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_view_compare
tests_unit_test_view_compare_SOURCES = \
  tests/unit/test_view_compare.c tests/unit/made_article.h tests/unit/made_pair.h \
  tests/unit/unit.h
tests_unit_test_view_compare_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_view_compare_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_view_compare_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_view_widths
tests_unit_test_view_widths_SOURCES = \
  tests/unit/test_view_widths.c tests/unit/made_article.h tests/unit/made_pair.h \
  tests/unit/unit.h
tests_unit_test_view_widths_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_view_widths_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_view_widths_LDADD = $(UNIT_LDADD)
