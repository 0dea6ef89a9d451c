/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/stem.h"

#include "base/mem.h"

#include <libstemmer.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_WORD = 64 }; /* longer ones are no words: they are copied */

struct stemmer {
	struct sb_stemmer *snowball; /* NULL: words are copied */
	bool english;
};

/* An English word on its way to one spelling; every rule makes it at most two bytes longer. */
struct word {
	char s[2 * LONGEST_WORD];
	size_t len;
};

struct change {
	const char *from, *to;
};

/* The beginning of a word. */
static const struct change heads[] = {
	{"acknowledgement", "acknowledgment"},
	{"aeroplane", "airplane"},
	{"anaesth", "anesth"},
	{"defenc", "defens"},
	{"encyclopaed", "encycloped"},
	{"enrolment", "enrollment"},
	{"foet", "fet"},
	{"grey", "gray"},
	{"haemo", "hemo"},
	{"instalment", "installment"},
	{"jewellery", "jewelry"},
	{"judgement", "judgment"},
	{"leukaem", "leukem"},
	{"licenc", "licens"},
	{"manoeuv", "maneuv"},
	{"mould", "mold"},
	{"moustache", "mustache"},
	{"oestr", "estr"},
	{"offenc", "offens"},
	{"paed", "ped"},
	{"plough", "plow"},
	{"practis", "practic"},
	{"pretenc", "pretens"},
	{"programme", "programe"},
	{"pyjama", "pajama"},
	{"scepti", "skepti"},
	{"skilful", "skillful"},
	{"wilful", "willful"},
};

/* What stands before -our where American English has -or, wherever it is in a word. */
static const char *const our_roots[] = {
	"arbour", "ardour", "armour", "aviour", "avour",  "clamour", "clangour", "colour",
	"dolour", "eanour", "enamour", "fervour", "honour", "humour", "labour",  "ndour",
	"neighbour", "odour", "parlour", "rancour", "rigour", "rumour", "succour", "tumour",
	"valour", "vapour", "vigour",
};

/* What stands before -re where American English has -er; timbre is another word than timber. */
static const char *const re_roots[] = {
	"calib", "cent", "fib", "lit", "lust", "maneuv", "meag", "met", "mit", "nit",
	"och", "reconnoit", "sab", "scept", "sepulch", "somb", "spect", "theat",
};
static const struct change re_tails[] = {
	{"re", "er"}, {"res", "ers"}, {"red", "ered"}, {"ring", "ering"},
};

static const struct change ogue_tails[] = {
	{"ue", ""}, {"ues", "s"}, {"ued", "ed"}, {"uing", "ing"}, {"uer", "er"}, {"uers", "ers"},
};

static const struct change l_tails[] = {
	{"led", "ed"},	 {"ling", "ing"}, {"lings", "ings"}, {"ler", "er"},   {"lers", "ers"},
	{"lor", "or"},	 {"lors", "ors"}, {"list", "ist"},   {"lists", "ists"}, {"lous", "ous"},
};

/*
 * Towards -ise, not -ize: Snowball makes "organ" of "organize" and "organis" of "organise", and
 * words that always have -ise (advise, exercise) need no exceptions.
 */
static const struct change z_tails[] = {
	{"ize", "ise"},		  {"izes", "ises"},	    {"ized", "ised"},
	{"izer", "iser"},	  {"izers", "isers"},	    {"izing", "ising"},
	{"izable", "isable"},	  {"ization", "isation"},   {"izations", "isations"},
	{"izational", "isational"}, {"yze", "yse"},	    {"yzes", "yses"},
	{"yzed", "ysed"},	  {"yzer", "yser"},	    {"yzers", "ysers"},
	{"yzing", "ysing"},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool ends_with(const char *s, size_t len, const char *tail)
{
	size_t n = strlen(tail);

	return n <= len && !memcmp(s + len - n, tail, n);
}

static void replace(struct word *w, size_t at, size_t count, const char *with)
{
	size_t n = strlen(with);

	memmove(w->s + at + n, w->s + at + count, w->len - at - count + 1);
	memcpy(w->s + at, with, n);
	w->len += n - count;
}

/* Changes the first of TAILS that W ends with and whose root FITS. */
static void change_tail(struct word *w, const struct change *tails, size_t count,
			bool (*fits)(const char *root, size_t len))
{
	for (size_t i = 0; i < count; i++) {
		size_t n = strlen(tails[i].from);

		if (!ends_with(w->s, w->len, tails[i].from) || !fits(w->s, w->len - n))
			continue;
		replace(w, w->len - n, n, tails[i].to);
		return;
	}
}

static bool fits_re(const char *root, size_t len)
{
	for (size_t i = 0; i < COUNT(re_roots); i++)
		if (ends_with(root, len, re_roots[i]))
			return true;
	return false;
}

/* catalog, dialog, epilog, travelog; demagog, synagog: not vogue, league, morgue. */
static bool fits_ogue(const char *root, size_t len)
{
	return ends_with(root, len, "agog") ||
	       (len > 3 && ends_with(root, len, "log") && strchr("aeio", root[len - 4]));
}

/*
 * Travel, fuel: two vowels before the l that is doubled.  Not call, quell: those keep both, and so
 * does what is made of them (forestall, recall), which Snowball would cut to "forest".
 */
static bool fits_l(const char *root, size_t len)
{
	static const char *const kept[] = {"bal", "cal", "fal", "stal", "wal"};
	int vowels = 0;

	if (!ends_with(root, len, "l"))
		return false;
	for (size_t i = 0; i < COUNT(kept); i++)
		if (ends_with(root, len, kept[i]))
			return false;
	for (size_t i = 0; i < len; i++)
		vowels += strchr("aeiou", root[i]) && !(i && root[i] == 'u' && root[i - 1] == 'q');
	return vowels >= 2;
}

/* Not size, prize, seize. */
static bool fits_z(const char *root, size_t len)
{
	return len >= 3;
}

static void change_head(struct word *w)
{
	for (size_t i = 0; i < COUNT(heads); i++) {
		size_t n = strlen(heads[i].from);

		if (*w->s != *heads[i].from || strncmp(w->s, heads[i].from, n))
			continue;
		replace(w, 0, n, heads[i].to);
		return;
	}
}

static void change_our(struct word *w)
{
	if (!strstr(w->s, "our"))
		return;
	for (size_t i = 0; i < COUNT(our_roots); i++) {
		char *at = strstr(w->s, our_roots[i]);

		if (!at)
			continue;
		replace(w, (size_t)(at - w->s) + strlen(our_roots[i]) - 2, 1, "");
		return;
	}
}

/* Cuts 's and ' off, straight or curly. */
static void cut_possessive(struct word *w)
{
	static const char *const tails[] = {"'s", "\xe2\x80\x99s", "'", "\xe2\x80\x99"};

	for (size_t i = 0; i < COUNT(tails); i++) {
		if (!ends_with(w->s, w->len, tails[i]) || w->len == strlen(tails[i]))
			continue;
		w->len -= strlen(tails[i]);
		w->s[w->len] = '\0';
		return;
	}
}

/* British and American spellings become one.  Few words hold the letters of a list. */
static void unify_english(struct word *w)
{
	cut_possessive(w);
	change_head(w);
	change_our(w);
	change_tail(w, re_tails, COUNT(re_tails), fits_re);
	if (strstr(w->s, "ogu"))
		change_tail(w, ogue_tails, COUNT(ogue_tails), fits_ogue);
	if (strstr(w->s, "ll"))
		change_tail(w, l_tails, COUNT(l_tails), fits_l);
	if (strchr(w->s, 'z'))
		change_tail(w, z_tails, COUNT(z_tails), fits_z);
}

/* The code of the language in small letters: "en" of "en-GB"; what is no code yields "". */
static void code_of(const char *language, char code[3])
{
	code[0] = '\0';
	if (!language || strlen(language) < 2 || (language[2] && !strchr("-_", language[2])))
		return;
	for (int i = 0; i < 2; i++)
		code[i] = (char)(language[i] | 0x20);
	code[2] = '\0';
}

/* Snowball knows the codes of ISO 639-1, but for the two forms of Norwegian. */
struct stemmer *stemmer_open(const char *language)
{
	struct stemmer *s = mem_alloc_zero(1, sizeof *s);
	char code[3];
	bool norwegian;

	code_of(language, code);
	norwegian = !strcmp(code, "nb") || !strcmp(code, "nn");
	s->snowball = sb_stemmer_new(norwegian ? "no" : code, "UTF_8");
	s->english = !strcmp(code, "en");
	return s;
}

void stemmer_close(struct stemmer **s)
{
	if (!*s)
		return;
	sb_stemmer_delete((*s)->snowball);
	free(*s);
	*s = NULL;
}

void stemmer_stem(struct stemmer *s, const char *word, size_t len, struct bytes *out)
{
	const sb_symbol *stem;
	struct word w = {.len = len};

	if (!s->snowball || len > LONGEST_WORD) {
		bytes_add(out, word, len);
		return;
	}
	memcpy(w.s, word, len);
	if (s->english)
		unify_english(&w);
	stem = sb_stemmer_stem(s->snowball, (const sb_symbol *)w.s, (int)w.len);
	if (stem) /* NULL: no memory */
		bytes_add(out, stem, (size_t)sb_stemmer_length(s->snowball));
	else
		bytes_add(out, w.s, w.len);
}
