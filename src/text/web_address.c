/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/web_address.h"

#include "text/codepoint.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

/* Of Punycode (RFC 3492). */
enum { BASE = 36, T_MIN = 1, T_MAX = 26, SKEW = 38, DAMP = 700, BIAS = 72, FIRST = 0x80 };

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

/* Hosts */

/* The next bias of digits, for differences like DELTA. */
static uint32_t adapt(uint64_t delta, size_t points, bool first)
{
	uint32_t k = 0;

	delta /= first ? DAMP : 2;
	for (delta += delta / points; delta > (BASE - T_MIN) * T_MAX / 2; k += BASE)
		delta /= BASE - T_MIN;
	return k + (uint32_t)((BASE - T_MIN + 1) * delta / (delta + SKEW));
}

static void add_number(uint64_t q, uint32_t bias, struct bytes *out)
{
	static const char digits[] = "abcdefghijklmnopqrstuvwxyz0123456789";

	for (uint32_t k = BASE;; k += BASE) {
		uint32_t t = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;

		if (q < t)
			break;
		bytes_add_byte(out, digits[t + (q - t) % (BASE - t)]);
		q = (q - t) / (BASE - t);
	}
	bytes_add_byte(out, digits[q]);
}

/* What stands for those beyond ASCII: how far each is from the one before, in order of their numbers. */
static void add_differences(const uint32_t *points, size_t n, size_t ascii, struct bytes *out)
{
	uint32_t least = FIRST, bias = BIAS;
	uint64_t delta = 0;

	for (size_t done = ascii; done < n; delta++, least++) {
		uint32_t next = UINT32_MAX;

		for (size_t i = 0; i < n; i++)
			if (points[i] >= least && points[i] < next)
				next = points[i];
		delta += (uint64_t)(next - least) * (done + 1);
		least = next;
		for (size_t i = 0; i < n; i++) {
			delta += points[i] < least;
			if (points[i] != least)
				continue;
			add_number(delta, bias, out);
			bias = adapt(delta, done + 1, done == ascii);
			delta = 0;
			done++;
		}
	}
}

static void add_label(const uint32_t *points, size_t n, struct bytes *out)
{
	size_t ascii = 0;

	for (size_t i = 0; i < n; i++)
		ascii += points[i] < FIRST;
	if (ascii < n)
		bytes_add_string(out, "xn--");
	for (size_t i = 0; i < n; i++)
		if (points[i] < FIRST)
			bytes_add_byte(out, (char)points[i]);
	if (ascii == n)
		return;
	if (ascii)
		bytes_add_byte(out, '-');
	add_differences(points, n, ascii, out);
}

/* Browsers take three other full stops for one. */
static bool is_dot(uint32_t c)
{
	return c == '.' || c == 0x3002 || c == 0xff0e || c == 0xff61;
}

/* From AT to END, label by label; whether it is ASCII without an escape. */
static bool add_host(const char *text, uint32_t at, uint32_t end, struct bytes *out)
{
	uint32_t label[WEB_ADDRESS_MAX];
	bool plain = true;
	size_t n = 0;

	while (at < end) {
		uint32_t c = codepoint_lower(codepoint_next(text, &at, end));

		plain &= c < FIRST && c != '%';
		if (!is_dot(c)) {
			label[n++] = c;
			continue;
		}
		add_label(label, n, out);
		bytes_add_byte(out, '.');
		n = 0;
	}
	add_label(label, n, out);
	return plain;
}

bool web_address_host(const char *address, struct bytes *host)
{
	const char *start = behind_scheme(address);
	size_t from = 0, end = strcspn(start, "/?#"), port;
	bool named = false;

	for (size_t i = 0; i < end; i++)
		if (start[i] == '@') {
			from = i + 1;
			named = true;
		}
	for (port = end; port > from && start[port - 1] >= '0' && start[port - 1] <= '9';)
		port--;
	if (port > from && start[port - 1] == ':')
		end = port - 1;
	return add_host(start, (uint32_t)from, (uint32_t)end, host) && !named;
}
