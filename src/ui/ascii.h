/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands for common signs where only ASCII may be written. */
#ifndef LATERAL_UI_ASCII_H
#define LATERAL_UI_ASCII_H

#include <wchar.h>

/* One sign of ASCII; '?' for what has none. */
wchar_t ascii_for(wchar_t c);

#endif
