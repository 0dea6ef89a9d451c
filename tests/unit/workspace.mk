# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_comparing
