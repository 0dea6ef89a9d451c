/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes: cleaned, cut into paragraphs and sentences in a language that the first byte picks. */
#include "fuzz/fuzz.h"

#include "text/clean.h"
#include "text/lang.h"
#include "text/paragraph.h"
#include "text/sentence.h"

#include <locale.h>

static const char *const languages[] = {
	"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "el", "ar", "fa",
	"ur", "hi", "ja", "zh", "hy", "my", "am", "kk", "da", "sk", "bg", "xx",
};

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	return 0;
}

static void check_paragraph(const struct clean_text *c, struct span p, const char *language)
{
	struct spans s = {0};
	uint32_t at = p.start;

	sentence_split(c->text, p, language, &s);
	for (size_t i = 0; i < s.n; i++) {
		FUZZ_ASSERT(s.v[i].start >= at && s.v[i].start < s.v[i].end);
		FUZZ_ASSERT(s.v[i].end <= p.end);
		FUZZ_ASSERT(((unsigned char)c->text[s.v[i].start] & 0xC0) != 0x80);
		at = s.v[i].end;
	}
	FUZZ_ASSERT(s.n > 0);
	VEC_RELEASE(&s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct clean_text c;
	struct spans paragraphs = {0};
	const char *language;

	if (!size)
		return 0;
	language = languages[data[0] % (sizeof languages / sizeof *languages)];
	c = clean_text_make((const char *)data + 1, size - 1);
	FUZZ_ASSERT(lang_guess(c.text, c.len) != NULL);
	paragraphs_of(c.text, c.len, &paragraphs);
	for (size_t i = 0; i < paragraphs.n; i++)
		check_paragraph(&c, paragraphs.v[i], language);
	VEC_RELEASE(&paragraphs);
	clean_text_release(&c);
	return 0;
}
