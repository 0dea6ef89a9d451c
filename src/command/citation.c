/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/citation.h"

#include "base/i18n.h"
#include "command/write_text.h"
#include "text/codepoint.h"
#include "view/view_article.h"

#include <string.h>

/* "Herald, 3 Mar 2026"; an article without a date has none here. */
static void add_source(struct bytes *out, const struct article *a)
{
	bytes_add_string(out, a->outlet);
	if (!a->published)
		return;
	bytes_add_string(out, ", ");
	view_article_date(a, out);
}

static void end_source(struct bytes *out, const struct article *a)
{
	if (a->url)
		bytes_addf(out, ", %s", a->url);
	bytes_add_byte(out, '\n');
}

/* In quotation marks, on one line. */
static void add_quoted(struct bytes *out, const char *text, size_t len)
{
	bytes_add_string(out, "“");
	text_on_one_line(out, text, len);
	bytes_add_string(out, "”\n— ");
}

static void add_speaker(struct bytes *out, const char *speaker)
{
	struct bytes line;

	bytes_init(&line);
	text_on_one_line(&line, speaker, strlen(speaker));
	bytes_add_string(out, ", ");
	bytes_addf(out, _("said by %s"), line.data);
	bytes_release(&line);
}

void citation_sentence(struct bytes *out, const struct annotation *an, uint32_t sentence)
{
	struct span span = an->sentences.v[sentence].span;
	const char *speaker = annotation_string(an, an->sentences.v[sentence].speaker);

	add_quoted(out, an->article->text + span.start, span_length(span));
	add_source(out, an->article);
	bytes_add_string(out, ", ");
	bytes_addf(out, _("sentence %u"), sentence + 1);
	if (speaker)
		add_speaker(out, speaker);
	end_source(out, an->article);
}

void citation_headline(struct bytes *out, const struct article *a)
{
	struct span title = article_title_span(a);

	if (a->headline)
		add_quoted(out, a->headline, strlen(a->headline));
	else
		add_quoted(out, a->text + title.start, span_length(title));
	add_source(out, a);
	end_source(out, a);
}

void citation_article(struct bytes *out, const struct article *a)
{
	struct span text = span_trim(a->text, (struct span){0, a->len});

	add_source(out, a);
	end_source(out, a);
	bytes_add_byte(out, '\n');
	bytes_add(out, a->text + text.start, span_length(text));
	bytes_add_byte(out, '\n');
}
