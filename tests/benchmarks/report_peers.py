#!/usr/bin/env python3
"""report_peers.py BENCHMARKS_FOLDER: the table says of every engine what came of it, and another outcome ends the run. No
engine is installed for this: a program that pretends stands for the measurement."""

import json
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, sys.argv.pop(1))
import report_peers as peers

OWN = {"candidate": "maatstaf, x86-64-v3", "rounds": 9, "median_ns_per_row": 2.0, "min_ns_per_row": 1.5}


def figure(form, median):
    return {"form": form, "note": "", "version": "1.0", "rounds": 3, "median_ns_per_row": median, "min_ns_per_row": median}


class Tables(unittest.TestCase):
    def test_a_ratio_is_of_medians_and_the_target_stands_at_the_fastest_form(self):
        lines = peers.table(peers.SIZES[-1], OWN, [("Other", [figure("slow", 100.0), figure("fast", 50.0)], None, 30)])
        self.assertEqual(lines[-2:], ["| Other 1.0 | slow | 100 | 100 | 3 | 50.0 |  |", "| Other 1.0 | fast | 50 | 50 | 3 | 25.0 | ≥ 30 |"])

    def test_smaller_tables_have_no_target(self):
        self.assertNotIn("≥", "".join(peers.table(peers.SIZES[0], OWN, [("Other", [figure("fast", 50.0)], None, 30)])))

    def test_who_was_not_measured_is_there_with_the_reason(self):
        lines = peers.table(peers.SIZES[0], OWN, [("Other", [], "cannot be installed: a | b", None)])
        self.assertEqual(lines[-1], "| Other | cannot be installed: a \\| b |  |  |  |  |  |")


class Measuring(unittest.TestCase):
    def measured(self, program):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "measure.py").write_text(program, encoding="utf-8")
            with mock.patch.object(peers, "HERE", Path(folder)):
                return peers.measured(sys.executable, "in_other", [], folder)

    def test_figures_are_read(self):
        line = json.dumps(figure("fast", 50.0))
        self.assertEqual(self.measured(f"print('''{line}''')"), ([figure("fast", 50.0)], None))

    def test_an_engine_that_does_not_run_is_told_with_its_last_words(self):
        self.assertEqual(self.measured("raise ImportError('no such thing')"), ([], "does not run: ImportError: no such thing"))

    def test_other_outcomes_end_the_run(self):
        with self.assertRaisesRegex(peers.Stopped, "the outcomes differ"):
            self.measured(f"import sys\nprint('the outcomes differ', file=sys.stderr)\nsys.exit({peers.WRONG})")

    def test_what_is_not_in_the_registry_is_told(self):
        done = mock.Mock(returncode=1, stderr="something\nERROR: No matching distribution\n\n")
        with mock.patch.object(peers.subprocess, "run", return_value=done):
            self.assertEqual(peers.why_not_installed("python", "other"), "cannot be installed: ERROR: No matching distribution")


if __name__ == "__main__":
    unittest.main()
