# SPDX-License-Identifier: GPL-3.0-or-later
UNIT_TESTS += tests/unit/test_utterance
UNIT_TESTS += tests/unit/test_discrepancy
UNIT_TESTS += tests/unit/test_opposed
UNIT_TESTS += tests/unit/test_told
EXTRA_DIST += \
  tests/data/told/README \
  tests/data/told/launch.planted \
  tests/data/told/launch.expected tests/data/told/launch_a.txt tests/data/told/launch_b.txt \
  tests/data/told/siege.planted \
  tests/data/told/siege.expected tests/data/told/siege_a.txt tests/data/told/siege_b.txt \
  tests/data/told/merger.planted \
  tests/data/told/merger.expected tests/data/told/merger_a.txt tests/data/told/merger_b.txt \
  tests/data/told/raid.planted \
  tests/data/told/raid.expected tests/data/told/raid_a.txt tests/data/told/raid_b.txt \
  tests/data/told/avalanche.planted \
  tests/data/told/avalanche.expected tests/data/told/avalanche_a.txt tests/data/told/avalanche_b.txt \
  tests/data/told/fraud.planted \
  tests/data/told/fraud.expected tests/data/told/fraud_a.txt tests/data/told/fraud_b.txt \
  tests/data/told/pills.planted \
  tests/data/told/pills.expected tests/data/told/pills_a.txt tests/data/told/pills_b.txt \
  tests/data/told/walkout.planted \
  tests/data/told/walkout.expected tests/data/told/walkout_a.txt tests/data/told/walkout_b.txt \
  tests/data/told/bear.planted tests/data/told/bear_a.txt tests/data/told/bear_b.txt \
  tests/data/told/festival.planted tests/data/told/festival_a.txt tests/data/told/festival_b.txt \
  tests/data/told/filing.planted tests/data/told/filing_a.txt tests/data/told/filing_b.txt \
  tests/data/told/recall.planted tests/data/told/recall_a.txt tests/data/told/recall_b.txt \
  tests/data/told/school.planted tests/data/told/school_a.txt tests/data/told/school_b.txt \
  tests/data/told/talks.planted tests/data/told/talks_a.txt tests/data/told/talks_b.txt \
  tests/data/told/budget.planted \
  tests/data/told/budget.expected tests/data/told/budget_a.txt tests/data/told/budget_b.txt \
  tests/data/told/coach.planted \
  tests/data/told/coach.expected tests/data/told/coach_a.txt tests/data/told/coach_b.txt \
  tests/data/told/crash.planted \
  tests/data/told/crash.expected tests/data/told/crash_a.txt tests/data/told/crash_b.txt \
  tests/data/told/fever.planted \
  tests/data/told/fever.expected tests/data/told/fever_a.txt tests/data/told/fever_b.txt \
  tests/data/told/firm.expected tests/data/told/firm_a.txt tests/data/told/firm_b.txt \
  tests/data/told/match.expected tests/data/told/match_a.txt tests/data/told/match_b.txt \
  tests/data/told/mayor.planted \
  tests/data/told/mayor.expected tests/data/told/mayor_a.txt tests/data/told/mayor_b.txt \
  tests/data/told/mine.planted \
  tests/data/told/mine.expected tests/data/told/mine_a.txt tests/data/told/mine_b.txt \
  tests/data/told/poll.planted \
  tests/data/told/poll.expected tests/data/told/poll_a.txt tests/data/told/poll_b.txt \
  tests/data/told/quake.expected tests/data/told/quake_a.txt tests/data/told/quake_b.txt \
  tests/data/told/spill.planted \
  tests/data/told/spill.expected tests/data/told/spill_a.txt tests/data/told/spill_b.txt \
  tests/data/told/storm.expected tests/data/told/storm_a.txt tests/data/told/storm_b.txt \
  tests/data/told/strike.planted \
  tests/data/told/strike.expected tests/data/told/strike_a.txt tests/data/told/strike_b.txt \
  tests/data/told/study.expected tests/data/told/study_a.txt tests/data/told/study_b.txt \
  tests/data/told/theft.planted \
  tests/data/told/theft.expected tests/data/told/theft_a.txt tests/data/told/theft_b.txt \
  tests/data/told/transfer.planted \
  tests/data/told/transfer.expected tests/data/told/transfer_a.txt tests/data/told/transfer_b.txt \
  tests/data/told/trial.expected tests/data/told/trial_a.txt tests/data/told/trial_b.txt \
  tests/data/told/tunnel.planted \
  tests/data/told/tunnel.expected tests/data/told/tunnel_a.txt tests/data/told/tunnel_b.txt \
  tests/data/told/verdict.planted \
  tests/data/told/verdict.expected tests/data/told/verdict_a.txt tests/data/told/verdict_b.txt \
  tests/data/told/vote.expected tests/data/told/vote_a.txt tests/data/told/vote_b.txt \
  tests/data/told/war.expected tests/data/told/war_a.txt tests/data/told/war_b.txt
