# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes src/compare/themes.def of tests/fit/themes.txt.

    tests/fit/themes.py DUMP < tests/fit/themes.txt > src/compare/themes.def

A line is "theme TYPES: word word"; the types of figures are letters of KINDS.  DUMP is the program
tests/fit/dump.  Themes count from 1, in order of the file; limits are those of theme.h."""

import subprocess
import sys
import textwrap

KINDS = "DNMPTOALCX"  # as enum quantity_type; C: times of day; X: what is counted
THEMES_MAX, LONGEST = 255, 13

themes = [line.split(":", 1) for line in sys.stdin if line.strip()]
words = sorted({w for _, text in themes for w in text.split()})
run = subprocess.run([sys.argv[1], "stems"], input="\n".join(words) + "\n", capture_output=True,
                     text=True, check=True)
stem = dict(zip(words, run.stdout.split("\n")))
entries = sorted({(stem[w], number, sum(1 << KINDS.index(k) for k in head.split()[1]))
                  for number, (head, text) in enumerate(themes, 1) for w in text.split()})
if len(themes) > THEMES_MAX or max(len(s) for s, _, _ in entries) > LONGEST:
    sys.exit(f"at most {THEMES_MAX} themes and {LONGEST} letters")
print("/* SPDX-License-Identifier: GPL-3.0-or-later */")
print("/* Made by tests/fit/themes.py of tests/fit/themes.txt. */")
for line in textwrap.wrap(" ".join(f'{{"{s}",{n},{kinds}}},' for s, n, kinds in entries), 92):
    print("\t" + line)
