#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the scorers of the labelled corpora beside the project, where there are any, with floors.

$LATERAL_SHARED/tools holds score-sentences and score-compare; without it every check is skipped.
"""
import os
import subprocess
import sys

LATERAL = os.environ.get("LATERAL", "build/src/lateral")
SHARED = os.environ.get("LATERAL_SHARED", "../shared")
LINKS = ["f1=.62", "decoys=0", "only=.77", "runs=1"]
CHECKS = [
    ("English sentence rules", ["score-sentences", "--min", ".98", "golden-rules/english.jsonl"]),
    ("other languages' rules", ["score-sentences", "--min", ".97", "golden-rules/other_languages.jsonl"]),
]


def compare(name, gold, articles, floors):
    argv = ["score-compare", "--gold", gold, "--articles", articles]
    for floor in floors:
        argv += ["--min", floor]
    CHECKS.append((name, argv))


compare("reference articles", "gold/reference", "articles", ["segmentation=.99", "kinds=.99"] + LINKS)
for story in ("dam", "ferry", "rates", "ruling"):
    compare("story " + story, f"stories/{story}/gold", f"stories/{story}/articles",
            ["segmentation=.98", "kinds=.97"] + LINKS)
compare("news articles", "gold/news/gold", "gold/news/articles", ["f1=.62", "decoys=0", "only=.8"])


def absolute(word):
    path = os.path.join(SHARED, word)
    return path if os.path.exists(path) else word


def main():
    print(f"1..{len(CHECKS)}")
    bad = 0
    for i, (name, (tool, *argv)) in enumerate(CHECKS, 1):
        program = os.path.join(SHARED, "tools", tool)
        if not os.path.exists(program):
            print(f"ok {i} - {name} # SKIP no labelled corpora beside the project")
            continue
        run = subprocess.run([program, "--lateral", LATERAL] + [absolute(a) for a in argv],
                             capture_output=True, text=True, timeout=300, check=False)
        for line in (run.stdout + run.stderr).splitlines():
            print("# " + line)
        bad += run.returncode != 0
        print(f"{'not ok' if run.returncode else 'ok'} {i} - {name}")
    return 1 if bad else 0


sys.exit(main())
