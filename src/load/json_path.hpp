// Where in a JSON text something stands: a link to what holds it, and its key or number there. Lives on the stack beside
// the reading, so that the place of a million values costs nothing; a JSON Pointer is made of it when there is a finding.
#pragma once

#include "json_document.hpp"

#include <string>
#include <string_view>

namespace maatstaf {

/// A link borrows what holds it: keep that in a variable of its own as long as the link is used.
struct json_path {
    const json_path* holder = nullptr;
    std::string_view key{};
    std::size_t index = 0;
    bool in_list = false;

    json_path in(std::string_view name) const noexcept { return {this, name}; }
    json_path at(std::size_t number) const noexcept { return {this, {}, number, true}; }

    std::string text() const {
        if (holder == nullptr) return {};
        return in_list ? place_in(holder->text(), index) : place_in(holder->text(), key);
    }
};

} // namespace maatstaf
