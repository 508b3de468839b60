#include "case_in_motion.hpp"
#include "phrases.hpp"

#include <algorithm>
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

explained_changes explain_exact_changes(explained_changes followed, std::span<const exact_stretch> exact, language in) {
    std::vector<explained_stretch> result;
    auto by_boxes = followed.stretches.begin();
    for (const exact_stretch& s : exact) {
        while (by_boxes->until <= s.from) ++by_boxes;
        explained_stretch& told = result.emplace_back(*by_boxes);
        told.from = s.from;
        told.until = s.until;
        told.answer.value = s.answer;
        told.by_completions = s.by_completions;
        told.is_exact = s.is_exact;
        if (!s.by_completions && by_boxes->from == s.from) continue;
        told.nothing_known = told.nothing_known && !s.by_completions;
        if (by_boxes->from != s.from) told.because.clear();
        if (s.by_completions && is_point(s.answer, told.answer.of))
            told.because.push_back({std::string(maatstaf::in(phrase::whatever_is_open, in)), {}, {}, {}, {}});
    }
    followed.stretches = std::move(result);
    return followed;
}

} // namespace maatstaf
