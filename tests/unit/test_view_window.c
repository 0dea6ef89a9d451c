/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines around a place, in any order: always those that the whole has. */
#include "unit/unit.h"

#include "unit/made_article.h"
#include "view/view_window.h"

#include <locale.h>

/* How an article of random sentences is made. */
struct shape {
	uint32_t sentences;
	uint32_t long_one;   /* one sentence in so many goes on for long; 0: none */
	uint32_t paragraphs; /* one sentence in so many begins one */
	bool solid;          /* the long ones have no blanks */
};

static void add_long(struct made_article *m, uint32_t *seed, bool solid, bool goes_on)
{
	struct bytes b;

	bytes_init(&b);
	while (b.len < 2 * BLOCK_BYTES + made_random(seed, BLOCK_BYTES)) {
		char *s = made_sentence(seed);

		if (solid)
			made_add_solid(&b, s, strlen(s));
		else
			bytes_addf(&b, "%s ", s);
		free(s);
	}
	bytes_add_string(&b, "end");
	made_add(m, (struct part){b.data, KIND_BODY, goes_on});
	bytes_release(&b);
}

static void make(struct made_article *m, const struct shape *shape, char *outlet, uint32_t seed)
{
	made_init(m, outlet);
	for (uint32_t i = 0; i < shape->sentences; i++) {
		bool goes_on = made_random(&seed, shape->paragraphs) != 0;
		enum sentence_kind kind = made_random(&seed, 3) ? KIND_BODY
							       : (enum sentence_kind)made_random(&seed, 4);
		char *s = made_sentence(&seed);

		if (shape->long_one && !made_random(&seed, shape->long_one))
			add_long(m, &seed, shape->solid, goes_on);
		made_add(m, (struct part){s, kind, goes_on});
		free(s);
	}
	for (uint32_t i = 0; i < m->an.sentences.n; i++) {
		struct span s = m->an.sentences.v[i].span;

		if (i % 3 == 0)
			VEC_PUSH(&m->an.quotes, (struct quote){.span = s, .sentence = i, .sentence_end = i});
		if (i % 4 == 0)
			VEC_PUSH(&m->an.quantities,
				 (struct quantity){.span = {s.start, s.start + 1}, .sentence = i});
	}
}

static void assert_same_line(const struct lines *a, size_t i, const struct lines *b, size_t k)
{
	const struct line *x = &a->lines.v[i], *y = &b->lines.v[k];

	assert_int_equal(x->row, y->row);
	assert_int_equal(x->entry, y->entry);
	assert_int_equal(x->n, y->n);
	for (uint32_t j = 0; j < x->n; j++) {
		const struct segment *s = &a->segments.v[x->first + j], *t = &b->segments.v[y->first + j];

		assert_int_equal(s->column, t->column);
		assert_int_equal(s->role, t->role);
		assert_int_equal(span_length(s->span), span_length(t->span));
		assert_memory_equal(segment_text(a, s), segment_text(b, t), span_length(s->span));
	}
}

/* What a window around line I of the whole holds. */
static void assert_window(struct article_view *v, const struct lines *whole, size_t i, size_t margin)
{
	struct line_place at = view_window_place(whole, i);
	struct view_window w;
	struct lines l;
	size_t line, first;

	lines_init(&l, v->an->article->text, "");
	line = view_window_lay(&w, v, at, margin, &l);
	assert_true(line >= margin || (!w.above && line == i));
	assert_true(l.lines.n - line > margin || (!w.below && whole->lines.n - i == l.lines.n - line));
	first = i - line;
	for (size_t k = 0; k < l.lines.n; k++)
		assert_same_line(whole, first + k, &l, k);
	assert_int_equal(view_window_line(&l, at), line);
	assert_int_equal(view_window_place(&l, line).line, at.line);
	lines_release(&l);
}

static void assert_walk(struct article_view *v, const struct lines *whole, size_t i, size_t to)
{
	struct line_place at = view_window_place(whole, i);
	long by = (long)to - (long)i;
	struct lines l;

	lines_init(&l, v->an->article->text, "");
	do
		at = view_window_walk(v, at, &by, &l);
	while (by);
	assert_int_equal(view_window_line(whole, at), to);
	lines_release(&l);
}

/* Beyond the ends there is nothing to go to. */
static void assert_ends(struct article_view *v, const struct lines *whole)
{
	struct line_place at = view_window_place(whole, whole->lines.n / 2);
	long by = -(long)whole->lines.n;
	struct lines l;

	lines_init(&l, v->an->article->text, "");
	while (by)
		at = view_window_walk(v, at, &by, &l);
	assert_int_equal(view_window_line(whole, at), 0);
	for (by = 2 * (long)whole->lines.n; by;)
		at = view_window_walk(v, at, &by, &l);
	assert_int_equal(view_window_line(whole, at), whole->lines.n - 1);
	lines_release(&l);
}

static void check_article(const struct shape *shape, uint32_t seed)
{
	struct article_options o = {0};
	struct article_view v;
	struct made_article m;
	char outlet[] = "Herald", headline[] = "What the metadata say", byline[] = "By 東京";
	struct lines whole;

	make(&m, shape, outlet, seed);
	m.article.headline = seed % 2 ? headline : NULL;
	m.article.byline = seed % 3 ? byline : NULL;
	m.article.cut = seed % 5 == 0;
	article_view_init(&v, &m.an, &o);
	for (int turn = 0; turn < 4; turn++) {
		o.columns = 20 + made_random(&seed, 120);
		o.max_text = made_random(&seed, 2) ? 30 : 0;
		o.fold_boilerplate = made_random(&seed, 2);
		o.sentences = made_random(&seed, 2);
		article_view_set(&v, &o);
		lines_init(&whole, m.text.data, "");
		view_article(&m.an, &o, &whole);
		for (int i = 0; i < 5; i++) {
			size_t line = made_random(&seed, (uint32_t)whole.lines.n);

			assert_window(&v, &whole, line, made_random(&seed, 60));
			assert_walk(&v, &whole, line, made_random(&seed, (uint32_t)whole.lines.n));
		}
		assert_ends(&v, &whole);
		lines_release(&whole);
	}
	article_view_release(&v);
	made_release(&m);
}

static void windows_hold_the_lines_of_the_whole(void **state)
{
	static const struct shape shape = {.sentences = 60, .paragraphs = 3};

	for (size_t i = 0; i < unit_cases(40, 2000); i++)
		check_article(&shape, (uint32_t)i);
}

static void paragraphs_without_end_are_cut_alike(void **state)
{
	static const struct shape words = {.sentences = 300, .paragraphs = 300, .long_one = 100},
				  solid = {.sentences = 4, .paragraphs = 2, .long_one = 2, .solid = true};

	for (size_t i = 0; i < unit_cases(2, 40); i++) {
		check_article(&words, (uint32_t)i);
		check_article(&solid, (uint32_t)i);
	}
}

/* Blocks cover the text without a gap, each short, and cut at most where no blank is near. */
static void blocks_are_short_and_whole(void **state)
{
	static const struct shape shapes[] = {
		{.sentences = 400, .paragraphs = 400, .long_one = 50},
		{.sentences = 20, .paragraphs = 2, .long_one = 2, .solid = true},
	};
	char outlet[] = "Herald";

	for (size_t i = 0; i < 2; i++) {
		struct article_blocks b = {0};
		struct made_article m;

		make(&m, &shapes[i], outlet, 7);
		article_blocks_make(&m.an, false, true, &b);
		for (size_t k = 0; k + 1 < b.n; k++) {
			struct span s = article_blocks_span(&b, k);
			const struct sentence *first = &m.an.sentences.v[b.v[k].sentence];
			bool cut = s.start > first->span.start;

			assert_in_range(span_length(s), 1, BLOCK_BYTES + 2 /* blanks behind it */);
			assert_int_equal(article_blocks_at(&b, s.start), k);
			assert_int_equal(article_blocks_at(&b, s.end - 1), k);
			assert_true(!cut || article_blocks_go_on(&b, &m.an, k));
			assert_true(!cut || shapes[i].solid || m.text.data[s.start - 1] == ' ' ||
				    m.text.data[s.start - 1] == '\n');
			assert_true(((unsigned char)m.text.data[s.start] & 0xc0) != 0x80);
			assert_true(article_blocks_end(&b, &m.an, k) > b.v[k].sentence);
		}
		assert_int_equal(article_blocks_at(&b, 0), 0);
		assert_int_equal(article_blocks_at(&b, UINT32_MAX), b.n - 2);
		VEC_RELEASE(&b);
		made_release(&m);
	}
}

static void an_empty_article_has_no_lines(void **state)
{
	struct article_view v;
	struct view_window w;
	struct made_article m;
	char outlet[] = "Herald";
	struct lines l;

	made_init(&m, outlet);
	lines_init(&l, m.text.data, "");
	article_view_init(&v, &m.an, &(struct article_options){.columns = 40});
	assert_int_equal(view_window_lay(&w, &v, (struct line_place){0}, 10, &l), 0);
	assert_int_equal(l.lines.n, 0);
	assert_false(w.above || w.below);
	article_view_release(&v);
	lines_release(&l);
	made_release(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(windows_hold_the_lines_of_the_whole),
		cmocka_unit_test(paragraphs_without_end_are_cut_alike),
		cmocka_unit_test(blocks_are_short_and_whole),
		cmocka_unit_test(an_empty_article_has_no_lines),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
