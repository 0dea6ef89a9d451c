# SPDX-License-Identifier: GPL-3.0-or-later
"""Completions for shells: they have the options of --help, no more, and those of bash do complete."""

import os
import re
import shutil
import subprocess

from program import Skip, expect, main, put, run, same

FOLDER = os.path.join(os.environ["top_srcdir"], "data/completions")
COMMANDS = ["compare", "search", "show"]


def text(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as f:
        return re.sub(r"^\s*#.*", "", f.read(), flags=re.M)


def options_of_help(*command):
    lines = expect(run(*command, "--help"), 0, 0).stdout.decode().split("\n")
    return {o for line in lines if re.match(r"\s", line)
            for o in re.findall(r"(?<![\w-])(--?[a-zA-Z][a-z-]*)", re.split(r"(?<=\S) {2,}", line)[0])}


def all_options():
    return set().union(*(options_of_help(*c) for c in ([], *([c] for c in COMMANDS))))


def commands_are_those_of_the_program():
    done = expect(run("--help"), 0, 0).stdout.decode()
    same(re.search(r"lateral ([a-z|]+) \.\.\.", done).group(1).split("|"), COMMANDS)


def zsh_has_every_option():
    found = set(re.findall(r"(?<=['{,])(--?[a-zA-Z][a-z-]*)", text("_lateral")))
    same(found, all_options())


def fish_has_every_option():
    lines = re.findall(r"^complete -c lateral(.*)$", text("lateral.fish"), re.M)
    found = {("-" if kind == "s" else "--") + name
             for line in lines for kind, name in re.findall(r" -(s|l) ([\w-]+)", line)}
    same(found, all_options())


def completed(*words):
    """What bash makes of a command line whose last word is being typed."""
    bash = shutil.which("bash")
    if not bash:
        raise Skip("bash is not there")
    script = ('. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _lateral; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run([bash, "--norc", "-c", script, "bash", os.path.join(FOLDER, "lateral"),
                           "lateral", *words], capture_output=True, text=True, timeout=30, check=False)
    same(done.stderr, "")
    return sorted(done.stdout.split())


def bash_completes_every_option():
    for command in ([], ["compare"], ["search"], ["show"]):
        found = {o.rstrip("=") for o in completed(*command, "-")}
        same(found, options_of_help(*command))
    same(completed("--pr"), ["--print-config"])


def bash_completes_values_and_files():
    put("one.txt", "x")
    same(completed("--color", "=", "a"), ["always", "auto"])
    same(completed("--color", "="), ["always", "auto", "never"])
    same(completed("--color", "a"), ["always", "auto"])
    same(completed("show", "--format", ""), ["json", "text"])
    same(completed("compare", "--format", "=", "j"), ["json"])
    same(completed("compare", "--format", "=", ""), ["html", "json", "markdown", "text"])
    same(completed("show", "--format", "=", ""), ["json", "text"])
    same(completed("--config", "on"), ["one.txt"])
    same(completed("s"), ["search", "show"])
    put("some notes.txt", "x")
    same(completed("s"), ["notes.txt", "search", "show", "some"])  # two lines, three words
    same(completed(""), ["compare", "notes.txt", "one.txt", "search", "show", "some"])
    same(completed("compare", "on"), [])  # left to the shell: files
    same(completed("a.txt", "compare", "--f"), [])


def bash_quotes_no_option():
    """Where all is taken for a name of a file, readline writes --color\\=."""
    bash = shutil.which("bash")
    if not bash:
        raise Skip("bash is not there")
    done = subprocess.run([bash, "--norc", "-c", '. "$1"; complete -p lateral', "bash",
                           os.path.join(FOLDER, "lateral")], capture_output=True, text=True, timeout=30,
                          check=True)
    same("filenames" in done.stdout, False)


main(commands_are_those_of_the_program, zsh_has_every_option, fish_has_every_option,
     bash_completes_every_option, bash_completes_values_and_files,
     bash_quotes_no_option)
