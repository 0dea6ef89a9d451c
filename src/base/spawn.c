/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/spawn.h"

#include "base/clock.h"
#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { STARTING_MS = 1000 };

extern char **environ;

/* What both kinds of programs are started with. */
struct start {
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
};

/* SIGKILL and SIGSTOP cannot be set, and a set of all signals is refused with them by some. */
static void set_signals(posix_spawnattr_t *attributes)
{
	sigset_t none, all;

	sigemptyset(&none);
	sigfillset(&all);
	sigdelset(&all, SIGKILL);
	sigdelset(&all, SIGSTOP);
	posix_spawnattr_setsigmask(attributes, &none);
	posix_spawnattr_setsigdefault(attributes, &all);
}

/* INPUT: a descriptor for standard input, or -1. */
static void start_init(struct start *s, int input, short flags)
{
	posix_spawn_file_actions_init(&s->files);
	posix_spawnattr_init(&s->attributes);
	posix_spawnattr_setflags(&s->attributes,
				 (short)(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | flags));
	set_signals(&s->attributes);
	if (input >= 0)
		posix_spawn_file_actions_adddup2(&s->files, input, STDIN_FILENO);
}

/* Starts it and releases S; an errno, or 0. */
static int start(struct start *s, char *const *argv, pid_t *pid)
{
	int error;

#ifdef HAVE_POSIX_SPAWN_FILE_ACTIONS_ADDCLOSEFROM_NP
	posix_spawn_file_actions_addclosefrom_np(&s->files, STDERR_FILENO + 1);
#endif
	error = posix_spawnp(pid, argv[0], &s->files, &s->attributes, argv, environ);
	posix_spawn_file_actions_destroy(&s->files);
	posix_spawnattr_destroy(&s->attributes);
	return error;
}

static struct status cannot_start(const char *name, int error)
{
	if (error == ENOENT)
		return status_fail(_("there is no program \"%s\""), name);
	return status_fail(_("%s cannot be started: %s"), name, strerror(error));
}

/* A file without a name that holds INPUT, at its start. */
static struct status hold(const struct bytes *input, FILE **out)
{
	FILE *f = tmpfile();
	int error;

	if (f && fwrite(input->data, 1, input->len, f) == input->len && fflush(f) == 0 &&
	    lseek(fileno(f), 0, SEEK_SET) == 0) {
		*out = f;
		return STATUS_OK;
	}
	error = errno;
	if (f)
		fclose(f);
	return status_fail(_("no temporary file can be written: %s"), strerror(error));
}

static int exit_status(int status)
{
	return WIFSIGNALED(status) ? SPAWN_SIGNALLED + WTERMSIG(status) : WEXITSTATUS(status);
}

static bool has_terminal(void)
{
	int fd = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC);

	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

/* What the terminal sends to all who use it is not for us now, but ^Z stops us too. */
struct signals {
	struct sigaction interrupt, quit, stop, child;
	sigset_t mask;
};

static void on_child(int number)
{
}

/* None comes but while wait_for sleeps: it would be missed between its look and its sleep. */
static void let_go(struct signals *old)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, plain = {.sa_handler = SIG_DFL},
			 wake = {.sa_handler = on_child};
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &old->mask);
	sigaction(SIGINT, &ignore, &old->interrupt);
	sigaction(SIGQUIT, &ignore, &old->quit);
	sigaction(SIGTSTP, &plain, &old->stop);
	sigaction(SIGCHLD, &wake, &old->child);
}

static void take_back(const struct signals *old)
{
	sigaction(SIGINT, &old->interrupt, NULL);
	sigaction(SIGQUIT, &old->quit, NULL);
	sigaction(SIGTSTP, &old->stop, NULL);
	sigaction(SIGCHLD, &old->child, NULL);
	sigprocmask(SIG_SETMASK, &old->mask, NULL);
}

/* Whoever leads a session is told alone that the terminal is gone: what it waits for has to hear of it. */
static int wait_for(pid_t pid, bool terminal, const sigset_t *open_mask)
{
	int status = 0;
	pid_t ended;

	while ((ended = waitpid(pid, &status, WNOHANG)) == 0) {
		ppoll(NULL, 0, NULL, open_mask);
		if (terminal && !has_terminal())
			kill(pid, SIGHUP);
	}
	return ended < 0 ? 0 : exit_status(status);
}

/* What the other program reads from: a file that holds INPUT, the terminal, or what there is. */
static struct status open_input(const struct bytes *input, FILE **out)
{
	*out = NULL;
	if (input)
		return hold(input, out);
	if (!isatty(STDIN_FILENO))
		*out = fopen("/dev/tty", "re");
	return STATUS_OK;
}

struct status spawn_run(char *const *argv, const struct bytes *input, int *ended)
{
	struct signals old;
	struct start s;
	FILE *from;
	pid_t pid = 0;
	bool terminal = has_terminal();
	struct status status = open_input(input, &from);
	int error;

	if (!status_is_ok(&status))
		return status;
	start_init(&s, from ? fileno(from) : -1, 0);
	let_go(&old);
	error = start(&s, argv, &pid);
	if (!error)
		*ended = wait_for(pid, terminal, &old.mask);
	take_back(&old);
	if (from)
		fclose(from);
	return error ? cannot_start(argv[0], error) : STATUS_OK;
}

struct status spawn_beside(struct spawned_list *l, char *const *argv, const struct bytes *input)
{
	struct start s;
	FILE *held = NULL;
	pid_t pid = 0;
	int error;
	struct status status = input ? hold(input, &held) : STATUS_OK;

	if (!status_is_ok(&status))
		return status;
	start_init(&s, held ? fileno(held) : -1, POSIX_SPAWN_SETSID);
	if (!held)
		posix_spawn_file_actions_addopen(&s.files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	for (int fd = STDOUT_FILENO; fd <= STDERR_FILENO; fd++)
		posix_spawn_file_actions_addopen(&s.files, fd, "/dev/null", O_WRONLY, 0);
	error = start(&s, argv, &pid);
	if (held)
		fclose(held);
	if (error)
		return cannot_start(argv[0], error);
	VEC_PUSH(l, (struct spawned){pid, mem_copy_string(argv[0]), clock_ms()});
	return STATUS_OK;
}

const char *spawned_starting(const struct spawned_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		if (clock_ms() < l->v[i].started + STARTING_MS)
			return l->v[i].name;
	return NULL;
}

struct status spawned_reap(struct spawned_list *l)
{
	struct status trouble = STATUS_OK;
	size_t kept = 0;

	for (size_t i = 0; i < l->n; i++) {
		struct spawned *p = &l->v[i];
		int status = 0;

		if (waitpid(p->pid, &status, WNOHANG) == 0) {
			l->v[kept++] = *p;
			continue;
		}
		if (exit_status(status) && status_is_ok(&trouble))
			trouble = status_fail(_("%s ended with status %d"), p->name,
					      exit_status(status));
		free(p->name);
	}
	l->n = kept;
	return trouble;
}

void spawned_release(struct spawned_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->v[i].name);
	VEC_RELEASE(l);
}
