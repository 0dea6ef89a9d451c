/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/path_complete.h"

#include "base/file.h"
#include "text/clean.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool is_folder(const char *folder, const char *name)
{
	struct bytes path;
	struct stat st;
	bool is;

	bytes_init(&path);
	bytes_addf(&path, "%s/%s", folder, name);
	is = stat(path.data, &st) == 0 && S_ISDIR(st.st_mode);
	bytes_release(&path);
	return is;
}

/* How much of both is the same, in whole letters. */
static size_t common(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	while (n && ((unsigned char)a[n] & 0xc0) == 0x80)
		n--;
	return n;
}

/* Cuts SHARED to what NAME shares with it; the first NAME is taken whole. */
static void take_name(struct bytes *shared, const char *name, size_t seen)
{
	if (seen == 0)
		bytes_add_string(shared, name);
	else
		shared->data[shared->len = common(shared->data, name)] = '\0';
}

/* What all names in FOLDER that begin with START share; their number. */
static size_t share(const char *folder, const char *start, struct bytes *shared)
{
	size_t len = strlen(start), seen = 0;
	DIR *dir = opendir(folder);
	struct dirent *e;

	while (dir && (e = readdir(dir))) {
		if (strncmp(e->d_name, start, len) || (!*start && e->d_name[0] == '.') ||
		    !clean_is_line(e->d_name))
			continue;
		take_name(shared, e->d_name, seen++);
	}
	if (dir)
		closedir(dir);
	return seen;
}

void path_complete(const char *typed, struct bytes *out)
{
	char *path = file_expand(typed), *slash = strrchr(path, '/');
	const char *start = slash ? slash + 1 : path;
	struct bytes shared, folder;
	size_t seen;

	bytes_init(&shared);
	bytes_init(&folder);
	bytes_add(&folder, path, slash ? (size_t)(slash + 1 - path) : 0);
	if (!slash)
		bytes_add_byte(&folder, '.');
	seen = share(folder.data, start, &shared);
	if (shared.len > strlen(start))
		bytes_add_string(out, shared.data + strlen(start));
	if (seen == 1 && is_folder(folder.data, shared.data))
		bytes_add_byte(out, '/');
	bytes_release(&shared);
	bytes_release(&folder);
	free(path);
}
