/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/word_lists.h"

#include "base/sorted.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Each list is sorted by bytes, for bsearch. */
static const char *const english[] = {
	"a", "about", "above", "after", "again", "all", "also", "although", "am", "among", "an",
	"and", "any", "anybody", "anyone", "anything", "are", "aren't", "as", "at", "be",
	"because", "been", "before", "being", "below", "between", "both", "but", "by", "can",
	"can't", "cannot", "could", "couldn't", "did", "didn't", "do", "does", "doesn't",
	"doing", "don't", "down", "during", "each", "even", "ever", "everybody", "everyone",
	"everything", "for", "from", "further", "had", "hadn't", "has", "hasn't", "have",
	"haven't", "having", "he", "he'd", "he'll", "he's", "her", "here", "hers", "herself",
	"him", "himself", "his", "how", "however", "i", "i'd", "i'll", "i'm", "i've", "if",
	"in", "into", "is", "isn't", "it", "it's", "its", "itself", "just", "may", "me",
	"might", "more", "most", "mr", "mrs", "ms", "must", "my", "myself", "no", "nobody",
	"none", "nor", "not", "nothing", "now", "of", "off", "on", "once", "only", "or",
	"other", "our", "ours", "ourselves", "out", "over", "own", "per", "said", "same", "say",
	"saying", "says", "shall", "she", "she'd", "she'll", "she's", "should", "shouldn't",
	"since", "so", "some", "somebody", "someone", "something", "such", "than", "that",
	"that's", "the", "their", "theirs", "them", "themselves", "then", "there", "there's",
	"these", "they", "they'd", "they'll", "they're", "they've", "this", "those", "though",
	"through", "to", "told", "too", "under", "until", "up", "upon", "us", "very", "was",
	"wasn't", "we", "we'd", "we'll", "we're", "we've", "were", "weren't", "what", "when",
	"where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with",
	"within", "without", "won't", "would", "wouldn't", "you", "you'd", "you'll", "you're",
	"you've", "your", "yours", "yourself",
};

/* The most frequent of them. */
static const char *const frequent[] = {
	"a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "that",
	"the", "to", "with",
};

/* Stems of those that stand for anybody or anything. */
static const char *const indefinite_stems[] = {
	"anybodi", "anyon", "anyth", "everybodi", "everyon", "everyth", "nobodi", "none", "noth",
	"somebodi", "someon", "someth",
};

static const char *const clause_words[] = {
	"after", "although", "and", "as", "because", "before", "but", "saying", "since", "that", "though",
	"until", "when", "where", "which", "while", "who",
};

static const char *const german[] = {
	"aber", "als", "am", "an", "auch", "auf", "aus", "bei", "bis", "da", "das", "dass", "dem",
	"den", "denn", "der", "des", "die", "dies", "diese", "diesem", "diesen", "dieser",
	"dieses", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "fur",
	"gegen", "hat", "hatte", "hatten", "haben", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre",
	"ihrem", "ihren", "ihrer", "im", "in", "ins", "ist", "kann", "kein", "keine", "konnen",
	"man", "mehr", "mit", "nach", "nicht", "noch", "nur", "ob", "oder", "ohne", "schon", "sein",
	"seine", "seinem", "seinen", "seiner", "seit", "sich", "sie", "sind", "so", "soll",
	"sollen", "sowie", "uber", "um", "und", "uns", "unter", "vom", "von", "vor", "war", "waren",
	"was", "wegen", "wenn", "werden", "wie", "wir", "wird", "wo", "wurde", "wurden", "zu",
	"zum", "zur", "zwischen",
};

static const char *const french[] = {
	"a", "ai", "ainsi", "apres", "au", "aussi", "aux", "avait", "avant", "avec", "avoir", "c",
	"ce", "cela", "ces", "cet", "cette", "comme", "contre", "d", "dans", "de", "depuis", "des",
	"dont", "du", "elle", "elles", "en", "entre", "est", "et", "etait", "ete", "etre", "eux",
	"il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "lui", "m", "mais", "me",
	"meme", "mes", "mon", "n", "ne", "ni", "nos", "notre", "nous", "on", "ont", "ou", "par",
	"pas", "plus", "pour", "qu", "quand", "que", "qui", "s", "sa", "sans", "se", "selon", "ses",
	"si", "son", "sont", "sous", "sur", "ta", "te", "tout", "tres", "un", "une", "vers", "vos",
	"votre", "vous", "y",
};

static const char *const spanish[] = {
	"a", "al", "ante", "como", "con", "contra", "cuando", "de", "del", "desde", "donde", "dos",
	"durante", "e", "el", "ella", "ellas", "ellos", "en", "entre", "era", "eran", "es", "esa",
	"ese", "esta", "estan", "estas", "este", "esto", "estos", "fue", "fueron", "ha", "habia",
	"han", "hasta", "hay", "la", "las", "le", "les", "lo", "los", "mas", "me", "mi", "muy", "ni",
	"no", "nos", "o", "para", "pero", "por", "porque", "que", "quien", "se", "segun", "ser",
	"si", "sido", "sin", "sobre", "son", "su", "sus", "tambien", "tras", "un", "una", "uno",
	"unos", "y", "ya", "yo",
};

static const char *const number_words[] = {
	"billion", "dozen", "dozens", "eight", "eighteen", "eighty", "eleven", "fifteen", "fifty",
	"five", "forty", "four", "fourteen", "half", "hundred", "hundreds", "million", "millions",
	"nine", "nineteen", "ninety", "one", "seven", "seventeen", "seventy", "six", "sixteen",
	"sixty", "ten", "thirteen", "thirty", "thousand", "thousands", "three", "trillion", "twelve",
	"twenty", "two",
};

static const char *const date_stems[] = {
	"afternoon", "ago", "april", "august", "day", "decemb", "earlier", "even", "februari",
	"friday", "hour", "januari", "juli", "june", "last", "late", "later", "march", "minut",
	"monday", "month", "morn", "next", "night", "novemb", "now", "octob", "recent",
	"saturday", "septemb", "sunday", "thursday", "time", "today", "tomorrow", "tuesday",
	"wednesday", "week", "weekend", "year", "yesterday",
};

static const char *const common_stems[] = {
	"accord", "ad", "add", "ambassador", "announc", "ask", "attorney", "call", "came",
	"captain", "chairman", "chairwoman", "chief", "come", "comment", "confer", "declar",
	"deputi", "director", "dr", "first", "foreign", "former", "gen", "general", "get", "go",
	"got", "gov", "governor", "head", "interview", "judg", "justic", "king", "lawmak",
	"leader", "like", "made", "make", "mayor", "minist", "new", "news", "note", "offici",
	"one", "peopl", "post", "presid", "press", "prime", "princ", "prof", "professor", "quot",
	"remark", "rep", "report", "repres", "said", "say", "secretari", "sen", "senat",
	"spokesman", "spokesperson", "spokeswoman", "state", "statement", "take", "tell",
	"thing", "told", "took", "tweet", "two", "use", "vice", "want", "way", "went", "write",
	"wrote",
};

/* Those that are no common ones, and stood in five of some thirty events at least. */
static const char *const usual_stems[] = {
	"accept", "account", "accus", "acknowledg", "across", "act", "action", "actual", "addit",
	"address", "administr", "advis", "against", "age", "agenc", "ahead", "aid", "allow",
	"along", "alreadi", "alway", "amid", "anoth", "answer", "appear", "appoint",
	"area", "argu", "arm", "around", "asid", "attack", "attempt", "attent", "away", "back",
	"backlash", "base", "becam", "becom", "began", "behind", "believ", "beyond", "big", "bill",
	"block", "bring", "broke", "build", "busi", "campaign", "care", "case", "challeng", "chang",
	"charg", "cite", "citizen", "civil", "claim", "clear", "close", "committe", "communiti",
	"complet", "concern", "conduct", "confirm", "conserv", "consid", "continu", "control",
	"controversi", "cost", "countri", "court", "creat", "critic", "current", "cut", "damag",
	"deal", "debat", "decad", "decid", "decis", "declin", "defend", "demand", "deni", "depart",
	"describ", "detail", "determin", "develop", "differ", "difficult", "direct", "discuss",
	"district", "document", "done", "doubt", "drop", "due", "earli", "economi", "effect",
	"effort", "either", "elect", "emerg", "end", "enough", "event", "everi", "evid",
	"exampl", "execut", "expect", "explain", "express", "face", "fact", "fail", "fall",
	"famili", "far", "favor", "feder", "few", "fight", "file", "final", "find", "firm", "focus",
	"follow", "forc", "formal", "forward", "found", "freedom", "full", "fund", "futur", "give",
	"given", "good", "govern", "great", "ground", "group", "hand", "happen", "health", "hear",
	"held", "help", "high", "highest", "histori", "hold", "home", "hope", "hous", "immedi",
	"impact", "import", "includ", "incom", "increas", "indic", "influenc", "inform", "insist",
	"instead", "intend", "interest", "intern", "investig", "involv", "issu", "job", "join",
	"keep", "key", "know", "known", "larg", "latest", "law", "lead", "least", "leav", "led",
	"left", "legal", "legisl", "less", "let", "letter", "life", "line", "list", "live", "long",
	"look", "lost", "love", "major", "man", "mani", "mark", "mean", "measur", "media", "meet",
	"member", "met", "ministri", "money", "most", "move", "much", "name", "nation", "near",
	"need", "never", "nomin", "nomine", "number", "offer", "offic", "old", "onlin", "open",
	"oper", "oppon", "opportun", "oppos", "opposit", "order", "organis", "other", "outsid",
	"paid", "paper", "part", "parti", "particular", "partisan", "pass", "past", "pay",
	"percent", "person", "place", "plan", "point", "polici", "polit", "poll", "posit",
	"possibl", "potenti", "power", "presidenti", "pressur", "previous", "privat", "process",
	"program", "project", "promis", "promot", "propos", "protect", "provid", "provis", "public",
	"push", "put", "question", "race", "rais", "rather", "reach", "reaction", "read", "real",
	"realli", "reason", "receiv", "record", "refus", "reject", "relat", "releas", "religi",
	"remain", "repeat", "request", "resign", "respect", "respond", "respons", "return",
	"reveal", "right", "room", "rule", "run", "saw", "schedul", "search", "seat", "second",
	"secur", "see", "seek", "seen", "separ", "serv", "set", "sever", "sex", "share", "short",
	"show", "side", "sign", "signific", "similar", "singl", "soon", "sought", "sourc",
	"speak", "special", "speech", "spend", "spent", "spoke", "staff", "stand", "standard",
	"start", "stay", "step", "still", "stop", "support", "sure", "taken", "talk", "tax", "term",
	"think", "thought", "tie", "top", "tough", "toward", "trail", "transpar", "travel", "treat",
	"tri", "trip", "turn", "ultim", "undermin", "urg", "us", "view", "vote", "voter", "wait",
	"warn", "well", "whole", "win", "won", "word", "work", "worker", "world", "wrong", "yet",
};

static const char *const title_stems[] = {
	"ambassador", "attorney", "candid", "captain", "chairman", "chairwoman", "chief",
	"colonel", "commission", "congressman", "congresswoman", "deputi", "director", "dr",
	"foreign", "former", "gen", "general", "gov", "governor", "head", "judg", "justic",
	"king", "lawmak", "leader", "mayor", "minist", "offici", "presid", "prime", "princ",
	"prof", "professor", "rep", "repres", "secretari", "sen", "senat", "sergeant",
	"spokesman", "spokesperson", "spokeswoman", "vice",
};

static const struct entry {
	char stem[20]; /* in place: pointers would be relocated at every start */
	struct sense sense;
} senses[] = {
#include "compare/senses.def"
};

static const struct list {
	char language[3];
	const char *const *words;
	size_t n;
} lists[] = {
	{"en", english, COUNT(english)},
	{"de", german, COUNT(german)},
	{"es", spanish, COUNT(spanish)},
	{"fr", french, COUNT(french)},
};

static int compare_word(const void *key, const void *element)
{
	return strcmp(key, *(const char *const *)element);
}

static bool is_listed(const char *word, const char *const *words, size_t n)
{
	return bsearch(word, words, n, sizeof *words, compare_word);
}

static bool is_language(const char *language, const char *code)
{
	return language && !strncmp(language, code, 2) && (!language[2] || language[2] == '-');
}

bool is_frequent_word(const char *word, const char *language)
{
	return is_language(language, "en") && is_listed(word, frequent, COUNT(frequent));
}

bool is_function_word(const char *word, const char *language)
{
	for (size_t i = 0; i < COUNT(lists); i++)
		if (is_language(language, lists[i].language))
			return is_listed(word, lists[i].words, lists[i].n);
	return false;
}

bool is_indefinite_stem(const char *stem, const char *language)
{
	return is_language(language, "en") &&
	       is_listed(stem, indefinite_stems, COUNT(indefinite_stems));
}

bool is_clause_word(const char *word, const char *language)
{
	return is_language(language, "en") && is_listed(word, clause_words, COUNT(clause_words));
}

bool is_number_word(const char *word, const char *language)
{
	return is_language(language, "en") && is_listed(word, number_words, COUNT(number_words));
}

bool is_date_stem(const char *stem, const char *language)
{
	return is_language(language, "en") && is_listed(stem, date_stems, COUNT(date_stems));
}

bool is_common_stem(const char *stem, const char *language)
{
	return is_language(language, "en") && is_listed(stem, common_stems, COUNT(common_stems));
}

bool is_usual_stem(const char *stem, const char *language)
{
	return is_language(language, "en") && is_listed(stem, usual_stems, COUNT(usual_stems));
}

bool is_title_stem(const char *stem, const char *language)
{
	return is_language(language, "en") && is_listed(stem, title_stems, COUNT(title_stems));
}

size_t word_senses(const char *stem, const char *language, struct sense out[SENSES_MAX])
{
	size_t first, n = 0;

	if (!is_language(language, "en"))
		return 0;
	first = sorted_first(senses, COUNT(senses), sizeof *senses, stem);
	for (size_t i = first; i < COUNT(senses) && n < SENSES_MAX; i++) {
		if (strcmp(senses[i].stem, stem))
			break;
		out[n++] = senses[i].sense;
	}
	return n;
}
