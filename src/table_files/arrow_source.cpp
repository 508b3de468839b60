#include "arrow_source.hpp"

#include "arrow_columns.hpp"
#include "diagnostic_ids.hpp"
#include "spelling.hpp"

#include <nanoarrow/hpp/unique.hpp>
#include <nanoarrow/nanoarrow_ipc.h>

#include <algorithm>
#include <cstring>
#include <utility>

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
        if (ArrowIpcArrayStreamReaderInit(stream_.get(), &input, &how) != NANOARROW_OK ||
            ArrowArrayStreamGetSchema(stream_.get(), schema_.get(), &error) != NANOARROW_OK ||
            ArrowArrayViewInitFromSchema(view_.get(), schema_.get(), &error) != NANOARROW_OK) {
            found.push_back(report(finding::not_arrow, "", {in_words(error)}));
            return false;
        }
        return take_columns(of, date_column, found);
    }

    bool next(diagnostics& broken) override {
        found_.clear();
        refused_.clear();
        first_row_ += table_.rows;
        if (begin_ == view_->length && !next_batch(broken)) {
            table_.rows = 0;
            return false;
        }
        const std::int64_t end = begin_ + std::min(view_->length - begin_, static_cast<std::int64_t>(most_rows_));
        show(begin_, end);
        begin_ = end;
        return true;
    }

    const table& rows() const noexcept override { return table_; }
    std::span<const row_finding> found() const noexcept override { return found_; }
    std::span<const std::size_t> refused() const noexcept override { return refused_; }

    void locate(std::size_t row, std::uint32_t, diagnostic& in) const override {
        in.place = '/' + std::to_string(first_row_ + row) + '/' + in.place;
    }

private:
    static std::string in_words(const ArrowError& error) {
        std::string text = without_controls(error.message);
        while (text.ends_with('.')) text.pop_back();
        return text.empty() ? "it has no schema" : text;
    }

    bool take_columns(const plan& of, std::string_view date_column, diagnostics& found) {
        const std::size_t before = found.size();
        const std::vector<arrow_field> fields = fields_of(*schema_.get(), of);
        std::vector<std::string_view> names;
        for (const arrow_field& f : fields) names.push_back(f.name);
        named_ = read_header({.names = names, .date_column = date_column, .has_lists = true}, of, found);
        for (const named_column& n : named_) {
            if (n.list == nullptr) {
                if (auto made = arrow_column::make(n, fields, *schema_.get(), found))
                    columns_.push_back(std::move(*made));
                continue;
            }
            const ArrowSchema& type = fields[*n.at].type_in(*schema_.get());
            ArrowSchemaView seen;
            const bool is_list = ArrowSchemaViewInit(&seen, &type, nullptr) == NANOARROW_OK &&
                                 (seen.type == NANOARROW_TYPE_LIST || seen.type == NANOARROW_TYPE_LARGE_LIST);
            if (!is_list)
                found.push_back(report(finding::other_arrow_type, n.place,
                                       {n.name, "a list of structs", type_in_words(type),
                                        "Give each member as a struct with its facts."}));
            else lists_.push_back({&n, fields[*n.at].column, seen.type == NANOARROW_TYPE_LARGE_LIST});
        }
        show_shape();
        return found.size() == before;
    }

    bool next_batch(diagnostics& broken) {
        ArrowError error{};
        do {
            begin_ = 0;
            batch_.reset();
            if (ArrowArrayStreamGetNext(stream_.get(), batch_.get(), &error) != NANOARROW_OK ||
                (batch_->release != nullptr &&
                 ArrowArrayViewSetArray(view_.get(), batch_.get(), &error) != NANOARROW_OK)) {
                view_->length = 0;
                broken.push_back(report(finding::unreadable_table, "", {in_words(error)}));
                return false;
            }
            // Arrow wants no more in one batch; without columns nothing else says how many there can be.
            if (batch_->release != nullptr && (batch_->length < 0 || batch_->length > INT32_MAX)) {
                view_->length = 0;
                broken.push_back(
                    report(finding::unreadable_table, "", {"a record batch has no more than 2147483647 rows"}));
                return false;
            }
            if (batch_->release == nullptr) {
                view_->length = 0;
                // A file has a footer after the stream, so that its bytes never end before that.
                if (bytes_.is_file() && bytes_.is_at_end())
                    broken.push_back(report(finding::unreadable_table, "", {"the file is cut off"}));
                return false;
            }
        } while (view_->length == 0);
        return true;
    }

    void show_shape() {
        for (arrow_column& c : columns_) views_.push_back({.name = c.named().name});
        list_views_.clear();
        ArrowArrayView& none = *view_.get();
        none.length = 0;
        show(0, 0);
    }

    void show(std::int64_t begin, std::int64_t end) {
        views_.clear();
        list_views_.clear();
        for (const one_list& l : lists_) {
            const ArrowArrayView& array = *view_->children[l.column];
            list_views_.push_back({.name = l.named->name,
                                   .lies = l.is_large ? layout::int64 : layout::int32,
                                   .offsets = array.buffer_views[1].data.data,
                                   .validity = array.buffer_views[0].data.as_uint8,
                                   .offset = static_cast<std::size_t>(array.offset + begin)});
        }
        for (arrow_column& c : columns_) {
            if (!c.is_of_members()) {
                views_.push_back(c.view(*view_.get(), begin, end, [&](std::int64_t row, diagnostic what) {
                    refuse(static_cast<std::size_t>(row - begin), std::move(what));
                }));
                continue;
            }
            const ArrowArrayView& list = *view_->children[c.list()];
            const auto offset = [&](std::int64_t row) {
                return begin == end ? 0 : ArrowArrayViewListChildOffset(&list, row);
            };
            views_.push_back(
                c.view(*view_.get(), offset(begin), offset(end), [&](std::int64_t member, diagnostic what) {
                    std::int64_t row = begin;
                    while (row + 1 < end && offset(row + 1) <= member) ++row;
                    refuse(static_cast<std::size_t>(row - begin), std::move(what));
                }));
        }
        std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
        std::sort(refused_.begin(), refused_.end());
        refused_.erase(std::unique(refused_.begin(), refused_.end()), refused_.end());
        table_ = {.rows = static_cast<std::size_t>(end - begin), .columns = views_, .lists = list_views_};
    }

    void refuse(std::size_t row, diagnostic what) {
        refused_.push_back(row);
        if (found_.size() == most_told) return;
        locate(row, 0, what);
        found_.push_back({row, std::move(what)});
    }

    struct one_list {
        const named_column* named = nullptr;
        std::int64_t column = 0;
        bool is_large = false;
    };

    arrow_bytes bytes_;
    std::size_t most_rows_;
    nanoarrow::UniqueArrayStream stream_;
    nanoarrow::UniqueSchema schema_;
    nanoarrow::UniqueArray batch_;
    nanoarrow::UniqueArrayView view_;
    std::vector<named_column> named_;
    std::vector<arrow_column> columns_;
    std::vector<one_list> lists_;
    std::vector<column> views_;
    std::vector<list_column> list_views_;
    table table_;
    std::int64_t begin_ = 0;
    std::size_t first_row_ = 0;
    std::vector<row_finding> found_;
    std::vector<std::size_t> refused_;
};

} // namespace

std::unique_ptr<table_source> open_arrow(byte_source from, const plan& of, std::string_view date_column,
                                         diagnostics& found, std::size_t rows) {
    auto result = std::make_unique<arrow_source>(std::move(from), rows);
    if (!result->open(of, date_column, found)) return nullptr;
    return result;
}

} // namespace maatstaf
