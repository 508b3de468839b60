#include "answer_columns.hpp"

namespace maatstaf {

answer_columns::answer_columns(const plan& of) {
    for (const std::uint32_t segment : of.rules()) columns_.push_back({&of.statement_of(segment), {}, {}, {}});
}

void answer_columns::start(std::size_t rows) {
    rows_ = rows;
    results_.clear();
    refused_.assign(rows, false);
    for (one_rule& c : columns_) {
        const bool is_small = c.rule->of == kind::truth || c.rule->of == kind::choice;
        if (is_small) c.small.resize(rows + 1); // never empty
        else c.wide.resize(rows + 1);
        c.settled.assign((rows + 7) / 8 + 1, 0);
        result_column to;
        to.lies = is_small ? layout::uint8 : layout::int64;
        to.values = is_small ? static_cast<void*>(c.small.data()) : c.wide.data();
        to.validity = c.settled.data();
        results_.push_back(to);
    }
}

} // namespace maatstaf
