/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h" /* nftw */

#include "unit/unit.h"

#include "base/bytes.h"
#include "ingest/ingest.h"
#include "workspace/load.h"
#include "workspace/reload.h"
#include "workspace/sample.h"
#include "workspace/walk.h"

#include <fcntl.h>
#include <ftw.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/* Every test has a folder of its own and works in it. */
struct place {
	char folder[64];
	int home;
	struct workspace *ws;
	struct bytes problems, notes;
};

static int enter(void **state)
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

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *where)
{
	return remove(path);
}

static int leave(void **state)
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

static void put(const char *path, const void *data, size_t len)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(data, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

static void put_text(const char *path, const char *text)
{
	put(path, text, strlen(text));
}

static void add_line(void *ctx, const char *text)
{
	bytes_addf(ctx, "%s\n", text);
}

static void take_problem(void *ctx, const char *text)
{
	add_line(&((struct place *)ctx)->problems, text);
}

static void take_note(void *ctx, const char *text)
{
	add_line(&((struct place *)ctx)->notes, text);
}

static size_t load_some(struct place *p, const char *path,
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

static size_t load(struct place *p, const char *path)
{
	return load_some(p, path, NULL, NULL);
}

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

#define TEXT "The river rose by two metres in the night, the water board said.\n"

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

	for (int i = 0; i < LOAD_MAX_DEPTH + 5; i++) {
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
	char name[32];

	mkdir("top", 0700);
	for (int i = 0; i < 10000; i++) {
		snprintf(name, sizeof name, "top/%05d.txt", i);
		put_text(name, TEXT TEXT);
	}
	assert_int_equal(load(p, "top"), 0);
	assert_int_equal(workspace_count(p->ws), 10000);
	assert_string_equal(workspace_article(p->ws, 9999)->outlet, "09999");
}

/* Loading beside the main thread */

static struct loading *begin(struct place *p, char *const *paths, size_t n)
{
	const struct load_report report = {.problem = take_problem, .note = take_note, .ctx = p};

	bytes_clear(&p->problems);
	bytes_clear(&p->notes);
	return loading_start(p->ws, paths, n, &report);
}

static void finish(struct loading *l)
{
	while (!loading_wait(l, 1000))
		;
	loading_settle(l);
	assert_true(loading_is_done(l));
}

static void put_many(const char *folder, int n)
{
	char name[64];

	mkdir(folder, 0700);
	for (int i = 0; i < n; i++) {
		snprintf(name, sizeof name, "%s/%05d.txt", folder, i);
		put_text(name, i % 100 == 99 ? "" : TEXT TEXT);
	}
}

/* What threads read in any order comes in that of the paths, and so does what is wrong. */
static void threads_read_and_the_order_stays(void **state)
{
	struct place *p = *state;
	char *paths[] = {(char[]){"b"}, (char[]){"missing"}, (char[]){"a"}, (char[]){"b/00001.txt"}};
	struct workspace *ws = p->ws;
	struct loading *l;
	char *problems;

	put_many("a", 2000);
	put_many("b", 3000);
	put("a/z.png", "\x89PNG....", 8);
	p->ws = workspace_new();
	load_paths(p->ws, paths, 4,
		   &(struct load_report){.problem = take_problem, .note = take_note, .ctx = p});
	problems = mem_copy_string(p->problems.data);
	assert_string_equal(p->notes.data, "a: 1 file is not text and was left out\n");
	l = begin(p, paths, 4);
	finish(l);
	loading_free(&l);
	assert_string_equal(p->problems.data, problems);
	assert_string_equal(p->notes.data, "a: 1 file is not text and was left out\n");
	assert_int_equal(workspace_count(p->ws), 2 * (5000 - 50 + 1));
	for (size_t i = 0; i < workspace_count(p->ws) / 2; i++)
		assert_string_equal(workspace_article(p->ws, i)->path,
				    workspace_article(p->ws, i + workspace_count(p->ws) / 2)->path);
	free(problems);
	workspace_free(&p->ws);
	p->ws = ws;
}

/* Each article is in the library as soon as those before it are: never out of order. */
static void the_library_grows_from_its_start(void **state)
{
	struct place *p = *state;
	char *paths[] = {(char[]){"a"}};
	struct loading *l;
	size_t total, before = 0, seen = 0;

	put_many("a", 5000);
	l = begin(p, paths, 1);
	while (!loading_wait(l, 0)) {
		size_t done = loading_progress(l, &total);

		assert_true(!total || done <= total);
		assert_true(workspace_count(p->ws) >= before);
		seen += workspace_count(p->ws) > before;
		before = workspace_count(p->ws);
	}
	assert_true(seen > 0);
	assert_int_equal(loading_progress(l, &total), 5000);
	assert_int_equal(total, 5000);
	for (size_t i = 1; i < workspace_count(p->ws); i++)
		assert_true(strcmp(workspace_article(p->ws, i - 1)->path,
				   workspace_article(p->ws, i)->path) < 0);
	loading_free(&l);
}

static void what_was_read_stays_when_it_is_stopped(void **state)
{
	struct place *p = *state;
	char *paths[] = {(char[]){"a"}}, name[64];
	struct loading *l;
	size_t left_out, total;

	put_many("a", 5000);
	l = begin(p, paths, 1);
	while (!workspace_count(p->ws) && !loading_wait(l, 0))
		;
	left_out = loading_stop(l);
	assert_true(loading_is_done(l) || loading_unsettled(l));
	assert_int_equal(loading_progress(l, &total) + left_out, 5000);
	for (size_t i = 0; i < workspace_count(p->ws); i++) {
		snprintf(name, sizeof name, "a/%05zu.txt", i + i / 99);
		assert_string_equal(workspace_article(p->ws, i)->path, name);
	}
	assert_int_equal(loading_stop(l), 0);
	loading_free(&l);
	l = begin(p, paths, 1); /* and one that nobody waits for goes */
	loading_free(&l);
	assert_null(l);
}

/* Names of folders until an article knows better: then the others are told by their files again. */
static void outlets_are_settled_at_the_end(void **state)
{
	struct place *p = *state;
	char *paths[] = {(char[]){"a"}, (char[]){"b"}};
	struct loading *l;

	mkdir("a", 0700);
	mkdir("b", 0700);
	put_text("a/x", TEXT);
	put_text("b/x", TEXT);
	l = begin(p, paths, 2);
	finish(l);
	loading_free(&l);
	assert_string_equal(workspace_article(p->ws, 0)->outlet, "a");
	assert_string_equal(workspace_article(p->ws, 1)->outlet, "b");
	put_text("b/y", "---\noutlet: The Herald\n---\n" TEXT);
	l = begin(p, paths, 2);
	while (!loading_wait(l, 1000))
		;
	assert_string_equal(workspace_article(p->ws, 2)->outlet, "a");
	assert_true(loading_unsettled(l));
	assert_false(loading_is_done(l));
	loading_settle(l);
	loading_free(&l);
	assert_string_equal(workspace_article(p->ws, 0)->outlet, "x");
	assert_string_equal(workspace_article(p->ws, 2)->outlet, "x");
	assert_string_equal(workspace_article(p->ws, 4)->outlet, "The Herald");
	assert_int_equal(workspace_article(p->ws, 2)->outlet_from, OUTLET_FILE);
}

/* Reading again */

static struct reloading *read_all_again(struct place *p)
{
	size_t n = workspace_count(p->ws), *all = mem_alloc_zero(n + 1, sizeof *all);
	struct reloading *r;

	for (size_t i = 0; i < n; i++)
		all[i] = i;
	r = reloading_start(p->ws, all, n);
	free(all);
	return r;
}

/* On threads; only what is another one takes a place, and what cannot be read keeps its own. */
static void what_has_changed_takes_its_place(void **state)
{
	struct place *p = *state;
	struct article *before[1000];
	const char *first = NULL;
	struct reloading *r;

	put_many("a", 1000);
	assert_int_equal(load(p, "a"), 10);
	for (size_t i = 0; i < workspace_count(p->ws); i++)
		before[i] = workspace_article(p->ws, i);
	workspace_set_read(p->ws, 7, true);
	put_text("a/00007.txt", TEXT);
	put_text("a/00300.txt", TEXT);
	assert_int_equal(remove("a/00500.txt"), 0);
	assert_int_equal(remove("a/00501.txt"), 0);
	r = read_all_again(p);
	while (!reloading_wait(r, 100))
		;
	assert_int_equal(reloading_progress(r), 990);
	assert_int_equal(reloading_changed(r), 2);
	assert_int_equal(reloading_failures(r, &first), 2);
	assert_memory_equal(first, "a/00500.txt", 11);
	reloading_take(r);
	reloading_free(&r);
	for (size_t i = 0; i < workspace_count(p->ws); i++)
		if (i == 7 || i == 300 - 3)
			assert_string_equal(workspace_article(p->ws, i)->text, TEXT);
		else
			assert_ptr_equal(workspace_article(p->ws, i), before[i]);
	assert_true(workspace_is_read(p->ws, 7));
	assert_int_equal(workspace_count_read(p->ws), 1);
}

static void reading_again_can_be_stopped(void **state)
{
	struct place *p = *state;
	struct reloading *r;

	put_many("a", 3000);
	load(p, "a");
	r = read_all_again(p);
	reloading_stop(r);
	assert_true(reloading_wait(r, 0));
	assert_true(reloading_progress(r) <= workspace_count(p->ws));
	assert_int_equal(reloading_changed(r), 0);
	reloading_take(r);
	reloading_free(&r);
	r = read_all_again(p); /* and given up while threads are at it */
	reloading_free(&r);
	assert_null(r);
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

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, leave)

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
		IN_FOLDER(threads_read_and_the_order_stays),
		IN_FOLDER(the_library_grows_from_its_start),
		IN_FOLDER(what_was_read_stays_when_it_is_stopped),
		IN_FOLDER(outlets_are_settled_at_the_end),
		IN_FOLDER(what_has_changed_takes_its_place),
		IN_FOLDER(reading_again_can_be_stopped),
		IN_FOLDER(the_sample_opens),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("load", tests, NULL, NULL);
}
