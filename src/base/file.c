/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/file.h"

#include "base/i18n.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool file_exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

char *file_expand(const char *path)
{
	const char *home = getenv("HOME");
	struct bytes b;

	if (strncmp(path, "~/", 2) || !home || !*home)
		return mem_copy_string(path);
	bytes_init(&b);
	bytes_addf(&b, "%s%s", home, path + 1);
	return bytes_steal(&b);
}

static struct status fail(const char *path, int error)
{
	return status_fail(_("%s cannot be written: %s"), path, strerror(error));
}

static bool write_all(int fd, const struct bytes *data)
{
	for (size_t at = 0; at < data->len;) {
		ssize_t n = write(fd, data->data + at, data->len - at);

		if (n < 0 && errno != EINTR)
			return false;
		at += n > 0 ? (size_t)n : 0;
	}
	return true;
}

static mode_t with_umask(mode_t mode)
{
	mode_t mask = umask(0);

	umask(mask);
	return mode & ~mask;
}

/* The name of a file beside PATH, for mkstemp. */
static char *name_beside(const char *path)
{
	const char *slash = strrchr(path, '/');
	int folder = slash ? (int)(slash + 1 - path) : 0;
	struct bytes b;

	bytes_init(&b);
	bytes_addf(&b, "%.*s.lateral.XXXXXX", folder, path);
	return bytes_steal(&b);
}

/* For file systems without links, as on memory cards: takes the name first, as something empty. */
static bool move_without_link(const char *from, const char *to)
{
	int fd = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600), error;

	if (fd < 0)
		return false;
	close(fd);
	if (rename(from, to) == 0)
		return true;
	error = errno;
	unlink(to);
	errno = error;
	return false;
}

/* A link fails where there is something, a rename would take its place. */
static bool move(const char *from, const char *to, bool replace)
{
	if (replace)
		return rename(from, to) == 0;
	if (link(from, to) == 0) {
		unlink(from);
		return true;
	}
	if (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK)
		return move_without_link(from, to);
	return false;
}

/* On the disk before it has its name; what cannot be synchronised need not be. */
static bool sync_data(int fd)
{
	return fsync(fd) == 0 || errno == EINVAL || errno == EROFS || errno == ENOTSUP;
}

/* An errno, or 0. */
static int write_beside(char *beside, const char *path, const struct bytes *data, mode_t mode,
			bool replace)
{
	int fd = mkostemp(beside, O_CLOEXEC), error = 0;

	if (fd < 0)
		return errno;
	if (!write_all(fd, data) || fchmod(fd, mode) < 0 || !sync_data(fd))
		error = errno;
	if (close(fd) < 0 && !error)
		error = errno;
	if (!error && !move(beside, path, replace))
		error = errno;
	if (error)
		unlink(beside);
	return error;
}

struct status file_write(const char *path, const struct bytes *data, mode_t mode, bool replace)
{
	char *target = replace ? realpath(path, NULL) : NULL;
	const char *to = target ? target : path;
	struct status s = STATUS_OK;
	struct stat st;
	char *beside;
	int error;

	mode = with_umask(mode);
	if (replace && stat(to, &st) == 0) {
		mode = st.st_mode & 07777;
		if (!S_ISREG(st.st_mode))
			s = status_fail(_("%s is no file that can be replaced"), path);
	}
	if (status_is_ok(&s)) {
		beside = name_beside(to);
		error = write_beside(beside, to, data, mode, replace);
		if (error)
			s = fail(path, error);
		free(beside);
	}
	free(target);
	return s;
}
