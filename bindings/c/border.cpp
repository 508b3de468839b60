#include "border.hpp"

#include <exception>
#include <new>
#include <utility>

namespace maatstaf::c {

namespace {

/// Where the first character begins that is not one of UTF-8; the size where all are.
std::size_t first_bad_byte(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::size_t i = 0;
    while (i < text.size()) {
        const unsigned char first = byte(i);
        const std::size_t length = first < 0x80   ? 1
                                   : first < 0xc2 ? 0
                                   : first < 0xe0 ? 2
                                   : first < 0xf0 ? 3
                                   : first < 0xf5 ? 4
                                                  : 0;
        if (length == 0 || text.size() - i < length) return i;
        for (std::size_t k = 1; k < length; ++k)
            if ((byte(i + k) & 0xc0) != 0x80) return i;
        // Longer than needed, halves of a pair, beyond the last one.
        if (length > 2) {
            const unsigned char second = byte(i + 1);
            if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second >= 0xa0)) return i;
            if ((first == 0xf0 && second < 0x90) || (first == 0xf4 && second >= 0x90)) return i;
        }
        i += length;
    }
    return i;
}

} // namespace

mst_status border::refuse(mst_status why, diagnostic what) {
    if (status_ == MST_OK) status_ = why; // before there may be no memory left to say it with
    found_->push_back(std::move(what));
    return status_;
}

mst_status border::refuse(mst_status why, finding what, std::string_view place,
                          std::initializer_list<std::string_view> with) {
    return refuse(why, report(what, std::string(place), with));
}

void border::refuse_handle(bool is_null, std::string_view name, std::string_view wanted) {
    if (is_null) refuse(MST_NULL, finding::border_null, name, {name, "a handle of type " + std::string(wanted)});
    else refuse(MST_HANDLE, finding::border_handle, name, {name, wanted});
}

void border::refuse_null(std::string_view name) {
    refuse(MST_NULL, finding::border_null, name, {name, "a pointer to what the header says"});
}

bool border::wants_bytes(mst_utf8 text, std::string_view name) {
    if (text.size == 0) return true;
    if (!wants_place(text.data, name)) return false;
    if (text.size <= PTRDIFF_MAX) return true;
    refuse(MST_ARGUMENT, finding::border_number, name,
           {name, "of " + std::to_string(text.size) + " bytes", "nothing is that long", "Give its size in bytes."});
    return false;
}

bool border::wants_text(mst_utf8 text, std::string_view name) {
    if (!wants_bytes(text, name)) return false;
    const std::size_t bad = first_bad_byte(view(text));
    if (bad == text.size) return true;
    refuse(MST_ENCODING, finding::border_encoding, name, {name, std::to_string(bad)});
    return false;
}

bool border::wants_below(std::uint64_t number, std::uint64_t end, std::string_view name) {
    if (number < end) return true;
    const std::string given = number == ~std::uint64_t{0} ? "below zero" : std::to_string(number);
    const std::string counted =
        end == 0 ? "there are none" : "there are " + std::to_string(end) + " here, counted from 0";
    refuse(MST_ARGUMENT, finding::border_number, name,
           {name, given, counted, end == 0 ? "Ask first how many there are." : "Give a number below that."});
    return false;
}

bool border::wants_size(std::size_t given, std::size_t smallest, std::string_view name) {
    if (given >= smallest && given <= longest_struct) return true;
    refuse(MST_STRUCT_SIZE, finding::border_struct, name,
           {name, std::to_string(given),
            given < smallest ? "no version of it was shorter than " + std::to_string(smallest)
                             : "no version of it is longer than " + std::to_string(longest_struct)});
    return false;
}

bool border::wants_zeros(const void* given, std::size_t known, std::size_t size, std::string_view name) {
    const auto* bytes = static_cast<const unsigned char*>(given);
    for (std::size_t i = known; i < size; ++i)
        if (bytes[i] != 0) {
            refuse(MST_STRUCT_SIZE, finding::border_struct, name,
                   {name, std::to_string(size), "something is asked there that this library does not know"});
            return false;
        }
    return true;
}

mst_status status_of_exception(mst_error* error) noexcept {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        if (error != nullptr) error->is_out_of_memory = true;
        return MST_MEMORY;
    } catch (const std::exception& thrown) {
        try {
            if (error != nullptr) error->found = {report(finding::border_mistake, "", {thrown.what()})};
        } catch (...) {}
        return MST_INTERNAL;
    } catch (...) { return MST_INTERNAL; }
}

} // namespace maatstaf::c
