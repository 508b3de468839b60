#include "value_reader.hpp"

#include "diagnostic_ids.hpp"
#include "spelling.hpp"
#include "value_text.hpp"
#include "written_value.hpp"

#include <array>

namespace maatstaf {

namespace {

using type = json_value::type;

std::string_view shape_of(kind of) noexcept {
    switch (of) {
    case kind::truth: return "true or false";
    case kind::count: return "a whole number";
    case kind::money: return "an amount as text";
    case kind::date: return "a date as text";
    case kind::choice: return "the name of an option as text";
    case kind::rate: break;
    }
    return "a rate";
}

std::string_view example_of(kind of) noexcept {
    switch (of) {
    case kind::truth: return "Write true or false, without quotation marks.";
    case kind::count: return "Write a whole number without quotation marks: 12.";
    case kind::money: return "Write euros and cents with a point: \"1533.82\".";
    case kind::date:
        return "Write year, month and day: \"2025-01-31\"; or \"2025-01\" or \"2025\" when only that is known.";
    case kind::choice:
    case kind::rate: break;
    }
    return "";
}

/// Reads one fact's value; the place is that of what is read at the moment.
class reader {
public:
    reader(const fact_view& what, diagnostics& found) : what_(what), found_(found) {}

    std::optional<box> read(const json_value& value, const std::string& place) {
        if (value.is == type::null) return std::nullopt;
        const bool partial = value.is == type::object;
        const std::optional<box> result = partial ? read_partial(value, place) : read_scalar(value, place);
        // Of what is known in part, the ends have been held against the domain where they stand.
        if (!result || (!partial && !inside(*result, value, place))) return std::nullopt;
        return result;
    }

private:
    std::nullopt_t refuse(finding why, const std::string& place, std::initializer_list<std::string_view> with) {
        found_.push_back(report(why, place, with));
        return std::nullopt;
    }

    bool inside(box value, const json_value& written, const std::string& place) {
        if (covers(what_.domain, value, what_.of)) return true;
        refuse(finding::outside_domain, place, {what_.name, shown(written), plain_values(what_.domain, what_.of)});
        return false;
    }

    static std::string shown(const json_value& written) {
        return written.is == type::text ? in_quotes(written.text) : description_of(written);
    }

    std::string options() const { return "The options: " + joined(what_.options) + "."; }

    std::optional<box> read_scalar(const json_value& value, const std::string& place) {
        const bool whole = value.is == type::whole, textual = value.is == type::text;
        switch (what_.of) {
        case kind::truth:
            if (value.is == type::truth) return point(value.truth ? 1 : 0);
            break;
        case kind::count:
            if (whole) return point(value.whole);
            break;
        case kind::money:
            if (textual) return read_amount(value.text, place);
            if (whole) return point(*read_money(value.text)); // digits alone: whole euros
            if (value.is == type::number && !is_whole(value)) return refuse_number(value.text, place);
            if (value.is == type::number)
                return point(*read_money(value.text)); // beyond the machine, so outside any domain
            break;
        case kind::date:
            if (textual) return read_day(value.text, place);
            break;
        case kind::choice:
            if (textual) return read_option(value.text, place);
            break;
        case kind::rate: break;
        }
        const std::string remedy = what_.of == kind::choice ? options() : std::string(example_of(what_.of));
        return refuse(finding::wrong_kind, place, {what_.name, shape_of(what_.of), description_of(value), remedy});
    }

    std::optional<box> read_amount(const std::string& written, const std::string& place) {
        if (const auto cents = read_money(written)) return point(*cents);
        const auto meant = money_meant(written);
        const std::string remedy =
            meant ? "Write \"" + *meant + "\"."
                  : "Write digits and at most two decimals after a point, nothing else: \"1533.82\".";
        return refuse(finding::money_malformed, place, {what_.name, in_quotes(written), remedy});
    }

    static bool is_whole(const json_value& number) { return number.text.find_first_of(".eE") == std::string::npos; }

    std::optional<box> refuse_number(std::string digits, const std::string& place) {
        const std::string as_written = digits;
        if (digits.find_first_of("eE") == std::string::npos)
            while (digits.size() - digits.find('.') > 3 && digits.back() == '0') digits.pop_back();
        const auto meant = read_money(digits) ? std::optional{digits} : std::nullopt;
        const std::string remedy = meant ? "Write it in quotation marks: \"" + *meant + "\"."
                                         : "Write it in quotation marks, with at most two decimals: \"1533.82\".";
        return refuse(finding::money_as_number, place, {what_.name, as_written.substr(0, 40), remedy});
    }

    std::optional<box> read_day(const std::string& written, const std::string& place) {
        const written_date day = read_date(written);
        if (day.is == written_date::state::good) return box{day.first, day.last};
        const auto meant = date_meant(written);
        const std::string remedy = meant ? "Write \"" + *meant + "\"." : std::string(example_of(kind::date));
        if (day.is == written_date::state::impossible)
            return refuse(finding::impossible_date, place, {in_quotes(written), day.why, remedy});
        return refuse(finding::date_malformed, place, {what_.name, in_quotes(written), remedy});
    }

    std::optional<box> read_option(const std::string& written, const std::string& place) {
        for (std::size_t i = 0; i < what_.options.size(); ++i)
            if (what_.options[i] == written) return set_of(std::uint64_t{1} << i);
        const std::string_view meant = nearest(written, what_.options);
        const std::string remedy = (meant.empty() ? "" : "Did you mean \"" + std::string(meant) + "\"? ") + options();
        return refuse(finding::unknown_option, place, {what_.name, in_quotes(written), remedy});
    }

    std::optional<box> read_partial(const json_value& value, const std::string& place) {
        static constexpr std::array<std::string_view, 2> keys{"between", "one_of"};
        bool all_known = true;
        for (const std::string& key : value.keys) {
            if (key == keys[0] || key == keys[1]) continue;
            all_known = false;
            refuse(finding::unknown_partial_key, place_in(place, key),
                   {in_quotes(key), did_you_mean(key, keys, "words here")});
        }
        const json_value* between = value.find(keys[0]);
        const json_value* one_of = value.find(keys[1]);
        if (between != nullptr && one_of != nullptr)
            return refuse(finding::partial_shape, place, {what_.name, "it says both between and one_of"});
        if (between != nullptr) return all_known ? read_between(*between, place_in(place, keys[0])) : std::nullopt;
        if (one_of != nullptr) return all_known ? read_one_of(*one_of, place_in(place, keys[1])) : std::nullopt;
        if (all_known) refuse(finding::partial_shape, place, {what_.name, "the object is empty"});
        return std::nullopt;
    }

    std::optional<box> read_between(const json_value& ends, const std::string& place) {
        if (what_.of == kind::truth || what_.of == kind::choice) {
            const bool truth = what_.of == kind::truth;
            return refuse(
                finding::partial_kind, place,
                {what_.name, "between", truth ? "true or false" : "a choice",
                 truth ? "Leave it out when it is not known." : "Write {\"one_of\": [\"…\", \"…\"]}. " + options()});
        }
        if (ends.is != type::list || ends.items.size() != 2)
            return refuse(finding::partial_shape, place,
                          {what_.name, "between wants a list of two ends, and this is " + size_of(ends)});
        const auto end = [&](std::size_t i) -> std::optional<box> {
            const json_value& written = ends.items[i];
            if (written.is == type::null) return what_.domain;
            const auto value = read_scalar(written, place_in(place, i));
            return value && inside(*value, written, place_in(place, i)) ? value : std::nullopt;
        };
        const auto lo = end(0), hi = end(1);
        if (!lo || !hi) return std::nullopt;
        if (lo->lo > hi->hi)
            return refuse(finding::reversed_range, place, {what_.name, shown(ends.items[0]), shown(ends.items[1])});
        return box{lo->lo, hi->hi};
    }

    std::optional<box> read_one_of(const json_value& names, const std::string& place) {
        if (what_.of != kind::choice) {
            const std::string_view remedy = what_.of == kind::truth
                                                ? "Leave it out when it is not known."
                                                : "Write {\"between\": [lowest, highest]}, where either may be null.";
            const std::string_view noun = what_.of == kind::money  ? "an amount"
                                          : what_.of == kind::date ? "a date"
                                                                   : shape_of(what_.of);
            return refuse(finding::partial_kind, place, {what_.name, "one_of", noun, remedy});
        }
        if (names.is != type::list)
            return refuse(finding::partial_shape, place,
                          {what_.name, "one_of wants a list, and this is " + size_of(names)});
        if (names.items.empty()) return refuse(finding::no_options, place, {what_.name});
        std::int64_t bits = 0;
        bool all_good = true;
        for (std::size_t i = 0; i < names.items.size() && found_.size() < most_findings; ++i) {
            const auto option = read_scalar(names.items[i], place_in(place, i));
            if (option) bits |= option->lo;
            all_good &= option.has_value();
        }
        if (!all_good) return std::nullopt;
        return point(bits);
    }

    static std::string size_of(const json_value& value) {
        return value.is == type::list ? "a list of " + std::to_string(value.items.size()) : description_of(value);
    }

    const fact_view& what_;
    diagnostics& found_;
};

} // namespace

std::optional<box> read_value(const json_value& value, const fact_view& what, const std::string& place,
                              diagnostics& found) {
    return reader{what, found}.read(value, place);
}

} // namespace maatstaf
