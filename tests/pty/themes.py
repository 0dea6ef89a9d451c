# SPDX-License-Identifier: GPL-3.0-or-later
"""Where no colours are wanted or there attributes stand for them; and what is changed while it runs."""

import difflib
import re
import select
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from cells import read_screen, write
from terminal import (DEADLINE, LATERAL, READY, SAMPLE, Failure, Skip, Terminal, Tmux, environment,
                      is_complete, main, need)

VIEWS = (b"/people\r", b"\r", b"q", b"q", b"c", b"W", b"q", b"w", b"w", b"?", b"q", b"L", b"q", b"q",
         b":ne\t", b"\x15fly\r")
SGR = re.compile(rb"\x1b\[([0-9;:]*)m")
ATTRIBUTES = {b"", b"0", b"1", b"2", b"4", b"7", b"10", b"22", b"24", b"27",
              b"39", b"49"}  # 10: no line drawing; 39, 49: default colours
TERMINALS = """
lateral-no-default|colours, but no way back to the default ones, op@, oc@, use=xterm-256color,
lateral-few-pairs|colours, but few pairs of them, colors#8, pairs#8, use=xterm-256color,
"""


def used(*args, config="", **env):
    """What is written of attributes and colours while every view is seen."""
    with tempfile.NamedTemporaryFile("w", suffix=".config") as file:
        file.write(config)
        file.flush()
        with Terminal(LATERAL, "--config", file.name, *args, SAMPLE, env=environment(**env)) as t:
            t.wait_for(READY)
            for keys in VIEWS:
                t.send(keys)
                t.settle_or_prompt()
            t.send(b"Q")
            need(t.wait_exit() == 0, "exit status 0")
            t.need_restored()
    return {part for codes in SGR.findall(bytes(t.log)) for part in re.split(rb"[;:]", codes)}


def attributes_alone():
    """Without colours no view writes any, but bold, underline and reverse."""
    every = "set color always\nset theme light\ncolor text 4 3 bold\n"
    for args, config, env in (((), every, {"NO_COLOR": "1"}), (("--color=never",), every, {}),
                              (("--color=auto",), "", {"NO_COLOR": "1"}),
                              (("--color=always",), every + "set theme mono\n", {}),
                              ((), every, {"TERM": "vt220"})):
        codes = used(*args, config=config, **env)
        need(codes <= ATTRIBUTES, f"{codes - ATTRIBUTES} with {args} {env}")
        need({b"1", b"4", b"7"} <= codes, f"no more than {codes} with {args} {env}")
    need(not used(NO_COLOR="") <= ATTRIBUTES, "colours where NO_COLOR is empty")


def odd_terminals():
    """A terminal without default colours, or with fewer pairs than there are roles, has attributes."""
    if not shutil.which("tic"):
        raise Skip("tic is not there")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "source").write_text(TERMINALS)
        subprocess.run(["tic", "-x", "-o", folder, Path(folder, "source")], check=True,
                       stderr=subprocess.DEVNULL)
        for name in ("lateral-no-default", "lateral-few-pairs"):
            codes = used("--color=always", TERM=name, TERMINFO=folder)
            need(codes <= ATTRIBUTES, f"{codes - ATTRIBUTES} with {name}")
            need({b"1", b"4", b"7"} <= codes, f"no more than {codes} with {name}")


def cells(t):
    return write(read_screen(t.screen("-e")))


def need_look(lines, typed=(), look=None):
    """
    What a comparison looks like with lines of configuration, and others typed afterwards: as soon as it
    has the LOOK that it needs, else when it does not change any more.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".config") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        with Tmux(f"'{LATERAL}' --config '{file.name}' '{SAMPLE}'", (100, 30)) as t:
            t.wait_for(is_complete)
            t.keys("c")
            t.wait_for("linked:")
            for line in typed:
                t.text(f":{line}")
                t.keys("Enter")
            t.keys("?")
            t.wait_for("HELP")
            t.keys("q")
            t.wait_for("linked:")
            until, now, last = time.monotonic() + DEADLINE, cells(t), None
            while now != (look or last):
                if time.monotonic() > until:
                    difference = difflib.unified_diff(look or last, now, n=0, lineterm="")
                    raise Failure("\n".join([f"{typed} after {lines}", *difference]))
                select.select([], [], [], 0.05)
                now, last = cells(t), now
            return now


def changed_live():
    """A theme, colours or a role changed behind : look as they do after a start with them."""
    dark = ["set theme dark"]
    before = need_look(dark)
    for lines in (["set theme light"], ["set color never"],
                  ["color flag 200 17 underline", "color title 3 default"]):
        after = need_look(dark + lines)
        need(after != before, f"{lines} changes something")
        need_look(dark, lines, after)
    need_look(["set theme mono", "set color never"], ["set color auto", *dark], before)


main(attributes_alone, odd_terminals, changed_live)
