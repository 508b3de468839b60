#!/usr/bin/env python3
"""Fails when there are fewer cases than asked for, or a pack that is built in has none.

    count.py LEAST PROGRAM FILE...
"""

import json
import subprocess
import sys
from pathlib import Path


def main(least, program, *files):
    cases = {}
    for file in files:
        read = json.loads(Path(file).read_text(encoding="utf-8"))
        cases[read["pack"]] = cases.get(read["pack"], 0) + len(read["cases"])
    listed = subprocess.run([program, "packs", "--format", "json"], capture_output=True, check=True, timeout=60)
    problems = [f"{pack['name']} has no cases" for pack in json.loads(listed.stdout)["packs"]
                if pack["name"] not in cases]
    if sum(cases.values()) < int(least):
        problems.append(f"there are {sum(cases.values())} cases, and {least} are asked for")
    print(", ".join(f"{pack}: {number} cases" for pack, number in sorted(cases.items())))
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
