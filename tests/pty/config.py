# SPDX-License-Identifier: GPL-3.0-or-later
"""The configuration on a real terminal: what it changes is seen, and mistakes leave the program whole."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from terminal import LATERAL, READY, SAMPLE, Terminal, environment, main, need

COLOR = re.compile(rb"\x1b\[[0-9;]*(?:3[0-79]|4[0-79]|9[0-7]|10[0-7]|[34]8;)[0-9;]*m")


def compare(config, *args, **env):
    """The bytes written with a configuration, from the comparison of the sample's first two."""
    with tempfile.NamedTemporaryFile("w", suffix=".config") as file:
        file.write(config)
        file.flush()
        with Terminal(LATERAL, "--config", file.name, *args, SAMPLE, env=environment(**env),
                      size=(200, 24)) as t:
            t.wait_for(lambda new: READY in new or b":log" in new)
            t.send(b"c")
            t.settle()
            t.send(b"Q")
            need(t.wait_exit() == 0, "exit status 0")
            t.need_restored()
            return bytes(t.log)


def no_color_wins():
    """NO_COLOR wins over the configuration, and an option over both."""
    config = "set color always\nset theme dark\ncolor text blue black\ncolor mark 200 17\n"
    need(COLOR.search(compare(config)), "colours with the configuration")
    found = COLOR.search(compare(config, NO_COLOR="1"))
    need(not found, f"{found} with NO_COLOR")
    need(COLOR.search(compare(config, "--color=always", NO_COLOR="1")), "colours with --color=always")
    for line in ("set color never\n", "set theme mono\n"):
        found = COLOR.search(compare(config + line))
        need(not found, f"{found} with {line}")


def themes():
    """Themes have their colours, with 256 and with 8, and a role is changed by itself."""
    for config, env, part in (("set theme dark", {}, b"38;5;214"), ("set theme light", {}, b"38;5;130"),
                              ("", {"COLORFGBG": "0;15"}, b"38;5;130"),
                              ("set theme dark", {"TERM": "xterm"}, b"33m"),
                              ("color mark 200 17 bold", {}, b"38;5;200"),
                              ("color mark 200 17 bold", {}, b"48;5;17")):
        need(part in compare(config, **env), f"{part} with {config} {env}")


TERMINALS = r"""
lateral-8|8 colours, colors#8, pairs#64, use=xterm-256color,
lateral-16|16 colours, colors#16, use=xterm-256color,
lateral-direct|red green and blue, RGB, colors#0x1000000, pairs#0x7FFF,
    setaf=\E[%?%p1%{8}%<%t3%p1%d%e38\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
    setab=\E[%?%p1%{8}%<%t4%p1%d%e48\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
    use=xterm-256color,
"""


def depths():
    """Terminals with 8, 16 and direct colours get what is nearest."""
    if not shutil.which("tic"):
        print("# tic is not there")
        return
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "source").write_text(TERMINALS)
        subprocess.run(["tic", "-x", "-o", folder, Path(folder, "source")], check=True,
                       stderr=subprocess.DEVNULL)
        for name, config, part in (("lateral-8", "dark", b"33m"), ("lateral-16", "dark", b"33m"),
                                   ("lateral-16", "light\ncolor mark 75 default", b"94m"),
                                   ("lateral-direct", "dark", b"38:2::255:175:0m"),
                                   ("lateral-direct", "light\ncolor mark red 17", b"48:2::0:0:95m")):
            log = compare(f"set theme {config}\n", TERM=name, TERMINFO=folder)
            need(part in log, f"{part} with {name} and {config}: {set(re.findall(rb'.[[][0-9;:]*m', log))}")


def mistakes():
    """A mistake is shown at the foot and told at the end, and the exit status is 0."""
    log = compare("set theme pink\nbind x fly\nset order right\n")
    need(b"2 problems, listed by :log" in log, "the notice")
    for part in (b": line 1: theme cannot be", b": line 2: there is no action"):
        need(part in log, part)
    need(log.rindex(b"\x1b[?1049l") < log.rindex(b": line 2: there is no action"),
         "told when the screen is gone")


def keys():
    """Keys of the configuration act: sequences, control keys, function keys, letters of other keyboards."""
    with tempfile.NamedTemporaryFile("w", suffix=".config") as file:
        file.write("bind ,c compare\nbind <F2> help\nbind <C-o> help\nbind \u00f6 back\nunbind q\nunbind Q\n"
                   "bind <F3> quit\n")
        file.flush()
        with Terminal(LATERAL, "--config", file.name, SAMPLE) as t:
            t.wait_for(READY)
            t.send(b",c")
            t.wait_for(b"linked")
            t.send(b"\x1bOQ")
            t.wait_for(b"HELP")
            t.settle()  # help speaks of "linked", too
            t.send("\u00f6".encode())
            t.wait_for(b"linked")
            t.settle()
            t.send(b"qQ\x0f")
            t.wait_for(b"HELP")
            t.send(b"\x1bOR")
            need(t.wait_exit() == 0, "exit status 0")


def command_line():
    """What is typed behind : changes the running program, and a paste there is text."""
    with Terminal(LATERAL, SAMPLE) as t:
        t.wait_for(READY)
        t.send(b"c")
        t.wait_for(b"linked")
        t.send(b":set theme light\r")
        t.wait_for(b"38;5;130")
        t.send(b":set color never\r\x0c")
        t.wait_for(READY)
        t.send(b"\x0c")
        t.wait_for(READY)
        found = COLOR.search(t.new())
        need(not found, f"{found} without colours")
        t.send(b":\x1b[200~quit\rQ\r\x1b[201~")
        t.wait_for(b"quit Q")
        t.send(b"\x1b")
        t.settle()
        need(not t.has_ended(), "a paste does nothing")
        t.send(b":qui\t\r")
        need(t.wait_exit() == 0, "exit status 0")
        t.need_restored()


main(no_color_wins, themes, depths, mistakes, keys, command_line)
