// The members of lists in tables: the kernels that follow lists and fold their members, for every instruction set of this
// machine, and what a block of rows knows of a list.
#include "block/members_block.hpp"

#include <maatstaf/maatstaf.hpp>
#include <maatstaf/table.hpp>

#include <gtest/gtest.h>

#include <array>
#include <numeric>
#include <random>
#include <vector>

namespace maatstaf::block {
namespace {

class block_members : public testing::TestWithParam<std::string_view> {
protected:
    const kernel_set& set() const { return *kernels_called(GetParam()); }
    void run(kernel_name which, width w, const operands& o) const { set().at(which, w)(o); }

    template <class Number>
    void expect_folded(width w, std::size_t most, Number least, Number greatest);
};
INSTANTIATE_TEST_SUITE_P(of, block_members, testing::ValuesIn(instruction_sets().begin(), instruction_sets().end()),
                         [](const auto& set) {
                             std::string name{set.param};
                             for (char& c : name)
                                 if (c == '-') c = '_';
                             return name;
                         });

/// Where the members of so many rows begin, and after the last: of 0 up to `most` each, and none after `rows`.
std::vector<std::int32_t> some_families(std::size_t rows, std::size_t most, std::mt19937& random) {
    std::vector<std::int32_t> first{0};
    for (std::size_t r = 0; r < whole_groups(rows); ++r) {
        const std::size_t size = random() % 4 == 0 ? 0 : random() % 8 == 0 ? most : random() % (most + 1);
        first.push_back(first.back() + (r < rows ? static_cast<std::int32_t>(size) : 0));
    }
    return first;
}

/// Members between the two numbers, whose sums fit in W; against plain loops.
template <class Number>
void block_members::expect_folded(width w, std::size_t most, Number least, Number greatest) {
    std::mt19937 random{static_cast<unsigned>(most)};
    std::uniform_int_distribution<std::int64_t> number{least, greatest};
    for (const std::size_t rows : {1u, 63u, 64u, 65u, 300u}) {
        const std::vector<std::int32_t> first = some_families(rows, most, random);
        const std::size_t members = whole_groups(static_cast<std::size_t>(first.back()));
        std::vector<Number> body(members), sums(members + 1), all(whole_groups(rows), Number{77});
        std::vector<std::int8_t> some(whole_groups(rows), 77), every(whole_groups(rows), 77);
        for (Number& n : body) n = static_cast<Number>(random() % 3 == 0 ? greatest : number(random));
        run(kernel_name::running_sums, w, {.a = body.data(), .out = sums.data() + 1, .lanes = members});
        const operands by{.a = sums.data() + 1, .b = first.data(), .lanes = whole_groups(rows)};
        const auto fold = [&](kernel_name which, void* out) {
            operands o = by;
            o.out = out;
            run(which, w, o);
        };
        fold(kernel_name::sum_between, all.data());
        fold(kernel_name::some_between, some.data());
        fold(kernel_name::every_between, every.data());
        for (std::size_t r = 0; r < whole_groups(rows); ++r) {
            std::int64_t sum = 0;
            for (std::int32_t m = first[r]; m < first[r + 1]; ++m) sum += body[static_cast<std::size_t>(m)];
            ASSERT_EQ(std::int64_t{all[r]}, sum) << r << " of " << rows << " rows of up to " << most;
            ASSERT_EQ(some[r], sum != 0 ? 1 : 0) << r << " of " << rows << " rows of up to " << most;
            ASSERT_EQ(every[r], sum == first[r + 1] - first[r] ? 1 : 0) << r << " of " << rows;
        }
    }
}

TEST_P(block_members, are_folded_as_by_loops) {
    expect_folded<std::int8_t>(width::w8, 127, 0, 1);
    expect_folded<std::int8_t>(width::w8, 6, -21, 21);
    expect_folded<std::int16_t>(width::w16, 1000, 0, 1);
    expect_folded<std::int16_t>(width::w16, 12, -2'700, 2'700);
    expect_folded<std::int16_t>(width::w16, 1, -32'768, 32'767);
    expect_folded<std::int32_t>(width::w32, 1000, -2'000'000, 2'000'000);
    expect_folded<std::int32_t>(width::w32, 4, -500'000'000, 500'000'000);
    expect_folded<std::int64_t>(width::w64, 8, -(std::int64_t{1} << 60), (std::int64_t{1} << 60) - 1);
}

/// As many truths as 8 bits count, which are less than none in a signed lane.
TEST_P(block_members, are_some_of_up_to_255_in_8_bits) {
    const std::vector<std::int32_t> first = [] {
        std::vector<std::int32_t> all{0};
        for (int r = 0; r < 64; ++r) all.push_back(all.back() + (r % 3 == 0 ? 255 : r % 3 == 1 ? 128 : 0));
        return all;
    }();
    const std::size_t members = whole_groups(static_cast<std::size_t>(first.back()));
    std::vector<std::int8_t> body(members, 1), sums(members + 1), some(64), every(64);
    run(kernel_name::running_sums, width::w8, {.a = body.data(), .out = sums.data() + 1, .lanes = members});
    operands by{.a = sums.data() + 1, .b = first.data(), .out = some.data(), .lanes = 64};
    run(kernel_name::some_between, width::w8, by);
    by.out = every.data();
    run(kernel_name::every_between, width::w8, by);
    for (std::size_t r = 0; r < 64; ++r) {
        ASSERT_EQ(some[r], r % 3 != 2 ? 1 : 0) << r;
        ASSERT_EQ(every[r], 1) << r;
    }
}

/// Offsets of rows of up to `maximum` members, in whole groups, as a list lies them.
template <class Offset>
struct offsets_of_rows {
    std::vector<Offset> at;
    list_column list() const {
        return {.name = {},
                .lies = sizeof(Offset) == sizeof(std::int64_t) ? layout::int64 : layout::int32,
                .offsets = at.data()};
    }
};

template <class Offset>
offsets_of_rows<Offset> of_rows(std::size_t rows, std::size_t maximum, Offset from, std::mt19937& random) {
    offsets_of_rows<Offset> made{{from}};
    for (std::size_t r = 0; r < rows; ++r)
        made.at.push_back(static_cast<Offset>(made.at.back() + static_cast<Offset>(random() % (maximum + 1))));
    return made;
}

template <class Offset>
void expect_followed(const kernel_set& kernels, Offset from) {
    constexpr std::uint32_t maximum = 5;
    std::mt19937 random{5};
    for (const std::size_t rows : {1u, 64u, 100u, 130u, 256u}) {
        auto made = of_rows<Offset>(rows + 200, maximum, from, random);
        const list_column list = made.list();
        members_block now{list, rows + 200, maximum, {256, 256 * maximum}, kernels};
        ASSERT_EQ(now.rows_that_fit(70, rows), rows);
        ASSERT_TRUE(now.find(70, rows));
        const auto begin = made.at[70], end = made.at[70 + rows];
        EXPECT_EQ(now.begin(), static_cast<std::size_t>(begin));
        EXPECT_EQ(now.count(), static_cast<std::size_t>(end - begin));
        EXPECT_EQ(now.readable(), now.lanes()); // there are members enough in later rows
        EXPECT_TRUE(now.all_known());
        for (std::size_t r = 0; r <= rows; ++r) ASSERT_EQ(now.first()[r], made.at[70 + r] - begin);
        for (std::size_t r = rows; r <= whole_groups(rows); ++r) ASSERT_EQ(now.first()[r], end - begin);
        for (std::size_t r = 0; r < rows; ++r)
            for (std::int32_t m = now.first()[r]; m < now.first()[r + 1]; ++m)
                ASSERT_EQ(now.parents()[m], static_cast<std::int32_t>(r));
        for (std::size_t m = now.count(); m < now.lanes(); ++m) ASSERT_EQ(now.parents()[m], 0);

        // whatever is wrong with one row is found, in every place that a vector can have
        for (std::size_t wrong = 0; wrong < rows; ++wrong) {
            const std::vector<Offset> right = made.at;
            const Offset size = made.at[71 + wrong] - made.at[70 + wrong];
            for (std::size_t r = 71 + wrong; r < made.at.size(); ++r)
                made.at[r] += static_cast<Offset>(maximum + 1) - size;
            ASSERT_FALSE(now.find(70, rows)) << "too many in row " << wrong;
            made.at = right;
            for (std::size_t r = 71 + wrong; r < made.at.size(); ++r) made.at[r] -= size + 1; // below where it began
            ASSERT_FALSE(now.find(70, rows)) << "down after row " << wrong;
            for (std::size_t r = 71 + wrong; r < made.at.size(); ++r) made.at[r] = std::numeric_limits<Offset>::min();
            ASSERT_FALSE(now.find(70, rows)) << "far down after row " << wrong;
            made.at = right;
        }
    }
}

TEST_P(block_members, are_followed_by_offsets_of_either_size) {
    expect_followed<std::int32_t>(set(), 3);
    expect_followed<std::int32_t>(set(), 2'147'480'000);
    expect_followed<std::int64_t>(set(), 0);
    expect_followed<std::int64_t>(set(), std::int64_t{1} << 40);
    for (const auto ends :
         {std::array<std::int32_t, 2>{-1, 0}, {INT32_MAX, INT32_MIN}}) { // near each other, modulo 2^32
        const list_column list{.offsets = ends.data()};
        EXPECT_FALSE((members_block{list, 1, 5, {64, 320}, set()}.find(0, 1)));
    }
}

TEST_P(block_members, may_be_too_many_where_nobody_knows_them) {
    constexpr std::size_t rows = 200;
    std::vector<std::int64_t> offsets(rows + 1);
    std::vector<std::uint8_t> bits(rows / 8 + 9, 0xff);
    for (std::size_t r = 0; r < rows; ++r) offsets[r + 1] = offsets[r] + (r % 9 == 0 ? 4 : 3);
    for (std::size_t r = 0; r < rows; r += 9) bits[(r + 5) / 8] &= static_cast<std::uint8_t>(~(1u << ((r + 5) % 8)));
    offsets.insert(offsets.begin(), 5, 0); // five rows that are somebody else's
    const list_column list{.lies = layout::int64, .offsets = offsets.data(), .validity = bits.data(), .offset = 5};
    members_block now{list, rows, 3, {256, 1024}, set()};
    ASSERT_TRUE(now.find(0, rows));
    EXPECT_FALSE(now.all_known());
    for (std::size_t r = 0; r < rows; ++r) ASSERT_EQ(now.known()[r], r % 9 == 0 ? 0 : 1) << r;
    for (std::size_t m = 0; m < 8; ++m) now.bad()[m] = 1; // those of rows 0, 1 and 2
    std::vector<std::uint8_t> bad(256);
    now.blame(bad.data());
    EXPECT_EQ(bad[0], 0);
    EXPECT_EQ(bad[1], 1);
    EXPECT_EQ(bad[2], 1);
    EXPECT_EQ(std::accumulate(bad.begin(), bad.end(), 0), 2);
    bits[(17 + 5) / 8] &= static_cast<std::uint8_t>(~(1u << ((17 + 5) % 8)));
    EXPECT_TRUE(now.find(0, rows));
    offsets[5 + 18] = offsets[5 + 17] - 1; // not even there may they go down; of row 18 nobody knows them either
    EXPECT_FALSE(now.find(0, rows));
}

TEST_P(block_members, are_read_no_further_than_the_rows_say) {
    const std::array<std::int32_t, 6> offsets{0, 2, 4, 6, 1000, 1001};
    const list_column list{.offsets = offsets.data()};
    members_block now{list, 3, 3, {64, 256}, set()}, tall{list, 5, 3, {64, 256}, set()};
    ASSERT_TRUE(now.find(0, 1));
    EXPECT_EQ(now.readable(), 6u); // all of the table
    ASSERT_TRUE(tall.find(0, 1));
    EXPECT_EQ(tall.readable(), 6u); // and nothing of a row that is refused
}

TEST_P(block_members, fit_in_whole_groups_of_rows) {
    std::vector<std::int32_t> offsets(301);
    for (std::size_t r = 0; r < 300; ++r) offsets[r + 1] = offsets[r] + 2;
    const list_column list{.offsets = offsets.data()};
    const auto fit = [&](std::size_t room, std::size_t begin, std::size_t rows) {
        return members_block{list, 300, 4, {256, room}, set()}.rows_that_fit(begin, rows);
    };
    EXPECT_EQ(fit(512, 0, 256), 256u);
    EXPECT_EQ(fit(511, 0, 256), 192u);
    EXPECT_EQ(fit(256, 64, 236), 128u);
    EXPECT_EQ(fit(216, 192, 108), 108u);
    EXPECT_EQ(fit(215, 192, 108), 64u);
    EXPECT_EQ(fit(127, 0, 256), 0u);
}

/// Rules about lists that are longer than what 8 bits count.
namespace classes {

constexpr list_view leerlingen{"leerlingen", 700, {}};
constexpr member_fact<truth> aanwezig{leerlingen, "aanwezig", {}};
constexpr member_fact<money> saldo{leerlingen, "saldo", {}, {money{-3'000'000}, money{1'000}}};
constexpr auto iemand = rule("iemand", "klas", some(leerlingen, aanwezig), {});
constexpr auto allen = rule("allen", "klas", every(leerlingen, aanwezig), {});
constexpr auto hoeveel = rule("hoeveel", "klas", count_of(leerlingen, aanwezig), {});
constexpr auto samen = rule("samen", "klas", sum_of(leerlingen, saldo), {});
constexpr std::array facts{aanwezig.view(), saldo.view()};
constexpr std::array lists{leerlingen};
constexpr std::array entities{entity{"klas", {}, facts, lists}};
constexpr std::array definitions{iemand.view(), allen.view(), hoeveel.view(), samen.view()};
constexpr std::array<std::string_view, 4> names{"iemand", "allen", "hoeveel", "samen"};
constexpr pack school{.name = "school", .version = "1", .entities = entities, .definitions = definitions};

} // namespace classes

TEST_P(block_members, of_long_lists_are_all_counted) {
    const pack* const roots[]{&classes::school};
    std::vector<link_problem> unlinked;
    const auto made = plan::make({roots, "klas", classes::names, {}}, unlinked);
    ASSERT_TRUE(made.has_value());
    constexpr std::array<std::int32_t, 11> sizes{0, 1, 255, 256, 257, 511, 512, 513, 700, 65, 64};
    constexpr std::size_t rows = 333;
    std::mt19937 random{700};
    std::vector<std::int32_t> offsets{0};
    std::vector<std::uint8_t> present;
    std::vector<std::int64_t> balances;
    for (std::size_t r = 0; r < rows; ++r) {
        offsets.push_back(offsets.back() + sizes[r % sizes.size()]);
        while (std::cmp_less(present.size(), offsets.back())) {
            present.push_back(r % 4 != 3 || random() % 2 == 0 ? r % 3 != 0 : 0);
            balances.push_back(1'000 - static_cast<std::int64_t>(random() % 3'001'001));
        }
    }
    const std::array columns{column{.name = "leerlingen.aanwezig", .lies = layout::uint8, .values = {present.data()}},
                             column{.name = "leerlingen.saldo", .lies = layout::int64, .values = {balances.data()}}};
    const std::array lists{list_column{.name = "leerlingen", .offsets = offsets.data()}};
    const table cases{.rows = rows, .columns = columns, .lists = lists};
    std::vector<table_problem> wrong;
    const auto judged = table_judge::make(*made, cases, wrong);
    ASSERT_TRUE(judged.has_value());
    std::array<std::vector<std::int64_t>, 4> answers;
    std::vector<result_column> to;
    for (auto& column : answers) {
        column.resize(rows);
        to.push_back({.lies = layout::int64, .values = column.data()});
    }
    const auto outcome = judged->judge(cases, to, {.kernels = GetParam()}, wrong);
    ASSERT_TRUE(outcome.has_value());
    ASSERT_EQ(outcome->refused, 0u);
    for (std::size_t r = 0; r < rows; ++r) {
        std::int64_t many = 0, sum = 0;
        for (auto m = static_cast<std::size_t>(offsets[r]); std::cmp_less(m, offsets[r + 1]); ++m) {
            many += present[m];
            sum += balances[m];
        }
        ASSERT_EQ(answers[0][r], many != 0 ? 1 : 0) << r;
        ASSERT_EQ(answers[1][r], many == sizes[r % sizes.size()] ? 1 : 0) << r;
        ASSERT_EQ(answers[2][r], many) << r;
        ASSERT_EQ(answers[3][r], sum) << r;
    }
}

} // namespace
} // namespace maatstaf::block
