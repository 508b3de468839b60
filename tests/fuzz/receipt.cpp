// A receipt: read_receipt and replay, against a small pack.
#include "fuzzed.hpp"
#include "src/tiny_pack.hpp"

#include <maatstaf/receipt.hpp>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace maatstaf;
    diagnostics found;
    const receipt kept = read_receipt(fuzz::text_of(data, size), found);
    fuzz::require_sound(found);
    const bool was_read = found.empty();
    const replayed now = replay(kept, tiny::klein, found);
    fuzz::require_sound(found);
    fuzz::require(now.judgement.empty() == !found.empty(), "a judgement or findings");
    fuzz::require(was_read || now.judgement.empty(), "half a receipt judges nothing");
    for (const difference& d : now.differences) fuzz::require(d.then != d.now, "what differs is not the same");
    return 0;
}
