"""The section of docs/benchmarks.md on other languages."""

import statistics
import sys
import tempfile
from pathlib import Path

import report_figures as figures

IN_C = [  # benchmark, what it is, target in ns beyond the first
    ("told_and_judged_in_cpp", "C++: `situation::set_slot`, `judge::consider`", None),
    ("told_and_judged_in_c", "C: `mst_case_set` ten times, `mst_case_judge`, `mst_case_answer`", 150),
    ("told_at_once_and_judged_in_c", "C: `mst_case_set_each`, `mst_case_judge`, `mst_case_answer`", 150),
]


IN_PYTHON = [  # way, what it is, target in µs
    ("told and judged in Python", "a `dict` of ten facts, `Plan.judge`, `Verdict.answer`", 10),
    ("and its reasons", "the same with its reasons in words", None),
]
HERE = Path(__file__).parent / "bindings"


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


def in_python(package, library):
    with tempfile.TemporaryDirectory() as folder:
        path = figures.staged_package(Path(package), Path(library), Path(folder))
        found = {f["way"]: f for f in figures.of_lines(sys.executable, "-B", HERE / "in_python.py", environment={"PYTHONPATH": str(path)})}
    lines = ["", f"In Python {sys.version.split()[0]}, a rule of `haarlemmermeer` about a household of which ten facts are told. Tables in Python",
             "stand below, beside other engines.", "", "| what | median µs | minimum µs | target µs |", "|---|---:|---:|---:|"]
    for way, text, target in IN_PYTHON:
        lines.append(f"| {text} | {found[way]['median_us']:.1f} | {found[way]['min_us']:.1f} | {f'≤ {target}' if target else ''} |")
    return lines
