# SPDX-License-Identifier: GPL-3.0-or-later
# `make bench` prints medians; nothing here is part of `make check`.
EXTRA_PROGRAMS += tests/bench/bench_core
tests_bench_bench_core_SOURCES = tests/bench/bench_core.c
EXTRA_DIST += tests/bench/bench.py
BENCH_TEXTS = $(srcdir)/data/sample/tarpress.txt $(srcdir)/data/sample/corniche.txt \
  $(srcdir)/data/sample/jerra.txt $(srcdir)/data/sample/dart.txt

# Beside the sample five real articles, where they are.
bench: src/lateral$(EXEEXT) tests/bench/bench_core$(EXEEXT)
	@real="$${LATERAL_SHARED:-$(srcdir)/../shared}/articles"; core= process=; \
	if test -d "$$real"; then core="-- real $$(echo $$real/*.txt)"; process="real $$(ls $$real/*.txt | head -n 2)"; fi; \
	tests/bench/bench_core$(EXEEXT) sample $(BENCH_TEXTS) $$core && \
	python3 $(srcdir)/tests/bench/bench.py src/lateral$(EXEEXT) sample $(srcdir)/data/sample/tarpress.txt $(srcdir)/data/sample/corniche.txt $$process
.PHONY: bench

# The interface; 110,000 articles of a third of a gigabyte are made once.  BENCH_UI="--only frames".
EXTRA_DIST += tests/bench/bench_ui.py
EXTRA_PROGRAMS += tests/bench/witness
tests_bench_witness_SOURCES = tests/bench/witness.c
bench: bench-ui
bench-ui: src/lateral$(EXEEXT) tests/bench/gen_articles$(EXEEXT) tests/bench/witness$(EXEEXT)
	python3 $(srcdir)/tests/bench/bench_ui.py $(BENCH_UI) src/lateral$(EXEEXT) tests/bench/gen_articles$(EXEEXT) tests/bench/witness$(EXEEXT) tests/bench/articles-ui $(srcdir)/data/sample $(BENCH_TEXTS)
.PHONY: bench-ui

# A gigabyte in build/tests/bench/articles, kept until `make bench-clean`; BENCH_SEARCH="--size 30000".
EXTRA_PROGRAMS += tests/bench/gen_articles tests/bench/bench_search
tests_bench_gen_articles_SOURCES = tests/bench/gen_articles.c
tests_bench_gen_articles_LDADD = src/libcore.a $(CORE_LIBS)
tests_bench_bench_search_SOURCES = tests/bench/bench_search.c
tests_bench_bench_search_LDADD = src/libcore.a $(CORE_LIBS)
EXTRA_DIST += tests/bench/bench_search.py
BENCH_STORIES = $(BENCH_TEXTS) $(srcdir)/tests/data/stories/rates/garland.txt \
  $(srcdir)/tests/data/stories/rates/lakeside.txt $(srcdir)/tests/data/stories/rates/meridia.txt \
  $(srcdir)/tests/data/stories/rates/purse.txt

bench-search: tests/bench/gen_articles$(EXEEXT) tests/bench/bench_search$(EXEEXT) src/lateral$(EXEEXT)
	python3 $(srcdir)/tests/bench/bench_search.py $(BENCH_SEARCH) tests/bench/gen_articles$(EXEEXT) tests/bench/bench_search$(EXEEXT) src/lateral$(EXEEXT) tests/bench/articles $(BENCH_STORIES)
bench-clean:
	rm -rf tests/bench/articles tests/bench/articles-ui
.PHONY: bench-search bench-clean
