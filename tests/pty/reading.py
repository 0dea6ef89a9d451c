# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading beside what others say: what it writes to the terminal, and that nobody waits for it."""

import contextlib
import re
import tempfile
import time
from pathlib import Path

from terminal import LATERAL, PATIENCE, READY, SAMPLE, SOURCE, Terminal, Tmux, is_complete, main, need

PAGE_BYTES, STEP_BYTES = 4096, 300
KEY = 0.05 * PATIENCE  # seconds in which a key is answered
STORIES = str(SOURCE / "tests/data/stories")
COPIES = 10000


def quiet(t):
    t.wait_until(lambda: not t.pump(0.1), "it is quiet")


def written(t, key):
    """Bytes that a key makes it write, with all that comes of it later."""
    before = len(t.log)
    t.send(key)
    quiet(t)
    return len(t.log) - before


def few_bytes():
    """A step writes at most 300 bytes as a rule, a page at most 4 kB: in the list and in the reader."""
    with Terminal(LATERAL, SAMPLE, STORIES) as t:
        t.wait_for(READY)
        for _ in range(2):
            quiet(t)
            steps = sorted(written(t, b"j") for _ in range(12))
            need(0 < steps[len(steps) // 2] <= STEP_BYTES, f"steps: {steps}")
            t.send(b"g")
            quiet(t)
            pages = [written(t, b" ") for _ in range(3)]
            need(max(pages) <= PAGE_BYTES, f"pages: {pages}")
            t.send(b"g")
            quiet(t)
            t.send(b"\r")


@contextlib.contextmanager
def many():
    """Ten thousand articles, each of them like thousands of others."""
    texts = [path.read_text() for path in sorted(Path(STORIES).glob("*/*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        for i in range(COPIES):
            Path(folder, f"{i:05}.txt").write_text(texts[i % len(texts)].replace("\n", f" {i}\n", 1))
        with Terminal(LATERAL, folder, size=(140, 40)) as t:
            t.wait_for(READY)
            yield t


def answered(t, key, what):
    begun = time.monotonic()
    t.send(key)
    t.wait_until(lambda: re.search(what, bytes(t.log[t.mark:])) or not t.pump(PATIENCE), "an answer")
    need(re.search(what, bytes(t.log[t.mark:])), f"{key} is answered with {what}")
    return time.monotonic() - begun


def nobody_waits():
    """With ten thousand articles a key is answered while it compares, and the answer comes by itself."""
    with many() as t:
        took = sorted(answered(t, b"j", rb">") for _ in range(9))
        need(took[len(took) // 2] < KEY, f"{[round(s * 1000) for s in took]} ms")
        t.wait_for(b"best compared")
        took = answered(t, b"\r", rb"READ")
        need(took < 4 * KEY, f"Enter was answered after {took:.3f} s")
        t.wait_for(b"others")
        t.send(b"q")
        t.wait_for(b"ARTICLES")
        t.send(b"jc")
        t.wait_for(b"linked: ")
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")
        t.need_restored()


def comes_back():
    """From the list to the reader, to the comparison, to the reader of the other side, and back by q."""
    with Tmux(f"'{LATERAL}' '{SAMPLE}'", (100, 30)) as t:
        t.wait_for(is_complete)
        t.keys("j", "Enter")
        t.wait_for("READ  Tarpress")
        t.keys("d")
        reader = t.wait_for(lambda screen: "sentence 2/18" in screen and "sentence 2 of 20" in screen)
        t.keys("Enter")
        compare = t.wait_for(lambda screen: "linked: A" in screen and "W:why" in screen)  # its last row
        t.keys("Tab", "Enter")
        t.wait_for("READ  Corniche")
        t.wait_for("Tarpress differs")
        t.keys("q")
        t.wait_for("linked: A")
        t.keys("Tab")
        t.wait_for(lambda screen: screen == compare)
        t.keys("q")
        t.wait_for(lambda screen: screen == reader)
        t.keys("q")
        t.wait_for(lambda screen: is_complete(screen) and ">    Tarpress" in screen)


main(few_bytes, nobody_waits, comes_back)
