#!/usr/bin/env python3
"""Runs what the documentation shows and compares it with what the documentation says comes out.

    run_snippets.py [--root DIR] [--bin DIR …] [--python PYTHON] [--write] [DOCUMENT ...] [-- COMPILER ARGUMENT ... [-- C COMPILER ARGUMENT ...]]

In a document (default: README.md and docs/*.md of the root)

* a ```console block is a session: lines that begin with "$ " are run by sh, one session for a block, in a copy of the
  repository with the folders of --bin first on the PATH; the other lines are the output, standard error included.
  A line "..." alone stands for any number of lines;
* a ```cpp block under <!-- run --> is a complete program: it is compiled by the command after "--", run in the same
  place, and the ```text block that follows is what it prints; a ```c block the same, by the command after the second "--";
* a ```python block under <!-- run --> goes on where the one before it in the document ended; the ```text block that follows,
  if there is one, is what it prints, and an exception that ends it is printed as its name and what it says;
* a block under <!-- file: NAME --> is written to that file there, before what follows runs; one under
  <!-- at the end of: NAME --> is added to the JSON object in that file, after a comma and before its last brace;
* what stands between <!-- printed by: COMMAND --> and <!-- end of print --> is what the command prints, Markdown as a
  rule; nothing in it is run;
* a ```cpp, ```c, ```python or ```sh block, and a ```console block that should not run, says why: <!-- not run: reason -->.

--write puts the real output into the documents instead of complaining about it.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FENCE = re.compile(r"( *)```(\S*)\s*$")
NOT_RUN = re.compile(r"<!-- not run: \S.* -->$")
FILE = re.compile(r"<!-- (file|at the end of): ([\w./-]+) -->$")
PRINTED = re.compile(r"<!-- printed by: (\S.*) -->$")
END_OF_PRINT = "<!-- end of print -->"
NOT_COPIED = shutil.ignore_patterns(".git", "build", ".venv", ".packages", "__pycache__")
AS_ONE_SESSION = """\
import contextlib, io, sys, traceback
names = {{"__name__": "__main__"}}
def run(text):
    try:
        exec(compile(text, "<document>", "exec"), names)
    except Exception as error:
        if not getattr(type(error), "__module__", "").startswith(("maatstaf", "builtins")) or isinstance(error, NameError):
            traceback.print_exc()
            sys.exit(1)
        name = type(error).__qualname__ if type(error).__module__ == "builtins" else "maatstaf." + type(error).__qualname__
        print(name + ": " + str(error))
for before in {before!r}:
    with contextlib.redirect_stdout(io.StringIO()):
        run(before)
run({now!r})
"""
END = "----- end of command -----"
COMPILED = ("cpp", "c")     # in the order in which their compilers are given


class Block:
    """A fenced block: its language, the marker above it, and its lines without the indentation of the fence. What a command
    prints is a block too: its language is PRINTED, its marker the command."""

    def __init__(self, start, indent, language, marker, lines):
        self.start = start          # index of its first line in the document, and so the number of the fence's line
        self.indent, self.language, self.marker, self.lines = indent, language, marker, lines

    def skipped(self):
        return bool(NOT_RUN.match(self.marker))

    def file(self):
        """Whether it is the whole of a file or its end, and of which; None of none."""
        match = FILE.match(self.marker)
        return match and match.groups()


def blocks_of(lines):
    """The fenced blocks of a document. A marker is the last line with text above the fence."""
    found, above, at = [], "", 0
    while at < len(lines):
        fence, printed = FENCE.match(lines[at]), PRINTED.match(lines[at])
        if printed:
            start = at + 1
            at = start
            while at < len(lines) and lines[at] != END_OF_PRINT:
                at += 1
            found.append(Block(start, "", PRINTED, printed[1], lines[start:at]))
            above = ""
        elif fence:
            indent, start = fence[1], at + 1
            at = start
            while at < len(lines) and lines[at].rstrip() != indent + "```":
                at += 1
            content = [line.removeprefix(indent) for line in lines[start:at]]
            found.append(Block(start, indent, fence[2], above.strip(), content))
            above = ""
        elif lines[at].strip():
            above = lines[at]
        at += 1
    return found


def matches(expected, actual):
    """Whether the lines are equal, where an expected "..." is any number of lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line + "\n") for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in actual)) is not None


class Runner:
    def __init__(self, root, bin_folders, compile_commands, valgrind, python, scratch):
        self.place = Path(scratch) / "repository"       # commands may write: they do it here
        self.program = Path(scratch) / "program"
        self.compile_commands = compile_commands        # by the language of the block
        self.python, self.python_so_far = python, []    # None: what is in Python is passed over
        self.prefixes = {"c": [valgrind, "--quiet", "--error-exitcode=1", "--leak-check=full"] if valgrind else []}
        shutil.copytree(root, self.place, ignore=NOT_COPIED)
        self.environment = dict(os.environ, LC_ALL="C.UTF-8")
        self.environment["PATH"] = ":".join([*(str(folder.resolve()) for folder in bin_folders), os.environ["PATH"]])

    def run(self, command):
        done = subprocess.run(command, cwd=self.place, env=self.environment, stdin=subprocess.DEVNULL, timeout=300,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace")
        return done.returncode, done.stdout

    def session(self, commands):
        """The output of each command, run one after the other by one shell; `$?` is that of the command before."""
        script = "".join(f"{{ {command}\n}}; status=$?; printf '\\n%s\\n' '{END}'; (exit $status)\n"
                         for command in commands)
        output = self.run(["sh", "-c", script])[1].split(f"\n{END}\n")
        outputs = [part.splitlines() for part in output[:len(commands)]]
        outputs += [["(the shell ended before this command)"]] * (len(commands) - len(outputs))
        return outputs

    def console(self, block):
        """The block as it really goes, and whether it says so."""
        steps = []                                      # [command lines, expected lines]
        for line in block.lines:
            if line.startswith("$ ") or steps and not steps[-1][1] and steps[-1][0][-1].endswith("\\"):
                if line.startswith("$ "):
                    steps.append([[], []])
                steps[-1][0].append(line)
            elif steps:
                steps[-1][1].append(line)
            else:
                return None, ["output before the first command: a command begins with \"$ \""]
        outputs = self.session(["\n".join(shown).removeprefix("$ ") for shown, _ in steps])
        actual, same = [], bool(steps)
        for (shown, expected), output in zip(steps, outputs):
            agrees = matches(expected, output)
            same = same and agrees
            actual += shown + (expected if agrees else output)
        return same, actual

    def write(self, block):
        """Puts the block into its file, or says why not."""
        how, name = block.file()
        path, text = self.place / name, "\n".join(block.lines) + "\n"
        if how == "file":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            return None
        before = path.read_text(encoding="utf-8").rstrip() if path.is_file() else ""
        if not before.endswith("}"):
            return f"{name} is no file that ends in a brace"
        path.write_text(before[:-1].rstrip() + ",\n" + text + "}\n", encoding="utf-8")
        return None

    def printed(self, block):
        """What the command of the block prints, or what is wrong with it."""
        status, output = self.run(["sh", "-c", block.marker])
        if status:
            return None, [f"the command ends with status {status}:", *output.splitlines()]
        return block.lines == output.splitlines(), output.splitlines()

    def compiled(self, block):
        """What the program prints, or why there is none."""
        source = self.program.with_suffix("." + block.language)
        source.write_text("\n".join(block.lines) + "\n", encoding="utf-8")
        before, after = self.compile_commands[block.language]
        if not before:
            return None, [f"no compiler was given for {block.language}"]
        status, output = self.run([*before, str(source), "-o", str(self.program), *after])
        if status:
            return None, ["the program does not compile:", *output.splitlines()]
        status, output = self.run([*self.prefixes.get(block.language, []), str(self.program)])
        if status:
            return None, [f"the program ends with status {status}:", *output.splitlines()]
        return True, output.splitlines()


    def in_python(self, block):
        """What the block prints after all that stands before it in the document, or why it does not run."""
        script = self.program.with_suffix(".py")
        script.write_text(AS_ONE_SESSION.format(before=self.python_so_far, now="\n".join(block.lines)), encoding="utf-8")
        status, output = self.run([self.python, "-B", str(script)])
        self.python_so_far.append("\n".join(block.lines))
        if status:
            return None, [f"the program ends with status {status}:", *output.splitlines()]
        return True, output.splitlines()


def check(document, runner, only=None):
    """The problems of a document, as text, and its lines with the real outputs."""
    lines = document.read_text(encoding="utf-8").splitlines()
    blocks, problems, changes = blocks_of(lines), [], []

    def problem(block, text):
        problems.append(f"{document}:{block.start}: {text}")

    def compare(block, same, actual):
        if same is None:
            problem(block, "\n    ".join(actual))
        elif not same:
            changes.append((block, actual))
            diff = difflib.unified_diff(block.lines, actual, f"{document}:{block.start} (says)", "(is)", lineterm="")
            problem(block, "the output differs\n" + "\n".join(diff))

    for block, following in zip(blocks, [*blocks[1:], None]):
        if only is not None and block.language != only:
            continue
        if block.language is PRINTED and block.start + len(block.lines) == len(lines):
            problem(block, f"what is printed here has no {END_OF_PRINT} below it")
        elif block.language is PRINTED:
            compare(block, *runner.printed(block))
        elif block.language == "":
            problem(block, "a block needs a language; `text` if it is nothing else")
        elif block.skipped():
            continue
        elif block.file():
            if why := runner.write(block):
                problem(block, why)
        elif block.language == "console":
            compare(block, *runner.console(block))
        elif block.language in COMPILED and block.marker == "<!-- run -->":
            if following is None or following.language != "text":
                problem(block, "a program that is run needs a ```text block with its output after it")
                continue
            same, actual = runner.compiled(block)
            compare(following if same else block, same and matches(following.lines, actual), actual)
        elif block.language == "python" and block.marker == "<!-- run -->":
            if not runner.python:
                continue
            shown = following if following is not None and following.language == "text" else None
            same, actual = runner.in_python(block)
            if same and shown is None and actual:
                problem(block, "a ```text block has to follow, for this is printed:\n" + "\n".join(actual))
            else:
                compare(shown if same and shown is not None else block, same and (shown is None or matches(shown.lines, actual)), actual)
        elif block.language in (*COMPILED, "python"):
            problem(block, f"a ```{block.language} block needs <!-- run --> or <!-- not run: reason --> above it")
        elif block.language in ("sh", "bash", "shell"):
            problem(block, f"a ```{block.language} block needs <!-- not run: reason --> above it, or be ```console")

    for block, actual in reversed(changes):
        lines[block.start:block.start + len(block.lines)] = [(block.indent + line).rstrip() for line in actual]
    return problems, changes, "".join(line + "\n" for line in lines)


def main(arguments):
    compile_commands = {language: ([], []) for language in COMPILED}
    sections = [[]]
    for word in arguments:
        if word == "--":
            sections.append([])
        else:
            sections[-1].append(word)
    arguments = sections[0]
    for language, words in zip(COMPILED, sections[1:]):
        libraries = [word for word in words if word.endswith((".a", ".so"))]        # a linker wants these last
        compile_commands[language] = ([word for word in words if word not in libraries], libraries)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path.cwd())
    parser.add_argument("--bin", type=Path, action="append", default=[])
    parser.add_argument("--valgrind", help="the program under which programs in C run; they may lose no memory")
    parser.add_argument("--python", help="the interpreter for what is in Python; without it that is passed over")
    parser.add_argument("--only", help="a language: blocks in no other are looked at")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("documents", nargs="*", type=Path)
    given = parser.parse_args(arguments)
    documents = given.documents or [given.root / "README.md", *sorted(given.root.glob("docs/*.md"))]

    wrong = 0
    for document in documents:
        with tempfile.TemporaryDirectory() as scratch:      # each document starts afresh
            problems, changes, text = check(document, Runner(given.root, given.bin, compile_commands, given.valgrind, given.python, scratch), given.only)
        if given.write and changes:
            document.write_text(text, encoding="utf-8")
            print(f"{document}: wrote {len(changes)} output(s)")
            problems = [text for text in problems if ": the output differs\n" not in text]
        wrong += len(problems)
        for text in problems:
            print(text, end="\n\n", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
