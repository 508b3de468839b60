#include "case_in_motion.hpp"

#include <utility>

namespace maatstaf {

std::vector<explained_changes> explain_changes(const situation& known, const changes& followed, wording how) {
    std::vector<explained_changes> result;
    case_in_motion days{known, 0, how}; // 0: the date of judgement
    for (std::size_t rule = 0; rule < known.made_for().rules().size(); ++rule) {
        explained_changes& of_rule = result.emplace_back();
        for (std::size_t n = 0; n < followed.count(rule); ++n) {
            const stretch& s = followed.at(rule, n);
            days.go_to(s.from.day);
            explanation judged = days.explain_rule(rule);
            of_rule.rule = std::move(judged.rule);
            of_rule.heading = std::move(judged.heading);
            explained_stretch& told = of_rule.stretches.emplace_back();
            told = {s.from, s.until, judged.answer, judged.nothing_known, days.causes(s.because)};
        }
    }
    return result;
}

} // namespace maatstaf
