/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/names.h"

#include "annotate/gazetteer.h"
#include "annotate/name_join.h"

#include <string.h>

enum { MOST_WORDS = 6 }; /* of a name that is looked up in a headline */

struct finder {
	struct annotation *an;
	const struct reading *reading;
	struct name_reader reader;
	struct name_forms forms;
	struct form_of_runs VEC(uint32_t) form_of; /* by run, or FORM_NONE */
	string_ref *canonical;                     /* by bearer */
};

static const char *word_of(const struct finder *f, uint32_t word)
{
	return word_table_get(f->reader.table, word);
}

static bool ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);

	return n > k && !strcmp(s + n - k, end);
}

/* A word that only begins its sentence: is it a name all the same? */
static bool is_lone_name(const struct finder *f, const struct name_run *run)
{
	uint32_t word = f->reader.words.v[run->first].word;
	const char *s = word_of(f, word);
	unsigned seen = f->reader.seen[word];

	if (seen & SEEN_SMALL)
		return false;
	if (run->acronym || known_name(s, strlen(s)))
		return true;
	return (seen & SEEN_CAPITAL) ||
	       (run->spoken && !cue_find(s, strlen(s)) && !ends_with(s, "s"));
}

static bool is_given(const struct finder *f, uint32_t word)
{
	enum known known = known_name(word_of(f, word), strlen(word_of(f, word)));

	return known == KNOWN_HE || known == KNOWN_SHE || known == KNOWN_GIVEN;
}

/* The first word of a sentence and of a run of several: does it belong to the name? */
static bool keeps_first(const struct finder *f, const struct name_run *run)
{
	uint32_t word = f->reader.words.v[run->first].word;
	const char *s = word_of(f, word);
	unsigned seen = f->reader.seen[word];

	if (known_name(s, strlen(s)))
		return true;
	if (run->n > 2 && is_given(f, f->reader.words.v[run->first + 1].word))
		return false; /* "Docker Jonas Reed" */
	if (seen & SEEN_CAPITAL)
		return true;
	return !(seen & SEEN_SMALL) && !ends_with(s, "ly") && !ends_with(s, "ing");
}

/* "Were YOU on board?" */
static bool is_emphasis(const struct finder *f, const struct name_run *run)
{
	uint32_t word = f->reader.words.v[run->first].word;
	const char *s = word_of(f, word);

	return run->acronym &&
	       ((f->reader.seen[word] & SEEN_SMALL) ||
		(cue_find(s, strlen(s)) & ~(unsigned)(CUE_BODY | CUE_PLACE))) &&
	       !known_expansion(s, strlen(s));
}

/* Decides whether RUN is a name, and cuts off a first word that is none. */
static bool accept(const struct finder *f, struct name_run *run)
{
	if (run->initial && run->n > 1 && !run->acronym && !keeps_first(f, run)) {
		run->first++;
		run->n--;
		run->initial = false;
	}
	if (run->role)
		return false;
	if (run->n == 1 &&
	    (span_length(f->reader.words.v[run->first].span) < 2 || is_emphasis(f, run)))
		return false;
	return !run->initial || run->n > 1 || is_lone_name(f, run);
}

static bool is_read(const struct sentence *s)
{
	return s->kind != KIND_BOILERPLATE;
}

static bool is_heading(const struct sentence *s)
{
	return s->kind == KIND_HEADLINE || s->kind == KIND_SUBHEADING;
}

static void read_sentences(struct finder *f, bool *titled)
{
	for (uint32_t i = 0; i < f->an->sentences.n; i++) {
		const struct sentence *s = &f->an->sentences.v[i];

		if (!is_read(s))
			continue;
		f->reader.tokens = reading_of(f->reading, i, i);
		titled[i] = is_heading(s) && name_reader_is_titled(&f->reader);
		if (!titled[i])
			name_reader_read(&f->reader, i);
	}
}

static struct span run_span(const struct finder *f, const struct name_run *run)
{
	const struct run_word *w = f->reader.words.v + run->first;
	struct span span = {w[0].span.start, w[run->n - 1].span.end};

	if (run->acronym && run->n > 1 && f->reader.text[span.end] == '.')
		span.end++; /* U.S. */
	return span;
}

/* The name as written, on one line. */
static string_ref intern_span(struct annotation *an, struct span span)
{
	string_ref ref = annotation_intern(an, an->article->text + span.start, span_length(span));

	for (char *s = an->strings.data + ref; *s; s++)
		if (*s == '\n')
			*s = ' ';
	return ref;
}

static void intern_bearers(struct finder *f)
{
	const struct name_forms *forms = &f->forms;

	f->canonical = mem_alloc(forms->bearers.n * sizeof *f->canonical + 1);
	for (size_t b = 0; b < forms->bearers.n; b++) {
		uint32_t form = forms->bearers.v[b].form;
		const struct name_run *run = &f->reader.runs.v[forms->forms.v[form].run];
		const char *expansion = NULL;

		if (run->acronym)
			expansion = known_expansion(word_table_get(&forms->table, form),
						    word_table_length(&forms->table, form));
		f->canonical[b] = expansion ? annotation_intern(f->an, expansion, strlen(expansion))
					    : intern_span(f->an, run_span(f, run));
	}
}

static void emit(struct finder *f, uint32_t form, uint32_t sentence, struct span span)
{
	uint32_t bearer = f->forms.forms.v[form].bearer;

	VEC_PUSH(&f->an->names, (struct name){.span = span,
					      .sentence = sentence,
					      .type = name_bearer_type(&f->forms.bearers.v[bearer]),
					      .canonical = f->canonical[bearer]});
}

/* The longest known form at token I of a heading; how many tokens it takes. */
static size_t known_form_at(const struct finder *f, size_t i, struct bytes *key, uint32_t *form)
{
	const struct tokens *t = &f->reader.tokens;
	size_t best = 0;

	bytes_clear(key);
	for (size_t n = 0; n < MOST_WORDS && token_at(t, i + n)->kind == TOKEN_WORD; n++) {
		size_t len = name_key_length(t, i + n);
		uint32_t found;

		if (n)
			bytes_add_byte(key, ' ');
		bytes_add(key, token_key(t, i + n), len);
		found = name_forms_find(&f->forms, key->data, key->len);
		if (found != FORM_NONE) {
			best = n + 1;
			*form = found;
		}
		if (len != token_at(t, i + n)->key_len)
			break; /* 's ends a name */
	}
	return best;
}

/*
 * "Cook added", where Tim Cook was named: a surname, though it could be what somebody is.  The form, or
 * FORM_NONE.
 */
static uint32_t surname_form(const struct finder *f, const struct name_run *run)
{
	uint32_t word = f->reader.words.v[run->first].word;

	if (!run->role || run->n != 1 || !(run->spoken || !run->initial))
		return FORM_NONE;
	return name_forms_find(&f->forms, word_of(f, word), strlen(word_of(f, word)));
}

/* In a heading where every word has a capital only the names of the body are found. */
static void find_known(struct finder *f, uint32_t sentence)
{
	const struct tokens *t = &f->reader.tokens;
	struct bytes key;

	bytes_init(&key);
	f->reader.tokens = reading_of(f->reading, sentence, sentence);
	for (size_t i = 0; i < t->list.n;) {
		uint32_t form = 0;
		size_t n = token_at(t, i)->capital ? known_form_at(f, i, &key, &form) : 0;

		if (n) {
			struct span span = {token_at(t, i)->span.start,
					    token_at(t, i + n - 1)->span.end};
			size_t cut =
				token_at(t, i + n - 1)->key_len - name_key_length(t, i + n - 1);

			if (cut)
				span.end -= f->reader.text[span.end - 2] == '\'' ? 2 : 4;
			emit(f, form, sentence, span);
		}
		i += n ? n : 1;
	}
	bytes_release(&key);
}

static int by_position(const void *a, const void *b)
{
	const struct name *x = a, *y = b;

	return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

static void emit_all(struct finder *f, const bool *titled)
{
	bool sorted = true;

	for (uint32_t i = 0; i < f->an->sentences.n; i++)
		if (titled[i]) {
			find_known(f, i);
			sorted = false;
		}
	for (uint32_t i = 0; i < f->reader.runs.n; i++) {
		const struct name_run *run = &f->reader.runs.v[i];
		uint32_t form = f->form_of.v[i];

		if (form == FORM_NONE)
			form = surname_form(f, run);
		if (form != FORM_NONE)
			emit(f, form, run->sentence, run_span(f, run));
	}
	if (!sorted && f->an->names.n)
		qsort(f->an->names.v, f->an->names.n, sizeof *f->an->names.v, by_position);
}

void names_find(struct annotation *an, const struct reading *reading)
{
	struct finder f = {.an = an, .reading = reading};
	bool *titled = mem_alloc_zero(an->sentences.n + 1, sizeof *titled);

	name_reader_init(&f.reader, an->article->text, &reading->tokens);
	read_sentences(&f, titled);
	name_forms_init(&f.forms, &f.reader);
	for (uint32_t i = 0; i < f.reader.runs.n; i++)
		VEC_PUSH(&f.form_of,
			 accept(&f, &f.reader.runs.v[i]) ? name_forms_add(&f.forms, i) : FORM_NONE);
	name_forms_join(&f.forms);
	intern_bearers(&f);
	emit_all(&f, titled);
	name_forms_release(&f.forms);
	name_reader_release(&f.reader);
	VEC_RELEASE(&f.form_of);
	free(f.canonical);
	free(titled);
}
