#include "plain.hpp"

#include <algorithm>
#include <stdexcept>

namespace maatstaf::tests {

namespace {

struct month {
    int year, month;
    std::int64_t first; // day number
    int length;
};

int length_of(int year, int month) {
    if (month == 2) {
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Every month from far before to far after all that the library lets through. The first of January 1970 is found by
// walking to it, a day at a time, and the numbers are counted from there.
constexpr int first_year = -22'000, end_year = 26'000;

const std::vector<month>& months() {
    static const std::vector<month> all = [] {
        std::vector<month> result;
        std::int64_t day = 0, first_of_1970 = 0;
        for (int y = first_year; y < end_year; ++y)
            for (int m = 1; m <= 12; ++m) {
                if (y == 1970 && m == 1) first_of_1970 = day;
                result.push_back({y, m, day, length_of(y, m)});
                for (int d = 0; d < length_of(y, m); ++d) ++day;
            }
        for (month& m : result) m.first -= first_of_1970;
        return result;
    }();
    return all;
}

std::size_t place_of(std::int64_t day) {
    const auto after = std::upper_bound(months().begin(), months().end(), day,
                                        [](std::int64_t d, const month& m) { return d < m.first; });
    if (after == months().begin() || after == months().end()) throw std::out_of_range("beyond the counted calendar");
    return static_cast<std::size_t>(after - months().begin()) - 1;
}

std::int64_t small(const number& n) {
    return n.convert_to<std::int64_t>();
}

} // namespace

plain_day day_of_number(std::int64_t day) {
    const month& in = months()[place_of(day)];
    return {in.year, in.month, static_cast<int>(day - in.first) + 1};
}

std::int64_t number_of_day(plain_day when) {
    const month& in = months().at(static_cast<std::size_t>((when.year - first_year) * 12 + when.month - 1));
    return in.first + when.day - 1;
}

std::int64_t plain_plus_months(std::int64_t day, std::int64_t more, month_end mode) {
    const plain_day from = day_of_number(day);
    const month& to = months().at(static_cast<std::size_t>(static_cast<std::int64_t>(place_of(day)) + more));
    if (from.day <= to.length) return to.first + from.day - 1;
    return mode == month_end::clamped ? to.first + to.length - 1 : to.first + to.length;
}

// The largest number of months after which `to` has been reached.
std::int64_t plain_complete_months(std::int64_t from, std::int64_t to) {
    auto n = static_cast<std::int64_t>(place_of(to)) - static_cast<std::int64_t>(place_of(from)) + 1;
    while (plain_plus_months(from, n, month_end::forward) > to) --n;
    return n;
}

// The largest number of birthdays that has been reached; somebody not yet born has a negative number of them.
std::int64_t plain_age(std::int64_t born, std::int64_t on) {
    std::int64_t n = day_of_number(on).year - day_of_number(born).year + 1;
    while (plain_plus_months(born, 12 * n, month_end::forward) > on) --n;
    return n;
}

number plain_round(const number& numerator, const number& denominator, rounding mode) {
    number below = numerator / denominator; // towards zero
    while (below * denominator > numerator) --below;
    const number rest = numerator - below * denominator;
    switch (mode) {
    case rounding::down: return below;
    case rounding::up: return rest == 0 ? below : number(below + 1);
    case rounding::half_up: return rest * 2 >= denominator ? number(below + 1) : below;
    }
    throw std::logic_error("no such rounding");
}

number plain_meaning(op code, const details& with, std::span<const number> a) {
    const auto truth_of = [](bool b) { return number(b ? 1 : 0); };
    number result;
    switch (code) {
    case op::all:
        for (const number& x : a)
            if (x == 0) return 0;
        return 1;
    case op::any:
        for (const number& x : a)
            if (x == 1) return 1;
        return 0;
    case op::negation: return truth_of(a[0] == 0);
    case op::choose: return a[0] == 1 ? a[1] : a[2];
    case op::less: return truth_of(a[0] < a[1]);
    case op::at_most: return truth_of(a[0] <= a[1]);
    case op::more: return truth_of(a[0] > a[1]);
    case op::at_least: return truth_of(a[0] >= a[1]);
    case op::equal: return truth_of(a[0] == a[1]);
    case op::one_of: return truth_of((with.set >> small(a[0]) & 1) == 1);
    case op::plus:
        for (const number& x : a) result += x;
        return result;
    case op::minus: return a[0] - a[1];
    case op::times: return a[0] * a[1];
    case op::smallest: return *std::min_element(a.begin(), a.end());
    case op::largest: return *std::max_element(a.begin(), a.end());
    case op::scale: // to whole units of so many cents
        return plain_round(a[0] * a[1], number(with.scales.denominator) * with.scales.unit,
                           static_cast<rounding>(with.mode)) *
               with.scales.unit;
    case op::reduce: return a[0] - plain_round(a[0] * a[1], with.scales.denominator, static_cast<rounding>(with.mode));
    case op::portion: { // amount x (fixed + shared / sharers), all over one denominator
        const number sharers = a[1] < 1 ? number(1) : a[1];
        return plain_round(a[0] * (with.shares.fixed * sharers + with.shares.shared), with.shares.denominator * sharers,
                           static_cast<rounding>(with.mode));
    }
    case op::age: return plain_age(small(a[0]), small(a[1]));
    case op::birthday: return plain_plus_months(small(a[0]), 12 * small(a[1]), month_end::forward);
    case op::plus_months: return plain_plus_months(small(a[0]), small(a[1]), static_cast<month_end>(with.mode));
    case op::plus_days: return a[0] + a[1];
    case op::complete_months: return plain_complete_months(small(a[0]), small(a[1]));
    case op::first_of_month: return small(a[0]) - day_of_number(small(a[0])).day + 1;
    default: throw std::logic_error("no plain meaning");
    }
}

number plain_fold(op code, std::span<const number> members) {
    number sum;
    for (const number& x : members) sum += x;
    switch (code) {
    case op::some: return sum > 0 ? 1 : 0;
    case op::every: return sum == number(members.size()) ? 1 : 0;
    default: return sum; // count: each is 0 or 1
    }
}

} // namespace maatstaf::tests
