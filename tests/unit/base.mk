# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_base
UNIT_TESTS += tests/unit/test_task
UNIT_TESTS += tests/unit/test_spawn
UNIT_TESTS += tests/unit/test_file
