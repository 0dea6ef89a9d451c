/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pattern, a newline, a text: whatever the gate lets through compiles, runs and keeps order. */
#include "fuzz/fuzz.h"

#include "search/pattern.h"
#include "text/clean.h"

#include <locale.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	return 0;
}

static void find(const struct pattern *p, const char *text, size_t len)
{
	struct clean_text c = clean_text_make(text, len);
	struct spans s = {0};
	uint32_t at = 0;

	pattern_find(p, c.text, (struct span){0, c.len}, &s);
	for (size_t i = 0; i < s.n; i++) {
		FUZZ_ASSERT(s.v[i].start >= at && s.v[i].start < s.v[i].end && s.v[i].end <= c.len);
		at = s.v[i].end;
	}
	VEC_RELEASE(&s);
	clean_text_release(&c);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *newline = size ? memchr(data, '\n', size) : NULL;
	size_t len = newline ? (size_t)(newline - data) : size;
	struct clean_text c = clean_text_make((const char *)data, len);
	struct pattern *p = NULL;
	struct status s;

	for (unsigned flags = 0; flags < 4; flags++) {
		s = pattern_compile(&p, c.text, c.len, flags);
		if (status_is_ok(&s) && newline)
			find(p, (const char *)newline + 1, size - len - 1);
		pattern_free(&p);
		status_release(&s);
	}
	clean_text_release(&c);
	return 0;
}
