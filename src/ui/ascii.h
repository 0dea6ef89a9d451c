/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands for letters and signs where only ASCII may be written. */
#ifndef LATERAL_UI_ASCII_H
#define LATERAL_UI_ASCII_H

/* One sign of ASCII for a letter with its marks, as UTF-8; '?' for what has none. */
char ascii_for(const char *text);

#endif
