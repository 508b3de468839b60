// How answers go along a fact, as JSON.
#include "sweep_json.hpp"

#include "changes_json.hpp"
#include "rate_words.hpp"

namespace maatstaf {

json sweep_value(const explained_sweep& what) {
    json intervals = json::array();
    for (const explained_sweep::stretch& s : what.stretches) {
        json one;
        one["from"] = answer_value(s.from, false);
        one["to"] = answer_value(s.to, false);
        if (s.moves) {
            one["at_from"] = answer_value(s.at_from, s.nothing_known);
            one["at_to"] = answer_value(s.at_to, s.nothing_known);
            one["per_euro"] = s.rate ? json(plain_rate(*s.rate)) : json(nullptr);
        } else {
            one["answer"] = answer_value(s.at_from, s.nothing_known);
        }
        one["because"] = because_value(s.because);
        intervals.push_back(std::move(one));
    }
    json result;
    result["rule"] = what.rule;
    result["intervals"] = std::move(intervals);
    return result;
}

std::string to_json(const explained_sweep& what) {
    return written(sweep_value(what));
}

} // namespace maatstaf
