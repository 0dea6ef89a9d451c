# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_utterance
tests_unit_test_utterance_SOURCES = \
  tests/unit/test_utterance.c tests/unit/told.h tests/unit/unit.h
tests_unit_test_utterance_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_utterance_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_utterance_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_discrepancy
tests_unit_test_discrepancy_SOURCES = \
  tests/unit/test_discrepancy.c tests/unit/told.h tests/unit/unit.h
tests_unit_test_discrepancy_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_discrepancy_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_discrepancy_LDADD = $(UNIT_LDADD)

UNIT_TESTS += tests/unit/test_told
tests_unit_test_told_SOURCES = tests/unit/test_told.c tests/unit/told.h tests/unit/unit.h
tests_unit_test_told_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_told_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_told_LDADD = $(UNIT_LDADD)
EXTRA_DIST += \
  tests/data/told/README \
  tests/data/told/firm.expected tests/data/told/firm_a.txt tests/data/told/firm_b.txt \
  tests/data/told/quake.expected tests/data/told/quake_a.txt tests/data/told/quake_b.txt \
  tests/data/told/vote.expected tests/data/told/vote_a.txt tests/data/told/vote_b.txt
