/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/sample.h"

#include "ingest/plain.h"

#include <string.h>

static const struct sample_text {
	const char *path; /* as an article's path: "sample/tarpress" */
	const char *text; /* plain text with front matter */
} texts[] = {
#include "workspace/sample.def" /* made by data/embed.awk */
};

static void take_article(void *ctx, struct article *a)
{
	library_add(ctx, a);
}

bool sample_has(const char *path)
{
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (strcmp(texts[i].path, path) == 0)
			return true;
	return false;
}

void load_sample(struct workspace *ws)
{
	const struct ingest_sink sink = {.article = take_article, .ctx = workspace_library(ws)};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct ingest_source source = {
			.path = texts[i].path, .data = texts[i].text, .len = strlen(texts[i].text),
		};
		struct status s = plain_ingest(&source, &sink);

		status_release(&s); /* a test sees to it that they open */
	}
}
