# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes src/compare/synonyms.def of tests/fit/synonyms.txt, one group of words a line.

    tests/fit/synonyms.py DUMP < tests/fit/synonyms.txt > src/compare/synonyms.def

DUMP is the program tests/fit/dump.  Groups count from 1, in order of the file."""

import subprocess
import sys
import textwrap

groups = [line.split() for line in sys.stdin if line.strip()]
words = [w for g in groups for w in g]
run = subprocess.run([sys.argv[1], "stems"], input="\n".join(words) + "\n", capture_output=True,
                     text=True, check=True)
stem = dict(zip(words, run.stdout.split("\n")))
for g in groups:
    if len({stem[w] for w in g}) < 2:
        sys.exit(f"one stem alone: {' '.join(g)}")
members = sorted({(stem[w], i) for i, g in enumerate(groups, 1) for w in g})
entries = [f'{{"{s}", {i}}},' for s, i in members]
print("/* SPDX-License-Identifier: GPL-3.0-or-later */")
print("/* Made by tests/fit/synonyms.py of tests/fit/synonyms.txt. */")
for line in textwrap.wrap(" ".join(entries), 90):
    print("\t" + line)
