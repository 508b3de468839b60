#!/bin/sh
# Installs the package with pip into a fresh environment, and runs the lines in Python of README.md there.
#
#   install.sh PYTHON SOURCES BUILD LIBRARY
#
# Ends with status 77, which ctest calls skipped, where PyPI cannot be reached.
set -eu
python=$1 sources=$2 build=$3 library=$4
unset PYTHONPATH
fresh=$build/python-install
rm -rf "$fresh"
"$python" -m venv "$fresh"
pip() { "$fresh/bin/python" -m pip --disable-pip-version-check "$@"; }

# The backend that pyproject.toml names, apart from what follows, to tell a network that is down from a package that is wrong.
backend=$(sed -n 's/^requires = \["\(.*\)"\]$/\1/p' "$sources/pyproject.toml")
pip install --quiet --only-binary :all: "$backend" || {
    echo 'What builds a wheel cannot be fetched from PyPI (see above): skipped.' >&2
    exit 77
}
pip install --quiet --no-build-isolation --no-index \
    --config-settings=build-dir="$build/python-wheel" \
    --config-settings=cmake.define.MAATSTAF_PYTHON_LIBRARY="$library" "$sources"

cd /
"$fresh/bin/python" - "$build" <<'END'
import pathlib, sys
import maatstaf
here = pathlib.Path(maatstaf.__file__).parent
assert pathlib.Path(sys.prefix) in here.parents, here
assert (here / "py.typed").is_file()
END
"$python" -B "$sources/tests/docs/run_snippets.py" --root "$sources" --only python --python "$fresh/bin/python" "$sources/README.md"
