#!/bin/sh
# Runs a file of tests in the environment that environment.sh made: run_pytest.sh FOLDER FILE
set -eu
[ -f "$1/made-from" ] || { echo "skipped: $1 could not be made" >&2; exit 77; }
exec "$1/bin/python" -m pytest -q -p no:cacheprovider --rootdir "$(dirname "$2")" "$2"
