// Values as text: both languages, by names and by labels, in full and in part.
#include "value_text.hpp"

#include "explanation_json.hpp"
#include "tiny_pack.hpp"

#include <gtest/gtest.h>

namespace {

using namespace maatstaf;

constexpr wording nl_names{language::nl, naming::names}, nl_labels{language::nl, naming::labels};
constexpr wording en_names{language::en, naming::names}, en_labels{language::en, naming::labels};

stated amount(box value) {
    return {kind::money, value, {}, widest_of(kind::money, 0)};
}

TEST(value_text, writes_money) {
    EXPECT_EQ(plain_money(153382), "1533.82");
    EXPECT_EQ(plain_money(5), "0.05");
    EXPECT_EQ(plain_money(-5), "-0.05");
    EXPECT_EQ(grouped_money(123456789012, language::nl, true), "€ 1.234.567.890,12");
    EXPECT_EQ(grouped_money(123456789012, language::en, false), "1,234,567,890.12");
    EXPECT_EQ(grouped_money(100000, language::nl, false), "1.000,00");
    EXPECT_EQ(grouped_money(99999, language::nl, false), "999,99");
    EXPECT_EQ(grouped_money(-100000, language::nl, true), "€ -1.000,00");
    EXPECT_EQ(plain_money(INT64_MIN), "-92233720368547758.08");
}

TEST(value_text, writes_dates_and_rates) {
    EXPECT_EQ(plain_date(date(2025, 1, 1).day), "2025-01-01");
    EXPECT_EQ(plain_date(2'932'896), "9999-12-31");
    EXPECT_EQ(plain_date(2'932'897), "day 2932897 from 1970-01-01");
    EXPECT_EQ(plain_date(INT64_MIN), "day -9223372036854775808 from 1970-01-01");
    EXPECT_EQ(long_date(date(2025, 3, 9).day, language::nl), "9 maart 2025");
    EXPECT_EQ(long_date(date(2025, 3, 9).day, language::en), "9 March 2025");
    EXPECT_EQ(rate_text(120, 100, language::nl), "120%");
    EXPECT_EQ(rate_text(48, 1000, language::nl), "4,8%");
    EXPECT_EQ(rate_text(48, 1000, language::en), "4.8%");
    EXPECT_EQ(rate_text(1, 3, language::nl), "1/3");
}

TEST(value_text, says_what_is_known_in_part) {
    const box all = everything(kind::money);
    EXPECT_EQ(in_words(amount(point(153382)), nl_names), "1.533,82");
    EXPECT_EQ(in_words(amount({200000, all.hi}), nl_names), "minstens 2.000,00");
    EXPECT_EQ(in_words(amount({all.lo, 200000}), nl_labels), "hoogstens € 2.000,00");
    EXPECT_EQ(in_words(amount({100, 200}), en_labels), "between € 1.00 and € 2.00");
    EXPECT_EQ(in_words(amount(all), en_names), "unknown");
    EXPECT_EQ(in_words(amount({all.lo / 2, all.hi * 2}), nl_names), "onbekend") << "arithmetic with what nobody knows";
    EXPECT_EQ(in_words({kind::truth, point(1), {}, {0, 1}}, nl_names), "ja");
    EXPECT_EQ(in_words({kind::truth, {0, 1}, {}, {0, 1}}, nl_names), "onbekend");
    EXPECT_EQ(in_words({kind::choice, set_of(3), option_names<tiny::school>, set_of(7)}, nl_names),
              "een van geen, basis");
    const stated day{kind::date, {date{2025, 1, 1}.day, range_of<date>::highest.day}, {}, everything(kind::date)};
    EXPECT_EQ(in_words(day, nl_names), "vanaf 2025-01-01");
    EXPECT_EQ(in_words(day, en_labels), "from 1 January 2025");
}

// Or an answer of which two of three options are left would pass for one of which nothing is known.
TEST(value_text, a_choice_has_no_ends) {
    const stated choice{kind::choice, set_of(5), option_names<tiny::school>, set_of(7)};
    EXPECT_FALSE(open_below(choice));
    EXPECT_FALSE(open_above(choice));
    EXPECT_FALSE(wide_open(choice));
}

TEST(value_text, writes_json) {
    const auto json_of = [](const stated& s) { return result_value(s).dump(); };
    const box all = everything(kind::money);
    EXPECT_EQ(json_of(amount(point(153300))), "\"1533.00\"");
    EXPECT_EQ(json_of(amount({100, all.hi})), R"({"between":["1.00",null]})");
    EXPECT_EQ(json_of(amount(all)), "null");
    EXPECT_EQ(json_of({kind::truth, {0, 1}, {}, {0, 1}}), "\"unknown\"");
    EXPECT_EQ(case_value({kind::truth, point(1), {}, {0, 1}}).dump(), "true");
    EXPECT_EQ(json_of({kind::count, {3, 5}, {}, {0, 600}}), R"({"between":[3,5]})");
    EXPECT_EQ(json_of({kind::choice, set_of(5), option_names<tiny::school>, set_of(7)}),
              R"({"one_of":["geen","voortgezet"]})");
    EXPECT_EQ(json_of({kind::choice, set_of(4), option_names<tiny::school>, set_of(7)}), "\"voortgezet\"");
}

} // namespace
