# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes src/compare/senses.def of tests/fit/senses.txt.

    tests/fit/senses.py DUMP < tests/fit/senses.txt > src/compare/senses.def

A line is "class: group | group", a group is words that stand for one another.  DUMP is the program
tests/fit/dump.  Groups and classes count from 0, in order of the file; limits are those of
word_lists.h."""

import collections
import subprocess
import sys
import textwrap

SENSES_MAX, CLASSES_MAX, LONGEST = 12, 512, 19

classes = [line.split(":", 1)[1] for line in sys.stdin if line.strip()]
groups = [(group.split(), c) for c, text in enumerate(classes) for group in text.split("|")]
words = [w for group, _ in groups for w in group]
run = subprocess.run([sys.argv[1], "stems"], input="\n".join(words) + "\n", capture_output=True,
                     text=True, check=True)
stem = dict(zip(words, run.stdout.split("\n")))
entries = sorted({(stem[w], i, c) for i, (group, c) in enumerate(groups) for w in group})
count = collections.Counter(s for s, _, _ in entries)
if len(classes) > CLASSES_MAX:
    sys.exit(f"more than {CLASSES_MAX} classes")
for s in count:
    if count[s] > SENSES_MAX or len(s) > LONGEST:
        sys.exit(f"{s} has {count[s]} senses and {len(s)} letters, at most {SENSES_MAX} and {LONGEST}")
print("/* SPDX-License-Identifier: GPL-3.0-or-later */")
print("/* Made by tests/fit/senses.py of tests/fit/senses.txt. */")
for line in textwrap.wrap(" ".join(f'{{"{s}",{{{i},{c}}}}},' for s, i, c in entries), 92):
    print("\t" + line)
