/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a query consists of: query.c makes one, query_find.c answers it. */
#ifndef LATERAL_SEARCH_QUERY_TERMS_H
#define LATERAL_SEARCH_QUERY_TERMS_H

#include "search/condition.h"
#include "search/pattern.h"
#include "search/query_parse.h"

struct term {
	enum query_field field;
	struct pattern *pattern; /* of the fields that have one */
	bool has_blank;          /* the pattern is not one word */
	union {
		struct date_condition date;
		struct number_condition number;
		enum fact_kind kind;
		size_t side;
	};
};

struct query {
	struct pattern *plain; /* or what follows */
	struct term terms[QUERY_MAX_TERMS];
	struct query_node nodes[QUERY_MAX_NODES];
	unsigned n_terms, root;
	const struct fact_source *source;
	struct only VEC(uint32_t) only[FACT_SIDES];
};

#endif
