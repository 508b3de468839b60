// An ArrowArray that was looked at: whether it can be of its type, and where its buffers are. How long they are nobody says,
// so that what a number leads to is looked at before it is followed.
#pragma once

#include "arrow_field.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace maatstaf {

/// Borrowed from the array, which may be moved meanwhile.
struct arrow_values {
    std::int64_t length = 0, offset = 0;    ///< values that are meant, and before the first of them
    const std::uint8_t* validity = nullptr; ///< null: all are there
    const void* data = nullptr;             ///< values, offsets or numbers; never null where the type has them
    std::span<const void* const> buffers{};

    bool is_there(std::int64_t at) const noexcept {
        const auto bit = static_cast<std::uint64_t>(offset + at);
        return validity == nullptr || (validity[bit / 8] >> bit % 8 & 1) != 0;
    }
    bool has_nulls() const noexcept;

    /// `how_many` of them from `first` on.
    arrow_values part(std::int64_t first, std::int64_t how_many) const noexcept;
};

/// Nothing where the array cannot be of that type, or has fewer than `least` values; why is in `found`. Its children are
/// there, but have to be looked at by themselves.
std::optional<arrow_values> look_at(const ArrowArray& array, const arrow_field& type, std::int64_t least,
                                    const std::string& place, diagnostics& found);

/// That an array is not right.
diagnostic broken_array(const std::string& place, std::string_view why);

} // namespace maatstaf
