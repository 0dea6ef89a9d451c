# SPDX-License-Identifier: GPL-3.0-or-later
"""Digits are counts: before every key that goes somewhere, 3x ends where x x x does, in every view.

What is compared is the place: the title, the row of the cursor, and what stands below about it.  Rows
around it may differ, as a long way scrolls otherwise than many short ones.
"""

import re
import sys
import tempfile
from pathlib import Path

import golden

ARGS = "# args: " + " ".join(f"data/sample/{name}.txt"
                             for name in ("tarpress", "corniche", "jerra", "dart"))
# How a view is opened, and how one gets to its other end.
VIEWS = {"LIST": [], "READER": ["<Enter>"], "COMPARE": ["c"], "RESULTS": ["type /ferry", "<Enter>"],
         "HELP": ["?"], "WHY": ["c", "W"], "LOG": ["type :nonsense", "<Enter>", "type :fly", "<Enter>", "L"]}
ACTION = re.compile(r'^ACTION\((\w+),\s*"[^"]*",\s*"([^" ]+)[^"]*",\s*([\w\s|]+),', re.M)
GOES = re.compile(r"(NEXT|PREVIOUS)_|DOWN$|UP$|OLDER$")
COUNTS = (2, 3, 5)


def places(screens):
    """The place in each dump of a run."""
    out = []
    for dump in re.split(r"^== ", screens, flags=re.M)[1:]:
        found = re.match(r"\d+x\d+ cursor \d+,(\d+)\n", dump)
        if not found:
            continue
        rows = [line[1:] for line in dump.split("\n") if line.startswith("|")]
        out.append([rows[0], rows[int(found.group(1))], rows[-2]])
    return out


def keys_of(view):
    """(name, keys) of each action that goes somewhere in a view."""
    table = Path(golden.SOURCE, "src/ui/actions.def").read_text()
    for name, keys, contexts in ACTION.findall(table):
        here = "CONTEXT_ANY" in contexts or f"CONTEXT_{view}" in contexts.split()
        if here and GOES.search(name):
            yield name, re.sub(r"<(Hash|Quote|Lt|Gt|Bar)>", "", keys)


def script(view, name, keys):
    """Goes there by each count, then by repeating, from the start or, for what goes back, from the end."""
    way = list(VIEWS[view])
    if "MATCH" in name and view != "RESULTS":
        way += ["type /the", "<Enter>"]
    if re.search("PREVIOUS|UP$", name):
        way += ["type 9J"] if name in ("PREVIOUS_ARTICLE", "PREVIOUS_PAIR") else ["G"]
    lines = [ARGS]
    for count in COUNTS:
        lines += [*way, f"type {count}", keys, "dump", "REOPEN"]
    lines += way
    for done, count in zip((0, *COUNTS), COUNTS):
        lines += [keys] * (count - done) + ["dump"]
    return lines + ["REOPEN"]


def run(lines):
    """The places, each from a program of its own."""
    out, part = [], []
    for line in lines[1:]:
        if line != "REOPEN":
            part.append(line)
            continue
        with tempfile.TemporaryDirectory(dir=golden.BUILD / "tests") as folder:
            path = Path(folder, "counts.keys")
            path.write_text("\n".join([ARGS, *part]) + "\n")
            out += places(golden.run(path, "80x24"))
        part = []
    return out


def complaints_of(view):
    out = []
    for name, keys in keys_of(view):
        found = run(script(view, name, keys))
        if len(found) != 2 * len(COUNTS):
            out.append(f"{name}: {len(found)} screens")
        for count, by_count, by_repeating in zip(COUNTS, found, found[len(COUNTS):]):
            if by_count != by_repeating:
                out += [f"{count}{keys} ({name}):", *by_count, f"{keys} {count} times:", *by_repeating]
    return out


def main():
    print(f"1..{len(VIEWS)}")
    failed = False
    for number, view in enumerate(VIEWS, 1):
        complaints = complaints_of(view)
        failed |= bool(complaints)
        print(f"{'not ' * bool(complaints)}ok {number} - counts in the view {view.lower()}")
        for line in complaints:
            print(f"# {line}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
