/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/spawn.h"
#include "text/web_address.h"

#include <signal.h>
#include <string.h>
#include <time.h>

enum { DEADLINE_MS = 20 * 1000 };

#define RUN(ended, input, ...)                                                                     \
	spawn_run((char *const[]){__VA_ARGS__, NULL}, input, ended)

static char sh[] = "sh", c[] = "-c";

static void succeeds(struct status s)
{
	assert_null(s.text);
}

static void exit_status_is_told(void **state)
{
	char quits[] = "exit 7", dies[] = "kill -TERM $$";
	int ended = -1;

	succeeds(RUN(&ended, NULL, sh, c, quits));
	assert_int_equal(ended, 7);
	succeeds(RUN(&ended, NULL, sh, c, dies));
	assert_int_equal(ended, SPAWN_SIGNALLED + SIGTERM);
}

static void arguments_arrive_whole(void **state)
{
	char test[] = "test $# = 2 && test \"$1\" = 'a b \"c\" $HOME' && test \"$2\" = ''";
	char odd[] = "a b \"c\" $HOME", empty[] = "";
	int ended = -1;

	succeeds(RUN(&ended, NULL, sh, c, test, sh, odd, empty));
	assert_int_equal(ended, 0);
}

/* More than a pipe holds, and a program that reads none of it. */
static void input_is_whole_and_may_be_left(void **state)
{
	char counts[] = "test $(wc -c) = 1000000", leaves[] = "exit 0";
	struct bytes input;
	int ended = -1;

	bytes_init(&input);
	bytes_fill(&input, 'x', 1000 * 1000);
	succeeds(RUN(&ended, &input, sh, c, counts));
	assert_int_equal(ended, 0);
	ended = -1;
	succeeds(RUN(&ended, &input, sh, c, leaves));
	assert_int_equal(ended, 0);
	bytes_release(&input);
}

static void what_is_missing_is_named(void **state)
{
	char name[] = "no-such-program-here";
	int ended = -1;
	struct status s = RUN(&ended, NULL, name);

	assert_non_null(s.text); /* valgrind cannot tell, and must not stumble */
	assert_non_null(strstr(s.text, name));
	assert_int_equal(ended, -1);
	status_release(&s);
}

static void on_signal(int number)
{
}

/* What we block, ignore or catch is no business of others; afterwards it is as it was. */
static void signals_are_plain_there_and_kept_here(void **state)
{
	char dies[] = "kill -INT $$; exit 9";
	struct sigaction ours = {.sa_handler = on_signal}, after;
	sigset_t set;
	int ended = -1;

	sigaction(SIGINT, &ours, NULL);
	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigprocmask(SIG_BLOCK, &set, NULL);
	succeeds(RUN(&ended, NULL, sh, c, dies));
	assert_int_equal(ended, SPAWN_SIGNALLED + SIGINT);
	sigaction(SIGINT, NULL, &after);
	assert_ptr_equal(after.sa_handler, on_signal);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static struct status reap_all(struct spawned_list *l)
{
	struct status s = STATUS_OK;

	for (int i = 0; i < DEADLINE_MS && l->n && status_is_ok(&s); i++) {
		nanosleep(&(struct timespec){.tv_nsec = 1000 * 1000}, NULL);
		s = spawned_reap(l);
	}
	return s;
}

static void beside_nobody_waits_but_trouble_is_told(void **state)
{
	char fails[] = "read x; test \"$x\" = hello && exit 3";
	char *argv[] = {sh, c, fails, NULL};
	struct spawned_list l = {0};
	struct bytes input;
	struct status s;

	bytes_init(&input);
	bytes_add_string(&input, "hello\n");
	succeeds(spawn_beside(&l, argv, &input));
	assert_int_equal(l.n, 1);
	s = reap_all(&l);
	assert_string_equal(s.text, "sh ended with status 3");
	assert_int_equal(l.n, 0);
	status_release(&s);
	bytes_release(&input);
	spawned_release(&l);
}

static void beside_there_is_no_terminal(void **state)
{
	char looks[] = "read x; test -z \"$x\" && ! test -t 0 && ! test -t 1 && ! (: </dev/tty) 2>&-";
	char *argv[] = {sh, c, looks, NULL};
	struct spawned_list l = {0};

	succeeds(spawn_beside(&l, argv, NULL));
	succeeds(reap_all(&l));
	assert_int_equal(l.n, 0);
	spawned_release(&l);
}

static void addresses(void **state)
{
	static const char *const good[] = {"http://a.example", "HTTPS://a.example/b?c=d&e='f'#g",
					   "https://xn--a.example/\xc3\xa4"};
	static const char *const bad[] = {
		"", "javascript:alert(1)", "file:///etc/passwd", "-http://a", "http://", "http:///a",
		"http://a b", "http://a\n", "http://a\x1b[0m", "http://a\x7f", "http://a\xc2\x9b",
		"http://a\"b", "http://a<b", "http://a\\b", "ftp://a", "//a.example", " http://a",
		"http:a", "https://?a"};
	char *longest = malloc(WEB_ADDRESS_MAX + 2);

	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(web_address_is_safe(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(web_address_is_safe(bad[i]));
	assert_false(web_address_is_safe(NULL));
	memset(longest, 'a', WEB_ADDRESS_MAX + 1);
	memcpy(longest, "http://", 7);
	longest[WEB_ADDRESS_MAX + 1] = '\0';
	assert_false(web_address_is_safe(longest));
	longest[WEB_ADDRESS_MAX] = '\0';
	assert_true(web_address_is_safe(longest));
	free(longest);
}

static void hosts(void **state)
{
	static const struct {
		const char *address, *host;
		bool plain;
	} cases[] = {
		{"http://a.example", "a.example", true},
		{"HTTPS://A.Example:8080/b@c?d=e@f#g", "a.example", true},
		{"http://[::1]:80/", "[::1]", true},
		{"http://[::1]", "[::1]", true},
		{"http://a.example?b", "a.example", true},
		{"http://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com", true},
		{"https://bank.example@a.example/", "a.example", false},
		{"https://b:80@c@a.example:8080", "a.example", false},
		{"http://%61.example/", "%61.example", false},
		{"https://\u0430\u0440\u0440\u04cf\u0435.com/", "xn--80ak6aa92e.com", false},
		{"http://B\u00fccher.example/", "xn--bcher-kva.example", false},
		{"http://\u4f8b\u5b50\u3002\u6e2c\u8a66", "xn--fsqu00a.xn--g6w251d", false},
		{"http://\u00e4\u00f6\u00fc\u00e4.\U0001f4a9.la", "xn--4caa7cya.xn--ls8h.la", false},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct bytes host;

		bytes_init(&host);
		assert_int_equal(web_address_host(cases[i].address, &host), cases[i].plain);
		assert_string_equal(host.data, cases[i].host);
		bytes_release(&host);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(exit_status_is_told),
		cmocka_unit_test(arguments_arrive_whole),
		cmocka_unit_test(input_is_whole_and_may_be_left),
		cmocka_unit_test(what_is_missing_is_named),
		cmocka_unit_test(signals_are_plain_there_and_kept_here),
		cmocka_unit_test(beside_nobody_waits_but_trouble_is_told),
		cmocka_unit_test(beside_there_is_no_terminal),
		cmocka_unit_test(addresses),
		cmocka_unit_test(hosts),
	};

	return cmocka_run_group_tests_name("spawn", tests, NULL, NULL);
}
