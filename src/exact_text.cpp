// What an exact verdict tells beyond a verdict, for people.
#include "explain_exactly.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

/// What a person calls it; `unknown_because` has it of every fact that is open.
std::string called(const std::string& name, const explanation& in) {
    const auto& all = in.unknown_because;
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const explanation::obstacle& o) { return o.kind == "fact" && o.name == name; });
    return at == all.end() ? name : at->subject;
}

std::string joined(const std::vector<std::string>& names, const explanation& of) {
    std::string result;
    for (const std::string& name : names) result += (result.empty() ? "" : "; ") + called(name, of);
    return result;
}

} // namespace

std::string to_text(const exact_explanation& what, language l) {
    const auto word = [&](const text& both) { return std::string(in(both, l)); };
    page more;
    if (!what.what.settled() && !what.could_decide.empty()) {
        more.section(
            word(what.could_decide.front().size() == 1 ? phrase::one_could_decide : phrase::these_could_decide));
        for (const auto& set : what.could_decide) more.bullet(capitalised(joined(set, what.what)) + '.');
    }
    const bool nothing_decides = !what.what.settled() && what.could_decide.empty() && what.is_proved;
    if (nothing_decides || !what.is_exact || !what.is_proved || !what.unsettled.empty()) {
        more.section(word(phrase::looked_at_together));
        if (nothing_decides) more.bullet(word(phrase::nothing_could_decide));
        if (!what.is_exact) more.bullet(word(phrase::answer_not_exact));
        if (!what.unsettled.empty())
            more.bullet(fill(word(phrase::not_found_out), {joined(what.unsettled, what.what)}));
        if (!what.is_proved) more.bullet(word(phrase::sets_not_proved));
    }
    return to_text(what.what, l) + (more.text().empty() ? "" : "\n") + more.text();
}

} // namespace maatstaf
