# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_quotation
tests_unit_test_quotation_SOURCES = tests/unit/test_quotation.c tests/unit/unit.h
tests_unit_test_quotation_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_quotation_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_quotation_LDADD = $(UNIT_LDADD)
