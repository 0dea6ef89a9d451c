#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores the quantities of `lateral show --format=json` against labels made by reading.

tests/data/quantities/README says what the columns mean.  A label is found where a quantity
overlaps its span.  Prints one table and speaks TAP: each figure must reach FLOOR.
"""
import collections
import csv
import json
import os
import subprocess
import sys

FLOOR = 0.95
FIELDS = ("type", "value", "low", "high", "unit")
TOP = os.environ.get("top_srcdir", ".")
LATERAL = os.environ.get("LATERAL", "build/src/lateral")
STORIES = ("ferry", "rates")


def rows(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


def same(got, want):
    want = None if want == "-" else want
    if want == "*" or got == want:
        return True
    try:
        return abs(float(got) - float(want)) <= 1e-6 * abs(float(want))
    except (TypeError, ValueError):
        return False


def span_of(data, context):
    raw = context.encode()
    at = data.index(raw.replace(b"[", b"", 1).replace(b"]", b"", 1))
    return at + raw.index(b"["), at + raw.index(b"]") - 1


def best(quantities, start, end):
    hits = [q for q in quantities if q["start"] < end and start < q["end"]]
    return max(hits, key=lambda q: min(end, q["end"]) - max(start, q["start"]), default=None)


def score_article(path, labels, count):
    out = subprocess.run([LATERAL, "show", "--format=json", path], capture_output=True, check=True).stdout
    article = json.loads(out)
    data, quantities = article["text"].encode(), article["quantities"]
    used = set()
    for label in labels:
        got = best(quantities, *span_of(data, label["context"]))
        if got:
            used.add(got["start"])
        if label["type"] == "?":
            continue
        count["labels"] += 1
        count["found"] += got is not None
        wrong = [f for f in FIELDS if got and not same(got[f], label[f])]
        for f in FIELDS:
            count[f] += got is not None and f not in wrong
        if label["type"] == "date" and label["value"] == "-":
            count["open"] += 1
            count["guessed"] += got is not None and got["value"] is not None
        if not got or wrong:
            print(f"# {os.path.basename(path)}: {label['context']}: " +
                  ("not found" if not got else ", ".join(f"{f} {got[f]}, not {label[f]}" for f in wrong)))
    for q in quantities:
        count["shown"] += 1
        count["extra"] += q["start"] not in used


def main():
    count = collections.Counter()
    for story in STORIES:
        by_article = collections.defaultdict(list)
        for row in rows(os.path.join(TOP, "tests/data/quantities", story + ".tsv")):
            by_article[row["article"]].append(row)
        for article, labels in sorted(by_article.items()):
            score_article(os.path.join(TOP, "tests/data/stories", story, article + ".txt"), labels, count)
    n = count["labels"]
    figures = [(f, count[f] / n) for f in ("found",) + FIELDS]
    figures.append(("precision", 1 - count["extra"] / max(1, count["shown"])))
    figures.append(("left open", 1 - count["guessed"] / max(1, count["open"])))
    print(f"1..{len(figures)}")
    print(f"# {n} labels, {count['shown']} quantities shown, {count['open']} dates that the text leaves open")
    bad = 0
    for i, (name, share) in enumerate(figures, 1):
        floor = 1.0 if name == "left open" else FLOOR
        bad += share < floor
        print(f"{'ok' if share >= floor else 'not ok'} {i} - {name} {share:.3f} (floor {floor:.2f})")
    return 1 if bad else 0


sys.exit(main())
