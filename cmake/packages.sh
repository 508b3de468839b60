#!/bin/sh
# Installs what is missing from the distribution's own packages: says what it will install, tries it out first, and stops if
# a package would have to be removed for it. What the distribution has no package of, cmake/nanoarrow.sh fetches. If all is
# there it does nothing.
#
#   sh cmake/packages.sh          to build, test and run the demo
#   sh cmake/packages.sh --arm64  also a cross compiler for 64 bits ARM, and an emulator of user programs
#   sh cmake/packages.sh --all    also that, clang with its sanitizers and libFuzzer, the formatter, the linter and Google
#                                 Benchmark
set -eu
export LC_ALL=C DEBIAN_FRONTEND=noninteractive

say() { printf 'packages: %s\n' "$*"; }
stop() { say "$*" >&2; exit 1; }

# Boost must be 1.81 or newer. Debian 12 has it beside its default 1.74, under names with a version.
distribution=unknown
[ ! -r /etc/os-release ] || distribution=$(. /etc/os-release && echo "${ID:-} ${VERSION_ID:-}")
boost='libboost-dev libboost-program-options-dev'
clang='clang clang-tidy clang-format'
case $distribution in
    'debian 12')
        boost='libboost1.81-dev libboost-program-options1.81-dev'
        clang='clang-14 libclang-rt-14-dev clang-tidy-14 clang-format-14' ;;
    'ubuntu 24.04')
        clang="$clang libclang-rt-18-dev" ;;
    *)
        say "made for Debian 12 and Ubuntu 24.04; on '$distribution' the names of packages may differ" >&2 ;;
esac
wanted="g++ cmake ninja-build patch pkg-config python3 python3-jsonschema valgrind $boost nlohmann-json3-dev libssl-dev openssl libgtest-dev libgmock-dev"
arm64='g++-aarch64-linux-gnu qemu-user'
case ${1:-} in
    '') ;;
    --arm64) wanted="$wanted $arm64" ;;
    --all) wanted="$wanted $arm64 $clang libbenchmark-dev" ;;
    *) stop "unknown argument '$1'; there are --arm64 and --all" ;;
esac

# Without it there is no reading of Arrow files, and all else can be built.
fetch() { sh "$(dirname "$0")/nanoarrow.sh" || say 'nanoarrow cannot be fetched (see above): built without Arrow files' >&2; }
python3 -m pip --version >/dev/null 2>&1 || wanted="$wanted python3-pip"
python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || wanted="$wanted python3-venv"

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    stop "no apt here. Install these by hand, then use the presets in CMakePresets.json: $wanted"

missing=
for package in $wanted; do
    case $(dpkg-query -W -f ' ${db:Status-Status} ' "$package" 2>/dev/null || true) in
        *' installed '*) ;;     # and not `not-installed`
        *) missing="$missing $package" ;;
    esac
done
missing=${missing# }
if [ -z "$missing" ]; then
    fetch
    say 'all there, nothing to install'
    exit 0
fi

root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "no sudo here. Run as root: apt-get install $missing"
    root='sudo -E'
fi

# $missing and $root are lists of words, so they stand without quotes.
simulate() { apt-get -s -q install --no-install-recommends $missing; }
refresh() { say 'refreshing the package lists'; $root apt-get -qq update; }
# --no-remove: what is true of the simulation holds for the real thing too.
install() {
    $root apt-get -y -qq -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 \
        install --no-install-recommends --no-remove $missing
}

say "missing: $missing"
# Lists that are absent (a fresh container) or too old make the simulation fail.
plan=$(simulate 2>/dev/null) || { refresh; plan=$(simulate) || stop "apt cannot install $missing (see above)"; }

named() { printf '%s\n' "$plan" | sed -n "s/^$1 \([^ ]*\).*/\1/p" | tr '\n' ' '; }
removed=$(named Remv)
[ -z "$removed" ] || stop "stopped, nothing was changed: installing $missing would remove ${removed% }." \
    "Remove these yourself if you can do without, or build in a container."

say "will install: $(named Inst)"
# A download that fails most often means lists older than the archive: once more with new ones.
install || { refresh; install; }
fetch
