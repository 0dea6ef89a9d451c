/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/calling.h"

#include <string.h>

void callings_init(struct callings *c)
{
	memset(c, 0, sizeof *c);
	word_table_init(&c->nouns);
}

void callings_release(struct callings *c)
{
	word_table_release(&c->nouns);
	VEC_RELEASE(&c->calls);
}

/* The slot of a noun; holds until the next one is asked for. */
static struct called *slot_of(struct callings *c, uint32_t number)
{
	while (c->calls.n <= number)
		VEC_PUSH(&c->calls, (struct called){.actor = ACTOR_NONE, .modifier = WORD_TABLE_NONE});
	return &c->calls.v[number];
}

static size_t length_of(const struct frame *f, size_t i)
{
	size_t len = frame_item(f, i)->len;

	return frame_item(f, i)->possessive && len > 2 ? len - 2 : len;
}

/* The number of MODIFIER and the noun at item I. */
static uint32_t number_of_both(struct callings *c, const char *modifier, size_t len, const struct frame *f,
			       size_t i)
{
	struct bytes both;
	uint32_t number;

	bytes_init(&both);
	bytes_add(&both, modifier, len);
	bytes_add_byte(&both, ' ');
	bytes_add(&both, frame_key(f, i), length_of(f, i));
	number = word_table_add(&c->nouns, both.data, both.len);
	bytes_release(&both);
	return number;
}

static uint32_t number_of(struct callings *c, const struct frame *f, size_t i)
{
	static const char *const deputies[] = {"vice", "deputy", "assistant", NULL};

	if (i > 0 && frame_is_any(f, i - 1, deputies)) /* a vice president is no president */
		return number_of_both(c, "deputy", strlen("deputy"), f, i);
	return word_table_add(&c->nouns, frame_key(f, i), length_of(f, i));
}

/* A former minister is the minister of before. */
static bool is_passing(const struct frame *f, size_t i)
{
	static const char *const words[] = {"former",  "new",      "late", "then",
					    "current", "outgoing", "ex",   "acting",
					    "ousted",  "old",      "own",  NULL};

	return frame_is_any(f, i, words);
}

static bool has_modifier(const struct frame *f, size_t noun)
{
	const struct item *it = frame_item(f, noun - 1);

	return noun > 0 && it->kind == ITEM_WORD && it->noun && !is_passing(f, noun - 1);
}

/* The slot of "transport minister"; where there is a modifier. */
static struct called *slot_of_both(struct callings *c, const struct frame *f, size_t noun)
{
	return slot_of(c, number_of_both(c, frame_key(f, noun - 1), length_of(f, noun - 1), f, noun));
}

/* Whether who was called so before is still meant where ACTOR is, at item I. */
static bool is_kept(const struct called *c, const struct frame *f, size_t i, uint32_t actor,
		    struct calling_scene scene)
{
	static const char *const passed[] = {"former", "late", NULL};

	if (c->actor >= ACTOR_INTRODUCED || c->actor == actor)
		return false;
	if (i > 0 && frame_is_any(f, i - 1, passed))
		return true;
	return !c->passed && (c->scene == scene.number || c->actor == scene.first);
}

static void note(struct called *c, const struct frame *f, size_t i, uint32_t modifier, uint32_t actor,
		 struct calling_scene scene)
{
	if (!is_kept(c, f, i, actor, scene))
		*c = (struct called){actor, modifier, scene.number, i > 0 && is_passing(f, i - 1)};
}

void calling_note(struct callings *c, const struct frame *f, size_t noun, uint32_t actor,
		  struct calling_scene scene)
{
	uint32_t number = number_of(c, f, noun), modifier = WORD_TABLE_NONE;

	if (has_modifier(f, noun)) {
		modifier = number_of(c, f, noun - 1);
		note(slot_of_both(c, f, noun), f, noun, modifier, actor, scene);
	}
	note(slot_of(c, number), f, noun, modifier, actor, scene);
}

void calling_note_title(struct callings *c, const struct frame *f, size_t title, const char *word,
			uint32_t actor, struct calling_scene scene)
{
	uint32_t number = word_table_add(&c->nouns, word, strlen(word));

	note(slot_of(c, number), f, title, WORD_TABLE_NONE, actor, scene);
}

void calling_note_word(struct callings *c, const char *word, size_t len, uint32_t actor)
{
	*slot_of(c, word_table_add(&c->nouns, word, len)) =
		(struct called){.actor = actor, .modifier = WORD_TABLE_NONE};
}

void calling_introduce(struct callings *c, const struct frame *f, size_t article)
{
	size_t i = article + 1;
	struct called *called;

	while (i < article + 6 && frame_item(f, i + 1)->noun && frame_item(f, i + 1)->kind == ITEM_WORD)
		i++;
	if (frame_item(f, i)->kind != ITEM_WORD || !frame_item(f, i)->noun)
		return;
	called = slot_of(c, number_of(c, f, i));
	if (called->actor == ACTOR_NONE)
		called->actor = ACTOR_INTRODUCED;
}

uint32_t calling_find(struct callings *c, const struct frame *f, size_t noun)
{
	bool modified = has_modifier(f, noun);
	uint32_t modifier = modified ? number_of(c, f, noun - 1) : WORD_TABLE_NONE;
	const struct called *called;

	if (modified && slot_of_both(c, f, noun)->actor < ACTOR_INTRODUCED)
		return slot_of_both(c, f, noun)->actor;
	called = slot_of(c, number_of(c, f, noun));
	if (modified && called->modifier != WORD_TABLE_NONE && modifier != called->modifier)
		return ACTOR_NONE;
	return called->actor;
}
