# SPDX-License-Identifier: GPL-3.0-or-later
"""What does not open: one line each, naming the file and what to do; the rest still opens."""

import os
import socket

from program import (COURIER, HERALD, expect, holds, main, objects, put, run, same, without_root)


def refused(path, part, **more):
    """PATH is refused in one line that holds PART; what stands beside it opens."""
    put("good", HERALD)
    done = expect(run("show", "--format=json", path, "good", **more), 2, 1)
    line = done.stderr.decode()
    assert line.startswith(f"lateral: {path}: "), line
    holds(line, part)
    holds(line, " - ")
    same([a["path"] for a in objects(done)], ["good"])


def missing():
    refused("missing", "no such file")
    refused("good/x", "no such file")


def fifo():
    os.mkfifo("fifo")
    refused("fifo", "named pipe")


def sockets_and_devices():
    s = socket.socket(socket.AF_UNIX)
    s.bind("socket")
    s.close()
    refused("socket", "socket")
    refused("/dev/zero", "device")


def unreadable():
    put("secret", HERALD)
    os.chmod("secret", 0)
    refused("secret", "permission", prefix=without_root())


def unreadable_folder():
    put("folder/a", HERALD)
    os.chmod("folder", 0)
    done = expect(run("show", "folder", prefix=without_root()), 2, 1)
    holds(done.stderr.decode(), "folder")


def empty():
    put("empty", "")
    refused("empty", "no text in it")
    put("blank", " \n\n\t\n\u00a0\n")
    refused("blank", "no text in it")


def nothing_on_standard_input():
    refused("-", "no text in it", input=b"")


def nuls():
    put("nuls", b"\0" * 5000)
    refused("nuls", "NUL")


def utf_16():
    for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        put(name, HERALD.encode(name))
        refused(name, "iconv -f UTF-")


def binary():
    put("zip", b"PK\3\4" + bytes(range(256)) * 4)
    refused("zip", "ZIP")
    put("noise", bytes(i * i % 256 for i in range(4096)))
    refused("noise", "not a text")


def link_loops():
    os.symlink("loop", "loop")
    refused("loop", "links")


def directory_as_a_file():
    os.mkdir("folder")
    refused("folder", "no article in this folder")
    done = expect(run("show", "folder#1"), 2, 1)
    holds(done.stderr.decode(), "folder: a folder")


def item_that_is_not_there():
    put("a", HERALD)
    done = expect(run("show", "a#2"), 2, 1)
    holds(done.stderr.decode(), "no #2")


def folder_with_all_of_it():
    put("f/1.txt", HERALD)
    put("f/2.txt", "")
    os.mkfifo("f/3.txt")
    os.symlink("nowhere", "f/4.txt")
    put("f/5.txt", b"\xff\xfeh\0")
    put("f/6.png", b"\x89PNG\r\n")
    put("f/.hidden", COURIER)
    put("f/sub/7.txt", COURIER)
    os.symlink("..", "f/up")
    done = expect(run("show", "--format=json", "f"), 2)
    same([a["path"] for a in objects(done)], ["f/1.txt", "f/sub/7.txt"])
    lines = done.stderr.decode().splitlines()
    for part in ("2.txt: no text", "3.txt: a named pipe", "4.txt: no such", "5.txt: the text is UTF-16",
                 "1 file is not text"):
        same(sum(part in line for line in lines), 1)
    same(len(lines), 5)


def pictures_in_a_folder_are_no_trouble():
    put("f/1.txt", HERALD)
    put("f/2.png", b"\x89PNG\r\n")
    holds(expect(run("show", "f"), 0, 1).stderr.decode(), "1 file is not text")


def bad_front_matter_opens():
    put("a", "---\ntitle: \"open\noutlet: Herald\n---\n" + HERALD)
    done = expect(run("show", "--format=json", "a"), 2, 1)
    holds(done.stderr.decode(), "a: line 2: ")
    article, = objects(done)
    same(article["outlet"], "Herald")
    same(article["text"], HERALD)


def some_rubbish_in_a_text_is_cleaned():
    put("a", HERALD.encode().replace(b"bridge", b"bri\0dge").replace(b"March", b"M\xe4rch"))
    article, = objects(expect(run("show", "--format=json", "a"), 0, 0))
    holds(article["text"], "bri\ufffddge")
    holds(article["text"], "M\ufffdrch")


def other_encodings_are_named():
    text = "Die Brücke stürzte ein. Über dem Fluß hing Rauch.\n"
    put("latin", "Überschrift\n\n".encode() + text.encode("latin-1"))
    put("cyrillic", "Мост рухнул в понедельник.\n".encode("cp1251"))
    put("wide", "中文報道說橋樑倒塌了。" .encode("utf-16-le") * 9)
    put("mixed", text.encode("latin-1") + text.encode() * 2)
    for name, part in (("latin", "line 3 and 3 more places are not UTF-8"), ("cyrillic", "line 1 and "),
                       ("wide", "line 1 and ")):
        done = expect(run("show", name), 2, 1)
        holds(done.stderr.decode(), f"lateral: {name}: {part}")
        holds(done.stderr.decode(), " - convert it: iconv -f ")
        holds(done.stdout.decode(), "\ufffd")
    expect(run("show", "mixed"), 0, 0)  # rubbish in a text of UTF-8
    expect(run("search", "bridge", "latin"), 2, 1)


def very_long_text_is_cut_and_said_so():
    put("a", "word " * (4 << 20) + "end\n")
    done = expect(run("search", "end", "a"), 2, 1)
    holds(done.stderr.decode(), "left out")
    same(done.stdout, b"")


def proc_files_are_read():
    if os.path.exists("/proc/version"):
        expect(run("show", "/proc/version"), 0, 0)
    if os.path.exists("/proc/self/mem"):
        expect(run("show", "/proc/self/mem"), 2, 1)


main(missing, fifo, sockets_and_devices, unreadable, unreadable_folder, empty,
     nothing_on_standard_input, nuls, utf_16, binary, link_loops, directory_as_a_file,
     item_that_is_not_there, folder_with_all_of_it, pictures_in_a_folder_are_no_trouble,
     bad_front_matter_opens, some_rubbish_in_a_text_is_cleaned,
     other_encodings_are_named, very_long_text_is_cut_and_said_so, proc_files_are_read)
