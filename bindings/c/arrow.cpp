// Tables of Arrow, through its C data interface.
#include "arrow/arrow_export.hpp"
#include "table_calls.hpp"

#include <maatstaf/arrow.hpp>

#include <utility>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_arrow_options> = offsetof(mst_arrow_options, no_plain_numbers) +
                                                             sizeof(std::int32_t);

namespace {

/// Borrows the texts of the caller.
struct arrow_request {
    arrow_options how;
    std::vector<std::string_view> days;
};

void read_request(const mst_arrow_options* given, arrow_request& into, border& to) {
    if (given == nullptr || !to.wants_struct(given, "options")) return;
    const mst_arrow_options asked = taken(given);
    bool good = to.wants_text(asked.date_column, "date_column");
    good &= to.wants_below(border::as_index(asked.no_plain_numbers), 2, "no_plain_numbers");
    if (asked.beside != nullptr) good &= to.wants(asked.beside, "beside");
    if (asked.year_month_day_count > 0) good &= to.wants_place(asked.year_month_day, "year_month_day");
    for (std::size_t n = 0; n < asked.year_month_day_count && good; ++n) {
        good = to.wants_text(asked.year_month_day[n], "year_month_day[" + std::to_string(n) + ']');
        into.days.push_back(view(asked.year_month_day[n]));
    }
    into.how = {.date_column = view(asked.date_column),
                .year_month_day = into.days,
                .plain_numbers = asked.no_plain_numbers == 0,
                .beside = good && asked.beside != nullptr ? &asked.beside->held->made : nullptr};
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_arrow_new(const mst_plan* plan, const struct ArrowSchema* schema, const mst_arrow_options* options,
                         mst_arrow** arrow, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        arrow_request asked;
        to.wants(plan, "plan");
        to.wants_place(schema, "schema");
        to.wants_place(arrow, "arrow");
        c::read_request(options, asked, to);
        if (!to.is_good()) return to.status();
        auto made = std::make_unique<mst_arrow>();
        made->held = plan->held;
        made->cases = arrow_cases::make(plan->held->made, *schema, asked.how, to.found());
        if (!made->cases) return to.status();
        std::vector<table_problem> problems;
        made->by = table_judge::make(plan->held->made, made->cases->shape(), problems);
        tell(problems, to);
        if (to.is_good()) *arrow = made.release();
        return to.status();
    });
}

void mst_arrow_free(mst_arrow* arrow) {
    c::free(arrow);
}

mst_status mst_arrow_judge(const mst_arrow* arrow, const struct ArrowArray* batch, const mst_table_options* options,
                           struct ArrowSchema* schema, struct ArrowArray* answers, mst_table_outcome* outcome,
                           mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(arrow, "arrow");
        to.wants_place(batch, "batch");
        to.wants_place(schema, "schema");
        to.wants_place(answers, "answers");
        const mst_table_options how = read_options(options, outcome, to);
        if (to.is_good() && answers == batch)
            to.refuse(MST_BUFFERS, finding::border_buffers, "answers", {"batch", "answers"});
        if (!to.is_good()) return to.status();
        const auto read = arrow->cases->read(*batch, to.found());
        if (!read) return to.status();
        const std::size_t rows = read->rows().rows;
        arrow_answers room{arrow->held->made, rows};
        std::vector<refused_row> refused(std::min(rows, most_told_rows));
        std::vector<table_problem> problems;
        const auto judged =
            arrow->by->judge(read->rows(), room.columns(), {.threads = how.threads, .refused = refused}, problems);
        tell(problems, to);
        if (!judged) return to.status();
        // What can fail comes before what the caller sees.
        ArrowSchema names{};
        room.export_schema(names);
        owned_schema owned_names{names};
        ArrowArray values{};
        std::move(room).export_array(values);
        owned_array owned_values{values};
        const mst_status status = finish(*judged, refused, outcome, to,
                                         [&](const refused_row& row) { return read->explain(row, how.rows_before); });
        *schema = owned_names.hand_over();
        *answers = owned_values.hand_over();
        return status;
    });
}
