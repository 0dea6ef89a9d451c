# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions: half of them at most 15 lines, nine of ten at most 40, none over 80.  Files: at most
600 lines, but for tables that a program made.  A function counts from the line that names it to its
closing brace.
"""

import math
import re
import sys

import lint

MEDIAN, NINE_OF_TEN, LONGEST, FILE = 15, 40, 80, 600
SOURCES = ("src/", "tests/")


def functions(tree, path):
    """(line, name, lines) of each; braces of functions stand in the first column."""
    start, name, opened = None, "", False
    for number, line in enumerate(tree.code(path).split("\n"), 1):
        if start is None or not opened:
            if line.startswith("{"):
                opened = start is not None
            elif re.match(r"[A-Za-z_].*\(", line) and not line.rstrip().endswith(";"):
                start, opened = number, False
                name = re.search(r"(\w+)\s*\(", line).group(1)
            elif re.match(r"[A-Za-z_#}]", line):
                start, opened = None, False
        elif line.startswith("}"):
            if not line.startswith("};"):
                yield start, name, number - start + 1
            start = None


def measure(tree):
    return sorted((length, f"{path}:{line}: {name}")
                  for path in tree.paths(*SOURCES, ends=(".c", ".h"))
                  for line, name, length in functions(tree, path))


def at(sorted_list, share):
    """The smallest length that SHARE of the functions do not pass."""
    return sorted_list[max(0, math.ceil(share * len(sorted_list)) - 1)][0]


def long_functions(tree):
    found = measure(tree)
    out = [f"{where}: {n} lines, over {LONGEST}" for n, where in found if n > LONGEST]
    shipped = [f for f in found if f[1].startswith("src/")]
    if shipped and at(shipped, .5) > MEDIAN:
        out.append(f"median of {at(shipped, .5)} lines, over {MEDIAN}")
    if shipped and at(shipped, .9) > NINE_OF_TEN:
        out.append(f"nine of ten take up to {at(shipped, .9)} lines, over {NINE_OF_TEN}")
    return out


def long_files(tree):
    return [f"{path}: {tree.text(path).count(chr(10))} lines, over {FILE}"
            for path in tree.paths(*SOURCES, ends=(".c", ".h", ".def", ".py", ".sh"))
            if not re.search(r"^/\* Made by tests/", tree.text(path), re.M)
            if tree.text(path).count("\n") > FILE]


def hidden_functions(tree):
    """What the measure above would not see."""
    out = []
    for path in tree.paths(*SOURCES, ends=(".c", ".h")):
        for number, line in enumerate(tree.code(path).split("\n"), 1):
            if re.match(r"(?!struct|union|enum|typedef|extern)[a-z_][^=]*\)\s*\{", line):
                out.append(f"{path}:{number}: a function's brace stands on a line of its own")
    return out


def print_report(tree):
    found = [f for f in measure(tree) if f[1].startswith("src/")]
    files = sorted((tree.text(p).count("\n"), p) for p in tree.paths("src/"))
    print(f"{len(found)} functions: median {at(found, .5)} lines, nine of ten up to "
          f"{at(found, .9)}, longest {found[-1][0]}; {len(files)} files, "
          f"{sum(n for n, _ in files)} lines")
    for length, where in reversed(found[-5:]):
        print(f"{length:5} {where}")
    for length, path in reversed(files[-3:]):
        print(f"{length:5} {path}")


def body(lines, name="f"):
    return f"static int {name}(int a,\n\tint b)\n{{\n" + "\ta();\n" * (lines - 4) + "}\n"


if "--report" in sys.argv:
    print_report(lint.read_tree())
    sys.exit(0)

lint.main([
    ("functions are short", long_functions, [
        ({"src/a.c": body(81)}, "src/a.c:1: f: 81 lines"),
        ({"tests/a.c": "int x;\n" + body(81)}, "tests/a.c:2: f: 81 lines"),
        ({"src/a.c": body(16) * 2 + body(4)}, "median of 16"),
        ({"src/a.c": body(5) * 8 + body(41) * 2}, "up to 41 lines"),
    ]),
    ("files are short", long_files, [({"src/a.c": "\n" * 601}, "601 lines")]),
    ("no function escapes the measure", hidden_functions, [
        ({"src/a.c": "int f(void) {\n}\n"}, "line of its own"),
        ({"src/a.c": "static struct x *f(int a) {\n}\n"}, "line of its own"),
    ]),
])
