"""OpenFisca: facts and rules as variables of a household, the dated amounts as parameters. A calculation has one period, and
here each row has a date of its own: the date is a fact, and a formula reads the parameters of every half-year."""

import datetime

import numpy as np
from openfisca_core import entities, parameters, periods, simulations, taxbenefitsystems, variables

PACKAGE = "OpenFisca-Core"
NOTE = ""

MONTH = periods.period("2025-01")   # any will do: which amounts are taken follows from the date of the row
HOUSEHOLD = entities.build_entity("household", "households", "household", is_person=True)
FACTS = {"birth": datetime.date, "ref": datetime.date, "income": int, "assets": int, "muni": int, "children": int, "hhtype": int,
         "refkind": int, "partner": bool, "inst": bool, "court": bool, "skj": bool, "running": bool}


def forms(workload):
    """The ways of doing it: a name, what judges all rows, and what then gives r1 … r8."""
    rules = rules_of(workload.parameters)
    system = taxbenefitsystems.TaxBenefitSystem([HOUSEHOLD])
    system.parameters = parameters_of(workload.parameters)
    for name, kind in FACTS.items():
        system.add_variable(variable(name, kind))
    for name, (kind, formula) in rules.items():
        system.add_variable(variable(name, kind, formula))
    simulation = simulations.SimulationBuilder().build_default_simulation(system, workload.rows)
    for name, kind in FACTS.items():
        column = workload.columns[name]
        simulation.set_input(name, MONTH, column.astype("datetime64[D]" if kind is datetime.date else kind))
    outcomes = [f"r{n}" for n in range(1, 9)]

    def judge():
        for name in rules:
            simulation.delete_arrays(name)
        for name in outcomes:
            simulation.calculate(name, MONTH)

    yield "variables", judge, lambda: [simulation.calculate(name, MONTH) for name in outcomes]


def variable(name, kind, formula=None):
    about = {"value_type": kind, "entity": HOUSEHOLD, "definition_period": periods.DateUnit.MONTH}
    return type(name, (variables.Variable,), about | ({"formula": formula} if formula else {}))


def starts_of(given):
    return [str(np.datetime64(start, "D")) for start in given["period_starts"]]


def parameters_of(given):
    """A tree with the amounts of each half-year at its leaves, by number on the way."""
    def tree(by_period):
        if isinstance(by_period[0], list):
            return {f"n{n}": tree([values[n] for values in by_period]) for n in range(len(by_period[0]))}
        return {"values": {start: {"value": value} for start, value in zip(starts_of(given), by_period)}}

    dated = ("norms", "asset_limits", "pension_age_months")
    return parameters.ParameterNode("", data={name: tree(given[name]) for name in dated})


def rules_of(given):
    def at_every_start(all_parameters, name):
        return np.array([values_of(getattr(all_parameters(start), name)) for start in starts_of(given)])

    def values_of(node):
        children = getattr(node, "_children", None)
        return node if children is None else [values_of(child) for child in children.values()]

    def half_year(household, period):
        starts = np.array(starts_of(given)[1:], "datetime64[D]")
        return np.searchsorted(starts, household("ref", period), "right")

    def months(household, period):
        birth, ref = household("birth", period), household("ref", period)
        month_of_birth, month_of_ref = birth.astype("datetime64[M]"), ref.astype("datetime64[M]")
        return (month_of_ref - month_of_birth).astype(int) - (ref - month_of_ref < birth - month_of_birth)

    def etype(household, period):
        return np.where(household("partner", period), 2, household("hhtype", period))

    def age_class(household, period, all_parameters):
        age = household("months", period)
        pension = at_every_start(all_parameters, "pension_age_months")[household("half_year", period)]
        return np.select([age < 252, age < pension], [0, 1], 2)

    def norm(household, period, all_parameters):
        at = household("half_year", period), household("etype", period), household("age_class", period)
        return at_every_start(all_parameters, "norms")[(*at, household("inst", period).astype(int))]

    def limit(household, period, all_parameters):
        return at_every_start(all_parameters, "asset_limits")[household("half_year", period), household("etype", period)]

    def r1(household, period):
        return household("income", period) * np.int64(100) <= household("norm", period) * np.int64(given["income_percent"])

    def r2(household, period):
        return household("assets", period) <= household("limit", period)

    def r3(household, period):
        at_home = household("muni", period) == given["home_municipality"]
        return at_home * (household("months", period) >= 216) * household("r1", period) * household("r2", period)

    def r4(household, period):
        return (household("children", period) > 0) * household("r1", period)

    def r5(household, period):
        age, may = household("months", period), household("court", period) + household("r7", period)
        return (age < 216) + (age < 276) * household("running", period) * may

    def r6(household, period):
        age = household("months", period)
        return (age >= 210) * (age < 216) * household("running", period)

    def r7(household, period):
        who, registered = household("refkind", period), household("skj", period)
        return (who <= 2) + (who <= 7) * registered + (who == 8) * household("court", period)

    def r8(household, period):
        scheme = household("r3", period) + household("r4", period)
        young, help_ = household("r5", period), household("r5", period) * household("r7", period)
        return np.select([help_ * household("r6", period), help_ * scheme, help_, scheme, young], [5, 4, 3, 2, 1], 0)

    numbers, truths = [half_year, months, etype, age_class, norm, limit, r8], [r1, r2, r3, r4, r5, r6, r7]
    return {f.__name__: (int, f) for f in numbers} | {f.__name__: (bool, f) for f in truths}
