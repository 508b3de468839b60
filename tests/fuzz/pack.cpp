// A pack: load_pack, and whatever it loads can be written, loaded again and judged by.
#include "fuzzed.hpp"
#include "src/tiny_pack.hpp"

#include <maatstaf/load.hpp>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace maatstaf;
    static const pack* const available[]{&tiny::klein};
    diagnostics found;
    const auto loaded = load_pack(fuzz::text_of(data, size), available, found);
    fuzz::require(loaded.has_value() == found.empty(), "a pack or findings");
    fuzz::require_sound(found);
    if (!loaded) return 0;
    fuzz::judge_by(loaded->view());
    const std::string written = write_pack(*loaded);
    const auto again = load_pack(written, available, found);
    fuzz::require(again.has_value(), "what was written can be loaded");
    fuzz::require(write_pack(*again) == written, "what was loaded is written the same");
    return 0;
}
