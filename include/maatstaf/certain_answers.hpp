// Is an answer known once some facts are, whichever values they have within bounds and whatever all others are? Found by
// searching for two cases that agree on those facts and on nothing else, and in their answers do not.
#pragma once

#include <maatstaf/completions.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf {

/// Of one rule in one case. The situation must outlive it and stay as it is.
class certain_answers {
public:
    static constexpr std::uint64_t default_budget = 2'000; ///< boxes that a single search looks at, at most

    certain_answers(const situation& known, std::size_t rule, std::uint64_t budget = default_budget)
        : known_(known),
          budget_(budget),
          segment_(known.made_for().rules()[rule]),
          one_(terms_, code(), variables(), {&segment_, 1}, known.facts().given),
          other_(terms_, code(), variables(), {&segment_, 1}, known.facts().given),
          finder_(terms_, {&one_, &other_}) {
        const statement& answered = known.made_for().statement_of(segment_);
        const box options = everything(answered.of, answered.options.size());
        differs_ = terms_.negation(
            search::same_answers(terms_, one_, other_, segment_, static_cast<std::uint64_t>(options.lo)));
    }

    /// `asked`: facts of the case itself and definitions, with what each lies in. False also where it was not found out.
    bool is_so_after(std::span<const supposed_values> asked) {
        wanted_.assign(1, differs_);
        for (const search::instance* of : {&one_, &other_})
            wanted_.insert(wanted_.end(), of->possible().begin(), of->possible().end());
        for (const supposed_values& a : asked) suppose_the_same(a);
        return finder_.find(wanted_, budget_) == search::finding::none;
    }

private:
    const program& code() const noexcept { return known_.made_for().code(); }

    search::case_variables variables() {
        return search::case_variables::of(terms_, code(), known_.facts(), known_.made_for().kinds());
    }

    void suppose_the_same(const supposed_values& a) {
        const auto slot = static_cast<std::size_t>(a.what.slot);
        if (a.what.segment < 0 && known_.made_for().kinds()[slot] == kind::choice) {
            for (const search::instance* of : {&one_, &other_})
                wanted_.push_back(terms_.one_of(of->variables().slots[slot], a.values.lo));
            return;
        }
        const auto ends_in = [&](const search::instance& of) {
            if (a.what.segment >= 0) return of.answer(static_cast<std::uint32_t>(a.what.segment));
            return search::term_boxes::both(terms_.of_variable(of.variables().slots[slot]));
        };
        const search::term_box here = ends_in(one_), there = ends_in(other_);
        wanted_.push_back(terms_.equal(here.lo, there.lo));
        wanted_.push_back(terms_.equal(here.hi, there.hi));
        wanted_.push_back(terms_.at_most(terms_.number(a.values.lo), here.lo));
        wanted_.push_back(terms_.at_most(here.hi, terms_.number(a.values.hi)));
    }

    const situation& known_;
    std::uint64_t budget_;
    std::uint32_t segment_;
    search::terms terms_;
    search::instance one_, other_;
    search::finder finder_;
    search::term_number differs_{};
    std::vector<search::term_number> wanted_;
};

} // namespace maatstaf
