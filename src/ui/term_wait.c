/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui/term_wait.h"

#include "base/i18n.h"
#include "ui/guard.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

struct status term_open_keys(FILE **keys)
{
	*keys = isatty(STDIN_FILENO) ? stdin : fopen("/dev/tty", "re");
	if (*keys)
		return STATUS_OK;
	return status_fail(_("there is no terminal to read keys from: %s"), strerror(errno));
}

enum waited term_wait(int fd, int wake, int timeout_ms, const sigset_t *mask)
{
	struct pollfd p[] = {{.fd = fd, .events = POLLIN}, {.fd = wake, .events = POLLIN}};
	struct timespec t = {timeout_ms / 1000, timeout_ms % 1000 * 1000000L};
	int ready = ppoll(p, 2, timeout_ms < 0 ? NULL : &t, mask);

	if (ready > 0 && !p[0].revents)
		return WAITED_FOR_WAKE;
	return ready ? WAITED_FOR_KEY : WAITED_IN_VAIN;
}

bool term_bytes_wait(int fd)
{
	struct pollfd p = {.fd = fd, .events = POLLIN};
	int bytes = 0;

	if (poll(&p, 1, 0) <= 0)
		return false;
	if ((p.revents & POLLIN) && ioctl(fd, FIONREAD, &bytes) == 0 && bytes > 0)
		return true;
	guard_end();
	return false;
}

void term_wait_any(int fd, const char *line)
{
	struct termios usual, raw;
	sigset_t open_mask;

	if (tcgetattr(fd, &usual) < 0)
		return;
	raw = usual;
	raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG);
	tcsetattr(fd, TCSAFLUSH, &raw);
	fputs(line, stdout); /* once whoever sees it may type */
	fflush(stdout);
	guard_block(&open_mask);
	while (!guard_ended_by() && term_wait(fd, -1, -1, &open_mask) == WAITED_IN_VAIN)
		continue;
	sigprocmask(SIG_SETMASK, &open_mask, NULL);
	tcsetattr(fd, TCSAFLUSH, &usual); /* the key is nobody's */
}
