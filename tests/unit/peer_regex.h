/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The C library's regexec(), in a file of its own: <regex.h> and <tre/tre.h> exclude each other. */
#ifndef LATERAL_TESTS_PEER_REGEX_H
#define LATERAL_TESTS_PEER_REGEX_H

#include "base/span.h"

enum peer_answer { PEER_MATCH, PEER_NO_MATCH, PEER_REFUSES };

/* The first match of the extended PATTERN in TEXT. */
enum peer_answer peer_regex_find(const char *pattern, bool ignore_case, const char *text,
				 struct span *match);

#endif
