// Tables of other programs, through Arrow's C data interface: an ArrowArray becomes a table whose columns lie where the
// array has them, and the answers become an ArrowArray. Nothing of Arrow has to be installed. Part of maatstaf::pack.
//
//   A schema is a struct, as of a record batch, with a column for each fact that is known, by its name:
//
//   truth    bool; int8 or uint8 that is 0 or 1
//   count    int8 to int64, uint8 to uint32
//   amount   decimal128 with scale 2; int32 or int64 in cents
//   date     date32; int32 that is 20160509 or 20160500 or 20160000, where `year_month_day` says so
//   choice   utf8, large_utf8 or utf8_view, also in a dictionary; whole numbers: the number of the option, from 0
//   members  list or large_list of a struct with the facts of a member
//
//   A null is unknown, as is an empty text, and of a struct of a member that is null nothing is known. A column of type
//   null says nothing. NAME.from and NAME.to are the lowest and the highest value that is possible; either may be absent.
//
// Only text is read, into a byte for each value; a dictionary is read once for each batch. What is not aligned to its size
// is copied. Everything else is judged in place. How long a buffer is the interface does not say: who hands over arrays
// that are shorter than they say hands over memory that is not his.
// Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/table.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

// https://arrow.apache.org/docs/format/CDataInterface.html, as it stands there: whoever has it too has the same. The stream
// is along because others take the first guard for both.
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

extern "C" {

struct ArrowSchema {
    // Array type description
    const char* format;
    const char* name;
    const char* metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema** children;
    struct ArrowSchema* dictionary;

    // Release callback
    void (*release)(struct ArrowSchema*);
    // Opaque producer-specific data
    void* private_data;
};

struct ArrowArray {
    // Array data description
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void** buffers;
    struct ArrowArray** children;
    struct ArrowArray* dictionary;

    // Release callback
    void (*release)(struct ArrowArray*);
    // Opaque producer-specific data
    void* private_data;
};

} // extern "C"

#endif // ARROW_C_DATA_INTERFACE

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

extern "C" {

struct ArrowArrayStream {
    // Callbacks providing stream functionality
    int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
    int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
    const char* (*get_last_error)(struct ArrowArrayStream*);

    // Release callback
    void (*release)(struct ArrowArrayStream*);

    // Opaque producer-specific data
    void* private_data;
};

} // extern "C"

#endif // ARROW_C_STREAM_INTERFACE

namespace maatstaf {

struct arrow_options {
    /// The column with the date of judgement of each row, for a plan that has none; empty: no column, or "peildatum".
    std::string_view date_column{};
    /// Columns of dates that are year, month and day with zeros for what is not known: "kinderen.geboortedatum".
    std::span<const std::string_view> year_month_day{};
    /// Whole numbers may stand for truths, for amounts in cents and for options. Who does not know what the numbers of a
    /// table mean leaves them out: then they are refused.
    bool plain_numbers = true;
    /// Another plan, of which columns are passed over that this one does not know: the batches are judged by both.
    const plan* beside = nullptr;
};

class arrow_batch;

/// How the cases of a plan lie in batches of one schema. Immutable after it is made: any number of threads may read
/// batches with it at once. The plan must outlive it and every batch that was read.
class arrow_cases {
public:
    /// Reads the schema, which is not needed after that and is not released. Gives nothing when anything is wrong; then all
    /// of it is in `found`, with the column as its place.
    static std::optional<arrow_cases> make(const plan& of, const ArrowSchema& schema, const arrow_options& how,
                                           diagnostics& found);

    /// Without rows, to make a table_judge for. Borrowed from this.
    const table& shape() const noexcept;

    /// Looks at a batch of that schema. Gives nothing when it cannot be right; then why is in `found`. The batch is not
    /// released; its buffers must stay until the arrow_batch is gone. It may be moved, as the specification allows.
    std::optional<arrow_batch> read(const ArrowArray& batch, diagnostics& found) const;

    arrow_cases(arrow_cases&&) noexcept;
    arrow_cases& operator=(arrow_cases&&) noexcept;
    ~arrow_cases();

    struct parts;

private:
    explicit arrow_cases(std::shared_ptr<const parts> made) noexcept;
    std::shared_ptr<const parts> parts_;
};

/// The rows of one batch. Immutable; does not need the arrow_cases any more.
class arrow_batch {
public:
    /// Borrowed from this and from the batch.
    const table& rows() const noexcept;

    /// Why a row was refused, in the words in which a single case is; its place is "/17/netto_inkomen". `rows_before`: how
    /// many rows the batches before this one had.
    diagnostics explain(const refused_row& refused, std::uint64_t rows_before = 0) const;

    arrow_batch(arrow_batch&&) noexcept;
    arrow_batch& operator=(arrow_batch&&) noexcept;
    ~arrow_batch();

    struct parts;

private:
    friend class arrow_cases;
    explicit arrow_batch(std::unique_ptr<parts> read) noexcept;
    std::unique_ptr<parts> parts_;
};

/// Room for the answers of a plan about some rows, and those answers as a record batch. A column for each rule, by its
/// name: a truth is bool, a count int64, an amount decimal128(18, 2), a date date32, a choice a dictionary of int8 and utf8
/// with all its options. What is not settled, and all of a row that was refused, is null.
class arrow_answers {
public:
    /// The plan is borrowed until the answers are exported.
    arrow_answers(const plan& of, std::size_t rows);

    /// Where table_judge::judge is to write.
    std::span<const result_column> columns() const noexcept;

    /// What is handed over belongs to who takes it, who must call its `release`; it needs nothing of this library's objects.
    /// What was in `into` is written over.
    void export_schema(ArrowSchema& into) const;
    /// Once: the memory goes along.
    void export_array(ArrowArray& into) &&;

    arrow_answers(arrow_answers&&) noexcept;
    arrow_answers& operator=(arrow_answers&&) noexcept;
    ~arrow_answers();

private:
    struct parts;
    std::unique_ptr<parts> parts_;
};

} // namespace maatstaf
