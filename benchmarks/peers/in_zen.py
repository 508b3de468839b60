"""GoRules zen: a decision in its JSON, row by row. Its graph: whose norm it is, the dated amounts by decision tables or from
lists, and the rules as expressions."""

import zen

from workload import dates_by_host

PACKAGE = "zen-engine"
NOTE = "dates by the host; a call and a dictionary for each row"

FACTS = ["income", "assets", "muni", "children", "hhtype", "inst", "refkind"]
TRUTHS = ["partner", "court", "skj", "running"]
OUTCOMES = [
    ("r1", "income * 100 <= norm * {income_percent}"),
    ("r2", "assets <= limit"),
    ("r3", "muni == {home_municipality} and months >= 216 and $.r1 and $.r2"),
    ("r4", "children > 0 and $.r1"),
    ("r7", "refkind <= 2 or (refkind <= 7 and skj) or (refkind == 8 and court)"),
    ("r5", "months < 216 or (months < 276 and running and (court or $.r7))"),
    ("r6", "months >= 210 and months < 216 and running"),
    ("r8", "$.r5 and $.r7 ? ($.r6 ? 5 : ($.r3 or $.r4 ? 4 : 3)) : ($.r3 or $.r4 ? 2 : ($.r5 ? 1 : 0))"),
]


def forms(workload):
    """The ways of doing it: a name, what judges all rows, and what then gives r1 … r8."""
    cases = cases_of(workload)
    for name, amounts in (("decision tables", amounts_in_tables), ("amounts in lists", amounts_in_lists)):
        yield form(name, graph_of(workload.parameters, amounts(workload.parameters)), cases)


def form(name, graph, cases):
    # By a loader: then the decision is compiled once, and an evaluation costs a tenth of what it does otherwise.
    engine, results = zen.ZenEngine({"loader": {"type": "static", "content": {"rules": graph}}}), []

    def judge():
        results[:] = [engine.evaluate("rules", case)["result"] for case in cases]

    return name, judge, lambda: [[result[f"r{n}"] for result in results] for n in range(1, 9)]


def cases_of(workload):
    months, half_years = dates_by_host(workload)
    columns = {name: workload.columns[name].tolist() for name in FACTS}
    columns |= {name: workload.columns[name].astype(bool).tolist() for name in TRUTHS}
    columns |= {"months": months.tolist(), "p": half_years.tolist()}
    return [dict(zip(columns, row)) for row in zip(*columns.values())]


def graph_of(parameters, amounts):
    numbers = {name: value for name, value in parameters.items() if not isinstance(value, list)}
    nodes = [("inputNode", None),
             ("expressionNode", expressions([
                 ("etype", "partner ? 2 : hhtype"),
                 ("cls", f"months < 252 ? 0 : (months < {parameters['pension_age_months']}[p] ? 1 : 2)")])),
             *amounts,
             ("expressionNode", expressions([(name, text.format(**numbers)) for name, text in OUTCOMES], keep=False)),
             ("outputNode", None)]
    named = [{"id": f"n{n}", "name": f"n{n}", "type": kind} | ({"content": content} if content else {})
             for n, (kind, content) in enumerate(nodes)]
    edges = [{"id": f"e{n}", "type": "edge", "sourceId": f"n{n}", "targetId": f"n{n + 1}"} for n in range(len(nodes) - 1)]
    return {"nodes": named, "edges": edges}


def expressions(pairs, keep=True):
    return {"expressions": [{"id": name, "key": name, "value": text} for name, text in pairs], "passThrough": keep}


def amounts_in_lists(parameters):
    return [("expressionNode", expressions([("norm", f"{parameters['norms']}[p][etype][cls][inst]"),
                                            ("limit", f"{parameters['asset_limits']}[p][etype]")]))]


def amounts_in_tables(parameters):
    norms = [(p, etype, cls, inst, amount) for p, types in enumerate(parameters["norms"]) for etype, classes in enumerate(types)
             for cls, by_inst in enumerate(classes) for inst, amount in enumerate(by_inst)]
    limits = [(p, etype, amount) for p, types in enumerate(parameters["asset_limits"]) for etype, amount in enumerate(types)]
    return [("decisionTableNode", table(["p", "etype", "cls", "inst"], "norm", norms)),
            ("decisionTableNode", table(["p", "etype"], "limit", limits))]


def table(fields, gives, rows):
    return {"hitPolicy": "first", "passThrough": True,
            "inputs": [{"id": field, "name": field, "field": field} for field in fields],
            "outputs": [{"id": gives, "name": gives, "field": gives}],
            "rules": [{"_id": f"{gives}{n}"} | {name: str(value) for name, value in zip([*fields, gives], row)}
                      for n, row in enumerate(rows)]}
