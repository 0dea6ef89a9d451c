/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/feature_words.h"

#include "text/fold.h"
#include "text/stem.h"
#include "text/words.h"

#include <string.h>

enum { ACRONYM = 3 }; /* letters of one that may be a function word */
enum surface_flags { SURFACE_CAPITAL = 1, SURFACE_ALL_CAPITALS = 2 };

struct surface {
	struct span span; /* of one occurrence */
	uint32_t stem;    /* index of its string, in order of appearance until stems are sorted */
	uint8_t flags;    /* enum word_flags, but not of names */
	uint8_t spelling; /* of struct word */
	uint8_t shape;    /* enum surface_flags */
};

/* Evidence, by stem, for being a name. */
struct usage {
	uint32_t capital, small; /* within sentences, not at their start */
};

struct string_table { /* open addressing: a slot is an index and 1 */
	uint32_t *slots;
	size_t mask;
};

struct builder {
	struct features *f;
	const char *text;
	struct stemmer *stemmer;
	struct surfaces VEC(struct surface) surfaces;
	struct string_table by_surface, by_stem;
	struct starts VEC(uint32_t) stem_starts; /* in f->stem_text */
	struct stem_flags VEC(uint8_t) stem_flags; /* enum word_flags */
	struct word_surfaces VEC(uint32_t) of_word; /* surface of each of f->words */
	struct bytes folded;
	struct spans spans;
};

static void table_init(struct string_table *t, size_t entries)
{
	size_t size = 64;

	while (size < 2 * entries)
		size *= 2;
	t->slots = mem_alloc_zero(size, sizeof *t->slots);
	t->mask = size - 1;
}

/* The letter-by-letter look of a word. Only A to Z and what folding changes count as capitals. */
static uint8_t surface_shape(const char *s, size_t len, const char *folded, size_t folded_len)
{
	uint8_t shape = 0;
	size_t capitals = 0, small = 0;

	for (size_t i = 0; i < len; i++) {
		capitals += s[i] >= 'A' && s[i] <= 'Z';
		small += (s[i] >= 'a' && s[i] <= 'z') || (s[i] & 0x80);
	}
	if ((s[0] & 0x80) ? folded_len < 2 || memcmp(s, folded, 2) != 0 : s[0] >= 'A' && s[0] <= 'Z')
		shape |= SURFACE_CAPITAL;
	if (capitals > 1 && !small)
		shape |= SURFACE_ALL_CAPITALS;
	return shape;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool has_digit(const char *s)
{
	for (; *s; s++)
		if (is_digit(*s))
			return true;
	return false;
}

/* "u.s" and "us", "1,000" and "1000" become one: dots after single letters, commas in numbers. */
static void join_variants(struct bytes *word)
{
	size_t to = 0;
	bool acronym = word->len > 2 && word->data[1] == '.';

	for (size_t i = 0; i < word->len; i++) {
		char c = word->data[i];
		bool in_number = c == ',' && i > 0 && is_digit(word->data[i - 1]);

		if (!in_number && !(acronym && c == '.'))
			word->data[to++] = c;
	}
	word->len = to;
	word->data[to] = '\0';
}

static uint8_t flags_of_stem(const struct builder *b, const char *stem)
{
	const char *language = b->f->annotation->language;

	return (uint8_t)((is_date_stem(stem, language) ? WORD_DATE : 0) |
			 (is_common_stem(stem, language) ? WORD_COMMON : 0) |
			 (is_usual_stem(stem, language) ? WORD_USUAL : 0) |
			 (is_title_stem(stem, language) ? WORD_TITLE : 0));
}

static uint32_t intern_stem(struct builder *b, const char *word, size_t len)
{
	struct bytes *pool = &b->f->stem_text;
	size_t start = pool->len;

	stemmer_stem(b->stemmer, word, len, pool);
	size_t stem_len = pool->len - start;
	bytes_add_byte(pool, '\0');
	for (size_t i = bag_hash(BAG_SEED, pool->data + start, stem_len);; i++) {
		uint32_t *slot = &b->by_stem.slots[i & b->by_stem.mask];

		if (!*slot) {
			VEC_PUSH(&b->stem_starts, (uint32_t)start);
			VEC_PUSH(&b->stem_flags, flags_of_stem(b, pool->data + start));
			*slot = (uint32_t)b->stem_starts.n;
			return *slot - 1;
		}
		if (!strcmp(pool->data + b->stem_starts.v[*slot - 1], pool->data + start)) {
			pool->len = start;
			pool->data[start] = '\0';
			return *slot - 1;
		}
	}
}

static uint8_t spelling_of(const char *word, size_t len)
{
	if (len > 2 && !strcmp(word + len - 2, "'s"))
		len -= 2;
	return bag_hash(BAG_SEED, word, len) % 32;
}

static struct surface make_surface(struct builder *b, struct span span)
{
	const char *s = b->text + span.start, *language = b->f->annotation->language;
	struct surface surface = {.span = span};

	bytes_clear(&b->folded);
	fold_text(s, span_length(span), FOLD_PLAIN, &b->folded);
	surface.shape = surface_shape(s, span_length(span), b->folded.data, b->folded.len);
	bytes_clear(&b->folded);
	fold_text(s, span_length(span), FOLD_ACCENTS, &b->folded);
	/* "US" and "WHO" may be names, "YOUR" is cried. */
	if (is_function_word(b->folded.data, language) &&
	    !((surface.shape & SURFACE_ALL_CAPITALS) && span_length(span) <= ACRONYM))
		surface.flags |= WORD_FUNCTION;
	if (is_clause_word(b->folded.data, language))
		surface.flags |= WORD_CLAUSE;
	if (has_digit(b->folded.data) || is_number_word(b->folded.data, language))
		surface.flags |= WORD_NUMBER;
	join_variants(&b->folded);
	surface.spelling = spelling_of(b->folded.data, b->folded.len);
	surface.stem = intern_stem(b, b->folded.data, b->folded.len);
	surface.flags |= b->stem_flags.v[surface.stem];
	return surface;
}

/* The index of the surface form at SPAN, made when it is new. */
static uint32_t intern_surface(struct builder *b, struct span span)
{
	const char *s = b->text + span.start;
	uint32_t len = span_length(span);

	for (size_t i = bag_hash(BAG_SEED, s, len);; i++) {
		uint32_t *slot = &b->by_surface.slots[i & b->by_surface.mask];

		if (!*slot) {
			VEC_PUSH(&b->surfaces, make_surface(b, span));
			*slot = (uint32_t)b->surfaces.n;
			return *slot - 1;
		}
		const struct surface *known = &b->surfaces.v[*slot - 1];

		if (span_length(known->span) == len && !memcmp(b->text + known->span.start, s, len))
			return *slot - 1;
	}
}

static void add_words(struct builder *b)
{
	const struct annotation *an = b->f->annotation;
	struct features *f = b->f;

	for (size_t i = 0; i < an->sentences.n; i++) {
		struct sentence_features s = {.first_word = (uint32_t)f->words.n};

		b->spans.n = 0;
		if (an->sentences.v[i].kind != KIND_BOILERPLATE)
			words_of(b->text, an->sentences.v[i].span, &b->spans);
		s.place = f->n_places;
		f->n_places += an->sentences.v[i].kind != KIND_BOILERPLATE;
		s.n_words = (uint32_t)b->spans.n;
		for (size_t k = 0; k < b->spans.n; k++)
			VEC_PUSH(&f->words, (struct word){.span = b->spans.v[k]});
		VEC_PUSH(&f->sentences, s);
	}
}

static void add_stems(struct builder *b)
{
	struct features *f = b->f;

	table_init(&b->by_surface, f->words.n);
	table_init(&b->by_stem, f->words.n);
	VEC_RESERVE(&b->of_word, f->words.n);
	for (size_t i = 0; i < f->words.n; i++) {
		uint32_t surface = intern_surface(b, f->words.v[i].span);

		VEC_PUSH(&b->of_word, surface);
		f->words.v[i].stem = b->surfaces.v[surface].stem;
		f->words.v[i].flags = b->surfaces.v[surface].flags;
		f->words.v[i].spelling = b->surfaces.v[surface].spelling;
	}
}

/* Whether a capital at word I may be due to its place: first in its sentence, quotation or clause. */
static bool is_at_start(const struct builder *b, const struct sentence_features *s, uint32_t i)
{
	if (i == s->first_word)
		return true;
	uint32_t from = b->f->words.v[i - 1].span.end, to = b->f->words.v[i].span.start;

	for (uint32_t at = from; at < to; at++)
		if (b->text[at] != ' ' && b->text[at] != ',' && b->text[at] != '-' &&
		    b->text[at] != '(')
			return true;
	return false;
}

static void count_usage(const struct builder *b, struct usage *usage)
{
	const struct features *f = b->f;

	for (size_t k = 0; k < f->sentences.n; k++) {
		const struct sentence_features *s = &f->sentences.v[k];

		if (f->annotation->sentences.v[k].kind != KIND_BODY)
			continue;
		for (uint32_t i = s->first_word; i < s->first_word + s->n_words; i++) {
			struct usage *u = &usage[f->words.v[i].stem];

			if (!(b->surfaces.v[b->of_word.v[i]].shape & SURFACE_CAPITAL))
				u->small++;
			else if (!is_at_start(b, s, i))
				u->capital++;
		}
	}
}

static void mark_names(struct builder *b)
{
	struct features *f = b->f;
	struct usage *usage = mem_alloc_zero(b->stem_starts.n + 1, sizeof *usage);

	count_usage(b, usage);
	for (size_t i = 0; i < f->words.n; i++) {
		const struct surface *surface = &b->surfaces.v[b->of_word.v[i]];
		const struct usage *u = &usage[f->words.v[i].stem];

		if ((surface->shape & SURFACE_CAPITAL) && u->capital > u->small &&
		    !(surface->flags & (WORD_FUNCTION | WORD_NUMBER)))
			f->words.v[i].flags |= WORD_NAME;
	}
	free(usage);
}

/* Whether words I and I + 1 are content words with nothing but a blank between them. */
static bool is_joined(const struct builder *b, uint32_t i)
{
	const struct word *w = &b->f->words.v[i];

	return !((w[0].flags | w[1].flags) & WORD_FUNCTION) &&
	       w[0].span.end + 1 == w[1].span.start && b->text[w[0].span.end] == ' ';
}

/* In "Transport Minister Ana Kolar" all but the name belong to the title, whatever they are. */
static void mark_title_before(struct builder *b, uint32_t first, uint32_t name)
{
	enum { LONGEST = 4 };
	struct word *w = b->f->words.v;
	uint32_t start = name;
	bool title = false;

	while (start > first && name - start < LONGEST && is_joined(b, start - 1)) {
		start--;
		title = title || (w[start].flags & WORD_TITLE);
	}
	for (; title && start < name; start++)
		w[start].flags |= WORD_TITLE;
}

static void mark_titles(struct builder *b)
{
	for (size_t k = 0; k < b->f->sentences.n; k++) {
		const struct sentence_features *s = &b->f->sentences.v[k];

		for (uint32_t i = s->first_word; i < s->first_word + s->n_words; i++)
			if (b->f->words.v[i].flags & WORD_NAME)
				mark_title_before(b, s->first_word, i);
	}
}

struct stem_order {
	const char *string;
	uint32_t old;
};

static int compare_stems(const void *a, const void *b)
{
	return strcmp(((const struct stem_order *)a)->string, ((const struct stem_order *)b)->string);
}

static void sort_stems(struct builder *b)
{
	struct features *f = b->f;
	size_t n = b->stem_starts.n;
	struct stem_order *order = mem_alloc_zero(n + 1, sizeof *order);
	uint32_t *place = mem_alloc_zero(n + 1, sizeof *place);

	for (size_t i = 0; i < n; i++)
		order[i] = (struct stem_order){f->stem_text.data + b->stem_starts.v[i], (uint32_t)i};
	qsort(order, n, sizeof *order, compare_stems);
	VEC_RESERVE(&f->stems, n);
	for (size_t i = 0; i < n; i++) {
		place[order[i].old] = (uint32_t)i;
		VEC_PUSH(&f->stems, order[i].string);
	}
	for (size_t i = 0; i < f->words.n; i++)
		f->words.v[i].stem = place[f->words.v[i].stem];
	free(order);
	free(place);
}

static void builder_release(struct builder *b)
{
	stemmer_close(&b->stemmer);
	VEC_RELEASE(&b->surfaces);
	VEC_RELEASE(&b->stem_starts);
	VEC_RELEASE(&b->stem_flags);
	VEC_RELEASE(&b->of_word);
	VEC_RELEASE(&b->spans);
	bytes_release(&b->folded);
	free(b->by_surface.slots);
	free(b->by_stem.slots);
}

void feature_words_make(struct features *f)
{
	struct builder b = {.f = f, .text = f->annotation->article->text};

	bytes_init(&f->stem_text);
	bytes_init(&b.folded);
	b.stemmer = stemmer_open(f->annotation->language);
	add_words(&b);
	add_stems(&b);
	mark_names(&b);
	mark_titles(&b);
	sort_stems(&b);
	builder_release(&b);
}
