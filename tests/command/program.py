# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the built program as a process: each test is a function, works in a folder of its own
below the build folder, and fails by an exception.  What a test prints is TAP."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

LATERAL = os.path.abspath(os.environ.get("LATERAL", "src/lateral"))
# Seconds for one run: a program that hangs fails, it does not hang the test.
DEADLINE = 30 * int(os.environ.get("LATERAL_PATIENCE", "1"))

HERALD = """\
Bridge collapse in Oresk kills at least 14

ORESK, March 3 (Herald) - At least 14 people were killed when a road bridge collapsed in the city of \
Oresk on Monday, officials said.

Transport Minister Ana Kolar resigned hours later. “I take full responsibility for what happened,” \
she said.

Inspectors had warned about corrosion in 2023, according to a report seen by this newspaper.
"""
COURIER = """\
12 dead as motorway bridge falls

A motorway bridge collapsed in Oresk on Monday, leaving 12 people dead and dozens injured, \
officials said.

Kolar, the transport minister, stepped down. “I take responsibility for what happened,” she said.

The bridge was built in 1968.
"""


class Skip(Exception):
    pass


def put(path, content):
    """Writes a file, and the folders it is in."""
    folder = os.path.dirname(path)
    if folder:
        os.makedirs(folder, exist_ok=True)
    with open(path, "wb") as f:
        f.write(content if isinstance(content, bytes) else content.encode())


def run(*args, input=b"", prefix=(), env=None, **more):
    """The finished process; streams are bytes, stdin is INPUT."""
    if input is not None:
        more["input"] = input if isinstance(input, bytes) else input.encode()
    more.setdefault("stdout", subprocess.PIPE)
    more.setdefault("stderr", subprocess.PIPE)
    return subprocess.run([*prefix, LATERAL, *args], timeout=DEADLINE,
                          env={**os.environ, **(env or {})}, check=False, **more)


def expect(done, status, lines=None):
    """The exit status is as given; if LINES is, stderr has so many lines, each a message."""
    error = done.stderr.decode("utf-8")
    assert done.returncode == status, f"status {done.returncode}, not {status}: {error}"
    if lines is not None:
        got = error.splitlines()
        assert len(got) == lines, f"{len(got)} lines on stderr, not {lines}: {error}"
        for line in got:
            assert line.startswith("lateral: "), line
    return done


def objects(done):
    """Stdout as a list of objects, one a line."""
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def same(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


def holds(text, part):
    assert part in text, f"{part!r} is not in {text!r}"


def without_root():
    """What to put before a command so that file modes count."""
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        raise Skip("runs as root, and setpriv is not here")
    return ["setpriv", "--reuid=65534", "--clear-groups"]


def _run_one(test):
    home = os.getcwd()
    folder = tempfile.mkdtemp(prefix="command-")
    os.chmod(folder, 0o755)
    os.chdir(folder)
    try:
        test()
        return None
    finally:
        os.chdir(home)
        subprocess.run(["chmod", "-R", "u+rwx", folder], check=False)
        shutil.rmtree(folder)


def main(*tests):
    failed = 0
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace("_", " ")
        try:
            _run_one(test)
            print(f"ok {number} - {name}")
        except Skip as why:
            print(f"ok {number} - {name} # SKIP {why}")
        except Exception:
            failed = 1
            print(f"not ok {number} - {name}")
            for line in traceback.format_exc().splitlines():
                print("# " + line.encode("ascii", "backslashreplace").decode())
        sys.stdout.flush()
    sys.exit(failed)
