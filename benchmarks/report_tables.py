"""The sections of docs/benchmarks.md on tables: the reference workload, what memory it takes, members of a list, many rules."""

import statistics

import report_figures as figures

REFERENCE_ROWS = [1_000, 100_000, 5_000_000]
REFERENCE_YARDSTICKS = ["by hand, plain columns", "by hand, columns", "by hand, AVX-512, streaming stores"]

MEMORY_ROWS = 5_000_000
MEMORY_CASES = [(1, 0), (2, 0), (1, 10)]  # threads, percent unknown
TARGET_MEMORY = 1.1  # × inputs and outputs

PERSONS, HOUSEHOLDS = 1_300_000, 500_000  # of households/persons.hpp, which sees to it
QUESTIONS = ["is there a minor", "how many minors are there", "what do they earn together", "all three"]
TARGET_QUANTIFIER = 1.2  # × the plain loop

SIZES = [1, 10, 100, 1_000, 10_000]  # of the pack in many_rules_tables.cpp


def reference(executable):
    found = figures.of_lines(executable, *REFERENCE_ROWS)
    lines = ["", "## A municipality at once", "",
             "The reference workload: a row is a household with 13 facts in 34 bytes, for which eight rules are judged, with dated",
             "amounts by half-year; rules and amounts are data for the library and built into the yardsticks. Every outcome of every",
             "candidate was compared with the row-by-row yardstick, and those with facts unknown with single cases, before",
             "anything was timed. The candidates take turns in one process. Nanoseconds a row, median and least of nine rounds;",
             "×: the median by those of three yardsticks. Plain columns are loops that the compiler vectorises, with the usual",
             "calendar in 32 bits; columns are loops that were thought over for long, with a calendar in 16 bits; the last is written",
             "in AVX-512, with streaming stores.", ""]
    for threads in sorted({f["threads"] for f in found}):
        for rows in REFERENCE_ROWS:
            here = [f for f in found if f["threads"] == threads and f["rows"] == rows]
            median = {f["candidate"]: f["median_ns_per_row"] for f in here if f["percent_unknown"] == 0}
            yardsticks = [median.get(name) for name in REFERENCE_YARDSTICKS]
            lines += [f"### {rows:,} rows, {threads} thread{'s' if threads > 1 else ''}", "",
                      "| candidate | unknown | median ns | minimum ns | × plain columns | × columns | × AVX-512 |",
                      "|---|---:|---:|---:|---:|---:|---:|"]
            for f in here:
                ratios = [f"{f['median_ns_per_row'] / y:.2f}" if y else "" for y in yardsticks]
                lines.append(f"| {f['candidate']} | {f['percent_unknown']}% | {f['median_ns_per_row']:.2f} | {f['min_ns_per_row']:.2f} |"
                             f" {' | '.join(ratios)} |")
            lines.append("")
    return lines[:-1]


def kernel_costs(executable):
    """What bounds the section before: the price of each operator, by width and by instruction set."""
    found = figures.of_lines(executable)
    sets = list(dict.fromkeys(f["instructions"] for f in found))
    lines = ["", "## What an instruction costs", "",
             "The time of a table is the sum of these, once for each instruction of its program (some fifty for the reference",
             "workload, half of them on truths), twice where something is unknown; from main memory the columns come on top. Registers",
             "of a block lie in the nearest caches, and most of these figures are the time that it takes to read two of them and to",
             "write one. That is what a loop written by hand does not pay, because its values stay in the processor. Nanoseconds a",
             "row, the least of many rounds on a block of 2,048 rows.", "",
             f"| what | bits | {' | '.join(sets)} |", f"|---|---:|{'---:|' * len(sets)}"]
    cost = {(f["what"], f["bits"], f["instructions"]): f["ns_per_row"] for f in found}
    for what, bits in dict.fromkeys((f["what"], f["bits"]) for f in found):
        lines.append(f"| {what} | {bits} | {' | '.join(f'{cost[what, bits, name]:.3f}' for name in sets)} |")
    return lines


def peak_memory(executable):
    lines = ["", "## Memory", "",
             f"The most that a process has ever held while it judged {MEMORY_ROWS:,} rows of the reference workload, its code and all",
             "that the judge needs included; ×: by the columns of facts and outcomes, with their bitmaps, alone. A process for",
             "each line; the outcomes had the right checksum where everything was known.", "",
             "| threads | unknown | columns, MB | at most, MB | × | target |", "|---:|---:|---:|---:|---:|---:|"]
    for threads, unknown in MEMORY_CASES:
        (f,) = figures.of_lines(executable, MEMORY_ROWS, threads, unknown)
        lines.append(f"| {threads} | {unknown}% | {f['column_bytes'] / 1e6:.1f} | {f['peak_bytes'] / 1e6:.1f} |"
                     f" {f['peak_bytes'] / f['column_bytes']:.3f} | ≤ {TARGET_MEMORY} |")
    return lines


def households(executable, repetitions):
    times, _ = figures.of_google_benchmark(executable, repetitions)
    lines = ["", "## Members of a list", "",
             f"{PERSONS:,} persons in {HOUSEHOLDS:,} households, which differ in size; the rules ask of each household what is in the",
             "first column, on one date and one thread. By hand is a plain loop over the persons of each household that compares",
             "dates of birth with the one that matters, and stops where it can; that is what × is by. The loop with ages in years",
             "computes the age of everybody, as the rules say. All answers were compared before anything was timed.", "",
             "| what | candidate | median ns a person | minimum ns | × by hand | target |", "|---|---|---:|---:|---:|---:|"]
    for number, question in enumerate(QUESTIONS):
        by_hand = f"households_by_hand/{number}"
        candidates = [("by hand", by_hand, ""), ("maatstaf", f"households_in_tables/{number}", f"≤ {TARGET_QUANTIFIER}")]
        if question == QUESTIONS[-1]:
            candidates.insert(1, ("by hand, ages in years", "households_in_years", ""))
        for candidate, name, target in candidates:
            median = statistics.median(times[name])
            lines.append(f"| {question} | {candidate} | {median / PERSONS:.2f} | {min(times[name]) / PERSONS:.2f} |"
                         f" {median / statistics.median(times[by_hand]):.2f} | {target} |")
    return lines


def many_rules(executable, repetitions):
    times, counters = figures.of_google_benchmark(executable, repetitions)
    rows = int(counters[f"many_rules_table_judge/{SIZES[0]}"]["rows"])
    lines = ["", "## Many rules in tables", "",
             f"The same packs, judged for a table of {rows:,} households on one thread: making the judge, which happens once, and",
             "judging. Every answer was compared with plain C++. The definitions that the rules use are counted in, so few rules",
             "cost more each.", "",
             "| rules | making, median µs | a rule, µs | judging, median µs | a rule and row, ns | minimum ns |",
             "|---:|---:|---:|---:|---:|---:|"]
    for rules in SIZES:
        making = statistics.median(times[f"many_rules_table_make/{rules}"]) / 1000
        judging = times[f"many_rules_table_judge/{rules}"]
        median = statistics.median(judging)
        lines.append(f"| {rules:,} | {making:,.1f} | {making / rules:.2f} | {median / 1000:,.1f} | {median / rules / rows:.2f} |"
                     f" {min(judging) / rules / rows:.2f} |")
    return lines
