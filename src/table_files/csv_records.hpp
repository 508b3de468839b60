// The records of a CSV text (RFC 4180), one after another, from a source that may be longer than memory. A record that is
// written wrong is told as such and costs no other one: reading goes on at the next line.
#pragma once

#include "byte_source.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

class csv_records {
public:
    /// A record longer than this is refused: it is most often a quotation mark that is not closed.
    static constexpr std::size_t longest = std::size_t{1} << 20;

    /// `block`: how much is read at a time.
    explicit csv_records(byte_source from, std::size_t block = std::size_t{1} << 18);

    enum class mistake : std::uint8_t {
        stray_quote,    ///< within a value without quotation marks, or something after the closing one
        unclosed_quote, ///< until the end of the text, or for longer than a record can be
        too_long,
    };

    /// Goes to the next record. False at the end.
    bool next();

    /// What is wrong with this record, and the byte of it where that shows. Its fields are then not to be used.
    struct wrong {
        mistake what = mistake::stray_quote;
        std::size_t at = 0;
    };
    const std::optional<wrong>& is_wrong() const noexcept { return wrong_; }

    /// Without their quotation marks. Valid until the next record, as is all that this gives.
    std::span<const std::string_view> fields() const noexcept { return fields_; }

    /// Where something of this record stands in the text, from 1; a column is a code point.
    struct position {
        std::uint32_t line = 1, column = 1;
    };
    position position_of(std::size_t byte) const noexcept;
    position position_of_field(std::size_t number) const noexcept { return position_of(spans_[number].begin); }

    std::uint32_t line() const noexcept { return line_; }

private:
    struct field_span {
        std::size_t begin = 0; ///< from the begin of the record; with its quotation mark
        std::size_t end = 0;
        bool quoted = false, has_quotes = false;
    };
    enum class state : std::uint8_t { field_start, plain, quoted, quote_in_quoted };

    bool fill();
    void read_record();
    void start_over_after_line(mistake why, std::size_t at);
    void skip_line();
    void take_fields();

    byte_source from_;
    std::size_t block_;
    std::string buffer_;
    std::size_t begin_ = 0, end_ = 0, next_ = 0; ///< of the record in the buffer, without its line end; of the next one
    std::uint32_t line_ = 0, next_line_ = 1;
    bool at_end_ = false;
    std::optional<wrong> wrong_;
    std::vector<field_span> spans_;
    std::vector<std::string_view> fields_;
    std::string unescaped_;
};

} // namespace maatstaf
