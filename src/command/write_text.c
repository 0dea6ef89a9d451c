/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/write_text.h"
