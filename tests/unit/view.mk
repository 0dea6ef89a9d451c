# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_lines
UNIT_TESTS += tests/unit/test_view_article
UNIT_TESTS += tests/unit/test_view_compare
UNIT_TESTS += tests/unit/test_view_widths
UNIT_TESTS += tests/unit/test_view_window
UNIT_TESTS += tests/unit/test_notes
UNIT_TESTS += tests/unit/test_written
