"""Tests of run_snippets.py: a document that says what is not so must fail."""

import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path

import run_snippets

COMPILER = []       # from the command line

C_PROGRAM = '#include <stdio.h>\nint main(void) { int class = 0; puts("in C"); return class; }'
PROGRAM = '#include <cstdio>\nint main() { std::puts("judged"); }'


class Documents(unittest.TestCase):
    def run_document(self, text, *options):
        """The exit status, what was complained about, and the document afterwards."""
        with tempfile.TemporaryDirectory() as root:
            document = Path(root) / "README.md"
            document.write_text(text, encoding="utf-8")
            errors = io.StringIO()
            with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
                status = run_snippets.main(["--root", root, *options, "--", *COMPILER])
            return status, errors.getvalue(), document.read_text(encoding="utf-8")

    def accepted(self, text):
        status, errors, _ = self.run_document(text)
        self.assertEqual((status, errors), (0, ""))

    def refused(self, text, message):
        status, errors, _ = self.run_document(text)
        self.assertEqual(status, 1)
        self.assertIn(message, errors)

    def test_right_output(self):
        self.accepted("```console\n$ echo one\none\n$ printf 'a\\n\\nb\\n'\na\n\nb\n```\n")

    def test_wrong_output_is_shown_with_its_place(self):
        self.refused("# Title\n\n```console\n$ echo one\ntwo\n```\n", "README.md:3: the output differs")
        self.refused("```console\n$ echo one\ntwo\n```\n", "-two\n+one")

    def test_output_that_is_missing_or_too_much(self):
        self.refused("```console\n$ echo one\n```\n", "+one")
        self.refused("```console\n$ true\none\n```\n", "-one")

    def test_dots_stand_for_any_lines(self):
        self.accepted("```console\n$ seq 9\n1\n...\n9\n```\n")
        self.accepted("```console\n$ seq 2\n1\n...\n2\n```\n")
        self.refused("```console\n$ seq 9\n1\n...\n8\n```\n", "the output differs")

    def test_a_session_keeps_its_state(self):
        self.accepted("```console\n$ cd /\n$ pwd\n/\n$ (exit 2)\n$ echo $?\n2\n$ echo a \\\n      b\na b\n```\n")

    def test_a_shell_that_ends(self):
        self.refused("```console\n$ exit 0\n$ echo one\none\n```\n", "the shell ended")

    def test_skipped_with_a_reason_only(self):
        self.accepted("<!-- not run: builds everything -->\n```console\n$ false-command\n```\n")
        self.refused("<!-- not run:  -->\n```console\n$ false-command\n```\n", "the output differs")

    def test_blocks_that_must_be_marked(self):
        self.refused("```cpp\nint x;\n```\n", "needs <!-- run -->")
        self.refused("```sh\nls\n```\n", "needs <!-- not run: reason -->")
        self.refused("```\nls\n```\n", "needs a language")
        self.accepted("<!-- not run: a fragment -->\n```cpp\nint x;\n```\n\n```json\n{}\n```\n")

    def test_programs(self):
        self.accepted(f"<!-- run -->\n```cpp\n{PROGRAM}\n```\n\nprints\n\n```text\njudged\n```\n")
        self.refused(f"<!-- run -->\n```cpp\n{PROGRAM}\n```\n\n```text\nguessed\n```\n", "README.md:7: the output")
        self.refused(f"<!-- run -->\n```cpp\n{PROGRAM}\n```\n", "needs a ```text block")
        self.refused("<!-- run -->\n```cpp\nint main() { return x; }\n```\n```text\n```\n", "does not compile")
        self.refused("<!-- run -->\n```cpp\nint main() { return 3; }\n```\n```text\n```\n", "ends with status 3")

    def test_programs_in_c(self):
        self.refused("```c\nint x;\n```\n", "a ```c block needs <!-- run -->")
        self.accepted(f"<!-- run -->\n```c\n{C_PROGRAM}\n```\n\n```text\nin C\n```\n")
        self.refused(f"<!-- run -->\n```c\n{C_PROGRAM}\n```\n\n```text\nin C++\n```\n", "README.md:7: the output")
        self.refused("<!-- run -->\n```c\nclass x;\n```\n```text\n```\n", "does not compile")

    def test_programs_in_python(self):
        python = ["--python", sys.executable]
        def block(code):
            return f"<!-- run -->\n```python\n{code}\n```\n"

        def status_of(text, *options):
            return self.run_document(text, *options)[:2]

        self.refused("```python\nx = 1\n```\n", "a ```python block needs <!-- run -->")
        session = block("x = 1\nprint('before')") + "```text\nbefore\n```\n" + block("y = x + 1") + block("print(y)")
        self.assertEqual(status_of(session + "```text\n2\n```\n", *python), (0, ""))
        self.assertIn("README.md:17: the output differs", status_of(session + "```text\n3\n```\n", *python)[1])
        self.assertIn("has to follow, for this is printed:\n2", status_of(session, *python)[1])
        self.assertIn("SyntaxError", status_of(block("x ="), *python)[1])
        self.assertIn("NameError", status_of(block("nothing"), *python)[1])
        self.assertEqual(status_of(block("raise ValueError('so')") + "```text\nValueError: so\n```\n", *python), (0, ""))
        self.assertIn("has to follow", status_of(block("raise ValueError('so')"), *python)[1])
        self.assertEqual(status_of(session + "```text\n3\n```\n"), (0, ""))   # no interpreter: passed over

    def test_files(self):
        whole = '<!-- file: x/a.json -->\n```json\n{\n  "a": 1\n}\n```\n\n'
        end = '<!-- at the end of: x/a.json -->\n```json\n  "b": 2\n```\n'
        shown = '```console\n$ cat x/a.json\n{\n  "a": 1,\n  "b": 2\n}\n```\n'
        self.accepted(whole + end + shown)
        self.refused(whole + shown, '-  "b": 2')
        self.refused(end, "is no file that ends in a brace")

    def test_what_a_command_prints(self):
        self.accepted("<!-- printed by: echo one; echo two -->\none\ntwo\n<!-- end of print -->\n")
        self.accepted("<!-- printed by: printf '```console\\n$ false\\n```\\n' -->\n```console\n$ false\n```\n"
                      "<!-- end of print -->\n")
        self.refused("<!-- printed by: echo one -->\ntwo\n<!-- end of print -->\n", "-two\n+one")
        self.refused("<!-- printed by: echo one -->\n<!-- end of print -->\n", "+one")
        self.refused("<!-- printed by: echo one; exit 3 -->\none\n<!-- end of print -->\n", "ends with status 3")
        self.refused("<!-- printed by: echo one -->\none\n", "has no <!-- end of print -->")
        status, _, after = self.run_document("<!-- printed by: seq 2 -->\n<!-- end of print -->\nend\n", "--write")
        self.assertEqual((status, after), (0, "<!-- printed by: seq 2 -->\n1\n2\n<!-- end of print -->\nend\n"))

    def test_write_puts_it_right(self):
        wrong = "1. so\n\n   ```console\n   $ echo one\n   two\n   three\n   $ echo four\n   ```\n\nend\n"
        right = "1. so\n\n   ```console\n   $ echo one\n   one\n   $ echo four\n   four\n   ```\n\nend\n"
        status, errors, after = self.run_document(wrong, "--write")
        self.assertEqual((status, errors, after), (0, "", right))


if __name__ == "__main__":
    COMPILER = sys.argv[1:]
    unittest.main(argv=sys.argv[:1])
