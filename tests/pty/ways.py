# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways out of the program on a real terminal: files, commands, editor and browser."""

import base64
import os
import re
import signal
import time
from pathlib import Path

from place import ARTICLE, URL, Place, children, leave
from terminal import ALT_OFF, LATERAL, READY, SAMPLE, Terminal, Tmux, environment, main, need

SAMPLE_TEXT = Path(SAMPLE, "dart.txt")


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


def browses_in_the_terminal():
    """A text browser gets the terminal, cooked and to itself, and o comes back to the same screen."""
    with Place() as p:
        tools = p.path / "bin"
        tools.mkdir()
        p.program.write_text(p.program.read_text().replace('$(dirname "$0")', p.folder.name)
                             .replace("cat > input", "stty -a > input && read line && echo got $line"))
        for name, setting in (("w3m", b"auto"), ("my-browser", b"yes")):
            (tools / name).symlink_to(p.program)
            with p.open(BROWSER=f"no-such-browser-here:{name} -t %s",
                        PATH=f"{tools}:{os.environ['PATH']}") as t:
                t.send(b":set browser-terminal " + setting + b"\r")
                t.wait_for(b"browser-terminal " + setting)
                t.settle()
                t.send(b"o")
                t.wait_for(ALT_OFF)
                t.wait_until((p.path / "input").exists, "it runs")
                t.send(b"jword\r")
                t.wait_for(b"got jword")
                t.wait_for(READY)
                need(p.kept(t) == ["-t", URL], f"{name}: {p.kept(t)}")
                modes = (p.path / "input").read_text()
                need(" icanon" in modes and " echo " in modes, modes)
                for file in ("kept", "input"):
                    (p.path / file).unlink()
                leave(t)
        with p.open(BROWSER="sh -c 'exit 3' sh %s") as t:
            t.send(b":set browser-terminal yes\ro")
            t.wait_for(b"sh ended with status 3")
            leave(t)


def browses_links():
    """In the reader U opens the next link of the text, 2U and :link 2 the second one; in the list its own."""
    with Place() as p:
        p.article.write_text("Where to read on\n\nThe report is at http://a.example/1 (and "
                             "http://b.example/2).\n\nMore is not known at the hour of writing.\n")
        for keys, url in ((b"U", "http://a.example/1"), (b"2U", "http://b.example/2"),
                          (b":link 2\r", "http://b.example/2"), (b"GjjjU", "http://b.example/2")):
            with p.open(BROWSER=f"'{p.program}'") as t:
                t.send(b"\r")
                t.wait_for(b"READ")
                t.send(keys)
                t.wait_for(b"opened with")
                need(p.kept(t) == [url], f"{keys}: {p.kept(t)}")
                (p.path / "kept").unlink()
                t.send(b"GU")
                t.wait_for(b"no web link from here on")
                leave(t)


def browses_the_web_alone():
    """o refuses what is no address of the web, and says so."""
    for url in ("javascript:alert(1)", "file:///etc/passwd", "-http://a", "http:", "https://a b"):
        with Place(url) as p, p.open(BROWSER=f"'{p.program}'") as t:
            t.send(b"o")
            t.wait_for(b"only addresses of http and https")
            leave(t)
            need(not (p.path / "kept").exists(), f"nothing is started for {url}")


def asks_where_hosts_are_hidden():
    """Where another host may be read than the one it leads to, that is shown, and o asks first."""
    for url, host in (("https://bank.example@a.example/b", b"leads to a.example"),
                      ("http://\u0430\u0440\u0440\u04cf\u0435.com/", b"leads to xn--80ak6aa92e.com")):
        with Place(url) as p, p.open(BROWSER=f"'{p.program}'") as t:
            for answer, then in ((b"n", b"left as it is"), (b"y", b"ed with")):  # "open" stands there
                t.send(b"o")
                t.wait_for(host)
                need(not (p.path / "kept").exists(), "not before the answer")
                t.send(answer)
                t.wait_for(then)
            need(p.kept(t) == [url], p.kept(t))
            leave(t)


def browser_in_trouble():
    """A browser that fails is named at once, without a key."""
    with Place() as p, p.open(BROWSER="sh -c 'exit 3' sh %s") as t:
        t.send(b"o")
        t.wait_for(b"status 3")
        need(not children(t), f"{children(t)} is left")
        leave(t)


def one_at_a_time():
    """A held key starts one program, not a hundred; and what has ended is not kept."""
    with Place() as p:
        waits = f"while test -d {p.path} -a ! -e {p.path}/go; do sleep 0.02; done"
        slow = f"sh -c 'echo >> {p.path}/started; {waits}' sh"
        config = p.path / "config"
        config.write_text(f'set yank-command "{slow}"\n')
        for key in (b"o", b"y"):
            (p.path / "started").write_text("")
            with p.open("--config", str(config), BROWSER=slow) as t:
                begun = time.monotonic()
                t.send(key * 100)
                t.wait_for(b"try again in a second")
                t.settle()
                limit = 1 + int(time.monotonic() - begun)
                need(len(children(t)) <= limit, f"{children(t)} after {limit} s")
                (p.path / "go").touch()
                t.wait_until(lambda t=t: not children(t), "no child is left, without a key")
                (p.path / "go").unlink()
                leave(t)
            lines = (p.path / "started").read_text().count("\n")
            need(1 <= lines <= limit, f"{lines} were started by {key}")


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


def writes_files():
    """s writes what is shown in the format of the name, and asks before it replaces a file."""
    with Place() as p, p.open() as t:
        for keys, name, part in ((b"", "list.md", "# 1 article"), (b"", "list.json", '"lateral-list"'),
                                 (b"\r", "article.html", "<!DOCTYPE html>"),
                                 (b"", "a b.txt", "Bridge closed")):
            t.send(keys + b"s")
            t.wait_for(b".html")
            t.send(b"\x15" + f"{p.path}"[:-1].encode() + f"\t{name}".encode() + b"\r")
            t.wait_until((p.path / name).exists, name)
            t.settle()
            need(part in (p.path / name).read_text(), name)
        written = p.path / "list.md"
        for answer, message, content in ((b"n", b"left as it is", "mine"),
                                         (b"y", b"list.md (markdown)", "Herald")):
            written.write_text("mine")
            t.send(b"s")
            t.wait_for(b".html")
            t.send(b"\x15~/list.md\r")
            t.wait_for(b"replace it?")
            need(written.read_text() == "mine", "not before the answer")
            t.send(answer)
            t.wait_for(message)
            need(content in written.read_text(), answer)
        written.write_text("mine")
        t.send(b":w ~/list.md\r")
        t.wait_for(b"replace it?")
        t.send(b"n")
        t.wait_for(b"left as it is")
        t.send(f":w {p.path}"[:-1].encode() + b"\tby name.md\r")
        t.wait_for(b"by name.md (markdown)")
        need("Herald" in (p.path / "by name.md").read_text(), "the article")
        for name, message in ((b"/no/such/a.md", b"cannot be written"), (b"x.pdf", b"end the name in")):
            t.send(b"s")
            t.wait_for(b".html")
            t.send(b"\x15" + name + b"\r")
            t.wait_for(message)
        need(not list(p.path.glob(".lateral*")), "nothing is left beside")
        leave(t)


def writes_long_lists():
    """Results of thousands of articles are written beside what is typed, and ^C stops that."""
    with Place() as p:
        many = p.path / "many"
        many.mkdir()
        text = (SAMPLE_TEXT.read_text() + "\n") * 4
        for i in range(2000):
            (many / f"{i:04}.txt").write_text(text.replace("\n", f" {i}\n", 1))
        p.articles = [str(many)]
        with p.open() as t:
            t.send(b"/ferry\r")
            t.wait_for(b"all searched")
            for keys, message, there in ((b"\x03", b"nothing was written", False), (b"", b"(json)", True)):
                t.send(b"s")
                t.wait_for(b".html")
                t.send(b"\x15~/results.json\r")
                t.wait_for(b"^C:stop")
                t.send(keys)
                t.wait_for(message)
                need((p.path / "results.json").exists() == there, f"{message}: there is a file")
                t.settle()
            lines = (p.path / "results.json").read_text().splitlines()
            listed = sum('"lateral-list"' in line for line in lines)
            need(listed == 2000 and len(lines) > 2 * listed, f"{listed} articles, {len(lines)} lines")
            (p.path / "results.json").unlink()
            t.send(b"s\x15~/results.json\r:w ~/other.md\rQ")
            t.wait_for(b"quit? (y/n)")
            t.wait_until((p.path / "results.json").exists, "it is written all the same")
            t.send(b"n:log\r")
            for told in (b"still being written", b"written: ~/results.json (json)", b"left as it is"):
                t.wait_for(told)
            need(not (p.path / "other.md").exists(), "one after the other")
            t.send(b"q")
            t.settle()
            t.send(b":w ~/other.json\rQy")
            need(t.wait_exit() == 0 and not (p.path / "other.json").exists(), "or it is given up")
            t.need_restored()


def questions_stand():
    """What is asked stays to be seen until it is answered, whatever is told meanwhile."""
    with Place() as p:
        (p.path / "there.md").write_text("mine")
        with p.open(BROWSER=f"sh -c 'while test -d {p.path} -a ! -e {p.path}/go; do sleep 0.02; done; exit 3'") as t:
            t.send(b"o")
            t.wait_for(b"opened with")
            t.send(b":w ~/there.md\r")
            t.wait_for(b"replace it?")
            (p.path / "go").touch()
            t.wait_until(lambda: not children(t), "it has ended, and that is told")
            t.mark = len(t.log)
            t.resize(100, 24)
            t.wait_for(b"replace it?")
            need(b"status 3" not in t.new(), "not in its place")
            t.send(b"n")
            t.wait_for(b"left as it is")
            t.send(b":log\r")
            t.wait_for(b"status 3")
            leave(t)


def pipes():
    """| gives the text to a command in a cooked terminal, says its status, and a key returns."""
    with Place() as p:
        with p.open() as t:
            t.send(b"\r")
            t.settle()
            t.send(b"|")
            t.wait_for(b"|")
            t.send(f"stty -a < /dev/tty > '{p.path}/modes'; cat > '{p.path}/got'; exit 3\r".encode())
            t.wait_for(b"status 3")
            need(ALT_OFF in t.new(), "the screen is left")
            modes = (p.path / "modes").read_text()
            need(" icanon" in modes and " echo " in modes, modes)
            got = (p.path / "got").read_bytes()
            t.send(b"x")
            t.wait_for(READY)
            t.send(b"s")
            t.wait_for(b".html")
            t.send(f"\x15{p.path}/as.txt\r".encode())
            t.wait_until((p.path / "as.txt").exists, "it is written")
            t.settle()
            need(got == (p.path / "as.txt").read_bytes() and got, "the bytes that s writes")
            leave(t)


def mends_what_a_command_leaves():
    """Whatever a command leaves of the terminal, what follows it is plain, and so is the shell's at the end."""
    with Place() as p, Tmux(f"'{LATERAL}' '{p.article}'; printf 'then\n'; sleep 1000",
                            env=environment(HOME=p.folder.name)) as t:
        before = t.wait_for(lambda screen: "?:help" in screen and "no other article" in screen)
        plain, modes = t.screen("-e"), t.ask("#{insert_flag} #{cursor_flag}")
        for number, left in enumerate(("\\016", "\\033[31;44m", "\\033[4h", "\\033[?25l")):
            t.text(f"|cat; stty raw </dev/tty; printf '{left}x\\n'; exit {number}\n")
            ended = f"lateral: ended with status {number} - press a key"
            t.wait_for(ended)
            told = [line for line in t.screen("-e").splitlines() if ended in line]
            told = [re.sub("\x1b\\[39m\x1b\\[49m|\x0f", "", line) for line in told]  # some tmux write that
            need(told == [ended], f"after {left}: {told}")
            t.keys("x")
            t.wait_for(lambda screen: screen == before)
            need(t.screen("-e") == plain, f"after {left}: {t.screen('-e')!r}")
            now = t.ask("#{insert_flag} #{cursor_flag}")
            need(now == modes, f"after {left}: {now}, not {modes}")
        t.text("Q")
        t.wait_for("\nthen")


def interrupts_the_command():
    """^C ends the command that has the terminal, and not the program."""
    with Place() as p, p.open() as t:
        t.send(b"|")
        t.wait_for(b"|")
        t.send(b"echo begun; exec sleep 1000\r")
        t.wait_for(b"begun\r\n")
        t.send(b"\x03")
        t.wait_for(b"status 130")
        t.send(b"x")
        t.wait_for(READY)
        leave(t)


def suspends_with_the_command():
    """^Z stops the command and the program; fg goes on with both."""
    with Place() as p, Tmux("env PS1='ready> ' sh -i") as t:
        t.wait_for("ready>")
        t.text(f"'{LATERAL}' '{p.article}'\n")
        t.wait_for("?:help")
        t.text("|echo begun; read x < /dev/tty; echo got $x\n")
        t.wait_for("begun")
        t.keys("C-z")
        t.wait_for(lambda screen: screen.rstrip().endswith("ready>"))
        t.text("fg\n")
        t.text("word\n")
        t.wait_for("got word")
        t.wait_for("press a key")
        t.keys("x")
        t.wait_for("?:help")
        t.keys("Q")
        t.wait_for(lambda screen: screen.rstrip().endswith("ready>"))


def ends_after_the_command():
    """A signal that asks to end while the command runs is obeyed when that has ended."""
    with Place() as p, p.open() as t:
        t.send(b"|")
        t.wait_for(b"|")
        t.send(f"echo begun; while test -d '{p.path}' -a ! -e '{p.path}/go'; do sleep 0.05; done\r".encode())
        t.wait_for(b"begun\r\n")
        os.kill(t.pid, signal.SIGTERM)
        (p.path / "go").touch()
        need(t.wait_exit() == 128 + signal.SIGTERM, "status 143")
        t.need_restored()


def ends_with_the_terminal():
    """Where the terminal goes while a command has it, both end."""
    with Place() as p, p.open() as t:
        t.send(b"|")
        t.wait_for(b"|")
        t.send(b"echo begun; exec sleep 1000\r")
        t.wait_for(b"begun\r\n")
        t.close()
        t.wait_exit()


def returns_to_the_same_screen():
    """After a command, and after an editor, the screen is what it was."""
    with Place() as p:
        env = environment(HOME=p.folder.name, EDITOR="sh -c 'echo edited; exit 0' sh")
        with Tmux(f"'{LATERAL}' '{p.article}'", env=env) as t:
            t.wait_for("?:help")
            t.keys("Enter")
            before = t.wait_for("READ")
            t.text("|cat; echo; echo ready\n")
            t.wait_for("press a key")
            t.keys("x")
            t.wait_for(lambda screen: screen == before)
            t.text("e")
            t.wait_for(lambda screen: screen == before)


def edits():
    """e gives the file to the editor with its options, at the line where it knows how."""
    with Place() as p:
        tools = p.path / "bin"
        tools.mkdir()
        (tools / "vi").symlink_to(p.program)
        p.program.write_text(p.program.read_text().replace('$(dirname "$0")', p.folder.name)
                             .replace("cat > input", "stty -a > input"))
        path = f"{tools}:{os.environ['PATH']}"
        for editor, arguments in (("vi -f", ["-f", "+8", str(p.article)]),
                                  (f"'{p.program}' 'a b'", ["a b", str(p.article)])):
            with p.open(EDITOR=editor, PATH=path) as t:
                t.send(b"\r")
                t.settle()
                t.send(b"e")
                need(p.kept(t) == arguments, f"{editor}: {p.kept(t)}")
                need(" icanon" in (p.path / "input").read_text(), "the terminal, cooked, is its input")
                t.wait_for(READY)
                (p.path / "kept").unlink()
                leave(t)
        with p.open(EDITOR="no-such-editor") as t:
            t.send(b"e")
            t.wait_for(b'no program "no-such-editor" - see $VISUAL and $EDITOR')
            leave(t)


MORE = "  A second sentence stands here now.  A third one came with it."


def reloads():
    """R reads the file again and stays at the sentence, whatever came before it; so does e."""
    with Place() as p:
        p.program.write_text(f"#!/bin/sh\nsed -i 's/waited for hours/were angry/' '{p.article}'\n")
        with p.open(EDITOR=f"'{p.program}'") as t:
            t.send(b"\r)")
            t.wait_for(b"sentence 2/2")
            p.article.write_text(p.article.read_text().replace("a week.", "a week." + MORE)
                                 .replace("is closed.", "is closed." + MORE))
            t.send(b"R")
            t.wait_for(b"1 article has changed")
            t.send(b"\x0c")
            t.wait_for(b"sentence 4/4")
            t.send(b"R")
            t.wait_for(b"nothing has changed")
            t.send(b"e")
            t.wait_for(b"1 article has changed")
            t.settle()
            need(b"were angry" in t.new() and b"sentence 4/4" in t.new(), t.new())
            leave(t)


def reloads_everywhere():
    """R in the list, in results and in a comparison, with a search open; what is gone is named and stays."""
    with Place() as p:
        other = p.path / "other.txt"
        other.write_text(ARTICLE.format(url="http://b.example/").replace("Herald", "Courier"))
        p.articles.append(str(other))
        with p.open() as t:
            t.send(b"/bridge\r")
            t.wait_for(b"RESULTS")
            for number, (keys, shown) in enumerate(((b"\x0c", b""), (b"\r", b""), (b"qqc", b"linked:"))):
                t.send(keys)
                t.wait_for(shown)
                t.settle()
                for path in (p.article, other):
                    path.write_text(path.read_text() + f"\nMore came at {number} o'clock sharp.\n")
                t.send(b"R")
                t.wait_for(b" changed")
                t.settle()
            other.unlink()
            t.send(b"R")
            t.wait_for(b"other.txt")
            t.settle()
            t.send(b"qRY")
            t.wait_for(b"clipboard: Herald")
            text = base64.b64decode(t.new().split(b"\x1b]52;c;")[1].split(b"\a")[0]).decode()
            need("More came at 2 o'clock" in text, text)
            p.article.write_bytes(p.article.read_bytes() + b"It goes on and on. " * 1_000_000)
            t.settle()
            t.send(b"R")
            t.wait_for(b"2 problems, listed by :log - first: ")
            t.send(b":log\r")
            for told in (b"1 article has changed", b"article.txt: longer than 16 MB", b"other.txt: no such"):
                t.wait_for(told)
            leave(t)


def reloads_results():
    """R comes back to the match that was selected, whatever was written or taken away before it."""
    last = "Then rain and rain again fell.\n"
    with Place() as p:
        p.article.write_text(f"Rain\n\nIt rained and rained.\n\n{last}")
        with Tmux(f"'{LATERAL}' '{p.article}'", env=environment(HOME=p.folder.name)) as t:
            t.wait_for("?:help")
            t.text("/rain\n")
            t.wait_for("1/5 in 1")
            t.text("nnnn")
            t.wait_for("5/5 in 1")
            for text, position in ((f"Rain\n\nMore rain.\n\nIt rained.\n\n{last}", "5/5 in 1"),
                                   (f"Rain\n\n{last}\nOther rain.\n", "3/4 in 1"),
                                   ("Rain\n\nThen rain fell.\n\nOther rain.\n", "3/3 in 1"),
                                   ("Sun\n\nThe sun shone.\n", "0 in 0")):
                p.article.write_text(text)
                t.keys("R")
                t.wait_for("1 article has changed")
                t.wait_for(position)
                t.keys("C-l")
                t.wait_for("?:help")


def sample_is_in_no_file():
    """The built-in sample is read again without a complaint, and e says that it is in no file."""
    with Terminal(LATERAL, env=environment()) as t:
        t.wait_for(b"own articles")
        t.send(b"R")
        t.wait_for(b"nothing has changed")
        t.send(b"e")
        t.wait_for(b"sample is in no file to be edited")


def reloads_no_standard_input():
    """Standard input is read once; keys come from the terminal, and e and R say that it is no file."""
    with Place() as p, Terminal(LATERAL, "-", stdin=str(p.article), env=environment()) as t:
        t.wait_for(READY)
        t.send(b"\r)")
        t.wait_for(b"sentence 2/2")
        t.send(b"R")
        t.wait_for(b"standard input cannot be read again")
        t.send(b"e")
        t.wait_for(b"in no file to be edited")
        t.send(b"|cat\r")
        t.wait_for(b"press a key")
        need(b"14 people waited" in t.new(), "the text")
        t.send(b" ")
        t.wait_for(READY)
        leave(t)


def secure_everywhere():
    """With "set secure yes" nothing is piped, edited or written, and copies go to the terminal alone."""
    with Place() as p, p.open(LATERAL_SECURE="1", EDITOR=f"'{p.program}'") as t:
        t.send(b":set yank-command x\r")
        t.wait_for(b"yank-command x")
        for key in (b"|", b"e", b"s"):
            t.settle()
            t.send(key)
            t.wait_for(b"set secure yes")
        t.send(b"y")
        t.wait_for(b"terminal's clipboard")
        t.send(b":set clipboard file\r")
        t.settle()
        t.send(b"y")
        t.wait_for(b"set secure yes")
        leave(t)
        need(sorted(os.listdir(p.path)) == ["a program", "article.txt"], os.listdir(p.path))


main(browses, browses_in_the_terminal, browses_links, browses_the_web_alone, asks_where_hosts_are_hidden,
     browser_in_trouble, one_at_a_time, secure, writes_files, writes_long_lists, questions_stand, pipes,
     mends_what_a_command_leaves, interrupts_the_command, suspends_with_the_command,
     ends_after_the_command, ends_with_the_terminal, returns_to_the_same_screen, edits, reloads,
     reloads_everywhere, reloads_results, sample_is_in_no_file,
     reloads_no_standard_input, secure_everywhere)
