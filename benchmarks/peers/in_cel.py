"""CEL, in its implementation in Rust: expressions with the dated amounts in them, row by row. An expression cannot name what
it uses more than once, so there are four, and what one gives is told to the next."""

import cel

from workload import dates_by_host

PACKAGE = "common-expression-language"
NOTE = "dates by the host; four expressions and a dictionary for each row"

FACTS = ["income", "assets", "muni", "children", "hhtype", "inst", "refkind"]
TRUTHS = ["partner", "court", "skj", "running"]
STEPS = [
    """{{"etype": partner ? 2 : hhtype, "cls": months < 252 ? 0 : months < {pension_age} ? 1 : 2}}""",
    """{{"r1": income * 100 <= {norm} * {income_percent}, "r2": assets <= {limit},
        "r7": refkind <= 2 || (refkind <= 7 && skj) || (refkind == 8 && court)}}""",
    """{{"r3": muni == {home_municipality} && months >= 216 && r1 && r2, "r4": children > 0 && r1,
        "r5": months < 216 || (months < 276 && running && (court || r7)),
        "r6": months >= 210 && months < 216 && running}}""",
    """{{"r8": r5 && r7 ? (r6 ? 5 : r3 || r4 ? 4 : 3) : r3 || r4 ? 2 : r5 ? 1 : 0}}""",
]


def forms(workload):
    """The ways of doing it: a name, what judges all rows, and what then gives r1 … r8."""
    months, half_years = dates_by_host(workload)
    columns = {name: workload.columns[name].tolist() for name in FACTS}
    columns |= {name: workload.columns[name].astype(bool).tolist() for name in TRUTHS}
    columns |= {"months": months.tolist(), "p": half_years.tolist()}
    cases = [dict(zip(columns, row)) for row in zip(*columns.values())]
    parameters = workload.parameters
    amounts = {"norm": chosen(parameters["norms"], ["p", "etype", "cls", "inst"]),
               "limit": chosen(parameters["asset_limits"], ["p", "etype"]),
               "pension_age": chosen(parameters["pension_age_months"], ["p"])}
    programs, results = [cel.compile(step.format(**parameters, **amounts)) for step in STEPS], []

    def judge():
        results.clear()
        for case in cases:
            known = dict(case)
            for program in programs:
                known.update(program.execute(known))
            results.append(known)

    yield "amounts by conditions", judge, lambda: [[result[f"r{n}"] for result in results] for n in range(1, 9)]


def chosen(values, names):
    """The expression that chooses one of the values by position; an indexed list would be built anew for each row."""
    if not names:
        return str(values)
    *others, last = [chosen(value, names[1:]) for value in values]
    return "(" + "".join(f"{names[0]} == {n} ? {other} : " for n, other in enumerate(others)) + last + ")"
