/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/tense.h"

#include <stdlib.h>
#include <string.h>

/* Sorted by form; both are stems. */
static const struct verb {
	const char *form, *base;
} verbs[] = {
	{"ate", "eat"}, {"awok", "awak"}, {"awoken", "awak"}, {"beaten", "beat"},
	{"becam", "becom"}, {"began", "begin"}, {"begun", "begin"}, {"bent", "bend"},
	{"bit", "bite"}, {"bitten", "bite"}, {"bled", "bleed"}, {"blew", "blow"},
	{"blown", "blow"}, {"bought", "buy"}, {"bound", "bind"}, {"bred", "breed"},
	{"broke", "break"}, {"broken", "break"}, {"brought", "bring"}, {"built", "build"},
	{"burnt", "burn"}, {"came", "come"}, {"caught", "catch"}, {"chose", "choos"},
	{"chosen", "choos"}, {"clung", "cling"}, {"crept", "creep"}, {"dealt", "deal"},
	{"drank", "drink"}, {"drawn", "draw"}, {"dreamt", "dream"}, {"drew", "draw"},
	{"driven", "drive"}, {"drove", "drive"}, {"drunk", "drink"}, {"dug", "dig"},
	{"eaten", "eat"}, {"fallen", "fall"}, {"fed", "feed"}, {"fell", "fall"},
	{"felt", "feel"}, {"fled", "flee"}, {"flew", "fli"}, {"flown", "fli"},
	{"forbad", "forbid"}, {"forbidden", "forbid"}, {"forgav", "forgiv"},
	{"forgiven", "forgiv"}, {"forgot", "forget"}, {"forgotten", "forget"},
	{"fought", "fight"}, {"found", "find"}, {"froze", "freez"}, {"frozen", "freez"},
	{"gave", "give"}, {"given", "give"}, {"gone", "go"}, {"got", "get"}, {"gotten", "get"},
	{"grew", "grow"}, {"grown", "grow"}, {"heard", "hear"}, {"held", "hold"},
	{"hid", "hide"}, {"hidden", "hide"}, {"hung", "hang"}, {"kept", "keep"},
	{"knelt", "kneel"}, {"knew", "know"}, {"known", "know"}, {"laid", "lay"},
	{"learnt", "learn"}, {"led", "lead"}, {"left", "leav"}, {"lent", "lend"},
	{"lost", "lose"}, {"made", "make"}, {"meant", "mean"}, {"met", "meet"},
	{"mistaken", "mistak"}, {"mistook", "mistak"}, {"overcam", "overcom"}, {"paid", "pay"},
	{"ran", "run"}, {"rang", "ring"}, {"ridden", "ride"}, {"risen", "rise"},
	{"rode", "ride"}, {"rose", "rise"}, {"rung", "ring"}, {"sang", "sing"},
	{"sank", "sink"}, {"sat", "sit"}, {"saw", "see"}, {"seen", "see"}, {"sent", "send"},
	{"shaken", "shake"}, {"shone", "shine"}, {"shook", "shake"}, {"shot", "shoot"},
	{"shrank", "shrink"}, {"shrunk", "shrink"}, {"slept", "sleep"}, {"sold", "sell"},
	{"sought", "seek"}, {"sped", "speed"}, {"spent", "spend"}, {"spoke", "speak"},
	{"spoken", "speak"}, {"sprang", "spring"}, {"sprung", "spring"}, {"spun", "spin"},
	{"stole", "steal"}, {"stolen", "steal"}, {"stood", "stand"}, {"stricken", "strike"},
	{"struck", "strike"}, {"stuck", "stick"}, {"sung", "sing"}, {"sunk", "sink"},
	{"swam", "swim"}, {"swept", "sweep"}, {"swollen", "swell"}, {"swore", "swear"},
	{"sworn", "swear"}, {"swum", "swim"}, {"swung", "swing"}, {"taken", "take"},
	{"taught", "teach"}, {"thought", "think"}, {"threw", "throw"}, {"thrown", "throw"},
	{"took", "take"}, {"tore", "tear"}, {"torn", "tear"}, {"understood", "understand"},
	{"went", "go"}, {"wept", "weep"}, {"withdrawn", "withdraw"}, {"withdrew", "withdraw"},
	{"woke", "wake"}, {"woken", "wake"}, {"won", "win"}, {"wore", "wear"},
	{"worn", "wear"}, {"written", "write"}, {"wrote", "write"},
};

static int compare_form(const void *key, const void *element)
{
	return strcmp(key, ((const struct verb *)element)->form);
}

const char *tense_base(const char *stem, const char *language)
{
	const struct verb *v;

	if (!language || strncmp(language, "en", 2))
		return NULL;
	v = bsearch(stem, verbs, sizeof verbs / sizeof *verbs, sizeof *verbs, compare_form);
	return v ? v->base : NULL;
}
