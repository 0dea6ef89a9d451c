# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the files named on the command line as elements of an array (src/workspace/sample.c).
FNR == 1 {
	if (NR > 1)
		print "},"
	name = FILENAME
	sub(/.*\//, "", name)
	sub(/\.txt$/, "", name)
	print "{\"sample/" name "\","
}
{
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	print " \"" $0 "\\n\""
}
END {
	print "},"
}
