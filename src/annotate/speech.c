/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/speech.h"

#include "annotate/attribution.h"
#include "annotate/quotation.h"
#include "annotate/quote_shape.h"
#include "annotate/reference.h"
#include "text/codepoint.h"
#include "text/fold.h"

#include <string.h>

/* The last sentence from FIRST on that begins before END. */
static uint32_t last_sentence(const struct annotation *an, uint32_t first, uint32_t end)
{
	while (first + 1 < an->sentences.n && an->sentences.v[first + 1].span.start < end)
		first++;
	return first;
}

static bool is_body(const struct sentence *s)
{
	return s->kind == KIND_BODY;
}

void quotes_find(struct annotation *an)
{
	const struct article *a = an->article;
	struct quotations found = {0};

	quotations_find(a->text, &a->paragraphs, &found);
	for (size_t i = 0; i < found.n && an->sentences.n; i++) {
		struct quote q = {.span = found.v[i].span};

		q.sentence = annotation_sentence_at(an, q.span.start);
		if (q.sentence >= an->sentences.n)
			break;
		q.sentence_end = last_sentence(an, q.sentence, q.span.end);
		VEC_PUSH(&an->quotes, q);
	}
	VEC_RELEASE(&found);
}

struct reader {
	struct annotation *an;
	struct frame frame;
	struct attributions attributions;
	struct actor_of VEC(uint32_t) actors; /* of the attributions */
	struct discourse discourse;
	struct waiting VEC(uint32_t) waiting; /* quotes that stand alone, until somebody is found */
	bool told;                            /* the paragraph told something before them */
	uint32_t paragraph;                   /* the one at hand */
	uint32_t quoted;                      /* who was last quoted in it */
	uint32_t named;                       /* the person its last sentence is about */
	uint32_t before;                      /* who spoke just before it */
	bool open;                            /* the last quotation goes on in the next paragraph */
};

static bool is_left_open(const struct annotation *an, size_t quote)
{
	struct span s = an->quotes.v[quote].span;

	return !codepoint_is_quote(codepoint_previous(an->article->text, s.start, &s.end));
}

static void speaks(struct reader *r, uint32_t quote, uint32_t actor)
{
	struct quote *q = &r->an->quotes.v[quote];
	string_ref name = discourse_name(&r->discourse, actor);

	q->speaker = name;
	for (uint32_t i = q->sentence; name && i <= q->sentence_end; i++)
		if (!r->an->sentences.v[i].speaker)
			r->an->sentences.v[i].speaker = name;
}

static void settle(struct reader *r, uint32_t actor)
{
	for (size_t i = 0; i < r->waiting.n; i++)
		speaks(r, r->waiting.v[i], actor);
	r->waiting.n = 0;
}

/* “His conduct …”, “She has …”: may be said of the speaker, hardly by him. */
static bool is_said_of(const struct reader *r, uint32_t quote, uint32_t actor)
{
	static const struct {
		const char *word;
		enum gender gender;
	} words[] = {{"He ", GENDER_HE}, {"His ", GENDER_HE}, {"She ", GENDER_SHE}, {"Her ", GENDER_SHE}};
	struct span s = r->an->quotes.v[quote].span;
	const char *text = r->an->article->text;

	if (actor == ACTOR_NONE)
		return false;
	while (s.start < s.end && !(text[s.start] >= 'A' && text[s.start] <= 'Z'))
		s.start++;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!strncmp(text + s.start, words[i].word, strlen(words[i].word)))
			return r->discourse.actors.v[actor].gender == words[i].gender;
	return false;
}

/* Nobody was found in the paragraph: whoever spoke before it, unless it told something itself. */
static void settle_by_place(struct reader *r)
{
	uint32_t actor = r->told ? ACTOR_NONE : r->before;

	for (size_t i = 0; i < r->waiting.n; i++)
		r->an->quotes.v[r->waiting.v[i]].by_place = true;
	settle(r, r->waiting.n && is_said_of(r, r->waiting.v[0], actor) ? ACTOR_NONE : actor);
}

static bool is_person(const struct reader *r, uint32_t actor)
{
	return actor != ACTOR_NONE && r->discourse.actors.v[actor].type == NAME_PERSON;
}

/* Who spoke last in the paragraph that ends, or whom it is about. */
static uint32_t last_actor(const struct reader *r)
{
	const struct discourse *d = &r->discourse;
	const struct scene *s;

	if (!d->n_scenes)
		return ACTOR_NONE;
	s = &d->scenes[(d->n_scenes - 1) % SCENES];
	if (s->speaker != ACTOR_NONE)
		return s->speaker;
	return r->quoted != ACTOR_NONE ? r->quoted : s->subject;
}

static void enter_paragraph(struct reader *r, uint32_t paragraph)
{
	r->paragraph = paragraph;
	if (r->open)
		return;
	settle_by_place(r);
	r->before = last_actor(r);
	r->quoted = r->named = ACTOR_NONE;
	r->told = false;
}

/* "Her verdict: “…”", "Survivors gave another account: “…”" */
static uint32_t actor_at_colon(struct reader *r, size_t item)
{
	struct noun_phrase p;

	if (item == 0 || !frame_is(&r->frame, item - 1, ":"))
		return ACTOR_NONE;
	if (frame_has(&r->frame, 0, CUE_POSSESSIVE))
		return reference_resolve(&r->discourse, &r->frame, (struct noun_phrase){0, 1, 0});
	p = noun_phrase_opening(&r->frame, 0);
	return noun_phrase_is_speaker(&r->frame, p) ? reference_resolve(&r->discourse, &r->frame, p)
						    : ACTOR_NONE;
}

/* "Orr has “never lost a minute’s sleep” over it": nobody else's words, if it is a person's. */
static uint32_t whose_words(struct reader *r, size_t item)
{
	const struct frame *f = &r->frame;
	struct noun_phrase p = noun_phrase_opening(f, 0);
	uint32_t actor;

	if (!noun_phrase_is_speaker(f, p) || p.end > item || !quote_is_clause(f, item))
		return ACTOR_NONE;
	for (size_t i = p.end; i < item; i++)
		if (frame_has(f, i, CUE_AUX) && !frame_is(f, i, "has") && !frame_is(f, i, "had"))
			return ACTOR_NONE; /* was accused of it, should do it */
	actor = reference_resolve(&r->discourse, f, p);
	return is_person(r, actor) ? actor : ACTOR_NONE;
}

/* A quotation with nothing that attributes it: whoever spoke before it in its paragraph. */
static void assign_alone(struct reader *r, size_t item)
{
	uint32_t quote = frame_item(&r->frame, item)->index;

	if (!r->open && !quote_is_sentence(&r->frame, item)) {
		speaks(r, quote, whose_words(r, item));
		return;
	}
	if (r->quoted != ACTOR_NONE)
		speaks(r, quote, r->quoted);
	else if (r->named != ACTOR_NONE)
		speaks(r, quote, r->named);
	else
		VEC_PUSH(&r->waiting, quote);
}

/* "said: “…”" */
static bool introduces(const struct reader *r, size_t attribution, size_t item)
{
	return item > 1 && frame_is(&r->frame, item - 1, ":") &&
	       r->attributions.v[attribution].verb == item - 2;
}

static void assign(struct reader *r, size_t item)
{
	uint32_t quote = frame_item(&r->frame, item)->index, actor;
	size_t found = attribution_of_quote(&r->frame, &r->attributions, item);

	if (quote_is_title(&r->frame, item))
		return;
	actor = found != ATTRIBUTION_NONE ? r->actors.v[found] : actor_at_colon(r, item);
	if (actor == ACTOR_NONE && found == ATTRIBUTION_NONE) {
		assign_alone(r, item);
	} else if (actor != ACTOR_NONE) {
		/* “…” Then Orr said: “…”": he speaks from there on */
		if (found != ATTRIBUTION_NONE && introduces(r, found, item))
			settle(r, r->told ? ACTOR_NONE : r->before);
		settle(r, actor);
		speaks(r, quote, actor);
		r->quoted = actor;
	}
	r->open = is_left_open(r->an, quote);
}

/* "after a man approached Orr and asked": the clause of another one than whom the sentence is about. */
static bool is_subordinate(const struct reader *r, const struct attribution *a)
{
	static const char *const conjunctions[] = {"after", "before", "when", "because", NULL};

	return frame_is_any(&r->frame, a->subject.start - 1, conjunctions) &&
	       !frame_has(&r->frame, a->subject.head, CUE_PLURAL | CUE_BODY | CUE_PAPER);
}

/* That or "a florist who denied it": of the sentence's own subject, if that is a person, more is told. */
static bool is_aside(const struct reader *r, const struct attribution *a, uint32_t actor,
		     uint32_t opener)
{
	return (frame_is(&r->frame, a->verb - 1, "who") || is_subordinate(r, a)) &&
	       is_person(r, opener) && actor != opener && !r->discourse.actors.v[actor].named;
}

/* Who is asked speaks next, not who asks. */
static uint32_t who_is_asked(struct reader *r, const struct attribution *a, uint32_t actor)
{
	struct noun_phrase object = noun_phrase_after(&r->frame, a->verb + 1);
	const struct name *name = frame_name(&r->frame, object.head);
	bool person = name ? name->type == NAME_PERSON : frame_has(&r->frame, object.head, CUE_ROLE);

	if (noun_phrase_is_empty(object) || !person ||
	    (!frame_is(&r->frame, a->verb, "asked") && !frame_is(&r->frame, a->verb, "asks")))
		return actor;
	return reference_resolve_object(&r->discourse, &r->frame, object, actor);
}

/* "Mayor Kolar?": asked of her, and she does not answer. */
static bool is_bare_question(const struct frame *f)
{
	size_t n = f->list.n;

	for (size_t i = 0; i < n; i++)
		if (!frame_item(f, i)->noun && !frame_is(f, i, ".") && !frame_is(f, i, "and") && i + 1 < n)
			return false;
	return n > 0 && frame_is(f, n - 1, "?");
}

/* "The teacher asked the boy why; “I fell,” he said": whom ASKED is, if the subject may stand for it. */
static uint32_t who_answers(struct reader *r, const struct attribution *a, uint32_t asked)
{
	char pronoun = noun_phrase_is_pronoun(&r->frame, a->subject)
			       ? pronoun_at(&r->frame, a->subject.start)
			       : 0;

	return (pronoun == 'h' || pronoun == 's') && discourse_fits(&r->discourse, asked, pronoun)
		       ? asked
		       : ACTOR_NONE;
}

static uint32_t resolve_attribution(struct reader *r, const struct attribution *a,
				    struct noun_phrase opening, uint32_t opener)
{
	/* not twice: the second "her lawyer" would be the lawyer's */
	if (opener != ACTOR_NONE && a->subject.start == opening.start &&
	    frame_has(&r->frame, opening.start, CUE_POSSESSIVE))
		return opener;
	return reference_resolve(&r->discourse, &r->frame, a->subject);
}

/* "While officials say it is safe, Orr warned": of a clause that opens the sentence. */
static bool is_opening_clause(const struct reader *r, const struct attribution *a,
			      struct noun_phrase opening)
{
	static const char *const conjunctions[] = {"while", "although", "though", "even",   "after",
						   "before", "when",    "whereas", "because", "if",
						   "since",  "once",    "until",   NULL};

	return frame_is_any(&r->frame, 0, conjunctions) && a->verb < opening.start;
}

static void resolve_attributions(struct reader *r)
{
	struct discourse *d = &r->discourse;
	struct noun_phrase opening = noun_phrase_opening(&r->frame, 0);
	uint32_t speaker = ACTOR_NONE, next = ACTOR_NONE, opener = ACTOR_NONE, asked = ACTOR_NONE;
	bool opens = false;

	if (is_bare_question(&r->frame)) {
		r->attributions.n = r->actors.n = 0;
		discourse_forget(d);
		return;
	}

	opener = reference_introduce(d, &r->frame);
	if (opener == ACTOR_NONE && noun_phrase_is_speaker(&r->frame, opening))
		opener = reference_resolve(d, &r->frame, opening);
	attributions_find(&r->frame, &r->attributions);
	r->actors.n = 0;
	for (size_t i = 0; i < r->attributions.n; i++) {
		const struct attribution *a = &r->attributions.v[i];
		uint32_t actor = who_answers(r, a, asked);

		if (actor == ACTOR_NONE)
			actor = resolve_attribution(r, a, opening, opener);
		VEC_PUSH(&r->actors, actor);
		if (actor == ACTOR_NONE || a->judges || is_aside(r, a, actor, opener))
			continue;
		asked = who_is_asked(r, a, actor);
		if (speaker != ACTOR_NONE && !opens)
			continue;
		speaker = actor;
		next = asked;
		opens = is_opening_clause(r, a, opening);
	}
	discourse_spoke(d, next);
	for (uint32_t i = r->frame.first; i <= r->frame.last; i++)
		r->an->sentences.v[i].speaker = discourse_name(d, speaker);
}

static void read_frame(struct reader *r, uint32_t first, uint32_t last, size_t *name, size_t *quote)
{
	const struct scene *scene;
	bool quotes = false;

	if (r->paragraph != r->an->sentences.v[first].paragraph)
		enter_paragraph(r, r->an->sentences.v[first].paragraph);
	frame_read(&r->frame, first, last, name, quote);
	discourse_enter(&r->discourse, &r->frame);
	resolve_attributions(r);
	for (size_t i = 0; i < r->frame.list.n; i++)
		if (frame_item(&r->frame, i)->kind == ITEM_QUOTE) {
			assign(r, i);
			quotes = true;
		}
	r->told = r->told || !r->waiting.n;
	scene = discourse_scene(&r->discourse, 0);
	if (scene->speaker != ACTOR_NONE && !quotes)
		r->quoted = ACTOR_NONE; /* who told something since comes first */
	if (frame_is(&r->frame, r->frame.list.n - 1, "?"))
		r->named = ACTOR_NONE; /* "And Orr? “A good man.”" is said of Orr */
	else if (scene->speaker != ACTOR_NONE)
		r->named = scene->speaker;
	else
		r->named = is_person(r, scene->subject) ? scene->subject : ACTOR_NONE;
}

/* The last sentence of the frame that begins with FIRST: quotations are not cut. */
static uint32_t frame_end(const struct annotation *an, uint32_t first, size_t quote)
{
	uint32_t last = first;

	while (quote < an->quotes.n && an->quotes.v[quote].sentence < first)
		quote++;
	for (; quote < an->quotes.n && an->quotes.v[quote].sentence <= last; quote++)
		if (an->quotes.v[quote].sentence_end > last)
			last = an->quotes.v[quote].sentence_end;
	return last;
}

static void read_body(struct reader *r)
{
	const struct annotation *an = r->an;
	size_t name = 0, quote = 0;

	for (uint32_t i = 0; i < an->sentences.n;) {
		uint32_t last = i;

		if (is_body(&an->sentences.v[i])) {
			last = frame_end(an, i, quote);
			read_frame(r, i, last, &name, &quote);
		}
		i = last + 1;
	}
	settle_by_place(r);
}

/* The words of a quotation, folded, each between blanks. */
static void add_words(const struct annotation *an, const struct quote *q, struct bytes *out)
{
	struct bytes folded;

	bytes_init(&folded);
	fold_text(an->article->text + q->span.start, span_length(q->span), FOLD_ACCENTS, &folded);
	bytes_add_byte(out, ' ');
	for (size_t i = 0; i < folded.len; i++) {
		unsigned char c = (unsigned char)folded.data[i];

		if (c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			bytes_add_byte(out, (char)c);
		else if (out->data[out->len - 1] != ' ')
			bytes_add_byte(out, ' ');
	}
	if (out->data[out->len - 1] != ' ')
		bytes_add_byte(out, ' ');
	bytes_release(&folded);
}

enum { MOST_HEADING_QUOTES = 32 }; /* that are looked up: each is a walk through all others */

static bool is_silent_heading(const struct annotation *an, const struct quote *q)
{
	return !q->speaker && !is_body(&an->sentences.v[q->sentence]);
}

static bool has_silent_heading(const struct annotation *an)
{
	for (size_t i = 0; i < an->quotes.n; i++)
		if (is_silent_heading(an, &an->quotes.v[i]))
			return true;
	return false;
}

/* A heading quotes what the body does at length: its speaker is that one's. */
static void speak_in_headings(struct annotation *an)
{
	struct bytes body, words;
	struct {
		uint32_t *v;
		size_t n, cap;
	} quotes = {0}, ends = {0};
	size_t left = MOST_HEADING_QUOTES;

	if (!has_silent_heading(an))
		return;
	bytes_init(&body);
	bytes_init(&words);
	for (uint32_t i = 0; i < an->quotes.n; i++) {
		if (!an->quotes.v[i].speaker)
			continue;
		add_words(an, &an->quotes.v[i], &body);
		VEC_PUSH(&quotes, i);
		VEC_PUSH(&ends, (uint32_t)body.len);
	}
	for (uint32_t i = 0; i < an->quotes.n && left; i++) {
		struct quote *q = &an->quotes.v[i];
		const char *at;

		if (!is_silent_heading(an, q))
			continue;
		left--;
		bytes_clear(&words);
		add_words(an, q, &words);
		at = words.len > 2 ? strstr(body.data, words.data) : NULL;
		for (size_t k = 0; at && k < ends.n; k++)
			if (ends.v[k] > (size_t)(at - body.data)) {
				q->speaker = an->quotes.v[quotes.v[k]].speaker;
				break;
			}
	}
	bytes_release(&body);
	bytes_release(&words);
	VEC_RELEASE(&quotes);
	VEC_RELEASE(&ends);
}

void speakers_find(struct annotation *an, const struct reading *reading)
{
	struct reader r = {
		.an = an,
		.paragraph = UINT32_MAX,
		.quoted = ACTOR_NONE,
		.named = ACTOR_NONE,
		.before = ACTOR_NONE,
	};

	if (strncmp(an->language, "en", 2) || (an->language[2] && an->language[2] != '-'))
		return;
	frame_init(&r.frame, an, reading);
	discourse_init(&r.discourse, an);
	read_body(&r);
	discourse_release(&r.discourse);
	frame_release(&r.frame);
	VEC_RELEASE(&r.attributions);
	VEC_RELEASE(&r.actors);
	VEC_RELEASE(&r.waiting);
	speak_in_headings(an);
}
