# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_quotation tests/unit/test_names tests/unit/test_alike \
  tests/unit/test_speech tests/unit/test_speech_shapes
