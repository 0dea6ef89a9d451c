/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/discrepancy_score.h"

#include <math.h>
#include <stdlib.h>

/* Plain words that tell a happening, and what a link is worth beside them. */
#define HAPPENING_PLAIN 0.6f
#define HAPPENING_LINK 0.3f
#define HAPPENING_FIGURE 0.2f
#define HAPPENING_SWAPPED 0.3f
#define SAME_FIGURE 1.2f
#define HAPPENING_SHARE 0.4f
#define CALENDAR_FACTOR 1.5f
#define LINKED_SURELY 0.8f
#define SOLE_LINK 0.65f
#define SOLE_DISTANCE 0.7
#define SOLE_FACTOR 1.5f /* the only figures of their kind in sentences that report the same */
#define CLOSE_FACTOR 1.4f /* of figures that are almost the same */
#define SWAPPED_FACTOR 1.5f
#define OTHER_THEME_FACTOR 0.6f /* losses and investments, what was built and what was repaired */
#define OTHERS_FACTOR 0.1f /* children and patients, homes and people */
#define LISTED_FACTOR 0.6f
#define LINKED_MORE 1
#define OTHERS_EQUAL 0.4f
#define OPEN_SHARE 0.5f /* "more than 40" and 45 are less than equal */

enum { LISTED = 3 };          /* other figures of a sentence that are a list */
enum { CLOSE_MINUTES = 120 }; /* times of day that may be of one happening */

/* What is left where they are of two dates; of times of day what they date may be of anything. */
static float other_time_factor(const struct figure *a, const struct figure *b)
{
	if (a->type == QUANTITY_DATE && a->moment.minute >= 0 && b->moment.minute >= 0)
		return .5f;
	return figures_are_swapped(a, b) ? .4f : .05f;
}

/* How much the dates around two figures speak for one topic; an ordinal's is its period. */
static float date_factor(const float v[TOPIC_N], const struct figure *a, const struct figure *b)
{
	float factor = 1;

	if (a->type == QUANTITY_ORDINAL)
		return 1;
	if (v[TOPIC_WHEN] < 0 && !(a->type == QUANTITY_DATE && figures_are_compatible(a, b)))
		factor = other_time_factor(a, b);
	return factor * powf(v[TOPIC_LINK] > LINKED_SURELY && a->type != QUANTITY_DATE ? .75f : .5f,
			     v[TOPIC_DATED]);
}

/* Days of one month or months of one year, as a calendar has them. */
static bool are_calendar_dates(const struct moment *a, const struct moment *b)
{
	return a->counted && b->counted && a->month && b->month && !a->day == !b->day &&
	       (a->day ? a->month == b->month : a->year == b->year);
}

/*
 * Dates are of one happening if what happens stands right beside both, not only who and where; less of
 * it is enough of calendar dates in sentences that surely report the same.  Weekdays there are often
 * those of two happenings, also where the day is known from when the article appeared: they need
 * much in common, as a word may be where it was or what it followed.  Times of day need it less.
 */
static float happening_factor(const float v[TOPIC_N], const struct figure *a, const struct figure *b)
{
	bool clocks = a->moment.minute >= 0 && b->moment.minute >= 0;
	bool counted = (a->moment.counted && b->moment.counted) || clocks;
	bool linked = v[TOPIC_LINK] > (v[TOPIC_SOLE] > 0 ? SOLE_LINK : LINKED_SURELY);
	bool calendar = are_calendar_dates(&a->moment, &b->moment) && linked;
	float beside = v[TOPIC_WHEN] >= 2 ? HAPPENING_FIGURE * v[TOPIC_WHEN] : 0;

	beside += figures_are_swapped(a, b) ? HAPPENING_SWAPPED : 0;
	float share = fminf(1, (v[TOPIC_PLAIN] + beside + (calendar ? HAPPENING_LINK : 0)) / HAPPENING_PLAIN);

	if (!counted && v[TOPIC_SHARE] < HAPPENING_SHARE)
		share = 0;
	bool close = clocks && abs(a->moment.minute - b->moment.minute) <= CLOSE_MINUTES;

	return (.05f + .95f * share * share) * (calendar ? CALENDAR_FACTOR : close ? CLOSE_FACTOR : 1);
}

/* Numbers of which neither a noun nor a state says what they count need words right beside them. */
static float nameless_factor(const float v[TOPIC_N], const struct figure *a)
{
	if (a->type != QUANTITY_NUMBER || figure_is_ballot(a) || v[TOPIC_STATE] > 0 ||
	    v[TOPIC_COUNTED] > 0)
		return 1;
	return .2f + .3f * fminf(1, v[TOPIC_PLAIN]);
}

float discrepancy_score(const float v[TOPIC_N], const struct figure *a, const struct figure *b)
{
	bool date = a->type == QUANTITY_DATE;
	float score = v[TOPIC_SHARED] * (1 + .5f * v[TOPIC_SHARE]) + .5f * v[TOPIC_NEAR];

	if (date && v[TOPIC_WHEN] >= 2)
		score += SAME_FIGURE * (v[TOPIC_WHEN] - 1); /* "35 million in 2019" */
	if (v[TOPIC_STATE] > 0 || (a->type == QUANTITY_AGE && v[TOPIC_NAMES] > 0))
		score += 3; /* two tolls; two ages of one name */
	score *= v[TOPIC_STATE] < -.5f ? .1f : v[TOPIC_STATE] < 0 ? .7f : 1;
	score *= 1 + .3f * fmaxf(0, v[TOPIC_COUNTED]) + (v[TOPIC_LINK] > .3f ? .5f : 0);
	if (v[TOPIC_SOLE] > 0 && v[TOPIC_LINK] > SOLE_LINK && !date && v[TOPIC_COUNTED] >= 0 &&
	    v[TOPIC_WHEN] >= 0 && figures_distance(a, b) < SOLE_DISTANCE)
		score *= SOLE_FACTOR;
	score *= v[TOPIC_COUNTED] < -1 && !figures_are_compatible(a, b) ? OTHERS_FACTOR : 1;
	score *= (1 + .3f * v[TOPIC_AGREE]) * date_factor(v, a, b) * nameless_factor(v, a);
	if (v[TOPIC_DISAGREE] >= (a->type == QUANTITY_PERCENT ? 1 : 2) && v[TOPIC_AGREE] <= 0 &&
	    v[TOPIC_STATE] <= 0)
		score *= .18f; /* two tables */
	else if (v[TOPIC_LIST] >= LISTED && v[TOPIC_AGREE] <= 0)
		score *= LISTED_FACTOR;
	if (v[TOPIC_NAMES] < 0)
		score *= date ? .2f : v[TOPIC_LINK] > LINKED_SURELY ? .8f : .6f;
	score *= v[TOPIC_THEME] < 0 ? OTHER_THEME_FACTOR : 1;
	if (date)
		score *= happening_factor(v, a, b);
	if (figures_are_close(a, b))
		score *= CLOSE_FACTOR;
	else if (figures_are_swapped(a, b))
		score *= SWAPPED_FACTOR;
	if (!figures_are_as_precise(a, b))
		score *= .25f;
	return score * expf(-1.5f * fmaxf(0, (float)figures_distance(a, b) - .3f));
}

float discrepancy_settled(const float v[TOPIC_N], const struct figure *a, const struct figure *b,
			  float score)
{
	static const float times[] = {1, 1, 1.5f, 3}, more[] = {0, .3f, 1, 2};
	int digits = figures_coincidence(a, b);

	if (digits < 2 && v[TOPIC_COUNTED] < 0)
		score *= OTHERS_EQUAL; /* two drones, two officers */
	if (!figures_are_closed(a, b))
		return score * OPEN_SHARE;
	if (v[TOPIC_WHEN] < 0)
		return score * times[digits];
	if (digits && v[TOPIC_LINK] > LINKED_SURELY)
		score += LINKED_MORE;
	return digits == 3 ? INFINITY : (score + more[digits]) * times[digits];
}

bool discrepancy_is_same(const float v[TOPIC_N], const struct figure *a, const struct figure *b,
			 float score)
{
	int digits = figures_are_closed(a, b) ? figures_coincidence(a, b) : 0;

	return v[TOPIC_WHEN] >= 0 && (digits >= 2 || (digits && score > 1));
}
