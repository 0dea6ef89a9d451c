# SPDX-License-Identifier: GPL-3.0-or-later
# The built program as a process: arguments in, streams and exit status out.
COMMAND_TESTS += tests/command/usage.py tests/command/input.py tests/command/json_output.py \
  tests/command/hostile.py tests/command/output.py tests/command/text_output.py \
  tests/command/config.py tests/command/completions.py tests/command/examples.py tests/command/markup.py
EXTRA_DIST += tests/command/program.py $(COMMAND_TESTS)
