/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/message_log.h"

#include <string.h>

void message_log_release(struct message_log *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->v[i].text);
	VEC_RELEASE(l);
}

/* Half of them at once, so that each is moved once in a while only. */
static void drop_oldest(struct message_log *l)
{
	size_t half = l->n / 2;

	for (size_t i = 0; i < half; i++)
		free(l->v[i].text);
	memmove(l->v, l->v + half, (l->n - half) * sizeof *l->v);
	l->n -= half;
}

void message_log_add(struct message_log *l, const char *text, unsigned seconds, bool problem)
{
	struct message *last = l->n ? &l->v[l->n - 1] : NULL;

	if (last && strcmp(last->text, text) == 0) {
		last->times++;
		last->seconds = seconds;
		return;
	}
	if (l->n == MESSAGES_MAX)
		drop_oldest(l);
	VEC_PUSH(l, (struct message){mem_copy_string(text), seconds, 1, problem});
}

size_t message_log_problems(const struct message_log *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->n; i++)
		n += l->v[i].problem;
	return n;
}
