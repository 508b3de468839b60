"""What a pack needs of its host, computed by functions in Python."""

import numpy as np
import pyarrow as pa
import pytest

import maatstaf

PACK = {
    "maatstaf": 1, "name": "reizen", "version": "1", "sources": [{"id": "bron", "title": "Bron"}],
    "entities": [{"name": "leerling", "facts": [
        {"name": "van", "kind": "count", "within": {"between": [1, 9]}, "label": {"nl": "van"}},
        {"name": "naar", "kind": "count", "within": {"between": [1, 9]}, "label": {"nl": "naar"}},
    ]}],
    "needs": [{"name": "reistijd", "entity": "leerling", "label": {"nl": "de reistijd"}, "kind": "count",
               "within": {"between": [0, 600]}, "of": [{"fact": "van"}, {"fact": "naar"}], "sources": ["bron"]}],
    "rules": [{"name": "vergoeding", "entity": "leerling", "label": {"nl": "een vergoeding"},
               "when": {"more": [{"use": "reistijd"}, 90]}, "sources": ["bron"]}],
}


def plan(function):
    return maatstaf.load(PACK).plan("vergoeding", on="2026-01-01", functions={"reistijd": function})


def test_a_value_is_computed():
    travel = plan(lambda start, end: 20 * abs(start - end))
    assert travel.judge({"van": 1, "naar": 9}).answer == "yes"
    assert travel.judge({"van": 8, "naar": 9}).answer == "no"
    assert travel.judge({"van": 8}).answer == "unknown"
    assert travel.judge({"van": 8, "naar": 9, "reistijd": 20}).answer == "no"


def test_without_a_value_it_is_unknown_and_says_why():
    for function in (lambda start, end: None, lambda start, end: 601):
        verdict = plan(function).judge({"van": 1, "naar": 9})
        assert verdict.answer == "unknown"
        assert [(one.kind, one.name) for one in verdict.unknown_because] == [("function", "reistijd")]
    nobody = maatstaf.load(PACK).plan("vergoeding", on="2026-01-01")
    assert nobody.judge({"van": 1, "naar": 9}).answer == "unknown"


def test_what_a_function_raises_is_raised_once():
    travel = plan(lambda start, end: 1 // (start - 1))
    with pytest.raises(ZeroDivisionError):
        travel.judge({"van": 1, "naar": 9})
    assert travel.judge({"van": 2, "naar": 9}).answer == "no"
    with pytest.raises(TypeError):
        plan(lambda start, end: 1.5).judge({"van": 1, "naar": 9})
    with pytest.raises(OverflowError):
        plan(lambda start, end: 2**64).judge({"van": 1, "naar": 9})
    with pytest.raises(ZeroDivisionError):
        travel.judge_table({"van": np.array([3, 1]), "naar": np.array([9, 9])})


def test_tables_call_it_for_each_row():
    travel = plan(lambda start, end: 20 * abs(start - end))
    arrays = {"van": np.arange(1, 10), "naar": np.full(9, 1)}
    wanted = [20 * n > 90 for n in range(9)]
    assert travel.judge_table(arrays, threads=4)["vergoeding"].tolist() == wanted
    assert pa.table(travel.judge_table(pa.table(arrays), threads=4))["vergoeding"].to_pylist() == wanted


def test_a_function_that_nothing_needs_is_refused():
    with pytest.raises(maatstaf.Error, match="reistijdje"):
        maatstaf.load(PACK).plan("vergoeding", on="2026-01-01", functions={"reistijdje": lambda start, end: 1})


def test_a_receipt_needs_the_value():
    travel = plan(lambda start, end: 20)
    with pytest.raises(maatstaf.Error, match="reistijd"):
        travel.receipt({"van": 1, "naar": 9})
    assert maatstaf.replay(travel.receipt({"van": 1, "naar": 9, "reistijd": 20}), pack=maatstaf.load(PACK)).same


def test_questions_about_tables_call_it_too():
    arrays = {"van": np.array([1, 3]), "naar": np.array([9, 9])}
    one = maatstaf.load({**PACK, "needs": [], "rules": [{**PACK["rules"][0], "when": {"more": [{"fact": "van"}, 1]}}]})
    diff = one.table_diff(maatstaf.load(PACK), arrays, on="2026-01-01", functions={"reistijd": lambda start, end: 20 * abs(start - end)})
    assert [(line.row, line.old, line.new) for line in diff] == [(0, "no", "yes")]  # of the second pack only
    with pytest.raises(ZeroDivisionError):
        one.table_diff(maatstaf.load(PACK), arrays, on="2026-01-01", functions={"reistijd": lambda start, end: 1 // 0})
    for none in (lambda: one.table_diff(one, arrays, on="2026-01-01", functions={"reistijd": lambda start, end: 1}),
                 lambda: one.table_diff(maatstaf.load(PACK), arrays, on="2026-01-01", functions={"reistijdje": lambda start, end: 1})):
        with pytest.raises(maatstaf.Error, match="MST-E012"):
            none()
    moving = maatstaf.load(PACK).plan("vergoeding", on=None, functions={"reistijd": lambda start, end: 1 // 0})
    with pytest.raises(ZeroDivisionError):
        moving.table_changes(arrays, "2026-01-01", "2027-01-01")
