#!/usr/bin/env python3
"""Replays the receipts that are kept here and compares what comes out, byte for byte, with what lies beside them.

    stored_receipts.py [--write] PROGRAM FOLDER

FOLDER has list.txt, with a line `NAME PACK DATE LANGUAGE RULES...` for each receipt, and per receipt NAME.case.json (the
case), NAME.receipt.json (the receipt, as the version that wrote it did) and NAME.replay.json (what `replay` prints).

--write makes the receipts and their replays from the cases: those that are not there yet, and those that this version of
the library wrote itself. A receipt of an earlier version is never written again: that it still replays is the point.
"""

import json
import subprocess
import sys
from pathlib import Path

SUFFIXES = (".case.json", ".receipt.json", ".replay.json")


def run(program, *words):
    done = subprocess.run([program, *map(str, words)], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def write(program, folder, name, pack, date, language, rules):
    receipt = folder / f"{name}.receipt.json"
    version = run(program, "--version")[1].decode().split()[-1]
    if receipt.exists() and json.loads(receipt.read_bytes())["library"] != version:
        print(f"{receipt}: of an earlier version, so it stays as it is")
        return
    status, _, said = run(program, "judge", "-p", pack, *(word for rule in rules for word in ("-r", rule)),
                          "--on", date, "--lang", language, "--receipt", receipt, folder / f"{name}.case.json")
    if status:
        raise SystemExit(f"{name}: not judged\n{said}")
    (folder / f"{name}.replay.json").write_bytes(run(program, "replay", receipt)[1])
    print(f"wrote {receipt} and its replay")


def problem_of(program, folder, name):
    """What is wrong with the replay of a receipt, or nothing."""
    receipt = folder / f"{name}.receipt.json"
    status, printed, said = run(program, "replay", receipt)
    if status:
        return f"{receipt}: status {status}\n{printed.decode('utf-8', 'replace')}{said}"
    if printed != (folder / f"{name}.replay.json").read_bytes():
        return f"{receipt}: the replay is not as NAME.replay.json says"
    if json.loads(receipt.read_bytes())["case"] != json.loads((folder / f"{name}.case.json").read_bytes()):
        return f"{receipt}: holds another case than NAME.case.json"
    return None


def main(arguments):
    program, folder = [argument for argument in arguments if argument != "--write"]
    folder = Path(folder)
    lines = [line.split() for line in (folder / "list.txt").read_text(encoding="utf-8").splitlines()]
    listed = [line for line in lines if line and not line[0].startswith("#")]
    if "--write" in arguments:
        for name, pack, date, language, *rules in listed:
            write(program, folder, name, pack, date, language, rules)
        return 0
    problems = [problem for name, *_ in listed if (problem := problem_of(program, folder, name))]
    if not listed:
        problems.append(f"{folder}/list.txt names no receipt")
    known = {name + suffix for name, *_ in listed for suffix in SUFFIXES}
    problems += [f"{path}: does not belong to a receipt in list.txt" for path in sorted(folder.glob("*.json"))
                 if path.name not in known]
    if problems:
        print("\n\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
