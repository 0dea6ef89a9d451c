# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour of the README, played key by key in tmux: what it quotes has to stand on the screen."""

import re

from terminal import LATERAL, SOURCE, Failure, Tmux, main, need

STEP = re.compile(r"^    (\S+(?: \S+)*) {2,}(\S.*)$")
NAMED = {"Enter", "Tab", "Esc"}


def steps():
    """(what is typed, what is then seen) of each line of the tour."""
    text = (SOURCE / "README").read_text(encoding="utf-8")
    tour = re.search(r"^A tour of one minute\n-+\n(.*?)^\S[^\n]*\n-+$", text, re.M | re.S)
    need(tour, "the README has no tour")
    lines = re.sub(r"\n {17}(?=\S)", " ", tour.group(1)).splitlines()  # a step may go on below
    found = (STEP.match(line) for line in lines)
    return [(f.group(1), re.findall(r"“([^”]*)”", f.group(2))) for f in found if f]


def type_step(screen, keys):
    for key in keys.split(" "):
        if key in NAMED:
            screen.keys("Escape" if key == "Esc" else key)
        else:
            screen.text(key)


def tour():
    """every step of the tour shows what the README says"""
    played = steps()
    need(len(played) >= 10, f"only {len(played)} steps were found")
    with Tmux(LATERAL) as screen:
        screen.wait_for("ARTICLES")
        for keys, seen in played:
            type_step(screen, keys)
            for words in seen or [lambda _: screen.ask("#{pane_dead}") == "1"]:  # it has ended
                try:
                    screen.wait_for(words)
                except Failure as failure:
                    raise Failure(f"{keys}: {failure}") from failure


def lies():
    """a step that shows something else is noticed"""
    with Tmux(LATERAL) as screen:
        screen.wait_for("ARTICLES")
        try:
            screen.wait_for("what no screen says", seconds=0.1)
        except Failure:
            return
        raise Failure("it was not")


main(tour, lies)
