#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh SRCDIR SECONDS TARGET...: builds each target with clang's libFuzzer under ASan and UBSan and runs it
# that long; new inputs go to fuzz/TARGET in the build folder, a finding to fuzz/TARGET-crash-*.
set -eu
srcdir=$1 seconds=$2
shift 2
command -v clang >/dev/null || { echo "fuzz: clang is not installed"; exit 77; }
core=$(find "$srcdir/src" -name '*.c' ! -path '*/src/ui/*' ! -name main.c)
mkdir -p fuzz
for t in "$@"; do
	mkdir -p "fuzz/$t"
	# shellcheck disable=SC2086 # lists of words
	clang -g -O1 -std=gnu11 -DHAVE_CONFIG_H -DLOCALEDIR='""' -I. -Isrc -I"$srcdir/src" \
		-I"$srcdir/tests" \
		-fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined \
		"$srcdir/tests/fuzz/fuzz_$t.c" $core -o "fuzz/fuzz_$t" $TRE_LIBS $TEXT_LIBS \
		2>fuzz/build.log ||
		{ cat fuzz/build.log; exit 1; }
	"fuzz/fuzz_$t" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
		-artifact_prefix="fuzz/$t-" -print_final_stats=1 "fuzz/$t" \
		"$srcdir/tests/fuzz/corpus/$t" 2>&1 | tail -n 12
done
