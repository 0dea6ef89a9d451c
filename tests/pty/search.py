# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching ten thousand articles: keys are answered meanwhile, and what runs can be stopped."""

import contextlib
import functools
import re
import tempfile
import time
from pathlib import Path

from terminal import LATERAL, PATIENCE, READY, SAMPLE, Terminal, main, need

KEY = 0.05 * PATIENCE  # seconds in which a key is answered
# No literal stands in it: of the slow ones.  Still a fast machine may be through in no time, so tests
# take it as it comes.
SLOW = b"/[aeiou][aeiou][aeiou][aeiou][aeiou]|[bcd][fgh][jkl][mnp]"

THROUGH = b"all searched"


@functools.cache
def articles(copies=10000):
    """Ten thousand of them, made once: that takes longer than all else."""
    folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
    text = Path(SAMPLE, "dart.txt").read_text()
    for i in range(copies):
        Path(folder.name, f"{i:05}.txt").write_text(text.replace("\n", f" {i}\n", 1))
    return folder


@contextlib.contextmanager
def reading():
    with Terminal(LATERAL, articles().name) as t:
        t.wait_for(READY)
        yield t


def typing():
    """What is typed while a search runs is seen at once, each key starting another one."""
    with reading() as t:
        t.send(SLOW)
        t.wait_until(lambda: not t.pump(0.02), "it is shown")  # while the search runs
        took = sorted(t.answered(b"%c" % letter, b"%c" % letter) for letter in b"xyzxyzxyzxy")
        need(took[len(took) // 2] < KEY, f"{[round(s * 1000) for s in took]} ms")
        took = t.answered(b"\x1b", READY)
        need(took < 2 * KEY, f"Esc was answered after {took:.3f} s")


def results_come_first():
    """Results are shown and read before all is searched; Esc stops the search and keeps them."""
    with reading() as t:
        t.send(b"/[a-z]+ the [a-z]+ing?\r")
        t.wait_for(b"RESULTS")
        t.wait_for(lambda new: b"^C:stop" in new or THROUGH in new)
        if THROUGH not in t.new():
            t.send(b"\x1b")
            begun = time.monotonic()
            t.wait_for(lambda new: b"topped: " in new or THROUGH in new)  # the s stands there already
            took = time.monotonic() - begun
            need(took < 2 * KEY, f"Esc was answered after {took:.3f} s")
        took = t.answered(b"\r", b"ing?  1/")
        need(took < 4 * KEY, f"Enter was answered after {took:.3f} s")
        t.send(b"q")
        t.wait_for(b"Enter:read")
        t.send(b"q")
        t.wait_for(b"ARTICLES")


def slow_matches_are_counted():
    """A match that is opened where searching takes long is told with its number, in the end."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "long.txt")
        path.write_text(Path(SAMPLE, "dart.txt").read_text() * 1500)  # 3 MB, to be understood for numbers
        with Terminal(LATERAL, str(path)) as t:
            t.wait_for(READY)
            t.send(b"/number:>=14\r")
            t.wait_for(THROUGH)
            t.send(b"\r")
            t.wait_for(lambda new: re.search(rb"(?<!sentence )1/\d{4}", new))


def ends_amid_a_search():
    """Q ends it while threads search."""
    with reading() as t:
        t.send(SLOW + b"\r")
        t.wait_for(b"RESULTS")
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")
        t.need_restored()


main(typing, results_come_first, slow_matches_are_counted, ends_amid_a_search)
