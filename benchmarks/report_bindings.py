"""The section of docs/benchmarks.md on other languages."""

import statistics

import report_figures as figures

IN_C = [  # benchmark, what it is, target in ns beyond the first
    ("told_and_judged_in_cpp", "C++: `situation::set_slot`, `judge::consider`", None),
    ("told_and_judged_in_c", "C: `mst_case_set` ten times, `mst_case_judge`, `mst_case_answer`", 150),
    ("told_at_once_and_judged_in_c", "C: `mst_case_set_each`, `mst_case_judge`, `mst_case_answer`", 150),
]


def in_c(executable, repetitions):
    times, _ = figures.of_google_benchmark(executable, repetitions)
    first = statistics.median(times[IN_C[0][0]])
    lines = ["", "## Other languages", "",
             "The rule of 31 nodes again: ten facts told by their slots, all known, judged, and the answer read.", "",
             "| what | median ns | minimum ns | more than in C++, ns | target ns |", "|---|---:|---:|---:|---:|"]
    for name, text, target in IN_C:
        median = statistics.median(times[name])
        more = f"{median - first:.0f} | ≤ {target}" if target else "|"
        lines.append(f"| {text} | {median:.0f} | {min(times[name]):.0f} | {more} |")
    return lines
