# SPDX-License-Identifier: GPL-3.0-or-later
"""Output that cannot be written, closed streams, and what a terminal is given."""

import os
import signal
import subprocess

from program import HERALD, LATERAL, Skip, expect, holds, main, put, run, same

COMMANDS = (["show", "a"], ["show", "--format=json", "a"], ["compare", "a", "a"],
            ["compare", "--format=json", "a", "a"], ["search", "bridge", "a"], ["a"],
            ["-d", "a", "a"], ["--help"], ["--version"], ["show", "--help"])


def full_disk():
    if not os.path.exists("/dev/full"):
        raise Skip("there is no /dev/full")
    put("a", HERALD)
    for args in COMMANDS:
        with open("/dev/full", "wb") as full:
            done = expect(run(*args, stdout=full), 2, 1)
        holds(done.stderr.decode(), "cannot be written")


def closed_streams():
    put("a", HERALD)
    for args in COMMANDS:
        expect(run(*args, prefix=["sh", "-c", 'exec "$@" >&-', "sh"]), 2, 1)
        expect(run(*args, prefix=["sh", "-c", 'exec "$@" <&-', "sh"]), 0, 0)
    expect(run("show", "-", prefix=["sh", "-c", 'exec "$@" <&-', "sh"]), 2, 1)
    expect(run("show", "missing", prefix=["sh", "-c", 'exec "$@" 2>&-', "sh"]), 2, 0)
    expect(run("show", "a", "missing", prefix=["sh", "-c", 'exec "$@" 0<&- 1>&- 2>&-', "sh"]), 2, 0)


def reader_that_goes_away():
    put("a", HERALD * 20000)
    reading, writing = os.pipe()
    p = subprocess.Popen([LATERAL, "show", "--format=json", "a"], stdout=writing,
                         stderr=subprocess.PIPE)
    os.close(writing)
    os.read(reading, 10)
    os.close(reading)
    same(p.communicate(timeout=30)[1], b"")  # quiet
    same(p.returncode, -signal.SIGPIPE)


def reader_that_goes_away_with_the_signal_ignored():
    put("a", HERALD * 20000)
    reading, writing = os.pipe()
    p = subprocess.Popen(["sh", "-c", 'trap "" PIPE; exec "$@"', "sh", LATERAL, "show", "a"],
                         stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    os.read(reading, 10)
    os.close(reading)
    holds(p.communicate(timeout=30)[1].decode(), "cannot be written")
    same(p.returncode, 2)


def slow_reader_gets_all_of_it():
    put("a", HERALD * 2000)
    want = run("show", "--format=json", "a").stdout
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    p = subprocess.Popen([LATERAL, "show", "--format=json", "a"], stdout=writing)
    os.close(writing)
    got = b""
    while chunk := os.read(reading, 100000):
        got += chunk
    os.close(reading)
    same(p.wait(timeout=30), 0)
    assert got == want, (len(got), len(want))


def standard_input_in_pieces():
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    p = subprocess.Popen([LATERAL, "show", "-"], stdin=reading, stdout=subprocess.PIPE)
    os.close(reading)
    for piece in (HERALD[:10], HERALD[10:11], HERALD[11:]):
        os.write(writing, piece.encode())
    os.close(writing)
    holds(p.communicate(timeout=30)[0].decode(), "corrosion")
    same(p.returncode, 0)


def small_limits():
    if os.environ.get("LATERAL_PATIENCE"):
        raise Skip("sanitizers and valgrind need more than that")
    put("a", HERALD)
    for i in range(40):
        put(f"folder/{i}", HERALD)
    for limit, args, part in (("-f 0", ["show", "a"], "cannot be written"),
                              ("-n 4", ["show", "folder"], None),
                              ("-n 6", ["search", "bridge", "folder"], None),
                              ("-s 256", ["compare", "a", "folder/1"], None),
                              ("-v 60000", ["show", "long"], "out of memory")):
        put("long", "At least 14 people, officials said. " * 300000)
        with open("out", "wb") as out:
            done = run(*args, stdout=out, prefix=[
                "sh", "-c", f'trap "" XFSZ; ulimit {limit} || exit 77; exec "$@"', "sh"])
        assert done.returncode >= 0, (limit, done)
        if done.returncode == 77:
            continue
        error = done.stderr.decode()
        assert all(line.startswith("lateral: ") for line in error.splitlines()), error
        if part:
            expect(done, 2, 1)
            holds(error, part)
        elif done.returncode:
            expect(done, 2)
            holds(error, "raise the limit")


def any_locale():
    put("a", HERALD)
    want = run("show", "a").stdout
    for name in ("C", "POSIX", "nonsense", "de_DE.ISO-8859-1", "tr_TR.UTF-8", ""):
        done = expect(run("show", "a", env={"LC_ALL": name, "LANG": name}), 0, 0)
        same(done.stdout, want)


main(full_disk, closed_streams, reader_that_goes_away,
     reader_that_goes_away_with_the_signal_ignored, slow_reader_gets_all_of_it,
     standard_input_in_pieces, small_limits, any_locale)
