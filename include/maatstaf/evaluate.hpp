// Judging: a `judge` answers the rules of a plan for one situation after another, and says why.
#pragma once

#include <maatstaf/engine/questions.hpp>
#include <maatstaf/situation.hpp>

#include <optional>
#include <span>

namespace maatstaf {

/// The answer to one rule, with what explains it. Borrowed from the judge; valid until it judges or explains again.
struct verdict {
    const statement* rule = nullptr;
    box answer{};
    std::span<const reason> reasons{};
    std::span<const obstacle> obstacles{};

    bool settled() const noexcept { return is_point(answer, rule->of); }
};

/// Answers the rules of a plan, one case after another, without allocating. One for each thread; the plan is shared and
/// must outlive it.
class judge {
public:
    explicit judge(const plan& of) : plan_(of), room_(of.code()) {}

    /// Answers every rule of the plan for this case. The case must not change until the last question about it.
    void consider(const situation& of) noexcept {
        facts_ = of.facts();
        evaluate(plan_.code(), facts_, room_);
    }

    /// What the n-th rule of the plan answers.
    box answer(std::size_t n) const noexcept { return room_.values[plan_.rules()[n]]; }

    /// And why. `room()` then holds the facts used and the facts still open.
    verdict why(std::size_t n) noexcept {
        const std::uint32_t segment = plan_.rules()[n];
        explain(plan_.code(), facts_, plan_.domains().data(), segment, room_);
        return {&plan_.statement_of(segment),
                room_.values[segment],
                {room_.reasons.data(), room_.reason_count},
                {room_.obstacles.data(), room_.obstacle_count}};
    }

    /// What to ask next about the rule that `why` explained last. Allocates.
    std::optional<question> next_question(std::size_t n) {
        return questioner{plan_.code(), facts_, plan_.rules()[n]}.next(room_, plan_.kinds().data());
    }

    /// The definition or rule of which what was given contradicts what is computed; null if there is none.
    const statement* contradiction() const noexcept {
        return room_.contradiction == no_segment ? nullptr : &plan_.statement_of(room_.contradiction);
    }

    const workspace& room() const noexcept { return room_; }

private:
    const plan& plan_;
    workspace room_;
    known_facts facts_{};
};

} // namespace maatstaf
