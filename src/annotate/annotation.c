/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/annotation.h"
#include "base/sorted.h"

#include <stdlib.h>

void annotation_free(struct annotation **an)
{
	struct annotation *last = *an;

	*an = NULL;
	if (!last)
		return;
	VEC_RELEASE(&last->sentences);
	VEC_RELEASE(&last->quotes);
	VEC_RELEASE(&last->quantities);
	VEC_RELEASE(&last->names);
	bytes_release(&last->strings);
	article_unref(&last->article);
	free(last);
}

const char *annotation_string(const struct annotation *an, string_ref ref)
{
	return ref ? an->strings.data + ref : NULL;
}

string_ref annotation_intern(struct annotation *an, const char *s, size_t len)
{
	string_ref ref = (string_ref)an->strings.len;

	bytes_add(&an->strings, s, len);
	bytes_add_byte(&an->strings, '\0');
	return ref;
}

uint32_t annotation_sentence_at(const struct annotation *an, uint32_t at)
{
	return (uint32_t)SORTED_BEHIND(&an->sentences, span.end, at);
}

const char *sentence_kind_name(enum sentence_kind kind)
{
	static const char *const names[] = {
		[KIND_HEADLINE] = "headline",
		[KIND_SUBHEADING] = "subheading",
		[KIND_BODY] = "body",
		[KIND_BOILERPLATE] = "boilerplate",
	};

	return names[kind];
}

const char *quantity_type_name(enum quantity_type type)
{
	static const char *const names[] = {
		[QUANTITY_DATE] = "date",	  [QUANTITY_NUMBER] = "number",
		[QUANTITY_MONEY] = "money",	  [QUANTITY_PERCENT] = "percent",
		[QUANTITY_DURATION] = "duration", [QUANTITY_ORDINAL] = "ordinal",
		[QUANTITY_AGE] = "age",		  [QUANTITY_MEASURE] = "measure",
	};

	return names[type];
}
