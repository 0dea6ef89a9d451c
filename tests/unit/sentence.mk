# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_paragraph tests/unit/test_shape tests/unit/test_sentence \
  tests/unit/test_lang
