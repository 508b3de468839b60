"""The shipped packs from their files do what the built-in ones do, byte for byte: judge, ask, show, cases, check."""

import program
from program import ProgramTest

PACKS = ("landelijk", "haarlemmermeer", "haarlem")


class SameAsBuiltIn(ProgramTest):
    def setUp(self):
        super().setUp()
        self.files = {pack: str(program.ROOT / f"src/packs/{pack}.json") for pack in PACKS}

    def ways(self, pack):
        """The pack by name, from a file that uses what is built in, and with everything from files."""
        alone = ["-p", self.files[pack]]
        return ["-p", pack], alone, [*alone, "-p", self.files["landelijk"]]

    def assert_same(self, pack, before, after=(), status=0):
        results = [self.run_program(*before, *way, *after, folder=program.ROOT) for way in self.ways(pack)]
        self.assertEqual(results[0][0], status, results[0][2])
        self.assertGreater(len(results[0][1]), 0)
        for result in results[1:]:
            self.assertEqual(results[0], result, (before, pack))

    def test_judge_and_ask(self):
        lines = [line.split() for line in (program.ROOT / "docs/examples/list.txt").read_text().splitlines()]
        examples = [line for line in lines if line and line[0] != "#"]
        self.assertGreater(len(examples), 10)
        for name, pack, date, *rules in examples:
            case = f"docs/examples/{name}.json"
            asked = [word for rule in rules for word in ("-r", rule)]
            for form in (["--format", "json"], ["--lang", "en"]):
                self.assert_same(pack, ["judge", "--on", date, *form], [*asked, case])
            self.assert_same(pack, ["judge", "--on", date, "--format", "json"], [case])
            for rule in rules:
                self.assert_same(pack, ["ask", "--on", date, "--format", "json", "-r", rule], [case])

    def test_show(self):
        for pack in PACKS:
            for form in (["--lang", "nl"], ["--lang", "en"], ["--format", "json"], ["--format", "pack"],
                         ["-r", "bijstandsnorm"], ["-r", "inkomensgrens"] if pack != "landelijk" else []):
                self.assert_same(pack, ["show", *form])

    def test_cases(self):
        files = sorted((program.ROOT / "tests/cases").glob("*.json"))
        self.assertGreater(len(files), 10)
        by_pack = {}
        for file in files:
            text = file.read_text(encoding="utf-8")
            [pack] = [pack for pack in PACKS if f'"pack": "{pack}"' in text]
            by_pack.setdefault(pack, []).append(str(file))
            self.assert_same(pack, ["cases", "--coverage", "off", "--format", "json"], [str(file)])
        self.assertEqual(sorted(by_pack), sorted(PACKS))
        for pack, of_pack in by_pack.items():
            self.assert_same(pack, ["cases", "--format", "json"], of_pack)

    def test_check(self):
        for pack in PACKS:
            self.assert_same(pack, ["check", "--format", "json"])


if __name__ == "__main__":
    program.main()
