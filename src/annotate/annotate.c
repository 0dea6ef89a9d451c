/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/annotate.h"

#include "annotate/kinds.h"
#include "annotate/names.h"
#include "annotate/quantity.h"
#include "annotate/speech.h"
#include "text/lang.h"

enum { BYTES_A_STRING = 8 }; /* of text for each of a string: what is reserved need not be right */

struct annotation *annotation_make_sentences(struct article *a)
{
	struct annotation *an = mem_alloc_zero(1, sizeof *an);

	an->article = article_ref(a);
	an->language = a->language ? a->language : lang_guess(a->text, a->len);
	bytes_init(&an->strings);
	bytes_reserve(&an->strings, a->len / BYTES_A_STRING);
	bytes_add_byte(&an->strings, '\0'); /* so that no string has reference 0 */
	kinds_assign(an);
	return an;
}

struct annotation *annotation_make(struct article *a)
{
	struct annotation *an = annotation_make_sentences(a);
	struct reading reading;

	reading_make(&reading, an);
	names_find(an, &reading);
	quotes_find(an);
	speakers_find(an, &reading);
	quantities_find(an, &reading);
	reading_release(&reading);
	return an;
}
