# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written to terminals of several kinds, and how soon."""

import contextlib
import os
import re
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from terminal import LATERAL, PATIENCE, READY, SAMPLE, Terminal, environment, main, need

COLOR = re.compile(rb"\x1b\[[0-9;]*(?:3[0-79]|4[0-79]|9[0-7]|10[0-7]|[34]8;)[0-9;]*m")
VIEWS = b"j?q\rq" + b"c?qq"


def visit(env=None, args=(), size=(80, 24)):
    """The bytes written while every view is opened once."""
    with Terminal(LATERAL, *args, SAMPLE, env=env, size=size) as t:
        t.wait_for(READY)
        for key in VIEWS.replace(b" ", b""):
            t.send(bytes([key]))
            if key == ord("c"):
                t.wait_for(b"linked:")  # once it is known with whom
            t.settle()
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")
        t.need_restored()
        return bytes(t.log)


def colors():
    """There is colour by default, none with NO_COLOR, --color=never or a terminal without."""
    need(COLOR.search(visit()), "colours by default")
    for env, args in ((environment(NO_COLOR="1"), ()), (None, ("--color=never",)),
                      (environment(TERM="xterm-mono"), ())):
        found = COLOR.search(visit(env, args))
        need(not found, f"{found} with {args}")


def ascii_only():
    """Where the codeset is not UTF-8, only ASCII is written."""
    for changes in ({"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LC_ALL": None},
                    {"LC_ALL": "xx_YY.ISO-8859-1"}):
        log = visit(environment(**changes))
        need(max(log) < 0x80, f"bytes from 0x80 on with {changes}")


def terminals():
    """Terminals of seven kinds work."""
    for name in ("xterm-256color", "tmux-256color", "screen", "linux", "vt100", "vt52", "xterm-mono"):
        with Terminal(LATERAL, SAMPLE, env=environment(TERM=name)) as t:
            t.wait_for(READY)
            t.send(b"Q")
            need(t.wait_exit() == 0, f"{name}: exit status 0")
            t.need_restored()


def refused():
    """One that cannot be used is refused in one line before anything is written to it."""
    for name in ("dumb", "no-such-terminal", "", None, "\x1b]0;x\x07"):
        with Terminal(LATERAL, SAMPLE, env=environment(TERM=name)) as t:
            need(t.wait_exit() == 2, f"{name}: exit status 2")
            need(re.fullmatch(rb"lateral: [^\x00-\x1f]+\r\n", bytes(t.log)), f"{name}: {t.log!r}")
            need(t.modes() == t.before, "modes are untouched")


def escape_is_quick():
    """Esc is answered within 30 ms."""
    took = []
    with Terminal() as t:
        t.wait_for(READY)
        for _ in range(20):
            t.send(b"/")
            t.wait_for(lambda new: new)
            t.wait_until(lambda: not t.pump(0.02), "it is quiet")
            begun = time.monotonic()
            t.send(b"\x1b")
            t.wait_for(lambda new: new)
            took.append(time.monotonic() - begun)
            t.settle()
    took.sort()
    need(took[2] < 0.030 * PATIENCE, f"{[round(s * 1000, 1) for s in took]} ms")


def keys_are_cheap():
    """A line down costs 300 bytes at most, a page down 4 kB."""
    with Terminal() as t:
        t.wait_for(READY)
        t.send(b"?")
        t.wait_for(b"HELP")
        for key, limit in ((b"j", 300), (b" ", 4096)):
            t.wait_until(lambda: not t.pump(0.05), "it is quiet")
            t.send(key)
            t.wait_for(lambda new: new)
            t.wait_until(lambda: not t.pump(0.05), "it is quiet")
            need(len(t.new()) <= limit, f"{len(t.new())} bytes for {key!r}")


def written_by(t, key):
    """What a key writes, however many frames that takes."""
    t.wait_until(lambda: not t.pump(0.05), "it is quiet")
    t.send(key)
    t.wait_until(lambda: not t.pump(0.05), "it is quiet")
    return t.new()


def sentences_are_cheap():
    """In the reader most sentences cost 300 bytes, and nothing leaves a character set that is not used."""
    with Terminal(size=(80, 24)) as t:
        t.wait_for(READY)
        t.send(b"\r")
        t.wait_for(b"sentence ")
        frames = [frame for frame in (written_by(t, b")") for _ in range(40)) if frame]
        half = statistics.median(len(frame) for frame in frames)
        need(len(frames) > 15 and half <= 300, f"{half} bytes of {len(frames)} sentences")
        need(b"\x1b(B" not in b"".join(frames), "no way back to the usual character set")


def paste_runs_nothing():
    """A megabyte pasted into the list runs no command; into a prompt it is cut."""
    text = b"jqQcgG/abc\r" * 95000
    with Terminal() as t:
        t.wait_for(READY)
        t.wait_until(lambda: not t.pump(0.05), "it is quiet")
        begun = time.monotonic()
        t.send(b"\x1b[200~" + text + b"\x1b[201~")
        t.settle()
        took = time.monotonic() - begun
        need(not t.has_ended(), "it lives")
        need(b"ARTICLES" in t.new(), "it is still the list")
        need(took < 2 * PATIENCE, f"{took} s")
        t.send(b"/")
        t.send(b"\x1b[200~" + text + b"\x1b[201~")
        t.wait_until(lambda: not t.pump(0.05), "it is quiet")
        t.send(b"\x1b")
        t.settle()
        need(b"ARTICLES" in t.new(), "it is still the list")


def memory(pid):
    """Resident kilobytes."""
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()).group(1))


def blocked_terminal():
    """A terminal that takes nothing for a while lets no frames queue up, and a key is answered afterwards."""
    with Terminal(size=(200, 60)) as t:
        t.wait_for(READY)
        t.wait_until(lambda: not t.pump(0.05), "it is quiet")
        before = memory(t.pid)
        os.set_blocking(t.master, False)
        for i in range(2000):
            t.resize(100 + i % 100, 30 + i % 30)
            with contextlib.suppress(BlockingIOError):
                os.write(t.master, b"j\x0ck")
        os.set_blocking(t.master, True)
        t.mark = len(t.log)
        t.resize(80, 24)
        t.settle()
        t.wait_until(lambda: not t.pump(0.05), "it is quiet")
        need(memory(t.pid) < before + 1024, f"{before} kB became {memory(t.pid)}")
        need(len(t.new()) < 1_000_000, f"{len(t.new())} bytes")
        need(t.answered(b"?", b"HELP") < 0.05 * PATIENCE, "a key")


def reports_are_no_keys():
    """Replies, mouse and focus reports and unknown sequences are no commands."""
    stray = [b"\x1b[?64;1;2;6;9;15;18;21;22c", b"\x1b[>41;330;0c", b"\x1b[24;80R", b"\x1b[I", b"\x1b[O",
             b"\x1b[<0;35;5M", b"\x1b[M q!", b"\x1b[1;5Q", b"\x1b[99;9~", b"\x1bOz", b"\x1bPQ\x1b\\",
             b"\x1b]11;rgb:ffff/q/Q\x07", b"\x1b_Qq\x1b\\", b"\xff\xfe\x80q"[:3], b"\xe2\x82", b"\x1b[Q"]
    with Terminal() as t:
        t.wait_for(READY)
        for sequence in stray:
            t.send(sequence)
            t.wait_until(lambda: not t.pump(0.05), "a broken one is given up")
            t.send(b"\x0c")
            t.wait_for(lambda new: READY in new or t.has_ended())
            need(b"ARTICLES" in t.new(), f"{sequence!r} leaves the list, but {t.new()!r}")
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")


def many_files():
    """Ten thousand files: the first screen within a second."""
    text = Path(SAMPLE, "dart.txt").read_text()
    with tempfile.TemporaryDirectory() as folder:
        for i in range(10000):
            Path(folder, f"{i:05}.txt").write_text(text.replace("\n", f" {i}\n", 1))
        subprocess.run(["sync", folder], check=False)
        begun = time.monotonic()
        with Terminal(LATERAL, folder) as t:
            t.wait_for(READY)
            took = time.monotonic() - begun
            need(took < PATIENCE, f"{took:.2f} s")
            t.send(b"/[aeiou][aeiou][aeiou][aeiou][aeiou]\r")
            t.wait_for(b"searched")
            begun = time.monotonic()
            t.send(b"?")
            t.wait_for(b"HELP")
            took = time.monotonic() - begun
            need(took < 0.05 * PATIENCE, f"a key was answered after {took:.3f} s of a search")


main(colors, ascii_only, terminals, refused, escape_is_quick, keys_are_cheap, sentences_are_cheap,
     paste_runs_nothing, blocked_terminal, reports_are_no_keys, many_files)
