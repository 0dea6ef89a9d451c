/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/attribution.h"

#include "annotate/saying.h"
#include "text/codepoint.h"

#include <string.h>

enum { LONGEST_CLAUSE = 14 }; /* items */

struct search {
	const struct frame *f;
	struct attributions *out;
	uint32_t sentence;          /* that the item at hand stands in */
	size_t start;               /* its first item */
	size_t first;               /* of OUT: its first attribution */
};

static const struct noun_phrase none;

static size_t behind_article(const struct frame *f, size_t i)
{
	return frame_has(f, i, CUE_DET) ? i + 1 : i;
}

WORD_SET(naming, "called", "dubbed", "branded", "labelled", "labeled", "termed", "nicknamed",
	 "billed", "christened", "deemed", "considered");

/* "a ship called the “Reem”", "measures described as “harsh”": nobody who calls is named. */
static bool is_reduced(const struct frame *f, size_t verb)
{
	if (!frame_has(f, verb, CUE_JUDGE) ||
	    noun_phrase_is_pronoun(f, noun_phrase_before(f, verb)) ||
	    (verb > 0 && frame_name(f, verb - 1) && frame_name(f, verb - 1)->type == NAME_PERSON))
		return false;
	if (frame_is_of(f, verb, &naming))
		return frame_item(f, behind_article(f, verb + 1))->kind == ITEM_QUOTE;
	return frame_is(f, verb + 1, "as") ||
	       (frame_is(f, verb + 1, "to") && frame_is(f, verb + 2, "as"));
}

static struct noun_phrase by_agent(const struct frame *f, size_t verb)
{
	if (frame_is(f, verb, "quoted"))
		return none; /* by whom says not whose words they are */
	for (size_t i = verb + 1; i < verb + 8; i++)
		if (frame_is(f, i, "by"))
			return noun_phrase_after(f, i + 1);
	return none;
}

/* "which the agency reported": of a clause about something else. */
static bool is_relative(const struct frame *f, struct noun_phrase subject)
{
	return subject.start > 0 && (frame_is(f, subject.start - 1, "which") ||
				     frame_is(f, subject.start - 1, "whom"));
}

/* Who acts in the sentence: the last who said something, else the phrase it begins with. */
static struct noun_phrase main_subject(const struct search *s)
{
	struct noun_phrase opening;

	for (size_t i = s->out->n; i > s->first; i--)
		if (!is_relative(s->f, s->out->v[i - 1].subject))
			return s->out->v[i - 1].subject;
	opening = noun_phrase_opening(s->f, s->start);
	return noun_phrase_is_speaker(s->f, opening) ? opening : none;
}

WORD_SET(transitive, "told", "tells", "asked", "asks", "informed", "assured", "urged", "urges");
WORD_SET(behind_names, "of", "from", "at", "for", "who", "in");
WORD_SET(knowing, "briefed", "familiar", "involved", "close");

/* The phrase behind a verb, where nothing of a clause follows it: "says Fay Dunnock." */
static struct noun_phrase inverted(const struct frame *f, size_t verb)
{
	struct noun_phrase p = noun_phrase_after(f, verb + 1);
	bool goes_on = frame_name(f, p.head) ? frame_is_of(f, p.end, &behind_names)
					     : frame_is_of(f, p.end, &knowing);

	if (frame_is_of(f, verb, &transitive) ||
	    (frame_item(f, p.end)->kind == ITEM_WORD &&
	     !(goes_on && frame_has(f, verb, CUE_SAY))))
		return none;
	return noun_phrase_is_speaker(f, p) ? p : none;
}

static bool ends_frame(const struct frame *f, size_t i)
{
	return i >= f->list.n || (i + 1 == f->list.n && frame_item(f, i)->kind == ITEM_SIGN);
}

/* Before the verb is a comma: the end of an apposition, or of what was said. */
static struct noun_phrase subject_at_comma(const struct search *s, size_t start, size_t verb)
{
	struct noun_phrase behind = inverted(s->f, verb), before;

	if (!noun_phrase_is_empty(behind) && ends_frame(s->f, behind.end))
		return behind;
	before = noun_phrase_before_comma(s->f, start - 1);
	return noun_phrase_is_empty(before) || before.start < s->start ? behind : before;
}

/* "the Taliban, who refer to": the phrase before the relative pronoun. */
static struct noun_phrase antecedent(const struct frame *f, size_t pronoun)
{
	return noun_phrase_before(f, pronoun > 0 && frame_is(f, pronoun - 1, ",") ? pronoun - 1
										  : pronoun);
}

/* The quotation ends as speech does that a verb of saying follows: with a comma, ? or !. */
static bool ends_open(const struct frame *f, size_t quote)
{
	const char *text = f->an->article->text;
	uint32_t at = frame_item(f, quote)->span.end, c;
	uint32_t start = frame_item(f, quote)->span.start;

	codepoint_previous(text, start, &at);
	c = codepoint_previous(text, start, &at);
	return c == ',' || c == '?' || c == '!' || c == 0x2014 || c == 0x2026 ||
	       frame_is(f, quote + 1, ",");
}

static bool quotes_on_the_spot(const struct frame *f, size_t verb)
{
	return frame_is(f, verb + 1, ":") ||
	       frame_item(f, verb + 1 + frame_is(f, verb + 1, ","))->kind == ITEM_QUOTE;
}

static bool follows_quote(const struct frame *f, size_t start)
{
	return start > 0 && (frame_item(f, start - 1)->kind == ITEM_QUOTE ||
			     (start > 1 && frame_is(f, start - 1, ",") &&
			      frame_item(f, start - 2)->kind == ITEM_QUOTE));
}

static bool follows_speech(const struct frame *f, size_t start)
{
	return follows_quote(f, start) &&
	       ends_open(f, frame_item(f, start - 1)->kind == ITEM_QUOTE ? start - 1 : start - 2);
}

WORD_SET(sounds, "laughed", "grinned", "sighed", "wept", "sobbed", "cried", "screamed",
	 "shouted", "yelled", "raged", "thundered", "stormed", "fumed", "beamed", "gushed", "snapped",
	 "continued", "continues", "read", "reads", "objected", "ran", "laughs", "growls", "growled",
	 "posts");

static bool may_speak(const struct frame *f, struct noun_phrase subject, size_t verb)
{
	/* of speech only beside what is said */

	if (noun_phrase_is_empty(subject))
		return false;
	if (frame_is(f, verb, "posted") && frame_has(f, subject.head, CUE_PAPER))
		return false; /* "a tweet posted on Sunday" */
	if (frame_is_of(f, verb, &sounds) && !frame_is(f, verb + 1, "that"))
		return quotes_on_the_spot(f, verb) || follows_speech(f, subject.start);
	return saying_is_plain(f, verb) || noun_phrase_is_speaker(f, subject) ||
	       (frame_has(f, verb, CUE_SAY) &&
		(quotes_on_the_spot(f, verb) || follows_speech(f, subject.start)));
}

WORD_SET(oblique, "with", "in", "at", "on", "to", "from", "by", "about", "into", "near",
	 "through");

/* "Orr, who in an interview with the agency said": a preposition before it, it is no subject. */
static bool is_oblique(const struct frame *f, struct noun_phrase p)
{
	return !noun_phrase_is_empty(p) && p.start > 0 && frame_is_of(f, p.start - 1, &oblique);
}

/* The antecedent of the last "who" before, else whoever acts in the sentence. */
static struct noun_phrase subject_before(const struct search *s, size_t end)
{
	size_t least = end > 16 ? end - 16 : 0;

	for (size_t i = end; i > least && i > s->start; i--)
		if (frame_is(s->f, i - 1, "who"))
			return antecedent(s->f, i - 1);
	return main_subject(s);
}

WORD_SET(conjunctions, "after", "before", "when", "while", "because");

/* "after the man approached Orr and asked": whom the clause begins with, else whoever acts. */
static struct noun_phrase subject_of_clause(const struct search *s, size_t end)
{
	const struct frame *f = s->f;
	size_t least = end > LONGEST_CLAUSE ? end - LONGEST_CLAUSE : 0;

	for (size_t i = end; i > least && i > s->start && !frame_is(f, i - 1, ","); i--) {
		struct noun_phrase p;

		if (!frame_is_of(f, i - 1, &conjunctions))
			continue;
		p = noun_phrase_after(f, i);
		return noun_phrase_is_speaker(f, p) && p.end < end ? p : main_subject(s);
	}
	return main_subject(s);
}

WORD_SET(hearsay, "said", "believed", "thought", "alleged", "known", "reported");

/* "is said to have reported": who says so is not told. */
static bool is_hearsay(const struct frame *f, size_t to)
{
	return to > 0 && frame_is(f, to, "to") && frame_is_of(f, to - 1, &hearsay) &&
	       saying_is_passive(f, saying_start(f, to - 1), to - 1);
}

/* "could provide added weight": a verb, not a phrase. */
static bool is_infinitive(const struct frame *f, struct noun_phrase p)
{
	return p.end == p.start + 1 && p.start > 0 && frame_item(f, p.start)->kind == ITEM_WORD &&
	       !frame_item(f, p.start)->cues && frame_has(f, p.start - 1, CUE_AUX);
}

/* "engineers called as witnesses": the engineers. */
static struct noun_phrase called_as(const struct frame *f, struct noun_phrase p)
{
	struct noun_phrase called = none;

	if (p.start > 2 && frame_is(f, p.start - 1, "as") && frame_has_ending(f, p.start - 2, "ed"))
		called = noun_phrase_before(f, p.start - 2);
	return noun_phrase_is_speaker(f, called) ? called : p;
}

/* "the benefits it promises": no words, but a thing. */
static bool is_promised(const struct frame *f, struct noun_phrase p, size_t verb)
{
	return (frame_is(f, verb, "promises") || frame_is(f, verb, "promised")) &&
	       noun_phrase_is_pronoun(f, p) && p.start > 0 &&
	       frame_item(f, p.start - 1)->kind == ITEM_WORD && frame_item(f, p.start - 1)->noun;
}

WORD_SET(relative, "who", "which");
WORD_SET(refusing, "refused", "declined", "failed", "unable", "not", "refuses", "declines");
WORD_SET(joining, "and", "but", "or", "then", "to");
WORD_SET(objects, "whatever", "whoever", "whomever", "if");

static struct noun_phrase subject_of_finite(const struct search *s, size_t verb)
{
	const struct frame *f = s->f;
	size_t start = saying_start(f, verb);
	struct noun_phrase p;

	if (saying_is_silent(f, start, verb))
		return none;
	if (saying_is_passive(f, start, verb) || is_reduced(f, verb))
		return by_agent(f, verb);
	start = saying_time_start(f, start);
	if (follows_quote(f, start)) {
		p = noun_phrase_after(f, verb + 1);
		return start == verb && frame_has(f, verb, CUE_SAY) ? p : none;
	}
	if (start == s->start)
		return none;
	if (frame_is_of(f, start - 1, &relative))
		return antecedent(f, start - 1);
	if (frame_is(f, start - 1, "to") && start > 1 &&
	    (frame_is_of(f, start - 2, &refusing) || is_hearsay(f, start - 1)))
		return none;
	if (frame_is_of(f, start - 1, &joining))
		return subject_of_clause(s, start - 1);
	if (frame_is(f, start - 1, ","))
		return subject_at_comma(s, start, verb);
	p = called_as(f, noun_phrase_before(f, start));
	if (is_infinitive(f, p) || is_promised(f, p, verb) ||
	    (p.start > 0 && frame_is_of(f, p.start - 1, &objects)))
		return none; /* "to answer whatever the prosecutor asks" */
	if (is_oblique(f, p))
		p = subject_before(s, p.start);
	return may_speak(f, p, verb) ? p : none;
}

static bool is_found(const struct frame *f, size_t i)
{
	return (frame_is(f, i, "found") || frame_is(f, i, "finds")) && frame_is(f, i + 1, "that");
}

/* "The inquiry found that the dam …": what a person finds is not said. */
static struct noun_phrase finder_of(const struct search *s, size_t verb)
{
	struct noun_phrase p = subject_of_finite(s, verb);
	const struct name *name = frame_name(s->f, p.head);
	bool reports = name ? name->type == NAME_ORGANISATION
			    : frame_has(s->f, p.head,
					CUE_PAPER | CUE_BODY | CUE_GENERIC | CUE_PLURAL);

	return !noun_phrase_is_empty(p) && reports ? p : none;
}

/* "Orr was quoted by the agency as saying", "the agency quoted Orr as saying" */
static struct noun_phrase quoted_as_saying(const struct search *s, size_t end)
{
	const struct frame *f = s->f;
	size_t least = end > 16 ? end - 16 : 0;

	for (size_t i = end; i > least; i--) {
		size_t start;

		if (!frame_is(f, i - 1, "quoted") && !frame_is(f, i - 1, "cited"))
			continue;
		start = saying_start(f, i - 1);
		return saying_is_passive(f, start, i - 1) ? noun_phrase_before(f, start)
						   : noun_phrase_after(f, i);
	}
	return main_subject(s);
}

WORD_SET(showing, "shows", "showed", "heard", "hears", "saw", "recorded", "caught", "filmed");

/* "the video shows the officer telling", "neighbours heard Orr shouting" */
static bool is_shown(const struct frame *f, struct noun_phrase p)
{
	return p.start > 0 && frame_is_of(f, p.start - 1, &showing);
}

static struct noun_phrase subject_of_participle(const struct search *s, size_t verb)
{
	const struct frame *f = s->f;
	size_t start = saying_start(f, verb);
	struct noun_phrase p;

	if (saying_is_silent(f, start, verb) || frame_is(f, start - 1, "worth"))
		return none; /* "It is worth noting that" */
	if (start > 0 && frame_is(f, start - 1, "as"))
		return quoted_as_saying(s, start);
	if (start > 1 && !frame_item(f, start - 1)->noun && saying_be(f, start - 2))
		start -= 2; /* "Orr is shown saying" */
	p = noun_phrase_before(f, start);
	if (noun_phrase_is_empty(p) || (p.start == 0 && start == verb))
		return main_subject(s);
	if (start < verb && saying_be(f, start))
		return p; /* "she is saying" */
	if (!frame_name(f, p.head) && !frame_has(f, p.head, CUE_ROLE | CUE_PLURAL))
		return main_subject(s);
	if (is_shown(f, p))
		return p;
	return frame_is(f, p.start - 1, "with") ? p : main_subject(s);
}

static void enter_sentence(struct search *s, size_t i)
{
	const struct sentences *all = &s->f->an->sentences;
	uint32_t at = frame_item(s->f, i)->span.start;

	if (i > 0 && !(s->sentence < s->f->last && at >= all->v[s->sentence + 1].span.start))
		return;
	while (s->sentence < s->f->last && at >= all->v[s->sentence + 1].span.start)
		s->sentence++;
	s->start = i;
	s->first = s->out->n;
}

static void add(struct search *s, size_t verb, struct noun_phrase subject, bool judges)
{
	if (!noun_phrase_is_empty(subject))
		VEC_PUSH(s->out, (struct attribution){verb, subject, judges});
}

/* "“…” was her answer": whose it was. */
static void find_reply(struct search *s, size_t quote)
{
	const struct frame *f = s->f;
	size_t owner = quote + 2;
	bool reply = false;

	if (!frame_has(f, quote + 1, CUE_AUX))
		return;
	for (size_t i = owner; i < owner + 4; i++)
		reply = reply || frame_has(f, i, CUE_REPLY);
	if (reply && (frame_has(f, owner, CUE_POSSESSIVE) || frame_item(f, owner)->possessive))
		add(s, quote + 1, (struct noun_phrase){owner, owner + 1, owner}, false);
}

static bool is_person(const struct frame *f, struct noun_phrase p)
{
	const struct name *name = noun_phrase_is_empty(p) ? NULL : frame_name(f, p.head);

	return name && name->type == NAME_PERSON;
}

/* "“…,” she deadpanned", "“…,” deadpanned Orr": any verb may stand there. */
static void find_unlisted(struct search *s, size_t quote)
{
	const struct frame *f = s->f;
	size_t i = quote + 1 + frame_is(f, quote + 1, ",");
	struct noun_phrase p = noun_phrase_after(f, i);

	if (!ends_open(f, quote) || saying_at(f, i))
		return;
	if (!noun_phrase_is_empty(p) && frame_has_ending(f, p.end, "ed") && !saying_at(f, p.end) &&
	    (frame_name(f, p.head) || noun_phrase_is_pronoun(f, p)))
		add(s, p.end, p, false);
	else if (frame_has_ending(f, i, "ed") && is_person(f, noun_phrase_after(f, i + 1)))
		add(s, i, noun_phrase_after(f, i + 1), false);
}

/* "“…,” per a person briefed on it": no "per cent". */
static bool is_per(const struct frame *f, size_t i)
{
	return frame_is(f, i, "per") && i > 0 &&
	       (frame_is(f, i - 1, ",") || frame_item(f, i - 1)->kind == ITEM_QUOTE) &&
	       (frame_has(f, i + 1, CUE_DET) ||
		noun_phrase_is_speaker(f, noun_phrase_after(f, i + 1)));
}

/* "she let slip", "the ministry lets it be known" */
static bool is_letting(const struct frame *f, size_t i)
{
	size_t known = i + 1 + frame_is(f, i + 1, "it");

	if (!frame_is(f, i, "let") && !frame_is(f, i, "lets"))
		return false;
	return frame_is(f, i + 1, "slip") ||
	       (frame_is(f, known, "be") && frame_is(f, known + 1, "known"));
}

WORD_SET(shooting, "shot", "hit", "fired", "shoots", "hits", "fires");

/* "Orr shot back" */
static bool is_shooting_back(const struct frame *f, size_t i)
{
	return frame_is_of(f, i, &shooting) && frame_is(f, i + 1, "back");
}

/* "Orr pointed out that", "“…,” Orr pointed out.", not "pointed out the house" */
static bool is_pointing_out(const struct frame *f, size_t i)
{
	return (frame_is(f, i, "pointed") || frame_is(f, i, "points")) && frame_is(f, i + 1, "out") &&
	       (frame_is(f, i + 2, "that") || frame_item(f, i + 2)->kind == ITEM_QUOTE ||
		frame_item(f, i + 2)->kind == ITEM_SIGN);
}

/* "Orr made clear that", "the ministry makes it plain that" */
static bool is_making_clear(const struct frame *f, size_t i)
{
	size_t how = i + 1 + frame_is(f, i + 1, "it");

	return (frame_is(f, i, "made") || frame_is(f, i, "makes")) &&
	       (frame_is(f, how, "clear") || frame_is(f, how, "plain"));
}

WORD_SET(views, "view", "opinion", "words", "eyes");

/* "in Orr’s view", "“a fraud”, in her own words": whose it is. */
static struct noun_phrase whose_view(const struct frame *f, size_t i)
{
	size_t owner = i > 0 && frame_is(f, i - 1, "own") ? i - 2 : i - 1;

	if (i < 2 || !frame_is_of(f, i, &views) || !frame_is(f, owner - 1, "in") ||
	    !(frame_has(f, owner, CUE_POSSESSIVE) || frame_item(f, owner)->possessive))
		return none;
	return (struct noun_phrase){owner, owner + 1, owner};
}

WORD_SET(speaking, "spoke", "speaks", "talked", "talks");

/* "while Orr spoke of “a bridge year”" */
static bool is_speaking_of(const struct frame *f, size_t i)
{
	return frame_is_of(f, i, &speaking) && frame_is(f, i + 1, "of") &&
	       frame_item(f, behind_article(f, i + 2))->kind == ITEM_QUOTE;
}

/* Item I is a word by which an attribution may begin: a verb of saying, or one of CUE_LEAD. */
static void find_at(struct search *s, size_t i)
{
	const struct frame *f = s->f;

	if ((frame_is(f, i, "according") && frame_is(f, i + 1, "to")) ||
	    (frame_is(f, i, "words") && frame_is(f, i + 1, "of"))) {
		add(s, i, noun_phrase_after(f, i + 2), false);
	} else if (is_per(f, i)) {
		add(s, i, noun_phrase_after(f, i + 1), false);
	} else if (!noun_phrase_is_empty(whose_view(f, i))) {
		add(s, i, whose_view(f, i), true);
	} else if (frame_is(f, i, "put") && frame_is(f, i + 1, "it") && i > 1 &&
		   (frame_is(f, noun_phrase_before(f, i).start - 1, "as") ||
		    frame_is(f, noun_phrase_before(f, i).start - 1, "how"))) {
		add(s, i, noun_phrase_before(f, i), false);
	} else if (frame_is(f, i, "went") && frame_is(f, i + 1, "on") && quotes_on_the_spot(f, i + 1)) {
		add(s, i, noun_phrase_before(f, saying_start(f, i)), false);
	} else if (is_speaking_of(f, i)) {
		add(s, i, subject_of_finite(s, i), true);
	} else if (is_letting(f, i) || is_shooting_back(f, i) || is_pointing_out(f, i) ||
		   is_making_clear(f, i)) {
		add(s, i, subject_of_finite(s, i), false);
	} else if (is_found(f, i)) {
		add(s, i, finder_of(s, i), false);
	} else if (saying_at(f, i) && frame_has(f, i, CUE_SAY | CUE_JUDGE)) {
		add(s, i, subject_of_finite(s, i), !frame_has(f, i, CUE_SAY));
	} else if (saying_at(f, i)) {
		add(s, i, subject_of_participle(s, i), !frame_has(f, i, CUE_SAYING));
	}
}

void attributions_find(const struct frame *f, struct attributions *out)
{
	struct search s = {.f = f, .out = out, .sentence = f->first};

	out->n = 0;
	for (size_t i = 0; i < f->list.n; i++) {
		enter_sentence(&s, i);
		if (frame_item(f, i)->kind == ITEM_QUOTE) {
			find_reply(&s, i);
			find_unlisted(&s, i);
		} else if (frame_item(f, i)->leads) {
			find_at(&s, i);
		}
	}
}

/* The first attribution whose verb is at item I or behind it. */
static size_t first_from(const struct attributions *all, size_t i)
{
	size_t low = 0, high = all->n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (all->v[mid].verb < i)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

enum { NEAR = 4 }; /* attributions looked at behind a quotation */

/* The attribution that follows the quotation: "“…,” said Orr", "“…,” Orr, the minister, said". */
static size_t following(const struct frame *f, const struct attributions *all, size_t quote)
{
	size_t i = quote + 1 + frame_is(f, quote + 1, ","), first = first_from(all, i);

	for (size_t k = first; k < all->n && k < first + NEAR; k++)
		if (saying_start(f, all->v[k].verb) == i || all->v[k].subject.start == i)
			return k;
	return ATTRIBUTION_NONE;
}

/* "“…” is how Orr described it" */
static bool is_how(const struct frame *f, size_t quote)
{
	return saying_be(f, quote + 1) && (frame_is(f, quote + 2, "how") || frame_is(f, quote + 2, "what"));
}

size_t attribution_of_quote(const struct frame *f, const struct attributions *all, size_t quote)
{
	size_t found = following(f, all, quote), next;

	if (found != ATTRIBUTION_NONE)
		return found;
	next = first_from(all, quote);
	if (next < all->n && is_how(f, quote))
		return next;
	if (next > 0)
		return next - 1;
	for (size_t k = next; k < all->n && k < next + NEAR; k++)
		if (!all->v[k].judges)
			return k;
	return ATTRIBUTION_NONE;
}
