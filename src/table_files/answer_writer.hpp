// Writes the answers of many rows to a file, in the order of the rows: a column for each rule.
#pragma once

#include "answer_columns.hpp"

#include <functional>
#include <memory>
#include <string_view>

namespace maatstaf {

/// Takes bytes. False when that cannot be.
using byte_sink = std::function<bool(std::string_view)>;

class answer_writer {
public:
    answer_writer() = default;
    answer_writer(const answer_writer&) = delete;
    answer_writer& operator=(const answer_writer&) = delete;
    virtual ~answer_writer() = default;

    /// What stands before the first row and after the last one.
    virtual bool begin(const answer_columns& shape) = 0;
    virtual bool end() = 0;

    virtual bool write(const answer_columns& answers) = 0;
};

std::unique_ptr<answer_writer> csv_writer(byte_sink to);

} // namespace maatstaf
