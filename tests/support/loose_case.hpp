// A case as the engine sees it: slots that a test may change at will, without the names.
#pragma once

#include "known_case.hpp"

#include <vector>

namespace maatstaf::tests {

class loose_case {
public:
    loose_case(const plan& of, const situation& from)
        : plan_(of),
          slots(from.facts().slots, from.facts().slots + of.code().slots),
          members(from.facts().members, from.facts().members + of.code().lists.size()),
          values_(of.code().segments.size()) {}

    box answer(std::size_t n) {
        evaluate(plan_.code(), {slots.data(), members.data()}, values_.data());
        return values_[plan_.rules()[n]];
    }

    /// The slots that mean something: facts of the case, and of members that are known to exist.
    std::vector<std::size_t> meant() const {
        std::vector<std::size_t> result;
        for (std::uint32_t s = 0; s < slots.size(); ++s) {
            const slot_view view = plan_.names().at(s);
            if (view.list < 0 || static_cast<std::int32_t>(view.row) < members[static_cast<std::size_t>(view.list)])
                result.push_back(s);
        }
        return result;
    }

    /// Every single value that a box allows.
    std::vector<box> values_of(std::size_t slot) const {
        std::vector<box> result;
        const box all = slots[slot];
        if (plan_.kinds()[slot] == kind::choice) {
            for (std::uint64_t rest = static_cast<std::uint64_t>(all.lo); rest != 0; rest &= rest - 1)
                result.push_back(set_of(rest & (~rest + 1)));
        } else {
            for (std::int64_t v = all.lo; v <= all.hi; ++v) result.push_back(point(v));
        }
        return result;
    }

private:
    const plan& plan_;

public:
    std::vector<box> slots;
    std::vector<std::int32_t> members;

private:
    std::vector<box> values_;
};

} // namespace maatstaf::tests
