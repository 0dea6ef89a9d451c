/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ingest/ingest.h"

#include "base/bytes.h"
#include "base/i18n.h"
#include "ingest/plain.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	READ_CHUNK = 64 * 1024,
	TELL_MS = 100, /* while nothing comes */
	BLOCK = 32, /* bytes looked at together */
	SNIFF_BYTES = 64 * 1024,
	WIDE_MIN_BYTES = 8, /* fewer do not show a pattern */
	BINARY_MIN_CONTROLS = 32, /* fewer may be a text with some rubbish in it */
	BINARY_MIN_SHARE = 20,    /* one control character in so many bytes is no text */
};

static struct status cannot_open(const char *path, int error)
{
	switch (error) {
	case ENOENT:
	case ENOTDIR:
		return status_fail(_("%s: no such file or folder - check the name"), path);
	case EACCES:
	case EPERM:
		return status_fail(_("%s: permission denied - check its permissions"),
				   path);
	case ELOOP:
		return status_fail(_("%s: too many symbolic links - they may go round in a circle"),
				   path);
	case EMFILE:
		return status_fail(_("%s: too many open files - raise the limit: ulimit -n"), path);
	default:
		return status_fail(_("%s: cannot be read: %s"), path, strerror(error));
	}
}

static struct status check_kind(const char *path, mode_t mode)
{
	if (S_ISREG(mode))
		return STATUS_OK;
	if (S_ISDIR(mode))
		return status_fail(_("%s: a folder, not a file - name a file in it"), path);
	if (S_ISFIFO(mode))
		return status_fail(_("%s: a named pipe, not a file - to read it, use - and "
				     "redirect standard input"), path);
	if (S_ISSOCK(mode))
		return status_fail(_("%s: a socket, not a file - name a file of text"), path);
	return status_fail(_("%s: a device, not a file - to read it, use - and redirect standard "
			     "input"), path);
}

/* *SIZE and *STAMP: of the file; 0 where that is not known. */
static struct status open_source(const char *path, bool regular, int *fd, size_t *size,
				 struct file_stamp *stamp)
{
	struct stat st;
	struct status status = STATUS_OK;

	*size = 0;
	*stamp = (struct file_stamp){0};
	if (!strcmp(path, "-")) {
		*fd = STDIN_FILENO;
		return STATUS_OK;
	}
	if (!regular && stat(path, &st))
		return cannot_open(path, errno);
	if (!regular)
		status = check_kind(path, st.st_mode);
	if (!status_is_ok(&status))
		return status;
	*fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	if (*fd < 0)
		return cannot_open(path, errno);
	if (fstat(*fd, &st))
		status = cannot_open(path, errno);
	else
		status = check_kind(path, st.st_mode);
	if (status_is_ok(&status)) {
		*size = (size_t)st.st_size;
		*stamp = file_stamp_of(&st);
	} else {
		close(*fd);
	}
	return status;
}

static void close_source(int fd)
{
	if (fd != STDIN_FILENO)
		close(fd);
}

/* Until FD gives something, if anybody wants to know how far it is. */
static void wait_for(int fd, const struct ingest_sink *sink, size_t len)
{
	while (sink->reading && poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, TELL_MS) == 0)
		sink->reading(sink->ctx, len);
}

static void took(ssize_t n, const struct ingest_sink *sink, struct bytes *out)
{
	out->len += (size_t)n;
	if (sink->reading)
		sink->reading(sink->ctx, out->len);
}

/*
 * Appends what FD gives until its end, which is behind SIZE bytes if that is not 0, or until OUT
 * holds LIMIT bytes; an errno, or 0.
 */
static int read_up_to(int fd, size_t size, size_t limit, const struct ingest_sink *sink, struct bytes *out)
{
	while (out->len < limit && !(size && out->len == size)) {
		size_t want = limit - out->len < READ_CHUNK ? limit - out->len : READ_CHUNK;
		ssize_t n;

		bytes_reserve(out, want);
		wait_for(fd, sink, out->len);
		n = read(fd, out->data + out->len, want);
		if (n > 0)
			took(n, sink, out);
		else if (!n)
			return 0;
		else if (errno == EAGAIN || errno == EWOULDBLOCK)
			poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, -1);
		else if (errno != EINTR)
			return errno;
	}
	return 0;
}

/* Bytes at even and odd places that are the upper half of a character in most scripts of UTF-16. */
struct halves {
	size_t low[2];
	size_t nuls, controls; /* at any place; controls that a text has no use for */
};

/* Whether there is a byte below TAB: hardly any text has one.  By blocks, for vectors. */
static bool has_small_bytes(const char *data, size_t len)
{
	unsigned char found = 0;
	size_t i = 0;

	for (; len - i >= BLOCK && !found; i += BLOCK)
		for (size_t k = 0; k < BLOCK; k++)
			found |= (unsigned char)data[i + k] < '\t';
	for (; i < len; i++)
		found |= (unsigned char)data[i] < '\t';
	return found;
}

static struct halves count_halves(const char *data, size_t len)
{
	struct halves h = {0};

	if (!has_small_bytes(data, len))
		return h;
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)data[i];

		h.low[i & 1] += c < 8;
		h.nuls += !c;
		h.controls += c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1b;
	}
	return h;
}

/* The encoding a byte order mark or the pattern of small bytes gives away, as iconv names it. */
static const char *wide_encoding(const char *data, size_t len, const struct halves *h)
{
	if (len >= 4 && (!memcmp(data, "\xff\xfe\0\0", 4) || !memcmp(data, "\0\0\xfe\xff", 4)))
		return "UTF-32";
	if (len >= 2 && (!memcmp(data, "\xff\xfe", 2) || !memcmp(data, "\xfe\xff", 2)))
		return "UTF-16";
	if (len < WIDE_MIN_BYTES || !h->nuls)
		return NULL;
	if (h->low[1] * 20 >= len * 9 && h->low[0] * 20 <= len)
		return "UTF-16LE";
	if (h->low[0] * 20 >= len * 9 && h->low[1] * 20 <= len)
		return "UTF-16BE";
	return NULL;
}

static const struct {
	const char *magic;
	uint8_t len;
	const char *name; /* an article and a noun */
} formats[] = {
	{"%PDF-", 5, N_("a PDF document")},
	{"PK\3\4", 4, N_("a ZIP archive or an office document")},
	{"\x1f\x8b", 2, N_("a gzip archive")},
	{"\x89PNG", 4, N_("a picture")},
	{"\xff\xd8\xff", 3, N_("a picture")},
	{"GIF8", 4, N_("a picture")},
	{"\x7f" "ELF", 4, N_("a program")},
	{"SQLite format 3", 16, N_("a database")},
};

static const char *known_format(const char *data, size_t len)
{
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (len >= formats[i].len && !memcmp(data, formats[i].magic, formats[i].len))
			return _(formats[i].name);
	return NULL;
}

static struct status sniff(const struct ingest_source *s, bool *not_text)
{
	size_t len = s->len < SNIFF_BYTES ? s->len : SNIFF_BYTES;
	struct halves h = count_halves(s->data, len);
	const char *name = wide_encoding(s->data, len, &h);

	if (len && h.nuls == len)
		return status_fail(_("%s: nothing but NUL bytes - it may be damaged, fetch it anew"),
				   s->path);
	if (name)
		return status_fail(_("%s: the text is %s - convert it: iconv -f %s -t UTF-8 FILE >NEW"),
				   s->path, name, name);
	*not_text = true;
	name = known_format(s->data, len);
	if (name)
		return status_fail(_("%s: %s, not a text - extract its text first"), s->path, name);
	if (h.controls >= BINARY_MIN_CONTROLS && h.controls * BINARY_MIN_SHARE >= len)
		return status_fail(_("%s: binary data, not a text - name a file of text"), s->path);
	*not_text = false;
	return STATUS_OK;
}

/* Leaves no half of a character at the end of a text that was cut. */
static size_t cut_at_code_point(const char *data, size_t len)
{
	size_t at = len;

	while (at > 0 && len - at < 3 && ((unsigned char)data[at] & 0xc0) == 0x80)
		at--;
	return at;
}

static void tell_cut(const struct ingest_source *s, const struct ingest_sink *sink)
{
	struct status status = status_fail(_("%s: longer than %d MB - what comes behind that was left "
					     "out"), s->path, INGEST_LIMIT / (1024 * 1024));

	if (sink->problem)
		sink->problem(sink->ctx, status.text);
	status_release(&status);
}

static struct status ingest_bytes(const char *path, struct bytes *b, struct file_stamp stamp,
				  const struct ingest_sink *sink, bool *not_text)
{
	struct ingest_source source = {.path = path, .data = b->data, .len = b->len, .stamp = stamp};
	struct status status;

	if (b->len > INGEST_LIMIT) {
		source.cut = true;
		source.len = cut_at_code_point(b->data, INGEST_LIMIT);
	}
	status = sniff(&source, not_text);
	if (!status_is_ok(&status))
		return status;
	if (source.cut)
		tell_cut(&source, sink);
	return plain_ingest(&source, sink);
}

static struct status ingest(const char *path, bool regular, const struct ingest_sink *sink,
			    bool *not_text)
{
	struct file_stamp stamp;
	struct bytes data;
	struct status status;
	bool ignored;
	size_t size;
	int fd = -1, error;

	if (!not_text)
		not_text = &ignored;
	*not_text = false;
	status = open_source(path, regular, &fd, &size, &stamp);
	if (!status_is_ok(&status))
		return status;
	bytes_init(&data);
	error = read_up_to(fd, size, (size_t)INGEST_LIMIT + 1, sink, &data);
	close_source(fd);
	if (error)
		status = cannot_open(path, error);
	else
		status = ingest_bytes(path, &data, stamp, sink, not_text);
	bytes_release(&data);
	return status;
}

struct status ingest_file(const char *path, const struct ingest_sink *sink, bool *not_text)
{
	return ingest(path, false, sink, not_text);
}

struct status ingest_regular_file(const char *path, const struct ingest_sink *sink, bool *not_text)
{
	return ingest(path, true, sink, not_text);
}
