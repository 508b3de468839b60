#!/usr/bin/env python3
"""What the shared library exports is what the header declares and what the version script lists, no name more or less; and
every name of an earlier header is still there.

    exported_names.py LIBRARY HEADER VERSION_SCRIPT EARLIER_HEADER...
"""

import re
import subprocess
import sys
from pathlib import Path


def declared(header):
    text = re.sub(r"/\*.*?\*/", "", Path(header).read_text(encoding="utf-8"), flags=re.DOTALL)
    return set(re.findall(r"\b(mst_\w+)\(", text))


def listed(script):
    text = re.sub(r"/\*.*?\*/", "", Path(script).read_text(encoding="utf-8"), flags=re.DOTALL)
    sections = re.findall(r"global:(.*?)local:", text, flags=re.DOTALL)
    return {name for section in sections for name in re.findall(r"[\w*?]+", section)}


def exported(library):
    """Without the name of the version, which is a symbol of its own."""
    lines = subprocess.run(["nm", "-D", "--defined-only", library], check=True, capture_output=True,
                           text=True).stdout.splitlines()
    names = [line.split() for line in lines]
    return {words[2].split("@")[0] for words in names if words[1] != "A"}


def main(library, header, script, *earlier):
    wrong = 0

    def same(what, names, wanted):
        nonlocal wrong
        for name in sorted(names ^ wanted):
            wrong += 1
            print(f"{name}: {'only' if name in names else 'not'} {what}")

    same("in the version script", listed(script), declared(header))
    same("exported by the library", exported(library), declared(header))
    for older in earlier:
        for name in sorted(declared(older) - declared(header)):
            wrong += 1
            print(f"{name}: declared in {older}, and gone")
    soname = subprocess.run(["readelf", "-d", library], check=True, capture_output=True, text=True).stdout
    if "Library soname: [libmaatstaf.so.0]" not in soname:
        wrong += 1
        print("the SONAME is not libmaatstaf.so.0")
    print(f"{len(declared(header))} names")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
