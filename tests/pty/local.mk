# SPDX-License-Identifier: GPL-3.0-or-later
# The program on a real terminal: a pseudo-terminal whose bytes are kept, or tmux for screens.
PTY_TESTS += tests/pty/hostile.py tests/pty/life.py tests/pty/sizes.py tests/pty/output.py \
  tests/pty/columns.py tests/pty/config.py tests/pty/search.py \
  tests/pty/tour.py tests/pty/ways.py \
  tests/pty/reading.py
EXTRA_DIST += tests/pty/terminal.py $(PTY_TESTS)
