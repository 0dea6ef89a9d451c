/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/finder.h"

#include "workspace/facts.h"

#include <string.h>

enum { QUICK_MS = 10 }; /* a search that takes no longer is not seen to run */

void finder_release(struct finder *f)
{
	finder_reap(f, true);
	VEC_RELEASE(&f->dropped);
	query_free(&f->query);
	free(f->text);
}

struct status finder_set(struct finder *f, const char *text, unsigned flags)
{
	struct query *q = NULL;
	struct status status = query_compile(&q, text, strlen(text), flags, &annotation_facts);
	char *copy;

	if (!status_is_ok(&status))
		return status;
	copy = mem_copy_string(text); /* TEXT may be the old one */
	finder_clear(f);
	f->query = q;
	f->text = copy;
	f->flags = flags;
	return status;
}

void finder_clear(struct finder *f)
{
	query_free(&f->query);
	free(f->text);
	f->text = NULL;
	f->serial++;
}

struct search *finder_start(const struct finder *f, struct pool *pool, struct scope *scope,
			    const struct find_side *sides)
{
	struct query *q = NULL;
	struct status status;
	struct search *s;

	if (!f->query)
		return NULL;
	status = query_compile(&q, f->text, strlen(f->text), f->flags, &annotation_facts);
	status_release(&status); /* it was compiled before */
	for (size_t i = 0; sides && i < FACT_SIDES; i++)
		query_set_only(q, i, sides[i].sentences, sides[i].n);
	s = search_start(pool, scope, q, (struct search_options){.keep = SEARCH_KEEP});
	search_wait(s, QUICK_MS);
	return s;
}

void finder_drop(struct finder *f, struct search **s)
{
	if (!*s)
		return;
	search_cancel(*s);
	if (search_is_idle(*s)) { /* a million matches take milliseconds, which the next key would wait for */
		search_free(s);
		return;
	}
	VEC_PUSH(&f->dropped, *s);
	*s = NULL;
}

void finder_drop_all(struct finder *f, struct find_all **a)
{
	find_all_drop(a, &f->dropped);
}

void finder_reap(struct finder *f, bool all)
{
	size_t kept = 0;

	for (size_t i = 0; i < f->dropped.n; i++) {
		if (all || search_is_idle(f->dropped.v[i]))
			search_free(&f->dropped.v[i]);
		else
			f->dropped.v[kept++] = f->dropped.v[i];
	}
	f->dropped.n = kept;
}
