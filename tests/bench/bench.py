#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole processes side by side, interleaved in one run, medians: `lateral compare` against
`lateral --version`, wdiff (where installed) and Python's difflib on the same two files.

usage: bench.py LATERAL FILE FILE
"""
import difflib
import re
import shutil
import statistics
import subprocess
import sys
import time

RUNS = 25


def run_ms(argv):
    start = time.perf_counter()
    subprocess.run(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return (time.perf_counter() - start) * 1e3


def difflib_ms(a, b):
    words = [re.findall(r"\S+", open(p, encoding="utf-8").read()) for p in (a, b)]
    start = time.perf_counter()
    difflib.SequenceMatcher(None, *words, autojunk=False).get_opcodes()
    return (time.perf_counter() - start) * 1e3


def main():
    lateral, a, b = sys.argv[1:]
    jobs = {
        "lateral --version": lambda: run_ms([lateral, "--version"]),
        "lateral show": lambda: run_ms([lateral, "show", "--format=json", a]),
        "lateral compare": lambda: run_ms([lateral, "compare", "--format=json", a, b]),
        "difflib (words, in memory)": lambda: difflib_ms(a, b),
    }
    if shutil.which("wdiff"):
        jobs["wdiff"] = lambda: run_ms(["wdiff", a, b])
    times = {name: [] for name in jobs}
    for _ in range(RUNS):
        for name, job in jobs.items():
            times[name].append(job())
    base = statistics.median(times["lateral compare"])
    for name, v in times.items():
        m = statistics.median(v)
        print(f"process    {name:28} {m:7.2f} ms   {m / base:5.2f} of compare")
    if "wdiff" not in jobs:
        print("process    wdiff is not installed: left out")


main()
