/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages for the user: _("text"), N_("text") for tables, NG_("one", "many", n) for counts. */
#ifndef LATERAL_BASE_I18N_H
#define LATERAL_BASE_I18N_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) (text)
#define NG_(one, many, n) ngettext(one, many, n)

#endif
