// The facts of a test case: those that it says itself and those of the case that it is like. They stay where they were read,
// so that a thousand cases like one take no more than a thousand lists of pointers.
#pragma once

#include "json_document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// Borrows the text as it was read.
class case_facts {
public:
    struct told {
        const std::string* name;
        const json_value* value;
    };

    /// Takes what `changes` says instead of what was there; null takes a fact away.
    void change(const json_value& changes);

    /// The value of a fact, or null.
    const json_value* find(std::string_view name) const noexcept;

    const std::vector<told>& all() const noexcept { return all_; }

private:
    std::vector<told> all_;
};

} // namespace maatstaf
