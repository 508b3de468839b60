"""Tables of NumPy arrays."""

import itertools
from datetime import date
from decimal import Decimal

import maatstaf
import numpy as np
import pytest
from maatstaf import column
from maatstaf.rules import Draft


@pytest.fixture(scope="module")
def both(haarlemmermeer):
    return haarlemmermeer.plan("inkomen_tot_grens", "inkomensgrens", on="2025-01-01")


@pytest.fixture
def arrays():
    return {"gehuwd": np.zeros(4, bool), "aanvrager_in_inrichting": np.zeros(4, np.int8),
            "aanvrager_geboortedatum": np.array(["1988-04-12"] * 4, "datetime64[D]"),
            "netto_inkomen": np.array([153382, 153383, 153382, 0], np.int64)}


def test_answers_are_masked_arrays(both, arrays):
    arrays["netto_inkomen"] = np.ma.array(arrays["netto_inkomen"], mask=[False, False, True, False])
    arrays["aanvrager_geboortedatum"][3] = "NaT"
    answers = both.judge_table(arrays, ranges=True)
    assert list(answers) == ["inkomen_tot_grens", "inkomensgrens"]
    assert answers["inkomen_tot_grens"].tolist() == [True, False, None, None]
    assert answers["inkomen_tot_grens"].dtype == bool
    assert answers["inkomensgrens"].tolist() == [153382, 153382, 153382, None]
    assert answers["inkomensgrens"].data[3] < answers.upper["inkomensgrens"][3]
    assert answers.refused == ()


def test_answers_lie_where_earlier_ones_lay(both, arrays):
    first = both.judge_table(arrays)
    assert first["inkomen_tot_grens"].tolist() == [True, False, True, True]
    assert first.upper == {}
    arrays["netto_inkomen"] = np.ma.array(arrays["netto_inkomen"] + 1, mask=[False, False, True, False])
    second = both.judge_table(arrays, into=first)
    assert second["inkomen_tot_grens"].tolist() == [False, False, None, True]
    assert np.shares_memory(second["inkomensgrens"].data, first["inkomensgrens"].data)
    assert both.judge_table(arrays)["inkomen_tot_grens"].tolist() == second["inkomen_tot_grens"].tolist()
    with pytest.raises(ValueError, match="as many rows"):
        both.judge_table({name: one[:3] for name, one in arrays.items()}, into=first)
    with pytest.raises(ValueError, match="ranges="):
        both.judge_table(arrays, into=first, ranges=True)


def test_validity_and_ranges(both, arrays):
    income = column(np.array([0, 153383, 0, 5], np.int64), upper=np.array([153382, 900000, 900000, 0], np.int64),
                    valid=[True, True, True, False], upper_valid=[True, True, True, False])
    answers = both.judge_table({**arrays, "netto_inkomen": income})
    assert answers["inkomen_tot_grens"].tolist() == [True, False, None, None]


def test_year_month_day(both, arrays):
    born = column(np.array([19880412, 19880400, 19880000, 20040000], np.int32), year_month_day=True)
    assert both.judge_table({**arrays, "aanvrager_geboortedatum": born})["inkomensgrens"].mask.tolist() == [False] * 3 + [True]


AS_ONE_CASE = {"truth": lambda told: ["no", "yes"][int(told)], "money": lambda told: Decimal(int(told)).scaleb(-2),
               "count": int, "date": lambda told: told.item(), "choice": str}


def test_answers_of_each_kind(arrays):
    plan = maatstaf.pack("landelijk").plan(entity="huishouden", on="2025-01-01")
    answers = plan.judge_table(arrays)
    kinds = set()
    for row, income in enumerate(arrays["netto_inkomen"].tolist()):
        case = {"gehuwd": False, "aanvrager_in_inrichting": False, "aanvrager_geboortedatum": date(1988, 4, 12),
                "netto_inkomen": Decimal(income).scaleb(-2)}
        judged = plan.judge(case)
        for rule in plan.rules:
            told, answer = answers[rule.name][row], judged[rule.name].answer
            if told is np.ma.masked:
                assert answer in ("unknown", None) or isinstance(answer, maatstaf.Between)
            else:
                assert answer == AS_ONE_CASE[rule.kind](told)
                kinds.add(rule.kind)
    assert kinds >= {"truth", "money"}


def test_texts_and_members(haarlemmermeer):
    plan = haarlemmermeer.plan("tegemoetkoming_schoolkosten", on="2025-01-01")
    onderwijs = ["basisonderwijs", "", "voortgezet_onderwijs"]
    arrays = {"kinderen": np.array([0, 2, 2, 3], np.int32),
              "kinderen.geboortedatum": np.array(["2016-09-01", "2019-01-01", "2012-01-01"], "datetime64[D]"),
              "kinderen.onderwijs": np.array(onderwijs),
              "netto_inkomen": np.array([100000] * 3)}
    children = [{"geboortedatum": "2016-09-01", "onderwijs": "basisonderwijs"}, {"geboortedatum": "2019-01-01"}], [], \
        [{"geboortedatum": "2012-01-01", "onderwijs": "voortgezet_onderwijs"}]
    wanted = [plan.judge({"kinderen": list(one), "netto_inkomen": 1000}).answer for one in children]
    names = {None: "unknown", True: "yes", False: "no"}
    assert [names[one] for one in plan.judge_table(arrays)["tegemoetkoming_schoolkosten"].tolist()] == wanted
    numbers = column(np.array([1, 0, 2], np.int8), options=["", "basisonderwijs", "voortgezet_onderwijs"])
    again = plan.judge_table({**arrays, "kinderen.onderwijs": numbers})["tegemoetkoming_schoolkosten"].tolist()
    assert [names[one] for one in again] == wanted


def test_options_are_told_apart_from_those_of_the_table_before():
    draft = Draft("voorbeeld", version="1", label={"nl": "Voorbeeld", "en": "Example"})
    huishouden = draft.entity("huishouden", label="een huishouden")
    woonvorm = huishouden.fact("woonvorm", "choice", options=["zelfstandig", "inwonend"], label="de woonvorm")
    regeling = draft.source("regeling", "Beleidsregel", at="artikel 3", url="https://example.org/regeling")
    huishouden.rule("woont_zelf", woonvorm.one_of("zelfstandig"), label="woont zelf", sources=[regeling])
    plan = draft.load().plan("woont_zelf", on="2025-06-01")
    for _ in range(2):
        for options in itertools.permutations(["zelfstandig", "inwonend", ""]):
            told = {"woonvorm": column(np.array([0, 1, 2], np.int8), options=options)}
            wanted = [{"zelfstandig": True, "inwonend": False, "": None}[one] for one in options]
            assert plan.judge_table(told)["woont_zelf"].tolist() == wanted


def test_shapes_take_turns(both, arrays):
    """What was made ready for tables of one shape is found again for that shape, and for no other."""
    wanted = both.judge_table(arrays)["inkomen_tot_grens"].tolist()
    shapes = [arrays, {name: arrays[name] for name in reversed(list(arrays))},
              *({**arrays, "netto_inkomen": arrays["netto_inkomen"].astype(kind)} for kind in (np.int32, np.uint32)),
              *({**arrays, "vermogen": np.zeros(4, kind)} for kind in (np.int8, np.int16, np.int32, np.int64)),
              {**arrays, "gehuwd": column(arrays["gehuwd"], valid=[True] * 4)}]
    shapes += [{**one, "student": np.zeros(4, kind)} for one in shapes for kind in (bool, np.int8, np.int16)]
    for one in shapes * 2:  # more than are kept
        assert both.judge_table(one)["inkomen_tot_grens"].tolist() == wanted
    few = {name: column[:2] for name, column in arrays.items()}
    assert both.judge_table(few)["inkomen_tot_grens"].tolist() == wanted[:2]
    perhaps_married = {**arrays, "gehuwd": column(arrays["gehuwd"], valid=[False] * 4)}
    assert both.judge_table(perhaps_married)["inkomen_tot_grens"].tolist() == [None] * 4


def test_what_lies_in_pieces_is_read_all_the_same(both, arrays):
    apart = np.zeros((4, 2), np.int64)
    apart[:, 0] = arrays["netto_inkomen"]
    other = arrays["netto_inkomen"].astype(">i8")
    for income in (apart[:, 0], other, arrays["netto_inkomen"].tolist()):
        answers = both.judge_table({**arrays, "netto_inkomen": income})
        assert answers["inkomen_tot_grens"].tolist() == [True, False, True, True]


def test_no_copy(both, arrays, monkeypatch):
    lies = []
    import maatstaf._numpy as inside
    kept = inside._Lying.buffer
    monkeypatch.setattr(inside._Lying, "buffer", lambda self, array: lies.append(kept(self, array)) or lies[-1])
    both.judge_table(arrays)
    assert {one.data for one in lies} >= {one.ctypes.data for one in arrays.values()}


def test_refused_rows(both, arrays):
    arrays["netto_inkomen"][1] = -1
    with pytest.raises(maatstaf.RefusedRows, match="^MST-C017 /1/netto_inkomen: ") as raised:
        both.judge_table(arrays)
    answers = both.judge_table(arrays, refused="null")
    assert answers.refused_count == 1 and answers.refused == raised.value.diagnostics
    assert answers["inkomensgrens"].mask.tolist() == [False, True, False, False]


@pytest.mark.parametrize("income", [np.zeros(4), np.zeros(4, np.uint64), np.zeros(3, np.int64), np.zeros((4, 1), np.int64),
                                    np.array([None] * 4), column(np.zeros(4, np.int64), valid=[True]),
                                    column(np.zeros(4, np.int64), upper=np.zeros(4, np.int32))])
def test_what_is_no_column(both, arrays, income):
    with pytest.raises(maatstaf.InputError, match="MST-E011"):
        both.judge_table({**arrays, "netto_inkomen": income})


def test_names_and_options_that_are_not_there(both, haarlemmermeer, arrays):
    with pytest.raises(maatstaf.InputError, match="netto_inkomne"):
        both.judge_table({**arrays, "netto_inkomne": arrays["netto_inkomen"]})
    with pytest.raises(maatstaf.InputError, match="'basisschool' is no option"):
        both.judge_table({"kinderen": np.array([0, 1]), "kinderen.onderwijs": np.array(["basisschool"])})
    with pytest.raises(maatstaf.InputError, match="datetime64"):
        both.judge_table({**arrays, "aanvrager_geboortedatum": arrays["aanvrager_geboortedatum"].astype("datetime64[s]")})


def test_no_rows(both, haarlemmermeer, arrays):
    answers = both.judge_table({name: one[:0] for name, one in arrays.items()})
    assert {name: one.shape for name, one in answers.items()} == {"inkomen_tot_grens": (0,), "inkomensgrens": (0,)}
    assert both.judge_table({})["inkomensgrens"].shape == (0,)
    nobody = haarlemmermeer.plan("tegemoetkoming_schoolkosten", on="2025-01-01")
    none = nobody.judge_table({"kinderen": np.zeros(4, np.int64), "kinderen.onderwijs": np.array([], "U1")})
    assert none["tegemoetkoming_schoolkosten"].shape == (3,)


def test_what_is_wrong_with_members_does_no_harm(haarlemmermeer):
    plan = haarlemmermeer.plan("tegemoetkoming_schoolkosten", on="2025-01-01")
    born = np.array(["2016-09-01"] * 3, "datetime64[D]")
    for offsets in ([0, 2, 1], [0, 4], [-1, 3], [0, 2**40], [1], []):
        with pytest.raises(maatstaf.InputError):
            plan.judge_table({"kinderen": np.array(offsets, np.int64), "kinderen.geboortedatum": born, "netto_inkomen": np.zeros(1, np.int64)})
    with pytest.raises(ValueError, match="for tables of Arrow"):
        plan.judge_table({"netto_inkomen": np.zeros(1, np.int64)}, date_column="dag")
