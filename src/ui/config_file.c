/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/config_file.h"

#include "base/file.h"
#include "base/i18n.h"
#include "text/codepoint.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SILENCE_MS = 2000 }; /* of what is no file, as <(command) in a shell */

struct file {
	const char *path;
	dev_t device;
	ino_t inode;
	const struct file *includer; /* or NULL */
	unsigned depth;
};

struct reader {
	struct config *config;
	const struct config_problems *problems;
	size_t told, files;
};

char *config_default_path(void)
{
	const char *xdg = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	struct bytes path;

	bytes_init(&path);
	if (xdg && *xdg == '/')
		bytes_addf(&path, "%s/lateral/config", xdg);
	else if (home && *home == '/')
		bytes_addf(&path, "%s/.config/lateral/config", home);
	if (path.len)
		return bytes_steal(&path);
	bytes_release(&path);
	return NULL;
}

/* LINE 0: of the file as a whole.  S is released. */
static void tell(struct reader *r, const char *path, size_t line, struct status *s)
{
	struct bytes text;

	if (status_is_ok(s))
		return;
	bytes_init(&text);
	if (r->told == CONFIG_PROBLEMS_MAX)
		bytes_addf(&text, _("%s: further mistakes are not listed"), path);
	else if (line)
		bytes_addf(&text, _("%s: line %zu: %s"), path, line, s->text);
	else
		bytes_addf(&text, "%s: %s", path, s->text);
	if (r->told++ <= CONFIG_PROBLEMS_MAX)
		r->problems->tell(r->problems->ctx, text.data);
	bytes_release(&text);
	status_release(s);
}

/* A pipe that somebody writes to is read; one that nobody does, and a terminal, are not waited for. */
static bool comes_more(int fd)
{
	return poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, SILENCE_MS) > 0;
}

static struct status read_all(int fd, struct bytes *out)
{
	for (;;) {
		char part[4096];
		ssize_t n;

		if (!comes_more(fd))
			return status_fail(_("nothing comes out of it, so it is not read - name a file"));
		n = read(fd, part, sizeof part);
		if (n < 0)
			return status_fail(_("cannot be read: %s"), strerror(errno));
		if (n == 0)
			return STATUS_OK;
		bytes_add(out, part, (size_t)n);
		if (out->len > CONFIG_FILE_MAX)
			return status_fail(_("is larger than 1 MB, so it is not read"));
	}
}

/* *FD -1 without a failure: there is none, and none is needed. */
static struct status open_file(struct file *f, bool must_exist, int *fd)
{
	struct stat st;

	*fd = open(f->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	if (*fd < 0 && !must_exist && (errno == ENOENT || errno == ENOTDIR))
		return STATUS_OK;
	if (*fd < 0 || fstat(*fd, &st) < 0)
		return status_fail(_("cannot be read: %s"), strerror(errno));
	f->device = st.st_dev;
	f->inode = st.st_ino;
	for (const struct file *up = f->includer; up; up = up->includer)
		if (up->device == f->device && up->inode == f->inode)
			return status_fail(_("includes itself, so it is not read again"));
	return STATUS_OK;
}

static bool is_text(const char *line, size_t len)
{
	for (uint32_t at = 0; at < len;) {
		uint32_t c = codepoint_next(line, &at, (uint32_t)len);

		if (c == 0xFFFD || c == 0x7F || (c < ' ' && c != '\t' && c != '\r'))
			return false;
	}
	return true;
}

static struct status read_file(struct reader *r, struct file *f, bool must_exist);

/* "~/x" is in the home; another relative name is beside the file that includes it. */
static char *included_path(const char *includer, const char *name)
{
	const char *slash = strrchr(includer, '/');
	struct bytes path;

	if (!slash || *name == '/' || !strncmp(name, "~/", 2))
		return file_expand(name);
	bytes_init(&path);
	bytes_addf(&path, "%.*s/%s", (int)(slash - includer), includer, name);
	return bytes_steal(&path);
}

static struct status include(struct reader *r, const struct file *f, const struct arguments *line)
{
	struct file next = {.includer = f, .depth = f->depth + 1};
	struct status s;
	char *path;

	if (line->n != 2)
		return status_fail(_("write it as %s"), "include FILE");
	if (next.depth >= CONFIG_DEPTH_MAX || r->files >= CONFIG_FILES_MAX)
		return status_fail(_("%s is not included: there are too many files"), line->v[1]);
	path = included_path(f->path, line->v[1]);
	next.path = path;
	s = read_file(r, &next, true);
	if (!status_is_ok(&s)) {
		struct status named = status_fail("%s %s", path, s.text);

		status_release(&s);
		s = named;
	}
	free(path);
	return s;
}

static struct status act_on_line(struct reader *r, const struct file *f, const char *text)
{
	struct arguments line = {0};
	struct status s = arguments_split(text, &line);

	if (!status_is_ok(&s))
		return s;
	if (line.n && strcmp(line.v[0], "include") == 0)
		s = include(r, f, &line);
	else
		s = config_apply(r->config, &line);
	arguments_release(&line);
	return s;
}

static void act_on_lines(struct reader *r, const struct file *f, char *text, size_t len)
{
	char *end = text + len, *next;
	struct status s;

	for (size_t number = 1; text < end; number++, text = next) {
		char *stop = memchr(text, '\n', (size_t)(end - text));

		next = stop ? stop + 1 : end;
		stop = stop ? stop : end;
		*stop = '\0';
		if (!is_text(text, (size_t)(stop - text))) {
			s = status_fail(_("this is no text in UTF-8; the rest of the file is not read"));
			tell(r, f->path, number, &s);
			return;
		}
		if (stop - text > CONFIG_LINE_MAX)
			s = status_fail(_("the line is longer than %d bytes"), CONFIG_LINE_MAX);
		else
			s = act_on_line(r, f, text);
		tell(r, f->path, number, &s);
	}
}

/* Fails where the file as a whole cannot be read; what is wrong in it is told. */
static struct status read_file(struct reader *r, struct file *f, bool must_exist)
{
	static const char mark[] = "\xEF\xBB\xBF";
	struct bytes text;
	struct status s;
	int fd;

	r->files++;
	s = open_file(f, must_exist, &fd);
	bytes_init(&text);
	if (fd >= 0 && status_is_ok(&s))
		s = read_all(fd, &text);
	if (fd >= 0 && status_is_ok(&s)) {
		size_t skip = strncmp(text.data, mark, 3) ? 0 : 3;

		act_on_lines(r, f, text.data + skip, text.len - skip);
	}
	if (fd >= 0)
		close(fd);
	bytes_release(&text);
	return s;
}

void config_read(struct config *c, const char *path, bool must_exist, const struct config_problems *p)
{
	struct reader r = {.config = c, .problems = p};
	struct file f = {.path = path};
	struct status s = read_file(&r, &f, must_exist);

	tell(&r, path, 0, &s);
}
