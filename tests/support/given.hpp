// What a host may give of definitions, for tests of what follows cases.
#pragma once

#include "known_case.hpp"

#include <gtest/gtest.h>

namespace maatstaf::tests {

/// What the host knows of a definition, true or not.
inline void give_something(const plan& made, situation& known, dice& random) {
    for (std::uint32_t k = 0; k < made.code().segments.size(); ++k) {
        const statement& s = made.statement_of(k);
        if (!random.one_in(6)) continue;
        const box all = everything(s.of, std::max<std::size_t>(s.options.size(), 1));
        EXPECT_EQ(known.give(s.name, s.of, random_part(all, s.of, random.one_in(2), random)), outcome::accepted);
    }
}

} // namespace maatstaf::tests
