// Row by row, with branches, as one writes it down from the rules. The calendar is that of the standard library, which
// makes this the independent word on what the others must answer.
#include "parameters.hpp"
#include "yardsticks.hpp"

#include <chrono>

namespace reference {

namespace {

int complete_months(std::int32_t birth, std::int32_t ref) {
    using namespace std::chrono;
    const year_month_day born{sys_days{days{birth}}}, on{sys_days{days{ref}}};
    const int months = (int{on.year()} - int{born.year()}) * 12 + static_cast<int>(unsigned{on.month()}) -
                       static_cast<int>(unsigned{born.month()});
    return on.day() < born.day() ? months - 1 : months;
}

std::size_t period_of(std::int32_t ref) {
    std::size_t p = periods - 1;
    while (p > 0 && ref < period_starts[p]) --p;
    return p;
}

bool may_refer(unsigned referrer, bool skj, bool court) {
    switch (referrer) {
    case 0:
    case 1:
    case 2: return true;
    case 3:
    case 4:
    case 5:
    case 6:
    case 7: return skj;
    case 8: return court;
    default: return false;
    }
}

} // namespace

void by_hand_rows(const inputs& in, const outputs& out, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
        const int months = complete_months(in.birth[i], in.ref[i]), age = months / 12;
        const std::size_t p = period_of(in.ref[i]);
        const std::size_t type = in.partner[i] != 0 ? 2 : in.household[i];
        const std::size_t age_class = age < 21 ? 0 : months < pension_age_months[p] ? 1 : 2;
        const bool court = in.court[i] != 0, running = in.running[i] != 0;

        const bool r1 = in.income[i] * 100 <= std::int64_t{norms[p][type][age_class][in.inside[i]]} * income_percent;
        const bool r2 = in.assets[i] <= asset_limits[p][type];
        const bool r3 = in.municipality[i] == home_municipality && age >= 18 && r1 && r2;
        const bool r4 = in.children[i] > 0 && r1;
        const bool r7 = may_refer(in.referrer[i], in.skj[i] != 0, court);
        const bool r5 = age < 18 || (age < 23 && running && (court || r7));
        const bool r6 = months >= 210 && months < 216 && running;

        out.r[0][i] = r1;
        out.r[1][i] = r2;
        out.r[2][i] = r3;
        out.r[3][i] = r4;
        out.r[4][i] = r5;
        out.r[5][i] = r6;
        out.r[6][i] = r7;
        if (r5 && r7) out.r[7][i] = r6 ? 5 : r3 || r4 ? 4 : 3;
        else out.r[7][i] = r3 || r4 ? 2 : r5 ? 1 : 0;
    }
}

} // namespace reference
