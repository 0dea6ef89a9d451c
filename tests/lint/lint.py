# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share.  A lint is a function from a Tree to complaints, one finished line each.
Every lint brings bad trees that it must complain about: a lint that cannot fail is no test."""

import os
import re

TOP = os.environ.get("top_srcdir") or os.path.join(os.path.dirname(__file__), "..", "..")
FOLDERS = ("src", "tests", "po", "man", "data")
FILES = ("Makefile.am", "configure.ac", "bootstrap", ".ci/run", "README", "HACKING", "NEWS")

TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.S)


def _blank(match):
    text = match.group()
    if text[0] == "/":
        return re.sub(r"[^\n]", " ", text)
    return text[0] + re.sub(r"[^\n]", " ", text[1:-1]) + text[-1]


class Tree:
    """Files by their path from the top.  Missing ones are just not there."""

    def __init__(self, files):
        self.files = files

    def paths(self, *prefixes, ends=(".c", ".h", ".def")):
        return sorted(p for p in self.files if p.startswith(prefixes) and p.endswith(ends))

    def text(self, path):
        return self.files[path]

    def lines(self, path):
        return self.files[path].split("\n")

    def code(self, path):
        """The C text with comments, and what stands in quotation marks, blanked; lines kept."""
        return TOKEN.sub(_blank, self.files[path])


def read_tree(top=TOP):
    files = {}

    def add(path):
        try:
            with open(os.path.join(top, path), encoding="utf-8") as f:
                files[path] = f.read()
        except UnicodeDecodeError:
            pass  # test data may be anything
        except FileNotFoundError:
            pass

    for folder in FOLDERS:
        for where, subfolders, names in os.walk(os.path.join(top, folder)):
            subfolders[:] = [s for s in subfolders if not s.startswith((".", "__"))]
            for name in names:
                add(os.path.relpath(os.path.join(where, name), top))
    for path in FILES:
        add(path)
    return Tree(files)


def report(number, name, complaints):
    print(f"{'not ok' if complaints else 'ok'} {number} - {name}")
    for line in complaints:
        print(f"# {line}")


def main(lints):
    """LINTS: (name, function, [(bad files, what the complaint must hold)...])."""
    tree = read_tree()
    print(f"1..{2 * len(lints)}")
    for i, (name, lint, bad) in enumerate(lints):
        complaints = lint(tree)
        missed = [line for files, expected in bad for line in must_find(lint, files, expected)]
        if not bad:
            missed = ["nothing bad to try the lint on"]
        report(2 * i + 1, name, complaints)
        report(2 * i + 2, f"that lint can fail: {len(bad)} bad trees", missed)


def must_find(lint, files, expected):
    found = lint(Tree(files))
    if any(expected in line for line in found):
        return []
    return [f"no complaint about {files} holds '{expected}'; there are {found}"]
