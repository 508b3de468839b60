# The commands of this project. `make` alone lists them; all but the shell, git and make itself is installed by
# cmake/packages.sh from the distribution's packages.
.NOTPARALLEL:
.PHONY: help demo test test-all python arm64 packs bench peers fuzz tidy format format-check clean
.PHONY: packages packages-arm64 packages-all

JOBS ?= $(shell nproc 2>/dev/null || echo 2)
DEMO_LANGUAGE ?= nl
FUZZ_SECONDS ?= 60
# Formatting differs between versions; version 14 is the one that decides.
CLANG_FORMAT ?= $(shell command -v clang-format-14 || command -v clang-format)
CODE = find include src bindings benchmarks tests -name '*.[ch]pp' -o -name '*.[ch]' 2>/dev/null | sort

help:       ## list these commands
	@sed -n 's/^\([a-z0-9-]*\): .*## /\1\t/p' Makefile | expand -t 16

demo: packages  ## judge the example households and explain the verdicts (DEMO_LANGUAGE=nl or en)
	@cmake --preset release
	@cmake --build --preset release -j $(JOBS) --target maatstaf_cli
	@sh cmake/demo.sh build/release/bin/maatstaf $(DEMO_LANGUAGE)

test: packages  ## build and run all tests
	@cmake --preset dev
	@cmake --build --preset dev -j $(JOBS)
	@ctest --preset dev

test-all: packages-all test demo  ## test and demo, then with clang, with sanitizers and for arm64, and the format: before every landing
	@for preset in clang asan clang-asan tsan arm64; do \
	    cmake --preset $$preset && cmake --build --preset $$preset -j $(JOBS) && ctest --preset $$preset || exit 1; \
	done
	@$(MAKE) --no-print-directory python format-check

python: packages  ## install the package for Python into .venv (builds the library for it: some minutes)
	@[ -x .venv/bin/python ] || python3 -m venv .venv
	@CMAKE_BUILD_PARALLEL_LEVEL=$(JOBS) .venv/bin/python -m pip --disable-pip-version-check install --quiet .
	@.venv/bin/python -c 'import maatstaf; print("installed in .venv: maatstaf", maatstaf.__version__, "with", *maatstaf.packs())'

arm64: packages-arm64  ## build what judges tables for 64 bits ARM, and run its tests under an emulator
	@cmake --preset arm64
	@cmake --build --preset arm64 -j $(JOBS)
	@ctest --preset arm64

packs: packages  ## write src/packs/*.json from include/maatstaf/sociaal
	@cmake --preset release
	@cmake --build --preset release -j $(JOBS) --target maatstaf_cli
	@for pack in landelijk haarlemmermeer haarlem; do \
	    build/release/bin/maatstaf show -p $$pack --format pack > src/packs/$$pack.json || exit 1; \
	done

bench: packages-all  ## measure, and write docs/benchmarks.md but its last section
	@cmake --preset bench
	@cmake --build --preset bench -j $(JOBS)

peers: packages-all  ## measure other engines, installed from PyPI into build/, and write that last section
	@cmake --preset bench
	@cmake --build --preset peers -j $(JOBS)

fuzz: packages-all  ## look for texts that crash what reads them, FUZZ_SECONDS (60) for each of seven readers
	@cmake --preset fuzz
	@cmake --build --preset fuzz -j $(JOBS)
	@FUZZ_SECONDS=$(FUZZ_SECONDS) sh tests/fuzz/run.sh build/fuzz

tidy: packages-all  ## run clang-tidy over the library and the program
	@cmake --preset clang
	@$$(command -v run-clang-tidy-14 || command -v run-clang-tidy) -quiet -p build/clang "$(CURDIR)/src/.*"

format: packages-all  ## format the code
	@$(CODE) | xargs $(CLANG_FORMAT) -i

format-check: packages-all  ## say what is not formatted
	@if $(CLANG_FORMAT) --version | grep -q 'version 14\.'; \
	then $(CODE) | xargs $(CLANG_FORMAT) --dry-run -Werror && echo 'format: all as .clang-format says'; \
	else echo 'format: not checked, clang-format 14 decides'; \
	fi

clean:      ## remove what was built
	@rm -rf build

packages:   ## install what is missing to build and test
	@sh cmake/packages.sh

packages-arm64:  ## install what is missing for arm64
	@sh cmake/packages.sh --arm64

packages-all:  ## install what is missing for everything
	@sh cmake/packages.sh --all
