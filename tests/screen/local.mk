# SPDX-License-Identifier: GPL-3.0-or-later
# The program with tests/screen/term_script.c in place of ui/term.c: its object defines every term_
# function, so the archive's member is not pulled.
check_PROGRAMS += tests/screen/lateral-screen
tests_screen_lateral_screen_SOURCES = src/main.c tests/screen/term_script.c
tests_screen_lateral_screen_LDADD = src/libui.a src/libcore.a $(CORE_LIBS)
# It finds translations in the build folder, where nothing need be installed.
tests_screen_lateral_screen_CPPFLAGS = -I$(top_srcdir)/src \
  -DLOCALEDIR='"$(abs_top_builddir)/tests/locale"' $(HARDEN_CPPFLAGS)
check_PROGRAMS += tests/screen/lateral-soak
tests_screen_lateral_soak_SOURCES = src/main.c tests/screen/term_soak.c
tests_screen_lateral_soak_LDADD = src/libui.a src/libcore.a $(CORE_LIBS)
check_PROGRAMS += tests/screen/roles
tests_screen_roles_SOURCES = tests/screen/roles.c
tests_screen_roles_LDADD = src/libui.a src/libcore.a $(CORE_LIBS)
SCREEN_TESTS += tests/screen/golden.py tests/screen/colours.py tests/screen/neighbours.py \
  tests/screen/languages.py tests/screen/counts.py tests/screen/cursor.py \
  tests/screen/soak.py
CHECK_LONG += tests/screen/soak.py tests/whole/sanitized.sh
check_DATA = tests/locale/de/LC_MESSAGES/lateral.mo
tests/locale/de/LC_MESSAGES/lateral.mo: po/de.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) -c -o $@ $<
.PHONY: clean-locale
clean-local: clean-locale
clean-locale:
	rm -rf tests/locale
EXTRA_DIST += tests/screen/counts.py tests/screen/cursor.py tests/screen/golden.py tests/screen/languages.py tests/screen/soak.py \
  tests/screen/greek/αυγή.txt tests/screen/greek/βορράς.txt tests/screen/language-views.keys \
  tests/screen/german.keys tests/screen/german-80x24.screen \
  tests/screen/language-views-80x24.screen tests/screen/language-views-120x40.screen \
  tests/screen/data/combining.txt tests/screen/data/no-headline.txt tests/screen/data/rtl.txt \
  tests/screen/data/wide.txt tests/screen/data/bridge/courier.txt \
  tests/screen/data/bridge/herald.txt tests/screen/data/nothing/a.txt \
  tests/screen/data/nothing/b.txt \
  tests/screen/bridge-compare.keys tests/screen/bridge-linear.keys \
  tests/screen/bridge-nothing.keys tests/screen/bridge-reader.keys \
  tests/screen/bridge-compare-40x10.screen tests/screen/bridge-compare-80x24.screen \
  tests/screen/bridge-linear-80x24.screen tests/screen/bridge-nothing-40x10.screen \
  tests/screen/bridge-reader-40x10.screen tests/screen/bridge-reader-80x24.screen \
  tests/screen/command.keys tests/screen/command-40x10.screen tests/screen/command-80x24.screen \
  tests/screen/busy.keys tests/screen/compare.keys tests/screen/help.keys tests/screen/list.keys \
  tests/screen/odd-text.keys tests/screen/prompt.keys tests/screen/reader.keys \
  tests/screen/here.keys tests/screen/here-80x24.screen tests/screen/results.keys tests/screen/results-132x43.screen \
  tests/screen/results-40x10.screen tests/screen/results-80x24.screen \
  tests/screen/sizes.keys \
  tests/screen/readme.keys tests/screen/readme-76x22.screen \
  tests/screen/walk.keys tests/screen/walk-40x8.screen tests/screen/walk-80x24.screen \
  tests/screen/views.keys tests/screen/views-40x8.screen tests/screen/views-60x20.screen \
  tests/screen/views-80x24.screen tests/screen/views-120x40.screen \
  tests/screen/views-200x60.screen tests/screen/odd-text-40x8.screen \
  tests/screen/odd-text-60x20.screen tests/screen/odd-text-120x40.screen \
  tests/screen/odd-text-200x60.screen \
  tests/screen/opened-at.keys tests/screen/opened-at-80x24.screen tests/screen/opened-found.keys \
  tests/screen/opened-found-80x24.screen tests/screen/turned.keys \
  tests/screen/turned-80x24.screen tests/screen/turned/ship.txt \
  tests/screen/marks.keys tests/screen/marks-80x24.screen \
  tests/screen/query.keys tests/screen/query-40x10.screen tests/screen/query-80x24.screen \
  tests/screen/query-140x40.screen \
  tests/screen/why.keys tests/screen/why-40x8.screen tests/screen/why-80x24.screen \
  tests/screen/why-120x40.screen \
  tests/screen/why-reader.keys tests/screen/why-reader-40x8.screen \
  tests/screen/why-reader-80x24.screen tests/screen/why-reader-140x40.screen \
  tests/screen/log.keys tests/screen/log-40x8.screen tests/screen/log-80x24.screen \
  tests/screen/busy-80x24.screen \
  tests/screen/compare-40x10.screen tests/screen/compare-80x24.screen \
  tests/screen/help-40x10.screen tests/screen/help-80x24.screen tests/screen/list-132x43.screen \
  tests/screen/list-40x10.screen tests/screen/list-80x24.screen \
  tests/screen/odd-text-80x24.screen tests/screen/prompt-40x10.screen \
  tests/screen/prompt-80x24.screen tests/screen/reader-132x43.screen \
  tests/screen/reader-40x10.screen tests/screen/reader-80x24.screen \
  tests/screen/sizes-80x24.screen

EXTRA_DIST += tests/screen/long-name/and.txt tests/screen/long-name/evening.txt \
  tests/screen/long-name.keys tests/screen/long-name-80x24.screen tests/screen/long-name-40x10.screen \
  tests/screen/twice/beacon.txt tests/screen/twice/mail.txt \
  tests/screen/matches.keys tests/screen/matches-80x24.screen tests/screen/matches-40x10.screen \
  tests/screen/data/links.txt \
  tests/screen/rows.keys tests/screen/rows-80x24.screen \
  tests/screen/rows-40x8.screen tests/screen/rows-200x60.screen \
  tests/screen/notes.keys tests/screen/notes-80x24.screen \
  tests/screen/notes-60x20.screen tests/screen/notes-40x8.screen \
  tests/screen/notes-140x40.screen tests/screen/links.keys \
  tests/screen/links-80x24.screen tests/screen/links-40x8.screen \
  tests/screen/notes-linear.keys tests/screen/notes-linear-80x24.screen tests/screen/notes-linear-40x10.screen \
  tests/screen/backwards.keys tests/screen/backwards-80x24.screen \
  tests/screen/order.keys tests/screen/years.keys tests/screen/years-80x24.screen \
  tests/screen/years/mole.txt tests/screen/years/quay.txt \
  tests/screen/opening.keys tests/screen/opening-80x24.screen \
  tests/screen/folds.keys tests/screen/folds-80x24.screen \
  tests/screen/several.keys tests/screen/several-80x24.screen \
  tests/screen/several-140x40.screen tests/screen/order-80x24.screen \
  tests/screen/fingers.keys tests/screen/fingers-80x24.screen tests/screen/fingers-40x10.screen \
  tests/screen/ways.keys tests/screen/ways-40x10.screen tests/screen/ways-80x24.screen

EXTRA_DIST += tests/screen/colours.py tests/screen/neighbours.py tests/screen/roles.table \
  tests/screen/colours/40x8.colours tests/screen/colours/60x20.colours \
  tests/screen/colours/80x24.colours tests/screen/colours/120x40.colours \
  tests/screen/colours/200x60.colours

.PHONY: update-screens
update-screens: src/lateral$(EXEEXT) tests/screen/lateral-screen$(EXEEXT) \
    tests/screen/roles$(EXEEXT) $(check_DATA)
	@$(AM_TESTS_ENVIRONMENT) python3 $(srcdir)/tests/screen/golden.py --update
	@$(AM_TESTS_ENVIRONMENT) python3 $(srcdir)/tests/screen/colours.py --update
	python3 $(srcdir)/tests/lint/documents.py --write-screens
EXTRA_DIST += tests/screen/guessed.keys tests/screen/guessed-40x10.screen \
  tests/screen/guessed-60x20.screen tests/screen/guessed-80x24.screen \
  tests/screen/guessed-120x40.screen tests/screen/guessed/north/news/bridge.txt \
  tests/screen/guessed/north/news/2026-03-03-bridge-collapse-courier.txt \
  tests/screen/guessed/north/news/2026-03-03-bridge-collapse-herald.txt \
  tests/screen/guessed/south/news/2026-03-04-bridge-collapse-herald.txt \
  tests/screen/guessed/south/news/bridge.txt
