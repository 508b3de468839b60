#include "case_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace maatstaf::tests {

namespace {

std::size_t size_of(layout lies) {
    switch (lies) {
    case layout::bits: return 0;
    case layout::int8:
    case layout::uint8: return 1;
    case layout::int16:
    case layout::uint16: return 2;
    case layout::int32:
    case layout::uint32:
    case layout::year_month_day: return 4;
    case layout::int64: return 8;
    case layout::decimal128: return 16;
    }
    return 0;
}

bool holds(layout lies, box numbers) {
    switch (lies) {
    case layout::bits: return numbers.lo >= 0 && numbers.hi <= 1;
    case layout::int8: return numbers.lo >= INT8_MIN && numbers.hi <= INT8_MAX;
    case layout::uint8: return numbers.lo >= 0 && numbers.hi <= UINT8_MAX;
    case layout::int16: return numbers.lo >= INT16_MIN && numbers.hi <= INT16_MAX;
    case layout::uint16: return numbers.lo >= 0 && numbers.hi <= UINT16_MAX;
    case layout::int32: return numbers.lo >= INT32_MIN && numbers.hi <= INT32_MAX;
    case layout::uint32: return numbers.lo >= 0 && numbers.hi <= UINT32_MAX;
    default: return true;
    }
}

/// Which of these days one number can say: a day, a month or a year of which nothing more is known, or nothing.
std::int64_t year_month_day(box days, box domain) {
    const civil_day a = date{static_cast<std::int32_t>(days.lo)}.civil();
    if (days.lo == days.hi) return a.year * 10'000 + a.month * 100 + a.day;
    if (days == domain) return 0;
    if (days == to_box(some_day_in(a.year, a.month))) return a.year * 10'000 + a.month * 100;
    if (days == to_box(some_day_in(a.year))) return a.year * 10'000;
    return -1;
}

} // namespace

std::uint8_t* case_table::bytes(std::size_t count) {
    return memory_.emplace_back(count + 1, static_cast<std::uint8_t>(random_.below(256))).data();
}

const std::uint8_t* case_table::bitmap(const std::vector<bool>& bits, std::size_t offset) {
    std::uint8_t* data = bytes((bits.size() + offset + 7) / 8);
    for (std::size_t i = 0; i < bits.size(); ++i) {
        const std::size_t at = i + offset;
        const auto mask = static_cast<std::uint8_t>(1u << (at % 8));
        data[at / 8] = static_cast<std::uint8_t>(bits[i] ? data[at / 8] | mask : data[at / 8] & ~mask);
    }
    return data;
}

column_values case_table::lay_ends(layout lies, const std::vector<std::int64_t>& numbers,
                                   const std::vector<bool>& there) {
    column_values result;
    result.offset = random_.one_in(2) ? 0 : random_.below(70);
    if (lies == layout::bits) {
        std::vector<bool> bits;
        for (const std::int64_t n : numbers) bits.push_back(n != 0);
        result.data = bitmap(bits, result.offset);
    } else {
        const std::size_t size = size_of(lies);
        std::uint8_t* data = bytes((numbers.size() + result.offset) * size);
        result.data = data;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            std::int64_t words[]{numbers[i], numbers[i] < 0 ? -1 : 0};
            // what is not there can be anything
            if (!there[i]) words[0] = words[1] = static_cast<std::int64_t>(random_.below(SIZE_MAX));
            std::memcpy(data + (i + result.offset) * size, words, size);
        }
    }
    const bool all = std::find(there.begin(), there.end(), false) == there.end();
    if (!all || random_.one_in(2)) result.validity = bitmap(there, result.offset);
    return result;
}

column case_table::lay(std::string_view name, kind of, box domain, std::size_t options,
                       const std::vector<box>& values) {
    column result{.name = names_.emplace_back(name)};
    std::vector<std::int64_t> lower, upper, ymd;
    std::vector<bool> lower_there, upper_there, known;
    bool partly = false, by_day = of == kind::date;
    for (const box b : values) {
        const bool open = b == domain;
        partly = partly || (of != kind::choice && !is_point(b, of) && !open);
        known.push_back(of == kind::choice ? is_point(b, of) : !open || b.lo == b.hi);
        lower.push_back(of == kind::choice ? std::countr_zero(static_cast<std::uint64_t>(b.lo)) : b.lo);
        upper.push_back(b.hi);
        lower_there.push_back(b.lo != domain.lo || random_.one_in(2));
        upper_there.push_back(b.hi != domain.hi || random_.one_in(2));
        if (of == kind::date) ymd.push_back(year_month_day(b, domain));
        by_day = by_day && ymd.back() >= 0;
    }
    if (by_day && (partly ? true : random_.one_in(3))) {
        result.lies = layout::year_month_day;
        result.values = lay_ends(result.lies, ymd, known);
        return result;
    }
    if (of == kind::choice && random_.one_in(2)) {
        auto& dictionary = dictionaries_.emplace_back();
        for (std::size_t o = 0; o < options; ++o) dictionary.push_back(static_cast<std::int32_t>(options - 1 - o));
        for (std::int64_t& n : lower) n = static_cast<std::int64_t>(options) - 1 - n;
        result.dictionary = dictionary;
    }
    box numbers{0, 0};
    for (const auto* ends : {&lower, &upper}) {
        if (ends == &upper && !partly) continue;
        for (const std::int64_t n : *ends) numbers = {std::min(numbers.lo, n), std::max(numbers.hi, n)};
    }
    std::vector<layout> possible;
    for (int l = 0; l <= static_cast<int>(layout::decimal128); ++l) {
        const auto lies = static_cast<layout>(l);
        const bool fits_kind = lies == layout::bits         ? of == kind::truth
                               : lies == layout::decimal128 ? of == kind::money
                               : of == kind::date           ? lies == layout::int32 || lies == layout::int64
                                                            : true;
        if (fits_kind && holds(lies, numbers)) possible.push_back(lies);
    }
    result.lies = random_.of(possible);
    const bool two = partly || (of != kind::choice && random_.one_in(6));
    result.values = lay_ends(result.lies, lower, two ? lower_there : known);
    if (two) result.upper = lay_ends(result.lies, upper, upper_there);
    return result;
}

case_table::case_table(const std::vector<known_case>& rows, const plan& of, const std::vector<given_column>& given,
                       dice& random)
    : random_(random) {
    std::vector<box> values;
    for (const fact_view& f : of.names().facts) {
        values.clear();
        if (f.list.empty()) {
            for (const known_case& row : rows) values.push_back(row.facts.find(f.name)->second);
            columns_.push_back(lay(f.name, f.of, f.domain, f.options.size(), values));
        } else {
            for (const known_case& row : rows)
                if (const auto& members = row.lists.find(f.list)->second)
                    for (const auto& member : *members) values.push_back(member.find(f.name)->second);
            columns_.push_back(
                lay(std::string(f.list) + '.' + std::string(f.name), f.of, f.domain, f.options.size(), values));
        }
    }
    for (const list_view& l : of.names().lists) {
        std::vector<std::int64_t> offsets{0};
        std::vector<bool> known;
        for (const known_case& row : rows) {
            const auto& members = row.lists.find(l.name)->second;
            known.push_back(members.has_value());
            offsets.push_back(offsets.back() + (members ? static_cast<std::int64_t>(members->size()) : 0));
        }
        list_column now{.name = names_.emplace_back(l.name), .lies = random.one_in(2) ? layout::int32 : layout::int64};
        const column_values laid = lay_ends(now.lies, offsets, std::vector<bool>(offsets.size(), true));
        now.offsets = laid.data;
        now.offset = laid.offset;
        now.validity = bitmap(known, laid.offset);
        lists_.push_back(now);
    }
    for (const given_column& g : given)
        columns_.push_back(lay(g.name, g.of, everything(g.of, std::max<std::size_t>(g.options, 1)), g.options, g.rows));
    view_ = {rows.size(), columns_, lists_};
}

known_case without_some_options(known_case what, const plan& of) {
    const auto decide = [&](box& value, std::string_view list, std::string_view name) {
        const symbol known_as = list.empty() ? symbol_of(name) : symbol_of_member(list, name);
        const fact_view& f = of.names().facts[*of.names().fact_names.find(known_as)];
        if (f.of == kind::choice && !is_point(value, f.of)) value = f.domain;
    };
    for (auto& [name, value] : what.facts) decide(value, "", name);
    for (auto& [list, members] : what.lists)
        if (members)
            for (auto& member : *members)
                for (auto& [name, value] : member) decide(value, list, name);
    return what;
}

known_case random_row(const plan& of, dice& random, std::size_t openness) {
    const auto value_of = [&](const fact_view& f) {
        if (random.below(100) < openness && random.one_in(2)) return f.domain;
        box near = f.domain;
        if (!random.one_in(4)) {
            if (f.of == kind::date) near = {date{2003, 1, 1}.day, date{2027, 12, 31}.day};
            if (f.of == kind::money) near = {0, 400'000};
            if (f.of == kind::count) near = {0, 6};
            near = f.of == kind::choice ? f.domain : intersection(near, f.domain, f.of);
            if (!is_possible(near, f.of)) near = f.domain;
        }
        return random_part(near, f.of, f.of == kind::choice || random.below(100) >= openness, random);
    };
    known_case result;
    for (const fact_view& f : of.names().facts)
        if (f.list.empty()) result.facts.emplace(f.name, value_of(f));
    for (const list_view& l : of.names().lists) {
        std::optional<std::vector<known_case::boxes>> members;
        if (random.below(100) >= openness) {
            members.emplace();
            for (std::size_t n = random.below(std::min(l.maximum, 4u) + 1); n > 0; --n) {
                known_case::boxes& one = members->emplace_back();
                for (const fact_view& f : of.names().facts)
                    if (f.list == l.name) one.emplace(f.name, value_of(f));
            }
        }
        result.lists.emplace(l.name, std::move(members));
    }
    return result;
}

answer_table::answer_table(const plan& of, std::size_t rows, bool reasons) : plan_(of) {
    for (std::size_t r = 0; r < of.rules().size(); ++r) {
        result_column to{.lies = layout::int64};
        to.values = numbers_.emplace_back(rows, 77).data();
        to.upper = numbers_.emplace_back(rows, 77).data();
        to.validity = bits_.emplace_back((rows + 7) / 8, std::uint8_t{0x5a}).data();
        to.options = sets_.emplace_back(rows, 77).data();
        if (reasons) {
            to.open = sets_.emplace_back(rows, 77).data();
            to.reason = nodes_.emplace_back(rows, 77).data();
        }
        columns_.push_back(to);
    }
}

box answer_table::answer(std::size_t rule, std::size_t row) const {
    const result_column& c = columns_[rule];
    const kind of = plan_.statement_of(plan_.rules()[rule]).of;
    if (of == kind::choice) return set_of(c.options[row]);
    return {static_cast<const std::int64_t*>(c.values)[row], static_cast<const std::int64_t*>(c.upper)[row]};
}

bool answer_table::settled(std::size_t rule, std::size_t row) const {
    return (columns_[rule].validity[row / 8] >> (row % 8) & 1) != 0;
}

} // namespace maatstaf::tests
