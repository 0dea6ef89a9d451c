# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_comparing
UNIT_TESTS += tests/unit/test_find_all
tests_unit_test_find_all_LDADD = src/libui.a $(LDADD)
