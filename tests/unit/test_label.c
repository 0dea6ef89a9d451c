/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people are told that something is about. */
#include "unit/unit.h"

#include "compare/label.h"
#include "unit/told.h"

static const char *const left =
	"Tolle Lines said on Monday that the dam was safe. Mayor Ana Kolar-Berg disagreed.\n\n"
	"\"We trust nobody,\" said Ana Kolar-Berg, who has governed Upper Marsk for years.\n";
static const char *const right =
	"The harbour master said the dam was safe. Tolle Lines did not comment on Monday.\n";

static void check_name(const struct told *t, const char *word, const char *want)
{
	const char *at = strstr(t->article[LEFT]->text, word);
	uint32_t start = (uint32_t)(at - t->article[LEFT]->text);
	char *name = label_of_word(t->an[LEFT], (struct span){start, start + (uint32_t)strlen(word)});

	assert_string_equal(name, want);
	free(name);
}

static void a_word_of_a_name_stands_for_all_of_it(void **state)
{
	struct told t;

	told_init(&t, left, right, NULL);
	check_name(&t, "Tolle", "Tolle Lines");
	check_name(&t, "Lines", "Tolle Lines");
	check_name(&t, "Marsk", "Upper Marsk");
	check_name(&t, "Ana", "Kolar-Berg");
	check_name(&t, "dam", "dam");
	check_name(&t, "years", "years");
	told_release(&t);
}

static void check_speaker(const struct told *t, const char *speaker, const char *want)
{
	const struct annotation *const an[2] = {t->an[LEFT], t->an[RIGHT]};
	char *name = label_of_speaker(an, speaker);

	assert_string_equal(name, want);
	free(name);
}

static void persons_alone_have_family_names(void **state)
{
	struct told t;

	told_init(&t, left, right, NULL);
	check_speaker(&t, "Ana Kolar-Berg", "Kolar-Berg");
	check_speaker(&t, "Ivo Dolny Jr.", "Dolny Jr."); /* whom no article has as a name */
	check_speaker(&t, "Tolle Lines", "Tolle Lines");
	check_speaker(&t, "harbour master", "harbour master");
	told_release(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_of_a_name_stands_for_all_of_it),
		cmocka_unit_test(persons_alone_have_family_names),
	};

	return cmocka_run_group_tests_name("label", tests, NULL, NULL);
}
