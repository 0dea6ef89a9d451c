# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_clean tests/unit/test_width tests/unit/test_wrap tests/unit/test_words \
  tests/unit/test_fold tests/unit/test_stem
