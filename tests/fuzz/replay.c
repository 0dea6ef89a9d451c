/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a fuzz target over the files of its corpus: one TAP line each; a finding ends the program.
 */
#include "fuzz/fuzz.h"

#include <dirent.h>
#include <string.h>

static int is_visible(const struct dirent *e)
{
	return e->d_name[0] != '.';
}

static uint8_t *read_file(const char *path, size_t *size)
{
	FILE *f = fopen(path, "rb");
	uint8_t *data;
	long end;

	if (!f || fseek(f, 0, SEEK_END) || (end = ftell(f)) < 0 || fseek(f, 0, SEEK_SET)) {
		perror(path);
		exit(2);
	}
	*size = (size_t)end;
	data = malloc(*size + 1);
	if (!data || fread(data, 1, *size, f) != *size) {
		perror(path);
		exit(2);
	}
	fclose(f);
	return data;
}

int main(int argc, char **argv)
{
	struct dirent **names;
	int n;

	if (argc != 2) {
		fprintf(stderr, "usage: %s CORPUS\n", argv[0]);
		return 2;
	}
	LLVMFuzzerInitialize(&argc, &argv);
	n = scandir(argv[1], &names, is_visible, alphasort);
	if (n <= 0) {
		fprintf(stderr, "%s: no corpus\n", argv[1]);
		return 2;
	}
	printf("1..%d\n", n);
	for (int i = 0; i < n; i++) {
		char path[4096];
		size_t size;
		uint8_t *data;

		snprintf(path, sizeof path, "%s/%s", argv[1], names[i]->d_name);
		data = read_file(path, &size);
		LLVMFuzzerTestOneInput(data, size);
		printf("ok %d - %s\n", i + 1, names[i]->d_name);
		free(data);
		free(names[i]);
	}
	free(names);
	return 0;
}
