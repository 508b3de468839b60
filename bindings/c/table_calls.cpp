#include "table_calls.hpp"

#include "spelling.hpp"

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
    return result;
}

void tell(std::span<const table_problem> problems, border& to) {
    for (const table_problem& p : problems) {
        const std::string name = p.name.empty() ? std::string("The table") : in_quotes(p.name);
        to.refuse(MST_INPUT, finding::unfit_table, p.name, {name, in_words(p.why)});
    }
}

} // namespace maatstaf::c
