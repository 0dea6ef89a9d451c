#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole processes side by side, interleaved in one run, medians of processor time: `lateral compare` against
`lateral --version`, wdiff (where installed) and Python's difflib on the same two files.

usage: bench.py LATERAL NAME FILE FILE [NAME FILE FILE]...
"""
import difflib
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

RUNS = 25
ASKED = 5  # milliseconds, at most, that comparing takes more than --version


def run_ms(argv):
    """The processor time of a run: what else the machine does hardly counts."""
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return (used.ru_utime + used.ru_stime) * 1e3


def difflib_ms(a, b):
    words = [re.findall(r"\S+", open(p, encoding="utf-8").read()) for p in (a, b)]
    start = time.process_time()
    difflib.SequenceMatcher(None, *words, autojunk=False).get_opcodes()
    return (time.process_time() - start) * 1e3


def measure(lateral, name, a, b):
    jobs = {
        "lateral --version": lambda: run_ms([lateral, "--version"]),
        "lateral show": lambda: run_ms([lateral, "show", "--format=json", a]),
        "lateral compare": lambda: run_ms([lateral, "compare", "--format=json", a, b]),
        "difflib (words, in memory)": lambda: difflib_ms(a, b),
    }
    if shutil.which("wdiff"):
        jobs["wdiff"] = lambda: run_ms(["wdiff", a, b])
    times = {job: [] for job in jobs}
    for _ in range(RUNS):
        for job, run in jobs.items():
            times[job].append(run())
    medians = {job: statistics.median(v) for job, v in times.items()}
    for job, m in medians.items():
        print(f"process, {name + ':':10} {job:27} {m:7.2f} ms   {m / medians['lateral compare']:5.2f} of compare")
    more = medians["lateral compare"] - medians["lateral --version"]
    print(f"process, {name + ':':10} {'comparing, above --version':27} {more:7.2f} ms   at most {ASKED}")


def main():
    lateral, *sets = sys.argv[1:]
    for i in range(0, len(sets), 3):
        measure(lateral, *sets[i:i + 3])
    if not shutil.which("wdiff"):
        print("process    wdiff is not installed: left out")


main()
