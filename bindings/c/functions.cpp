#include "functions.hpp"

#include <cstdint>

namespace maatstaf::c {

namespace {

bool call_in_c(void* state, const std::int64_t* arguments, std::size_t number, std::int64_t* result) noexcept {
    const auto& f = *static_cast<const mst_function*>(state);
    return f.call(f.state, arguments, number, result) == 1;
}

} // namespace

bool functions_at_hand::read(const mst_function* const* given, std::size_t count, border& to) {
    if (count == 0) return true;
    if (!to.wants_place(given, "functions")) return false;
    bool good = true;
    for (std::size_t n = 0; n < count && good; ++n) good = read(given[n], "functions[" + std::to_string(n) + ']', to);
    return good;
}

bool functions_at_hand::read(const mst_function* given, const std::string& place, border& to) {
    if (!to.wants_struct(given, place)) return false;
    mst_function& f = given_.emplace_back(taken(given));
    const std::string call = place + ".call";
    bool good = to.wants_text(f.name, place + ".name");
    if (f.call == nullptr) {
        to.refuse(MST_NULL, finding::border_null, call, {call, "a function"});
        good = false;
    }
    all_.push_back({view(f.name), call_in_c, &f});
    return good;
}

} // namespace maatstaf::c
