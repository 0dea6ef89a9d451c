/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every message of this run, oldest first, with the time since its start.  One that comes twice in a
 * row is kept once and counted; of very many the oldest are lost.
 */
#ifndef LATERAL_UI_MESSAGE_LOG_H
#define LATERAL_UI_MESSAGE_LOG_H

#include "base/vec.h"

#include <stdbool.h>

enum { MESSAGES_MAX = 1000 };

struct message {
	char *text; /* owned, one cleaned line */
	unsigned seconds, times;
	bool problem; /* of loading: told before all others */
};
struct message_log VEC(struct message);

void message_log_release(struct message_log *l);
void message_log_add(struct message_log *l, const char *text, unsigned seconds, bool problem);
size_t message_log_problems(const struct message_log *l);

#endif
