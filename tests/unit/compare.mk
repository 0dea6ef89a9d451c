# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_rows
UNIT_TESTS += tests/unit/test_features
UNIT_TESTS += tests/unit/test_links
UNIT_TESTS += tests/unit/test_runs
UNIT_TESTS += tests/unit/test_word_lists
UNIT_TESTS += tests/unit/test_signals
UNIT_TESTS += tests/unit/test_overlap
