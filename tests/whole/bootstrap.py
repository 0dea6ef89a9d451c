# SPDX-License-Identifier: GPL-3.0-or-later
"""bootstrap on machines that do not exist: apt, sudo, autoreconf and configure are stand-ins that
write down how they are called.  The clone lies in a folder with a blank in its name, and bootstrap
is started from elsewhere under a strict umask."""

import os
import shutil
import stat
import subprocess
import tempfile

SOURCE = os.environ["top_srcdir"]

# Stand-ins: each says its name and arguments; the state of the machine is in files of $LAB.
STAND_INS = {
    "dpkg-query": 'while read p; do echo "installed $p"; done <"$LAB/installed"',
    "apt-get": '''[ ! -e "$LAB/locked" ] || {
   rm "$LAB/locked"; echo "E: Could not get lock /var/lib/apt/lists/lock." >&2; exit 100; }
case "$*" in
*update) ;;
*) [ ! -e "$LAB/stale" ] || { rm "$LAB/stale"; exit 100; }
   [ ! -e "$LAB/offline" ] || exit 100
   for p; do case $p in -*|install|DPkg*|Dpkg*) ;; *) echo "$p" >>"$LAB/installed" ;; esac; done ;;
esac''',
    "sleep": "",
    "sudo": 'exec "$@"',
    "id": 'cat "$LAB/uid"',
    "find": 'cat "$LAB/lists"',
    "autoreconf": '''cp "$LAB/configure" configure; chmod +x configure
[ ! -e "$LAB/kill-autoreconf" ] || { rm "$LAB/kill-autoreconf"; kill -s KILL 0; }
echo >Makefile.in''',
}
LOG = """echo "{} $*" | tr '\\n' ' ' >>"$LAB/calls"; echo >>"$LAB/calls"\n"""
QUIET = ("id", "find")
CONFIGURE = r'''#!/bin/sh
echo "configure" "$@" >>"$LAB/calls"
shift
mkdir -p src
quoted=; for o; do quoted="$quoted '$o'"; done
printf '#!/bin/sh\necho "%s"\n' "$quoted" >config.status; chmod +x config.status
printf 'abs_top_builddir = %s\nCMOCKA_LIBS = -lcmocka\n' "$PWD" >Makefile
[ ! -e "$LAB/kill-configure" ] || { rm "$LAB/kill-configure"; kill -s KILL 0; }
printf 'program: src/lateral\nsrc/lateral:\n\tcp "$(LAB)/program" $@; chmod +x $@\n' >>Makefile
printf 'check: program\n\t@echo checked\n.PHONY: program check\n' >>Makefile
'''
PROGRAM = '#!/bin/sh\nprintf "%s|" "$PWD" "$@"; cat\n'


class Lab:
    def __init__(self, top):
        self.lab = os.path.join(top, "lab")
        self.clone = os.path.join(top, "a clone")
        self.bin = os.path.join(top, "bin")
        for folder in (self.lab, self.clone, self.bin):
            os.makedirs(folder)
        shutil.copy(os.path.join(SOURCE, "bootstrap"), self.clone)
        for name, body in STAND_INS.items():
            log = "" if name in QUIET else LOG.format(name)
            self.script(os.path.join(self.bin, name), "#!/bin/sh\n" + log + body + "\n")
        self.put("configure", CONFIGURE)
        self.script(os.path.join(self.lab, "program"), PROGRAM)
        for name, text in (("installed", ""), ("uid", "0\n"), ("lists", "x_Packages\n")):
            self.put(name, text)

    def put(self, name, text=""):
        with open(os.path.join(self.lab, name), "w", encoding="utf-8") as f:
            f.write(text)

    @staticmethod
    def script(path, text):
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        os.chmod(path, stat.S_IRWXU)

    def run(self, *args, stdin="", path=None):
        """(status, output, messages, calls of the stand-ins, a line each)"""
        self.put("calls")
        environment = {"PATH": path or self.bin + ":" + os.environ["PATH"], "LAB": self.lab}
        done = subprocess.run(
            ["/bin/sh", "-c", 'umask 077; exec "$@"', "sh",
             os.path.join(self.clone, "bootstrap"), *args],
            cwd=self.lab, env=environment, input=stdin, text=True, capture_output=True, timeout=60,
            start_new_session=True)  # a stand-in may kill all of it
        with open(os.path.join(self.lab, "calls"), encoding="utf-8") as f:
            self.last = done.returncode, done.stdout, done.stderr, [
                line.strip() for line in f]
        return self.last


def names(calls):
    return [c.split()[0] for c in calls]


def fresh_machine(lab):
    lab.put("lists")
    status, out, err, calls = lab.run("run", "x y", "-", stdin="article")
    yield "the program starts, in the caller's folder, with its standard input", \
        (status, out) == (0, f"{lab.lab}|x y|-|article")
    yield "what will be installed is said first", "missing Debian packages: autoconf" in err
    yield "lists are fetched where there are none", \
        names(calls) == ["dpkg-query", "apt-get", "apt-get", "autoreconf", "configure"] \
        and calls[1].endswith("update")
    yield "apt-get asks nothing, waits for the lock, takes no recommendations", \
        "-y -o DPkg::Lock::Timeout=300" in calls[2] and "--no-install-recommends" in calls[2]
    status, out, err, calls = lab.run("run")
    yield "the second time asks dpkg once and does nothing else", \
        (status, names(calls), err) == (0, ["dpkg-query"], "")


def lists_are_there(lab):
    lab.put("uid", "1000\n")
    _, _, _, calls = lab.run("run")
    yield "sudo runs apt-get, and nothing else", \
        names(calls) == ["dpkg-query", "sudo", "apt-get", "autoreconf", "configure"] \
        and calls[1].startswith("sudo env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get")


def stale_lists(lab):
    lab.put("stale")
    status, _, _, calls = lab.run("run")
    yield "lists that fail are fetched, then the packages", \
        status == 0 and [c.split()[-1] for c in calls[1:4]] == \
        ["libstemmer-dev", "update", "libstemmer-dev"]


def busy_apt(lab):
    lab.put("locked")
    status, _, _, calls = lab.run("run")
    yield "another apt is waited for", (status, names(calls)[1:4]) == \
        (0, ["apt-get", "sleep", "apt-get"])


def offline(lab):
    lab.put("offline")
    status, out, err, calls = lab.run("run")
    yield "where apt-get fails nothing is built", \
        (status, out) == (1, "") and "apt-get failed" in err and "configure" not in names(calls)


def few_tools(lab, *more):
    """A PATH with only the tools that any system has, and the stand-ins MORE."""
    path = os.path.join(lab.lab, "tools")
    os.makedirs(path)
    for tool in "sh dirname cat grep mkdir rm nproc make chmod cp env head tr".split():
        os.symlink(shutil.which(tool), os.path.join(path, tool))
    for tool in more:
        os.symlink(os.path.join(lab.bin, tool), os.path.join(path, tool))
    return path


def no_sudo(lab):
    lab.put("uid", "1000\n")
    path = few_tools(lab, "id", "apt-get", "dpkg-query")
    status, _, err, calls = lab.run("run", path=path)
    yield "who is not root and has no sudo is told what is missing", \
        status == 1 and "libtre-dev" in err and "needs root" in err \
        and names(calls) == ["dpkg-query"]


def no_apt(lab):
    path = few_tools(lab)
    status, _, err, calls = lab.run("run", path=path)
    yield "without apt-get what is missing is named and nothing is done", \
        status == 1 and "autoreconf automake" in err and "<tre/tre.h>" in err and calls == []
    for tool in "autoreconf automake autopoint msgfmt pkg-config cc".split():
        Lab.script(os.path.join(path, tool), "#!/bin/sh\n" + STAND_INS.get(tool, "cat") + "\n")
    status, _, _, calls = lab.run("run", path=path)
    yield "without apt-get and with nothing missing it goes on", \
        (status, names(calls)) == (0, ["configure"])


def interrupted(lab, step):
    lab.put("kill-" + step)
    status, out, _, _ = lab.run("run")
    yield f"{step} is killed", (status < 0, out) == (True, "")
    status, _, _, calls = lab.run("run")
    yield f"{step} is done again", status == 0 and step in names(calls)


def interrupted_autoreconf(lab):
    return interrupted(lab, "autoreconf")


def interrupted_configure(lab):
    return interrupted(lab, "configure")


def moved_and_configured_by_hand(lab):
    lab.run("run")
    build = os.path.join(lab.clone, "build")
    subprocess.run(["../configure", "-q", "--prefix=/opt"], cwd=build, check=True,
                   env={**os.environ, "LAB": lab.lab})
    _, _, _, calls = lab.run("run")
    yield "a build with another prefix is taken as it is", names(calls) == ["dpkg-query"]
    lab.clone = shutil.move(lab.clone, lab.clone + " moved")
    _, _, _, calls = lab.run("run")
    yield "a clone that was moved is configured again, with the same options", \
        calls[-1] == "configure -q --prefix=/opt"


def check(lab):
    status, out, err, calls = lab.run("check", "--enable-werror")
    yield "check installs more, configures with the options and runs the tests", \
        (status, out) == (0, "checked\n") and "libcmocka-dev" in err \
        and calls[-1] == "configure -q --enable-werror"
    status, out, _, calls = lab.run("check", "--enable-werror")
    yield "the second time it only runs the tests", \
        (status, out, names(calls)) == (0, "checked\n", ["dpkg-query"])
    _, _, _, calls = lab.run("check", "--disable-nls")
    yield "another option is added to those before", \
        calls[-1] == "configure -q --enable-werror --disable-nls"


def usage(lab):
    yield "--help is an answer", lab.run("--help")[:2][0] == 0
    yield "anything else is a mistake", lab.run("walk")[:2] == (2, "")


def main():
    number = 0
    for scenario in (fresh_machine, lists_are_there, stale_lists, busy_apt, offline, no_sudo, no_apt,
                     interrupted_autoreconf, interrupted_configure,
                     moved_and_configured_by_hand, check, usage):
        with tempfile.TemporaryDirectory(dir=os.environ["top_builddir"]) as top:
            lab = Lab(top)
            for title, good in scenario(lab):
                number += 1
                print(f"{'ok' if good else 'not ok'} {number} - {title}", flush=True)
                if not good:
                    print(f"# {lab.last}")
    print(f"1..{number}")


if __name__ == "__main__":
    main()
