# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody types at random (term_soak.c): nothing crashes or hangs, and memory does not grow.

A few thousand keys, or with LATERAL_LONG a hundred thousand, half of them in the two largest sizes of text
that the sample has.  A failure names the seed and the number of keys, which type the same again:

    SOAK_SEED=3 SOAK_KEYS=4711 SOAK_OUTPUT=/dev/stderr tests/screen/lateral-soak --config FILE data/sample
"""

import os
import pty
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ["top_srcdir"])
BUILD = Path(os.environ["top_builddir"])
PROGRAM = BUILD / "tests/screen/lateral-soak"
LONG = os.environ.get("LATERAL_LONG")
SEEDS, KEYS = (range(1, 5), 25000) if LONG else (range(1, 3), 5000)
SECONDS = 60 * float(os.environ.get("LATERAL_PATIENCE", "1")) * (10 if LONG else 1)
GROWTH = 1 << 20  # bytes, after the first ten thousand keys
CONFIG = "set secure yes\nunbind q list\nunbind Q\nunbind Z\n"
DATA = ["data/sample", "tests/screen/data/wide.txt", "tests/screen/data/rtl.txt",
        "tests/screen/data/combining.txt", "tests/screen/data/nothing/a.txt"]


def run(seed, keys):
    """How it ended, what it said, what it held (pairs of keys and bytes), titles of screens it showed."""
    with tempfile.TemporaryDirectory(dir=BUILD / "tests") as folder:
        Path(folder, "config").write_text(CONFIG)
        output = Path(folder, "memory")
        env = {key: value for key, value in os.environ.items()
               if key in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")}
        env |= {"LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": folder, "PATH": "/nonexistent",
                "SOAK_SEED": str(seed), "SOAK_KEYS": str(keys), "SOAK_OUTPUT": str(output)}
        master, slave = pty.openpty()  # for whoever asks whether it is a terminal
        try:
            done = subprocess.run([PROGRAM, "--config", Path(folder, "config"), *DATA], cwd=SOURCE, env=env,
                                  stdin=slave, stdout=slave, stderr=subprocess.PIPE, timeout=SECONDS,
                                  check=False)
            status, said = done.returncode, done.stderr.decode(errors="replace")
        except subprocess.TimeoutExpired:
            status, said = "none", f"not ended within {SECONDS} s"
        os.close(slave)
        os.close(master)
        *lines, seen = output.read_text().splitlines() if status == 0 else [""]
        return status, said, [tuple(map(int, line.split())) for line in lines], seen.split()


def main():
    print(f"1..{2 * len(SEEDS) + 1}")
    failed = False
    missed = {"ARTICLES", "READ", "HELP", "RESULTS", "LOG", "WHY", "SETTINGS", "A"}
    for number, seed in enumerate(SEEDS):
        status, said, memory, seen = run(seed, KEYS)
        missed -= set(seen)
        bad = status != 0 or not memory
        print(f"{'not ' * bad}ok {2 * number + 1} - seed {seed}: {KEYS} keys are survived")
        if bad:
            print(f"# exit {status} after {memory[-1:]}")
        for line in said.splitlines()[:40]:
            print(f"# {line}")
        settled = [held for keys, held in memory if keys >= 10000]
        grown = bool(settled) and settled[-1] - min(settled) >= GROWTH
        print(f"{'not ' * grown}ok {2 * number + 2} - seed {seed}: memory is flat"
              f"{'' if settled else ' # SKIP too few keys to tell'}")
        for keys, held in memory[::5]:
            print(f"# {held} bytes after {keys} keys")
        failed |= bad or grown
    print(f"{'not ' * bool(missed)}ok {2 * len(SEEDS) + 1} - every view was shown")
    if missed:
        print(f"# never shown: {missed}")
    return failed or bool(missed)


sys.exit(main())
