# SPDX-License-Identifier: GPL-3.0-or-later
"""The configuration as far as no screen is needed: where it is found, what --print-config says."""

import os
import re

from program import COURIER, HERALD, expect, holds, main, put, run, same, without_root


def printed(*args, lines=0, **env):
    """What --print-config says; LINES of it go to stderr."""
    env = {"XDG_CONFIG_HOME": os.path.abspath("none"), "HOME": os.path.abspath("none"), **env}
    return expect(run(*args, "--print-config", env=env), 0, lines).stdout.decode()


def setting(text, name):
    return re.search(rf"^set {name} (.*)$", text, re.M).group(1)


def every_setting_is_printed_with_help_and_default():
    text = printed()
    names = re.findall(r"^# .+\n# .*; default: (.+)\nset (\S+) (.+)$", text, re.M)
    assert len(names) >= 7, text
    same(len(names), len(re.findall(r"^set ", text, re.M)))
    for default, _, value in names:
        same(value, default)


def what_is_printed_can_be_read_back():
    put("mine", "set theme mono\nset keymap vi\nunbind q list\nbind <F2> quit\n"
                "color mark 17 default bold\nset text-width 50\n")
    text = printed("--config", "mine")
    for part in ("set theme mono", "\nbind <F2> quit", "\nunbind q list", "\ncolor mark 17 default bold"):
        holds(text, part)
    put("again", text)
    same(printed("--config", "again"), text)


def files_are_found_where_the_standard_says():
    put("xdg/lateral/config", "set text-width 41\n")
    put("home/.config/lateral/config", "set text-width 42\n")
    xdg, home = os.path.abspath("xdg"), os.path.abspath("home")
    for env, width in (({"XDG_CONFIG_HOME": xdg}, "41"), ({"XDG_CONFIG_HOME": "", "HOME": home}, "42"),
                       ({"XDG_CONFIG_HOME": "xdg", "HOME": home}, "42"),
                       ({"XDG_CONFIG_HOME": xdg, "HOME": home}, "41"),
                       ({"XDG_CONFIG_HOME": "", "HOME": "home"}, "76"),
                       ({"XDG_CONFIG_HOME": "", "HOME": ""}, "76"),
                       ({"XDG_CONFIG_HOME": home}, "76")):
        same(setting(printed(**env), "text-width"), width)
    same(setting(printed("--config", "/dev/null", XDG_CONFIG_HOME=xdg), "text-width"), "76")
    printed(XDG_CONFIG_HOME="/" + "x" * 100000, lines=1)


def each_file_that_is_none_is_one_line():
    put("nul", b"set text-width 50\n\0\0\n\0\n")
    put("random", bytes(range(256)) * 1000)
    put("line", "x" * 1_000_000)
    put("large", "# comment\n" * 200_000)
    put("locked", "set text-width 50\n")
    os.chmod("locked", 0)
    for name, part in (("nul", "nul: line 2: "), ("random", "random: line 1: "), ("line", "line: line 1: "),
                       ("large", "1 MB"),
                       ("missing", "No such file"), (".", "directory")):
        done = expect(run("--config", name, "--print-config"), 0, 1)
        holds(done.stderr.decode(), part)
        holds(done.stdout.decode(), "set text-width")
    done = run("--config", "locked", "--print-config", prefix=without_root())
    holds(expect(done, 0, 1).stderr.decode(), "Permission denied")


def what_gives_nothing_is_not_waited_for():
    os.mkfifo("pipe")
    put("home/.config/lateral/config", "include ../../../pipe\nset text-width 50\n")
    home = {"XDG_CONFIG_HOME": "", "HOME": os.path.abspath("home")}
    for args, env in ((["--config", "pipe"], {}), ([], home)):
        done = expect(run(*args, "--print-config", env=env), 0, 1)
        holds(done.stderr.decode(), "pipe")
        holds(done.stderr.decode(), "nothing comes out of it")
    same(setting(done.stdout.decode(), "text-width"), "50")
    for content in ("set text-width 50\n", "# comment\n" * 20_000 + "set text-width 50\n"):
        done = expect(run("--config", "/dev/stdin", "--print-config", input=content), 0, 0)
        same(setting(done.stdout.decode(), "text-width"), "50")


def mistakes_are_told_cleaned():
    put("bad", "set \u202e\u009b31m 1\nset theme \U000e0041pink\n")
    done = expect(run("--config", "bad", "--print-config"), 0, 2)
    for sign in ("\u202e", "\u009b", "\U000e0041"):
        assert sign not in done.stderr.decode()
    holds(done.stderr.decode(), "auto, dark, light, mono")


def commands_read_no_configuration():
    put("a", HERALD)
    put("b", COURIER)
    put("xdg/lateral/config", "nonsense\nset order disagreement\nset layout linear\nset text-width 20\n")
    env = {"XDG_CONFIG_HOME": os.path.abspath("xdg")}
    for args in (["compare", "a", "b"], ["show", "a"], ["search", "bridge", "a"], ["a", "b"],
                 ["-d", "a", "b"]):
        with_file, without = run(*args, env=env), run(*args, env={"XDG_CONFIG_HOME": "/none"})
        same((with_file.stdout, with_file.stderr, with_file.returncode),
             (without.stdout, b"", without.returncode))


def options_and_no_color_are_not_printed():
    same(setting(printed(NO_COLOR="1"), "color"), "auto")
    same(setting(printed("--color=never"), "color"), "auto")


main(every_setting_is_printed_with_help_and_default, what_is_printed_can_be_read_back,
     files_are_found_where_the_standard_says, each_file_that_is_none_is_one_line,
     what_gives_nothing_is_not_waited_for, mistakes_are_told_cleaned,
     commands_read_no_configuration, options_and_no_color_are_not_printed)
