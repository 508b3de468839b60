#include "arrow_values.hpp"

#include "diagnostic_ids.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

/// Where there are no values, for who wants to see data all the same.
alignas(16) constexpr std::uint8_t no_data[16]{};

/// So that no size that is computed of it overflows.
constexpr std::int64_t most_values = INT64_MAX / 1024;

/// How many buffers an array has, of which the first is the bitmap; -1: nobody looks at them.
std::int64_t buffers_of(arrow_type type) noexcept {
    switch (type) {
    case arrow_type::nothing:
    case arrow_type::other: return -1;
    case arrow_type::structure: return 1;
    case arrow_type::text:
    case arrow_type::large_text:
    case arrow_type::text_view: return 3; // of a view at least
    default: return 2;
    }
}

std::string numbers_in_words(std::int64_t has, std::string_view what, std::int64_t wanted) {
    return "it has " + std::to_string(has) + ' ' + std::string(what) + ", and " + std::to_string(wanted) +
           (wanted == 1 ? " is wanted" : " are wanted");
}

/// What is wrong with it; empty: nothing that can be seen.
std::string wrong_with(const ArrowArray& a, const arrow_field& type, std::int64_t least) {
    if (a.release == nullptr) return "it is released";
    if (a.length < 0) return "it has a length below zero";
    if (a.offset < 0) return "it has an offset below zero";
    if (a.length > most_values || a.offset > most_values) return "it is longer than any memory";
    if (a.length < least) return numbers_in_words(a.length, "values", least);
    const std::int64_t wanted = buffers_of(type.type);
    if (wanted < 0) return {};
    if (a.null_count < -1 || a.null_count > a.length)
        return "it says that it has " + std::to_string(a.null_count) + " nulls";
    const bool is_view = type.type == arrow_type::text_view;
    if (is_view ? a.n_buffers < wanted : a.n_buffers != wanted) return numbers_in_words(a.n_buffers, "buffers", wanted);
    if (a.buffers == nullptr) return "its buffers are not there";
    if (a.null_count > 0 && a.buffers[0] == nullptr) return "it has nulls, and no bitmap that says which";
    if (wanted > 1 && a.length > 0 && a.buffers[1] == nullptr) return "it has values, and no buffer of them";
    const auto children = static_cast<std::int64_t>(type.children.size());
    if (a.n_children != children) return numbers_in_words(a.n_children, "children", children);
    if (children > 0 &&
        (a.children == nullptr || std::find(a.children, a.children + children, nullptr) != a.children + children))
        return "a child of it is not there";
    if ((a.dictionary == nullptr) != type.dictionary.empty())
        return a.dictionary == nullptr ? "its dictionary is not there" : "it has a dictionary, and its schema has none";
    return {};
}

} // namespace

bool arrow_values::has_nulls() const noexcept {
    if (validity == nullptr) return false;
    for (std::int64_t at = 0; at < length; ++at)
        if (!is_there(at)) return true;
    return false;
}

arrow_values arrow_values::part(std::int64_t first, std::int64_t how_many) const noexcept {
    arrow_values result = *this;
    result.offset += first;
    result.length = how_many;
    return result;
}

std::optional<arrow_values> look_at(const ArrowArray& array, const arrow_field& type, std::int64_t least,
                                    const std::string& place, diagnostics& found) {
    if (const std::string why = wrong_with(array, type, least); !why.empty()) {
        found.push_back(broken_array(place, why));
        return std::nullopt;
    }
    arrow_values result{.length = array.length, .offset = array.offset};
    if (buffers_of(type.type) < 0) return result;
    result.buffers = {array.buffers, static_cast<std::size_t>(array.n_buffers)};
    result.validity = static_cast<const std::uint8_t*>(array.buffers[0]);
    if (array.n_buffers > 1) result.data = array.buffers[1];
    if (result.data == nullptr) result.data = no_data;
    return result;
}

diagnostic broken_array(const std::string& place, std::string_view why) {
    return report(finding::broken_arrow_array, place, {why});
}

} // namespace maatstaf
