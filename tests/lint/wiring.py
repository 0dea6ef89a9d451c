# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file is where it is looked for: sources in src/local.mk and HACKING, tests in a fragment,
all of them in the archive, files with strings to translate in po/POTFILES.in."""

import re

import lint

MARKED = re.compile(r"(?<!\w)(_|N_|NG_)\(")


def fragments(tree, *prefixes):
    return "\n".join(tree.text(p) for p in tree.paths(*prefixes, ends=(".mk", ".am")))


def words(text):
    return set(re.sub(r"#.*", "", text).replace("\\\n", " ").split())


def sources(tree):
    listed = words(fragments(tree, "src/"))
    there = set(tree.paths("src/"))
    return [f"{path}: not in src/local.mk" for path in sorted(there - listed)] + \
        [f"{path}: in src/local.mk, but there is no such file"
         for path in sorted(w for w in listed - there if re.fullmatch(r"src/.*\.(c|h|def)", w))]


def described(tree):
    """HACKING has a line for each module, and none for what is gone."""
    there = {re.sub(r"\.[ch]$", "", p.removeprefix("src/")) for p in tree.paths("src/")}
    lines = set(re.findall(r"^    (main|[a-z]+/[a-z_0-9]+(?:\.def)?) +\S", tree.text("HACKING"), re.M))
    lines = {line for line in lines if not line.startswith("tests/")}
    return [f"{m}: has no line in HACKING" for m in sorted(there - lines)] + \
        [f"{m}: has a line in HACKING, but is gone" for m in sorted(lines - there)]


def tests(tree):
    listed = words(fragments(tree, "tests/"))
    out = []
    for path in tree.paths("tests/", ends=(".c", ".h", ".py", ".sh")):
        if path not in listed and path.removesuffix(".c") not in listed:
            out.append(f"{path}: in no fragment (tests/*/*.mk), so it is never run")
    for path in tree.paths("tests/", ends=(".mk",)):
        if path != "tests/local.mk" and path not in words(tree.text("tests/local.mk")):
            out.append(f"{path}: not included by tests/local.mk")
    return out


DISTRIBUTED = (".c", ".h", ".def", ".py", ".sh", ".awk", ".keys", ".screen", ".colours", ".table", ".txt",
               ".tsv", ".fish", ".1", ".5", ".7", "/README")


def archive(tree):
    """make dist takes what is listed, or all of a folder that is."""
    folders = ("tests/", "data/", "man/")
    listed = {w.removeprefix("$(srcdir)/") for w in words(fragments(tree, *folders))}
    missing = []
    for path in tree.paths(*folders, ends=DISTRIBUTED):
        above = {path[:i] for i, c in enumerate(path) if c == "/"}
        if not listed & {path, path.removesuffix(".c"), *above}:
            missing.append(f"{path}: in no fragment, so it is missing from the archive (EXTRA_DIST)")
    return missing


def translations(tree):
    listed = {line for line in tree.lines("po/POTFILES.in") if line and not line.startswith("#")}
    marked = {path for path in tree.paths("src/") if path != "src/base/i18n.h"
              and MARKED.search(tree.code(path))}
    return [f"{path}: has strings to translate, but is not in po/POTFILES.in"
            for path in sorted(marked - listed)] + \
        [f"{path}: in po/POTFILES.in, but has no string to translate"
         for path in sorted(listed - marked)]


MK = {"src/local.mk": "x_SOURCES = \\\n  src/a.c # src/b.c\n"}
lint.main([
    ("every source is built", sources, [
        ({**MK, "src/a.c": "", "src/b.c": ""}, "src/b.c: not in"),
        (MK, "src/a.c: in src/local.mk, but"),
    ]),
    ("HACKING has a line for every module", described, [
        ({"HACKING": "    base/a   what it does\n", "src/base/a.h": "", "src/ui/b.c": ""}, "ui/b: has no"),
        ({"HACKING": "    base/a   what it does\n"}, "base/a: has a line"),
    ]),
    ("every test is run", tests, [
        ({"tests/local.mk": "include tests/unit/a.mk\n", "tests/unit/a.mk": "",
          "tests/unit/test_a.c": ""}, "test_a.c: in no fragment"),
        ({"tests/local.mk": "", "tests/unit/a.mk": ""}, "a.mk: not included"),
    ]),
    ("the archive holds every file", archive, [
        ({"tests/a.mk": "EXTRA_DIST += tests/b.keys tests/corpus\n", "tests/b.keys": "",
          "tests/corpus/x.txt": "", "tests/b-80x24.screen": ""}, "b-80x24.screen: in no fragment"),
        ({"data/a.mk": "X = $(srcdir)/data/a.txt\n", "data/a.txt": "", "data/b.txt": ""}, "data/b.txt"),
    ]),
    ("every string can be translated", translations, [
        ({"po/POTFILES.in": "src/a.c\n", "src/a.c": 'f(_("a"));', "src/b.c": 'N_("b")'},
         "src/b.c: has strings"),
        ({"po/POTFILES.in": "src/a.c\n", "src/a.c": '/* _("a") */'}, "src/a.c: in po/POTFILES.in"),
        ({"po/POTFILES.in": "src/gone.c\n"}, "src/gone.c: in po/POTFILES.in"),
    ]),
])
