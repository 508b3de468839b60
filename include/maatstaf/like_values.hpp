// Which values of an open fact never make a difference to each other, whatever the other open facts are: an answer needs to be
// known no further than that. Found by searching for a case in which they do, and never by trying.
#pragma once

#include <maatstaf/completions.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

/// Of one rule in one case. The situation must outlive it and stay as it is.
class like_values {
public:
    static constexpr std::uint64_t default_budget = 3'000; ///< boxes that are looked at for all facts together
    static constexpr std::size_t most_pieces = 16;

    like_values(const situation& known, std::size_t rule, std::uint64_t budget = default_budget)
        : known_(known),
          budget_(budget),
          segment_(known.made_for().rules()[rule]),
          facts_(search::case_variables::of(terms_, code(), known.facts(), known.made_for().kinds())),
          case_(terms_, code(), facts_, {&segment_, 1}, known.facts().given) {}

    /// Pieces of what the fact in `slot` can be, in order, each as long as can be; of a choice every option by itself, and so
    /// of a truth and of a few numbers every value. Nothing: there are too many, or it was not found out.
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
        if (budget_ == 0) return std::nullopt;
        search::case_variables others = facts_;
        search::renew(others, {.slot = static_cast<std::int32_t>(slot)}, terms_, known_.made_for(), known_.facts());
        search::instance moved{terms_, code(), std::move(others), {&segment_, 1}, known_.facts().given};
        search::finder of_two{terms_, {&case_, &moved}};
        const term_number differs = makes_a_difference(moved);
        const std::uint32_t here = facts_.slots[slot], there = moved.variables().slots[slot];

        /// The value in `among` that was found to make a difference to `from`.
        std::int64_t other = 0;
        const auto look = [&](std::int64_t from, box among) {
            const term_number a = terms_.of_variable(here), b = terms_.of_variable(there);
            const term_number wanted[] = {differs, terms_.equal(a, terms_.number(from)),
                                          terms_.at_most(terms_.number(among.lo), b),
                                          terms_.at_most(b, terms_.number(among.hi))};
            const finding result = of_two.find(wanted, std::min(most_of_one, budget_));
            budget_ -= std::min(of_two.boxes(), budget_);
            if (result == finding::witness) other = of_two.values()[there];
            return result;
        };
        for (std::int64_t from = possible.lo;;) {
            if (found.size() == most_pieces) return std::nullopt;
            std::int64_t like = from; // and all up to here
            finding next = from == possible.hi ? finding::none : look(from, point(from + 1));
            if (next == finding::none && from < possible.hi) next = look(from, {from + 1, possible.hi});
            if (next == finding::unsettled) return std::nullopt;
            if (next == finding::none) {
                found.push_back({from, possible.hi});
                return found;
            }
            std::int64_t unlike = other;
            while (like + 1 < unlike) {
                const std::int64_t middle = search::halfway(like, unlike);
                next = look(from, {like + 1, middle});
                if (next == finding::unsettled) return std::nullopt;
                if (next == finding::none) like = middle;
                else unlike = other;
            }
            found.push_back({from, like});
            from = unlike;
        }
    }

private:
    using finding = search::finding;
    using term_number = search::term_number;
    static constexpr std::int64_t few = 4;
    static constexpr std::uint64_t most_of_one = 200; ///< boxes of one search

    const program& code() const noexcept { return known_.made_for().code(); }

    term_number all_of(std::span<const term_number> truths) {
        term_number result = terms_.number(1);
        for (const term_number t : truths) result = terms_.all(result, t);
        return result;
    }

    /// Another answer, or only one of the two can be so, because of what was given.
    term_number makes_a_difference(search::instance& moved) {
        const auto same = [&](search::term_box a, search::term_box b) {
            return terms_.all(terms_.equal(a.lo, b.lo), terms_.equal(a.hi, b.hi));
        };
        term_number is_same = terms_.number(1);
        if (code().segments[segment_].of == kind::choice) {
            for (std::size_t option = 0; option < known_.made_for().statement_of(segment_).options.size(); ++option) {
                const auto one = std::int64_t{1} << option;
                is_same = terms_.all(is_same, same(case_.one_of(segment_, one), moved.one_of(segment_, one)));
            }
        } else {
            is_same = same(case_.answer(segment_), moved.answer(segment_));
        }
        const term_number here = all_of(case_.possible()), there = all_of(moved.possible());
        const term_number both = terms_.all(here, there);
        return terms_.any(terms_.all(both, terms_.negation(is_same)),
                          terms_.all(terms_.any(here, there), terms_.negation(both)));
    }

    const situation& known_;
    std::uint64_t budget_; ///< what is left of it
    std::uint32_t segment_;
    search::terms terms_;
    search::case_variables facts_;
    search::instance case_;
};

} // namespace maatstaf
