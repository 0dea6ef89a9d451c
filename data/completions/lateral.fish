# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of lateral for fish.
set -l commands compare search show
set -l reading "not __fish_seen_subcommand_from $commands"

complete -c lateral -n __fish_use_subcommand -a compare -d 'compare two articles'
complete -c lateral -n __fish_use_subcommand -a search -d 'print sentences with a match'
complete -c lateral -n __fish_use_subcommand -a show -d 'print articles as understood'
complete -c lateral -s h -l help -d 'say how to use it'
complete -c lateral -n $reading -s d -d 'compare two articles'
complete -c lateral -n $reading -l color -x -a 'auto always never' -d 'when to use colours'
complete -c lateral -n $reading -l config -r -d 'read this configuration'
complete -c lateral -n $reading -l linear -d 'one article after the other'
complete -c lateral -n $reading -l print-config -d 'print every setting, colour and key'
complete -c lateral -n $reading -s V -l version -d 'say which version this is'
complete -c lateral -n '__fish_seen_subcommand_from compare' -l format -x -a 'markdown html' -d 'what to print'
complete -c lateral -n "__fish_seen_subcommand_from $commands" -l format -x -a 'text json' -d 'what to print'
complete -c lateral -n '__fish_seen_subcommand_from search' -s i -d 'ignore case'
complete -c lateral -n '__fish_seen_subcommand_from search' -s F -d 'the pattern is plain text'
complete -c lateral -n '__fish_seen_subcommand_from search' -s k -x -d 'allow so many errors'
complete -c lateral -n '__fish_seen_subcommand_from search' -s e -x -d 'the pattern'
