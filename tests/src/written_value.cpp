// Amounts and days as people write them: what is read, and what is understood well enough to be corrected.
#include "written_value.hpp"

#include <maatstaf/values/date.hpp>

#include <gtest/gtest.h>

namespace {

using namespace maatstaf;

TEST(written_money, is_digits_with_at_most_two_decimals) {
    EXPECT_EQ(read_money("1533.82"), 153382);
    EXPECT_EQ(read_money("1533.8"), 153380);
    EXPECT_EQ(read_money("1533"), 153300);
    EXPECT_EQ(read_money("-0.05"), -5);
    for (const char* wrong : {"", "-", ".", "1.", ".5", "1.234", "1,5", "+1", " 1", "1 ", "1e3", "--1", "0x1", "€1"})
        EXPECT_EQ(read_money(wrong), std::nullopt) << wrong;
    EXPECT_GT(*read_money(std::string(50, '9')), INT64_C(100'000'000'000'000'000));
    EXPECT_LT(*read_money('-' + std::string(50, '9')), INT64_C(-100'000'000'000'000'000));
}

TEST(written_money, is_corrected_where_it_can_mean_one_thing) {
    EXPECT_EQ(money_meant("€ 1.533,82"), "1533.82");
    EXPECT_EQ(money_meant("1533,8"), "1533.80");
    EXPECT_EQ(money_meant("1,533.82"), "1533.82");
    EXPECT_EQ(money_meant("1.533.000"), "1533000");
    EXPECT_EQ(money_meant("1.533.000,50"), "1533000.50");
    EXPECT_EQ(money_meant("1533,-"), "1533");
    EXPECT_EQ(money_meant("EUR 12"), "12");
    EXPECT_EQ(money_meant("1533.820"), "1533.82");
    for (const char* unclear :
         {"1.533", "1,533", "1533.825", "1.53.382,00", "12.3.4", "abc", "", "1,2.3,4", "1.533,8,2"})
        EXPECT_EQ(money_meant(unclear), std::nullopt) << unclear;
    EXPECT_EQ(money_meant(std::string(1'000'000, ' ')), std::nullopt);
}

TEST(written_date, may_be_a_year_or_a_month) {
    EXPECT_EQ(read_date("2024-02-29").first, date(2024, 2, 29).day);
    EXPECT_EQ(read_date("2024-02").first, date(2024, 2, 1).day);
    EXPECT_EQ(read_date("2024-02").last, date(2024, 2, 29).day);
    EXPECT_EQ(read_date("2024").last, date(2024, 12, 31).day);
    for (const char* wrong : {"", "24", "2024-2", "2024-02-3", "2024/02/03", "2024-02-03T", "20240203", "abcd"})
        EXPECT_EQ(read_date(wrong).is, written_date::state::malformed) << wrong;
    for (const char* wrong : {"2025-02-29", "2025-13", "2025-00-01", "2025-04-31", "2025-01-00"})
        EXPECT_EQ(read_date(wrong).is, written_date::state::impossible) << wrong;
}

TEST(written_date, is_corrected_where_it_can_mean_one_thing) {
    EXPECT_EQ(date_meant("31-12-2016"), "2016-12-31");
    EXPECT_EQ(date_meant("2016/1/5"), "2016-01-05");
    EXPECT_EQ(date_meant("20161231"), "2016-12-31");
    EXPECT_EQ(date_meant("2016-05-00"), "2016-05");
    EXPECT_EQ(date_meant("2016-00-00"), "2016");
    EXPECT_EQ(date_meant("4-4-2016"), "2016-04-04");
    for (const char* unclear : {"3-4-2016", "30-02-2016", "gisteren", "", "1-2-3-4", "12-2016"})
        EXPECT_EQ(date_meant(unclear), std::nullopt) << unclear;
}

} // namespace
