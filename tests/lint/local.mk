# SPDX-License-Identifier: GPL-3.0-or-later
# Rules of HACKING that a program can check.
LINT_TESTS += tests/lint/documents.py \
  tests/lint/layers.py tests/lint/lengths.py tests/lint/objects.sh tests/lint/style.py \
  tests/lint/hints.py tests/lint/unused.py tests/lint/wiring.py
EXTRA_DIST += tests/lint/lint.py $(LINT_TESTS)
