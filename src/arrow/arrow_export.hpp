// Arrays and schemas of our own in the hands of others: memory that lives until they call `release`. Each array holds what
// is its own, so that a child that was moved away outlives its parent, as the specification wants.
#pragma once

#include <maatstaf/arrow.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// Bytes at an address that is a multiple of 64, as Arrow likes them; the last eight are 0, which
/// leaves no bit after the last row undefined.
class arrow_buffer {
public:
    explicit arrow_buffer(std::size_t size);
    void* data() noexcept { return bytes_.get(); }
    const void* data() const noexcept { return bytes_.get(); }

private:
    struct aligned_delete {
        void operator()(unsigned char* bytes) const noexcept;
    };
    std::unique_ptr<unsigned char, aligned_delete> bytes_;
};

/// An array or a schema before it is handed over: released when it is not. Moving it is moving the struct, as anybody may.
template <class Struct>
class arrow_owned {
public:
    arrow_owned() noexcept : held_{} {}
    explicit arrow_owned(const Struct& held) noexcept : held_(held) {}
    arrow_owned(arrow_owned&& other) noexcept : held_(other.hand_over()) {}
    arrow_owned& operator=(arrow_owned&& other) noexcept {
        std::swap(held_, other.held_);
        return *this;
    }
    ~arrow_owned() {
        if (held_.release != nullptr) held_.release(&held_);
    }

    Struct hand_over() noexcept { return std::exchange(held_, Struct{}); }

private:
    Struct held_;
};

using owned_array = arrow_owned<ArrowArray>;
using owned_schema = arrow_owned<ArrowSchema>;

/// `memory`: the buffers, of which the first is the bitmap; one without bytes is handed over as null.
owned_array make_array(std::int64_t length, std::int64_t null_count, std::vector<std::optional<arrow_buffer>> memory,
                       std::vector<owned_array> children = {}, std::optional<owned_array> dictionary = {});

owned_schema make_schema(std::string_view format, std::string_view name, bool nullable,
                         std::vector<owned_schema> children = {}, std::optional<owned_schema> dictionary = {});

/// An array of utf8 without nulls.
owned_array make_texts(std::span<const std::string_view> texts);

} // namespace maatstaf
