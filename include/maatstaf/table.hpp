// Many cases at once. A table has a column for each fact that is known; a row is one case. Columns are read where they
// lie, Arrow's validity bitmap is the mask of what is not known, and a table of n rows gives what n single cases give,
// bit for bit, whatever the number of threads.
#pragma once

#include <maatstaf/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace maatstaf {

/// How the values of a column lie in memory: numbers in the byte order of the machine, each aligned to its own size.
/// What a number means is the kind of the fact: a truth is 0 or 1, money is in cents, a date is in days since 1970-01-01
/// (Arrow's date32), a choice is the number of its option.
enum class layout : std::uint8_t {
    bits, ///< truths only: bit i % 8 of byte i / 8
    int8,
    uint8,
    int16,
    uint16,
    int32,
    uint32,
    int64,
    decimal128,     ///< money only: 16 bytes, in cents
    year_month_day, ///< dates only, int32: 20160509; 20160500 is some day of that month, 20160000 of that year, 0 unknown
};

/// Values and which of them are there. Borrowed.
struct column_values {
    const void* data = nullptr;
    const std::uint8_t* validity = nullptr; ///< bit i % 8 of byte i / 8: value i is there; null: all are
    std::size_t offset = 0;                 ///< values, and bits of validity, before the first row
};

/// What is known of one fact, or of a definition, in each row. A value that is not there is unknown.
struct column {
    std::string_view name{}; ///< "netto_inkomen"; of a list's members "kinderen.geboortedatum"; "peildatum"
    layout lies = layout::int64;
    column_values values{};
    std::optional<column_values> upper{};       ///< then `values` are lower ends; an end that is not there is open
    std::span<const std::int32_t> dictionary{}; ///< of a choice: the option of each number; empty: it is the option
};

/// Which members each case has: those of row i lie in the members' columns from offsets[i] until offsets[i + 1].
struct list_column {
    std::string_view name{};
    layout lies = layout::int32;            ///< int32, or int64 as in Arrow's large lists
    const void* offsets = nullptr;          ///< one more than there are rows, increasing
    const std::uint8_t* validity = nullptr; ///< not there: it is not known who the members are
    std::size_t offset = 0;
};

struct table {
    std::size_t rows = 0;
    std::span<const column> columns{};
    std::span<const list_column> lists{};
};

/// Where the answers of one rule go, a row each. Written in whole bytes: two tables must not share a byte of a bitmap.
struct result_column {
    layout lies = layout::uint8;      ///< one that holds every answer that the rule can give
    void* values = nullptr;           ///< the value; where it is not settled its lowest, of a choice its first option
    std::uint8_t* validity = nullptr; ///< bit: the answer is settled
    void* upper = nullptr;            ///< the highest value still possible, not of a choice; may be null
    std::uint64_t* options = nullptr; ///< of a choice: the set of options still possible; may be null
    std::uint64_t* open = nullptr;    ///< what keeps it open: a bit for each of scope::facts, then of scope::lists; the
                                      ///< last bit is for all from there on; may be null
    std::uint32_t* reason = nullptr;  ///< the node of the first reason, ~0 where there is none; may be null
};

/// Why a row was not judged. All its answers are then not settled.
struct refused_row {
    std::size_t row = 0;
    enum class reason : std::uint8_t {
        outside_domain, ///< a value that the fact cannot have
        empty_range,    ///< a lower end above the upper one
        no_such_option, ///< a number that is none of the options
        no_such_day,    ///< year, month and day are no day of the calendar
        too_many_members,
        offsets_disorder, ///< the offsets of a list go down
        contradiction,    ///< what was given of a definition is not what follows
    } why = reason::outside_domain;
    std::uint32_t column = 0; ///< of the table; a list: its number after the columns; a contradiction: the segment
};

/// What cannot be judged: a column that fits no fact, or a result that cannot hold its rule.
struct table_problem {
    enum class reason : std::uint8_t {
        no_such_name,    ///< nothing of that name in this kind of case
        named_twice,     ///< two columns are of one fact
        wrong_layout,    ///< that kind of value does not lie like that
        no_list,         ///< a fact of members, and no column says which members a case has
        missing,         ///< no data
        no_such_kernels, ///< no instruction set of that name on this machine
        wrong_count,     ///< other columns or results than the judge was made for
    } why = reason::no_such_name;
    std::string_view name{};
};

struct table_options {
    unsigned threads = 1;             ///< the host decides; each takes a run of rows
    std::span<refused_row> refused{}; ///< room for the first ones, in order of rows
    std::string_view kernels{};       ///< one of instruction_sets(); empty: the last. The answers do not depend on it
};

/// The instruction sets that this machine has and the library has kernels for, the fastest last.
std::span<const std::string_view> instruction_sets() noexcept;

struct table_outcome {
    std::size_t refused = 0; ///< rows
};

/// Judges tables by the rules of a plan. Making one settles which column is which fact; after that it is immutable, and
/// any number of threads may judge with it. The plan must outlive it.
class table_judge {
public:
    /// For tables that have the columns of `like`, in the same order and lying alike; its data is not read. Gives nothing
    /// when there are problems; all that were found are then in `problems`.
    /// `block`: how many rows are judged together; for the nearest cache a few thousand at most.
    static std::optional<table_judge> make(const plan& of, const table& like, std::vector<table_problem>& problems,
                                           std::size_t block = 2048);

    table_judge(table_judge&&) noexcept;
    table_judge& operator=(table_judge&&) noexcept;
    ~table_judge();

    /// Judges every row. `results`: one for each rule of the plan. Gives nothing when the table or the results are not
    /// such that they can be judged; why is then in `problems`.
    std::optional<table_outcome> judge(const table& cases, std::span<const result_column> results,
                                       const table_options& how, std::vector<table_problem>& problems) const;

private:
    struct parts;
    explicit table_judge(std::unique_ptr<parts> made) noexcept;
    std::unique_ptr<parts> parts_;
};

} // namespace maatstaf
