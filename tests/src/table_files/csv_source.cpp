// A table from CSV: the header, the values, the places of what is wrong, and that nothing depends on how many rows are read
// at a time.
#include "table_files/csv_source.hpp"

#include "support/text_source.hpp"
#include "table_files/cell.hpp"
#include "value_reader.hpp"

#include <maatstaf/packs.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::bytes_of;

class csv_table : public testing::Test {
protected:
    static plan made(std::optional<date> on) {
        const pack* packs[]{built_in_pack("landelijk")};
        const std::string_view rules[]{"bijstandsnorm"};
        std::vector<link_problem> problems;
        return *plan::make({packs, "huishouden", rules, on}, problems);
    }

    static std::string told(const diagnostic& d) {
        return d.id + ' ' + d.place + ' ' + std::to_string(d.line) + ':' + std::to_string(d.column);
    }

    std::vector<std::string> wrong_in(const std::string& header, std::string_view date_column = {}) {
        diagnostics found;
        const auto source =
            csv_source::open(bytes_of(header), date_column.empty() ? on_a_day : any_day, date_column, found);
        EXPECT_EQ(source == nullptr, !found.empty());
        std::vector<std::string> result;
        for (const diagnostic& d : found) result.push_back(told(d));
        return result;
    }

    /// The bytes of all columns, the findings and the refused rows, of all parts together.
    std::vector<std::string> all_of(const std::string& text, std::size_t rows) {
        diagnostics found;
        const auto source = csv_source::open(bytes_of(text), on_a_day, {}, found, rows);
        EXPECT_THAT(found, IsEmpty());
        std::vector<std::string> result;
        std::size_t before = 0;
        while (source->next(found)) {
            const table& part = source->rows();
            EXPECT_LE(part.rows, rows);
            for (std::size_t row = 0; row < part.rows; ++row) {
                std::string line = std::to_string(before + row) + ':';
                for (const column& c : part.columns) line += ' ' + value_of(c, row);
                result.push_back(line);
            }
            for (const row_finding& f : source->found())
                result.push_back(std::to_string(before + f.row) + '!' + told(f.what));
            for (const std::size_t row : source->refused()) result.push_back(std::to_string(before + row) + '#');
            before += part.rows;
        }
        std::stable_sort(result.begin(), result.end(),
                         [](const auto& a, const auto& b) { return std::stoul(a) < std::stoul(b); });
        return result;
    }

    static std::string value_of(const column& c, std::size_t row) {
        if ((c.values.validity[row / 8] >> row % 8 & 1) == 0) return "-";
        const auto number = [&](const column_values& v) -> std::int64_t {
            if (c.lies == layout::uint8) return static_cast<const std::uint8_t*>(v.data)[row];
            if (c.lies == layout::int32) return static_cast<const std::int32_t*>(v.data)[row];
            return static_cast<const std::int64_t*>(v.data)[row];
        };
        const std::string lower = std::to_string(number(c.values));
        return c.upper ? lower + ".." + std::to_string(number(*c.upper)) : lower;
    }

    plan on_a_day = made(date{2025, 1, 1}), any_day = made(std::nullopt);
};

TEST_F(csv_table, has_a_header_of_names) {
    EXPECT_THAT(wrong_in("gehuwd,netto_inkomen.from,netto_inkomen.to,vermogen.to,bijstandsnorm"), IsEmpty());
    EXPECT_THAT(wrong_in(""), ElementsAre("MST-F001  0:0"));
    EXPECT_THAT(wrong_in(std::string("\xff\xfeg\0e\0", 6)), ElementsAre("MST-F002  0:0"));
    EXPECT_THAT(wrong_in("gehuwd;vermogen"), ElementsAre("MST-F003  1:1"));
    EXPECT_THAT(wrong_in("gehuwd\tvermogen"), ElementsAre("MST-F003  1:1"));
    EXPECT_THAT(wrong_in("gehuwd,\"x"), ElementsAre("MST-F011  1:8"));
}

TEST_F(csv_table, finds_all_that_is_wrong_in_the_header) {
    EXPECT_THAT(wrong_in("gehuwt,gehuwd,gehuwd,gehuwd.from,kinderen,kinderen.geboortedatum,peildatum,nieuwkomer_is\n"),
                ElementsAre("MST-C010 gehuwt 1:1", "MST-F004 gehuwd 1:15", "MST-F006 gehuwd.from 1:22",
                            "MST-F005 kinderen 1:34", "MST-F005 kinderen.geboortedatum 1:43", "MST-C028 peildatum 1:66",
                            "MST-C010 nieuwkomer_is 1:76"));
    EXPECT_THAT(wrong_in("vermogen.from,vermogen,vermogen.from,vermogen.to"),
                ElementsAre("MST-F004 vermogen 1:15", "MST-F004 vermogen.from 1:24"));
}

TEST_F(csv_table, may_have_a_column_with_the_date_of_judgement) {
    EXPECT_THAT(wrong_in("gehuwd,dag", "dag"), IsEmpty());
    EXPECT_THAT(wrong_in("gehuwd,peildatum", "peildatum"), IsEmpty());
    EXPECT_THAT(wrong_in("gehuwd,dagen", "dag"), ElementsAre("MST-C010 dagen 1:8", "MST-F007 --on-column 0:0"));
    EXPECT_THAT(wrong_in("dag.from,dag.to", "dag"), ElementsAre("MST-F008 dag.from 1:1", "MST-F008 dag.to 1:10"));
    EXPECT_THAT(wrong_in("peildatum,dag", "dag"), ElementsAre("MST-F004 dag 1:11"));
}

TEST_F(csv_table, reads_values_and_ranges) {
    EXPECT_THAT(all_of("gehuwd,kostendelers,netto_inkomen.from,netto_inkomen.to,aanvrager_geboortedatum,vermogen\r\n"
                       "true,2,1.50,,1988-04,\"-3\"\r\nfalse,,,,,\r\n",
                       10),
                ElementsAre("0: 1 2 150.." + std::to_string(100'000'000) + " 6665..6694 -300", "1: 0 - - - -"));
}

TEST_F(csv_table, tells_the_line_and_column_of_what_is_wrong) {
    EXPECT_THAT(all_of("gehuwd,netto_inkomen.from,netto_inkomen.to\nja,x,y\ntrue\n\"tr\nue\",1,2\ntrue,2,1\n,,\n", 10),
                ElementsAre("0: - -", "0!MST-C012 gehuwd 2:1", "0!MST-C014 netto_inkomen.from 2:4",
                            "0!MST-C014 netto_inkomen.to 2:6", "0#", "1: - -", "1!MST-F009  3:1", "1#", "2: - 100..200",
                            "2!MST-C012 gehuwd 4:1", "2#", "3: 1 -", "3!MST-C020 netto_inkomen 6:6", "3#", "4: - -"));
}

TEST_F(csv_table, does_not_depend_on_how_many_rows_are_read_at_a_time) {
    std::string text = "gehuwd,vermogen,aanvrager_geboortedatum\n";
    const char* rows[]{"true,1.25,1990\n", "x,1,1\n", "false,,\n", "\"true\n\",1,\n", "true,\"\n", ",,2000-02-29\n"};
    for (std::size_t n = 0; n < 200; ++n) text += rows[n * n % 6];
    const auto whole = all_of(text, 1000);
    EXPECT_GE(whole.size(), 200u);
    for (const std::size_t rows_at_once : {1u, 2u, 7u, 64u}) EXPECT_EQ(all_of(text, rows_at_once), whole);
}

/// What a cell means is what a case means by it.
TEST_F(csv_table, reads_a_cell_as_a_case_reads_a_value) {
    const char* cells[]{"true",
                        "false",
                        "True",
                        "0",
                        "-1",
                        "007",
                        "12",
                        "1533.82",
                        "1.533,82",
                        "5.",
                        "1e3",
                        " 1",
                        "1988",
                        "1988-13",
                        "1988-02-30",
                        "1988-02-29",
                        "12-4-1988",
                        "geen",
                        "99999999999999999999",
                        "null",
                        "9223372036854775807",
                        "-0",
                        "0001-01-01",
                        "9999"};
    for (const fact_view& f : on_a_day.names().facts) {
        for (const char* cell : cells) {
            diagnostics by_cell, by_case;
            json_value value;
            value.is = json_value::type::text;
            value.text = cell;
            if (f.of == kind::truth || f.of == kind::count) {
                diagnostics none;
                const json_value number = read_json(cell, none);
                using type = json_value::type;
                const bool digits = number.is == type::whole ||
                                    (number.is == type::number && number.text.find_first_of(".e") == std::string::npos);
                const bool said = f.of == kind::truth ? number.is == type::truth : digits;
                if (none.empty() && said && cell[0] != ' ') value = number;
            }
            const auto as_cell = read_cell(cell, f, "x", by_cell);
            const auto as_value = read_value(value, f, "x", by_case);
            EXPECT_EQ(as_cell, as_value) << f.name << ' ' << cell;
            ASSERT_EQ(by_cell.size(), by_case.size()) << f.name << ' ' << cell;
            if (!by_cell.empty()) { EXPECT_EQ(by_cell[0].message, by_case[0].message); }
        }
    }
}

} // namespace
