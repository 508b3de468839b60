"""NumPy: the rules as operations on whole columns; also block by block, so that what lies between stays in the cache."""

import numpy as np

PACKAGE = "numpy"
NOTE = ""
BLOCK = 8_192


def forms(workload):
    """The ways of doing it: a name, what judges all rows, and what then gives r1 … r8."""
    tables = {name: np.array(values) for name, values in workload.parameters.items() if isinstance(values, list)}
    numbers = {name: value for name, value in workload.parameters.items() if not isinstance(value, list)}
    columns = dict(workload.columns)
    for name in ("birth", "ref"):
        columns[name] = columns[name].astype("datetime64[D]")
    for name in ("partner", "inst", "court", "skj", "running"):
        columns[name] = columns[name].astype(bool)
    outcomes = [np.empty(workload.rows, bool) for _ in range(7)] + [np.empty(workload.rows, np.uint8)]

    def in_blocks_of(rows):
        for start in range(0, workload.rows, rows):
            part = slice(start, start + rows)
            judge({name: column[part] for name, column in columns.items()}, tables, numbers, [o[part] for o in outcomes])

    yield "whole columns", lambda: in_blocks_of(workload.rows), lambda: outcomes
    yield f"blocks of {BLOCK:,} rows", lambda: in_blocks_of(BLOCK), lambda: outcomes


def judge(c, tables, numbers, outcomes):
    r1, r2, r3, r4, r5, r6, r7, r8 = outcomes
    month_of_birth, month_of_ref = c["birth"].astype("datetime64[M]"), c["ref"].astype("datetime64[M]")
    months = (month_of_ref - month_of_birth).astype(np.int64) - (c["ref"] - month_of_ref < c["birth"] - month_of_birth)
    period = np.searchsorted(tables["period_starts"][1:], c["ref"].view(np.int64), "right")
    etype = np.where(c["partner"], 2, c["hhtype"])
    age_class = (months >= 252) * (1 + (months >= tables["pension_age_months"][period]))
    norm = tables["norms"][period, etype, age_class, c["inst"].view(np.uint8)]

    np.less_equal(c["income"] * 100, norm * numbers["income_percent"], out=r1)
    np.less_equal(c["assets"], tables["asset_limits"][period, etype], out=r2)
    adult = months >= 216
    np.logical_and((c["muni"] == numbers["home_municipality"]) & adult & r1, r2, out=r3)
    np.logical_and(c["children"] > 0, r1, out=r4)
    np.logical_or((c["refkind"] <= 2) | ((c["refkind"] <= 7) & c["skj"]), (c["refkind"] == 8) & c["court"], out=r7)
    np.logical_or(~adult, (months < 276) & c["running"] & (c["court"] | r7), out=r5)
    np.logical_and((months >= 210) & ~adult, c["running"], out=r6)
    scheme, help_ = r3 | r4, r5 & r7
    r8[:] = np.where(help_, np.where(r6, 5, 3 + scheme), np.where(scheme, 2, r5))
