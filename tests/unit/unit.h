/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every unit test includes first: cmocka and what it needs before it. */
#ifndef LATERAL_TESTS_UNIT_H
#define LATERAL_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
