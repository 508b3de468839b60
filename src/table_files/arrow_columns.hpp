// The columns of a table as Arrow has them in a record batch: which field of the schema each is, and its values where they
// lie.
#pragma once

#include "arrow_types.hpp"
#include "column_store.hpp"
#include "table_header.hpp"

#include <deque>
#include <span>
#include <vector>

namespace maatstaf {

/// A field of the schema: a column, or a field of the structs of a list.
struct arrow_field {
    std::string name; ///< "kinderen.geboortedatum"
    std::int64_t column = 0;
    std::int64_t member = -1; ///< the field of the struct

    const ArrowSchema& type_in(const ArrowSchema& schema) const;
};

/// All fields that a name can be given to: columns, and what is in lists of structs that the plan has too.
std::vector<arrow_field> fields_of(const ArrowSchema& schema, const plan& of);

/// What is known of one fact. Where text has to be read, it holds what that means.
class arrow_column {
public:
    /// Where its type is not right, that is in `found`; nothing then, and nothing where there are only nulls.
    static std::optional<arrow_column> make(const named_column& named, std::span<const arrow_field> fields,
                                            const ArrowSchema& schema, diagnostics& found);

    bool is_of_members() const noexcept { return lower_ ? lower_->member >= 0 : upper_->member >= 0; }
    std::int64_t list() const noexcept { return lower_ ? lower_->column : upper_->column; }
    const named_column& named() const noexcept { return *named_; }
    bool is_text() const noexcept { return reading_.is_text; }

    /// Values `first` until `end` of the batch, rows or members. `refuse` is told which of them are wrong, and why.
    column view(const ArrowArrayView& batch, std::int64_t first, std::int64_t end,
                const std::function<void(std::int64_t, diagnostic)>& refuse);

private:
    arrow_column(const named_column& named, arrow_reading reading) : named_(&named), reading_(reading) {}

    column_values values(const arrow_field& of, const ArrowArrayView& batch, std::int64_t first,
                         std::vector<std::uint8_t>& both_there) const;
    void read_texts(const ArrowArrayView& values, std::int64_t first, std::int64_t end,
                    const std::function<void(std::int64_t, diagnostic)>& refuse);

    const named_column* named_;
    arrow_reading reading_;
    std::optional<arrow_field> lower_, upper_;
    std::optional<column_store> texts_;
    std::vector<std::uint8_t> lower_there_, upper_there_; ///< where a struct may be null too
    std::vector<std::uint8_t> nothing_;                   ///< an end that has no column
};

} // namespace maatstaf
