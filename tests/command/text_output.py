# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text: sentences with their numbers, two articles in columns, one line a match."""

import json
import re

from program import COURIER, HERALD, holds, main, objects, put, run, same

EVENT = {"herald": HERALD, "courier": COURIER}
WIDTHS = range(20, 201, 9)


def text(*args, columns=80, status=(0, 1)):
    done = run(*args, env={"COLUMNS": str(columns)})
    assert done.returncode in status, f"{args}: {done.returncode} {done.stderr}"
    return done.stdout.decode()


def solid(s):
    return re.sub(r"\s", "", s)


def event():
    for name, content in EVENT.items():
        put(name, content)


def show_has_every_sentence_with_its_number():
    event()
    article, = objects(run("show", "--format=json", "herald"))
    for columns in WIDTHS:
        shown = text("show", "herald", columns=columns)
        for sentence in article["sentences"]:
            number = str(sentence["id"])
            assert re.search(rf"^ +{number} ", shown, re.M), f"{number} is not in {shown}"
            holds(solid(shown), solid(sentence["text"]))


def show_names_what_is_no_body():
    put("a", HERALD + "\nShare this\n")
    shown = text("show", "a")
    holds(shown, "  1 headline: Bridge collapse in Oresk kills at least 14\n")
    holds(shown, "page furniture: Share this\n")
    holds(shown, "# 2023: date 2023\n")


def lines_keep_to_the_columns():
    event()
    for columns in WIDTHS:
        for args in (["show", "herald", "courier"], ["compare", "herald", "courier"]):
            for line in text(*args, columns=columns).splitlines():
                assert len(line) <= columns, f"{len(line)} of {columns}: {line!r}"
                same(line, line.rstrip())


def compare_stands_side_by_side_from_76_columns():
    event()
    for columns, wide in ((75, False), (76, True)):
        shown = text("compare", "herald", "courier", columns=columns)
        first = shown.splitlines()[0]
        same("A herald" in first and "B courier" in first, wide)


def what_is_the_same_has_its_mark():
    event()
    shown = text("compare", "courier", "courier", status=(0,))
    n, = {int(i) for i in re.findall(r"of (\d+)", shown)}
    holds(shown, f"linked: A {n} of {n}, B {n} of {n}\n")
    same(len(re.findall(r" =  +\d+ ", shown)), n)


def search_prints_a_line_a_match():
    event()
    put("folded", "An article\n\nIt is a hard-wrapped text whose\nsentence goes on in the next line.\n")
    shown = text("search", "bridge", "herald")
    same(shown.splitlines(), [
        "herald:1: Bridge collapse in Oresk kills at least 14",
        "herald:2: ORESK, March 3 (Herald) - At least 14 people were killed when a road bridge "
        "collapsed in the city of Oresk on Monday, officials said."])
    same(len(text("search", "whose", "folded").splitlines()), 1)


def search_allows_errors():
    put("names", "Names\n\nZhirnov spoke. Then Zirnov spoke, and Zhyrnow did not.\n")
    same([json.loads(line)["cost"] for line in
          text("search", "-k", "2", "--format=json", "Zhirnov", "names").splitlines()], [0, 1, 2])
    same(len(text("search", "Zhirnov~1", "names").splitlines()), 2)
    same(text("search", "-k", "0", "Zirnow", "names", status=(1,)), "")


def search_cuts_sentences_that_never_end():
    put("endless", "Endless\n\n" + "é ferry sank and the " * 20000 + "rest is silence.\n")
    lines = text("search", "sank", "endless").splitlines()
    same(len(lines), 20000)
    assert max(map(len, lines)) < 4100
    for line in (lines[0], lines[9999], lines[-1]):
        holds(line, "ferry sank and")
    same([lines[0][-1], lines[9999][11], lines[9999][-1], lines[-1][-1]], ["…", "…", "…", "."])


def search_takes_queries():
    event()
    put("dated", "---\noutlet: Dated News\npublished: 2025-03-04\n---\nRepairs of the bridge begin\n")
    said = "herald:4: “I take full responsibility for what happened,” she said."
    for query, lines in {
        "outlet:herald and responsibility": [said],
        "speaker:kolar and quote:full": [said],
        "number:12 and not dead": [],
        "number:14 kind:headline": ["herald:1: Bridge collapse in Oresk kills at least 14"],
        "date:2025-03 bridge": ["dated:1: Repairs of the bridge begin"],
        "not outlet:herald and not outlet:courier": ["dated:1: Repairs of the bridge begin"],
    }.items():
        same(text("search", query, "herald", "courier", "dated").splitlines(), lines)
    found = objects(run("search", "--format=json", "number:12 injured", "courier"))
    same([[m["sentence"], m["text"], m["cost"]] for m in found], [[2, "12", 0], [2, "injured", 0]])
    same(text("search", "-F", "outlet:herald", "herald", status=(1,)), "")


def a_query_that_cannot_be_read_is_refused():
    event()
    for query, complaint in {
        "outlet:herald and (bridge": "column 19: this parenthesis is never closed",
        "headline:fall outlet:a[b": "column 23: this bracket is never closed",
        "date:yesterday": "column 6: this is no date",
        "only:left": "column 6: only: is for comparisons",
    }.items():
        done = run("search", query, "herald")
        same([done.returncode, done.stdout, done.stderr.count(b"\n")], [2, b"", 1])
        holds(done.stderr.decode(), f"lateral: {query}: {complaint}")


main(show_has_every_sentence_with_its_number, show_names_what_is_no_body,
     lines_keep_to_the_columns, compare_stands_side_by_side_from_76_columns,
     what_is_the_same_has_its_mark, search_prints_a_line_a_match, search_allows_errors,
     search_cuts_sentences_that_never_end, search_takes_queries, a_query_that_cannot_be_read_is_refused)
