#!/bin/sh
# Judges the example households and prints the verdicts with their explanations.
#
#   sh cmake/demo.sh PROGRAM [nl|en]
set -eu
program=$1
language=${2:-nl}

# list.txt has a line for each example: NAME PACK DATE RULES…
while read -r name pack date rules; do
    case $name in '' | '#'*) continue ;; esac
    printf '\n== %s: pack %s on %s ==\n\n' "$name" "$pack" "$date"
    set --
    for rule in $rules; do set -- "$@" -r "$rule"; done
    "$program" judge -p "$pack" "$@" --on "$date" --lang "$language" "docs/examples/$name.json" </dev/null
done <docs/examples/list.txt
