/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h" /* sigaltstack is an extension */

#include "ui/guard.h"

#include "base/mem.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum {
	RESTORE_BYTES = 256,
	STACK_BYTES = 16384,
	LAST = SIGURG,  /* of a thread without memory to the main one; it means nothing to others */
	LAST_MS = 1000, /* until that does it itself */
};

static const int end_signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2,
				  SIGVTALRM, SIGPROF, SIGXCPU};
static const int crash_signals[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGTRAP};
enum {
	N_END = sizeof end_signals / sizeof *end_signals,
	N_CRASH = sizeof crash_signals / sizeof *crash_signals,
};

/* There is one terminal and handlers have to reach it: hence a static object. */
static struct {
	int fd;
	bool kept; /* the modes */
	struct termios modes;
	char restore[RESTORE_BYTES];
	size_t restore_len;
	char *stack; /* for a crash by overflow of the other one */
	struct sigaction old_end[N_END], old_crash[N_CRASH], old_stop, old_continue, old_child,
		old_size, old_last;
	volatile sig_atomic_t ended_by, stopped, continued, child_ended, given_back;
} guard;

void guard_keep(const char *sequence)
{
	size_t len = sequence ? strlen(sequence) : 0;

	if (len == 0 || guard.restore_len + len > RESTORE_BYTES)
		return;
	memcpy(guard.restore + guard.restore_len, sequence, len);
	guard.restore_len += len;
}

void guard_save_modes(int fd)
{
	guard.fd = fd;
	guard.kept = tcgetattr(fd, &guard.modes) == 0;
}

static void give_back(void)
{
	ssize_t ignored;

	if (!guard.kept)
		return;
	ignored = write(guard.fd, guard.restore, guard.restore_len);
	(void)ignored;
	tcsetattr(guard.fd, TCSANOW, &guard.modes);
}

/* The thread that paints is held in here, so that nothing comes behind. */
static void on_last(int number)
{
	give_back();
	guard.given_back = 1;
	for (;;)
		pause();
}

void guard_give_back(void)
{
	const struct timespec moment = {.tv_nsec = 1000000};

	if (!guard.kept)
		return;
	if (gettid() != getpid()) {
		kill(getpid(), LAST); /* other threads take no signals */
		for (int ms = 0; ms < LAST_MS && !guard.given_back; ms++)
			nanosleep(&moment, NULL);
	}
	if (!guard.given_back)
		give_back();
}

static void on_crash(int number)
{
	struct sigaction plain = {.sa_handler = SIG_DFL};

	give_back();
	sigaction(number, &plain, NULL);
	raise(number);
}

static void on_end(int number)
{
	if (guard.ended_by)
		on_crash(number);
	guard.ended_by = number;
}

static void on_stop(int number)
{
	guard.stopped = 1;
}

static void on_continue(int number)
{
	guard.continued = 1;
}

static void on_child(int number)
{
	guard.child_ended = 1;
}

static void catch_signal(int number, void (*handler)(int), int flags, struct sigaction *old)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = flags};

	sigaction(number, NULL, old);
	if (old->sa_handler != SIG_IGN)
		sigaction(number, &action, NULL);
}

void guard_catch_signals(void)
{
	stack_t stack = {.ss_size = STACK_BYTES};

	atexit(give_back); /* curses exits where it has no memory */
	stack.ss_sp = guard.stack = mem_alloc(STACK_BYTES);
	sigaltstack(&stack, NULL);
	for (int i = 0; i < N_END; i++)
		catch_signal(end_signals[i], on_end, 0, &guard.old_end[i]);
	for (int i = 0; i < N_CRASH; i++)
		catch_signal(crash_signals[i], on_crash, SA_ONSTACK, &guard.old_crash[i]);
	catch_signal(SIGTSTP, on_stop, 0, &guard.old_stop);
	catch_signal(SIGCONT, on_continue, 0, &guard.old_continue);
	catch_signal(SIGCHLD, on_child, SA_RESTART | SA_NOCLDSTOP, &guard.old_child);
	catch_signal(LAST, on_last, 0, &guard.old_last);
	catch_signal(SIGXFSZ, SIG_IGN, 0, &guard.old_size); /* a write that fails is enough */
}

void guard_close(void)
{
	stack_t none = {.ss_flags = SS_DISABLE};

	tcsetattr(guard.fd, TCSADRAIN, &guard.modes);
	guard.kept = false;
	for (int i = 0; i < N_END; i++)
		sigaction(end_signals[i], &guard.old_end[i], NULL);
	for (int i = 0; i < N_CRASH; i++)
		sigaction(crash_signals[i], &guard.old_crash[i], NULL);
	sigaction(SIGTSTP, &guard.old_stop, NULL);
	sigaction(SIGCONT, &guard.old_continue, NULL);
	sigaction(SIGCHLD, &guard.old_child, NULL);
	sigaction(SIGXFSZ, &guard.old_size, NULL);
	sigaction(LAST, &guard.old_last, NULL);
	sigaltstack(&none, NULL);
	free(guard.stack);
	guard.stack = NULL;
	guard.restore_len = 0;
}

enum guard_event guard_take(void)
{
	if (guard.ended_by)
		return GUARD_END;
	if (guard.stopped) {
		guard.stopped = 0;
		return GUARD_STOP;
	}
	if (guard.continued) {
		guard.continued = 0;
		return GUARD_CONTINUE;
	}
	if (guard.child_ended) {
		guard.child_ended = 0;
		return GUARD_CHILD;
	}
	return GUARD_NONE;
}

void guard_end(void)
{
	guard.ended_by = SIGHUP;
}

int guard_ended_by(void)
{
	return guard.ended_by;
}

void guard_block(sigset_t *old)
{
	sigset_t ours;

	sigemptyset(&ours);
	for (int i = 0; i < N_END; i++)
		sigaddset(&ours, end_signals[i]);
	sigaddset(&ours, SIGTSTP);
	sigaddset(&ours, SIGCONT);
	sigaddset(&ours, SIGCHLD);
	sigaddset(&ours, SIGWINCH);
	sigprocmask(SIG_BLOCK, &ours, old);
}

void guard_stop(void)
{
	struct sigaction ours, plain = {.sa_handler = SIG_DFL};
	sigset_t stop, old;

	sigaction(SIGTSTP, &plain, &ours);
	sigemptyset(&stop);
	sigaddset(&stop, SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &stop, &old);
	kill(0, SIGTSTP); /* the group: whoever feeds a pipe stops too */
	sigprocmask(SIG_SETMASK, &old, NULL);
	sigaction(SIGTSTP, &ours, NULL);
	guard.stopped = guard.continued = 0;
}
