#include "table_diff.hpp"

#include "csv_field.hpp"
#include "diagnostic_ids.hpp"
#include "spelling.hpp"
#include "value_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace maatstaf {

namespace {

/// One plan on the rows at hand.
class judged_side {
public:
    explicit judged_side(table_side of) : of_(of), answers_(of.by) {}

    bool make_judge(diagnostics& found) {
        if (of_.ready != nullptr) return true;
        std::vector<table_problem> problems;
        judge_ = table_judge::make(of_.by, of_.from.rows(), problems);
        for (const table_problem& p : problems)
            found.push_back(report(finding::unfit_row, "", {in_quotes(p.name), "it cannot be judged"}));
        return problems.empty();
    }

    bool next(diagnostics& broken) { return of_.from.next(broken); }

    void judge_rows(unsigned threads) {
        const table& cases = of_.from.rows();
        answers_.start(cases.rows);
        refused_.resize(cases.rows);
        found_.assign(of_.from.found().begin(), of_.from.found().end());
        std::vector<table_problem> problems;
        const auto judged = by().judge(cases, answers_.results(), {.threads = threads, .refused = refused_}, problems);
        for (const std::size_t row : of_.from.refused()) answers_.refuse(row);
        for (const refused_row& r : std::span{refused_}.first(judged ? judged->refused : 0)) {
            if (answers_.is_refused(r.row)) continue;
            answers_.refuse(r.row);
            for (diagnostic& d : of_.from.in_words(r)) found_.push_back({r.row, std::move(d)});
        }
    }

    const answer_columns& answers() const noexcept { return answers_; }
    const std::vector<row_finding>& found() const noexcept { return found_; }

private:
    const table_judge& by() const { return of_.ready != nullptr ? *of_.ready : *judge_; }

    table_side of_;
    std::optional<table_judge> judge_;
    answer_columns answers_;
    std::vector<refused_row> refused_;
    std::vector<row_finding> found_;
};

/// A value of the one can be held against one of the other.
bool is_comparable(const statement& a, const statement& b) {
    return a.name == b.name && a.of == b.of && std::ranges::equal(a.options, b.options);
}

bool have_same_rules(const plan& a, const plan& b, diagnostics& found) {
    const std::size_t before = found.size();
    if (a.rules().size() != b.rules().size())
        found.push_back(report(finding::other_rules, "",
                               {"the one has " + std::to_string(a.rules().size()) + " rules, the other " +
                                std::to_string(b.rules().size())}));
    else
        for (std::size_t r = 0; r < a.rules().size(); ++r) {
            const statement &in_a = a.statement_of(a.rules()[r]), &in_b = b.statement_of(b.rules()[r]);
            if (is_comparable(in_a, in_b)) continue;
            found.push_back(
                report(finding::other_rules, std::string(in_a.name),
                       {in_a.name != in_b.name
                            ? std::string(in_b.name) + " stands beside " + std::string(in_a.name)
                            : std::string(in_a.name) + " gives answers of another kind, or other options"}));
        }
    return found.size() == before;
}

class table_diff {
public:
    table_diff(table_side a, table_side b, const byte_sink& to, const table_diff_options& how)
        : by_a_(a.by), by_b_(b.by), a_(a), b_(b), to_(to), how_(how) {
        for (const std::uint32_t k : a.by.rules()) outcome_.rules.push_back({&a.by.statement_of(k)});
    }

    std::optional<table_diff_outcome> run(diagnostics& found) {
        if (!have_same_rules(by_a_, by_b_, found)) return std::nullopt;
        const bool fits_a = a_.make_judge(found), fits_b = b_.make_judge(found);
        if (!fits_a || !fits_b) return std::nullopt;
        outcome_.unwritten = !to_("row,rule,old,new,difference\n");
        while (!outcome_.unwritten && next_rows()) {
            a_.judge_rows(how_.threads);
            b_.judge_rows(how_.threads);
            note_refused();
            if (outcome_.stopped) break;
            text_.clear();
            for (std::size_t row = 0; row < a_.answers().rows(); ++row) compare(row);
            outcome_.rows += a_.answers().rows();
            outcome_.unwritten = !to_(text_);
        }
        return std::move(outcome_);
    }

private:
    bool next_rows() {
        diagnostics broken;
        const bool more_a = a_.next(broken), more_b = b_.next(broken);
        outcome_.broken = !broken.empty() || more_a != more_b;
        for (diagnostic& d : broken) tell(std::move(d));
        return more_a && more_b && !outcome_.broken;
    }

    bool is_refused(std::size_t row) const { return a_.answers().is_refused(row) || b_.answers().is_refused(row); }

    /// What both say of a row is told once.
    void tell(diagnostic d) {
        const auto same = [&](const diagnostic& told) {
            return told.id == d.id && told.place == d.place && told.line == d.line && told.message == d.message;
        };
        if (outcome_.found.size() < table_source::most_told &&
            std::none_of(outcome_.found.begin(), outcome_.found.end(), same))
            outcome_.found.push_back(std::move(d));
    }

    void note_refused() {
        std::vector<row_finding> all = a_.found();
        all.insert(all.end(), b_.found().begin(), b_.found().end());
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
        for (row_finding& f : all) tell(std::move(f.what));
        std::uint64_t refused = 0;
        for (std::size_t row = 0; row < a_.answers().rows(); ++row) refused += is_refused(row);
        outcome_.refused += refused;
        outcome_.stopped = refused > 0 && !how_.keep_going;
    }

    void compare(std::size_t row) {
        if (is_refused(row)) return;
        const answer_columns &a = a_.answers(), &b = b_.answers();
        for (std::size_t r = 0; r < outcome_.rules.size(); ++r) {
            rule_gains& of = outcome_.rules[r];
            const bool before = a.is_settled(row, r), after = b.is_settled(row, r);
            if (before == after && (!before || a.value(row, r) == b.value(row, r))) {
                ++of.same;
                continue;
            }
            const kind kind_of = of.rule->of;
            const bool can_gain = before && after && kind_of != kind::choice && kind_of != kind::date;
            if (can_gain) (a.value(row, r) < b.value(row, r) ? of.gain : of.lose) += 1;
            else ++of.other;
            text_ += std::to_string(how_.rows_before + outcome_.rows + row + 1) + ',';
            append_field(text_, of.rule->name);
            text_ += ',';
            append(a, row, r);
            text_ += ',';
            append(b, row, r);
            text_ += ',';
            const bool number = kind_of == kind::money || kind_of == kind::count || kind_of == kind::date;
            if (before && after && number) append_difference(of, b.value(row, r) - a.value(row, r));
            text_ += '\n';
        }
    }

    void append(const answer_columns& answers, std::size_t row, std::size_t r) {
        const statement& rule = answers.rule(r);
        const bool settled = answers.is_settled(row, r);
        if (rule.of == kind::truth) text_ += !settled ? "unknown" : answers.value(row, r) == 1 ? "yes" : "no";
        else if (settled && rule.of == kind::choice)
            append_field(text_, rule.options[static_cast<std::size_t>(answers.value(row, r))]);
        else if (settled) text_ += plain_value(answers.value(row, r), rule.of);
    }

    void append_difference(rule_gains& of, std::int64_t difference) {
        text_ += of.rule->of == kind::money ? plain_money(difference) : std::to_string(difference);
        if (of.rule->of != kind::date)
            (difference > 0 ? of.gained : of.lost) += difference > 0 ? difference : -difference;
    }

    const plan &by_a_, &by_b_;
    judged_side a_, b_;
    const byte_sink& to_;
    const table_diff_options& how_;
    std::string text_;
    table_diff_outcome outcome_;
};

} // namespace

std::optional<table_diff_outcome> run_table_diff(table_side a, table_side b, const byte_sink& to,
                                                 const table_diff_options& how, diagnostics& found) {
    return table_diff{a, b, to, how}.run(found);
}

} // namespace maatstaf
