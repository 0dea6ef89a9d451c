# SPDX-License-Identifier: GPL-3.0-or-later
"""Every size a terminal can have, and many of them in a row."""

import random

from terminal import LATERAL, PATIENCE, READY, SAMPLE, Terminal, Tmux, is_complete, main, need

SIZES = [(1, 1), (80, 2), (80, 1), (1, 24), (2, 24), (39, 24), (80, 7), (40, 8), (1000, 500), (0, 0),
         (132, 43), (80, 24)]
VIEWS = [b"", b"?", b"L", b"\r", b"c", b"cgW", b"/abc"]
COMMAND = f"'{LATERAL}' '{SAMPLE}'"


def quits(t):
    t.resize(80, 24)
    t.wait_for(READY)
    t.send(b"\x1b")  # out of a prompt
    t.send(b"Q")
    need(t.wait_exit() == 0, "exit status 0")
    t.need_restored()


def any_size():
    """Every view lives in every size, and comes back."""
    for view in VIEWS:
        with Terminal() as t:
            t.wait_for(READY)
            t.send(view)
            for width, height in SIZES:
                t.resize(width, height)
                t.send(b"" if view[:1] == b"/" else b"j")
                t.wait_until(lambda: not t.pump(0.02), "it is quiet")
                need(not t.has_ended(), f"{view!r} lives at {width}x{height}")
            t.resize(1, 1)
            t.wait_until(lambda: not t.pump(0.02), "it is quiet")
            t.mark = len(t.log)
            if view[:1] == b"/":
                t.send(b"\x1b")
            quits(t)


def starts_small():
    """It starts in any size, and says where one is too small."""
    for width, height in [(1, 1), (20, 5), (39, 8), (0, 0)]:
        with Terminal(size=(width, height)) as t:
            t.wait_for(b"t")  # of "too small"; a size of 0 is taken as 80x24
            quits(t)


def grows_back():
    """Below 40x8 it says "too small"; grown again it shows what it showed."""
    with Tmux(COMMAND, (80, 24)) as t:
        before = t.wait_for(is_complete)
        for size in ((39, 24), (80, 7), (30, 3)):
            t.resize(*size)
            t.wait_for("too small")
            t.resize(80, 24)
            t.wait_for(lambda screen: screen == before)


def each_size_is_whole():
    """Smaller and larger, one after the other: each time the screen is that of a fresh start."""
    sizes = [(132, 43), (80, 24), (100, 20), (120, 40)]
    fresh = {}
    for size in sizes:
        with Tmux(COMMAND, size) as t:
            fresh[size] = t.wait_for(is_complete)
    with Tmux(COMMAND, (200, 60)) as t:
        t.wait_for(is_complete)
        for size in sizes + sizes[::-1]:
            t.resize(*size)
            t.wait_for(lambda screen, size=size: screen == fresh[size])


def storm():
    """A thousand sizes in a row: little work, the right screen in the end."""
    sizes = random.Random(7)
    with Terminal() as t:
        t.wait_for(READY)
        for _ in range(1000):
            t.resize(sizes.randint(1, 200), sizes.randint(1, 60))
            t.pump(0)
        t.send(b"\x0c")  # all of it may come in one wake-up, with the size of the start
        quits(t)
        cpu = t.usage.ru_utime + t.usage.ru_stime
        need(cpu < 0.5 * PATIENCE, f"{cpu} s of processor time")


def storm_ends_right():
    """After a storm the screen is that of a fresh start."""
    with Tmux(COMMAND, (100, 30)) as fresh:
        expected = fresh.wait_for(is_complete)
    with Tmux(COMMAND, (80, 24)) as t:
        t.wait_for("?:help")
        for size in [(41, 9), (150, 50), (20, 5), (76, 24), (75, 24), (120, 40), (119, 40)] * 5:
            t.resize(*size)
        t.resize(100, 30)
        t.wait_for(lambda screen: screen == expected)


main(any_size, starts_small, grows_back, each_size_is_whole, storm, storm_ends_right)
