# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include what: the picture in HACKING, as a test."""

import re

import lint

# A folder may include from itself and from these.
BELOW = {
    "base": "",
    "text": "base",
    "model": "base text",
    "ingest": "base text model",
    "annotate": "base text model",
    "search": "base text model",
    "state": "base text model",
    "compare": "base text model annotate",
    "event": "base text model ingest annotate search compare state",
    "workspace": "base text model ingest annotate search compare state event",
    "view": "base text model ingest annotate search compare state event workspace",
    "command": "base text model ingest annotate search compare state event workspace view",
    "pane": "base text",
    "ui": "base text model ingest annotate search compare state event workspace view command pane",
}

# Headers of libraries, and the one place that may see each.  None may be seen in a header.
OWNERS = [
    (r"(n?curses\w*|ncurses\w*/.*|panel|menu|form)\.h", "src/ui/term.c"),
    (r"(term|termcap)\.h", "src/ui/terminfo.c"),
    (r"(tre/.*|regex\.h)", "src/search/regex.c"),
    (r"libstemmer\.h", "src/text/stem.c"),
    (r"uni(?!std\.h).*\.h", "src/text/"),
    (r"iconv\.h", "src/text/"),
    (r"(pthread|threads)\.h", "src/base/task.c src/model/text_store.c"),
    (r"malloc\.h", "src/base/task.c"),
    (r"spawn\.h", "src/base/spawn.c"),
    (r"libxml/HTML.*", "src/ingest/html.c"),
    (r"libxml/.*", "src/ingest/"),
    (r"json-c/.*", "src/ingest/jsonl.c"),
    (r"immintrin\.h", "src/search/scan_vector.c"),
    (r"(libintl)\.h", "src/base/i18n.h src/main.c"),
]
LIBC = set("""assert ctype dirent errno fcntl fnmatch getopt inttypes langinfo limits locale math
poll pwd signal stdalign stdarg stdatomic stdbool stddef stdint stdio stdlib string strings
sys/ioctl sys/mman sys/param sys/resource sys/stat sys/time sys/types sys/uio sys/wait termios time
unistd wchar wctype""".split())

# Made while building, so not among the files.
MADE = {"config.h", "workspace/sample.def"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(.*?)[ \t]*(?://.*|/\*.*)?$', re.M)


def includes(tree, path):
    """(line, '<' or '"', header) of each include."""
    text = tree.text(path)
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        what = match.group(1)
        if re.fullmatch(r'<[^>]+>|"[^"]+"', what):
            yield line, what[0], what[1:-1]
        else:
            yield line, "?", what


def folder(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def own_header(tree, path, header):
    if header in MADE:
        return None
    if header.endswith(".c"):
        return "a .c file is never included"
    if "src/" + header not in tree.files:
        return "not found from src/: name it by folder, as in \"base/mem.h\""
    above, below = folder(path), folder("src/" + header)
    if above and below != above and below not in BELOW.get(above, "").split():
        return f"{above} may not include from {below or 'the top'}"
    return None


def foreign_header(path, header):
    for pattern, owners in OWNERS:
        if re.fullmatch(pattern, header):
            if any(path.startswith(o) if o.endswith("/") else path == o for o in owners.split()) \
                    and (path.endswith(".c") or path in owners):
                return None
            return f"only {owners} may include <{header}>, and no other header"
    if header.removesuffix(".h") in LIBC:
        return None
    return f"<{header}> belongs to nobody: give it an owner in tests/lint/layers.py"


def rule(tree):
    out = []
    for path in tree.paths("src/"):
        if folder(path) not in BELOW and path != "src/main.c":
            out.append(f"{path}: this folder has no place in tests/lint/layers.py")
        for line, kind, header in includes(tree, path):
            problem = "cannot be read" if kind == "?" else (
                own_header(tree, path, header) if kind == '"' else foreign_header(path, header))
            if problem:
                out.append(f"{path}:{line}: {problem}")
    return out


def modules(tree):
    """The graph of modules: x.c and x.h are one."""
    graph = {}
    for path in tree.paths("src/"):
        name = re.sub(r"\.[ch]$", "", path)
        edges = graph.setdefault(name, set())
        for _, kind, header in includes(tree, path):
            if kind == '"' and "src/" + header in tree.files:
                edges.add(re.sub(r"\.[ch]$", "", "src/" + header))
        edges.discard(name)
    return graph


def reach(graph, start):
    """The modules that START includes, through any number of others."""
    seen, todo = set(), [start]
    while todo:
        for edge in graph[todo.pop()] - seen:
            seen.add(edge)
            todo.append(edge)
    return seen


def cycles(tree):
    graph = modules(tree)
    reached = {m: reach(graph, m) for m in graph}
    return [f"{m}: in an include cycle with "
            f"{', '.join(sorted(o for o in graph[m] if m in reached[o]))}"
            for m in sorted(graph) if m in reached[m]]


def test_sources(tree):
    """Tests see curses nowhere, and include no .c file."""
    out = []
    for path in tree.paths("tests/", ends=(".c", ".h")):
        for line, kind, header in includes(tree, path):
            if header.endswith(".c"):
                out.append(f"{path}:{line}: a .c file is never included")
            if kind == "<" and re.fullmatch(OWNERS[0][0], header):
                out.append(f"{path}:{line}: tests do not see curses")
    return out


A = "src/base/a.h"
lint.main([
    ("folders include from their left only, libraries have one owner", rule, [
        ({A: "", "src/base/b.c": '#include "text/x.h"\n', "src/text/x.h": ""},
         "base may not include from text"),
        ({"src/pane/b.h": '#  include "model/x.h"\n', "src/model/x.h": ""},
         "pane may not include from model"),
        ({"src/search/b.h": '#include "annotate/x.h"\n', "src/annotate/x.h": ""},
         "search may not include from annotate"),
        ({"src/base/b.c": '#include "a.h"\n', A: ""}, "not found from src/"),
        ({"src/base/b.c": '#include "base/a.c"\n', "src/base/a.c": ""}, "never included"),
        ({"src/ui/app.c": "#include <curses.h>\n"}, "only src/ui/term.c may include <curses.h>"),
        ({"src/ui/term.h": "#include <ncursesw/curses.h>\n"}, "only src/ui/term.c may include"),
        ({"src/ui/term.c": "#include <term.h>\n"}, "only src/ui/terminfo.c may include"),
        ({"src/search/pattern.h": "#include <tre/tre.h>\n"}, "only src/search/regex.c may"),
        ({"src/text/words.c": "#include <libstemmer.h> /* why */\n"}, "only src/text/stem.c may"),
        ({"src/view/lines.c": "#include <unigbrk.h>\n"}, "only src/text/ may include"),
        ({"src/text/width.h": "#include <unistr.h>\n"}, "and no other header"),
        ({"src/model/article.c": "#include <iconv.h>\n"}, "only src/text/ may include <iconv.h>"),
        ({"src/search/search.c": "#include <pthread.h>\n"}, "only src/base/task.c src/model"),
        ({"src/base/mem.c": "#include <glib.h>\n"}, "belongs to nobody"),
        ({"src/base/mem.c": "#include HEADER\n"}, "cannot be read"),
        ({"src/extra/x.c": ""}, "has no place"),
    ]),
    ("no include cycle, x.c and x.h being one module", cycles, [
        ({"src/base/a.c": '#include "base/b.h"\n', A: "",
          "src/base/b.h": "", "src/base/b.c": '#include "base/a.h"\n'},
         "src/base/a: in an include cycle"),
    ]),
    ("tests see neither curses nor .c files", test_sources, [
        ({"tests/unit/test_a.c": "#include <curses.h>\n"}, "tests do not see curses"),
        ({"tests/unit/test_a.c": '#include "../src/base/a.c"\n'}, "never included"),
    ]),
])
