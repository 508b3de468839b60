#!/bin/sh
# Builds main.cpp with no more than pkg-config, and runs it.
#
#   sh build.sh PROGRAM VERSION COMPILER…
set -eu
program=$1
version=$2
shift 2
# What pkg-config gives is a list of words.
"$@" "$(dirname "$0")/../main.cpp" -o "$program" $(pkg-config --cflags --libs maatstaf maatstaf-pack)
"$program" "$version"
