// What every operator means, in plain C++ and on exact values only. Written without a single line of the library: whole
// numbers of any size, a calendar that was made by counting days, rounding by the definition of rounding. Slow, obvious,
// and the yardstick of all the other tests.
#pragma once

#include <maatstaf/algebra/node.hpp>
#include <maatstaf/values/date.hpp>
#include <maatstaf/values/rate.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::tests {

using number = boost::multiprecision::cpp_int;

/// A day by its place in the year.
struct plain_day {
    int year = 0, month = 0, day = 0;
};

/// Made by counting days, one at a time.
plain_day day_of_number(std::int64_t days_since_1970);
std::int64_t number_of_day(plain_day when);
std::int64_t plain_plus_months(std::int64_t day, std::int64_t months, month_end mode);
std::int64_t plain_complete_months(std::int64_t from, std::int64_t to);
std::int64_t plain_age(std::int64_t born, std::int64_t on);

/// numerator / denominator in whole units, for a positive denominator.
number plain_round(const number& numerator, const number& denominator, rounding mode);

/// What an operator stands for besides its arguments.
struct details {
    std::uint8_t mode = 0;
    std::int64_t set = 0; ///< one_of: the options asked for, as bits
    scaling scales{};
    sharing shares{};
};

/// Of operators with arguments, other than quantifiers and look-ups. A choice is the number of its option.
number plain_meaning(op code, const details& with, std::span<const number> arguments);

/// Of the quantifiers, over what the body gave for each member.
number plain_fold(op code, std::span<const number> members);

} // namespace maatstaf::tests
