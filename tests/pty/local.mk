# SPDX-License-Identifier: GPL-3.0-or-later
# The program on a real terminal: a pseudo-terminal whose bytes are kept, or tmux for screens.
# One that waits for a file as long as a test holds it, or has little memory.
check_PROGRAMS += tests/pty/lateral-held
tests_pty_lateral_held_SOURCES = src/main.c tests/pty/held.c
tests_pty_lateral_held_LDADD = src/libui.a src/libcore.a $(NCURSESW_LIBS) $(CORE_LIBS)
tests_pty_lateral_held_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=open,--wrap=pthread_cond_wait,--wrap=pool_new \
  -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
PTY_TESTS += tests/pty/columns.py
PTY_TESTS += tests/pty/config.py
PTY_TESTS += tests/pty/copying.py
PTY_TESTS += tests/pty/hostile.py
PTY_TESTS += tests/pty/keys.py
PTY_TESTS += tests/pty/life.py
PTY_TESTS += tests/pty/loading.py
PTY_TESTS += tests/pty/output.py
PTY_TESTS += tests/pty/patience.py
PTY_TESTS += tests/pty/reading.py
PTY_TESTS += tests/pty/search.py
PTY_TESTS += tests/pty/shells.py
PTY_TESTS += tests/pty/sizes.py
PTY_TESTS += tests/pty/spacing.py
PTY_TESTS += tests/pty/themes.py
PTY_TESTS += tests/pty/tour.py
PTY_TESTS += tests/pty/ways.py
CHECK_LONG += tests/pty/loading.py
EXTRA_DIST += tests/pty/cells.py tests/pty/place.py tests/pty/terminal.py $(PTY_TESTS)
