/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/notes.h"

#include "base/i18n.h"
#include "text/width.h"
#include "text/wrap.h"
#include "view/outlet_name.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VALUE_COLUMNS = 24, WORD_COLUMNS = 8 /* "differs " */ };

/* What is known */

static void add_topics(struct notes *n, size_t other)
{
	const struct comparison *c = n->others[other].c;

	for (size_t i = 0; i < c->discrepancies.n; i++) {
		const struct discrepancy *d = &c->discrepancies.v[i];

		VEC_PUSH(&n->list, (struct note){
			.sentence = d->sentence[LEFT], .there = d->sentence[RIGHT],
			.kind = d->kind == DISCREPANCY_WORDING ? NOTE_QUOTE : NOTE_NUMBER,
			.is_account = d->kind == DISCREPANCY_NAME, .other = (uint32_t)other,
			.span = d->span[RIGHT]});
	}
	for (size_t i = 0; i < c->utterances.n; i++) {
		const struct utterance *u = &c->utterances.v[i];

		if (u->relation == UTTERANCE_VARIANT)
			VEC_PUSH(&n->list, (struct note){
				.sentence = u->sentence[LEFT], .there = u->sentence[RIGHT],
				.kind = NOTE_QUOTE, .other = (uint32_t)other, .span = u->span[RIGHT]});
	}
}

static void add_links(struct notes *n, size_t other)
{
	static const enum note_kind kinds[] = {[RELATION_SAME] = NOTE_SAME,
					       [RELATION_REWORDED] = NOTE_REWORDED,
					       [RELATION_PARTIAL] = NOTE_PARTIAL};
	const struct comparison *c = n->others[other].c;

	for (size_t i = 0; i < c->links.n; i++) {
		const struct link *l = &c->links.v[i];

		VEC_PUSH(&n->list, (struct note){
			.sentence = l->sentence[LEFT], .there = l->sentence[RIGHT],
			.kind = l->unsure ? NOTE_UNSURE : kinds[l->relation],
			.other = (uint32_t)other, .score = l->score});
	}
}

static int compare_notes(const void *a, const void *b)
{
	const struct note *x = a, *y = b;
	const uint32_t keys[][2] = {{x->sentence, y->sentence}, {x->kind, y->kind},
				    {x->other, y->other}, {x->span.start, y->span.start}};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i][0] != keys[i][1])
			return keys[i][0] < keys[i][1] ? -1 : 1;
	if (x->score < y->score || x->score > y->score)
		return x->score > y->score ? -1 : 1;
	return (x->there > y->there) - (x->there < y->there);
}

/*
 * One note of each other, its first; but every number that differs is told.  What differs is said once,
 * though a quote may be found as an utterance and as a discrepancy.
 */
static void keep_first(struct notes *n)
{
	uint32_t seen = 0; /* others, by bit */
	size_t kept = 0;

	for (size_t i = 0; i < n->list.n; i++) {
		struct note note = n->list.v[i], *last = kept ? &n->list.v[kept - 1] : NULL;
		bool twice;

		if (last && last->sentence != note.sentence)
			seen = 0;
		twice = seen >> note.other & 1;
		if (twice && note.kind == NOTE_NUMBER)
			twice = last->other == note.other && last->span.start == note.span.start;
		if (!twice)
			n->list.v[kept++] = note;
		seen |= UINT32_C(1) << note.other;
	}
	n->list.n = kept;
}

static void index_notes(struct notes *n)
{
	size_t sentences = n->an->sentences.n, at = 0;

	n->first = mem_alloc_zero(sentences + 1, sizeof *n->first);
	for (uint32_t s = 0; s <= sentences; s++) {
		while (at < n->list.n && n->list.v[at].sentence < s)
			at++;
		n->first[s] = (uint32_t)at;
	}
}

void notes_make(struct notes *out, const struct annotation *an, const struct noted *others, size_t n)
{
	*out = (struct notes){.an = an, .n_others = n < NOTED_MAX ? n : NOTED_MAX};
	for (size_t i = 0; i < out->n_others; i++) {
		out->others[i] = others[i];
		out->others[i].name = out->names[i] = mem_copy_string(others[i].name);
		add_topics(out, i);
		add_links(out, i);
	}
	if (out->list.n)
		qsort(out->list.v, out->list.n, sizeof *out->list.v, compare_notes);
	keep_first(out);
	index_notes(out);
}

void notes_release(struct notes *n)
{
	VEC_RELEASE(&n->list);
	for (size_t i = 0; i < n->n_others; i++)
		free(n->names[i]);
	free(n->first);
	*n = (struct notes){0};
}

/* Questions */

static size_t notes_of(const struct notes *n, uint32_t s, const struct note **first)
{
	*first = n->list.v + n->first[s];
	return n->first[s + 1] - n->first[s];
}

enum note_kind notes_kind(const struct notes *n, uint32_t sentence)
{
	const struct note *v;

	if (!n->n_others)
		return NOTE_KINDS;
	if (notes_of(n, sentence, &v))
		return v->kind;
	return n->an->sentences.v[sentence].kind == KIND_BODY ? NOTE_ONLY : NOTE_KINDS;
}

bool notes_has(const struct notes *n, uint32_t sentence, enum note_kind kind)
{
	const struct note *v;
	size_t count;

	if (!n->n_others)
		return false;
	if (kind == NOTE_ONLY)
		return notes_kind(n, sentence) == NOTE_ONLY;
	count = notes_of(n, sentence, &v);
	for (size_t i = 0; i < count; i++)
		if (v[i].kind == kind)
			return true;
	return false;
}

const struct note *notes_with(const struct notes *n, uint32_t sentence, size_t other)
{
	const struct note *v;
	size_t count = n->n_others ? notes_of(n, sentence, &v) : 0;

	for (size_t i = 0; i < count; i++)
		if (v[i].other == other)
			return &v[i];
	return NULL;
}

char note_mark(enum note_kind kind)
{
	static const char marks[NOTE_KINDS + 1] = "#\"=~ ?<";

	return kind < NOTE_KINDS ? marks[kind] : ' ';
}

/* Words */

/* What the other has there, on one line; what it tells in words stands in quotation marks. */
static void add_value(const struct notes *n, const struct note *note, struct bytes *out)
{
	const char *text = n->others[note->other].c->annotation[RIGHT]->article->text;
	size_t used, from = out->len;
	size_t len = width_prefix(text + note->span.start, span_length(note->span), VALUE_COLUMNS,
				  &used);

	bytes_add_string(out, note->is_account ? "\"" : "");
	bytes_add(out, text + note->span.start, len);
	if (len < span_length(note->span))
		bytes_add_string(out, "…");
	bytes_add_string(out, note->is_account ? "\"" : "");
	for (char *nl = out->data + from; (nl = strchr(nl, '\n'));)
		*nl = ' ';
}

/* An outlet's name, cut where it leaves no room for a word before it, or takes half of COLUMNS. */
static void add_name(const struct notes *n, const struct note *note, size_t columns, struct bytes *out)
{
	const struct noted *other = &n->others[note->other];
	size_t room = columns < 4 * WORD_COLUMNS ? columns - WORD_COLUMNS : columns / 2;

	if (columns < 2 * WORD_COLUMNS)
		room = WORD_COLUMNS;
	outlet_name_cut(other->c->annotation[RIGHT]->article, other->name, room, out);
}

static bool is_same_value(const struct notes *n, const struct note *a, const struct note *b)
{
	struct bytes x, y;
	bool same;

	bytes_init(&x);
	bytes_init(&y);
	add_value(n, a, &x);
	add_value(n, b, &y);
	same = strcmp(x.data, y.data) == 0;
	bytes_release(&x);
	bytes_release(&y);
	return same;
}

/* How far equal values are looked for: what is further apart is told twice. */
enum { VALUES_GATHERED = 24 };

/* Whether a note before I has its value. */
static bool is_told(const struct notes *n, const struct note *v, size_t i)
{
	for (size_t k = i > VALUES_GATHERED ? i - VALUES_GATHERED : 0; k < i; k++)
		if (is_same_value(n, &v[k], &v[i]))
			return true;
	return false;
}

/* "12 Courier, Dart", value by value. */
static void add_values(const struct notes *n, const struct note *v, size_t count, size_t columns,
		       struct bytes *out)
{
	for (size_t i = 0; i < count; i++) {
		if (is_told(n, v, i))
			continue;
		bytes_add_string(out, i ? ", " : "");
		add_value(n, &v[i], out);
		bytes_add_byte(out, ' ');
		add_name(n, &v[i], columns, out);
		for (size_t k = i + 1; k < count && k <= i + VALUES_GATHERED; k++)
			if (is_same_value(n, &v[i], &v[k])) {
				bytes_add_string(out, ", ");
				add_name(n, &v[k], columns, out);
			}
	}
}

static void add_names(const struct notes *n, const struct note *v, size_t count, size_t columns,
		      struct bytes *out)
{
	for (size_t i = 0; i < count; i++) {
		bytes_add_string(out, i ? ", " : "");
		add_name(n, &v[i], columns, out);
	}
}

/* How many of the notes are of the first one's kind. */
static size_t group_size(const struct note *v, size_t count)
{
	size_t n = 1;

	while (n < count && v[n].kind == v->kind)
		n++;
	return n;
}

/* A group of notes of one kind; on more than one line of COLUMNS names become a number. */
static void add_group(const struct notes *n, const struct note *v, size_t count, size_t columns,
		      struct bytes *out)
{
	struct bytes names;

	bytes_init(&names);
	add_names(n, v, count, columns, &names);
	if (count > 1 && width_columns(names.data, names.len) > columns) {
		bytes_clear(&names);
		bytes_addf(&names, NG_("%zu other", "%zu others", count), count);
	}
	if (v->kind == NOTE_NUMBER)
		add_values(n, v, count, columns, out);
	else if (v->kind == NOTE_QUOTE)
		bytes_addf(out, _("differs %s"), names.data);
	else if (v->kind == NOTE_PARTIAL)
		bytes_addf(out, _("also %s"), names.data);
	else
		bytes_add_string(out, names.data);
	bytes_release(&names);
}

static void say_group(enum note_kind kind, const char *names, struct bytes *out)
{
	if (kind == NOTE_NUMBER)
		bytes_addf(out, _("differs: %s"), names);
	else if (kind == NOTE_QUOTE)
		bytes_addf(out, _("quote differs: %s"), names);
	else if (kind == NOTE_SAME)
		bytes_addf(out, _("the same: %s"), names);
	else if (kind == NOTE_REWORDED)
		bytes_addf(out, _("reworded: %s"), names);
	else if (kind == NOTE_PARTIAL)
		bytes_addf(out, _("also: %s"), names);
	else
		bytes_addf(out, _("unsure: %s"), names);
}

bool notes_say(const struct notes *n, uint32_t sentence, struct bytes *out)
{
	enum note_kind kind = notes_kind(n, sentence);
	const struct note *v;
	struct bytes b;

	if (kind == NOTE_KINDS)
		return false;
	if (kind == NOTE_ONLY) {
		bytes_add_string(out, _("only here"));
		return true;
	}
	bytes_init(&b);
	for (size_t left = notes_of(n, sentence, &v), k; left; left -= k, v += k) {
		k = group_size(v, left);
		bytes_clear(&b);
		if (v->kind == NOTE_NUMBER)
			add_values(n, v, k, SIZE_MAX, &b);
		else
			add_names(n, v, k, SIZE_MAX, &b);
		say_group(v->kind, b.data, out);
		bytes_add_string(out, left > k ? "; " : "");
	}
	bytes_release(&b);
	return true;
}

/* Beside the text */

struct margin {
	const struct notes *n;
	const struct notes_layout *o;
	struct lines *out;
	uint32_t sentence;
	size_t lines, used; /* that the sentence has, and that are begun */
	size_t wanted;      /* that its notes take */
};

/* FLAG for what differs, else OTHER. */
static enum role kind_role(enum note_kind kind, enum role other)
{
	return kind == NOTE_NUMBER || kind == NOTE_QUOTE ? ROLE_FLAG : other;
}

static void begin_line(struct margin *m)
{
	enum note_kind kind = notes_kind(m->n, m->sentence);
	char mark[] = {note_mark(kind), '\0'};

	lines_begin(m->out, m->sentence, 0);
	if (m->used++ == 0 && *mark != ' ')
		lines_add_string(m->out, (uint16_t)m->o->mark, mark, kind_role(kind, ROLE_MARK));
}

/* Signs before a note: in narrow columns the words and the mark at the left edge say enough of most. */
static const char *prefix_of(const struct margin *m, enum note_kind kind)
{
	static const char *const marks[] = {"# ", "\" ", "= ", "~ ", "  ", "? ", "< "};
	bool told = kind == NOTE_NUMBER || kind == NOTE_QUOTE || kind == NOTE_ONLY ||
		    kind == NOTE_PARTIAL;

	return !m->o->marked && told ? "" : marks[kind];
}

/* A wrapped line of a note; where more is to come and no line is left for it, … says so. */
static void put_line(struct margin *m, uint16_t column, const char *s, size_t len, enum role role)
{
	uint16_t limit = (uint16_t)(m->o->column + m->o->columns);
	struct bytes b;

	bytes_init(&b);
	bytes_add(&b, s, len);
	if (m->used == m->lines && m->wanted > m->lines) {
		size_t used;

		b.len = width_prefix(b.data, b.len, (size_t)(limit - column - 1), &used);
		b.len = lines_without_ellipsis(b.data, (uint32_t)b.len); /* of a name that was cut */
		b.data[b.len] = '\0';
		bytes_add_string(&b, "…");
	}
	lines_add_string(m->out, column, b.data, role);
	bytes_release(&b);
}

/* Wraps a note with its mark hanging; PUT: into the margin, as far as it has lines.  How many it takes. */
static size_t lay_note(struct margin *m, const char *s, enum note_kind kind, bool put)
{
	const char *prefix = prefix_of(m, kind);
	uint16_t indent = (uint16_t)strlen(prefix);
	struct spans lines = {0};
	size_t n;

	wrap_text(s, (struct span){0, (uint32_t)strlen(s)}, m->o->columns - indent, &lines);
	n = lines.n;
	for (size_t i = 0; put && i < n && m->used < m->lines; i++) {
		begin_line(m);
		if (i == 0 && *prefix > ' ')
			lines_add_string(m->out, (uint16_t)m->o->column, prefix,
					 kind_role(kind, ROLE_MARK));
		put_line(m, (uint16_t)(m->o->column + indent), s + lines.v[i].start,
			 span_length(lines.v[i]), kind_role(kind, ROLE_MUTED));
	}
	VEC_RELEASE(&lines);
	return n;
}

static size_t lay_notes(struct margin *m, bool put)
{
	const struct note *v;
	size_t n = 0;
	struct bytes b;

	if (notes_kind(m->n, m->sentence) == NOTE_ONLY)
		return lay_note(m, _("only here"), NOTE_ONLY, put);
	bytes_init(&b);
	for (size_t left = notes_of(m->n, m->sentence, &v), k; left; left -= k, v += k) {
		k = group_size(v, left);
		bytes_clear(&b);
		add_group(m->n, v, k, m->o->columns, &b);
		n += lay_note(m, b.data, v->kind, put);
	}
	bytes_release(&b);
	return n;
}

/* More notes than lines: one behind the other, each with its mark. */
static void lay_packed(struct margin *m)
{
	const struct note *v;
	size_t left = notes_of(m->n, m->sentence, &v), k;
	enum note_kind first = v->kind;
	struct bytes b;

	bytes_init(&b);
	for (; left; left -= k, v += k) {
		const char *prefix = prefix_of(m, v->kind);

		k = group_size(v, left);
		if (b.len)
			bytes_addf(&b, "; %s", *prefix > ' ' ? prefix : "");
		add_group(m->n, v, k, m->o->columns, &b);
	}
	m->wanted = lay_note(m, b.data, first, false);
	lay_note(m, b.data, first, true);
	bytes_release(&b);
}

static void lay_sentence(struct margin *m)
{
	m->used = 0;
	if (m->o->columns) {
		m->wanted = lay_notes(m, false);
		if (m->wanted > m->lines && notes_kind(m->n, m->sentence) != NOTE_ONLY)
			lay_packed(m);
		else
			lay_notes(m, true);
	}
	while (m->used < m->lines)
		begin_line(m);
}

void notes_lay(const struct notes *n, const struct lines *text, const struct notes_layout *o,
	       struct lines *out)
{
	struct margin m = {.n = n, .o = o, .out = out};

	for (size_t i = 0; i < text->lines.n; i += m.lines) {
		m.sentence = text->lines.v[i].row;
		m.lines = 1;
		if (m.sentence == NO_ROW || !n->n_others) {
			lines_begin(out, NO_ROW, 0);
			continue;
		}
		while (i + m.lines < text->lines.n && text->lines.v[i + m.lines].row == m.sentence)
			m.lines++;
		lay_sentence(&m);
	}
}
