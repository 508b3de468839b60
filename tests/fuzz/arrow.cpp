// A table as Arrow IPC: nanoarrow, arrow_source and all that judges it.
#include "judged_table.hpp"
#include "src/tiny_pack.hpp"
#include "support/text_source.hpp"
#include "table_files/arrow_source.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace maatstaf;
    static const auto on_a_day = fuzz::plan_of_all(tiny::klein, "huishouden", date{2025, 1, 1});
    const std::string bytes{fuzz::text_of(data, size)};
    fuzz::judge_in_parts(*on_a_day, [&](std::size_t rows, diagnostics& found) {
        return open_arrow(tests::bytes_of(bytes), *on_a_day, {}, found, rows);
    });
    return 0;
}
