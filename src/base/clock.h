/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much time passes. */
#ifndef LATERAL_BASE_CLOCK_H
#define LATERAL_BASE_CLOCK_H

long clock_ms(void); /* milliseconds, of a clock that never goes back */

#endif
