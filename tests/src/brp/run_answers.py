#!/usr/bin/env python3
"""Makes cases of the answers in a folder and compares them, byte for byte, with those that lie beside them.

    run_answers.py [--write] PROGRAM FOLDER

For each NAME.json and each entity: NAME.ENTITY.out.json is what `brp` prints, and NAME.ENTITY.err.txt what it reports
(no file: nothing). Nothing of names, numbers or addresses may be in either. --write makes them from the real output.
"""

import difflib
import json
import subprocess
import sys
from pathlib import Path

ENTITIES = ("huishouden", "jeugdige")
SECRET = {"aNummer", "burgerservicenummer", "voornamen", "geslachtsnaam", "korteStraatnaam", "postcode", "woonplaats", "regel1"}


def secrets(value):
    if isinstance(value, list):
        for part in value:
            yield from secrets(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from [part] if name in SECRET and isinstance(part, str) else secrets(part)


def main(arguments):
    write = "--write" in arguments
    program, folder = [argument for argument in arguments if argument != "--write"]
    program, folder = Path(program).resolve(), Path(folder)
    answers = sorted(path for path in folder.glob("*.json") if "." not in path.stem)
    problems = [] if answers else [f"{folder} has no answers"]
    known = set(answers)
    for answer in answers:
        names = set(secrets(json.loads(answer.read_text(encoding="utf-8"))))
        for entity in ENTITIES:
            command = [str(program), "brp", answer.name, "--entity", entity]
            done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
            if done.returncode != (2 if done.stderr else 0):
                problems.append(f"{' '.join(command)}: status {done.returncode}")
            said = (done.stdout + done.stderr).decode("utf-8")
            problems += [f"{' '.join(command)}: {name!r} has come out" for name in sorted(names) if name in said]
            for suffix, real in ((".out.json", done.stdout), (".err.txt", done.stderr)):
                expected = folder / f"{answer.stem}.{entity}{suffix}"
                known.add(expected)
                before = expected.read_bytes() if expected.exists() else b""
                if write and real != before:
                    expected.write_bytes(real)
                    print(f"wrote {expected}")
                elif real != before:
                    says, is_ = (text.decode("utf-8", "replace").splitlines() for text in (before, real))
                    problems.append("\n".join(difflib.unified_diff(says, is_, f"{expected} (says)", "(is)", lineterm="")))
    problems += [f"{path}: belongs to no answer" for path in sorted(folder.iterdir())
                 if path.suffix in (".json", ".txt") and path.name != "CMakeLists.txt" and path not in known]
    if problems:
        print("\n\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
