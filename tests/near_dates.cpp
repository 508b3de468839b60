// Dates in lanes of 16 bits: the keys of all near days, and every kind of difference, against the calendar.
#include "block/kernels.hpp"
#include "block/near_days.hpp"
#include "support/case_table.hpp"

#include <maatstaf/maatstaf.hpp>

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <vector>

namespace maatstaf::block {
namespace {

constexpr box computed{first_near_in_lanes, near_days.hi};

class near_dates : public testing::TestWithParam<std::string_view> {
protected:
    void run(kernel_name which, const operands& o) const { kernels_called(GetParam())->at(which, width::w16)(o); }
};
INSTANTIATE_TEST_SUITE_P(of, near_dates, testing::ValuesIn(instruction_sets().begin(), instruction_sets().end()),
                         [](const auto& set) {
                             std::string name{set.param};
                             for (char& c : name)
                                 if (c == '-') c = '_';
                             return name;
                         });

constexpr std::size_t together = 4096;

TEST_P(near_dates, have_the_key_of_every_day) {
    std::vector<std::int32_t> days(together);
    std::vector<std::int16_t> lo(together), hi(together);
    std::vector<std::uint8_t> there(together / 8), bad(together);
    for (std::size_t i = 0; i < together; ++i)
        there[i / 8] = static_cast<std::uint8_t>(there[i / 8] | (i % 7 != 3) << (i % 8));
    const box around{near_days.lo - 70'000, near_days.hi + 70'000};
    for (std::int64_t from = around.lo; from <= around.hi; from += static_cast<std::int64_t>(together))
        for (const bool all_there : {true, false})
            for (const box accepted : {computed, box{date{1950, 6, 1}.day, date{2026, 12, 31}.day}}) {
                for (std::size_t i = 0; i < together; ++i) {
                    days[i] = static_cast<std::int32_t>(from + static_cast<std::int64_t>(i));
                    bad[i] = 0;
                }
                run(kernel_name::near_keys, {.a = days.data(),
                                             .b = all_there ? nullptr : there.data(),
                                             .out = lo.data(),
                                             .other = hi.data(),
                                             .bad = bad.data(),
                                             .k = accepted.lo,
                                             .m = accepted.hi,
                                             .fill = -12,
                                             .other_fill = beyond_near,
                                             .lanes = together});
                for (std::size_t i = 0; i < together; ++i) {
                    if (!all_there && i % 7 == 3) {
                        ASSERT_EQ(lo[i], -12);
                        ASSERT_EQ(hi[i], beyond_near);
                        ASSERT_EQ(bad[i], 0);
                        continue;
                    }
                    const bool outside = days[i] < accepted.lo || days[i] > accepted.hi;
                    ASSERT_EQ(bad[i], outside ? 1 : 0) << days[i];
                    if (outside) continue;
                    ASSERT_EQ(lo[i], near_key_of_day(days[i])) << days[i];
                    if (!all_there) { ASSERT_EQ(hi[i], lo[i]); }
                }
            }
}

/// Of days up to 2100, of which those after the near ones are only known to be the last one.
TEST_P(near_dates, differ_as_far_as_16_bits_reach) {
    const std::int64_t last = date{2100, 12, 31}.day;
    std::mt19937 random{16};
    std::uniform_int_distribution<std::int64_t> any_day{near_days.lo, near_days.hi};
    std::vector<std::int64_t> from(together), to(together);
    std::vector<std::int16_t> a(together), b(together), out(together);
    for (int round = 0; round < 16; ++round)
        for (const bool with_last : {false, true}) {
            const auto draw = [&] {
                const std::int64_t day =
                    random() % 8 == 0 ? (random() % 2 == 0 ? near_days.lo : near_days.hi) : any_day(random);
                return with_last && random() % 4 == 0 ? last : day;
            };
            for (std::size_t i = 0; i < together; ++i) {
                from[i] = draw();
                to[i] = draw();
                a[i] = static_cast<std::int16_t>(near_key_of_day(to[i]));
                b[i] = static_cast<std::int16_t>(near_key_of_day(from[i]));
            }
            const std::int64_t beyond = with_last ? beyond_by(last) : 0;
            run(kernel_name::near_difference,
                {.a = a.data(), .b = b.data(), .out = out.data(), .k = beyond, .m = beyond, .lanes = together});
            for (std::size_t i = 0; i < together; ++i) {
                const std::int64_t whole = calendar::month_key(to[i]) - calendar::month_key(from[i]);
                ASSERT_EQ(out[i], std::clamp(whole, near_differences.lo, near_differences.hi));
            }
        }
}

TEST_P(near_dates, count_the_rows_that_have_begun) {
    std::vector<std::int16_t> keys(65'536);
    std::vector<std::uint8_t> out(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = static_cast<std::int16_t>(i);
    const std::vector<std::int32_t> begin{-32'000, -5, 0, 77, 78, 32'700};
    run(kernel_name::rows, {.a = keys.data(),
                            .b = begin.data(),
                            .out = out.data(),
                            .k = static_cast<std::int64_t>(begin.size()),
                            .lanes = keys.size()});
    for (std::size_t i = 0; i < keys.size(); ++i)
        ASSERT_EQ(out[i], std::upper_bound(begin.begin(), begin.end(), keys[i]) - begin.begin());
}

TEST_P(near_dates, find_the_row_of_every_month) {
    std::vector<std::int16_t> keys(65'536);
    std::vector<std::uint8_t> out(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = static_cast<std::int16_t>(i);
    std::vector<std::int8_t> rows(64);
    for (std::size_t n = 0; n < rows.size(); ++n) rows[n] = static_cast<std::int8_t>(2 * n + 1);
    for (const std::int64_t before : {0, 1'476, 1'999, 2'047}) {
        run(kernel_name::rows_by_month,
            {.a = keys.data(), .b = rows.data(), .out = out.data(), .k = before, .lanes = keys.size()});
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::int64_t month = (keys[i] + 32'768) / calendar::month_key_unit;
            ASSERT_EQ(out[i], rows[static_cast<std::size_t>(std::clamp<std::int64_t>(month - before, 0, 63))]);
        }
    }
}

/// Rules that ask for an age, or for months since a day that need not be near, up to more than a hundred years.
namespace ages {

constexpr fact<date> geboren{"geboren", {}, {date{1900, 1, 1}, date{2026, 12, 31}}};
constexpr fact<date> sinds{"sinds", {}};
constexpr timeline<count, 3> grens{
    "grens", {}, {{{date{2000, 1, 1}, point(65)}, {date{2024, 1, 1}, point(67)}, {date{2069, 1, 1}, point(150)}}}};
constexpr auto minstens(std::string_view name, std::int64_t years) {
    return rule(name, "persoon", age(geboren, peildatum) >= years, {});
}
constexpr auto oud_0 = minstens("oud_0", 0), oud_18 = minstens("oud_18", 18), oud_44 = minstens("oud_44", 44),
               oud_85 = minstens("oud_85", 85), oud_100 = minstens("oud_100", 100), oud_170 = minstens("oud_170", 170);
constexpr auto aow = rule("aow", "persoon", age(geboren, peildatum) >= grens, {});
constexpr auto pas = rule("pas", "persoon", complete_months(sinds, peildatum) < 6, {});
constexpr auto ooit = rule("ooit", "persoon", complete_months(peildatum, geboren) > -900, {});
constexpr list_view kinderen{"kinderen", 3, {}};
constexpr member_fact<date> kind_geboren{kinderen, "geboren", {}, {date{1900, 1, 1}, date{2026, 12, 31}}};
constexpr auto kinderbijslag =
    rule("kinderbijslag", "persoon", count_of(kinderen, age(kind_geboren, peildatum) < 18), {});
constexpr auto grijs = rule("grijs", "persoon", some(kinderen, age(kind_geboren, peildatum) >= grens), {});
constexpr auto ooit_60 = rule("ooit_60", "persoon", some(kinderen, age(kind_geboren, peildatum) >= 60), {});
constexpr auto later = rule("later", "persoon", every(kinderen, complete_months(geboren, kind_geboren) > 240), {});
constexpr std::array facts{geboren.view(), sinds.view(), kind_geboren.view()};
constexpr std::array lists{kinderen};
constexpr std::array entities{entity{"persoon", {}, facts, lists}};
constexpr std::array parameters{grens.view()};
constexpr std::array definitions{oud_0.view(),   oud_18.view(),  oud_44.view(), oud_85.view(), oud_100.view(),
                                 oud_170.view(), aow.view(),     pas.view(),    ooit.view(),   kinderbijslag.view(),
                                 grijs.view(),   ooit_60.view(), later.view()};
constexpr pack proef{
    .name = "leeftijden", .version = "1", .entities = entities, .parameters = parameters, .definitions = definitions};

} // namespace ages

TEST(near_date_tables, are_judged_as_single_cases_however_far_the_days_lie) {
    const pack* const roots[]{&ages::proef};
    std::vector<std::string_view> rules;
    for (const auto& d : ages::definitions) rules.push_back(d.name);
    std::vector<link_problem> problems;
    const auto made = plan::make({roots, "persoon", rules, {}}, problems);
    ASSERT_TRUE(made.has_value());
    tests::dice random{1900};
    for (int n = 0; n < 200; ++n) {
        const std::size_t openness = random.of(std::array<std::size_t, 3>{0, 10, 60});
        std::vector<tests::known_case> rows;
        for (int r = 0; r < 150; ++r) rows.push_back(tests::random_row(*made, random, openness));
        const tests::case_table laid{rows, *made, {}, random};
        std::vector<table_problem> wrong;
        const auto judged = table_judge::make(*made, laid.view(), wrong);
        ASSERT_TRUE(judged.has_value());
        const tests::answer_table answers{*made, rows.size(), false};
        ASSERT_TRUE(judged->judge(laid.view(), answers.view(), {}, wrong).has_value());
        judge one{*made};
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const situation told = tests::tell(*made, rows[row]);
            one.consider(told);
            for (std::size_t rule = 0; rule < rules.size(); ++rule)
                ASSERT_EQ(answers.answer(rule, row), one.answer(rule)) << rules[rule] << '\n' << rows[row].text();
        }
    }
}

} // namespace
} // namespace maatstaf::block
