/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A pattern, a newline, a text: whatever the gate lets through compiles, runs and keeps order, and
 * TRE finds what the automaton finds, and what is found without a look at the paragraphs.
 */
#include "fuzz/fuzz.h"

#include "search/pattern.h"
#include "text/clean.h"
#include "text/fold_unit.h"
#include "text/paragraph.h"

#include <locale.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	return 0;
}

/* False where the text was not searched to its end. */
static bool find(const struct pattern *p, const struct clean_text *c, struct spans *out)
{
	uint32_t at = 0;
	bool whole = pattern_find(p, c->text, (struct span){0, c->len}, out);

	for (size_t i = 0; i < out->n; i++) {
		FUZZ_ASSERT(out->v[i].start >= at && out->v[i].start < out->v[i].end &&
			    out->v[i].end <= c->len);
		at = out->v[i].end;
	}
	return whole;
}

static bool are_same(const struct spans *a, const struct spans *b)
{
	return a->n == b->n && (!a->n || !memcmp(a->v, b->v, a->n * sizeof *a->v));
}

/* The text as an article of many paragraphs. */
static void compare_all(const struct pattern *p, const struct pattern *reference,
			const struct clean_text *c)
{
	struct pattern_text t = {c->text, c->len, fold_is_plain(c->text, c->len), NULL};
	struct spans paragraphs = {0}, all = {0}, expected = {0};
	bool whole = true;

	paragraphs_of(c->text, c->len, &paragraphs);
	if (pattern_find_all(p, &t, 0, &all)) {
		for (size_t i = 0; i < paragraphs.n; i++)
			whole = pattern_find(reference, c->text, paragraphs.v[i], &expected) && whole;
		FUZZ_ASSERT(!whole || are_same(&all, &expected));
	}
	VEC_RELEASE(&paragraphs);
	VEC_RELEASE(&all);
	VEC_RELEASE(&expected);
}

static void compare(const struct pattern *p, const struct pattern *reference, const char *text,
		    size_t len)
{
	struct clean_text c = clean_text_make(text, len);
	struct spans a = {0}, b = {0};
	bool whole = find(p, &c, &a);

	whole = find(reference, &c, &b) && whole;
	FUZZ_ASSERT(!whole || are_same(&a, &b));
	compare_all(p, reference, &c);
	VEC_RELEASE(&a);
	VEC_RELEASE(&b);
	clean_text_release(&c);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *newline = size ? memchr(data, '\n', size) : NULL;
	size_t len = newline ? (size_t)(newline - data) : size;
	struct clean_text c = clean_text_make((const char *)data, len);
	struct pattern *p = NULL, *reference = NULL;
	struct status s;

	for (unsigned flags = 0; flags < 4; flags++) {
		s = pattern_compile(&p, c.text, c.len, flags);
		if (status_is_ok(&s) && newline) {
			(void)pattern_compile(&reference, c.text, c.len, flags | PATTERN_REFERENCE);
			compare(p, reference, (const char *)newline + 1, size - len - 1);
		}
		pattern_free(&p);
		pattern_free(&reference);
		status_release(&s);
	}
	clean_text_release(&c);
	return 0;
}
