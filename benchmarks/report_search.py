"""The section of docs/benchmarks.md on cases that are followed along a fact."""

import statistics

import report_figures as figures

ROWS = [  # benchmark, what it is, judged value by value, target in µs
    ("changes_in_eight_years", "the timeline of a young person, eight years, all rules of `landelijk` and `haarlem`",
     "every_day_of_eight_years", 500),
    ("changes_of_a_birth_month", "the same, born in a month that is known and on a day that is not", None, 500),
    ("sweep_of_an_income", "a household's income from 0 to 5,000 euro, all schemes of `haarlemmermeer` and the algemene bijstand",
     "every_cent_of_an_income", 2000),
]


def section(executable, repetitions):
    times, counters = figures.of_google_benchmark(executable, repetitions)
    lines = ["", "## Changes and sweeps", "",
             "A case followed along one fact, to the day and the cent, with the causes of each change as places in the program. At every",
             "value the answers were first compared with a judgement there; what those judgements take is the fifth column.", "",
             "| what | rules | pieces | median µs | minimum µs | target µs | judging every value, median µs |",
             "|---|---:|---:|---:|---:|---:|---:|"]
    for name, text, every, target in ROWS:
        count = counters[name]
        shown = [f"{count[key]:.0f}" if key in count else "" for key in ("rules", "pieces")]
        beside = f"{statistics.median(times[every]):,.0f}" if every else ""
        lines.append(f"| {text} | {shown[0]} | {shown[1]} | {statistics.median(times[name]):.1f} | {min(times[name]):.1f} |"
                     f" ≤ {target:,} | {beside} |")
    return lines
