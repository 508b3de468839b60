#!/usr/bin/env python3
"""Judges the example households and compares the answers, byte for byte, with those that lie beside them.

    run_examples.py [--write] PROGRAM FOLDER

FOLDER has list.txt, with a line `NAME PACK DATE RULES...` for each example, and per example NAME.json (the case) and
what `judge` says about it: NAME.nl.txt, NAME.en.txt and NAME.out.json. --write makes those from the real answers.
"""

import difflib
import subprocess
import sys
from pathlib import Path

OUTPUTS = {".nl.txt": ["--lang", "nl"], ".en.txt": ["--lang", "en"], ".out.json": ["--format", "json"]}


def main(arguments):
    write = "--write" in arguments
    program, folder = [argument for argument in arguments if argument != "--write"]
    folder = Path(folder)
    lines = [line.split() for line in (folder / "list.txt").read_text(encoding="utf-8").splitlines()]
    examples = [line for line in lines if line and not line[0].startswith("#")]

    problems = []
    known = {"list.txt"}
    for name, pack, date, *rules in examples:
        known |= {f"{name}.json"} | {name + suffix for suffix in OUTPUTS}
        for suffix, options in OUTPUTS.items():
            command = [program, "judge", "-p", pack, *(word for rule in rules for word in ("-r", rule)),
                       "--on", date, *options, f"{name}.json"]
            done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
            if done.returncode or done.stderr:
                said = done.stderr.decode("utf-8", "replace")
                problems.append(f"{' '.join(command)}: status {done.returncode}\n{said}")
                continue
            expected = folder / (name + suffix)
            before = expected.read_bytes() if expected.exists() else b""
            if write and done.stdout != before:
                expected.write_bytes(done.stdout)
                print(f"wrote {expected}")
            elif done.stdout != before:
                says, is_ = (text.decode("utf-8", "replace").splitlines() for text in (before, done.stdout))
                diff = difflib.unified_diff(says, is_, f"{expected} (says)", f"{' '.join(command)} (is)", lineterm="")
                problems.append("\n".join(diff) or f"{expected}: differs in the ends of its lines")
    if not examples:
        problems.append(f"{folder}/list.txt names no example")
    # An example that nobody judges, or an answer to nothing, only looks as if it were tested.
    problems += [f"{path}: does not belong to an example in list.txt" for path in sorted(folder.iterdir())
                 if path.name not in known and path.suffix in (".json", ".txt")]
    if problems:
        print("\n\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
