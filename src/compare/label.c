/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/label.h"
#include "base/sorted.h"

#include <string.h>

enum { NAMES_LOOKED_AT = 4096 }; /* for a speaker's; more than any news has */

static bool is_suffix(const char *word)
{
	static const char *const suffixes[] = {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", NULL};

	for (const char *const *s = suffixes; *s; s++)
		if (!strcmp(word, *s))
			return true;
	return false;
}

/* "Kolar" of "Ana Kolar", "Kolar Jr." of "Ivo Kolar Jr." */
static char *family_name(const char *name)
{
	const char *last = name;

	for (const char *s = name; (s = strchr(s, ' ')); s++)
		if (!is_suffix(s + 1))
			last = s + 1;
	return mem_copy_string(last);
}

char *label_of_word(const struct annotation *an, struct span word)
{
	size_t i = SORTED_BEHIND(&an->names, span.end, word.start);

	if (i < an->names.n && span_holds(an->names.v[i].span, word)) {
		const struct name *n = &an->names.v[i];

		if (n->type == NAME_PERSON)
			return family_name(annotation_string(an, n->canonical));
		word = n->span;
	}
	return mem_copy(an->article->text + word.start, span_length(word));
}

/* Whether what one article calls SPEAKER is no person. */
static bool is_no_person(const struct annotation *an, const char *speaker)
{
	for (size_t i = 0; i < an->names.n && i < NAMES_LOOKED_AT; i++)
		if (an->names.v[i].type != NAME_PERSON && an->names.v[i].type != NAME_OTHER &&
		    !strcmp(annotation_string(an, an->names.v[i].canonical), speaker))
			return true;
	return false;
}

char *label_of_speaker(const struct annotation *const an[2], const char *speaker)
{
	bool described = *speaker >= 'a' && *speaker <= 'z'; /* "harbour master" */

	if (described || is_no_person(an[LEFT], speaker) || is_no_person(an[RIGHT], speaker))
		return mem_copy_string(speaker);
	return family_name(speaker);
}
