// Properties 1 and 2. For every operator with arguments and every small box: what the library says of the box is exactly
// the hull of what plain C++ says of its points (of a choice: the union). A point is a box as well, so on exact values
// the two are equal; without that, hull and union alone would let `<` be confused with `<=`.
#include "support/plain.hpp"

#include <maatstaf/engine/one.hpp>

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace maatstaf::tests {
namespace {

/// One argument: its kind, and the boxes to try.
struct argument {
    kind of;
    std::vector<box> boxes;
};

argument range(kind of, std::int64_t lo, std::int64_t hi) {
    argument result{of, {}};
    for (std::int64_t a = lo; a <= hi; ++a)
        for (std::int64_t b = a; b <= hi; ++b) result.boxes.push_back({a, b});
    return result;
}

argument truths() {
    return range(kind::truth, 0, 1);
}

argument options() {
    argument result{kind::choice, {}};
    for (std::uint64_t set = 1; set < 8; ++set) result.boxes.push_back(set_of(set));
    return result;
}

argument days(date from, date until) {
    return range(kind::date, from.day, until.day);
}

/// Boxes between days that lie far apart, and all that lies between them.
argument days_between(std::initializer_list<date> ends) {
    argument result{kind::date, {}};
    for (const date a : ends)
        for (const date b : ends)
            if (a <= b) result.boxes.push_back({a.day, b.day});
    return result;
}

std::vector<std::int64_t> points_of(box b, kind of) {
    std::vector<std::int64_t> result;
    if (of == kind::choice) {
        for (std::int64_t option = 0; option < 3; ++option)
            if ((b.lo >> option & 1) != 0) result.push_back(option);
    } else {
        for (std::int64_t v = b.lo; v <= b.hi; ++v) result.push_back(v);
    }
    return result;
}

class operator_test {
public:
    operator_test(op code, kind of, std::vector<argument> arguments, details with = {})
        : arguments_(std::move(arguments)), with_(with) {
        std::int64_t payload = with.set;
        if (info(code).form == shape::many) payload = static_cast<std::int64_t>(arguments_.size());
        if (code == op::scale || code == op::reduce) payload = with.scales.packed();
        if (code == op::portion) payload = with.shares.packed();
        for (std::size_t a = 0; a < arguments_.size(); ++a)
            nodes_.push_back({.code = op::fact, .of = arguments_[a].of, .payload = static_cast<std::int64_t>(a)});
        nodes_.push_back({.code = code,
                          .of = of,
                          .mode = with.mode,
                          .length = static_cast<std::uint32_t>(nodes_.size() + 1),
                          .payload = payload});
        segment_ = {0, static_cast<std::uint32_t>(nodes_.size()), of};
    }

    /// Every combination of boxes; gives their number.
    std::size_t run() {
        slots_.resize(arguments_.size());
        point_.resize(arguments_.size());
        try_from(0);
        return tried_;
    }

private:
    void try_from(std::size_t a) {
        if (testing::Test::HasFailure()) return;
        if (a == arguments_.size()) return compare();
        for (const box b : arguments_[a].boxes) {
            slots_[a] = b;
            try_from(a + 1);
        }
    }

    void compare() {
        ++tried_;
        const program one{.nodes = nodes_,
                          .segments = {&segment_, 1},
                          .tables = {},
                          .days = {},
                          .values = {},
                          .known = {},
                          .lists = {},
                          .slots = static_cast<std::uint32_t>(slots_.size())};
        box is{};
        evaluate(one, {slots_.data()}, &is);
        first_ = true;
        join_from(0);
        EXPECT_EQ(is, hull_) << info(nodes_.back().code).word << " mode " << int{with_.mode} << " of " << slots_text()
                             << " is " << is.lo << ".." << is.hi << ", of its points " << hull_.lo << ".." << hull_.hi;
    }

    void join_from(std::size_t a) {
        if (a < slots_.size()) {
            for (const std::int64_t value : points_of(slots_[a], arguments_[a].of)) {
                point_[a] = value;
                join_from(a + 1);
            }
            return;
        }
        const auto [known, is_new] = plain_.emplace(point_, 0);
        if (is_new) {
            const std::vector<number> arguments(point_.begin(), point_.end());
            known->second = plain_meaning(nodes_.back().code, with_, arguments).convert_to<std::int64_t>();
            if (segment_.of == kind::choice) known->second = std::int64_t{1} << known->second;
        }
        hull_ = first_ ? point(known->second) : hull(hull_, point(known->second), segment_.of);
        first_ = false;
    }

    std::string slots_text() const {
        std::string result;
        for (const box b : slots_) result += " " + std::to_string(b.lo) + ".." + std::to_string(b.hi);
        return result;
    }

    std::vector<argument> arguments_;
    details with_;
    std::vector<node> nodes_;
    segment segment_;
    std::vector<box> slots_;
    std::vector<std::int64_t> point_;
    std::map<std::vector<std::int64_t>, std::int64_t> plain_;
    box hull_{};
    bool first_ = true;
    std::size_t tried_ = 0;
};

TEST(meaning, logic) {
    for (const op code : {op::all, op::any})
        for (std::size_t n = 1; n <= 4; ++n) operator_test{code, kind::truth, std::vector<argument>(n, truths())}.run();
    operator_test{op::negation, kind::truth, {truths()}}.run();
}

TEST(meaning, choose) {
    operator_test{op::choose, kind::truth, {truths(), truths(), truths()}}.run();
    operator_test{op::choose, kind::count, {truths(), range(kind::count, -2, 3), range(kind::count, -1, 2)}}.run();
    operator_test{op::choose, kind::choice, {truths(), options(), options()}}.run();
}

TEST(meaning, comparisons) {
    for (const op code : {op::less, op::at_most, op::more, op::at_least, op::equal}) {
        operator_test{code, kind::truth, {truths(), truths()}}.run();
        operator_test{code, kind::truth, {range(kind::count, -2, 3), range(kind::count, -2, 3)}}.run();
        operator_test{code, kind::truth, {range(kind::money, 0, 4), range(kind::money, -1, 2)}}.run();
        operator_test{code, kind::truth, {days({2024, 2, 27}, {2024, 3, 2}), days({2024, 2, 28}, {2024, 3, 3})}}.run();
    }
}

TEST(meaning, one_of) {
    for (std::int64_t set = 0; set < 8; ++set) operator_test{op::one_of, kind::truth, {options()}, {.set = set}}.run();
}

TEST(meaning, sums_and_products) {
    const argument small = range(kind::count, -2, 2), amount = range(kind::money, -3, 3);
    for (const op code : {op::plus, op::smallest, op::largest}) {
        operator_test{code, kind::count, {small}}.run();
        operator_test{code, kind::money, {amount, amount}}.run();
        operator_test{code, kind::count, {small, range(kind::count, -1, 1), range(kind::count, 0, 2)}}.run();
    }
    operator_test{op::smallest, kind::truth, {truths(), truths()}}.run();
    operator_test{op::minus, kind::money, {amount, amount}}.run();
    operator_test{op::times, kind::money, {range(kind::count, -3, 3), amount}}.run();
    operator_test{op::times, kind::count, {small, small}}.run();
}

TEST(meaning, rates_with_every_rounding) {
    for (std::uint8_t mode = 0; mode < 3; ++mode) {
        for (const scaling by :
             {scaling{1, 1}, scaling{2, 1}, scaling{3, 1}, scaling{2, 2}, scaling{1, 100}, scaling{7, 5}})
            operator_test{op::scale,
                          kind::money,
                          {range(kind::money, -6, 9), range(kind::rate, 0, 6)},
                          {.mode = mode, .scales = by}}
                .run();
        for (const scaling by : {scaling{1, 1}, scaling{2, 1}, scaling{3, 1}, scaling{7, 1}})
            operator_test{op::reduce,
                          kind::money,
                          {range(kind::money, -6, 9), range(kind::rate, 0, 9)},
                          {.mode = mode, .scales = by}}
                .run();
        for (const sharing by :
             {sharing{40, 30, 100}, sharing{1, 1, 3}, sharing{0, 1, 1}, sharing{30, 0, 7}, sharing{0, 5, 2}})
            operator_test{op::portion,
                          kind::money,
                          {range(kind::money, -5, 8), range(kind::count, -1, 5)},
                          {.mode = mode, .shares = by}}
                .run();
    }
}

TEST(meaning, calendar) {
    const argument end_of_february = days({2024, 2, 26}, {2024, 3, 2}), born = days({2004, 2, 27}, {2004, 3, 2});
    const argument far = days_between({{2023, 1, 30}, {2023, 2, 28}, {2023, 3, 31}, {2024, 1, 31}, {2024, 2, 29}});
    const argument on_a_day{kind::date,
                            {point(date{2023, 2, 28}.day), point(date{2024, 2, 29}.day), point(date{2024, 3, 1}.day)}};
    for (std::uint8_t mode = 0; mode < 2; ++mode) {
        operator_test{op::plus_months, kind::date, {end_of_february, range(kind::count, -3, 3)}, {.mode = mode}}.run();
        operator_test{op::plus_months,
                      kind::date,
                      {days({2023, 1, 28}, {2023, 2, 2}), {kind::count, {{-13, 13}, {11, 12}, {1, 1}, {0, 2}}}},
                      {.mode = mode}}
            .run();
        operator_test{op::plus_months, kind::date, {far, {kind::count, {{1, 1}, {0, 13}}}}, {.mode = mode}}.run();
    }
    operator_test{op::birthday, kind::date, {born, {kind::count, {{0, 0}, {17, 18}, {18, 18}, {19, 21}, {-1, 20}}}}}
        .run();
    operator_test{op::plus_days, kind::date, {end_of_february, range(kind::count, -2, 3)}}.run();
    operator_test{op::first_of_month, kind::date, {end_of_february}}.run();
    operator_test{op::first_of_month, kind::date, {far}}.run();
    for (const op code : {op::age, op::complete_months}) {
        operator_test{code, kind::count, {born, end_of_february}}.run();
        operator_test{code, kind::count, {end_of_february, days({2024, 2, 27}, {2024, 3, 3})}}.run();
        operator_test{code, kind::count, {far, on_a_day}}.run();
        operator_test{code, kind::count, {on_a_day, far}}.run();
    }
}

// Whoever adds an operator adds it above.
TEST(meaning, no_operator_is_forgotten) {
    EXPECT_EQ(operators.size(), 41u) << "an operator was added: test it in this folder or in engine/interpret.cpp";
}

} // namespace
} // namespace maatstaf::tests
