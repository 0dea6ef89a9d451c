# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal for tests: a pseudo-terminal whose every byte is kept, or tmux on a socket of its own.

Nothing here sleeps for time to pass: what is waited for is a condition, with a deadline.
$LATERAL_PATIENCE stretches deadlines for slow builds.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

SOURCE = Path(os.environ["top_srcdir"])
BUILD = Path(os.environ["top_builddir"])
LATERAL = os.environ["LATERAL"]
SAMPLE = str(SOURCE / "data/sample")
# Limits on time are ten times what is asked of an idle machine: they catch what hangs, not what is
# slow on a busy one.
PATIENCE = 10 * float(os.environ.get("LATERAL_PATIENCE", "1"))
DEADLINE = 2 * PATIENCE
READY = b"?:help"  # stands at the foot of every screen
ASLEEP = re.compile(r"State:\s+S.*^voluntary_ctxt_switches:\s+(\d+)", re.M | re.S)
ALT_ON, ALT_OFF = b"\x1b[?1049h", b"\x1b[?1049l"


def is_complete(screen):
    """Whether nothing more is counted and compared in the list of the sample."""
    return "best compared" in screen and "295w" in screen


class Failure(Exception):
    """Something is not as it has to be."""


class Skip(Exception):
    """What a test needs is not there."""


def described(*names):
    """Those of the terminals that are described here: a bare machine has but the usual ones."""
    return [name for name in names
            if subprocess.run(["infocmp", name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              check=False).returncode == 0]


def need(condition, what):
    if not condition:
        raise Failure(what)


def environment(**changes):
    env = {"PATH": os.environ["PATH"], "HOME": str(BUILD / "tests"), "LC_ALL": "C.UTF-8",
           "TZ": "UTC", "TERM": "xterm-256color", "PS1": "ready> ", "ENV": "/dev/null"}
    env.update(changes)
    return {key: value for key, value in env.items() if value is not None}


class Terminal:
    """A program on a pseudo-terminal.  The driver keeps the far end open to look at its modes."""

    def __init__(self, *args, size=(80, 24), env=None, stdin=None, ignore=()):
        self.master, self.slave = pty.openpty()
        self.log = bytearray()
        self.mark = self.slept = 0
        self.sent = b""
        self.status = self.usage = None
        self.resize(*size)
        self.before = termios.tcgetattr(self.slave)
        self.pid = os.fork()
        if self.pid == 0:
            self.become([os.fsencode(a) for a in args or (LATERAL, SAMPLE)], env or environment(),
                        stdin, ignore)

    def become(self, args, env, stdin, ignore):
        try:
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for fd in (0, 1, 2):
                os.dup2(self.slave, fd)
            if stdin is not None:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
            for name in ("PIPE", "INT", "QUIT", "HUP", "XFSZ"):  # Python, nohup and shells' & ignore some
                signal.signal(getattr(signal, "SIG" + name), signal.SIG_DFL)
            for number in ignore:
                signal.signal(number, signal.SIG_IGN)
            os.closerange(3, 100)
            os.execvpe(args[0], args, env)
        finally:
            os._exit(127)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        self.close()

    def close(self):
        for name in ("master", "slave"):
            if getattr(self, name) is not None:
                os.close(getattr(self, name))
                setattr(self, name, None)

    def resize(self, width, height):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def pump(self, seconds):
        """Reads what comes within a time; false where nothing came."""
        if self.master is None or not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.log += data
        return bool(data)

    def send(self, data):
        """Writes it all, reading meanwhile; then only newer output counts for wait_for."""
        self.mark = len(self.log)
        self.sent, self.slept = data, self.sleeps().get(self.pid, 0)
        view = memoryview(data)
        while view:
            readable, writable, _ = select.select([self.master], [self.master], [], DEADLINE)
            need(readable or writable, "the terminal is stuck")
            if readable:
                self.pump(0)
            if writable:
                view = view[os.write(self.master, view[:1024]):]

    def new(self):
        return bytes(self.log[self.mark:])

    def wait_for(self, what, seconds=DEADLINE):
        """WHAT: bytes that have to come, or a function of what came since the last send."""
        test = what if callable(what) else lambda new: what in new
        until = time.monotonic() + seconds
        while not test(self.new()):
            left = until - time.monotonic()
            need(left > 0, f"{what!r} did not come in {seconds} s, but {self.new()[-300:]!r}")
            self.pump(min(left, 0.1))

    def answered(self, key, what):
        """The seconds until a key is answered."""
        begun = time.monotonic()
        self.send(key)
        self.wait_for(what)
        return time.monotonic() - begun

    def wait_until(self, test, what, seconds=DEADLINE):
        until = time.monotonic() + seconds
        while not test():
            need(time.monotonic() < until, f"not within {seconds} s: {what}")
            self.pump(0.01)

    def settle(self):
        """A key that is always answered with a paint; afterwards all keys before it are done."""
        self.send(b"\x0c")
        self.wait_for(READY)

    def sleeps(self):
        """By thread, how often it went to sleep; those that are awake have 0."""
        out = {}
        for task in Path(f"/proc/{self.pid}/task").glob("*/status"):
            with contextlib.suppress(OSError):  # a thread may end
                found = ASLEEP.search(task.read_text())
                out[int(task.parent.name)] = int(found.group(1)) if found else 0
        return out

    def rests(self):
        """What was sent is read, and the program has gone to sleep with all of its threads."""
        asleep = self.sleeps()
        unread = struct.unpack("i", fcntl.ioctl(self.slave, termios.FIONREAD, bytes(4)))[0]
        return not unread and all(asleep.values()) and asleep.get(self.pid, self.slept + 1) > self.slept \
            and asleep == self.sleeps()  # none of them woke another one meanwhile

    def settle_or_prompt(self):
        """The same where a prompt may be open, which does not show the keys."""
        if self.sent.endswith(b"\x1b"):  # may be the start of a key, for 25 ms
            self.wait_until(lambda: not self.pump(0.03), "it is quiet")
        self.wait_until(lambda: not self.pump(0) and (self.has_ended() or self.rests()), "it rests")

    def has_ended(self):
        if self.status is None:
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.status, self.usage = status, usage
        return self.status is not None

    def wait_exit(self, seconds=DEADLINE):
        """The exit status; a signal's number as its negative."""
        self.wait_until(self.has_ended, "the program ends", seconds)
        while self.pump(0.05):
            pass
        return os.waitstatus_to_exitcode(self.status)

    def modes(self):
        return termios.tcgetattr(self.slave)

    def need_restored(self):
        """Modes as they were, the alternate screen left, pastes plain, the cursor seen."""
        need(self.modes() == self.before, f"terminal modes {self.modes()} were {self.before}")
        log = bytes(self.log)
        for on, off in ((ALT_ON, ALT_OFF), (b"\x1b[?2004h", b"\x1b[?2004l"),
                        (b"\x1b[?25l", b"\x1b[?25h")):
            need(log.rfind(on) <= log.rfind(off), f"{on!r} was never undone")


class Tmux:
    """A program in a window of tmux, for what the screen looks like in the end."""

    def __init__(self, command, size=(80, 24), env=None):
        self.folder = tempfile.mkdtemp(prefix="tmux.", dir=tempfile.gettempdir())
        self.socket = Path(self.folder, "s")
        config = Path(self.folder, "conf")
        config.write_text("set -g default-terminal tmux-256color\nset -g status off\n"
                          "set -sg escape-time 0\nset -g remain-on-exit on\n")
        self.run("-f", str(config), "new-session", "-d", "-x", str(size[0]), "-y", str(size[1]),
                 command, env=env or environment())

    def run(self, *args, env=None):
        return subprocess.run(["tmux", "-S", self.socket, "-u", *args], env=env or environment(),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              check=False).stdout

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.run("kill-server")
        shutil.rmtree(self.folder)

    def keys(self, *keys):
        self.run("send-keys", *keys)

    def text(self, text):
        self.run("send-keys", "-l", text)

    def resize(self, width, height):
        self.run("resize-window", "-x", str(width), "-y", str(height))

    def screen(self, *options):
        return self.run("capture-pane", "-p", *options)

    def ask(self, form):
        return self.run("display-message", "-p", form).rstrip("\n")

    def wait_for(self, what, seconds=DEADLINE):
        """WHAT: a part of the screen, or a function of it."""
        test = what if callable(what) else lambda screen: what in screen
        until = time.monotonic() + seconds
        while True:
            screen = self.screen()
            if test(screen):
                return screen
            need(time.monotonic() < until, f"{what!r} is not seen on\n{screen}")
            select.select([], [], [], 0.02)


def main(*tests):
    """Runs functions as tests, named by their first line of documentation; by name, those only."""
    tests = [test for test in tests if len(sys.argv) < 2 or test.__name__ in sys.argv[1:]]
    if not shutil.which("tmux"):
        print("1..0 # SKIP tmux is not there")
        return
    print(f"1..{len(tests)}", flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        name = test.__doc__.split("\n")[0].rstrip(".")
        try:
            test()
            print(f"ok {number} - {name}", flush=True)
        except Skip as why:
            print(f"ok {number} - {name} # SKIP {why}", flush=True)
        except Failure as failure:
            failed += 1
            print(f"not ok {number} - {name}")
            print(re.sub("^", "# ", str(failure), flags=re.M), flush=True)
    sys.exit(failed > 0)
