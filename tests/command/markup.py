# SPDX-License-Identifier: GPL-3.0-or-later
"""HTML and Markdown: whole, each sentence once, and nothing of a text becomes markup."""

import glob
import html.parser
import itertools
import os
import re

from program import COURIER, HERALD, expect, holds, main, objects, put, run, same

SAMPLE = sorted(glob.glob(os.path.join(os.path.abspath(os.environ["top_srcdir"]),
                                       "data", "sample", "*.txt")))
TAGS = set("""html head meta title style body header main section div span p h1 h2 ol li a b u
mark q br strong details summary""".split())
VOID = {"meta", "br"}
ATTRIBUTES = set("""lang dir id class href rel role aria-label charset name content
http-equiv""".split())
ODD = """---
title: 'Odd <b>title</b> & "more"'
outlet: '<img src=x onerror=alert(1)>'
author: '"><i>'
url: 'javascript:alert(1)'
published: 2026-03-03
---

At least 14 people <script>alert("1")</script> &amp; 'others' were killed in Oresk on Monday, officials \
said.

A `code` *star* _line_ [link](http://a.example) <http://b.example> ~~gone~~ | cell | $x$ \\ end of it \
here.

Turned \u202eround\u202c, \x1b[31mred\x1b[0m and \u200fback, so they wrote in Oresk on Monday.

# 1. > - + this is no list, no heading and no quotation, whatever it begins with.
"""


class Page(html.parser.HTMLParser):
    """A page: balanced, with known tags and attributes alone."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.text = [], {}, [], []
        self.collecting = []  # ids that are open
        self.feed(text)
        self.close()
        same(self.open, [])

    def handle_starttag(self, tag, attrs):
        assert tag in TAGS, tag
        names = [name for name, _ in attrs]
        same(len(names), len(set(names)))
        assert set(names) <= ATTRIBUTES, attrs
        attrs = dict(attrs)
        if "href" in attrs:
            self.links.append(attrs["href"])
        if tag in VOID:
            return
        self.open.append((tag, attrs.get("id"), attrs.get("class")))
        if "id" in attrs:
            assert attrs["id"] not in self.ids, f"{attrs['id']} twice"
            self.ids[attrs["id"]] = ""

    def handle_endtag(self, tag):
        same(self.open.pop()[0], tag)

    def handle_data(self, data):
        self.text.append(data)
        classes = [c for _, _, c in self.open]
        if "gutter" in classes or "why" in classes:
            return
        for _, name, _ in self.open:
            if name:
                self.ids[name] += data.strip("[]") if self.open[-1][0] == "mark" else data

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")


def plain(text):
    return re.sub(r"\s+", " ", text).strip()


def compared(form, *paths):
    done = run("compare", f"--format={form}", *paths)
    assert done.returncode in (0, 1), done.stderr
    same(done.stderr, b"")
    return done.stdout.decode()


def sentences(*paths):
    """By side letter and number."""
    both, = objects(run("compare", "--format=json", *paths))
    return {f"{letter}{s['id']}": plain(s["text"]) for letter, side in (("a", "left"), ("b", "right"))
            for s in both[side]["sentences"]}


def pairs():
    put("herald", HERALD + "\nShare this\n")
    put("courier", COURIER)
    put("odd", ODD)
    put("empty", "Nothing else\n")
    yield from itertools.permutations(SAMPLE, 2)
    yield from itertools.permutations(["herald", "courier", "odd", "empty"], 2)


def html_has_each_sentence_once():
    for pair in pairs():
        page = Page(compared("html", *pair))
        wanted = sentences(*pair)
        same({k: plain(v) for k, v in page.ids.items()}, wanted)
        for link in page.links:
            assert link[0] == "#" and link[1:] in wanted or re.match("https?://", link), link


def html_has_counts_sources_and_differences():
    left, right = (p for p in SAMPLE if re.search("corniche|tarpress", p))
    page = compared("html", left, right)
    both, = objects(run("compare", "--format=json", left, right))
    text = plain(" ".join(Page(page).text))
    for name in ("left", "right"):
        holds(text, both[name]["outlet"])
    same(page.count("<li>"), len([d for d in both["discrepancies"] if d["kind"] != "wording"]) +
         len([q for q in both["quotes"] if q["relation"] == "variant"]))
    holds(text, "15 Apr 2026")
    for part in ("<!DOCTYPE html>\n", "<mark>[31]</mark>", "prefers-color-scheme:dark", "@media print",
                 "default-src 'none'", "<u>occupies</u>", 'lang="en" dir="auto"'):
        holds(page, part)


def html_explains_its_marks_before_the_first():
    """Orange is for what differs alone, and reasons that weigh nothing are none."""
    for pair in itertools.permutations(SAMPLE, 2):
        page = compared("html", *pair)
        legend, rows = page.index('<div class="legend">'), page.index('<div class="row')
        assert page.index("<main>") < legend < rows, pair
        orange = r'<span class="differs">(?:#|&quot;)</span>'
        marks = re.findall(rf'<span class="marks"[^>]*>((?:{orange}|[^<])*)</span>', page)
        same(len(marks), page.count('class="marks"'))
        plain_marks = {re.sub(orange, "", mark) for mark in marks}
        assert "&lt;" in plain_marks, plain_marks
        assert plain_marks <= {a + b for a in ("", "=", "~", "&lt;", "&gt;") for b in ("", "?")}, plain_marks
        same(re.findall(r"\w+ [-+]0\.0\b", page), [])


def html_takes_nothing_from_elsewhere():
    page = compared("html", *SAMPLE[:2])
    for part in ("src=", "@import", "url(", "<script", "<link", "onload"):
        assert part not in page, part


def texts_are_never_markup_in_html():
    put("odd", ODD)
    put("herald", HERALD)
    page = compared("html", "odd", "herald")
    parsed = Page(page)
    text = "".join(parsed.text)
    holds(text, '<script>alert("1")</script> &amp; \'others\'')
    holds(text, "<img src=x onerror=alert(1)>")
    holds(text, "javascript:alert(1)")
    assert not [link for link in parsed.links if "javascript" in link]
    bad = [c for c in page if (ord(c) < 32 and c != "\n") or 0x7f <= ord(c) < 0xa0 or
           0x202a <= ord(c) <= 0x202e or c in "\u200e\u200f"]
    same(bad, [])


def html_links_the_address():
    put("a", "---\nurl: https://a.example/b?c=d&e=f\n---\n\n" + HERALD)
    put("b", COURIER)
    page = compared("html", "a", "b")
    holds(page, 'href="https://a.example/b?c=d&amp;e=f"')
    holds(Page(page).links, "https://a.example/b?c=d&e=f")
    holds(compared("markdown", "a", "b"), "<https://a.example/b?c=d&e=f>")


def without_markdown(line):
    line = re.sub(r"(?<!\\)(?:\*\*|_)", "", line)
    return plain(re.sub(r"\\(.)", r"\1", line))


def markdown_has_each_sentence():
    for pair in pairs():
        text = compared("markdown", *pair).split("\n## Sentence by sentence\n")[1]
        lines = [without_markdown(line).replace("[", "").replace("]", "") for line in text.split("\n")]
        for name, sentence in sentences(*pair).items():
            sentence = sentence.replace("[", "").replace("]", "")
            found = [line for line in lines if line.endswith(sentence)]
            assert found, f"{name} {sentence!r} is not in {text}"


def texts_are_never_markup_in_markdown():
    put("odd", ODD)
    put("herald", HERALD)
    text = compared("markdown", "odd", "herald")
    holds(text, r"\<script\>alert(")
    holds(text, r"\`code\` \*star\* \_line\_ \[link\](http://a.example) \<http")
    assert "](http" not in text.replace(r"\](http", ""), text
    holds(text, r"**\<img src=x onerror=alert(1)\>**")
    assert "<javascript" not in text
    same([c for c in text if ord(c) < 32 and c != "\n"], [])


def status_says_what_differs():
    put("herald", HERALD)
    put("courier", COURIER)
    for form in ("html", "markdown"):
        expect(run("compare", f"--format={form}", "herald", "courier"), 1, 0)
        expect(run("compare", f"--format={form}", "herald", "herald"), 0, 0)


def files_of_one_name_are_told_apart():
    put("north/news/bridge", HERALD)
    put("south/news/bridge", COURIER)
    holds(compared("markdown", "north/news/bridge", "south/news/bridge"),
          "# north/news/bridge / south/news/bridge\n")
    holds(compared("html", "north/news/bridge", "south/news/bridge"),
          "<title>north/news/bridge / south/news/bridge")


def other_commands_have_no_markup():
    put("herald", HERALD)
    for args in (["search", "--format=html", "x", "herald"], ["show", "--format=markdown", "herald"]):
        done = expect(run(*args), 2)
        holds(done.stderr, b"it is one of text, json\n")
    holds(expect(run("compare", "--format=xml", "a", "b"), 2, 1).stderr, b"text, json, markdown, html")


main(html_has_each_sentence_once, html_has_counts_sources_and_differences,
     html_explains_its_marks_before_the_first, html_takes_nothing_from_elsewhere,
     texts_are_never_markup_in_html, html_links_the_address,
     markdown_has_each_sentence, texts_are_never_markup_in_markdown, status_says_what_differs,
     files_of_one_name_are_told_apart, other_commands_have_no_markup)
