"""The fast way and the way as text are one: whatever is told of whatever fact, the same answers or the same findings."""

import itertools
import json
import random
from datetime import date, datetime
from decimal import Decimal

import maatstaf
import pytest

VALUES = [
    None, True, False, 0, 1, -1, 12, 394, 2**31, 2**63 - 1, 2**63, 10**30, 1.0, "", "0", "1", "true", "x", "0.00", "0.01", "1533.82",
    "1533.8", "1533", "01.00", "-0.00", "-1.00", "1000000.00", "1000000.01", "99999999999999.99", "1_0.00", " 1.00", "1.00\n",
    "１.00", "1,00", Decimal("1533.82"), Decimal("1533.820"), Decimal("0"), Decimal("-0.00"), Decimal("1E+3"), Decimal("1E-3"),
    Decimal("NaN"), Decimal("1E+30"), date(1988, 4, 12), date(1900, 1, 1), date(1899, 12, 31), date(2100, 12, 31), date(2101, 1, 1),
    datetime(1988, 4, 12), "1988-04-12", "1988-04", "1988", "1988-4-12", "1988-02-30", "1900-02-29", "2000-02-29", "19880412",
    "1988-W15-2", "1988-04-12T00:00", "basisonderwijs", "geen", "Geen", "binnen", [], {}, maatstaf.between(1, 2), maatstaf.one_of("geen"),
]


def outcome(plan, case):
    """What is answered at once, and all that is said about it afterwards."""
    try:
        judged = plan.judge(case)
        return [(one._lower, one._upper) for one in judged.values()], judged.to_json()
    except maatstaf.Error as wrong:
        return [one._replace(line=0, column=0) for one in wrong.diagnostics]


def as_text(plan, facts):
    from maatstaf._values import case_text

    return case_text(facts, plan.entity)


@pytest.fixture(scope="module", params=[("haarlemmermeer", "huishouden", "2025-01-01"), ("landelijk", "huishouden", None),
                                        ("haarlemmermeer", "jeugdige", "2025-01-01"), ("landelijk", "verwijzing", "2024-07-01")])
def any_plan(request):
    pack, entity, day = request.param
    return maatstaf.pack(pack).plan(entity=entity, on=day)


def test_every_value_of_every_fact(any_plan):
    names = ["peildatum", *any_plan.facts, *(rule.name for rule in any_plan.rules), "kostendelers", "bijstandsnorm", "kinderen", "niets"]
    before = {} if any_plan.on else {"peildatum": "2025-01-01"}
    for name, value in itertools.product(dict.fromkeys(names), VALUES):
        told = {**before, name: value}
        assert outcome(any_plan, told) == outcome(any_plan, as_text(any_plan, told)), (name, value)


def test_random_cases(any_plan):
    draw = random.Random(20250101)
    names = [*any_plan.facts, *(["kostendelers"] if any_plan.entity == "huishouden" else [])]
    kinds = {"kostendelers": maatstaf.Fact("kostendelers", "", "count", (), "", "", True), **any_plan.facts}
    quick = 0
    for _ in range(1500):
        told = {} if any_plan.on else {"peildatum": "2025-01-01"}
        for name in draw.sample(names, draw.randint(0, min(10, len(names)))):
            fact = kinds[name]
            usual = {"truth": [True, False], "count": [0, 1, 30], "money": ["1533.82", Decimal("900.00"), 1500],
                     "date": ["1988-04-12", date(2008, 2, 29), "2016-09-01"], "choice": list(fact.options)}[fact.kind]
            told[name] = draw.choice(VALUES) if draw.random() < 0.03 else draw.choice([*usual, None])
        told = {name: value for name, value in told.items() if "." not in name}
        by_value = outcome(any_plan, told)
        assert by_value == outcome(any_plan, as_text(any_plan, told)), told
        quick += isinstance(by_value, tuple) and not isinstance(any_plan.judge(told)._told, bytes)
    assert quick > 500


def test_shapes_are_forgotten_at_some_time(plan):
    names = [name for name, fact in plan.facts.items() if not fact.list]
    for count in (1, 2, 3):
        for chosen in itertools.permutations(names, count):
            plan.judge(dict.fromkeys(chosen))
            if len(plan._shapes) > 300:
                raise AssertionError("memory is used for every form of a case that ever was")
        if count == 2:
            break
    assert json.loads(plan.judge({"gehuwd": True}).to_json())["rule"] == "inkomen_tot_grens"
