"""`maatstaf check` and the test cases that a pack brings along: what is printed, and the exit status that programs rely on."""

import json

import program
from program import ProgramTest, small_pack, text


def case(name, waarde, answer, rule="a", **more):
    return {"name": name, "on": "2025-01-01", "entity": "dossier", "facts": {"waarde": waarde}, "expect": {rule: answer},
            "because": "bron"} | more


GOOD = [case("onder", 17, "no"), case("op", 18, "yes"), case("boven", 19, "yes")]


class Check(ProgramTest):
    def checked(self, *arguments, status=0):
        """What is said of each pack."""
        got, output, errors = self.run_program("check", *arguments, "--format", "json")
        self.assertEqual((got, errors), (status, ""), output)
        return json.loads(output)["packs"]

    def remarks(self, *arguments):
        return [f'{one["id"]} {one["place"]}' for pack in self.checked(*arguments) for one in pack["remarks"]]

    def test_the_shipped_packs_are_clean(self):
        names = ["landelijk", "haarlemmermeer", "haarlem"]
        for packs in (names, [str(program.ROOT / f"src/packs/{name}.json") for name in names]):
            self.assertEqual(len(self.checked(*packs)), 3)
            self.assertEqual(self.remarks(*packs), [])

    def test_a_good_pack(self):
        self.write("a.json", small_pack("a", cases=GOOD))
        [said] = self.checked("a.json")
        self.assertEqual([said[key] for key in ("pack", "version", "cases", "passed", "failures", "remarks")],
                         ["a", "1", 3, 3, [], []])
        self.assertEqual(said["hash"], json.loads(self.output("show", "-p", "a.json", "--format", "json"))["hash"])
        self.assertEqual(self.output("check", "a.json"),
                         "A\n─\nPack a, versie 1. Regels: 1. Definities: 0.\n"
                         "Gevallen: 3, waarvan 3 zoals verwacht.\nEr is niets op te merken.\n")
        self.assertEqual(self.output("check", "a.json", "--lang", "en"),
                         "A\n─\nPack a, version 1. Rules: 1. Definitions: 0.\n"
                         "Cases: 3, of which 3 as expected.\nThere is nothing to remark.\n")

    def test_remarks_do_not_count(self):
        self.write("a.json", small_pack("a", label=text("Klein", "Small")) | {"parameters": [
            {"name": "oud", "kind": "count", "label": text("oud"), "before": text("niets"),
             "periods": [{"from": "2024-01-01", "value": 3, "source": "bron"}]}]})
        self.assertEqual(self.remarks("a.json"), ["MST-L004 a.json#/parameters/0"])
        status, output, errors = self.run_program("check", "a.json")
        self.assertEqual((status, errors), (0, ""))
        self.assertEqual(output.splitlines()[:6],
                         ["Klein", "─────", "Pack a, versie 1. Regels: 1. Definities: 0.",
                          "Het pack heeft zelf geen gevallen.", "", "Opmerkingen"])
        self.assertIn('  • MST-L004 a.json#/parameters/0 (line 1, column ', output)

    def test_a_case_that_fails_counts(self):
        self.write("a.json", small_pack("a", cases=[*GOOD, case("mis", 10, "yes")]))
        [said] = self.checked("a.json", status=1)
        self.assertEqual((said["cases"], said["passed"]), (4, 3))
        self.assertEqual(said["failures"], [{"file": "a.json", "case": "mis", "rule": "a", "expected": "yes",
                                             "answer": "no", "because": "bron"}])
        output = self.run_program("check", "a.json")[1]
        self.assertIn("Niet zoals verwacht\n  • a.json: mis\n    a: verwacht ja, antwoord nee\n    omdat: bron\n", output)

    def test_what_cannot_be_loaded(self):
        self.write("a.json", small_pack("a", when={"fact": "x"}))
        self.assertEqual(self.found("check", "a.json", "landelijk"), ["MST-P014 a.json#/rules/0/when/fact"])

    def test_a_mistake_in_the_cases_of_a_pack_is_a_mistake_in_the_pack(self):
        wrong = [case("een", "18", "yes", rule="b"), {"name": "twee"}, 3]
        self.write("a.json", small_pack("a", cases=wrong))
        expected = ["MST-C012 a.json#/cases/0/facts/waarde", "MST-T015 a.json#/cases/0/expect/b",
                    "MST-T007 a.json#/cases/1", "MST-T007 a.json#/cases/1", "MST-T007 a.json#/cases/1",
                    "MST-T005 a.json#/cases/2"]
        self.assertEqual(self.found("check", "a.json"), expected)
        self.assertEqual(self.found("show", "-p", "a.json"), expected)

    def test_a_contradiction_in_a_case(self):
        pack = small_pack("a", cases=[case("tegen", 10, "no", facts={"waarde": 10, "a": True})])
        self.write("a.json", pack)
        self.write("b.json", pack | {"name": "b"})
        self.assertEqual(self.found("check", "a.json", "b.json"),
                         ["MST-C029 a.json#/cases/0/facts/a", "MST-C029 b.json#/cases/0/facts/a"])
        self.assertEqual(self.found("cases", "-p", "a.json"), ["MST-C029 a.json#/cases/0/facts/a"])

    def test_further_packs_are_found_and_not_checked(self):
        self.write("x/a.json", small_pack("a", cases=[case("mis", 10, "yes")]))
        self.write("b.json", small_pack("b", ["a"]))
        self.assertEqual([said["pack"] for said in self.checked("b.json", "-p", "x/a.json")], ["b"])
        self.assertEqual([said["pack"] for said in self.checked("-p", "b.json", "-p", "x/a.json")], ["b"])
        self.assertEqual([said["pack"] for said in self.checked("b.json", "x/a.json", status=1)], ["b", "a"])

    def test_what_does_not_hold_counts_and_is_shown_by_cases_that_can_be_judged(self):
        promise = {"name": "belofte", "entity": "dossier", "claims": "monotone", "rules": ["a"], "facts": ["waarde"]}
        self.write("a.json", small_pack("a", cases=GOOD) | {"properties": [promise | {"never": "falls"},
                                                                          promise | {"name": "mis", "never": "rises"}]})
        [said] = self.checked("a.json", "--witness", "shown", status=1)
        proofs = said["proofs"]
        self.assertEqual([(one["name"], one["is"]) for one in proofs["properties"]], [("belofte", "holds"), ("mis", "fails")])
        self.assertGreater(proofs["looked_at"], 0)
        self.assertLessEqual(proofs["most_boxes"], proofs["boxes"])
        [finding] = proofs["findings"]
        self.assertEqual((finding["id"], finding["place"]), ("MST-V001", "a.json#/properties/1"))
        self.assertGreater(finding["line"], 0)
        self.assertEqual([one["answers"] for one in finding["cases"]], [{"a": "no"}, {"a": "yes"}])
        for half, one in zip("ab", finding["cases"]):
            judged = json.loads(self.output("judge", "-p", "a.json", "--on", one["on"], "--format", "json",
                                            f"shown/a-1-{half}.json"))
            self.assertEqual(judged["results"][0]["answer"], one["answers"]["a"])
        status, output, errors = self.run_program("check", "a.json", "--lang", "en")
        self.assertEqual((status, errors), (1, ""))
        self.assertIn("\nProperties: 2, of which 1 proved. Looked at besides: ", output)
        self.assertIn("\nWhat does not hold\n  • MST-V001 a.json#/properties/1 (line 1, column ", output)
        self.assertIn("\n    Case 1-b: --on ", output)

    def test_what_is_not_settled_counts_too(self):
        self.write("a.json", small_pack("a"))
        [said] = self.checked("a.json", "--budget", "1")
        self.assertEqual(said["proofs"]["findings"], [])
        status, output, _ = self.run_program("check", "landelijk", "--budget", "1", "--format", "json")
        self.assertEqual(status, 1)
        proofs = json.loads(output)["packs"][0]["proofs"]
        self.assertEqual({one["id"] for one in proofs["findings"]}, {"MST-V016"})
        for budget in ("0", "-1", "x", ""):
            self.assertEqual(self.found("check", "a.json", "--budget", budget), ["MST-A002 --budget"])

    def test_cases_that_cannot_be_written(self):
        self.write("a.json", small_pack("a", when=True))
        self.assertEqual(self.found("check", "a.json", "--witness", "a.json"), ["MST-A015 --witness"])

    def test_on_a_day(self):
        self.assertEqual(self.remarks("landelijk", "--on", "2026-01-01"), [])
        late = self.remarks("landelijk", "--on", "2027-01-01")
        self.assertIn("MST-L013", late[0])
        self.assertEqual({remark.split()[0] for remark in late}, {"MST-L013"})
        self.assertEqual(self.found("check", "landelijk", "--on", "2027"), ["MST-A007 --on"])

    def test_the_arguments(self):
        self.assertEqual(self.found("check"), ["MST-A003 "])
        self.assertEqual(self.found("check", "landelik"), ["MST-A004 "])
        # What follows an option that is not known may belong to it.
        self.assertEqual(self.found("check", "landelijk", "--day", "2025-01-01"), ["MST-A002 --day"])
        self.assertIn("maatstaf check PACK…", self.output("check", "--help"))


class OwnCases(ProgramTest):
    def cases(self, *arguments, status=0):
        got, output, errors = self.run_program("cases", *arguments, "--format", "json")
        self.assertEqual((got, errors), (status, ""), output)
        return json.loads(output)

    def test_run_by_themselves(self):
        self.write("a.json", small_pack("a", cases=GOOD))
        said = self.cases("-p", "a.json")
        self.assertEqual((said["cases"], said["passed"]), (3, 3))
        self.assertEqual(said["coverage"][0]["reasons"], {"decided": 2, "of": 2})

    def test_with_those_of_files(self):
        self.write("a.json", small_pack("a", cases=[GOOD[0], case("mis", 10, "yes")]))
        self.write("more.json", {"pack": "a", "cases": [GOOD[1], case("mis", 10, "yes")]})
        said = self.cases("-p", "a.json", "more.json", status=1)
        self.assertEqual((said["cases"], said["passed"]), (4, 2))
        self.assertEqual([one["file"] for one in said["failures"]], ["a.json", "more.json"])
        self.assertEqual(said["coverage"][0]["reasons"], {"decided": 2, "of": 2})

    def test_those_of_a_pack_that_is_used_are_not_run(self):
        self.write("a.json", small_pack("a", cases=[case("mis", 10, "yes")]))
        self.write("b.json", small_pack("b", ["a"], cases=[case("goed", 20, "yes", rule="b")]))
        self.assertEqual(self.cases("-p", "b.json", "--coverage", "off")["cases"], 1)

    def test_without_any(self):
        self.write("a.json", small_pack("a"))
        self.write("b.json", small_pack("b", cases=[]))
        self.write("c.json", "")
        self.assertEqual(self.found("cases", "-p", "a.json"), ["MST-A003 "])
        self.assertEqual(self.found("cases", "-p", "b.json"), ["MST-A003 "])
        self.assertEqual(self.found("cases", "-p", "landelijk"), ["MST-A003 "])
        self.assertEqual(self.found("cases"), ["MST-A003 --pack", "MST-A003 "])
        self.assertEqual(self.found("cases", "-p", "c.json"), ["MST-C001 c.json#"])      # it may have had some


if __name__ == "__main__":
    program.main()
