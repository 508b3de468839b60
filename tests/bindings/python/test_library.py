"""What Python declares of the library is what the header says, and the sources are what they have to be."""

import ast
import ctypes
import re
import subprocess
import sys

import maatstaf
from maatstaf import _library, _plain


def header(root):
    return re.sub(r"/\*.*?\*/", "", (root / "bindings/c/maatstaf.h").read_text(), flags=re.S)


def arguments(declared):
    return [] if declared.strip() == "void" else [" ".join(one.split()) for one in declared.split(",")]


def test_every_function_takes_what_the_header_says(root):
    found = dict(re.findall(r"\b(mst_\w+)\(([^)]*)\);", header(root)))
    wanted = {ctypes.c_int32: ("int32_t", "mst_status"), ctypes.c_uint32: ("uint32_t",), ctypes.c_size_t: ("size_t",),
              _library.Utf8: ("mst_utf8",)}
    for name, takes in _library.FUNCTIONS.items():
        declared = arguments(found[name])
        assert len(declared) == len(takes), name
        for argument, kind in zip(declared, takes):
            if kind is ctypes.c_void_p:
                assert "*" in argument, (name, argument)
            else:
                assert "*" not in argument and argument.startswith(wanted[kind]), (name, argument)


def test_every_struct_has_the_fields_of_the_header(root):
    text = header(root)
    c_types = {"size_t": ctypes.c_size_t, "uint32_t": ctypes.c_uint32, "uint64_t": ctypes.c_uint64, "int32_t": ctypes.c_int32,
               "int64_t": ctypes.c_int64, "mst_utf8": _library.Utf8, "mst_range": _library.Range,
               "mst_buffer": _library.Buffer, "mst_room": _library.Buffer}
    names = {"PackInfo": "pack_info", "PlanInfo": "plan_info", "TableOptions": "table_options", "TableOutcome": "table_outcome",
             "ArrowOptions": "arrow_options", "CheckOptions": "check_options", "DiffOptions": "diff_options", "ListColumn": "list_column"}
    for struct in _library.STRUCTS:
        name = "mst_" + names.get(struct.__name__, struct.__name__.lower())
        body = re.search(rf"typedef struct {name} {{(.*?)}} {name};", text, re.S)[1]
        body = re.sub(r"\w+ \(\*(\w+)\)\([^)]*\)", r"void* \1", body)  # a pointer to a function
        fields = [re.match(r"(.*?)(\w+)$", " ".join(one.split())).groups() for one in body.split(";") if one.strip()]
        declared = [(field, ctypes.c_void_p if "*" in kind else c_types[kind.strip()]) for kind, field in fields]
        assert declared == list(struct._fields_), name


def test_numbers_are_those_of_the_header(root):
    text = header(root)
    for name, number in re.findall(r"MST_([A-Z0-9_]+) = (\d+)", text):
        if hasattr(_library, name):
            assert getattr(_library, name) == int(number), name
    assert maatstaf.__version__ == ".".join(re.findall(r"MST_VERSION_\w+ = (\d+)", text))


def test_the_sources_are_python_3_9(root):
    files = sorted((root / "bindings/python/maatstaf").glob("*.py"))
    assert len(files) > 10
    for file in files:
        text = file.read_text()
        ast.parse(text, feature_version=(3, 9))
        assert text.startswith('"""'), f"{file} does not say what it is for"
        assert len(text.splitlines()) <= 250, f"{file} is long"


def test_numpy_is_not_needed():
    code = ("import sys; sys.modules['numpy'] = None; import maatstaf; "
            "print(maatstaf.pack('landelijk').plan('aow_leeftijd_bereikt', on='2025-01-01').judge({}).answer)")
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "unknown\n"


def test_types_hold(root):
    """mypy --strict over the package, and over a program that uses it."""
    package = root / "bindings/python/maatstaf"
    for what in ([package], [root / "tests/bindings/python/typed_use.py"]):
        done = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--config-file", root / "pyproject.toml", *what],
                              capture_output=True, text=True, env={"MYPYPATH": str(package.parent), "PATH": ""})
        assert done.returncode == 0, done.stdout + done.stderr


def test_plain_accepts_no_more_than_the_library():
    assert _plain._AMOUNT("1533.82") and not _plain._AMOUNT("01.00") and not _plain._AMOUNT("１.00") and not _plain._AMOUNT("1.00\n")
    assert _plain._DAY("2025-01-31") and not _plain._DAY("2025-01-31\n") and not _plain._DAY("２025-01-31")
