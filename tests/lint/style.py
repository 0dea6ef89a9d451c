# SPDX-License-Identifier: GPL-3.0-or-later
"""Licence lines, blanks and calls that are not made here."""

import re

import lint

CODE = (".c", ".h", ".def", ".py", ".sh", ".mk", ".am", ".ac", "bootstrap", "run")
PLACES = ("src/", "tests/", "data/", "man/", ".ci/", "Makefile.am", "configure.ac", "bootstrap")

# Calls, where alone they are made ("": nowhere), and what takes their place.
BANNED = [
    ("strcpy|strcat|sprintf|vsprintf|gets", "", "it knows no end: struct bytes, snprintf, memcpy"),
    ("strtok|asctime|ctime|localtime|gmtime", "", "one result for all callers: the _r one"),
    ("system|popen|fork|vfork", "", "nothing is forked here"),
    ("alloca", "", "the stack has an end: base/mem.h"),
    ("rand|srand|random|drand48", "", "results must be the same everywhere"),
    ("malloc|calloc|realloc|strdup|strndup|asprintf", "src/base/mem.c tests/", "base/mem.h"),
    ("setlocale", "src/main.c tests/", "the locale is set once, in main"),
    ("exit|abort", "src/base/mem.c src/main.c tests/", "only main ends the program"),
]


def spdx(tree):
    out = []
    for path in tree.paths(*PLACES, ends=CODE):
        if path.startswith("tests/data/"):
            continue
        head = tree.lines(path)[:2]
        if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in head):
            out.append(f"{path}:1: no SPDX line")
    return out


def blanks(tree):
    out = []
    for path in tree.paths(*PLACES, "README", "HACKING", "NEWS", ends=CODE + ("README", "HACKING",
                                                                             "NEWS", ".1")):
        text = tree.text(path)
        if text and (not text.endswith("\n") or text.endswith("\n\n")):
            out.append(f"{path}: ends with one newline, neither none nor two")
        for number, line in enumerate(tree.lines(path), 1):
            if line != line.rstrip():
                out.append(f"{path}:{number}: blanks at the end of the line")
            if " \t" in line and path.endswith((".c", ".h")):
                out.append(f"{path}:{number}: a blank before a tab")
    return out


def line_width(tree):
    """100 is the aim; a word more is not worth another line, and strings are not cut."""
    return [f"{path}:{number}: over 110 columns"
            for path in tree.paths("src/", "tests/", ends=(".c", ".h", ".py", ".sh"))
            for number, line in enumerate(tree.lines(path), 1)
            if len(line.expandtabs(8)) > 110 and not re.search(r'"[^"]{50,}"', line)]


def banned(tree):
    out = []
    for path in tree.paths("src/", "tests/", ends=(".c", ".h", ".def")):
        code = tree.code(path)
        for names, owners, why in BANNED:
            if any(path.startswith(owner) for owner in owners.split()):
                continue
            for match in re.finditer(rf"(?<![\w.>])({names})\s*\(", code):
                line = code.count("\n", 0, match.start()) + 1
                out.append(f"{path}:{line}: {match.group(1)}() is not called here: {why}")
    return out


MESSAGE = re.compile(r"\b(?:status_fail|app_message|REFUSE)\((?:(?!;\n).)*?\b(?:_|NG_)\("
                     r'((?:\s*"(?:\\.|[^"\\])*")+)', re.S)
REMEDY = re.compile(r"[;:] (?:write|put|set|use|see|name|check|try|give|mend|convert|close)\b")


def messages(tree):
    """One style: "place: what is wrong - what to do", without a capital letter or a full stop."""
    out = []
    for path in tree.paths("src/", ends=(".c",)):
        code = tree.text(path)
        for match in MESSAGE.finditer(code):
            text = "".join(re.findall(r'"((?:\\.|[^"\\])*)"', match.group(1)))
            wrong = ("begins with a capital letter" if re.match(r"[A-Z][a-z]", text) else
                     "ends in a full stop" if re.search(r"[^.]\.$", text) else
                     "what to do stands behind ' - '" if REMEDY.search(text) else None)
            if wrong:
                line = code.count("\n", 0, match.start(1)) + 1
                out.append(f"{path}:{line}: {wrong}: {text}")
    return out


def calls(code):
    return {"src/text/a.c": f"int f(void)\n{{\n\treturn {code};\n}}\n"}


LICENCE = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"
lint.main([
    ("every source names its licence", spdx, [
        ({"src/base/a.c": "int a;\n"}, "src/base/a.c:1: no SPDX"),
        ({"tests/a.sh": "#!/bin/sh\n#\n# SPDX-License-Identifier: GPL-3.0-or-later\n"}, "a.sh:1"),
        ({"bootstrap": "#!/bin/sh\n"}, "bootstrap:1"),
    ]),
    ("no blanks at ends of lines, one newline at the end", blanks, [
        ({"src/base/a.c": "int a; \n"}, "a.c:1: blanks"),
        ({"man/a.1": ".Nm\t\n"}, "a.1:1: blanks"),
        ({"src/base/a.c": "int a;"}, "ends with one newline"),
        ({"HACKING": "a\n\n"}, "ends with one newline"),
        ({"src/base/a.c": " \tint a;\n"}, "before a tab"),
    ]),
    ("lines can be read side by side", line_width, [({"src/a.c": "\t" * 14 + "\n"}, "over 110")]),
    ("messages are of one style", messages, [
        (calls('status_fail(_("No such file"))'), "capital letter"),
        (calls('status_fail(_("%s: it is "\n"gone."), a)'), "full stop"),
        (calls('app_message(a, "%s", NG_("no date; write one", "x", n))'), "behind ' - '"),
    ]),
    ("no call that is better not made", banned, [
        (calls("strcpy(a, b)"), "strcpy()"), (calls("sprintf (a, b)"), "sprintf()"),
        (calls("gets(a)"), "gets()"), (calls("strcat(a, b)"), "strcat()"),
        (calls("strtok(a, b)"), "strtok()"), (calls("localtime(&t)"), "localtime()"),
        (calls("gmtime(&t)"), "gmtime()"), (calls("system(a)"), "system()"),
        (calls("popen(a)"), "popen()"), (calls("1 + fork()"), "fork()"),
        (calls("alloca(9)"), "alloca()"), (calls("-rand()"), "rand()"),
        (calls("srand(1)"), "srand()"), (calls("malloc(1)"), "malloc()"),
        (calls("setlocale(LC_ALL, s)"), "setlocale()"), (calls("exit(1)"), "exit()"),
        ({"src/base/mem.c": "\tsystem(s);\n"}, "system()"),
    ]),
])
