/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/view_article.h"
