#include "arrow_export.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace maatstaf {

namespace {

constexpr std::align_val_t alignment{64};
constexpr std::size_t last_bytes = 8;

/// Asks for pages of megabytes where there are many, which halves the time that filling new memory takes. No more than advice.
void expect_large_pages([[maybe_unused]] unsigned char* bytes, [[maybe_unused]] std::size_t size) noexcept {
#if defined(__linux__)
    constexpr std::size_t worth_it = std::size_t{1} << 22, page = 4096;
    if (size < worth_it) return;
    const std::size_t before = (page - reinterpret_cast<std::uintptr_t>(bytes) % page) % page;
    ::madvise(bytes + before, (size - before) / page * page, MADV_HUGEPAGE);
#endif
}

/// What the children and the dictionary of a struct have in common, for arrays and for schemas.
template <class Struct>
struct held_parts {
    std::vector<Struct> children; ///< the structs themselves belong to the parent
    std::vector<Struct*> places;
    Struct dictionary{};

    held_parts(std::vector<arrow_owned<Struct>>& from, std::optional<arrow_owned<Struct>>& entries)
        : children(from.size()), places(from.size()) {
        for (std::size_t c = 0; c < from.size(); ++c) {
            children[c] = from[c].hand_over();
            places[c] = &children[c];
        }
        if (entries) dictionary = entries->hand_over();
    }
    held_parts(const held_parts&) = delete;
    held_parts& operator=(const held_parts&) = delete;
    /// One that somebody has moved away is not there any more.
    ~held_parts() {
        for (Struct& c : children)
            if (c.release != nullptr) c.release(&c);
        if (dictionary.release != nullptr) dictionary.release(&dictionary);
    }

    void put_into(Struct& whole) noexcept {
        whole.n_children = static_cast<std::int64_t>(children.size());
        whole.children = children.empty() ? nullptr : places.data();
        whole.dictionary = dictionary.release == nullptr ? nullptr : &dictionary;
    }
};

struct held_array {
    std::vector<std::optional<arrow_buffer>> memory;
    std::vector<const void*> buffers;
    held_parts<ArrowArray> parts;
};

struct held_schema {
    std::string format, name;
    held_parts<ArrowSchema> parts;
};

template <class Held, class Struct>
void release(Struct* of) noexcept {
    delete static_cast<Held*>(of->private_data);
    of->release = nullptr;
}

} // namespace

arrow_buffer::arrow_buffer(std::size_t size)
    : bytes_(static_cast<unsigned char*>(::operator new(std::max(size, last_bytes), alignment))) {
    std::memset(bytes_.get() + std::max(size, last_bytes) - last_bytes, 0, last_bytes);
    expect_large_pages(bytes_.get(), size);
}

void arrow_buffer::aligned_delete::operator()(unsigned char* bytes) const noexcept {
    ::operator delete(bytes, alignment);
}

owned_array make_array(std::int64_t length, std::int64_t null_count, std::vector<std::optional<arrow_buffer>> memory,
                       std::vector<owned_array> children, std::optional<owned_array> dictionary) {
    std::vector<const void*> buffers;
    for (const auto& m : memory) buffers.push_back(m ? m->data() : nullptr);
    const auto buffer_count = static_cast<std::int64_t>(buffers.size());
    std::unique_ptr<held_array> held{new held_array{std::move(memory), std::move(buffers), {children, dictionary}}};
    ArrowArray result{};
    result.length = length;
    result.null_count = null_count;
    result.n_buffers = buffer_count;
    result.buffers = held->buffers.data();
    held->parts.put_into(result);
    result.private_data = held.release();
    result.release = &release<held_array, ArrowArray>;
    return owned_array{result};
}

owned_schema make_schema(std::string_view format, std::string_view name, bool nullable,
                         std::vector<owned_schema> children, std::optional<owned_schema> dictionary) {
    std::unique_ptr<held_schema> held{new held_schema{std::string(format), std::string(name), {children, dictionary}}};
    ArrowSchema result{};
    result.format = held->format.c_str();
    result.name = held->name.c_str();
    result.flags = nullable ? ARROW_FLAG_NULLABLE : 0;
    held->parts.put_into(result);
    result.private_data = held.release();
    result.release = &release<held_schema, ArrowSchema>;
    return owned_schema{result};
}

owned_array make_texts(std::span<const std::string_view> texts) {
    std::size_t size = 0;
    for (const std::string_view t : texts) size += t.size();
    arrow_buffer offsets{(texts.size() + 1) * sizeof(std::int32_t)}, bytes{size};
    std::size_t end = 0;
    const auto put_offset = [&](std::size_t t) {
        const auto offset = static_cast<std::int32_t>(end);
        std::memcpy(static_cast<char*>(offsets.data()) + t * sizeof offset, &offset, sizeof offset);
    };
    put_offset(0);
    for (std::size_t t = 0; t < texts.size(); ++t) {
        std::memcpy(static_cast<char*>(bytes.data()) + end, texts[t].data(), texts[t].size());
        end += texts[t].size();
        put_offset(t + 1);
    }
    std::vector<std::optional<arrow_buffer>> memory(3);
    memory[1] = std::move(offsets);
    memory[2] = std::move(bytes);
    return make_array(static_cast<std::int64_t>(texts.size()), 0, std::move(memory));
}

} // namespace maatstaf
