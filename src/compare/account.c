/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/account.h"

/* Words before an account that make it unsure: "would", and "to" among the nearest; and "not". */
enum { MODAL_WORDS = 6, TO_WORDS = 2, DENIED_WORDS = 3 };

static bool is_negation(const struct account_reader *r, uint32_t w)
{
	static const char *const words[] = {"not", "never", "no", "nor", "neither", NULL};
	struct span s = r->g->words.v[w].span;
	uint32_t len = span_length(s);

	return account_is_one_of(r, w, words) || (len > 3 && !strncasecmp(r->text + s.end - 2, "'t", 2)) ||
	       (len > 5 && !memcmp(r->text + s.end - 4, "\xE2\x80\x99t", 4));
}

/* Whether what stands before word W makes it what may be, or was asked for: "would", "if", "to be". */
static bool is_modal(const struct account_reader *r, uint32_t w)
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
		if (account_is_one_of(r, w - n, words) &&
		    (n <= TO_WORDS || !account_is_word(r, w - n, "to", 2)))
			return true;
	}
	return false;
}

static void add(struct accounts *out, const struct account *a)
{
	if (a->subject.n && out->n < ACCOUNTS_MAX)
		VEC_PUSH(out, *a);
}

static bool is_denied(const struct account_reader *r, uint32_t w)
{
	for (uint32_t n = 1; n <= DENIED_WORDS && w >= r->first + n; n++)
		if (is_negation(r, w - n))
			return true;
	return false;
}

static void read_phrase(struct accounts *out, const struct account_reader *r, uint32_t w,
			const struct account_phrase *p, uint32_t n)
{
	struct account a = {.sentence = r->sentence, .state = p->state, .about = UINT32_MAX};

	a.span = (struct span){r->g->words.v[w].span.start, r->g->words.v[w + n - 1].span.end};
	if (is_modal(r, w))
		return;
	a.denied = is_denied(r, w);
	account_subject_of_phrase(r, w, w + n, p->takes_object, &a.subject);
	add(out, &a);
}

/* "were", "has been", "is being": the verb that a participle stands behind. */
static bool is_being(const struct account_reader *r, uint32_t w)
{
	static const char *const forms[] = {
		"is", "are", "was", "were", "been", "being", "isn't", "wasn't", "weren't", "aren't", NULL,
	};

	return account_is_one_of(r, w, forms);
}

static bool is_participle(const struct account_reader *r, uint32_t w)
{
	struct span s = r->g->words.v[w].span;

	return !(r->g->words.v[w].flags & (WORD_FUNCTION | WORD_NAME | WORD_COMMON)) && span_length(s) > 4 &&
	       !memcmp(r->text + s.end - 2, "ed", 2);
}

/* Whether a verb form tells what was, not what is. */
static bool is_past_form(const struct account_reader *r, uint32_t w)
{
	static const char *const forms[] = {"was", "were", "wasn't", "weren't", "been", NULL};

	return account_is_one_of(r, w, forms);
}

/* Makes of a predicate a state or a quality that VERB tells behind the form of be at W. */
static bool read_meaning(const struct account_reader *r, uint32_t w, uint32_t verb, struct account *a)
{
	const struct account_quality *q;

	if (account_participle(r, verb, &a->state))
		return true;
	if ((q = account_quality(r, verb))) {
		a->state = QUALITY;
		a->predicate = 2u * q->number + is_past_form(r, w);
		a->denied = a->denied != q->opposite;
		return true;
	}
	a->predicate = r->g->words.v[verb].stem;
	return is_participle(r, verb);
}

/* "the doors had not been locked": from the form of be at word W on. */
static void read_predicate(struct accounts *out, const struct account_reader *r, uint32_t w)
{
	static const char *const adverbs[] = {"still", "also", "already", "immediately", "later", "now",
					      "only", "all", "both", NULL};
	struct account a = {.sentence = r->sentence, .state = PREDICATE, .about = UINT32_MAX};
	uint32_t verb = w + 1;

	if (verb < r->end && is_negation(r, verb)) {
		a.denied = true;
		verb++;
	}
	if (verb + 1 < r->end && account_is_one_of(r, verb, adverbs))
		verb++;
	if (verb >= r->end || is_modal(r, w))
		return;
	a.denied = a.denied || is_negation(r, w) || is_denied(r, w);
	if (!read_meaning(r, w, verb, &a))
		return;
	a.span = (struct span){r->g->words.v[w].span.start, r->g->words.v[verb].span.end};
	account_subject_of_predicate(r, w, &a.subject);
	add(out, &a);
}

/* "no faults", "eleven faults". */
static void read_count(struct accounts *out, const struct account_reader *r, uint32_t w)
{
	struct account a = {.sentence = r->sentence, .state = COUNT, .about = w + 1,
			    .denied = account_is_word(r, w, "no", 2)};
	uint8_t flags = r->g->words.v[w].flags;

	if (w + 1 >= r->end || w == r->first || (!a.denied && !(flags & WORD_NUMBER)))
		return;
	if (r->g->words.v[w + 1].flags & (WORD_FUNCTION | WORD_NUMBER | WORD_DATE | WORD_COMMON | WORD_NAME))
		return;
	a.predicate = r->g->words.v[w + 1].stem;
	a.span = (struct span){r->g->words.v[w].span.start, r->g->words.v[w + 1].span.end};
	account_subject_of_count(r, w, &a.subject);
	add(out, &a);
}

/* A sentence that tells what somebody says, by name. */
static void read_statement(struct accounts *out, const struct account_reader *r)
{
	struct account a = {.sentence = r->sentence, .state = STATED, .about = UINT32_MAX,
			    .span = r->g->annotation->sentences.v[r->sentence].span};

	account_subject_of_statement(r, &a.subject);
	add(out, &a);
}

static void read_sentence(struct accounts *out, const struct account_reader *r,
			  const struct account_lexicon *lexicon)
{
	if (r->g->annotation->sentences.v[r->sentence].speaker)
		read_statement(out, r);
	for (uint32_t w = r->first; w < r->end; w++) {
		uint32_t n = 0;
		const struct account_phrase *p = account_phrase_at(lexicon, r, w, &n);

		if (p)
			read_phrase(out, r, w, p, n);
		if (is_being(r, w))
			read_predicate(out, r, w);
		read_count(out, r, w);
		w += n ? n - 1 : 0;
	}
}

static bool is_english(const struct annotation *an)
{
	return an->language && !strncmp(an->language, "en", 2);
}

struct accounts *accounts_make(const struct features *g)
{
	struct accounts *out = mem_alloc_zero(1, sizeof *out);
	struct account_reader r = {.g = g, .text = g->annotation->article->text};
	struct account_lexicon lexicon;

	account_lexicon_init(&lexicon);
	for (uint32_t s = 0; s < g->sentences.n && is_english(g->annotation); s++) {
		const struct sentence_features *x = &g->sentences.v[s];

		r.sentence = s;
		r.first = x->first_word;
		r.end = x->first_word + x->n_words;
		if (g->annotation->sentences.v[s].kind != KIND_BOILERPLATE)
			read_sentence(out, &r, &lexicon);
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
