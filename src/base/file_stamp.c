/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file_stamp.h"

#include <sys/stat.h>
#include <time.h>

enum { SECOND = 1000 * 1000 * 1000 /* in nanoseconds */ };
static const int64_t tick = SECOND / 10, /* of a file system's clock, at most */
		     coarse_tick = 2 * (int64_t)SECOND; /* of one that knows no parts of a second */

static int64_t nanoseconds(struct timespec t)
{
	return (int64_t)t.tv_sec * SECOND + t.tv_nsec;
}

struct file_stamp file_stamp_of(const struct stat *st)
{
	struct file_stamp s = {.inode = st->st_ino, .size = (uint64_t)st->st_size,
			       .written = nanoseconds(st->st_mtim), .changed = nanoseconds(st->st_ctim)};
	int64_t newest = s.written > s.changed ? s.written : s.changed;
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	if (nanoseconds(now) - newest < (newest % SECOND ? tick : coarse_tick))
		return (struct file_stamp){0};
	return s;
}

bool file_stamp_holds(const struct file_stamp *s, const char *path)
{
	struct stat st;

	return s->changed && stat(path, &st) == 0 && S_ISREG(st.st_mode) && s->inode == st.st_ino &&
	       s->size == (uint64_t)st.st_size && s->written == nanoseconds(st.st_mtim) &&
	       s->changed == nanoseconds(st.st_ctim);
}
