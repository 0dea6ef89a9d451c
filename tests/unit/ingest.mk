# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_article tests/unit/test_load tests/unit/test_loading tests/unit/test_plain tests/unit/test_text_store
