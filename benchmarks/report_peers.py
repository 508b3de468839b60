#!/usr/bin/env python3
"""Installs other engines from PyPI into a virtual environment of their own, lets each judge the reference workload, and writes
what came out into the last section of docs/benchmarks.md, beside the library as it was measured in the same run. Of an engine
that cannot be installed or does not run the section says so; one that gives other outcomes ends the run."""

import argparse
import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import report_figures as figures
import report_page

HERE = Path(__file__).parent / "peers"
SIZES = [1_000, 100_000, 5_000_000]
PEERS = [  # name, module, distribution, its sizes, × maatstaf that is aimed for at the last of SIZES
    ("maatstaf in Python,", "in_maatstaf", "pyarrow", SIZES, None),
    ("DuckDB", "in_duckdb", "duckdb", SIZES, 30),
    ("NumPy", "in_numpy", "numpy", SIZES, 40),
    ("OpenFisca", "in_openfisca", "OpenFisca-Core", SIZES, None),
    ("GoRules zen", "in_zen", "zen-engine", SIZES[:2], None),
    ("CEL in Rust", "in_cel", "common-expression-language", SIZES[:2], None),
]
FOR_ALL = ["numpy"]  # all read the rows with it
WRONG = 3            # measure.py: other outcomes
MOST_SECONDS = 600   # for one engine and size


class Stopped(Exception):
    """Nothing can be reported."""


def last_line(text):
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no message"


def environment(folder):
    """The Python of the virtual environment, made when there is none. pip comes from outside, so Debian's python3-venv is not
    needed for it."""
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    return python


def why_not_installed(python, distribution):
    """Nothing when it is."""
    done = subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--disable-pip-version-check",
                           "--constraint", HERE / "constraints.txt", distribution, *FOR_ALL],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return None if done.returncode == 0 else f"cannot be installed: {last_line(done.stderr)}"


def measured(python, module, files, path):
    """Its figures, and why there are none or not all."""
    try:
        done = subprocess.run([python, "-B", HERE / "measure.py", module, *files], capture_output=True, text=True, timeout=MOST_SECONDS,
                              env={**os.environ, "PYTHONPATH": str(path)})
    except subprocess.TimeoutExpired:
        return [], f"takes more than {MOST_SECONDS} seconds"
    if done.returncode == WRONG:
        raise Stopped(last_line(done.stderr))
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return found, None if done.returncode == 0 else f"does not run: {last_line(done.stderr)}"


def library(executable, sizes):
    """By number of rows the figures of the library with its fastest kernels on one thread, everything known."""
    found = figures.of_lines(executable, *sizes)
    known = [f for f in found if f["candidate"].startswith("maatstaf") and f["threads"] == 1 and f["percent_unknown"] == 0]
    return {f["rows"]: f for f in known}  # the fastest come last


def row(cells):
    return "| " + " | ".join(cells) + " |"


def table(rows, own, lines_of_peers):
    """What everyone did with so many rows; the target stands at the fastest form of an engine."""
    own_median = own["median_ns_per_row"]
    lines = [f"### {rows:,} rows", "", row(["engine", "how", "median ns", "minimum ns", "rounds", "× maatstaf", "target"]),
             "|---|---|---:|---:|---:|---:|---:|",
             row(["maatstaf", own["candidate"].removeprefix("maatstaf, "), f"{own_median:,.2f}", f"{own['min_ns_per_row']:,.2f}",
                  str(own["rounds"]), "1", ""])]
    for name, found, why_not, target in lines_of_peers:
        best = min((f["median_ns_per_row"] for f in found), default=None)
        for f in found:
            aimed = f"≥ {target}" if target and rows == SIZES[-1] and f["median_ns_per_row"] == best else ""
            lines.append(row([f"{name} {f['version']}", "; ".join(filter(None, [f["form"], f["note"]])), f"{f['median_ns_per_row']:,.0f}",
                              f"{f['min_ns_per_row']:,.0f}", str(f["rounds"]), f"{f['median_ns_per_row'] / own_median:,.1f}", aimed]))
        if why_not:
            lines.append(row([name, why_not.replace("|", "\\|"), "", "", "", "", ""]))
    return lines


def section(tables):
    today = datetime.date.today().isoformat()
    lines = ["## Beside other engines", "",
             f"Measured on {today}, in one run: {figures.machine()}; Python {sys.version.split()[0]}.", "",
             "The reference workload again, in other engines as they come from PyPI, each in its own way; the same rows and dated",
             "amounts, and outcomes of which the checksum was compared before anything was timed. Timed is everything from facts",
             "that lie ready, in the form that the engine takes, up to all outcomes of all rows lying there. All on one thread.",
             "\"Dates by the host\": the months between the dates and the half-year were computed before, and are not timed.",
             "Nanoseconds a row; ×: the median by that of the library for as many rows."]
    for rows in tables:
        lines += ["", *rows]
    return lines


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("reference", "rows-writer", "library", "package", "folder", "output"):
        arguments.add_argument("--" + name, required=True, type=Path)
    arguments.add_argument("--most-rows", type=int, default=SIZES[-1], help="leave out what is larger, to try it out")
    given = arguments.parse_args()
    sizes = [rows for rows in SIZES if rows <= given.most_rows]
    given.folder.mkdir(parents=True, exist_ok=True)

    python, path = environment(given.folder / "venv"), figures.staged_package(given.package, given.library, given.folder / "package")
    installed = {name: why_not_installed(python, distribution) for name, _, distribution, _, _ in PEERS}
    own, tables = library(given.reference, sizes), []
    for rows in sizes:
        files = [given.folder / f"{rows}.bin", given.folder / f"{rows}.json", given.folder / f"{rows}.pack.json"]
        subprocess.run([given.rows_writer, str(rows), *files], check=True)
        done = []
        for name, module, _, its_sizes, target in PEERS:
            if rows in its_sizes:
                found, why_not = ([], installed[name]) if installed[name] else measured(python, module, files, path)
            else:
                found, why_not = [], "not measured: it would take too long"
            print(f"{rows:,} rows, {name}: {why_not or 'measured'}", flush=True)
            done.append((name, found, why_not, target))
        tables.append(table(rows, own[rows], done))
        for file in files:
            file.unlink()
    lines = section(tables)
    report_page.write_peers(given.output, lines)
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Stopped as why:
        sys.exit(f"peers: {why}; nothing was written")
