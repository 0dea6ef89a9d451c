# SPDX-License-Identifier: GPL-3.0-or-later
# The program on a real terminal: a pseudo-terminal whose bytes are kept, or tmux for screens.
PTY_TESTS += tests/pty/columns.py
PTY_TESTS += tests/pty/config.py
PTY_TESTS += tests/pty/hostile.py
PTY_TESTS += tests/pty/life.py
PTY_TESTS += tests/pty/loading.py
PTY_TESTS += tests/pty/output.py
PTY_TESTS += tests/pty/patience.py
PTY_TESTS += tests/pty/reading.py
PTY_TESTS += tests/pty/search.py
PTY_TESTS += tests/pty/sizes.py
PTY_TESTS += tests/pty/themes.py
PTY_TESTS += tests/pty/tour.py
PTY_TESTS += tests/pty/ways.py
CHECK_LONG += tests/pty/loading.py
EXTRA_DIST += tests/pty/cells.py tests/pty/terminal.py $(PTY_TESTS)
