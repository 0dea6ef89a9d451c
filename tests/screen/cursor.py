# SPDX-License-Identifier: GPL-3.0-or-later
"""
The real cursor is where a screen reader looks for it: on the row that has the mark, in what is typed, or
where nothing can be selected on the line that says so; and it is never on the mark itself, whose reverse it
would undo.  All golden screens are asked.
"""

import re
import sys
from pathlib import Path

from golden import SOURCE

HEAD = re.compile(r"(\d+)x(\d+) cursor (-?\d+),(-?\d+)\n")


def complaint(dump):
    """What is wrong with the cursor of a dump; None: nothing."""
    found = HEAD.match(dump)
    if not found:
        return None
    width, height, x, y = map(int, found.groups())
    rows = [line[1:] for line in dump.split("\n") if line.startswith("|")]
    marked = [i for i, row in enumerate(rows) if row.startswith(">") and i + 1 < height]
    if width < 40 or height < 8 or y == height - 1:  # too small; what is typed
        return None
    if (x, y) == (-1, -1):
        return f"hidden: {rows[0]}"
    if x == 0 and y in marked:
        return f"on the mark: {rows[0]}"
    if not marked and rows[y][x:].strip():
        return None
    return None if y in marked else f"on row {y}, and the mark on {marked}: {rows[0]}"


def main():
    hidden = "80x24 cursor -1,-1\n|title\n|nothing here\n"
    bad = "80x24 cursor 1,1\n|title\n| first\n|>second\n"
    good = "80x24 cursor 1,2\n|title\n| first\n|>second\n"
    on_mark = "80x24 cursor 0,1\n|title\n|>first\n"
    complaints, asked = [], 0
    for path in sorted(Path(SOURCE, "tests/screen").glob("*.screen")):
        for number, dump in enumerate(path.read_text().split("== ")[1:], 1):
            asked += 1
            told = complaint(dump)
            if told:
                complaints.append(f"{path.name}, screen {number}: {told}")
    print("1..2")
    blind = complaint(good) or not all(map(complaint, (bad, hidden, on_mark)))
    print(f"{'not ' * bool(blind)}ok 1 - a cursor on another row is seen")
    print(f"{'not ' * bool(complaints or asked < 100)}ok 2 - the cursor is on the marked row of {asked} screens")
    for line in complaints:
        print(f"# {line}")
    return bool(blind or complaints or asked < 100)


if __name__ == "__main__":
    sys.exit(main())
