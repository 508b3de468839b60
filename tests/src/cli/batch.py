"""`maatstaf batch`: a table in, the answers out, and what is said of a table that is not as it should be."""

import json
import os
import pty
import subprocess

import program
from program import ProgramTest, small_pack

HEADER = "woongemeente,gehuwd,aanvrager_geboortedatum,aanvrager_in_inrichting,kostendelers,netto_inkomen\n"
BELOW, ABOVE, OPEN = (f"394,false,1988-04-12,false,0,{income}\n" for income in ("1533.82", "1533.83", ""))
WORDS = ["batch", "-p", "haarlemmermeer", "-r", "inkomen_tot_grens", "-r", "inkomensgrens", "--entity", "huishouden"]
ON = ["--on", "2025-01-01"]


class Batch(ProgramTest):
    def answers(self, table, *more, status=0, said=""):
        """The lines of the answers to a table."""
        self.write("in.csv", table)
        got, output, errors = self.run_program(*WORDS, *ON, "in.csv", "-o", "out.csv", *more)
        self.assertEqual((got, errors), (status, said), output)
        self.assertEqual(os.listdir(self.folder).count("out.csv.part"), 0)
        return (self.folder / "out.csv").read_text(encoding="utf-8").splitlines()

    def summary(self, *words, status=0):
        got, output, errors = self.run_program(*WORDS, *words, "-o", "out.csv", "--format", "json")
        self.assertEqual(got, status, errors)
        return json.loads(output), json.loads(errors)["diagnostics"] if errors else []

    def test_a_table_that_is_right(self):
        rows = ["inkomen_tot_grens,inkomensgrens", "yes,1533.82", "no,1533.82", "unknown,1533.82"]
        for table in (HEADER + BELOW + ABOVE + OPEN, "\ufeff" + (HEADER + BELOW + ABOVE + OPEN).replace("\n", "\r\n")):
            self.assertEqual(self.answers(table), rows)
            self.assertEqual(self.answers(table, "--threads", "1"), rows)
        self.assertEqual(self.answers(HEADER), rows[:1])

    def test_all_rules_of_the_pack(self):
        self.write("a.json", small_pack("a"))
        self.write("in.csv", "waarde\n17\n18\n\n")
        self.assertEqual(self.run_program("batch", "-p", "a.json", *ON, "--entity", "dossier", "in.csv", "-o", "-")[:2],
                         (0, "a\nno\nyes\nunknown\n"))

    def test_standard_input_and_output(self):
        done = subprocess.run([program.PROGRAM, *WORDS, *ON, "-", "-o", "-"], input=(HEADER + BELOW).encode(),
                              capture_output=True, timeout=60)
        self.assertEqual(done.stdout.decode(), "inkomen_tot_grens,inkomensgrens\nyes,1533.82\n")
        self.assertIn("Rijen: 1, waarvan 0 geweigerd.", done.stderr.decode())
        self.assertEqual(done.returncode, 0)

    def test_the_summary(self):
        self.write("in.csv", HEADER + BELOW + ABOVE + OPEN + OPEN + ",,,,,\n")
        said, found = self.summary(*ON, "in.csv")
        self.assertEqual((said["rows"], said["refused"], found), (5, 0, []))
        truth, amount = said["results"]
        self.assertEqual(truth["answers"], {"yes": 1, "no": 1, "unknown": 3})
        self.assertEqual(truth["looked_into"], 3)
        self.assertEqual(truth["open"][0], {"fact": "netto_inkomen", "rows": 3, "alone": 2})
        self.assertEqual(amount["answers"], {"settled": 4, "open": 1})
        for language, line in (("nl", "ja 1, nee 1, onbekend 3"), ("en", "yes 1, no 1, unknown 3")):
            self.assertIn(line, self.output(*WORDS, *ON, "in.csv", "-o", "out.csv", "--lang", language))

    def test_how_many_open_rows_are_looked_into(self):
        self.write("in.csv", HEADER + OPEN * 10_050)
        self.assertEqual(self.summary(*ON, "in.csv")[0]["results"][0]["looked_into"], 10_000)
        self.assertEqual(self.summary(*ON, "in.csv", "--open")[0]["results"][0]["looked_into"], 10_050)
        self.assertIn("Wat van de eerste 10.000 niet beantwoorde rijen", self.output(*WORDS, *ON, "in.csv", "-o", "x.csv"))

    def test_a_header_that_is_wrong(self):
        self.write("in.csv", "gehuwt,netto_inkomen,netto_inkomen,kinderen,peildatum\n")
        self.assertEqual(self.found(*WORDS, *ON, "in.csv", "-o", "out.csv"),
                         ["MST-C010 gehuwt", "MST-F004 netto_inkomen", "MST-F005 kinderen", "MST-C028 peildatum"])
        self.assertIn('Did you mean "gehuwd"?', self.run_program(*WORDS, *ON, "in.csv", "-o", "out.csv")[2])
        self.assertEqual(os.listdir(self.folder), ["in.csv"])
        self.write("in.csv", "")
        self.assertEqual(self.found(*WORDS, *ON, "in.csv", "-o", "out.csv"), ["MST-F001 "])

    def test_a_row_that_is_wrong_ends_the_run(self):
        self.write("in.csv", HEADER + BELOW + "394,ja,1988-02-30,false,0,1e3\n" + BELOW)
        status, output, errors = self.run_program(*WORDS, *ON, "in.csv", "-o", "-", "--format", "json")
        self.assertEqual((status, output), (2, ""))
        self.assertEqual([(d["id"], d["place"], d["line"], d["column"]) for d in json.loads(errors)["diagnostics"]],
                         [("MST-C012", "gehuwd", 3, 5), ("MST-C016", "aanvrager_geboortedatum", 3, 8),
                          ("MST-C014", "netto_inkomen", 3, 27)])
        self.write("out.csv", "as it was")
        self.assertEqual(self.run_program(*WORDS, *ON, "in.csv", "-o", "out.csv")[0], 2)
        self.assertEqual((self.folder / "out.csv").read_text(), "as it was")

    def test_or_it_goes_on_and_drops_nothing(self):
        table = HEADER + BELOW + "394\n" + '394,"false,1988-04-12,false,0,1\n' + ABOVE
        said = ("MST-F009 (line 3, column 1): This row has 1 fields, and the header has 6. "
                "Look for a comma too many or too few; a value that has a comma in it stands in quotation marks.\n"
                "MST-F011 (line 4, column 5): This quotation mark is not closed, not within 1 MiB and not before the end "
                "of the table. Close it after the value, or leave it out. Reading went on at the next line.\n")
        self.assertEqual(self.answers(table, "--keep-going", status=1, said=said),
                         ["inkomen_tot_grens,inkomensgrens", "yes,1533.82", ",", ",", "no,1533.82"])
        said, found = self.summary(*ON, "in.csv", "--keep-going", status=1)
        self.assertEqual((said["rows"], said["refused"]), (4, 2))
        self.assertEqual([d["line"] for d in found], [3, 4])

    def test_a_contradiction(self):
        self.write("in.csv", HEADER.replace("\n", ",inkomensgrens\n") + BELOW.replace("\n", ",1533.82\n") +
                   BELOW.replace("\n", ",1533.81\n"))
        [found] = self.summary(*ON, "in.csv", "--keep-going", status=1)[1]
        self.assertEqual((found["id"], found["place"], found["line"]), ("MST-C029", "inkomensgrens", 3))
        self.assertEqual((self.folder / "out.csv").read_text().splitlines()[1:], ["yes,1533.82", ","])

    def test_not_more_is_told_than_anybody_reads(self):
        self.write("in.csv", HEADER + "394\n" * 3000)
        said, found = self.summary(*ON, "in.csv", "--keep-going", status=1)
        self.assertEqual((said["refused"], len(found)), (3000, 1000))
        self.assertIn("Niet alle geweigerde rijen zijn genoemd",
                      self.run_program(*WORDS, *ON, "in.csv", "-o", "out.csv", "--keep-going")[1])

    def test_beside_the_answers_the_summary_has_the_diagnostics(self):
        self.write("in.csv", HEADER + BELOW + "394\n")
        status, output, errors = self.run_program(*WORDS, *ON, "in.csv", "-o", "-", "--keep-going", "--format", "json")
        self.assertEqual((status, output), (1, "inkomen_tot_grens,inkomensgrens\nyes,1533.82\n,\n"))
        said = json.loads(errors)
        self.assertEqual((said["rows"], [d["id"] for d in said["diagnostics"]]), (2, ["MST-F009"]))

    def test_a_date_for_each_row(self):
        self.write("in.csv", HEADER.replace("\n", ",dag\n") +
                   "".join(BELOW.replace("\n", f",{day}\n") for day in ("2025-01-01", "2020-01-01", "2025-01", "")))
        self.assertEqual(self.summary("--on-column", "dag", "in.csv")[0]["rows"], 4)
        self.assertEqual((self.folder / "out.csv").read_text().splitlines()[1:],
                         ["yes,1533.82", "no,1199.64", "yes,1533.82", "unknown,"])
        self.assertEqual(self.found(*WORDS, "--on-column", "dagen", "in.csv", "-o", "-"),
                         ["MST-C010 dag", "MST-F007 --on-column"])

    def test_the_arguments(self):
        self.assertEqual(self.found("batch"), ["MST-A003 --pack", "MST-A003 --entity", "MST-A003 --output", "MST-A003 --on",
                                               "MST-A003 "])
        words = ["batch", "-p", "landelijk", "--entity", "huishoude", "-r", "x", *ON]
        self.assertEqual(self.found(*words, "in.xls", "-o", "out", "--threads", "0", "--on-column", "dag"),
                         ["MST-A002 --threads", "MST-A002 --on-column", "MST-C008 --entity", "MST-A005 --rule", "MST-F013 ",
                          "MST-F013 --output"])
        self.assertEqual(self.found(*WORDS, *ON, "gone.csv", "-o", "-"), ["MST-A010 "])
        self.write("in.csv", HEADER)
        self.assertEqual(self.found(*WORDS, *ON, "in.csv", "-o", "no/such/out.csv"), ["MST-F014 --output"])
        self.assertEqual(self.found(*WORDS, *ON, ".csv/", "-o", "-"), ["MST-F013 "])
        self.assertIn("maatstaf batch -p PACK", self.output("batch", "--help"))

    def test_progress_is_shown_on_a_terminal_only(self):
        self.write("in.csv", HEADER + BELOW * 70_000)
        ours, theirs = pty.openpty()
        done = subprocess.run([program.PROGRAM, *WORDS, *ON, "in.csv", "-o", "out.csv"], cwd=self.folder, stderr=theirs,
                              stdout=subprocess.DEVNULL, timeout=60)
        os.close(theirs)
        shown = os.read(ours, 65_536).decode()
        os.close(ours)
        self.assertEqual(done.returncode, 0)
        self.assertIn("[########################################] 100%  70.000 rijen", shown)
        self.assertTrue(shown.endswith("\r\x1b[K"))


if __name__ == "__main__":
    program.main()
