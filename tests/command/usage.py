# SPDX-License-Identifier: GPL-3.0-or-later
"""Options, arguments and exit statuses."""

import os
import subprocess

from program import (COURIER, HERALD, expect, holds, main, objects, put, run, same)


def help_and_version():
    for command in ([], ["show"], ["search"], ["compare"]):
        for option in ("--help", "-h"):
            done = expect(run(*command, option), 0, 0)
            holds(done.stdout.decode(), "Usage: lateral " + " ".join(command))
    for option in ("--version", "-V"):
        holds(expect(run(option), 0, 0).stdout.decode(), "lateral ")


def bad_usage():
    put("a", HERALD)
    put("b", COURIER)
    for args, part in (
            (["--nonsense"], "--nonsense"),
            (["-x"], "-x"),
            (["-ö", "a"], "no option -ö -"),
            (["-dö", "a"], "no option -dö -"),
            (["--help=3"], "--help=3 takes no argument"),
            (["--linear=3", "a"], "--linear=3 takes no argument"),
            (["show", "-ö", "a"], "no option -ö -"),
            (["search", "-iö", "a"], "no option -iö -"),
            (["show", "--help=3"], "--help=3 takes no argument"),
            (["--color=pink", "a"], "pink"),
            (["--color"], "--color"),
            (["-d", "a"], "-d A B"),
            (["-d", "a", "b", "a"], "-d A B"),
            (["+/(", "a"], "("),
            (["--linear", "compare", "a", "b"], "compare stands before all options"),
            (["--config", "a", "show", "b"], "lateral show --help"),
            (["show"], "PATH"),
            (["show", "-k", "a"], "-k"),
            (["show", "--format", "a"], "format"),
            (["show", "--format=html", "a"], "text, json"),
            (["compare"], "two"),
            (["compare", "a"], "two"),
            (["compare", "a", "b", "a"], "two"),
            (["compare", "-", "-"], "standard input"),
            (["compare", "--format=pdf", "a", "b"], "text, json, markdown, html"),
            (["search"], "PATTERN"),
            (["search", "-e"], "-e"),
            (["search", "-ie", "x", "-e", "y", "a"], "-e"),
            (["search", "-k", "many", "x", "a"], "-k many"),
            (["search", "-k", "1", "x", "a"], "errors"),
            (["search", "(", "a"], "("),
            (["search", "[z-a]", "a"], "["),
            (["search", b"\xff", "a"], "UTF-8")):
        done = expect(run(*args), 2, 1)
        holds(done.stderr.decode(), part)
        same(done.stdout, b"")


def show_statuses():
    put("a", HERALD)
    expect(run("show", "a"), 0, 0)
    done = expect(run("show", "--format=json", "a", "missing", "a"), 2, 1)
    same(len(objects(done)), 2)


def search_statuses():
    put("a", HERALD)
    put("b", COURIER)
    expect(run("search", "corrosion", "a", "b"), 0, 0)
    same(expect(run("search", "volcano", "a", "b"), 1, 0).stdout, b"")
    done = expect(run("search", "--format=json", "corrosion", "missing", "a"), 2, 1)
    same(len(objects(done)), 1)
    expect(run("search", "volcano", "missing"), 2, 1)


def compare_statuses():
    put("a", HERALD)
    put("b", COURIER)
    put("c", "Onions were cheap this year.\n\nNobody knows the reason.\n")
    expect(run("compare", "a", "a"), 0, 0)
    expect(run("compare", "a", "c"), 0, 0)  # sentences of one side never count
    expect(run("compare", "a", "missing"), 2, 1)
    expect(run("compare", "missing", "gone"), 2, 2)


def compare_of_many_names_them():
    for i in range(7):
        put(f"folder/{i}.txt", HERALD)
    put("a", COURIER)
    done = expect(run("compare", "folder", "a"), 2, 6)
    same(done.stdout, b"")
    holds(done.stderr.decode(), "folder/0.txt Bridge collapse in Oresk")
    assert "folder/5.txt" not in done.stderr.decode()


def double_dash_ends_options():
    put("-i", HERALD)
    put("--format=json", HERALD)
    expect(run("show", "--", "-i", "--format=json"), 0, 0)
    expect(run("search", "--", "corrosion", "-i"), 0, 0)
    expect(run("search", "-e", "-f", "--", "-i"), 1, 0)
    expect(run("--", "-i"), 0, 0)
    put("+/x", HERALD)
    holds(expect(run("--", "+/x"), 0, 0).stdout.decode(), "corrosion")


def a_file_named_like_a_command():
    put("show", HERALD)
    holds(expect(run("./show"), 0, 0).stdout.decode(), "corrosion")
    expect(run("show", "show"), 0, 0)
    holds(expect(run("--linear", "show"), 0, 0).stdout.decode(), "corrosion")
    holds(expect(run("--", "compare"), 2, 1).stderr.decode(), "no such file")


def options_may_follow_paths():
    put("a", HERALD)
    same(len(objects(expect(run("show", "a", "--format=json"), 0, 0))), 1)


def without_a_terminal_it_prints():
    put("a", HERALD)
    put("b", COURIER)
    same(run("a", "b").stdout, run("show", "a", "b").stdout)
    same(run("-d", "a", "b").stdout, run("compare", "a", "b").stdout)
    done = expect(run("a", "missing"), 2, 1)
    holds(done.stdout.decode(), "corrosion")


def in_a_terminal(*args):
    """Exit status and what was shown of a run in a terminal that ends by itself."""
    primary, secondary = os.openpty()
    try:
        done = run(*args, input=None, stdin=secondary, stdout=secondary, stderr=subprocess.PIPE)
        os.set_blocking(primary, False)
        try:
            shown = os.read(primary, 65536)
        except BlockingIOError:
            shown = b""
    finally:
        os.close(primary)
        os.close(secondary)
    return done, shown


def nothing_to_read_opens_no_screen():
    put("a", HERALD)
    put("folder/b", HERALD)
    put("folder/c", HERALD)
    for args, lines in ((["missing"], 1), (["missing", "gone"], 2), (["-d", "a", "missing"], 2),
                        (["-d", "folder", "a"], 1), (["-d", "a"], 1), (["--nonsense"], 1)):
        done, shown = in_a_terminal(*args)
        expect(done, 2, lines)
        same(shown, b"")


def an_unusable_terminal_is_named():
    put("a", HERALD)
    for term in ("", "nonsense"):
        os.environ["TERM"] = term
        done, shown = in_a_terminal("a")
        expect(done, 2, 1)
        same(shown, b"")


def without_paths_the_sample_opens():
    done = expect(run(), 0, 0)
    holds(done.stdout.decode(), "Nawras")


def standard_input():
    put("a", HERALD)
    same(objects(run("show", "--format=json", "-", input=HERALD))[0]["text"], HERALD)
    expect(run("compare", "a", "-", input=HERALD), 0, 0)
    found = objects(run("search", "--format=json", "corrosion", input=HERALD))
    same([m["path"] for m in found], ["-"])


def search_without_path_in_a_terminal():
    put("a", HERALD)
    put("sub/b", HERALD)
    primary, secondary = os.openpty()
    try:
        done = run("search", "--format=json", "corrosion", input=None, stdin=secondary)
    finally:
        os.close(primary)
        os.close(secondary)
    same([m["path"] for m in objects(expect(done, 0, 0))], ["./a", "./sub/b"])


def search_options():
    put("a", "The U.S. said “IT” is not it.\n\nA (b) c.\n")

    def count(*args):
        return len(objects(run("search", "--format=json", *args, "a")))

    same(count("it"), 2)
    same(count("IT"), 1)
    same(count("-i", "IT"), 2)
    same(count("-F", "(b)"), 1)
    same(count("-F", "U.S."), 1)
    same(count("^a"), 1)
    same(count("-e", "c\\.$"), 1)


def columns():
    put("a", HERALD)
    for width in (30, 60):
        done = run("show", "a", env={"COLUMNS": str(width)})
        longest = max(len(line) for line in done.stdout.decode().splitlines())
        assert width / 2 < longest <= width, (width, longest)
    for nonsense in ("", "x", "0", "-5", "99999999999999999999999"):
        expect(run("show", "a", env={"COLUMNS": nonsense}), 0, 0)


def outlets_by_folder():
    put("herald/1.txt", HERALD)
    put("courier/1.txt", COURIER)
    got = objects(run("show", "--format=json", "herald", "courier"))
    same([(a["outlet"], a["outlet_from"]) for a in got],
         [("herald", "folder"), ("courier", "folder")])
    got = objects(run("show", "--format=json", "herald"))
    same([(a["outlet"], a["outlet_from"]) for a in got], [("1", "file")])


main(help_and_version, bad_usage, show_statuses, search_statuses, compare_statuses,
     compare_of_many_names_them, double_dash_ends_options, a_file_named_like_a_command,
     options_may_follow_paths, without_a_terminal_it_prints,
     nothing_to_read_opens_no_screen, an_unusable_terminal_is_named, without_paths_the_sample_opens,
     standard_input, search_without_path_in_a_terminal, search_options, columns,
     outlets_by_folder)
