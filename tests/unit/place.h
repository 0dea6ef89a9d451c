/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder for a test that loads files; config.h comes first (nftw). */
#ifndef LATERAL_TESTS_PLACE_H
#define LATERAL_TESTS_PLACE_H

#include "unit/unit.h"

#include "base/bytes.h"
#include "workspace/load.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Every test has a folder of its own and works in it. */
struct place {
	char folder[64];
	int home;
	struct workspace *ws;
	struct bytes problems, notes;
};

static inline int enter(void **state)
{
	struct place *p = mem_alloc_zero(1, sizeof *p);

	memcpy(p->folder, "load-XXXXXX", sizeof "load-XXXXXX");
	p->home = open(".", O_RDONLY | O_DIRECTORY);
	if (p->home < 0 || !mkdtemp(p->folder) || chdir(p->folder))
		return -1;
	p->ws = workspace_new();
	bytes_init(&p->problems);
	bytes_init(&p->notes);
	*state = p;
	return 0;
}

static inline int remove_entry(const char *path, const struct stat *st, int type, struct FTW *where)
{
	return remove(path);
}

static inline int leave(void **state)
{
	struct place *p = *state;
	int status;

	workspace_free(&p->ws);
	bytes_release(&p->problems);
	bytes_release(&p->notes);
	if (fchdir(p->home))
		return -1;
	close(p->home);
	status = nftw(p->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	free(p);
	return status;
}

static inline void put(const char *path, const void *data, size_t len)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(data, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

static inline void put_text(const char *path, const char *text)
{
	put(path, text, strlen(text));
}

static inline void add_line(void *ctx, const char *text)
{
	bytes_addf(ctx, "%s\n", text);
}

static inline void take_problem(void *ctx, const char *text)
{
	add_line(&((struct place *)ctx)->problems, text);
}

static inline void take_note(void *ctx, const char *text)
{
	add_line(&((struct place *)ctx)->notes, text);
}

static inline size_t load_some(struct place *p, const char *path,
			bool (*wants)(void *ctx, const char *text, uint32_t len), char *word)
{
	const struct load_report report = {
		.problem = take_problem,
		.note = take_note,
		.wants = wants,
		.wants_ctx = word,
		.ctx = p,
	};
	char *copy = mem_copy_string(path);
	size_t failures;

	bytes_clear(&p->problems);
	bytes_clear(&p->notes);
	failures = load_paths(p->ws, &copy, 1, &report);
	free(copy);
	return failures;
}

static inline size_t load(struct place *p, const char *path)
{
	return load_some(p, path, NULL, NULL);
}

#define TEXT "The river rose by two metres in the night, the water board said.\n"
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, leave)

#endif
