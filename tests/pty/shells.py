# SPDX-License-Identifier: GPL-3.0-or-later
"""Completions as one types them: in bash, zsh and fish themselves, as far as they are installed."""

import shutil
import tempfile
from pathlib import Path

from terminal import LATERAL, SOURCE, Skip, Tmux, environment, main, need

FOLDER = SOURCE / "data/completions"
# How it is started, and what is typed before: a prompt that is known, and the completions.
SHELLS = {
    "bash": ("bash --norc -i", f"PS1='ready> '; . '{FOLDER}/lateral'"),
    "zsh": ("zsh -f -i", f"PS1='ready> '; fpath=('{FOLDER}' $fpath); "
            "autoload -Uz compinit; compinit -u -D"),
    "fish": ("fish --private --no-config",
             f"function fish_prompt; echo 'ready> '; end; set -g fish_autosuggestion_enabled 0; "
             f"source '{FOLDER}/lateral.fish'"),
}
# What is typed, and what a Tab behind it makes of that.
COMPLETED = [("lateral --pr", "lateral --print-config"), ("lateral --lin", "lateral --linear"),
             ("lateral --color=al", "lateral --color=always"),
             ("lateral --color al", "lateral --color always"),
             ("lateral comp", "lateral compare"), ("lateral compare on", "lateral compare one.txt"),
             ("lateral compare --format=m", "lateral compare --format=markdown"),
             ("lateral compare --format m", "lateral compare --format markdown"),
             ("lateral show --format=j", "lateral show --format=json"),
             ("lateral show --format=m", "lateral show --format=m"),
             ("lateral --config on", "lateral --config one.txt"),
             ("lateral search --format=json ferry on", "lateral search --format=json ferry one.txt")]


def line_of(screen):
    """The command line: the last one with the prompt."""
    lines = [line for line in screen.splitlines() if line.startswith("ready>")]
    return lines[-1].removeprefix("ready>").strip() if lines else ""


def completes(name):
    if not shutil.which(name):
        raise Skip(f"{name} is not there")
    command, setup = SHELLS[name]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "one.txt").write_text("")
        Path(folder, "bin").mkdir()
        Path(folder, "bin/lateral").symlink_to(LATERAL)
        env = environment(HOME=folder, TERM="screen", HISTFILE="/dev/null")
        env["PATH"] = f"{folder}/bin:{env['PATH']}"
        with Tmux(f"cd '{folder}' && {command}", (100, 24), env=env) as t:
            t.wait_for(lambda screen: screen.strip())
            t.text(setup + "\n")
            t.text("echo are''you''there\n")
            t.wait_for(lambda screen: "areyouthere" in screen and not line_of(screen))
            for typed, expected in COMPLETED:
                t.text(typed)
                t.wait_for(lambda screen, typed=typed: line_of(screen) == typed)
                t.keys("Tab")
                t.text("#")  # stands behind what the key before it has made
                seen = line_of(t.wait_for(lambda screen: line_of(screen).endswith("#")))
                need(seen.rstrip("# ") == expected, f"{name}: {typed} became {seen}")
                t.keys("C-c")
                t.wait_for(lambda screen: not line_of(screen))
            t.text("exit\n")  # or it writes into the folder while that goes
            t.wait_for(lambda _: t.ask("#{pane_dead}") == "1")


def in_bash():
    """bash completes options, their values, commands and files"""
    completes("bash")


def in_zsh():
    """zsh completes options, their values, commands and files"""
    completes("zsh")


def in_fish():
    """fish completes options, their values, commands and files"""
    completes("fish")


main(in_bash, in_zsh, in_fish)
