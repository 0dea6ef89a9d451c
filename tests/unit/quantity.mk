# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_date
tests_unit_test_date_SOURCES = tests/unit/test_date.c tests/unit/unit.h
tests_unit_test_date_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_date_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_date_LDADD = $(UNIT_LDADD)
UNIT_TESTS += tests/unit/test_quantity
tests_unit_test_quantity_SOURCES = tests/unit/test_quantity.c tests/unit/unit.h
tests_unit_test_quantity_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_quantity_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_quantity_LDADD = $(UNIT_LDADD)
