/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h" /* nftw */

#include "unit/place.h"

#include "ingest/ingest.h"
#include "workspace/sample.h"
#include "workspace/walk.h"

#include <locale.h>
#include <sys/socket.h>
#include <sys/un.h>

/* PATH does not open, and the one line about it names the path and holds WHY. */
static void assert_refused(struct place *p, const char *path, const char *why)
{
	size_t before = workspace_count(p->ws);

	assert_int_equal(load(p, path), 1);
	assert_int_equal(workspace_count(p->ws), before);
	assert_memory_equal(p->problems.data, path, strlen(path));
	assert_non_null(strstr(p->problems.data, why));
	assert_ptr_equal(strchr(p->problems.data, '\n'), p->problems.data + p->problems.len - 1);
}

static void a_file_is_an_article(void **state)
{
	struct place *p = *state;

	put_text("herald.txt", TEXT);
	assert_int_equal(load(p, "herald.txt"), 0);
	assert_int_equal(workspace_count(p->ws), 1);
	assert_string_equal(workspace_article(p->ws, 0)->text, TEXT);
	assert_string_equal(workspace_article(p->ws, 0)->outlet, "herald");
	assert_false(workspace_article(p->ws, 0)->cut);
}

static void what_is_no_file_is_refused(void **state)
{
	struct place *p = *state;
	struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof address), 0);
	close(fd);
	assert_int_equal(symlink("loop", "loop"), 0);
	assert_refused(p, "fifo", "named pipe");
	assert_refused(p, "socket", "socket");
	assert_refused(p, "/dev/null", "device");
	assert_refused(p, "loop", "links");
	assert_refused(p, "missing", "no such file");
	assert_refused(p, "missing/x", "no such file");
	assert_refused(p, "", "no such file");
}

static void what_is_no_text_is_refused(void **state)
{
	static const struct {
		const char *data;
		size_t len;
		const char *why;
	} files[] = {
		{"", 0, "no text in it"},
		{" \n\t\n\r\n", 6, "no text in it"},
		{"\xef\xbb\xbf", 3, "no text in it"},
		{"\0\0\0", 3, "NUL"},
		{"\xff\xfeh\0i\0", 6, "iconv -f UTF-16 "},
		{"\xfe\xff\0h\0i", 6, "iconv -f UTF-16 "},
		{"\xff\xfe\0\0h\0\0\0", 8, "iconv -f UTF-32 "},
		{"R\0i\0v\0e\0r\0 \0", 12, "iconv -f UTF-16LE "},
		{"\0R\0i\0v\0e\0r\0 ", 12, "iconv -f UTF-16BE "},
		{"\x20\x04\x35\x04\x3a\x04\x30\x04 \0\x32\x04\x4b\x04", 14, "iconv -f UTF-16LE "},
		{"%PDF-1.4\n", 9, "PDF"},
		{"PK\3\4....", 8, "ZIP"},
	};
	struct place *p = *state;
	char noise[400];

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		put("file", files[i].data, files[i].len);
		assert_refused(p, "file", files[i].why);
	}
	for (size_t i = 0; i < sizeof noise; i++)
		noise[i] = (char)(i * 7919 % 251);
	put("file", noise, sizeof noise);
	assert_refused(p, "file", "binary");
}

static void broken_text_is_cleaned(void **state)
{
	struct place *p = *state;
	static const char text[] = "The river\0rose \xff in the night.\n";

	put("file", text, sizeof text - 1);
	assert_int_equal(load(p, "file"), 0);
	assert_string_equal(workspace_article(p->ws, 0)->text,
			    "The river\xef\xbf\xbdrose \xef\xbf\xbd in the night.\n");
	assert_int_equal(workspace_article(p->ws, 0)->map.n > 0, 1);
}

static void a_text_beyond_the_limit_is_cut(void **state)
{
	struct place *p = *state;
	size_t len = INGEST_LIMIT + 100;
	char *text = mem_alloc(len);
	const struct article *a;

	memset(text, 'x', len);
	memcpy(text + INGEST_LIMIT - 2, "\xe2\x80\x9c", 3); /* across the limit */
	put("file", text, len);
	free(text);
	assert_int_equal(load(p, "file"), 1);
	assert_string_equal(p->problems.data,
			    "file: longer than 16 MB - what comes behind that was left out\n");
	a = workspace_article(p->ws, 0);
	assert_true(a->cut);
	assert_int_equal(a->len, INGEST_LIMIT - 2);
	assert_int_equal(a->map.n, 0);
}

static void folders_are_walked_in_order(void **state)
{
	static const char *const want[] = {"top/B.txt", "top/a.txt", "top/b/1", "top/b/2", "top/c"};
	struct place *p = *state;

	mkdir("top", 0700);
	mkdir("top/b", 0700);
	mkdir("top/.git", 0700);
	put_text("top/b/2", TEXT);
	put_text("top/b/1", TEXT);
	put_text("top/c", TEXT);
	put_text("top/a.txt", TEXT);
	put_text("top/B.txt", TEXT);
	put_text("top/.hidden", TEXT);
	put_text("top/.git/x", TEXT);
	put("top/z.png", "\x89PNG....", 8);
	assert_int_equal(symlink("..", "top/up"), 0);
	assert_int_equal(load(p, "top"), 0);
	assert_int_equal(workspace_count(p->ws), 5);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(workspace_article(p->ws, i)->path, want[i]);
	assert_string_equal(p->notes.data, "top: 1 file is not text and was left out\n");
	assert_int_equal(load(p, "top/"), 0);
	assert_string_equal(workspace_article(p->ws, 5)->path, "top/B.txt");
}

static void a_bad_file_in_a_folder_stops_nothing(void **state)
{
	struct place *p = *state;

	mkdir("top", 0700);
	put_text("top/1", TEXT);
	put_text("top/2", "");
	assert_int_equal(mkfifo("top/3", 0600), 0);
	assert_int_equal(symlink("nowhere", "top/4"), 0);
	assert_int_equal(symlink("1", "top/5"), 0);
	assert_int_equal(load(p, "top"), 3);
	assert_int_equal(workspace_count(p->ws), 2);
	assert_non_null(strstr(p->problems.data, "top/2: no text"));
	assert_non_null(strstr(p->problems.data, "top/3: a named pipe"));
	assert_non_null(strstr(p->problems.data, "top/4: no such file"));
}

static void an_empty_folder_is_a_failure(void **state)
{
	struct place *p = *state;

	mkdir("top", 0700);
	assert_refused(p, "top", "no article");
}

static void very_deep_folders_end(void **state)
{
	struct place *p = *state;

	for (int i = 0; i < WALK_DEPTH_MAX + 5; i++) {
		assert_int_equal(mkdir("d", 0700), 0);
		assert_int_equal(chdir("d"), 0);
		if (i == 2)
			put_text("x", TEXT);
	}
	assert_int_equal(fchdir(p->home), 0);
	assert_int_equal(chdir(p->folder), 0);
	assert_int_equal(load(p, "d"), 1);
	assert_int_equal(workspace_count(p->ws), 1);
	assert_non_null(strstr(p->problems.data, "folders deep"));
}

static void an_item_of_a_file(void **state)
{
	struct place *p = *state;

	put_text("a", TEXT);
	put_text("a#2", TEXT);
	assert_int_equal(load(p, "a#1"), 0);
	assert_string_equal(workspace_article(p->ws, 0)->path, "a");
	assert_int_equal(load(p, "a#2"), 0); /* a file of that very name wins */
	assert_string_equal(workspace_article(p->ws, 1)->path, "a#2");
	assert_int_equal(load(p, "a#3"), 1);
	assert_string_equal(p->problems.data, "a: it holds 1 article - there is no #3\n");
	assert_refused(p, "a#0", "no such file");
	assert_refused(p, "a#1x", "no such file");
	assert_refused(p, "#1", "no such file");
}

static void names_are_cleaned_in_messages(void **state)
{
	struct place *p = *state;

	assert_int_equal(load(p, "no\033]0;such\a\xe2\x80\xae\n\xffile"), 1);
	for (size_t i = 0; i + 1 < p->problems.len; i++)
		assert_true((unsigned char)p->problems.data[i] >= 0x20);
	assert_null(strstr(p->problems.data, "\xe2\x80\xae"));
	put_text("x\033[2J", TEXT);
	assert_int_equal(load(p, "x\033[2J"), 0); /* but the file opens */
}

static bool holds_word(void *word, const char *text, uint32_t len)
{
	return memmem(text, len, word, strlen(word));
}

/* More files than one thread takes at a time; what is wrong with the others is told all the same. */
static void only_what_is_wanted_is_loaded(void **state)
{
	struct place *p = *state;
	char name[32], text[64];

	mkdir("top", 0700);
	for (int i = 0; i < 100; i++) {
		snprintf(name, sizeof name, "top/%02d", i);
		snprintf(text, sizeof text, "A text that tells of %s.\n", i % 10 ? "hay" : "needles");
		put_text(name, text);
	}
	put_text("top/50b", " \n");
	assert_int_equal(load_some(p, "top", holds_word, (char[]){"needles"}), 1);
	assert_non_null(strstr(p->problems.data, "top/50b: no text"));
	assert_int_equal(workspace_count(p->ws), 10);
	for (size_t i = 0; i < 10; i++) {
		snprintf(name, sizeof name, "top/%zu0", i);
		assert_string_equal(workspace_article(p->ws, i)->path, name);
	}
	assert_int_equal(remove("top/50b"), 0);
	assert_int_equal(load_some(p, "top", holds_word, (char[]){"straw"}), 0);
	assert_int_equal(workspace_count(p->ws), 10);
	assert_int_equal(load_some(p, "top/10", holds_word, (char[]){"straw"}), 0);
	assert_int_equal(workspace_count(p->ws), 11);
}

static void ten_thousand_files(void **state)
{
	struct place *p = *state;
	size_t n = unit_large(10000);
	char name[32], last[32];

	mkdir("top", 0700);
	put_text("one", TEXT TEXT);
	for (size_t i = 0; i < n; i++) {
		snprintf(name, sizeof name, "top/%05zu.txt", i);
		assert_int_equal(link("one", name), 0);
	}
	assert_int_equal(load(p, "top"), 0);
	assert_int_equal(workspace_count(p->ws), n);
	snprintf(last, sizeof last, "%05zu", n - 1);
	assert_string_equal(workspace_article(p->ws, n - 1)->outlet, last);
}

static void the_sample_opens(void **state)
{
	struct place *p = *state;

	load_sample(p->ws);
	assert_int_equal(workspace_count(p->ws), 4);
	for (size_t i = 0; i < 4; i++) {
		const struct article *a = workspace_article(p->ws, i);

		assert_int_equal(a->outlet_from, OUTLET_META);
		assert_memory_equal(a->path, "sample/", 7);
		assert_true(a->paragraphs.n > 10);
	}
	assert_string_equal(workspace_article(p->ws, 0)->outlet, "Tarpress");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(a_file_is_an_article),
		IN_FOLDER(what_is_no_file_is_refused),
		IN_FOLDER(what_is_no_text_is_refused),
		IN_FOLDER(broken_text_is_cleaned),
		IN_FOLDER(a_text_beyond_the_limit_is_cut),
		IN_FOLDER(folders_are_walked_in_order),
		IN_FOLDER(a_bad_file_in_a_folder_stops_nothing),
		IN_FOLDER(an_empty_folder_is_a_failure),
		IN_FOLDER(very_deep_folders_end),
		IN_FOLDER(an_item_of_a_file),
		IN_FOLDER(names_are_cleaned_in_messages),
		IN_FOLDER(only_what_is_wanted_is_loaded),
		IN_FOLDER(ten_thousand_files),
		IN_FOLDER(the_sample_opens),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("load", tests, NULL, NULL);
}
