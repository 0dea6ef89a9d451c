/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "annotate/annotate.h"

#include <locale.h>
#include <string.h>

static struct annotation *annotate(const char *text)
{
	struct article *a = article_new("made", 1);
	struct clean_text c = clean_text_make(text, strlen(text));
	struct annotation *an;

	article_set_text(a, &c);
	clean_text_release(&c);
	a->language = mem_copy_string("en");
	an = annotation_make(a);
	article_unref(&a);
	return an;
}

static void add(struct bytes *b, const struct annotation *an, string_ref speaker)
{
	if (b->len)
		bytes_add_string(b, " / ");
	bytes_add_string(b, speaker ? annotation_string(an, speaker) : "-");
}

/* The speakers of the quotes of TEXT; then, if there are none, of its sentences. */
static char *speakers(const char *text)
{
	struct annotation *an = annotate(text);
	struct bytes b;

	bytes_init(&b);
	for (size_t i = 0; i < an->quotes.n; i++)
		add(&b, an, an->quotes.v[i].speaker);
	for (size_t i = 0; i < an->sentences.n && !an->quotes.n; i++)
		add(&b, an, an->sentences.v[i].speaker);
	annotation_free(&an);
	return b.data;
}

#define SPEAKERS(text, expected)                                                                   \
	do {                                                                                       \
		char *f = speakers(text);                                                          \
		assert_string_equal(f, expected);                                                  \
		free(f);                                                                           \
	} while (0)

static void around_the_quotation(void **state)
{
	SPEAKERS("“We have won,” Ana Kolar said.", "Ana Kolar");
	SPEAKERS("“We have won,” said Ana Kolar, who runs the port.", "Ana Kolar");
	SPEAKERS("Ana Kolar said on Monday: “We have won.”", "Ana Kolar");
	SPEAKERS("“We have won,” Ana Kolar said, “and they know it.”", "Ana Kolar / Ana Kolar");
	SPEAKERS("“We have won,” the port’s manager, Ana Kolar, told reporters.", "Ana Kolar");
	SPEAKERS("“We have won,” Ana Kolar, 41, a teacher from Orsk, said.", "Ana Kolar");
	SPEAKERS("‘We have won’, said Ana Kolar yesterday.", "Ana Kolar");
	SPEAKERS("“Have we won?” asked Ana Kolar.", "Ana Kolar");
	SPEAKERS("“We have won,” deadpanned docker Ana Kolar.", "Ana Kolar");
	SPEAKERS("“We have won!” was the answer of all. “No,” was Ana Kolar’s reply.",
		 "- / Ana Kolar");
	SPEAKERS("According to Ana Kolar, the plan is “a joke”.", "Ana Kolar");
	SPEAKERS("In the words of Ana Kolar, the plan is “a joke”.", "Ana Kolar");
	SPEAKERS("Ana Kolar (Green, Orsk) said it was “a joke”.", "Ana Kolar");
	SPEAKERS("Ana Kolar left early, adding that it was “a joke”.", "Ana Kolar");
	SPEAKERS("The vote was lost, with former mayor Ana Kolar saying “we shall be back”.",
		 "Ana Kolar");
	SPEAKERS("Calling it “a joke”, Ana Kolar said she would vote no.", "Ana Kolar");
	SPEAKERS("“We have won,” according to Ana Kolar.", "Ana Kolar");
	SPEAKERS("Ana Kolar was quoted by the agency as saying “we have won”.", "Ana Kolar");
	SPEAKERS("The agency quoted Ana Kolar as saying “we have won”.", "Ana Kolar");
	SPEAKERS("Ana Kolar KC said it was “a joke”.", "Ana Kolar");
	SPEAKERS("Minister for Roads Ana Kolar said it was “a joke”.", "Ana Kolar");
	SPEAKERS("“No,” said its founder, Ana Kolar.", "Ana Kolar");
}

/* CUE_LEAD: without it in the table of cues nobody looks for these. */
static void words_that_lead(void **state)
{
	SPEAKERS("The dam was sound, according to Bo Orr.", "Bo Orr");
	SPEAKERS("The dam was sound, in the words of Bo Orr.", "Bo Orr");
	SPEAKERS("The dam was sound, per Bo Orr.", "Bo Orr");
	SPEAKERS("As Bo Orr put it, the dam was sound.", "Bo Orr");
	SPEAKERS("Of the dam Bo Orr went on: “It was sound, and they knew.”", "Bo Orr");
	SPEAKERS("Of the dam Bo Orr spoke of “a sound old lady”.", "Bo Orr");
	SPEAKERS("Of the dam Bo Orr speaks of “a sound old lady”.", "Bo Orr");
	SPEAKERS("Of the dam Bo Orr talked of “a sound old lady”.", "Bo Orr");
	SPEAKERS("Of the dam Bo Orr talks of “a sound old lady”.", "Bo Orr");
	SPEAKERS("On Monday Bo Orr let slip that it was sound.", "Bo Orr");
	SPEAKERS("On Monday Bo Orr lets it be known that it was sound.", "Bo Orr");
	SPEAKERS("On Monday Bo Orr shot back that it was sound.", "Bo Orr");
	SPEAKERS("On Monday Bo Orr shoots back that it was sound.", "Bo Orr");
	SPEAKERS("On Monday Bo Orr hit back that it was sound.", "Bo Orr");
	SPEAKERS("On Monday Bo Orr hits back that it was sound.", "Bo Orr");
	SPEAKERS("On Monday Bo Orr fired back that it was sound.", "Bo Orr");
	SPEAKERS("On Monday Bo Orr fires back that it was sound.", "Bo Orr");
	SPEAKERS("The inquiry found that the dam was sound.", "inquiry");
	SPEAKERS("The inquiry finds that the dam was sound.", "inquiry");
	SPEAKERS("The inquiry, ruling that the dam “was as sound as most”, closed.", "inquiry");
	SPEAKERS("The inquiry, finding that the dam “was as sound as most”, closed.", "inquiry");
}

/* As agencies write it. */
static void with_day_and_place(void **state)
{
	SPEAKERS("The health ministry on Monday said it would appeal.", "health ministry");
	SPEAKERS("The health ministry in a note late Thursday said it would appeal.",
		 "health ministry");
	SPEAKERS("Mayor Ana Kolar on Thursday said it was “a joke”.", "Ana Kolar");
	SPEAKERS("Nobody was hurt, said Captain Ana Kolar of the fire brigade.", "Ana Kolar");
	SPEAKERS("The Orsk Times, citing two pilots, reported that the port would close.",
		 "Orsk Times");
	SPEAKERS("Ana Kolar, for her part, said it was “a joke”.", "Ana Kolar");
	SPEAKERS("A person familiar with the plan said it was “a joke”.",
		 "person familiar with the plan");
	SPEAKERS("The plan is “a joke,” per a person briefed on it.", "person");
	SPEAKERS("It cost two crowns per head, the ministry said.", "ministry");
	SPEAKERS("“We had to go,” said one of them, a teacher.", "one of them");
	SPEAKERS("As Ana Kolar put it, “the plan is a joke”.", "Ana Kolar");
	SPEAKERS("“A joke” is how Ana Kolar described it.", "Ana Kolar");
	SPEAKERS("Ana Kolar went on: “They know it.”", "Ana Kolar");
	SPEAKERS("Ana Kolar went on board the “Blue Anna”.", "-");
	SPEAKERS("“We have won,” Ana Kolar, visibly moved, said.", "Ana Kolar");
	SPEAKERS("Critics, including Ana Kolar, said it was “a joke”.", "critics");
	SPEAKERS("The crowd chanted “We have won” outside.", "crowd");
	SPEAKERS("Kolar, 41, has called it “a joke”.", "Kolar");
	SPEAKERS("Kolar, who left, has called it “a joke”.", "Kolar");
	SPEAKERS("“We have won,” said Ana Kolar, a nurse. “Look at it.”",
		 "Ana Kolar / Ana Kolar");
}

static void who_finds_and_who_is_silent(void **state)
{
	SPEAKERS("The inquiry, published on Monday, found that it rained.", "inquiry");
	SPEAKERS("Ana Kolar found that it rained.", "-");
	SPEAKERS("Orsk has not commented.", "-");
	SPEAKERS("Neither the ministry nor the port responded to requests for comment.", "-");
	SPEAKERS("The ministry responded to the note.", "ministry");
}

static void words_put_in_a_mouth(void **state)
{
	SPEAKERS("Ana Kolar described the plan as “a joke”.", "Ana Kolar");
	SPEAKERS("The plan was described by Ana Kolar as “a joke”.", "Ana Kolar");
	SPEAKERS("The company blamed “an exceptional wave”.", "company");
	SPEAKERS("The Guild, who refer to the hall as the “Old House”, met.", "Guild");
	SPEAKERS("Ana Kolar refused to say more. She was told it was “a joke”.", "-");
}

static void nobody_speaks(void **state)
{
	SPEAKERS("A ship called the “Blue Anna” sank.", "-");
	SPEAKERS("The “Morning Hour” host left.", "-");
	SPEAKERS("The so-called “doc fix” passed.", "-");
	SPEAKERS("Ana Kolar told NBC’s “Morning Hour” that it rained.", "-");
	SPEAKERS("Measures described as “harsh” were dropped.", "-");
}

static void who_is_no_name(void **state)
{
	SPEAKERS("“We have won,” a spokesman for the health ministry said.",
		 "spokesman for the health ministry");
	SPEAKERS("“We have won,” said the health ministry.", "health ministry");
	SPEAKERS("“We have won,” one official said.", "one official");
	SPEAKERS("Officials in Orsk said it was “a joke”.", "officials in Orsk");
	SPEAKERS("A statement from the ministry said it was “a joke”.", "ministry");
	SPEAKERS("A terse response from the ministry said: “No.”", "ministry");
	SPEAKERS("Orsk’s coastguard said it was “a joke”.", "Orsk’s coastguard");
	SPEAKERS("Ana Kolar left. Her lawyer said it was “a joke”.", "Ana Kolar’s lawyer");
	SPEAKERS("“We knew,” one of the pilots said.", "one of the pilots");
	SPEAKERS("The port was closed when the council put up what it called “a fence”.", "council");
	SPEAKERS("One swimmer laughed. “It was very cold,” she said.", "one swimmer");
}

static void pronouns(void **state)
{
	SPEAKERS("Ana Kolar met Petr Orr in Orsk. “We have won,” she said.", "Ana Kolar");
	SPEAKERS("Ana Kolar met Petr Orr in Orsk. “We have won,” he said.", "Petr Orr");
	SPEAKERS("Mr. Zell met Ms. Tamm in Orsk. “We have won,” she said.", "Tamm");
	SPEAKERS("“We have won,” said Zell, a teacher. Tamm left. He said it was “a joke”.",
		 "Zell / Zell");
	SPEAKERS("The Orsk Trade Union met Ana Kolar. It said it was “a joke”.",
		 "Orsk Trade Union");
	SPEAKERS("“We have won,” she said.", "-");
	SPEAKERS("Ana Kolar was asked about it. “No,” was her reply.", "Ana Kolar");
}

static void descriptions(void **state)
{
	SPEAKERS("Transport Minister Ana Kolar met Petr Orr. “We have won,” the minister said.",
		 "Ana Kolar");
	SPEAKERS(
		"Petr Orr met Ana Kolar, the transport minister. “We have won,” the minister said.",
		"Ana Kolar");
	SPEAKERS("Finance Minister Ana Kolar left. “We have won,” the transport minister said.",
		 "transport minister");
	SPEAKERS("Vice President Ana Kolar left. “We have won,” the president said.", "president");
	SPEAKERS("Gov. Ana Kolar met Petr Orr. “We have won,” the governor said.", "Ana Kolar");
	SPEAKERS("The Orsk Maritime Authority met. “We have won,” the agency said.",
		 "Orsk Maritime Authority");
	SPEAKERS("The health ministry said it rained. “We have won,” the statement added.",
		 "health ministry");
	SPEAKERS("Ana Kolar left. “We have won,” the shamed minister said.", "Ana Kolar");
	SPEAKERS("The operator, Orsk Hydro, said it was “a joke”.", "Orsk Hydro");
}

static void by_position(void **state)
{
	SPEAKERS("“We have won,” said Ana Kolar. “They know it well by now.”",
		 "Ana Kolar / Ana Kolar");
	SPEAKERS("“We have won,” said Ana Kolar.\n\n“They know it well by now.”",
		 "Ana Kolar / Ana Kolar");
	SPEAKERS("“They know it well by now.” “We have won,” said Ana Kolar.",
		 "Ana Kolar / Ana Kolar");
	SPEAKERS("Ana Kolar said in a video posted on Friday:\n\n“We have won the vote.”",
		 "Ana Kolar");
	SPEAKERS("Ana Kolar said: “We have won.\n\n“They know it well by now.”",
		 "Ana Kolar / Ana Kolar");
	SPEAKERS("“We have won.\n\n“They know it well by now,” said Ana Kolar.",
		 "Ana Kolar / Ana Kolar");
	SPEAKERS("Petr Orr asked Ana Kolar about it. “We have won,” she said.", "Ana Kolar");
}

static void about_a_person(void **state)
{
	SPEAKERS("Ana Kolar is not surprised. “They know it well by now.”", "Ana Kolar");
	SPEAKERS("And Ana Kolar? “They know it well by now.”", "-");
	SPEAKERS("Ana Kolar has “never lost a minute’s sleep” over it.", "Ana Kolar");
	SPEAKERS("Ana Kolar was accused of “crimes against the port”.", "-");
	SPEAKERS("Ana Kolar loves “terms”.", "-");
}

static void unknown_names(void **state)
{
	SPEAKERS("Wolde Estan leads the search. “We have won,” the head of the mission says.",
		 "head of the mission");
	SPEAKERS("Wolde Estan shook her head. “We have won,” the head of the mission says.",
		 "Wolde Estan");
	SPEAKERS("Wolde Estan was inside. The gym teacher recalls “a crack like a whip”.",
		 "Wolde Estan");
	SPEAKERS("Wolde Estan came down the stairs. He waited. “We have won the vote.”", "Wolde Estan");
	SPEAKERS("South Bend, Ind., Mayor Petr Orr also left. He said: “We have won.”", "Petr Orr");
	SPEAKERS("A spokeswoman for Orsa, Wolde Estan, declined. “We know,” she said.", "Wolde Estan");
	SPEAKERS("Its founder, billionaire Wolde Estan, left. “We know,” he wrote.", "Wolde Estan");
	SPEAKERS("The man to whom it was sent, Wolde Estan, stays on. He calls it “a very bad joke”.",
		 "Wolde Estan");
	SPEAKERS("Orsat said it was “very funny”. “We have won,” the company said.", "Orsat / Orsat");
}

static void nobody_rather_than_somebody_else(void **state)
{
	SPEAKERS("“We have won,” said Ana Kolar.\n\nThe harbour is empty. “They know it well by now.”",
		 "Ana Kolar / -");
	SPEAKERS("Ana Kolar left. “Nothing is going to happen,” they wrote.", "-");
	SPEAKERS("Petr Orr did not say if he knew a florist who denied it. “No,” he said.", "Petr Orr");
	SPEAKERS("8,000 bears live there, “more than the forests feed”. “We know,” said Ana Kolar.",
		 "- / Ana Kolar");
	SPEAKERS("Critics warned of it. Nine firms sent a letter. “We are worried,” reads the letter.",
		 "letter");
	SPEAKERS("Petr Orr left. He answers whatever the judge asks. “They know it well by now.”",
		 "Petr Orr");
}

static void clauses_and_predicates(void **state)
{
	SPEAKERS("Ana Kolar left after a man met her and asked about “the plan of Orsk”. “No,” she said.",
		 "man / Ana Kolar");
	SPEAKERS("Ana Kolar took office as the 45th governor of Orsk. It rained, the new governor said.\n\n"
		 "“We have won,” the governor said.",
		 "Ana Kolar");
	SPEAKERS("Ana Kolar is the mayor of Orsk. Petr Orr met her. “We have won,” the mayor said.",
		 "Ana Kolar");
	SPEAKERS("“We have won,” Senate President Pro Tem Petr Orr said.", "Petr Orr");
}

static void he_who_is_another(void **state)
{
	SPEAKERS("Petr Orr left the hall. Yusra al-Kadiri waited until he was gone. “We have won,” she said.",
		 "Yusra al-Kadiri");
	SPEAKERS("Petr Orr left. Orsova would not give up the port, he said. “We have won the vote.”",
		 "Petr Orr");
	SPEAKERS("Petr Orr left. One of the names is that of Gao Estan. He does not agree. “We have won the vote.”",
		 "Gao Estan");
	SPEAKERS("The producer, Wolde Estan, left. “We have won,” he said.", "Wolde Estan");
}

static void openings(void **state)
{
	SPEAKERS("For Ana Kolar, a farmer, nothing changes. “Nobody has seen a cent,” she said.", "Ana Kolar");
	SPEAKERS("Elected in 2019, Ana Kolar has faced three votes. “We have won,” she said.", "Ana Kolar");
	SPEAKERS("The video shows the officer telling the driver, “Get out.”", "officer");
}

static void whose_office_nobody_knows(void **state)
{
	SPEAKERS("Ana Kolar resigned. “It was about time,” the head of the opposition said.",
		 "head of the opposition");
	SPEAKERS("Boris Tamm was arrested. “He did not resist,” the police chief said.", "police chief");
	SPEAKERS("Lena Vogel crossed the line first. “She flew,” said the coach.", "coach");
	SPEAKERS("Petr Orr died there. “We did everything,” the doctor said.", "doctor");
	SPEAKERS("“He was a pilot,” said Ana Kolar.\n\n“We know,” the detective leading the inquiry said.",
		 "Ana Kolar / detective");
	SPEAKERS("Unions met the Orsk Bank. Unions were furious. “It is a betrayal,” they said.", "unions");
	SPEAKERS("Guests stood in the rain. “I thought it was a drill,” said one, Ana Kolar.", "Ana Kolar");
}

static void lettings(void **state)
{
	SPEAKERS("“We have won,” Ana Kolar shot back.", "Ana Kolar");
	SPEAKERS("Ana Kolar called it “a win”, while chairman Petr Orr spoke of “a bridge year”.",
		 "Ana Kolar / Petr Orr");
	SPEAKERS("The family said it would “not rest”.", "family");
	SPEAKERS("Orsat, Inc. said it was “a joke”.", "Orsat, Inc");

	SPEAKERS("“We read it all,” said Ana Kolar. Nothing is lost, Petr Orr lets slip. “We see it all.”",
		 "Ana Kolar / Petr Orr");
	SPEAKERS("The health ministry lets it be known that it rained.", "health ministry");
	SPEAKERS("“What do we miss” in the request, said one official briefed on it.", "one official");
	SPEAKERS("Ana Kolar last year said it was “a joke”.", "Ana Kolar");
	SPEAKERS("Petr Cook left. “We have won,” Cook said.", "Petr Cook");
}

static void headings(void **state)
{
	SPEAKERS("Plan is ‘a joke’, says Kolar\n\nThe plan is back in Orsk after a year.\n\n"
		 "“It is a joke and they know it,” Ana Kolar said on Monday.",
		 "Ana Kolar / Ana Kolar");
}

static void said_of_who_spoke_before(void **state)
{
	SPEAKERS("“We have won,” Mr. Zell said.\n\n“His conduct is a shame for all of us.”", "Zell / -");
	SPEAKERS("“We have won,” Mr. Zell said.\n\n“Her conduct is a shame for all of us.”", "Zell / Zell");
}

/* The words are those of saying, and nothing is said. */
static void verbs_that_say_nothing(void **state)
{
	SPEAKERS("Countries like Orsova and Velmark have maintained limited ties.", "-");
	SPEAKERS("It changed much, as towns like Orsk are asserting new policies.", "-");
	SPEAKERS("Ana Kolar maintained that it rained.", "Ana Kolar");
	SPEAKERS("Ana Kolar asserts it is her right.", "Ana Kolar");
	SPEAKERS("The Orsk Bank left. It signals a new chapter.", "- / -");
	SPEAKERS("Ana Kolar signaled she would go.", "Ana Kolar");
	SPEAKERS("Ana Kolar maintained the dam was sound.", "Ana Kolar");
	SPEAKERS("Ana Kolar conveyed that the bridge was closed.", "Ana Kolar");
	SPEAKERS("The bridge conveyed 900 cars, and it conveys gas.", "-");
	SPEAKERS("The court denied bail. The shop denied service to a pair.", "- / -");
	SPEAKERS("It is for those who are denied them. The port denied to them what it has.", "- / -");
	SPEAKERS("Petr Orr denied that he came, and police denied reports of it.", "Petr Orr");
	SPEAKERS("Petr Orr denied taking it. Police denied wrongdoing.", "Petr Orr / police");
	SPEAKERS("Officials denied girls were kept out.", "officials");
	SPEAKERS("Ana Kolar signed a deal in which she agreed to supply coal.", "-");
	SPEAKERS("The Orsk Bank said it rained. It is worth noting that the port closed.",
		 "Orsk Bank / -");
	SPEAKERS("Police hold the captain, who is said to have reported a fault.", "-");
	SPEAKERS("Ana Kolar was fired for telling the truth.", "-");
	SPEAKERS("Ana Kolar, who co-wrote a book with her father, left.", "-");
	SPEAKERS("The idea of Orsk could provide added weight to it.", "-");
	SPEAKERS("The Orsk Bank left. Few got the benefits it promises pilots.", "- / -");
	SPEAKERS("Ana Kolar left after a man met her and asked for it by name.", "-");
	SPEAKERS("Ana Kolar wants a hall that voters in battleground states will like.", "-");
}

static void whose_clause_it_is(void **state)
{
	SPEAKERS("When Gov. Ana Kolar, Democrat of Orsk, spoke on Monday, she disclosed that it rained.",
		 "Ana Kolar");
	SPEAKERS("The Orsk Bank denied the claims, which the Velmark Times first reported, telling the "
		 "paper they were “a very bad joke”.",
		 "Orsk Bank");
	SPEAKERS("Ana Kolar did not react, while a spokeswoman for Petr Orr said it rained.",
		 "spokeswoman for Petr Orr");
	SPEAKERS("Engineers called as witnesses testified that it rained.", "engineers");
	SPEAKERS("Ana Kolar said it rained.\n\n“We read it all by now.” Then Petr Orr concluded: “It snows.”",
		 "Ana Kolar / Petr Orr");
}

static void views_and_what_is_made_clear(void **state)
{
	SPEAKERS("Ana Kolar pointed out that the bridge was closed.", "Ana Kolar");
	SPEAKERS("“It is closed,” Ana Kolar pointed out.", "Ana Kolar");
	SPEAKERS("Ana Kolar pointed out the house to them.", "-");
	SPEAKERS("The ministry made it clear that the bridge was closed.", "ministry");
	SPEAKERS("Ana Kolar makes plain that it is closed.", "Ana Kolar");
	SPEAKERS("Ana Kolar made a clear glass.", "-");
	SPEAKERS("“We were too late,” was how Ana Kolar put it.", "Ana Kolar");
	SPEAKERS("In Ana Kolar’s view the plan is “a fraud”.", "Ana Kolar");
	SPEAKERS("Ana Kolar left. The plan was, in her own words, “a fraud”.", "Ana Kolar");
	SPEAKERS("In view of the lake Ana Kolar built “a house of glass and wood”.", "-");
	SPEAKERS("The bridge was closed, in the eyes of many.", "-");
}

static void they_who_are_several(void **state)
{
	SPEAKERS("Much was done while Democrats were few. In May they made clear that it would go on.",
		 "- / Democrats");
	SPEAKERS("At hearings, village representatives left. They said that it helped Democrats.",
		 "- / village representatives");
}

/* "Ana Kolar, a nurse who": the name is meant. */
static void a_name_and_what_its_bearer_is(void **state)
{
	SPEAKERS("Among them was Ana Kolar, a pensioner whose son left and who “never slept a minute”.",
		 "Ana Kolar");
	SPEAKERS("Police questioned Petr Orr, a florist who denied that he was there.", "Petr Orr");
	SPEAKERS("Not far from Ana Kolar, a pensioner said that it rained.", "pensioner");
}

/* Of two who are called alike it is the first, or whom the sentence is about. */
static void which_of_two_it_is(void **state)
{
	SPEAKERS("President Ana Kolar met President Petr Orr of Velmark. The president said it went well.",
		 "- / Ana Kolar");
	SPEAKERS("Many asked President Ana Kolar to see Velmark President Petr Orr. The president says no.",
		 "- / Ana Kolar");
	SPEAKERS("Ana Kolar, the president, left. Ana Kolar saw President Petr Orr. The president said so.",
		 "- / - / Ana Kolar");
	SPEAKERS("President Ana Kolar left. President Petr Orr came. The president said it was cold.",
		 "- / - / Petr Orr");
	SPEAKERS("Former President Petr Orr met President Ana Kolar. The president said it went well.",
		 "- / Ana Kolar");
	SPEAKERS("Transport Minister Ana Kolar saw Finance Minister Petr Orr. The finance minister said so.",
		 "- / Petr Orr");
	SPEAKERS("Transport Minister Ana Kolar saw Finance Minister Petr Orr. The minister said so.",
		 "- / Ana Kolar");
}

/* Who speaks in the main clause, not whom its opening quotes, nor who is but described. */
static void whose_sentence_it_is(void **state)
{
	SPEAKERS("While officials say the dam is safe, Ana Kolar warned that it was not.", "Ana Kolar");
	SPEAKERS("Although the council insists that the wall will hold, engineers said it would not.",
		 "engineers");
	SPEAKERS("After Petr Orr said that he would go, Ana Kolar came.", "Petr Orr");
	SPEAKERS("As Petr Orr told reporters, the mayor says it is open.", "Petr Orr");
	SPEAKERS("Ana Kolar met a florist who denied it.", "-");
	SPEAKERS("Police found a florist who denied it.", "florist");
	SPEAKERS("While Ana Kolar said it was safe, Petr Orr said that it was not. “I know it,” he said.",
		 "Petr Orr");
}

static void names_in_a_row(void **state)
{
	SPEAKERS("Ana Kolar, vice president of the League to Preserve Roads and Medicare, a group in Orsk, "
		 "said it rained.",
		 "Ana Kolar");
	SPEAKERS("An aide to the House Ways and Means Committee, who spoke at length, said it rained.",
		 "aide to the House Ways and Means Committee");
	SPEAKERS("Petr Orr left. It rained, according to the current and former officials.",
		 "- / current and former officials");
	SPEAKERS("He will testify, according to the panel’s top Democrat, Sen. Ana Kolar of Orsk.",
		 "Ana Kolar");
	SPEAKERS("The charges were announced by U.S. Deputy Minister Ana Kolar.", "Ana Kolar");
}

static void who_he_and_they_are(void **state)
{
	SPEAKERS("The teacher asked the boy what had happened; “I fell,” he said.", "boy");
	SPEAKERS("The teacher asked the boy what had happened. “I fell,” he said.", "boy");
	SPEAKERS("The Orsk Guild met. 200 filmmakers sent a letter. “We are worried,” they wrote.",
		 "200 filmmakers");
	SPEAKERS("The Orsk Guild said it rained. Democrats left. They said it snowed.",
		 "Orsk Guild / - / democrats");
	SPEAKERS("The Guild said it rained in a note to Mrs. Kolar in which she said it was “a joke”.",
		 "Kolar");
	SPEAKERS("Mrs. Kolar left. “Where is it?” asked a banner on the wall. “It rained,” she said.",
		 "banner / Kolar");
	SPEAKERS("They met Ona Tancredi and Mr. Zell. It snowed. He said so.", "- / - / Zell");
	SPEAKERS("Petr Orr met the mayors. Mayor Kolar? “Strong,” he said.", "Petr Orr");
	SPEAKERS("It rained, her lawyer Rana Tell said. Orabi, the minister, stayed. She said it snowed.",
		 "Rana Tell / - / Orabi");
}

static void whose_role_it_is(void **state)
{
	SPEAKERS("Transport Minister Ana Kolar resigned. Nobody answered, the author told the Herald.",
		 "- / author");
	SPEAKERS("Spokeswoman Ana Kolar, traveling with the president on Monday, left. The president said "
		 "it rained.",
		 "- / president");
	SPEAKERS("Gov. Petr Orr left. Another Republican, former governor Oto Tamm, stayed. The governor "
		 "said it rained.",
		 "- / - / Petr Orr");
}

/* "Mr. Orr", where two are called so: the one who spoke last. */
static void namesakes(void **state)
{
	SPEAKERS("Oto Orr sits in the council. His cousin Petr Orr left.\n\n"
		 "“We disagree a lot,” Petr Orr said.\n\n“We talk,” Mr. Orr said.",
		 "Petr Orr / Petr Orr");
	SPEAKERS("Oto Orr met Petr Orr, his cousin. “We talk,” Oto Orr said. “We win,” Orr said.",
		 "Oto Orr / Oto Orr");
}

static void without_marks(void **state)
{
	SPEAKERS("The health ministry said that it rained.", "health ministry");
	SPEAKERS("It rained, the coastguard said.", "coastguard");
	SPEAKERS("According to the coastguard, it rained.", "coastguard");
	SPEAKERS("Ana Kolar said it rained. She also said it snowed.", "Ana Kolar / Ana Kolar");
	SPEAKERS("ORSK, Velmark (Newswire) — The port is closed, the ministry said.", "ministry");
	SPEAKERS("Ana Kolar wept as she left.", "-");
	SPEAKERS("Ana Kolar, who in an interview with the agency said it rained, left.", "Ana Kolar");
	SPEAKERS("A note posted on Monday was wrong.", "-");
	SPEAKERS("Ana Kolar went home. The media reports were wrong. The storm raged on.",
		 "- / - / -");
	SPEAKERS("She is said to be ill. He was told to leave. Kolar refused to say why.",
		 "- / - / -");
}

static void other_languages_have_none(void **state)
{
	struct article *a = article_new("made", 1);
	const char *text = "„Wir haben gewonnen“, said Ana Kolar.";
	struct clean_text c = clean_text_make(text, strlen(text));
	struct annotation *an;

	article_set_text(a, &c);
	clean_text_release(&c);
	a->language = mem_copy_string("de");
	an = annotation_make(a);
	assert_int_equal(an->quotes.n, 1);
	assert_int_equal(an->quotes.v[0].speaker, 0);
	annotation_free(&an);
	article_unref(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(around_the_quotation),
		cmocka_unit_test(words_put_in_a_mouth),
		cmocka_unit_test(words_that_lead),
		cmocka_unit_test(with_day_and_place),
		cmocka_unit_test(who_finds_and_who_is_silent),
		cmocka_unit_test(nobody_speaks),
		cmocka_unit_test(who_is_no_name),
		cmocka_unit_test(pronouns),
		cmocka_unit_test(descriptions),
		cmocka_unit_test(by_position),
		cmocka_unit_test(unknown_names),
		cmocka_unit_test(nobody_rather_than_somebody_else),
		cmocka_unit_test(clauses_and_predicates),
		cmocka_unit_test(he_who_is_another),
		cmocka_unit_test(openings),
		cmocka_unit_test(whose_office_nobody_knows),
		cmocka_unit_test(lettings),
		cmocka_unit_test(headings), cmocka_unit_test(about_a_person),
		cmocka_unit_test(verbs_that_say_nothing),
		cmocka_unit_test(said_of_who_spoke_before),
		cmocka_unit_test(whose_clause_it_is),
		cmocka_unit_test(a_name_and_what_its_bearer_is),
		cmocka_unit_test(views_and_what_is_made_clear),
		cmocka_unit_test(they_who_are_several),
		cmocka_unit_test(which_of_two_it_is),
		cmocka_unit_test(whose_sentence_it_is),
		cmocka_unit_test(names_in_a_row),
		cmocka_unit_test(who_he_and_they_are),
		cmocka_unit_test(whose_role_it_is),
		cmocka_unit_test(namesakes),
		cmocka_unit_test(without_marks),
		cmocka_unit_test(other_languages_have_none),
	};

	setlocale(LC_CTYPE, "C.UTF-8"); /* cleaning asks the locale what can be printed */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
