#include "read_ahead.hpp"

#include "table/layout_size.hpp"

#include <algorithm>

namespace maatstaf::block {

namespace {

constexpr std::size_t line_bytes = 64;
constexpr std::size_t held_by_caches = std::size_t{8} << 20;

} // namespace

read_ahead::read_ahead(const table& cases, const bound_table& bound, std::span<const result_column> results) {
    const auto add = [&](const void* memory, std::size_t offset, layout lies, bool is_written) {
        const std::size_t bits = bits_of(lies);
        streams_.push_back({static_cast<const char*>(memory) + offset * bits / 8, bits, is_written});
    };
    for (std::size_t c = 0; c < bound.columns.size(); ++c) {
        if (bound.columns[c].is == bound_column::target::member) continue;
        const column& from = cases.columns[c];
        add(from.values.data, from.values.offset, from.lies, false);
        if (from.upper) add(from.upper->data, from.upper->offset, from.lies, false);
    }
    for (const result_column& to : results) {
        add(to.values, 0, to.lies, true);
        if (to.upper != nullptr) add(to.upper, 0, to.lies, true);
    }
    std::size_t bits = 0;
    for (const stream& s : streams_) bits += s.bits;
    if (bits * cases.rows / 8 <= held_by_caches) streams_.clear();
}

std::size_t read_ahead::lines_of(const stream& of) const noexcept {
    return of.bits * count_ / 8 / line_bytes;
}

void read_ahead::begin(std::size_t row, std::size_t count, std::size_t steps) noexcept {
    row_ = row;
    count_ = count;
    stream_ = line_ = left_ = 0;
    for (const stream& s : streams_) left_ += lines_of(s);
    at_once_ = left_ / std::max<std::size_t>(steps, 1) + 1;
}

void read_ahead::ask() noexcept {
    for (std::size_t room = std::min(at_once_, left_); room > 0;) {
        const stream& from = streams_[stream_];
        const std::size_t lines = lines_of(from), now = std::min(lines - line_, room);
        const char* memory = from.memory + row_ * from.bits / 8 + line_ * line_bytes;
        if (from.is_written)
            for (std::size_t n = 0; n < now; ++n) __builtin_prefetch(memory + n * line_bytes, 1, 2);
        else
            for (std::size_t n = 0; n < now; ++n) __builtin_prefetch(memory + n * line_bytes, 0, 2);
        room -= now;
        left_ -= now;
        line_ += now;
        if (line_ == lines) {
            ++stream_;
            line_ = 0;
        }
    }
}

} // namespace maatstaf::block
