#include "batch_run.hpp"

#include "diagnostic_ids.hpp"
#include "spelling.hpp"
#include "table/bound_column.hpp"

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

std::string_view problem_in_words(table_problem::reason why) noexcept {
    switch (why) {
    case table_problem::reason::no_such_name: return "nothing has that name here";
    case table_problem::reason::named_twice: return "two columns are about it";
    case table_problem::reason::wrong_layout: return "its values cannot be of this type";
    case table_problem::reason::no_list: return "no column says who the members are";
    default: return "it cannot be judged";
    }
}

class batch {
public:
    batch(const plan& by, table_source& from, answer_writer& to, const batch_options& how)
        : by_(by), from_(from), to_(to), how_(how), answers_(by), sliver_(by), outcome_{batch_counts{by}, {}} {}

    std::optional<batch_outcome> run(diagnostics& found) {
        std::vector<table_problem> problems;
        judge_ = table_judge::make(by_, from_.rows(), problems);
        if (judge_) bound_ = bind(by_, from_.rows(), problems);
        for (const table_problem& p : problems)
            found.push_back(report(finding::unfit_row, "", {in_quotes(p.name), problem_in_words(p.why)}));
        if (!problems.empty()) return std::nullopt;
        bool begun = false; // only when it is clear that rows go out, or that there are none
        while (!outcome_.unwritten && next_rows()) {
            judge_rows();
            if (outcome_.stopped) return std::move(outcome_);
            outcome_.counts.count(answers_);
            look_into_open_rows();
            outcome_.unwritten = (!begun && !to_.begin(answers_)) || !to_.write(answers_);
            begun = true;
            if (how_.progress) how_.progress(outcome_.counts.rows());
        }
        if (outcome_.unwritten || outcome_.broken) return std::move(outcome_);
        outcome_.unwritten = (!begun && !to_.begin(answers_)) || !to_.end();
        return std::move(outcome_);
    }

private:
    bool next_rows() {
        diagnostics broken;
        if (from_.next(broken)) return true;
        outcome_.broken = !broken.empty();
        for (diagnostic& d : broken) outcome_.found.push_back(std::move(d));
        return false;
    }

    void judge_rows() {
        const table& cases = from_.rows();
        answers_.start(cases.rows);
        refused_.resize(cases.rows);
        std::vector<table_problem> problems;
        const auto judged =
            judge_->judge(cases, answers_.results(), {.threads = how_.threads, .refused = refused_}, problems);
        const std::size_t count = judged ? judged->refused : 0;
        for (const std::size_t row : from_.refused()) answers_.refuse(row);
        std::vector<row_finding> all(from_.found().begin(), from_.found().end());
        for (const refused_row& r : std::span{refused_}.first(count)) {
            if (answers_.is_refused(r.row)) continue; // what follows from half a row is nobody's business
            answers_.refuse(r.row);
            if (all.size() >= 2 * table_source::most_told) continue;
            for (diagnostic& d : from_.in_words(r)) all.push_back({r.row, std::move(d)});
        }
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
        for (row_finding& f : all)
            if (outcome_.found.size() < table_source::most_told) outcome_.found.push_back(std::move(f.what));
        const bool any = count > 0 || !from_.refused().empty();
        outcome_.stopped = any && !how_.keep_going;
    }

    bool is_open(std::size_t row) const {
        if (answers_.is_refused(row)) return false;
        for (std::size_t r = 0; r < answers_.rules(); ++r)
            if (!answers_.is_settled(row, r)) return true;
        return false;
    }

    /// What keeps a row open costs far more than its answers, so it is asked of the first ones only, and of runs of them.
    void look_into_open_rows() {
        for (std::size_t row = 0; row < answers_.rows() && looked_into_ < how_.look_into;) {
            std::size_t end = row;
            while (end < answers_.rows() && looked_into_ + (end - row) < how_.look_into && is_open(end)) ++end;
            if (end > row) look_into(row, end);
            looked_into_ += end - row;
            row = std::max(end, row + 1);
        }
    }

    void look_into(std::size_t begin, std::size_t end) {
        table some = from_.rows();
        std::vector<column> columns(some.columns.begin(), some.columns.end());
        std::vector<list_column> lists(some.lists.begin(), some.lists.end());
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (bound_.columns[c].is == bound_column::target::member) continue; // the lists say which of them
            columns[c].values.offset += begin;
            if (columns[c].upper) columns[c].upper->offset += begin;
        }
        for (list_column& l : lists) l.offset += begin;
        some = {.rows = end - begin, .columns = columns, .lists = lists};
        sliver_.start(some.rows);
        std::vector<result_column> results(sliver_.results().begin(), sliver_.results().end());
        std::vector<std::vector<std::uint64_t>> open(results.size(), std::vector<std::uint64_t>(some.rows));
        for (std::size_t r = 0; r < results.size(); ++r) results[r].open = open[r].data();
        std::vector<table_problem> problems;
        judge_->judge(some, results, {.threads = how_.threads}, problems);
        for (std::size_t r = 0; r < results.size(); ++r)
            for (std::size_t row = 0; row < some.rows; ++row)
                if (!answers_.is_settled(begin + row, r)) outcome_.counts.count_open(r, open[r][row]);
    }

    const plan& by_;
    table_source& from_;
    answer_writer& to_;
    const batch_options& how_;
    std::optional<table_judge> judge_;
    bound_table bound_;
    answer_columns answers_, sliver_;
    std::vector<refused_row> refused_;
    std::uint64_t looked_into_ = 0;
    batch_outcome outcome_;
};

} // namespace

std::optional<batch_outcome> run_batch(const plan& by, table_source& from, answer_writer& to, const batch_options& how,
                                       diagnostics& found) {
    return batch{by, from, to, how}.run(found);
}

} // namespace maatstaf
