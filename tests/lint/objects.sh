#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154,SC2086 # the variables come from tests/local.mk
# What the object files say: the core links without ncurses, nothing holds data that changes, and
# the program is hardened.
set -u
work=$(mktemp -d "$top_builddir/tests/objects.XXXXXX") || exit 99
trap 'rm -rf "$work"' EXIT
number=0

result() { # result STATUS NAME: standard input is shown where it failed
	number=$((number + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $number - $2"
	else
		echo "not ok $number - $2"
		sed 's/^/# /'
	fi
}

# Links every object of the core, needed or not.
links_core() {
	$CC -o "$work/core" "$1" -Wl,--whole-archive "$top_builddir/src/libcore.a" \
		-Wl,--no-whole-archive $CORE_LIBS >"$work/log" 2>&1
}

# Variables in .data, .bss or common: .data.rel.ro is constant once the program has started.
# These may: the hook for the end of memory (mem.c), the one terminal (term.c), what signals find
# of it (guard.c), and tables of words that are made before main (lang.c, phrase_index.c,
# word_sense.c).
changing_data() {
	"$NM" -A -f sysv "$@" | awk -F '|' '
		$NF ~ /\.(data|bss)$|COM/ &&
		$1 !~ /mem\.o:exhausted_|text_store\.o:store|-(term|guard)\.o:/ &&
		$1 !~ /lang\.o:ballots|phrase_index\.o:phrase_index|word_sense\.o:senses/ {
			print $1
		}
	'
}

# Position-independent, tables of addresses read-only from the start, stack guarded.
hardened() {
	readelf -hldW "$1" >"$work/elf" && grep -q 'Type: *DYN' "$work/elf" &&
		grep -q GNU_RELRO "$work/elf" && grep -q BIND_NOW "$work/elf" &&
		"$NM" -D "$1" | grep -q __stack_chk_fail
}

echo 1..6
echo 'int main(void) { return 0; }' >"$work/main.c"
links_core "$work/main.c"
result $? 'the core links without ncurses' <"$work/log"
echo 'int endwin(void); int main(void) { return endwin(); }' >"$work/curses.c"
! links_core "$work/curses.c"
result $? 'that check can fail: endwin does not link' </dev/null

changing_data "$top_builddir"/src/lib*.a >"$work/log"
[ ! -s "$work/log" ]
result $? 'no variable of the program changes' <"$work/log"
echo 'static int calls; int common[9]; int set = 1; int f(void); int f(void) { return calls++; }' \
	>"$work/data.c"
$CC -c -o "$work/data.o" "$work/data.c"
[ "$(changing_data "$work/data.o" | wc -l)" -eq 3 ]
result $? 'that check can fail: three variables that change' </dev/null

if [ -n "$HARDEN_LDFLAGS" ]; then
	hardened "$LATERAL"
	result $? 'the program is hardened' <"$work/elf"
else
	number=$((number + 1))
	echo "ok $number - the program is hardened # SKIP configured with --disable-hardening"
fi
$CC -no-pie -o "$work/soft" "$work/main.c"
! hardened "$work/soft"
result $? 'that check can fail: a program built without' </dev/null
