// A program in which what does not depend on one fact may be anything: what two cases that differ in that fact alone have in
// common stays what it is, whatever that is. What holds of it holds of the program; it is much smaller to search.
#pragma once

#include "prove/open_case.hpp"

#include <cstdint>
#include <vector>

namespace maatstaf::proving {

class without_what_stays {
public:
    /// `slot`: of the fact. Every segment that stays, and on which one rests that may change, becomes a box between two
    /// further slots of a case, which are given variables. `computed`: an instance of the program.
    without_what_stays(const program& of, std::uint32_t slot, const search::instance& computed, search::terms& terms);
    without_what_stays(const without_what_stays&) = delete;
    without_what_stays& operator=(const without_what_stays&) = delete;

    const program& view() const noexcept { return view_; }
    /// The variables of a case with those of what stays.
    search::case_variables with_stays(search::case_variables of) const;

private:
    std::vector<node> nodes_;
    std::vector<segment> segments_;
    std::vector<std::uint32_t> stays_; ///< variables, two for each segment that stays
    program view_;
};

} // namespace maatstaf::proving
