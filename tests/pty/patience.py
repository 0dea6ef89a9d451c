# SPDX-License-Identifier: GPL-3.0-or-later
"""What takes long shows a bar, leaves keys alone, and can be stopped."""

import contextlib
import os
import random
import re
import signal
import tempfile
import time
from pathlib import Path

from terminal import ALT_ON, LATERAL, PATIENCE, READY, SAMPLE, Terminal, main, need

KEY = 0.05 * PATIENCE  # seconds in which a key is answered
STOP = b"^C:stop"
LONG, SHORT = 8, 2  # megabytes


@contextlib.contextmanager
def reading():
    """A long article of eight megabytes, which takes over half a second, and two shorter ones."""
    body = Path(SAMPLE, "dart.txt").read_text()
    with tempfile.TemporaryDirectory() as folder:
        for name, size in (("a", LONG), ("b", SHORT), ("c", SHORT)):
            times = size * 1_000_000 // len(body)
            Path(folder, name + ".txt").write_text("\n\n".join([f"The story of {name}"] + [body] * times))
        with Terminal(LATERAL, folder) as t:
            t.wait_for(READY)
            yield t


def long_article():
    """A long article opens when it is understood; meanwhile q goes back at once."""
    with reading() as t:
        took = t.answered(b"\r", STOP)
        need(took < 2 * KEY, f"the bar came after {took:.3f} s")
        took = t.answered(b"q", b"Enter:read")
        need(took < 2 * KEY, f"q was answered after {took:.3f} s")
        t.send(b"\r")
        t.wait_for(b"READ")
        t.send(b"q")
        t.wait_for(b"Enter:read")


def resized_storm():
    """A thousand sizes in a row do not queue up in a long article, and keep the sentence."""
    sizes = random.Random(7)
    with reading() as t:
        t.send(b"\r")
        t.wait_for(b" words")  # they are counted behind it
        t.send(b"9999)\x0c")
        t.wait_for(b"sentence 10770/")  # what is folded away does not count
        for _ in range(1000):
            t.resize(sizes.randint(40, 200), sizes.randint(8, 60))
            t.pump(0.001)
        t.resize(120, 24)
        took = t.answered(b"\x0c", lambda new: b"\x1b[2J" in new and b"sentence 10770/" in new)
        need(took < 2 * KEY, f"^L was answered after {took:.3f} s")
        took = t.answered(b"9999999j", b"^C:stop")  # further than it goes in one frame
        need(took < 2 * KEY, f"there was a bar after {took:.3f} s")
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")
        cpu = t.usage.ru_utime + t.usage.ru_stime
        need(cpu < PATIENCE, f"{cpu} s of processor time")


def long_comparison():
    """Two long articles are compared beside the main thread; ^C gives up."""
    with reading() as t:
        took = t.answered(b"tjtc", STOP)
        need(took < 2 * KEY, f"the bar came after {took:.3f} s")
        took = t.answered(b"\x03", b"Enter:read")
        need(took < 2 * KEY, f"^C was answered after {took:.3f} s")
        t.send(b"c")
        t.wait_for(b"linked")
        t.send(b"x")  # the other way round is another comparison
        t.wait_for(b"linked")


def looking_for_others():
    """^C gives up a comparison for which it is not known yet with whom: the list stays."""
    with reading() as t:
        took = t.answered(b"c", b"looking for what tells of the same")
        need(took < 2 * KEY, f"the bar came after {took:.3f} s")
        took = t.answered(b"\x03", b"Enter:read")
        need(took < 2 * KEY, f"^C was answered after {took:.3f} s")
        t.wait_for(lambda new: b"best compared" in new or b"tells of this" in new)
        t.settle()
        need(b"ARTICLES" in t.new(), t.new())


def ends_meanwhile():
    """Q ends it while threads work."""
    with reading() as t:
        t.send(b"\r")
        t.wait_for(STOP)
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")
        t.need_restored()


def ends_at_once():
    """Q and a signal end it, whatever threads are at and cannot leave."""
    with reading() as t:
        whole = t.answered(b"tjtc", b"linked")
    for end in (lambda t: t.send(b"Q"), lambda t: os.kill(t.pid, signal.SIGTERM)):
        with reading() as t:
            t.answered(b"tjtc", STOP)
            begun = time.monotonic()
            end(t)
            need(t.wait_exit() in (0, 128 + signal.SIGTERM), "exit status 0 or 143")
            took = time.monotonic() - begun
            need(took < KEY or took < whole / 3, f"{took:.3f} s; comparing takes {whole:.3f} s")
            t.need_restored()


def slow_input():
    """What is waited for is told of before there is a screen, and the line goes; ^C ends it."""
    reader, writer = os.pipe()
    with Terminal(LATERAL, "-", stdin=f"/proc/{os.getpid()}/fd/{reader}") as t:
        t.wait_for(b"waiting for standard input")
        os.write(writer, b"A headline\n\nA first sentence.\n")
        t.wait_for(b"reading standard input: 1 kB, 1 kB a second  ^C:stop")
        os.write(writer, b"Another sentence, as long as it is.\n" * 200)
        t.wait_for(b"reading standard input: 8 kB, ")
        os.close(writer)
        t.wait_for(READY)
        need(re.search(rb"\r +\r", t.log[:t.log.index(ALT_ON)]), "the line goes before the screen comes")
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")
    os.close(reader)
    reader, writer = os.pipe()
    with Terminal(LATERAL, "-", stdin=f"/proc/{os.getpid()}/fd/{reader}") as t:
        t.wait_for(b"waiting for standard input")
        t.send(b"\x03")
        need(t.wait_exit() == -signal.SIGINT, "^C ends it")
        t.need_restored()
    os.close(reader)
    os.close(writer)


main(long_article, resized_storm, long_comparison, looking_for_others, ends_meanwhile, ends_at_once,
     slow_input)
