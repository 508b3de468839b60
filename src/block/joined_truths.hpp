// Which truths are computed together with the only one that asks for them: `a and (b or c)` in one instruction, since going over
// the lanes costs more than what is computed of them.
#pragma once

#include "needed_terms.hpp"

namespace maatstaf::block {

class joined_truths {
public:
    joined_truths(const built_graph& of, const needed_terms& needed);

    /// The argument of a truth that is computed with it, or no term.
    std::uint32_t part_of(std::uint32_t at) const noexcept { return part_[at]; }
    /// Is the truth computed with the one that asks for it?
    bool is_part(std::uint32_t at) const noexcept { return is_part_[at]; }

private:
    std::vector<std::uint32_t> part_;
    std::vector<bool> is_part_;
};

} // namespace maatstaf::block
