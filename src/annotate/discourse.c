/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/discourse.h"

#include "annotate/gazetteer.h"

#include <string.h>

void discourse_init(struct discourse *d, struct annotation *an)
{
	memset(d, 0, sizeof *d);
	d->an = an;
	d->last_speaker = d->last_body = d->last_man = d->last_woman = ACTOR_NONE;
	word_table_init(&d->names);
	callings_init(&d->callings);
	word_table_init(&d->surnames);
}

void discourse_release(struct discourse *d)
{
	word_table_release(&d->names);
	callings_release(&d->callings);
	word_table_release(&d->surnames);
	VEC_RELEASE(&d->namesakes);
	VEC_RELEASE(&d->actors);
}

struct scene *discourse_scene(struct discourse *d, size_t back)
{
	return &d->scenes[(d->n_scenes - 1 - back) % SCENES];
}

/* ---- actors ---- */

static enum gender gender_of_name(const char *name)
{
	size_t n = strcspn(name, " ");
	char first[32];

	if (n >= sizeof first)
		return GENDER_OPEN;
	for (size_t i = 0; i < n; i++)
		first[i] = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] + 32) : name[i];
	switch (known_name(first, n)) {
	case KNOWN_HE: return GENDER_HE;
	case KNOWN_SHE: return GENDER_SHE;
	default: return GENDER_OPEN;
	}
}

enum gender gender_of_cues(unsigned cues)
{
	if (cues & CUE_MALE)
		return GENDER_HE;
	return cues & CUE_FEMALE ? GENDER_SHE : GENDER_OPEN;
}

/* The actor of that name; NAME may be in the pool already, else it is added. */
uint32_t discourse_actor(struct discourse *d, const char *s, size_t len, string_ref name,
			 struct actor like)
{
	uint32_t actor = word_table_add(&d->names, s, len);

	if (actor == d->actors.n) {
		like.name = name ? name : annotation_intern(d->an, s, len);
		VEC_PUSH(&d->actors, like);
	}
	return actor;
}

/* "Democrats", "House Republicans" */
static bool is_plural(const char *name)
{
	const char *last = strrchr(name, ' ');
	char word[32];
	size_t n;

	last = last ? last + 1 : name;
	n = strlen(last);
	if (n >= sizeof word)
		return false;
	for (size_t i = 0; i < n; i++)
		word[i] = last[i] >= 'A' && last[i] <= 'Z' ? (char)(last[i] + 32) : last[i];
	return cue_find(word, n) & CUE_PLURAL;
}

/* The last word of a name of several; else NULL. */
static const char *surname_in(const char *name)
{
	const char *blank = strrchr(name, ' ');

	return blank ? blank + 1 : NULL;
}

static bool are_of_one_gender(const struct discourse *d, uint32_t a, uint32_t b)
{
	enum gender x = d->actors.v[a].gender, y = d->actors.v[b].gender;

	return x == GENDER_OPEN || y == GENDER_OPEN || x == y;
}

/* "Mr. Orr", and another Orr than the first was heard since. */
static uint32_t namesake_of(const struct discourse *d, const struct name *name, uint32_t actor)
{
	const char *whole = annotation_string(d->an, d->actors.v[actor].name);
	const char *surname = surname_in(whole);
	uint32_t number, other;

	if (name->type != NAME_PERSON || !surname || span_length(name->span) != strlen(surname) ||
	    strncmp(d->an->article->text + name->span.start, surname, strlen(surname)))
		return actor;
	number = word_table_find(&d->surnames, surname, strlen(surname));
	if (number == WORD_TABLE_NONE)
		return actor;
	other = d->namesakes.v[number];
	return are_of_one_gender(d, actor, other) ? other : actor;
}

static void note_namesake(struct discourse *d, uint32_t actor)
{
	const char *surname = surname_in(annotation_string(d->an, d->actors.v[actor].name));
	uint32_t number;

	if (!surname || !d->actors.v[actor].named || d->actors.v[actor].type != NAME_PERSON)
		return;
	number = word_table_add(&d->surnames, surname, strlen(surname));
	if (number == d->namesakes.n)
		VEC_PUSH(&d->namesakes, actor);
	d->namesakes.v[number] = actor;
}

uint32_t discourse_actor_of(struct discourse *d, const struct name *name)
{
	const char *s = annotation_string(d->an, name->canonical);
	size_t len = strlen(s);
	uint32_t actor = word_table_find(&d->names, s, len);
	struct actor like = {.type = name->type, .named = true};

	if (actor != WORD_TABLE_NONE)
		return namesake_of(d, name, actor);
	if (name->type != NAME_PLACE)
		like.gender = gender_of_name(s);
	like.plural = name->type != NAME_PERSON && is_plural(s);
	return namesake_of(d, name, discourse_actor(d, s, len, name->canonical, like));
}

/* ---- common nouns ---- */

static struct calling_scene calling_scene(struct discourse *d)
{
	return (struct calling_scene){d->n_scenes, discourse_scene(d, 0)->persons[0]};
}

void discourse_call(struct discourse *d, const struct frame *f, size_t noun, uint32_t actor)
{
	enum gender gender = gender_of_cues(frame_item(f, noun)->cues);

	calling_note(&d->callings, f, noun, actor, calling_scene(d));
	d->actors.v[actor].titled = true;
	if (gender != GENDER_OPEN)
		d->actors.v[actor].gender = gender;
}

/* "Russian Foreign Ministry" may come back as "the ministry", and any body as "the group". */
static void call_by_last_word(struct discourse *d, uint32_t actor)
{
	const char *s = annotation_string(d->an, d->actors.v[actor].name), *last = strrchr(s, ' ');
	char word[32];
	size_t n;

	last = last ? last + 1 : s;
	n = strlen(last);
	if (n >= sizeof word)
		return;
	for (size_t i = 0; i < n; i++)
		word[i] = last[i] >= 'A' && last[i] <= 'Z' ? (char)(last[i] + 32) : last[i];
	if (cue_find(word, n) & CUE_BODY)
		calling_note_word(&d->callings, word, n, actor);
}

/* ---- pronouns ---- */

/* PRONOUN is h, s, t, i (he, she, they, it) or p, for a person. */
bool discourse_fits(const struct discourse *d, uint32_t actor, char pronoun)
{
	const struct actor *a;
	bool person;

	if (actor == ACTOR_NONE)
		return false;
	a = &d->actors.v[actor];
	person = !a->plural && !a->thing && (a->type == NAME_PERSON || a->type == NAME_OTHER);
	switch (pronoun) {
	case 'p': return person;
	case 'h': return person && a->gender != GENDER_SHE;
	case 's': return person && a->gender != GENDER_HE;
	case 't': return a->plural || a->type == NAME_ORGANISATION;
	default: return !a->plural && a->type != NAME_PERSON;
	}
}

bool discourse_is_about_person(const struct discourse *d, const struct scene *s)
{
	const struct actor *a = &d->actors.v[s->subject];

	return a->type == NAME_PERSON ||
	       (s->persons[0] == ACTOR_NONE && a->named && a->type == NAME_OTHER &&
		strchr(annotation_string(d->an, a->name), ' '));
}

/* The first the scene names for whom the pronoun stands, if one is known to be a man or a woman. */
static uint32_t person_in(const struct discourse *d, const struct scene *s, char pronoun)
{
	uint32_t found = ACTOR_NONE;

	for (size_t i = 0; i < SCENE_PERSONS; i++) {
		if (!discourse_fits(d, s->persons[i], pronoun))
			continue;
		if (d->actors.v[s->persons[i]].gender != GENDER_OPEN)
			return s->persons[i];
		if (found == ACTOR_NONE)
			found = s->persons[i];
	}
	return found;
}

uint32_t discourse_pronoun(struct discourse *d, char pronoun)
{
	for (size_t back = 0; back < SCENES && back < d->n_scenes; back++) {
		const struct scene *s = discourse_scene(d, back);

		if (discourse_fits(d, s->speaker, pronoun))
			return s->speaker;
		/* what may be anything is a person only if it spoke */
		if (discourse_fits(d, s->subject, pronoun) &&
		    (pronoun == 't' || pronoun == 'i' || discourse_is_about_person(d, s)))
			return s->subject;
		if (back && person_in(d, s, pronoun) != ACTOR_NONE)
			return person_in(d, s, pronoun);
		if (back && pronoun == 't' && s->many != ACTOR_NONE)
			return s->many;
	}
	return pronoun == 'h' ? d->last_man : pronoun == 's' ? d->last_woman : ACTOR_NONE;
}

static void note_gender(struct discourse *d, uint32_t actor)
{
	if (d->actors.v[actor].gender == GENDER_HE)
		d->last_man = actor;
	else if (d->actors.v[actor].gender == GENDER_SHE)
		d->last_woman = actor;
}

/* h, s, t or i (he, she, they, it) for personal and possessive pronouns; else 0. */
char pronoun_at(const struct frame *f, size_t i)
{
	static const struct {
		const char *word;
		char pronoun;
	} all[] = {{"he", 'h'},  {"she", 's'}, {"they", 't'},  {"it", 'i'}, {"one", 't'},
		   {"his", 'h'}, {"her", 's'}, {"their", 't'}, {"its", 'i'}};

	const char *key = frame_key(f, i);

	for (size_t k = 0; k < sizeof all / sizeof *all; k++)
		if (*key == *all[k].word && !strcmp(key, all[k].word))
			return all[k].pronoun;
	return 0;
}

uint32_t discourse_resolve_pronoun(struct discourse *d, char pronoun)
{
	uint32_t actor = discourse_pronoun(d, pronoun);

	if (actor != ACTOR_NONE && d->actors.v[actor].gender == GENDER_OPEN &&
	    (pronoun == 'h' || pronoun == 's'))
		d->actors.v[actor].gender = pronoun == 'h' ? GENDER_HE : GENDER_SHE;
	if (actor != ACTOR_NONE)
		note_gender(d, actor);
	return actor;
}

/* ---- names of the frame ---- */

/* "Gov. Orr" is "the governor". */
static void call_by_abbreviation(struct discourse *d, const struct frame *f, size_t i,
				 uint32_t actor)
{
	static const struct {
		const char *title, *noun;
	} all[] = {{"gov", "governor"},    {"sen", "senator"},   {"rep", "representative"},
		   {"rep", "congressman"}, {"rep", "lawmaker"},  {"gen", "general"},
		   {"capt", "captain"},    {"dr", "doctor"},     {"prof", "professor"},
		   {"pres", "president"},  {"sgt", "sergeant"},  {"lt", "lieutenant"},
		   {"col", "colonel"},     {"amb", "ambassador"}};

	const char *key = frame_key(f, i);

	for (size_t k = 0; k < sizeof all / sizeof *all; k++)
		if (*key == *all[k].title && !strcmp(key, all[k].title))
			calling_note_title(&d->callings, f, i, all[k].noun, actor, calling_scene(d));
}

/* "Transport Minister Orabi", "the foreign minister, Orabi,", "Mr. Orabi". */
static void note_titles_before(struct discourse *d, const struct frame *f, size_t i, uint32_t actor)
{
	size_t before = i;

	if (before > 1 && (frame_is(f, before - 1, ".") || frame_is(f, before - 1, ",")))
		before--;
	if (before == 0)
		return;
	if (frame_has(f, before - 1, CUE_TITLE) &&
	    gender_of_cues(frame_item(f, before - 1)->cues) != GENDER_OPEN)
		d->actors.v[actor].gender = gender_of_cues(frame_item(f, before - 1)->cues);
	if (frame_has(f, before - 1, CUE_ROLE))
		discourse_call(d, f, before - 1, actor);
	else
		call_by_abbreviation(d, f, before - 1, actor);
}

/* "Orr, the minister, said" and "Orr, head of the port", not "Orr, the union wrote". */
static bool ends_apposition(const struct frame *f, size_t i)
{
	const struct item *it = frame_item(f, i);

	return it->kind == ITEM_NONE || it->kind == ITEM_SIGN || (it->cues & (CUE_PREP | CUE_CONJ));
}

/* "Orabi, the transport minister,": the first role or body before the next comma. */
static void note_titles_behind(struct discourse *d, const struct frame *f, size_t i, uint32_t actor)
{
	if (!frame_is(f, i + 1, ","))
		return;
	for (size_t k = i + 2; k < i + 10 && frame_item(f, k)->kind == ITEM_WORD; k++) {
		if (frame_has(f, k, CUE_ROLE | CUE_BODY | CUE_GENERIC) &&
		    ends_apposition(f, k + 1) && !frame_item(f, k)->possessive &&
		    !frame_has(f, k + 1, CUE_ROLE | CUE_BODY)) {
			discourse_call(d, f, k, actor);
			if (frame_has(f, k, CUE_ROLE) && !frame_has(f, k, CUE_BODY) &&
			    d->actors.v[actor].type == NAME_OTHER)
				d->actors.v[actor].type = NAME_PERSON;
			return;
		}
		if (frame_has(f, k, CUE_CONJ | CUE_PREP | CUE_SAY))
			return; /* "Orr, traveling with the president" */
	}
}

/* The role in "the 45th president of", behind an article: an item, or SIZE_MAX. */
static size_t role_behind(const struct frame *f, size_t article)
{
	for (size_t k = article + 1; k < article + 6 && frame_has(f, article, CUE_DET); k++) {
		const struct item *it = frame_item(f, k);

		if ((it->cues & CUE_ROLE) && ends_apposition(f, k + 1))
			return k;
		if (it->kind != ITEM_NUMBER && (it->kind != ITEM_WORD || !it->noun))
			break;
	}
	return SIZE_MAX;
}

/* "Orr is the mayor", "Orr took office as the 45th president": what is said of the name at item I. */
static void note_predicate(struct discourse *d, const struct frame *f, size_t i, uint32_t actor)
{
	static const char *const verbs[] = {"is", "was", "became", "remains", NULL};
	size_t role = frame_is_any(f, i + 1, verbs) ? role_behind(f, i + 2) : SIZE_MAX;

	for (size_t k = i + 1; k < i + 10 && role == SIZE_MAX; k++) {
		if (frame_item(f, k)->kind != ITEM_WORD || frame_has(f, k, CUE_CONJ & ~CUE_PREP)) {
			if (!frame_is(f, k, "as"))
				return;
			role = role_behind(f, k + 1);
		}
	}
	if (role != SIZE_MAX)
		discourse_call(d, f, role, actor);
}

/* "Maass made plain that he …": the only person before "he" is one. */
static void note_pronoun(struct discourse *d, const struct frame *f, size_t i, uint32_t only)
{
	if (only == ACTOR_NONE || d->actors.v[only].gender != GENDER_OPEN)
		return;
	if (frame_is(f, i, "he"))
		d->actors.v[only].gender = GENDER_HE;
	else if (frame_is(f, i, "she"))
		d->actors.v[only].gender = GENDER_SHE;
}

/* "Kolar waited until he was gone", right after a man was spoken of: it may be his. */
static bool is_pronoun_of_another(struct discourse *d, const struct frame *f, size_t i, uint32_t only)
{
	char pronoun = frame_is(f, i, "he") ? 'h' : frame_is(f, i, "she") ? 's' : 0;

	for (size_t back = 1; pronoun && back < 4 && back < d->n_scenes; back++) {
		const struct scene *before = discourse_scene(d, back);

		if ((before->speaker != only && discourse_fits(d, before->speaker, pronoun)) ||
		    (before->subject != only && discourse_fits(d, before->subject, pronoun)))
			return true;
	}
	return false;
}

/* "Amsel does not think much of it" */
static bool is_thinking(const struct frame *f)
{
	static const char *const verbs[] = {
		"think",  "thinks", "thought", "believe",  "believes", "believed", "doubt",  "doubts",
		"doubted", "know",  "knows",   "knew",     "fear",     "fears",    "feared", "hope",
		"hopes",  "hoped",  "agree",   "agrees",   "agreed",   "disagrees", "shakes", "shook",
		"remember", "remembers", "recalls", NULL};
	size_t i = 1;

	while (i < 4 && frame_has(f, i, CUE_AUX | CUE_ADVERB))
		i++;
	return frame_name(f, 0) && frame_is_any(f, i, verbs) && !frame_is(f, i + 1, "hands");
}

/* "the opposition Civic List": what may be anything, behind an article. */
static bool is_thing(const struct frame *f, size_t i)
{
	if (frame_name(f, i)->type != NAME_OTHER || i == 0)
		return false;
	return frame_is(f, i - 1, "the") ||
	       (i > 1 && frame_is(f, i - 2, "the") && frame_item(f, i - 1)->noun &&
		!frame_has(f, i - 1, CUE_ROLE | CUE_TITLE));
}

void discourse_enter(struct discourse *d, const struct frame *f)
{
	struct scene *scene;
	uint32_t persons = 0, only = ACTOR_NONE;

	d->n_scenes++;
	scene = discourse_scene(d, 0);
	*scene = (struct scene){f->an->sentences.v[f->first].paragraph,
				is_thinking(f),
				ACTOR_NONE,
				ACTOR_NONE,
				{ACTOR_NONE, ACTOR_NONE, ACTOR_NONE, ACTOR_NONE},
				ACTOR_NONE};
	for (size_t i = 0; i < f->list.n; i++) {
		const struct name *name = frame_name(f, i);
		uint32_t actor;

		if (frame_has(f, i, CUE_DET) &&
		    (frame_is(f, i, "a") || frame_is(f, i, "an") || frame_is(f, i, "another")))
			calling_introduce(&d->callings, f, i);
		if (persons == 1 && frame_has(f, i, CUE_PRONOUN) &&
		    !is_pronoun_of_another(d, f, i, only))
			note_pronoun(d, f, i, only);
		if (!name)
			continue;
		actor = discourse_actor_of(d, name);
		if (name->type == NAME_PERSON && actor != only && !(i && frame_is(f, i - 1, "the"))) {
			if (persons < SCENE_PERSONS)
				scene->persons[persons] = actor;
			persons++;
			only = actor;
		}
		if (d->actors.v[actor].plural && scene->many == ACTOR_NONE)
			scene->many = actor;
		d->actors.v[actor].thing = d->actors.v[actor].thing || is_thing(f, i);
		note_titles_before(d, f, i, actor);
		note_titles_behind(d, f, i, actor);
		if (name->type == NAME_PERSON && i == 0)
			note_predicate(d, f, i, actor);
		if (name->type == NAME_ORGANISATION)
			call_by_last_word(d, actor);
		if (name->type == NAME_ORGANISATION && d->last_body == ACTOR_NONE)
			d->last_body = actor;
		note_gender(d, actor);
	}
}

void discourse_spoke(struct discourse *d, uint32_t actor)
{
	if (actor == ACTOR_NONE)
		return;
	discourse_scene(d, 0)->speaker = actor;
	d->last_speaker = actor;
	note_namesake(d, actor);
}

void discourse_forget(struct discourse *d)
{
	struct scene *s = discourse_scene(d, 0);

	s->subject = s->speaker = s->many = ACTOR_NONE;
	for (size_t i = 0; i < SCENE_PERSONS; i++)
		s->persons[i] = ACTOR_NONE;
}
