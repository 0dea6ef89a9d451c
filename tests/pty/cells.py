# SPDX-License-Identifier: GPL-3.0-or-later
"""Screens of tmux as rows of cells: characters, and how each of them looks."""

import re
import unicodedata

from terminal import need

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

    def __str__(self):
        words = [name for name in ATTRIBUTES.values() if name in self.attributes]
        words += [str(self.foreground)] if self.foreground is not None else []
        words += [f"on {self.background}"] if self.background is not None else []
        return " ".join(words) or "-"


def columns(c):
    wide = unicodedata.east_asian_width(c) in "WF"
    return 0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if wide else 1


def read_row(row, pen):
    """The characters of a row, each with its style, but for blanks at the end: some tmux leave them out."""
    cells = []
    for part in re.split(r"(\x1b\[[0-9;]*m)", row):
        if part.startswith("\x1b["):
            pen.take(part[2:-1].split(";"))
        else:
            cells += [(c, str(pen)) for c in part]
    while cells and cells[-1][0] == " ":
        cells.pop()
    return cells


def read_screen(capture):
    """Rows of cells."""
    pen = Style()
    rows = [read_row(row, pen) for row in capture.rstrip("\n").split("\n")]
    while rows and not rows[-1]:
        rows.pop()
    return rows


def write_text(rows):
    """The text, but for the times of the log."""
    texts = ("".join(c for c, _ in row) for row in rows)
    return ["|" + re.sub(r"^([> ] )\d:\d\d ", r"\g<1>0:00 ", text) for text in texts]


def write_styles(row):
    """Runs of columns that look the same.  Blanks count for nothing: they may come in any style."""
    runs, x = [], 0
    for c, style in row:
        end = x + columns(c) - 1
        if c != " " and runs and runs[-1][2] == style:
            runs[-1][1] = end
        elif c != " ":
            runs.append([x, end, style])
        x = end + 1
    return ", ".join(f"{first}-{last} {style}" if last > first else f"{first} {style}"
                     for first, last, style in runs if style != "-")


def write(rows):
    styles = ((y, write_styles(row)) for y, row in enumerate(rows))
    return write_text(rows) + [f"{y:2}: {runs}" for y, runs in styles if runs]
