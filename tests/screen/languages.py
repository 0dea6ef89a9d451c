# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations: the German one is complete, and no string of a screen is left untranslated.

A made-up language, in which every message has other letters and is a third longer, is shown over Greek
articles in folders with Greek names: what is still in plain letters then was never given to a
translator, and a column that no longer stands where it stood has a fixed place for a longer word.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import golden

SOURCE = Path(os.environ["top_srcdir"])
BUILD = Path(os.environ["top_builddir"])
CATALOGS = BUILD / "tests/locale"  # where tests/screen/lateral-screen looks for them
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
OTHER = "åƀçďéƒğĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"
LETTERS = str.maketrans(PLAIN, OTHER)
# What a translator leaves as it is: directives, escapes, and what is typed as it stands.
KEPT = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?(?:z|l|ll|h)?[a-zA-Z%]|\\.|<[A-Za-z-]+>|\$[A-Z]+")
VOWELS = re.compile(r"([aeiou])", re.I)
# Names of keys, and words that are typed as they stand.
TYPED = {"Enter", "Esc", "Tab", "Space", "PgDn", "PgUp", "Home", "End", "Up", "Down", "Left", "Right", "F1",
         "BS", "ab", "abc", "outlet", "date", "headline", "quote", "speaker", "number", "kind",
         "zt", "zz", "zb", "zo", "zc", "ZZ", "ZQ"}


def other(text):
    """TEXT in the made-up language."""
    parts, at = [], 0
    for kept in KEPT.finditer(text):
        parts += [text[at:kept.start()], kept.group()]
        at = kept.end()
    parts.append(text[at:])
    for i in range(0, len(parts), 2):
        words = re.split(r"(\W+)", parts[i])
        longer = [VOWELS.sub(r"\1\1", w, count=2) if len(w) > 3 else w for w in words]
        parts[i] = "".join(w if w in TYPED else w.translate(LETTERS) for w in longer)
    return "".join(parts)


def template(folder):
    """Every message of the program, as a file for translators."""
    options = re.search(r"^XGETTEXT_OPTIONS = ((?:.*\\\n)*.*)",
                        Path(SOURCE, "po/Makevars").read_text(), re.M).group(1)
    pot = Path(folder, "lateral.pot")
    done = subprocess.run(["xgettext", *options.replace("\\\n", " ").split(), "-D", SOURCE,
                           "-f", SOURCE / "po/POTFILES.in", "-o", pot],
                          stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return pot


def strings(lines):
    """The string that stands on LINES: "a" "b" is one."""
    return "".join(re.match(r'\s*"(.*)"\s*$', line).group(1) for line in lines)


def made_up(pot):
    """The template with every message in the made-up language."""
    out = []
    for entry in pot.read_text().split("\n\n"):
        fields = re.findall(r'^(msgid|msgid_plural|msgstr|msgstr\[\d\]) ((?:".*"\n?)+)', entry, re.M)
        texts = {name: strings(text.splitlines()) for name, text in fields}
        if not texts.get("msgid"):
            continue
        flags = "".join(re.findall(r"^#,.*\n", entry, re.M))
        one, many = texts["msgid"], texts.get("msgid_plural")
        if many:
            out.append(f'{flags}msgid "{one}"\nmsgid_plural "{many}"\nmsgstr[0] "{other(one)}"\n'
                       f'msgstr[1] "{other(many)}"\n')
        else:
            out.append(f'{flags}msgid "{one}"\nmsgstr "{other(one)}"\n')
    head = ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
            '"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n')
    return "\n".join([head, *out])


def text_planes(screens):
    """The lines of text of each dump."""
    planes = []
    for dump in re.split(r"^== .*\n", screens, flags=re.M)[1:]:
        planes.append([line[1:] for line in dump.splitlines() if line.startswith("|")])
    return planes


def plain_words(plane, typed):
    """What stands on a screen in plain letters, and was not typed: $EDITOR and :screen-top are to be."""
    lines = [re.sub(r"(?<!\S):[a-z-]+", "", line) for line in plane]
    words = {w for line in lines for w in re.findall(r"(?<![$:\w])[A-Za-z]{2,}", line)}
    return sorted(words - TYPED - typed)


def first_columns(plane):
    """Where text of the articles begins, on lines that hold some."""
    found = (re.search(r"[«»\u0370-\u03ff\u1f00-\u1fff]", line) for line in plane)
    return {f.start() for f in found if f}


def complaints_of(script, size):
    """What is wrong with the screens of SCRIPT in the made-up language."""
    typed = set(re.findall(r"[A-Za-z]+", "\n".join(
        line for line in script.read_text().splitlines() if not line.startswith("#"))))
    english = text_planes(golden.run(script, size))
    other_screens = text_planes(golden.run(script, size, "xx"))
    out = []
    for number, (first, second) in enumerate(zip(english, other_screens), 1):
        words = plain_words(second, typed)
        if words:
            out.append(f"screen {number}: not translated: {' '.join(words)}")
        if size == "80x24" and len(first_columns(second)) > len(first_columns(first)):
            out.append(f"screen {number}: columns no longer stand under each other")
            out += [f"  |{line}" for line in second if line]
    if len(english) != len(other_screens) or not english:
        out.append(f"{len(english)} screens became {len(other_screens)}")
    return out


COMMANDS = [["show"], ["compare"], ["compare", "--format=markdown"]]


def complaints_of_command(command):
    """What a command prints of Greek articles in plain letters."""
    folder = SOURCE / "tests/screen/greek"
    paths = sorted(folder.iterdir()) if command[0] == "compare" else [folder]
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "LANGUAGE": "xx"}
    done = subprocess.run([golden.PROGRAM, *command, *paths], env=env, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, check=False)
    words = plain_words(done.stdout.splitlines(), set())
    return [f"not translated: {' '.join(words)}"] * bool(words) + [done.stderr] * bool(done.stderr) + \
        ["nothing is printed"] * (not done.stdout)


def german(folder, pot):
    """What is wrong with the German translation."""
    po = SOURCE / "po/de.po"
    out = []
    for command in (["msgcmp", po, pot], ["msgfmt", "-c", "-o", Path(folder, "de.mo"), po]):
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
        out += done.stderr.splitlines() if done.returncode else []
    return out


def report(number, name, complaints):
    print(f"{'not ok' if complaints else 'ok'} {number} - {name}")
    for line in complaints:
        print(f"# {line}")
    return bool(complaints)


def main():
    scripts = sorted(Path(SOURCE, "tests/screen").glob("language-*.keys"))
    cases = [(s, size) for s in scripts for size in golden.header(s, "sizes", ["80x24"])]
    print(f"1..{len(cases) + len(COMMANDS) + 2}")
    with tempfile.TemporaryDirectory(dir=BUILD / "tests") as folder:
        pot = template(folder)
        failed = report(1, "German is complete", german(folder, pot))
        catalog = CATALOGS / "xx/LC_MESSAGES/lateral.mo"
        catalog.parent.mkdir(parents=True, exist_ok=True)
        Path(folder, "xx.po").write_text(made_up(pot))
        subprocess.run(["msgfmt", "-c", "-o", catalog, Path(folder, "xx.po")], check=True)
        blind = not plain_words(["Enter the abyss"], set())
        failed |= report(2, "what is not translated is seen", ["it is not"] if blind else [])
        for number, (script, size) in enumerate(cases, 3):
            failed |= report(number, f"{script.stem} {size}", complaints_of(script, size))
        for number, command in enumerate(COMMANDS, len(cases) + 3):
            failed |= report(number, " ".join(command), complaints_of_command(command))
    return failed


if __name__ == "__main__":
    sys.exit(main())
