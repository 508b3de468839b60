"""For whom two packs differ: what is printed, that its cases are what it says, and the table."""

import csv
import json

import program
from program import ProgramTest, small_pack, text


def pack(name, limit, amount=None):
    """A dossier is admitted from a limit on, and gets an amount for each point above it."""
    made = small_pack(name, when={"at_least": [{"fact": "waarde"}, limit]})
    made["rules"][0]["name"] = "toegelaten"
    if amount is not None:
        made["rules"].append({"name": "bedrag", "entity": "dossier", "label": text("het bedrag"), "kind": "money",
                              "value": {"choose": [{"when": {"use": "toegelaten"}, "then": amount},
                                                   {"otherwise": "0.00"}]}, "sources": ["bron"]})
    return made


class Diff(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("old.json", pack("p", 18, "100.00"))
        self.write("new.json", pack("p", 21, "130.00"))

    def differences(self, *arguments):
        status, output, errors = self.run_program("diff", *arguments, "--format", "json")
        self.assertEqual((status, errors), (1, ""))
        return json.loads(output)

    def test_the_same_is_proved(self):
        self.assertIn("toegelaten, bedrag", self.output("diff", "old.json", "old.json", "--lang", "en"))
        self.assertTrue(json.loads(self.output("diff", "old.json", "./old.json", "--format", "json"))["same"])

    def test_two_files_of_one_name(self):
        found = self.differences("old.json", "new.json", "-r", "toegelaten")
        self.assertFalse(found["same"])
        [rule] = found["results"]
        self.assertEqual((rule["rule"], rule["state"], rule["complete"], rule["more"]),
                         ("toegelaten", "different", True, False))
        [region] = rule["regions"]
        self.assertEqual((region["change"], region["everywhere"], region["a"], region["b"]),
                         ("yes_to_no", True, "yes", "no"))
        self.assertEqual([(one["text"], one["by"]) for one in region["conditions"]],
                         [("waarde is niet lager dan 18", "both"), ("waarde is lager dan 21", "both")])

    def test_a_file_beside_what_is_built_in_under_the_same_name(self):
        built_in = self.output("show", "-p", "haarlemmermeer", "--format", "pack")
        self.write("wider.json", built_in.replace('"by": "120/100"', '"by": "130/100"'))
        found = self.differences("haarlemmermeer", "wider.json", "-r", "inkomen_tot_grens", "--on", "2025-01-01")
        self.assertNotEqual(found["a"]["hash"], found["b"]["hash"])
        changes = {region["change"] for region in found["results"][0]["regions"]}
        self.assertIn("no_to_yes", changes)
        self.assertNotIn("yes_to_no", changes)

    def test_every_case_that_is_told_is_judged_so(self):
        self.write("wider.json", self.output("show", "-p", "haarlemmermeer", "--format", "pack")
                   .replace('"by": "120/100"', '"by": "130/100"'))
        told = 0
        limits = ("-r", "inkomensgrens", "-r", "inkomen_tot_grens", "-r", "leergeld", "-r", "computerregeling")
        for a, b, rules in (("old.json", "new.json", ()), ("haarlemmermeer", "wider.json", limits),
                            ("haarlemmermeer", "haarlem", ())):
            for rule in self.differences(a, b, "--from", "2024-01-01", "--until", "2026-01-01", *rules)["results"]:
                for region in rule["regions"]:
                    for side, which in (("a", a), ("b", b)):
                        self.write("case.json", region.get("case") or region["case_" + side])
                        judged = json.loads(self.output("judge", "-p", which, "-r", rule["rule"], "--on", region["on"],
                                                        "--format", "json", "case.json"))
                        self.assertEqual(judged["results"][0]["answer"], region[side], (rule["rule"], region))
                        told += 1
        self.assertGreater(told, 10)

    def test_more_and_less_with_how_much(self):
        found = self.differences("old.json", "new.json", "-r", "bedrag")
        less, more = found["results"][0]["regions"]
        self.assertEqual((less["change"], less["difference"]), ("less", {"between": ["-100.00", "-100.00"]}))
        self.assertEqual((more["change"], more["difference"]), ("more", {"between": ["30.00", "30.00"]}))

    def test_rules_that_one_of_them_has(self):
        self.write("less.json", pack("p", 18))
        found = self.differences("old.json", "less.json")
        self.assertEqual(found["only_a"], [{"rule": "bedrag", "entity": "dossier"}])
        self.assertEqual(found["only_b"], [])
        self.assertEqual([rule["state"] for rule in found["results"]], ["same"])

    def test_a_fact_of_another_kind(self):
        other = pack("p", 18)
        other["entities"][0]["facts"][0] |= {"kind": "money", "within": {"between": ["0.00", "100.00"]}}
        other["rules"][0]["when"] = {"at_least": [{"fact": "waarde"}, "18.00"]}
        self.write("other.json", other)
        [rule] = self.differences("old.json", "other.json", "-r", "toegelaten")["results"]
        self.assertEqual((rule["state"], rule["fact"]), ("incomparable", "waarde"))

    def test_what_is_wrong(self):
        self.assertEqual(self.found("diff", "old.json"), ["MST-A003 "])
        self.assertEqual(self.found("diff", "old.json", "new.json", "old.json"), ["MST-A002 "])
        self.assertEqual(self.found("diff", "old.json", "new.json", "-r", "toegelate"), ["MST-A005 --rule"])
        self.assertEqual(self.found("diff", "old.json", "new.json", "--on", "2025-01-01", "--from", "2025-01-01",
                                    "--until", "2026-01-01"), ["MST-A002 --from"])
        self.assertEqual(self.found("diff", "old.json", "new.json", "--from", "2025-01-01"), ["MST-A003 --until"])
        self.assertEqual(self.found("diff", "old.json", "new.json", "--table", "t.csv"),
                         ["MST-A003 --entity", "MST-A003 --output", "MST-A003 --on"])

    def test_no_day_in_common(self):
        def dated(*periods):
            return {"parameters": [{"name": "bedrag", "kind": "money", "label": text("het bedrag"), "periods": [*periods]}]}
        until_2021 = dated({"from": "2020-01-01", "value": "1.00", "source": "bron"},
                           {"from": "2021-01-01", "gap": text("niemand zegt meer hoeveel")})
        from_2022 = dated({"from": "2022-01-01", "value": "2.00", "source": "bron"})
        self.write("a.json", small_pack("p", **until_2021))
        self.write("b.json", small_pack("p", **from_2022))
        self.assertEqual(self.found("diff", "a.json", "b.json"), ["MST-A014 "])
        self.assertTrue(json.loads(self.output("diff", "a.json", "b.json", "--on", "2021-06-01", "--format", "json"))["same"])
        own = json.loads(self.output("diff", "a.json", "./a.json", "--format", "json"))
        self.assertEqual((own["from"], own["until"]), ("2020-01-01", "2021-01-01"))

    def test_a_table(self):
        self.write("t.csv", "waarde\n17\n18\n20\n21\n\n")
        told = self.run_program("diff", "old.json", "new.json", "--table", "t.csv", "--entity", "dossier", "--on",
                                "2025-01-01", "-o", "out.csv", "--format", "json")
        self.assertEqual((told[0], told[2]), (1, ""))
        summary = json.loads(told[1])
        self.assertEqual([(one["same"], one["gain"], one["lose"], one["other"]) for one in summary["results"]],
                         [(3, 0, 2, 0), (2, 1, 2, 0)])
        self.assertEqual((summary["results"][1]["gained"], summary["results"][1]["lost"]), ("30.00", "200.00"))
        with open(self.folder / "out.csv", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        self.assertEqual(rows, [["row", "rule", "old", "new", "difference"],
                                ["2", "toegelaten", "yes", "no", ""], ["2", "bedrag", "100.00", "0.00", "-100.00"],
                                ["3", "toegelaten", "yes", "no", ""], ["3", "bedrag", "100.00", "0.00", "-100.00"],
                                ["4", "bedrag", "100.00", "130.00", "30.00"]])
        same = ("diff", "old.json", "./old.json", "--table", "t.csv", "--entity", "dossier", "--on", "2025-01-01", "-o", "-")
        status, output, errors = self.run_program(*same)
        self.assertEqual((status, output), (0, "row,rule,old,new,difference\n"))
        choice = {"kind": "choice", "value": {"choose": [{"when": {"use": "toegelaten"}, "then": "veel"}, {"otherwise": "niets"}]}}
        amounts = pack("p", 21, "130.00")
        for options, other in ((None, ["veel", "niets"]), (["veel", "niets"], ["niets", "veel"])):
            if options:
                amounts["rules"][1] |= choice | {"options": options}
            self.write("one.json", amounts)
            chosen = pack("p", 21, "130.00")
            chosen["rules"][1] |= choice | {"options": other}
            self.write("other.json", chosen)
            self.assertEqual(self.found("diff", "one.json", "other.json", *same[3:]), ["MST-F025 bedrag"])
        alone = pack("p", 21, "130.00")
        del alone["rules"][1]
        self.write("alone.json", alone)
        asked = ("diff", "old.json", "alone.json", *same[3:], "-r", "toegelaten", "-r", "bedrag")
        self.assertEqual(self.found(*asked), ["MST-F026 --rule"])
        self.assertEqual(self.run_program(*asked[:-2])[0], 1)
        self.write("t.csv", "waarde\n17\n200\n18\n")
        status, output, errors = self.run_program(*same[:1], "old.json", "new.json", *same[3:])
        self.assertEqual(status, 2)
        status, output, errors = self.run_program(*same[:1], "old.json", "new.json", *same[3:], "--keep-going")
        self.assertEqual((status, len(output.splitlines())), (1, 3))


if __name__ == "__main__":
    program.main()
