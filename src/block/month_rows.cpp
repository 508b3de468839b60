#include "month_rows.hpp"

#include "near_days.hpp"

namespace maatstaf::block {

std::optional<month_rows> month_rows_of(std::span<const std::int32_t> keys) {
    constexpr std::int64_t unit = calendar::month_key_unit, first_key = -32'768;
    const auto month_of = [](std::int64_t key) { return (key - first_key) / unit; };
    month_rows made{.before = month_of(keys.front()) - 1};
    for (const std::int32_t key : keys) {
        const std::int64_t at = month_of(key) - made.before;
        const bool begins_month = (key - first_key) % unit == 1;
        if (!begins_month || at >= static_cast<std::int64_t>(made.rows.size())) return std::nullopt;
        for (auto n = static_cast<std::size_t>(at); n < made.rows.size(); ++n) ++made.rows[n];
    }
    return made;
}

} // namespace maatstaf::block
