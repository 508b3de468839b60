"""Runs the program in a folder of its own, with packs written there."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = ""        # from the command line
ROOT = Path()       # of the repository


def text(nl, en=None):
    return {"nl": nl, "en": en or nl}


def small_pack(name, uses=(), when=None, **more):
    """A pack with one rule of the same name about a dossier. The first pack of a chain declares that."""
    pack = {"maatstaf": 1, "name": name, "version": "1", "label": text(name),
            "uses": [{"pack": used} for used in uses], "sources": [{"id": "bron", "title": "Bron"}]}
    if not uses:
        fact = {"name": "waarde", "kind": "count", "within": {"between": [0, 100]}, "label": text("de waarde", "the value")}
        pack["entities"] = [{"name": "dossier", "label": text("dossier"), "facts": [fact]}]
    when = when or ({"use": uses[0]} if uses else {"at_least": [{"fact": "waarde"}, 18]})
    pack["rules"] = [{"name": name, "entity": "dossier", "label": text(name), "when": when, "sources": ["bron"]}]
    return pack | more


class ProgramTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def write(self, name, content):
        """A file below the folder: a text, or anything that is to be JSON."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")

    def run_program(self, *arguments, folder=None):
        done = subprocess.run([PROGRAM, *arguments], cwd=folder or self.folder, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=120)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def output(self, *arguments, folder=None):
        """What is printed by a run in which nothing is wrong."""
        status, output, errors = self.run_program(*arguments, folder=folder)
        self.assertEqual((status, errors), (0, ""), arguments)
        return output

    def found(self, *arguments):
        """The ids and places of what is wrong, in order."""
        status, output, errors = self.run_program(*arguments, "--format", "json")
        self.assertEqual((status, output), (2, ""), errors)
        return [f'{one["id"]} {one["place"]}' for one in json.loads(errors)["diagnostics"]]


def main():
    global PROGRAM, ROOT
    PROGRAM, ROOT = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
    unittest.main(module="__main__", argv=sys.argv[:1])
