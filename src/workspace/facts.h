/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotations as queries see them (search/facts.h).  Any thread may ask: nothing is kept. */
#ifndef LATERAL_WORKSPACE_FACTS_H
#define LATERAL_WORKSPACE_FACTS_H

#include "search/facts.h"

extern const struct fact_source annotation_facts;

#endif
