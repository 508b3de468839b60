#!/usr/bin/env python3
"""Is any function of the kernels one that the linker may merge with the same function of another file?

A function that is compiled for two instruction sets under one name is linked once: either the fast kernels get the slow
code, or a machine without those instructions gets the fast one and stops. So what the kernel files share with the rest of
the library is inlined, and what is left lies in a namespace of their own."""

import subprocess
import sys


def main():
    nm, library = sys.argv[1:3]
    listing = subprocess.run([nm, "--demangle", "--defined-only", library], check=True, stdout=subprocess.PIPE, text=True).stdout
    file, seen, shared = "", set(), []
    for line in listing.splitlines():
        if line.endswith(".o:"):
            file = line[:-3]
            continue
        if not file.startswith("lanes_kernels_"):
            continue
        seen.add(file)
        words = line.split(maxsplit=2)
        own = "kernels_" + file[len("lanes_kernels_"):].removesuffix(".cpp") + "::"
        if len(words) == 3 and words[1] in "WVuT" and own not in words[2] and not words[2].startswith("DW.ref."):
            shared.append(f"{file}: {words[2]}")
    if not seen:
        sys.exit(f"{library} has no kernels")
    for one in shared:
        print(one)
    sys.exit(1 if shared else 0)


if __name__ == "__main__":
    main()
