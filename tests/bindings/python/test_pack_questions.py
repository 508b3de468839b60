"""Whether all that a pack says holds, and for whom two packs differ: the bytes of the command line, and what they say in
Python."""

import json
import subprocess
from datetime import date
from decimal import Decimal

import maatstaf
import pytest
from conftest import PROGRAM
from test_html import read


def text(nl, en):
    return {"nl": nl, "en": en}


def scheme(name="p", limit=18, amount="100.00", **more):
    """Somebody is admitted from a limit on, and then gets an amount."""
    fact = {"name": "waarde", "kind": "count", "within": {"between": [0, 100]}, "label": text("de waarde", "the value")}
    rules = [{"name": "toegelaten", "entity": "dossier", "label": text("toegelaten", "admitted"), "sources": ["bron"],
              "when": {"at_least": [{"fact": "waarde"}, limit]}},
             {"name": "bedrag", "entity": "dossier", "label": text("het bedrag", "the amount"), "sources": ["bron"], "kind": "money",
              "value": {"choose": [{"when": {"use": "toegelaten"}, "then": amount}, {"otherwise": "0.00"}]}}]
    return {"maatstaf": 1, "name": name, "version": "1", "label": text("Proef", "Trial"), "sources": [{"id": "bron", "title": "Bron"}],
            "entities": [{"name": "dossier", "label": text("dossier", "file"), "facts": [fact]}], "rules": rules, **more}


def case(name, waarde, answer, **facts):
    return {"name": name, "on": "2025-01-01", "entity": "dossier", "facts": {"waarde": waarde, **facts},
            "expect": {"toegelaten": answer}, "because": "bron"}


def promise(name, never):
    return {"name": name, "entity": "dossier", "claims": "monotone", "rules": ["toegelaten"], "facts": ["waarde"], "never": never}


@pytest.fixture
def printed(tmp_path, monkeypatch):
    """What the program prints in a folder of its own, in which this one goes on; and its status, 0 or 1."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, encoding="utf-8", check=False)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout, done.returncode

    return run


def write(name, content):
    with open(name, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=1)


def same_check(printed, pack, *how, **options):
    said = {}
    for language in ("nl", "en"):
        checked = maatstaf.Pack.check(pack, language=language, **options)
        told = ("check", pack.origin, *how, "--lang", language)
        assert printed(*told, "--format", "json") == (checked.to_json(), 0 if checked else 1)
        assert printed(*told) == (checked.text() + "\n", 0 if checked.good else 1)
        said[language] = checked
    assert said["nl"].text("en") == str(said["en"])
    return said["en"]


def same_diff(printed, a, b, *how, **options):
    for language in ("nl", "en"):
        compared = a.diff(b, language=language, **options)
        told = ("diff", a.origin, b.origin, *how, "--lang", language)
        assert printed(*told, "--format", "json") == (compared.to_json(), 0 if compared.same else 1)
        assert printed(*told) == (str(compared) + "\n", 0 if compared.same else 1)
    return compared


def test_the_bytes_of_a_check(printed):
    for name in maatstaf.packs():
        assert same_check(printed, maatstaf.pack(name)).good
    late = same_check(printed, maatstaf.pack("landelijk"), "--on", "2035-01-01", "--budget", "1", on="2035-01-01", budget=1)
    assert {one.id for one in late.remarks} == {"MST-L013"}
    assert {one.diagnostic.id for one in late.findings} == {"MST-V016"} and not late
    write("goed.json", scheme(cases=[case("op", 18, "yes")]))
    assert same_check(printed, maatstaf.load("goed.json")).cases == 1
    write("mis.json", scheme(cases=[case("mis", 17, "yes")], properties=[promise("mis", "rises")]))
    assert not same_check(printed, maatstaf.load("mis.json"))


def test_the_bytes_of_a_signed_pack(printed, tmp_path):
    write("p.json", scheme())
    for command in ("genpkey -algorithm ed25519 -out key", "pkey -in key -pubout -out key.pem",
                    "pkeyutl -sign -inkey key -rawin -in p.json -out p.json.sig"):
        subprocess.run(["openssl", *command.split()], check=True, capture_output=True)
    by = maatstaf.Signature((tmp_path / "key.pem").read_text(), (tmp_path / "p.json.sig").read_bytes())
    checked = same_check(printed, maatstaf.load("p.json", signed_by=by), "--key", "key.pem")
    assert "The signature is right." in checked.text("en")


def test_the_bytes_of_a_diff(printed):
    haarlem, haarlemmermeer = maatstaf.pack("haarlem"), maatstaf.pack("haarlemmermeer")
    rules = ("inkomensgrens", "inkomen_tot_grens")
    compared = same_diff(printed, haarlemmermeer, haarlem, "-r", rules[0], "-r", rules[1], "--on", "2025-01-01", rules=rules,
                         on=date(2025, 1, 1))
    assert [one.rule for one in compared.rules] == list(rules)
    same = same_diff(printed, haarlem, haarlem, "-r", "inkomensgrens", "--from", "2025-01-01", "--until", "2025-07-01",
                     rules="inkomensgrens", from_="2025-01-01", until="2025-07-01")
    assert same.same and (same.from_, same.until) == (date(2025, 1, 1), date(2025, 7, 1))
    write("oud.json", scheme())
    write("nieuw.json", scheme(limit=21, amount="130.00"))
    write("ander.json", {**scheme(), "rules": scheme()["rules"][:1]})
    old, new, other = map(maatstaf.load, ("oud.json", "nieuw.json", "ander.json"))
    assert not same_diff(printed, old, new).same
    assert same_diff(printed, old, other).only_a == ("bedrag",)


def test_a_check_in_python():
    pack = maatstaf.load(scheme(cases=[case("op", 18, "yes"), case("mis", 17, "yes")],
                                properties=[promise("belofte", "falls"), promise("mis", "rises")]))
    checked = pack.check()
    assert not checked.good and not checked
    assert checked.cases == 2
    assert checked.failures == (maatstaf.Failure("mis", "toegelaten", "yes", "no", "bron"),)
    assert [(one.name, one.is_) for one in checked.properties] == [("belofte", "holds"), ("mis", "fails")]
    assert checked.looked_at > 0
    [finding] = checked.findings
    assert (finding.diagnostic.id, finding.diagnostic.place) == ("MST-V001", "p#/properties/1")
    assert finding.diagnostic.line == 1 and finding.diagnostic.column > 1
    assert [one.answers for one in finding.cases] == [{"toegelaten": "no"}, {"toegelaten": "yes"}]
    for witness in finding.cases:
        assert pack.plan("toegelaten", on=witness.on).judge(witness.case).answer == witness.answers["toegelaten"]
    assert repr(checked) == ("<check of p: not good; 2 cases, 1 failures, 1 of 2 properties, 1 findings, 0 remarks>")
    shown = read(checked._repr_html_())
    assert all(line.strip("• ─\n") in " ".join(shown.split()) for line in checked.text().splitlines())
    assert "1.3em" not in checked._repr_html_()  # nothing of it is the answer


def test_a_diff_in_python():
    old, new = maatstaf.load(scheme()), maatstaf.load(scheme(limit=21, amount="130.00"))
    compared = old.diff(new, on="2025-01-01")
    assert not compared.same
    admitted, amount = compared.rules
    assert (admitted.rule, admitted.entity, admitted.state, admitted.fact) == ("toegelaten", "dossier", "different", None)
    assert admitted.complete and not admitted.more
    [region] = admitted.regions
    assert (region.change, region.everywhere, region.difference, region.a, region.b) == ("yes_to_no", True, None, "yes", "no")
    assert region.conditions == (maatstaf.Condition("waarde is niet lager dan 18", "both"), maatstaf.Condition("waarde is lager dan 21", "both"))
    for pack, told, answer in ((old, region.case_a, region.a), (new, region.case_b, region.b)):
        assert pack.plan("toegelaten", on=region.on).judge(told).answer == answer
    less, more = amount.regions
    assert (less.change, less.difference) == ("less", maatstaf.Between(Decimal("-100.00"), Decimal("-100.00")))
    assert (more.a, more.b) == (Decimal("100.00"), Decimal("130.00"))
    assert repr(compared) == "<diff of p 1 and p 1: 2 of 2 rules not the same>"
    for page in (compared, old.diff(old), old.diff(new, rules=["toegelaten"])):
        shown = read(page._repr_html_())
        assert all(line.strip("• ─\n") in " ".join(shown.split()) for line in page.text().splitlines())
    assert "1.3em" in compared._repr_html_()
    assert repr(old.diff(old)) == "<diff of p 1 and p 1: the same>"


def test_facts_that_one_pack_has():
    other = scheme(limit=21)
    other["entities"][0]["facts"].append({"name": "extra", "kind": "truth", "label": text("extra", "extra")})
    other["rules"][0]["when"] = {"any": [other["rules"][0]["when"], {"fact": "extra"}]}
    old, new = maatstaf.load(scheme()), maatstaf.load(other)
    regions = old.diff(new, rules="toegelaten").rules[0].regions
    assert any("extra" in one.case_b["facts"] for one in regions)
    assert not any("extra" in one.case_a["facts"] for one in regions)


def test_a_pack_knows_its_file(tmp_path):
    file = tmp_path / "een map" / "p.json"
    file.parent.mkdir()
    write(file, scheme(properties=[promise("mis", "rises")]))
    assert maatstaf.load(file).origin == str(file)
    assert maatstaf.load(file.read_text()).origin == "p" and maatstaf.load(scheme()).origin == "p"
    [finding] = maatstaf.load(file).check().findings
    assert finding.diagnostic.place == f"{file}#/properties/0"


def test_what_cannot_be_asked(haarlemmermeer):
    def found(ask):
        with pytest.raises(maatstaf.Error) as wrong:
            ask()
        return [f"{one.id} {one.place}" for one in wrong.value.diagnostics]

    assert found(lambda: haarlemmermeer.check(on="2025-02-30")) == ["MST-A007 on"]
    for budget in (-1, 1_000_000_001, 1 << 64):
        assert found(lambda: haarlemmermeer.check(budget=budget)) == ["MST-E004 budget"]
    assert found(lambda: haarlemmermeer.diff(haarlemmermeer, rules=["inkomensgrens", "inkomne"])) == ["MST-A005 rules[1]"]
    assert found(lambda: haarlemmermeer.diff(haarlemmermeer, on="2025-01-01", from_="2025-01-01")) == ["MST-E014 on"]
    assert found(lambda: haarlemmermeer.diff(haarlemmermeer, from_="2025-01-01")) == ["MST-A003 until"]
    with pytest.raises(LookupError):
        haarlemmermeer.diff(haarlemmermeer, rules="inkomne")
    with pytest.raises(ValueError, match="choose nl"):
        haarlemmermeer.check(language="fr")
    with pytest.raises(ValueError, match="choose nl"):
        haarlemmermeer.diff(haarlemmermeer, language="fr")
    contradicts = maatstaf.load(scheme(cases=[case("tegen", 17, "no", toegelaten=True)]))
    assert found(contradicts.check) == ["MST-C029 p#/cases/0/facts/toegelaten"]
