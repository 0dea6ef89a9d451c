# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_ere tests/unit/test_pattern
UNIT_TESTS += tests/unit/test_differential
tests_unit_test_differential_SOURCES = tests/unit/test_differential.c tests/unit/oracle.c tests/unit/peer_regex.c
UNIT_TESTS += tests/unit/test_search tests/unit/test_bombs
UNIT_TESTS += tests/unit/test_query tests/unit/test_query_parse tests/unit/test_scan
UNIT_TESTS += tests/unit/test_automaton
tests_unit_test_automaton_SOURCES = tests/unit/test_automaton.c tests/unit/oracle.c
UNIT_TESTS += tests/unit/test_approx
UNIT_TESTS += tests/unit/test_fold_unit
UNIT_TESTS += tests/unit/test_folding
CHECK_LONG += tests/unit/test_differential tests/unit/test_approx tests/unit/test_folding
CHECK_LONG += tests/unit/test_bombs tests/unit/test_query tests/unit/test_automaton \
  tests/unit/test_sentence tests/unit/test_kinds
