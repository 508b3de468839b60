"""Tables through time, and tables judged by two packs: the lines of the command line, whichever way the table comes."""

import json
import os
import subprocess
from datetime import date, timedelta
from decimal import Decimal

import maatstaf
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

CENTS = pa.decimal128(18, 2)
PERIOD = ("2025-01-01", "2027-01-01")
YOUNG = ("meldplicht_cjg", "ontschot_budget", "leeftijd")
INCOME = ("inkomen_tot_grens", "inkomensgrens")


@pytest.fixture(scope="module")
def young():
    return maatstaf.pack("haarlem").plan(*YOUNG, on=None, entity="jeugdige")


@pytest.fixture(scope="module")
def youths():
    """As many as need no two alike, some of whom little is known."""
    rows = range(3000)
    return pa.table({
        "geboortedatum": pa.array([None if n % 11 == 0 else date(2004, 1, 1) + timedelta(n * 7919 % 3000) for n in rows], pa.date32()),
        "hulptype": pa.array([(None, "type_1", "type_2", "type_3")[n % 4] for n in rows]),
        "hulp_begonnen_op": pa.array([None if n % 5 == 0 else date(2018, 1, 1) + timedelta(n * 104729 % 2000) for n in rows], pa.date32()),
        "hulp_loopt": pa.array([(True, None, False)[n % 3] for n in rows]),
    })


@pytest.fixture(scope="module")
def wider(haarlemmermeer):
    return maatstaf.load(haarlemmermeer.to_json().replace('"by": "120/100"', '"by": "130/100"'))


@pytest.fixture(scope="module")
def households():
    rows = range(3000)
    return pa.table({
        "gehuwd": pa.array([None if n % 50 == 0 else n % 7 == 0 for n in rows]),
        "aanvrager_in_inrichting": pa.array([False for n in rows]),
        "aanvrager_geboortedatum": pa.array([date(1950, 1, 1) + timedelta(n * 9973 % 18000) for n in rows], pa.date32()),
        "netto_inkomen": pa.array([None if n % 13 == 0 else Decimal(n * 7001 % 250000) / 100 for n in rows], CENTS),
    })


def as_csv(table, path):
    text = {None: "", True: "true", False: "false"}
    lines = [",".join(text.get(one, str(one)) if one is None or isinstance(one, bool) else str(one) for one in row.values())
             for row in table.to_pylist()]
    path.write_text("\n".join([",".join(table.column_names), *lines]) + "\n")
    return path


def in_chunks(table, *sizes):
    parts, at, n = [table.slice(0, 0)], 0, 0
    while at < table.num_rows:
        parts.append(table.slice(at, sizes[n % len(sizes)]))
        at += sizes[n % len(sizes)]
        n += 1
    return pa.concat_tables(parts)


def as_arrays(table):
    made = {}
    for name in table.column_names:
        column = table[name].combine_chunks()
        known = column.is_valid().to_numpy(zero_copy_only=False)
        if column.type == CENTS:
            values = np.array([0 if one is None else int(one * 100) for one in column.to_pylist()])
        elif column.type == pa.string():
            values = np.array([one or "" for one in column.to_pylist()])
        elif column.type == pa.bool_():
            values = np.array([bool(one) for one in column.to_pylist()])
        else:
            values = np.array([one or date(1970, 1, 1) for one in column.to_pylist()], dtype="datetime64[D]")
        made[name] = maatstaf.column(values, valid=known)
    return made


WAYS = [lambda t: t, lambda t: in_chunks(t, 1, 0, 1000, 7), lambda t: t.combine_chunks().to_batches()[0], pl.from_arrow, as_arrays]
IDS = ["table", "chunks", "batch", "polars", "arrays"]


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_changes_are_those_of_the_command_line(young, youths, program, tmp_path, way):
    words = [word for rule in YOUNG for word in ("-r", rule)]
    for language in ("nl", "en"):
        wanted = program("changes", "-p", "haarlem", *words, "--from", PERIOD[0], "--until", PERIOD[1], "--entity", "jeugdige",
                         "--table", as_csv(youths, tmp_path / "in.csv"), "-o", "-", "--lang", language)
        got = young.table_changes(way(youths), *PERIOD, language=language)
        assert got.to_csv() == wanted
        assert len(got) == len(wanted.splitlines()) - 1 > 3000
        assert got.rows == 3000 and not got.refused and got.refused_count == 0


def test_changes_are_those_of_each_case(young, youths):
    some = youths.slice(100, 60)
    wanted = []
    for row, facts in enumerate(some.to_pylist()):
        for rule, periods in young.changes(facts, date(2025, 1, 1), PERIOD[1]).items():
            for before, now in zip(periods, periods[1:]):
                told = [None if isinstance(one.answer, (maatstaf.Between, maatstaf.OneOf)) else one.answer for one in (before, now)]
                wanted.append((row, rule, now.from_, *told))
    got = young.table_changes(some, date(2025, 1, 1), PERIOD[1])
    assert [tuple(one[:5]) for one in got] == wanted and len(wanted) > 50
    assert all(one.because for one in got)
    assert {type(one.before) for one in got} == {int, str, type(None)}
    assert got[0] == next(iter(got)) and list(got[1:3]) == list(got)[1:3] and got[-1] in got
    assert "60 cases" in repr(got)


def test_members_go_along(haarlemmermeer):
    plan = haarlemmermeer.plan("tegemoetkoming_schoolkosten", entity="huishouden", on=None)
    kind = pa.struct([("geboortedatum", pa.date32()), ("onderwijs", pa.string())])
    at_school, grown, of_unknown_age = ({"geboortedatum": born, "onderwijs": school} for born, school in (
        (date(2020, 9, 1), "basisonderwijs"), (date(2007, 9, 9), None), (None, "basisonderwijs")))
    families = [[at_school, grown], [], None, [grown], [of_unknown_age] * 3]
    table = pa.table({"kinderen": pa.array(families, pa.list_(kind)),
                      "netto_inkomen": pa.array([Decimal("900.00")] * 5, CENTS), "gehuwd": [False] * 5})
    told = [{name: one for name, one in facts.items() if one is not None} for facts in table.to_pylist()]
    wanted = [(row, now.from_, before.answer, now.answer) for row, facts in enumerate(told)
              for periods in plan.changes(facts, "2023-01-01", "2027-01-01").values() for before, now in zip(periods, periods[1:])]
    for way in (lambda t: t, lambda t: in_chunks(t, 2, 1)):
        got = plan.table_changes(way(table), "2023-01-01", "2027-01-01")
        assert [(one.row, one.on, one.before, one.after) for one in got] == wanted
    assert wanted


def test_refused_rows_have_no_changes(young, youths):
    wrong_one = youths.slice(0, 1).set_column(1, "hulptype", pa.array(["type_9"]))
    wrong = pa.concat_tables([youths.slice(0, 10), wrong_one, youths.slice(10, 90)])
    whole = young.table_changes(youths.slice(0, 100), *PERIOD)
    for way in (lambda t: t, lambda t: in_chunks(t, 4)):
        with pytest.raises(maatstaf.RefusedRows) as refused:
            young.table_changes(way(wrong), *PERIOD)
        kept = young.table_changes(way(wrong), *PERIOD, refused="keep")
        assert [(one.id, one.place) for one in kept.refused] == [("MST-C018", "/10/hulptype")]
        assert kept.refused_count == refused.value.refused == 1
        assert list(kept) == list(refused.value.answers)
        assert list(kept) == [one._replace(row=one.row + (one.row >= 10)) for one in whole]
    with pytest.raises(maatstaf.RefusedRows) as refused:
        young.table_changes({"geboortedatum": np.array(["2007-05-10"] * 2, "datetime64[D]"), "leeftijd": np.array([17, 17])}, *PERIOD)
    assert [(one.id, one.place) for one in refused.value.diagnostics] == [("MST-C033", "/0"), ("MST-C033", "/1")]


def test_changes_of_nobody(young, youths):
    for empty in (youths.slice(0, 0), pa.Table.from_batches([], youths.schema), {}):
        got = young.table_changes(empty, *PERIOD)
        assert (len(got), got.rows, got.to_csv()) == (0, 0, "row,rule,date,from,to,because\n")
        with pytest.raises(maatstaf.InputError, match="MST-A012 until"):
            young.table_changes(empty, "2025-01-01", date(2025, 1, 1))


def test_what_cannot_be_followed(young, youths, plan):
    with pytest.raises(maatstaf.Error, match="MST-E006"):
        plan.table_changes(pa.table({"gehuwd": [False]}), *PERIOD)
    for moving in (pa.table({"peildatum": pa.array([date(2025, 1, 1)])}), {"peildatum": np.array(["2025-01-01"], "datetime64[D]")}):
        with pytest.raises(maatstaf.InputError, match="MST-C028 peildatum"):
            young.table_changes(moving, *PERIOD)
    with pytest.raises(maatstaf.InputError, match="MST-A007 from"):
        young.table_changes(youths, "gisteren", PERIOD[1])
    with pytest.raises(maatstaf.NotAValue, match="MST-C012 data"):
        young.table_changes([1], *PERIOD)
    for wrong in ({"refused": "null"}, {"language": "de"}):
        with pytest.raises(ValueError):
            young.table_changes(youths, *PERIOD, **wrong)
    with pytest.raises(ValueError):
        young.table_changes({}, *PERIOD, plain_numbers=False)


def test_they_are_rows_for_pandas_and_polars(young, youths, haarlemmermeer, wider, households):
    changes = young.table_changes(youths.slice(0, 200), *PERIOD)
    frame = pd.DataFrame(changes)
    assert list(frame.columns) == ["row", "rule", "on", "before", "after", "because"]
    assert len(frame) == len(changes) and frame["on"].tolist() == [one.on for one in changes]
    of_one = maatstaf.pack("haarlem").plan("leeftijd", on=None, entity="jeugdige").table_changes(youths, *PERIOD)
    assert pl.DataFrame(of_one, orient="row")["after"].to_list() == [one.after for one in of_one]
    diff = haarlemmermeer.table_diff(wider, households, *INCOME, on="2025-01-01")
    assert pd.DataFrame(diff)["difference"].dropna().sum() == diff.rules["inkomensgrens"].gained


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_differences_are_those_of_the_command_line(haarlemmermeer, wider, households, program, tmp_path, way):
    (tmp_path / "wider.json").write_text(wider.to_json())
    words = [word for rule in INCOME for word in ("-r", rule)]
    words += ["--table", as_csv(households, tmp_path / "in.csv"), "--entity", "huishouden", "--on", "2025-01-01"]
    program("diff", "haarlemmermeer", tmp_path / "wider.json", *words, "-o", tmp_path / "out.csv")
    for threads in (1, 3):
        got = haarlemmermeer.table_diff(wider, way(households), *INCOME, on="2025-01-01", threads=threads)
        assert got.to_csv() == (tmp_path / "out.csv").read_text()
        assert len(got) > 2000 and got.rows == 3000 and got.refused == ()
        assert {one.rule for one in got} == set(INCOME) == set(got.rules)
    limits = got.rules["inkomensgrens"]
    assert limits.gained == sum(one.difference for one in got if one.rule == "inkomensgrens" and one.difference > 0) > 0
    assert sum(limits[:4]) == 3000 and limits.lost == 0
    truths = got.rules["inkomen_tot_grens"]
    assert truths.gain == sum((one.old, one.new) == ("no", "yes") for one in got) > 0
    assert truths.gained is None and truths.lost is None


def test_the_sums_are_those_of_the_command_line(haarlemmermeer, wider, households, tmp_path):
    (tmp_path / "wider.json").write_text(wider.to_json())
    words = [os.environ["MAATSTAF_PROGRAM"], "diff", "haarlemmermeer", tmp_path / "wider.json", "-r", INCOME[0], "-r", INCOME[1], "--table",
             as_csv(households, tmp_path / "in.csv"), "--entity", "huishouden", "--on", "2025-01-01", "-o", tmp_path / "out.csv",
             "--format", "json"]
    said = json.loads(subprocess.run(words, capture_output=True, text=True).stdout)
    for way in (lambda t: t, lambda t: in_chunks(t, 999, 0, 1)):
        got = haarlemmermeer.table_diff(wider, way(households), *INCOME, on="2025-01-01")
        assert (got.rows, got.refused_count) == (said["rows"], said["refused"])
        as_told = [{"rule": rule, **{name: str(one) if isinstance(one, Decimal) else one for name, one in of._asdict().items()
                                     if one is not None}} for rule, of in got.rules.items()]
        assert as_told == said["results"]


def small(name, limit, facts=(), rules=(), **more):
    """A pack that admits from a number of points on; members of a list may count too."""
    points = {"name": "x", "kind": "count", "within": {"between": [0, 100]}, "label": {"nl": "x", "en": "x"}}
    rule = {"name": "r", "entity": "e", "label": {"nl": "r", "en": "r"}, "sources": ["s"], "when": {"at_least": [{"fact": "x"}, limit]}}
    return maatstaf.load({"maatstaf": 1, "name": name, "version": "1", "label": {"nl": name, "en": name},
                          "sources": [{"id": "s", "title": "s"}],
                          "entities": [{"name": "e", "label": {"nl": "e", "en": "e"}, "facts": [points, *facts], **more}],
                          "rules": [rule, *rules]})


def about(fact, of="fact"):
    return {"name": fact, "entity": "e", "label": {"nl": "t", "en": "t"}, "sources": ["s"], "when": of}


def number(name):
    return {"name": name, "kind": "count", "within": {"between": [0, 9]}, "label": {"nl": name, "en": name}}


def test_columns_that_one_of_them_knows():
    each = {"some": {"of": "l", "each": {"at_least": [{"member": "l.z"}, 1]}}}
    lists = [{"name": "l", "label": {"nl": "l", "en": "l"}, "maximum": 3, "facts": [number("z")]}]
    a = small("a", 18)
    b = small("b", 21, [number("y")], [about("t", each), about("u", {"at_least": [{"fact": "y"}, 3]})], lists=lists)
    members = pa.array([[{"z": 1}], [], None, [{"z": 2}] * 3], pa.list_(pa.struct([("z", pa.int64())])))
    table = pa.table({"x": [17, 18, 20, 21], "y": [1, 2, 3, 4], "l": members})
    got = a.table_diff(b, table, on="2025-01-01")
    assert [tuple(one) for one in got] == [(1, "r", "yes", "no", None), (2, "r", "yes", "no", None)]
    assert dict(got.rules) == {"r": (2, 0, 2, 0, None, None)}
    assert list(b.table_diff(a, table, on="2025-01-01")) == [one._replace(old="no", new="yes") for one in got]
    arrays = {"x": np.array([17, 18, 20, 21]), "y": np.array([1, 2, 3, 4]), "l": np.array([0, 1, 1, 1, 4]), "l.z": np.array([1, 2, 2, 2])}
    assert list(a.table_diff(b, arrays, on="2025-01-01")) == list(got)
    # The list is known to both, what its members have only to one of them.
    fewer = small("c", 18, (), [about("t", {"some": {"of": "l", "each": {"at_least": [{"member": "l.v"}, 1]}}})],
                  lists=[{**lists[0], "facts": [number("v")]}])
    for one, other in ((fewer, b), (b, fewer)):
        assert len(one.table_diff(other, table, "r", on="2025-01-01")) == 2
    with pytest.raises(maatstaf.InputError, match="MST-C010 w"):
        a.table_diff(b, table.append_column("w", pa.array([1] * 4)), on="2025-01-01")
    with pytest.raises(maatstaf.InputError, match="MST-E011 w"):
        a.table_diff(b, {**arrays, "w": np.array([1] * 4)}, on="2025-01-01")


def test_refused_rows_have_no_differences():
    a, b = small("a", 18, [number("y")]), small("b", 21, [number("y")])
    table = pa.table({"x": [20, 101, 20, 20], "y": [1, 1, 10, 9]})
    for way in (lambda t: t, lambda t: in_chunks(t, 1), lambda t: {name: t[name].to_numpy() for name in t.column_names}):
        with pytest.raises(maatstaf.RefusedRows) as refused:
            a.table_diff(b, way(table), on="2025-01-01")
        assert [(one.id, one.place) for one in refused.value.diagnostics] == [("MST-C017", "/1/x"), ("MST-C017", "/2/y")]
        got = a.table_diff(b, way(table), on="2025-01-01", refused="keep")
        assert [one.row for one in got] == [one.row for one in refused.value.answers] == [0, 3]
        assert (got.refused_count, got.rules["r"].lose, got.rows) == (2, 2, 4)
        assert "2 differences about 4 cases, 2 refused" in repr(got)


def test_each_row_on_its_own_day(haarlemmermeer, wider):
    dated = pa.table({"dag": pa.array([date(2025, 1, 1), date(2020, 1, 1)]), "gehuwd": [False] * 2, "aanvrager_in_inrichting": [False] * 2,
                      "aanvrager_geboortedatum": pa.array([date(1988, 4, 12)] * 2)})
    got = haarlemmermeer.table_diff(wider, dated, "inkomensgrens", date_column="dag")
    wanted = [(row, *(pack.plan("inkomensgrens", on=facts["dag"]).judge({name: facts[name] for name in dated.column_names[1:]}).answer
                      for pack in (haarlemmermeer, wider))) for row, facts in enumerate(dated.to_pylist())]
    assert [(one.row, one.old, one.new) for one in got] == wanted


def test_differences_of_nobody_and_what_cannot_be_compared(haarlemmermeer, wider, households):
    for empty in (households.slice(0, 0), pa.Table.from_batches([], households.schema), {}):
        got = haarlemmermeer.table_diff(wider, empty, *INCOME, on="2025-01-01")
        assert (len(got), got.rows) == (0, 0)
        assert dict(got.rules) == {"inkomen_tot_grens": (0, 0, 0, 0, None, None), "inkomensgrens": (0, 0, 0, 0, 0, 0)}
    with pytest.raises(maatstaf.UnknownName, match="MST-A005"):
        haarlemmermeer.table_diff(wider, households, "inkomen_tot_grns", on="2025-01-01")
    with pytest.raises(maatstaf.UnknownName, match="entity"):
        haarlemmermeer.table_diff(wider, households, on="2025-01-01")
    with pytest.raises(maatstaf.InputError, match="MST-E015 entity"):
        small("a", 18).table_diff(haarlemmermeer, households, entity="e", on="2025-01-01")
    with pytest.raises(maatstaf.NotAValue, match="MST-C012 data"):
        haarlemmermeer.table_diff(wider, [1], *INCOME, on="2025-01-01")
    with pytest.raises(ValueError):
        haarlemmermeer.table_diff(wider, households, *INCOME, refused="null")
    with pytest.raises(ValueError):
        haarlemmermeer.table_diff(wider, {}, *INCOME, date_column="dag")
    amount = {"name": "r", "entity": "e", "kind": "count", "label": {"nl": "r", "en": "r"}, "sources": ["s"], "value": {"fact": "x"}}
    other = json.loads(small("b", 21).to_json())
    other["rules"] = [amount]
    with pytest.raises(maatstaf.InputError, match="MST-F025 r"):
        small("a", 18).table_diff(maatstaf.load(other), pa.table({"x": [1]}), on="2025-01-01")
