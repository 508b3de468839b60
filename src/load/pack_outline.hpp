// What a pack says of itself before it is loaded: what it is called, and which packs have to be at hand. For whoever keeps
// packs in files and has to find those first. It judges nothing: what is wrong is reported when the pack is loaded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

struct pack_outline {
    std::string name;              ///< empty where it is not given
    std::vector<std::string> uses; ///< in the order of the text; empty where an entry names no pack
};

pack_outline outline_of(std::string_view json);

} // namespace maatstaf
