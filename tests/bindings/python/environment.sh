#!/bin/sh
# Makes the virtual environment in which the tests of the Python package run, unless it is there already.
#
#   environment.sh PYTHON FOLDER REQUIREMENTS
#
# Ends with status 77, which ctest calls skipped, where PyPI cannot be reached.
set -eu
python=$1 folder=$2 requirements=$3
made=$folder/made-from
cmp -s "$requirements" "$made" && exit 0
rm -rf "$folder"
"$python" -m venv "$folder"
"$folder/bin/python" -m pip --disable-pip-version-check install --quiet --only-binary :all: --no-deps -r "$requirements" || {
    echo 'What the tests of the Python package need cannot be fetched from PyPI (see above): they are skipped.' >&2
    exit 77
}
cp "$requirements" "$made"
