/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/account_lexicon.h"

/* By first letter; longer ones first. */
static const struct account_phrase phrases[] = {
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
enum { PHRASES = sizeof phrases / sizeof *phrases };

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

static const struct account_quality qualities[] = {
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

/* How many words from W on are those of PHRASE, in a row; 0 unless all. */
static uint32_t match_words(const struct account_reader *r, uint32_t w, const char *phrase)
{
	uint32_t n = 0;

	while (*phrase) {
		size_t len = strcspn(phrase, " ");

		if (w + n >= r->end || !account_is_word(r, w + n, phrase, len))
			return 0;
		n++;
		phrase += len + (phrase[len] == ' ');
	}
	return n;
}

void account_lexicon_init(struct account_lexicon *l)
{
	uint8_t p = 0;

	for (int i = 0; i < ACCOUNT_LETTERS; i++) {
		while (p < PHRASES && *phrases[p].words < 'a' + i)
			p++;
		l->letters[i] = p;
	}
}

const struct account_phrase *account_phrase_at(const struct account_lexicon *l,
					       const struct account_reader *r, uint32_t w, uint32_t *n)
{
	char letter = account_letter(r, w);

	if (letter < 'a' || letter > 'z')
		return NULL;
	for (uint8_t p = l->letters[letter - 'a']; p < l->letters[letter - 'a' + 1]; p++)
		if ((*n = match_words(r, w, phrases[p].words)) != 0)
			return &phrases[p];
	return NULL;
}

bool account_participle(const struct account_reader *r, uint32_t w, enum state *out)
{
	char letter = account_letter(r, w);

	for (int p = 0; p < PARTICIPLES; p++)
		if (*participles[p].word == letter &&
		    account_is_word(r, w, participles[p].word, strlen(participles[p].word))) {
			*out = participles[p].state;
			return true;
		}
	return false;
}

const struct account_quality *account_quality(const struct account_reader *r, uint32_t w)
{
	char letter = account_letter(r, w);

	for (int q = 0; q < QUALITIES; q++)
		if (*qualities[q].word == letter &&
		    account_is_word(r, w, qualities[q].word, strlen(qualities[q].word)))
			return &qualities[q];
	return NULL;
}
