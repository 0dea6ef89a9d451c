/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "annotate/annotate.h"
#include "text/clean.h"
#include "view/findings.h"

#include <locale.h>
#include <string.h>

static void is_valued(const char *text, const char *value)
{
	struct clean_text clean = clean_text_make(text, strlen(text));
	struct article *a = article_new("x.txt", 1);
	struct annotation *an;
	struct bytes b;

	article_set_text(a, &clean);
	clean_text_release(&clean);
	an = annotation_make(a);
	bytes_init(&b);
	assert_true(an->quantities.n > 0);
	findings_add_value(an, &an->quantities.v[0], &b);
	assert_string_equal(b.data, value);
	bytes_release(&b);
	annotation_free(&an);
	article_unref(&a);
}

static void time_is_told_as_people_count_it(void **state)
{
	is_valued("The strike has lasted three days, the union said.", "3 days");
	is_valued("They talked for an hour before the vote began.", "1 hour");
	is_valued("They waited almost an hour for the doctors to come.", "54 to 60 minutes");
	is_valued("They had been at it for 90 minutes when the lights went out.", "1.5 hours");
	is_valued("The strike has lasted a fortnight, the union said.", "14 days");
	is_valued("She was held for at least 18 months without a charge.", "1.5 or more years");
	is_valued("He fell silent for 45 seconds and left the room.", "45 seconds");
	is_valued("It was over after 100 seconds, the witness said.", "100 seconds");
	is_valued("The nine-year war cost them dearly, he wrote.", "9 years");
	is_valued("He was detained for five months over the affair.", "5 months");
	is_valued("The suspect is 41 years old, police said.", "41 years");
}

static void other_values_have_their_unit(void **state)
{
	is_valued("At least 14 people were killed in the city.", "14 or more");
	is_valued("The wall is 61 metres high, the owner said.", "61 m");
	is_valued("The bridge will cost $4,300 in all.", "4300 USD");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(time_is_told_as_people_count_it),
		cmocka_unit_test(other_values_have_their_unit),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("findings", tests, NULL, NULL);
}
