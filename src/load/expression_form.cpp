#include "expression_form.hpp"

#include "spelling.hpp"

#include <algorithm>

namespace maatstaf {

std::string_view in_words(kind of) noexcept {
    switch (of) {
    case kind::truth: return "a truth";
    case kind::count: return "a count";
    case kind::money: return "money";
    case kind::date: return "a date";
    case kind::choice: return "a choice";
    case kind::rate: break;
    }
    return "a rate";
}

std::string in_words(std::uint8_t kinds) {
    std::vector<std::string_view> names;
    for (std::size_t k = 0; k < kind_names.size(); ++k)
        if ((kinds >> k & 1) != 0) names.push_back(in_words(static_cast<kind>(k)));
    return joined(names, " or ");
}

const operator_info* operator_called(std::string_view word) noexcept {
    const auto at =
        std::find_if(operators.begin(), operators.end(), [word](const operator_info& o) { return o.word == word; });
    const bool in_packs = at != operators.end() && at->form != shape::hint && at->form != shape::head &&
                          at->code != op::constant && at->code != op::known && at->code != op::custom;
    return in_packs ? &*at : nullptr;
}

} // namespace maatstaf
