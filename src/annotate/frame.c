/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/frame.h"

#include "annotate/name_runs.h"

#include <string.h>

#define NOUNS (CUE_ROLE | CUE_BODY | CUE_PAPER | CUE_PLURAL | CUE_REPLY | CUE_GENERIC | CUE_TITLE)
#define STOPS                                                                                      \
	(CUE_SAY | CUE_SAYING | CUE_JUDGE | CUE_JUDGING | CUE_AUX | CUE_ADVERB | CUE_DET |         \
	 CUE_PRONOUN | CUE_POSSESSIVE | CUE_PREP | CUE_CONJ | CUE_STOP | CUE_TIME)

#define LEADS (CUE_SAY | CUE_SAYING | CUE_JUDGE | CUE_JUDGING | CUE_LEAD)

const struct item item_none = {.kind = ITEM_NONE, .key = ""};

void frame_init(struct frame *f, const struct annotation *an, const struct reading *reading)
{
	memset(f, 0, sizeof *f);
	f->an = an;
	f->reading = reading;
}

void frame_release(struct frame *f)
{
	VEC_RELEASE(&f->list);
}

bool frame_is_any(const struct frame *f, size_t i, const char *const *words)
{
	const char *key = frame_key(f, i);

	for (; *words; words++)
		if (*key == **words && !strcmp(key, *words))
			return true;
	return false;
}

bool frame_has_ending(const struct frame *f, size_t i, const char *end)
{
	const struct item *it = frame_item(f, i);
	size_t n = strlen(end);

	return it->kind == ITEM_WORD && it->len > n + 1 && !memcmp(it->key + it->len - n, end, n);
}

static bool ends_with(const char *key, size_t len, const char *end)
{
	size_t n = strlen(end);

	return len > n + 2 && !memcmp(key + len - n, end, n);
}

static bool is_noun(const struct frame *f, const struct token *t, const char *key)
{
	const struct item *before = f->list.n ? &f->list.v[f->list.n - 1] : &item_none;
	unsigned cues = t->cues;

	if (cues & NOUNS)
		return true;
	if (!cues && t->lex && t->lex->classes == LEX_FUTURE &&
	    (before->cues & (CUE_DET | CUE_POSSESSIVE)))
		return true; /* "the plan" */
	if (cues & STOPS)
		return false;
	if (t->lex && (t->lex->classes & (LEX_FUNCTION | LEX_PAST | LEX_FUTURE | LEX_WEEKDAY)))
		return false;
	return !ends_with(key, t->key_len, "ly");
}

/* "the ministry released", "a bill giving": behind a noun it is a verb. */
static bool is_participle(const struct frame *f, const char *key, size_t len, unsigned cues)
{
	const struct item *before = f->list.n ? &f->list.v[f->list.n - 1] : &item_none;

	if (!before->noun || before->possessive || (cues & NOUNS))
		return false;
	if (ends_with(key, len, "ed"))
		return before->kind == ITEM_WORD || before->kind == ITEM_NAME;
	return ends_with(key, len, "ing") && before->kind == ITEM_WORD;
}

static void add_word(struct frame *f, size_t i)
{
	const struct token *t = token_at(&f->tokens, i);
	const char *key = token_key(&f->tokens, i);
	struct item it = {
		.kind = ITEM_WORD,
		.span = t->span,
		.index = (uint32_t)i,
		.cues = t->cues,
		.possessive = t->possessive,
		.print = t->print,
		.leads = f->tokens.senses.v[t->word].cues & LEADS,
		.key = key,
		.len = t->key_len,
	};

	it.noun = is_noun(f, t, key) && !is_participle(f, key, t->key_len, it.cues);
	VEC_PUSH(&f->list, it);
}

/* The dot of "Donald Trump Jr." and "Orr & Co.". */
static bool is_name_dot(const struct frame *f, size_t i)
{
	static const char *const ends[] = {"Jr", "Sr", "Co", "Inc", "Ltd", "Corp", NULL};
	const struct item *before = f->list.n ? &f->list.v[f->list.n - 1] : &item_none;
	const char *end = f->an->article->text + before->span.end;

	if (before->kind != ITEM_NAME || !token_is(&f->tokens, i, ".") || i + 1 == f->tokens.list.n)
		return false;
	for (size_t k = 0; ends[k]; k++) {
		size_t n = strlen(ends[k]);

		if (span_length(before->span) > n && !memcmp(end - n, ends[k], n))
			return true;
	}
	return false;
}

static void add_token(struct frame *f, size_t i)
{
	const struct token *t = token_at(&f->tokens, i);

	if (is_name_dot(f, i) || (f->list.n && f->list.v[f->list.n - 1].kind == ITEM_NAME &&
				  name_is_honour(&f->tokens, i)))
		return;

	if (t->kind == TOKEN_WORD) {
		add_word(f, i);
		return;
	}
	if (t->kind == TOKEN_NUMBER) {
		VEC_PUSH(&f->list, (struct item){.kind = ITEM_NUMBER,
						 .span = t->span,
						 .index = (uint32_t)i,
						 .noun = true,
						 .key = ""});
		return;
	}
	VEC_PUSH(&f->list, (struct item){.kind = ITEM_SIGN,
					 .span = t->span,
					 .index = (uint32_t)i,
					 /* "Mr." and "well-known" go through phrases */
					 .noun = t->joined && (token_is(&f->tokens, i, "-") ||
							       token_is(&f->tokens, i, "’") ||
							       token_is(&f->tokens, i, "'")),
					 .print = t->print,
					 .key = token_key(&f->tokens, i),
					 .len = t->key_len});
}

/* What covers the token: its span becomes one item. */
static void add_covered(struct frame *f, enum item_kind kind, uint32_t index, struct span span)
{
	VEC_PUSH(&f->list, (struct item){.kind = kind,
					 .span = span,
					 .index = index,
					 .noun = kind == ITEM_NAME,
					 .key = ""});
}

/* The index of the first token that begins at or behind END; a name's own last token tells 's. */
static size_t skip_tokens(struct frame *f, size_t i, uint32_t end)
{
	while (i < f->tokens.list.n && token_at(&f->tokens, i)->span.start < end) {
		if (token_at(&f->tokens, i)->span.end > end)
			f->list.v[f->list.n - 1].possessive = true;
		i++;
	}
	return i;
}

/* Where the next name or quotation begins. */
static uint32_t next_covered(const struct annotation *an, size_t name, size_t quote)
{
	uint32_t at = name < an->names.n ? an->names.v[name].span.start : UINT32_MAX;

	return quote < an->quotes.n && an->quotes.v[quote].span.start < at
		       ? an->quotes.v[quote].span.start
		       : at;
}

void frame_read(struct frame *f, uint32_t first, uint32_t last, size_t *name, size_t *quote)
{
	const struct annotation *an = f->an;
	uint32_t covered = next_covered(an, *name, *quote);

	f->first = first;
	f->last = last;
	f->list.n = 0;
	f->tokens = reading_of(f->reading, first, last);
	for (size_t i = 0; i < f->tokens.list.n;) {
		uint32_t at = token_at(&f->tokens, i)->span.start;

		if (at < covered) { /* as most tokens are */
			add_token(f, i++);
			continue;
		}
		while (*quote < an->quotes.n && an->quotes.v[*quote].span.end <= at)
			++*quote;
		while (*name < an->names.n && an->names.v[*name].span.end <= at)
			++*name;
		if (*quote < an->quotes.n && an->quotes.v[*quote].span.start <= at) {
			add_covered(f, ITEM_QUOTE, (uint32_t)*quote, an->quotes.v[*quote].span);
			i = skip_tokens(f, i, an->quotes.v[*quote].span.end);
		} else if (*name < an->names.n && an->names.v[*name].span.start <= at) {
			add_covered(f, ITEM_NAME, (uint32_t)*name, an->names.v[*name].span);
			i = skip_tokens(f, i, an->names.v[*name].span.end);
		} else {
			add_token(f, i++);
		}
		covered = next_covered(an, *name, *quote);
	}
}
