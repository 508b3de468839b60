// The names of the columns of a table in a file: which column is about which fact. All that is wrong is found at once.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/plan.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// A fact, or a definition of which something is given, and the columns of the file that say what is known of it.
struct named_column {
    fact_view what;
    const list_view* list = nullptr; ///< then it says who the members of this list are, and `what` is nothing
    std::string name;                ///< "netto_inkomen", "kinderen.geboortedatum", "peildatum"
    std::string place;               ///< as it stands in the file, of a range without .from and .to
    std::optional<std::size_t> at;   ///< one value
    std::optional<std::size_t> from, to;

    bool is_range() const noexcept { return !at; }
};

struct table_header {
    std::span<const std::string_view> names;
    std::string_view date_column{};              ///< with the dates of judgement; empty where there is one date for all
    std::string_view date_place = "--on-column"; ///< where somebody said so
    bool has_lists = false;                      ///< a list and the facts of its members can be columns
    const plan* beside = nullptr;                ///< what only this plan knows is passed over
    /// Says of a finding where in the file the n-th name stands.
    std::function<void(std::size_t n, diagnostic&)> locate{};
};

std::vector<named_column> read_header(const table_header& header, const plan& of, diagnostics& found);

} // namespace maatstaf
