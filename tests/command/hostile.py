# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing in a text, a name or an argument reaches a terminal or a pipe as a command to it."""

import os
import re

from program import HERALD, main, objects, put, run, same

MARKERS = {
    "CSI": b"\x1b[31m", "clear": b"\x1b[2J", "SGR": b"\x1b[1;5m", "DSR": b"\x1b[6n",
    "DA": b"\x1b[c", "alternate screen": b"\x1b[?1049h", "RIS": b"\x1bc",
    "OSC 0": b"\x1b]0;title\x07", "OSC 8": b"\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "OSC 52": b"\x1b]52;c;aGk=\x07", "DCS": b"\x1bPq\x1b\\", "APC": b"\x1b_x\x1b\\",
    "PM": b"\x1b^x\x1b\\", "SO": b"\x0e", "BEL": b"\x07", "BS": b"ab\x08\x08", "CR": b"ab\rc",
    "DEL": b"\x7f", "C1 CSI": "\u009b31m".encode(), "C1 OSC": "\u009d0;x\u009c".encode(),
    "raw C1 CSI": b"\x9b31m", "raw C1 OSC": b"\x9d0;x\x9c", "RLO": "\u202eevil".encode(),
    "LRE": "\u202a\u202b\u202c\u202d".encode(), "LRI": "\u2066\u2067\u2068\u2069".encode(),
    "marks": "\u200e\u200f\u061c".encode(), "ZWSP": "\u200b\u200d\ufeff\u00ad".encode(),
    "tags": "\U000e0001\U000e0041\U000e007f".encode(), "zalgo": ("a" + "\u0301" * 100).encode(),
    "surrogates": b"\xed\xa0\x80\xed\xb0\x80", "beyond": b"\xf4\x90\x80\x80",
    "lines": "\u2028\u2029\u0085".encode(), "overlong": b"\xc0\x9b\xe0\x80\x9b",
    "lone escape": b"\x1b",
}
HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200d-\u200f\u2028-\u202e"
                    "\u2060-\u206f\ufeff\U000e0000-\U000e007f]|\u0301{5}")


def clean(done, what):
    """Both streams are UTF-8 without anything that is not to be seen."""
    for stream in (done.stdout, done.stderr):
        text = stream.decode("utf-8")  # raw bytes and surrogates fail here
        found = HIDDEN.search(text)
        assert not found, f"{what}: {found.group()!r} in {text[max(0, found.start() - 60):][:120]!r}"


def text_with(marker):
    """The marker in a headline, a sentence, a quotation, at the ends of things, before a number."""
    return (b"Bridge " + marker + b" collapse kills 14\n\n" + b"ORESK (Ag" + marker + b"ency) - At "
            b"least " + marker + b"14 people were killed in Oresk on Monday, officials said." + marker +
            b"\n\n\xe2\x80\x9cI take full " + marker + b"responsibility,\xe2\x80\x9d Kolar said" + marker +
            b".\n" + marker)


def clean_together(paths):
    """One run of each command for all of them: starting the program takes longer than what it does."""
    for args in (["show"], ["show", "--format=json"], ["search", "a"],
                 ["search", "--format=json", "a|o"], []):
        done = run(*args, *paths)
        clean(done, args)
        assert done.stdout, f"{args}: {done.stderr}"
    same(len(objects(run("show", "--format=json", *paths))), len(paths))


def texts():
    put("b", HERALD)
    paths = [f"{number}.txt" for number in range(len(MARKERS))]
    for name, path in zip(MARKERS, paths):
        put(path, text_with(MARKERS[name]))
        for args in (["compare", path, "b"], ["-d", "b", path], ["compare", "--format=json", path, "b"]):
            done = run(*args)
            clean(done, f"{name}, {args}")
            assert done.stdout, f"{name}, {args}: {done.stderr}"
    clean_together(paths)


def front_matter():
    paths = []
    for name, marker in MARKERS.items():
        if b"\n" in marker or b"\r" in marker:
            continue
        paths.append(f"{len(paths)}.txt")
        fields = b"".join(b"%s: x%sx\n" % (key, marker) for key in
                          (b"title", b"outlet", b"author", b"date", b"url", b"language", b"other"))
        put(paths[-1], b"---\n" + fields + b"broken" + marker + b"\n---\n" + HERALD.encode())
        clean(run("compare", "--format=json", paths[-1], paths[-1]), name)
    clean_together(paths)


def file_names():
    put("b", HERALD)
    paths = [b"x" + marker.replace(b"/", b"") + b"y" for marker in MARKERS.values()]
    for name, path in zip(MARKERS, paths):
        put(path, HERALD)
        for args in ([b"compare", path, b"b"], [b"compare", b"--format=json", path, b"b"],
                     [b"show", path + b"#7"]):
            clean(run(*args), f"{name}, {args}")
    clean(run("compare", ".", "b"), "the folder of them")
    clean_together(paths)
    for name, path in zip(MARKERS, paths):
        os.remove(path)
        done = run(b"compare", path, path)
        clean(done, name)
        assert done.returncode == 2 and done.stderr, name
    for args in (["show"], ["search", "x"], []):
        done = run(*args, *paths)
        clean(done, args)
        same((done.returncode, done.stderr.count(b"no such file")), (2, len(paths)))


def arguments():
    put("a", HERALD)
    for name, marker in MARKERS.items():
        for args in ([b"show", b"--" + marker, b"a"], [b"show", b"-" + marker, b"a"],
                     [b"show", b"--format=" + marker, b"a"], [b"--color=" + marker, b"a"],
                     [b"--x" + marker], [b"search", b"(" + marker, b"a"], [b"+/(" + marker, b"a"],
                     [b"search", b"[[:" + marker, b"a"], [b"search", marker, b"a"]):
            clean(run(*args), f"{name}, {args}")
    clean(run(*MARKERS.values(), "a"), "files")
    clean(run(*(b"a#" + marker for marker in MARKERS.values())), "articles of a file")


def names_in_folders():
    folders = [b"f" + marker.replace(b"/", b"") for marker in MARKERS.values()]
    for name, folder in zip(MARKERS, folders):
        put(os.path.join(folder, b"x" + folder[1:]), b"")
        put(os.path.join(folder, b"y" + folder[1:]), HERALD)
        put(os.path.join(folder, b"z"), b"\x89PNG")
        clean(run(b"compare", folder, folder), name)
    for args in (["show"], ["show", "--format=json"], ["search", "bridge"]):
        done = run(*args, *folders)
        clean(done, args)
        assert done.stdout.count(b"Bridge collapse") >= len(folders), args


def an_escape_at_the_end_joins_nothing():
    put("a", b"First line\x1b")
    put("b", b"[31mSecond\x1b")
    for args in (["show", "a", "b"], ["show", "--format=json", "a", "b"], ["search", "s", "a", "b"]):
        done = run(*args)
        clean(done, args)
        assert b"Second" in done.stdout


main(texts, front_matter, file_names, arguments, names_in_folders,
     an_escape_at_the_end_joins_nothing)
