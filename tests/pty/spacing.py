# SPDX-License-Identifier: GPL-3.0-or-later
"""Terminals do not agree on how wide some letters are; what stands beside them is in its place on all.

A vowel sign of Hindi has a column of its own for xterm and none for kitty.  What is written to a VT100 is
drawn twice here, once as either would.
"""

import re
import tempfile
import unicodedata
from pathlib import Path

from terminal import LATERAL, READY, Terminal, environment, main, need

SIZE = (80, 24)
SENTENCE = "{} {} कि मेयर की टीम ने सोमवार को नदी के किनारे बने पुराने पुल की जाँच की थी।\n"
TOKEN = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z])|\x1b[=>]|\x1b[()].|.", re.S)


class Drawn:
    """A screen of letters, as far as a VT100 is asked for it."""

    def __init__(self, columns_of_signs):
        self.signs = columns_of_signs
        self.rows = [[" "] * SIZE[0] for _ in range(SIZE[1])]
        self.x = self.y = 0

    def feed(self, text):
        for found in TOKEN.finditer(text):
            if found[2]:
                self.control(found[2], [int(n) if n.isdigit() else 0 for n in found[1].split(";")])
            elif found[0] in "\r\n\b":
                self.x = {"\r": 0, "\n": self.x, "\b": self.x - 1}[found[0]]
                self.y += found[0] == "\n"
            elif found[0] >= " ":
                self.put(found[0])

    def control(self, final, numbers):
        n = max(1, numbers[0])
        if final == "H":
            self.y, self.x = n - 1, max(1, (numbers + [1])[1]) - 1
        elif final in "ABCD":
            self.y += {"A": -n, "B": n}.get(final, 0)
            self.x += {"C": n, "D": -n}.get(final, 0)
        elif final == "K":
            end = self.x + 1 if numbers[0] == 1 else SIZE[0]
            start = self.x if numbers[0] == 0 else 0
            self.rows[self.y][start:end] = [" "] * (end - start)
        elif final == "J":
            self.rows[self.y][self.x:] = [" "] * (SIZE[0] - self.x)
            self.rows[self.y + 1:] = [[" "] * SIZE[0] for _ in self.rows[self.y + 1:]]
        else:
            need(final in "mhlr", f"{final} is not known")

    def put(self, letter):
        kind = unicodedata.category(letter)
        columns = {"Mn": 0, "Cf": 0, "Mc": self.signs}.get(kind, 1)
        if columns and self.x < SIZE[0]:
            self.rows[self.y][self.x] = letter
        self.x = min(self.x + columns, SIZE[0])

    def fields(self):
        """What is not of the language, by column: numbers, marks, the names at the start of sentences."""
        return [[(m.start(), m[0]) for m in re.finditer(r"[!-~]+", "".join(row))] for row in self.rows]


def keeps_columns():
    """Sides of a comparison and notes begin in the same columns, and nothing old is left between them."""
    with tempfile.TemporaryDirectory() as folder:
        for name, number in (("alpha", 14), ("zeta", 16)):
            Path(folder, f"{name}.txt").write_text("\n".join(
                SENTENCE.format(f"{name}{i}", number + i) for i in range(9)))
        with Terminal(LATERAL, folder, size=SIZE, env=environment(TERM="vt100")) as t:
            t.wait_for(READY)
            for keys in (b"c", b"jjj", b"jjjj", b"x", b"?", b"q", b"\r", b"jjj", b" "):
                t.send(keys)
                t.wait_until(lambda: not t.pump(0.1), "it is quiet")
                wide, narrow = Drawn(1), Drawn(0)
                for drawn in (wide, narrow):
                    drawn.feed(t.log.decode())
                for a, b in zip(wide.fields(), narrow.fields()):
                    behind = [field for field in a if field[0] > 40]
                    need(behind == [field for field in b if field[0] > 40], f"{keys}: {a} or {b}")
            need(any("alpha" in word for row in wide.fields() for _, word in row), "there is something")


main(keeps_columns)
