#include "joined_truths.hpp"

namespace maatstaf::block {

namespace {

/// How often each term is asked for.
std::vector<std::uint32_t> count_uses(const built_graph& of, const needed_terms& needed) {
    std::vector<std::uint32_t> uses(of.terms.size(), 0);
    const auto use = [&](std::uint32_t at) {
        if (at != no_term) ++uses[at];
    };
    for (const std::uint32_t rule : of.rules) use(rule);
    for (const std::uint32_t at : of.narrowed) use(at);
    for (std::uint32_t at = 0; at < of.terms.size(); ++at) {
        if (!needed.has(at)) continue;
        if (const decision* by = needed.decision_of(at)) {
            use(by->day);
            for (const std::uint32_t truth : by->truths) use(truth);
        } else {
            for (const std::uint32_t a : of.terms[at].arguments) use(a);
        }
    }
    return uses;
}

} // namespace

joined_truths::joined_truths(const built_graph& of, const needed_terms& needed)
    : part_(of.terms.size(), no_term), is_part_(of.terms.size(), false) {
    const std::vector<std::uint32_t> uses = count_uses(of, needed);
    const auto is_of_two = [&](std::uint32_t at) {
        const term& t = of.terms[at];
        return needed.has(at) && t.how == makes::line && (t.code == op::all || t.code == op::any) &&
               !of.terms[t.arguments[0]].is_constant() && !of.terms[t.arguments[1]].is_constant();
    };
    for (std::uint32_t at = 0; at < of.terms.size(); ++at) {
        if (!is_of_two(at)) continue;
        for (const std::uint32_t a : {of.terms[at].arguments[0], of.terms[at].arguments[1]}) {
            const bool alone = uses[a] == 1 && part_[a] == no_term && of.terms[a].about == of.terms[at].about;
            if (part_[at] != no_term || !alone || !is_of_two(a) || needed.always(a) != needed.always(at)) continue;
            part_[at] = a;
            is_part_[a] = true;
        }
    }
}

} // namespace maatstaf::block
