/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/topic.h"

#include "base/sorted.h"
#include "compare/ballot.h"
#include "compare/counted.h"
#include "compare/label.h"
#include "compare/theme.h"
#include "compare/word_lists.h"

#include <math.h>
#include <string.h>

/* A name says less well than another word what is counted. */
#define NAME_SHARE 0.4f
/* Groups and themes make it more than all. */
#define SHARE_MOST 1.2f
#define UNNAMED_LINK 0.65f
#define UNNAMED_SHARE 0.5f
#define COMMON_SHARE 0.2f
/* Of the weight of a word, what is left of it right beside a figure: some 20 bytes off. */
#define NEAR_SHARE 0.35f
/* What is less of a total is a part of it; a greater part is another total. */
#define PART_SHARE 0.88
enum { COUNTED_OFTEN = 3 };

const char *topic_signal_name(enum topic_signal s)
{
	static const char *const names[TOPIC_N] = {
		[TOPIC_SHARED] = "shared",
		[TOPIC_SHARE] = "share",
		[TOPIC_NEAR] = "near",
		[TOPIC_PLAIN] = "plain",
		[TOPIC_THEME] = "theme",
		[TOPIC_STATE] = "state",
		[TOPIC_COUNTED] = "counted",
		[TOPIC_NAMES] = "names",
		[TOPIC_AGREE] = "agree",
		[TOPIC_DISAGREE] = "disagree",
		[TOPIC_LIST] = "list",
		[TOPIC_DATED] = "dated",
		[TOPIC_WHEN] = "when",
		[TOPIC_MET] = "met",
		[TOPIC_LINK] = "link",
		[TOPIC_SOLE] = "sole",
	};

	return names[s];
}

static bool has_name(const struct surroundings *t, uint32_t i)
{
	for (uint32_t w = t->first[i]; w < t->first[i + 1]; w++)
		if (t->words.v[w].flags & WORD_NAME)
			return true;
	return false;
}

/* Whether what it is of stands right beside figure I: themes are the last of its words. */
static bool has_theme(const struct surroundings *t, uint32_t i)
{
	for (uint32_t w = t->first[i + 1]; w-- > t->first[i] && t->words.v[w].theme;)
		if (t->words.v[w].near > NEAR_SHARE * t->words.v[w].weight)
			return true;
	return false;
}

static void add_shared_words(const struct surroundings t[2], uint32_t a, uint32_t b, float *out)
{
	const struct near_word *x = t[LEFT].words.v + t[LEFT].first[a];
	const struct near_word *y = t[RIGHT].words.v + t[RIGHT].first[b];
	const struct near_word *x_end = t[LEFT].words.v + t[LEFT].first[a + 1];
	const struct near_word *y_end = t[RIGHT].words.v + t[RIGHT].first[b + 1];
	bool shares_name = false, shares_title = false, shares_theme = false;

	while (x < x_end && y < y_end) {
		bool is_group = x->key != x->stem;

		shares_theme = shares_theme || (x->key == y->key && x->theme);
		if (x->key == y->key && (!is_group || x->stem != y->stem)) {
			out[TOPIC_SHARED] += fminf(x->weight, y->weight);
			out[TOPIC_NEAR] += fminf(x->near, y->near);
			if (!((x->flags | y->flags) & (x->theme ? WORD_NAME : WORD_NAME | WORD_COMMON)))
				out[TOPIC_PLAIN] += fminf(x->near, y->near);
			shares_name = shares_name || ((x->flags | y->flags) & WORD_NAME);
			shares_title = shares_title || (x->flags & y->flags & WORD_TITLE);
		}
		uint32_t left = x->key, right = y->key;

		x += left <= right;
		y += right <= left;
	}
	bool names = has_name(&t[LEFT], a) && has_name(&t[RIGHT], b);

	if (shares_theme || (has_theme(&t[LEFT], a) && has_theme(&t[RIGHT], b)))
		out[TOPIC_THEME] = shares_theme ? 1 : -1;

	/* "the captain, 62": of one who is named in neither or one, the office is as good as the name */
	if (t[LEFT].figures.v[a].type == QUANTITY_AGE && shares_title && !names)
		shares_name = true;
	out[TOPIC_NAMES] = shares_name ? 1 : names ? -1 : 0;
}

/* The figures of the sentence of figure I, at most TOPIC_FIGURES_MAX around it. */
static struct span figures_around(const struct surroundings *t, uint32_t i)
{
	struct span s = {i, i + 1};

	while (s.start > 0 && i - s.start < TOPIC_FIGURES_MAX / 2 &&
	       t->figures.v[s.start - 1].sentence == t->figures.v[i].sentence)
		s.start--;
	while (s.end < t->figures.n && s.end - s.start < TOPIC_FIGURES_MAX &&
	       t->figures.v[s.end].sentence == t->figures.v[i].sentence)
		s.end++;
	return s;
}

static bool is_year(const struct figure *f)
{
	return f->type == QUANTITY_DATE && f->moment.year && !f->moment.day;
}

static float compare_dates(const struct surroundings t[2], uint32_t a, uint32_t b)
{
	if (a == NO_WORD || b == NO_WORD ||
	    !figures_are_comparable(&t[LEFT].figures.v[a], &t[RIGHT].figures.v[b]))
		return 0;
	if (!figures_are_compatible(&t[LEFT].figures.v[a], &t[RIGHT].figures.v[b]))
		return -1;
	if (t[LEFT].figures.v[a].type == QUANTITY_DURATION)
		return 1; /* three days of anything */
	return fmaxf(1, (float)figures_coincidence(&t[LEFT].figures.v[a], &t[RIGHT].figures.v[b]));
}

/* Whether figure I of side S has an equal among those of the other side in RANGE, but for EXCEPT. */
static bool has_equal(const struct surroundings t[2], int s, uint32_t i, struct span range,
		      uint32_t except)
{
	for (uint32_t k = range.start; k < range.end; k++)
		if (k != except &&
		    figures_are_comparable(&t[s].figures.v[i], &t[!s].figures.v[k]) &&
		    figures_are_equal(&t[s].figures.v[i], &t[!s].figures.v[k]))
			return true;
	return false;
}

/* "has grown to 65 litres from 40": a number that leaves out its unit. */
static bool is_bare_equal(const struct figure *f, const struct figure *bare)
{
	return f->type != QUANTITY_NUMBER && f->type != QUANTITY_DATE &&
	       bare->type == QUANTITY_NUMBER && f->written > 0 && f->written == bare->value;
}

/* Whether figure I of side S has an equal in RANGE that is not of another time. */
static bool is_met(const struct surroundings t[2], int s, uint32_t i, struct span range)
{
	for (uint32_t k = range.start; k < range.end; k++) {
		uint32_t a = s == LEFT ? i : k, b = s == LEFT ? k : i;

		if (is_bare_equal(&t[s].figures.v[i], &t[!s].figures.v[k]))
			return true;
		if (has_equal(t, s, i, (struct span){k, k + 1}, NO_WORD) &&
		    (t[s].figures.v[i].type == QUANTITY_DATE ||
		     compare_dates(t, t[LEFT].date[a], t[RIGHT].date[b]) >= 0))
			return true;
	}
	return false;
}

/* Whether figure I is the only one of its kind in its sentence, and the other article has no equal. */
static bool is_sole(const struct surroundings t[2], int s, uint32_t i)
{
	struct span around = figures_around(&t[s], i);

	for (uint32_t k = around.start; k < around.end; k++)
		if (k != i && t[s].figures.v[k].kind == t[s].figures.v[i].kind)
			return false;
	return !has_equal(t, s, i, (struct span){0, (uint32_t)t[!s].figures.n}, NO_WORD);
}

/* Whether chance hardly explains that another sentence has it too: 90 million, 1,537. */
static bool is_telling(const struct figure *f)
{
	return f->type != QUANTITY_DATE && f->type != QUANTITY_DURATION && figures_coincidence(f, f) == 3;
}

/* What the other figures of the two sentences say: one list, or two. */
static void add_other_figures(const struct surroundings t[2], const uint32_t at[2], float *out)
{
	struct span around[2] = {figures_around(&t[LEFT], at[LEFT]),
				 figures_around(&t[RIGHT], at[RIGHT])};
	uint32_t agree[2] = {0, 0}, disagree[2] = {0, 0}, dated[2] = {0, 0};

	for (int s = LEFT; s <= RIGHT; s++) {
		for (uint32_t i = around[s].start; i < around[s].end; i++) {
			const struct figure *f = &t[s].figures.v[i];
			bool equal = has_equal(t, s, i, around[!s], at[!s]);
			bool telling = equal && is_telling(f);

			if (i == at[s])
				continue;
			agree[s] += telling ? 2 : equal;
			disagree[s] += !equal && f->type == t[s].figures.v[at[s]].type;
			dated[s] |= !equal && is_year(f);
		}
	}
	out[TOPIC_AGREE] = (float)(agree[LEFT] < agree[RIGHT] ? agree[LEFT] : agree[RIGHT]);
	out[TOPIC_DISAGREE] =
		(float)(disagree[LEFT] < disagree[RIGHT] ? disagree[LEFT] : disagree[RIGHT]);
	out[TOPIC_LIST] =
		(float)(disagree[LEFT] > disagree[RIGHT] ? disagree[LEFT] : disagree[RIGHT]);
	out[TOPIC_MET] = is_met(t, LEFT, at[LEFT], around[RIGHT]) ||
			 is_met(t, RIGHT, at[RIGHT], around[LEFT]);
	out[TOPIC_DATED] = (float)(dated[LEFT] + dated[RIGHT]);
}

/* The joint stem of a word, or NO_WORD. */
static uint32_t stem_of(const struct surroundings *t, const struct joint *j, enum side side, uint32_t word)
{
	return word == NO_WORD ? NO_WORD : j->stem[side][t->features->words.v[word].stem];
}

/* Whether two words have no sense in common, nor are one. */
static bool are_other_words(const struct surroundings t[2], uint32_t left, uint32_t right)
{
	const struct features *f = t[LEFT].features, *g = t[RIGHT].features;
	const char *a = f->stems.v[f->words.v[left].stem], *b = g->stems.v[g->words.v[right].stem];
	struct sense x[SENSES_MAX], y[SENSES_MAX];
	size_t n = word_senses(a, f->annotation->language, x), m = word_senses(b, g->annotation->language, y);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++)
			if (x[i].class == y[k].class)
				return false;
	return strcmp(a, b);
}

/* Whether two nouns are counted of which one is but a part of the other, or persons and things. */
static bool count_others(const struct surroundings t[2], uint32_t a, uint32_t b)
{
	uint8_t x = t[LEFT].counted_kind[a], y = t[RIGHT].counted_kind[b];

	if ((x | y) & COUNTED_PART)
		return true;
	if (t[LEFT].state[a] || t[RIGHT].state[b])
		return false;
	return (x ^ y) & COUNTED_PERSON;
}

/* Whether two nouns are counted that may be one thing: fans and supporters. */
static bool count_alike(const struct surroundings t[2], uint32_t a, uint32_t b)
{
	uint8_t differ = t[LEFT].counted_kind[a] ^ t[RIGHT].counted_kind[b];

	return !(differ & COUNTED_PART) &&
	       themes_count_alike(t[LEFT].counted_theme[a], t[RIGHT].counted_theme[b]);
}

void topic_signals(const struct surroundings t[2], const struct joint *j, uint32_t a, uint32_t b,
		   float link, float out[TOPIC_N])
{
	float least = fminf(t[LEFT].weight[a], t[RIGHT].weight[b]);
	uint32_t counted[2] = {stem_of(&t[LEFT], j, LEFT, t[LEFT].counted[a]),
			       stem_of(&t[RIGHT], j, RIGHT, t[RIGHT].counted[b])};
	uint8_t state[2] = {t[LEFT].state[a], t[RIGHT].state[b]};

	memset(out, 0, TOPIC_N * sizeof *out);
	add_shared_words(t, a, b, out);
	if (out[TOPIC_SHARED] > 0)
		add_other_figures(t, (const uint32_t[2]){a, b}, out);
	out[TOPIC_SHARE] = least > 0 ? fminf(out[TOPIC_SHARED] / least, SHARE_MOST) : 0;
	if ((state[LEFT] || state[RIGHT]) && t[LEFT].figures.v[a].type == QUANTITY_NUMBER)
		out[TOPIC_STATE] = state[LEFT] == state[RIGHT] ? 1 : state[LEFT] && state[RIGHT] ? -1 : -.5f;
	if (counted[LEFT] != NO_WORD && counted[RIGHT] != NO_WORD)
		out[TOPIC_COUNTED] = counted[LEFT] == counted[RIGHT] ? 1
				     : count_alike(t, a, b)	       ? .5f
				     : count_others(t, a, b)	       ? -2
								       : -1;
	out[TOPIC_WHEN] = compare_dates(t, t[LEFT].date[a], t[RIGHT].date[b]);
	out[TOPIC_LINK] = link;
	out[TOPIC_SOLE] = out[TOPIC_SHARED] > 0 && link > 0 && is_sole(t, LEFT, a) && is_sole(t, RIGHT, b);
}

static char *copy_word(const struct features *f, uint32_t word)
{
	return label_of_word(f->annotation, f->words.v[word].span);
}

/* The text of a joint stem that the left article has. */
static const char *stem_text(const struct joint *j, uint32_t stem)
{
	const struct stems *stems = &j->features[LEFT]->stems;
	struct sorted_numbers joint = {j->stem[LEFT], stems->n, sizeof *j->stem[LEFT], 0};

	return stems->v[sorted_from(joint, stem)];
}

/* How well a word says what a figure is of: names and "still" do badly. */
static float telling_share(const struct joint *j, const struct near_word *w)
{
	static const char *const vague[] = {"alreadi", "almost", "far", "former", "long", "nearli", "old",
					    "still", "yet", NULL};

	if (w->flags & WORD_COMMON)
		return COMMON_SHARE;
	for (const char *const *v = vague; *v; v++)
		if (!strcmp(stem_text(j, w->stem), *v))
			return COMMON_SHARE;
	return w->flags & WORD_NAME ? NAME_SHARE : 1;
}

/* The left stem of the words that stand nearest to both figures, or NO_WORD. */
static uint32_t nearest_shared(const struct surroundings t[2], const struct joint *j, uint32_t a,
			       uint32_t b)
{
	const struct near_word *x = t[LEFT].words.v + t[LEFT].first[a];
	const struct near_word *y = t[RIGHT].words.v + t[RIGHT].first[b];
	const struct near_word *x_end = t[LEFT].words.v + t[LEFT].first[a + 1];
	const struct near_word *y_end = t[RIGHT].words.v + t[RIGHT].first[b + 1];
	uint32_t best = NO_WORD;
	float most = 0;

	while (x < x_end && y < y_end) {
		if (x->key == y->key) {
			float weight = fminf(x->weight, y->weight) * telling_share(j, x);

			if (weight > most) {
				most = weight;
				best = x->stem;
			}
		}
		uint32_t left = x->key, right = y->key;

		x += left <= right;
		y += right <= left;
	}
	return best;
}

static bool is_near(const struct surroundings *t, uint32_t i, uint32_t stem)
{
	for (uint32_t w = t->first[i]; w < t->first[i + 1]; w++)
		if (t->words.v[w].key == stem)
			return true;
	return false;
}

/* The noun that one of the figures counts, if it stands near the other, too; else NO_WORD. */
static uint32_t counted_by_both(const struct surroundings t[2], const struct joint *j, uint32_t a,
				uint32_t b)
{
	uint32_t left = stem_of(&t[LEFT], j, LEFT, t[LEFT].counted[a]);
	uint32_t right = stem_of(&t[RIGHT], j, RIGHT, t[RIGHT].counted[b]);

	if (left != NO_WORD && (left == right || is_near(&t[RIGHT], b, left)))
		return left;
	return right != NO_WORD && is_near(&t[LEFT], a, right) ? right : NO_WORD;
}

/* The first word of a sentence that tells of its ballot, or NULL. */
static char *ballot_word(const struct features *f, const struct sentence_features *s)
{
	for (uint32_t w = s->first_word; w < s->first_word + s->n_words; w++) {
		struct span span = f->words.v[w].span;

		if (ballot_is_told_by(f->annotation->article->text + span.start, span_length(span)))
			return copy_word(f, w);
	}
	return NULL;
}

/* Whether so many figures of the left article count the same that it tells none of them: "crowns". */
static bool is_measure(const struct surroundings *t, const struct joint *j, uint32_t stem)
{
	uint32_t n = 0;

	for (uint32_t i = 0; stem != NO_WORD && i < t->figures.n && n < COUNTED_OFTEN; i++)
		n += stem_of(t, j, LEFT, t->counted[i]) == stem;
	return n >= COUNTED_OFTEN;
}

char *topic_about(const struct surroundings t[2], const struct joint *j, uint32_t a, uint32_t b)
{
	const struct features *f = t[LEFT].features;
	const struct sentence_features *s = &f->sentences.v[t[LEFT].figures.v[a].sentence];
	uint32_t stem = counted_by_both(t, j, a, b);
	char *ballot = figure_is_ballot(&t[LEFT].figures.v[a]) ? ballot_word(f, s) : NULL;

	if (ballot)
		return ballot;
	if (t[LEFT].state[a] && t[LEFT].state[a] == t[RIGHT].state[b] &&
	    t[LEFT].figures.v[a].type == QUANTITY_NUMBER)
		return copy_word(f, t[LEFT].told[a]);
	if (stem == NO_WORD || is_measure(&t[LEFT], j, stem)) {
		uint32_t nearest = nearest_shared(t, j, a, b);

		stem = nearest != NO_WORD ? nearest : stem;
	}
	for (uint32_t w = s->first_word; w < s->first_word + s->n_words; w++)
		if (stem != NO_WORD && j->stem[LEFT][f->words.v[w].stem] == stem)
			return copy_word(f, w);
	return NULL;
}

/* "2 crowns a year ago", and of the other one no time at all; what happened a year ago may be both. */
static bool are_of_two_times(const struct surroundings t[2], uint32_t a, uint32_t b)
{
	enum quantity_type type = t[LEFT].figures.v[a].type;
	bool past[2] = {t[LEFT].aside[a].past, t[RIGHT].aside[b].past};

	if (past[LEFT] == past[RIGHT] || type == QUANTITY_DATE || type == QUANTITY_DURATION ||
	    t[LEFT].state[a] || t[RIGHT].state[b])
		return false;
	return past[LEFT] ? t[RIGHT].date[b] == NO_WORD : t[LEFT].date[a] == NO_WORD;
}

/* "800 tons of wheat", "300 tons of barley" */
static bool are_of_two_things(const struct surroundings t[2], uint32_t a, uint32_t b)
{
	return t[LEFT].of[a] != NO_WORD && t[RIGHT].of[b] != NO_WORD &&
	       are_other_words(t, t[LEFT].of[a], t[RIGHT].of[b]);
}

/* "a man of 44", "the 47-year-old man": of two sentences that report the same and tell no other age. */
static bool are_of_one_unnamed(const float signals[TOPIC_N])
{
	return signals[TOPIC_NAMES] >= 0 && signals[TOPIC_THEME] > 0 && signals[TOPIC_SOLE] > 0 &&
	       signals[TOPIC_LINK] > UNNAMED_LINK && signals[TOPIC_SHARE] > UNNAMED_SHARE;
}

bool topics_are_apart(const struct surroundings t[2], uint32_t a, uint32_t b,
		      const float signals[TOPIC_N])
{
	const struct aside *x = &t[LEFT].aside[a], *y = &t[RIGHT].aside[b];
	const struct figure *f = &t[LEFT].figures.v[a], *g = &t[RIGHT].figures.v[b];

	if (asides_are_apart(x, y) || are_of_two_times(t, a, b) || are_of_two_things(t, a, b))
		return true;
	if (!strcmp(f->unit, "rank") && signals[TOPIC_COUNTED] < 0)
		return true;
	if (x->part != y->part && signals[TOPIC_STATE] <= 0 && !figure_is_ballot(f))
		return true;
	if (x->total != y->total && (x->total ? g->low < PART_SHARE * f->low : f->low < PART_SHARE * g->low))
		return true;
	return f->type == QUANTITY_AGE && signals[TOPIC_NAMES] <= 0 && !are_of_one_unnamed(signals);
}
