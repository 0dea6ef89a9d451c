# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_base
tests_unit_test_base_SOURCES = tests/unit/test_base.c tests/unit/unit.h
tests_unit_test_base_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_base_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_base_LDADD = $(UNIT_LDADD)
UNIT_TESTS += tests/unit/test_task
tests_unit_test_task_SOURCES = tests/unit/test_task.c tests/unit/unit.h
tests_unit_test_task_CPPFLAGS = $(UNIT_CPPFLAGS)
tests_unit_test_task_CFLAGS = $(UNIT_CFLAGS)
tests_unit_test_task_LDADD = $(UNIT_LDADD)
