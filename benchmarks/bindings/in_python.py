#!/usr/bin/env python3
"""A case of ten facts through the package in Python: told as a dict, judged, and the answer read. The answers are compared with
those of the cases read as JSON before anything is timed. Prints a line of JSON for each way."""

import json
import statistics
import sys
import time
from datetime import date

import maatstaf

ROUNDS = 9
TIMES = 20_000
RULE = "inkomen_tot_grens"
HOUSEHOLD = {
    "woongemeente": 394, "gehuwd": False, "aanvrager_geboortedatum": date(1988, 4, 12), "aanvrager_in_inrichting": False,
    "netto_inkomen": "1345.67", "vermogen": "5000.00", "student": False, "maanden_laag_inkomen": 40,
    "zicht_op_inkomensverbetering": False, "toeslag_eerder_toegekend": False,
}
INCOMES = ["1345.67", "1533.82", "1533.83", None]  # taken in turn


def as_json(household):
    told = {name: value.isoformat() if isinstance(value, date) else value for name, value in household.items()}
    return json.dumps({"entity": "huishouden", "facts": told})


def main():
    plan = maatstaf.pack("haarlemmermeer").plan(RULE, on="2025-01-01")
    cases = [{**HOUSEHOLD, "netto_inkomen": income} for income in INCOMES]
    by_text = [plan.judge(as_json(one)).answer for one in cases]
    if [plan.judge(one).answer for one in cases] != by_text or len(set(by_text)) < 3:
        sys.exit(f"the answers {by_text} of the cases as JSON are others; nothing was timed")
    explained = lambda one: plan.judge(one).reasons  # noqa: E731
    for way, judge in (("told and judged in Python", lambda one: plan.judge(one).answer), ("and its reasons", explained)):
        taken = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            for n in range(TIMES):
                judge(cases[n & 3])
            taken.append((time.perf_counter() - start) / TIMES * 1e6)
        print(json.dumps({"way": way, "facts": len(HOUSEHOLD), "median_us": statistics.median(taken), "min_us": min(taken)}), flush=True)


if __name__ == "__main__":
    main()
