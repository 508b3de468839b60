#!/bin/sh
# Fetches the C sources of nanoarrow, by which tables in Arrow files are read and written, into .packages/nanoarrow. The
# distribution has no package of it; the source package on PyPI has them, with flatcc, on which they build. If they are
# there it does nothing. Without them everything is built but that: see cmake/nanoarrow.cmake.
set -eu
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../.packages/nanoarrow
# The version and the hash of what is fetched, and what is done with it.
wanted="$(cat "$here/nanoarrow.txt") $(cat "$0" "$here/nanoarrow.patch" | cksum)"

if [ -r "$target/wanted" ] && [ "$(cat "$target/wanted")" = "$wanted" ]; then
    exit 0
fi
echo "packages: fetching ${wanted%% *}"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m pip --disable-pip-version-check download --quiet --no-deps --no-binary nanoarrow --require-hashes \
    --requirement "$here/nanoarrow.txt" --dest "$scratch"
mkdir "$scratch/whole" "$scratch/parts"
tar -xzf "$scratch"/nanoarrow-*.tar.gz -C "$scratch/whole" --strip-components 2    # what is below subprojects/
cp -R "$scratch/whole/arrow-nanoarrow/src/nanoarrow" "$scratch/parts/nanoarrow"
patch --quiet --directory "$scratch/parts" --strip 1 < "$here/nanoarrow.patch"
mkdir "$scratch/parts/flatcc"
for part in include src/runtime LICENSE; do
    cp -R "$scratch"/whole/flatcc-*/$part "$scratch/parts/flatcc/"
done
printf '%s\n' "$wanted" > "$scratch/parts/wanted"
rm -rf "$target"
mkdir -p "$(dirname "$target")"
mv "$scratch/parts" "$target"
