"""Rules written with operators are the rules that JSON writes."""

import json
from datetime import date
from decimal import Decimal
from functools import reduce as fold
from operator import add, and_, or_

import maatstaf
import pytest
from maatstaf import between, rules
from maatstaf.rules import Draft, Expression

TWO = {"less": lambda a, b: a < b, "at_most": lambda a, b: a <= b, "more": lambda a, b: a > b, "at_least": lambda a, b: a >= b,
       "equal": lambda a, b: a == b, "minus": lambda a, b: a - b, "age": rules.age, "birthday": rules.birthday,
       "plus_days": rules.plus_days, "complete_months": rules.complete_months}
JOINED = {"all": and_, "any": or_, "plus": add}


def rebuilt(written):
    """The expression made again by operators. What is no object stays a constant, of the type that a user would give."""
    if not isinstance(written, dict):
        return Expression(written)
    ((word, inner),) = written.items()
    if word in TWO:
        return TWO[word](*map(rebuilt, inner))
    if word in JOINED:
        alone = {"all": rules.all_, "any": rules.any_, "plus": rules.plus}[word]
        return fold(JOINED[word], map(rebuilt, inner)) if len(inner) > 1 else alone(rebuilt(inner[0]))
    if word == "times":
        return rebuilt(inner[0]) * rebuilt(inner[1])
    if word in ("smallest", "largest"):
        return getattr(rules, word)(*map(rebuilt, inner))
    if word == "not":
        return ~rebuilt(inner)
    if word == "choose":
        return rules.choose(*((rebuilt(one["when"]), rebuilt(one["then"])) for one in inner[:-1]),
                            otherwise=rebuilt(inner[-1]["otherwise"]))
    if word == "one_of":
        return rebuilt(inner["of"]).one_of(*inner["options"])
    if word == "scale":
        return rebuilt(inner["of"]) * rebuilt(inner["by"]).rounded(inner["rounding"], inner.get("unit"))
    if word == "reduce":
        return rules.reduce(rebuilt(inner["of"]), rebuilt(inner["by"]), inner["rounding"])
    if word == "portion":
        return rules.portion(rebuilt(inner["of"]), inner["fixed"], inner["shared"], rebuilt(inner["count"]), inner["rounding"])
    if word == "plus_months":
        return rules.plus_months(rebuilt(inner["from"]), rebuilt(inner["months"]), inner["month_end"])
    if word == "first_of_month":
        return rules.first_of_month(rebuilt(inner))
    if word in ("some", "every", "count"):
        return getattr(rules, word)(inner["of"], rebuilt(inner["each"]))
    if word == "sum":
        return rules.sum_(inner["of"], rebuilt(inner["each"]))
    if word == "unsettled" and isinstance(inner, dict):
        return rules.unsettled(inner["question"], inner["kind"])
    if word == "parameter" and isinstance(inner, dict):
        return rules.parameter(inner["name"], at=rebuilt(inner["at"]))
    return getattr(rules, word)(inner)


def words_in(written):
    if isinstance(written, dict):
        for word, inner in written.items():
            yield word
            yield from words_in(inner)
    elif isinstance(written, list):
        for inner in written:
            yield from words_in(inner)


def expressions_of(pack):
    for one in pack.get("definitions", []) + pack.get("rules", []):
        yield one.get("when", one.get("value"))


def test_the_shipped_packs_made_again(root):
    made, words = 0, set()
    for file in sorted((root / "src/packs").glob("*.json")):
        if file.name == "pack.schema.json":
            continue
        pack = json.loads(file.read_text())
        for written in expressions_of(pack):
            assert rebuilt(written).json == written
            words |= set(words_in(written))
            made += 1
        for one in pack.get("definitions", []) + pack.get("rules", []):
            key = "when" if "when" in one else "value"
            one[key] = rebuilt(one[key]).json
        assert maatstaf.load(pack).hash == maatstaf.pack(pack["name"]).hash
    assert made > 60 and {"all", "scale", "portion", "choose", "some"} <= words


def examples_of_operators(root):
    schema = json.loads((root / "src/packs/pack.schema.json").read_text())
    words = set(schema["$defs"]["expression"]["properties"])
    a, b = {"fact": "a"}, {"use": "b"}
    for word in sorted(words):
        shape = schema["$defs"]["expression"]["properties"][word].get("$ref", "").rpartition("/")[2]
        yield word, {word: {
            "list_of_expressions": [a, b, 3], "two_expressions": [a, "1.00"], "expression": a,
            "members": {"of": "kinderen", "each": {"member": "kinderen.geboren"}},
            "lines": [{"when": a, "then": "1.00"}, {"when": b, "then": "2.00"}, {"otherwise": "3.00"}],
            "asked_options": {"of": a, "options": ["x", "y"]},
            "scaling": {"of": a, "by": "120/100", "rounding": "up", "unit": "5.00"},
            "reducing": {"of": a, "by": b, "rounding": "half_up"},
            "sharing": {"of": a, "fixed": "40/100", "shared": "30/100", "count": b, "rounding": "down"},
            "adding_months": {"from": a, "months": 3, "month_end": "clamped"},
            "member_name": "kinderen.geboren",
        }.get(shape, "naam")}
    yield "parameter", {"parameter": {"name": "p", "at": a}}
    yield "unsettled", {"unsettled": {"question": "q", "kind": "money"}}


def test_every_operator_can_be_written(root):
    seen = set()
    for word, written in examples_of_operators(root):
        assert rebuilt(written).json == written
        seen.add(word)
    assert len(seen) >= 34


def test_what_operators_make():
    a, b, c = rules.fact("a"), rules.fact("b"), rules.fact("c")
    assert (a & b & c).json == {"all": [a.json, b.json, c.json]}
    assert (a & (b & c)).json == {"all": [a.json, {"all": [b.json, c.json]}]}
    assert (a | b & c).json == {"any": [a.json, {"all": [b.json, c.json]}]}
    assert (1500 <= a).json == {"at_least": [a.json, 1500]}
    assert (a <= Decimal("1500")).json == {"at_most": [a.json, "1500"]}
    assert (a != date(2025, 1, 31)).json == {"not": {"equal": [a.json, "2025-01-31"]}}
    assert ("1.00" + a - Decimal("0.5")).json == {"minus": [{"plus": ["1.00", a.json]}, "0.50"]}
    assert (3 * a).json == (a * 3).json == {"times": [3, a.json]}
    assert ("2.00" - a).json == {"minus": ["2.00", a.json]}
    assert (a * rules.rate("120/100").rounded("half_up")).json == {"scale": {"of": a.json, "by": "120/100", "rounding": "half_up"}}
    assert ("9.00" * rules.rate("1/3").rounded("up", "0.05")).json == {"scale": {"of": "9.00", "by": "1/3", "rounding": "up", "unit": "0.05"}}
    assert (True & a).json == {"all": [True, a.json]} and (False | a).json == {"any": [False, a.json]}


def test_what_cannot_be_written():
    a, b = rules.fact("a"), rules.fact("b")
    for wrong in (lambda: a and b, lambda: a or b, lambda: not a, lambda: 1 <= a <= 2, lambda: bool(a == b), lambda: a in [b]):
        with pytest.raises(TypeError, match="Write & for and"):
            wrong()
    with pytest.raises(TypeError, match="floating point"):
        a <= 1500.5
    with pytest.raises(TypeError, match="no constant"):
        a <= object()
    with pytest.raises(TypeError):
        hash(a)
    with pytest.raises(TypeError):
        rules.rate("1/3").rounded()
    with pytest.raises(TypeError):
        a * 1.2


@pytest.fixture
def draft():
    """The pack of docs/pack-format.md, more or less."""
    draft = Draft("voorbeeld", version="1", label={"nl": "Gemeente Voorbeeld", "en": "Municipality of Example"})
    regeling = draft.source("regeling", "Beleidsregel kindpakket", at="artikel 3", url="https://example.org/kindpakket")
    huishouden = draft.entity("huishouden", label="een huishouden")
    inkomen = huishouden.fact("inkomen", "money", label="het inkomen", within=between("0.00", "100000.00"))
    woonvorm = huishouden.fact("woonvorm", "choice", options=["zelfstandig", "inwonend"], label="de woonvorm")
    kinderen = huishouden.list("kinderen", 12, label="de kinderen")
    geboren = kinderen.fact("geboren", "date", label="de geboortedatum van het kind")
    norm = draft.parameter("norm", "money", {
        "2024-01-01": "1250.00", date(2025, 1, 1): Decimal("1300.00"),
        "2026-01-01": {"gap": "nog niet vastgesteld"}}, source=regeling, label="de norm", before="de regeling bestond nog niet")
    deel = draft.parameter("deel", "rate", {"2024-01-01": "120/100"}, source=regeling)
    leeftijd = draft.setting("schoolleeftijd", "count", 4, says="vanaf welke leeftijd")
    telt_mee = draft.question("inwonende_telt_mee", source="regeling", says="wie telt mee")
    grens = huishouden.definition("grens", value=norm * deel.rounded("half_up"), kind="money", sources=[regeling])
    schoolkind = kinderen.some(rules.age(geboren, rules.fact("peildatum")) >= leeftijd)
    zelfstandig = woonvorm.one_of("zelfstandig") | (woonvorm.one_of("inwonend") & telt_mee)
    huishouden.rule("doet_mee", (inkomen < grens) & schoolkind & zelfstandig, label="doet mee", sources=[regeling],
                    from_="2024-01-01", administered_as={"upl": "kindpakket"})
    huishouden.rule("bedrag", value=kinderen.count() * Expression("25.00"), kind="money", sources=[regeling])
    draft.case("een schoolkind", on="2025-06-01", entity="huishouden", expect={"doet_mee": "yes"}, because="artikel 3",
               facts={"inkomen": "1400.00", "woonvorm": "zelfstandig", "kinderen": [{"geboren": "2015-03-01"}]})
    return draft


def test_a_pack_made_here_judges(draft, program, tmp_path):
    periods = draft.to_dict()["parameters"][0]["periods"]
    assert [one["source"] for one in periods] == ["regeling"] * 3 and periods[2]["gap"] == {"nl": "nog niet vastgesteld"}
    pack = draft.load()
    case = {"inkomen": "1560.00", "woonvorm": "zelfstandig", "kinderen": [{"geboren": date(2015, 3, 1)}, {}]}
    plan = pack.plan("doet_mee", "bedrag", on="2025-06-01")
    assert plan.judge(case).answers == {"doet_mee": "no", "bedrag": Decimal("50.00")}
    assert plan.judge({**case, "inkomen": "1559.99"})["doet_mee"].answer == "yes"
    asked = plan.judge({**case, "inkomen": "1000.00", "woonvorm": "inwonend"})["doet_mee"]
    assert asked.answer == "unknown" and asked.unknown_because[0].kind == "no_source"
    assert pack.plan("doet_mee", on="2026-06-01").judge(case).unknown_because[0].kind == "parameter"
    (tmp_path / "voorbeeld.json").write_text(draft.to_json())
    assert maatstaf.load(tmp_path / "voorbeeld.json").hash == maatstaf.load(str(tmp_path / "voorbeeld.json")).hash == pack.hash
    assert "waarvan 1 zoals verwacht" in program("cases", "-p", tmp_path / "voorbeeld.json", "--coverage", "off")


def test_what_is_wrong_with_a_pack(draft):
    huishouden = draft.entity("huishouden2")
    huishouden.rule("fout", rules.fact("inkomne") <= rules.use("grenz"))
    huishouden.rule("soort", rules.fact("inkomne") & "1.00")
    with pytest.raises(maatstaf.InputError) as wrong:
        draft.load()
    assert len(wrong.value.diagnostics) >= 2 and all(one.id.startswith("MST-") for one in wrong.value.diagnostics)
    assert "/rules/2/when/at_most/0" in str(wrong.value)


def test_a_pack_on_another():
    strenger = Draft("strenger", version="1", uses=["haarlemmermeer"])
    huishouden = strenger.entity("huishouden")
    huishouden.rule("krap", rules.fact("netto_inkomen") < rules.use("inkomensgrens"))
    facts = {"gehuwd": False, "aanvrager_geboortedatum": "1988-04-12", "aanvrager_in_inrichting": False}
    plan = strenger.load().plan("krap", on="2025-01-01")
    assert plan.judge({**facts, "netto_inkomen": "1533.82"}).answer == "no"
    assert plan.judge({**facts, "netto_inkomen": "1533.81"}).answer == "yes"
