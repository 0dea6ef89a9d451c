# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the weights of src/compare/score.c on labelled pairs of articles, and says how well they do.

    tests/fit/fit.py DUMP SHARED [--without SIGNAL]... [--leave-out]

DUMP is the program tests/fit/dump, SHARED the folder that holds gold/, stories/ and articles/.  It prints
figures by cross-validation (an event is scored by weights fitted on all other events), then the table for
score.c, fitted on everything.  The same data give the same table.

The model is a logistic regression with a small ridge.  A pair labelled core or loose is a link, since
both share something that is said; loose ones are what the figures neither ask for nor punish.
Unrelated articles are made of the others and fitted on, too; figures alone are given for short ones.
--without leaves a signal out, --leave-out each in turn: what is a signal worth?"""

import argparse
import collections
import csv
import math
import os
import subprocess
import sys

RIDGE = 15.0
FOLDS = 10
KIND = {"title": "h", "subheading": "s", "boilerplate": "f"}
LINK, SURE = 0.43, 0.49  # SCORE_LINK and SCORE_SURE of score.h
SETS = ("reference", "news", "stories")
EXTRA = ("unrelated", "short", "short unrelated")
SHORT = 6  # sentences


def rows(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


class Pair:
    """Two articles: their sentences, labels, and the signals of every candidate.  Name is that of its set,
    or one of EXTRA."""

    def __init__(self, name, event, sides, labels):
        self.name, self.event, self.sides, self.labels = name, event, sides, labels
        self.ids, self.signals, self.scores = [], [], []

    def read(self, dump):
        text = "".join(f"article {path}\n" + "".join(f"{k} {s} {e}\n" for _, k, s, e in sentences)
                       for path, sentences in self.sides)
        run = subprocess.run([dump, "signals"], input=text, capture_output=True, text=True, check=True)
        for line in run.stdout.splitlines():
            left, right, *values = line.split()
            self.ids.append((self.sides[0][1][int(left)][0], self.sides[1][1][int(right)][0]))
            self.signals.append([float(v) for v in values])


def read_set(name, gold, articles, event_of):
    sentences = collections.defaultdict(list)
    path_of = {}
    for r in rows(os.path.join(gold, "sentences.tsv")):
        key = r["id"].split(":")[0]
        path_of[key] = os.path.join(articles, r["file"])
        sentences[key].append((r["id"], KIND.get(r["kind"], "b"), r["byte_start"], r["byte_end"]))
    labels = collections.defaultdict(dict)
    for r in rows(os.path.join(gold, "pairs.tsv")):
        if r["strength"] in ("core", "loose"):
            key = (r["a_id"].split(":")[0], r["b_id"].split(":")[0])
            labels[key][r["a_id"], r["b_id"]] = (r["strength"], r["label"])
    return [Pair(name, event_of(a), [(path_of[k], sentences[k]) for k in (a, b)], found)
            for (a, b), found in labels.items()]


def read_all(dump, shared):
    pairs = read_set("reference", f"{shared}/gold/reference", f"{shared}/articles", lambda a: "reference")
    pairs += read_set("news", f"{shared}/gold/news/gold", f"{shared}/gold/news/articles",
                      lambda a: a.split("-")[0])
    for event in sorted(os.listdir(f"{shared}/stories")):
        gold = f"{shared}/stories/{event}/gold"
        if os.path.isdir(gold):
            pairs += read_set("stories", gold, f"{shared}/stories/{event}/articles", lambda a, e=event: e)
    pairs += extra_pairs(pairs)
    for p in pairs:
        p.read(dump)
    return pairs


def shortened(sides):
    return [(path, sentences[:SHORT]) for path, sentences in sides]


def extra_pairs(pairs):
    """Unrelated articles, so that what they share by chance makes no links, and short ones."""
    extra = []
    for i, p in enumerate(pairs):
        other = next(q for q in pairs[i:] + pairs[:i] if q.event != p.event and q.sides[1] != p.sides[1])
        extra.append(Pair("unrelated", p.event, [p.sides[0], other.sides[1]], {}))
        if i % 2:
            extra.append(Pair("short", p.event, shortened(p.sides), p.labels))
            extra.append(Pair("short unrelated", p.event, shortened(extra[-2].sides), {}))
    return extra


def solve(a, b):
    """Cholesky, in place: a is symmetric, its lower half is read."""
    n = len(b)
    for j in range(n):
        for k in range(j + 1):
            a[j][k] -= sum(x * y for x, y in zip(a[j][:k], a[k][:k]))
            if k < j:
                a[j][k] /= a[k][k]
        a[j][j] = math.sqrt(a[j][j])
    for i in range(n):
        b[i] = (b[i] - sum(a[i][k] * b[k] for k in range(i))) / a[i][i]
    for i in reversed(range(n)):
        b[i] = (b[i] - sum(a[k][i] * b[k] for k in range(i + 1, n))) / a[i][i]
    return b


def sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0


def fit(xs, ys, start):
    """Newton's method; the last weight is the base, which has no ridge."""
    w, n = list(start), len(start)
    for _ in range(30):
        hessian = [[0.0] * n for _ in range(n)]
        gradient = [0.0] * n
        for x, y in zip(xs, ys):
            p = sigmoid(sum(a * b for a, b in zip(w, x)))
            for i in range(n):
                gradient[i] += (y - p) * x[i]
                v, row = p * (1 - p) * x[i], hessian[i]
                for k in range(i + 1):
                    row[k] += v * x[k]
        for i in range(n - 1):
            hessian[i][i] += RIDGE
            gradient[i] -= RIDGE * w[i]
        step = solve(hessian, gradient)
        w = [a + b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return w


def spread(pairs, used):
    """Mean and standard deviation of each signal over all candidates."""
    columns = list(zip(*(row for p in pairs for row in p.signals)))
    mean = [sum(columns[u]) / len(columns[u]) for u in used]
    variance = [sum((x - m) ** 2 for x in columns[u]) / len(columns[u]) for u, m in zip(used, mean)]
    return mean, [math.sqrt(v) or 1.0 for v in variance]


def fitted_on(pairs):
    return [p for p in pairs if not p.name.startswith("short")]


def examples(pairs, used, mean, deviation):
    xs = [[(row[u] - m) / d for u, m, d in zip(used, mean, deviation)] + [1.0]
          for p in pairs for row in p.signals]
    ys = [float(i in p.labels) for p in pairs for i in p.ids]
    return xs, ys


def cross_validate(pairs, used):
    """Scores every pair of articles by weights that have not seen its event."""
    mean, deviation = spread(fitted_on(pairs), used)
    events = sorted({p.event for p in pairs})
    start = fit(*examples(fitted_on(pairs), used, mean, deviation), [0.0] * (len(used) + 1))
    for fold in range(FOLDS):
        out = set(events[fold::FOLDS])
        w = fit(*examples([p for p in fitted_on(pairs) if p.event not in out], used, mean, deviation),
                start)
        for p in pairs:
            if p.event in out:
                xs, _ = examples([p], used, mean, deviation)
                p.scores = [sigmoid(sum(a * b for a, b in zip(w, x))) for x in xs]
    return mean, deviation, start


def figures(pairs):
    n = collections.Counter()
    scored = []
    for p in pairs:
        core = {i for i, (strength, _) in p.labels.items() if strength == "core"}
        near = {i for i in core if p.labels[i][1] != "partial"}
        links = {i: s for i, s in zip(p.ids, p.scores) if s >= LINK}
        sure = {i for i, s in links.items() if s >= SURE}
        n["core"] += len(core)
        n["found"] += len(core & sure)
        n["links"] += len(sure)
        n["right"] += len(sure & set(p.labels))
        n["near"] += len(near)
        n["near found"] += len(near & sure)
        scored += [(s, i in p.labels) for i, s in links.items()]
        for side in (0, 1):
            with_core, with_any = {i[side] for i in core}, {i[side] for i in p.labels}
            predicted = {i[side] for i in links}
            for s, kind, _, _ in p.sides[side][1]:
                if kind == "b" and (s in with_core or s not in with_any):
                    n["only"] += 1
                    n["only right"] += (s in with_core) == (s in predicted)
    recall, precision = n["found"] / n["core"], n["right"] / max(1, n["links"])
    bins = collections.defaultdict(list)
    for s in scored:
        bins[int(s[0] * 10)].append(s)
    error = sum(abs(sum(s - r for s, r in b)) for b in bins.values()) / max(1, len(scored))
    f1 = 2 * recall * precision / (recall + precision)
    return (f"f1 {f1:.3f} (recall {recall:.3f}, precision {precision:.3f}); "
            f"near {n['near found']}/{n['near']}; only {n['only right'] / n['only']:.3f}; "
            f"calibration error {error:.3f}")


def loss(pairs):
    """Mean log loss a labelled pair, the mean of the sets: less is better, and it moves smoothly."""
    total = 0.0
    for name in SETS:
        of_set = [(s, i in p.labels)
                  for p in pairs if p.name == name for i, s in zip(p.ids, p.scores)]
        total += -sum(math.log(max(1e-9, s if y else 1 - s)) for s, y in of_set) / sum(y for _, y in of_set)
    return total / len(SETS)


def report(pairs):
    for name in SETS:
        print(f"{name:10}{figures([p for p in pairs if p.name == name])}")
    print(f"{'all':10}{figures([p for p in pairs if p.name in SETS])}; loss {loss(pairs):.4f}")
    for name in ("unrelated", "short unrelated"):
        found = [s for p in pairs if p.name == name for s in p.scores if s >= LINK]
        print(f"{name}: {len(found)} links in {sum(p.name == name for p in pairs)} pairs, "
              f"{sum(s >= SURE for s in found)} of them sure")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dump")
    ap.add_argument("shared")
    ap.add_argument("--without", action="append", default=[], metavar="SIGNAL")
    ap.add_argument("--leave-out", action="store_true")
    a = ap.parse_args()
    run = subprocess.run([a.dump, "names"], capture_output=True, text=True, check=True)
    names = run.stdout.splitlines()
    unknown = set(a.without) - set(names)
    if unknown:
        ap.error(f"no such signal: {', '.join(sorted(unknown))}")
    pairs = read_all(a.dump, a.shared)
    used = [i for i, n in enumerate(names) if n not in a.without]
    mean, deviation, w = cross_validate(pairs, used)
    print(f"{len(pairs)} pairs of articles (of them made: {sum(p.name in EXTRA for p in pairs)}), "
          f"{len({p.event for p in pairs})} events, {sum(len(p.ids) for p in pairs)} candidates; "
          f"cross-validated by event in {FOLDS} folds")
    report(pairs)
    print(f"\n\tbase {w[-1]:.4f}f")
    for u, m, d, weight in zip(used, mean, deviation, w):
        signal = names[u].upper().replace(" ", "_")
        print(f"\t[SIGNAL_{signal}] = {{{m:.4f}f, {weight / d:.4f}f}}, "
              f"/* in standard deviations: {weight:+.2f} */")
    if a.leave_out:
        print(f"\nloss without one signal (with all: {loss(pairs):.4f})")
        for i in used:
            cross_validate(pairs, [u for u in used if u != i])
            print(f"\t{names[i]:16} {loss(pairs):.4f}")


sys.exit(main())
