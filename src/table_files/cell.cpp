#include "cell.hpp"

#include "json_document.hpp"
#include "value_reader.hpp"
#include "written_value.hpp"

#include <charconv>

namespace maatstaf {

namespace {

using type = json_value::type;

bool is_whole_number(std::string_view text) noexcept {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || (text.front() == '0' && text.size() > 1)) return false;
    return text.find_first_not_of("0123456789") == text.npos;
}

std::optional<std::int64_t> whole_number(std::string_view text) noexcept {
    if (!is_whole_number(text)) return std::nullopt;
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} ? std::optional{number} : std::nullopt;
}

/// As a case would have it.
json_value as_written(std::string_view cell, kind of) {
    json_value result;
    if (cell.empty()) return result;
    result.is = type::text;
    result.text = cell;
    if (of == kind::truth && (cell == "true" || cell == "false")) {
        result.is = type::truth;
        result.truth = cell == "true";
    } else if (of == kind::count && is_whole_number(cell)) {
        const auto number = whole_number(cell);
        result.is = number ? type::whole : type::number;
        result.whole = number.value_or(0);
        if (number) result.text = std::to_string(*number);
    }
    return result;
}

/// The value of a cell in which nothing is wrong, without building what a case would have.
std::optional<box> value_at_once(std::string_view cell, const fact_view& what) {
    std::optional<box> value;
    switch (what.of) {
    case kind::truth:
        if (cell == "true" || cell == "false") value = point(cell == "true" ? 1 : 0);
        break;
    case kind::count:
        if (const auto number = whole_number(cell)) value = point(*number);
        break;
    case kind::money:
        if (const auto cents = read_money(cell)) value = point(*cents);
        break;
    case kind::date:
        if (const written_date day = read_date(cell); day.is == written_date::state::good)
            value = box{day.first, day.last};
        break;
    case kind::choice:
        for (std::size_t i = 0; i < what.options.size() && !value; ++i)
            if (what.options[i] == cell) value = set_of(std::uint64_t{1} << i);
        break;
    case kind::rate: break;
    }
    return value && covers(what.domain, *value, what.of) ? value : std::nullopt;
}

} // namespace

std::optional<box> read_cell(std::string_view cell, const fact_view& what, const std::string& place,
                             diagnostics& found) {
    if (cell.empty()) return std::nullopt;
    if (const auto value = value_at_once(cell, what)) return value;
    return read_value(as_written(cell, what.of), what, place, found);
}

std::optional<box> read_ends(std::string_view lower, std::string_view upper, const fact_view& what,
                             const std::string& place, diagnostics& found) {
    if (lower.empty() && upper.empty()) return std::nullopt;
    const auto end = [&](std::string_view cell) {
        return cell.empty() ? std::optional{what.domain} : value_at_once(cell, what);
    };
    if (const auto lo = end(lower), hi = end(upper); lo && hi && lo->lo <= hi->hi) return box{lo->lo, hi->hi};
    json_value ends, range;
    ends.is = type::list;
    for (const std::string_view cell : {lower, upper}) ends.items.push_back(as_written(cell, what.of));
    range.is = type::object;
    range.keys.emplace_back("between");
    range.items.push_back(std::move(ends));
    return read_value(range, what, place, found);
}

} // namespace maatstaf
