#include "request.hpp"

#include "judgement_date.hpp"

namespace maatstaf::c {

std::string place_of_rule(std::size_t n) {
    return "rules[" + std::to_string(n) + ']';
}

bool read_rules(const mst_utf8* rules, std::size_t count, std::vector<std::string_view>& into, border& to) {
    if (count > 0 && !to.wants_place(rules, "rules")) return false;
    bool good = true;
    for (std::size_t n = 0; n < count && good; ++n) {
        good = to.wants_text(rules[n], place_of_rule(n));
        into.push_back(view(rules[n]));
    }
    return good;
}

std::optional<asked_period> read_period(mst_utf8 from, mst_utf8 until, border& to) {
    const auto first = read_judgement_date(view(from), "from", to.found());
    const auto after = read_judgement_date(view(until), "until", to.found());
    if (!to.is_good()) return std::nullopt;
    if (*after > *first) return asked_period{*first, *after};
    to.refuse(MST_INPUT, finding::reversed_period, "until", {view(from), view(until)});
    return std::nullopt;
}

bool read_request(const mst_request* by, date_of_request is, request& into, border& to) {
    if (!to.wants_struct(by, "by")) return false;
    const mst_request asked = taken(by);
    bool good = to.wants_text(asked.on, "on");
    good &= to.wants_language(asked.language);
    if (asked.rule_count > 0) good &= to.wants_place(asked.rules, "rules");
    if (!good) return false;
    good = into.functions.read(asked.functions, asked.function_count, to);
    if (good) read_rules(asked.rules, asked.rule_count, into.rules, to);
    into.in = as_language(asked.language);
    if (is == date_of_request::wanted || asked.on.size > 0)
        into.on = read_judgement_date(view(asked.on), "on", to.found());
    return good;
}

} // namespace maatstaf::c
