/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/alike.h"

#include "text/fold.h"

#include <string.h>

enum {
	MOST_SOUNDS = 48, /* of a word that is compared by sounds */
	LEAST_LETTERS = 4,
	LONG_WORD = 7,  /* sounds; may differ in two vowels */
	MOST_WORDS = 8, /* of a name */
};

struct sounds {
	char v[MOST_SOUNDS]; /* small letters; C is ch, S is sh, X is kh */
	size_t n;
};

static bool is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

struct rule {
	const char *from;
	char to[3];
};

/* Longer ones first. */
static const struct rule rules[] = {
	{"tsch", "C"}, {"tch", "C"}, {"sch", "S"}, {"ch", "C"},  {"sh", "S"},  {"kh", "X"},
	{"ph", "f"},   {"ck", "k"},  {"cq", "k"},  {"th", "t"},  {"dh", "d"},  {"gh", "g"},
	{"tz", "ts"},  {"dj", "j"},  {"zh", "j"},  {"x", "ks"},  {"w", "v"},   {"ou", "u"},
	{"oo", "u"},   {"ee", "i"},  {"ay", "ai"}, {"ey", "ai"}, {"ei", "ai"}, {"y", "i"},
};

static char behind(const char *s, size_t len, size_t i)
{
	return i < len ? s[i] : '\0';
}

/* "Mueller": ae, oe and ue between consonants spell ä, ö and ü, which are folded away. */
static bool is_umlaut(const char *s, size_t len, size_t i)
{
	return (s[i] == 'a' || s[i] == 'o' || s[i] == 'u') && behind(s, len, i + 1) == 'e' &&
	       i > 0 && !is_vowel(s[i - 1]) && i + 2 < len && !is_vowel(s[i + 2]);
}

static char sound_of_letter(const char *s, size_t len, size_t i)
{
	char next = behind(s, len, i + 1);

	if (s[i] == 'c')
		return next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
	if (s[i] == 'j' && i > 0 && (next ? !is_vowel(s[i - 1]) && is_vowel(next) : true))
		return 'i'; /* Ilja, Zelenskij; but John, Majid */
	return s[i];
}

static void add_sound(struct sounds *out, char c)
{
	if (out->n < MOST_SOUNDS && (!out->n || out->v[out->n - 1] != c))
		out->v[out->n++] = c;
}

/* How many letters at I a rule takes; 0: none. */
static size_t apply_rule(const char *s, size_t len, size_t i, struct sounds *out)
{
	for (size_t k = 0; k < sizeof rules / sizeof *rules; k++) {
		if (*rules[k].from != s[i])
			continue;
		size_t n = strlen(rules[k].from);

		if (i + n > len || memcmp(s + i, rules[k].from, n))
			continue;
		for (const char *c = rules[k].to; *c; c++)
			add_sound(out, *c);
		return n;
	}
	return 0;
}

static void finish(struct sounds *out)
{
	char *last = out->n ? &out->v[out->n - 1] : NULL;

	if (out->n > 1 && *last == 'h' && is_vowel(last[-1]))
		out->n--;
	else if (out->n > 1 && *last == 'f' && (last[-1] == 'o' || last[-1] == 'e'))
		*last = 'v';
}

static struct sounds sounds_of(const char *s, size_t len)
{
	struct sounds out = {.n = 0};

	for (size_t i = 0; i < len;) {
		size_t taken;

		if (is_umlaut(s, len, i)) {
			add_sound(&out, s[i]);
			i += 2;
			continue;
		}
		taken = apply_rule(s, len, i, &out);
		if (!taken)
			add_sound(&out, sound_of_letter(s, len, i));
		i += taken ? taken : 1;
	}
	finish(&out);
	return out;
}

static bool is_same_consonant(char a, char b)
{
	if (a == b)
		return true;
	if (a == 'q' || b == 'q')
		return strchr("qkg", a) && strchr("qkg", b);
	return (a == 'X' && b == 'h') || (a == 'h' && b == 'X');
}

/* Alone between consonants, so that no pair of vowels is taken apart. */
static bool stands_alone(const struct sounds *s, size_t i)
{
	return (i == 0 || !is_vowel(s->v[i - 1])) && (i + 1 == s->n || !is_vowel(s->v[i + 1]));
}

static bool may_replace(char a, char b)
{
	static const char pairs[][2] = {{'a', 'e'}, {'o', 'u'}, {'e', 'i'}};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if ((a == pairs[i][0] && b == pairs[i][1]) ||
		    (a == pairs[i][1] && b == pairs[i][0]))
			return true;
	return false;
}

static bool sounds_alike(const struct sounds *a, const struct sounds *b)
{
	size_t replaced = 0, allowed = a->n >= LONG_WORD ? 2 : 1;

	if (a->n != b->n || a->n == MOST_SOUNDS)
		return false;
	for (size_t i = 0; i < a->n; i++) {
		if (is_same_consonant(a->v[i], b->v[i]))
			continue;
		if (i == 0 && !(a->v[0] != 'e' && b->v[0] != 'e' && may_replace(a->v[0], b->v[0])))
			return false; /* Omar and Umar, but not Alan and Elan */
		if (!may_replace(a->v[i], b->v[i]) || !stands_alone(a, i) || !stands_alone(b, i))
			return false;
		replaced++;
	}
	return replaced <= allowed;
}

struct folded {
	struct bytes text;
	struct {
		size_t start, len;
	} words[MOST_WORDS];
	size_t n;
};

static bool is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ((unsigned char)c & 0x80);
}

/* Folds S and finds its words; apostrophes within them are left out, hyphens part them. */
static void folded_make(struct folded *f, const char *s, size_t len)
{
	size_t to = 0, start = 0;

	f->n = 0;
	bytes_init(&f->text);
	fold_text(s, len, FOLD_ACCENTS, &f->text);
	for (size_t i = 0; i <= f->text.len; i++) {
		char c = i < f->text.len ? f->text.data[i] : ' ';

		if (is_word_byte(c)) {
			f->text.data[to++] = c;
		} else if (c != '\'') {
			if (to > start && f->n < MOST_WORDS) {
				f->words[f->n].start = start;
				f->words[f->n++].len = to - start;
			}
			start = to;
		}
	}
}

static bool words_alike(const struct folded *a, size_t i, const struct folded *b, size_t k)
{
	const char *x = a->text.data + a->words[i].start, *y = b->text.data + b->words[k].start;
	size_t x_len = a->words[i].len, y_len = b->words[k].len;
	struct sounds p, q;

	if (x_len == y_len && !memcmp(x, y, x_len))
		return true;
	if (x_len == 1 || y_len == 1)
		return *x == *y;      /* an initial */
	if (x_len == 2 && y_len == 2) /* al- and el- */
		return x[1] == 'l' && y[1] == 'l' && may_replace(*x, *y);
	if (x_len < LEAST_LETTERS || y_len < LEAST_LETTERS)
		return false;
	p = sounds_of(x, x_len);
	q = sounds_of(y, y_len);
	return sounds_alike(&p, &q);
}

static bool is_initial(const struct folded *f, size_t i)
{
	return f->words[i].len == 1;
}

bool alike_words(const char *a, size_t a_len, const char *b, size_t b_len)
{
	struct folded x, y;
	bool alike;

	folded_make(&x, a, a_len);
	folded_make(&y, b, b_len);
	alike = x.n == 1 && y.n == 1 && !is_initial(&x, 0) == !is_initial(&y, 0) &&
		words_alike(&x, 0, &y, 0);
	bytes_release(&x.text);
	bytes_release(&y.text);
	return alike;
}

/* Every word of SHORTER but its last, in order, among those of LONGER but its last. */
static bool fits_within(const struct folded *shorter, const struct folded *longer)
{
	size_t i = 0;

	for (size_t k = 0; k + 1 < longer->n && i + 1 < shorter->n; k++)
		i += words_alike(shorter, i, longer, k);
	return i + 1 == shorter->n;
}

bool alike_names(const char *a, const char *b)
{
	struct folded x, y;
	bool alike = false;

	folded_make(&x, a, strlen(a));
	folded_make(&y, b, strlen(b));
	if (x.n && y.n && !is_initial(&x, x.n - 1) && !is_initial(&y, y.n - 1) &&
	    words_alike(&x, x.n - 1, &y, y.n - 1))
		alike = x.n <= y.n ? fits_within(&x, &y) : fits_within(&y, &x);
	bytes_release(&x.text);
	bytes_release(&y.text);
	return alike;
}
