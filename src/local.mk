# SPDX-License-Identifier: GPL-3.0-or-later
# libcore.a links without ncurses; libui.a without term.o is what golden tests run.
noinst_LIBRARIES += src/libcore.a src/libui.a
bin_PROGRAMS += src/lateral

src_libcore_a_SOURCES = \
  src/base/bytes.c src/base/bytes.h src/base/clock.c src/base/clock.h src/base/i18n.h src/base/mem.c src/base/mem.h \
  src/base/file.c src/base/file.h src/base/file_stamp.c src/base/file_stamp.h src/base/numbering.c src/base/numbering.h src/base/sorted.c src/base/sorted.h src/base/span.h src/base/spawn.c src/base/spawn.h src/base/status.c src/base/status.h src/base/task.c \
  src/base/task.h src/base/vec.h \
  src/text/alike.c src/text/alike.h \
  src/text/abbrev.c src/text/abbrev.h src/text/boundary.c src/text/boundary.h \
  src/text/clean.c src/text/clean.h \
  src/text/codepoint.c src/text/codepoint.h \
  src/text/date.c src/text/date.h src/text/fold.c src/text/fold.h src/text/fold_unit.c src/text/fold_unit.h \
  src/text/direction.c src/text/direction.h src/text/lang.c \
  src/text/lang.h src/text/paragraph.c src/text/paragraph.h src/text/sentence.c \
  src/text/sentence.h src/text/shape.c src/text/shape.h src/text/stem.c src/text/stem.h \
  src/text/web_address.c src/text/web_address.h \
  src/text/width.c src/text/width.h src/text/words.c src/text/words.h src/text/wrap.c \
  src/text/wrap.h \
  src/model/article.c src/model/article.h src/model/library.c src/model/library.h \
  src/model/text_store.c src/model/text_store.h \
  src/ingest/dateline.c src/ingest/dateline.h src/ingest/front_matter.c \
  src/ingest/front_matter.h src/ingest/ingest.c src/ingest/ingest.h src/ingest/plain.c \
  src/ingest/plain.h src/ingest/source.h \
  src/annotate/amount.c src/annotate/amount.h src/annotate/annotate.c src/annotate/annotate.h \
  src/annotate/annotation.c src/annotate/annotation.h \
  src/annotate/lexicon.c src/annotate/lexicon.h src/annotate/number.c src/annotate/number.h \
  src/annotate/quantity.c src/annotate/quantity.h src/annotate/token.c src/annotate/token.h \
  src/annotate/when.c src/annotate/when.h src/annotate/word_search.c \
  src/annotate/word_search.h src/annotate/word_sense.c src/annotate/word_sense.h \
  src/annotate/phrase_table.c src/annotate/phrase_table.h src/annotate/phrase_index.c src/annotate/phrase_index.h \
  src/annotate/furniture.c \
  src/annotate/furniture.h src/annotate/kinds.c src/annotate/kinds.h src/annotate/phrases.c \
  src/annotate/phrases.h \
  src/annotate/attribution.c src/annotate/attribution.h src/annotate/cues.c src/annotate/cues.h \
  src/annotate/calling.c src/annotate/calling.h \
  src/annotate/discourse.c src/annotate/discourse.h src/annotate/fraction.c src/annotate/fraction.h \
  src/annotate/frame.c src/annotate/frame.h src/annotate/gazetteer.c src/annotate/gazetteer.h \
  src/annotate/name_join.c src/annotate/name_join.h src/annotate/name_runs.c \
  src/annotate/name_runs.h src/annotate/names.c src/annotate/names.h \
  src/annotate/noun_phrase.c src/annotate/noun_phrase.h \
  src/annotate/quotation.c src/annotate/quotation.h src/annotate/quote_shape.c \
  src/annotate/quote_shape.h src/annotate/reading.c \
  src/annotate/reading.h src/annotate/reference.c \
  src/annotate/reference.h src/annotate/saying.c src/annotate/saying.h \
  src/annotate/speech.c \
  src/annotate/speech.h src/annotate/word_table.c src/annotate/word_table.h \
  src/search/approx.c src/search/approx.h src/search/automaton.c src/search/automaton.h \
  src/search/automaton_near.c src/search/automaton_walk.h \
  src/search/bracket.c src/search/bracket.h \
  src/search/charset.c src/search/charset.h src/search/dfa.c src/search/dfa.h \
  src/search/ere.c src/search/ere.h \
  src/search/ere_tree.c src/search/ere_tree.h src/search/ere_write.c src/search/filter.c \
  src/search/condition.c src/search/condition.h src/search/facts.h \
  src/search/filter.h src/search/literal.c src/search/literal.h src/search/needle.c \
  src/search/needle.h src/search/pattern.c \
  src/search/pattern.h src/search/program.c src/search/program.h src/search/query.c \
  src/search/query.h src/search/query_find.c src/search/query_parse.c \
  src/search/query_parse.h src/search/query_terms.h src/search/reader.c \
  src/search/reader.h src/search/regex.c src/search/regex.h src/search/required.c \
  src/search/required.h src/search/scan.c src/search/scan.h src/search/scan_vector.c \
  src/search/scan_vector.h src/search/shelf.c src/search/shelf.h src/search/scope.c \
  src/search/scope.h src/search/search.c \
  src/search/search.h src/search/stop.h src/search/symbols.c \
  src/search/symbols.h src/search/utf8.c src/search/utf8.h \
  src/compare/about.c src/compare/about.h \
  src/compare/association.c src/compare/association.h \
  src/compare/bag.c src/compare/bag.h src/compare/candidates.c src/compare/candidates.h \
  src/compare/compare.c src/compare/compare.h src/compare/comparison.c \
  src/compare/comparison.h src/compare/feature_types.h src/compare/feature_words.c \
  src/compare/feature_words.h src/compare/features.c src/compare/features.h \
  src/compare/order.c src/compare/order.h src/compare/gist.c src/compare/gist.h src/compare/joint.c src/compare/joint.h \
  src/compare/overlap.c src/compare/overlap.h \
  src/compare/lemma.c src/compare/lemma.h \
  src/compare/label.c src/compare/label.h src/compare/likeness.c src/compare/likeness.h src/compare/links.c src/compare/links.h \
  src/compare/account.c src/compare/account.h src/compare/account_lexicon.c \
  src/compare/account_lexicon.h src/compare/account_reader.h src/compare/account_subject.c \
  src/compare/account_subject.h \
  src/compare/alignment.c src/compare/alignment.h \
  src/compare/counted.c src/compare/counted.h \
  src/compare/echo.c src/compare/echo.h \
  src/compare/nominees.c src/compare/nominees.h \
  src/compare/one_event.c src/compare/one_event.h src/compare/opposed.c src/compare/opposed.h \
  src/compare/saying.c src/compare/saying.h \
  src/compare/aside.c src/compare/aside.h src/compare/ballot.c src/compare/ballot.h \
  src/compare/discrepancy.c src/compare/discrepancy.h src/compare/discrepancy_score.c \
  src/compare/discrepancy_score.h \
  src/compare/form.c src/compare/form.h src/compare/figure.c src/compare/figure.h src/compare/rendering.c src/compare/rendering.h \
  src/compare/reported.c src/compare/reported.h \
  src/compare/setting.c src/compare/setting.h src/compare/surroundings.c src/compare/surroundings.h \
  src/compare/tense.c src/compare/tense.h src/compare/theme.c src/compare/theme.h \
  src/compare/themes.def src/compare/topic.c src/compare/topic.h \
  src/compare/quoted.c src/compare/quoted.h src/compare/utterance.c src/compare/utterance.h \
  src/compare/voice.c src/compare/voice.h \
  src/compare/moment.c src/compare/moment.h \
  src/compare/moved.c src/compare/relation.c src/compare/relation.h src/compare/rows.c \
  src/compare/rows.h src/compare/runs.c src/compare/runs.h src/compare/score.c \
  src/compare/score.h src/compare/signals.c src/compare/signals.h \
  src/compare/senses.def src/compare/word_lists.c src/compare/word_lists.h \
  src/workspace/preparing.c src/workspace/preparing.h \
  src/workspace/comparing.c src/workspace/comparing.h \
  src/workspace/counting.c src/workspace/counting.h src/workspace/keep.h \
  src/workspace/kin.c src/workspace/kin.h \
  src/workspace/facts.c src/workspace/facts.h src/workspace/load.c src/workspace/load.h src/workspace/reload.c src/workspace/reload.h \
  src/workspace/sample.c src/workspace/walk.c src/workspace/walk.h \
  src/workspace/sample.h src/workspace/workspace.c src/workspace/workspace.h \
  src/pane/canvas.c src/pane/canvas.h src/pane/listbox.c src/pane/listbox.h \
  src/pane/prompt.c src/pane/prompt.h \
  src/view/excerpts.c src/view/excerpts.h src/view/findings.c src/view/findings.h src/view/flow.c src/view/flow.h src/view/lines.c \
  src/view/lines.h src/view/notes.c src/view/notes.h src/view/notes_panel.c src/view/urls.c src/view/urls.h \
  src/view/outlet_name.c src/view/outlet_name.h \
  src/view/paint.c src/view/paint.h src/view/row_items.c src/view/row_items.h \
  src/view/article_blocks.c src/view/article_blocks.h \
  src/view/view_article.c src/view/view_article.h src/view/view_compare.c \
  src/view/view_compare.h src/view/view_window.c src/view/view_window.h \
  src/command/command.c src/command/command.h src/command/command_compare.c \
  src/command/command_search.c src/command/command_show.c src/command/commands.h \
  src/command/citation.c src/command/citation.h src/command/listing.c src/command/listing.h \
  src/command/options.c src/command/options.h src/command/report.c src/command/report.h src/command/session.c src/command/session.h \
  src/command/write_html.c src/command/write_html.h src/command/write_html_compare.c \
  src/command/write_markdown.c src/command/write_markdown.h \
  src/command/write_json.c src/command/write_json.h src/command/write_text.c \
  src/command/write_text.h

src_libui_a_SOURCES = \
  src/ui/actions.def \
  src/ui/app.h \
  src/ui/app_input.c \
  src/ui/app_move.c \
  src/ui/app_run.c \
  src/ui/app_load.c src/ui/app_search.c \
  src/ui/app_state.h \
  src/ui/app_trail.c \
  src/ui/arguments.c src/ui/arguments.h \
  src/ui/ascii.c src/ui/ascii.h \
  src/ui/browser.c src/ui/browser.h \
  src/ui/cmdline.c src/ui/cmdline.h \
  src/ui/compare.h \
  src/ui/compare_draw.c \
  src/ui/compare_evidence.c \
  src/ui/compare_find.c \
  src/ui/compare_folds.c \
  src/ui/compare_move.c \
  src/ui/compare_places.c src/ui/compare_places.h \
  src/ui/config_file.c src/ui/config_file.h \
  src/ui/configuration.c src/ui/configuration.h \
  src/ui/copy.c src/ui/copy.h src/ui/export.c src/ui/export.h src/ui/reload.c src/ui/reload.h src/ui/path_complete.c src/ui/path_complete.h src/ui/osc52.c src/ui/osc52.h \
  src/ui/external.c src/ui/external.h src/ui/find_all.c src/ui/find_all.h src/ui/finder.c src/ui/finder.h \
  src/ui/foot.c src/ui/foot.h \
  src/ui/guard.c src/ui/guard.h \
  src/ui/keymap.c src/ui/keymap.h \
  src/ui/lines_pane.c src/ui/lines_pane.h \
  src/ui/list.h src/ui/list_about.c src/ui/list_draw.c src/ui/list_find.c src/ui/list_orders.c \
  src/ui/list_rows.c src/ui/list_survey.c \
  src/ui/message_log.c src/ui/message_log.h \
  src/ui/page.c src/ui/page.h \
  src/ui/paste.c src/ui/paste.h \
  src/ui/pick.c src/ui/pick.h \
  src/ui/progress.c src/ui/progress.h \
  src/ui/prompt_keys.c src/ui/prompt_keys.h \
  src/ui/reader.h src/ui/reader_draw.c src/ui/reader_find.c src/ui/reader_lines.c \
  src/ui/reader_notes.c src/ui/reader_words.c \
  src/ui/screen.h \
  src/ui/screen_compare.c \
  src/ui/screen_help.c \
  src/ui/screen_list.c \
  src/ui/screen_log.c \
  src/ui/screen_reader.c \
  src/ui/screen_results.c src/ui/results.h src/ui/results_draw.c src/ui/results_rows.c \
  src/ui/results_sentences.c \
  src/ui/screen_wait.c \
  src/ui/settings.c src/ui/settings.def src/ui/settings.h \
  src/ui/stray.c src/ui/stray.h \
  src/ui/term.c src/ui/term.h src/ui/term_key.h \
  src/ui/term_wait.c src/ui/term_wait.h \
  src/ui/terminfo.c src/ui/terminfo.h \
  src/ui/theme.c src/ui/theme.h \
  src/ui/trail.c src/ui/trail.h \
  src/ui/usual_keys.c src/ui/usual_keys.h \
  src/ui/why.c src/ui/why.h
src_libui_a_CFLAGS = $(AM_CFLAGS) $(NCURSESW_CFLAGS)

src_lateral_SOURCES = src/main.c
src_lateral_LDADD = src/libui.a src/libcore.a $(NCURSESW_LIBS) $(CORE_LIBS)
CORE_LIBS = $(TRE_LIBS) $(TEXT_LIBS) $(LIBINTL) -lm
