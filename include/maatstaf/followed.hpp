// A case followed along one fact: the pieces in which every rule of a plan is decided alike, what each gives at their ends, and
// why it is another from one piece to the next. What changes.hpp and sweep.hpp have in common; nobody else needs it.
#pragma once

#include <maatstaf/engine/search/partition.hpp>
#include <maatstaf/situation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf::search {

/// So many causes from a place on, among those of all stretches, which move as long as more are told.
struct told_causes {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// Reused from case to case. One thread at a time; the plan must outlive it.
class followed_case {
public:
    explicit followed_case(const plan& of) : plan_(of), moving_(of.code()) {}

    /// False where it would take too long, or where what the host gave contradicts the facts somewhere.
    /// `amounts_move`: may an amount follow a formula within a piece, or has it to stand still?
    bool follow(const known_facts& known, std::uint32_t slot, box range, bool amounts_move) {
        contradicted_.reset();
        causes_.clear();
        moving_.follow(known, slot, range);
        roots_.clear();
        for (const std::uint32_t k : plan_.rules())
            roots_.push_back({moving_.value(k), amounts_move && plan_.statement_of(k).of == kind::money});
        for (const course fits : moving_.possible()) roots_.push_back({{fits, fits}});
        const auto found = by_.of(moving_.courses(), roots_);
        if (found.empty()) return false;
        pieces_.assign(found.begin(), found.end());
        answer_at_ends();
        return !contradicted_;
    }

    std::span<const piece> pieces() const noexcept { return pieces_; }
    /// What the n-th rule answers at the first value of a piece, and at the last.
    box at_first(std::size_t piece, std::size_t rule) const noexcept { return at_first_[piece * rules() + rule]; }
    box at_last(std::size_t piece, std::size_t rule) const noexcept { return at_last_[piece * rules() + rule]; }
    /// Is it the same at every value of a piece? Roundings may move it in between.
    bool stands(std::size_t piece, std::size_t rule) const noexcept { return stands_[piece * rules() + rule]; }
    box at(std::size_t rule, std::int64_t value) { return by_.at(roots_[rule].value, value); }

    course_box value(std::size_t rule) const noexcept { return roots_[rule].value; }
    linear_form line_of(course what, piece over) { return by_.line_of(what, over); }

    /// Why the n-th rule is another at this value than at the one before; none where nothing is decided otherwise.
    told_causes tell_causes(std::size_t rule, std::int64_t at) {
        const std::size_t first = causes_.size();
        for (const std::uint32_t step : by_.changed_at(roots_[rule].value, at)) tell(first, step);
        return {first, causes_.size() - first};
    }
    /// The same where nothing is decided: the day or the age that moves along.
    told_causes tell_what_moves(std::size_t rule) {
        const std::size_t first = causes_.size();
        for (const course c : {roots_[rule].value.lo, roots_[rule].value.hi})
            if (causes_.size() == first && c.moves()) tell(first, static_cast<std::size_t>(c.step));
        return {first, causes_.size() - first};
    }
    /// They stay where they are once all are told.
    std::span<const place_in_program> causes(told_causes which) const noexcept {
        return std::span{causes_}.subspan(which.first, which.count);
    }

    std::optional<std::int64_t> contradicted_at() const noexcept { return contradicted_; }

private:
    std::size_t rules() const noexcept { return plan_.rules().size(); }

    /// Also looks whether all that must be possible is.
    void answer_at_ends() {
        at_first_.clear();
        at_last_.clear();
        stands_.clear();
        for (const piece& p : pieces_) {
            by_.go_to(p.first);
            for (std::size_t rule = 0; rule < rules(); ++rule) at_first_.push_back(by_.value(roots_[rule].value));
            for (std::size_t fits = rules(); fits < roots_.size(); ++fits)
                if (!contradicted_ && by_.value(roots_[fits].value).lo != 1) contradicted_ = p.first;
            by_.go_over(p);
            for (std::size_t rule = 0; rule < rules(); ++rule) stands_.push_back(by_.stands(roots_[rule].value));
            by_.go_to(p.last);
            for (std::size_t rule = 0; rule < rules(); ++rule) at_last_.push_back(by_.value(roots_[rule].value));
        }
    }

    /// Each place once among those from `first` on.
    void tell(std::size_t first, std::size_t step) {
        const place_in_program at = moving_.courses().steps()[step].source;
        const auto told = std::span{causes_}.subspan(first);
        if (at.node != no_segment && std::find(told.begin(), told.end(), at) == told.end()) causes_.push_back(at);
    }

    const plan& plan_;
    moving_case moving_;
    partition by_;
    std::vector<root> roots_; ///< of the rules, then what must be possible
    std::vector<piece> pieces_;
    std::vector<box> at_first_, at_last_; ///< of each rule in each piece
    std::vector<bool> stands_;            ///< likewise
    std::vector<place_in_program> causes_;
    std::optional<std::int64_t> contradicted_;
};

} // namespace maatstaf::search
