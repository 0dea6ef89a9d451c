/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether what takes long is to be given up, for whoever does it: to be asked every millisecond or
 * so.  The answer stays the same once it was yes, and what was found by then is of no use.
 */
#ifndef LATERAL_SEARCH_STOP_H
#define LATERAL_SEARCH_STOP_H

#include "base/task.h"

struct stop {
	bool (*wanted)(const void *context); /* NULL: never */
	const void *context;
};

static inline bool stop_is_wanted(const struct stop *s)
{
	return s && s->wanted && s->wanted(s->context);
}

static inline bool stop_asks_job(const void *job)
{
	return job_is_cancelled(job);
}

/* Once the job is cancelled; J may be NULL. */
static inline struct stop stop_with_job(const struct job *j)
{
	return (struct stop){j ? stop_asks_job : NULL, j};
}

#endif
