# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys as terminals send them, whether their descriptions tell of them or not.

What each terminal sends was read from it, with and without NumLock.
"""

from terminal import LATERAL, SAMPLE, Tmux, described, is_complete, main, need

ROWS = 5
MIDDLE = 3
UP, DOWN, FIRST, LAST = MIDDLE - 1, MIDDLE + 1, 1, ROWS
MOVES = {  # after ESC: the row where it leads
    "[A": UP, "OA": UP, "Ox": UP, "[B": DOWN, "OB": DOWN, "Or": DOWN,
    "[H": FIRST, "OH": FIRST, "[1~": FIRST, "[7~": FIRST, "Ow": FIRST, "[5~": FIRST, "Oy": FIRST,
    "[F": LAST, "OF": LAST, "[4~": LAST, "[8~": LAST, "Oq": LAST, "[6~": LAST, "Os": LAST,
}
EDITS = {  # what ":abc", Left, the key and X make of it
    "[D": ":aXbc", "OD": ":aXbc", "Ot": ":aXbc", "[C": ":abcX", "OC": ":abcX", "Ov": ":abcX",
    "[3~": ":abX", "On": ":abX", "Oj": ":ab*Xc", "Ok": ":ab+Xc", "Ol": ":ab,Xc", "Om": ":ab-Xc",
    "Oo": ":ab/Xc",
}
TERMINALS = described("xterm-256color", "rxvt-unicode-256color", "st-256color", "mlterm", "linux", "screen",
                      "tmux-256color", "vt100", "vt220")


need(set(TERMINALS) >= {"xterm-256color", "linux", "screen", "vt100"}, f"{TERMINALS}")


def opened(name):
    return Tmux(f"env TERM={name} '{LATERAL}' '{SAMPLE}'")


def press(t, sequence):
    t.run("send-keys", "-H", "1b", *(f"{ord(c):x}" for c in sequence))


def wait_row(t, row, what):
    need(0 < row <= ROWS, what)
    t.wait_for(lambda _: t.ask("#{cursor_y}") == str(row))


def moves():
    """Arrows, pages, Home and End move in every form, those of the keypad too."""
    for name in TERMINALS:
        with opened(name) as t:
            t.wait_for(is_complete)
            for sequence, row in MOVES.items():
                t.text(f"{MIDDLE}g")
                wait_row(t, MIDDLE, name)
                press(t, sequence)
                wait_row(t, row, f"{name}: ESC {sequence}")


def edits():
    """Left, right, Delete and the signs of the keypad edit a prompt."""
    for name in TERMINALS:
        with opened(name) as t:
            t.wait_for(is_complete)
            for sequence, made in EDITS.items():
                t.text(":abc")
                t.wait_for(":abc")
                press(t, "[D")
                press(t, sequence)
                t.text("X")
                t.wait_for(lambda screen, made=made: screen.rstrip().endswith("\n" + made))
                t.keys("C-c")
                t.wait_for("?:help")


def others():
    """Enter of the keypad opens, F1 helps, shift-Tab goes back, both bytes for Backspace rub out."""
    for name in TERMINALS:
        with opened(name) as t:
            t.wait_for(is_complete)
            for sequence in ("OP", "[11~", "[[A"):
                press(t, sequence)
                t.wait_for("HELP")
                t.text("q")
                t.wait_for("ARTICLES")
            press(t, "OM")
            t.wait_for("outlet 2 of 3")
            press(t, "[Z")
            t.wait_for("outlet 1 of 3")
            for code in ("08", "7f"):
                t.text(":abc")
                t.wait_for(":abc")
                t.run("send-keys", "-H", code)
                t.wait_for(lambda screen: screen.rstrip().endswith("\n:ab"))
                t.keys("C-c")
                t.wait_for("?:help")


main(moves, edits, others)
