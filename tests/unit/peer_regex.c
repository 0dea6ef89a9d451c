/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/peer_regex.h"

#include <sys/types.h>

#include <regex.h>

enum peer_answer peer_regex_find(const char *pattern, bool ignore_case, const char *text,
				 struct span *match)
{
	regex_t r;
	regmatch_t m;
	int error;

	if (regcomp(&r, pattern, REG_EXTENDED | (ignore_case ? REG_ICASE : 0)))
		return PEER_REFUSES;
	error = regexec(&r, text, 1, &m, 0);
	regfree(&r);
	if (error)
		return error == REG_NOMATCH ? PEER_NO_MATCH : PEER_REFUSES;
	*match = (struct span){(uint32_t)m.rm_so, (uint32_t)m.rm_eo};
	return PEER_MATCH;
}
