# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns computed are columns drawn: a bar behind each of 42 tricky strings stands in tmux where the
canvas has it."""

import os
import re
import tempfile
from pathlib import Path

from terminal import BUILD, LATERAL, Terminal, Tmux, environment, main, need

STRINGS = [
    "plain", "\u00e9t\u00e9", "e\u0301te\u0301", "z" + "\u0303" * 20, "\u6f22\u5b57",
    "\u3042\u30a2", "\uff21\uff22", "\uff71\uff72", "\ud55c\uad6d", "\u1112\u1161\u11ab",
    "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35", "\u0ba8\u0bbf\u0bb2\u0bbe", "\u0915\u094d\u0937",
    "\u0928\u092e\u0938\u094d\u0924\u0947", "\u0627\u0644\u0633\u0644\u0627\u0645",
    "\u05e9\u05b8\u05dc\u05d5\u05b9\u05dd", "\u041c\u0438\u0440", "\u201cquoted\u201d",
    "a\u2014b\u2013c", "a\u2026b", "a\u00a0b", "a\u3000b",
    "\U0001F468\u200d\U0001F469\u200d\U0001F467", "\U0001F1EC\U0001F1E7", "\U0001F44D\U0001F3FD",
    "\u2764\ufe0f", "1\ufe0f\u20e3",
    "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "a\u00adb",
    "\U0001FAE8", "\U0001FAE9", "\uffff", "\u0378", "a\u009bb", "a\u200bb", "a\u202eb\u202c",
    "a\u2066b\u2069", "a\ufeffb", "\ufdfd", "\U00012031", "\ue000", "\U0001D400\U0001D7D9",
]
SIZE = (80, len(STRINGS) + 5)


def write(folder):
    for number, text in enumerate(STRINGS):
        Path(folder, f"{number:02}.txt").write_text(
            f"---\ntitle: \"{text}|\"\n---\n\nOne sentence to read, number {number}.\n")


def on_canvas(folder):
    """The column of each bar, the last cell of its row."""
    output = Path(folder, "screen")
    script = Path(folder, "keys")
    script.write_text("ends\n")
    env = environment(SCREEN_SCRIPT=str(script), SCREEN_OUTPUT=str(output),
                      SCREEN_SIZE=f"{SIZE[0]}x{SIZE[1]}")
    with Terminal(BUILD / "tests/screen/lateral-screen", Path(folder, "texts"), env=env) as t:
        need(t.wait_exit() == 0, "the program without a terminal runs")
    return [int(end) - 1 for end in output.read_text().split()[1:len(STRINGS) + 1]]


def in_tmux(folder):
    """The same of a window, in which tmux counts."""
    with Tmux(f"'{LATERAL}' '{Path(folder, 'texts')}'", SIZE) as t:
        t.wait_for("?:help")
        t.run("copy-mode")
        t.run("send-keys", "-X", "top-line")
        columns = []
        for _ in STRINGS:
            t.run("send-keys", "-X", "cursor-down")
            t.run("send-keys", "-X", "end-of-line")
            columns.append(int(t.ask("#{copy_cursor_x}")))
        return columns


def aligned():
    """A bar behind each of 42 strings is where it has to be."""
    need(len(STRINGS) == 42, f"{len(STRINGS)} strings")
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(Path(folder, "texts"))
        write(Path(folder, "texts"))
        expected, found = on_canvas(folder), in_tmux(folder)
    past = found[0] - expected[0]  # tmux stands on the last letter or behind it, by its key table
    need(past in (0, 1), f"{found[0]} for {expected[0]}")
    wrong = [f"{text!r}: drawn at {f - past}, computed {e}"
             for text, e, f in zip(STRINGS, expected, found) if f - past != e]
    need(not wrong, "\n".join(wrong))


def long_articles():
    """The words of a very long article stand in their column, not in the one before it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a-name-of-some-length.txt")
        path.write_text("A headline\n\n" + "word " * 1_234_565 + "end.\n")
        for linear, shown in (("", r"length\s+1234k  A headline"),
                              ("--linear", r"1234568 words: A headline")):
            with Tmux(f"'{LATERAL}' {linear} '{path}'") as t:
                t.wait_for(lambda screen, shown=shown: re.search(shown, screen))


main(aligned, long_articles)
