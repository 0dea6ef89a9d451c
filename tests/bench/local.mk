# SPDX-License-Identifier: GPL-3.0-or-later
# `make bench` prints medians; nothing here is part of `make check`.
EXTRA_PROGRAMS += tests/bench/bench_core
tests_bench_bench_core_SOURCES = tests/bench/bench_core.c
tests_bench_bench_core_LDADD = src/libcore.a $(CORE_LIBS)
EXTRA_DIST += tests/bench/bench.py
BENCH_TEXTS = $(srcdir)/data/sample/tarpress.txt $(srcdir)/data/sample/corniche.txt \
  $(srcdir)/data/sample/jerra.txt $(srcdir)/data/sample/dart.txt

bench: src/lateral$(EXEEXT) tests/bench/bench_core$(EXEEXT)
	tests/bench/bench_core$(EXEEXT) $(BENCH_TEXTS)
	python3 $(srcdir)/tests/bench/bench.py src/lateral$(EXEEXT) $(srcdir)/data/sample/tarpress.txt $(srcdir)/data/sample/corniche.txt
.PHONY: bench
