/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "command/command.h"
#include "command/options.h"
#include "search/pattern.h"
#include "text/width.h"
#include "ui/app.h"
#include "ui/config_file.h"
#include "ui/guard.h"
#include "ui/term.h"
#include "workspace/load.h"
#include "workspace/sample.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

enum { TROUBLE = 2 }; /* exit status */
enum { LOADING_MS = 100, /* what is quicker is not told of */ KB = 1000 };
enum {
	OPTION_COLOR = OPTIONS_LONG, OPTION_CONFIG, OPTION_HELP, OPTION_LINEAR,
	OPTION_PRINT_CONFIG, OPTION_VERSION,
};

static const char help[] = N_(
	"Usage: lateral [OPTION]... [PATH|-]...\n"
	"  or:  lateral -d A B\n"
	"  or:  lateral compare|search|show ...\n"
	"Read articles of several outlets side by side: what both say, what differs, and\n"
	"what only one of them says.  PATH is a file, a folder, or - for standard input;\n"
	"without one a built-in sample opens.\n"
	"\n"
	"  -d                  open the comparison of the two articles A and B\n"
	"  +/PATTERN           open at the first match of PATTERN\n"
	"  --color=WHEN        auto (the default), always or never\n"
	"  --config FILE       read this configuration instead of the usual one\n"
	"  --linear            one article after the other, for screen readers\n"
	"  --print-config      print every setting, colour and key, as a configuration\n"
	"  -h, --help          print this\n"
	"  -V, --version       print the version\n"
	"\n"
	"In the program, ? lists the keys.  lateral COMMAND --help tells of a command;\n"
	"lateral(1) has everything.  ./show is the file named show.\n");

static const char version[] =
	PACKAGE_NAME " " PACKAGE_VERSION "\n"
	"License GPLv3+: GNU GPL version 3 or later <https://gnu.org/licenses/gpl.html>\n";

/* What loading takes, on standard error as long as there is no screen: one line, which goes again. */
struct told {
	struct problem_lines problems; /* to be told when the screen is gone */
	long started, last; /* milliseconds */
	int columns;        /* of the line that stands there; 0: none */
	bool silent;
};

/* What the command line asks for; paths point into argv. */
struct request {
	struct app_options app;
	struct paths VEC(char *) paths;
	const char *print; /* a text to print instead of anything else, or NULL */
	const char *config, *color; /* what options say, or NULL */
	bool linear, print_config;
	struct config effective; /* with what options say */
	struct problem_lines mistakes; /* in the configuration: told, but no trouble of the run */
};

/* A file opened later must not become standard input or output because that was closed. */
static void fill_standard_descriptors(void)
{
	for (int fd = 0; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
			/* The wrong way round, so that using it is still an error. */
			(void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* The user's codeset is asked first; then characters are UTF-8 for good. False: no such locale. */
static bool set_locale(bool *ascii)
{
	setlocale(LC_CTYPE, "");
	*ascii = strcasecmp(nl_langinfo(CODESET), "UTF-8") != 0;
	setlocale(LC_MESSAGES, "");
	bindtextdomain(PACKAGE, LOCALEDIR);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
	return setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8");
}

/* Prints a line on stderr, cleaned, and releases it; the exit status. */
static int fail(struct status *s)
{
	char *line = clean_line(s->text);

	fprintf(stderr, "lateral: %s\n", line);
	free(line);
	status_release(s);
	return TROUBLE;
}

static int print(const char *text)
{
	struct status s;

	if (fputs(text, stdout) != EOF && !fflush(stdout))
		return 0;
	s = status_fail(_("the output cannot be written: %s"), strerror(errno));
	return fail(&s);
}

static struct status check_color(const char *when)
{
	struct settings scratch = {0};
	struct status s = settings_set(&scratch, "color", when);

	if (status_is_ok(&s))
		return s;
	status_release(&s);
	return status_fail(_("--color=%s: there is no such value - it is one of auto, always, never"), when);
}

static struct status check_pattern(const char *text)
{
	struct pattern *p = NULL;
	struct status s;

	if (mbstowcs(NULL, text, 0) == (size_t)-1)
		return status_fail(_("+/%s: the pattern is not UTF-8 - type it in a UTF-8 "
				     "terminal"), text);
	s = pattern_compile(&p, text, strlen(text), 0);
	pattern_free(&p);
	if (!status_is_ok(&s)) {
		struct status named = status_fail("+/%s: %s", text, s.text);

		status_release(&s);
		return named;
	}
	return s;
}

/* Behind an option the name of a command is that of a file, which nobody means who has none. */
static bool is_late_command(const struct request *r, const char *argument)
{
	return r->paths.n == 0 && command_is(argument) && access(argument, F_OK) != 0;
}

static struct status take_argument(struct request *r, char *argument)
{
	if (is_late_command(r, argument))
		return status_fail(_("the command %s stands before all options - see lateral %s --help"),
				   argument, argument);
	if (strncmp(argument, "+/", 2)) {
		VEC_PUSH(&r->paths, argument);
		return STATUS_OK;
	}
	r->app.pattern = argument + 2;
	return check_pattern(r->app.pattern);
}

static struct status take_option(struct request *r, int option, char **argv)
{
	switch (option) {
	case 1: return take_argument(r, optarg);
	case 'd': r->app.compare_first = true; break;
	case OPTION_LINEAR: r->linear = true; break;
	case OPTION_CONFIG: r->config = optarg; break;
	case OPTION_PRINT_CONFIG: r->print_config = true; break;
	case 'h':
	case OPTION_HELP: r->print = _(help); break;
	case 'V':
	case OPTION_VERSION: r->print = version; break;
	case OPTION_COLOR:
		r->color = optarg;
		return check_color(optarg);
	default: return options_refusal(option, argv, "lateral --help");
	}
	return STATUS_OK;
}

static struct status parse(struct request *r, int argc, char **argv)
{
	static const struct option longs[] = {
		{"color", required_argument, NULL, OPTION_COLOR},
		{"config", required_argument, NULL, OPTION_CONFIG}, {"help", no_argument, NULL, OPTION_HELP},
		{"linear", no_argument, NULL, OPTION_LINEAR},
		{"print-config", no_argument, NULL, OPTION_PRINT_CONFIG},
		{"version", no_argument, NULL, OPTION_VERSION}, {0},
	};
	struct status s = STATUS_OK;
	int option;

	opterr = 0;
	/* "-": arguments come in order, so that behind -- even +/x is a path. */
	while (status_is_ok(&s) &&
	       (option = getopt_long(argc, argv, "-:dhV", longs, NULL)) != -1)
		s = take_option(r, option, argv);
	for (int i = optind; status_is_ok(&s) && i < argc; i++)
		VEC_PUSH(&r->paths, argv[i]);
	if (status_is_ok(&s) && !r->print && r->app.compare_first && r->paths.n != 2)
		s = status_fail(_("-d takes two articles - write lateral -d A B"));
	return s;
}

static void take_problem(void *ctx, const char *text)
{
	struct told *t = ctx;

	VEC_PUSH(&t->problems, mem_copy_string(text));
}

/* Tells and releases them; the exit status. */
static int tell(struct problem_lines *p)
{
	int status = p->n ? TROUBLE : 0;

	for (size_t i = 0; i < p->n; i++) {
		fprintf(stderr, "lateral: %s\n", p->v[i]);
		free(p->v[i]);
	}
	VEC_RELEASE(p);
	return status;
}

/* P: of the configuration and of loading. */
static char *notice_of(const struct request *r, const struct problem_lines *p)
{
	struct bytes b;

	bytes_init(&b);
	if (p->n == 1)
		bytes_add_string(&b, p->v[0]);
	else if (p->n)
		bytes_addf(&b, NG_("%zu problem, listed by :log - first: %s",
				   "%zu problems, listed by :log - first: %s", p->n), p->n, p->v[0]);
	else if (!r->paths.n)
		bytes_add_string(&b, _("A sample - for your own articles: lateral PATH...  F1:help"));
	return b.data;
}

/* Configuration */

static void take_mistake(void *ctx, const char *text)
{
	struct problem_lines *p = ctx;

	VEC_PUSH(p, clean_line(text));
}

static void force(struct config *c, const char *setting, const char *value)
{
	struct status s = settings_set(&c->settings, setting, value);

	status_release(&s); /* what is forced was checked before */
}

static void read_config(struct request *r)
{
	const struct config_problems problems = {take_mistake, &r->mistakes};
	char *path = r->config ? mem_copy_string(r->config) : config_default_path();

	if (path)
		config_read(&r->effective, path, r->config != NULL, &problems);
	free(path);
}

/* Options count more than NO_COLOR, and that more than files. */
static void configure(struct request *r)
{
	const char *no_color = getenv("NO_COLOR"), *secure = getenv("LATERAL_SECURE");

	read_config(r);
	if (no_color && *no_color)
		force(&r->effective, "color", "never");
	if (r->color)
		force(&r->effective, "color", r->color);
	if (secure && *secure)
		force(&r->effective, "secure", "yes");
	if (r->linear)
		force(&r->effective, "layout", "linear");
	r->app.config = &r->effective;
}

static int print_config(struct request *r)
{
	struct bytes out;
	int status;

	bytes_init(&out);
	read_config(r);
	config_print(&r->effective, &out);
	status = print(out.data);
	bytes_release(&out);
	tell(&r->mistakes);
	return status;
}

static void add_all(struct problem_lines *to, const struct problem_lines *from)
{
	for (size_t i = 0; i < from->n; i++)
		VEC_PUSH(to, from->v[i]);
}

/* L: what still goes on, or NULL; it is ended here. */
static int read_interactively(struct request *r, struct workspace *ws, struct told *t, struct loading *l)
{
	struct problem_lines all = {0};
	char *notice;
	int status, trouble;
	bool busy;

	configure(r);
	add_all(&all, &t->problems);
	add_all(&all, &r->mistakes);
	notice = notice_of(r, &all);
	VEC_RELEASE(&all);
	r->app.notice = *notice ? notice : NULL;
	r->app.problems = &t->problems;
	r->app.mistakes = &r->mistakes;
	r->app.loading = l;
	status = app_run(ws, &r->app, &busy);
	free(notice);
	if (!busy) {
		loading_free(&l);
		workspace_free(&ws);
	}
	tell(&r->mistakes);
	trouble = tell(&t->problems);
	status = status ? status : trouble;
	if (busy)
		_exit(status);
	return status;
}

/* -d, but what is loaded is not two articles. */
static int refuse_comparison(struct workspace *ws, struct problem_lines *p)
{
	size_t n = workspace_count(ws);
	struct status s = status_fail(NG_("-d takes two articles, and %zu opened - name two files",
					  "-d takes two articles, and %zu opened - name two files", n),
				      n);

	workspace_free(&ws);
	tell(p);
	return fail(&s);
}

static int compare_without_screen(const struct request *r)
{
	char *argv[] = {(char[]){"compare"}, (char[]){"--"}, r->paths.v[0], r->paths.v[1], NULL};

	return command_run(4, argv);
}

/* Loading */

static void show_loading(struct told *t, const char *text)
{
	char *line = clean_line(text);
	int columns = (int)width_columns(line, strlen(line));

	t->last = clock_ms();
	fprintf(stderr, "\r%s%*s", line, columns < t->columns ? t->columns - columns : 0, "");
	fflush(stderr);
	t->columns = columns;
	free(line);
}

static void end_loading(struct told *t)
{
	if (t->columns)
		fprintf(stderr, "\r%*s\r", t->columns, "");
	fflush(stderr);
}

static void take_input(void *ctx, size_t bytes)
{
	struct told *t = ctx;
	long now = clock_ms();
	size_t passed = (size_t)(now - t->started) + 1;
	struct bytes b;

	if (t->silent || now - t->last < LOADING_MS)
		return;
	bytes_init(&b);
	if (bytes)
		bytes_addf(&b, _("reading standard input: %zu kB, %zu kB a second  ^C:stop"),
			   (bytes + KB - 1) / KB, (bytes + passed - 1) / passed);
	else
		bytes_add_string(&b, _("waiting for standard input  ^C:stop"));
	show_loading(t, b.data);
	bytes_release(&b);
}

/* Tells now and then how far it is. */
static void tell_progress(struct told *t, const struct loading *l)
{
	size_t total, done = loading_progress(l, &total);
	long now = clock_ms();
	struct bytes b;

	if (t->silent || now - t->last < LOADING_MS)
		return;
	bytes_init(&b);
	if (total)
		bytes_addf(&b, _("reading %zu of %zu files, %zu a second  ^C:stop"), done, total,
			   done * 1000 / (size_t)(now - t->started + 1));
	else
		bytes_addf(&b, _("looking for files: %zu  ^C:stop"), done);
	show_loading(t, b.data);
	bytes_release(&b);
}

/* A list that grows while one looks at it is worth less than a whole one, if that is not far. */
static bool is_enough(const struct workspace *ws, const struct told *t, const struct loading *l)
{
	long passed = clock_ms() - t->started;
	size_t total, done = loading_progress(l, &total);
	bool soon = done >= total / 4 * 3 && passed < LOADING_MS + LOADING_MS / 4;

	return workspace_count(ws) > 0 && passed >= LOADING_MS && !soon;
}

/* What still goes on when there is enough for a first screen; NULL: all is loaded, as ALL asks for. */
static struct loading *load(struct request *r, struct workspace *ws, struct told *t, bool all)
{
	const struct load_report report = {.problem = take_problem, .input = take_input, .ctx = t};
	struct loading *l = NULL;

	t->started = t->last = clock_ms();
	if (!r->paths.n) {
		load_sample(ws);
		return NULL;
	}
	l = loading_start(ws, r->paths.v, r->paths.n, &report);
	while (!loading_wait(l, LOADING_MS / 5) && (all || !is_enough(ws, t, l)))
		tell_progress(t, l);
	end_loading(t);
	loading_settle(l);
	if (loading_is_done(l))
		loading_free(&l);
	return l;
}

static int run(struct request *r)
{
	bool screen = isatty(STDOUT_FILENO);
	struct told told = {.silent = !screen || !isatty(STDERR_FILENO)};
	struct workspace *ws;
	struct loading *more;
	int status, trouble;

	if (!screen && r->app.compare_first)
		return compare_without_screen(r);
	ws = workspace_new();
	more = load(r, ws, &told, !screen || r->app.compare_first);
	if (screen && r->app.compare_first && workspace_count(ws) != 2)
		return refuse_comparison(ws, &told.problems);
	if (screen && workspace_count(ws))
		return read_interactively(r, ws, &told, more);
	trouble = tell(&told.problems);
	status = command_print(&ws);
	return trouble ? trouble : status;
}

int main(int argc, char **argv)
{
	struct request request = {0};
	struct status s;
	int status;

	fill_standard_descriptors();
	mem_on_exhausted(guard_give_back);
	if (!set_locale(&request.app.ascii)) {
		s = status_fail("no UTF-8 locale - install the locale C.UTF-8");
		return fail(&s);
	}
	if (argc > 1 && command_is(argv[1]))
		return command_run(argc - 1, argv + 1);
	s = parse(&request, argc, argv);
	config_init(&request.effective, getenv("COLORFGBG"), getenv("TERM"));
	if (!status_is_ok(&s))
		status = fail(&s);
	else if (request.print)
		status = print(request.print);
	else if (request.print_config)
		status = print_config(&request);
	else
		status = run(&request);
	config_release(&request.effective);
	VEC_RELEASE(&request.paths);
	return status;
}
