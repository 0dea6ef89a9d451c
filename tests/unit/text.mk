# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_clean tests/unit/test_width tests/unit/test_wrap tests/unit/test_words \
  tests/unit/test_fold tests/unit/test_stem

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

tests_unit_test_words_SOURCES = tests/unit/test_words.c tests/unit/unit.h
tests_unit_test_words_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_words_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_words_LDADD = $(UNIT_LDADD)

tests_unit_test_fold_SOURCES = tests/unit/test_fold.c tests/unit/unit.h
tests_unit_test_fold_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_fold_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_fold_LDADD = $(UNIT_LDADD)

tests_unit_test_stem_SOURCES = tests/unit/test_stem.c tests/unit/unit.h
tests_unit_test_stem_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_stem_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_stem_LDADD = $(UNIT_LDADD)
