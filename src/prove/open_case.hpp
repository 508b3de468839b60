// Rules of a pack over a case of which nothing is known, as terms that can be searched: what proofs are made with. It may be
// given conditions of its own, that no pack declares, and a second case that differs from the first in some facts.
#pragma once

#include <maatstaf/engine/search/find.hpp>
#include <maatstaf/plan.hpp>

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace maatstaf::proving {

/// From a day until another, which does not count.
struct days {
    date from = range_of<date>::lowest;
    date until = date{2101, 1, 1};

    bool any() const noexcept { return from < until; }
    days within(date first, date end) const noexcept { return {std::max(from, first), std::min(until, end)}; }
    days within(days other) const noexcept { return within(other.from, other.until); }
};

/// A program as it is on some days: of dated values that are read at the date of judgement only what holds on these. Then
/// what is known on all of them is known, and no more than a number where it is the same on all.
class program_on_days {
public:
    program_on_days(const program& of, days on);
    program_on_days(const program_on_days&) = delete;
    program_on_days& operator=(const program_on_days&) = delete;

    const program& view() const noexcept { return view_; }

private:
    std::vector<steps> tables_;
    std::vector<std::int32_t> days_;
    std::vector<box> values_;
    program view_;
};

/// What is asked: some statements of an entity, among them conditions that are added to the pack.
struct question_about {
    const pack* of = nullptr;
    std::string_view entity{};
    std::vector<std::string_view> roots{};
    std::vector<statement> added{};
    std::vector<chosen> chooses{};
    days on{};
};

class open_case {
public:
    /// Stays where it is: its parts refer to each other. Not good if it cannot be linked.
    explicit open_case(question_about asked);
    open_case(const open_case&) = delete;
    open_case& operator=(const open_case&) = delete;

    bool good() const noexcept { return plan_.has_value(); }
    const plan& made() const noexcept { return *plan_; }
    search::terms& terms() noexcept { return terms_; }
    const search::case_variables& variables() const noexcept { return variables_; }

    /// The segment of the n-th root.
    std::uint32_t root(std::size_t n) const noexcept { return plan_->rules()[n]; }
    search::instance& first() noexcept { return *cases_.front(); }

    /// The slot of a fact of the case.
    std::uint32_t slot_of(std::string_view fact) const;
    /// The variables of a second case in which that fact, or that list with all its members, may be otherwise.
    void vary(search::case_variables& of, std::string_view fact_or_list);
    void vary_slot(search::case_variables& of, std::uint32_t slot);
    void vary_list(search::case_variables& of, std::size_t list);
    /// A second case, by these rules or by other ones with the same facts.
    search::instance& add(search::case_variables of);
    search::instance& add(const plan& by, search::case_variables of);
    /// By a program with the same segments, which must outlive this.
    search::instance& add(const program& by, search::case_variables of);

    /// Are there such cases? Within the budget that is left, which gets smaller.
    search::finding find(std::span<const search::term_number> wanted, std::uint64_t& budget);
    search::finding find(std::initializer_list<search::term_number> wanted, std::uint64_t& budget) {
        return find(std::span{wanted.begin(), wanted.size()}, budget);
    }
    std::uint64_t boxes() const noexcept { return boxes_; } ///< all that were looked at

    /// What was found: the case of an instance.
    search::complete_case found(const search::instance& of) const { return {of, finder_->values()}; }

    search::term_number less(kind of, search::term_number a, search::term_number b) {
        return of == kind::truth ? terms_.all(terms_.negation(a), b) : terms_.negation(terms_.at_most(b, a));
    }

private:
    search::instance& add(const program& by, std::span<const std::uint32_t> roots, search::case_variables of);

    question_about asked_;
    const pack* uses_[1];
    pack with_added_;
    std::optional<plan> plan_;
    search::terms terms_;
    search::case_variables variables_;
    std::deque<program_on_days> programs_;
    std::deque<std::unique_ptr<search::instance>> cases_;
    std::unique_ptr<search::finder> finder_;
    std::uint64_t boxes_ = 0;
};

} // namespace maatstaf::proving
