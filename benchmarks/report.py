#!/usr/bin/env python3
"""Runs the benchmarks and writes docs/benchmarks.md: medians and minima, and ratios to the yardstick of the same run."""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROWS = [  # benchmark, what it is, yardstick, target in ns
    ("rule31_by_hand_known", "by hand, facts known", None, None),
    ("rule31_by_hand_unknowns", "by hand, with ranges, 10% of the facts unknown", None, None),
    ("rule31_compiled_known", "known to the compiler, facts known", "rule31_by_hand_known", 10),
    ("rule31_compiled_unknowns", "known to the compiler, 10% unknown", "rule31_by_hand_unknowns", 10),
    ("rule31_interpreted_known", "interpreted, facts known", "rule31_by_hand_known", 100),
    ("rule31_interpreted_unknowns", "interpreted, 10% unknown", "rule31_by_hand_unknowns", 100),
    ("haarlemmermeer_all_rules", "all rules of `haarlemmermeer`, one household, no trace", None, 1000),
    ("haarlemmermeer_reasons_per_rule", "one of those rules with its structured reasons", None, 2000),
]

SIZES = [1, 10, 100, 1_000, 10_000]  # of the pack in many_rules.cpp
LINK, JUDGE = "many_rules_link", "many_rules_judge"
TARGET_PER_RULE = 25  # ns, for the largest

LOADING = [("load_haarlemmermeer_with_landelijk", "`haarlemmermeer` with `landelijk`", 5), ("load_many_rules", "10,000 generated rules", 1_000)]
TARGET_BYTES = 400  # a rule

REFERENCE_ROWS = [1_000, 100_000, 5_000_000]
REFERENCE_YARDSTICKS = ["by hand, columns", "by hand, AVX-512, streaming stores"]

HEADERS = [("maatstaf/maatstaf.hpp", "the library", 1.0), ("maatstaf/sociaal/sociaal.hpp", "the shipped rules", None)]


def run(executable, repetitions):
    out = subprocess.run([executable, "--benchmark_format=json", f"--benchmark_repetitions={repetitions}", "--benchmark_min_time=0.1",
                          "--benchmark_enable_random_interleaving=true"], check=True, stdout=subprocess.PIPE, text=True).stdout
    times, sizes = {}, {}
    for entry in json.loads(out)["benchmarks"]:
        if entry["run_type"] == "iteration":
            times.setdefault(entry["run_name"], []).append(entry["cpu_time"])
            sizes[entry["run_name"]] = entry.get("bytes")
    return times, sizes


def many_rules(executable, repetitions):
    times, sizes = run(executable, repetitions)
    lines = ["", "## Many rules", "",
             "A generated pack: rules of 8 nodes in eight forms, drawn at random, over 100 shared definitions. Linked for a date, and",
             "judged for 64 households in turn, everything known; every answer was compared with plain C++. The definitions that",
             "the rules use are counted in, so few rules cost more each. Size: the arrays of the plan, without the pack.", "",
             "| rules | linking, median µs | a rule, µs | judging, median µs | a rule, ns | minimum ns | target ns | plan, bytes a rule |",
             "|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for rules in SIZES:
        link, judge = f"{LINK}/{rules}", f"{JUDGE}/{rules}"
        linking, judging = statistics.median(times[link]), statistics.median(times[judge])
        lines.append(f"| {rules:,} | {linking / 1000:.1f} | {linking / 1000 / rules:.2f} | {judging / 1000:.2f} | {judging / rules:.1f} |"
                     f" {min(times[judge]) / rules:.1f} | {f'≤ {TARGET_PER_RULE}' if rules == SIZES[-1] else ''} | {sizes[link] / rules:,.0f} |")
    return lines


def loading(executable, repetitions):
    times, sizes = run(executable, repetitions)
    lines = ["", "## Loading", "",
             "Packs read from their JSON, everything checked. What was loaded is first written again and compared with the text.",
             "Size: what the loaded pack of 10,000 rules (8 nodes and a source of its own each) holds, without its texts.", "",
             "| what | median ms | minimum ms | target ms | bytes a rule | target |", "|---|---:|---:|---:|---:|---:|"]
    for name, text, target in LOADING:
        size = f" {sizes[name]:,.0f} | ≤ {TARGET_BYTES} |" if sizes[name] else " | |"
        lines.append(f"| {text} | {statistics.median(times[name]):.2f} | {min(times[name]):.2f} | ≤ {target:,} |{size}")
    return lines


def reference(executable):
    out = subprocess.run([executable, *map(str, REFERENCE_ROWS)], check=True, stdout=subprocess.PIPE, text=True).stdout
    figures = [json.loads(line) for line in out.splitlines()]
    lines = ["", "## A municipality at once", "",
             "The reference workload: a row is a household with 13 facts in 34 bytes, for which eight rules are judged, with dated",
             "amounts by half-year; rules and amounts are data for the library and built into the yardsticks. Every outcome of every",
             "candidate was compared with the row-by-row yardstick, and those with facts unknown with single cases, before",
             "anything was timed. The candidates take turns in one process. Nanoseconds a row, median and least of nine rounds;",
             "×: the median by that of the columns that the compiler vectorises, and by that of AVX-512 with streaming stores.", ""]
    for threads in sorted({f["threads"] for f in figures}):
        for rows in REFERENCE_ROWS:
            here = [f for f in figures if f["threads"] == threads and f["rows"] == rows]
            median = {f["candidate"]: f["median_ns_per_row"] for f in here if f["percent_unknown"] == 0}
            yardsticks = [median.get(name) for name in REFERENCE_YARDSTICKS]
            lines += [f"### {rows:,} rows, {threads} thread{'s' if threads > 1 else ''}", "",
                      "| candidate | unknown | median ns | minimum ns | × columns | × AVX-512 |", "|---|---:|---:|---:|---:|---:|"]
            for f in here:
                ratios = [f"{f['median_ns_per_row'] / y:.2f}" if y else "" for y in yardsticks]
                lines.append(f"| {f['candidate']} | {f['percent_unknown']}% | {f['median_ns_per_row']:.2f} | {f['min_ns_per_row']:.2f} |"
                             f" {ratios[0]} | {ratios[1]} |")
            lines.append("")
    return lines[:-1]


def compile_time(compiler, include, header):
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as unit:
        unit.write(f"#include <{header}>\n")
        unit.flush()
        seconds = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([compiler, "-std=c++20", "-fsyntax-only", "-I", include, unit.name], check=True)
            seconds.append(time.perf_counter() - start)
    return min(seconds)


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        for line in info:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown processor"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("one-case", "many-rules", "loading", "reference", "compiler", "compiler-name", "include", "output"):
        arguments.add_argument("--" + name, required=True)
    arguments.add_argument("--repetitions", type=int, default=9)
    given = arguments.parse_args()

    times, _ = run(given.one_case, given.repetitions)
    lines = ["# Benchmarks", "",
             "Written by `make bench`; no figure here was typed. Every way of running a rule is first compared with the rule",
             "written by hand, on all the cases that are then timed; a difference stops the run. Candidates take turns in one",
             "process. A ratio compares medians of this run.", "",
             f"{processor()}, {os.cpu_count()} cores; {given.compiler_name}, `-O3 -march=native`.", "",
             "## One case", "",
             "A rule of 31 nodes over ten facts, for 4,096 cases around its thresholds; and the rules of a municipality for one",
             "couple with two children, plan bound to the date, everything known.", "",
             "| what | median ns | minimum ns | × by hand | target ns |", "|---|---:|---:|---:|---:|"]
    for name, text, yardstick, target in ROWS:
        median, least = statistics.median(times[name]), min(times[name])
        ratio = f"{median / statistics.median(times[yardstick]):.1f}" if yardstick else ""
        lines.append(f"| {text} | {median:.1f} | {least:.1f} | {ratio} | {'≤ %d' % target if target else ''} |")
    lines += many_rules(given.many_rules, given.repetitions)
    lines += loading(given.loading, given.repetitions)
    lines += reference(given.reference)
    lines += ["", "## Compile time", "", "A translation unit that includes one header and nothing else; the least of five.", "",
              "| header | seconds | target |", "|---|---:|---:|"]
    for header, text, target in HEADERS:
        seconds = compile_time(given.compiler, given.include, header)
        lines.append(f"| `{header}`, {text} | {seconds:.2f} | {'≤ %.1f' % target if target else ''} |")
    with open(given.output, "w", encoding="utf-8") as page:
        page.write("\n".join(lines) + "\n")
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
