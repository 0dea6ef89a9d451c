# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON: valid, of the documented shape, and every offset true."""

import glob
import os
import re

from program import COURIER, HERALD, Skip, expect, holds, main, objects, put, run, same

SAMPLE = sorted(glob.glob(os.path.join(os.path.abspath(os.environ["top_srcdir"]),
                                       "data", "sample", "*.txt")))
SHARED = os.path.abspath(os.environ.get("LATERAL_SHARED", "../shared"))

ARTICLE = set("""format version path item outlet outlet_from headline byline dateline published url
language text sentences quotes quantities""".split())
SENTENCE = {"id", "start", "end", "kind", "speaker", "text"}
QUOTE = {"sentence", "sentence_end", "start", "end", "speaker", "text"}
QUANTITY = set("sentence start end text type value low high unit of qualifier".split())
COMPARE = set("format version left right links quotes discrepancies only_left only_right".split())
SIDE = {"path", "outlet", "headline", "published", "sentences"}
LINK = set("left right relation score moved unsure reasons shared".split())
MATCH = set("path item outlet sentence start end text cost".split())
KINDS = {"headline", "subheading", "body", "boilerplate"}
TYPES = set("date number money percent duration ordinal age measure".split())
SOURCE = {"source_start", "source_end"}
DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$")


def keys(thing, wanted, mapped=False):
    same(set(thing), wanted | (SOURCE if mapped else set()))


def check_span(text, thing, mapped=False):
    """Offsets are bytes of TEXT on code points, and the thing's text is what is there."""
    assert 0 <= thing["start"] < thing["end"] <= len(text), thing
    there = text[thing["start"]:thing["end"]].decode("utf-8")
    if "text" in thing:
        same(thing["text"], there)
    if mapped:
        assert thing["source_start"] <= thing["source_end"], thing


def check_sentences(text, sentences, mapped=False):
    same([s["id"] for s in sentences], list(range(1, len(sentences) + 1)))
    end = 0
    for s in sentences:
        keys(s, SENTENCE, mapped)
        check_span(text, s, mapped)
        assert s["kind"] in KINDS, s
        assert s["start"] >= end, s
        same(text[end:s["start"]].decode().strip(), "")  # sentences leave nothing but blanks
        end = s["end"]
    same(text[end:].decode().strip(), "")


def check_article(a, mapped=False):
    keys(a, ARTICLE)
    same((a["format"], a["version"], a["item"]), ("lateral-article", 1, 1))
    assert a["outlet"] and a["outlet_from"] in ("meta", "url", "folder", "file"), a
    assert a["published"] is None or DATE.match(a["published"]), a["published"]
    assert re.match("[a-z]{2}$", a["language"]), a["language"]
    text = a["text"].encode()
    check_sentences(text, a["sentences"], mapped)
    n = len(a["sentences"])
    for q in a["quotes"]:
        keys(q, QUOTE, mapped)
        check_span(text, q, mapped)
        assert 1 <= q["sentence"] <= q["sentence_end"] <= n, q
    for q in a["quantities"]:
        keys(q, QUANTITY, mapped)
        check_span(text, q, mapped)
        assert 1 <= q["sentence"] <= n and q["type"] in TYPES, q
        for field in ("value", "low", "high", "unit", "of", "qualifier"):
            assert q[field] is None or isinstance(q[field], str), q


def check_place(text, sentences, place):
    check_span(text, place)
    s = sentences[place["sentence"] - 1]
    assert s["start"] <= place["start"] < s["end"], (place, s)


def check_links(c, texts):
    pairs = [(link["left"], link["right"]) for link in c["links"]]
    same(pairs, sorted(set(pairs)))
    for link in c["links"]:
        keys(link, LINK)
        assert link["relation"] in ("same", "reworded", "partial"), link
        assert 0 <= link["score"] <= 1, link
        assert isinstance(link["moved"], bool) and isinstance(link["unsure"], bool), link
        assert link["reasons"] and all(isinstance(w, float) for w in link["reasons"].values()), link
        for side in ("left", "right"):
            s = c[side]["sentences"][link[side] - 1]
            assert s["kind"] != "boilerplate", link
            for run_ in link["shared"]:
                keys(run_, {"left", "right"})
                start, end = run_[side]
                assert s["start"] <= start < end <= s["end"], (link, s)
                texts[side][start:end].decode()


def check_compare(c, left, right):
    """LEFT and RIGHT are what show said of the two."""
    keys(c, COMPARE)
    same((c["format"], c["version"]), ("lateral-compare", 1))
    texts = {"left": left["text"].encode(), "right": right["text"].encode()}
    for side, article in (("left", left), ("right", right)):
        keys(c[side], SIDE)
        for field in SIDE - {"outlet"}:
            same(c[side][field], article[field])
    check_links(c, texts)
    for q in c["quotes"]:
        keys(q, {"left", "right", "relation", "speaker"})
        assert q["relation"] in ("same", "variant", "cut", "indirect"), q
        for side in ("left", "right"):
            keys(q[side], {"sentence", "start", "end"})
            check_place(texts[side], c[side]["sentences"], q[side])
    for d in c["discrepancies"]:
        keys(d, {"kind", "left", "right", "about"})
        assert d["kind"] in TYPES | {"name", "wording"}, d
        for side in ("left", "right"):
            keys(d[side], {"sentence", "start", "end", "value"})
            check_place(texts[side], c[side]["sentences"], d[side])
    for side in ("left", "right"):
        body = {s["id"] for s in c[side]["sentences"] if s["kind"] == "body"}
        same(c["only_" + side], sorted(body - {link[side] for link in c["links"]}))


def show(*paths):
    return objects(expect(run("show", "--format=json", *paths), 0, 0))


def articles():
    for a in show(*SAMPLE):
        check_article(a)
        same(a["outlet_from"], "meta")
        source = open(a["path"], "rb").read()
        assert source.endswith(a["text"].encode()), a["path"]  # what is behind the front matter
        same(source.count(b"---\n"), 2)


def fields():
    put("a", "---\ntitle: A \"bridge\"\nauthor: Jane Doe\nurl: https://herald.example/x\n"
        "date: 2025-03-03\nlanguage: en\n---\n" + HERALD)
    a, = show("a")
    same([a[f] for f in "headline byline url published language outlet outlet_from dateline".split()],
         ['A "bridge"', "Jane Doe", "https://herald.example/x", "2025-03-03", "en",
          "herald.example", "url", "ORESK"])
    put("b", "Only prose stands here, and it says nothing of itself.\n")
    b, = show("b")
    same([b[f] for f in "headline byline url published dateline".split()], [None] * 5)


def comparisons():
    shown = {a["path"]: a for a in show(*SAMPLE)}
    for left in SAMPLE:
        for right in SAMPLE:
            done = run("compare", "--format=json", left, right)
            assert done.returncode in (0, 1) and not done.stderr, done
            c, = objects(done)
            check_compare(c, shown[left], shown[right])
            differs = c["discrepancies"] or any(q["relation"] == "variant" for q in c["quotes"])
            same(done.returncode, 1 if differs else 0)
            if left != right:
                assert c["links"], (left, right)


def the_same_article_twice():
    put("a", HERALD)
    c, = objects(expect(run("compare", "--format=json", "a", "a"), 0, 0))
    same((c["only_left"], c["only_right"], c["discrepancies"]), ([], [], []))
    linked = {(link["left"], link["right"]) for link in c["links"] if link["relation"] == "same"}
    for s in c["left"]["sentences"]:
        assert s["kind"] != "body" or (s["id"], s["id"]) in linked, s


def matches():
    put("a", HERALD)
    put("b", COURIER)
    text = {"a": HERALD.encode(), "b": COURIER.encode()}
    found = objects(expect(run("search", "--format=json", "[Rr]esponsib|bridge", "a", "b"), 0, 0))
    want = sum(len(re.findall("[Rr]esponsib|bridge", t.decode())) for t in text.values())
    same(len(found), want)
    for m in found:
        keys(m, MATCH)
        check_span(text[m["path"]], m)
        sentence = show(m["path"])[0]["sentences"][m["sentence"] - 1]
        assert sentence["start"] <= m["start"] < sentence["end"], (m, sentence)
        same(m["cost"], 0)
    same([m["path"] for m in found], sorted(m["path"] for m in found))


def text_matches_name_the_sentence():
    put("a", HERALD)
    done = expect(run("search", "corrosion", "a"), 0, 0)
    sentence = next(s for s in show("a")[0]["sentences"] if "corrosion" in s["text"])
    same(done.stdout.decode(), f"a:{sentence['id']}: {sentence['text']}\n")


def spans_lead_back_to_the_source():
    dirty = HERALD.replace("killed", "kil\u200bled").replace("bridge", "br\u001bidge")
    source = dirty.replace("\n", "\r\n").encode() + b"An end \xff of it.\n"
    put("a", source)
    a, = show("a")
    check_article(a, mapped=True)
    assert a["quotes"] or a["quantities"] or len(a["sentences"]) > 3
    for s in a["sentences"]:
        there = source[s["source_start"]:s["source_end"]].decode("utf-8", "replace")
        same(there.replace("\u200b", "").replace("\u001b", "\ufffd").replace("\r\n", "\n"), s["text"])
    found = objects(run("search", "--format=json", "killed|idge|end", "a"))
    got = [source[m["source_start"]:m["source_end"]].decode() for m in found]
    same(got.count("kil\u200bled"), 1)
    same(got.count("end"), 1)
    put("b", COURIER)
    c, = objects(run("compare", "--format=json", "a", "b"))
    for s in c["left"]["sentences"]:
        keys(s, SENTENCE, mapped=True)
    for finding in c["quotes"] + c["discrepancies"]:
        assert SOURCE <= set(finding["left"]), finding
        assert not SOURCE & set(finding["right"]), finding


def paths_of_any_kind():
    for path in ("a\x1b[2J", "q\"uo\\te", "new\nline", "\u202eevil", "\u200bz"):
        put(path, HERALD)
        done = expect(run("show", "--format=json", path), 0, 0)
        same(objects(done)[0]["path"], path)
        raw = done.stdout.decode()
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e\u200b]", raw), raw
    put(b"\xff.txt", HERALD)
    same(objects(run("show", "--format=json", b"\xff.txt"))[0]["path"], "\ufffd.txt")


def long_and_odd_texts():
    for content in ("a", "a\n" * 1000, "word " * 50000, "A. " * 20000, "“" * 20000,
                    "\u4e00" * 20000 + "\u3002"):
        put("a", content)
        a, = show("a")
        check_article(a)
        same(a["text"], content)


def reference_articles():
    paths = sorted(glob.glob(os.path.join(SHARED, "articles", "*.txt")))
    if not paths:
        raise Skip("the reference articles are not here")
    shown = show(*paths)
    for a in shown:
        check_article(a)
        same(a["text"].encode(), open(a["path"], "rb").read())
    for left in shown:
        for right in shown:
            c, = objects(run("compare", "--format=json", left["path"], right["path"]))
            check_compare(c, left, right)


main(articles, fields, comparisons, the_same_article_twice, matches,
     text_matches_name_the_sentence, spans_lead_back_to_the_source, paths_of_any_kind,
     long_and_odd_texts, reference_articles)
