#!/bin/sh
# Runs a command in the environment that environment.sh made: in_environment.sh FOLDER COMMAND …
# Ends with status 77, which ctest calls skipped, where there is none.
set -eu
folder=$1
shift
[ -f "$folder/made-from" ] || { echo "skipped: $folder could not be made" >&2; exit 77; }
PATH=$folder/bin:$PATH exec "$@"
