// A search agrees with trying every case: it finds one where there is one, and proves that there is none where there is none.
// For generated programs over small domains, with what the host gives, for one case and for two cases that share most facts.
#include "support/known_case.hpp"

#include <maatstaf/engine/search/find.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <iostream>

namespace maatstaf::tests {
namespace {

using search::finding;
using search::term_number;

struct counted {
    std::size_t searches = 0, witnesses = 0, none = 0, unsettled = 0, hard = 0;
    std::uint64_t boxes = 0;
};

/// A case that is open, and every complete case that it allows, one after the other.
class open_case {
public:
    open_case(const plan& of, const situation& known, std::vector<box> given, dice& random)
        : of_(of), given_(std::move(given)) {
        const known_facts facts = known.facts();
        slots_.assign(facts.slots, facts.slots + of.code().slots);
        members_.assign(facts.members, facts.members + of.code().lists.size());
        find_read();
        while (cases() > most_cases) narrow(random);
    }

    known_facts facts() const { return {slots_.data(), members_.data(), given_.data()}; }
    const box* given() const { return given_.data(); }
    const std::vector<std::uint32_t>& read() const { return read_; }
    box slot(std::uint32_t s) const { return slots_[s]; }

    /// Calls `visit(slots, values)` for each complete case that what is given allows, until it says that it is enough.
    void for_each(const std::function<bool(std::vector<box>&, const std::vector<std::int32_t>&)>& visit) const {
        std::vector<std::int32_t> members = members_;
        const auto lists = [&](auto&& self, std::size_t l) -> bool {
            if (l == members.size()) {
                std::vector<box> slots = slots_;
                return values(slots, members, 0, visit);
            }
            if (members_[l] >= 0) return self(self, l + 1);
            for (members[l] = 0; members[l] <= static_cast<std::int32_t>(of_.code().lists[l].maximum); ++members[l])
                if (self(self, l + 1)) return true;
            members[l] = -1;
            return false;
        };
        lists(lists, 0);
    }

private:
    static constexpr std::size_t most_cases = 3000;

    void find_read() {
        std::vector<bool> reads(slots_.size());
        for (const node& n : of_.code().nodes) {
            if (n.code == op::fact) reads[static_cast<std::size_t>(n.payload)] = true;
            if (n.code != op::member) continue;
            const list_layout& lies = of_.code().lists[n.mode];
            for (std::uint32_t row = 0; row < lies.maximum; ++row)
                if (members_[n.mode] < 0 || static_cast<std::int32_t>(row) < members_[n.mode])
                    reads[lies.slot_of(row, static_cast<std::uint32_t>(n.payload))] = true;
        }
        for (std::uint32_t s = 0; s < slots_.size(); ++s)
            if (reads[s]) read_.push_back(s);
    }

    std::size_t width(std::uint32_t s) const {
        if (of_.kinds()[s] == kind::choice)
            return static_cast<std::size_t>(std::popcount(static_cast<std::uint64_t>(slots_[s].lo)));
        return static_cast<std::size_t>(slots_[s].hi - slots_[s].lo + 1);
    }
    std::size_t cases() const {
        std::size_t result = 1;
        for (std::size_t l = 0; l < members_.size(); ++l)
            if (members_[l] < 0) result *= of_.code().lists[l].maximum + 1U;
        for (const std::uint32_t s : read_) result *= width(s);
        return result;
    }
    void narrow(dice& random) {
        const std::uint32_t s = random.of(read_);
        if (width(s) > 1) slots_[s] = random_part(slots_[s], of_.kinds()[s], random.one_in(2), random);
    }

    bool values(std::vector<box>& slots, const std::vector<std::int32_t>& members, std::size_t n,
                const std::function<bool(std::vector<box>&, const std::vector<std::int32_t>&)>& visit) const {
        if (n == read_.size()) return visit(slots, members);
        const std::uint32_t s = read_[n];
        const box all = slots_[s];
        bool enough = false;
        if (of_.kinds()[s] == kind::choice) {
            for (auto rest = static_cast<std::uint64_t>(all.lo); rest != 0 && !enough; rest &= rest - 1) {
                slots[s] = set_of(rest & (~rest + 1));
                enough = values(slots, members, n + 1, visit);
            }
        } else {
            for (std::int64_t value = all.lo; value <= all.hi && !enough; ++value) {
                slots[s] = point(value);
                enough = values(slots, members, n + 1, visit);
            }
        }
        slots[s] = all;
        return enough;
    }

    const plan& of_;
    std::vector<box> slots_, given_;
    std::vector<std::int32_t> members_;
    std::vector<std::uint32_t> read_;
};

std::vector<box> random_given(const plan& made, dice& random) {
    std::vector<box> given;
    const bool some = random.one_in(3);
    for (const segment& s : made.code().segments) {
        const box all = s.of == kind::choice ? set_of(~std::uint64_t{0}) : box{INT64_MIN, INT64_MAX};
        const auto near = [&] {
            return s.of == kind::date ? first_day.day + random.between(-2, 2) : random.between(-1, 2);
        };
        const std::int64_t lo = near();
        const box part = s.of == kind::choice ? set_of(1 + random.below(7)) : box{lo, lo + random.between(0, 2)};
        given.push_back(some && random.one_in(3) ? part : all);
    }
    return given;
}

/// What is asked of the box that a case gives: as a truth on numbers, and as terms.
struct wish {
    std::string text;
    std::function<bool(box)> holds;
    std::function<term_number(search::terms&, search::instance&, std::uint32_t)> term;
};

std::vector<wish> wishes(kind of, dice& random, box sample) {
    std::vector<wish> result;
    if (of == kind::choice) {
        const auto set = static_cast<std::int64_t>(1 + random.below(7));
        result.push_back({"only some options", [set](box b) { return (b.lo & ~set) == 0; },
                          [set](auto&, auto& i, auto k) { return i.one_of(k, set).lo; }});
        result.push_back({"some option", [set](box b) { return (b.lo & set) != 0; },
                          [set](auto&, auto& i, auto k) { return i.one_of(k, set).hi; }});
        return result;
    }
    const std::int64_t at = of == kind::truth ? 1 : sample.lo + random.between(-1, 2);
    result.push_back({"at least " + std::to_string(at), [at](box b) { return b.lo >= at; },
                      [at](auto& t, auto& i, auto k) { return t.at_most(t.number(at), i.answer(k).lo); }});
    result.push_back({"less than " + std::to_string(at), [at](box b) { return b.hi < at; },
                      [at](auto& t, auto& i, auto k) { return t.at_most(i.answer(k).hi, t.number(at - 1)); }});
    result.push_back({"open", [](box b) { return b.lo != b.hi; },
                      [](auto& t, auto& i, auto k) { return t.negation(t.equal(i.answer(k).lo, i.answer(k).hi)); }});
    if (of != kind::truth)
        result.push_back({"is " + std::to_string(at), [at](box b) { return b == point(at); },
                          [at](auto& t, auto& i, auto k) {
                              return t.all(t.equal(i.answer(k).lo, t.number(at)),
                                           t.equal(i.answer(k).hi, t.number(at)));
                          }});
    return result;
}

std::string text_of(finding f) {
    return f == finding::witness ? "witness" : f == finding::none ? "none" : "unsettled";
}

void note(counted& count, finding found, bool there_is, std::uint64_t boxes, const std::string& asked) {
    ++count.searches;
    count.boxes += boxes;
    count.hard += boxes > 100;
    count.witnesses += found == finding::witness;
    count.none += found == finding::none;
    count.unsettled += found == finding::unsettled;
    if (found == finding::unsettled) return;
    ASSERT_EQ(text_of(found), there_is ? "witness" : "none") << asked;
}

/// All wishes about the last rule, together with what is given.
/// Programs with more in them than the generator makes otherwise; a search through these takes some boxes.
constexpr generator_options large{.statements = 9, .depth = 6};

void ask_of_one(const plan& made, const open_case& open, search::techniques with, dice& random, counted& count) {
    search::terms terms;
    const std::uint32_t rule = made.rules().back();
    search::instance one{terms,
                         made.code(),
                         search::case_variables::of(terms, made.code(), open.facts(), made.kinds()),
                         {&rule, 1},
                         open.given()};
    search::finder finder{terms, {&one}, with};
    std::vector<box> values(made.code().segments.size());
    std::vector<box> answers;
    open.for_each([&](const std::vector<box>& slots, const std::vector<std::int32_t>& members) {
        const known_facts facts{slots.data(), members.data(), open.given()};
        if (evaluate(made.code(), facts, values.data()) == no_segment) answers.push_back(values[rule]);
        return false;
    });
    for (const wish& w :
         wishes(made.code().segments[rule].of, random, answers.empty() ? point(0) : random.of(answers))) {
        std::vector<term_number> wanted{one.possible().begin(), one.possible().end()};
        wanted.push_back(w.term(terms, one, rule));
        const bool there_is = std::any_of(answers.begin(), answers.end(), w.holds);
        const finding found = finder.find(wanted, 20'000);
        note(count, found, there_is, finder.boxes(), w.text);
        if (found != finding::witness) continue;
        const search::complete_case witness{one, finder.values()};
        ASSERT_FALSE(witness.is_contradicted());
        ASSERT_TRUE(w.holds(witness.answer(rule))) << w.text;
        for (const std::uint32_t slot : open.read())
            ASSERT_TRUE(covers(open.slot(slot), witness.facts().slots[slot], made.kinds()[slot]));
    }
}

/// Two cases that differ in one fact alone: is the answer of the second ever less, where the fact is more?
void ask_of_two(const plan& made, const open_case& open, search::techniques with, dice& random, counted& count) {
    const std::uint32_t rule = made.rules().back();
    if (made.code().segments[rule].of == kind::choice || open.read().empty()) return;
    const std::uint32_t slot = random.of(open.read());
    if (made.kinds()[slot] == kind::choice) return;
    search::terms terms;
    const auto first_facts = search::case_variables::of(terms, made.code(), open.facts(), made.kinds());
    auto second_facts = first_facts;
    second_facts.slots[slot] = terms.add_variable(made.kinds()[slot], open.slot(slot));
    search::instance first{terms, made.code(), first_facts, {&rule, 1}, open.given()},
        second{terms, made.code(), second_facts, {&rule, 1}, open.given()};
    std::vector<term_number> wanted{first.possible().begin(), first.possible().end()};
    wanted.insert(wanted.end(), second.possible().begin(), second.possible().end());
    wanted.push_back(terms.operate({.code = op::less}, terms.of_variable(first_facts.slots[slot]),
                                   terms.of_variable(second_facts.slots[slot])));
    wanted.push_back(terms.operate({.code = op::less}, second.answer(rule).hi, first.answer(rule).lo));
    std::vector<box> values(made.code().segments.size());
    bool there_is = false;
    open.for_each([&](std::vector<box>& slots, const std::vector<std::int32_t>& members) {
        const known_facts facts{slots.data(), members.data(), open.given()};
        if (evaluate(made.code(), facts, values.data()) != no_segment) return false;
        const box before = values[rule], from = slots[slot];
        for (std::int64_t value = from.lo + 1; value <= open.slot(slot).hi && !there_is; ++value) {
            slots[slot] = point(value);
            there_is = evaluate(made.code(), facts, values.data()) == no_segment && values[rule].hi < before.lo;
        }
        slots[slot] = from;
        return there_is;
    });
    search::finder finder{terms, {&first, &second}, with};
    const finding found = finder.find(wanted, 20'000);
    note(count, found, there_is, finder.boxes(), "less where slot " + std::to_string(slot) + " is more");
    if (found != finding::witness) return;
    const search::complete_case one{first, finder.values()}, other{second, finder.values()};
    ASSERT_LT(one.facts().slots[slot].lo, other.facts().slots[slot].lo);
    ASSERT_LT(other.answer(rule).hi, one.answer(rule).lo);
}

counted run(const generator_options& options, search::techniques with, std::uint64_t first_seed,
            std::uint64_t programs) {
    counted count;
    for (std::uint64_t seed = first_seed; seed < first_seed + programs; ++seed) {
        const auto program = generate(seed, options);
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        const known_case known = random_case(options.in, random, 70);
        SCOPED_TRACE("seed " + std::to_string(seed));
        const open_case open{*made, tell(*made, known), random_given(*made, random), random};
        ask_of_one(*made, open, with, random, count);
        if (!testing::Test::HasFatalFailure()) ask_of_two(*made, open, with, random, count);
        if (testing::Test::HasFatalFailure()) {
            std::cerr << program->text() << known.text();
            return count;
        }
    }
    if (std::getenv("MAATSTAF_TELL_SEARCH"))
        std::cerr << count.searches << " searches, " << count.witnesses << " witnesses, " << count.none << " none, "
                  << count.unsettled << " unsettled, " << count.hard << " hard, " << count.boxes << " boxes\n";
    return count;
}

TEST(find, agrees_with_trying_every_case) {
    const counted count = run({}, {}, 1, 4000);
    EXPECT_GT(count.witnesses, 3'000U);
    EXPECT_GT(count.none, 2'000U);
    EXPECT_EQ(count.unsettled, 0U);
}

TEST(find, agrees_with_trying_every_case_of_large_programs) {
    const counted count = run(large, {}, 10'000, 3000);
    EXPECT_GT(count.witnesses, 1'000U);
    EXPECT_EQ(count.unsettled, 0U);
}

TEST(find, agrees_with_each_technique_switched_off) {
    std::size_t hard = 0;
    for (const search::techniques with :
         {search::techniques{.backward = false}, search::techniques{.probe = false},
          search::techniques{.differences = false}, search::techniques{.backjump = false},
          search::techniques{.congruence = false}, search::techniques{.sums = false},
          search::techniques{.differences = false, .congruence = false},
          search::techniques{.backward = false, .probe = false, .backjump = false}})
        hard += run(large, with, 20'000, 1000).hard;
    EXPECT_GT(hard, 10U);
}

} // namespace
} // namespace maatstaf::tests
