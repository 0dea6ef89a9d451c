# SPDX-License-Identifier: GPL-3.0-or-later
# The built-in sample, in the order in which it is shown.
SAMPLE_TEXTS = \
  $(srcdir)/data/sample/tarpress.txt $(srcdir)/data/sample/corniche.txt \
  $(srcdir)/data/sample/jerra.txt $(srcdir)/data/sample/dart.txt
EXTRA_DIST += data/embed.awk data/sample/README $(SAMPLE_TEXTS)
AM_CPPFLAGS += -I$(top_builddir)/src
BUILT_SOURCES += src/workspace/sample.def
CLEANFILES += src/workspace/sample.def

# For whoever asks for one target of a fresh tree; all others make BUILT_SOURCES first.
src/workspace/sample.$(OBJEXT): src/workspace/sample.def
src/workspace/sample.def: $(SAMPLE_TEXTS) $(srcdir)/data/embed.awk
	$(AM_V_GEN)$(MKDIR_P) src/workspace && \
	  LC_ALL=C $(AWK) -f $(srcdir)/data/embed.awk $(SAMPLE_TEXTS) >$@.tmp && mv $@.tmp $@

# Completions, where each shell looks for them.
bashcompletiondir = $(datadir)/bash-completion/completions
dist_bashcompletion_DATA = data/completions/lateral
zshcompletiondir = $(datadir)/zsh/site-functions
dist_zshcompletion_DATA = data/completions/_lateral
fishcompletiondir = $(datadir)/fish/vendor_completions.d
dist_fishcompletion_DATA = data/completions/lateral.fish
