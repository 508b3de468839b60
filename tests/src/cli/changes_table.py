"""`maatstaf changes --table`: a table in, a line for each change out, the same as of each row by itself."""

import csv
import io
import json
import os

import program
from program import ProgramTest

HEADER = "geboortedatum,hulptype,hulp_begonnen_op,hulp_loopt\n"
NAMES = HEADER.strip().split(",")
ROWS = ["2007-05-10,type_2,2022-02-01,true", "2010-08-30,type_1,2024-11-15,true", ",,,", "2007-06,type_1,2023-04-01,false",
        "2004-02-29,type_3,2019-01-01,true"]
WORDS = ["changes", "-p", "haarlem", "-r", "meldplicht_cjg", "-r", "ontschot_budget", "-r", "leeftijd",
         "--from", "2022-01-01", "--until", "2031-01-01"]
TABLE = [*WORDS, "--entity", "jeugdige", "--table", "in.csv"]


class ChangesOfTable(ProgramTest):
    def lines(self, *more):
        self.write("in.csv", HEADER + "".join(row + "\n" for row in ROWS))
        self.output(*TABLE, "-o", "out.csv", *more)
        return list(csv.DictReader(io.StringIO((self.folder / "out.csv").read_text(encoding="utf-8"))))

    def of_one(self, row):
        """The changes of one row, by the same command without a table."""
        facts = {name: value for name, value in zip(NAMES, ROWS[row].split(",")) if value}
        if "hulp_loopt" in facts:
            facts["hulp_loopt"] = facts["hulp_loopt"] == "true"
        self.write("one.json", {"entity": "jeugdige", "facts": facts})
        for result in json.loads(self.output(*WORDS, "--format", "json", "one.json"))["results"]:
            for before, now in zip(result["intervals"], result["intervals"][1:]):
                yield (str(row + 1), result["rule"], now["from"], *(self.in_csv(one["answer"]) for one in (before, now)))

    @staticmethod
    def in_csv(answer):
        return "" if answer is None or isinstance(answer, dict) else str(answer)

    def test_is_that_of_each_row(self):
        lines = self.lines()
        got = [(one["row"], one["rule"], one["date"], one["from"], one["to"]) for one in lines]
        self.assertEqual(got, [change for row in range(len(ROWS)) for change in self.of_one(row)])
        self.assertGreater(len(got), 25)
        self.assertTrue(all(one["because"] for one in lines))
        self.assertIn("De peildatum (10 november 2024)".lower(), lines[0]["because"].lower())
        self.assertIn("date of judgement", self.lines("--lang", "en")[0]["because"])

    def test_the_summary(self):
        self.write("in.csv", HEADER + ROWS[0] + "\n")
        said = json.loads(self.output(*TABLE, "-o", "out.csv", "--format", "json"))
        self.assertEqual([said[key] for key in ("pack", "from", "until", "rows", "refused", "changed")],
                         ["haarlem", "2022-01-01", "2031-01-01", 1, 0, 1])
        self.assertEqual(said["changes"], len((self.folder / "out.csv").read_text().splitlines()) - 1)
        status, lines, summary = self.run_program(*TABLE, "-o", "-")
        self.assertEqual((status, lines), (0, (self.folder / "out.csv").read_text()))
        self.assertIn("Rijen: 1, waarvan 0 geweigerd.", summary)

    def test_a_row_that_is_wrong(self):
        self.write("in.csv", HEADER + ROWS[0] + "\n2007-13-10,type_2,,\n" + ROWS[1] + "\n")
        self.assertEqual(self.found(*TABLE, "-o", "out.csv"), ["MST-C016 geboortedatum"])
        self.assertNotIn("out.csv", os.listdir(self.folder))
        status, output, errors = self.run_program(*TABLE, "-o", "out.csv", "--keep-going", "--format", "json")
        self.assertEqual(status, 1)
        self.assertEqual([json.loads(output)[key] for key in ("rows", "refused")], [3, 1])
        self.assertEqual([one["line"] for one in json.loads(errors)["diagnostics"]], [3])
        rows = {line.split(",")[0] for line in (self.folder / "out.csv").read_text().splitlines()}
        self.assertEqual(rows, {"row", "1", "3"})

    def test_what_is_given_contradicts_the_facts_on_a_day(self):
        self.write("in.csv", "geboortedatum,leeftijd\n2007-05-10,17\n")
        self.assertEqual(self.found(*TABLE, "-o", "out.csv"), ["MST-C033 "])

    def test_what_is_asked_wrongly(self):
        self.write("in.csv", "peildatum\n2025-01-01\n")
        self.assertEqual(self.found(*TABLE, "-o", "out.csv"), ["MST-C028 peildatum"])
        self.assertEqual(self.found(*TABLE, "-o", "out.arrow"), ["MST-A002 --output"])
        self.assertEqual(self.found(*WORDS, "--table", "in.csv"), ["MST-A003 --entity", "MST-A003 --output"])


if __name__ == "__main__":
    program.main()
