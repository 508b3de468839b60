"""The library through its package in Python: columns of NumPy and a table of Arrow, judged where they lie."""

import maatstaf
import numpy as np
import pyarrow as pa

PACKAGE = "maatstaf"
VERSION = maatstaf.__version__
NAMES = {"birth": "geboortedatum", "ref": "peildatum", "income": "inkomen", "assets": "vermogen", "muni": "gemeente",
         "partner": "partner", "children": "kinderen", "hhtype": "soort_huishouden", "inst": "inrichting", "refkind": "verwijzer",
         "court": "beslissing_rechter", "skj": "skj", "running": "lopende_hulp"}
more_memory = {}


def NOTE(form):
    return f"{more_memory[form]:,.0f} bytes a row more in memory than before"


def peak():
    """The most that this process has had in memory, in bytes."""
    with open("/proc/self/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))


def reset_peak():
    with open("/proc/self/clear_refs", "w", encoding="utf-8") as order:
        order.write("5")


def now_in_memory():
    with open("/proc/self/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmRSS:"))


def watched(form, rows, judge):
    """The first time what is held meanwhile is looked at."""
    def once():
        if form in more_memory:
            return judge()
        reset_peak()
        before = now_in_memory()
        judge()
        more_memory[form] = (peak() - before) / rows
        return None
    return once


def forms(workload):
    plan = maatstaf.load(workload.pack).plan(*(f"r{n}" for n in range(1, 9)), on=None)
    columns = {NAMES[name]: column for name, column in workload.columns.items()}
    for name, fact in plan.facts.items():
        if fact.options:
            columns[name] = maatstaf.column(columns[name], options=fact.options)
    answers = []

    def in_numpy():
        answers[:] = [plan.judge_table(columns, into=answers[0] if answers else None)]

    yield "NumPy", watched("NumPy", workload.rows, in_numpy), lambda: list(answers[0].values())

    table = pa.table({name: of_arrow(plan, name, column) for name, column in columns.items()})
    handed = []

    def in_arrow():
        handed[:] = [plan.judge_table(table)]

    yield "Arrow", watched("Arrow", workload.rows, in_arrow), lambda: [column.to_numpy() for column in pa.table(handed[0]).columns]


def of_arrow(plan, name, column):
    if isinstance(column, maatstaf.Column):
        return pa.DictionaryArray.from_arrays(pa.array(column.values.astype(np.int8)), pa.array(column.options))
    fact = plan.facts[name]
    if fact.kind == "date":
        return pa.array(column.astype("datetime64[D]"))
    return pa.array(column.astype(bool)) if fact.kind == "truth" else pa.array(column)
