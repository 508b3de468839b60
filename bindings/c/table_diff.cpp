// The rows of a table judged by two plans: who gains and who loses.
#include "columns.hpp"
#include "table_calls.hpp"
#include "table_files/table_at_hand.hpp"
#include "table_files/table_diff_json.hpp"

#include <algorithm>
#include <utility>

namespace maatstaf::c {

namespace {

struct asked_diff {
    const mst_table_options* options;
    mst_text* into;
    mst_text* summary;
    mst_table_outcome* outcome;
};

/// How it is asked, when nothing is wrong with that or with the two, tables or Arrow handles.
template <class Handle>
mst_table_options read_asked(const asked_diff& asked, const Handle* a, const Handle* b, border& to) {
    to.wants(a, "a");
    to.wants(b, "b");
    const mst_table_options how = read_options(asked.options, asked.outcome, to);
    to.wants(asked.into, "into");
    if (asked.summary != nullptr && to.wants(asked.summary, "summary") && asked.summary == asked.into)
        to.refuse(MST_BUFFERS, finding::border_buffers, "summary", {"into", "summary"});
    return how;
}

struct diff_side {
    const held_plan& by;
    const table_judge& ready;
    const table& rows;
    table_at_hand::explanation_of_row explain;
};

mst_status write_diff(const asked_diff& asked, const mst_table_options& how, const diff_side& a, const diff_side& b,
                      border& to) {
    table_at_hand rows_a{a.by.made, a.rows, how.rows_before, a.explain};
    table_at_hand rows_b{b.by.made, b.rows, how.rows_before, b.explain};
    std::string lines;
    const auto write = [&](std::string_view text) {
        lines += text;
        return true;
    };
    auto done = run_table_diff(
        {a.by.made, rows_a, &a.ready}, {b.by.made, rows_b, &b.ready}, write,
        {.threads = std::max(1U, how.threads), .keep_going = true, .rows_before = how.rows_before}, to.found());
    if (!done) return to.status();
    if (asked.summary != nullptr) {
        const held_pack &by_a = *a.by.by, &by_b = *b.by.by;
        const json told = table_diff_object({*by_a.view, by_a.hash()}, {*by_b.view, by_b.hash()}, *done);
        asked.summary->written = written(told) + '\n';
    }
    asked.into->written = std::move(lines);
    return finish(done->refused, std::move(done->found), asked.outcome, to);
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_table_write_diff(const mst_table* a, const mst_columns* cases_a, const mst_table* b,
                                const mst_columns* cases_b, const mst_table_options* options, mst_text* into,
                                mst_text* summary, mst_table_outcome* outcome, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        const c::asked_diff asked{options, into, summary, outcome};
        const mst_table_options how = read_asked(asked, a, b, to);
        buffers memory{to};
        const columns_of_caller columns_a{cases_a, looking_at::data, memory, to, "cases_a"};
        const columns_of_caller columns_b{cases_b, looking_at::data, memory, to, "cases_b"};
        if (!to.is_good()) return to.status();
        const table &rows_a = columns_a.rows(), &rows_b = columns_b.rows();
        if (rows_a.rows != rows_b.rows)
            return to.refuse(MST_ARGUMENT, finding::border_number, "cases_b.rows",
                             {"cases_b.rows", std::to_string(rows_b.rows), "cases_a has " + std::to_string(rows_a.rows),
                              "Give the same rows twice."});
        if (!wants_form(rows_a, *a, to) || !wants_form(rows_b, *b, to)) return to.status();
        const auto side = [&](const mst_table* by, const table& rows) {
            return diff_side{*by->held, *by->by, rows, [&how, &rows, by](const refused_row& row) {
                                 return explain_row(row, *by, rows, how.rows_before);
                             }};
        };
        return write_diff(asked, how, side(a, rows_a), side(b, rows_b), to);
    });
}

mst_status mst_arrow_write_diff(const mst_arrow* a, const mst_arrow* b, const struct ArrowArray* batch,
                                const mst_table_options* options, mst_text* into, mst_text* summary,
                                mst_table_outcome* outcome, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        const c::asked_diff asked{options, into, summary, outcome};
        const mst_table_options how = read_asked(asked, a, b, to);
        to.wants_place(batch, "batch");
        if (!to.is_good()) return to.status();
        const auto read_a = a->cases->read(*batch, to.found());
        if (!read_a) return to.status();
        const auto read_b = b->cases->read(*batch, to.found());
        if (!read_b) return to.status();
        const auto side = [&](const mst_arrow* by, const arrow_batch& rows) {
            return diff_side{*by->held, *by->by, rows.rows(),
                             [&how, &rows](const refused_row& row) { return rows.explain(row, how.rows_before); }};
        };
        return write_diff(asked, how, side(a, *read_a), side(b, *read_b), to);
    });
}
