"""What is asked about a case beside its judgement: the bytes of the command line, and what they say in Python."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import maatstaf
import pytest
from conftest import ROOT
from test_html import read

JEUGDIGE = {"geboortedatum": date(2007, 5, 10), "hulp_loopt": True}
EXAMPLES = sorted(one for one in (ROOT / "docs/examples").glob("*.json") if not one.name.endswith(".out.json"))


@pytest.fixture(scope="module")
def leeftijd():
    return maatstaf.pack("landelijk").plan("leeftijd", entity="jeugdige", on=None)


@pytest.fixture(scope="module")
def income(haarlemmermeer):
    return haarlemmermeer.plan("inkomen_tot_grens", "inkomensgrens", on="2025-01-01")


def test_the_bytes_of_changes(program):
    seen = 0
    for file in EXAMPLES:
        case = file.read_text()
        entity = json.loads(case)["entity"]
        for pack in ("landelijk", "haarlem"):
            if entity not in maatstaf.pack(pack).entities:
                continue
            for language in ("nl", "en"):
                plan = maatstaf.pack(pack).plan(entity=entity, on=None, language=language)
                asked = plan.changes(case, "2024-01-01", date(2027, 1, 1))
                told = ["changes", "-p", pack, "--from", "2024-01-01", "--until", "2027-01-01", "--lang", language]
                assert asked.to_json() == program(*told, "--format", "json", file)
                assert asked.text() + "\n" == program(*told, file)
                seen += len(asked)
    assert seen > 200


def test_the_bytes_of_exact_changes(program):
    file = ROOT / "docs/examples/twintig-met-ouders.json"
    plan = maatstaf.pack("landelijk").plan("recht_op_algemene_bijstand", on=None, entity="huishouden")
    asked = plan.changes(file.read_text(), "2025-01-01", "2027-01-01", exact=True)
    told = ["changes", "-p", "landelijk", "-r", "recht_op_algemene_bijstand", "--from", "2025-01-01", "--until", "2027-01-01", "--exact"]
    assert asked.to_json() == program(*told, "--format", "json", file)
    assert '"settled_by"' in asked.to_json()
    assert asked.text() + "\n" == program(*told, file)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_bytes_of_a_sweep(program, language):
    file = ROOT / "docs/examples/gezin-met-schoolkinderen.json"
    plan = maatstaf.pack("haarlemmermeer").plan(entity="huishouden", on="2025-01-01", language=language)
    asked = plan.sweep(file.read_text(), "netto_inkomen", 2000, Decimal("2500.00"))
    told = ["sweep", "-p", "haarlemmermeer", "--on", "2025-01-01", "--fact", "netto_inkomen", "--from", "2000.00", "--until", "2500.00",
            "--lang", language]
    assert asked.to_json() == program(*told, "--format", "json", file)
    assert str(asked) + "\n" == program(*told, file)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_bytes_of_what_if(program, language):
    plan = maatstaf.pack("haarlemmermeer").plan("inkomensgrens", "inkomen_tot_grens", on=None, entity="huishouden", language=language)
    for file in EXAMPLES:
        case = json.loads(file.read_text())
        if case["entity"] != "huishouden" or "peildatum" in case["facts"]:
            continue
        facts = {**case["facts"], "peildatum": "2025-01-01"}
        for rule in ("inkomensgrens", "inkomen_tot_grens"):
            asked = plan.whatif({**case, "facts": facts}, rule)
            told = ["whatif", "-p", "haarlemmermeer", "-r", rule, "--on", "2025-01-01", "--lang", language]
            assert asked.to_json() == program(*told, "--format", "json", file)
            assert asked.text() + "\n" == program(*told, file)


def test_changes_in_python(leeftijd):
    asked = leeftijd.changes(JEUGDIGE, date(2025, 5, 1), "2027-01-01")
    assert list(asked) == ["leeftijd"]
    assert [(one.from_, one.until, one.answer) for one in asked["leeftijd"]] == [
        (date(2025, 5, 1), date(2025, 5, 10), 17), (date(2025, 5, 10), date(2026, 5, 10), 18), (date(2026, 5, 10), date(2027, 1, 1), 19)]
    assert asked["leeftijd"][0].because == () and asked["leeftijd"][1].because[0].fact == "geboortedatum"
    shown = read(asked._repr_html_())
    assert all(line.strip("• ─\n") in " ".join(shown.split()) for line in asked.text().splitlines())


def test_a_sweep_in_python(haarlemmermeer, facts):
    plan = haarlemmermeer.plan("inkomen_tot_grens", "algemene_bijstand_bedrag", on="2025-01-01")
    known = {**facts, "vermogen": "100.00", "netto_inkomen_inclusief": None}
    low, high = plan.sweep(known, "netto_inkomen", "1533.00", "1534.00")["inkomen_tot_grens"]
    assert (low.from_, low.to, low.at_from, low.at_to, low.per_euro) == (Decimal("1533.00"), Decimal("1533.82"), "yes", "yes", None)
    assert (high.from_, high.at_to) == (Decimal("1533.83"), "no") and high.because[0].fact == "netto_inkomen"
    falling = plan.sweep(known, "netto_inkomen_inclusief", 0, "1000.00")["algemene_bijstand_bedrag"]
    assert falling[0].at_from == Decimal("1345.45") and Fraction(-1) in {one.per_euro for one in falling}


def test_what_if_in_python(plan, facts):
    asked = plan.whatif({**facts, "netto_inkomen": "1533.83"})
    assert (asked.rule, asked.answer) == ("inkomen_tot_grens", "no")
    income = next(one for one in asked.facts if one.fact == "netto_inkomen")
    assert income.changeable == "by_person" and income.value == Decimal("1533.83")
    assert income.otherwise == (maatstaf.Otherwise(Decimal("1533.82"), Decimal("0.01"), "yes"),)
    assert all(one.fact != "peildatum" for one in asked.facts)


def test_what_cannot_be_asked(leeftijd, plan, income, facts):
    def found(ask):
        with pytest.raises(maatstaf.Error) as wrong:
            ask()
        return [f"{one.id} {one.place}" for one in wrong.value.diagnostics]

    assert found(lambda: plan.changes(facts, "2025-01-01", "2026-01-01")) == ["MST-E006 of"]
    assert found(lambda: leeftijd.changes(JEUGDIGE, "2025-02-30", "2026")) == ["MST-A007 from", "MST-A007 until"]
    assert found(lambda: leeftijd.changes(JEUGDIGE, "2026-01-01", "2026-01-01")) == ["MST-A012 until"]
    assert found(lambda: leeftijd.changes({"geboortedatum": "gisteren"}, "2025-01-01", "2026-01-01")) == ["MST-C015 /facts/geboortedatum"]
    assert found(lambda: plan.sweep(facts, "inkomne", 0, 1)) == ["MST-A013 fact"]
    assert found(lambda: plan.sweep(facts, "netto_inkomen", "veel", "1")) == ["MST-C014 from"]
    assert found(lambda: plan.sweep(facts, "netto_inkomen", "2.00", "1.00")) == ["MST-C020 until"]
    with pytest.raises(ValueError, match="choose one of"):
        income.whatif(facts)
    with pytest.raises(ValueError):
        plan.whatif(facts, "onbekend")
