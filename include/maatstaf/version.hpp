// The version of the library, stated here and nowhere else: CMake, pkg-config and the programs read it from this file.
// Semantic versioning; what changed stands in CHANGELOG.md. This header knows nothing of the rest of the library, so
// that a program can look at the version before it decides what to include.
#pragma once

#define MAATSTAF_VERSION_MAJOR 0
#define MAATSTAF_VERSION_MINOR 1
#define MAATSTAF_VERSION_PATCH 0

#define MAATSTAF_VERSION_QUOTE(major, minor, patch) #major "." #minor "." #patch
#define MAATSTAF_VERSION_EXPAND(major, minor, patch) MAATSTAF_VERSION_QUOTE(major, minor, patch)

// "major.minor.patch", as a string literal.
#define MAATSTAF_VERSION MAATSTAF_VERSION_EXPAND(MAATSTAF_VERSION_MAJOR, MAATSTAF_VERSION_MINOR, MAATSTAF_VERSION_PATCH)
