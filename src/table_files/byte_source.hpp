// Where the bytes of a file of a table come from: a file, standard input, or a text in a test. Nothing is read twice.
#pragma once

#include <cstddef>
#include <functional>
#include <span>

namespace maatstaf {

/// Fills what it is given as far as it can and says how many bytes that were; none: there are no more.
using byte_source = std::function<std::size_t(std::span<char>)>;

} // namespace maatstaf
