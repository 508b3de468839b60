// When the answers about the rows of a table change by time alone.
#include "columns.hpp"
#include "request.hpp"
#include "table_calls.hpp"
#include "table_files/changes_run.hpp"
#include "table_files/table_at_hand.hpp"

#include <utility>

namespace maatstaf::c {

namespace {

struct asked_changes {
    mst_utf8 from, until;
    const mst_table_options* options;
    mst_text* into;
    mst_table_outcome* outcome;
};

/// How it is asked, when nothing is wrong with that or with `of`, a table or an Arrow handle.
template <class Handle>
mst_table_options read_asked(const asked_changes& asked, const Handle* of, std::string_view name, border& to) {
    to.wants(of, name);
    const mst_table_options how = read_options(asked.options, asked.outcome, to);
    to.wants_text(asked.from, "from");
    to.wants_text(asked.until, "until");
    to.wants(asked.into, "into");
    return how;
}

bool wants_any_day(const plan& by, std::string_view name, border& to) {
    if (!by.on()) return true;
    to.refuse(MST_ORDER, finding::border_order, name,
              {"The plan of it is for one date", "Make a plan without a date, and a table for that."});
    return false;
}

mst_status write_changes(const asked_changes& asked, const mst_table_options& how, const plan& by, const table& rows,
                         table_at_hand::explanation_of_row explain, border& to) {
    const auto days = read_period(asked.from, asked.until, to);
    is_without_date(rows, to.found());
    if (!days || !to.is_good()) return to.status();
    table_at_hand from{by, rows, how.rows_before, std::move(explain)};
    std::string lines;
    const auto write = [&](std::string_view text) {
        lines += text;
        return true;
    };
    changes_outcome done = follow_rows(by, from, write,
                                       {.from = days->from,
                                        .until = days->until,
                                        .how = {as_language(how.language), naming::labels},
                                        .keep_going = true,
                                        .rows_before = how.rows_before});
    asked.into->written = std::move(lines);
    return finish(done.refused, std::move(done.found), asked.outcome, to);
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_table_write_changes(const mst_table* table, const mst_columns* cases, mst_utf8 from, mst_utf8 until,
                                   const mst_table_options* options, mst_text* into, mst_table_outcome* outcome,
                                   mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        const asked_changes asked{from, until, options, into, outcome};
        const mst_table_options how = read_asked(asked, table, "table", to);
        buffers memory{to};
        const columns_of_caller columns{cases, looking_at::data, memory, to};
        if (!to.is_good()) return to.status();
        const auto& rows = columns.rows();
        if (!wants_any_day(table->held->made, "table", to) || !wants_form(rows, *table, to)) return to.status();
        return write_changes(
            asked, how, table->held->made, rows,
            [&](const refused_row& row) { return explain_row(row, *table, rows, how.rows_before); }, to);
    });
}

mst_status mst_arrow_write_changes(const mst_arrow* arrow, const struct ArrowArray* batch, mst_utf8 from,
                                   mst_utf8 until, const mst_table_options* options, mst_text* into,
                                   mst_table_outcome* outcome, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        const asked_changes asked{from, until, options, into, outcome};
        const mst_table_options how = read_asked(asked, arrow, "arrow", to);
        to.wants_place(batch, "batch");
        if (!to.is_good() || !wants_any_day(arrow->held->made, "arrow", to)) return to.status();
        const auto read = arrow->cases->read(*batch, to.found());
        if (!read) return to.status();
        return write_changes(
            asked, how, arrow->held->made, read->rows(),
            [&](const refused_row& row) { return read->explain(row, how.rows_before); }, to);
    });
}
