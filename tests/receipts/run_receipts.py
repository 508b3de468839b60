#!/usr/bin/env python3
"""Writes a receipt of every example household, replays it, and changes it: the program must print the same bytes again,
or say what differs, with the exit status that other programs rely on.

    run_receipts.py PROGRAM EXAMPLES
"""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, EXAMPLES = sys.argv[1], Path(sys.argv[2])
SAME = {"nl": "Het oordeel is hetzelfde, byte voor byte.\n", "en": "The judgement is the same, byte for byte.\n"}


def run(*words, given=b""):
    done = subprocess.run([PROGRAM, *map(str, words)], input=given, capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def examples():
    lines = [line.split() for line in (EXAMPLES / "list.txt").read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line and not line[0].startswith("#")]


def judge_words(name, pack, date, *rules):
    return ["judge", "-p", pack, *(word for rule in rules for word in ("-r", rule)), "--on", date,
            EXAMPLES / f"{name}.json"]


class Receipts(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.file = Path(self.scratch.name) / "receipt.json"

    def judged(self, example, *options):
        """What judge prints about an example, and the receipt."""
        status, printed, said = run(*judge_words(*example), "--receipt", self.file, *options)
        self.assertEqual((status, said), (0, ""), example)
        return printed, self.file.read_bytes()

    def replay_changed(self, change, *options):
        """A receipt of the first example, changed as JSON, replayed from standard input."""
        receipt = json.loads(self.judged(examples()[0])[1])
        change(receipt)
        return run("replay", "-", *options, given=json.dumps(receipt).encode())

    def test_every_example_replays_as_the_same_bytes(self):
        self.assertGreater(len(examples()), 10)
        for example in examples():
            for lang in ("nl", "en"):
                with self.subTest(example=example[0], lang=lang):
                    printed, receipt = self.judged(example, "--lang", lang, "--format", "json")
                    self.assertEqual(run(*judge_words(*example), "--lang", lang, "--format", "json")[1], printed,
                                     "the usual output is as it is without a receipt")
                    results = receipt.decode().partition('\n  "results": ')[2]
                    self.assertTrue(results)
                    self.assertEqual(results, printed.partition('\n  "results": ')[2])
                    self.assertEqual(run("replay", self.file), (0, printed, ""))
                    self.assertEqual(run("replay", "-", "-p", example[1], given=receipt), (0, printed, ""))
                    self.assertEqual(run("replay", self.file, "--format", "text", "--lang", lang), (0, SAME[lang], ""))
                    status, report, said = run("replay", self.file, "--format", "json")
                    self.assertEqual((status, json.loads(report), said),
                                     (0, {"same": True, "differences": [], "notes": []}, ""))
                    case = json.loads((EXAMPLES / f"{example[0]}.json").read_bytes())
                    self.assertEqual(json.loads(receipt)["case"], case)

    def test_text_is_printed_beside_a_receipt_too(self):
        for example in examples():
            printed, receipt = self.judged(example)
            self.assertEqual(printed, run(*judge_words(*example))[1])
            self.assertEqual(receipt, self.judged(example, "--format", "json")[1])

    def test_an_altered_result_is_reported_with_its_place(self):
        for example in examples():
            with self.subTest(example=example[0]):
                receipt = json.loads(self.judged(example)[1])
                now = receipt["results"][-1]["answer"]
                receipt["results"][-1]["answer"] = "altered"
                place = f"/results/{len(receipt['results']) - 1}/answer"
                given = json.dumps(receipt).encode()
                status, said, _ = run("replay", "-", given=given)
                self.assertEqual(status, 1)
                self.assertIn(f'{place}: toen "altered", nu ', said.replace("\n   ", ""))
                self.assertEqual(run("replay", "-", "--format", "text", given=given), (1, said, ""))
                self.assertIn(f'{place}: then "altered", now ',
                              run("replay", "-", "--lang", "en", given=given)[1].replace("\n   ", ""))
                status, report, _ = run("replay", "-", "--format", "json", given=given)
                self.assertEqual((status, json.loads(report)), (1, {
                    "same": False, "differences": [{"place": place, "then": "altered", "now": now}], "notes": []}))

    def test_what_is_not_there_has_no_key(self):
        def change(receipt):
            del receipt["results"][0]["used"]
            receipt["results"].append(None)
        report = json.loads(self.replay_changed(change, "--format", "json")[1])
        self.assertEqual([sorted(d) for d in report["differences"]], [["now", "place"], ["place", "then"]])
        self.assertIn("nu niets", self.replay_changed(change)[1])

    def test_another_library_is_a_note(self):
        def change(receipt):
            receipt["library"] = "0.0.9"
        printed = self.judged(examples()[0], "--format", "json")[0]
        status, again, said = self.replay_changed(change)
        self.assertEqual((status, again), (0, printed))
        self.assertIn("0.0.9", said)
        status, again, said = self.replay_changed(change, "--format", "text", "--lang", "en")
        self.assertEqual((status, said), (0, ""))
        self.assertTrue(again.startswith(SAME["en"]) and "0.0.9" in again, again)
        status, report, said = self.replay_changed(change, "--format", "json")
        report = json.loads(report)
        self.assertEqual((status, said, report["same"], report["differences"]), (0, "", True, []))
        self.assertEqual([note["place"] for note in report["notes"]], ["/library"])

    def test_another_pack_differs_though_the_results_are_equal(self):
        def change(receipt):
            receipt["pack"]["hash"] = receipt["uses"][0]["hash"] = "sha256:0"
        status, said, _ = self.replay_changed(change)
        self.assertEqual(status, 1)
        for words in ("/pack/hash", "/uses/0/hash", "De uitkomsten zelf zijn gelijk."):
            self.assertIn(words, said)

    def test_what_can_no_longer_be_judged_differs(self):
        def change(receipt):
            receipt["rules"] = ["een_oude_regel"]
            receipt["pack"]["hash"] = "sha256:0"
        status, report, said = self.replay_changed(change, "--format", "json")
        self.assertEqual((status, json.loads(report)["same"]), (1, False))
        self.assertEqual([d["place"] for d in json.loads(said)["diagnostics"]], ["/rules/0"])
        self.assertIn("Nu is er geen oordeel", self.replay_changed(change)[1])

    def refused(self, answer, *findings):
        status, printed, said = answer
        self.assertEqual((status, printed), (2, ""), said)
        self.assertEqual([line.partition(":")[0].partition(" (line")[0] for line in said.splitlines()], list(findings))

    def test_bad_input_is_refused(self):
        def wrong(receipt):
            receipt["rules"].append("geen_regel")
            receipt["case"]["facts"]["netto_inkomne"] = 1
            receipt["lang"] = "de"
        self.refused(self.replay_changed(wrong), "MST-R005 /lang", "MST-A005 /rules/1",
                     "MST-C010 /case/facts/netto_inkomne")
        self.refused(self.replay_changed(lambda receipt: receipt["pack"].update(name="nergens")),
                     "MST-R008 /pack/name")
        self.refused(self.replay_changed(lambda receipt: None, "-p", "landelijk"), "MST-R007 /pack/name")
        self.refused(self.replay_changed(lambda receipt: None, "-p", "landlijk"), "MST-A004 --pack")
        self.refused(run("replay", "-", given=b"[]"), "MST-R001")
        self.refused(run("replay", self.file / "absent"), "MST-A010")
        self.refused(run("replay"), "MST-A003")

    def test_a_receipt_needs_a_file(self):
        example = judge_words(*examples()[0])
        self.refused(run(*example, "--receipt", self.file / "absent"), "MST-R009 --receipt")
        self.refused(run(*example, "--receipt", "-"), "MST-A002 --receipt")
        if Path("/dev/full").exists():
            self.refused(run(*example, "--receipt", "/dev/full"), "MST-R009 --receipt")
        self.refused(run("ask", *example[1:], "--receipt", self.file), "MST-A002 --receipt")

    def test_bad_cases_have_no_receipt(self):
        self.file.write_bytes(b"earlier")
        self.assertEqual(run("judge", "-p", "landelijk", "--on", "2025-01-01", "--receipt", self.file, "-",
                             given=b"{}")[0], 2)
        large = {"entity": "huishouden", "facts": {"netto_inkomen": "0" * (16 * 1024 * 1024 - 100) + "1.50"}}
        self.refused(run("judge", "-p", "landelijk", "--on", "2025-01-01", "--receipt", self.file, "-",
                         given=json.dumps(large).encode()), "MST-C002")
        self.assertEqual(self.file.read_bytes(), b"earlier")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
