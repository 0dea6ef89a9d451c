# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_article tests/unit/test_load tests/unit/test_plain

tests_unit_test_article_SOURCES = tests/unit/test_article.c tests/unit/unit.h
tests_unit_test_article_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_article_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_article_LDADD = $(UNIT_LDADD)

tests_unit_test_plain_SOURCES = tests/unit/test_plain.c tests/unit/unit.h
tests_unit_test_plain_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_plain_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_plain_LDADD = $(UNIT_LDADD)

tests_unit_test_load_SOURCES = tests/unit/test_load.c tests/unit/unit.h
tests_unit_test_load_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_load_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_load_LDADD = $(UNIT_LDADD)
