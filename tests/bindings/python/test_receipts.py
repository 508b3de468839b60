"""Receipts: the bytes of the command line, and the same judgement again."""

import json

import maatstaf
import pytest
from maatstaf.rules import Draft


def test_a_receipt_is_that_of_the_program(plan, facts, program, tmp_path):
    receipt = plan.receipt({"entity": "huishouden", "facts": facts})
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"entity": "huishouden", "facts": facts}))
    program("judge", "-p", "haarlemmermeer", "-r", "inkomen_tot_grens", "--on", "2025-01-01", "--receipt",
            tmp_path / "receipt.json", case)
    assert receipt == (tmp_path / "receipt.json").read_text()
    again = maatstaf.replay(receipt)
    assert again.same and again and again.diagnostics == ()
    assert again.report == program("replay", tmp_path / "receipt.json", "--format", "json")
    assert again.judgement == program("judge", "-p", "haarlemmermeer", "-r", "inkomen_tot_grens", "--on", "2025-01-01",
                                      "--format", "json", case)


def test_by_another_pack_it_may_differ(plan, facts, haarlemmermeer):
    wider = maatstaf.load(haarlemmermeer.to_json().replace('"120/100"', '"130/100"'))
    facts["netto_inkomen"] = "1533.83"
    again = maatstaf.replay(plan.receipt(facts), pack=wider)
    assert not again and "/results/0/answer" in again.report
    assert json.loads(again.judgement)["results"][0]["answer"] == "yes"


def test_a_case_that_can_no_longer_be_judged():
    def version(number, fact):
        draft = Draft("klein", version=number)
        geval = draft.entity("geval")
        geval.rule("r", geval.fact(fact, "money") <= "1.00")
        return draft.load()

    receipt = version("1", "inkomen").plan("r", on="2025-01-01").receipt({"inkomen": "1.00"})
    assert maatstaf.replay(receipt, pack=version("1", "inkomen")).same
    again = maatstaf.replay(receipt, pack=version("2", "vermogen"))
    assert not again and [one.id for one in again.diagnostics] == ["MST-C010"] and again.judgement == ""


def test_what_is_no_receipt(plan, facts):
    with pytest.raises(maatstaf.InputError):
        maatstaf.replay("{}")
    with pytest.raises(maatstaf.InputError, match="^MST-C010 /facts/inkomne: "):
        plan.receipt({**facts, "inkomne": 1})
