// Which values of an open fact never make a difference to each other, whatever the other open facts are: an answer needs to be
// known no further than that. Found by searching for a case in which they do, and never by trying.
#pragma once

#include <maatstaf/completions.hpp>
#include <maatstaf/engine/search/complete_case.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

/// Of one rule in one case. The situation must outlive it and stay as it is.
class like_values {
public:
    static constexpr std::uint64_t default_budget = 3'000; ///< boxes that are looked at for one fact
    static constexpr std::size_t most_pieces = 64;

    like_values(const situation& known, std::size_t rule, std::uint64_t budget = default_budget)
        : known_(known),
          budget_(budget),
          segment_(known.made_for().rules()[rule]),
          facts_(search::case_variables::of(terms_, code(), known.facts(), known.made_for().kinds())),
          case_(terms_, code(), facts_, {&segment_, 1}, known.facts().given) {}

    /// Pieces of what the fact in `slot` can be, in order, each as long as can be; of a choice every option by itself, and so
    /// of a truth and of a few numbers every value. Nothing: there are too many, each value is one as where an answer follows
    /// an amount by the cent, or it was not found out.
    std::optional<std::vector<box>> pieces(std::uint32_t slot) {
        const box possible = known_.facts().slots[slot];
        std::vector<box> found;
        if (known_.made_for().kinds()[slot] == kind::choice) {
            for (auto rest = static_cast<std::uint64_t>(possible.lo); rest != 0; rest &= rest - 1)
                found.push_back(set_of(rest & (~rest + 1)));
            return found;
        }
        if (possible.hi - possible.lo < few) {
            for (std::int64_t value = possible.lo; value <= possible.hi; ++value) found.push_back(point(value));
            return found;
        }
        search::case_variables others = facts_;
        search::renew(others, {.slot = static_cast<std::int32_t>(slot)}, terms_, known_.made_for(), known_.facts());
        search::instance moved{terms_, code(), std::move(others), {&segment_, 1}, known_.facts().given};
        const term_number differs = makes_a_difference(moved);
        search::finder of_two{terms_, {&case_, &moved}};
        std::uint64_t left = budget_;
        std::size_t alone = 0;
        for (std::int64_t from = possible.lo;; from = found.back().hi + 1) {
            const auto last = last_like(slot, {from, possible.hi}, differs, moved, of_two, left);
            alone = last == from ? alone + 1 : 0;
            if (!last || alone > few || found.size() == most_pieces) return std::nullopt;
            found.push_back({from, *last});
            if (*last == possible.hi) return found;
        }
    }

private:
    using finding = search::finding;
    using term_number = search::term_number;
    static constexpr std::int64_t few = 4;
    static constexpr std::uint64_t most_of_one = 1'000; ///< boxes of one search

    const program& code() const noexcept { return known_.made_for().code(); }

    /// The last of these up to which none makes a difference to the first. Each case in which a later one does says where to
    /// look.
    std::optional<std::int64_t> last_like(std::uint32_t slot, box among, term_number differs,
                                          const search::instance& moved, search::finder& of_two, std::uint64_t& left) {
        const std::uint32_t there = moved.variables().slots[slot];
        const term_number a = terms_.of_variable(facts_.slots[slot]), b = terms_.of_variable(there);
        std::int64_t last = among.hi;
        while (among.lo < last) {
            const term_number wanted[] = {differs, terms_.equal(a, terms_.number(among.lo)),
                                          terms_.at_most(terms_.number(among.lo + 1), b),
                                          terms_.at_most(b, terms_.number(last))};
            const finding result = of_two.find(wanted, std::min(most_of_one, left));
            left -= std::min(of_two.boxes(), left);
            if (result == finding::unsettled) return std::nullopt;
            if (result == finding::none) break;
            last = before_a_change(slot, {among.lo, of_two.values()[there]}, of_two.values());
        }
        return last;
    }

    /// In this one case, where it makes a difference which of two values a fact has: a value between them that gives the same
    /// as the lower one, and of which the next gives something else.
    std::int64_t before_a_change(std::uint32_t slot, box between, std::span<const std::int64_t> variables) const {
        std::vector<std::int64_t> values{variables.begin(), variables.end()};
        const auto answer_with = [&](std::int64_t value) {
            values[facts_.slots[slot]] = value;
            const search::complete_case of{case_, values};
            return of.is_contradicted() ? std::nullopt : std::optional{of.answer(segment_)};
        };
        const std::optional<box> first = answer_with(between.lo);
        while (between.lo + 1 < between.hi) {
            const std::int64_t middle = search::halfway(between.lo, between.hi);
            (answer_with(middle) == first ? between.lo : between.hi) = middle;
        }
        return between.lo;
    }

    /// Another answer, or only one of the two can be so, because of what was given.
    term_number makes_a_difference(search::instance& moved) {
        const statement& answered = known_.made_for().statement_of(segment_);
        const box options = everything(answered.of, answered.options.size());
        const term_number is_same =
            search::same_answers(terms_, case_, moved, segment_, static_cast<std::uint64_t>(options.lo));
        const term_number here = search::all_possible(terms_, case_), there = search::all_possible(terms_, moved);
        const term_number both = terms_.all(here, there);
        return terms_.any(terms_.all(both, terms_.negation(is_same)),
                          terms_.all(terms_.any(here, there), terms_.negation(both)));
    }

    const situation& known_;
    std::uint64_t budget_;
    std::uint32_t segment_;
    search::terms terms_;
    search::case_variables facts_;
    search::instance case_;
};

} // namespace maatstaf
