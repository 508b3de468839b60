// The columns of one batch: what arrow_batch is made of. In place but for text, bitmaps of two, and what is not aligned.
#pragma once

#include "arrow_shape.hpp"
#include "arrow_texts.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace maatstaf {

/// The texts of one column, as long as somebody may ask which one was wrong.
struct text_column {
    arrow_texts texts; ///< those of the values, or of the dictionary
    bool is_dictionary = false;
};

struct arrow_batch::parts {
    std::shared_ptr<const arrow_cases::parts> of;
    std::vector<column> columns;
    std::vector<list_column> lists;
    table rows;
    std::vector<std::optional<text_column>> texts;      ///< of each column
    std::deque<std::vector<std::uint8_t>> memory;       ///< what could not stay in place
    std::deque<std::vector<std::int32_t>> dictionaries; ///< of each number the option, or -1
};

/// Looks at a batch; what cannot be right is in `found`.
void read_batch(const ArrowArray& batch, arrow_batch::parts& into, diagnostics& found);

} // namespace maatstaf
