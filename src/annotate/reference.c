/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/reference.h"

#include <string.h>

enum { LONGEST_NAME = 96 }; /* bytes of a speaker that is no name */
enum { LONGEST_CLAUSE = 12 }; /* items */

static bool is_definite(const struct frame *f, struct noun_phrase p)
{
	return frame_is(f, p.start, "the") || frame_is(f, p.start, "this") ||
	       frame_is(f, p.start, "that");
}

/* Whom "his" or "her" stands for: the last person before it in the frame who may be meant. */
static uint32_t owner_of(struct discourse *d, const struct frame *f, size_t pronoun)
{
	size_t least = pronoun > 16 ? pronoun - 16 : 0;
	char p = pronoun_at(f, pronoun);

	for (size_t i = pronoun; i > least && (p == 'h' || p == 's'); i--) {
		const struct name *name = frame_name(f, i - 1);
		uint32_t actor;

		if (!name || name->type != NAME_PERSON)
			continue;
		actor = discourse_actor_of(d, name);
		if (discourse_fits(d, actor, p))
			return actor;
	}
	return discourse_resolve_pronoun(d, p);
}

/* "his office": Orr’s office. */
static uint32_t describe_owned(struct discourse *d, const struct frame *f, struct noun_phrase p,
			       struct actor like)
{
	uint32_t owner = owner_of(d, f, p.start), actor = ACTOR_NONE;
	struct span span = {frame_item(f, p.start + 1)->span.start,
			    frame_item(f, p.end - 1)->span.end};
	struct bytes name;

	if (owner == ACTOR_NONE || p.end < p.start + 2 || span_length(span) > LONGEST_NAME)
		return ACTOR_NONE;
	bytes_init(&name);
	bytes_addf(&name, "%s’s ", annotation_string(d->an, d->actors.v[owner].name));
	bytes_add(&name, d->an->article->text + span.start, span_length(span));
	for (size_t i = 0; i < name.len; i++)
		if (name.data[i] == '\n')
			name.data[i] = ' ';
	actor = discourse_actor(d, name.data, name.len, 0, like);
	bytes_release(&name);
	return actor;
}

/* The phrase as written, on one line, without a leading article. */
static uint32_t describe(struct discourse *d, const struct frame *f, struct noun_phrase p)
{
	const char *text = d->an->article->text;
	unsigned cues = frame_item(f, p.head)->cues;
	struct actor like = {
		.type = NAME_OTHER,
		.gender = gender_of_cues(cues),
		.plural = (cues & CUE_PLURAL) || noun_phrase_is_people(f, p)};
	char name[LONGEST_NAME];
	struct span span;
	size_t len;

	if (cues & CUE_ROLE)
		like.type = NAME_PERSON;
	else if (cues & (CUE_BODY | CUE_GENERIC))
		like.type = NAME_ORGANISATION;
	like.generic = cues & CUE_GENERIC;
	like.thing = (cues & CUE_PAPER) && like.type == NAME_OTHER;
	if (frame_has(f, p.start, CUE_POSSESSIVE) && pronoun_at(f, p.start))
		return describe_owned(d, f, p, like);
	while (p.start < p.head && frame_has(f, p.start, CUE_DET))
		p.start++;
	span = (struct span){frame_item(f, p.start)->span.start,
			     frame_item(f, p.end - 1)->span.end};
	len = span_length(span);
	if (len >= sizeof name)
		return ACTOR_NONE;
	for (size_t i = 0; i < len; i++)
		name[i] = text[span.start + i] == '\n' ? ' ' : text[span.start + i];
	if (p.start == 0 && frame_item(f, 0)->kind == ITEM_WORD && name[0] >= 'A' &&
	    name[0] <= 'Z' && !(len > 1 && name[1] >= 'A' && name[1] <= 'Z'))
		name[0] = (char)(name[0] + 32);
	return discourse_actor(d, name, len, 0, like);
}

static uint32_t recent_person(struct discourse *d, unsigned cues)
{
	const struct scene *s = discourse_scene(d, d->n_scenes > 1 ? 1 : 0);

	if (discourse_fits(d, s->speaker, 'p') && gender_of_cues(cues) == GENDER_OPEN)
		return s->speaker;
	switch (gender_of_cues(cues)) {
	case GENDER_HE: return discourse_pronoun(d, 'h');
	case GENDER_SHE: return discourse_pronoun(d, 's');
	default: return discourse_pronoun(d, 'p');
	}
}

/* Who is not named by one of these is somebody else, even where a person was just spoken of. */
static bool is_somebody(const struct frame *f, size_t i)
{
	static const char *const words[] = {
		"president",   "premier",      "king",       "queen", "pope",       "spokesman",
		"spokeswoman", "spokesperson", "official",   "judge", "prosecutor", "aide",
		"source",      "lawyer",       "ambassador", "court", "coach", "trainer",
		"agent",       "doctor",       "nurse",      "detective", "inspector",
		"officer",     "neighbour",    "neighbor",   "colleague", "friend",
		"mother",      "father",       "wife",       "husband",   "brother",
		"sister",      "manager",      "owner",      "referee",   "witness",
		"author",      NULL};

	return frame_is_any(f, i, words);
}

/* Roles that a word before them tells apart: the transport minister is not the justice minister. */
static bool is_one_of_many(const struct frame *f, size_t i)
{
	static const char *const words[] = {"minister",      "secretary",    "director", "manager",
					    "chief",         "officer",      "editor",   "adviser",
					    "correspondent", "teacher",      "leader",   "head",
					    "boss",          "commissioner", NULL};

	return frame_is_any(f, i, words);
}

static bool is_plural(const struct frame *f, size_t i)
{
	size_t len = frame_item(f, i)->len;

	return len > 3 && frame_key(f, i)[len - 1] == 's' && frame_key(f, i)[len - 2] != 's';
}

/* "the shamed minister" is one spoken of, "the transport minister" need not be. */
static bool is_described(const struct frame *f, struct noun_phrase p)
{
	for (size_t i = p.start + 1; i < p.head; i++) {
		const char *key = frame_key(f, i);
		size_t len = frame_item(f, i)->len;

		if (len > 3 && !strcmp(key + len - 2, "ed"))
			return true;
	}
	return false;
}

/* "minister", "64-year-old" */
static bool is_one_word(const struct frame *f, size_t start, size_t end)
{
	for (size_t i = start; i + 1 < end; i++)
		if (!frame_is(f, i, "-") && !frame_is(f, i + 1, "-"))
			return false;
	return start < end;
}

/*
 * "Amsel does not believe it.  The head of the mission says": the one person whose mind the sentence
 * before tells, if no title of hers is known.
 */
static uint32_t untitled_person(struct discourse *d, const struct frame *f, struct noun_phrase p)
{
	const struct scene *here = discourse_scene(d, 0), *before = discourse_scene(d, 1);
	uint32_t actor = before->subject;

	if (d->n_scenes < 2 || before->paragraph != here->paragraph || actor == ACTOR_NONE ||
	    !(before->thinks || frame_is(f, p.head, "teacher")) || /* no office: most have a trade */
	    !frame_has(f, p.head, CUE_ROLE) || is_somebody(f, p.head) || d->actors.v[actor].titled ||
	    !discourse_is_about_person(d, before) || here->persons[0] != ACTOR_NONE ||
	    (d->actors.v[actor].type != NAME_PERSON && p.end != p.head + 1) ||
	    (before->speaker != ACTOR_NONE && before->speaker != actor))
		return ACTOR_NONE;
	for (size_t i = 0; i < SCENE_PERSONS; i++)
		if (before->persons[i] != ACTOR_NONE && before->persons[i] != actor)
			return ACTOR_NONE;
	return actor;
}

/* "the statement said": whoever spoke last; a letter or a complaint is one's who spoke just now. */
static uint32_t writer_of_paper(struct discourse *d, const struct frame *f, struct noun_phrase p)
{
	if (frame_is(f, p.head, "statement") || frame_is(f, p.head, "communique"))
		return d->last_speaker;
	return d->n_scenes > 1 ? discourse_scene(d, 1)->speaker : ACTOR_NONE;
}

/* "the company": the last body that is no "group" itself, else what has a name and just spoke. */
static uint32_t recent_body(struct discourse *d)
{
	uint32_t actor = d->last_body;

	if (actor != ACTOR_NONE)
		return d->actors.v[actor].generic ? ACTOR_NONE : actor;
	actor = d->n_scenes > 1 ? discourse_scene(d, 1)->speaker : ACTOR_NONE;
	if (actor == ACTOR_NONE || !d->actors.v[actor].named)
		return ACTOR_NONE;
	return d->actors.v[actor].type != NAME_PERSON ? actor : ACTOR_NONE;
}

static uint32_t resolve_definite(struct discourse *d, const struct frame *f, struct noun_phrase p)
{
	unsigned cues = frame_item(f, p.head)->cues;
	bool bare = is_one_word(f, p.start + 1, p.end);
	uint32_t actor;

	if (p.end != p.head + 1)
		return untitled_person(d, f, p); /* "the head of the mission" */
	if ((cues & CUE_PAPER) && !(cues & (CUE_ROLE | CUE_BODY)))
		return bare ? writer_of_paper(d, f, p) : ACTOR_NONE;
	actor = calling_find(&d->callings, f, p.head);
	if (actor == ACTOR_INTRODUCED)
		return ACTOR_NONE;
	if (actor != ACTOR_NONE)
		return actor;
	if (cues & CUE_GENERIC)
		return bare ? recent_body(d) : ACTOR_NONE;
	if ((cues & (CUE_BODY | CUE_PLURAL)) || is_somebody(f, p.head) || is_plural(f, p.head))
		return ACTOR_NONE;
	if (!bare && is_one_of_many(f, p.head) && !is_described(f, p))
		return untitled_person(d, f, p);
	return recent_person(d, cues);
}

/* "Orr’s statement said": Orr did; "a statement from the ministry" is the ministry's. */
static uint32_t owner_of_paper(struct discourse *d, const struct frame *f, struct noun_phrase p)
{
	if (!frame_has(f, p.head, CUE_PAPER) ||
	    frame_has(f, p.head, CUE_ROLE | CUE_BODY | CUE_PLURAL))
		return ACTOR_NONE;
	for (size_t i = p.start; i < p.head; i++)
		if (frame_name(f, i) && frame_item(f, i)->possessive)
			return discourse_actor_of(d, frame_name(f, i));
	return ACTOR_NONE;
}

/* "a statement from the ministry" */
static struct noun_phrase maker_of_paper(const struct frame *f, struct noun_phrase p)
{
	bool paper = frame_has(f, p.head, CUE_PAPER | CUE_REPLY) &&
		     !frame_has(f, p.head, CUE_ROLE | CUE_BODY | CUE_PLURAL);
	struct noun_phrase maker = {0};

	if (paper && (frame_is(f, p.head + 1, "from") || frame_is(f, p.head + 1, "by")))
		maker = noun_phrase_after(f, p.head + 2);
	return noun_phrase_is_speaker(f, maker) ? maker : p;
}

/* Behind a short clause of somebody: "the man to whom it was addressed, Ana Kolar,". */
static size_t behind_clause(const struct frame *f, struct noun_phrase p)
{
	size_t i = p.end;

	if (!frame_has(f, p.head, CUE_ROLE) ||
	    !(frame_is(f, i, "who") || frame_is(f, i + 1, "whom") || frame_is(f, i, "whose")))
		return p.end;
	while (i < p.end + LONGEST_CLAUSE && i < f->list.n && !frame_is(f, i, ","))
		i++;
	return i;
}

/* "the foreign minister, Orabi,": the name is meant. */
static const struct name *name_in_apposition(const struct frame *f, struct noun_phrase p)
{
	size_t at = behind_clause(f, p) + 1;
	const struct name *name;
	bool titled = false; /* "the panel’s head, Sen. Orr of Orsk" */

	if (frame_name(f, p.head) && frame_name(f, p.head)->type == NAME_PERSON)
		return NULL; /* "Ms. Orr, Ms. Kolar and" are two */

	if (!frame_is(f, at - 1, ","))
		return NULL;
	while (frame_has(f, at, CUE_ROLE | CUE_TITLE)) { /* "Its founder, billionaire Orr," */
		titled = titled || frame_is(f, at + 1, ".");
		at += 1 + frame_is(f, at + 1, ".");
	}
	name = frame_name(f, at);
	if (!name || name->type == NAME_PLACE)
		return NULL;
	if (name->type == NAME_PERSON && frame_has(f, p.head, CUE_BODY | CUE_PLURAL) &&
	    !frame_has(f, p.head, CUE_ROLE))
		return NULL;
	if (name->type != NAME_PERSON && !frame_has(f, p.head, CUE_BODY | CUE_GENERIC) &&
	    !(name->type == NAME_OTHER && frame_has(f, p.head, CUE_ROLE)))
		return NULL;
	if (titled && !frame_has(f, p.head, CUE_ROLE))
		return NULL; /* "according to the papers, Mr. Orr left" */
	if (titled && frame_is(f, at + 1, "of"))
		return name;
	return frame_is(f, at + 1, ",") || at + 2 >= f->list.n ? name : NULL;
}

/* "Ana Kolar, a florist who denied it": she did. */
static const struct name *name_before_apposition(const struct frame *f, struct noun_phrase p)
{
	const struct name *name = p.start > 1 ? frame_name(f, p.start - 2) : NULL;

	if (!name || name->type != NAME_PERSON || frame_item(f, p.start - 2)->possessive ||
	    !frame_is(f, p.start - 1, ",") || frame_item(f, p.head)->kind != ITEM_WORD)
		return NULL;
	if (!frame_is(f, p.start, "a") && !frame_is(f, p.start, "an"))
		return NULL;
	return frame_is(f, p.end, "who") || frame_is(f, p.end, "whose") ? name : NULL;
}

static void note_body(struct discourse *d, const struct frame *f, struct noun_phrase p,
		      uint32_t actor)
{
	const struct item *head = frame_item(f, p.head);

	if (actor == ACTOR_NONE)
		return;
	if (head->kind == ITEM_WORD && (head->cues & (CUE_ROLE | CUE_BODY | CUE_GENERIC)))
		discourse_call(d, f, p.head, actor);
	if (d->actors.v[actor].type == NAME_ORGANISATION)
		d->last_body = actor;
}

/* "when the council put up what it called": the last body before in the frame, if nobody spoke. */
static uint32_t body_before(struct discourse *d, const struct frame *f, size_t pronoun)
{
	const struct scene *s = discourse_scene(d, 0);
	size_t least = pronoun > 12 ? pronoun - 12 : 0;

	if (discourse_fits(d, s->speaker, 'i') || discourse_fits(d, s->subject, 'i'))
		return ACTOR_NONE;
	for (size_t i = pronoun; i > least; i--) {
		struct noun_phrase p;

		if (!frame_has(f, i - 1, CUE_BODY) || frame_item(f, i - 1)->possessive)
			continue;
		p = noun_phrase_before(f, i);
		return noun_phrase_is_empty(p) || p.head != i - 1 ? ACTOR_NONE : describe(d, f, p);
	}
	return ACTOR_NONE;
}

/* "When Ana Kolar spoke on Monday, she": the person by whom the clause before begins. */
static uint32_t person_of_clause(struct discourse *d, const struct frame *f, size_t pronoun)
{
	static const char *const words[] = {"when",  "while",    "as",     "after", "before",
					    "since", "although", "though", NULL};
	struct noun_phrase p = noun_phrase_after(f, 1);
	const struct name *name = frame_name(f, p.head);

	if (!frame_is_any(f, 0, words) || !name || name->type != NAME_PERSON || p.end >= pronoun ||
	    noun_phrase_opening(f, 0).start != pronoun)
		return ACTOR_NONE;
	return discourse_actor_of(d, name);
}

/*
 * "a note to Mrs. Orr in which she said": the last person before in the frame, if that one is known
 * to be she and nobody else is.
 */
static uint32_t person_before(struct discourse *d, const struct frame *f, size_t pronoun)
{
	size_t least = pronoun > LONGEST_CLAUSE ? pronoun - LONGEST_CLAUSE : 0;
	char p = pronoun_at(f, pronoun);
	uint32_t likely = discourse_pronoun(d, p), actor = person_of_clause(d, f, pronoun);

	if (p != 'h' && p != 's')
		return ACTOR_NONE;
	if (discourse_fits(d, actor, p))
		return actor;
	if (likely != ACTOR_NONE && d->actors.v[likely].type == NAME_PERSON)
		return ACTOR_NONE;
	for (size_t i = pronoun; i > least; i--) {
		const struct name *name = frame_name(f, i - 1);

		if (!name || name->type != NAME_PERSON || frame_item(f, i - 1)->possessive)
			continue;
		actor = discourse_actor_of(d, name);
		if (d->actors.v[actor].gender == (p == 'h' ? GENDER_HE : GENDER_SHE))
			return actor;
	}
	return ACTOR_NONE;
}

static uint32_t resolve(struct discourse *d, const struct frame *f, struct noun_phrase p)
{
	char pronoun = p.end == p.start + 1 ? pronoun_at(f, p.start) : 0;
	uint32_t actor = ACTOR_NONE;
	const struct name *name;

	if (pronoun == 'i')
		actor = body_before(d, f, p.start);
	if (actor != ACTOR_NONE)
		return actor;
	name = frame_is(f, p.start, "one") ? name_in_apposition(f, p) : NULL;
	if (name)
		return discourse_actor_of(d, name); /* "said one, Ana Kolar" */
	if (pronoun)
		actor = person_before(d, f, p.start);
	if (pronoun)
		return actor != ACTOR_NONE ? actor : discourse_resolve_pronoun(d, pronoun);
	p = maker_of_paper(f, p);
	name = name_in_apposition(f, p);
	if (name)
		return discourse_actor_of(d, name);
	if (name_before_apposition(f, p))
		return discourse_actor_of(d, name_before_apposition(f, p));
	if (frame_name(f, p.head))
		return discourse_actor_of(d, frame_name(f, p.head));
	if (frame_item(f, p.head)->kind != ITEM_WORD)
		return ACTOR_NONE;
	actor = owner_of_paper(d, f, p);
	if (actor == ACTOR_NONE && is_definite(f, p))
		actor = resolve_definite(d, f, p);
	return actor == ACTOR_NONE ? describe(d, f, p) : actor;
}

uint32_t reference_resolve(struct discourse *d, const struct frame *f, struct noun_phrase p)
{
	uint32_t actor;

	if (noun_phrase_is_empty(p))
		return ACTOR_NONE;
	actor = resolve(d, f, p);
	note_body(d, f, p, actor);
	if (actor != ACTOR_NONE && discourse_scene(d, 0)->subject == ACTOR_NONE)
		discourse_scene(d, 0)->subject = actor;
	return actor;
}

uint32_t reference_resolve_object(struct discourse *d, const struct frame *f, struct noun_phrase p,
				  uint32_t actor)
{
	uint32_t object = reference_resolve(d, f, p);

	return object == actor && frame_item(f, p.head)->kind == ITEM_WORD &&
			       !noun_phrase_is_pronoun(f, p)
		       ? describe(d, f, p)
		       : object;
}

uint32_t reference_introduce(struct discourse *d, const struct frame *f)
{
	const struct item *first = frame_item(f, 0);
	struct actor like = {.type = NAME_PERSON, .named = true};
	size_t role = 3;
	uint32_t actor;

	if (first->kind != ITEM_WORD || first->cues || !first->noun || !frame_is(f, 1, ",") ||
	    !frame_is(f, 2, "the"))
		return ACTOR_NONE;
	while (role < LONGEST_CLAUSE && frame_item(f, role)->noun && frame_item(f, role + 1)->noun)
		role++;
	if (!frame_has(f, role, CUE_ROLE) || !frame_is(f, role + 1, ","))
		return ACTOR_NONE;
	like.gender = gender_of_cues(frame_item(f, role)->cues);
	actor = discourse_actor(d, d->an->article->text + first->span.start,
				span_length(first->span), 0, like);
	discourse_call(d, f, role, actor);
	discourse_scene(d, 0)->subject = actor;
	return actor;
}
