// Searches for what is seldom so: conditions drawn by chance on a few variables, with every operator, against trying every
// value of all of them. Each technique switched off, the answers stay the same.
#include "support/dice.hpp"

#include <maatstaf/engine/search/find.hpp>
#include <maatstaf/values/date.hpp>

#include <gtest/gtest.h>

#include <iostream>

namespace maatstaf::tests {
namespace {

using search::finding;
using search::term_number;

enum class puzzle_of : std::uint8_t { anything, products, sums };

/// Some variables, terms over them, and truths that are wanted together.
class puzzle {
public:
    puzzle(std::uint64_t seed, puzzle_of what) : dice_(seed) {
        constexpr std::int64_t widest[]{3, 40, 9};
        for (int n = 0; n < (what == puzzle_of::products ? 3 : 4); ++n) {
            const std::int64_t lo = dice_.between(-4, 2);
            add(kind::count, {lo, lo + dice_.between(1, widest[static_cast<std::size_t>(what)])});
        }
        switch (what) {
        case puzzle_of::anything: want_anything(); break;
        case puzzle_of::products: want_products(); break;
        case puzzle_of::sums: want_sums(); break;
        }
    }

    const search::terms& terms() const { return made_; }
    const std::vector<term_number>& wanted() const { return wanted_; }

    /// Does any case hold, of all there are?
    bool has_solution() const {
        std::vector<std::int64_t> at;
        for (const search::variable& v : made_.variables()) at.push_back(first_of(v));
        while (true) {
            if (holds(at)) return true;
            std::size_t v = 0;
            for (; v < at.size(); ++v) {
                const search::variable& of = made_.variables()[v];
                if (step(of, at[v])) break;
                at[v] = first_of(of);
            }
            if (v == at.size()) return false;
        }
    }

    bool holds(std::span<const std::int64_t> at) const {
        for (term_number t = 0; t < made_.size(); ++t)
            values_[t] = made_.is_variable(t) ? point(at[static_cast<std::size_t>(made_[t].by.payload)])
                                              : made_.meaning(t, values_.data());
        return std::all_of(wanted_.begin(), wanted_.end(), [&](term_number t) { return values_[t].lo == 1; });
    }

private:
    static std::int64_t first_of(const search::variable& v) {
        return v.of == kind::choice ? v.domain.lo & -v.domain.lo : v.domain.lo;
    }
    static bool step(const search::variable& v, std::int64_t& value) {
        if (v.of == kind::choice) value <<= 1;
        else ++value;
        return v.of == kind::choice ? (value & v.domain.lo) != 0 : value <= v.domain.hi;
    }

    void add(kind of, box domain) {
        const std::uint32_t v = made_.add_variable(of, domain);
        if (of == kind::choice)
            for (const std::int64_t options : {1, 3, 6}) truths_.push_back(made_.one_of(v, options));
        else (of == kind::truth ? truths_ : of == kind::date ? days_ : numbers_).push_back(made_.of_variable(v));
    }

    term_number number() {
        if (dice_.one_in(6)) return made_.number(dice_.between(-3, 5));
        const term_number t = dice_.of(numbers_);
        return made_.whole(t).hi - made_.whole(t).lo < 500 ? t : numbers_[dice_.below(4)];
    }
    term_number truth() { return dice_.of(truths_); }
    term_number day() { return dice_.of(days_); }
    node random(std::initializer_list<op> ops) {
        node n{.code = dice_.of(ops)};
        n.mode = static_cast<std::uint8_t>(dice_.below(2));
        if (n.code == op::scale || n.code == op::reduce) n.payload = scaling{3, 1}.packed();
        if (n.code == op::portion) n.payload = sharing{1, 1, 3}.packed();
        return n;
    }

    /// What holds in this case is wanted; half of the time with one wish turned about.
    void draw_hidden() {
        std::vector<std::int64_t> hidden;
        for (const search::variable& v : made_.variables()) {
            hidden.push_back(first_of(v));
            for (std::size_t steps = dice_.below(100); steps > 0; --steps)
                if (std::int64_t next = hidden.back(); step(v, next)) hidden.back() = next;
        }
        holds(hidden);
    }

    void want_anything() {
        for (int n = 0; n < 2; ++n) add(kind::truth, {0, 1});
        const std::int64_t born = date{2004, 2, 27}.day;
        for (int n = 0; n < 2; ++n) add(kind::date, {born, born + dice_.between(1, 3)});
        add(kind::choice, set_of(7));
        for (int n = 0; n < 70; ++n) grow();
        draw_hidden();
        const std::size_t wishes = 6 + dice_.below(8), turned = dice_.below(2 * wishes);
        for (std::size_t n = 0; n < wishes; ++n) {
            const term_number t = truths_[truths_.size() - 1 - dice_.below(truths_.size() - 5)];
            wanted_.push_back((values_[t].lo == 1) == (n != turned) ? t : made_.negation(t));
        }
    }

    /// Sums of products that come to what they come to in one case: their boxes say little before all is known.
    void want_products() {
        std::vector<term_number> sums;
        for (std::size_t n = dice_.below(2); n < 2; ++n) {
            const term_number factor = made_.number(dice_.between(1, 2)); // twice something is never odd
            const auto times = [&](term_number a, term_number b) { return made_.operate({.code = op::times}, a, b); };
            const auto any = [&] { return dice_.of(numbers_); };
            term_number sum = times(factor, any());
            for (int m = 0; m < 3; ++m) {
                const term_number a = any(), b = any();
                sum = made_.operate({.code = dice_.one_in(2) ? op::plus : op::minus}, sum, times(factor, times(a, b)));
            }
            sums.push_back(sum);
        }
        draw_hidden();
        for (const term_number sum : sums)
            wanted_.push_back(made_.equal(sum, made_.number(values_[sum].lo + (dice_.one_in(4) ? 1 : 0))));
    }

    /// Sums of the same few parts, which are made twice, each time behind other conditions; their boxes overlap.
    void want_sums() {
        for (int n = 0; n < 3; ++n) add(kind::truth, {0, 1});
        const std::vector<term_number> conditions{truths_}, plain{numbers_};
        const auto part = [&](const std::vector<term_number>& of) {
            const term_number a = dice_.of(of), b = dice_.of(of);
            switch (dice_.below(5)) {
            case 0: return made_.operate(random({op::smallest, op::largest}), a, b);
            case 1: return made_.operate({.code = op::times}, a, made_.number(dice_.between(-3, 3)));
            default: return made_.choose(kind::count, dice_.of(conditions), a, b);
            }
        };
        std::vector<term_number> parts{plain};
        for (int n = 0; n < 6; ++n) parts.push_back(part(plain));
        for (int n = 0; n < 6; ++n) parts.push_back(part(parts));
        for (int n = 0; n < 12; ++n)
            parts.push_back(made_.operate(random({op::plus, op::minus}), dice_.of(parts), dice_.of(parts)));
        for (int n = 0; n < 20; ++n)
            truths_.push_back(
                made_.operate(random({op::less, op::at_most, op::equal}), dice_.of(parts), dice_.of(parts)));
        for (int n = 0; n < 12; ++n) // what has to be supposed before anything follows from it
            truths_.push_back(made_.operate(random({op::any, op::any, op::all}), truth(), truth()));
        draw_hidden();
        const std::size_t wishes = 5 + dice_.below(5), turned = dice_.below(2 * wishes);
        for (std::size_t n = 0; n < wishes; ++n) {
            const term_number t = truths_[truths_.size() - 1 - dice_.below(28)];
            wanted_.push_back((values_[t].lo == 1) == (n != turned) ? t : made_.negation(t));
        }
    }

    void grow() {
        switch (dice_.below(12)) {
        case 0: return truths_.push_back(made_.operate(random({op::all, op::any}), truth(), truth()));
        case 1: return truths_.push_back(made_.negation(truth()));
        case 2:
        case 3:
            return truths_.push_back(
                made_.operate(random({op::less, op::at_most, op::equal, op::equal}), number(), number()));
        case 4: return truths_.push_back(made_.operate(random({op::more, op::at_least, op::equal}), day(), day()));
        case 5: return truths_.push_back(made_.choose(kind::truth, truth(), truth(), truth()));
        case 6: return numbers_.push_back(made_.choose(kind::count, truth(), number(), number()));
        case 7:
            return numbers_.push_back(made_.operate(
                random({op::scale, op::reduce, op::portion, op::smallest, op::largest}), number(), number()));
        case 8: return numbers_.push_back(made_.operate(random({op::plus, op::minus, op::times}), number(), number()));
        case 9: return numbers_.push_back(made_.operate(random({op::age, op::complete_months}), day(), day()));
        case 10:
            return days_.push_back(made_.operate(random({op::birthday, op::plus_months, op::plus_days}),
                                                 days_[dice_.below(2)], numbers_[dice_.below(4)]));
        default: {
            const term_number on = day();
            search::dated_number in{{}, {dice_.between(0, 4)}};
            std::int64_t from = made_.whole(on).lo;
            for (int n = 0; n < 4; ++n) {
                in.days.push_back(from += dice_.between(1, 3));
                in.values.push_back(dice_.between(-2, 4));
            }
            return numbers_.push_back(made_.look_up(in, on));
        }
        }
    }

    dice dice_;
    search::terms made_;
    std::vector<term_number> truths_, numbers_, days_, wanted_;
    mutable std::vector<box> values_ = std::vector<box>(4000);
};

struct counted {
    std::size_t witnesses = 0, none = 0, unsettled = 0, hard = 0;
    std::uint64_t boxes = 0;
};

counted run(search::techniques with, puzzle_of what, std::uint64_t first_seed, std::uint64_t puzzles) {
    counted count;
    for (std::uint64_t seed = first_seed; seed < first_seed + puzzles; ++seed) {
        const puzzle asked{seed, what};
        search::finder finder{asked.terms(), {}, with};
        const finding found = finder.find(asked.wanted(), 30'000);
        count.boxes += finder.boxes();
        count.hard += finder.boxes() > 100;
        switch (found) {
        case finding::unsettled: ++count.unsettled; break;
        case finding::none:
            ++count.none;
            EXPECT_FALSE(asked.has_solution()) << "seed " << seed;
            break;
        case finding::witness:
            ++count.witnesses;
            EXPECT_TRUE(asked.holds(finder.values())) << "seed " << seed;
            break;
        }
        if (testing::Test::HasFailure()) return count;
    }
    if (std::getenv("MAATSTAF_TELL_SEARCH"))
        std::cerr << count.witnesses << " witnesses, " << count.none << " none, " << count.unsettled << " unsettled, "
                  << count.hard << " hard, " << count.boxes << " boxes\n";
    return count;
}

TEST(find, solves_puzzles) {
    const counted count = run({}, puzzle_of::anything, 1, 1500);
    EXPECT_EQ(count.unsettled, 0U);
    EXPECT_GT(count.witnesses, 500U);
    EXPECT_GT(count.none, 300U);
}

TEST(find, solves_puzzles_that_take_many_boxes) {
    const counted count = run({}, puzzle_of::products, 1, 3000);
    EXPECT_EQ(count.unsettled, 0U);
    EXPECT_GT(count.hard, 100U);
    EXPECT_GT(count.none, 300U);
}

TEST(find, solves_puzzles_of_sums) {
    const counted count = run({}, puzzle_of::sums, 1, 3000);
    EXPECT_EQ(count.unsettled, 0U);
    EXPECT_GT(count.witnesses, 500U);
    EXPECT_GT(count.none, 300U);
}

TEST(find, solves_puzzles_with_each_technique_switched_off) {
    std::size_t hard = 0;
    for (const search::techniques with :
         {search::techniques{.backward = false}, search::techniques{.probe = false},
          search::techniques{.differences = false}, search::techniques{.backjump = false},
          search::techniques{.congruence = false}, search::techniques{.sums = false},
          search::techniques{.differences = false, .congruence = false},
          search::techniques{.backward = false, .probe = false},
          search::techniques{.backward = false, .probe = false, .differences = false},
          search::techniques{.backward = false, .probe = false, .backjump = false}})
        hard += run(with, puzzle_of::anything, 10'000, 400).hard + run(with, puzzle_of::products, 10'000, 150).hard +
                run(with, puzzle_of::sums, 10'000, 150).hard;
    EXPECT_GT(hard, 150U);
}

} // namespace
} // namespace maatstaf::tests
