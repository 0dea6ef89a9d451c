#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching many articles beside ripgrep, ugrep and tre-agrep, as HACKING tells.

usage: bench_search.py [--size ARTICLES] [--runs N] GENERATOR SEARCHER LATERAL FOLDER TEXT...

Our text is in memory, the peers' is in the page cache, in 16 files.  Each query is put to all in
turn, RUNS times; the figures are medians of milliseconds, the counts are of lines (our paragraphs)
that hold a match.  Peers that are not installed are left out, and said to be.  Then lateral search is
run as others would be, on 10,000 files.
"""
import argparse
import math
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ERROR = 0x100  # PATTERN_ERRORS of search/pattern.h
IGNORE_CASE, MATCH_CASE = 2, 4
NAMES = "Sarovka|Tamberly|Ibarrondo|Weisskirch|Olumide"
CLASS = "[A-Z][a-z]+ [A-Z][a-z]+ off"
# name, pattern, our flags, peer, its arguments, whether its count must be ours
QUERIES = [
    ("rare literal", "Zhirnov", MATCH_CASE, "rg", [], True),
    ("no-hit literal", "Quizzaciously", MATCH_CASE, "rg", [], True),
    ("common literal", "minister", MATCH_CASE, "rg", [], True),
    ("any case", "harbour authority", IGNORE_CASE, "rg", ["-i"], True),
    ("word", r"\bcocoa\b", MATCH_CASE, "rg", [], True),
    ("five names", NAMES, MATCH_CASE, "rg", [], True),
    ("class", CLASS, MATCH_CASE, "rg", [], True),
    ("one error", "Zhirnov", ERROR | MATCH_CASE, "ugrep", ["-Z1"], False),
    ("two errors", "Zhirnov", 2 * ERROR | MATCH_CASE, "ugrep", ["-Z2"], False),
    ("one error", "Zhirnov", ERROR | MATCH_CASE, "tre-agrep", ["-1"], True),
    ("two errors", "Zhirnov", 2 * ERROR | MATCH_CASE, "tre-agrep", ["-2"], True),
]
COMMANDS = {
    "rg": ["rg", "--no-config", "-j2", "-c", "--no-filename"],
    "ugrep": ["ugrep", "-J2", "-c", "--no-filename"],
    "tre-agrep": ["tre-agrep", "-c", "-h"],
}
SMALL_FILES = 10000
WHOLE = ["Zhirnov", CLASS]
WHOLE_COMMANDS = {
    "grep": ["grep", "-rE"],
    "rg": ["rg", "--no-config", "-j2"],
    "ugrep": ["ugrep", "-J2", "-r"],
}
TYPED = ["minister said", "harbour authority", "Zhirnov", "cocoa price", "Tamberly", "off the coast"]


class Searcher:
    """bench_search, which has all articles in memory."""

    def __init__(self, program, files):
        self.process = subprocess.Popen([program, *files], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, encoding="utf-8")
        first = self.process.stdout.readline().split()
        self.articles, self.bytes, self.order_ms, self.order_cpu = map(float, first)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return [float(x) for x in self.process.stdout.readline().split()]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def peer_run(command, pattern, files):
    start = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([*command, "-e", pattern, *files], stdout=subprocess.PIPE, check=False,
                          env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    ms = (time.perf_counter() - start) * 1e3
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return ms, cpu * 1e3, sum(int(n) for n in done.stdout.split())


def compare(searcher, query, files, runs):
    """One row: false where the counts should be the same and are not."""
    name, pattern, flags, peer, arguments, same = query
    if not shutil.which(peer):
        print(f"{name:16}  {peer} is not installed: left out")
        return True
    slow = peer == "tre-agrep"  # a sixteenth of the text, and that once
    part = files[:1] if slow else files
    ours, theirs, cpu = [], [], []
    for _ in range(1 if slow else runs):
        ms, cpu_ms, _, count = searcher.ask(f"count {flags} {pattern}")
        peer_ms, peer_cpu, peer_count = peer_run([*COMMANDS[peer], *arguments], pattern, part)
        scale = len(files) / len(part)
        ours.append(ms)
        theirs.append(peer_ms * scale)
        cpu.append(peer_cpu * scale / max(cpu_ms, 0.001))
    a, b = statistics.median(ours), statistics.median(theirs)
    about = "~" if slow else " "
    print(f"{name:16} {a:9.1f} ms {searcher.bytes / a / 1e6:6.1f} GB/s  {peer:9} {about}{b:10.1f} ms  "
          f"{b / a:8.1f}x  {statistics.median(cpu):8.1f}x   {count:.0f} lines"
          + ("" if slow or peer_count == count else f", {peer} {peer_count}"))
    return slow or not same or peer_count == count


def first_results(searcher, runs):
    """Each key of what is typed: until 50 results are there, or all."""
    times = [ms for _ in range(runs) for words in TYPED for ms in searcher.ask(f"type 50 {words}")]
    times.sort()
    p95 = times[math.ceil(len(times) * 0.95) - 1]
    print(f"key to first 50  median {statistics.median(times):.1f} ms  p95 {p95:.1f} ms  "
          f"worst {times[-1]:.1f} ms  ({len(times)} keys)")


def make_small_files(folder, files):
    small = folder / "small"
    if small.exists():
        return small
    small.mkdir()
    n = 0
    for name in files:
        for article in Path(name).read_text(encoding="utf-8").split("%%\n"):
            if article and n < SMALL_FILES:
                (small / f"{n:05}.txt").write_text(article, encoding="utf-8")
                n += 1
    return small


def whole_processes(lateral, folder, runs):
    """lateral search beside others, in one locale; a line is a sentence of ours and a line of theirs."""
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    commands = {"lateral": [lateral, "search"]}
    commands |= {name: c for name, c in WHOLE_COMMANDS.items() if shutil.which(c[0])}
    for pattern in WHOLE:
        wall, cpu = {name: [] for name in commands}, {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                start = time.perf_counter()
                subprocess.run([*command, "-e", pattern, folder], stdout=subprocess.DEVNULL,
                               check=False, env=environment)
                wall[name].append((time.perf_counter() - start) * 1e3)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                cpu[name].append((after.ru_utime + after.ru_stime - before.ru_utime
                                  - before.ru_stime) * 1e3)
        print(f"{SMALL_FILES} files, {pattern}: " + "  ".join(
            f"{name} {statistics.median(wall[name]):.0f} ms ({statistics.median(cpu[name]):.0f} of "
            "processors)" for name in commands))


def generate(generator, folder, size, texts):
    stamp = folder / f"{size}.done"
    if stamp.exists():
        return
    need = size * 3600
    free = shutil.disk_usage(folder.parent).free
    if free < 2 * need:
        sys.exit(f"{free >> 20} MB are free, {2 * need >> 20} are needed: try --size 30000")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([generator, folder, str(size), *texts], check=True)
    stamp.touch()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--size", type=int, default=300000)
    p.add_argument("--runs", type=int, default=5)
    p.add_argument("--only", help="rows whose name holds this")
    p.add_argument("generator")
    p.add_argument("searcher")
    p.add_argument("lateral")
    p.add_argument("folder", type=Path)
    p.add_argument("texts", nargs="+")
    o = p.parse_args()
    generate(o.generator, o.folder, o.size, o.texts)
    files = sorted(map(str, o.folder.glob("*.txt")))
    searcher = Searcher(o.searcher, files)
    print(f"{searcher.articles:.0f} articles, {searcher.bytes / 1e6:.0f} MB, order and slices made in "
          f"{searcher.order_ms:.0f} ms ({searcher.order_cpu:.0f} of processors); medians of {o.runs}; x: how many times as long the peer takes, "
          "and as much processor time")
    rows = [q for q in QUERIES if not o.only or o.only in q[0]]
    equal = [compare(searcher, q, files, o.runs) for q in rows]
    first_results(searcher, o.runs)
    searcher.close()
    if not o.only:
        whole_processes(o.lateral, make_small_files(o.folder, files), o.runs)
    if not all(equal):
        sys.exit("a peer that must agree counts otherwise")


main()
