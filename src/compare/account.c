/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/account.h"

#include <string.h>

/* Words before an account among which its subject stands; behind a verb; before, that make it unsure. */
enum { BEGIN = 4, BACK = 2 }; /* words that a sentence begins with; sentences before a pronoun */
enum { BEFORE = 9, BEHIND = 4, MODAL_WORDS = 6, TO_WORDS = 2, DENIED_WORDS = 3 };

/* By first letter; longer ones first. */
static const struct phrase {
	const char *words;
	enum state state;
	bool takes_object; /* of whom it is told may stand behind it */
} phrases[] = {
	{"admitted her guilt", ADMITTED, false}, {"admitted his guilt", ADMITTED, false},
	{"admitted the charges", ADMITTED, false}, {"a fugitive", FREE, false},
	{"at large", FREE, false}, {"broke down in tears", WEPT, false},
	{"burst into tears", WEPT, false}, {"behind bars", HELD, false},
	{"confessed", ADMITTED, false}, {"confesses", ADMITTED, false},
	{"denied any wrongdoing", DENIED, false}, {"denied the accusations", DENIED, false},
	{"denied the charges", DENIED, false}, {"denies any wrongdoing", DENIED, false},
	{"denies the accusations", DENIED, false}, {"denies the charges", DENIED, false},
	{"denied all", DENIED, false}, {"denied wrongdoing", DENIED, false},
	{"denies all", DENIED, false}, {"denies wrongdoing", DENIED, false},
	{"died", DEAD, false}, {"dismissed", DISMISSED, true}, {"dismisses", DISMISSED, true},
	{"escaped injury", UNHURT, false}, {"escaped unharmed", UNHURT, false},
	{"escaped unhurt", UNHURT, false}, {"found not guilty", ACQUITTED, false},
	{"found guilty", CONVICTED, false}, {"fired", DISMISSED, true},
	{"fires", DISMISSED, true}, {"gave herself up", SURRENDERED, false},
	{"gave himself up", SURRENDERED, false}, {"has died", DEAD, false},
	{"in intensive care", TREATED, false}, {"in stable condition", ALIVE, false},
	{"in the hospital", TREATED, false}, {"issued a statement", SPOKE, false},
	{"in custody", HELD, false}, {"in detention", HELD, false}, {"in hiding", FREE, false},
	{"in hospital", TREATED, false}, {"in tears", WEPT, false}, {"is alive", ALIVE, false},
	{"is dead", DEAD, false}, {"is recovering", ALIVE, false},
	{"killed herself", SUICIDE, false}, {"killed himself", SUICIDE, false},
	{"made no statement", SILENT, false}, {"maintains her innocence", DENIED, false},
	{"maintains his innocence", DENIED, false}, {"on the run", FREE, false},
	{"pleaded not guilty", DENIED, false}, {"pleads not guilty", DENIED, false},
	{"pleaded guilty", ADMITTED, false}, {"pleads guilty", ADMITTED, false},
	{"quit", RESIGNED, false}, {"quits", RESIGNED, false},
	{"rushed to a hospital", TREATED, false}, {"rushed to hospital", TREATED, false},
	{"remained calm", CALM, false}, {"resigned", RESIGNED, false},
	{"resigns", RESIGNED, false}, {"retracted", RETRACTED, false},
	{"said in a written statement", SPOKE, false},
	{"said in an emailed statement", SPOKE, false}, {"said in a statement", SPOKE, false},
	{"showed no emotion", CALM, false}, {"shot herself", SUICIDE, false},
	{"shot himself", SUICIDE, false}, {"stands down", RESIGNED, false},
	{"stepped down", RESIGNED, false}, {"steps down", RESIGNED, false},
	{"stood down", RESIGNED, false}, {"sacked", DISMISSED, true}, {"sacks", DISMISSED, true},
	{"sobbed", WEPT, false}, {"surrendered", SURRENDERED, false}, {"survived", ALIVE, false},
	{"taken to a hospital", TREATED, false}, {"took her own life", SUICIDE, false},
	{"took his own life", SUICIDE, false}, {"taken to hospital", TREATED, false},
	{"turned herself in", SURRENDERED, false}, {"turned himself in", SURRENDERED, false},
	{"took back", RETRACTED, false}, {"under arrest", HELD, false},
	{"under guard", HELD, false}, {"withdrew a statement", RETRACTED, false},
	{"withdrew her claim", RETRACTED, false}, {"withdrew her statement", RETRACTED, false},
	{"withdrew his claim", RETRACTED, false}, {"withdrew his statement", RETRACTED, false},
	{"withdrew its claim", RETRACTED, false}, {"withdrew its statement", RETRACTED, false},
	{"without emotion", CALM, false}, {"wept", WEPT, false},
	{"yet to make a statement", SILENT, false}, {"yet to make any statement", SILENT, false},
	{"yet to comment", SILENT, false},
};
enum { PHRASES = sizeof phrases / sizeof *phrases, LETTERS = 27 };

/* What "was" and "been" stand before. */
static const struct {
	const char *word;
	enum state state;
} participles[] = {
	{"detained", HELD}, {"arrested", HELD}, {"jailed", HELD}, {"killed", DEAD},
	{"fired", DISMISSED}, {"sacked", DISMISSED},
	{"dismissed", DISMISSED}, {"ousted", DISMISSED}, {"convicted", CONVICTED},
	{"acquitted", ACQUITTED}, {"captured", CAUGHT}, {"caught", CAUGHT}, {"overpowered", CAUGHT},
	{"overwhelmed", CAUGHT}, {"injured", HURT}, {"hurt", HURT}, {"wounded", HURT},
	{"uninjured", UNHURT}, {"unhurt", UNHURT}, {"unharmed", UNHURT}, {"hospitalised", TREATED},
	{"hospitalized", TREATED},
};
enum { PARTICIPLES = sizeof participles / sizeof *participles };

/* What is said to be, or not to be: words of one number are the same, or the opposite. */
static const struct quality {
	const char *word;
	uint8_t number;
	bool opposite;
} qualities[] = {
	{"open", 1, false}, {"closed", 1, true}, {"shut", 1, true}, {"full", 2, false},
	{"empty", 2, true}, {"insured", 3, false}, {"uninsured", 3, true}, {"armed", 4, false},
	{"unarmed", 4, true}, {"legal", 5, false}, {"lawful", 5, false}, {"illegal", 5, true},
	{"unlawful", 5, true}, {"conscious", 6, false}, {"unconscious", 6, true}, {"sober", 7, false},
	{"drunk", 7, true}, {"awake", 8, false}, {"asleep", 8, true}, {"locked", 9, false},
	{"unlocked", 9, true}, {"guilty", 10, false}, {"innocent", 10, true}, {"valid", 11, false},
	{"invalid", 11, true}, {"expired", 11, true}, {"finished", 12, false},
	{"unfinished", 12, true}, {"damaged", 13, false}, {"undamaged", 13, true},
	{"intact", 13, true}, {"safe", 14, false},
	{"unsafe", 14, true}, {"licensed", 15, false}, {"unlicensed", 15, true}, {"true", 16, false},
	{"untrue", 16, true}, {"false", 16, true}, {"married", 17, false}, {"unmarried", 17, true},
	{"approved", 18, false}, {"rejected", 18, true}, {"successful", 19, false},
	{"unsuccessful", 19, true}, {"present", 20, false}, {"absent", 20, true},
	{"permitted", 21, false}, {"allowed", 21, false}, {"banned", 21, true},
	{"forbidden", 21, true}, {"prohibited", 21, true}, {"occupied", 22, false},
	{"unoccupied", 22, true}, {"inhabited", 23, false}, {"uninhabited", 23, true},
	{"manned", 24, false}, {"unmanned", 24, true}, {"signed", 25, false}, {"unsigned", 25, true},
	{"compulsory", 26, false}, {"mandatory", 26, false}, {"voluntary", 26, true},
	{"unanimous", 27, false}, {"split", 27, true}, {"paid", 28, false}, {"unpaid", 28, true},
	{"aware", 29, false}, {"unaware", 29, true}, {"identified", 30, false},
	{"unidentified", 30, true},
};
enum { QUALITIES = sizeof qualities / sizeof *qualities };

/* One sentence. */
struct reader {
	struct accounts *out;
	const struct features *g;
	const char *text;
	uint8_t letters[LETTERS];      /* the first phrase with each letter, and behind it */
	uint32_t sentence, first, end; /* words */
};

/* --- words ---------------------------------------------------------------------------------- */

static bool is_word(const struct reader *r, uint32_t w, const char *word, size_t len)
{
	struct span s = r->g->words.v[w].span;

	return span_length(s) == len && !strncasecmp(r->text + s.start, word, len);
}

/* How many words from W on are those of PHRASE, in a row; 0 unless all. */
static uint32_t match_words(const struct reader *r, uint32_t w, const char *phrase)
{
	uint32_t n = 0;

	while (*phrase) {
		size_t len = strcspn(phrase, " ");

		if (w + n >= r->end || !is_word(r, w + n, phrase, len))
			return 0;
		n++;
		phrase += len + (phrase[len] == ' ');
	}
	return n;
}

static char letter_of(const struct reader *r, uint32_t w)
{
	return r->text[r->g->words.v[w].span.start] | 0x20;
}

static bool is_one_of(const struct reader *r, uint32_t w, const char *const *list)
{
	char letter = letter_of(r, w);

	for (; *list; list++)
		if (**list == letter && is_word(r, w, *list, strlen(*list)))
			return true;
	return false;
}

static bool is_negation(const struct reader *r, uint32_t w)
{
	static const char *const words[] = {"not", "never", "no", "nor", "neither", NULL};
	struct span s = r->g->words.v[w].span;
	uint32_t len = span_length(s);

	return is_one_of(r, w, words) || (len > 3 && !strncasecmp(r->text + s.end - 2, "'t", 2)) ||
	       (len > 5 && !memcmp(r->text + s.end - 4, "\xE2\x80\x99t", 4));
}

/* Whether what stands before word W makes it what may be, or was asked for: "would", "if", "to be". */
static bool is_modal(const struct reader *r, uint32_t w)
{
	static const char *const words[] = {
		"if", "whether", "unless", "would", "could", "should", "may", "might", "can", "will",
		"must", "shall", "to", "until", "called", "demanded", "urged", "wanted", "refused",
		"threatened", "nearly", "almost", "or", "once", "before", "because", NULL,
	};

	for (uint32_t n = 1; n <= MODAL_WORDS && w >= r->first + n; n++) {
		struct span s = r->g->words.v[w - n].span;

		if (n > 1 && strchr(",;:", r->text[s.end]))
			return false;
		if (is_one_of(r, w - n, words) && (n <= TO_WORDS || !is_word(r, w - n, "to", 2)))
			return true;
	}
	return false;
}

static const char *const determiners[] = {"the", "a", "its", "his", "her", "their", NULL};

/* --- subjects ------------------------------------------------------------------------------- */

static bool is_name(const struct reader *r, uint32_t w)
{
	return r->g->words.v[w].flags & (WORD_NAME | WORD_TITLE);
}

static void add_subject(const struct reader *r, struct account *a, uint32_t w)
{
	if (a->n_subject == SUBJECT_MAX)
		return;
	a->word[a->n_subject] = w;
	a->subject[a->n_subject++] = r->g->words.v[w].stem;
}

/* "whose", "his", "Kolar's": what stands behind is not said of who stands before. */
static bool is_possessive(const struct reader *r, uint32_t w)
{
	static const char *const words[] = {"whose", "his", "her", "their", "its", NULL};
	struct span s = r->g->words.v[w].span;

	return is_one_of(r, w, words) ||
	       (span_length(s) > 2 && r->text[s.end - 1] == 's' &&
		(r->text[s.end - 2] == '\'' || (unsigned char)r->text[s.end - 2] == 0x99));
}

static bool has_comma(const struct reader *r, uint32_t from, uint32_t to)
{
	for (uint32_t w = from; w < to; w++)
		if (r->text[r->g->words.v[w].span.end] == ',')
			return true;
	return false;
}

/*
 * Whether word W is what a verb before it is about, in a clause that ends before BEHIND: "who replaced
 * Ivo Dolny, resigned".
 */
static bool is_object(const struct reader *r, uint32_t w, uint32_t behind)
{
	const struct word *before = &r->g->words.v[w - (w > r->first)];
	char first = r->text[before->span.start];

	return w > r->first && has_comma(r, w, behind) && !has_comma(r, w - 1, w) &&
	       !(first >= 'A' && first <= 'Z') && !(before->flags & (WORD_FUNCTION | WORD_NAME | WORD_TITLE));
}

/* Whether "the widow of" stands before word W: what is said is of her. */
static bool is_of_others(const struct reader *r, uint32_t w)
{
	static const char *const others[] = {
		"widow", "wife", "husband", "father", "mother", "parents", "son", "daughter", "brother",
		"sister", "friend", "friends", "neighbour", "neighbor", "relatives", "family", "lawyer",
		"lawyers", "aide", "spokesman", "spokeswoman", "supporters", "victims", NULL,
	};

	return w >= r->first + 2 && is_word(r, w - 1, "of", 2) && is_one_of(r, w - 2, others);
}

static bool is_capital(const struct reader *r, uint32_t w)
{
	char c = r->text[r->g->words.v[w].span.start];

	return c >= 'A' && c <= 'Z';
}

/* The names and offices that stand nearest before word W, in a row but for function words. */
static void find_named(const struct reader *r, struct account *a, uint32_t w)
{
	uint32_t first = w;

	for (uint32_t n = 1; n <= BEFORE && w >= r->first + n && !is_possessive(r, w - n); n++) {
		if (is_name(r, w - n)) {
			add_subject(r, a, w - n);
			first = w - n;
		} else if (a->n_subject && !(r->g->words.v[w - n].flags & WORD_FUNCTION)) {
			if (first == w - n + 1 && is_capital(r, w - n)) /* "Hotel Bellariva" */
				add_subject(r, a, w - n);
			break;
		}
	}
	if (a->n_subject && (is_object(r, first, w) || is_of_others(r, first)))
		a->n_subject = 0;
	a->named = a->n_subject;
}

/* The noun right before word W, and what stands before that. */
static void find_noun(const struct reader *r, struct account *a, uint32_t w)
{
	for (uint32_t n = 1; n <= BEFORE && w >= r->first + n; n++) {
		uint8_t flags = r->g->words.v[w - n].flags;

		if (!(flags & (WORD_FUNCTION | WORD_NUMBER | WORD_DATE)))
			add_subject(r, a, w - n);
		else if (a->n_subject)
			break;
	}
}

/* The names with which sentence S begins. */
static void find_first_named(const struct reader *r, struct account *a, uint32_t s)
{
	const struct sentence_features *x = &r->g->sentences.v[s];

	for (uint32_t w = x->first_word; w < x->first_word + x->n_words && w < x->first_word + BEGIN; w++)
		if (is_name(r, w))
			add_subject(r, a, w);
}

/*
 * "He quit": whom the sentence is of, as its speaker, else those with whom one of the two before it
 * begins, which is a guess.
 */
static void find_pronoun(const struct reader *r, struct account *a, uint32_t w)
{
	static const char *const pronouns[] = {"he", "she", NULL}, *const has[] = {"has", "had", NULL};
	const struct sentence_features *x = &r->g->sentences.v[r->sentence];

	w -= w > r->first + 1 && is_one_of(r, w - 1, has);
	if (w == r->first || !is_one_of(r, w - 1, pronouns))
		return;
	for (uint32_t i = x->first_about; i < x->first_about + x->n_abouts && a->n_subject < SUBJECT_MAX; i++)
		if (r->g->abouts.v[i].spoken && r->g->abouts.v[i].name) {
			a->word[a->n_subject] = w - 1;
			a->subject[a->n_subject++] = r->g->abouts.v[i].stem;
		}
	a->named = a->n_subject;
	if (w > r->first + 1)
		return;
	for (uint32_t back = 1; back <= BACK && back <= r->sentence && !a->n_subject; back++)
		find_first_named(r, a, r->sentence - back);
}

/* Names behind a verb: "sacked Ana Kolar"; before it: "the mayor whom the council sacked". */
static void find_object(const struct reader *r, struct account *a, uint32_t w, uint32_t behind)
{
	for (uint32_t n = 1; n <= BEHIND && w >= r->first + n; n++)
		if (is_word(r, w - n, "whom", 4)) {
			find_named(r, a, w - n);
			return;
		}
	if (behind < r->end && is_one_of(r, behind, determiners))
		behind++;
	for (uint32_t n = 0; n < BEHIND && behind < r->end && is_name(r, behind); n++, behind++)
		add_subject(r, a, behind);
	a->named = a->n_subject;
}

/*
 * Where what stands between commas right before word W begins: "the inn, a house of 1911, was closed",
 * "Otto Brenn, 51, a former diver, resigned"; else W.
 */
static uint32_t before_aside(const struct reader *r, uint32_t w)
{
	uint32_t at = w - 1;

	if (w <= r->first || !has_comma(r, w - 1, w) || is_name(r, w - 1))
		return w;
	while (at > r->first && !has_comma(r, at - 1, at))
		at--;
	if (at == r->first)
		return w;
	return r->g->words.v[at - 1].flags & WORD_NUMBER ? before_aside(r, at) : at;
}

/* --- accounts ------------------------------------------------------------------------------- */

static void add_account(const struct reader *r, struct account *a)
{
	if (a->n_subject && r->out->n < ACCOUNTS_MAX)
		VEC_PUSH(r->out, *a);
}

static bool is_denied(const struct reader *r, uint32_t w)
{
	for (uint32_t n = 1; n <= DENIED_WORDS && w >= r->first + n; n++)
		if (is_negation(r, w - n))
			return true;
	return false;
}

static void read_phrase(const struct reader *r, uint32_t w, const struct phrase *p, uint32_t n)
{
	struct account a = {.sentence = r->sentence, .state = p->state, .about = UINT32_MAX};

	a.span = (struct span){r->g->words.v[w].span.start, r->g->words.v[w + n - 1].span.end};
	if (is_modal(r, w))
		return;
	a.denied = is_denied(r, w);
	find_pronoun(r, &a, w);
	if (p->takes_object)
		find_object(r, &a, w, w + n);
	else if (!a.n_subject)
		find_named(r, &a, before_aside(r, w));
	add_account(r, &a);
}

/* "were", "has been", "is being": the verb that a participle stands behind. */
static bool is_being(const struct reader *r, uint32_t w)
{
	static const char *const forms[] = {
		"is", "are", "was", "were", "been", "being", "isn't", "wasn't", "weren't", "aren't", NULL,
	};

	return is_one_of(r, w, forms);
}

static bool is_participle(const struct reader *r, uint32_t w)
{
	struct span s = r->g->words.v[w].span;

	return !(r->g->words.v[w].flags & (WORD_FUNCTION | WORD_NAME | WORD_COMMON)) && span_length(s) > 4 &&
	       !memcmp(r->text + s.end - 2, "ed", 2);
}

/* Whether the nearest word before W is of a name, or W goes on with what is said of one: "and was". */
static bool is_subject_named(const struct reader *r, uint32_t w)
{
	static const char *const links[] = {"and", "but", NULL};

	for (uint32_t n = 1; n <= BEFORE && w >= r->first + n; n++) {
		if (is_one_of(r, w - n, links) || is_name(r, w - n))
			return true;
		if (!(r->g->words.v[w - n].flags & WORD_FUNCTION))
			return false;
	}
	return false;
}

/* Where "of the lock" begins, if that stands right before word W; else W. */
static uint32_t before_phrase(const struct reader *r, uint32_t w)
{
	static const char *const prepositions[] = {
		"of", "in", "on", "at", "to", "from", "near", "for", "with", NULL,
	};
	bool noun = false;

	for (uint32_t n = 1; n <= BEHIND && w > r->first + n; n++) {
		bool function = r->g->words.v[w - n].flags & WORD_FUNCTION;

		if (noun && is_one_of(r, w - n, prepositions))
			return w - n;
		if (noun && function && !is_one_of(r, w - n, determiners))
			break;
		noun = noun || !function;
	}
	return w;
}

/* Whether a verb form tells what was, not what is. */
static bool is_past_form(const struct reader *r, uint32_t w)
{
	static const char *const forms[] = {"was", "were", "wasn't", "weren't", "been", NULL};

	return is_one_of(r, w, forms);
}

/* Makes of a predicate a state or a quality that VERB tells behind the form of be at W. */
static bool read_meaning(const struct reader *r, uint32_t w, uint32_t verb, struct account *a)
{
	char letter = letter_of(r, verb);

	for (int p = 0; p < PARTICIPLES; p++)
		if (*participles[p].word == letter &&
		    is_word(r, verb, participles[p].word, strlen(participles[p].word))) {
			a->state = participles[p].state;
			return true;
		}
	for (int q = 0; q < QUALITIES; q++)
		if (*qualities[q].word == letter &&
		    is_word(r, verb, qualities[q].word, strlen(qualities[q].word))) {
			a->state = QUALITY;
			a->predicate = 2u * qualities[q].number + is_past_form(r, w);
			a->denied = a->denied != qualities[q].opposite;
			return true;
		}
	a->predicate = r->g->words.v[verb].stem;
	return is_participle(r, verb);
}

/* "the doors had not been locked": from the form of be at word W on. */
static void read_predicate(const struct reader *r, uint32_t w)
{
	static const char *const adverbs[] = {"still", "also", "already", "immediately", "later", "now",
					      "only", "all", "both", NULL};
	struct account a = {.sentence = r->sentence, .state = PREDICATE, .about = UINT32_MAX};
	uint32_t verb = w + 1;

	if (verb < r->end && is_negation(r, verb)) {
		a.denied = true;
		verb++;
	}
	if (verb + 1 < r->end && is_one_of(r, verb, adverbs))
		verb++;
	if (verb >= r->end || is_modal(r, w))
		return;
	a.denied = a.denied || is_negation(r, w) || is_denied(r, w);
	if (!read_meaning(r, w, verb, &a))
		return;
	a.span = (struct span){r->g->words.v[w].span.start, r->g->words.v[verb].span.end};
	find_pronoun(r, &a, w);
	w = before_phrase(r, before_aside(r, w));
	if (!a.n_subject && is_subject_named(r, w))
		find_named(r, &a, w);
	else if (!a.n_subject)
		find_noun(r, &a, w);
	add_account(r, &a);
}

/* "no faults", "eleven faults". */
static void read_count(const struct reader *r, uint32_t w)
{
	struct account a = {.sentence = r->sentence, .state = COUNT, .about = w + 1,
			    .denied = is_word(r, w, "no", 2)};
	uint8_t flags = r->g->words.v[w].flags;

	if (w + 1 >= r->end || w == r->first || (!a.denied && !(flags & WORD_NUMBER)))
		return;
	if (r->g->words.v[w + 1].flags & (WORD_FUNCTION | WORD_NUMBER | WORD_DATE | WORD_COMMON | WORD_NAME))
		return;
	a.predicate = r->g->words.v[w + 1].stem;
	a.span = (struct span){r->g->words.v[w].span.start, r->g->words.v[w + 1].span.end};
	find_noun(r, &a, w);
	add_account(r, &a);
}

/* A sentence that tells what somebody says, by name. */
static void read_statement(const struct reader *r)
{
	const struct sentence_features *x = &r->g->sentences.v[r->sentence];
	struct account a = {.sentence = r->sentence, .state = STATED, .about = UINT32_MAX,
			    .span = r->g->annotation->sentences.v[r->sentence].span};

	for (uint32_t w = r->first; w < r->end; w++)
		for (uint32_t i = x->first_about; i < x->first_about + x->n_abouts; i++)
			if (r->g->abouts.v[i].spoken && r->g->abouts.v[i].stem == r->g->words.v[w].stem &&
			    is_name(r, w))
				add_subject(r, &a, w);
	a.named = true;
	add_account(r, &a);
}

static void read_sentence(const struct reader *r)
{
	if (r->g->annotation->sentences.v[r->sentence].speaker)
		read_statement(r);
	for (uint32_t w = r->first; w < r->end; w++) {
		uint32_t n = 0;
		char letter = letter_of(r, w);

		uint32_t from = letter >= 'a' && letter <= 'z' ? (uint32_t)(letter - 'a') : LETTERS - 1;

		for (uint8_t p = r->letters[from]; from + 1 < LETTERS && p < r->letters[from + 1] && !n; p++)
			if ((n = match_words(r, w, phrases[p].words)) != 0)
				read_phrase(r, w, &phrases[p], n);
		if (is_being(r, w))
			read_predicate(r, w);
		read_count(r, w);
		w += n ? n - 1 : 0;
	}
}

static void index_letters(uint8_t letters[LETTERS])
{
	uint8_t p = 0;

	for (int i = 0; i < LETTERS; i++) {
		while (p < PHRASES && *phrases[p].words < 'a' + i)
			p++;
		letters[i] = p;
	}
}

static bool is_english(const struct annotation *an)
{
	return an->language && !strncmp(an->language, "en", 2);
}

struct accounts *accounts_make(const struct features *g)
{
	struct accounts *out = mem_alloc_zero(1, sizeof *out);
	struct reader r = {.out = out, .g = g, .text = g->annotation->article->text};

	index_letters(r.letters);
	for (uint32_t s = 0; s < g->sentences.n && is_english(g->annotation); s++) {
		const struct sentence_features *x = &g->sentences.v[s];

		r.sentence = s;
		r.first = x->first_word;
		r.end = x->first_word + x->n_words;
		if (g->annotation->sentences.v[s].kind != KIND_BOILERPLATE)
			read_sentence(&r);
	}
	return out;
}

void accounts_free(struct accounts **a)
{
	if (!*a)
		return;
	VEC_RELEASE(*a);
	free(*a);
	*a = NULL;
}
