# SPDX-License-Identifier: GPL-3.0-or-later
# The build itself, and the other tests again under tools that watch the program.
WHOLE_TESTS += tests/whole/sanitized.sh tests/whole/valgrind.sh tests/whole/configure.sh \
  tests/whole/bootstrap.py
CHECK_LONG += tests/whole/page.py tests/whole/threads.sh
EXTRA_DIST += $(WHOLE_TESTS) tests/whole/page.py tests/whole/threads.sh
