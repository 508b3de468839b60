// The names that the text of a case can use: facts, lists, and definitions and rules of which something is given. What
// somebody wrote is recognised, or refused with what was probably meant.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/scope.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// What a case can say something about. By whole names: a name from outside may have the symbol of any other.
struct case_name {
    const fact_view* fact = nullptr; ///< of the case itself
    const list_view* list = nullptr;
    const statement* given = nullptr;

    explicit operator bool() const noexcept { return fact != nullptr || list != nullptr || given != nullptr; }
};

case_name find_name(std::string_view name, const scope& names);

/// Which entities know a name. Made of the packs when it is first asked, because that takes longer than to read a case.
class names_elsewhere {
public:
    /// Another entity that knows this name, or an empty name.
    std::string_view entity_that_knows(std::string_view name, const scope& not_this);

private:
    struct entry {
        symbol is = 0;
        std::string_view name, entity;
    };

    void read(std::span<const pack* const> packs);

    bool is_read_ = false;
    std::vector<entry> entries_; ///< by symbol, then in the order of the packs
};

/// That this is no name of the entity: of another one, or of none, with what comes closest. `told`: how much has been
/// found before.
diagnostic unknown_name(std::string_view name, const std::string& place, const scope& names, names_elsewhere& elsewhere,
                        std::size_t told);

} // namespace maatstaf
