#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every input that fuzzing found worth keeping, through its target again.
set -u
n=0 failed=0
for replay in "$top_builddir"/tests/fuzz/replay_*; do
	case $replay in *.o) continue ;; esac
	name=${replay##*/replay_}
	n=$((n + 1))
	if log=$("$replay" "$top_srcdir/tests/fuzz/corpus/$name" 2>&1); then
		echo "ok $n - $name: $(echo "$log" | grep -c '^ok') inputs"
	else
		echo "$log" | sed 's/^/# /'
		echo "not ok $n - $name"
		failed=1
	fi
done
echo "1..$n"
exit $failed
