/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses of the web that may be handed to a browser or put into a link, and where they lead. */
#ifndef LATERAL_TEXT_WEB_ADDRESS_H
#define LATERAL_TEXT_WEB_ADDRESS_H

#include "base/bytes.h"

#include <stdbool.h>

enum { WEB_ADDRESS_MAX = 2048 }; /* bytes */

/*
 * Whether it is http or https with a host, at most WEB_ADDRESS_MAX bytes, and holds no blank,
 * control character, backslash, quotation mark or angle bracket: nothing of it can be taken for an
 * option, a second argument or the end of an attribute.
 */
bool web_address_is_safe(const char *address);
/*
 * Adds to HOST where a safe address leads: its host in lower case, other letters than ASCII in Punycode, as
 * browsers ask for it.  False: whoever reads the address may take another host for it, as it holds such
 * letters, or a name and an @ before it ("https://bank.example@a.example").
 */
bool web_address_host(const char *address, struct bytes *host);

#endif
