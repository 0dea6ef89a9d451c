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
