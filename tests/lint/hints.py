# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys that a screen names in its last line do something in that screen."""

import re

import lint

ACTION = re.compile(r'^ACTION\(\w+,\s*"[^"]*",\s*"([^"]*)",\s*([\w\s|]+),', re.M)
SCREEN = re.compile(r"\.context = (\w+),(.*?)};", re.S)
HINT = re.compile(r'\.hint = N_\(((?:\s*"[^"]*")+)\s*\)')
SHOWN = {"<Lt>": "<", "<Gt>": ">", "<Hash>": "#", "<Quote>": '"', "<Bar>": "|", "<Caret>": "^"}


def shown(keys):
    for name, key in SHOWN.items():
        keys = keys.replace(name, key)
    return re.sub(r"<(\w[\w-]*)>", r"\1", keys)


def keys_of(tree, context):
    return {key for keys, contexts in ACTION.findall(tree.text("src/ui/actions.def"))
            for key in shown(keys).split()
            if "CONTEXT_ANY" in contexts or context in re.findall(r"\w+", contexts)}


def unknown(item, known):
    """Keys of "d D:difference" or ")(:sentence" that are not known."""
    keys = item.rpartition(":")[0].split()
    return [key for key in keys if key not in known and not all(letter in known for letter in key)]


def hints(tree):
    out = []
    for path in tree.paths("src/ui/screen_", ends=(".c",)):
        for context, operations in SCREEN.findall(tree.text(path)):
            known = keys_of(tree, context)
            for text in HINT.findall(operations):
                hint = "".join(re.findall(r'"([^"]*)"', text))
                out += [f"{path}: {key} is no key there" for item in hint.split("  ")
                        for key in unknown(item, known)]
    return out


DEF = {"src/ui/actions.def": 'ACTION(A, "a", "j <Down> (", CONTEXT_LIST, N_("down"))\n'}


def screen(context, hint):
    return {**DEF, "src/ui/screen_x.c": f'\t.context = {context},\n\t.hint = N_({hint}),\n}};'}


lint.main([
    ("hints name keys that are", hints, [
        (screen("CONTEXT_LIST", '"j:down  x:swap"'), "x is no key"),
        (screen("CONTEXT_HELP", '"Down:down"'), "Down is no key"),
        (screen("CONTEXT_LIST", '"j:down  "\n\t\t")(:sentence"'), ")( is no key"),
    ]),
])
