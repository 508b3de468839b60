// Property 8: a program that the check passes never overflows. Over huge domains, on corners and on random cases, the
// machine's numbers are compared with numbers without end, at every node. A program that is refused should have a case
// that does overflow; where none is found the check may be conservative, and the share is reported.
#include "support/exact.hpp"
#include "support/known_case.hpp"

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

using exact_box = basic_box<exact>;

/// Facts at the ends of their domains, or somewhere within; lists unknown or of some length. `known`: one case exactly.
void random_corner(std::vector<box>& slots, std::vector<std::int32_t>& members, std::span<const box> domains,
                   std::span<const kind> kinds, dice& random, bool known) {
    for (std::size_t s = 0; s < slots.size(); ++s) {
        const box d = domains[s];
        if (kinds[s] == kind::choice || random.one_in(4))
            slots[s] = random_part(d, kinds[s], known || random.one_in(2), random);
        else slots[s] = known || random.one_in(2) ? point(random.one_in(2) ? d.lo : d.hi) : d;
    }
    for (std::int32_t& m : members) m = static_cast<std::int32_t>(random.between(known ? 0 : -1, 2));
}

/// Runs the program on numbers without end; true if something would not have fitted.
bool overflows(const program& of, const known_facts& facts, std::vector<exact_box>& values,
               std::vector<exact_box>& trace) {
    std::fill(trace.begin(), trace.end(), exact_box{});
    one_case<exact, true> carrier{of, facts, values.data(), trace.data()};
    for (std::uint32_t k = 0; k < of.segments.size(); ++k)
        values[k] = value_of_expression(of.nodes, of.segments[k].begin, of.segments[k].end, carrier);
    const auto beyond_calendar = [&](const node& n, const exact_box& v) {
        return n.of == kind::date && (v.lo.value < -calendar_days || v.hi.value > calendar_days);
    };
    for (std::size_t i = 0; i < trace.size(); ++i)
        if (trace[i].lo.beyond || trace[i].hi.beyond || beyond_calendar(of.nodes[i], trace[i])) return true;
    return false;
}

struct shares {
    std::size_t passed = 0, refused = 0, conservative = 0;
};

void run_passed(const generated& program, const plan& made, dice& random) {
    std::vector<box> slots(made.domains().size()), values(made.code().segments.size()), trace(made.code().nodes.size());
    std::vector<std::int32_t> members(made.code().lists.size());
    std::vector<exact_box> exact_values(values.size()), exact_trace(trace.size());
    for (int corner = 0; corner < 12; ++corner) {
        random_corner(slots, members, made.domains(), made.kinds(), random, false);
        ASSERT_FALSE(overflows(made.code(), {slots.data(), members.data()}, exact_values, exact_trace))
            << program.text();
        evaluate(made.code(), {slots.data(), members.data()}, values.data());
        for (std::size_t k = 0; k < values.size(); ++k) {
            if (!made.code().functions.empty()) { // what the host gives is one of what the proof is about
                const box proved{static_cast<std::int64_t>(exact_values[k].lo.value),
                                 static_cast<std::int64_t>(exact_values[k].hi.value)};
                ASSERT_TRUE(covers(proved, values[k], made.code().segments[k].of)) << program.text();
                continue;
            }
            ASSERT_EQ(exact_values[k].lo.value, values[k].lo) << program.text();
            ASSERT_EQ(exact_values[k].hi.value, values[k].hi) << program.text();
        }
    }
}

/// Links without the refusal, and looks for a case that does overflow.
bool has_an_overflow(const generated& program, dice& random) {
    const pack* const roots[]{&program.top};
    const scope names{roots, entity_name};
    std::vector<std::uint32_t> segments;
    const auto all = program.names();
    const linked l = link(names, all, {}, segments);
    const std::vector<box> domains = domains_of(names);
    std::vector<kind> kinds(domains.size(), kind::truth);
    for (std::uint32_t s = 0; s < domains.size(); ++s)
        if (names.at(s).fact != nullptr) kinds[s] = names.at(s).fact->of;
    std::vector<box> slots(domains.size());
    std::vector<std::int32_t> members(names.lists.size());
    std::vector<exact_box> values(l.segments.size()), trace(l.nodes.size());
    for (int corner = 0; corner < 200; ++corner) {
        random_corner(slots, members, domains, kinds, random, true);
        if (overflows(l.view(), {slots.data(), members.data()}, values, trace)) return true;
    }
    return false;
}

TEST(check, what_passes_never_overflows) {
    shares count;
    for (std::uint64_t seed = 80'000; seed < 95'000; ++seed) {
        const auto program = generate(seed, {.in = world::huge, .statements = 3, .depth = 3});
        dice random{seed};
        const auto made = program->make_plan();
        if (made) {
            ++count.passed;
            run_passed(*program, *made, random);
        } else if (++count.refused; count.refused <= 400) {
            count.conservative += !has_an_overflow(*program, random);
        }
        if (HasFatalFailure()) FAIL() << program->text();
    }
    EXPECT_GT(count.passed, 5000u);
    EXPECT_GT(count.refused, 500u);
    std::cout << "passed " << count.passed << ", refused " << count.refused
              << "; of 400 refused, no known case that overflows was found for " << count.conservative << "\n";
}

/// A program of one expression over facts 0, 1, …
struct small_program {
    std::vector<node> nodes;
    segment whole{0, static_cast<std::uint32_t>(nodes.size()), nodes.back().of};
    list_layout list{0, 1, 10};
    std::uint32_t slots = 11;

    std::vector<overflow> check(std::span<const box> domains) const {
        const std::int32_t unknown_list = -1;
        return find_overflows({nodes, {&whole, 1}, {}, {}, {}, {}, {&list, 1}, slots}, {domains.data(), &unknown_list});
    }
};

constexpr node fact_node(kind of, std::int64_t slot) {
    return {.code = op::fact, .of = of, .payload = slot};
}

// The product of the upper ends is 2^64, which the machine takes for 0, in the middle of the other three products.
TEST(check, an_overflow_hidden_between_other_corners_is_found) {
    const std::int64_t big = std::int64_t{1} << 33;
    const small_program product{
        {fact_node(kind::count, 0), fact_node(kind::count, 1), {.code = op::times, .of = kind::count, .length = 3}}};
    const std::array domains{box{0, big}, box{-5, big / 4}};
    EXPECT_EQ(product.check(domains).size(), 1u);
    EXPECT_EQ(product.check(std::array{box{0, big}, box{-5, 5}}).size(), 0u);
}

// Ten times -10^18 wraps to a positive number, which 0 as the smallest sum would hide.
TEST(check, an_overflow_of_the_sum_over_an_unknown_list_is_found) {
    const small_program sum{{{.code = op::each, .of = kind::money},
                             {.code = op::member, .of = kind::money},
                             {.code = op::sum, .of = kind::money, .length = 3}}};
    std::vector<box> domains(11, box{-1'000'000'000'000'000'000, 0});
    EXPECT_EQ(sum.check(domains).size(), 1u);
    domains.assign(11, box{-900'000'000'000'000'000, 0});
    EXPECT_EQ(sum.check(domains).size(), 0u);
}

TEST(check, a_term_or_a_day_beyond_the_calendar_is_found_without_computing_with_it) {
    for (const op code : {op::birthday, op::plus_months, op::plus_days}) {
        const small_program term{
            {fact_node(kind::date, 0), fact_node(kind::count, 1), {.code = code, .of = kind::date, .length = 3}}};
        const auto found = term.check(std::array{everything(kind::date), box{INT64_MIN, INT64_MAX}});
        ASSERT_EQ(found.size(), 1u) << info(code).word;
        EXPECT_EQ(found[0].why, overflow::reason::calendar);
        EXPECT_TRUE(term.check(std::array{everything(kind::date), box{-100, 100}}).empty()) << info(code).word;
    }
    const small_program first{{fact_node(kind::date, 0), {.code = op::first_of_month, .of = kind::date, .length = 2}}};
    EXPECT_EQ(first.check(std::array{box{0, INT64_MAX}}).size(), 1u);
}

TEST(check, an_overflow_is_reported_where_it_arises_and_not_where_it_is_used) {
    const small_program twice{{fact_node(kind::money, 0),
                               fact_node(kind::money, 0),
                               {.code = op::plus, .of = kind::money, .length = 3, .payload = 2},
                               fact_node(kind::money, 0),
                               {.code = op::minus, .of = kind::money, .length = 5}}};
    const auto found = twice.check(std::array{box{0, INT64_MAX}});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].node, 2u);
    EXPECT_EQ(found[0].why, overflow::reason::number);
}

} // namespace
} // namespace maatstaf::tests
