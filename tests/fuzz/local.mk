# SPDX-License-Identifier: GPL-3.0-or-later
# `make check` replays the corpora; `make fuzz FUZZ_SECONDS=600` looks for new inputs with clang.
FUZZ_TARGETS = sentence annotation search query
FUZZ_SECONDS = 60
FUZZ_REPLAY = tests/fuzz/replay_sentence tests/fuzz/replay_annotation tests/fuzz/replay_search \
  tests/fuzz/replay_query
check_PROGRAMS += $(FUZZ_REPLAY)
FUZZ_TESTS += tests/fuzz/replay.sh

tests_fuzz_replay_sentence_SOURCES = tests/fuzz/replay.c tests/fuzz/fuzz.h tests/fuzz/fuzz_sentence.c
tests_fuzz_replay_annotation_SOURCES = tests/fuzz/replay.c tests/fuzz/fuzz.h \
  tests/fuzz/fuzz_annotation.c
tests_fuzz_replay_search_SOURCES = tests/fuzz/replay.c tests/fuzz/fuzz.h tests/fuzz/fuzz_search.c
tests_fuzz_replay_query_SOURCES = tests/fuzz/replay.c tests/fuzz/fuzz.h tests/fuzz/fuzz_query.c

EXTRA_DIST += tests/fuzz/replay.sh tests/fuzz/run.sh tests/fuzz/corpus

fuzz:
	TEXT_LIBS='$(TEXT_LIBS)' TRE_LIBS='$(TRE_LIBS)' $(SHELL) $(srcdir)/tests/fuzz/run.sh $(srcdir) $(FUZZ_SECONDS) $(FUZZ_TARGETS)
.PHONY: fuzz
