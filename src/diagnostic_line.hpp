// A finding for people.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <string>

namespace maatstaf {

/// On one line, with its place as far as it is known, and without the newline.
std::string as_line(const diagnostic& d);

} // namespace maatstaf
