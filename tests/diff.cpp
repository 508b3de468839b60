// What a diff says is what trying every case says: no case differs where it proves that none does, every case of a region
// differs, and where it claims to be complete no case outside the regions does.
#include "support/generator.hpp"
#include "support/reference.hpp"

#include <maatstaf/diff.hpp>

#include <gtest/gtest.h>

#include <cstdio>

namespace maatstaf::tests {
namespace {

using state = rule_difference::state;

/// A generated pack in which one node of one statement says something else.
class mutation {
public:
    mutation(const generated& of, dice& random) : top_(of.top), base_(of.base) {
        statements_[0] = of.base_statements;
        statements_[1] = of.top_statements;
        for (int tries = 0; tries < 50 && nodes_.empty(); ++tries) change_one(random);
        base_.definitions = statements_[0];
        top_.definitions = statements_[1];
        top_.uses = uses_;
    }
    mutation(const mutation&) = delete;
    mutation& operator=(const mutation&) = delete;
    bool changed() const { return !nodes_.empty(); }
    const pack& top() const { return top_; }

private:
    void change_one(dice& random) {
        std::vector<statement>& in = statements_[random.below(2)];
        if (in.empty()) return;
        statement& s = in[random.below(in.size())];
        if (s.body.empty()) return;
        std::vector<node> nodes(s.body.begin(), s.body.end());
        if (!mutate(nodes[random.below(nodes.size())], random)) return;
        nodes_ = std::move(nodes);
        s.body = nodes_;
    }

    static bool mutate(node& n, dice& random) {
        const auto becomes = [&](op code) {
            n.code = code;
            return true;
        };
        switch (n.code) {
        case op::less: return becomes(op::at_most);
        case op::at_most: return becomes(random.one_in(2) ? op::less : op::at_least);
        case op::more: return becomes(op::at_least);
        case op::at_least: return becomes(op::more);
        case op::all: return becomes(op::any);
        case op::any: return becomes(op::all);
        case op::some: return becomes(op::every);
        case op::every: return becomes(op::some);
        case op::smallest: return becomes(op::largest);
        case op::largest: return becomes(op::smallest);
        case op::one_of: n.payload ^= 1 + static_cast<std::int64_t>(random.below(3)); return n.payload != 0;
        case op::constant:
            if (n.of == kind::choice) return false;
            n.payload = n.of == kind::truth ? 1 - n.payload : n.payload + (random.one_in(2) ? 1 : -1);
            return true;
        default: return false;
        }
    }

    pack top_, base_;
    std::vector<statement> statements_[2];
    std::vector<node> nodes_;
    const pack* uses_[1]{&base_};
};

std::optional<plan> plan_of(const pack& top, std::string_view rule) {
    const pack* const roots[]{&top};
    std::vector<link_problem> problems;
    return plan::make({roots, entity_name, {&rule, 1}}, problems);
}

/// Every case of the small world that the two plans can tell apart. Both lay out their facts alike.
class all_cases {
public:
    all_cases(const plan& a, const plan& b, box days) : domains_(a.domains().begin(), a.domains().end()) {
        domains_[0] = days;
        std::vector<std::uint8_t> read(a.code().slots);
        lists_.assign(a.code().lists.size(), 0);
        for (const plan* p : {&a, &b})
            for (const node& n : p->code().nodes) {
                if (n.code == op::fact) read[static_cast<std::size_t>(n.payload)] = 1;
                if (n.code == op::each) lists_[static_cast<std::size_t>(n.payload)] = 1;
                for (std::uint32_t row = 0; n.code == op::member && row < p->code().lists[n.mode].maximum; ++row)
                    read[p->code().lists[n.mode].slot_of(row, static_cast<std::uint32_t>(n.payload))] = 1;
            }
        for (std::uint32_t slot = 0; slot < read.size(); ++slot) {
            const box d = domains_[slot];
            std::vector<std::int64_t>& values = values_.emplace_back();
            if (a.kinds()[slot] == kind::choice) {
                for (int o = 0; o < 64; ++o)
                    if ((d.lo >> o & 1) != 0) values.push_back(std::int64_t{1} << o);
            } else {
                values.push_back(d.lo);
                for (std::int64_t v = d.lo; read[slot] != 0 && v < d.hi && values.size() < 100;) values.push_back(++v);
            }
            if (read[slot] == 0) values.resize(1);
            count_ *= static_cast<double>(values.size());
        }
        for (std::size_t l = 0; l < lists_.size(); ++l) {
            most_.push_back(lists_[l] != 0 ? static_cast<std::int32_t>(a.code().lists[l].maximum) : 0);
            count_ *= most_.back() + 1;
        }
    }

    double count() const { return count_; }

    /// Calls `visit(slots, members)` for each.
    void for_each(auto&& visit) const {
        std::vector<std::size_t> at(values_.size());
        std::vector<std::int32_t> members(most_.size());
        std::vector<box> slots;
        for (const auto& v : values_) slots.push_back(point(v[0]));
        while (true) {
            visit(slots, members);
            std::size_t n = 0;
            for (; n < at.size(); ++n) {
                at[n] = (at[n] + 1) % values_[n].size();
                slots[n] = point(values_[n][at[n]]);
                if (at[n] != 0) break;
            }
            if (n < at.size()) continue;
            std::size_t l = 0;
            for (; l < members.size(); ++l) {
                members[l] = members[l] == most_[l] ? 0 : members[l] + 1;
                if (members[l] != 0) break;
            }
            if (l == members.size()) return;
        }
    }

private:
    std::vector<box> domains_;
    std::vector<std::uint8_t> lists_;
    std::vector<std::vector<std::int64_t>> values_;
    std::vector<std::int32_t> most_;
    double count_ = 1;
};

/// One case run by both plans, so that conditions can be looked up.
class judged {
public:
    judged(const plan& a, const plan& b) : plans_{&a, &b} {
        for (int p = 0; p < 2; ++p) values_[p].resize(plans_[p]->code().segments.size());
    }
    void consider(std::span<const box> slots, std::span<const std::int32_t> members) {
        facts_ = {slots.data(), members.data(), nullptr};
        for (int p = 0; p < 2; ++p) evaluate(plans_[p]->code(), facts_, values_[p].data());
    }
    box answer(int of) const { return values_[of][plans_[of]->rules()[0]]; }

    bool holds(const diff_condition& c) {
        const int p = c.by_a ? 0 : 1;
        const box* slots = facts_.slots;
        switch (c.what) {
        case diff_condition::about::members_at_least: return facts_.members[c.place] >= c.value;
        case diff_condition::about::members_at_most: return facts_.members[c.place] <= c.value;
        case diff_condition::about::at_least: return slots[c.place].lo >= c.value;
        case diff_condition::about::at_most: return slots[c.place].lo <= c.value;
        case diff_condition::about::is: return slots[c.place].lo == c.value;
        case diff_condition::about::truth: break;
        }
        if (c.other == no_segment) return value(p, c.at, c.at.node) == c.holds;
        const box left = value(p, c.at, c.at.node), right = value(p, c.at, c.other);
        return box{left.hi <= right.lo, left.lo <= right.hi} == c.holds;
    }

private:
    box value(int p, search::place_in_program at, std::uint32_t root) {
        const program& code = plans_[p]->code();
        one_case<std::int64_t, false> carrier{code, facts_, values_[p].data()};
        for (std::uint32_t list = 0; list < code.lists.size(); ++list) carrier.enter(list, code.lists[list].maximum);
        if (at.list >= 0) carrier.enter(static_cast<std::uint32_t>(at.list), at.row);
        std::uint32_t begin = root + 1 - code.nodes[root].length;
        while (info(code.nodes[begin].code).form == shape::hint) ++begin;
        return value_of_expression(code.nodes, begin, root + 1, carrier);
    }

    const plan* plans_[2];
    known_facts facts_{};
    std::vector<box> values_[2];
};

/// Does the answer change as the region says?
bool changes_so(const region& r, box before, box after) {
    const auto open = [](box b) { return b.lo != b.hi; };
    switch (r.how) {
    case change::to_no: return before.lo == 1 && after.hi == 0;
    case change::to_yes: return before.hi == 0 && after.lo == 1;
    case change::less: return !open(before) && !open(after) && after.lo < before.lo;
    case change::more: return !open(before) && !open(after) && after.lo > before.lo;
    case change::to_open: return !open(before) && open(after);
    case change::from_open: return open(before) && !open(after);
    case change::other: return before != after;
    }
    return false;
}

struct counted {
    std::size_t same = 0, different = 0, other = 0, regions = 0, conditions = 0, partly = 0, incomplete = 0;
};

void compare_with_every_case(const plan& a, const plan& b, counted& count) {
    const box days{first_day.day, last_day.day};
    const all_cases cases{a, b, days};
    if (cases.count() > 100'000) return;
    const rule_difference told = diff{a, b}.compare(0, 0, days);
    count.same += told.is == state::same;
    count.different += told.is == state::different;
    count.other += told.is != state::same && told.is != state::different;
    count.incomplete += !told.complete;
    judged now{a, b};
    for (const region& r : told.regions) {
        ++count.regions;
        count.conditions += r.conditions.size();
        count.partly += !r.everywhere;
        now.consider(r.witness_a.slots, r.witness_a.members);
        EXPECT_EQ(now.answer(0), r.before);
        EXPECT_EQ(now.answer(1), r.after);
        EXPECT_TRUE(changes_so(r, r.before, r.after));
        for (const diff_condition& c : r.conditions) EXPECT_TRUE(now.holds(c));
    }
    std::vector<box> seen(told.regions.size(), box{INT64_MAX, INT64_MIN});
    cases.for_each([&](const std::vector<box>& slots, const std::vector<std::int32_t>& members) {
        if (testing::Test::HasFailure()) return;
        now.consider(slots, members);
        const box before = now.answer(0), after = now.answer(1);
        bool in_any = false;
        for (std::size_t n = 0; n < told.regions.size(); ++n) {
            const region& r = told.regions[n];
            const bool within = std::all_of(r.conditions.begin(), r.conditions.end(),
                                            [&](const diff_condition& c) { return now.holds(c); });
            if (!within) continue;
            in_any |= changes_so(r, before, after);
            EXPECT_TRUE(changes_so(r, before, after) || (!r.everywhere && before == after)) << "region " << n;
            seen[n] = {std::min(seen[n].lo, after.lo - before.lo), std::max(seen[n].hi, after.lo - before.lo)};
        }
        EXPECT_TRUE(!told.complete || before == after || in_any);
        EXPECT_TRUE(told.is != state::same || before == after);
    });
    for (std::size_t n = 0; n < told.regions.size(); ++n)
        EXPECT_EQ(told.regions[n].by.value_or(seen[n]), seen[n]) << "region " << n;
}

TEST(diff, says_of_generated_packs_what_trying_every_case_says) {
    counted count;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        SCOPED_TRACE(seed);
        const auto made = generate(seed, {.with = host::none, .statements = 3, .depth = 3});
        dice random{seed};
        const mutation other{*made, random};
        const std::string rule = made->statements.back().name;
        const auto a = plan_of(made->top, rule), b = plan_of(other.top(), rule);
        if (!a || !b) continue;
        compare_with_every_case(*a, *b, count);
        if (HasFailure()) FAIL() << made->text();
    }
    if (std::getenv("MAATSTAF_TELL_SEARCH"))
        std::printf("%zu same, %zu different, %zu else; %zu regions, %zu conditions, %zu partly, %zu incomplete\n",
                    count.same, count.different, count.other, count.regions, count.conditions, count.partly,
                    count.incomplete);
    EXPECT_GT(count.same, 100U);
    EXPECT_GT(count.different, 100U);
    EXPECT_EQ(count.other, 0U);
}

} // namespace
} // namespace maatstaf::tests
