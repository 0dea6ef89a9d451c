# SPDX-License-Identifier: GPL-3.0-or-later
# What the weights of src/compare/score.c and its table of senses are made with:
#   make tests/fit/dump && python3 $(top_srcdir)/tests/fit/fit.py tests/fit/dump SHARED
check_PROGRAMS += tests/fit/dump
tests_fit_dump_SOURCES = tests/fit/dump.c
tests_fit_dump_CPPFLAGS = $(AM_CPPFLAGS)
tests_fit_dump_LDADD = src/libcore.a $(CORE_LIBS)
check_PROGRAMS += tests/fit/topics
tests_fit_topics_SOURCES = tests/fit/topics.c
tests_fit_topics_CPPFLAGS = $(AM_CPPFLAGS)
tests_fit_topics_LDADD = src/libcore.a $(CORE_LIBS)
EXTRA_DIST += tests/fit/fit.py tests/fit/senses.py tests/fit/senses.txt tests/fit/themes.py tests/fit/themes.txt
