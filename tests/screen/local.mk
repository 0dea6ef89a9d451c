# SPDX-License-Identifier: GPL-3.0-or-later
# The program with tests/screen/term_script.c in place of ui/term.c: its object defines every term_
# function, so the archive's member is not pulled.
check_PROGRAMS += tests/screen/lateral-screen
tests_screen_lateral_screen_SOURCES = src/main.c tests/screen/term_script.c
tests_screen_lateral_screen_LDADD = src/libui.a src/libcore.a $(CORE_LIBS)
SCREEN_TESTS += tests/screen/golden.py
SCREEN_FILES =
EXTRA_DIST += tests/screen/golden.py $(SCREEN_FILES)

.PHONY: update-screens
update-screens: tests/screen/lateral-screen$(EXEEXT)
	@$(AM_TESTS_ENVIRONMENT) python3 $(srcdir)/tests/screen/golden.py --update
