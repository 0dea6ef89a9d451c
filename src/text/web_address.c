/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/web_address.h"

#include <string.h>
#include <strings.h>

static const char *behind_scheme(const char *address)
{
	static const char *const schemes[] = {"http://", "https://"};

	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (strncasecmp(address, schemes[i], strlen(schemes[i])) == 0)
			return address + strlen(schemes[i]);
	return NULL;
}

/* C1 controls are two bytes, 0xc2 and one up to 0x9f. */
static bool is_refused(const char *at)
{
	unsigned char c = (unsigned char)*at, next = (unsigned char)at[1];

	return c <= ' ' || c == 0x7f || strchr("\"<>\\`", c) || (c == 0xc2 && next <= 0x9f);
}

bool web_address_is_safe(const char *address)
{
	const char *host = address ? behind_scheme(address) : NULL;

	if (!host || !*host || strchr("/?#:@", *host) || strlen(address) > WEB_ADDRESS_MAX)
		return false;
	for (const char *at = host; *at; at++)
		if (is_refused(at))
			return false;
	return true;
}
