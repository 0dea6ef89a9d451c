/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/session.h"

#include "base/i18n.h"
#include "workspace/load.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
	COLUMNS_DEFAULT = 80,
	COLUMNS_MIN = 20,
	COLUMNS_MAX = 1000,
};

void session_init(struct session *s)
{
	memset(s, 0, sizeof *s);
	bytes_init(&s->out);
	s->ws = workspace_new();
}

void session_problem(struct session *s, struct status *problem)
{
	char *line = clean_line(problem->text);

	s->problems++;
	fprintf(stderr, "lateral: %s\n", line);
	free(line);
	status_release(problem);
}

bool session_options(struct session *s, int argc, char **argv, const char *shorts,
		     const char *help)
{
	struct status status = options_parse(&s->options, argc, argv, shorts);

	if (!status_is_ok(&status)) {
		session_problem(s, &status);
		return false;
	}
	if (s->options.help)
		bytes_add_string(&s->out, help);
	return !s->options.help;
}

static void tell_problem(void *ctx, const char *text)
{
	struct session *s = ctx;

	s->problems++;
	fprintf(stderr, "lateral: %s\n", text);
}

static void tell_note(void *ctx, const char *text)
{
	fprintf(stderr, "lateral: %s\n", text);
}

void session_load(struct session *s, char *const *paths, size_t n)
{
	session_load_some(s, paths, n, NULL, NULL);
}

void session_load_some(struct session *s, char *const *paths, size_t n,
		       bool (*wants)(void *ctx, const char *text, uint32_t len), void *ctx)
{
	const struct load_report report = {
		.problem = tell_problem,
		.note = tell_note,
		.wants = wants,
		.wants_ctx = ctx,
		.ctx = s,
	};

	load_paths(s->ws, paths, n, &report);
}

/* Writes all of it to stdout; an errno, or 0. */
static int write_all(const char *data, size_t len)
{
	while (len) {
		ssize_t n = write(STDOUT_FILENO, data, len);

		if (n >= 0) {
			data += n;
			len -= (size_t)n;
		} else if (errno == EAGAIN || errno == EWOULDBLOCK) {
			poll(&(struct pollfd){.fd = STDOUT_FILENO, .events = POLLOUT}, 1, -1);
		} else if (errno != EINTR) {
			return errno;
		}
	}
	return 0;
}

void session_flush(struct session *s)
{
	int error = s->output_failed ? 0 : write_all(s->out.data, s->out.len);

	bytes_clear(&s->out);
	if (error) {
		struct status status = status_fail(_("the output cannot be written: %s"),
						   strerror(error));

		s->output_failed = true;
		session_problem(s, &status);
	}
}

int session_end(struct session *s, int result)
{
	session_flush(s);
	bytes_release(&s->out);
	workspace_free(&s->ws);
	return s->problems ? STATUS_TROUBLE : result;
}

static unsigned within_limits(unsigned long columns)
{
	if (columns < COLUMNS_MIN)
		return COLUMNS_MIN;
	return columns < COLUMNS_MAX ? (unsigned)columns : COLUMNS_MAX;
}

unsigned session_columns(void)
{
	const char *variable = getenv("COLUMNS");
	unsigned long columns;
	struct winsize size;
	char *end;

	if (!ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) && size.ws_col)
		return within_limits(size.ws_col);
	if (!variable || *variable < '0' || *variable > '9')
		return COLUMNS_DEFAULT;
	columns = strtoul(variable, &end, 10);
	return *end || !columns ? COLUMNS_DEFAULT : within_limits(columns);
}
