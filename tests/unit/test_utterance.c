/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "compare/likeness.h"
#include "compare/tense.h"
#include "compare/utterance.h"
#include "unit/told.h"

/* The utterances of two texts, as "relation: left | right" lines. */
static void print_utterances(const struct told *t, struct bytes *out)
{
	for (size_t i = 0; i < t->c->utterances.n; i++) {
		const struct utterance *u = &t->c->utterances.v[i];

		bytes_addf(out, "%s%s: ", i ? "\n" : "", utterance_relation_name(u->relation));
		told_add_span(t, LEFT, u->span[LEFT], out);
		bytes_add_string(out, " | ");
		told_add_span(t, RIGHT, u->span[RIGHT], out);
	}
}

static void assert_utterances(const char *left, const char *right, const char *expected)
{
	struct told t;
	struct bytes out;

	told_init(&t, left, right, NULL);
	bytes_init(&out);
	print_utterances(&t, &out);
	assert_string_equal(out.data, expected);
	bytes_release(&out);
	told_release(&t);
}

static void the_same_up_to_spelling_case_and_punctuation(void **state)
{
	assert_utterances("Ana Kolar said: “We recognised the colour of the harbour wall.”",
			  "\"we recognized the color - of the harbor wall,\" Ana Kolar said.",
			  "same: “We recognised the colour of the harbour wall.” | "
			  "\"we recognized the color - of the harbor wall,\"");
}

static void other_words_in_one_frame(void **state)
{
	assert_utterances("“The crane shall never stand on this quay,” the mayor said.",
			  "The mayor said: “The crane will never stand on that quay.”",
			  "variant: “The crane shall never stand on this quay,” | "
			  "“The crane will never stand on that quay.”");
	assert_utterances("“Nobody warned the crew of the barge,” said the pilot.",
			  "“Nobody warned the crews of the barge,” said the pilot.",
			  "variant: “Nobody warned the crew of the barge,” | "
			  "“Nobody warned the crews of the barge,”");
}

static void the_same_words_in_another_order(void **state)
{
	assert_utterances("Vera Lund called it “a raid on the pockets of commuters”.",
			  "To Vera Lund it is “a raid on commuters' pockets”.",
			  "variant: “a raid on the pockets of commuters” | “a raid on commuters' pockets”");
}

static void other_words_at_the_end_of_the_frame(void **state)
{
	assert_utterances("“Nobody warned the crew, whoever they were,” said the pilot.",
			  "“Nobody warned the crew, not one of us,” said the pilot.",
			  "variant: “Nobody warned the crew, whoever they were,” | "
			  "“Nobody warned the crew, not one of us,”");
	assert_utterances("“Nobody warned the crew of the barge,” said the pilot.",
			  "“Someone warned the crew of the barge,” said the pilot.",
			  "variant: “Nobody warned the crew of the barge,” | "
			  "“Someone warned the crew of the barge,”");
}

static void one_holds_the_other(void **state)
{
	assert_utterances("“Nobody warned the crew of the barge, and nobody will say why,” said the pilot.",
			  "The pilot said that “nobody warned the crew of the barge”.",
			  "cut: “Nobody warned the crew of the barge, and nobody will say why,” | "
			  "“nobody warned the crew of the barge”");
}

static void what_is_not_the_same_utterance(void **state)
{
	assert_utterances("“Nobody warned the crew of the barge,” said the pilot.",
			  "“Taxes on onions will rise in spring,” said the minister.", "");
	assert_utterances("Nobody warned the crew of the barge, said the pilot.",
			  "Nobody warned the crew of the barge, said the pilot.", "");
	assert_utterances("“It was the end of it,” said the pilot.",
			  "“That is the way of it,” said the minister.", "");
}

static void a_quotation_over_sentences_is_compared_by_sentence(void **state)
{
	assert_utterances("“Nobody warned the crew. The barge was rotten to the keel. We were lucky.”",
			  "“The barge was rotten to the keel,” he said.",
			  "same: The barge was rotten to the keel. | “The barge was rotten to the keel,”");
}

static void each_word_is_matched_once(void **state)
{
	assert_utterances("“Nobody warned the crew of the barge,” he said. “The crew was asleep in the barge.”",
			  "“Nobody warned the crew of the barge,” he said. “The crew was asleep in the barge.”",
			  "same: “Nobody warned the crew of the barge,” | “Nobody warned the crew of the barge,”\n"
			  "same: “The crew was asleep in the barge.” | “The crew was asleep in the barge.”");
}

static void contractions_and_names_in_other_spellings_are_the_same(void **state)
{
	assert_utterances("“I'd never say that the barge wasn't rotten,” Ana Kolar said.",
			  "“I would never say that the barge was not rotten,” Ana Kolar said.",
			  "same: “I'd never say that the barge wasn't rotten,” | "
			  "“I would never say that the barge was not rotten,”");
	assert_utterances("“The barge belongs to Yusef Haddari alone,” Ana Kolar said.",
			  "“The barge belongs to Youssef Hadari alone,” Ana Kolar said.",
			  "same: “The barge belongs to Yusef Haddari alone,” | "
			  "“The barge belongs to Youssef Hadari alone,”");
}

static void an_interrupted_quotation_is_put_together(void **state)
{
	assert_utterances("“We pulled the barge to the quay and we counted the dead,” said Tarek Bouzane.",
			  "“We pulled the barge to the quay,” said Tarek Bouzane, “and we counted the dead.”",
			  "same: “We pulled the barge to the quay and we counted the dead,” | "
			  "“We pulled the barge to the quay,”\n"
			  "same: “We pulled the barge to the quay and we counted the dead,” | "
			  "“and we counted the dead.”");
	assert_utterances("“We pulled the barge to the quay, by torchlight, and we counted the dead,” "
			  "said Tarek Bouzane.",
			  "“We pulled the barge to the quay,” said Tarek Bouzane.",
			  "cut: “We pulled the barge to the quay, by torchlight, and we counted the dead,” | "
			  "“We pulled the barge to the quay,”");
}

static void speakers_decide_about_phrases(void **state)
{
	assert_utterances("Ana Kolar called the barge a “floating coffin” on Monday in Oresk.",
			  "The barge was a “floating coffin”, Ana Kolar said.",
			  "same: “floating coffin” | “floating coffin”");
	assert_utterances("Ana Kolar called the barge a “floating coffin” on Monday in Oresk.",
			  "Never again a “floating coffin” on the lake, Petr Dolny said.", "");
	assert_utterances("Ana Kolar called the barge a “floating coffin” on Monday in Oresk.",
			  "On Monday critics called the barge in Oresk a “floating coffin”.", "");
	assert_utterances("“The barge was a floating coffin and everybody knew it,” said Ana Kolar.",
			  "“The ferry was no floating coffin, everybody loved it,” said Petr Dolny.", "");
}

static void who_is_named_beside_a_quotation_may_speak(void **state)
{
	assert_utterances("Ana Kolar called the wreck of the barge at Oresk a “floating coffin” on Monday.",
			  "On Monday Petr Dolny, after Ana Kolar, called the wreck of the barge at Oresk a "
			  "“floating coffin”, too.",
			  "same: “floating coffin” | “floating coffin”");
	assert_utterances("“I dreamed of this lake since I was a boy in Oresk,” said Diego Ibarra.",
			  "“I dreamt of this lake since I was a kid in Oresk,” said the Argentine.",
			  "variant: “I dreamed of this lake since I was a boy in Oresk,” | "
			  "“I dreamt of this lake since I was a kid in Oresk,”");
}

static void irregular_verbs_are_one_word_in_two_forms(void **state)
{
	assert_utterances("“The pilot knew the harbour and slept,” said Ana Kolar.",
			  "“The pilot knows the harbour and sleeps,” said Ana Kolar.",
			  "variant: “The pilot knew the harbour and slept,” | "
			  "“The pilot knows the harbour and sleeps,”");
	assert_string_equal(tense_base("slept", "en"), "sleep");
	assert_string_equal(tense_base("written", "en-GB"), "write");
	assert_null(tense_base("sleep", "en"));
	assert_null(tense_base("slept", "de"));
	assert_null(tense_base("slept", NULL));
}

static void titles_are_said_by_nobody(void **state)
{
	assert_utterances("The barge was painted with “In Storms We Trust”, the motto of the town of Oresk.",
			  "“In Storms We Trust”, the motto of the town of Oresk, stands on the barge.", "");
}

static void little_is_enough_of_one_speaker_in_sentences_that_say_the_same(void **state)
{
	/* "welcome, if late" and "Better late than never" */
	struct likeness late = {.of_less = .35f, .of_more = .25f, .words = 1, .content = 1, .link = .87f,
				.voice = VOICE_SAME, .single = true, .sole = true};

	assert_true(likeness_is_utterance(&late));
	late.sole = false;
	assert_false(likeness_is_utterance(&late));
	late.sole = true;
	late.voice = VOICE_UNKNOWN;
	assert_false(likeness_is_utterance(&late));
	late.voice = VOICE_SAME;
	late.link = .4f;
	assert_false(likeness_is_utterance(&late));
	assert_utterances("Ana Kolar told reporters in Marsk on Monday: “Should the river rise, so shall the "
			  "wall, and nobody should doubt it.”",
			  "Ana Kolar told reporters in Marsk on Monday: “The gate is open but nobody should "
			  "run through it.”",
			  "");
}

static void all_that_a_short_quotation_has_is_enough_there_too(void **state)
{
	/* "He knew" and "The prime minister knew; the cabinet knew; and the only one ..." */
	struct likeness knew = {.of_less = .66f, .of_more = .06f, .words = 1, .content = 1,
				.whole_content = true, .link = .78f, .voice = VOICE_SAME};

	assert_true(likeness_is_utterance(&knew));
	knew.whole_content = false;
	assert_false(likeness_is_utterance(&knew));
}

static void words_on_two_days_are_two_utterances(void **state)
{
	assert_utterances("Ana Kolar said on Saturday: “The harbour must be dredged before winter.”",
			  "Ana Kolar said on Tuesday: “The harbour must be closed before winter.”", "");
	assert_utterances("Ana Kolar said on Saturday: “The harbour must be dredged before winter.”",
			  "Ana Kolar said on Saturday: “The harbour must be closed before winter.”",
			  "variant: “The harbour must be dredged before winter.” | "
			  "“The harbour must be closed before winter.”");
}

static void what_is_told_without_marks(void **state)
{
	assert_utterances("“The harbour must be dredged before winter,” Ana Kolar told the council.",
			  "Ana Kolar told the council that the harbour had to be dredged before winter.",
			  "indirect: “The harbour must be dredged before winter,” | "
			  "Ana Kolar told the council that the harbour had to be dredged before winter.");
	assert_utterances("“I know the pilot and I keep his letters,” Ana Kolar told the council.",
			  "Ana Kolar told the council that she knew the pilot and kept his letters.",
			  "indirect: “I know the pilot and I keep his letters,” | "
			  "Ana Kolar told the council that she knew the pilot and kept his letters.");
	assert_utterances("“We will not be blackmailed,” Ana Kolar told the strikers of Oresk.",
			  "Ana Kolar told the strikers of Oresk that the port would not be blackmailed.",
			  "indirect: “We will not be blackmailed,” | "
			  "Ana Kolar told the strikers of Oresk that the port would not be blackmailed.");
	assert_utterances("“The harbour must be dredged before winter,” Ana Kolar told the council.",
			  "Petr Dolny told the council that the harbour had to be dredged before winter.", "");
}

static void a_quotation_of_two_sentences_begins_with_the_first(void **state)
{
	static const char left[] = "“The barge was sound. Nobody warned the crew of the storm,” said the pilot.";
	static const char right[] = "“Nobody warned the crew of the gale,” said the pilot.";
	struct bytes out;
	struct told t;

	told_init(&t, left, right, NULL);
	bytes_init(&out);
	assert_int_equal(t.c->utterances.n, 1);
	assert_int_equal(t.c->utterances.v[0].sentence[LEFT], 1);
	assert_int_equal(t.c->utterances.v[0].beginning[LEFT], 0);
	assert_int_equal(t.c->utterances.v[0].beginning[RIGHT], 0);
	told_add_span(&t, LEFT, t.c->utterances.v[0].whole[LEFT], &out);
	assert_string_equal(out.data, "“The barge was sound. Nobody warned the crew of the storm,”");
	bytes_release(&out);
	told_release(&t);
}

/* Two articles of four sentences about one event, and one quotation each. */
static void assert_in_event(const char *left, const char *right, const char *expected)
{
	const char *event[2] = {
		"The lock gate of Marsk broke on Monday and the harbor ran dry.\n\n"
		"Twelve boats lie in the mud. The repair of the gate will take six weeks.\n\n",
		"On Monday the lock gate of Marsk broke, and the harbour ran dry.\n\n"
		"Twelve boats are lying in the mud. It will take six weeks to repair the gate.\n\n",
	};
	struct bytes text[2];

	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_init(&text[side]);
		bytes_add_string(&text[side], event[side]);
		bytes_add_string(&text[side], side == LEFT ? left : right);
	}
	assert_utterances(text[LEFT].data, text[RIGHT].data, expected);
	bytes_release(&text[LEFT]);
	bytes_release(&text[RIGHT]);
}

static void one_speaker_in_other_words(void **state)
{
	assert_in_event("“My signature is on it, and so the blame is mine,” said Ana Kolar.",
			"Ana Kolar said: “I signed, I am to blame.”",
			"variant: “My signature is on it, and so the blame is mine,” | "
			"“I signed, I am to blame.”");
	assert_in_event("“My signature is on it, and so the blame is mine,” said Ana Kolar.",
			"Ana Kolar said: “I asked the engineers twice.”", "");
	assert_in_event("“My signature is on it, and so the blame is mine,” said Ana Kolar.",
			"Ivo Dolny said: “I signed, I am to blame.”", "");
	assert_in_event("“My signature is on it, and so the blame is mine,” said Mayor Ana Kolar.",
			"The mayor said: “I signed, I am to blame.”",
			"variant: “My signature is on it, and so the blame is mine,” | "
			"“I signed, I am to blame.”");
}

static void a_figure_in_both_tells_one_utterance(void **state)
{
	const char *left = "“I have watched this gate for 40 years and nobody ever asked me,” said Ana Kolar.";

	assert_in_event(left, "Ana Kolar said: “Forty years have I looked after it, not one question.”",
			"variant: “I have watched this gate for 40 years and nobody ever asked me,” | "
			"“Forty years have I looked after it, not one question.”");
	assert_in_event(left, "Ana Kolar said: “Thirty years have I looked after it, not one question.”", "");
	assert_in_event(left, "Ana Kolar said: “In 40 days the boats will be back.”", "");
}

static void a_description_with_a_name_is_whoever_bears_it(void **state)
{
	const char *left = "“My signature is on it, and so the blame is mine,” said Ana Kolar.";

	assert_in_event(left, "“I signed, I am to blame,” said mother of four Ana.",
			"variant: “My signature is on it, and so the blame is mine,” | “I signed, I am to blame,”");
	assert_in_event(left, "“I signed, I am to blame,” said mother of four Ivana.", "");
}

static void one_speaker_told_in_other_words(void **state)
{
	assert_in_event("“If the water turns, we will turn with it,” said Ana Kolar.",
			"Ana Kolar hinted that she might turn back, should the water turn on her.",
			"indirect: “If the water turns, we will turn with it,” | "
			"Ana Kolar hinted that she might turn back, should the water turn on her.");
	assert_in_event("“If the water turns, we will turn with it,” said Ana Kolar.",
			"Ana Kolar hinted that the engineers had not looked at the gate.", "");
	assert_in_event("“If the water turns, we will turn with it,” said Ana Kolar.",
			"Ivo Dolny hinted that he might turn back, should the water turn on him.", "");
}

static void some_of_it_is_enough_in_sentences_that_say_the_same(void **state)
{
	assert_in_event("“I have no magic wand in my tool bag,” engineer Ana Kolar said.",
			"She cannot do magic, engineer Ana Kolar said.",
			"indirect: “I have no magic wand in my tool bag,” | "
			"She cannot do magic, engineer Ana Kolar said.");
	assert_in_event("“I deeply and sincerely regret what I shouted at the crew of the boat and I "
			"apologize to everybody on board,” said Ana Kolar.",
			"She has not apologized to the engineers of the dam, where forty men work, Ana "
			"Kolar told a radio station in Oresk.", "");
}

static void whom_a_sentence_names_may_be_told(void **state)
{
	assert_in_event("“A floating coffin,” engineer Ana Kolar said of the boat.",
			"Engineer Ana Kolar sees the boat as a floating coffin.",
			"indirect: “A floating coffin,” | Engineer Ana Kolar sees the boat as a floating coffin.");
	assert_in_event("“A floating coffin,” engineer Ana Kolar said of the boat.",
			"Engineer Petr Dolny sees the boat as a floating coffin.", "");
}

static void a_term_in_marks_of_its_own_and_a_cry_are_no_part(void **state)
{
	assert_utterances("Ana Kolar called for “radical repairs” on Monday in Oresk.",
			  "“He did not even say the words 'radical repairs' in Oresk on Monday,” "
			  "said Ana Kolar.", "");
	assert_utterances("“She shouted to me to run, and I ran from the barge,” said Petr Dolny.",
			  "“Run!” was the last word that Petr Dolny heard.", "");
}

static void what_somebody_owns_has_another_name(void **state)
{
	assert_in_event("“Qualified people decided on all the data,” Orsat Lines said in Marsk.",
			"Ana Kolar prefers silence. “Qualified people decided, and on all the data,” her "
			"company said in Marsk.",
			"same: “Qualified people decided on all the data,” | "
			"“Qualified people decided, and on all the data,”");
}

static void a_heading_is_paired_where_the_body_is_not(void **state)
{
	assert_in_event("A ‘Brave Gate’\n\n“A brave gate has gone to rest,” said Ana Kolar.",
			"Ana Kolar said: “A brave gate has gone to rest.”",
			"same: “A brave gate has gone to rest,” | “A brave gate has gone to rest.”");
}

static void assert_speaker(const char *left, const char *right, const char *expected)
{
	struct told t;

	told_init(&t, left, right, NULL);
	assert_int_equal(t.c->utterances.n, 1);
	assert_string_equal(t.c->utterances.v[0].speaker, expected);
	told_release(&t);
}

static void the_speaker_is_of_whichever_article_knows_it(void **state)
{
	static const char named[] = "“Nobody warned the crew of the barge,” said Ana Kolar.";
	static const char nameless[] = "“Nobody warned the crew of the barge.” The lake was still.";

	assert_speaker(named, nameless, "Ana Kolar");
	assert_speaker(nameless, named, "Ana Kolar");
}

static void the_speaker_is_called_by_name_and_by_whom_the_words_are_given(void **state)
{
	static const char named[] = "“Nobody warned the crew of the barge,” said Ana Kolar.";

	assert_speaker("“Nobody warned the crew of the barge,” the pilot said.", named, "Ana Kolar");
	assert_speaker("“Nobody warned the crew of the barge,” Kolar said.", named, "Ana Kolar");
	assert_speaker("“The lake is deep,” said Petr Dolny.\n\n“Nobody warned the crew of the barge.”",
		       named, "Ana Kolar");
}

/* The differing runs of the only link, as "left=right" joined by "; ". */
static void assert_wordings(const char *left, const char *right, const char *expected)
{
	struct told t;
	struct bytes out;

	told_init(&t, left, right, NULL);
	bytes_init(&out);
	assert_int_equal(t.c->links.n, 1);
	for (uint32_t i = 0; i < t.c->links.v[0].n_runs; i++) {
		const struct run *run = &t.c->runs.v[t.c->links.v[0].first_run + i];

		if (run->kind != RUN_DIFFERS)
			continue;
		bytes_add_string(&out, out.len ? "; " : "");
		told_add_span(&t, LEFT, run->span[LEFT], &out);
		bytes_add_byte(&out, '=');
		told_add_span(&t, RIGHT, run->span[RIGHT], &out);
	}
	assert_string_equal(out.data, expected);
	bytes_release(&out);
	told_release(&t);
}

static void linked_sentences_show_the_words_that_differ(void **state)
{
	assert_wordings("“The crane shall never stand on this quay,” the mayor said.",
			"The mayor said: “The crane will never stand on that quay.”",
			"shall=will; this=that");
	assert_wordings("“Nobody warned the crew of the barge,” said the pilot.",
			"“Nobody warned the crew of the barge,” said the pilot.", "");
}

static struct bytes repeated(const char *unit, size_t n)
{
	struct bytes b;

	bytes_init(&b);
	for (size_t i = 0; i < n; i++)
		bytes_add_string(&b, unit);
	return b;
}

/* N quotations in one sentence, no two of which are the same. */
static struct bytes numbered(size_t n)
{
	struct bytes b;

	bytes_init(&b);
	for (size_t i = 0; i < n; i++)
		bytes_addf(&b, "“The barge %zu was rotten to the keel %zu,” he wrote to the crowd and ", i, i * 7);
	return b;
}

static void many_quotations_take_bounded_time(void **state)
{
	struct bytes words = repeated("“So it goes,” he said of the barge. ", unit_large(20000));
	struct bytes marks = repeated("“ ” ", unit_large(100000));
	struct bytes one = numbered(unit_large(10000));
	struct told t;

	told_init(&t, words.data, words.data, NULL);
	told_release(&t);
	told_init(&t, marks.data, words.data, NULL);
	assert_int_equal(t.c->utterances.n, 0);
	told_release(&t);
	told_init(&t, one.data, one.data, NULL);
	told_release(&t);
	bytes_release(&one);
	bytes_release(&words);
	bytes_release(&marks);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_up_to_spelling_case_and_punctuation),
		cmocka_unit_test(other_words_in_one_frame),
		cmocka_unit_test(the_same_words_in_another_order),
		cmocka_unit_test(other_words_at_the_end_of_the_frame),
		cmocka_unit_test(one_holds_the_other),
		cmocka_unit_test(what_is_not_the_same_utterance),
		cmocka_unit_test(a_quotation_over_sentences_is_compared_by_sentence),
		cmocka_unit_test(each_word_is_matched_once),
		cmocka_unit_test(contractions_and_names_in_other_spellings_are_the_same),
		cmocka_unit_test(an_interrupted_quotation_is_put_together),
		cmocka_unit_test(speakers_decide_about_phrases),
		cmocka_unit_test(who_is_named_beside_a_quotation_may_speak),
		cmocka_unit_test(irregular_verbs_are_one_word_in_two_forms),
		cmocka_unit_test(titles_are_said_by_nobody),
		cmocka_unit_test(little_is_enough_of_one_speaker_in_sentences_that_say_the_same),
		cmocka_unit_test(all_that_a_short_quotation_has_is_enough_there_too),
		cmocka_unit_test(words_on_two_days_are_two_utterances),
		cmocka_unit_test(what_is_told_without_marks),
		cmocka_unit_test(a_quotation_of_two_sentences_begins_with_the_first),
		cmocka_unit_test(one_speaker_in_other_words),
		cmocka_unit_test(a_figure_in_both_tells_one_utterance),
		cmocka_unit_test(a_description_with_a_name_is_whoever_bears_it),
		cmocka_unit_test(one_speaker_told_in_other_words),
		cmocka_unit_test(some_of_it_is_enough_in_sentences_that_say_the_same),
		cmocka_unit_test(whom_a_sentence_names_may_be_told),
		cmocka_unit_test(a_term_in_marks_of_its_own_and_a_cry_are_no_part),
		cmocka_unit_test(what_somebody_owns_has_another_name),
		cmocka_unit_test(a_heading_is_paired_where_the_body_is_not),
		cmocka_unit_test(the_speaker_is_of_whichever_article_knows_it),
		cmocka_unit_test(the_speaker_is_called_by_name_and_by_whom_the_words_are_given),
		cmocka_unit_test(linked_sentences_show_the_words_that_differ),
		cmocka_unit_test(many_quotations_take_bounded_time),
	};

	return cmocka_run_group_tests_name("utterance", tests, NULL, NULL);
}
