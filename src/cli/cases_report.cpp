#include "cases_report.hpp"

#include "outcome_report.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"

#include <maatstaf/packs.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace maatstaf::cli {

namespace {

constexpr text table{"Wat de gevallen beslissen", "What the cases decide"};
constexpr text reasons{"redenen", "reasons"}, branches{"takken", "branches"};
constexpr text undecided{"Door geen geval beslist", "Decided by no case"};
constexpr text excused{"Buiten bereik, en een geval beslist het toch",
                       "Out of reach, and a case decides it nevertheless"};
constexpr text set_aside{"In de bestanden als onbereikbaar genoemd: {0}.", "Named in the files as out of reach: {0}."};

/// Decided goals and all goals that count, of one statement.
struct tally {
    std::size_t reasons = 0, reasons_of = 0, branches = 0, branches_of = 0, excused = 0;

    void add(const goal& g) {
        if (g.excused) {
            ++excused;
            return;
        }
        (is_reason(g.what) ? reasons_of : branches_of) += 1;
        if (g.decided) (is_reason(g.what) ? reasons : branches) += 1;
    }
};

tally count(const covered_statement& s) {
    tally result;
    for (const goal& g : s.goals) result.add(g);
    return result;
}

/// The names of what no case has decided.
std::vector<std::string> undecided_in(const coverage& of, const covered_statement& s, language l) {
    std::vector<std::string> result;
    const auto texts = of.texts_of(s, l);
    for (std::size_t g = 0; g < s.goals.size(); ++g)
        if (!s.goals[g].decided && !s.goals[g].excused) result.push_back(texts[g]);
    return result;
}

class report_page {
public:
    report_page(const case_run& of, language l) : of_(of), in_(l) {}

    std::string write(const pack& judged, bool with_coverage) {
        page_.heading(std::string(judged.label.nl.empty() ? judged.name : in(judged.label, in_)));
        add_outcome(page_, of_, in_);
        if (with_coverage) {
            write_table();
            write_undecided();
        }
        return page_.text();
    }

private:
    std::string filled(const text& pattern, std::initializer_list<std::string_view> with) const {
        return fill(in(pattern, in_), with);
    }

    static std::string column(std::size_t done, std::size_t all, std::size_t width) {
        const std::string cell = all == 0 ? "-" : std::to_string(done) + '/' + std::to_string(all);
        return std::string(width > cell.size() ? width - cell.size() : 0, ' ') + cell;
    }

    void write_table() {
        std::size_t widest = 0, set = 0;
        for (const coverage& c : of_.covered())
            for (const covered_statement& s : c.statements()) widest = std::max(widest, s.of->name.size());
        page_.section(in(table, in_));
        const std::string first{in(reasons, in_)}, second{in(branches, in_)};
        page_.line(std::string(widest + 2, ' ') + first + "  " + second, 2);
        for (const coverage& c : of_.covered())
            for (const covered_statement& s : c.statements()) {
                const tally t = count(s);
                set += t.excused;
                if (t.reasons_of + t.branches_of == 0) continue; // nothing to decide in it
                page_.line(std::string(s.of->name) + std::string(widest + 2 - s.of->name.size(), ' ') +
                               column(t.reasons, t.reasons_of, first.size()) + "  " +
                               column(t.branches, t.branches_of, second.size()),
                           2);
            }
        if (set > 0) page_.line(filled(set_aside, {std::to_string(set)}), 2);
    }

    void write_undecided() {
        bool first = true;
        for (const coverage& c : of_.covered())
            for (const covered_statement& s : c.statements()) {
                const auto texts = undecided_in(c, s, in_);
                if (!texts.empty() && std::exchange(first, false)) page_.section(in(undecided, in_));
                if (!texts.empty()) page_.line(s.of->name, 2);
                for (const std::string& one : texts) page_.bullet(one, 4);
            }
        if (!of_.broken_excuses().empty()) page_.section(in(excused, in_));
        for (const broken_excuse& b : of_.broken_excuses()) page_.bullet(b.file + ": " + b.rule + ": " + b.branch);
    }

    const case_run& of_;
    language in_;
    page page_;
};

json ratio(std::size_t decided, std::size_t of) {
    json result;
    result["decided"] = decided;
    result["of"] = of;
    return result;
}

json coverage_object(const coverage& of, const covered_statement& s, language l) {
    const tally t = count(s);
    json result;
    result["entity"] = of.entity();
    result["rule"] = s.of->name;
    result["reasons"] = ratio(t.reasons, t.reasons_of);
    result["branches"] = ratio(t.branches, t.branches_of);
    result["unreachable"] = t.excused;
    result["undecided"] = undecided_in(of, s, l);
    return result;
}

} // namespace

std::string as_text(const case_run& of, const pack& judged, bool with_coverage, language l) {
    return report_page{of, l}.write(judged, with_coverage);
}

std::string as_json(const case_run& of, const pack& judged, bool with_coverage, language l) {
    json result;
    result["pack"] = judged.name;
    result["version"] = judged.version;
    result["hash"] = hash_of(judged);
    add_outcome(result, of);
    result["coverage"] = nullptr;
    if (with_coverage) {
        json all = json::array(), broken = json::array();
        for (const coverage& c : of.covered())
            for (const covered_statement& s : c.statements()) all.push_back(coverage_object(c, s, l));
        for (const broken_excuse& b : of.broken_excuses())
            broken.push_back({{"file", b.file}, {"rule", b.rule}, {"branch", b.branch}});
        result["coverage"] = std::move(all);
        result["decided_though_unreachable"] = std::move(broken);
    }
    return written(result) + '\n';
}

} // namespace maatstaf::cli
