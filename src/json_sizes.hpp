// How many values stand in each list and object of a JSON text, counted before it is read. Room that is right from the start
// takes half the memory of room that grows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace maatstaf {

/// Of each list and object, in the order in which they open. Of a text that is no JSON it may say anything; it stops when
/// there are more values than so many, or more lists and objects inside each other.
std::vector<std::uint32_t> sizes_in(std::string_view text, std::size_t most_values, std::size_t most_depth);

} // namespace maatstaf
