# SPDX-License-Identifier: GPL-3.0-or-later
"""What every view looks like on a real terminal: colours and attributes, by theme and terminal.

The golden screens of golden.py have roles; how a role looks is in roles.table, by theme and number of
colours.  Here both meet: tmux is asked for each cell of each view, and what it says is kept in
tests/screen/colours/SIZE.colours.  Views are as the theme dark has them with 256 colours: their text,
then the styles of a row by columns, numbered from 0 (" 4: 1 bold 214, 9-12 75" is a mark and a blue
word).  Other themes and terminals have to show the same text, and one style for each of dark's: those
stand at the start.

`make update-screens` records them anew; read the difference before committing it.
"""

import difflib
import re
import select
import shlex
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "pty"))
from cells import read_screen, write, write_text
from terminal import BUILD, DEADLINE, LATERAL, PATIENCE, SOURCE, Failure, Tmux, environment, main, need

FOLDER = SOURCE / "tests/screen/colours"
TABLE = SOURCE / "tests/screen/roles.table"
FILES = ("data/sample/jerra.txt", "data/sample/tarpress.txt", "data/sample/dart.txt",
         "data/sample/corniche.txt", "tests/screen/data/wide.txt", "tests/screen/data/rtl.txt",
         "tests/screen/data/combining.txt")
# A view is what is seen behind these keys; words of several letters are typed.
VIEWS = (("list", ""), ("reader", "Enter"), ("reader, matches", "/people Enter"), ("help", "?"),
         ("results", "q q /people Enter"), ("log", "q :clear Enter L"), ("prompt", "q :ne Tab"),
         ("message", "C-u fly Enter"), ("comparison", "c"), ("comparison, down", "d d"),
         ("comparison, matches", "/people Enter"), ("why", "W"), ("stacked", "q w"),
         ("linear", "w"), ("two others", "w q :clear Enter j t j t c"), ("wording", "] q"),
         ("combining", "q G k k Enter"), ("right to left", "q j Enter"), ("wide", "q j Enter"))
FIRST, MONO = ("dark", "xterm-256color"), ("mono", "xterm-256color")
OTHERS = (MONO, ("light", "xterm-256color"), ("auto", "xterm-256color"), ("auto", "xterm"),
          ("light", "xterm"), ("auto", "linux"), ("auto", "vt100"))
SIZES = {"40x8": (MONO,), "60x20": (MONO,), "80x24": OTHERS, "120x40": (MONO,), "200x60": (MONO,)}
# From how many columns a list tells how long articles are; from how many, and rows, of the selected one.
WORDS_FROM, ABOUT_FROM, ABOUT_ROWS = 60, 76, 20
WORKING = re.compile(r"comparing\.\.\.|\[#*-+\]")  # the words, or a bar
UPDATE = "--update" in sys.argv
QUIET = (0.02 if UPDATE else 0.3) * PATIENCE  # so long a screen that is not as recorded does not change


def translate(one, other, table):
    """Adds to TABLE which style of OTHER stands for each style of ONE; false where they do not fit."""
    pairs = [(a, b) for x, y in zip(one, other) for (c, a), (_, b) in zip(x, y) if c != " "]
    return write_text(one) == write_text(other) and all(table.setdefault(a, b) == b for a, b in pairs)


def is_whole(rows, width):
    """Whether all is there that comes by itself: the foot, and of the list each article and what is told of it."""
    if len(rows) < 2:  # there is no program yet
        return False
    title, *body, foot = write_text(rows)
    articles = body[:len(FILES)]
    if not foot.strip("| ") or WORKING.search("\n".join([title, *body, foot])):
        return False
    if not title.startswith("| ARTICLES"):
        return True
    return (f"{len(FILES)} articles" in title and all(row.strip("| ") for row in articles)
            and (width < WORDS_FROM or all(re.search(r"\d+w", row) for row in articles))
            and (width < ABOUT_FROM or len(rows) < ABOUT_ROWS or "best compared" in "\n".join(body)))


def look(terminal):
    """Where the cursor stands, and the rows, at one and the same moment."""
    cursor, screen = terminal.run("display-message", "-p", "#{cursor_x},#{cursor_y}", ";",
                                  "capture-pane", "-p", "-e", "-N").split("\n", 1)
    return cursor, read_screen(screen)


def see(terminal, width, is_known, before):
    """What is seen as soon as it is known, else when it is whole, not as BEFORE, and changes no more."""
    last, begun = None, time.monotonic()
    since = begun
    while True:
        seen, now = look(terminal), time.monotonic()
        if is_known(*seen):
            return seen
        if seen != last or not is_whole(seen[1], width):
            last, since = seen, now
        if (now - since > QUIET and seen[1] != before) or now - begun > DEADLINE:
            return seen
        select.select([], [], [], 0.01)


def press(terminal, keys):
    for key in keys.split():
        if key[0].isupper() or len(key) == 1:
            terminal.keys(key)
        else:
            terminal.text(key)


def run(size, theme, kind, is_known):
    """View by view: its name, where the cursor stands, and the screen."""
    config = Path(BUILD, f"tests/screen/colours.{theme}")
    config.write_text(f"set theme {theme}\n")
    command = shlex.join(["env", f"TERM={kind}", LATERAL, "--config", str(config),
                          *(str(SOURCE / name) for name in FILES)])
    width, height = map(int, size.split("x"))
    with Tmux(command, (width, height)) as t:
        rows = None
        for name, keys in VIEWS:
            press(t, keys)
            cursor, rows = see(t, width, partial(is_known, name), rows)
            yield name, cursor, rows
    config.unlink()


def translation(size, other, views, known):
    """Which styles another theme or terminal has for those of VIEWS.  KNOWN: as it was recorded."""
    table = {}

    def fits(name, cursor, rows):
        return bool(known) and cursor == views[name][0] and translate(views[name][1], rows, dict(known))

    for name, cursor, rows in run(size, *other, fits):
        need(views[name][0] == cursor and write_text(views[name][1]) == write_text(rows),
             "\n".join([f"{name} at {size} is another text for {other}, or the cursor stands at {cursor}",
                        *write_text(rows)]))
        need(translate(views[name][1], rows, table),
             f"{name} at {size}: {other} has two styles for one of {FIRST}")
    return table


def write_view(cursor, rows):
    return [f"cursor {cursor}", *write(rows)]


def read(golden):
    """What was recorded: lines by view, and styles by theme and terminal."""
    views, tables = {}, {}
    for line in golden:
        if line.startswith("== "):
            name, cursor = line[3:].rsplit(", ", 1)
            lines = views.setdefault(name, [cursor])
        elif line.startswith("-- "):
            table = tables.setdefault(line, {"-": "-"})
        elif views:
            lines.append(line)
        else:
            one, other = line.split(" = ")
            table[one] = other
    return views, tables


def record(size, golden):
    """What a file of colours has to be."""
    known, tables = read(golden)
    views = {name: (cursor, rows) for name, cursor, rows in
             run(size, *FIRST, lambda name, *seen: write_view(*seen) == known.get(name))}
    out = []
    for theme, kind in SIZES[size]:
        head = f"-- {theme}, {kind}"
        styles = translation(size, (theme, kind), views, tables.get(head))
        need(styles.pop("-", "-") == "-", f"{head} has a style for text without one")
        out += [head, *(f"{one} = {other}" for one, other in sorted(styles.items()))]
    for name, (cursor, rows) in views.items():
        first, *lines = write_view(cursor, rows)
        out += [f"== {name}, {first}", *lines]
    return out


def check(path, made):
    """MADE: what it has to be, as a function of what it is."""
    old = path.read_text().splitlines() if path.exists() else []
    new = made(old)
    if UPDATE:
        path.write_text("\n".join(new) + "\n")
    elif new != old:
        raise Failure("\n".join(difflib.unified_diff(old, new, path.name, "now", n=1, lineterm="")))


def table():
    """How roles look, by theme and number of colours"""
    done = subprocess.run([BUILD / "tests/screen/roles"], stdout=subprocess.PIPE, text=True, check=True)
    check(TABLE, lambda old: done.stdout.splitlines())


def captures(size):
    def test():
        check(FOLDER / f"{size}.colours", lambda old: record(size, old))
    test.__name__ = f"at_{size}"
    test.__doc__ = f"what is seen at {size}"
    return test


if __name__ == "__main__":
    sys.argv = [word for word in sys.argv if word != "--update"]
    main(table, *(captures(size) for size in SIZES))
