"""Packs from files: how an argument names one, where it finds what it uses, and how all that is wrong is told at once."""

import json

import program
from program import ProgramTest, small_pack


class PackFiles(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("case", {"entity": "dossier", "facts": {"waarde": 20}})

    def answer(self, *packs):
        """The pack that judged and what its rule answers."""
        names = [word for pack in packs for word in ("-p", pack)]
        judged = json.loads(self.output("judge", *names, "--on", "2025-01-01", "--format", "json", "case"))
        return judged["pack"], judged["results"][0]["answer"]

    def test_a_file_by_its_ending_by_its_folder_or_because_it_is_there(self):
        self.write("a.json", small_pack("a"))
        self.write("packs/b", small_pack("b"))
        self.write("c", small_pack("c"))
        self.assertEqual(self.answer("a.json"), ("a", "yes"))
        self.assertEqual(self.answer("packs/b"), ("b", "yes"))
        self.assertEqual(self.answer("./packs/b"), ("b", "yes"))
        self.assertEqual(self.answer("c"), ("c", "yes"))

    def test_a_built_in_name_is_no_file_that_is_called_so(self):
        self.write("landelijk", small_pack("a"))
        self.assertIn('"pack": "landelijk"', self.output("show", "-p", "landelijk", "--format", "json"))
        self.assertIn('"pack": "a"', self.output("show", "-p", "./landelijk", "--format", "json"))

    def test_what_is_no_file_and_not_built_in(self):
        self.assertEqual(self.found("show", "-p", "landelik"), ["MST-A004 --pack"])
        self.assertIn('Did you mean "landelijk"?', self.run_program("show", "-p", "landelik")[2])
        self.assertEqual(self.found("show", "-p", "a.json"), ["MST-A010 "])
        self.assertEqual(self.found("show", "-p", "."), ["MST-A004 --pack"])
        self.assertEqual(self.found("show", "-p", "./"), ["MST-A010 "])
        self.assertEqual(self.found("show", "-p", ""), ["MST-A004 --pack"])

    def test_the_first_is_judged_and_finds_the_others_in_any_order(self):
        self.write("one/a.json", small_pack("a"))
        self.write("two/b.json", small_pack("b", ["a"]))
        self.write("three/c.json", small_pack("c", ["b"]))
        self.assertEqual(self.answer("three/c.json", "one/a.json", "two/b.json"), ("c", "yes"))
        self.assertEqual(self.answer("two/b.json", "three/c.json", "one/a.json"), ("b", "yes"))
        self.assertEqual(self.found("show", "-p", "three/c.json", "-p", "one/a.json"),
                         ["MST-P011 three/c.json#/uses/0/pack"])

    def test_what_is_used_lies_beside(self):
        self.write("packs/a.json", small_pack("a"))
        self.write("packs/b.json", small_pack("b", ["a"]))
        self.write("packs/c.json", small_pack("c", ["b"]))
        self.assertEqual(self.answer("packs/c.json"), ("c", "yes"))
        self.assertEqual(json.loads(self.output("judge", "-p", "packs/c.json", "-r", "a", "--on", "2025-01-01",
                                                "--format", "json", "case"))["results"][0]["answer"], "yes")

    def test_one_file_under_two_names_is_one_pack(self):
        self.write("a.json", small_pack("a"))
        self.write("b.json", small_pack("b", ["a"]))
        self.write("x/c.json", small_pack("c", ["b", "a"]))
        # c finds b among the arguments; b finds a beside it, and c finds the same file under another name.
        self.write("x/d", "")
        self.assertEqual(self.answer("x/c.json", "b.json", "x/../a.json", "./a.json"), ("c", "yes"))

    def test_an_argument_comes_before_what_lies_beside(self):
        self.write("a.json", small_pack("a"))
        self.write("b.json", small_pack("b", ["a"]))
        self.write("new/a.json", small_pack("a", when={"at_least": [{"fact": "waarde"}, 21]}))
        self.assertEqual(self.answer("b.json"), ("b", "yes"))
        self.assertEqual(self.answer("b.json", "new/a.json"), ("b", "no"))

    def test_what_is_built_in_comes_before_what_lies_beside(self):
        self.write("landelijk.json", small_pack("landelijk"))
        self.write("b.json", small_pack("b", ["landelijk"]))
        self.assertIn("MST-P014 b.json#/rules/0/entity", self.found("show", "-p", "b.json"))

    def test_names_of_packs_are_no_paths(self):
        self.write("a.json", small_pack("a"))
        self.write("x/b.json", small_pack("b", ["../a"]))
        self.assertIn("MST-P011 x/b.json#/uses/0/pack", self.found("show", "-p", "x/b.json"))

    def newer_landelijk(self):
        """The shipped pack with one more day known, as somebody would write it who cannot wait."""
        newer = json.loads((program.ROOT / "src/packs/landelijk.json").read_text(encoding="utf-8"))
        newer["version"] = "eigen"
        for dated in newer["parameters"]:
            if dated["name"] == "norm_21_a":
                gap = dated["periods"].pop()
                source = dated["periods"][-1]["source"]
                self.assertIn("gap", gap)
                dated["periods"].append({"from": gap["from"], "value": "2000.00", "source": source})
        self.write("landelijk.json", newer)

    def test_a_file_comes_before_the_built_in_pack_of_its_name(self):
        self.newer_landelijk()
        shown = [self.output("show", *words, "--format", "json") for words in
                 (["-p", "landelijk"], ["-p", "landelijk.json"], ["-p", "landelijk", "-p", "landelijk.json"])]
        self.assertEqual(shown[1], shown[2])
        self.assertNotEqual(shown[0], shown[1])

    def test_and_so_for_the_built_in_packs_that_use_it(self):
        self.newer_landelijk()
        self.write("case", {"entity": "huishouden", "facts": {
            "woongemeente": 394, "gehuwd": False, "aanvrager_geboortedatum": "1988-04-12",
            "aanvrager_in_inrichting": False, "kostendelers": 0, "netto_inkomen": "1533.82"}})
        words = ["judge", "-r", "inkomensgrens", "--on", "2027-01-01", "--format", "json", "case", "-p"]
        for municipal in ("haarlemmermeer", str(program.ROOT / "src/packs/haarlemmermeer.json")):
            old = json.loads(self.output(*words, municipal))
            new = json.loads(self.output(*words, municipal, "-p", "landelijk.json"))
            self.assertEqual(old["results"][0]["answer"], None)
            self.assertEqual(new["results"][0]["answer"], "2280.00")
            self.assertEqual(old["version"], new["version"])
            self.assertNotEqual(old["hash"], new["hash"])

    def test_packs_that_use_each_other_end(self):
        self.write("a.json", small_pack("a", ["b"]))
        self.write("b.json", small_pack("b", ["c"]))
        self.write("c.json", small_pack("c", ["a"]))
        self.assertEqual(self.found("show", "-p", "a.json"), ["MST-P012 c.json#/uses/0/pack"])
        self.assertIn("a → b → c → a", self.run_program("show", "-p", "a.json")[2])
        self.assertEqual(self.found("show", "-p", "a.json", "-p", "c.json", "-p", "b.json"),
                         ["MST-P012 c.json#/uses/0/pack"])

    def test_a_pack_that_uses_itself(self):
        self.write("a.json", small_pack("a", ["a"]))
        self.assertEqual(self.found("show", "-p", "a.json"), ["MST-P012 a.json#/uses/0/pack"])

    def test_a_circle_through_a_built_in_pack(self):
        self.write("landelijk.json", small_pack("landelijk", ["haarlem"]))
        self.assertEqual(self.found("show", "-p", "landelijk.json"), ["MST-P012 haarlem#/uses/0/pack"])

    def test_two_files_with_one_name(self):
        self.write("x/a.json", small_pack("a"))
        self.write("y/a.json", small_pack("a"))
        self.assertEqual(self.found("show", "-p", "x/a.json", "-p", "y/a.json"), ["MST-A011 y/a.json#/name"])
        self.output("show", "-p", "x/a.json", "-p", "./x/a.json", "-p", "x/a.json")

    def test_everything_that_is_wrong_in_all_files_at_once(self):
        self.write("a.json", small_pack("a", when={"at_least": [{"fact": "waarden"}, 18]}))
        self.write("b.json", small_pack("b", when={"fact": "waarde"}))
        self.write("c.json", "{")
        self.write("d.json", small_pack("d", ["a"]))     # nothing: what it would lack is only that a is wrong
        self.write("case", {"entity": "dossier"})
        packs = ["-p", "d.json", "-p", "c.json", "-p", "b.json", "-p", "d.json", "-p", "gone.json", "-p", "haarlemm"]
        self.assertEqual(self.found("judge", *packs, "--on", "2025-13-01", "case"),
                         ["MST-A007 --on", "MST-A010 ", "MST-A004 --pack", "MST-P014 a.json#/rules/0/when/at_least/0/fact",
                          "MST-C001 c.json#", "MST-P027 b.json#/rules/0/when"])

    def test_a_wrong_pack_does_not_let_another_be_judged_in_its_place(self):
        self.write("a.json", small_pack("a"))
        self.assertEqual(self.found("judge", "-p", "gone.json", "-p", "a.json", "-r", "b", "--on", "2025-01-01", "case"),
                         ["MST-A010 "])

    def test_show_gives_a_pack_back_with_its_cases(self):
        cases = [{"name": "een", "on": "2025-01-01", "entity": "dossier", "facts": {"waarde": 18},
                  "expect": {"a": "yes"}, "because": "bron"}]
        self.write("a.json", small_pack("a", cases=cases))
        once = self.output("show", "-p", "a.json", "--format", "pack")
        self.assertEqual(json.loads(once)["cases"], cases)
        self.write("b.json", once)
        self.assertEqual(self.output("show", "-p", "b.json", "--format", "pack"), once)


if __name__ == "__main__":
    program.main()
