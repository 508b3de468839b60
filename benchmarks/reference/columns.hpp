// The columns of the reference workload as whoever judges them sees them: pointers, and no functions, so that a
// translation unit for any instruction set may include it. workload.hpp owns and fills them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace reference {

/// Columns begin on a multiple of 64 bytes and go on to a whole number of blocks; what lies after the last row may be
/// read and written, and holds rows like any other.
inline constexpr std::size_t block = 64;

/// One row is one household.
struct inputs {
    static constexpr std::size_t count = 13;

    std::size_t rows = 0;
    const std::int32_t* birth = nullptr;  ///< in days since 1970-01-01, as `ref`
    const std::int32_t* ref = nullptr;    ///< the date of judgement; not before `birth`
    const std::int64_t* income = nullptr; ///< in cents, as `assets`; 0 to 1,000,000 and 10,000,000 euros
    const std::int64_t* assets = nullptr;
    const std::uint16_t* municipality = nullptr;
    const std::uint8_t* partner = nullptr;
    const std::uint8_t* children = nullptr;
    const std::uint8_t* household = nullptr; ///< 0 single, 1 single parent, 2 couple
    const std::uint8_t* inside = nullptr;    ///< lives in an institution
    const std::uint8_t* referrer = nullptr;  ///< 0 to 11
    const std::uint8_t* court = nullptr;     ///< there is a decision of the court
    const std::uint8_t* skj = nullptr;       ///< the referrer is registered
    const std::uint8_t* running = nullptr;   ///< youth help is being given
    /// Of each column in the order above: an Arrow validity bitmap, of which a bit is 1 where the fact is known. Null when
    /// everything is known. Under a bit that is 0 lies a value like any other.
    const std::uint64_t* known[count] = {};
};

/// r1 to r7 are 0 or 1, r8 is 0 to 5.
struct outputs {
    static constexpr std::size_t count = 8;

    std::size_t rows = 0;
    std::uint8_t* r[count] = {};
};

} // namespace reference
