# SPDX-License-Identifier: GPL-3.0-or-later
"""Text that tries to speak to the terminal: in articles, file names and messages, in every view.

Each marker is looked for in every byte that was written.  Besides, all that was written has to be valid
UTF-8 and known sequences of the terminal's own, without invisible or unassigned characters.
"""

import os
import re
import tempfile
import unicodedata
from pathlib import Path

from terminal import LATERAL, READY, Terminal, main, need

# Name, what the text holds, what must not be written (None: the same).
MARKERS = [
    ("csi colour", b"\x1b[31;43;5m", None),
    ("csi cursor", b"\x1b[999;998H", None),
    ("csi clear", b"\x1b[3J", None),
    ("osc title", b"\x1b]0;LEAK\x07", b"\x1b]0"),
    ("osc link", b"\x1b]8;;http://leak.example\x1b\\", b"\x1b]8"),
    ("osc clipboard", b"\x1b]52;c;TEVBSw==\x07", b"\x1b]52"),
    ("dcs", b"\x1bPleak\x1b\\", b"\x1bP"),
    ("apc", b"\x1b_leak\x1b\\", b"\x1b_"),
    ("pm", b"\x1b^leak\x1b\\", b"\x1b^"),
    ("report cursor", b"\x1b[6n", None),
    ("report kind", b"\x1b[>c", None),
    ("reset", b"\x1bc", None),
    ("other screen", b"\x1b[?47h", None),
    ("shift out", b"\x0eLEAK", b"\x0e"),
    ("bell", b"LE\x07AK", b"\x07"),
    ("backspace", b"LEAK\x08\x08\x08\x08KAEL", b"\x08KAEL"),
    ("carriage return", b"LEAK\rKAEL", b"LEAK\rKAEL"),
    ("delete", b"LE\x7fAK", b"\x7f"),
    ("c1 csi", b"\xc2\x9b31mLEAK", b"\xc2\x9b"),
    ("c1 osc", b"\xc2\x9d0;LEAK\xc2\x9c", b"\xc2\x9d"),
    ("raw c1 csi", b"\x9b31mLEAK", b"\x9b31m"),
    ("override", "\u202eKAEL\u202c".encode(), "\u202e".encode()),
    ("isolate", "\u2066LEAK\u2069".encode(), "\u2066".encode()),
    ("invisible", "LE\u200b\u200d\ufeffAK".encode(), "\u200b".encode()),
    ("tags", "LE\U000E0041\U000E007FAK".encode(), "\U000E0041".encode()),
    ("surrogate", b"LE\xed\xa0\x80AK", b"\xed\xa0\x80"),
    ("beyond unicode", b"LE\xf4\x90\x80\x80AK", b"\xf4\x90\x80\x80"),
    ("marks", "z\u0303".encode() + "\u0303".encode() * 99, "\u0303".encode() * 5),
    ("escape at the end", b"TAIL\x1b", b"TAIL\x1b "),
    ("marks of direction", "LE\u200e\u200f\u061cAK".encode(), "\u200f".encode()),
]
# What ncurses writes for xterm: moves, erasures, attributes, modes, character sets.
OWN = re.compile(rb"\x1b\[[0-9;]*[ABCDHJKLMPX@GdmrST]|\x1b\[\?(?:1|7|12|25|1049|2004|1;[0-9;]+)[hl]"
                 rb"|\x1b\[(?:22|23);0;0t|\x1b\[4l|\x1b\[!p|\x1b\[\d+b|\x1b[=>78M]|\x1b\([B0]")


def article(marker):
    return (b"Marker " + marker + b" opens a bridge\n\nORESK - The first " + marker +
            b" sentence was long enough to be one, the city said.\n\n"
            b"\"A quote " + marker + b" of the mayor,\" she said on Monday, " + marker +
            b" and 12 people heard it. It ended " + marker + b"\n")


def check(log, what):
    for name, text, forbidden in MARKERS:
        bad = forbidden or text
        at = log.find(bad)
        need(at < 0, f"{what}: {name} was written: {log[max(0, at - 40):at + 20]!r}")
    plain = OWN.sub(b"", log)
    rest = re.search(rb"\x1b.{0,9}|[\x00-\x07\x0b-\x0c\x0e-\x1a\x1c-\x1f]", plain, re.S)
    need(not rest, f"{what}: {rest and rest.group()!r} is no sequence of the terminal's")
    try:
        text = plain.decode()
    except UnicodeDecodeError as error:
        need(False, f"{what}: {error}")
    odd = {c for c in text if c not in "\b\r\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Cn")}
    need(not odd, f"{what}: {odd!r}")


def tour(folder, keys, what, size=(80, 24), files=()):
    """Sends keys one after the other, each answered before the next; the bytes written."""
    with Terminal(LATERAL, *(files or [folder]), size=size) as t:
        t.wait_for(lambda new: READY in new or b"no such file" in new or b" problems, " in new)
        for key in keys:
            t.send(key)
            t.settle_or_prompt()
        t.send(b"Q")
        t.wait_exit()
        need(b"LE" in t.log or b"arker" in t.log, f"{what}: the texts were shown")
        check(bytes(t.log), what)


def in_folder(write, keys, what, **options):
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder))
        tour(folder, keys, what, **options)


def texts(folder):
    for number, (_, marker, _) in enumerate(MARKERS):
        Path(folder, f"{number:02}.txt").write_bytes(article(marker))


def names(folder):
    for number, (_, marker, _) in enumerate(MARKERS):
        name = os.fsencode(folder) + b"/%02d " % number + marker.replace(b"/", b"") + b".txt"
        with open(name, "wb") as file:
            file.write(article(b"LEAK"))


def reading(count):
    return [key for _ in range(count) for key in (b"\r", b" ", b"q", b"j")]


def in_lists_and_readers():
    """No marker in a text reaches the terminal: list, preview, reader."""
    in_folder(texts, reading(len(MARKERS)), "reader")
    in_folder(texts, [b"j"] * len(MARKERS), "preview", size=(140, 40))
    in_folder(texts, reading(4), "narrow", size=(40, 10))


def in_comparisons():
    """No marker in a text reaches the terminal: comparison, side by side and stacked, and why."""
    pairs = [key for _ in MARKERS for key in (b"c", b"g", b"W", b"q", b"d", b" ", b"q", b"j")]
    in_folder(texts, pairs, "comparison and reasons")
    in_folder(texts, pairs[:50], "stacked", size=(60, 20))


def in_names():
    """No marker in a file's name reaches the terminal."""
    in_folder(names, reading(len(MARKERS)), "names")
    in_folder(names, [b"c", b"J"] * len(MARKERS), "names in the comparison", size=(100, 30))


def in_completed_names():
    """No marker in a file's name reaches the terminal when it is completed."""
    with tempfile.TemporaryDirectory() as folder:
        names(Path(folder))
        starts = [os.fsencode(folder) + b"/%02d" % number for number in range(len(MARKERS))]
        tour(folder, [key for start in starts for key in (b"s", b"\x15" + start, b"\t", b"\x1b")],
             "completed names")


def in_messages():
    """No marker reaches the terminal in a message about a file that does not open, or in the log."""
    with tempfile.TemporaryDirectory() as folder:
        texts(Path(folder))
        for name, marker, _ in MARKERS:
            missing = os.fsencode(folder) + b"/no " + marker.replace(b"/", b"")
            tour(folder, [b"j", b"L", b"q"], f"message: {name}", files=[folder, missing])


def in_prompts():
    """No marker typed, pasted or looked for reaches the terminal."""
    pasted = [b"\x1b[200~" + marker + b"\x1b[201~" for _, marker, _ in MARKERS]
    looked_for = [key for p in pasted for key in (b"/", p, b"\r")]
    limits = [key for p in pasted for key in (b"&", p, b"\r", b"\x1b", b"\x1b")]
    refused = [key for p in pasted for key in (b"/", b"(", p, b"\r")]
    commands = [key for p in pasted for key in (b":", p, b"\t", b"\r")]
    files = [key for p in pasted for key in (b"s", p, b"\t", b"\r", b"n")]
    for what, keys in (("search", looked_for), ("command", commands), ("file", files),
                       ("limit", limits), ("refused", refused),
                       ("reader", [b"\r"] + looked_for), ("comparison", [b"c"] + looked_for),
                       ("help", [b"?"] + looked_for)):
        in_folder(texts, keys, what)


def markers_are_real():
    """The check finds each marker where a program lets it through."""
    for name, marker, _ in MARKERS:
        try:
            check(b"\x1b[H" + marker + b" ", name)
        except Exception:  # pylint: disable=broad-except
            continue
        need(False, f"{name} is not found")


main(markers_are_real, in_lists_and_readers, in_comparisons, in_names, in_completed_names,
     in_messages, in_prompts)
