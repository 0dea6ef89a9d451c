#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores the quotes of `lateral show --format=json` against quotes.tsv: exact spans, and speakers.

The labels are those of $LATERAL_SHARED (the reference articles and four stories); where it is
absent the test skips.  A quote is found when both ends of its span, marks included, are equal.
A speaker is right when, remarks in parentheses left out, every content word of the shorter of
the two names stands in the longer one and their last words are equal; "Russia's" and "Russian"
are one word (one begins with the other, two letters apart at most).  "The office
of Orr" is "Orr's office".  A label that remarks "first
name only" wants that one.  Every labelled quote counts,
found or not; a label without a speaker wants none.  Prints one table and speaks TAP.
"""
import collections
import csv
import json
import os
import re
import subprocess
import sys

FLOORS = (("found", "labels", 0.95), ("speakers", "labels", 0.90), ("found", "shown", 0.95))
LATERAL = os.environ.get("LATERAL", "build/src/lateral")
SHARED = os.environ.get("LATERAL_SHARED", "../shared")
SMALL = {"a", "an", "the", "of", "for", "and", "in", "at", "on", "to"}


def sets():
    yield "reference", os.path.join(SHARED, "articles"), os.path.join(SHARED, "gold/reference/quotes.tsv")
    for story in ("ferry", "rates", "ruling", "dam"):
        base = os.path.join(SHARED, "stories", story)
        yield story, os.path.join(base, "articles"), os.path.join(base, "gold/quotes.tsv")


def rows(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


def words(name):
    name = re.sub(r"\(.*?\)", " ", name).replace("’", "'").strip().lower()
    name = re.sub(r"^(.*) of (.*)$", r"\2 \1", name)
    return [w for w in re.findall(r"\w+", re.sub(r"'s\b|'", "", name)) if w not in SMALL]


def one_word(a, b):
    short, long = sorted((a, b), key=len)
    return short == long or (len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= 2)


def right(got, want):
    remark, got, want = want, words(got or ""), words(want)
    if not got or not want:
        return got == want
    if "first name only" in remark:
        return got[0] == want[0]
    short, long = sorted((got, want), key=len)
    return one_word(short[-1], long[-1]) and all(any(one_word(s, w) for w in long) for s in short)


def score_article(path, labels, count):
    out = subprocess.run([LATERAL, "show", "--format=json", path], capture_output=True, check=True).stdout
    quotes = {(q["start"], q["end"]): q for q in json.loads(out)["quotes"]}
    count["shown"] += len(quotes)
    for label in labels:
        got = quotes.pop((int(label["byte_start"]), int(label["byte_end"])), None)
        count["labels"] += 1
        count["found"] += got is not None
        good = got is not None and right(got["speaker"], label["speaker"])
        count["speakers"] += good
        if not good:
            print(f"# {os.path.basename(path)} {label['quote_id']} {label['text'][:40]}: " +
                  (f"{got['speaker']}, not {label['speaker']}" if got else "not found"))
    for q in quotes.values():
        print(f"# {os.path.basename(path)}: not labelled: {q['text'][:60]}")


def report(name, count):
    print(f"# {name:<12}{count['labels']:>8}{count['found']:>8}{count['speakers']:>10}{count['shown']:>8}")


def main():
    if not os.path.isdir(os.path.join(SHARED, "stories")):
        print("1..0 # SKIP no labels of quotes: $LATERAL_SHARED is absent")
        return 0
    total = collections.Counter()
    print("# set           quotes   found  speakers   shown")
    for name, articles, gold in sets():
        by_file, count = collections.defaultdict(list), collections.Counter()
        for row in rows(gold):
            by_file[row["file"]].append(row)
        for file in sorted(os.listdir(articles)):
            score_article(os.path.join(articles, file), by_file[file], count)
        report(name, count)
        total.update(count)
    report("all", total)
    for number, (what, of, floor) in enumerate(FLOORS, 1):
        share = total[what] / total[of]
        verdict = "ok" if share >= floor else "not ok"
        print(f"{verdict} {number} - {what} of {of}: {share:.3f}, at least {floor}")
    print(f"1..{len(FLOORS)}")
    return 0


sys.exit(main())
