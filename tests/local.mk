# SPDX-License-Identifier: GPL-3.0-or-later
# Every test speaks TAP.  Each area keeps its list in a fragment of its own, by kind: so a kind can
# be run alone (make check TESTS='$(SCREEN_TESTS)'), and distcheck runs lints and unit tests only.
CHECK_LONG =
UNIT_TESTS =
LINT_TESTS =
COMMAND_TESTS =
SCREEN_TESTS =
PTY_TESTS =
ANNOTATE_TESTS =
FUZZ_TESTS =
WHOLE_TESTS =
# The longest first, so that the others run beside them.
TESTS = $(WHOLE_TESTS) $(PTY_TESTS) $(FUZZ_TESTS) $(LINT_TESTS) $(COMMAND_TESTS) \
  $(SCREEN_TESTS) $(ANNOTATE_TESTS)
TEST_EXTENSIONS = .sh .py
TAP_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
LOG_DRIVER = $(TAP_DRIVER)
SH_LOG_DRIVER = $(TAP_DRIVER)
SH_LOG_COMPILER = $(SHELL)
PY_LOG_DRIVER = $(TAP_DRIVER)
PY_LOG_COMPILER = python3
AM_TESTS_ENVIRONMENT = \
  CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
  LC_ALL=C.UTF-8; export LC_ALL; TZ=UTC; export TZ; \
  PYTHONDONTWRITEBYTECODE=1; export PYTHONDONTWRITEBYTECODE; \
  LATERAL='$(abs_top_builddir)/src/lateral$(EXEEXT)'; export LATERAL; \
  top_srcdir='$(abs_top_srcdir)'; export top_srcdir; \
  top_builddir='$(abs_top_builddir)'; export top_builddir; \
  LATERAL_SHARED='$(abs_top_srcdir)/../shared'; export LATERAL_SHARED; \
  CC='$(CC)'; export CC; NM='$(NM)'; export NM; \
  CORE_LIBS='$(CORE_LIBS)'; export CORE_LIBS; \
  HARDEN_LDFLAGS='$(HARDEN_LDFLAGS)'; export HARDEN_LDFLAGS; \
  UNIT_TESTS='$(UNIT_TESTS)'; export UNIT_TESTS;

# Unit tests link the core alone: a call into ui or ncurses would not link.  tests/unit/test_x is
# made of tests/unit/test_x.c, unless its fragment says more.
AM_CPPFLAGS += -I$(top_srcdir)/tests $(CMOCKA_CFLAGS)
LDADD = src/libcore.a $(CORE_LIBS) $(CMOCKA_LIBS)
noinst_HEADERS = tests/unit/compared.h tests/unit/made_article.h tests/unit/made_pair.h \
  tests/unit/oracle.h tests/unit/place.h tests/unit/peer_regex.h tests/unit/told.h tests/unit/unit.h

include tests/unit/base.mk
include tests/unit/text.mk
include tests/unit/workspace.mk
include tests/unit/sentence.mk
include tests/unit/ingest.mk
include tests/unit/annotate.mk
include tests/unit/quantity.mk
include tests/unit/speech.mk
include tests/unit/search.mk
include tests/unit/compare.mk
include tests/unit/discrepancy.mk
include tests/unit/view.mk
include tests/unit/pane.mk
include tests/unit/config.mk
include tests/screen/local.mk
include tests/command/local.mk
include tests/pty/local.mk
include tests/fit/local.mk
include tests/lint/local.mk
include tests/annotate/local.mk
include tests/bench/local.mk
include tests/fuzz/local.mk
include tests/whole/local.mk

if HAVE_CMOCKA
check_PROGRAMS += $(UNIT_TESTS)
TESTS += $(UNIT_TESTS)
else
TESTS += tests/unit/absent.sh
endif
EXTRA_DIST += tests/unit/absent.sh

# Tests that are of several kinds as well, told by LATERAL_LONG to try many more random cases
# (unit_cases() in tests/unit/unit.h).
.PHONY: check-long
check-long:
	LATERAL_LONG=1 $(MAKE) $(AM_MAKEFLAGS) check TESTS='$(CHECK_LONG)'
