# Toolchain of the clang presets: the oldest clang that is supported where it has its own name (Debian 12), else the
# one that the distribution calls clang.
find_program(CMAKE_C_COMPILER NAMES clang-14 clang REQUIRED)
find_program(CMAKE_CXX_COMPILER NAMES clang++-14 clang++ REQUIRED)
