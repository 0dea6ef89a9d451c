# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands side by side on golden screens is told apart: by its look, without colours too, or by a sign.

The neighbours are those of the golden screens, with two blanks between them at most; how they look is in
roles.table.  A pair that looks the same somewhere has to stand in TOLD with the sign that tells it.
Readers of screens follow the real cursor: it has to be where the mark of the current row is.
"""

import os
import re
import sys
from collections import defaultdict
from pathlib import Path

SOURCE = Path(os.environ["top_srcdir"])
sys.path.insert(0, str(SOURCE / "tests/pty"))
from cells import columns

TOLD = {
    ("headline", "mark"): "marks of the list stand in columns of their own",
    ("flag", "mark"): "each is a sign of its own",
    ("mark", "shared"): "the mark is no word",
    ("conflict", "shared"): "brackets",
    ("muted", "rule"): "a rule is a line",
    ("number", "text"): "digits in a column of their own, or words before a colon",
    ("quantity", "text"): "the figure",
    ("quantity", "quote"): "quotation marks",
    ("quote", "text"): "quotation marks",
}
GAP = 2


def read_looks():
    """By role, its look in each theme with each number of colours; roles are in the order of enum role."""
    looks = defaultdict(list)
    for line in Path(SOURCE, "tests/screen/roles.table").read_text().splitlines():
        role, *themes = line.split("|")
        looks[role.split()[0]] += [theme.split(None, 1)[1].strip() for theme in themes]
    return looks


def read_letters(roles):
    table = re.search(r'letters\[ROLE_COUNT_ \+ 1\] = "(.*)"', Path(SOURCE, "src/view/lines.c").read_text())
    return dict(zip(table.group(1).replace('\\"', '"'), roles, strict=True))


def rows(screen):
    """Each row that has roles: its text, and a letter for each column."""
    texts = []
    for line in screen.read_text().splitlines():
        found = re.fullmatch(r" ?(\d+): (.+)", line)
        if line.startswith("== "):
            texts = []
        elif line.startswith("|"):
            texts.append(line[1:])
        elif found and int(found.group(1)) < len(texts):
            yield texts[int(found.group(1))], "".join(
                run[0] * int(run[1:]) for run in found.group(2).split(" "))


def neighbours(text, letters):
    """Pairs of letters of signs that have few blanks between them."""
    x = before = 0
    last = None
    for c in text:
        if c != " " and columns(c):
            letter = letters[x] if x < len(letters) else "."
            if last and letter != last and x - before <= GAP + 1:
                yield last, letter
            last, before = letter, x + columns(c) - 1
        x += columns(c)


def cursors(screen):
    """Screens on which the real cursor stands neither on the row with the mark nor in a prompt."""
    height = y = 0
    for line in screen.read_text().splitlines():
        head = re.match(r"== \d+x(\d+) cursor -?\d+,(-?\d+)", line)
        mark = re.match(r" ?(\d+): >1\b", line)
        if head:
            height, y = map(int, head.groups())
        elif mark and y not in (int(mark.group(1)), height - 1):
            yield f"{screen.name}: the mark stands on row {mark.group(1)}, the cursor on {y}"


def main():
    looks = read_looks()
    names = read_letters(looks)
    where, seen = {}, set()
    away = []
    for screen in sorted(Path(SOURCE, "tests/screen").glob("*.screen")):
        away += cursors(screen)
        for text, letters in rows(screen):
            seen |= set(letters)
            for pair in neighbours(text, letters):
                where.setdefault(tuple(sorted(names[letter] for letter in pair)), f"{screen.name}: {text}")
    same = {pair for pair in where if any(a == b for a, b in zip(looks[pair[0]], looks[pair[1]]))}
    results = (("every role is seen", set(names) - seen),
               ("neighbours are told apart", {f"{pair}: {where[pair]}" for pair in same - set(TOLD)}),
               ("the cursor stands on the current row", away))
    print(f"1..{len(results)}")
    for number, (name, wrong) in enumerate(results, 1):
        print(f"{'not ' * bool(wrong)}ok {number} - {name}")
        for line in sorted(wrong):
            print(f"# {line}")
    return any(wrong for _, wrong in results)


if __name__ == "__main__":
    sys.exit(main())
