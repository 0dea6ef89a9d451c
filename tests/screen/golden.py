# SPDX-License-Identifier: GPL-3.0-or-later
"""Golden screens: the program with keys from a script, its screens compared with files.

tests/screen/NAME.keys is a script (term_script.c has its words); comments at its start say with which
arguments and in which sizes it is run:

    # args: data/sample
    # sizes: 80x24 40x10
    # language: de

A screen is its text, a bar before each line, then lines with other roles than prose as runs: "2: >1 .4 m3"
is a line of a cursor's mark, four columns of prose and three of marks (view/lines.h has the letters).
views.keys and odd-text.keys show every view in the five sizes that users were promised; the other scripts
play what happens in a view in one or two sizes.

Screens are kept in tests/screen/NAME-SIZE.screen.  `make update-screens` records them anew; read the
difference before committing it.
"""

import difflib
import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ["top_srcdir"])
BUILD = Path(os.environ["top_builddir"])
PROGRAM = BUILD / "tests/screen/lateral-screen"
SECONDS = 120


def header(script, word, default):
    found = re.search(rf"^# {word}: *(.*)$", script.read_text(), re.M)
    return found.group(1).split() if found else default


def without_times(screens):
    """SCREENS as they are if all in the log happened at once; what an article says stands as it is."""
    return re.sub(r"^(\|[> ] )\d:\d\d  ", r"\g<1>0:00  ", screens, flags=re.M)


def run(script, size, language=None):
    """The screens of one run, and how it ended."""
    language = language or header(script, "language", ["en"])[0]
    with tempfile.TemporaryDirectory(dir=BUILD / "tests") as folder:
        output = Path(folder, "screens")
        env = {key: value for key, value in os.environ.items()
               if key in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")}
        env |= {"LC_ALL": "C.UTF-8", "LANGUAGE": language, "TZ": "UTC", "HOME": folder, "EDITOR": "false",
                "SCREEN_SCRIPT": str(script), "SCREEN_OUTPUT": str(output), "SCREEN_SIZE": size}
        master, slave = pty.openpty()  # for whoever asks whether it is a terminal
        done = subprocess.run([PROGRAM, *header(script, "args", [])], cwd=SOURCE, env=env,
                              stdin=slave, stdout=slave, stderr=subprocess.PIPE, timeout=SECONDS,
                              check=False)
        os.close(slave)
        os.close(master)
        screens = output.read_text() if output.exists() else ""
        return without_times(screens) + f"== exit {done.returncode}\n" + done.stderr.decode(errors="replace")


def compare(golden, got):
    """Lines that say what is different; none where all is as it was."""
    old = golden.read_text() if golden.exists() else ""
    return list(difflib.unified_diff(old.splitlines(), got.splitlines(), golden.name, "now",
                                     lineterm=""))


def main(update):
    scripts = sorted(Path(SOURCE, "tests/screen").glob("*.keys"))
    cases = [(s, size) for s in scripts for size in header(s, "sizes", ["80x24"])]
    print(f"1..{len(cases)}")
    failed = False
    for number, (script, size) in enumerate(cases, 1):
        golden = script.with_name(f"{script.stem}-{size}.screen")
        got = run(script, size)
        if update:
            golden.write_text(got)
        difference = compare(golden, got)
        failed |= bool(difference)
        print(f"{'not ' * bool(difference)}ok {number} - {script.stem} {size}")
        for line in difference:
            print(f"# {line}")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] == ["--update"]))
