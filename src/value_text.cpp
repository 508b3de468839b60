#include "value_text.hpp"

#include "pattern.hpp"
#include "phrases.hpp"
#include "spelling.hpp"

namespace maatstaf {

namespace {

std::uint64_t magnitude(std::int64_t n) noexcept {
    return n < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
}

std::string at_width(std::uint64_t n, std::size_t width) {
    std::string digits = std::to_string(n);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string money_text(std::int64_t cents, std::string_view thousands, char decimal) {
    const std::uint64_t all = magnitude(cents);
    std::string whole = std::to_string(all / 100);
    if (!thousands.empty())
        for (std::size_t at = whole.size(); at > 3;) whole.insert(at -= 3, thousands);
    return (cents < 0 ? "-" : "") + whole + decimal + at_width(all % 100, 2);
}

std::string scalar(std::int64_t value, const stated& what, wording how) {
    switch (what.of) {
    case kind::truth: return std::string(in(value != 0 ? phrase::yes : phrase::no, how.in));
    case kind::money: return grouped_money(value, how.in, how.by == naming::labels);
    case kind::date: return how.by == naming::labels ? long_date(value, how.in) : plain_date(value);
    case kind::rate: return rate_text(value, what.denominator, how.in);
    case kind::count:
    case kind::choice: break;
    }
    return std::to_string(value);
}

} // namespace

std::string plain_money(std::int64_t cents) {
    return money_text(cents, "", '.');
}

std::string plain_date(std::int64_t day) {
    constexpr std::int64_t first = calendar::day_number({-9999, 1, 1}), last = calendar::day_number({9999, 12, 31});
    if (day < first || day > last) return "day " + std::to_string(day) + " from 1970-01-01";
    const civil_day when = calendar::civil(day);
    return (when.year < 0 ? "-" : "") + at_width(magnitude(when.year), 4) + '-' + at_width(magnitude(when.month), 2) +
           '-' + at_width(magnitude(when.day), 2);
}

std::string grouped_money(std::int64_t cents, language in, bool sign) {
    const std::string digits = in == language::nl ? money_text(cents, ".", ',') : money_text(cents, ",", '.');
    return sign ? "€ " + digits : digits;
}

std::string long_date(std::int64_t day, language l) {
    const civil_day when = calendar::civil(day);
    return std::to_string(when.day) + ' ' +
           std::string(in(phrase::months[static_cast<std::size_t>(when.month - 1)], l)) + ' ' +
           std::to_string(when.year);
}

std::string rate_text(std::int64_t numerator, std::int64_t denominator, language in) {
    std::int64_t shift = 1;
    for (std::size_t decimals = 0; decimals <= 4; ++decimals, shift *= 10) {
        if (denominator <= 0 || (numerator * 100 * shift) % denominator != 0) continue;
        const std::int64_t all = numerator * 100 * shift / denominator;
        std::string result = (all < 0 ? "-" : "") + std::to_string(magnitude(all / shift));
        if (decimals > 0) result += (in == language::nl ? "," : ".") + at_width(magnitude(all % shift), decimals);
        return result + '%';
    }
    return std::to_string(numerator) + '/' + std::to_string(denominator);
}

std::string plain_value(std::int64_t value, kind of, std::span<const std::string_view> options) {
    switch (of) {
    case kind::truth: return value != 0 ? "true" : "false";
    case kind::money: return plain_money(value);
    case kind::date: return plain_date(value);
    case kind::choice: return joined(option_names_in(value, options));
    case kind::count:
    case kind::rate: break;
    }
    return std::to_string(value);
}

std::string plain_values(box value, kind of, std::span<const std::string_view> options) {
    if (is_point(value, of)) return plain_value(value.lo, of, options);
    if (of == kind::choice) return "one of " + joined(option_names_in(value.lo, options));
    if (of == kind::truth) return "true or false";
    const box widest = widest_of(of, options.size());
    const std::string lo = plain_value(value.lo, of), hi = plain_value(value.hi, of);
    if (value.lo <= widest.lo && of != kind::date) return "at most " + hi;
    if (value.hi >= widest.hi && of != kind::date) return "at least " + lo;
    return "from " + lo + " up to " + hi;
}

std::vector<std::string_view> option_names_in(std::int64_t bits, std::span<const std::string_view> options) {
    std::vector<std::string_view> result;
    for (std::size_t i = 0; i < options.size(); ++i)
        if ((static_cast<std::uint64_t>(bits) >> i & 1) != 0) result.push_back(options[i]);
    return result;
}

box widest_of(kind of, std::size_t option_count) noexcept {
    if (of == kind::choice && option_count == 0) option_count = 64;
    const box all = everything(of, option_count);
    return of == kind::money || of == kind::count ? box{all.lo / 10, all.hi / 10} : all;
}

bool open_below(const stated& what) noexcept {
    return what.of != kind::choice && !is_point(what.value, what.of) && what.value.lo <= what.widest.lo;
}

bool open_above(const stated& what) noexcept {
    return what.of != kind::choice && !is_point(what.value, what.of) && what.value.hi >= what.widest.hi;
}

bool wide_open(const stated& what) noexcept {
    if (what.of == kind::choice) return !is_point(what.value, what.of) && covers(what.value, what.widest, what.of);
    return open_below(what) && open_above(what);
}

std::string in_words(const stated& what, wording how) {
    if (wide_open(what)) return std::string(in(phrase::unknown, how.in));
    if (what.of == kind::choice) {
        const auto names = option_names_in(what.value.lo, what.options);
        return names.size() == 1 ? std::string(names[0]) : fill(in(phrase::one_of, how.in), {joined(names)});
    }
    const std::string lo = scalar(what.value.lo, what, how);
    if (is_point(what.value, what.of)) return lo;
    const std::string hi = scalar(what.value.hi, what, how);
    const bool day = what.of == kind::date;
    if (open_above(what)) return fill(in(day ? phrase::from : phrase::at_least, how.in), {lo});
    if (open_below(what)) return fill(in(day ? phrase::until : phrase::at_most, how.in), {hi});
    return fill(in(phrase::between, how.in), {lo, hi});
}

} // namespace maatstaf
