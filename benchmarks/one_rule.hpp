// One rule of 31 nodes, of the kind that municipal schemes have, over facts of which a tenth is unknown; and the same
// rule written by hand, which is the yardstick: once for facts that are all known, once for facts that may be unknown.
#pragma once

#include <maatstaf/maatstaf.hpp>

#include <array>
#include <cstdint>
#include <random>
#include <vector>

namespace yardstick {

using namespace maatstaf;
using namespace maatstaf::literals;

inline constexpr fact<money> inkomen{"inkomen", {}, {0_euro, 1'000'000_euro}};
inline constexpr fact<money> vermogen{"vermogen", {}, {0_euro, 1'000'000_euro}};
inline constexpr fact<truth> gehuwd{"gehuwd", {}};
inline constexpr fact<truth> ouder{"ouder", {}};
inline constexpr fact<count> leeftijd{"leeftijd", {}, {0, 120}};
inline constexpr fact<truth> student{"student", {}};
inline constexpr fact<count> maanden{"maanden", {}, {0, 600}};
inline constexpr fact<truth> bijstand{"bijstand", {}};
inline constexpr fact<count> gemeente{"gemeente", {}, {1, 9999}};
inline constexpr fact<truth> inwoner{"inwoner", {}};

inline constexpr auto regel =
    rule("regel", "gezin",
         inkomen <= scaled(choose(gehuwd, 1922.07_euro, 1345.45_euro), percent(120), rounding::half_up) &&
             vermogen < choose(gehuwd || ouder, 15540_euro, 7770_euro) && leeftijd >= 18 && !student &&
             (maanden >= 36 || bijstand) && gemeente == 394 && inwoner,
         {});
static_assert(regel.body.size == 31);

inline constexpr std::array feiten{inkomen.view(), vermogen.view(), gehuwd.view(),   ouder.view(),    leeftijd.view(),
                                   student.view(), maanden.view(),  bijstand.view(), gemeente.view(), inwoner.view()};
inline constexpr std::array entiteiten{entity{.name = "gezin", .facts = feiten}};
inline constexpr std::array regels{regel.view()};
inline constexpr pack gemeentelijk{.name = "yardstick", .version = "1", .entities = entiteiten, .definitions = regels};

/// The slots of a case in the order of `feiten`, after the date of judgement.
inline constexpr std::size_t slots = feiten.size() + 1;
using one = std::array<box, slots>;

/// By hand, for known facts.
inline bool by_hand(const one& c) noexcept {
    const auto value = [&](std::size_t slot) { return c[slot].lo; };
    const std::int64_t norm = value(3) != 0 ? 192207 : 134545;
    const std::int64_t limit = (norm * 120 * 2 + 100) / 200;
    return value(1) <= limit && value(2) < (value(3) != 0 || value(4) != 0 ? 1554000 : 777000) && value(5) >= 18 &&
           value(6) == 0 && (value(7) >= 36 || value(8) != 0) && value(9) == 394 && value(10) != 0;
}

/// By hand, for facts that may be unknown: as a careful programmer would write it, with ranges.
inline box by_hand_with_unknowns(const one& c) noexcept {
    const box &income = c[1], &wealth = c[2], &married = c[3], &parent = c[4], &age = c[5], &studies = c[6],
              &months = c[7], &assisted = c[8], &town = c[9], &lives = c[10];
    const auto limit = [](std::int64_t norm) { return (norm * 240 + 100) / 200; };
    const std::int64_t limit_lo = limit(married.lo == 1 ? 192207 : 134545),
                       limit_hi = limit(married.hi == 0 ? 134545 : 192207);
    const std::int64_t wealth_lo = married.lo == 1 || parent.lo == 1 ? 1554000 : 777000;
    const std::int64_t wealth_hi = married.hi == 1 || parent.hi == 1 ? 1554000 : 777000;
    const bool certain = income.hi <= limit_lo && wealth.hi < wealth_lo && age.lo >= 18 && studies.hi == 0 &&
                         (months.lo >= 36 || assisted.lo == 1) && town.lo == 394 && town.hi == 394 && lives.lo == 1;
    const bool possible = income.lo <= limit_hi && wealth.lo < wealth_hi && age.hi >= 18 && studies.lo == 0 &&
                          (months.hi >= 36 || assisted.hi == 1) && town.lo <= 394 && 394 <= town.hi && lives.hi == 1;
    return {certain, possible};
}

/// Cases drawn around the thresholds, so that branches cannot be predicted.
inline std::vector<one> cases(std::size_t count, unsigned percent_unknown) {
    std::mt19937_64 random{20250101};
    const auto below = [&](std::int64_t n) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n));
    };
    std::vector<one> result(count);
    for (one& c : result) {
        c[0] = point(date{2025, 1, 1}.day);
        c[1] = point(100'000 + below(140'000));
        c[2] = point(below(2'000'000));
        for (const std::size_t truth_slot : {3u, 4u, 6u, 8u}) c[truth_slot] = point(below(2));
        c[5] = point(16 + below(20));
        c[7] = point(24 + below(48));
        c[9] = point(below(4) == 0 ? 392 : 394);
        c[10] = point(below(8) != 0);
        for (std::size_t slot = 1; slot < slots; ++slot)
            if (below(100) < percent_unknown) c[slot] = feiten[slot - 1].domain;
    }
    return result;
}

} // namespace yardstick
