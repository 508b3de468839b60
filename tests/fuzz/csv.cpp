// A table as CSV: csv_source and all that judges it, on a day and with a day for each row.
#include "judged_table.hpp"
#include "src/tiny_pack.hpp"
#include "support/text_source.hpp"
#include "table_files/csv_source.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace maatstaf;
    static const auto on_a_day = fuzz::plan_of_all(tiny::klein, "huishouden", date{2025, 1, 1}),
                      any_day = fuzz::plan_of_all(tiny::klein, "huishouden");
    const std::string text{fuzz::text_of(data, size)};
    fuzz::judge_in_parts(*on_a_day, [&](std::size_t rows, diagnostics& found) {
        return csv_source::open(tests::bytes_of(text), *on_a_day, {}, found, rows);
    });
    fuzz::judge_in_parts(*any_day, [&](std::size_t rows, diagnostics& found) {
        return csv_source::open(tests::bytes_of(text, 5), *any_day, "dag", found, rows);
    });
    return 0;
}
