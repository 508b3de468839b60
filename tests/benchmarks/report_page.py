#!/usr/bin/env python3
"""report_page.py BENCHMARKS_FOLDER: each of the two commands that write docs/benchmarks.md leaves what the other wrote."""

import importlib.util
import sys
import tempfile
import unittest
from pathlib import Path

specification = importlib.util.spec_from_file_location("page", Path(sys.argv.pop(1)) / "report_page.py")
page = importlib.util.module_from_spec(specification)
specification.loader.exec_module(page)

BENCH, LATER_BENCH = ["# Benchmarks", "", "| a | 1 |"], ["# Benchmarks", "", "| a | 2 |", "| b | 3 |"]
PEERS, LATER_PEERS = ["## Peers", "", "| c | 4 |"], ["## Peers", "", "| d | 5 |"]


class Page(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "page.md"

    def lines(self):
        return self.path.read_text(encoding="utf-8").splitlines()

    def expected(self, bench, peers):
        return [*bench, "", page.BEGIN, "", *peers, "", page.END]

    def test_the_first_bench_says_that_peers_were_not_measured(self):
        page.write_bench(self.path, BENCH)
        self.assertEqual(self.lines(), self.expected(BENCH, page.NOT_MEASURED))

    def test_bench_keeps_what_peers_wrote(self):
        page.write_bench(self.path, BENCH)
        page.write_peers(self.path, PEERS)
        page.write_bench(self.path, LATER_BENCH)
        self.assertEqual(self.lines(), self.expected(LATER_BENCH, PEERS))

    def test_peers_keeps_what_bench_wrote(self):
        page.write_bench(self.path, BENCH)
        page.write_peers(self.path, PEERS)
        page.write_peers(self.path, LATER_PEERS)
        self.assertEqual(self.lines(), self.expected(BENCH, LATER_PEERS))

    def test_a_page_without_the_section_gets_one(self):
        self.path.write_text("\n".join(BENCH) + "\n", encoding="utf-8")
        page.write_peers(self.path, PEERS)
        self.assertEqual(self.lines(), self.expected(BENCH, PEERS))

    def test_nothing_of_a_section_is_lost_where_empty_lines_are_missing(self):
        self.path.write_text("\n".join([*BENCH, page.BEGIN, *PEERS, page.END]) + "\n", encoding="utf-8")
        page.write_bench(self.path, LATER_BENCH)
        self.assertEqual(self.lines(), self.expected(LATER_BENCH, PEERS))

    def test_without_a_page_the_section_is_kept_for_the_first_bench(self):
        page.write_peers(self.path, PEERS)
        page.write_bench(self.path, BENCH)
        self.assertEqual(self.lines(), self.expected(BENCH, PEERS))


if __name__ == "__main__":
    unittest.main()
