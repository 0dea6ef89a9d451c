# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder with an article, and programs started in it, for tests of the ways in and out."""

import tempfile
from pathlib import Path

from terminal import LATERAL, READY, Terminal, environment, need

URL = "https://a.example/b?c=d&e='f'$HOME;g"
ARTICLE = """---
title: Bridge closed for a week
outlet: Herald
published: 2026-03-03
url: {url}
---

The bridge is closed.  At least 14 people waited for hours.
"""


class Place:
    """A folder with an article, and a program in it that keeps its arguments and input."""

    def __init__(self, url=URL):
        self.folder = tempfile.TemporaryDirectory(prefix="ways.", dir=tempfile.gettempdir())
        self.path = Path(self.folder.name)
        self.article = self.path / "article.txt"
        self.article.write_text(ARTICLE.format(url=url))
        self.articles = [str(self.article)]
        self.program = self.path / "a program"
        self.program.write_text('#!/bin/sh\ncd "$(dirname "$0")" && for a; do printf "%s\\n" "$a"; '
                                'done > kept.new && cat > input && mv kept.new kept\n')
        self.program.chmod(0o755)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def open(self, *args, **env):
        env = {"HOME": self.folder.name, **env}
        terminal = Terminal(LATERAL, *args, *self.articles, env=environment(**env))
        terminal.wait_for(READY)
        return terminal

    def kept(self, terminal):
        """The program's arguments, once it has ended."""
        terminal.wait_until((self.path / "kept").exists, "the program has run")
        return (self.path / "kept").read_text().splitlines()


def leave(t):
    t.send(b"\x1bQ")
    need(t.wait_exit() == 0, "exit status 0")
    t.need_restored()


def children(t):
    """The states of the processes that the program has started: Z is one that nobody has asked about."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = path.read_text(errors="replace").rpartition(")")[2].split()[:2]
        except OSError:
            continue  # it has ended meanwhile
        if int(parent) == t.pid:
            found.append(state)
    return found
