// Dates in terms: ages and months as differences of keys, and of near keys where 16 bits tell as much.
#include "graph.hpp"
#include "near_days.hpp"

#include <algorithm>

namespace maatstaf::block {

/// Ages and complete months are differences of the same keys, so that each date is taken apart once.
std::uint32_t graph::months(const node& n, std::uint32_t from, std::uint32_t to) {
    if (terms_[from].is_constant() && terms_[to].is_constant()) return combine(n, from, to, no_term);
    const auto key = [&](std::uint32_t day) {
        const term of = terms_[day];
        const box range{calendar::month_key(of.range.lo), calendar::month_key(of.range.hi)};
        if (of.is_constant()) return constant(kind::count, range);
        return intern({.how = makes::month_key,
                       .of = kind::count,
                       .about = of.about,
                       .arguments = {day, no_term, no_term},
                       .range = range});
    };
    const std::uint32_t later = key(to), earlier = key(from);
    const std::uint32_t difference = combine({.code = op::minus, .of = kind::count}, later, earlier, no_term);
    const std::uint32_t complete = divide(difference, calendar::month_key_unit);
    return n.code == op::age ? divide(complete, 12) : complete;
}

std::uint32_t graph::divide(std::uint32_t value, std::int64_t by) {
    const term of = terms_[value];
    const box range{rounded::floor_divide(of.range.lo, by), rounded::floor_divide(of.range.hi, by)};
    if (of.is_constant()) return constant(of.of, range);
    if (of.how == makes::divide) return divide(of.arguments[0], of.payload * by);
    return intern({.how = makes::divide,
                   .of = of.of,
                   .about = of.about,
                   .payload = by,
                   .arguments = {value, no_term, no_term},
                   .range = range});
}

/// The near key of a column of days, or no term.
std::uint32_t graph::near_key(std::uint32_t day) {
    const term of = terms_[day];
    if (of.how != makes::column || of.mode == 0) return no_term;
    return intern({.how = makes::near_key,
                   .of = kind::count,
                   .about = of.about,
                   .payload = of.payload,
                   .range = {near_key_of_day(of.range.lo), near_key_of_day(of.range.hi)}});
}

/// The near key that stands for a key, or no term.
std::uint32_t graph::near_key_of(std::uint32_t key) {
    const term of = terms_[key];
    if (of.how == makes::expand) return near_key_of(of.arguments[0]); // which `nearly` expands again
    if (of.how == makes::month_key) return near_key(of.arguments[0]);
    const box near{of.range.lo - near_origin, of.range.hi - near_origin};
    const bool is_near = of.is_constant() && near.lo >= near_differences.lo && near.hi <= near_differences.hi;
    return is_near ? constant(kind::count, near) : no_term;
}

/// Does every limit lie where differences are told apart, or beyond all that there are?
bool graph::is_told_apart_nearly(std::uint32_t difference, std::uint32_t limit) const {
    const box all = terms_[difference].range;
    const term& t = terms_[limit];
    const auto is_told_apart = [&](box value) {
        const auto end_is = [&](std::int64_t end) {
            return end < all.lo || end > all.hi || (end > near_differences.lo && end < near_differences.hi);
        };
        return end_is(value.lo) && end_is(value.hi);
    };
    if (t.is_constant()) return is_told_apart(t.range);
    if (t.how == makes::line)
        return is_told_apart_nearly(difference, t.arguments[1]) && is_told_apart_nearly(difference, t.arguments[2]);
    const std::vector<box>& values = tables_[static_cast<std::size_t>(t.payload)].values;
    return std::all_of(values.begin(), values.end(), is_told_apart);
}

/// A difference of dates in 16 bits, where it compares with `limit` just as the whole one does; else the whole one.
std::uint32_t graph::nearly(std::uint32_t difference, std::uint32_t limit) {
    const term of = terms_[difference];
    const bool is_minus = of.how == makes::line && of.code == op::minus;
    if (!is_minus || !is_made_of_tables(limit) || !is_told_apart_nearly(difference, limit)) return difference;
    std::array<std::uint32_t, 3> keys{near_key_of(of.arguments[0]), near_key_of(of.arguments[1]), no_term};
    if (keys[0] == no_term || keys[1] == no_term) return difference;
    const std::uint32_t about = about_alike(keys);
    return intern({.how = makes::near_difference,
                   .of = kind::count,
                   .about = about,
                   .arguments = keys,
                   .range = near_differences});
}

/// The near key of the day, with the days of the table as near keys too; or the day itself.
std::uint32_t graph::by_near_key(std::uint32_t day, dated& made) {
    const bool all_near = std::all_of(made.days.begin(), made.days.end(),
                                      [](std::int32_t d) { return d > near_days.lo && d <= near_days.hi; });
    const std::uint32_t key = all_near ? near_key(day) : no_term;
    if (key == no_term) return day;
    for (std::int32_t& d : made.days) d = static_cast<std::int32_t>(near_key_of_day(d));
    return key;
}

} // namespace maatstaf::block
