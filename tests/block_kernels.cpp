// The kernels by themselves, for every instruction set of this machine: what the tables of random programs come by too
// seldom. That they agree with the operators' own lines is tested by those tables (table.cpp).
#include "block/kernels.hpp"

#include <maatstaf/table.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace maatstaf::block {
namespace {

class kernels : public testing::TestWithParam<std::string_view> {
protected:
    void run(kernel_name which, width w, const operands& o) const { set_->at(which, w)(o); }

private:
    const kernel_set* set_ = kernels_called(GetParam());
};
INSTANTIATE_TEST_SUITE_P(of, kernels, testing::ValuesIn(instruction_sets().begin(), instruction_sets().end()),
                         [](const auto& set) {
                             std::string name{set.param};
                             for (char& c : name)
                                 if (c == '-') c = '_';
                             return name;
                         });

/// From `first` on, so many days, in blocks that lie within the years that the quick calendar knows and ones that do not.
TEST_P(kernels, know_the_month_of_every_day) {
    constexpr std::int32_t first = date{1896, 3, 1}.day, last = date{2151, 12, 31}.day;
    constexpr std::size_t together = 4096;
    std::vector<std::int32_t> days(together), keys(together);
    for (std::int32_t from = first; from <= last; from += static_cast<std::int32_t>(together)) {
        for (std::size_t i = 0; i < together; ++i) days[i] = std::min(last, from + static_cast<std::int32_t>(i));
        for (const bool with_unknown : {false, true}) { // which stand at the ends
            for (std::size_t i = 0; with_unknown && i < together; i += 5) days[i] = i % 2 == 0 ? first : last;
            run(kernel_name::month_key, width::w32,
                {.a = days.data(),
                 .out = keys.data(),
                 .k = first,
                 .m = last,
                 .fill = calendar::month_key(first),
                 .other_fill = calendar::month_key(last),
                 .lanes = together});
            for (std::size_t i = 0; i < together; ++i)
                ASSERT_EQ(keys[i], calendar::month_key(days[i])) << date{days[i]}.civil().year;
        }
    }
}

/// Each number of a byte and of two, and of wider ones those around the ends of domains and of what narrower ones hold.
template <class From>
std::vector<From> numbers_of() {
    std::vector<From> all;
    if constexpr (sizeof(From) <= 2) {
        for (std::int64_t n = std::numeric_limits<From>::min(); n <= std::numeric_limits<From>::max(); ++n)
            all.push_back(static_cast<From>(n));
    } else {
        for (int bit = 0; bit < std::numeric_limits<From>::digits; ++bit)
            for (std::int64_t near = -2; near <= 2; ++near) {
                const auto n = static_cast<From>((From{1} << bit) + static_cast<From>(near));
                all.push_back(n);
                all.push_back(static_cast<From>(From{0} - n));
            }
        all.push_back(std::numeric_limits<From>::min());
        all.push_back(std::numeric_limits<From>::max());
    }
    return all;
}

template <class From, class Number>
void expect_loaded(const auto& run, kernel_name load, width w) {
    using limits = std::numeric_limits<Number>;
    std::vector<From> numbers = numbers_of<From>();
    const std::size_t lanes = whole_groups(numbers.size());
    numbers.resize(lanes);
    std::vector<std::uint8_t> there(lanes / 8);
    for (std::size_t i = 0; i < lanes; ++i)
        there[i / 8] = static_cast<std::uint8_t>(there[i / 8] | (i % 3 != 0) << (i % 8));
    for (const box domain : {box{limits::min(), limits::max()}, box{0, 1}, box{-5, 100}, box{3, 3}, box{-9, -2},
                             box{limits::min() + 1, limits::max() - 1}})
        for (const bool some_missing : {false, true}) {
            std::vector<Number> out(lanes, Number{77}), other(lanes, Number{77});
            std::vector<std::uint8_t> bad(lanes, 0);
            run(load, w,
                operands{.a = numbers.data(),
                         .b = some_missing ? there.data() : nullptr,
                         .out = out.data(),
                         .other = other.data(),
                         .bad = bad.data(),
                         .k = domain.lo,
                         .m = domain.hi,
                         .fill = domain.hi,
                         .other_fill = domain.lo,
                         .lanes = lanes});
            for (std::size_t i = 0; i < lanes; ++i) {
                const bool missing = some_missing && i % 3 == 0;
                const auto n = numbers[i];
                const bool within = std::cmp_greater_equal(n, domain.lo) && std::cmp_less_equal(n, domain.hi);
                ASSERT_EQ(bad[i] != 0, !missing && !within) << +n << " in " << domain.lo << ".." << domain.hi;
                const std::int64_t is = out[i];
                if (some_missing) { ASSERT_EQ(other[i], missing ? domain.lo : is); }
                const bool right = missing  ? is == domain.hi
                                   : within ? std::cmp_equal(is, n)
                                            : covers(domain, point(is), kind::count);
                ASSERT_TRUE(right) << is << " for " << +n << " in " << domain.lo << ".." << domain.hi;
            }
        }
}

TEST_P(kernels, load_nothing_from_outside_the_domain) {
    const auto load = [this](kernel_name which, width w, const operands& o) { run(which, w, o); };
    const auto into = [&]<class From>(From, kernel_name which) {
        expect_loaded<From, std::int8_t>(load, which, width::w8);
        expect_loaded<From, std::int16_t>(load, which, width::w16);
        expect_loaded<From, std::int32_t>(load, which, width::w32);
        expect_loaded<From, std::int64_t>(load, which, width::w64);
    };
    into(std::int8_t{}, kernel_name::load_int8);
    into(std::uint8_t{}, kernel_name::load_uint8);
    into(std::int16_t{}, kernel_name::load_int16);
    into(std::uint16_t{}, kernel_name::load_uint16);
    into(std::int32_t{}, kernel_name::load_int32);
    into(std::uint32_t{}, kernel_name::load_uint32);
    into(std::int64_t{}, kernel_name::load_int64);
}

TEST_P(kernels, put_bits_in_order) {
    std::vector<std::uint8_t> bits(1024 / 8), again(1024 / 8);
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] = static_cast<std::uint8_t>(i * 37 + 11);
    std::vector<std::int8_t> bytes(1024), yes(1024, 1);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = bits[i / 8] >> (i % 8) & 1;
    run(kernel_name::settled, width::w8, {.a = bytes.data(), .b = yes.data(), .out = again.data(), .lanes = 1024});
    EXPECT_EQ(again, bits);
}

template <class Number>
void expect_bits_loaded(const auto& run, width w) {
    std::vector<std::uint8_t> bits(1024 / 8), known(1024 / 8);
    for (std::size_t i = 0; i < bits.size(); ++i) {
        bits[i] = static_cast<std::uint8_t>(i * 37 + 11);
        known[i] = static_cast<std::uint8_t>(i * 101 + 5);
    }
    for (const bool all_set : {false, true})
        for (const bool all_known : {false, true}) {
            std::vector<Number> out(1024, Number{7}), other(1024, Number{7});
            run(kernel_name::load_bits, w,
                {.a = all_set ? nullptr : bits.data(),
                 .b = all_known ? nullptr : known.data(),
                 .out = out.data(),
                 .other = other.data(),
                 .fill = 0,
                 .other_fill = 1,
                 .lanes = 1024});
            for (std::size_t i = 0; i < out.size(); ++i) {
                const auto bit = [&](const std::vector<std::uint8_t>& of) { return (of[i / 8] >> (i % 8) & 1) != 0; };
                const Number is = all_set || bit(bits) ? 1 : 0;
                const bool there = all_known || bit(known);
                ASSERT_EQ(out[i], there ? is : Number{0}) << i;
                if (!all_known) { ASSERT_EQ(other[i], there ? is : Number{1}) << i; }
            }
        }
}

TEST_P(kernels, load_truths_that_lie_as_bits) {
    const auto load = [this](kernel_name which, width w, const operands& o) { run(which, w, o); };
    expect_bits_loaded<std::int8_t>(load, width::w8);
    expect_bits_loaded<std::int16_t>(load, width::w16);
    expect_bits_loaded<std::int32_t>(load, width::w32);
    expect_bits_loaded<std::int64_t>(load, width::w64);
}

template <class Number>
void expect_taken(const auto& run, width w, std::size_t entries) {
    std::vector<Number> table(entries);
    for (std::size_t i = 0; i < entries; ++i) table[i] = static_cast<Number>(i * 0x9e3779b97f4a7c15u >> 7);
    std::vector<std::int8_t> few(1024);
    std::vector<std::int16_t> many(1024);
    for (std::size_t i = 0; i < 1024; ++i) {
        many[i] = static_cast<std::int16_t>(i * i % entries);
        few[i] = static_cast<std::int8_t>(static_cast<std::size_t>(many[i]) % std::min<std::size_t>(entries, 128));
    }
    std::vector<Number> by_few(1024), by_many(1024);
    const auto k = static_cast<std::int64_t>(entries);
    run(kernel_name::take_w8, w,
        operands{.a = few.data(), .b = table.data(), .out = by_few.data(), .k = k, .lanes = 1024});
    run(kernel_name::take_w16, w,
        operands{.a = many.data(), .b = table.data(), .out = by_many.data(), .k = k, .lanes = 1024});
    std::vector<std::int8_t> last(few.rbegin(), few.rend());
    std::vector<Number> upper(table.rbegin(), table.rend()), lowest(1024), highest(1024);
    run(kernel_name::take_between, w,
        operands{.a = few.data(),
                 .b = last.data(),
                 .c = table.data(),
                 .d = upper.data(),
                 .out = lowest.data(),
                 .other = highest.data(),
                 .k = k,
                 .lanes = 1024});
    for (std::size_t i = 0; i < 1024; ++i) {
        const auto one = static_cast<std::size_t>(few[i]), another = static_cast<std::size_t>(last[i]);
        ASSERT_EQ(lowest[i], std::min(table[one], table[another])) << entries;
        ASSERT_EQ(highest[i], std::max(upper[one], upper[another])) << entries;
    }
    std::vector<Number> pairs, first(1024), second(1024);
    for (const Number n : table) pairs.insert(pairs.end(), {n, static_cast<Number>(n ^ 1)});
    run(kernel_name::take_ends, w,
        operands{
            .a = many.data(), .b = pairs.data(), .out = first.data(), .other = second.data(), .k = k, .lanes = 1024});
    for (std::size_t i = 0; i < 1024; ++i) {
        ASSERT_EQ(first[i], table[static_cast<std::size_t>(many[i])]) << entries;
        ASSERT_EQ(second[i], static_cast<Number>(first[i] ^ 1)) << entries;
        ASSERT_EQ(by_few[i], table[static_cast<std::size_t>(few[i])]) << entries;
        ASSERT_EQ(by_many[i], table[static_cast<std::size_t>(many[i])]) << entries;
    }
}

TEST_P(kernels, take_from_tables_of_any_size) {
    const auto take = [this](kernel_name which, width w, const operands& o) { run(which, w, o); };
    for (const std::size_t entries : {1u, 2u, 7u, 8u, 9u, 15u, 16u, 17u, 31u, 32u, 33u, 127u, 288u, 20'000u}) {
        expect_taken<std::int8_t>(take, width::w8, entries);
        expect_taken<std::int16_t>(take, width::w16, entries);
        expect_taken<std::int32_t>(take, width::w32, entries);
        expect_taken<std::int64_t>(take, width::w64, entries);
    }
}

} // namespace
} // namespace maatstaf::block
