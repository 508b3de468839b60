#!/usr/bin/env python3
"""measure.py PEER ROWS PARAMETERS PACK: judges the rows of the reference workload with one peer, in every form that it has. The
outcomes of a form must have the right checksum before it is timed. Prints a line of JSON for each form; ends with status 3
where a checksum differs."""

import importlib
import importlib.metadata
import json
import statistics
import sys
import time

import workload

ROUNDS = 9
MOST_SECONDS = 15           # after that no more rounds, but at least three
ROWS_A_ROUND = 100_000      # a small table is judged as often as that takes, in about a second at most
WRONG = 3


def seconds_of(judge, times):
    start = time.perf_counter()
    for _ in range(times):
        judge()
    return (time.perf_counter() - start) / times


def seconds_of_rounds(judge, rows):
    times = max(1, min(ROWS_A_ROUND // rows, int(1 / seconds_of(judge, 1))))
    taken, start = [], time.perf_counter()
    while len(taken) < 3 or (len(taken) < ROUNDS and time.perf_counter() - start < MOST_SECONDS):
        taken.append(seconds_of(judge, times))
    return taken


def main():
    peer = importlib.import_module(sys.argv[1])
    given = workload.Workload(*sys.argv[2:])
    for form, judge, outcomes in peer.forms(given):
        judge()
        if workload.checksum(outcomes()) != given.parameters["checksum"]:
            print(f"{sys.argv[1]}, {form}: the outcomes of {given.rows} rows are not those of the reference", file=sys.stderr)
            return WRONG
        note = peer.NOTE(form) if callable(peer.NOTE) else peer.NOTE
        nanoseconds = [seconds / given.rows * 1e9 for seconds in seconds_of_rounds(judge, given.rows)]
        print(json.dumps({"form": form, "rows": given.rows, "rounds": len(nanoseconds), "note": note,
                          "median_ns_per_row": statistics.median(nanoseconds), "min_ns_per_row": min(nanoseconds),
                          "version": getattr(peer, "VERSION", None) or importlib.metadata.version(peer.PACKAGE)}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
