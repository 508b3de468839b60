#!/bin/sh
# Builds main.c with no more than pkg-config, with the shared and with the static library, and runs both.
#
#   sh build_c.sh PROGRAM VERSION LIBRARIES COMPILER…
set -eu
program=$1
version=$2
libraries=$3
shift 3
source=$(dirname "$0")/../main.c
"$@" -std=c99 "$source" -o "$program" $(pkg-config --cflags --libs maatstaf-c)
LD_LIBRARY_PATH="$libraries" "$program" "$version"
"$@" -std=c99 "$source" -o "$program.static" $(pkg-config --cflags maatstaf-c) \
    $(pkg-config --static --libs maatstaf-c | sed 's/-lmaatstaf /-l:libmaatstaf.a /')
"$program.static" "$version"
