"""What is so in any case: the bytes of the command line, and what they say in Python."""

import json
from datetime import date
from decimal import Decimal

import maatstaf
import pytest
from conftest import ROOT
from test_html import read

SCHEME = {
    "maatstaf": 1, "name": "regeling", "version": "1", "label": {"nl": "Een regeling"}, "entities": [
        {"name": "aanvraag", "label": {"nl": "aanvraag"}, "facts": [
            {"name": "inkomen", "kind": "money", "within": {"between": ["0.00", "5000.00"]}, "label": {"nl": "het inkomen"}},
            {"name": "in_inrichting", "kind": "truth", "label": {"nl": "de aanvrager verblijft in een inrichting"}}]}],
    "rules": [{"name": "laag_inkomen", "entity": "aanvraag", "label": {"nl": "Laag inkomen"}, "when": {"any": [
        {"all": [{"fact": "in_inrichting"}, {"at_most": [{"fact": "inkomen"}, "1000.00"]}]},
        {"all": [{"not": {"fact": "in_inrichting"}}, {"at_most": [{"fact": "inkomen"}, "1400.00"]}]}]}}]}


@pytest.fixture(scope="module")
def scheme():
    return maatstaf.load(SCHEME).plan("laag_inkomen", on="2025-01-01")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_bytes_of_judgements_and_of_questions(program, facts, language, tmp_path):
    rules = ("inkomen_tot_grens", "inkomensgrens")
    plan = maatstaf.pack("haarlemmermeer").plan(*rules, on="2025-01-01", language=language)
    file = tmp_path / "case.json"
    for less in ((), ("netto_inkomen",), ("gehuwd", "aanvrager_in_inrichting"), tuple(facts)):
        told = {name: value for name, value in facts.items() if name not in less}
        file.write_text(json.dumps({"entity": "huishouden", "facts": told}))
        how = ("-p", "haarlemmermeer", "--on", "2025-01-01", "--exact", "--lang", language)
        judged = plan.exact(told)
        asked = ("judge", *how, "-r", rules[0], "-r", rules[1], file)
        assert judged.to_json() == program(*asked, "--format", "json")
        assert judged.text() + "\n" == program(*asked)
        for rule in rules:
            question = plan.exact_question(told, rule)
            assert question.to_json() == program("ask", *how, "-r", rule, file, "--format", "json")
            assert str(question) + "\n" == program("ask", *how, "-r", rule, file)


def test_all_rules_about_the_examples(program):
    for name in ("op-de-grens", "gezin-met-schoolkinderen"):
        file = ROOT / f"docs/examples/{name}.json"
        plan = maatstaf.pack("haarlem").plan(entity="huishouden", on="2025-01-01")
        wanted = program("judge", "-p", "haarlem", "--on", "2025-01-01", "--exact", "--format", "json", file)
        assert plan.exact(file.read_text()).to_json() == wanted


def test_what_is_settled_by_looking_at_all_together(scheme):
    assert scheme.judge({"inkomen": "900.00"}).answer == "unknown"
    judged = scheme.exact({"inkomen": "900.00"})
    assert list(judged) == ["laag_inkomen"] and judged.answers == {"laag_inkomen": "yes"}
    verdict = judged["laag_inkomen"]
    assert (verdict.answer, verdict.open, verdict.next_question, len(verdict.reasons)) == ("yes", (), None, 1)
    assert verdict.exact == maatstaf.Exact("completions", True, (), (), True)
    assert scheme.exact({"inkomen": 900, "in_inrichting": True})["laag_inkomen"].exact.settled_by == "boxes"


def test_what_truly_matters_is_asked(scheme):
    told = {"inkomen": maatstaf.between("900.00", "1500.00")}
    question = scheme.exact_question(told)
    assert (question.rule, question.answer, question.open) == ("laag_inkomen", "unknown", ("in_inrichting", "inkomen"))
    assert question.next_question.fact == "inkomen"
    assert [one.answer for one in question.next_question.settles] == ["yes", "unknown", "no"]
    assert question.next_question.settles[0].given == maatstaf.Between(Decimal("900.00"), Decimal("1000.00"))
    assert question.exact == maatstaf.Exact(None, True, (), (("inkomen",),), True)
    verdict = scheme.exact(told)["laag_inkomen"]
    assert (verdict.open, verdict.next_question, verdict.exact) == (question.open, question.next_question, question.exact)
    assert [one.name for one in verdict.unknown_because] == ["in_inrichting", "inkomen"]
    assert "inkomen" in repr(question) and "unknown" in repr(scheme.exact(told))


def test_in_a_notebook(scheme):
    told = {"inkomen": maatstaf.between("900.00", "1500.00")}
    for asked in (scheme.exact(told), scheme.exact_question(told)):
        shown = read(asked._repr_html_())
        assert all(line.strip("• ─\n") in " ".join(shown.split()) for line in asked.text().splitlines())


def test_what_cannot_be_asked(scheme, plan, facts):
    def found(ask):
        with pytest.raises(maatstaf.Error) as wrong:
            ask()
        return [f"{one.id} {one.place}" for one in wrong.value.diagnostics]

    on_any_day = maatstaf.load(SCHEME).plan("laag_inkomen", on=None)
    assert found(lambda: on_any_day.exact({})) == ["MST-E006 peildatum"]
    assert on_any_day.exact({"peildatum": date(2025, 1, 1)})["laag_inkomen"].answer == "unknown"
    assert found(lambda: scheme.exact({"inkomne": 1})) == ["MST-C010 /facts/inkomne"]
    assert found(lambda: scheme.exact_question("{}")) == ["MST-C007 "]
    two = plan.pack.plan("inkomen_tot_grens", "inkomensgrens", on="2025-01-01")
    with pytest.raises(ValueError, match="choose one of"):
        two.exact_question(facts)
    with pytest.raises(ValueError):
        scheme.exact_question({}, "onbekend")
    with pytest.raises(ValueError, match="choose nl"):
        scheme.exact({}).text("fr")
