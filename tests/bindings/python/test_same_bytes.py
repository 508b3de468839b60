"""Every case that there is, judged from Python: the bytes of the command line, the same by number as by text, and the same
as a row of a table."""

import functools
import json
from collections import defaultdict
from decimal import Decimal

import maatstaf
import pyarrow as pa
import pytest
from conftest import ROOT


def whole_cases(cases):
    """Each case with all that it takes over from the one it is like."""
    known = {}
    for one in cases:
        before = known.get(one.get("like"), {})
        facts = {**before.get("facts", {}), **one.get("facts", {})}
        known[one["name"]] = {**before, **one, "facts": {name: told for name, told in facts.items() if told is not None}}
    return [one for one in known.values() if not one.get("settings")]


def all_cases():
    for file in sorted((ROOT / "tests/cases").glob("*.json")):
        written = json.loads(file.read_text())
        for one in whole_cases(written["cases"]):
            yield written["pack"], file.stem, one


CASES = list(all_cases())
plan_of = functools.lru_cache(None)(lambda pack, rules, entity, on: pack_of(pack).plan(*rules, entity=entity, on=on))
pack_of = functools.lru_cache(None)(maatstaf.pack)
AS_TRUTH = {"yes": True, "no": False, "unknown": None}


def test_there_are_many():
    assert len(CASES) > 900


def in_python(value, kind):
    """As a program has it, where that is something else than the text."""
    if kind == "money" and isinstance(value, str):
        return Decimal(value)
    return value


def test_by_number_and_by_text_are_the_same():
    """The fast way and the way as text: the same bytes, of all rules, in both languages."""
    plain = 0
    for pack, file, one in CASES:
        plan = plan_of(pack, (), one["entity"], one["on"])
        kinds = {name: fact.kind for name, fact in plan.facts.items()}
        text = json.dumps({"entity": one["entity"], "facts": one["facts"]})
        by_text = plan.judge(text)
        by_value = plan.judge({name: in_python(told, kinds.get(name)) for name, told in one["facts"].items()})
        plain += not isinstance(by_value._told, bytes)
        assert isinstance(by_text._told, bytes)
        assert by_value.to_json() == by_text.to_json(), (file, one["name"])
        assert by_value.to_json("en") == by_text.to_json("en")
        assert by_value.answers == by_text.answers
        for verdict, result in zip(by_value.values(), json.loads(by_text.to_json())["results"]):
            assert json.loads(verdict.to_json()) == result
    assert plain > 300


def test_what_was_expected_is_answered():
    for pack, file, one in CASES:
        for rule, wanted in one["expect"].items():
            verdict = plan_of(pack, (rule,), one["entity"], one["on"]).judge(one["facts"])
            assert json.loads(verdict.to_json())["answer"] == wanted, (file, one["name"], rule)


@pytest.mark.parametrize("file", sorted((ROOT / "docs/examples").glob("*.out.json")), ids=lambda file: file.stem)
def test_the_bytes_of_the_program(file, program):
    case = file.with_name(file.name.replace(".out.json", ".json"))
    written = json.loads(file.read_text())
    plan = maatstaf.pack(written["pack"]).plan(entity=json.loads(case.read_text())["entity"], on=written["on"])
    judged = plan.judge(json.loads(case.read_text()))
    asked = ["judge", "-p", written["pack"], "--on", written["on"], case]
    assert judged.to_json() == program(*asked, "--format", "json")
    assert str(judged) + "\n" == program(*asked)
    assert judged.text("en") + "\n" == program(*asked, "--lang", "en")
    rule = next(iter(judged))
    one = maatstaf.pack(written["pack"]).plan(rule, entity=plan.entity, on=written["on"]).judge(json.loads(case.read_text()))
    assert str(one) + "\n" == program("judge", "-p", written["pack"], "-r", rule, "--on", written["on"], case)


def arrow_type(kind):
    return {"truth": pa.bool_(), "count": pa.int64(), "money": pa.decimal128(18, 2), "date": pa.date32(), "choice": pa.string()}[kind]


def column_values(value, kind):
    """The lowest and the highest that is said, or None where a table cannot say it so."""
    if isinstance(value, dict):
        return [end if end is None else column_values(end, kind)[0] for end in value["between"]] if "between" in value else None
    if kind == "money":
        return [Decimal(value).quantize(Decimal("0.01"))] * 2
    return [pa.scalar(value).cast(pa.date32()).as_py() if kind == "date" and len(value) == 10 else value] * 2 \
        if not (kind == "date" and len(value) != 10) else None


def test_as_rows_of_a_table():
    """All cases of a day that fit into columns, in one table: the answers of the single cases."""
    groups = defaultdict(list)
    for pack, _, one in CASES:
        groups[pack, one["entity"], one["on"]].append(one["facts"])
    judged = 0
    for (pack, entity, day), cases in groups.items():
        plan = plan_of(pack, (), entity, day)
        lists = {fact.list for fact in plan.facts.values() if fact.list}
        rows = []
        for facts in cases:
            row = {}
            for name, told in facts.items():
                said = None if name in lists or name not in plan.facts else column_values(told, plan.facts[name].kind)
                if said is None:
                    break
                row[name] = said
            else:
                rows.append((facts, row))
        names = sorted({name for _, row in rows for name in row})
        columns = {}
        for name in names:
            kind = plan.facts[name].kind
            ends = [[row.get(name, (None, None))[end] for _, row in rows] for end in (0, 1)]
            if kind in ("truth", "choice"):
                columns[name] = pa.array(ends[0], arrow_type(kind))
            else:
                columns[name + ".from"], columns[name + ".to"] = (pa.array(one, arrow_type(kind)) for one in ends)
        if not columns:
            continue
        answers = pa.table(plan.judge_table(pa.table(columns))).to_pylist()
        for (facts, _), row in zip(rows, answers):
            judgement = plan.judge(facts)
            for rule in plan.rules:
                answer = judgement[rule.name].answer
                if rule.kind == "truth":
                    assert row[rule.name] == AS_TRUTH[answer]
                else:
                    settled = answer if not isinstance(answer, (maatstaf.Between, maatstaf.OneOf)) else None
                    assert row[rule.name] == settled
            judged += 1
    assert judged > 400
