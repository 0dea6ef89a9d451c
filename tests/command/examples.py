# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents give as examples works as it is typed."""

import os
import re
import shutil
import subprocess

from program import COURIER, DEADLINE, HERALD, LATERAL, expect, main, put, run, same

SOURCE = os.environ["top_srcdir"]
SIGNS = {r"\(aq": "'", r"\(dq": '"', r"\(ti": "~", r"\(ha": "^", r"\-": "-", r"\e": "\\", r"\&": ""}


def page(name):
    with open(os.path.join(SOURCE, name), encoding="utf-8") as f:
        return f.read()


def plain(text):
    """What a line of mdoc shows."""
    return re.sub(r"\\(\(..|.)", lambda m: SIGNS[m.group()], text)


def examples(name):
    """The section EXAMPLES of a page, its lines as shown."""
    section = page(name).split(".Sh EXAMPLES\n")[1].split("\n.Sh ")[0]
    return [plain(line) for line in section.split("\n")]


def commands():
    """Each command line: of lateral(1) and lateral-json(5), then of the README."""
    lines = [line.removeprefix(".Dl ") for line in examples("man/lateral.1") if line.startswith(".Dl ")]
    lines += re.findall(r"^lateral .*?(?:\|\n.*)?$", "\n".join(examples("man/lateral-json.5")), re.M)
    scripts = page("README").split("\nFor scripts\n")[1]
    return lines + [re.split(r" {2,}", line)[0] for line in re.findall(r"^    (lateral .*)$", scripts, re.M)]


def in_a_shell():
    """Articles of the names that the examples have, in a folder of the name that they have."""
    for name, text in (("herald", HERALD), ("courier", COURIER), ("a", HERALD), ("b", COURIER)):
        head = f"---\noutlet: {name}\npublished: 2025-03-03\n---\n"
        put(f"news/{name}.txt", head + text)
        put(f"{name}.txt", head + text)
    os.makedirs("bin")
    os.symlink(LATERAL, "bin/lateral")
    return {**os.environ, "PATH": os.path.abspath("bin") + ":" + os.environ["PATH"]}


def commands_print():
    """Each prints something and complains of nothing; 1 is of comparisons that found differences."""
    env, played = in_a_shell(), 0
    for line in commands():
        if "jq " in line and not shutil.which("jq"):
            continue
        done = subprocess.run(line, shell=True, env=env, timeout=DEADLINE, capture_output=True,
                              stdin=subprocess.DEVNULL, check=False)
        output = done.stdout or os.path.exists("page.html")
        assert output and not done.stderr and done.returncode < 2, f"{line}: {done}"
        played += 1
    assert played >= 9, f"only {played} commands were found"


def configuration_is_taken():
    lines = examples("man/lateral-config.5")
    text = "\n".join(lines[lines.index(".Bd -literal -offset indent") + 1:lines.index(".Ed")]) + "\n"
    put("config", text)
    printed = expect(run("--config", "config", "--print-config"), 0, 0).stdout.decode()
    changed = re.findall(r"^(?:bind|unbind|color) .*", text, re.M)
    same(len(changed) >= 4, True)
    same([line for line in changed if not line.startswith("color") and line not in printed], [])


def queries_are_read():
    """Those of sides are for comparisons alone, and say so."""
    put("a.txt", HERALD)
    lines = examples("man/lateral-query.7")
    queries = [line.removeprefix(".It Li ") for line in lines if line.startswith(".It Li ")]
    same(len(queries) >= 6, True)
    for query in queries:
        done = run("search", query, "a.txt")
        if query.startswith("only:"):
            assert b"is for comparisons" in expect(done, 2, 1).stderr
        else:
            same((done.returncode < 2, done.stderr), (True, b""))


def front_matter_is_understood():
    """The one of lateral(1)."""
    text = page("man/lateral.1").split(".Bd -literal -offset indent\n---\n")[1].split(".Ed")[0]
    put("x.txt", "---\n" + text + "\nThe bridge collapsed on Monday.\n")
    shown = expect(run("show", "x.txt"), 0, 0).stdout.decode()
    for part in ("Northern Herald", "Bridge collapse in Oresk", "3 Mar 2025"):
        assert part in shown, shown


main(commands_print, configuration_is_taken, queries_are_read, front_matter_is_understood)
