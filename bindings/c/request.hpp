// What a call asks to judge by: the rules, the date, the language and the functions of an mst_request.
#pragma once

#include "functions.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_request> = offsetof(mst_request, function_count) + sizeof(std::size_t);

struct request {
    std::vector<std::string_view> rules;
    std::optional<date> on; ///< nothing also where it is none; that was told
    language in = language::nl;
    functions_at_hand functions;
};

/// Whether a date has to be there.
enum class date_of_request : std::uint8_t { wanted, may_be_empty };

/// Rules by name; false where one of them is no text.
bool read_rules(const mst_utf8* rules, std::size_t count, std::vector<std::string_view>& into, border& to);

/// False where the struct itself cannot be read. What it says wrong is found, and the rest of it taken.
bool read_request(const mst_request* by, date_of_request is, request& into, border& to);

/// From the first day until the second, which comes after it; nothing where that is not so, which was told. Both are texts.
struct asked_period {
    date from, until;
};
std::optional<asked_period> read_period(mst_utf8 from, mst_utf8 until, border& to);

/// "rules[2]"
std::string place_of_rule(std::size_t n);

} // namespace maatstaf::c
