#include "arrow_source.hpp"

#include "diagnostic_ids.hpp"
#include "spelling.hpp"
#include "table_slice.hpp"

#include <maatstaf/arrow.hpp>

#include <nanoarrow/hpp/unique.hpp>
#include <nanoarrow/nanoarrow_ipc.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace maatstaf {

namespace {

/// What nanoarrow reads from: all that was asked for, unless it is the end. A file begins with a word of its own and has a
/// stream after it.
class arrow_bytes {
public:
    explicit arrow_bytes(byte_source from) : from_(std::move(from)) {
        begin_.resize(8);
        begin_.resize(read(begin_));
        is_file_ = begin_.starts_with("ARROW1");
        if (is_file_) begin_.clear();
    }

    bool is_file() const noexcept { return is_file_; }
    bool is_at_end() const noexcept { return at_end_; }

    static ArrowErrorCode read(ArrowIpcInputStream* stream, std::uint8_t* into, std::int64_t size, std::int64_t* got,
                               ArrowError* error) {
        if (size < 0) {
            ArrowErrorSet(error, "a message has a length below zero");
            return EINVAL;
        }
        auto& self = *static_cast<arrow_bytes*>(stream->private_data);
        std::span<char> room{reinterpret_cast<char*>(into), static_cast<std::size_t>(size)};
        const std::size_t first = std::min(room.size(), self.begin_.size());
        std::copy_n(self.begin_.data(), first, room.data());
        self.begin_.erase(0, first);
        *got = static_cast<std::int64_t>(first + self.read(room.subspan(first)));
        return NANOARROW_OK;
    }

private:
    std::size_t read(std::span<char> room) {
        std::size_t done = 0;
        while (done < room.size()) {
            const std::size_t got = from_(room.subspan(done));
            if (got == 0) {
                at_end_ = true;
                break;
            }
            done += got;
        }
        return done;
    }

    byte_source from_;
    std::string begin_;
    bool is_file_ = false, at_end_ = false;
};

class arrow_source : public table_source {
public:
    arrow_source(byte_source from, std::size_t rows) : bytes_(std::move(from)), most_rows_(rows) {}

    bool open(const plan& of, std::string_view date_column, diagnostics& found) {
        ArrowIpcInputStream input{&arrow_bytes::read, [](ArrowIpcInputStream* s) { s->release = nullptr; }, &bytes_};
        // Values of their own, because those within a message are not aligned to more than eight bytes.
        ArrowIpcArrayStreamReaderOptions how{-1, 0};
        ArrowError error{};
        nanoarrow::UniqueSchema schema;
        if (ArrowIpcArrayStreamReaderInit(stream_.get(), &input, &how) != NANOARROW_OK ||
            ArrowArrayStreamGetSchema(stream_.get(), schema.get(), &error) != NANOARROW_OK) {
            found.push_back(report(finding::not_arrow, "", {in_words(error)}));
            return false;
        }
        // In a file of somebody else nobody knows what a number that is no amount is meant to be.
        cases_ = arrow_cases::make(of, *schema.get(), {.date_column = date_column, .plain_numbers = false}, found);
        if (!cases_) return false;
        std::vector<table_problem> told; // to whoever makes a judge for it
        bound_ = maatstaf::bind(of, cases_->shape(), told);
        at_hand_.show(cases_->shape(), bound_, 0, 0);
        return true;
    }

    bool next(diagnostics& broken) override {
        before_ += at_hand_.rows().rows;
        begin_ += at_hand_.rows().rows;
        at_hand_.show(cases_->shape(), bound_, 0, 0);
        if ((!rows_ || begin_ == rows_->rows().rows) && !next_batch(broken)) return false;
        at_hand_.show(rows_->rows(), bound_, begin_, std::min(rows_->rows().rows - begin_, most_rows_));
        return true;
    }

    const table& rows() const noexcept override { return at_hand_.rows(); }
    /// What is wrong with a row the judge finds.
    std::span<const row_finding> found() const noexcept override { return {}; }
    std::span<const std::size_t> refused() const noexcept override { return {}; }

    diagnostics in_words(const refused_row& refused) const override {
        refused_row in_batch = refused;
        in_batch.row += begin_;
        return rows_->explain(in_batch, before_ - begin_);
    }

    diagnostic at_row(std::size_t row, diagnostic what) const override {
        const std::string number = '/' + std::to_string(before_ + row);
        what.place = what.place.empty() ? number : number + '/' + what.place;
        return what;
    }

private:
    static std::string in_words(const ArrowError& error) {
        std::string text = without_controls(error.message);
        while (text.ends_with('.')) text.pop_back();
        return text.empty() ? "it has no schema" : text;
    }

    bool next_batch(diagnostics& broken) {
        ArrowError error{};
        do {
            begin_ = 0;
            rows_.reset();
            batch_.reset();
            if (ArrowArrayStreamGetNext(stream_.get(), batch_.get(), &error) != NANOARROW_OK) {
                broken.push_back(report(finding::unreadable_table, "", {in_words(error)}));
                return false;
            }
            if (batch_->release == nullptr) {
                // A file has a footer after the stream, so that its bytes never end before that.
                if (bytes_.is_file() && bytes_.is_at_end())
                    broken.push_back(report(finding::unreadable_table, "", {"the file is cut off"}));
                return false;
            }
            rows_ = cases_->read(*batch_.get(), broken);
        } while (rows_ && rows_->rows().rows == 0);
        return rows_.has_value();
    }

    arrow_bytes bytes_;
    std::size_t most_rows_;
    nanoarrow::UniqueArrayStream stream_;
    std::optional<arrow_cases> cases_;
    bound_table bound_;
    nanoarrow::UniqueArray batch_;
    std::optional<arrow_batch> rows_; ///< of that batch
    table_slice at_hand_;
    std::size_t begin_ = 0;    ///< in the batch, of the rows at hand
    std::uint64_t before_ = 0; ///< rows of the file before them
};

} // namespace

std::unique_ptr<table_source> open_arrow(byte_source from, const plan& of, std::string_view date_column,
                                         diagnostics& found, std::size_t rows) {
    auto result = std::make_unique<arrow_source>(std::move(from), rows);
    if (!result->open(of, date_column, found)) return nullptr;
    return result;
}

} // namespace maatstaf
