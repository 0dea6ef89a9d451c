# SPDX-License-Identifier: GPL-3.0-or-later
"""Start, stop, go on and end: afterwards the terminal is as it was."""

import glob
import os
import signal
import tempfile
import time
from pathlib import Path

from terminal import (ALT_OFF, ALT_ON, BUILD, LATERAL, PATIENCE, READY, SAMPLE, Terminal, Tmux, environment,
                      is_complete, main, need)

HELD = BUILD / "tests/pty/lateral-held"
ENDING = ("HUP", "INT", "QUIT", "TERM", "PIPE", "ALRM", "USR1", "USR2", "VTALRM", "PROF", "XCPU")


def started(**options):
    terminal = Terminal(**options)
    terminal.wait_for(READY)
    need(terminal.modes() != terminal.before, "the terminal is in raw mode")
    return terminal


def quits():
    """Q quits with status 0."""
    with started() as t:
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")
        t.need_restored()


def signals_end():
    """Eleven signals end it in good order, with status 128 + n."""
    for name in ENDING:
        number = getattr(signal, "SIG" + name)
        with started() as t:
            os.kill(t.pid, number)
            status = t.wait_exit(PATIENCE)
            need(status == 128 + number, f"{name}: status {status}")
            t.need_restored()


def signals_end_everywhere():
    """A signal ends it in a prompt, in help and amid a sequence as well."""
    for keys in (b"/abc", b"?", b"\r", b"c", b"z", b"12", b"\x1b[200~abc"):
        with started() as t:
            t.send(keys)
            os.kill(t.pid, signal.SIGTERM)
            need(t.wait_exit(PATIENCE) == 128 + signal.SIGTERM, f"after {keys!r}")
            t.need_restored()


def crash():
    """A crash gives the terminal back and dies by its signal."""
    for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL,
                   signal.SIGSYS, signal.SIGTRAP):
        with started() as t:
            os.kill(t.pid, number)
            need(t.wait_exit() == -number, f"dies by signal {number}")
            t.need_restored()


def survives_a_limit_on_files():
    """A limit on the size of files is told as what it is, and does not end the program."""
    with tempfile.TemporaryDirectory() as folder, \
            Terminal("sh", "-c", f"ulimit -f 0; exec '{LATERAL}' '{SAMPLE}'") as t:
        t.wait_for(READY)
        for key, to in ((b"s", f"\x15{folder}/a.html\r".encode()), (b"|", b"cat\r")):
            t.send(key)
            t.settle_or_prompt()
            t.send(to)
            t.wait_for(b"File too large")
        need(not os.listdir(folder), "nothing is left beside")
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")
        t.need_restored()


def memory_ends():
    """Where memory ends, on whatever thread, the terminal is given back, and one line says why."""
    ended = 0
    for most in range(100, 6000, 150):
        with Terminal(HELD, SAMPLE, env=environment(HELD_MEMORY=str(most))) as t:
            t.wait_until(lambda t=t: READY in t.new() or t.has_ended(), "it starts or ends")
            for key in b"\rq?q/ferry\rqqcWqR":
                if not t.has_ended():
                    t.send(bytes([key]))
                    t.settle_or_prompt()
            if not t.has_ended():
                t.send(b"\x1bQ")
            status = t.wait_exit()
            need(status in (0, 2), f"status {status} with {most}")
            need(status == 0 or t.log.endswith(b"lateral: out of memory\r\n"), f"{most}: {t.log[-200:]}")
            t.need_restored()
            ended += status == 2
    need(ended > 5, f"memory ended {ended} times")


def ignored_stays_ignored():
    """A signal that was ignored at the start (nohup) stays so."""
    with started(ignore=[signal.SIGHUP]) as t:
        os.kill(t.pid, signal.SIGHUP)
        t.settle()
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")


def lost(ignore):
    with started(ignore=ignore) as t:
        begun = time.monotonic()
        t.close()
        t.wait_exit(0.5 * PATIENCE)
        took = time.monotonic() - begun
        cpu = t.usage.ru_utime + t.usage.ru_stime
        need(cpu < 0.3 * PATIENCE, f"{cpu} s of processor time in {took} s")


def lost_terminal():
    """A lost terminal ends it within half a second, without spinning."""
    lost([])


def lost_terminal_nohup():
    """So it does where SIGHUP is ignored."""
    lost([signal.SIGHUP])


def suspends_by(stop, name="xterm-256color"):
    has_other = name.startswith("xterm")
    with Terminal("sh", "-i", env=environment(TERM=name)) as t:
        t.wait_for(b"ready> ")
        cooked = t.modes()
        t.send(f"'{LATERAL}' '{SAMPLE}'\n".encode())
        t.wait_for(READY)
        stop(t)
        t.wait_for(b"ready> ")
        need(t.modes() == cooked, "cooked modes while it is stopped")
        need((ALT_OFF in t.new()) == has_other, "the alternate screen is left while it is stopped")
        t.send(b"fg\n")
        t.wait_for(READY)
        need((ALT_ON in t.new()) == has_other, "the alternate screen is back")
        need(t.modes() != cooked, "raw modes are back")
        t.send(b"Q")
        t.wait_for(b"ready> ")
        t.send(b"echo rc=$?\n")
        t.wait_for(b"rc=0")
        t.wait_until(lambda: t.modes() == cooked, "cooked modes at the end")


def suspends():
    """^Z gives the terminal to the shell, fg takes it back."""
    for name in ("xterm-256color", "linux", "vt100"):
        suspends_by(lambda t: t.send(b"\x1a"), name)


def leaves_a_free_line():
    """Where there is no other screen to leave, the shell gets the last line for itself."""
    for name in ("vt100", "linux"):
        with Tmux(f"env PS1='ready> ' TERM={name} sh -i") as t:
            for key in ("Q", "C-z"):
                t.wait_for(lambda screen: screen.rstrip().endswith("ready>"))
                t.text(f"'{LATERAL}' '{SAMPLE}'\n")
                t.wait_for("?:help")
                t.keys(key)
                t.wait_for(lambda screen: screen.rstrip().endswith("\nready>") and "?:help" not in screen)


def suspends_in_prompt():
    """^Z does so while something is typed; afterwards it can go on."""
    with Tmux("env PS1='ready> ' sh -i") as t:
        t.wait_for("ready>")
        t.text(f"'{LATERAL}' '{SAMPLE}'\n")
        t.wait_for("?:help")
        t.text("/fer")
        t.wait_for("/fer")
        t.keys("C-z")
        t.wait_for("ready>")
        t.text("fg\n")
        t.wait_for("/fer")
        t.text("ry\n")
        t.wait_for("RESULTS  /ferry")


def child_of(pid):
    for path in glob.glob("/proc/[0-9]*/stat"):  # ps may not be there
        try:
            with open(path, encoding="utf-8", errors="replace") as f:
                child, _, rest = f.read().partition(" (")
        except OSError:
            continue  # it has ended meanwhile
        if rest.rpartition(")")[2].split()[1] == str(pid):
            return int(child)
    raise AssertionError(f"{pid} has no child")


def suspends_from_outside():
    """SIGTSTP from outside does the same."""

    def stop(t):
        t.mark = len(t.log)
        os.kill(child_of(t.pid), signal.SIGTSTP)

    suspends_by(stop)


def resumes_in_new_size():
    """After a resize while stopped the whole screen is painted in the new size."""
    command = f"'{LATERAL}' '{SAMPLE}'"
    with Tmux(command, (100, 20)) as fresh:
        expected = fresh.wait_for(is_complete)
    with Tmux("env PS1='ready> ' sh -i", (80, 24)) as t: # bash would drop PS1
        t.wait_for("ready>")
        t.text(command + "\n")
        t.wait_for("?:help")
        t.keys("C-z")
        t.wait_for("ready>")
        t.resize(100, 20)
        t.text("fg\n")
        t.wait_for(lambda screen: screen == expected)


def continues_after_stop():
    """After SIGSTOP and SIGCONT, which give no warning, the screen is painted whole."""
    with started() as t:
        os.kill(t.pid, signal.SIGSTOP)
        t.mark = len(t.log)
        os.kill(t.pid, signal.SIGCONT)
        t.wait_for(READY)
        t.send(b"Q")
        need(t.wait_exit() == 0, "exit status 0")
        t.need_restored()


def keys_beside_a_pipe():
    """With the text on standard input, keys come from the terminal."""
    with tempfile.NamedTemporaryFile() as text:
        text.write(Path(SAMPLE, "dart.txt").read_bytes())
        text.flush()
        with Terminal(LATERAL, "-", stdin=text.name) as t:
            t.wait_for(READY)
            t.send(b"Q")
            need(t.wait_exit() == 0, "exit status 0")
            t.need_restored()


main(quits, signals_end, signals_end_everywhere, crash, survives_a_limit_on_files, memory_ends,
     ignored_stays_ignored, lost_terminal, lost_terminal_nohup, suspends, leaves_a_free_line,
     suspends_in_prompt, suspends_from_outside, resumes_in_new_size, continues_after_stop,
     keys_beside_a_pipe)
