// What would have to be otherwise, as JSON.
#include "whatif_json.hpp"

#include "value_text.hpp"

namespace maatstaf {

namespace {

/// Values as a case gives them; those that are all there are, written out, because null would say that nothing is known.
json values(stated what) {
    if (what.of == kind::truth && !is_point(what.value, what.of)) return {{"one_of", {false, true}}};
    if (what.of == kind::choice) what.widest = set_of(~std::uint64_t{0});
    else if (wide_open(what)) return {{"between", {nullptr, nullptr}}};
    return case_value(what);
}

json otherwise(const explained_whatif::otherwise& what) {
    json one;
    one["if"] = values(what.fact);
    if (what.difference) one["difference"] = case_value(*what.difference);
    one["answer"] = answer_value(what.answer, what.nothing_known);
    return one;
}

} // namespace

json whatif_value(const explained_whatif& what) {
    json facts = json::array();
    for (const explained_whatif::effect& e : what.facts) {
        json one;
        one["fact"] = e.fact;
        one["value"] = case_value(e.value);
        one["changeable"] = e.changeable == changing::undeclared ? json(nullptr) : json(name_of(e.changeable));
        one["stays"] = e.is_told ? values(e.stays) : json(nullptr);
        one["otherwise"] = e.too_many ? json(nullptr) : json::array();
        for (const explained_whatif::otherwise& o : e.others) one["otherwise"].push_back(otherwise(o));
        facts.push_back(std::move(one));
    }
    json result;
    result["rule"] = what.rule;
    result["answer"] = answer_value(what.answer, what.nothing_known);
    result["facts"] = std::move(facts);
    return result;
}

std::string to_json(const explained_whatif& what) {
    return written(whatif_value(what));
}

} // namespace maatstaf
