# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways out of the program on a real terminal: the browser and what is refused."""

import tempfile
from pathlib import Path

from terminal import LATERAL, READY, Terminal, environment, main, need

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
        self.program = self.path / "a program"
        self.program.write_text('#!/bin/sh\ncd "$(dirname "$0")" && for a; do printf "%s\\n" "$a"; '
                                'done > kept.new && cat > input && mv kept.new kept\n')
        self.program.chmod(0o755)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def open(self, *args, **env):
        terminal = Terminal(LATERAL, *args, str(self.article), env=environment(**env))
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


def browses():
    """o gives the address to a browser, whole, and goes on at once."""
    with Place() as p:
        for browser, arguments in ((f"'{p.program}'", [URL]),
                                   (f"'{p.program}' --at %s x", ["--at", URL, "x"]),
                                   (f"no-such-browser-here:'{p.program}'", [URL])):
            with p.open(BROWSER=browser) as t:
                t.send(b"o")
                t.wait_for(b"opened with")
                need(p.kept(t) == arguments, f"{browser}: {p.kept(t)}")
                (p.path / "kept").unlink()
                leave(t)


def browses_the_web_alone():
    """o refuses what is no address of the web, and says so."""
    for url in ("javascript:alert(1)", "file:///etc/passwd", "-http://a", "http:", "https://a b"):
        with Place(url) as p, p.open(BROWSER=f"'{p.program}'") as t:
            t.send(b"o")
            t.wait_for(b"only addresses of http and https")
            leave(t)
            need(not (p.path / "kept").exists(), f"nothing is started for {url}")


def browser_in_trouble():
    """A browser that fails is named with the next key."""
    with Place() as p, p.open(BROWSER="sh -c 'exit 3' sh %s") as t:
        t.send(b"o")
        t.wait_for(b"opened with")
        while b"status 3" not in t.new():
            t.send(b"\x0c")
            t.wait_for(lambda new: READY in new or b"status 3" in new)
        leave(t)


def secure():
    """With LATERAL_SECURE or "set secure yes" nothing is started, and it cannot be undone."""
    with Place() as p:
        config = p.path / "config"
        config.write_text("set secure yes\n")
        for args, env in (((), {"LATERAL_SECURE": "1"}), (("--config", str(config)), {})):
            with p.open(*args, BROWSER=f"'{p.program}'", **env) as t:
                t.send(b":set secure no\r")
                t.wait_for(b"secure stays on")
                t.send(b"o")
                t.wait_for(b"set secure yes")
                leave(t)
                need(not (p.path / "kept").exists(), "nothing is started")


main(browses, browses_the_web_alone, browser_in_trouble, secure)
