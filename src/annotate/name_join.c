/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/name_join.h"

#include "annotate/gazetteer.h"

#include <string.h>

/* Bearers of one last word that a form is held against: keeps ten thousand Khans linear. */
enum { MOST_NAMESAKES = 16 };

void name_forms_init(struct name_forms *f, const struct name_reader *reader)
{
	memset(f, 0, sizeof *f);
	f->reader = reader;
	word_table_init(&f->table);
	bytes_init(&f->key);
}

void name_forms_release(struct name_forms *f)
{
	word_table_release(&f->table);
	bytes_release(&f->key);
	VEC_RELEASE(&f->forms);
	VEC_RELEASE(&f->bearers);
	free(f->surnames);
}

static const struct name_run *run_of(const struct name_forms *f, uint32_t form)
{
	return &f->reader->runs.v[f->forms.v[form].run];
}

static uint32_t word_at(const struct name_forms *f, const struct name_run *run, uint32_t i)
{
	return f->reader->words.v[run->first + i].word;
}

/* The last word but Jr and the like. */
static uint32_t last_word(const struct name_forms *f, const struct name_run *run)
{
	static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv", NULL};
	uint32_t last = word_at(f, run, run->n - 1);

	if (run->n == 1 || word_table_length(f->reader->table, last) > 3)
		return last;
	for (size_t i = 0; suffixes[i]; i++)
		if (!strcmp(word_table_get(f->reader->table, last), suffixes[i]))
			return word_at(f, run, run->n - 2);
	return last;
}

/* The words apart by blanks; letters together: "u.s." is "us". */
static void add_key(const struct name_forms *f, const struct name_run *run, struct bytes *key)
{
	for (uint32_t i = 0; i < run->n; i++) {
		if (i && !run->acronym)
			bytes_add_byte(key, ' ');
		bytes_add(key, word_table_get(f->reader->table, word_at(f, run, i)),
			  word_table_length(f->reader->table, word_at(f, run, i)));
	}
}

static void add_known(const struct bytes *key, struct name_form *form)
{
	enum known known = known_name(key->data, key->len);

	form->place = known == KNOWN_PLACE ? 8 : 0;
	form->organisation = known == KNOWN_ORGANISATION ? 8 : 0;
}

uint32_t name_forms_add(struct name_forms *f, uint32_t run)
{
	const struct name_run *r = &f->reader->runs.v[run];
	uint32_t form;

	bytes_clear(&f->key);
	add_key(f, r, &f->key);
	form = word_table_add(&f->table, f->key.data, f->key.len);
	if (form == f->forms.n) {
		struct name_form new = {.run = run, .bearer = FORM_NONE};

		add_known(&f->key, &new);
		VEC_PUSH(&f->forms, new);
	}
	if (run_of(f, form)->shouted && !r->shouted)
		f->forms.v[form].run = run; /* Halmund rather than HALMUND */
	f->forms.v[form].person += r->person;
	f->forms.v[form].organisation += r->organisation;
	f->forms.v[form].place += r->place;
	f->forms.v[form].he = f->forms.v[form].he || r->he;
	f->forms.v[form].she = f->forms.v[form].she || r->she;
	return form;
}

static enum name_type type_of(uint32_t person, uint32_t organisation, uint32_t place)
{
	if (person >= 2 && person >= organisation && person >= place)
		return NAME_PERSON;
	if (organisation >= 2 && organisation >= place)
		return NAME_ORGANISATION;
	return place >= 2 ? NAME_PLACE : NAME_OTHER;
}

enum name_type name_bearer_type(const struct name_bearer *b)
{
	return type_of(b->person, b->organisation, b->place);
}

/* The words of SHORT stand in LONG in the same order. */
static bool is_within(const struct name_forms *f, const struct name_run *shorter,
		      const struct name_run *longer)
{
	uint32_t i = 0;

	for (uint32_t k = 0; k < longer->n && i < shorter->n; k++)
		i += word_at(f, shorter, i) == word_at(f, longer, k);
	return i == shorter->n;
}

static unsigned cues_of(const struct name_forms *f, uint32_t word)
{
	const struct word_table *t = f->reader->table;

	return cue_find(word_table_get(t, word), word_table_length(t, word));
}

static bool has_of(const struct name_forms *f, const struct name_run *run)
{
	for (uint32_t i = 1; i < run->n; i++) {
		const char *word = word_table_get(f->reader->table, word_at(f, run, i));

		if (!strcmp(word, "of") || !strcmp(word, "for"))
			return true;
	}
	return false;
}

/* "Mr. Orr" is not Ana Orr. */
static bool of_other_gender(const struct name_forms *f, const struct name_form *form,
			    const struct name_bearer *b)
{
	const struct name_form *longest = &f->forms.v[b->form];
	uint32_t first = word_at(f, run_of(f, b->form), 0);
	enum known known = known_name(word_table_get(f->reader->table, first),
				      word_table_length(f->reader->table, first));

	if (form->he == form->she)
		return false; /* not told */
	if (longest->he != longest->she)
		return longest->he != form->he;
	return form->he ? known == KNOWN_SHE : known == KNOWN_HE;
}

static bool may_share(const struct name_forms *f, uint32_t form, const struct name_bearer *b)
{
	const struct name_form *of = &f->forms.v[form];
	const struct name_run *shorter = run_of(f, form), *longer = run_of(f, b->form);
	enum name_type mine = type_of(of->person, of->organisation, of->place);
	enum name_type theirs = name_bearer_type(b);

	if (shorter->n >= longer->n ||
	    (mine != theirs && mine != NAME_OTHER && theirs != NAME_OTHER))
		return false;
	if (!is_within(f, shorter, longer))
		return false;
	if (theirs == NAME_PERSON)
		return !of_other_gender(f, of, b);
	if (theirs == NAME_PLACE)
		return false;
	if (has_of(f, longer)) /* "the Bank" may be the Bank of Caldovia, Caldovia is not */
		return shorter->n == 1 && word_at(f, shorter, 0) == word_at(f, longer, 0);
	if (theirs == NAME_OTHER) /* perhaps a person */
		return shorter->n == 1 && longer->n <= 3 &&
		       !(cues_of(f, last_word(f, shorter)) & CUE_PLURAL);
	/* "the Network" is some network, but "House" need not be the White House */
	return last_word(f, shorter) == last_word(f, longer) &&
	       (shorter->n > 1 || (cues_of(f, last_word(f, shorter)) & CUE_GENERIC));
}

struct chains { /* by word: the first bearer that ends or begins with it */
	uint32_t *last, *first;
};

static uint32_t find_bearer(const struct name_forms *f, const struct chains *c, uint32_t form)
{
	const struct name_run *run = run_of(f, form);
	uint32_t best = FORM_NONE, steps = 0;

	for (uint32_t b = c->last[last_word(f, run)]; b != FORM_NONE && steps < MOST_NAMESAKES;
	     steps++) {
		if (may_share(f, form, &f->bearers.v[b]))
			best = b; /* the one that came first in the text is last in the chain */
		b = f->bearers.v[b].next_last;
	}
	if (best != FORM_NONE || run->n > 1)
		return best;
	steps = 0;
	for (uint32_t b = c->first[last_word(f, run)]; b != FORM_NONE && steps < MOST_NAMESAKES;
	     steps++) {
		enum name_type type = name_bearer_type(&f->bearers.v[b]);

		if ((type == NAME_PERSON || type == NAME_ORGANISATION) &&
		    may_share(f, form, &f->bearers.v[b]))
			best = b;
		b = f->bearers.v[b].next_first;
	}
	return best;
}

static void add_bearer(struct name_forms *f, struct chains *c, uint32_t form)
{
	const struct name_run *run = run_of(f, form);
	uint32_t last = last_word(f, run), first = word_at(f, run, 0);
	struct name_bearer b = {
		.form = form, .next_last = c->last[last], .next_first = c->first[first]};

	f->forms.v[form].bearer = c->last[last] = c->first[first] = (uint32_t)f->bearers.n;
	VEC_PUSH(&f->bearers, b);
}

/* Adds the evidence for FORM to that for its bearer. */
static void strengthen(struct name_forms *f, uint32_t form)
{
	const struct name_form *of = &f->forms.v[form];
	struct name_bearer *b = &f->bearers.v[of->bearer];

	b->person += of->person;
	b->organisation += of->organisation;
	b->place += of->place;
}

/* "Milo Aksentije" who comes back as "Aksentije" has a surname; "Lactina Foods" becomes "Lactina". */
static void note_surname(struct name_forms *f, uint32_t form)
{
	const struct name_run *run = run_of(f, form);
	struct name_bearer *b = &f->bearers.v[f->forms.v[form].bearer];
	const struct name_run *whole = run_of(f, b->form);
	uint32_t last = last_word(f, whole);

	if (run->n == 1 && !run->acronym && whole->n > 1 && whole->n <= 4 &&
	    word_at(f, run, 0) == last && !b->organisation && b->place < 2 && !cues_of(f, last))
		b->person += 2;
}

/* The initials of a bearer's words, small ones left out: "un" for the United Nations. */
static void add_initials(const struct name_forms *f, const struct name_run *run, struct bytes *out)
{
	for (uint32_t i = 0; i < run->n; i++) {
		const struct run_word *w = &f->reader->words.v[run->first + i];

		if (f->reader->text[w->span.start] >= 'A' && f->reader->text[w->span.start] <= 'Z')
			bytes_add_byte(out, *word_table_get(f->reader->table, w->word));
	}
}

/* Acronyms go to the bearer whose initials they are. */
static void join_acronyms(struct name_forms *f)
{
	struct word_table initials;
	struct {
		uint32_t *v;
		size_t n, cap;
	} bearers = {0};
	struct bytes key;

	word_table_init(&initials);
	bytes_init(&key);
	for (uint32_t b = 0; b < f->bearers.n; b++) {
		const struct name_run *run = run_of(f, f->bearers.v[b].form);

		bytes_clear(&key);
		if (run->n > 1 && !run->acronym)
			add_initials(f, run, &key);
		if (key.len > 1 && word_table_add(&initials, key.data, key.len) == bearers.n)
			VEC_PUSH(&bearers, b);
	}
	for (uint32_t i = 0; i < f->forms.n; i++) {
		uint32_t found;

		if (!run_of(f, i)->acronym)
			continue;
		found = word_table_find(&initials, word_table_get(&f->table, i),
					word_table_length(&f->table, i));
		if (found != WORD_TABLE_NONE && f->bearers.v[bearers.v[found]].person < 4) {
			f->forms.v[i].bearer = bearers.v[found];
			strengthen(f, i);
		}
	}
	word_table_release(&initials);
	bytes_release(&key);
	VEC_RELEASE(&bearers);
}

/* Longer forms come first, so that the shorter find their bearers there. */
static uint32_t *by_length(const struct name_forms *f)
{
	uint32_t *order = mem_alloc(f->forms.n * sizeof *order + 1);
	uint32_t n = 0;

	for (int length = 8; length > 0; length--)
		for (uint32_t i = 0; i < f->forms.n; i++) {
			uint32_t words = run_of(f, i)->n;

			if (words == (uint32_t)length || (length == 8 && words > 8))
				order[n++] = i;
		}
	return order;
}

static void note_surnames(struct name_forms *f, size_t words)
{
	f->surnames = mem_alloc(words * sizeof *f->surnames + 1);
	for (size_t i = 0; i < words; i++)
		f->surnames[i] = FORM_NONE;
	for (size_t b = f->bearers.n; b > 0; b--)
		if (name_bearer_type(&f->bearers.v[b - 1]) == NAME_PERSON)
			f->surnames[last_word(f, run_of(f, f->bearers.v[b - 1].form))] =
				f->bearers.v[b - 1].form;
}

uint32_t name_forms_find(const struct name_forms *f, const char *key, size_t len)
{
	uint32_t form = word_table_find(&f->table, key, len), word;

	if (form != WORD_TABLE_NONE)
		return form;
	word = word_table_find(f->reader->table, key, len);
	return word != WORD_TABLE_NONE ? f->surnames[word] : FORM_NONE;
}

void name_forms_join(struct name_forms *f)
{
	size_t words = word_table_count(f->reader->table);
	struct chains c = {mem_alloc(words * sizeof *c.last + 1),
			   mem_alloc(words * sizeof *c.first + 1)};
	uint32_t *order = by_length(f);

	for (size_t i = 0; i < words; i++)
		c.last[i] = c.first[i] = FORM_NONE;
	for (uint32_t i = 0; i < f->forms.n; i++) {
		uint32_t form = order[i], bearer = find_bearer(f, &c, form);

		if (bearer == FORM_NONE)
			add_bearer(f, &c, form);
		else
			f->forms.v[form].bearer = bearer;
		strengthen(f, form);
		note_surname(f, form);
	}
	join_acronyms(f);
	note_surnames(f, words);
	free(order);
	free(c.last);
	free(c.first);
}
