/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/voice.h"

#include "annotate/word_sense.h"
#include "compare/setting.h"
#include "text/alike.h"

#include <string.h>

/* Letters that two words must share at their start, and bytes that they may have behind. */
enum { AKIN_LETTERS = 5, AKIN_END = 4 };
enum { REACH = 500 }; /* bytes */
enum { NAMES_MAX = 1024, MENTIONS_MAX = 32 }; /* that are looked at for a title, of one name */

/* Not "Kolar’s company", whose name is another one. */
static bool is_name(const char *speaker)
{
	const char *last = strrchr(speaker, ' ');

	if (last && strstr(speaker, "’s ") &&
	    (cue_find(last + 1, strlen(last + 1)) & (CUE_GENERIC | CUE_ROLE)))
		return false;
	return (*speaker >= 'A' && *speaker <= 'Z') || (*speaker & 0x80);
}

/* Whether a speaker of one word is but a native of somewhere: "the Argentine", "the Spaniard". */
static bool is_native(const char *speaker)
{
	static const char *const ends[] = {
		"ian", "ean", "ican", "ese", "ish", "tine", "shman", "chman", "shwoman", "chwoman",
		"Croat", "Czech", "Dane", "Finn", "German", "Greek", "Pole", "Serb", "Slovak",
		"Spaniard", "Swede", "Swiss", "Turk", NULL,
	};
	size_t len = strlen(speaker);

	for (const char *const *e = ends; *e && !strchr(speaker, ' '); e++)
		if (len >= strlen(*e) && !strcmp(speaker + len - strlen(*e), *e))
			return true;
	return false;
}

/* Whether a speaker is of a crowd that stands against, or beside, whoever is named. */
static bool is_crowd(const char *speaker)
{
	static const char *const crowds[] = {"critics", "opponents", "supporters", "protesters", "activists",
					     "analysts", "experts", NULL};

	for (const char *const *c = crowds; *c; c++)
		if (!strcasecmp(speaker, *c))
			return true;
	return false;
}

/* Whether a speaker is but a paper: "the letter", "the complaint". */
static bool is_paper(const char *speaker)
{
	unsigned cues = cue_find(speaker, strlen(speaker));

	return (cues & CUE_PAPER) && !(cues & (CUE_ROLE | CUE_BODY));
}

/* The next word of *S, which moves behind it; length 0 at the end. */
static struct span next_word(const char *s, uint32_t *at)
{
	struct span w;

	while (s[*at] == ' ')
		++*at;
	w.start = *at;
	while (s[*at] && s[*at] != ' ')
		++*at;
	w.end = *at;
	return w;
}

/* "Russia's" and "Russian", "Ministry" and "ministry"; not "Iran" and "Iraq". */
static bool words_are_akin(const char *a, uint32_t a_len, const char *b, uint32_t b_len)
{
	uint32_t n = 0, shorter = a_len < b_len ? a_len : b_len;

	while (n < shorter && (a[n] | 0x20) == (b[n] | 0x20))
		n++;
	return (n == a_len && n == b_len) || (n >= AKIN_LETTERS && a_len <= n + AKIN_END &&
					      b_len <= n + AKIN_END);
}

static bool holds_word(const char *s, const char *word, uint32_t len)
{
	uint32_t at = 0;

	for (struct span w = next_word(s, &at); span_length(w); w = next_word(s, &at))
		if (words_are_akin(s + w.start, span_length(w), word, len))
			return true;
	return false;
}

/* Whether all words of PART are words of WHOLE: "Foreign Ministry", "Ministry of Foreign Affairs". */
static bool holds_words(const char *whole, const char *part)
{
	uint32_t at = 0;

	for (struct span w = next_word(part, &at); span_length(w); w = next_word(part, &at))
		if (!holds_word(whole, part + w.start, span_length(w)))
			return false;
	return true;
}

/* Whether a word joins the name behind it to somebody else: "an aide of Kolar". */
static bool joins_name(const char *word, uint32_t len)
{
	static const char *const joins[] = {"of", "for", "to", "at", "with", "from", "by", "in", "on",
					    "against", "under", NULL};

	for (const char *const *j = joins; *j; j++)
		if (strlen(*j) == len && !memcmp(*j, word, len))
			return true;
	return false;
}

/* "Ettore" of "father of the bride Ettore"; what begins with a name whole; NULL of all others. */
static const char *name_within(const char *speaker)
{
	const char *last = strrchr(speaker, ' '), *before = last;

	if (is_name(speaker))
		return speaker;
	if (!last || !is_name(last + 1) || strchr(last, '\'') || strstr(last, "’"))
		return NULL;
	while (before > speaker && before[-1] != ' ')
		before--;
	return is_name(before) || joins_name(before, (uint32_t)(last - before)) ? NULL : last + 1;
}

/* Whether one of two speakers is described, and its name is of the other's. */
static bool is_described(const char *left, const char *right)
{
	const char *x = name_within(left), *y = name_within(right);

	return x && y && (x != left || y != right) && (holds_words(x, y) || holds_words(y, x));
}

enum voice voice_compare(const char *left, const char *right)
{
	if (!left && !right)
		return VOICE_NONE;
	if (!left || !right)
		return VOICE_UNKNOWN;
	if (alike_names(left, right) || holds_words(left, right) || holds_words(right, left) ||
	    is_described(left, right))
		return VOICE_SAME;
	if ((is_crowd(left) || is_paper(left)) && is_name(right))
		return VOICE_OTHER;
	if ((is_crowd(right) || is_paper(right)) && is_name(left))
		return VOICE_OTHER;
	if (is_native(left) || is_native(right))
		return VOICE_UNKNOWN;
	return is_name(left) && is_name(right) ? VOICE_OTHER : VOICE_UNKNOWN;
}

void voices_init(struct voices *v, const struct joint *j)
{
	*v = (struct voices){.annotation = {j->features[LEFT]->annotation, j->features[RIGHT]->annotation}};
	v->heard[0].voice = VOICE_NONE; /* of no speakers, as its zeros say */
}

enum voice voices_compare(struct voices *v, string_ref left, string_ref right)
{
	struct heard *h = &v->heard[(left * 31 + right) % HEARD];
	const char *x, *y;

	if (h->left == left && h->right == right)
		return h->voice;
	x = annotation_string(v->annotation[LEFT], left);
	y = annotation_string(v->annotation[RIGHT], right);
	*h = (struct heard){left, right, voice_compare(x, y)};
	return h->voice;
}

static bool ends_with_word(const char *s, const char *word)
{
	size_t len = strlen(s), n = strlen(word);

	return len > n && s[len - n - 1] == ' ' && !strcmp(s + len - n, word);
}

const char *voice_name(const char *left, const char *right)
{
	if (!left || !right)
		return left ? left : right;
	if (is_name(left) != is_name(right))
		return is_name(left) ? left : right;
	return is_name(left) && !strchr(left, ' ') && ends_with_word(right, left) ? right : left;
}

/* What of RANGE lies in reach of a quotation; sentences may be as long as an article. */
static struct span clip(struct span range, struct span quotation)
{
	if (range.start + REACH < quotation.start)
		range.start = quotation.start - REACH;
	if (range.end > quotation.end + REACH)
		range.end = quotation.end + REACH;
	return range;
}

bool voice_is_named(const struct annotation *an, uint32_t s, struct span span, const char *speaker)
{
	struct span reach = clip(an->sentences.v[s].span, span);
	const char *blank = speaker ? strrchr(speaker, ' ') : NULL, *name = blank ? blank + 1 : speaker;
	size_t len = name ? strlen(name) : 0;

	for (uint32_t i = reach.start; len && i + len <= reach.end; i++)
		if (!memcmp(an->article->text + i, name, len) && !span_holds(span, (struct span){i, i + len}))
			return true;
	return false;
}

/* Whether TITLE stands right before byte AT, in capitals or not: "Transport Minister" before a name. */
static bool bears_title(const char *text, uint32_t at, const char *title)
{
	size_t len = strlen(title);

	return at > len + 1 && text[at - 1] == ' ' && !strncasecmp(text + at - 1 - len, title, len) &&
	       (text[at - 2 - len] == ' ' || text[at - 2 - len] == '\n');
}

/* Whether an article calls the person NAME by TITLE where the name first stands. */
static bool is_titled(const struct annotation *an, const char *name, const char *title)
{
	uint32_t n = 0;

	for (size_t i = 0; i < an->names.n && i < NAMES_MAX && n < MENTIONS_MAX; i++) {
		const char *canonical = annotation_string(an, an->names.v[i].canonical);

		if (!canonical || strcmp(canonical, name))
			continue;
		if (bears_title(an->article->text, an->names.v[i].span.start, title))
			return true;
		n++;
	}
	return false;
}

enum voice voices_of_quotes(struct voices *v, const struct quote *left, const struct quote *right)
{
	enum voice voice = voices_compare(v, left->speaker, right->speaker);
	const struct quote *quote[2] = {left, right};
	const char *speaker[2];

	for (int side = LEFT; side <= RIGHT; side++)
		speaker[side] = annotation_string(v->annotation[side], quote[side]->speaker);
	if (voice != VOICE_UNKNOWN || !speaker[LEFT] || !speaker[RIGHT] ||
	    is_name(speaker[LEFT]) == is_name(speaker[RIGHT]))
		return voice;
	int named = is_name(speaker[LEFT]) ? LEFT : RIGHT;

	if (voice_is_named(v->annotation[!named], quote[!named]->sentence, quote[!named]->span,
			   speaker[named]) ||
	    is_titled(v->annotation[named], speaker[named], speaker[!named]))
		return VOICE_SAME;
	return voice;
}

static bool is_day(const struct figure *f)
{
	return f->type == QUANTITY_DATE && (f->moment.weekday >= 0 || f->moment.day);
}

/* The figures of the sentence where a quote begins, if a day is among them, else of the one before. */
static struct span figures_around(const struct figures *all, const struct quote *q)
{
	struct span found = {0, 0};
	bool day = false;

	for (uint32_t back = 0; back < 2 && back <= q->sentence && !day; back++) {
		found.start = figures_from(all, q->sentence - back);
		for (found.end = found.start;
		     found.end < all->n && all->v[found.end].sentence == q->sentence - back; found.end++)
			day = day || is_day(&all->v[found.end]);
	}
	return found;
}

/* Whether a word that begins so stands in the sentence of a quote or the one before it, in reach. */
static bool is_told_with(const struct annotation *an, const struct quote *q, const char *const *beginnings)
{
	const char *text = an->article->text;
	struct span reach = {an->sentences.v[q->sentence ? q->sentence - 1 : 0].span.start,
			     an->sentences.v[q->sentence].span.end};

	reach = clip(reach, q->span);
	for (uint32_t i = reach.start; i < reach.end; i++)
		for (const char *const *b = beginnings; *b && (i == 0 || text[i - 1] == ' '); b++)
			if (!strncasecmp(text + i, *b, strlen(*b)))
				return true;
	return false;
}

/* How a quotation came: 1 in writing, -1 by mouth, 0 where nothing or both is told. */
static int medium_of(const struct annotation *an, const struct quote *q)
{
	static const char *const written[] = {"wrote", "tweet", "twitter", "facebook", "posted", NULL};
	static const char *const spoken[] = {"crowd", "rally", "speech", "reporters", "interview",
					     "briefing", "podium", NULL};

	return is_told_with(an, q, written) - is_told_with(an, q, spoken);
}

static bool days_differ(const struct joint *j, const struct quote *left, const struct quote *right)
{
	const struct figures *all[2] = {&j->features[LEFT]->settings->figures,
					&j->features[RIGHT]->settings->figures};
	struct span around[2] = {figures_around(all[LEFT], left), figures_around(all[RIGHT], right)};
	bool compared = false;

	for (uint32_t a = around[LEFT].start; a < around[LEFT].end; a++)
		for (uint32_t b = around[RIGHT].start; b < around[RIGHT].end; b++) {
			const struct figure *x = &all[LEFT]->v[a], *y = &all[RIGHT]->v[b];

			if (!is_day(x) || !is_day(y) || !figures_are_comparable(x, y))
				continue;
			if (figures_are_compatible(x, y))
				return false;
			compared = true;
		}
	return compared;
}

bool occasions_differ(const struct joint *j, const struct quote *left, const struct quote *right)
{
	return medium_of(j->features[LEFT]->annotation, left) *
			       medium_of(j->features[RIGHT]->annotation, right) < 0 ||
	       days_differ(j, left, right);
}
