#include "csv_records.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace maatstaf {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

std::uint32_t lines_in(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

csv_records::csv_records(byte_source from, std::size_t block) : from_(std::move(from)), block_(block) {
    while (buffer_.size() < byte_order_mark.size() && fill()) {}
    if (buffer_.starts_with(byte_order_mark)) next_ = byte_order_mark.size();
}

bool csv_records::fill() {
    if (at_end_) return false;
    const std::size_t before = buffer_.size();
    buffer_.resize(before + block_);
    const std::size_t read = from_(std::span{buffer_}.subspan(before));
    buffer_.resize(before + read);
    at_end_ = read == 0;
    return !at_end_;
}

bool csv_records::next() {
    // What has been read goes when it is most of the buffer, so that each byte is moved once at most.
    if (next_ > buffer_.size() / 2) {
        buffer_.erase(0, next_);
        next_ = 0;
    }
    begin_ = next_;
    if (begin_ == buffer_.size() && !fill()) return false;
    line_ = next_line_;
    wrong_.reset();
    spans_.clear();
    read_record();
    if (!wrong_) take_fields();
    return true;
}

void csv_records::read_record() {
    state now = state::field_start;
    field_span field;
    std::size_t at = 0; // from the begin of the record
    const auto end_field = [&](std::size_t end) {
        field.end = end;
        spans_.push_back(field);
        field = {.begin = end + 1};
        now = state::field_start;
    };
    for (;; ++at) {
        if (begin_ + at == buffer_.size() && !fill()) {
            if (now == state::quoted) return start_over_after_line(mistake::unclosed_quote, field.begin);
            end_field(at);
            end_ = next_ = begin_ + at;
            break;
        }
        if (at > longest)
            return start_over_after_line(now == state::quoted ? mistake::unclosed_quote : mistake::too_long,
                                         now == state::quoted ? field.begin : 0);
        const char c = buffer_[begin_ + at];
        if (now == state::quoted) {
            if (c == '"') now = state::quote_in_quoted;
        } else if (c == '\n') {
            const bool with_return = at > field.begin && buffer_[begin_ + at - 1] == '\r';
            end_field(at - (with_return ? 1 : 0));
            end_ = begin_ + at - (with_return ? 1 : 0);
            next_ = begin_ + at + 1;
            break;
        } else if (c == ',') {
            end_field(at);
        } else if (now == state::field_start && c == '"') {
            field.quoted = true;
            now = state::quoted;
        } else if (now == state::quote_in_quoted && c == '"') {
            field.has_quotes = true;
            now = state::quoted;
        } else if (now == state::quote_in_quoted && c == '\r') {
            // of the line end, or refused below for what follows it
            if (begin_ + at + 1 == buffer_.size()) fill();
            if (begin_ + at + 1 < buffer_.size() && buffer_[begin_ + at + 1] != '\n') {
                if (!wrong_) wrong_ = wrong{mistake::stray_quote, at};
                now = state::plain;
            }
        } else {
            const bool after_closing = now == state::quote_in_quoted;
            if ((after_closing || c == '"') && !wrong_) wrong_ = wrong{mistake::stray_quote, at};
            now = state::plain;
        }
    }
    next_line_ = line_ + lines_in(std::string_view(buffer_).substr(begin_, next_ - begin_));
}

void csv_records::start_over_after_line(mistake why, std::size_t at) {
    wrong_ = wrong{why, at};
    const std::size_t line_end = buffer_.find('\n', begin_);
    next_line_ = line_ + 1;
    if (line_end == std::string::npos) return skip_line();
    end_ = line_end;
    next_ = line_end + 1;
}

void csv_records::skip_line() {
    // Only what a message may show is kept of a line that does not end.
    end_ = std::min(buffer_.size(), begin_ + longest);
    for (;;) {
        buffer_.resize(end_);
        if (!fill()) break;
        if (const std::size_t line_end = buffer_.find('\n', end_); line_end != std::string::npos) {
            next_ = line_end + 1;
            return;
        }
    }
    next_ = buffer_.size();
}

void csv_records::take_fields() {
    const std::string_view record = std::string_view(buffer_).substr(begin_, end_ - begin_);
    fields_.clear();
    unescaped_.clear();
    unescaped_.reserve(record.size()); // so that views of it stay
    for (const field_span& f : spans_) {
        if (!f.quoted) {
            fields_.push_back(record.substr(f.begin, f.end - f.begin));
            continue;
        }
        std::string_view inside = record.substr(f.begin + 1);
        inside = inside.substr(0, f.end - f.begin - 1);
        inside = inside.substr(0, inside.rfind('"'));
        if (f.has_quotes) {
            const std::size_t since = unescaped_.size();
            for (std::size_t i = 0; i < inside.size(); ++i) {
                unescaped_ += inside[i];
                if (inside[i] == '"') ++i; // the second of the two
            }
            inside = std::string_view(unescaped_).substr(since);
        }
        fields_.push_back(inside);
    }
}

csv_records::position csv_records::position_of(std::size_t byte) const noexcept {
    const std::string_view before = std::string_view(buffer_).substr(begin_, byte);
    const std::size_t last = before.rfind('\n');
    const std::string_view in_line = last == before.npos ? before : before.substr(last + 1);
    const auto letters = std::count_if(in_line.begin(), in_line.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    return {line_ + lines_in(before), static_cast<std::uint32_t>(letters) + 1};
}

} // namespace maatstaf
