#include "case_in_motion.hpp"

#include <maatstaf/explain_sweep.hpp>

#include <utility>

namespace maatstaf {

std::vector<explained_sweep> explain_sweep(const situation& known, const sweep& followed, std::uint32_t slot,
                                           wording how) {
    std::vector<explained_sweep> result;
    case_in_motion along{known, slot, how};
    const fact_view& fact = *known.made_for().names().at(slot).fact;
    const auto value = [&](std::int64_t number) { return stated{fact.of, point(number), {}, fact.domain}; };
    for (std::size_t rule = 0; rule < known.made_for().rules().size(); ++rule) {
        explained_sweep& of_rule = result.emplace_back();
        for (std::size_t n = 0; n < followed.count(rule); ++n) {
            const sweep_stretch& s = followed.at(rule, n);
            along.go_to(s.from);
            explanation judged = along.explain_rule(rule);
            of_rule.rule = std::move(judged.rule);
            of_rule.heading = std::move(judged.heading);
            explained_sweep::stretch told{.from = value(s.from),
                                          .to = value(s.to),
                                          .at_from = judged.answer,
                                          .at_to = judged.answer,
                                          .moves = s.moves,
                                          .nothing_known = judged.nothing_known,
                                          .rate = s.rate,
                                          .because = along.causes(s.because)};
            told.at_to.value = s.at_to;
            of_rule.stretches.push_back(std::move(told));
        }
    }
    return result;
}

} // namespace maatstaf
