/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses of the web that may be handed to a browser or put into a link. */
#ifndef LATERAL_TEXT_WEB_ADDRESS_H
#define LATERAL_TEXT_WEB_ADDRESS_H

#include <stdbool.h>

enum { WEB_ADDRESS_MAX = 2048 }; /* bytes */

/*
 * Whether it is http or https with a host, at most WEB_ADDRESS_MAX bytes, and holds no blank,
 * control character, backslash, quotation mark or angle bracket: nothing of it can be taken for an
 * option, a second argument or the end of an attribute.
 */
bool web_address_is_safe(const char *address);

#endif
