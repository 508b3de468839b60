"""Runs a benchmark and gives its figures; and says on which machine that was."""

import json
import os
import shutil
import subprocess


def of_google_benchmark(executable, repetitions):
    """By name: the times of all repetitions in the unit of the benchmark, and of the last one its counters."""
    out = subprocess.run([executable, "--benchmark_format=json", f"--benchmark_repetitions={repetitions}", "--benchmark_min_time=0.1",
                          "--benchmark_enable_random_interleaving=true"], check=True, stdout=subprocess.PIPE, text=True).stdout
    times, counters = {}, {}
    for entry in json.loads(out)["benchmarks"]:
        if entry["run_type"] == "iteration":
            times.setdefault(entry["run_name"], []).append(entry["cpu_time"])
            counters[entry["run_name"]] = entry
    return times, counters


def of_lines(executable, *arguments, environment=None):
    """Of a program that prints a line of JSON for each figure."""
    out = subprocess.run([executable, *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True,
                         env={**os.environ, **(environment or {})}).stdout
    return [json.loads(line) for line in out.splitlines()]


def machine():
    return f"{processor()}, {os.cpu_count()} cores"


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        for line in info:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown processor"


def staged_package(sources, library, folder):
    """The package in Python beside this library; gives what to put on the path of Python."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(sources, folder / "maatstaf", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    shutil.copy(library, folder / "maatstaf" / "libmaatstaf.so")
    return folder
