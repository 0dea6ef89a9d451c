# SPDX-License-Identifier: GPL-3.0-or-later
"""What is copied on a real terminal: to its clipboard, by tmux, by a command, into a file."""

import base64
import os
import re
import stat

from place import ARTICLE, URL, Place, leave
from terminal import LATERAL, Tmux, described, environment, main, need

CITED = f"“At least 14 people waited for hours.”\n— Herald, 3 Mar 2026, sentence 3, {URL}\n"


def osc52(text):
    return b"\x1b]52;c;" + base64.b64encode(text.encode()) + b"\a"


def copies_to_the_terminal():
    """y and Y write OSC 52, these bytes and no others, to terminals that know it."""
    whole = f"Herald, 3 Mar 2026, {URL}\n\nThe bridge is closed.  At least 14 people waited for hours.\n"
    with Place() as p, p.open() as t:
        t.send(b"\r")
        t.settle()
        t.send(b")y")
        t.wait_for(b"terminal's clipboard: Herald")
        need(t.new().count(b"\x1b]") == 1, "one sequence")
        text = base64.b64decode(t.new().split(b"\x1b]52;c;")[1].split(b"\a")[0]).decode()
        need(text == CITED.replace("sentence 3", "sentence 2"), text)
        need(osc52(text) in t.new(), "the bytes of OSC 52")
        t.send(b"Y")
        t.wait_for(osc52(whole))
        leave(t)


def copies_through_tmux():
    """In tmux the sequence is sent in an envelope too: where it is asked for, tmux cannot be, or it is old."""
    for changes, keys in (({}, b"y"), ({"TERM_PROGRAM": "tmux"}, b":set clipboard osc52\ry"),
                          ({"TERM_PROGRAM": "tmux", "PATH": "/no/such/folder"}, b"y")):
        with Place() as p, p.open(TMUX="/tmp/x,1,0", **changes) as t:
            t.send(keys)
            t.wait_for(b"terminal's clipboard")
            text = osc52(f"“Bridge closed for a week”\n— Herald, 3 Mar 2026, {URL}\n")
            need(text + b"\x1bPtmux;\x1b" + text + b"\x1b\\" in t.new(), "plain, then the envelope")
            leave(t)


def copies_in_tmux():
    """In tmux y goes to its buffer, and by it to the terminal around it, as it is configured by default."""
    with Place() as p, Tmux(f"'{LATERAL}' '{p.article}'", env=environment(HOME=p.folder.name)) as t:
        t.wait_for("?:help")
        need(t.run("show-options", "-sv", "set-clipboard").strip() == "external", "it is the default")
        t.text("y")
        t.wait_for("copied with tmux: Herald")
        text = f"“Bridge closed for a week”\n— Herald, 3 Mar 2026, {URL}\n"
        t.wait_for(lambda _: t.run("show-buffer") == text)


def copies_through_screen():
    """In screen the sequence is sent in envelopes that it passes on, none too long for it."""
    body = "The bridge is closed." + "  At least 14 people waited for hours." * 9
    with Place() as p:
        p.article.write_text(p.article.read_text().replace("At least 14 people waited for hours.", "").strip()
                             + body.removeprefix("The bridge is closed.") + "\n")
        with p.open(STY="1.pts-1.host", TERM="screen") as t:
            t.send(b"Y")
            t.wait_for(b"terminal's clipboard")
            parts = re.findall(rb"\x1bP(.*?)\x1b\\", t.new(), re.S)
            need(b"".join(parts) == osc52(f"Herald, 3 Mar 2026, {URL}\n\n{body}\n"), f"{parts}")
            need(len(parts) > 1 and max(map(len, parts)) < 256, f"{[len(part) for part in parts]}")
            leave(t)


def copies_by_the_desktop():
    """Where the terminal is known to refuse it, a program of the desktop copies, else a file has it."""
    with Place() as p:
        tools = p.path / "tools"
        tools.mkdir()
        (tools / "xclip").symlink_to(p.program)
        refusing = [{"VTE_VERSION": "7006"}, {"XTERM_VERSION": "XTerm(379)"}, {"MLTERM": "3.9.0"},
                    {"KONSOLE_VERSION": "221203"}]
        refusing += [{"TERM": name} for name in described("st-256color", "rxvt-unicode-256color")]
        for changes in refusing:
            with p.open(**changes, XDG_RUNTIME_DIR=p.folder.name) as t:
                t.send(b"y")
                t.wait_for(b"copied to the file")
                need(b"\x1b]52" not in t.log, f"no sequence with {changes}")
                leave(t)
            with p.open(**changes, DISPLAY=":9", PATH=f"{tools}:{os.environ['PATH']}") as t:
                t.send(b"y")
                t.wait_for(b"copied with xclip: Herald")
                t.wait_until((tools / "kept").exists, "it has run")
                need((tools / "kept").read_text() == "-selection\nclipboard\n", "its options")
                (tools / "kept").unlink()
                leave(t)
        for changes in ({}, {"KONSOLE_VERSION": "250400"}):
            with p.open(**changes, DISPLAY=":9", PATH=f"{tools}:{os.environ['PATH']}") as t:
                t.send(b"y")
                t.wait_for(b"terminal's clipboard: Herald")
                leave(t)


def copies_both_sides():
    """In a comparison y copies both sentences of the entry."""
    with Place() as p:
        other = p.path / "other.txt"
        other.write_text(ARTICLE.format(url="http://b.example/").replace("Herald", "Courier"))
        p.articles.append(str(other))
        with p.open() as t:
            t.send(b"c")
            t.wait_for(b"linked:")
            t.settle()
            t.send(b"y")
            t.wait_for(b"clipboard: Herald 1, Courier 1")
            text = base64.b64decode(t.new().split(b"\x1b]52;c;")[1].split(b"\a")[0]).decode()
            need(text.count("“The bridge is closed.”\n— ") == 2 and "\n\n“" in text, text)
            leave(t)


def copies_into_a_file():
    """Where the terminal does not know it, copies are in a file that is nobody else's."""
    with Place() as p:
        for changes, name in (({"XDG_RUNTIME_DIR": p.folder.name}, "lateral-copy.txt"),
                              ({"XDG_RUNTIME_DIR": None}, ".local/state/lateral/copy.txt")):
            with p.open(TERM="vt100", **changes) as t:
                t.send(b"y")
                t.wait_for(b"copied to the file")
                need(b"\x1b]" not in t.log, "no sequence")
                kept = p.path / name
                need("— Herald, 3 Mar 2026" in kept.read_text(), kept.read_text())
                need(stat.S_IMODE(kept.stat().st_mode) == 0o600, oct(kept.stat().st_mode))
                leave(t)


def copies_need_a_home():
    """A folder of the session that is not there is passed over, and without a home nothing goes to the root."""
    with Place() as p:
        bare = {"TERM": "vt100", "XDG_RUNTIME_DIR": "/no/such/folder", "XDG_STATE_HOME": None}
        with p.open(**bare) as t:
            t.send(b"y")
            t.wait_for(b"copied to the file")
            need((p.path / ".local/state/lateral/copy.txt").exists(), "it is among the state")
            leave(t)
        for home in (None, "", "relative"):
            with p.open(**bare, HOME=home) as t:
                t.send(b"y")
                t.wait_for(b"set $HOME")
                leave(t)


def copies_by_command():
    """yank-command gets the text, and its arguments whole."""
    with Place() as p:
        config = p.path / "config"
        config.write_text(f"set yank-command \"'{p.program}' -in 'a b' '$HOME;' \\\"c\\\"\"\n")
        with p.open("--config", str(config)) as t:
            t.send(b"y")
            t.wait_for(b"copied with")
            need(p.kept(t) == ["-in", "a b", "$HOME;", "c"], f"{p.kept(t)}")
            need("“Bridge closed for a week”" in (p.path / "input").read_text(), "the text")
            need(b"\x1b]52" not in t.log, "not to the terminal too")
            leave(t)
        for command, trouble in (("no-such-program", b'no program "no-such-program" - see :set yank-command'),
                                 ("sh 'c", b"not closed")):
            config.write_text(f'set yank-command "{command}"\n')
            with p.open("--config", str(config)) as t:
                t.send(b"y")
                t.wait_for(trouble)
                leave(t)


main(copies_to_the_terminal, copies_through_tmux, copies_in_tmux, copies_through_screen,
     copies_by_the_desktop, copies_both_sides, copies_into_a_file, copies_need_a_home, copies_by_command)
