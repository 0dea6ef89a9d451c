# SPDX-License-Identifier: GPL-3.0-or-later
"""While files are read the list is there, answers, and grows around its cursor; ^C stops it.

One of the files is held: the program (with tests/pty/held.c) gets no further with it as long as a test says.
"""

import contextlib
import fcntl
import os
import re
import shutil
import subprocess
from pathlib import Path

from terminal import BUILD, LATERAL, PATIENCE, Terminal, Tmux, main, need

FILES = 24_000 if os.environ.get("LATERAL_LONG") else 1_200
SENTENCES = 12
OUTLETS = 40
KEYS = 20
SLOW = BUILD / "tests/pty/lateral-held"
KEY = 0.05 * PATIENCE  # seconds in which a key is answered
BAR = "reading files"
FOLDER = BUILD / "tests/pty/loading.files"
HELD = FOLDER / f"{FILES // 2000:02}/{FILES // 2:05}.held.txt"
# What comes later is newer, so that rows come in above the cursor; one in ten tells of the harbour.
ARTICLE = """---
outlet: Outlet {outlet}
published: {year}-{month:02}-{day:02}
---
Story {n} of a long day in the town

{body}
"""
BODY = "The council met again and said little of what was asked in the square before.  " * SENTENCES


def write(folder):
    for n in range(FILES):
        if n % 1000 == 0:
            (folder / f"{n // 1000:02}").mkdir(parents=True)
        held = "held." * (n == FILES // 2)
        (folder / f"{n // 1000:02}/{n:05}.{held}txt").write_text(ARTICLE.format(
            outlet=n % OUTLETS, year=1950 + n // 336, month=n // 28 % 12 + 1, day=n % 28 + 1, n=n,
            body=BODY + ("The harbour was closed." if n % 10 == 9 else "")))


@contextlib.contextmanager
def files():
    shutil.rmtree(FOLDER, ignore_errors=True)
    write(FOLDER)
    try:
        yield FOLDER
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)


@contextlib.contextmanager
def held():
    """Holds the file, for one program; gives what lets it go."""
    with HELD.open() as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield lambda: fcntl.flock(file, fcntl.LOCK_UN)


def keys_are_answered(folder):
    """A key typed while files are read is answered, from the first screen to the last file."""
    with held() as release, Terminal(SLOW, folder) as t:
        t.wait_for(BAR.encode())
        times = [t.answered(b"\x0c", b"\x1b[2J") for _ in range(KEYS)]
        release()
        loaded = re.compile(rb"%d articles" % FILES)
        while not loaded.search(bytes(t.log)):
            times.append(t.answered(b"\x0c", b"\x1b[2J"))
        print(f"# {len(times)} keys, the slowest {max(times) * 1000:.0f} ms")
        need(max(times) < KEY, f"a key was answered after {max(times):.3f} s")
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")


def row_of_cursor(screen):
    """Which line the cursor is on, and what it says (in columns that do not move)."""
    lines = screen.splitlines()
    found = [(y, re.search(r"Story \d+", line)) for y, line in enumerate(lines) if line.startswith(">")]
    need(len(found) == 1 and found[0][1], f"one row has the cursor:\n{screen}")
    return found[0][0], found[0][1].group()


def cursor_stays(folder):
    """The article at the cursor stays on its line, however many newer ones come in above."""
    with held() as release, Tmux(f"'{SLOW}' '{folder}'") as t:
        t.wait_for(BAR)
        t.text("jjj")
        t.wait_for(lambda screen: screen.splitlines()[4].startswith(">"))
        before = row_of_cursor(t.screen())
        release()
        t.wait_for(f"{FILES} articles")
        need(row_of_cursor(t.screen()) == before, f"{before} is now\n{t.screen()}")
        t.keys("g")
        t.wait_for(f"Story {FILES - 1} ")  # the newest of all is the first


def rows_above_are_told_of(folder):
    """Who did not move is told of what has come in above."""
    with held() as release, Tmux(f"'{SLOW}' '{folder}'") as t:
        t.wait_for(BAR)
        t.wait_for("Story")
        release()
        t.wait_for("come in above")
        above = int(re.search(r"(\d+) articles have come in above", t.screen()).group(1))
        need(0 < above < FILES, f"{above} of {FILES}")
        y, title = row_of_cursor(t.screen())
        need((y, title) == (1, f"Story {FILES - 1 - above}"), f"{title} on line {y} has {above} above")


def every_order(folder):
    """Each order, made ahead when all is read, begins as it has to."""
    with Tmux(f"'{LATERAL}' '{folder}'") as t:
        t.wait_for(f"{FILES} articles")
        for order, first in (("outlet", FILES - OUTLETS), ("path", 0), ("headline", 0),
                             ("newest", FILES - 1)):
            t.text("Ig")
            t.wait_for(lambda screen, order=order, first=first: f"sort:{order}" in screen and
                       re.match(f">.*Story {first} ", screen.splitlines()[1]))


def search_goes_on(folder):
    """A search goes on over what arrives: its first result stays, and in the end all are found."""
    with held() as release, Tmux(f"'{SLOW}' '{folder}'") as t:
        t.wait_for(BAR)
        t.text("/harbour was closed")
        t.keys("Enter")
        t.wait_for(lambda screen: "RESULTS" in screen and re.search(r" 1/\d+ in \d+ of", screen))
        first = t.screen().splitlines()[1:3]
        release()
        t.wait_for(f"1/{FILES // 10} in {FILES // 10} of {FILES} articles")
        need(t.screen().splitlines()[1:3] == first, f"{first} became\n{t.screen()}")
        t.wait_for("all searched")


def limit_goes_on(folder):
    """A limit holds for what arrives."""
    with held() as release, Tmux(f"'{SLOW}' '{folder}'") as t:
        t.wait_for(BAR)
        t.text("&harbour was closed")
        t.keys("Enter")
        t.wait_for(lambda screen: re.search(r" \d+ of \d+ articles", screen))
        need(f"{FILES // 10} of" not in t.screen(), t.screen())
        release()
        t.wait_for(f"{FILES // 10} of {FILES} articles")


def stopped(folder):
    """^C stops it: what is there stays, what is left out is told of, and the rest works."""
    with held(), Terminal(SLOW, folder) as t:
        t.wait_for(BAR.encode())
        t.wait_for(b"Story")
        took = t.answered(b"\x03", b"left out")
        need(took < 2 * KEY, f"^C was answered after {took:.3f} s")
        left_out = int(re.search(rb"stopped: (\d+) files were left out", t.new()).group(1))
        need(0 < left_out < FILES, f"{left_out} of {FILES} left out")
        t.send(b"\x0c")
        t.wait_for(b"%d articles" % (FILES - left_out))
        t.send(b"G\r")
        t.wait_for(b"READ")
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")


def reads_again(folder):
    """R reads all of it again beside the keys, with a bar; ^C keeps what was read by then."""
    with held() as release, Tmux(f"'{SLOW}' '{folder}'") as t:
        t.wait_for(BAR)
        t.text("R")
        need(f"{FILES} articles" not in t.wait_for("files are still read"), "told while they are")
        release()
        t.wait_for(lambda screen: f"{FILES} articles" in screen and BAR not in screen)
        t.text("gj")
        t.wait_for(lambda screen: screen.splitlines()[2].startswith(">"))
        before = row_of_cursor(t.screen())
        with held() as release:
            os.utime(HELD)  # it may have changed: it is read
            t.text("R")
            t.wait_for("reading again")
            t.text("k")
            t.wait_for(lambda screen: screen.splitlines()[1].startswith(">"))
            t.text("j")
            release()
            t.wait_for("nothing has changed")
        need(row_of_cursor(t.screen()) == before, f"{before} is now\n{t.screen()}")
        with held():
            os.utime(HELD)
            t.text("R")
            t.wait_for("reading again")
            t.keys("C-c")
            told = t.wait_for("stopped:")
        found = re.search(r"stopped: (\d+) of (\d+) articles were read again", told)
        need(found and int(found.group(1)) < FILES == int(found.group(2)), told)


def asks_beside_the_bar(folder):
    """A question is seen although the bar goes on, and a key answers it that somebody has meant for it."""
    target = FOLDER.with_name("loading.md")
    target.write_text("mine")
    try:
        with held(), Tmux(f"'{SLOW}' '{folder}'") as t:
            t.wait_for(BAR)
            t.text(f":w {target}\n")
            t.wait_for("replace it? (y/n)")
            t.text("n")
            t.wait_for("left as it is")
            need(target.read_text() == "mine", "it is left as it is")
    finally:
        target.unlink()


def outlets_settle(folder):
    """Folders that seem to name outlets do not in the end: the name changes above the article that is read."""
    bare = [FOLDER.with_name("loading.bare") / name for name in ("here/one.txt", "there/two.txt")]
    for path in bare:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A bare story\n\nThe first sentence of it.  And the second one.\n")
    try:
        with held() as release, \
                Tmux(f"'{SLOW}' '{bare[0].parent}' '{bare[1].parent}' '{folder}'") as t:
            t.wait_for(BAR)
            t.text("G")
            t.wait_for(lambda screen: any(re.match(">N? +there ", line) for line in screen.splitlines()))
            t.keys("Enter")
            t.wait_for("READ  there")
            t.text(")")
            t.wait_for("sentence 2/3")
            release()
            t.wait_for("READ  two")
            need("sentence 2/3" in t.screen(), t.screen())
    finally:
        shutil.rmtree(FOLDER.with_name("loading.bare"))


def ended(folder):
    """Q ends it at once, and commands without a screen read to the end."""
    with held(), Terminal(SLOW, folder) as t:
        t.wait_for(BAR.encode())
        t.send(b"Q")
        need(t.wait_exit(2 * KEY) == 0, "exit status 0")
        t.need_restored()
    done = subprocess.run([LATERAL, folder], stdout=subprocess.PIPE, text=True, check=False)
    need(done.returncode == 0 and done.stdout.count("Story ") >= FILES, "all of them are printed")


def over(test):
    """TEST with the files, under its own name."""
    def run():
        test(SHARED)
    run.__doc__ = test.__doc__
    run.__name__ = test.__name__
    return run


with files() as SHARED:
    main(*[over(t) for t in (keys_are_answered, cursor_stays, rows_above_are_told_of, every_order,
                             search_goes_on, limit_goes_on, stopped, reads_again, asks_beside_the_bar,
                             outlets_settle, ended)])
