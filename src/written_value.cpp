#include "written_value.hpp"

#include <maatstaf/values/date.hpp>

#include <algorithm>
#include <limits>
#include <vector>

namespace maatstaf {

namespace {

/// Nobody means anything by more letters than this.
constexpr std::size_t longest = 60;

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

constexpr bool all_digits(std::string_view s) noexcept {
    return !s.empty() && std::all_of(s.begin(), s.end(), is_digit);
}

int number(std::string_view digits) noexcept {
    int result = 0;
    for (const char c : digits) result = result * 10 + (c - '0');
    return result;
}

void replace_all(std::string& in, std::string_view what, std::string_view by) {
    for (std::size_t at = in.find(what); at != in.npos; at = in.find(what, at + by.size()))
        in.replace(at, what.size(), by);
}

/// Decimals as they should be: at most two, where zeros after those do not count.
std::optional<std::string> decimals(std::string_view digits) {
    while (digits.size() > 2 && digits.back() == '0') digits.remove_suffix(1);
    if (digits.empty() || digits.size() > 2) return std::nullopt;
    return std::string(digits) + (digits.size() == 1 ? "0" : "");
}

/// Are these groups of thousands: "1", "533", "000"?
bool are_thousands(const std::vector<std::string>& groups) {
    if (groups.front().empty() || groups.front().size() > 3) return false;
    return std::all_of(groups.begin() + 1, groups.end(), [](const std::string& g) { return g.size() == 3; });
}

std::string together(const std::vector<std::string>& groups) {
    std::string result;
    for (const std::string& g : groups) result += g;
    return result;
}

} // namespace

std::optional<std::int64_t> read_money(std::string_view written) {
    const bool negative = written.starts_with('-');
    if (negative) written.remove_prefix(1);
    const std::size_t point = written.find('.');
    const std::string_view whole = written.substr(0, point);
    const std::string_view cents = point == written.npos ? std::string_view{} : written.substr(point + 1);
    if (!all_digits(whole) || (point != written.npos && (!all_digits(cents) || cents.size() > 2))) return std::nullopt;
    constexpr std::int64_t far_out = std::numeric_limits<std::int64_t>::max() / 1000;
    std::int64_t result = 0;
    for (const char c : whole) result = std::min(far_out, result * 10 + (c - '0'));
    result = result * 100 + (cents.empty() ? 0 : number(cents) * (cents.size() == 1 ? 10 : 1));
    return negative ? -result : result;
}

std::optional<std::string> money_meant(std::string_view written) {
    if (written.size() > longest) return std::nullopt;
    std::string text{written};
    for (const std::string_view noise : {"€", "EUR", "eur", "euro", "Euro", "\u00a0", "\u202f", " ", "'", "+"})
        replace_all(text, noise, "");
    for (const std::string_view nothing : {",-", ".-", ",--", ".--", ",", "."})
        if (text.ends_with(nothing)) text.resize(text.size() - nothing.size());
    const bool negative = text.starts_with('-');
    if (negative) text.erase(0, 1);

    std::vector<std::string> groups(1);
    std::string separators;
    for (const char c : text) {
        if (is_digit(c)) groups.back() += c;
        else if (c == '.' || c == ',') {
            separators += c;
            groups.emplace_back();
        } else {
            return std::nullopt;
        }
    }
    if (groups.front().empty()) return std::nullopt;

    std::optional<std::string> cents;
    if (!separators.empty()) {
        const bool all_alike = separators.find_first_not_of(separators.front()) == separators.npos;
        if (all_alike && separators.size() > 1) {
            if (!are_thousands(groups)) return std::nullopt;
        } else {
            const bool like_thousands = all_alike && groups.back().size() == 3 && groups.front().size() <= 3;
            if (like_thousands) return std::nullopt; // 1.533: thousands, or three decimals?
            cents = decimals(groups.back());
            if (!cents) return std::nullopt;
            groups.pop_back();
            const bool thousands_alike = separators.find_first_not_of(separators.front()) >= separators.size() - 1;
            if (groups.size() > 1 && (!are_thousands(groups) || !thousands_alike)) return std::nullopt;
        }
    }
    std::string result = (negative ? "-" : "") + together(groups) + (cents ? "." + *cents : "");
    return read_money(result) ? std::optional{result} : std::nullopt;
}

written_date read_date(std::string_view s) {
    const bool with_month = s.size() == 7 || s.size() == 10, with_day = s.size() == 10;
    if (s.size() != 4 && !with_month) return {};
    if (!all_digits(s.substr(0, 4)) || (with_month && (s[4] != '-' || !all_digits(s.substr(5, 2))))) return {};
    if (with_day && (s[7] != '-' || !all_digits(s.substr(8, 2)))) return {};
    using state = written_date::state;
    const int year = number(s.substr(0, 4));
    const auto good = [](bounds<date> days) { return written_date{state::good, days.lo.day, days.hi.day, {}}; };
    if (!with_month) return good(some_day_in(year));
    const int month = number(s.substr(5, 2));
    if (month < 1 || month > 12) return {state::impossible, 0, 0, "there is no month " + std::string(s.substr(5, 2))};
    if (!with_day) return good(some_day_in(year, month));
    const int day = number(s.substr(8, 2));
    if (!exists({year, month, day}))
        return {state::impossible, 0, 0,
                std::string(s.substr(0, 7)) + " has " + std::to_string(calendar::last_day_of(year, month)) + " days"};
    return good(date{year, month, day});
}

std::optional<std::string> date_meant(std::string_view written) {
    if (written.size() > longest) return std::nullopt;
    std::vector<std::string> parts(1);
    for (const char c : written) {
        if (is_digit(c)) parts.back() += c;
        else if (c == '-' || c == '/' || c == '.' || c == ' ') parts.emplace_back();
        else break; // a time of day, say
    }
    std::erase(parts, std::string{});
    if (parts.size() == 1 && parts[0].size() == 8)
        parts = {parts[0].substr(0, 4), parts[0].substr(4, 2), parts[0].substr(6)};
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    if (parts.front().size() != 4) {
        // Day first, as is Dutch; but 3-4-2025 may be March or April.
        if (parts.size() != 3 || parts[2].size() != 4 || parts[0].size() > 2 || parts[1].size() > 2)
            return std::nullopt;
        if (number(parts[0]) <= 12 && number(parts[0]) != number(parts[1])) return std::nullopt;
        std::swap(parts[0], parts[2]);
    }
    std::string result = parts[0];
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].size() > 2) return std::nullopt;
        if (number(parts[i]) == 0) break; // a register's way to say that this is not known
        result += (parts[i].size() == 1 ? "-0" : "-") + parts[i];
    }
    return result != written && read_date(result).is == written_date::state::good ? std::optional{result}
                                                                                  : std::nullopt;
}

} // namespace maatstaf
