/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/form.h"

#include "compare/word_lists.h"

#include <string.h>
#include <strings.h>

static void add(struct features *f, const char *what)
{
	bag_add(&f->forms, bag_key(bag_hash(BAG_SEED, what, strlen(what)), BAG_OTHER));
}

/* Whether a word has ENDING behind three letters at least. */
static bool ends_in(const char *text, struct span word, const char *ending)
{
	uint32_t len = (uint32_t)strlen(ending);

	return span_length(word) >= len + 3 && !strncasecmp(text + word.end - len, ending, len);
}

static void add_word(struct features *f, const struct word *w, bool english)
{
	const char *text = f->annotation->article->text, *stem = f->stems.v[w->stem];

	if (w->flags & WORD_DATE)
		add(f, "#date");
	if (w->flags & WORD_FUNCTION) {
		if (!is_frequent_word(stem, f->annotation->language))
			add(f, stem);
		return;
	}
	if ((w->flags & (WORD_NAME | WORD_NUMBER | WORD_DATE)) || !english)
		return;
	if (ends_in(text, w->span, "ing"))
		add(f, "#ing");
	else if (ends_in(text, w->span, "ed"))
		add(f, "#ed");
}

void form_find(struct features *f)
{
	const char *language = f->annotation->language;
	bool english = language && !strncmp(language, "en", 2);

	for (size_t k = 0; k < f->sentences.n; k++) {
		const struct sentence_features *s = &f->sentences.v[k];

		for (uint32_t i = 0; i < s->n_words; i++)
			add_word(f, &f->words.v[s->first_word + i], english);
		bag_end_sentence(&f->forms);
	}
	bag_finish(&f->forms);
}
