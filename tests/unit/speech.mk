# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_quotation tests/unit/test_names tests/unit/test_alike \
  tests/unit/test_speech

tests_unit_test_quotation_SOURCES = tests/unit/test_quotation.c tests/unit/unit.h
tests_unit_test_quotation_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_quotation_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_quotation_LDADD = $(UNIT_LDADD)

tests_unit_test_names_SOURCES = tests/unit/test_names.c tests/unit/unit.h
tests_unit_test_names_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_names_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_names_LDADD = $(UNIT_LDADD)

tests_unit_test_alike_SOURCES = tests/unit/test_alike.c tests/unit/unit.h
tests_unit_test_alike_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_alike_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_alike_LDADD = $(UNIT_LDADD)

tests_unit_test_speech_SOURCES = tests/unit/test_speech.c tests/unit/unit.h
tests_unit_test_speech_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_speech_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_speech_LDADD = $(UNIT_LDADD)
