"""`maatstaf batch` on Arrow files, which the reference implementation has written: see tables/write.py."""

import json

import program
from program import ProgramTest

ON = ["--on", "2025-01-01"]
WORDS = ["batch", "-p", "haarlemmermeer", "--entity", "huishouden", *ON]
FIXED = {"woongemeente": 394, "aanvrager_geboortedatum": "1988-04-12", "aanvrager_in_inrichting": False, "vermogen": "0.00"}
HOUSEHOLDS = [      # as tables/write.py has them
    {"gehuwd": False, "kostendelers": 0, "netto_inkomen": "1533.82", "kinderen": []},
    {"gehuwd": False, "kostendelers": 0, "netto_inkomen": "1533.83",
     "kinderen": [{"geboortedatum": "2016-09-01", "onderwijs": "basisonderwijs"}]},
    {"gehuwd": True, "kostendelers": 0, "netto_inkomen": {"between": [None, "5.00"]}},
    {"gehuwd": False, "kostendelers": 0, "netto_inkomen": "1.00",
     "kinderen": [{}, {"geboortedatum": "2011-01-31", "onderwijs": "voortgezet_onderwijs"}]},
    {"kinderen": [{}]},
]


class BatchOfArrow(ProgramTest):
    def table(self, name):
        return str(program.ROOT / "tests/src/cli/tables" / name)

    def lines(self, table, *more, output="out.csv", status=0):
        got, _, errors = self.run_program(*WORDS, table, "-o", output, *more)
        self.assertEqual(got, status, errors)
        return (self.folder / "out.csv").read_text(encoding="utf-8").splitlines() if output == "out.csv" else None

    def one_by_one(self):
        """What `judge` answers about each, as a line of answers."""
        result = []
        for facts in HOUSEHOLDS:
            self.write("case.json", {"entity": "huishouden", "facts": FIXED | facts})
            judged = json.loads(self.output("judge", "-p", "haarlemmermeer", *ON, "--format", "json", "case.json"))["results"]
            answers = ["" if isinstance(one["answer"], dict) or one["answer"] is None else str(one["answer"])
                       for one in judged]
            result.append(",".join(answers))
        return [",".join(one["rule"] for one in judged), *result]

    def test_gives_what_each_row_gives_alone(self):
        expected = self.one_by_one()
        self.assertGreater(len(set(expected[1:])), 3)
        self.assertIn("unknown", expected[4])
        self.assertEqual(self.lines(self.table("huishoudens.arrow")), expected)
        self.assertEqual(self.lines(self.table("huishoudens.arrows"), "--threads", "2"), expected)

    def test_answers_are_a_table_that_can_be_read(self):
        expected = self.lines(self.table("huishoudens.arrow"))
        for name in ("answers.arrow", "answers.arrows"):
            self.lines(self.table("huishoudens.arrow"), output=name)
            self.assertEqual(self.lines(name), expected)        # given, and nothing else is known
        self.assertEqual((self.folder / "answers.arrow").read_bytes()[-6:], b"ARROW1")

    def test_types_that_cannot_hold_a_fact(self):
        self.assertEqual(self.found(*WORDS, self.table("typen.arrow"), "-o", "out.csv"),
                         ["MST-C010 gehuwt", "MST-F016 netto_inkomen", "MST-F016 vermogen", "MST-F016 gehuwd",
                          "MST-F016 kinderen", "MST-F016 kostendelers", "MST-F016 aanvrager_geboortedatum"])

    def test_rows_that_are_wrong(self):
        got, _, errors = self.run_program(*WORDS, "-r", "inkomensgrens", self.table("rijen.arrow"), "-o", "out.csv",
                                          "--keep-going", "--format", "json")
        self.assertEqual(got, 1)
        self.assertEqual([f'{d["id"]} {d["place"]}' for d in json.loads(errors)["diagnostics"]],
                         ["MST-C017 /1/netto_inkomen", "MST-C018 /2/kinderen.onderwijs", "MST-C025 /3/kinderen",
                          "MST-C029 /4/inkomensgrens"])
        self.assertIn("-1.00 is outside what netto_inkomen can be", errors)
        self.assertEqual((self.folder / "out.csv").read_text(), "inkomensgrens\n1533.82\n\n\n\n\n")
        self.assertEqual(self.run_program(*WORDS, self.table("rijen.arrow"), "-o", "new.csv")[0], 2)
        self.assertFalse((self.folder / "new.csv").exists())

    def test_what_cannot_be_read(self):
        [found] = self.found(*WORDS, self.table("gecomprimeerd.arrow"), "-o", "out.csv")
        self.assertEqual(found, "MST-F018 ")
        whole = (program.ROOT / "tests/src/cli/tables/huishoudens.arrow").read_bytes()
        ends = whole.index(b"\xff\xff\xff\xff\0\0\0\0")
        for length in [*range(0, ends, 64), ends - 8, ends]:
            (self.folder / "cut.arrow").write_bytes(whole[:length])
            self.assertIn(self.found(*WORDS, "cut.arrow", "-o", "out.csv"), (["MST-F015 "], ["MST-F018 "]), length)
        self.write("text.arrow", "woongemeente,gehuwd\n394,true\n")
        self.assertEqual(self.found(*WORDS, "text.arrow", "-o", "out.csv"), ["MST-F015 "])
        self.assertFalse((self.folder / "out.csv").exists())


if __name__ == "__main__":
    program.main()
