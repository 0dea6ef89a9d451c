/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * HTML: one file that needs nothing else, no script, no style or picture from elsewhere, and a policy that
 * forbids both.  Light or dark as the reader's system is; side by side where there is room, else one below
 * the other; to be printed too.  Every text is escaped, links lead to the web alone.
 */
#ifndef LATERAL_COMMAND_WRITE_HTML_H
#define LATERAL_COMMAND_WRITE_HTML_H

#include "base/bytes.h"
#include "compare/comparison.h"

/* Appends text so that it is text, in elements and attributes alike; what could steer becomes U+FFFD. */
void html_text(struct bytes *out, const char *s, size_t len);
void html_string(struct bytes *out, const char *s);

/* The page around what others write: everything up to <body>, and from </body> on. */
void html_begin(struct bytes *out, const char *title);
void html_end(struct bytes *out);
/* Outlet, date, headline where it is told apart from the text, and address of an article. */
void html_source(struct bytes *out, const struct article *a);
/* " lang="xx" dir="auto"" */
void html_language(struct bytes *out, const struct annotation *an);

void html_article(struct bytes *out, const struct annotation *an); /* what stands in a page */
void html_comparison(struct bytes *out, const struct comparison *c); /* a whole page */

#endif
