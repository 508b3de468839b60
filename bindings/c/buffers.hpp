// The memory that a caller hands over for a table: long enough, aligned, and what is written shared with nothing
// else.
#pragma once

#include "border.hpp"

#include <maatstaf/table.hpp>

#include <string>
#include <vector>

namespace maatstaf::c {

/// Collects the buffers of one call, and says what is wrong with them.
class buffers {
public:
    explicit buffers(border& to) : to_(to) {}

    /// `count` values from `offset` on. False, and told, when it is not there where it has to be, too small or not
    /// aligned.
    bool take(mst_buffer given, layout lies, std::size_t offset, std::size_t count, const std::string& name);
    bool take(mst_room given, layout lies, std::size_t count, const std::string& name);

    /// Tells which memory that is written is anything else's too.
    void look_for_overlap();

private:
    struct piece {
        std::uintptr_t begin = 0, end = 0;
        bool is_written = false;
        std::string name;
    };

    bool add(const void* data, std::size_t size, layout lies, std::size_t offset, std::size_t count, bool is_written,
             const std::string& name);

    border& to_;
    std::vector<piece> pieces_;
};

} // namespace maatstaf::c
