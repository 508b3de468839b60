#include "column_block.hpp"

#include "near_days.hpp"
#include "table/column_reader.hpp"
#include "validity_bits.hpp"

#include <algorithm>
#include <cstring>

namespace maatstaf::block {

namespace {

constexpr std::size_t most_indices = 126; // an index is a lane of 8 bits

} // namespace

column_block::source column_block::source_of(layout lies) noexcept {
    switch (lies) {
    case layout::bits: return {kernel_name::load_bits, width::w8, true, true};
    case layout::uint8: return {kernel_name::load_uint8, width::w8, true, true};
    case layout::int8: return {kernel_name::load_int8, width::w8, false, true};
    case layout::int16: return {kernel_name::load_int16, width::w16, false, true};
    case layout::uint16: return {kernel_name::load_uint16, width::w16, true, true};
    case layout::int32: return {kernel_name::load_int32, width::w32, false, true};
    case layout::uint32: return {kernel_name::load_uint32, width::w32, true, true};
    case layout::int64: return {kernel_name::load_int64, width::w64, false, true};
    default: return {};
    }
}

column_block::column_block(const column& from, const bound_column& what, width w, const kernel_set& kernels,
                           std::size_t most)
    : from_(from), what_(what), w_(w), kernels_(kernels), source_(source_of(what.lies)), ends_(what.domain) {
    // what is not said of a definition narrows nothing
    if (what.is == bound_column::target::given && what.of != kind::choice) ends_ = {INT64_MIN, INT64_MAX};
    source_.has_lanes = source_.has_lanes && !what.has_upper;
    if (what.lies == layout::bits) {
        source_.has_lanes = source_.has_lanes && what.domain == box{0, 1};
        packed_.resize(whole_groups(most) / 8);
    }
    const std::size_t room = whole_groups(most);
    bits_.resize(room / 8);
    if (what.of == kind::choice) {
        const std::size_t numbers = from.dictionary.empty() ? what.option_count : from.dictionary.size();
        source_.has_lanes = source_.has_lanes && numbers <= most_indices && numbers > 0;
        if (source_.has_lanes) {
            index_.resize(room);
            const auto add = [&](std::uint64_t set) {
                const auto* bytes = reinterpret_cast<const std::uint8_t*>(&set);
                sets_.insert(sets_.end(), bytes, bytes + bytes_of(w));
            };
            for (std::size_t n = 0; n < numbers; ++n) {
                const std::int64_t option = from.dictionary.empty() ? static_cast<std::int64_t>(n) : from.dictionary[n];
                const bool is_option = option >= 0 && option < static_cast<std::int64_t>(what.option_count);
                const std::uint64_t set = is_option ? std::uint64_t{1} << option : 0;
                const bool within = (set & static_cast<std::uint64_t>(what.domain.lo)) != 0;
                every_number_is_an_option_ = every_number_is_an_option_ && within;
                add(within ? set : 0);
            }
            add(static_cast<std::uint64_t>(what.domain.lo)); // after them, what stands for a number that is not there
        }
    }
    if (!source_.has_lanes) {
        slow_lo_.resize(room);
        slow_hi_.resize(room);
    }
}

column_lanes column_block::read(std::size_t begin, std::size_t count, void* lo, void* hi, std::uint8_t* bad) {
    if (!source_.has_lanes) return read_slowly(begin, count, lo, hi, bad);
    if (what_.of == kind::choice) return read_options(begin, count, lo, bad);
    return what_.lies == layout::bits ? read_bits(begin, count, lo, hi) : read_numbers(begin, count, lo, hi, bad);
}

/// A bit for each value: is it there? None after the last one. Null: all are.
const std::uint8_t* column_block::find_there(std::size_t begin, std::size_t count) {
    return bits_from(from_.values.validity, from_.values.offset + begin, count, bits_.data());
}

/// The column's numbers from `begin` on, readable up to a whole group.
const void* column_block::numbers(std::size_t begin, std::size_t count) {
    const std::size_t size = bytes_of(source_.w);
    const auto* data = static_cast<const std::byte*>(from_.values.data) + (from_.values.offset + begin) * size;
    if (count % lane_group == 0) return data;
    const std::size_t room = whole_groups(count) * size;
    if (copy_.size() < room) copy_.resize(room);
    std::memcpy(copy_.data(), data, count * size);
    std::memset(copy_.data() + count * size, 0, room - count * size);
    return copy_.data();
}

column_lanes column_block::read_bits(std::size_t begin, std::size_t count, void* lo, void* hi) {
    const std::uint8_t* there = find_there(begin, count);
    const auto* data = static_cast<const std::uint8_t*>(from_.values.data);
    kernels_.at(source_.load, w_)({.a = bits_from(data, from_.values.offset + begin, count, packed_.data()),
                                   .b = there,
                                   .out = lo,
                                   .other = hi,
                                   .fill = ends_.lo,
                                   .other_fill = ends_.hi,
                                   .lanes = whole_groups(count)});
    return there == nullptr ? column_lanes{lo, lo, true} : column_lanes{lo, hi, false};
}

column_lanes column_block::read_numbers(std::size_t begin, std::size_t count, void* lo, void* hi, std::uint8_t* bad) {
    const std::uint8_t* there = find_there(begin, count);
    operands load{.a = numbers(begin, count),
                  .b = there,
                  .out = lo,
                  .other = hi,
                  .bad = bad,
                  .k = what_.domain.lo,
                  .m = what_.domain.hi,
                  .fill = ends_.lo,
                  .other_fill = ends_.hi,
                  .lanes = whole_groups(count)};
    const bool alike = source_.w == w_ && (!source_.is_unsigned || what_.domain.lo >= 0);
    if (there == nullptr && alike && count % lane_group == 0) {
        std::uint8_t any_outside = 0;
        operands look = load;
        look.bad = &any_outside;
        kernels_.at(kernel_name::outside, w_)(look); // an unsigned number too large for its lane is below 0 there
        if (any_outside == 0) return {load.a, load.a, true};
    }
    const kernel load_lanes = kernels_.at(source_.load, w_);
    load_lanes(load);
    return there == nullptr ? column_lanes{lo, lo, true} : column_lanes{lo, hi, false};
}

column_lanes column_block::read_near_keys(std::size_t begin, std::size_t count, void* lo, void* hi, std::uint8_t* bad) {
    if (what_.lies != layout::int32 || what_.has_upper) return read_near_keys_slowly(begin, count, lo, hi, bad);
    const std::uint8_t* there = find_there(begin, count);
    kernels_.at(kernel_name::near_keys, width::w16)({.a = numbers(begin, count),
                                                     .b = there,
                                                     .out = lo,
                                                     .other = hi,
                                                     .bad = bad,
                                                     .k = std::max(what_.domain.lo, first_near_in_lanes),
                                                     .m = std::min(what_.domain.hi, near_days.hi),
                                                     .fill = near_key_of_day(what_.domain.lo),
                                                     .other_fill = near_key_of_day(what_.domain.hi),
                                                     .lanes = whole_groups(count)});
    return {lo, there == nullptr ? lo : hi, there == nullptr};
}

column_lanes column_block::read_near_keys_slowly(std::size_t begin, std::size_t count, void* lo, void* hi,
                                                 std::uint8_t* bad) {
    bool known = true;
    for (std::size_t i = 0; i < whole_groups(count); ++i) {
        box value = point(near_days.lo);
        if (i < count) {
            const bool is_wrong = read_value(from_, what_, begin + i, value).has_value();
            const bool is_far = value.lo > near_days.hi || (value.hi > near_days.hi && value.hi != what_.domain.hi);
            if (is_wrong || is_far) bad[i] |= 1;
        }
        known = known && is_point(value, kind::date);
        static_cast<std::int16_t*>(lo)[i] = static_cast<std::int16_t>(near_key_of_day(value.lo));
        static_cast<std::int16_t*>(hi)[i] = static_cast<std::int16_t>(near_key_of_day(value.hi));
    }
    return {lo, known ? lo : hi, known};
}

column_lanes column_block::read_options(std::size_t begin, std::size_t count, void* lo, std::uint8_t* bad) {
    const std::uint8_t* there = find_there(begin, count);
    const std::size_t lanes = whole_groups(count);
    const auto all_sets = static_cast<std::int64_t>(sets_.size() / bytes_of(w_)), not_there = all_sets - 1;
    kernels_.at(source_.load, width::w8)({.a = numbers(begin, count),
                                          .b = there,
                                          .out = index_.data(),
                                          .bad = bad,
                                          .k = 0,
                                          .m = not_there - 1,
                                          .fill = not_there,
                                          .lanes = lanes});
    kernels_.at(kernel_name::take_w8,
                w_)({.a = index_.data(), .b = sets_.data(), .out = lo, .k = all_sets, .lanes = lanes});
    if (!every_number_is_an_option_) refuse_what_is_none(lanes, lo, bad);
    return {lo, lo, there == nullptr};
}

/// Numbers of a dictionary that stand for no option, or for one outside the domain.
void column_block::refuse_what_is_none(std::size_t lanes, void* sets, std::uint8_t* bad) const {
    const auto whole = static_cast<std::uint64_t>(what_.domain.lo);
    for (std::size_t i = 0; i < lanes; ++i) {
        auto* set = static_cast<std::byte*>(sets) + i * bytes_of(w_);
        std::uint64_t options = 0;
        std::memcpy(&options, set, bytes_of(w_));
        if (options != 0) continue;
        bad[i] |= 1;
        std::memcpy(set, &whole, bytes_of(w_));
    }
}

/// What no kernel reads, value by value.
column_lanes column_block::read_slowly(std::size_t begin, std::size_t count, void* lo, void* hi, std::uint8_t* bad) {
    const bool given = what_.is == bound_column::target::given;
    bool known = true;
    for (std::size_t i = 0; i < whole_groups(count); ++i) {
        box value = what_.of == kind::choice ? what_.domain : point(what_.domain.lo); // after the last one, anything
        if (i < count) {
            if (read_value(from_, what_, begin + i, value)) bad[i] |= 1;
            known = known && is_point(value, what_.of);
            if (given && value == what_.domain) value = what_.of == kind::choice ? value : ends_;
        }
        slow_lo_[i] = value.lo;
        slow_hi_[i] = value.hi;
    }
    operands convert{.a = slow_lo_.data(), .out = lo, .lanes = whole_groups(count)};
    kernels_.at(kernel_name::from_w64, w_)(convert);
    if (what_.of == kind::choice) return {lo, lo, known};
    if (known) return {lo, lo, true};
    convert.a = slow_hi_.data();
    convert.out = hi;
    kernels_.at(kernel_name::from_w64, w_)(convert);
    return {lo, hi, false};
}

} // namespace maatstaf::block
