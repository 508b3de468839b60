#!/usr/bin/env python3
"""Runs the benchmarks and writes docs/benchmarks.md, all but its section on other engines: medians and minima, and ratios to
the yardstick of the same run."""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time

import report_bindings
import report_figures as figures
import report_page
import report_search
import report_tables

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

HEADERS = [("maatstaf/maatstaf.hpp", "the library", 1.0), ("maatstaf/table.hpp", "tables", None),
           ("maatstaf/sociaal/sociaal.hpp", "the shipped rules", None)]


def many_rules(executable, repetitions):
    times, counters = figures.of_google_benchmark(executable, repetitions)
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
                     f" {min(times[judge]) / rules:.1f} | {f'≤ {TARGET_PER_RULE}' if rules == SIZES[-1] else ''} |"
                     f" {counters[link]['bytes'] / rules:,.0f} |")
    return lines


def loading(executable, repetitions):
    times, counters = figures.of_google_benchmark(executable, repetitions)
    lines = ["", "## Loading", "",
             "Packs read from their JSON, everything checked. What was loaded is first written again and compared with the text.",
             "Size: what the loaded pack of 10,000 rules (8 nodes and a source of its own each) holds, without its texts.", "",
             "| what | median ms | minimum ms | target ms | bytes a rule | target |", "|---|---:|---:|---:|---:|---:|"]
    for name, text, target in LOADING:
        size = f" {counters[name]['bytes']:,.0f} | ≤ {TARGET_BYTES} |" if "bytes" in counters[name] else " | |"
        lines.append(f"| {text} | {statistics.median(times[name]):.2f} | {min(times[name]):.2f} | ≤ {target:,} |{size}")
    return lines


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


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("one-case", "many-rules", "many-rules-tables", "loading", "reference", "kernel-costs", "peak-memory", "households", "search", "in-c", "library", "package", "compiler",
                 "compiler-name", "include", "output"):
        arguments.add_argument("--" + name, required=True)
    arguments.add_argument("--repetitions", type=int, default=9)
    given = arguments.parse_args()

    times, _ = figures.of_google_benchmark(given.one_case, given.repetitions)
    lines = ["# Benchmarks", "",
             "Written by `make bench`, and the last section by `make peers`; no figure here was typed. Every way of running a rule",
             "is first compared with the rule written by hand, on all the cases that are then timed; a difference stops the run.",
             "Candidates take turns in one process. A ratio compares medians of one run.", "",
             f"{figures.machine()}; {given.compiler_name}, `-O3 -march=native`.", "",
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
    lines += report_tables.reference(given.reference)
    lines += report_tables.kernel_costs(given.kernel_costs)
    lines += report_tables.peak_memory(given.peak_memory)
    lines += report_tables.households(given.households, given.repetitions)
    lines += report_tables.many_rules(given.many_rules_tables, given.repetitions)
    lines += report_search.section(given.search, given.repetitions)
    lines += report_bindings.in_c(given.in_c, given.repetitions)
    lines += report_bindings.in_python(given.package, given.library)
    lines += ["", "## Compile time", "", "A translation unit that includes one header and nothing else; the least of five.", "",
              "| header | seconds | target |", "|---|---:|---:|"]
    for header, text, target in HEADERS:
        seconds = compile_time(given.compiler, given.include, header)
        lines.append(f"| `{header}`, {text} | {seconds:.2f} | {'≤ %.1f' % target if target else ''} |")
    report_page.write_bench(given.output, lines)
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
