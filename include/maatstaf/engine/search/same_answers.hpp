// When two cases give the same answer, as a truth that can be searched for.
#pragma once

#include "instance.hpp"

#include <cstdint>
#include <span>

namespace maatstaf::search {

/// Both ends, or of a choice what is said of each of its `options`.
inline term_number same_answers(terms& in, instance& a, instance& b, std::uint32_t segment, std::uint64_t options) {
    const auto same = [&](term_box x, term_box y) { return in.all(in.equal(x.lo, y.lo), in.equal(x.hi, y.hi)); };
    if (a.code().segments[segment].of != kind::choice) return same(a.answer(segment), b.answer(segment));
    term_number result = in.number(1);
    for (; options != 0; options &= options - 1) {
        const auto option = static_cast<std::int64_t>(options & (~options + 1));
        result = in.all(result, same(a.one_of(segment, option), b.one_of(segment, option)));
    }
    return result;
}

/// All that must be so for what the host gave to be true together with the facts.
inline term_number all_possible(terms& in, const instance& of) {
    term_number result = in.number(1);
    for (const term_number t : of.possible()) result = in.all(result, t);
    return result;
}

} // namespace maatstaf::search
