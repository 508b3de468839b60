#include "buffers.hpp"

#include "table/layout_size.hpp"

#include <algorithm>

namespace maatstaf::c {

namespace {

/// The bytes of so many values; nothing where no memory is that large.
std::size_t bytes_of(layout lies, std::size_t offset, std::size_t count) noexcept {
    std::size_t values = 0, bits = 0;
    if (__builtin_add_overflow(offset, count, &values) || __builtin_mul_overflow(values, bits_of(lies), &bits) ||
        bits > PTRDIFF_MAX)
        return SIZE_MAX;
    return (bits + 7) / 8;
}

/// Amounts of 16 bytes are read byte by byte.
std::size_t alignment_of(layout lies) noexcept {
    return lies == layout::bits || lies == layout::decimal128 ? 1 : bits_of(lies) / 8;
}

} // namespace

bool buffers::take(mst_buffer given, layout lies, std::size_t offset, std::size_t count, const std::string& name) {
    return add(given.data, given.size, lies, offset, count, false, name);
}

bool buffers::take(mst_room given, layout lies, std::size_t count, const std::string& name) {
    return add(given.data, given.size, lies, 0, count, true, name);
}

bool buffers::add(const void* data, std::size_t size, layout lies, std::size_t offset, std::size_t count,
                  bool is_written, const std::string& name) {
    const auto refuse = [&](std::string why) {
        to_.refuse(MST_BUFFERS, finding::unfit_table, name, {name, why});
        return false;
    };
    const std::size_t wanted = bytes_of(lies, offset, count);
    if (wanted == SIZE_MAX) return refuse("no memory is as large as its offset and the rows say");
    if (size < wanted)
        return refuse("it has " + std::to_string(size) + " bytes, and " + std::to_string(wanted) + " are needed");
    if (wanted == 0) return true;
    const auto begin = reinterpret_cast<std::uintptr_t>(data);
    if (begin % alignment_of(lies) != 0) return refuse("its numbers are not aligned to their size");
    pieces_.push_back({begin, begin + wanted, is_written, name});
    return true;
}

void buffers::look_for_overlap() {
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const piece& a, const piece& b) { return a.begin < b.begin; });
    // Against what is read and what is written so far, each as far as it reaches.
    const piece* farthest[2]{};
    for (const piece& p : pieces_) {
        for (const bool written : {false, true}) {
            const piece* before = farthest[written];
            if (before == nullptr || before->end <= p.begin || !(written || p.is_written)) continue;
            to_.refuse(MST_BUFFERS, finding::border_buffers, p.name, {before->name, p.name});
            break;
        }
        const piece*& same = farthest[p.is_written];
        if (same == nullptr || same->end < p.end) same = &p;
    }
}

} // namespace maatstaf::c
