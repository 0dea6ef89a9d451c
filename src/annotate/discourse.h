/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Discourse: who has been spoken of and has spoken so far, so that "she", "the minister" and "the
 * agency" find whom they stand for.  Frames are told in order.
 */
#ifndef LATERAL_ANNOTATE_DISCOURSE_H
#define LATERAL_ANNOTATE_DISCOURSE_H

#include "annotate/calling.h"

enum gender { GENDER_OPEN, GENDER_HE, GENDER_SHE };

struct actor {
	string_ref name;
	enum name_type type;
	enum gender gender;
	bool plural;
	bool named;   /* not only described */
	bool generic; /* "a group": described by what any body is called */
	bool titled;  /* was called by a common noun: the minister, the agency */
	bool thing;   /* a banner, a letter, "the Civic List": no he or she */
};

enum { SCENE_PERSONS = 4 };

struct scene { /* of one frame; actors, or ACTOR_NONE */
	uint32_t paragraph;
	bool thinks; /* it begins with a name, and what goes on in that one's mind */
	uint32_t speaker;
	uint32_t subject;                /* whom it is about */
	uint32_t persons[SCENE_PERSONS]; /* the first it names */
	uint32_t many;                   /* the first it names who are several: Democrats */
};

enum { SCENES = 8 }; /* how far back a pronoun looks */

struct discourse {
	struct annotation *an;
	struct actors VEC(struct actor) actors;
	struct word_table names; /* of actors */
	struct callings callings;
	struct word_table surnames;
	struct namesakes VEC(uint32_t) namesakes; /* by surname: who spoke last of those called so */
	struct scene scenes[SCENES]; /* the newest at (n_scenes - 1) % SCENES */
	size_t n_scenes;
	uint32_t last_speaker, last_body, last_man, last_woman;
};

void discourse_init(struct discourse *d, struct annotation *an);
void discourse_release(struct discourse *d);

/* Begins a scene: notes whom the frame names, and by what titles. */
void discourse_enter(struct discourse *d, const struct frame *f);
/* The scene at hand (BACK is 0), or one of the last. */
struct scene *discourse_scene(struct discourse *d, size_t back);
/* Nobody whom the scene at hand names is spoken of. */
void discourse_forget(struct discourse *d);
/* Its subject, which there is, is somebody; or else it names nobody, and this may be: "Ona Tancredi". */
bool discourse_is_about_person(const struct discourse *d, const struct scene *s);
/* ACTOR has spoken in the scene. */
void discourse_spoke(struct discourse *d, uint32_t actor);

/* The actor called S; a new one is LIKE. NAME is S in the pool, or 0: then it is added. */
uint32_t discourse_actor(struct discourse *d, const char *s, size_t len, string_ref name,
			 struct actor like);
/* The bearer of the name; of several called "Mr. Orr", who spoke last. */
uint32_t discourse_actor_of(struct discourse *d, const struct name *name);

/* ACTOR is called by the common noun at item NOUN, from now on. */
void discourse_call(struct discourse *d, const struct frame *f, size_t noun, uint32_t actor);
/* h, s, t or i (he, she, they, it) for personal and possessive pronouns; else 0. */
char pronoun_at(const struct frame *f, size_t i);
/* The pronoun may stand for the actor; p asks for any person. */
bool discourse_fits(const struct discourse *d, uint32_t actor, char pronoun);
/* Whom it stands for here. */
uint32_t discourse_pronoun(struct discourse *d, char pronoun);
/* The same, and learns from it whether the actor is a he or a she. */
uint32_t discourse_resolve_pronoun(struct discourse *d, char pronoun);
enum gender gender_of_cues(unsigned cues);

static inline string_ref discourse_name(const struct discourse *d, uint32_t actor)
{
	return actor == ACTOR_NONE ? 0 : d->actors.v[actor].name;
}

#endif
