#include "mutation.hpp"

namespace maatstaf::tests {

std::string mutated_text(std::string text, dice& random) {
    constexpr std::string_view of_json = "{}[],:\"\\0123456789.-eE tfn";
    for (std::size_t n = 1 + random.below(3); n > 0 && !text.empty(); --n) {
        const std::size_t at = random.below(text.size()), length = 1 + random.below(40);
        switch (random.below(8)) {
        case 0: text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1u << random.below(8))); break;
        case 1: text[at] = static_cast<char>(random.below(256)); break;
        case 2: text[at] = random.of(of_json); break;
        case 3: text.erase(at, length); break;
        case 4: text.insert(random.below(text.size()), text.substr(at, length)); break;
        case 5: text.insert(at, 1, random.of(of_json)); break;
        case 6:
            if (random.one_in(4)) text.resize(at);
            break;
        default: { // one digit becomes another
            const std::size_t digit = text.find_first_of("0123456789", at);
            if (digit != text.npos) text[digit] = static_cast<char>('0' + random.below(10));
        }
        }
    }
    return text;
}

} // namespace maatstaf::tests
