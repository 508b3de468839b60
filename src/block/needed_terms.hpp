// Which terms have to be computed, and which of them are looked up in one table instead.
#pragma once

#include "build_graph.hpp"
#include "decision.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <vector>

namespace maatstaf::block {

class needed_terms {
public:
    explicit needed_terms(const built_graph& of);

    /// Can lanes count the rows of every table that there must be?
    bool can_be_had() const noexcept { return good_; }

    bool has(std::uint32_t at) const noexcept { return needed_[at]; }
    /// Not only where the members of a list are not known?
    bool always(std::uint32_t at) const noexcept { return always_[at]; }
    /// Null: it is computed from its arguments.
    const decision* decision_of(std::uint32_t at) const noexcept;
    /// On which days rows begin, of all tables that are read on this day.
    std::span<const std::int32_t> days_of(std::uint32_t day) const { return days_.at(day); }

private:
    bool find();
    void need(std::uint32_t at, bool always);
    void add_days(std::uint32_t at, std::vector<std::int32_t>& all) const;

    const built_graph& of_;
    const graph& terms_;
    std::vector<bool> needed_, always_;
    std::map<std::uint32_t, decision> decided_;               ///< terms that are looked up
    std::set<std::uint32_t> too_large_;                       ///< choices of which the table would be
    std::map<std::uint32_t, std::vector<std::int32_t>> days_; ///< by term of the day
    bool good_ = true;
};

} // namespace maatstaf::block
