// Tables of plain columns.
#include "columns.hpp"
#include "table_calls.hpp"

#include <utility>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_answers> = offsetof(mst_answers, options) + sizeof(mst_room);

namespace {

/// Where the answers of one rule go; nothing where that cannot be.
std::optional<result_column> answers_of_caller(const mst_answers* given, std::size_t rows, const statement& rule,
                                               const std::string& name, buffers& memory, border& to) {
    if (!to.wants_struct(given, name)) return std::nullopt;
    const mst_answers asked = taken(given);
    if (!to.wants_below(border::as_index(asked.layout), MST_YEAR_MONTH_DAY + 1, name + ".layout")) return std::nullopt;
    const std::string called(rule.name);
    const auto lies = static_cast<layout>(asked.layout);
    bool good = memory.take(asked.values, lies, rows, called);
    const auto take = [&](const mst_room& room, layout of, std::string_view what) {
        if (room.data != nullptr) good &= memory.take(room, of, rows, called + std::string(what));
    };
    take(asked.validity, layout::bits, ".validity");
    take(asked.upper, lies, ".upper");
    take(asked.options, layout::int64, ".options");
    if (!good) return std::nullopt;
    return result_column{.lies = lies,
                         .values = asked.values.data,
                         .validity = static_cast<std::uint8_t*>(asked.validity.data),
                         .upper = asked.upper.data,
                         .options = static_cast<std::uint64_t*>(asked.options.data)};
}

std::vector<result_column> answers_of_caller(const mst_answers* const* given, std::size_t count, std::size_t rows,
                                             const plan& of, buffers& memory, border& to) {
    std::vector<result_column> result;
    if (count != of.rules().size()) {
        to.refuse(
            MST_ARGUMENT, finding::border_number, "answer_count",
            {"answer_count", std::to_string(count), "the plan has " + std::to_string(of.rules().size()) + " rules",
             "Give room for the answers of each rule."});
        return result;
    }
    if (count > 0 && !to.wants_place(given, "answers")) return result;
    for (std::size_t n = 0; n < count; ++n)
        if (const auto room = answers_of_caller(given[n], rows, of.statement_of(of.rules()[n]),
                                                "answers[" + std::to_string(n) + ']', memory, to))
            result.push_back(*room);
    return result;
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_table_new(const mst_plan* plan, const mst_columns* like, mst_table** table, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(plan, "plan");
        to.wants_place(table, "table");
        buffers none{to};
        const columns_of_caller columns{like, looking_at::form, none, to};
        if (!to.is_good()) return to.status();
        std::vector<table_problem> problems;
        auto judge = table_judge::make(plan->held->made, columns.rows(), problems);
        tell(problems, to);
        if (!judge || !to.is_good()) return to.status();
        auto made = std::make_unique<mst_table>();
        made->held = plan->held;
        made->by = std::move(judge);
        made->bound = bind(plan->held->made, columns.rows(), problems);
        made->names = names_in(columns.rows());
        *table = made.release();
        return to.status();
    });
}

void mst_table_free(mst_table* table) {
    c::free(table);
}

mst_status mst_table_judge(const mst_table* table, const mst_columns* cases, const mst_answers* const* answers,
                           size_t answer_count, const mst_table_options* options, mst_table_outcome* outcome,
                           mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(table, "table");
        const mst_table_options how = read_options(options, outcome, to);
        buffers memory{to};
        const columns_of_caller columns{cases, looking_at::data, memory, to};
        if (!to.is_good()) return to.status();
        const auto& rows = columns.rows();
        const auto room = answers_of_caller(answers, answer_count, rows.rows, table->held->made, memory, to);
        if (to.is_good()) memory.look_for_overlap();
        if (!to.is_good()) return to.status();
        if (!wants_form(rows, *table, to)) return to.status();
        std::vector<refused_row> refused(std::min(rows.rows, most_told_rows));
        std::vector<table_problem> problems;
        const auto judged = table->by->judge(rows, room, {.threads = how.threads, .refused = refused}, problems);
        tell(problems, to);
        if (!judged) return to.status();
        return finish(*judged, refused, outcome, to,
                      [&](const refused_row& row) { return explain_row(row, *table, rows, how.rows_before); });
    });
}
