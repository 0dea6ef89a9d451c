# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_paragraph tests/unit/test_shape tests/unit/test_sentence \
  tests/unit/test_lang
tests_unit_test_paragraph_SOURCES = tests/unit/test_paragraph.c tests/unit/unit.h
tests_unit_test_paragraph_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_paragraph_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_paragraph_LDADD = $(UNIT_LDADD)
tests_unit_test_shape_SOURCES = tests/unit/test_shape.c tests/unit/unit.h
tests_unit_test_shape_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_shape_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_shape_LDADD = $(UNIT_LDADD)
tests_unit_test_sentence_SOURCES = tests/unit/test_sentence.c tests/unit/unit.h
tests_unit_test_sentence_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_sentence_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_sentence_LDADD = $(UNIT_LDADD)
tests_unit_test_lang_SOURCES = tests/unit/test_lang.c tests/unit/unit.h
tests_unit_test_lang_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_lang_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_lang_LDADD = $(UNIT_LDADD)
