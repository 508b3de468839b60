// Partitions of cases of the shipped packs, over the date and over the income, against judging every value.
#include "support/case_table.hpp"
#include "support/shipped_plans.hpp"

#include <maatstaf/engine/search/partition.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

constexpr std::int32_t first_day_judged = date{2023, 1, 1}.day, last_day_judged = date{2030, 12, 31}.day;

/// Compares every value of the fact; says how many pieces there were.
std::size_t compare(const plan& made, const situation& known, std::uint32_t slot, box range, std::int64_t every,
                    search::moving_case& moving, search::partition& by) {
    known_facts facts = known.facts();
    std::vector<box> slots(facts.slots, facts.slots + made.code().slots), values(made.code().segments.size());
    moving.follow(facts, slot, range);
    std::vector<search::root> roots;
    for (const std::uint32_t rule : made.rules())
        roots.push_back({moving.value(rule), made.code().segments[rule].of == kind::money});
    const auto found = by.of(moving.courses(), roots);
    const std::vector<search::piece> pieces{found.begin(), found.end()};
    EXPECT_FALSE(pieces.empty());
    facts.slots = slots.data();
    for (const search::piece& p : pieces) {
        std::vector<box> in_piece;
        for (const search::root& r : roots) in_piece.push_back(by.at(r.value, p.first));
        for (std::int64_t value = p.first; value <= p.last;
             value += std::min(every, std::max<std::int64_t>(p.last - value, 1))) {
            slots[slot] = point(value);
            evaluate(made.code(), facts, values.data());
            for (std::size_t r = 0; r < roots.size(); ++r) {
                const box is = values[made.rules()[r]];
                const box said = roots[r].may_move ? by.at(roots[r].value, value) : in_piece[r];
                EXPECT_EQ(said, is) << made.statement_of(made.rules()[r]).name << " at " << value;
                if (said != is) return 0;
            }
        }
    }
    return pieces.size();
}

/// The days from 2023 until 2031, each judged.
std::size_t over_the_years(const plan& made, const known_case& known, search::moving_case& moving,
                           search::partition& by) {
    return compare(made, tell(made, known), 0, {first_day_judged, last_day_judged}, 1, moving, by);
}

TEST(partition_of_shipped_packs, over_eight_years_with_each_fact_unknown_in_turn) {
    for (const std::string_view entity : {"jeugdige", "huishouden", "verwijzing"}) {
        const plan made = all_rules({&sociaal::landelijk, &sociaal::haarlem}, entity);
        search::moving_case moving{made.code()};
        search::partition by;
        dice random{20070510};
        std::size_t pieces = 0;
        for (int n = 0; n < 3; ++n) {
            SCOPED_TRACE(std::string(entity) + ' ' + std::to_string(n));
            known_case known = random_row(made, random, n == 2 ? 25 : 0);
            const box born = point(date{2007, 5, 10}.day);
            if (entity == "jeugdige") known.facts["geboortedatum"] = born;
            pieces += over_the_years(made, known, moving, by);
            for (const fact_view& f : made.names().facts) {
                if (!f.list.empty() || f.name == peildatum.name) continue;
                known_case open = known;
                open.facts[std::string(f.name)] = f.domain;
                pieces += over_the_years(made, open, moving, by);
            }
            if (entity != "jeugdige") continue;
            known.facts["geboortedatum"] = to_box(some_day_in(2007, 5));
            const std::size_t to_the_month = over_the_years(made, known, moving, by);
            EXPECT_GT(to_the_month, 1U);
            pieces += to_the_month;
        }
        EXPECT_GT(pieces, 40U);
    }
}

TEST(partition_of_shipped_packs, over_an_income) {
    const plan made = all_rules({&sociaal::haarlemmermeer}, "huishouden");
    search::moving_case moving{made.code()};
    search::partition by;
    dice random{5000};
    std::size_t pieces = 0;
    const std::uint32_t slot = made.names().places[*made.names().fact_names.find(symbol_of("netto_inkomen"))].slot;
    for (int n = 0; n < 60; ++n) {
        known_case known = random_row(made, random, n % 2 == 0 ? 0 : 20);
        known.facts["peildatum"] = point(date{2025, 1, 1}.day);
        known.facts["woongemeente"] = point(394);
        known.facts["aanvrager_geboortedatum"] = point(date{1988, 4, 12}.day);
        SCOPED_TRACE(known.text());
        const std::size_t now = compare(made, tell(made, known), slot, {0, 500'000}, 97, moving, by);
        ASSERT_GT(now, 0U);
        pieces += now;
    }
    EXPECT_GT(pieces, 80U);
}

} // namespace
} // namespace maatstaf::tests
