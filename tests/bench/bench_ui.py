#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the interface costs: keys, bytes, starts, memory; beside less, vim and newsboat.

usage: bench_ui.py [--only PART] [--articles N] [--many N]
                   LATERAL GENERATOR WITNESS FOLDER SAMPLE TEXT...

Articles are made by GENERATOR, a file each, in FOLDER.  WITNESS tells when the machine itself stands.
Processor time is of the main thread, from /proc/PID/task/PID/schedstat, which knows nanoseconds: it
does not depend on what else runs.  Figures by the clock do; they come with the load of the machine.
Peers that are not installed are left out.
"""
import argparse
import fcntl
import html
import itertools
import math
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

READY = b"?:help"  # stands at the foot of every screen, unless a bar does
LIST = b" ARTICLES "  # begins the first screen
STOP = b"^C:stop"  # ends a bar
LOADING = b"reading files"  # begins that of loading
LOADED = (READY, b"come in above")  # one of them takes the place of the bar of loading
CLEARED = b"\x1b[2J"  # begins what ^L paints, and nothing else does
PAGE_DOWN = b"\x1b[6~"
GIVE_UP = 120  # seconds
POLL = 0.001
LOADINGS = 5  # of each size
STOOD_BEFORE, STOOD_AFTER = 0.05, 0.3  # seconds around what the witness says: others look later
LONG_MB = 15  # what is longer than 16 is cut
TYPED = ["minister said", "harbour authority", "Zhirnov~2", "[a-z]+ing cocoa",
         '"off the coast" or speaker:Tamberly']
VIM = ["vim", "-Nu", "NONE", "-n", "-i", "NONE", "-R", "+set ruler"]


def at_rank(values, share):
    return sorted(values)[max(0, math.ceil(len(values) * share) - 1)]


class Program:
    """A program on a pseudo-terminal, its time and what it writes."""

    def __init__(self, argv, size=(80, 24)):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        env = {"PATH": os.environ["PATH"], "HOME": tempfile.gettempdir(), "LC_ALL": "C.UTF-8",
               "TERM": "xterm-256color", "TZ": "UTC", "LESSHISTFILE": "-"}
        self.begun = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for fd in (0, 1, 2):
                os.dup2(slave, fd)
            os.closerange(3, 100)
            os.execvpe(argv[0], [os.fsencode(a) for a in argv], env)
        os.close(slave)
        self.out = b""
        self.bytes = 0
        self.frame = None  # main thread's milliseconds until the first byte of the last key's first frame

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)

    def read(self, seconds):
        """Takes what comes within a time; whether something came."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        data = os.read(self.master, 65536)
        self.out += data
        self.bytes += len(data)
        return True

    def schedule(self, thread=None):
        """Milliseconds that a thread (the main one) has run, and how many times it was let to."""
        text = Path(f"/proc/{self.pid}/task/{thread or self.pid}/schedstat").read_text().split()
        return int(text[0]) / 1e6, int(text[2])

    def threads_ms(self):
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            total += self.schedule(thread)[0]
        return total

    def sleeps(self, every_thread=False):
        threads = os.listdir(f"/proc/{self.pid}/task") if every_thread else [self.pid]
        stats = [Path(f"/proc/{self.pid}/task/{t}/stat").read_text() for t in threads]
        return all(s.rpartition(")")[2].split()[0] == "S" for s in stats)

    def wait_for(self, *what):
        """The milliseconds until one of WHAT has come."""
        start = time.perf_counter()
        while not any(w in self.out for w in what):
            if time.perf_counter() > start + GIVE_UP:
                sys.exit(f"{what!r} did not come, but {self.out[-300:]!r}")
            self.read(0.05)
        return (time.perf_counter() - start) * 1e3

    def send(self, keys):
        self.out = b""
        os.write(self.master, keys)

    def calm(self, quiet=4):
        """Waits until nothing is written and every thread sleeps, for QUIET looks in a row."""
        still, until = 0, time.perf_counter() + GIVE_UP
        while still < quiet and time.perf_counter() < until:
            still = 0 if self.read(POLL) or not self.sleeps(True) else still + 1

    def key(self, keys, until=b""):
        """Main thread's milliseconds until it sleeps again, its frame painted, which says UNTIL."""
        return self.painted(lambda: self.send(keys), until)

    def resize(self, width, height):
        """The same of another size."""
        size = struct.pack("HHHH", height, width, 0, 0)
        return self.painted(lambda: fcntl.ioctl(self.master, termios.TIOCSWINSZ, size))

    def painted(self, do, until=b""):
        before, turns = self.schedule()
        self.frame = None
        do()
        while True:
            if self.read(POLL):
                if self.frame is None:
                    self.frame = self.schedule()[0] - before
                continue
            now, turns_now = self.schedule()
            if turns_now > turns and self.sleeps() and not self.read(0) and until in self.out:
                return now - before

    def do(self, *keys):
        for key in keys:
            self.key(key)
            self.calm()

    def status(self, name):
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith(name + ":"):
                return int(line.split()[1]) / 1024
        return 0


# What is read

def generate(generator, folder, size, texts):
    """A folder of SIZE articles, a file each, of forty outlets and a thousand days."""
    made = folder / f"ui-{size}"
    if (made / "done").exists():
        return made / "articles"
    shutil.rmtree(made, ignore_errors=True)
    (made / "raw").mkdir(parents=True)
    subprocess.run([generator, made / "raw", str(size), *texts], check=True)
    n = 0
    for raw in sorted((made / "raw").glob("*.txt")):
        for text in raw.read_text(encoding="utf-8").split("%%\n"):
            if text.strip() and n < size:
                write_article(made / "articles", n, text.strip())
                n += 1
    shutil.rmtree(made / "raw")
    (made / "done").touch()
    return made / "articles"


def write_article(folder, n, text):
    folder = folder / f"outlet-{n % 40:02}"
    folder.mkdir(parents=True, exist_ok=True)
    headline = text[:70].replace("\n", " ").rpartition(" ")[0]
    date = f"{2020 + n % 5}-{n // 5 % 12 + 1:02}-{n // 60 % 28 + 1:02}"
    (folder / f"{n:06}.txt").write_text(f"---\noutlet: Outlet {n % 40}\npublished: {date}\n---\n"
                                        f"{headline}\n\n{text}\n", encoding="utf-8")


def report(what, measured, asked, peers=""):
    """A row; what is over its limit says so.  MEASURED and ASKED: (number, unit)."""
    number, unit = measured
    limit = f"asked {asked:g} {unit}" if asked else ""
    over = "  OVER" if asked and number > asked else ""
    print(f"{what:44} {number:9.2f} {unit:3} {limit:14}{over:6} {peers}", flush=True)


# Keys and bytes

# How to come from the list to each view, and the pairs of keys that move there and back.
VIEWS = [
    ("list", [], [b"jk", b" b", b"Gg"]),
    ("reader with notes", [b"\r"], [b"jk", b" b", b")(", b"Gg"]),
    ("compare", [b"q", b"c"], [b"jk", b" b", b"dD", b"Gg"]),
    ("why", [b"W"], [b"jk", b" b"]),
    ("results", [b"q", b"q", b"/coastguard\r"], [b"jk", b" b", b"Gg"]),
    ("help", [b"q", b"?"], [b"jk", b" b", b"Gg"]),
    ("log", [b"q", b"L"], [b"\x0c"]),
]


def frames(o, articles):
    """Processor time of a frame in every view."""
    print(f"\nkey to painted frame, 200x60, {o.articles} articles: main thread's processor time;"
          "\n  in brackets: with the frames that follow at once, and with what comes later and other threads")
    with Program([o.lateral, o.sample, articles], (200, 60)) as p:
        p.wait_for(*LOADED)
        p.calm()
        for view, way, moves in VIEWS:
            p.do(*way)
            for pair in moves:
                measure_frames(p, view, pair, o.keys)
        report("memory with all that", (p.status("VmRSS"), "MB"), None)


def write_pair(folder, articles):
    """Two long articles; of five sentences of one the other has three, two of them with a word less."""
    taken = itertools.chain.from_iterable(
        re.findall(r"[A-Z][^.!?\n]{40,250}[.!?]", f.read_text()) for f in sorted(articles.rglob("*.txt")))
    left, right = [], []
    for n in range(LONG_PAIR):
        left.append(next(taken))
        words = left[n].split()
        right.append(next(taken) if n % 5 > 2 else " ".join(words[:3] + words[3 + (n % 5 < 2):]))
    for name, sentences in (("left", left), ("right", right)):
        paragraphs = [" ".join(sentences[n:n + 3]) for n in range(0, LONG_PAIR, 3)]
        Path(folder, f"{name}.txt").write_text("\n\n".join([f"The long {name}", *paragraphs]) + "\n")


def long_pair(o, articles):
    """What a comparison as long as a book costs: all of it is laid out anew when its layout changes."""
    print(f"\ncomparison, 200x60, {LONG_PAIR} sentences a side: main thread's processor time")
    with tempfile.TemporaryDirectory() as folder:
        write_pair(folder, articles)
        with Program([o.lateral, "-d", f"{folder}/left.txt", f"{folder}/right.txt"], (200, 60)) as p:
            p.wait_for(b"linked:")
            p.calm(50)
            for name, keys, asked in PAIR_KEYS:
                times = []
                for _ in range(3):
                    times.append(p.key(keys))
                    p.calm()
                report(f"long comparison: {name}", (max(times), "ms"), asked, "worst of 3")
            times = resizes(p, 160)
            report("long comparison: resize", (max(times), "ms"), 50, f"worst of {len(times)}")


def measure_frames(p, view, pair, keys):
    times, all_of_it, before = [], [], p.threads_ms()
    for _ in range(keys):
        for key in pair:
            all_of_it.append(p.key(bytes([key])))
            times.append(p.frame or all_of_it[-1])  # one write: made before its first byte comes
            p.calm(2)
    name = {b"jk": "line", b" b": "page", b")(": "sentence", b"dD": "difference",
            b"Gg": "end, start", b"\x0c": "redrawn"}[pair]
    report(f"{view}: {name}", (statistics.median(times), "ms"), 2,
           f"p95 {at_rank(times, .95):.2f}  worst {max(times):.2f}  (until it sleeps "
           f"{statistics.median(all_of_it):.2f}, worst {max(all_of_it):.2f}; with others "
           f"{(p.threads_ms() - before) / len(times):.2f})")


def bytes_of(p, key, times):
    p.calm()
    before = p.bytes
    for _ in range(times):
        p.key(key)
        p.calm(2)
    return (p.bytes - before) / times


def written(o, articles):
    """Bytes a key writes, beside pagers with the longest text of the sample."""
    text = max(Path(o.sample).glob("*.txt"), key=lambda f: f.stat().st_size)
    peers = {"page": [], "line": []}
    for name, argv, down, line in (("less", ["less", text], b" ", b"j"),
                                   ("vim", [*VIM, text], b"\x06", b"j")):
        if not shutil.which(argv[0]):
            peers["page"].append(f"{name} is not installed")
            continue
        with Program(argv) as p:
            p.read(1)
            peers["page"].append(f"{name} {bytes_of(p, down, 2):.0f}")
            peers["line"].append(f"{name} {bytes_of(p, line, 10):.0f}")
    newsboat(articles, peers)
    print("\nbytes written at 80x24")
    with Program([o.lateral, o.sample, articles]) as p:
        p.wait_for(*LOADED)
        for view, way, down, line in (("list", [], b" ", b"j"), ("reader", [b"g", b"\r"], b" ", b"j"),
                                      ("compare", [b"q", b"c"], b" ", b"j")):
            p.do(*way)
            pages = 20 if view == "list" else 2
            report(f"{view}: page down", (bytes_of(p, down, pages), "B"), 4096,
                   alike(peers["page"], view))
            p.do(b"g")
            report(f"{view}: cursor down", (bytes_of(p, line, 10), "B"), 300,
                   alike(peers["line"], view))
            if view == "reader":
                p.do(b"g")
                report("reader: sentence on", (bytes_of(p, b")", 20), "B"), None,
                       "on average: new lines of text, and what another outlet says there")
            p.do(b"g")


def alike(peers, view):
    """The peers that show what a view shows: newsboat a list, the others a text."""
    return ", ".join(p for p in peers if p.startswith("newsboat") == (view == "list"))


def newsboat(articles, peers):
    """A feed of a thousand of the articles."""
    if not shutil.which("newsboat"):
        peers["page"].append("newsboat is not installed")
        return
    with tempfile.TemporaryDirectory() as folder:
        items = "".join(f"<item><title>{html.escape(f.read_text().splitlines()[4])}</title>"
                        f"<guid>{f.name}</guid></item>" for f in sorted(articles.rglob("*.txt"))[:1000])
        Path(folder, "feed").write_text(f'<?xml version="1.0"?><rss version="2.0"><channel>'
                                        f"<title>f</title>{items}</channel></rss>")
        Path(folder, "urls").write_text(f"file://{folder}/feed\n")
        Path(folder, "config").write_text("")
        argv = ["newsboat", "-u", f"{folder}/urls", "-c", f"{folder}/cache", "-C", f"{folder}/config"]
        subprocess.run([*argv, "-x", "reload"], check=False, stdout=subprocess.DEVNULL)
        with Program(argv) as p:
            p.read(5)
            p.calm(50)
            p.do(b"\r")
            peers["page"].append(f"newsboat {bytes_of(p, PAGE_DOWN, 20):.0f}")
            peers["line"].append(f"newsboat {bytes_of(p, b'k', 10):.0f}")


# Starting

def start(argv, ready):
    """Milliseconds by the clock and of the processor (all threads) until READY is written."""
    with Program(argv) as p:
        p.wait_for(*ready)
        wall = (time.perf_counter() - p.begun) * 1e3
        return wall, p.threads_ms(), p.status("VmRSS")


def starts(o, articles):
    print("\nstart to the first screen: median of processor time; by the clock, least and median")
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "all.txt")
        whole.write_bytes(b"".join(f.read_bytes() for f in sorted(articles.rglob("*.txt"))))
        jobs = [("sample", [o.lateral, o.sample], (LIST,), 30, 21),
                (f"{o.articles} files", [o.lateral, articles], (LIST,), 150, 7),
                (f"{o.articles} files, all of them", [o.lateral, articles], LOADED, None, 7)]
        for name, argv in (("less", ["less", whole]), ("vim", [*VIM, whole])):
            if shutil.which(name):
                jobs.append((f"{name}, one file of {whole.stat().st_size >> 20} MB", argv,
                             (b"Outlet",), None, 7))
        runs = {name: [] for name, *_ in jobs}
        for turn in range(max(n for *_, n in jobs)):
            for name, argv, ready, _, n in jobs:
                if turn < n:
                    runs[name].append(start(argv, ready))
    for name, _, _, asked, _ in jobs:
        wall, cpu, memory = zip(*runs[name])
        report(f"start: {name}", (min(wall), "ms"), asked,
               f"median {statistics.median(wall):.0f}; processor {statistics.median(cpu):.0f}, "
               f"{memory[-1]:.0f} MB resident")


# Keys while something goes on

class Witness:
    """A program that does nothing but look at its own memory, and when that was slow."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdout=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def stood(self):
        """When the machine stood, in seconds of the clock that keys are measured by."""
        self.process.kill()
        return [int(line.split()[0]) / 1e3 for line in self.process.stdout.read().splitlines()]


def pressed(p, times, until):
    """^L again and again while UNTIL says that something goes on: milliseconds until it is answered,
    by the clock and of the main thread, whatever else that did; and when."""
    while until():
        before, _ = p.schedule()
        p.send(b"\x0c")
        times.append((p.wait_for(CLEARED), p.schedule()[0] - before, time.perf_counter()))
        time.sleep(0.003)


def say_keys(what, times):
    if not times:
        print(f"{what}: over before a key was pressed")
        return
    wall, cpu = [t[0] for t in times], [t[1] for t in times]
    report(what, (max(wall), "ms"), 50, f"p50 {at_rank(wall, .5):.1f}  p95 {at_rank(wall, .95):.1f}  "
           f"of {len(wall)} keys; main thread p95 {at_rank(cpu, .95):.1f}  worst {max(cpu):.1f}; "
           f"load {os.getloadavg()[0]:.1f}")


def say_keys_apart(what, times, stood):
    """The same; and, where the machine stood meanwhile, without the keys that were pressed then."""
    say_keys(what, times)
    apart = [t for t in times
             if not any(s - STOOD_BEFORE < t[2] < s + STOOD_AFTER for s in stood)]
    if len(apart) < len(times):
        say_keys(f"  but for {len(times) - len(apart)} in which the machine stood", apart)


def busy_search(o, many):
    with Program([o.lateral, many]) as p:
        first = p.wait_for(LIST)
        report(f"start: {o.many} files", (first, "ms"), 150, f"all {first + p.wait_for(*LOADED):.0f}, "
               f"{p.status('VmRSS'):.0f} MB resident")
        p.calm()
        typed, later = [], []
        for words in TYPED:
            p.do(b"/")
            for letter in words.encode():
                begun, (before, _) = time.perf_counter(), p.schedule()
                p.send(bytes([letter]))
                while not p.out:
                    p.read(POLL)
                typed.append(((time.perf_counter() - begun) * 1e3, p.schedule()[0] - before, begun))
            p.send(b"\r")
            pressed(p, later, lambda: STOP in p.out or not p.sleeps(True))
            p.calm(10)
            p.do(b"q", b"\x1b")
            p.calm(50)
        say_keys(f"letters typed into a search of {o.many}", typed)
        say_keys(f"^L while {o.many} are searched", later)


def busy_reading(o):
    body = max(Path(o.sample).glob("*.txt"), key=lambda f: f.stat().st_size).read_text()
    with tempfile.TemporaryDirectory() as folder:
        times = LONG_MB * 1000000 // len(body.encode())
        Path(folder, "long.txt").write_text("\n\n".join(["A long story"] + [body] * times))
        with Program([o.lateral, folder]) as p:
            p.wait_for(READY)
            times = []
            p.send(b"\r")
            p.wait_for(STOP)
            begun = time.perf_counter()
            pressed(p, times, lambda: b"READ  long" not in p.out and time.perf_counter() < begun + 20)
            say_keys(f"^L while {LONG_MB} MB are annotated and when they open", times)
            p.calm(50)
            long_frames(p)


# What is pressed in a long article, the limit in milliseconds of the main thread, and what is shown in
# the end: when a search is over, its matches are taken in with the next frame.
LONG_KEYS = [("line", b"j", 2, b""), ("page", b" ", 2, b""), ("end", b"G", 2, b""),
             ("start", b"g", 2, b""), ("sentence 20000", b"20000)", 2, b""),
             ("text width", b":set text-width 60\r", 2, b""),
             ("fold", b"za", 10, b""), ("every e", b"/e\r", 50, b"1/")]
# And in a comparison of two articles of so many sentences.
LONG_PAIR = 5000
PAIR_KEYS = [("line", b"j", 2), ("page", b" ", 2), ("end", b"G", 2), ("start", b"g", 2),
             ("difference", b"d", 2), ("layout", b"w", 50), ("every fold open", b"zR", 50),
             ("every fold closed", b"zM", 50), ("order", b"I", 50)]


def resizes(p, least):
    """How long it takes to lay out anew at widths from 200 columns down."""
    times = []
    for width in range(200, least, -6):
        times.append(p.resize(width, 60 - width % 3))
        p.calm()
    return times


def long_frames(p):
    """Frames in a long article, of which only what is near the cursor is laid out."""
    for name, keys, asked, shown in LONG_KEYS:
        times = []
        for key in (keys, b"g", keys):
            times.append(p.key(key, shown if key == keys else b""))
            p.calm()
        report(f"{LONG_MB} MB: {name}", (max(times), "ms"), asked, "main thread, worst")
    times = resizes(p, 80)
    report(f"{LONG_MB} MB: resize, up to 200x60", (max(times), "ms"), 5,
           f"p50 {at_rank(times, .5):.2f}")


def load_while_pressing(o, articles, size, times):
    with Program([o.lateral, articles], size) as p:
        p.wait_for(LOADING)
        pressed(p, times, lambda: b" %d articles" % o.many not in p.out)


def busy_loading(o, articles):
    """Keys from the first screen to the last file, and what stops it."""
    times, stops = [], []
    with Witness(o.witness) as w:
        for size in ((80, 24), (200, 60)) * LOADINGS:
            load_while_pressing(o, articles, size, times)
        stood = w.stood()
    for _ in range(10):
        with Program([o.lateral, articles]) as p:
            p.wait_for(LOADING)
            before, _ = p.schedule()
            p.send(b"\x03")
            stops.append((p.wait_for(b"left out"), p.schedule()[0] - before))
    say_keys_apart(f"^L while {o.many} files are loaded", times, stood)
    say_keys(f"^C while {o.many} files are loaded", stops)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--articles", type=int, default=10000)
    a.add_argument("--many", type=int, default=100000)
    a.add_argument("--keys", type=int, default=20)
    a.add_argument("--only", help="frames, pair, written, starts or busy")
    for name in ("lateral", "generator", "witness", "folder", "sample"):
        a.add_argument(name)
    a.add_argument("texts", nargs="+")
    o = a.parse_args()
    articles = generate(o.generator, Path(o.folder), o.articles, o.texts)
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")
    for part, run in (("frames", frames), ("pair", long_pair), ("written", written), ("starts", starts)):
        if o.only in (None, part):
            run(o, articles)
    if o.only in (None, "busy"):
        print("\nkeys while something goes on, by the clock: the worst")
        many = generate(o.generator, Path(o.folder), o.many, o.texts)
        busy_search(o, many)
        busy_reading(o)
        busy_loading(o, many)


main()
