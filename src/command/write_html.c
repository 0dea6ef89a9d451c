/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/write_html.h"

#include "base/i18n.h"
#include "text/codepoint.h"
#include "text/web_address.h"
#include "view/view_article.h"

#include <string.h>

/* Blue and orange differ for all eyes; both are only beside marks, bold and lines. */
static const char style[] =
	":root{color-scheme:light dark;--ink:#1d1f23;--paper:#fdfdfb;--faint:#5c6068;--line:#d5d6d2;\n"
	"--blue:#0b5394;--orange:#9a4b00;--wash:#fdebd3}\n"
	"@media(prefers-color-scheme:dark){:root{--ink:#e4e4df;--paper:#17191d;--faint:#a0a4ac;\n"
	"--line:#3a3d44;--blue:#7db8f0;--orange:#f0a860;--wash:#4a3010}}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0 auto;padding:1rem;max-width:76rem;background:var(--paper);color:var(--ink);\n"
	"font:1rem/1.5 Georgia,\"Noto Serif\",serif;overflow-wrap:anywhere}\n"
	"h1,h2,p{margin:0}\n"
	"h1{font-size:1.3rem}\n"
	"h2{font-size:1.1rem;margin:2rem 0 .5rem}\n"
	"a{color:var(--blue)}\n"
	"b{font-weight:700}\n"
	"u{text-decoration:underline 2px;text-underline-offset:.15em;color:var(--orange)}\n"
	"mark{background:var(--wash);color:inherit;font-weight:700;padding:0 .1em}\n"
	".row{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;border-top:1px solid var(--line);\n"
	"padding:.5rem 0}\n"
	".entry+.entry{margin-top:.6rem}\n"
	".entry{position:relative;padding-left:4.2rem;min-height:1.5rem}\n"
	".gutter{position:absolute;left:0;width:3.9rem;text-align:right;white-space:pre;\n"
	"font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9rem;line-height:1.67}\n"
	".gutter a{color:var(--faint);text-decoration:none}\n"
	".marks{font-weight:700}\n"
	".differs{color:var(--orange)}\n"
	".headline .entry{font-weight:700;font-size:1.15rem}\n"
	".heading{font-style:italic}\n"
	".entry:target{outline:2px solid var(--blue);outline-offset:.3rem}\n"
	".faint,.source,.why,.legend{color:var(--faint)}\n"
	".source,.why,.legend{font:.85rem/1.5 system-ui,sans-serif}\n"
	".source strong{color:var(--ink);font-size:1rem}\n"
	"ol{padding-left:1.6rem;margin:0}\n"
	"li{margin:.3rem 0}\n"
	".legend{margin-bottom:1rem}\n"
	"article{max-width:42rem}\n"
	"article p{margin:.8rem 0}\n"
	"table{border-collapse:collapse;width:100%}\n"
	"th{min-width:6rem}\n"
	"td:nth-child(2){white-space:nowrap}\n"
	"td,th{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;\n"
	"border-top:1px solid var(--line)}\n"
	"@media(max-width:44rem){.row{grid-template-columns:1fr}.b:not(:empty){margin-top:.5rem}\n"
	".entry{padding-left:3.6rem}.gutter{width:3.4rem;font-size:.8rem;line-height:1.87}\n"
	".a:empty+.b{margin-top:0}.entry{border-left:3px solid transparent}\n"
	".b .entry{border-left-color:var(--line)}}\n"
	"@media print{body{max-width:none;padding:0;font-size:10pt}.entry{break-inside:avoid}\n"
	".gutter a,a{color:inherit}.row{grid-template-columns:1fr 1fr}}\n";

/* Controls, and what turns the direction of text: clean text has none of them. */
static bool is_steering(uint32_t c)
{
	return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f) || c == 0x61c ||
	       c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2066 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
}

static const char *entity(uint32_t c)
{
	switch (c) {
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '&': return "&amp;";
	case '"': return "&quot;";
	case '\'': return "&#39;";
	default: return is_steering(c) || c == 0xfffd ? "\xef\xbf\xbd" : NULL;
	}
}

void html_text(struct bytes *out, const char *s, size_t len)
{
	uint32_t at = 0, end = (uint32_t)len, plain = 0;

	while (at < end) {
		uint32_t from = at;
		const char *instead = entity(codepoint_next(s, &at, end));

		if (!instead)
			continue;
		bytes_add(out, s + plain, from - plain);
		bytes_add_string(out, instead);
		plain = at;
	}
	bytes_add(out, s + plain, end - plain);
}

void html_string(struct bytes *out, const char *s)
{
	html_text(out, s, strlen(s));
}

void html_begin(struct bytes *out, const char *title)
{
	/* TRANSLATORS: the code of the language you translate to, as in <html lang="de">. */
	bytes_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", _("en"));
	bytes_add_string(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
			      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
			      "style-src 'unsafe-inline'\">\n<title>");
	html_string(out, title);
	bytes_addf(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", style);
}

void html_end(struct bytes *out)
{
	bytes_add_string(out, "</body>\n</html>\n");
}

void html_language(struct bytes *out, const struct annotation *an)
{
	if (an->language) {
		bytes_add_string(out, " lang=\"");
		html_string(out, an->language);
		bytes_add_byte(out, '"');
	}
	bytes_add_string(out, " dir=\"auto\"");
}

void html_source(struct bytes *out, const struct article *a)
{
	struct bytes date;

	bytes_init(&date);
	view_article_date(a, &date);
	bytes_add_string(out, "<p class=\"source\"><strong dir=\"auto\">");
	html_string(out, a->outlet);
	bytes_add_string(out, "</strong> ");
	html_string(out, date.data);
	if (a->byline) {
		bytes_add_string(out, "<br><span dir=\"auto\">");
		html_string(out, a->byline);
		bytes_add_string(out, "</span>");
	}
	if (a->url) {
		bool safe = web_address_is_safe(a->url);

		bytes_add_string(out, safe ? "<br><a rel=\"noreferrer\" href=\"" : "<br>");
		html_string(out, a->url);
		if (safe) {
			bytes_add_string(out, "\">");
			html_string(out, a->url);
			bytes_add_string(out, "</a>");
		}
	}
	bytes_add_string(out, "</p>\n");
	bytes_release(&date);
}

/* A paragraph of the article is one of HTML; its sentences are spans with their numbers. */
void html_article(struct bytes *out, const struct annotation *an)
{
	static const char *const tags[] = {[KIND_HEADLINE] = "h1", [KIND_SUBHEADING] = "h2",
					   [KIND_BODY] = "p", [KIND_BOILERPLATE] = "p"};
	const struct sentence *last = NULL; /* of the paragraph that is open */

	bytes_add_string(out, "<article");
	html_language(out, an);
	bytes_add_string(out, ">\n");
	html_source(out, an->article);
	for (size_t i = 0; i < an->sentences.n; i++) {
		const struct sentence *s = &an->sentences.v[i];

		if (last && (s->paragraph != last->paragraph || s->kind != last->kind)) {
			bytes_addf(out, "</%s>\n", tags[last->kind]);
			last = NULL;
		}
		if (!last)
			bytes_addf(out, "<%s dir=\"auto\"%s>", tags[s->kind],
				   s->kind == KIND_BOILERPLATE ? " class=\"faint\"" : "");
		last = s;
		bytes_addf(out, "<span id=\"s%zu\">", i + 1);
		html_text(out, an->article->text + s->span.start, span_length(s->span));
		bytes_add_string(out, "</span>\n");
	}
	if (last)
		bytes_addf(out, "</%s>\n", tags[last->kind]);
	bytes_add_string(out, "</article>\n");
}
