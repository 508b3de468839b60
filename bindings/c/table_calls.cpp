#include "table_calls.hpp"

#include "spelling.hpp"
#include "table_files/refusals.hpp"

#include <utility>

namespace maatstaf::c {

namespace {

std::string_view in_words(table_problem::reason why) noexcept {
    switch (why) {
    case table_problem::reason::no_such_name: return "nothing has that name here";
    case table_problem::reason::named_twice: return "two columns are about it";
    case table_problem::reason::wrong_layout: return "its values cannot lie so";
    case table_problem::reason::no_list: return "no column says who the members are";
    case table_problem::reason::missing: return "it has no data";
    case table_problem::reason::no_such_kernels: return "this machine has no such instructions";
    case table_problem::reason::wrong_count: break;
    }
    return "it has other columns or answers than it was made for";
}

} // namespace

mst_table_options read_options(const mst_table_options* given, const mst_table_outcome* outcome, border& to) {
    mst_table_options result{};
    if (outcome != nullptr) to.wants_room(outcome, "outcome");
    if (given == nullptr || !to.wants_struct(given, "options")) return result;
    result = taken(given);
    to.wants_below(result.threads, 1025, "threads");
    to.wants_language(result.language);
    return result;
}

void tell(std::span<const table_problem> problems, border& to) {
    for (const table_problem& p : problems) {
        const std::string name = p.name.empty() ? std::string("The table") : in_quotes(p.name);
        to.refuse(MST_INPUT, finding::unfit_table, p.name, {name, in_words(p.why)});
    }
}

std::vector<std::string> names_in(const table& of) {
    std::vector<std::string> result;
    for (const column& c : of.columns) result.emplace_back(c.name);
    for (const list_column& l : of.lists) result.emplace_back(l.name);
    return result;
}

bool wants_form(const table& rows, const mst_table& of, border& to) {
    std::vector<table_problem> problems;
    if (names_in(rows) != of.names) problems.push_back({table_problem::reason::wrong_count, {}});
    else check_columns(of.bound, rows, problems);
    tell(problems, to);
    return problems.empty();
}

diagnostics explain_row(const refused_row& refused, const mst_table& by, const table& rows, std::uint64_t rows_before) {
    diagnostics found = refusal_in_words(refused, by.held->made, by.bound, rows);
    for (diagnostic& d : found) d.place = '/' + std::to_string(rows_before + refused.row) + '/' + d.place;
    return found;
}

mst_status finish(std::uint64_t refused, diagnostics&& found, mst_table_outcome* outcome, border& to) {
    for (diagnostic& d : found) to.refuse(MST_ROWS, std::move(d));
    if (outcome != nullptr) give(outcome, {.struct_size = 0, .refused = refused});
    return refused > 0 ? MST_ROWS : MST_OK;
}

} // namespace maatstaf::c
