# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents say is what the program does.

    python3 tests/lint/documents.py --write-keys       puts keys, actions and settings into the man pages
    python3 tests/lint/documents.py --write-screens    puts golden screens into the README
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap

import lint

MAN = "man/lateral.1"
JSON = "man/lateral-json.5"
CONFIG = "man/lateral-config.5"
ACTION = re.compile(r'^ACTION\(\w+,\s*"([^"]*)",\s*"([^"]*)",\s*([\w\s|]+),\s*N_\("([^"]*)"\)\)', re.M)
CONTEXTS = [("CONTEXT_ANY", "Everywhere"), ("CONTEXT_LIST", "In the list"),
            ("CONTEXT_READER", "In the reader"), ("CONTEXT_COMPARE", "In the comparison")]
NAMED = {"Lt": "<", "Gt": ">", "Hash": "#", "Quote": '"', "Bar": "|", "Caret": "^"}
NAMES = re.compile(r'^ACTION\(\w+,\s*"([^"]*)",\s*"[^"]*",\s*[\w\s|]+,\s*N_\("([^"]*)"\)\)', re.M)
SETTING = re.compile(r'^SETTING\(\w+, "([^"]*)", "([^"]*)", "([^"]*)",\s*N_\("([^"]*)"\)\)', re.M)
FIRST, LAST = '.\\" keys: from src/ui/actions.def', '.\\" keys end here'


# --- keys ------------------------------------------------------------------------------------

def shown(sequence):
    """As one word of mdoc: '<Hash>' is '#'; nothing in it is taken for punctuation."""
    text = re.sub(r"<(\w[\w-]*)>", lambda m: NAMED.get(m.group(1), m.group(1)), sequence)
    text = text.replace("\\", "\\e").replace("^", "\\(ha").replace("~", "\\(ti")
    return "\\&" + text.replace('"', "\\(dq").replace("-", "\\-") + "\\&" * (text[-1] in ".,:;)]?!")


def entry(name, keys, text):
    """An action in the man page: its keys, or its name where it has none, and its help as a sentence."""
    shown_keys = " , ".join(map(shown, keys.split() or [":" + name]))
    return [".It Ic " + shown_keys, *sentence(text)]


def key_section(tree):
    out = []
    actions = ACTION.findall(tree.text("src/ui/actions.def"))
    for context, title in CONTEXTS:
        entries = [entry(name, keys, text) for name, keys, where, text in actions if context in where]
        if entries:
            out += [f".Ss \\&{title}", ".Bl -tag -width Ds", *sum(entries, []), ".El"]
    return out


def sentence(text):
    """Help as lines of mdoc: a sentence, with nothing in it that mdoc takes for an escape or a request."""
    lines = textwrap.wrap(text[0].upper() + text[1:].replace("\\", "\\e") + ".", 78, break_on_hyphens=False)
    return ["\\&" + line if line[0] in ".'" else line for line in lines]


def action_section(tree):
    out = [line for name, text in NAMES.findall(tree.text("src/ui/actions.def"))
           for line in (f".It Cm {name}", *sentence(text))]
    return [".Bl -tag -width Ds", *out, ".El"]


def default(standard):
    return ["The default is", f".Cm {standard} ."] if standard else ["By default there is none."]


def setting_section(tree):
    out = []
    for name, standard, accepted, text in SETTING.findall(tree.text("src/ui/settings.def")):
        values = accepted.replace("..", " to ") if ".." in accepted else " | ".join(accepted.split())
        out += [f".It Cm set {name} {values}", *sentence(text), *default(standard)]
    return [".Bl -tag -width Ds", *out, ".El"]


# What is made from tables: the page, what it is called there, its lines, the table.
MADE = [(MAN, FIRST, LAST, key_section, "actions.def"),
        (CONFIG, '.\\" actions: from src/ui/actions.def', '.\\" actions end here', action_section,
         "actions.def"),
        (CONFIG, '.\\" settings: from src/ui/settings.def', '.\\" settings end here', setting_section,
         "settings.def")]


def between(tree, page, first, last):
    lines = tree.lines(page)
    if first not in lines or last not in lines:
        return None
    return lines[lines.index(first) + 1:lines.index(last)]


def made(tree, page, first, last, section, table):
    there, right = between(tree, page, first, last), section(tree)
    if there is None:
        return [f"{page}: the lines '{first}' and '{last}' are not there"]
    if there != right:
        return [f"{page}: this is not what {table} says; run documents.py --write-keys",
                *[line for line in right if line not in there]]
    return []


def keys(tree):
    return made(tree, *MADE[0])


def names(tree):
    return made(tree, *MADE[1])


def settings(tree):
    return made(tree, *MADE[2])


def roles(tree):
    """The page has the roles, colours and attributes of theme.c."""
    text = tree.text("src/ui/theme.c")
    named = re.findall(r'^\t\[ROLE_\w+\] = "([\w-]+)"', text, re.M) + [
        name for table in re.findall(r"(?:attribute|color)_names\[\] = \{([^}]*)\}", text)
        for name in re.findall(r'"([\w-]+)"', table)]
    words = {word for line in re.findall(r"^\.(?:It )?Cm (.*)$", tree.text(CONFIG), re.M)
             for word in line.split()}
    return [f"{CONFIG}: {name} is not there" for name in named if name not in words] or (
        [] if named else ["src/ui/theme.c: no names could be read"])


def contexts(tree):
    """The page has the contexts of keymap.c, all in one sentence."""
    table = re.search(r"context_names\[\] = \{(.*?)\n\};", tree.text("src/ui/keymap.c"), re.S)
    there = re.search(r"^The contexts are\n(.*?)\n\.(?:Sh|Pp)", tree.text(CONFIG), re.M | re.S)
    words = there.group(1).split() if there else []
    if not table:
        return ["src/ui/keymap.c: context_names could not be read"]
    return [f"{CONFIG}: the context {name} is not there"
            for name in re.findall(r'\{"([a-z]+)", CONTEXT', table.group(1)) if name not in words]


def presets(tree):
    """The page has the keys that a preset adds."""
    table = re.search(r"vi_keys\[\] = \{(.*?)\n\};", tree.text("src/ui/keymap.c"), re.S)
    words = [word.replace("\\&", "") for word in tree.text(CONFIG).split()]
    missing = [key for names in re.findall(r'\{"([^"]+)", ACTION_', table.group(1) if table else "")
               for key in names.split() if shown(key).replace("\\&", "") not in words]
    return [f"{CONFIG}: {key} of the preset vi is not there" for key in missing] if table else [
        "src/ui/keymap.c: vi_keys could not be read"]


def all_actions_are_seen(tree):
    """The pattern above reads each ACTION, or the man page would lack it in silence."""
    out = []
    for name, word, pattern in (("actions", "ACTION", ACTION), ("actions", "ACTION", NAMES),
                                ("settings", "SETTING", SETTING)):
        text = tree.text(f"src/ui/{name}.def")
        there, read = len(re.findall(rf"^{word}\(", text, re.M)), len(pattern.findall(text))
        if there != read:
            out.append(f"{name}.def: {there} {name}, but {read} could be read")
    return out


def write_keys():
    tree = lint.read_tree()
    for page, first, last, section, _ in MADE:
        lines = lint.read_tree().lines(page)
        lines[lines.index(first) + 1:lines.index(last)] = section(tree)
        with open(os.path.join(lint.TOP, page), "w", encoding="utf-8") as f:
            f.write("\n".join(lines))


# --- screens ---------------------------------------------------------------------------------

SCREEN = re.compile(r"^   \((tests/screen/.*\.screen), (\d+)\)\n((?:   \|.*\n)+)", re.M)


def screen(tree, path, number):
    """The text plane of one screen in a golden file, gaps shortened."""
    plane = ("\n" + tree.text(path)).split("\n== ")[number]
    rows = ["   " + line for line in plane.split("\n") if line.startswith("|")]
    return re.sub(r"(   \|\n){3,}", "   |\n" * 2, "\n".join(rows) + "\n")


def with_screens(tree):
    return SCREEN.sub(lambda m: f"   ({m.group(1)}, {m.group(2)})\n"
                      f"{screen(tree, m.group(1), int(m.group(2)))}", tree.text("README"))


def screens(tree):
    """Screens in the README are those that the tests compare, and fit 80 columns with all the rest."""
    wide = [f"README:{number}: over 80 columns" for number, line in
            enumerate(tree.text("README").splitlines(), 1) if len(line) > 80]
    if wide:
        return wide
    if not SCREEN.search(tree.text("README")):
        return ["README: there is no screen"]
    if with_screens(tree) != tree.text("README"):
        return ["README: the screens have changed; run documents.py --write-screens"]
    return []


def write_screens():
    text = with_screens(lint.read_tree())
    with open(os.path.join(lint.TOP, "README"), "w", encoding="utf-8") as f:
        f.write(text)


# --- options ---------------------------------------------------------------------------------

def options_of_help(text):
    return {o for line in text.split("\n") if re.match(r"\s", line)
            for o in re.findall(r"(?<![\w-])(--?[a-zA-Z][a-z-]*)", re.split(r"(?<=\S) {2,}", line)[0])}


def options_of_man(text):
    found = set()
    for line in re.findall(r"^\.It (Fl .*|Cm .*)$", text, re.M):
        found |= {"-" + o.replace("\\-", "-") for o in re.findall(r"Fl (\S+)", line)}
    return found


def help_text(*command):
    done = subprocess.run([os.environ["LATERAL"], *command, "--help"], text=True, timeout=60,
                          capture_output=True, stdin=subprocess.DEVNULL, check=False)
    return done.stdout


def options(tree):
    shown_by_help = options_of_help(tree.files.get("--help") or "".join(
        help_text(*command) for command in ([], ["compare"], ["search"], ["show"])))
    in_man = options_of_man(tree.text(MAN))
    return [f"{o}: in --help, but no .It of {MAN}" for o in sorted(shown_by_help - in_man)] + \
        [f"{o}: an .It of {MAN}, but not in --help" for o in sorted(in_man - shown_by_help)]


# --- JSON ------------------------------------------------------------------------------------

def fields(tree):
    """Every field that is written is in the man page of the format."""
    source = tree.text("src/command/write_json.c")
    written = set(re.findall(r'\\"([a-z_]+)\\":', source)) | set(
        re.findall(r'add_(?:field|bool|only|side|place)\(out, "([a-z_]+)"', source))
    words = set(re.findall(r"[a-z_]+", tree.text(JSON)))
    described = {word for line in re.findall(r"^\.It Li (.*)$", tree.text(JSON), re.M)
                 for word in line.split(" , ")}
    return [f"{name}: written, but not in {JSON}" for name in sorted(written - words)] + \
        [f"{name}: in {JSON}, but not written" for name in sorted(described - written)]


# --- queries ---------------------------------------------------------------------------------

QUERY = "man/lateral-query.7"


def query_fields(tree):
    """The page has the fields and limits of queries."""
    names = re.findall(r'\[QUERY_\w+\] = "([a-z]+)"', tree.text("src/search/query_parse.c"))
    limits = re.findall(r"QUERY_MAX_(?:LENGTH|TERMS|NESTING) = (\d+)",
                        tree.text("src/search/query_parse.h"))
    page = tree.text(QUERY)
    return [f"{QUERY}: {name}: is not there" for name in names
            if not re.search(rf"^\.It Cm {name}:", page, re.M)] + \
        [f"{QUERY}: the limit {n} is not there" for n in limits if n not in page.split()] + \
        ([] if names and limits else ["src/search/query_parse: fields could not be read"])


# --- other programs' checks ------------------------------------------------------------------

def tool(command, tree, paths):
    """Complaints of COMMAND about each file, written out for it."""
    out = []
    for path in paths:
        with tempfile.NamedTemporaryFile("w", suffix=os.path.basename(path), encoding="utf-8") as f:
            f.write(tree.text(path))
            f.flush()
            done = subprocess.run([*command, f.name], text=True, capture_output=True, check=False)
            text = (done.stdout + done.stderr).replace(f.name, path).strip()
            if done.returncode or text:
                out += text.split("\n")
    return out


def man_pages(tree):
    """Good style, too; which other pages are installed here is not asked."""
    return [line for line in tool(["mandoc", "-Tlint"], tree, tree.paths("man/", ends=(".1", ".5", ".7")))
            if "referenced manual" not in line and "mandoc.db" not in line]


def headings(tree):
    """No word of a heading is a macro: ".Ss In the list" reads "<the> list"."""
    return [f"{path}:{number}: {word} is a macro in a heading: \\&{word}"
            for path in tree.paths("man/", ends=(".1", ".5", ".7"))
            for number, line in enumerate(tree.text(path).splitlines(), 1) if re.match(r"\.S[sh] ", line)
            for word in line.split()[1:] if re.fullmatch("[A-Z][a-z]", word)]


def translations(tree):
    return tool(["msgfmt", "-c", "-o", "/dev/null"], tree, tree.paths("po/", ends=(".po",)))


def message_formats(tree):
    """xgettext knows each function that takes a format, so that msgfmt -c checks translations."""
    options_text = tree.text("po/Makevars")
    out = []
    for path in tree.paths("src/", ends=(".h",)):
        for name, place in re.findall(
                r"(\w+)\([^;{}]*?\)\s*__attribute__\(\(format\(printf, (\d+), \d", tree.code(path)):
            if f"--flag={name}:{place}:c-format" not in options_text:
                out.append(f"{path}: {name}() takes a format: --flag={name}:{place}:c-format is "
                           "missing in po/Makevars")
    return out


PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n#, c-format\n' \
     'msgid "%s and %d"\nmsgstr "%d et %s"\n'
BAD_DEF = {"src/ui/actions.def": 'ACTION(A, "a", "j <Down>", CONTEXT_ANY, N_("down"))\n'}


def lints():
    out = [
        ("the man page has the keys of actions.def", keys, [
            ({**BAD_DEF, MAN: f"{FIRST}\n.Ss \\&Everywhere\n{LAST}\n"}, ".It Ic \\&j , \\&Down"),
            ({**BAD_DEF, MAN: ".Sh KEYS\n"}, "are not there"),
        ]),
        ("the man page has the actions of actions.def", names, [
            ({**BAD_DEF, CONFIG: f"{MADE[1][1]}\n{MADE[1][2]}\n"}, ".It Cm a"),
        ]),
        ("the man page has the settings of settings.def", settings, [
            ({"src/ui/settings.def": 'SETTING(A, "a", "1", "1..9", N_("b"))\n',
              CONFIG: f"{MADE[2][1]}\n{MADE[2][2]}\n"}, ".It Cm set a 1 to 9"),
        ]),
        ("the man page has the roles, colours and attributes", roles, [
            ({"src/ui/theme.c": '\t[ROLE_A] = "aa",\n*color_names[] = {"bb", NULL};\n',
              CONFIG: ".It Cm bb\n"}, "aa is not there"),
            ({"src/ui/theme.c": '*color_names[] = {"bb", NULL};\n', CONFIG: ".It Cm aa\n"},
             "bb is not there"),
        ]),
        ("the man page has every context", contexts, [
            ({"src/ui/keymap.c": 'context_names[] = {\n\t{"log", CONTEXT_LOG},\n};',
              CONFIG: "The contexts are\n.Cm list .\n.Sh A\n.Cm log\n"}, "context log"),
        ]),
        ("the man page has the keys of presets", presets, [
            ({"src/ui/keymap.c": 'vi_keys[] = {\n\t{"^N Z", ACTION_DOWN},\n};', CONFIG: ".Ic Z\n"}, "^N of"),
        ]),
        ("every action can be read", all_actions_are_seen, [
            ({"src/ui/settings.def": "", "src/ui/actions.def":
              'ACTION(A, "a", KEYS, CONTEXT_ANY, N_("down"))\n'}, "1 actions"),
            ({"src/ui/settings.def": "SETTING(A)\n", "src/ui/actions.def": ""}, "1 settings"),
        ]),
        ("the man page of the format has every field", fields, [
            ({"src/command/write_json.c": 'add_field(out, "path", p); f("{\\"item\\":1")',
              JSON: ".It Li path\n"}, "item: written"),
            ({"src/command/write_json.c": "", JSON: ".It Li path , item\n"}, "item: in"),
        ]),
        ("the man page of queries has every field and limit", query_fields, [
            ({"src/search/query_parse.c": '[QUERY_A] = "aa", [QUERY_B] = "bb"', QUERY:
              ".It Cm bb: Ns Ar x\n32\n", "src/search/query_parse.h": "QUERY_MAX_TERMS = 32,"},
             "aa: is not there"),
            ({"src/search/query_parse.c": '[QUERY_A] = "aa"', QUERY: ".It Cm aa: Ns Ar x\n",
              "src/search/query_parse.h": "QUERY_MAX_TERMS = 32,"}, "limit 32"),
        ]),
        ("headings of man pages are words", headings, [
            ({MAN: ".Sh KEYS\n.Ss In the list\n"}, "In is a macro"),
        ]),
        ("the README shows the screens of today", screens, [
            ({"README": "   (tests/screen/a.screen, 2)\n   |old\n", "tests/screen/a.screen":
              "== 80x24\n|old\n 0: m3\n== 80x24\n|new\n"}, "have changed"),
            ({"README": "none\n"}, "no screen"),
            ({"README": "1234567 " * 10 + "2\n"}, "over 80"),
        ]),
        ("functions that take formats are known to xgettext", message_formats, [
            ({"po/Makevars": "--flag=f:2:c-format", "src/a.h":
              "void f(const char *f, ...)\n\t__attribute__((format(printf, 1, 2)));\n"}, "f:1:c-format"),
        ]),
    ]
    if "LATERAL" in os.environ:
        out.append(("the man page has the options of --help", options, [
            ({"--help": "options:\n  -k N, --errors  how\n", MAN: ".It Fl k Ar N\n"}, "--errors: in"),
            ({"--help": "options:\n  -k N  how\n", MAN: ".It Fl k , Fl \\-errors\n"}, "--errors: an"),
        ]))
    if shutil.which("mandoc"):
        out.append(("the man pages are good mdoc", man_pages, [
            ({MAN: ".Dd $Mdocdate$\n.Dt A 1\n.Os\n.Sh NAME\n.Nm a\n.Nd b\n.Bl -tag\n"}, MAN)]))
    if shutil.which("msgfmt"):
        out.append(("translations have the formats of the originals", translations,
                    [({"po/xx.po": PO}, "po/xx.po")]))
    return out


if "--write-keys" in sys.argv:
    write_keys()
elif "--write-screens" in sys.argv:
    write_screens()
else:
    lint.main(lints())
