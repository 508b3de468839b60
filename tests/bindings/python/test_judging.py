"""One case: what goes in, what comes out, and that it is what the command line gives."""

from datetime import date, datetime
from decimal import Decimal

import maatstaf
import pytest
from maatstaf import between, one_of


def test_the_answer(plan, facts):
    assert plan.judge(facts).answer == "yes"
    assert plan.judge({**facts, "netto_inkomen": "1533.83"}).answer == "no"
    assert plan.judge({**facts, "netto_inkomen": None}).answer == "unknown"
    assert plan.judge({}).answer == "unknown"


def test_what_a_value_may_be(plan, facts):
    def answer(**told):
        return plan.judge({**facts, **told}).answer

    assert answer(netto_inkomen=Decimal("1533.82")) == "yes"
    assert answer(netto_inkomen=Decimal("1533.83")) == "no"
    assert answer(netto_inkomen=Decimal("1.53382E+3")) == "yes"
    assert answer(netto_inkomen=Decimal("1533.8200")) == "yes"
    assert answer(netto_inkomen=1533) == "yes"
    assert answer(netto_inkomen="1534") == "no"
    assert answer(netto_inkomen=between(2000, None)) == "no"
    assert answer(netto_inkomen=between(None, Decimal("1533.82"))) == "yes"
    assert answer(netto_inkomen={"between": ["1500.00", "1533.83"]}) == "unknown"
    assert answer(aanvrager_geboortedatum=date(1988, 4, 12)) == "yes"
    assert answer(aanvrager_geboortedatum="1988-04") == "yes"
    assert answer(aanvrager_geboortedatum=between(date(1988, 1, 1), "1990")) == "yes"
    assert answer(inkomensgrens="1533.82", netto_inkomen=1500, gehuwd=None) == "yes"
    assert answer(kinderen=[{"geboortedatum": date(2016, 9, 1), "onderwijs": one_of("geen", "basisonderwijs")}]) == "yes"


def test_kinds_of_answers(haarlemmermeer, facts):
    plan = haarlemmermeer.plan("inkomensgrens", on=date(2025, 1, 1))
    assert plan.judge(facts).answer == Decimal("1533.82")
    facts["aanvrager_geboortedatum"] = "2004"
    unsettled = plan.judge(facts).answer
    assert isinstance(unsettled, maatstaf.Between)
    assert (unsettled.lower, unsettled.upper) == (Decimal("378.67"), Decimal("1533.82"))
    assert haarlemmermeer.plan("inkomensgrens", on="2035-01-01").judge(facts).answer is None


def test_why(plan, facts):
    why = plan.judge(facts)
    assert why.rule == "inkomen_tot_grens"
    assert why.used == ("aanvrager_geboortedatum", "aanvrager_in_inrichting", "gehuwd", "netto_inkomen")
    assert why.open == () and why.review == () and why.unknown_because == () and why.next_question is None
    (reason,) = why.reasons
    assert reason.margin == Decimal("0.00") and reason.facts == ("netto_inkomen",)
    assert "Koersvast" in reason.source


def test_what_to_ask(plan, facts):
    del facts["netto_inkomen"]
    open = plan.judge(facts)
    assert open.open == ("netto_inkomen",)
    assert open.unknown_because[0].kind == "fact"
    question = plan.ask(facts)
    assert question == open.next_question
    assert question.fact == "netto_inkomen"
    assert question.settles == (maatstaf.Settles(between(None, Decimal("1533.82")), "yes"),
                                maatstaf.Settles(between(Decimal("1533.83"), None), "no"))


def test_a_verdict_does_not_change_with_what_it_was_made_from(plan, facts):
    first = plan.judge(facts)
    facts["netto_inkomen"] = "9999.99"
    assert plan.judge(facts).answer == "no"
    assert first.answer == "yes" and first.reasons[0].margin == 0


def test_it_prints_what_the_program_prints(plan, facts, program, root):
    asked = ["judge", "-p", "haarlemmermeer", "-r", "inkomen_tot_grens", "--on", "2025-01-01"]
    case = root / "docs/examples/op-de-grens.json"
    assert str(plan.judge(facts)) + "\n" == program(*asked, case)
    assert plan.judge(facts).text("en") + "\n" == program(*asked, "--lang", "en", case)
    assert plan.judge(case.read_text()).answer == plan.judge(case.read_bytes()).answer == "yes"


def test_every_finding_at_once(plan):
    with pytest.raises(maatstaf.InputError) as wrong:
        plan.judge({"netto_inkomne": "1500.00", "netto_inkomen": 1533.82, "aanvrager_geboortedatum": "1988-02-30"})
    assert [one.id for one in wrong.value.diagnostics] == ["MST-C010", "MST-C013", "MST-C016"]
    first = str(wrong.value).splitlines()[0]
    assert first == ('MST-C010 /facts/netto_inkomne: "netto_inkomne" is no fact and no definition of huishouden. '
                     'Did you mean "netto_inkomen"?')


@pytest.mark.parametrize("value", [1533.82, 1500.0, float("nan"), float("inf"), True, "1533,82", "1533.821", "abc", "", "-1.00",
                                   Decimal("1533.821"), Decimal("NaN"), Decimal("1E+50"), Decimal("1E-999999"), 10**30,
                                   "1_0.00", "１.00", [], {}, {"between": [1]}, between(2, 1), one_of("x")])
def test_what_is_no_amount(plan, facts, value):
    with pytest.raises(maatstaf.InputError, match="/facts/netto_inkomen"):
        plan.judge({**facts, "netto_inkomen": value})


@pytest.mark.parametrize("value", [datetime(1988, 4, 12), "1988-04-31", "19880412", "1988-W15-2", "0001-01-01", date(1, 1, 1),
                                   date(9999, 1, 1), 6676, True, "1988-4-1"])
def test_what_is_no_day(plan, facts, value):
    with pytest.raises(maatstaf.InputError, match="/facts/aanvrager_geboortedatum"):
        plan.judge({**facts, "aanvrager_geboortedatum": value})


@pytest.mark.parametrize("value", [0, 1, "true", 1.0])
def test_what_is_no_truth(plan, facts, value):
    with pytest.raises(maatstaf.InputError, match="/facts/gehuwd"):
        plan.judge({**facts, "gehuwd": value})


@pytest.mark.parametrize("value", [True, 2.0, "2", 10**30, 10**18])
def test_what_is_no_count(plan, facts, value):
    with pytest.raises(maatstaf.InputError, match="/facts/kostendelers"):
        plan.judge({**facts, "kostendelers": value})


def test_what_contradicts_the_facts(plan, facts):
    with pytest.raises(maatstaf.InputError, match="^MST-C029 /facts/inkomensgrens: .*1533.82"):
        plan.judge({**facts, "inkomensgrens": "1600.00"})


def test_objects_that_say_nothing(plan, facts):
    with pytest.raises(maatstaf.NotAValue) as wrong:
        plan.judge({**facts, "gehuwd": {1}, "vermogen": object(), "kinderen": [{"geboortedatum": plan}]})
    assert [one.place for one in wrong.value.diagnostics] == ["/facts/gehuwd", "/facts/vermogen", "/facts/kinderen/0/geboortedatum"]
    with pytest.raises(TypeError):
        plan.judge({1: True})


def test_what_is_wrong_with_a_plan(haarlemmermeer):
    with pytest.raises(maatstaf.UnknownName, match='Did you mean "inkomen_tot_grens"'):
        haarlemmermeer.plan("inkomen_tot_grns", on="2025-01-01")
    with pytest.raises(LookupError, match="one of huishouden, jeugdige, verwijzing"):
        haarlemmermeer.plan(on="2025-01-01")
    with pytest.raises(maatstaf.InputError, match="2025-13-01"):
        haarlemmermeer.plan("inkomen_tot_grens", on="2025-13-01")
    with pytest.raises(ValueError, match="nl"):
        haarlemmermeer.plan("inkomen_tot_grens", on="2025-01-01", language="de")
    with pytest.raises(maatstaf.Error):
        maatstaf.pack("haarlem2")


def test_the_date_may_be_a_fact(haarlemmermeer, facts):
    plan = haarlemmermeer.plan("inkomensgrens", on=None)
    assert plan.on is None
    assert plan.judge({**facts, "peildatum": "2025-01-01"}).answer == Decimal("1533.82")
    assert plan.judge({**facts, "peildatum": date(2024, 1, 1)}).answer < Decimal("1533.82")


@pytest.mark.parametrize("day", ["2025-01-01", "2024-01-01", date(2025, 1, 1)])
def test_the_date_of_a_plan_is_no_fact(plan, facts, day):
    assert "peildatum" not in plan.facts
    with pytest.raises(maatstaf.InputError, match="MST-C028 /facts/peildatum"):
        plan.judge({**facts, "peildatum": day})


def test_review(plan, facts):
    doubted = plan.judge({"facts": facts, "review": ["netto_inkomen"]})
    assert doubted.answer == "yes" and doubted.review == ("netto_inkomen",)


def test_what_a_plan_tells_of_itself(plan):
    assert plan.entity == "huishouden" and plan.on == date(2025, 1, 1)
    assert [rule.name for rule in plan.rules] == ["inkomen_tot_grens"] and plan.rules[0].kind == "truth"
    assert plan.facts["netto_inkomen"].kind == "money" and plan.facts["netto_inkomen"].is_used
    assert "basisonderwijs" in plan.facts["kinderen.onderwijs"].options
    assert not plan.facts["vermogen"].is_used
