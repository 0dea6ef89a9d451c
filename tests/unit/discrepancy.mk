# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_utterance
UNIT_TESTS += tests/unit/test_discrepancy
UNIT_TESTS += tests/unit/test_opposed
UNIT_TESTS += tests/unit/test_told
EXTRA_DIST += tests/data/told
