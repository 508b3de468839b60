#include "changes_run.hpp"

#include "csv_field.hpp"
#include "diagnostic_ids.hpp"
#include "row_facts.hpp"
#include "value_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace maatstaf {

namespace {

class row_follower {
public:
    row_follower(const plan& by, table_source& from, const byte_sink& to, const changes_of_rows& asked)
        : by_(by), from_(from), to_(to), asked_(asked), in_time_(by) {
        std::vector<table_problem> none; // the header has been read for this plan
        bound_ = bind(by, from.rows(), none);
    }

    changes_outcome run() {
        text_ = "row,rule,date,from,to,because\n";
        diagnostics broken;
        while (!outcome_.stopped && from_.next(broken)) follow_rows_at_hand();
        outcome_.broken = !broken.empty();
        for (diagnostic& d : broken) find(std::move(d));
        if (!outcome_.stopped) outcome_.unwritten = outcome_.unwritten || !to_(text_);
        return std::move(outcome_);
    }

private:
    void follow_rows_at_hand() {
        const auto refused = from_.refused();
        auto told = from_.found().begin();
        for (std::size_t row = 0; row < from_.rows().rows && !outcome_.stopped; ++row) {
            ++outcome_.rows;
            for (; told != from_.found().end() && told->row == row; ++told) find(told->what);
            const bool good = !std::binary_search(refused.begin(), refused.end(), row) && follow(row);
            if (!good) {
                ++outcome_.refused;
                outcome_.stopped = !asked_.keep_going;
            }
        }
        if (outcome_.stopped) return;
        outcome_.unwritten = outcome_.unwritten || !to_(text_);
        outcome_.stopped = outcome_.unwritten;
        text_.clear();
    }

    void find(diagnostic what) {
        if (outcome_.found.size() < table_source::most_told) outcome_.found.push_back(std::move(what));
    }

    bool follow(std::size_t row) {
        situation known{by_};
        if (const auto refused = tell_row(from_.rows(), bound_, row, known)) {
            for (diagnostic& d : from_.in_words(*refused)) find(std::move(d));
            return false;
        }
        if (!in_time_.follow(known, asked_.from, asked_.until)) {
            const auto day = in_time_.contradicted_on();
            find(from_.at_row(row, day ? report(finding::contradiction_on_a_day, "", {plain_date(day->day)})
                                       : report(finding::too_many_changes, "", {})));
            return false;
        }
        bool changes = false;
        for (std::size_t rule = 0; rule < by_.rules().size(); ++rule) changes = changes || in_time_.count(rule) > 1;
        if (changes) write_changes(known);
        return true;
    }

    void write_changes(const situation& known) {
        ++outcome_.changed;
        for (const explained_changes& of_rule : explain_changes(known, in_time_, asked_.how))
            for (std::size_t n = 1; n < of_rule.stretches.size(); ++n) {
                const explained_stretch &before = of_rule.stretches[n - 1], &now = of_rule.stretches[n];
                ++outcome_.changes;
                text_ += std::to_string(asked_.rows_before + outcome_.rows) + ',';
                append_field(text_, of_rule.rule);
                text_ += ',' + plain_date(now.from.day) + ',';
                append_field(text_, answer(before.answer));
                text_ += ',';
                append_field(text_, answer(now.answer));
                text_ += ',';
                append_field(text_, causes(now.because));
                text_ += '\n';
            }
    }

    /// As in a table of answers: nothing where a value is not settled.
    static std::string answer(const stated& what) {
        const bool settled = is_point(what.value, what.of);
        if (what.of == kind::truth) return !settled ? "unknown" : what.value.lo == 1 ? "yes" : "no";
        return settled ? plain_value(what.value.lo, what.of, what.options) : std::string{};
    }

    static std::string causes(const std::vector<change_cause>& because) {
        std::string result;
        for (const change_cause& c : because) result += (result.empty() ? "" : "; ") + c.text;
        return result;
    }

    const plan& by_;
    table_source& from_;
    const byte_sink& to_;
    const changes_of_rows& asked_;
    changes in_time_;
    bound_table bound_;
    std::string text_;
    changes_outcome outcome_;
};

} // namespace

bool is_without_date(const table& cases, diagnostics& found) {
    const std::size_t before = found.size();
    for (const column& c : cases.columns) // elsewhere it can have a column; here it moves
        if (c.name == peildatum.name) found.push_back(report(finding::date_of_judgement, std::string(c.name), {}));
    return found.size() == before;
}

changes_outcome follow_rows(const plan& by, table_source& from, const byte_sink& to, const changes_of_rows& asked) {
    return row_follower{by, from, to, asked}.run();
}

} // namespace maatstaf
