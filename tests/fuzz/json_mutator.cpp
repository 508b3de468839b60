// How libFuzzer changes a text: every other time as the JSON that it is, so that what is behind the reader of JSON is reached
// as well.
#include "fuzzed.hpp"
#include "json_text.hpp"
#include "support/mutation.hpp"

#include <algorithm>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed);

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    using namespace maatstaf;
    tests::dice random{seed};
    if (random.one_in(2)) return LLVMFuzzerMutate(data, size, most);
    diagnostics found;
    json_value whole = read_json(fuzz::text_of(data, size), found, of_a_pack);
    if (!found.empty()) return LLVMFuzzerMutate(data, size, most);
    tests::mutate(whole, random);
    const std::string text = on_one_line(whole);
    if (text.size() > most) return LLVMFuzzerMutate(data, size, most);
    std::copy(text.begin(), text.end(), data);
    return text.size();
}
