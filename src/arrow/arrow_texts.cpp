#include "arrow_texts.hpp"

#include <cstring>

namespace maatstaf {

namespace {

template <class T>
T element(const void* data, std::uint64_t at) noexcept {
    T value;
    std::memcpy(&value, static_cast<const unsigned char*>(data) + at * sizeof value, sizeof value);
    return value;
}

} // namespace

std::optional<std::string_view> arrow_texts::at(std::int64_t at) const noexcept {
    const auto place = static_cast<std::uint64_t>(values_.offset + at);
    if (type_ == arrow_type::text)
        return between(element<std::int32_t>(values_.data, place), element<std::int32_t>(values_.data, place + 1));
    if (type_ == arrow_type::large_text)
        return between(element<std::int64_t>(values_.data, place), element<std::int64_t>(values_.data, place + 1));
    return view(place);
}

std::optional<std::string_view> arrow_texts::between(std::int64_t begin, std::int64_t end) const noexcept {
    if (begin < 0 || end < begin) return std::nullopt;
    if (begin == end) return std::string_view{};
    const auto* const text = static_cast<const char*>(values_.buffers[2]);
    if (text == nullptr) return std::nullopt;
    return std::string_view{text + begin, static_cast<std::size_t>(end - begin)};
}

/// A length, and then up to twelve bytes of text, or four of them with the number of a buffer and a place in it.
std::optional<std::string_view> arrow_texts::view(std::uint64_t at) const noexcept {
    const auto* const entry = static_cast<const unsigned char*>(values_.data) + at * 16;
    const auto length = element<std::int32_t>(entry, 0);
    if (length < 0) return std::nullopt;
    if (length <= 12)
        return std::string_view{reinterpret_cast<const char*>(entry) + 4, static_cast<std::size_t>(length)};
    const std::int64_t buffer = element<std::int32_t>(entry, 2), begin = element<std::int32_t>(entry, 3);
    const auto texts = static_cast<std::int64_t>(values_.buffers.size()) - 3;
    const void* const sizes = values_.buffers.back();
    if (buffer < 0 || buffer >= texts || begin < 0 || sizes == nullptr) return std::nullopt;
    const auto number = static_cast<std::size_t>(buffer);
    const auto* const text = static_cast<const char*>(values_.buffers[2 + number]);
    if (text == nullptr || begin + length > element<std::int64_t>(sizes, number)) return std::nullopt;
    return std::string_view{text + begin, static_cast<std::size_t>(length)};
}

std::uint8_t option_of(std::string_view name, std::span<const std::string_view> options) noexcept {
    for (std::size_t o = 0; o < options.size(); ++o)
        if (options[o] == name) return static_cast<std::uint8_t>(o);
    return no_option;
}

} // namespace maatstaf
