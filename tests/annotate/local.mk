# SPDX-License-Identifier: GPL-3.0-or-later
ANNOTATE_TESTS += tests/annotate/score_quantities.py tests/annotate/score_quotes.py \
  tests/annotate/scores.py
EXTRA_DIST += $(ANNOTATE_TESTS) tests/data/quantities/README tests/data/quantities/ferry.tsv \
  tests/data/quantities/rates.tsv tests/data/stories/ferry/corniche.txt \
  tests/data/stories/ferry/dart.txt tests/data/stories/ferry/jerra.txt \
  tests/data/stories/ferry/tarpress.txt tests/data/stories/rates/garland.txt \
  tests/data/stories/rates/lakeside.txt tests/data/stories/rates/meridia.txt \
  tests/data/stories/rates/purse.txt
