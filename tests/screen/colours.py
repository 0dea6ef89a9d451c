# SPDX-License-Identifier: GPL-3.0-or-later
"""What every view looks like on a real terminal: colours and attributes, by theme and terminal.

The golden screens of golden.py have roles; how a role looks is in roles.table, by theme and number of
colours.  Here both meet: tmux is asked for each cell of each view, and what it says is kept in
tests/screen/colours/SIZE.colours: the text once, for it has to be the same in every theme, then for each
of them the styles of a row by columns, numbered from 0: " 4: 1 bold 214, 9-12 75" is a mark and a blue word.

`make update-screens` records them anew; read the difference before committing it.
"""

import difflib
import re
import select
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "pty"))
from terminal import BUILD, DEADLINE, LATERAL, PATIENCE, SOURCE, Failure, Tmux, environment, main, need

FOLDER = SOURCE / "tests/screen/colours"
TABLE = SOURCE / "tests/screen/roles.table"
FILES = " ".join(f"'{SOURCE / name}'" for name in (
    "data/sample/jerra.txt", "data/sample/tarpress.txt", "data/sample/dart.txt",
    "data/sample/corniche.txt", "tests/screen/data/wide.txt", "tests/screen/data/rtl.txt",
    "tests/screen/data/combining.txt"))
# A view is what is seen behind these keys; words of several letters are typed.
VIEWS = (("list", ""), ("reader", "Enter"), ("reader, matches", "/people Enter"), ("help", "?"),
         ("results", "q q /people Enter"), ("log", "q :clear Enter L"), ("prompt", "q :ne Tab"),
         ("message", "C-u fly Enter"), ("comparison", "c"), ("comparison, down", "d d"),
         ("comparison, matches", "/people Enter"), ("why", "W"), ("stacked", "q w"), ("linear", "w"),
         ("combining", "w q :clear Enter G k k Enter"), ("right to left", "q j Enter"), ("wide", "q j Enter"))
SMALL = (("dark", "xterm-256color"), ("mono", "xterm-256color"))
ALL = SMALL + (("light", "xterm-256color"), ("auto", "xterm-256color"), ("auto", "xterm"), ("light", "xterm"),
               ("auto", "linux"), ("auto", "vt100"))
SIZES = {"40x8": SMALL, "60x20": SMALL, "80x24": ALL, "120x40": SMALL, "200x60": SMALL}
WORKING = re.compile(r"comparing\.\.\.|searching|\d% ")
UPDATE = "--update" in sys.argv
QUIET = (0.02 if UPDATE else 0.1) * PATIENCE  # so long a screen that is not as recorded does not change
ATTRIBUTES = {1: "bold", 2: "dim", 4: "underline", 7: "reverse"}
OFF = {22: {"bold", "dim"}, 24: {"underline"}, 27: {"reverse"}}


class Style:
    """The state of a terminal's pen."""

    def __init__(self):
        self.attributes, self.foreground, self.background = set(), None, None

    def take(self, codes):
        codes = [int(code or 0) for code in codes]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.__init__()
            elif code in ATTRIBUTES:
                self.attributes.add(ATTRIBUTES[code])
            elif code in OFF:
                self.attributes -= OFF[code]
            elif code in (38, 48):
                need(codes.pop(0) == 5, "a colour by number")
                self.color(code == 38, codes.pop(0))
            elif code in (39, 49):
                self.color(code == 39, None)
            else:
                need(30 <= code <= 47 or 90 <= code <= 107, f"SGR {code} is not known")
                self.color(code // 10 in (3, 9), code % 10 + (8 if code >= 90 else 0))

    def color(self, is_foreground, number):
        if is_foreground:
            self.foreground = number
        else:
            self.background = number

    def is_seen_as(self, style, text):
        """Blanks look the same in any foreground."""
        blank = not text.strip() and not self.attributes and self.background is not None
        return blank and style.endswith(f" on {self.background}")

    def __str__(self):
        words = [name for name in ATTRIBUTES.values() if name in self.attributes]
        words += [str(self.foreground)] if self.foreground is not None else []
        words += [f"on {self.background}"] if self.background is not None else []
        return " ".join(words)


def columns(text):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def read_row(row, pen):
    """
    The text of a row and its runs: first column, last column, style.  Blanks at its end are left out, because
    tmux is not of one mind on them; golden screens have them.
    """
    text, runs, x = "", [], 0
    for part in re.split(r"(\x1b\[[0-9;]*m)", row):
        if part.startswith("\x1b["):
            pen.take(part[2:-1].split(";"))
            continue
        style = runs[-1][2] if runs and pen.is_seen_as(runs[-1][2], part) else str(pen)
        end = x + columns(part)
        if part and style and runs and runs[-1][1:] == [x - 1, style]:
            runs[-1][1] = end - 1
        elif part and style:
            runs.append([x, end - 1, style])
        text, x = text + part, end
    end = columns(text.rstrip())
    return text.rstrip(), [(first, min(last, end - 1), style) for first, last, style in runs if first < end]


def write_runs(y, runs):
    cells = (f"{first}-{last} {style}" if last > first else f"{first} {style}" for first, last, style in runs)
    return f"{y:2}: " + ", ".join(cells)


def read_screen(capture):
    """Text and runs of a screen, as lines."""
    pen, texts, styles = Style(), [], []
    for y, row in enumerate(capture.rstrip("\n").split("\n")):
        text, runs = read_row(row, pen)
        texts.append("|" + re.sub(r"^([> ] )\d:\d\d ", r"\g<1>0:00 ", text))  # the log's times
        if runs:
            styles.append(write_runs(y, runs))
    while texts and texts[-1] == "|":
        texts.pop()
    return texts, styles


def see(terminal, known, before):
    """The screen as soon as it is what is KNOWN, else when it is another than BEFORE and changes no more."""
    last, begun = None, time.monotonic()
    since = begun
    while True:
        screen, now = read_screen(terminal.screen("-e", "-N")), time.monotonic()
        if screen == known:
            return screen
        if screen != last or WORKING.search("\n".join(screen[0])):
            last, since = screen, now
        if now - since > QUIET and (screen != before or now - begun > DEADLINE):
            return screen
        select.select([], [], [], 0.01)


def press(terminal, keys):
    for key in keys.split():
        if key[0].isupper() or len(key) == 1:
            terminal.keys(key)
        else:
            terminal.text(key)


def run(size, theme, kind, known):
    """View by view: its head, its text, its styles."""
    config = Path(BUILD, f"tests/screen/colours.{theme}")
    config.write_text(f"set theme {theme}\n")
    command = f"env TERM={kind} '{LATERAL}' --config '{config}' {FILES}"
    with Tmux(command, tuple(map(int, size.split("x")))) as t:
        texts, styles = [], []
        for name, keys in VIEWS:
            press(t, keys)
            texts, styles = see(t, known.get((name, f"-- {theme}, {kind}")), (texts, styles))
            yield name, [t.ask(f"== {name}, cursor #{{cursor_x}},#{{cursor_y}}"), *texts], styles
    config.unlink()


def record(size, golden):
    """What a file of colours has to be: the text of each view is the same everywhere."""
    known, views = read(golden), {}
    for theme, kind in SIZES[size]:
        for name, texts, styles in run(size, theme, kind, known):
            view = views.setdefault(name, [texts])
            need(view[0] == texts, "\n".join([f"{size}, {theme}, {kind}: the text is another one",
                                              *difflib.unified_diff(view[0], texts, n=0, lineterm="")]))
            view.append([f"-- {theme}, {kind}", *styles])
    return [line for view in views.values() for part in view for line in part]


def read(golden):
    """By view and theme: text and styles."""
    known, name, texts, styles = {}, None, [], []
    for line in golden:
        if line.startswith("== "):
            name, texts = line[3:line.rindex(", cursor")], []
        elif line.startswith("|"):
            texts.append(line)
        elif line.startswith("-- "):
            styles = []
            known[name, line] = (texts, styles)
        else:
            styles.append(line)
    return known


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
