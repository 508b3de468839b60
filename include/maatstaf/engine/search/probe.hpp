// Tries single cases: every variable at one of the values that are left of it, and every term what it is there.
#pragma once

#include "contract.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

/// Where in its box a variable is tried.
enum class tried : std::uint8_t {
    best, ///< at the end that the wanted terms ask for, as far as they go one way
    lowest,
    highest,
    middle,
};
inline constexpr tried all_tried[]{tried::best, tried::lowest, tried::highest, tried::middle};

class probe {
public:
    explicit probe(const terms& of) : terms_(of) {}

    void begin() {
        values_.assign(terms_.size(), {});
        pulls_.assign(terms_.size(), 0);
    }

    /// Looks which way each term should go for the wanted ones to be more.
    void look(const contraction& now, std::span<const term_number> wanted) {
        for (const term_number t : now.cone()) pulls_[t] = 0;
        for (const term_number t : wanted) pulls_[t] = up;
        for (std::size_t at = now.cone().size(); at-- > 0;) {
            const term_number t = now.cone()[at];
            if (pulls_[t] != 0) pull_arguments(now, t);
        }
    }

    /// Is everything wanted, there?
    bool holds(const contraction& now, std::span<const term_number> wanted, tried where) {
        for (const term_number t : now.cone())
            values_[t] = terms_.is_variable(t) ? point(value_in(now[t], terms_[t].by.of, where, pulls_[t]))
                                               : terms_.meaning(t, values_.data());
        for (const term_number t : wanted)
            if (values_[t].lo != 1) return false;
        return true;
    }

    /// What a term was there.
    std::int64_t operator[](term_number t) const noexcept { return values_[t].lo; }

private:
    static constexpr std::uint8_t up = 1, down = 2, both = 3;

    static constexpr std::uint8_t turned(std::uint8_t pull) noexcept {
        return pull == up ? down : pull == down ? up : pull;
    }
    static constexpr std::uint8_t along(direction d, std::uint8_t pull) noexcept {
        return d == direction::up ? pull : d == direction::down ? turned(pull) : both;
    }

    void pull_arguments(const contraction& now, term_number t) {
        const term& of = terms_[t];
        const std::uint8_t pull = pulls_[t];
        if (of.by.code == op::choose) {
            const box condition = now[of.from[0]];
            pulls_[of.from[0]] |= condition.lo == condition.hi ? (condition.lo == 1 ? up : down) : both;
            if (condition.hi == 1) pulls_[of.from[1]] |= pull;
            if (condition.lo == 0) pulls_[of.from[2]] |= pull;
            return;
        }
        if (of.by.code == op::custom) {
            terms_.for_each_argument(t, [&](term_number from) { pulls_[from] |= both; });
            return;
        }
        const operator_info& what = info(of.by.code);
        for (std::size_t a = 0; a < of.arguments; ++a)
            pulls_[of.from[a]] |= along(a == 0 ? what.first : what.second, pull);
    }

    static std::int64_t value_in(box left, kind of, tried where, std::uint8_t pull) noexcept {
        if (of == kind::choice) {
            const auto options = static_cast<std::uint64_t>(left.lo);
            return static_cast<std::int64_t>(where == tried::highest ? std::bit_floor(options)
                                                                     : options & (~options + 1));
        }
        switch (where) {
        case tried::best: return pull == up ? left.hi : pull == down ? left.lo : halfway(left.lo, left.hi);
        case tried::lowest: return left.lo;
        case tried::highest: return left.hi;
        case tried::middle: return halfway(left.lo, left.hi);
        }
        return left.lo;
    }

    const terms& terms_;
    std::vector<box> values_;
    std::vector<std::uint8_t> pulls_;
};

} // namespace maatstaf::search
