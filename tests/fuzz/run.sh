#!/bin/sh
# Runs every fuzz target for FUZZ_SECONDS (60) with its corpus as seed, and stops at the first text that it cannot stand.
# What reaches something new is kept in the build, not in the repository.
#
#   sh tests/fuzz/run.sh build/fuzz [target …]
set -eu
# A file may ask for more memory than there is; outside of a sanitizer it is then told that there is none, and so it is here.
export ASAN_OPTIONS="allocator_may_return_null=1${ASAN_OPTIONS:+:$ASAN_OPTIONS}"

root=$(cd "$(dirname "$0")/../.." && pwd)
build=$1
shift
[ $# -gt 0 ] || set -- arrow brp case case_file csv pack receipt
crashes=$build/crashes
mkdir -p "$crashes"

for target in "$@"; do
    fuzzer=$build/tests/fuzz/fuzz_$target
    [ -x "$fuzzer" ] || { printf 'fuzz: %s was not built\n' "$target"; continue; }
    finds=$build/corpus/$target
    log=$build/fuzz_$target.log
    mkdir -p "$finds"
    printf 'fuzz: %s for %s seconds … ' "$target" "${FUZZ_SECONDS:-60}"
    # 10 seconds for one text, and 2 GB: what takes more hangs or eats all memory.
    if "$fuzzer" -max_total_time="${FUZZ_SECONDS:-60}" -timeout=10 -rss_limit_mb=2048 -max_len=20000 \
        -artifact_prefix="$crashes/$target-" "$finds" "$root/tests/fuzz/corpus/$target" >"$log" 2>&1
    then
        sed -n 's/^Done \([0-9]*\) runs.*/\1 texts, none that it cannot stand/p' "$log"
        continue
    fi
    text=$(sed -n 's/.*Test unit written to \(.*\)/\1/p' "$log" | tail -1)
    printf 'stopped\n'
    grep -E 'ERROR: |SUMMARY: |runtime error: |not as it must be: ' "$log" >&2 || tail -20 "$log" >&2
    cat >&2 <<END

All of it is in $log. Again:

    $fuzzer $text

Smaller: $fuzzer -minimize_crash=1 -max_total_time=60 -exact_artifact_path=smaller $text
Once it is mended, keep the text as tests/fuzz/corpus/$target/<what it is>: it is a test of every build from then on.
END
    exit 1
done
