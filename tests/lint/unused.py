# SPDX-License-Identifier: GPL-3.0-or-later
"""What nobody uses: functions, macros and constants; includes of which a file names nothing; and comments
that have come to stand before another comment, so that one of them is before the wrong function."""

import re
from collections import Counter

import lint

WORD = re.compile(r"[A-Za-z_]\w*")
FUNCTION = re.compile(r"^(?!typedef|static|extern)[a-z_][\w ]*?[ *]+([a-z_]\w*)\(", re.M)
MACRO = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", re.M)
SET = re.compile(r"\benum\s*\{([^}]*)\}")  # constants without a type: each has to be of use by itself
TYPE = re.compile(r"\b(?:struct|enum|union)\s+(\w+)\s*(?:\{|VEC\b|;)|\btypedef\b[^;]*?\b(\w+)\s*[;(]")
VARIABLE = re.compile(r"^extern[^;]*?\b(\w+)(?:\[[^]]*\])?;", re.M)
# They say something to libraries.
SPOKEN = {"NCURSES_WIDECHAR", "_GNU_SOURCE"}


def counts(tree):
    return {path: Counter(WORD.findall(tree.code(path))) for path in tree.paths("src/", "tests/")}


def users(words, name):
    return {path: count[name] for path, count in words.items() if count[name]}


def functions(tree):
    """In a header stands what others call, or what its macros and inline functions do."""
    words, out = counts(tree), []
    for path in tree.paths("src/", ends=(".h",)):
        own = path.removesuffix(".h") + ".c"
        for name in FUNCTION.findall(tree.code(path)):
            calls = users(words, name)
            if calls.pop(path) == 1 and not set(calls) - {own}:
                out.append(f"{path}: {name}() is called by nobody else: static in the .c file, or nowhere")
    return out


def constants(tree):
    words, out = counts(tree), []
    for path in tree.paths("src/", "tests/"):
        code = tree.code(path)
        names = MACRO.findall(code)
        for body in SET.findall(code):
            names += re.findall(r"(?:^|,)\s*(\w+)", body)
        out += [f"{path}: {name} is of no use" for name in names
                if name not in SPOKEN and sum(users(words, name).values()) == 1]
    return out


def declared(code):
    names = set(FUNCTION.findall(code)) | set(MACRO.findall(code)) | set(VARIABLE.findall(code))
    names |= set(re.findall(r"^static inline [\w ]*?[ *]+(\w+)\(", code, re.M))
    names |= {name for pair in TYPE.findall(code) for name in pair if name}
    for body in re.findall(r"\benum\b[^{;()]*\{([^}]*)\}", code):
        names |= set(re.findall(r"(?:^|,)\s*(\w+)", body))
    return names


def includes(tree):
    """Headers may bring others along; a .c file that names nothing of one does not need it."""
    words, headers, out = counts(tree), tree.paths("src/", ends=(".h",)), []
    for path in tree.paths("src/", ends=(".c",)):
        for header in re.findall(r'^#include "([^"]+)"', tree.text(path), re.M):
            there = "src/" + header
            if there == path.removesuffix(".c") + ".h" or there not in headers:
                continue
            names = declared(tree.code(there))
            for other in re.findall(r'^#include "([^"]+)"', tree.text(there), re.M):
                if "src/" + other in headers:
                    names |= declared(tree.code("src/" + other))
            if not any(words[path][name] for name in names):
                out.append(f'{path}: names nothing of "{header}"')
    return out


def comments(tree):
    out = []
    for path in tree.paths("src/", "tests/"):
        lines = tree.lines(path)
        for number in range(2, len(lines)):
            if lines[number].startswith("/*") and re.search(r"^( \*/|/\*.*\*/)$", lines[number - 1]) \
                    and not re.fullmatch(r"/\* [a-z_]+\.c \*/", lines[number - 1]):
                out.append(f"{path}:{number}: this comment stands before another one")
    return out


H, C = "src/base/a.h", "src/base/a.c"
lint.main([
    ("headers have what others call", functions, [
        ({H: "int a_get(void);\n", C: "int a_get(void) { return a_get(); }\n"}, "by nobody else"),
        ({H: "/* a_get() */\nchar *a_get(void);\n", C: "char *a_get(void) {}\n"}, "a_get() is"),
    ]),
    ("macros and constants are used", constants, [
        ({C: "#define MANY 3\n"}, "MANY is of no use"),
        ({C: "enum { MANY = 3, FEW };\nint a = FEW; /* MANY */\n"}, "MANY is of no use"),
    ]),
    ("files include what they name", includes, [
        ({C: '#include "base/b.h"\n', "src/base/b.h": "void b_do(void);\n"}, 'nothing of "base/b.h"'),
    ]),
    ("comments stand before what they are about", comments, [
        ({C: "#include <x.h>\n\n/* Of b. */\n/*\n * Of a.\n */\nint a;\n"}, "before another one"),
    ]),
])
