// A partition says what judging each value of the moving fact says: everything but amounts stands still within a piece, and
// the courses give every amount. For generated programs, with everything known and with much unknown, for every fact in turn.
#include "support/known_case.hpp"

#include <maatstaf/engine/search/partition.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

struct counted {
    std::size_t partitions = 0, pieces = 0, values = 0, cuts = 0, contradictions = 0, unfinished = 0;
};

/// What is known of a case, with what the host knows of some of its definitions.
struct told_case {
    std::vector<box> slots, given;
    std::vector<std::int32_t> members;

    known_facts facts(bool with_given) const noexcept {
        return {slots.data(), members.data(), with_given ? given.data() : nullptr};
    }
};

told_case told(const plan& to, const situation& known, dice& random) {
    const known_facts facts = known.facts();
    told_case result;
    result.slots.assign(facts.slots, facts.slots + to.code().slots);
    result.members.assign(facts.members, facts.members + to.code().lists.size());
    for (const segment& s : to.code().segments) {
        const statement& what = to.statement_of(static_cast<std::uint32_t>(result.given.size()));
        const box all = everything(s.of, std::max<std::size_t>(what.options.size(), 1));
        result.given.push_back(random.one_in(6) ? random_part(all, s.of, random.one_in(2), random) : all);
    }
    return result;
}

/// The values of a fact that are looked at: all of a few, else its ends, cuts with their neighbours, and some by chance.
std::vector<std::int64_t> values_in(box range, const search::partition& by, dice& random) {
    std::vector<std::int64_t> result;
    const auto width = static_cast<std::uint64_t>(range.hi - range.lo);
    if (width < 50) {
        for (std::int64_t value = range.lo; value <= range.hi; ++value) result.push_back(value);
        return result;
    }
    result = {range.lo, range.lo + 1, range.hi - 1, range.hi};
    for (const search::cut& c : by.cuts())
        for (const std::int64_t near : {c.at - 1, c.at, c.at + 1})
            if (range.lo <= near && near <= range.hi) result.push_back(near);
    for (int n = 0; n < 20; ++n)
        result.push_back(range.lo + static_cast<std::int64_t>(random.below(width) % (width + 1)));
    return result;
}

void compare(const plan& made, told_case known, bool with_given, std::uint32_t slot, box range, dice& random,
             search::moving_case& moving, search::partition& by, counted& count) {
    const program& code = made.code();
    moving.follow(known.facts(with_given), slot, range);
    std::vector<search::root> roots;
    for (const std::uint32_t rule : made.rules()) {
        const kind of = code.segments[rule].of; // over a wide range each value of a count or a day would be a piece
        const bool ordered = of != kind::truth && of != kind::choice;
        roots.push_back({moving.value(rule), of == kind::money || (ordered && range.hi - range.lo > 1000)});
    }
    for (const search::course fits : moving.possible()) roots.push_back({{fits, fits}});
    const auto found = by.of(moving.courses(), roots, 20'000);
    if (found.empty()) {
        ++count.unfinished;
        return;
    }
    const std::vector<search::piece> pieces{found.begin(), found.end()};
    ++count.partitions;
    count.pieces += pieces.size();
    count.cuts += by.cuts().size();
    ASSERT_EQ(pieces.front().first, range.lo);
    ASSERT_EQ(pieces.back().last, range.hi);
    for (std::size_t p = 1; p < pieces.size(); ++p) ASSERT_EQ(pieces[p].first, pieces[p - 1].last + 1);

    std::vector<box> values(code.segments.size());
    for (const std::int64_t value : values_in(range, by, random)) {
        known.slots[slot] = point(value);
        const bool contradicts = evaluate(code, known.facts(with_given), values.data()) != no_segment;
        const auto in = std::find_if(pieces.begin(), pieces.end(),
                                     [&](const search::piece& p) { return p.first <= value && value <= p.last; });
        bool fits = true;
        for (const search::course c : moving.possible()) fits &= by.at({c, c}, in->first).lo == 1;
        ASSERT_EQ(fits, !contradicts) << "where the fact is " << value;
        count.contradictions += contradicts;
        for (std::size_t r = 0; r < made.rules().size(); ++r) {
            const box is = values[made.rules()[r]];
            ASSERT_EQ(by.at(roots[r].value, value), is) << "rule " << r << " where the fact is " << value;
            if (!roots[r].may_move) {
                ASSERT_EQ(by.at(roots[r].value, in->first), is)
                    << "rule " << r << " where the fact is " << value << " in the piece from " << in->first;
            }
            ++count.values;
        }
    }
}

counted run(const generator_options& options, std::size_t openness, std::uint64_t first_seed, std::uint64_t programs) {
    counted count;
    for (std::uint64_t seed = first_seed; seed < first_seed + programs; ++seed) {
        const auto program = generate(seed, options);
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        search::moving_case moving{made->code()};
        search::partition by;
        const known_case one = random_case(options.in, random, openness);
        const told_case all = told(*made, tell(*made, one), random);
        for (std::uint32_t slot = 0; slot < made->code().slots; ++slot) {
            if (made->kinds()[slot] == kind::choice) continue;
            SCOPED_TRACE("seed " + std::to_string(seed) + ", slot " + std::to_string(slot));
            compare(*made, all, random.one_in(3), slot, made->domains()[slot], random, moving, by, count);
            if (testing::Test::HasFatalFailure()) {
                std::cerr << program->text() << one.text();
                return count;
            }
        }
    }
    return count;
}

TEST(partition, of_known_cases_of_the_small_world) {
    const counted count = run({}, 0, 1, 1500);
    EXPECT_GT(count.partitions, 15'000U);
    EXPECT_GT(count.cuts, 1'000U);
    EXPECT_GT(count.contradictions, 1'000U);
}

TEST(partition, of_open_cases_of_the_small_world) {
    const counted count = run({}, 30, 50'000, 1500);
    EXPECT_GT(count.partitions, 15'000U);
    EXPECT_GT(count.cuts, 1'000U);
}

TEST(partition, of_cases_of_the_huge_world) {
    const counted count = run({.in = world::huge}, 20, 100'000, 2500);
    EXPECT_GT(count.partitions, 5'000U);
    EXPECT_GT(count.cuts, 500U);
    EXPECT_LT(count.unfinished, count.partitions / 100); // a function of the host has to be asked at every value
}

} // namespace
} // namespace maatstaf::tests
