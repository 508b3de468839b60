// What the rules and definitions of one pack use of what it declares. By name, in the expressions as the pack holds them.
#pragma once

#include <maatstaf/law/pack.hpp>

#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace maatstaf {

class pack_uses {
public:
    /// Borrows the pack.
    explicit pack_uses(const pack& of);

    bool has(const fact_view& f, std::string_view entity) const;
    bool has(const list_view& l, std::string_view entity) const;
    bool has(const parameter& p) const;
    bool has(const setting_view& s) const;
    bool has(const open_question& q) const;
    /// Is it a rule or a shared definition, or used by one, directly or through definitions?
    bool reaches(const statement& s) const;

private:
    std::size_t index_of(const statement& s) const noexcept;
    void follow(std::size_t from);

    const pack& of_;
    std::map<std::pair<std::string_view, symbol>, std::size_t> statements_; ///< of this pack, by entity and name
    std::set<std::tuple<op, std::string_view, symbol>> used_; ///< what belongs to an entity with that entity
    std::vector<bool> reached_;                               ///< of each statement
};

} // namespace maatstaf
