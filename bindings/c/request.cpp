#include "request.hpp"

#include "judgement_date.hpp"

namespace maatstaf::c {

std::string place_of_rule(std::size_t n) {
    return "rules[" + std::to_string(n) + ']';
}

bool read_request(const mst_request* by, date_of_request is, request& into, border& to) {
    if (!to.wants_struct(by, "by")) return false;
    const mst_request asked = taken(by);
    bool good = to.wants_text(asked.on, "on");
    good &= to.wants_language(asked.language);
    if (asked.rule_count > 0) good &= to.wants_place(asked.rules, "rules");
    if (!good) return false;
    good = into.functions.read(asked.functions, asked.function_count, to);
    for (std::size_t n = 0; n < asked.rule_count && good; ++n) {
        good = to.wants_text(asked.rules[n], place_of_rule(n));
        into.rules.push_back(view(asked.rules[n]));
    }
    into.in = as_language(asked.language);
    if (is == date_of_request::wanted || asked.on.size > 0)
        into.on = read_judgement_date(view(asked.on), "on", to.found());
    return good;
}

} // namespace maatstaf::c
