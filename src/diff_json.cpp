#include "diff_json.hpp"

#include "value_text.hpp"

#include <string_view>

namespace maatstaf {

namespace {

std::string_view name_of(change how) noexcept {
    switch (how) {
    case change::to_no: return "yes_to_no";
    case change::to_yes: return "no_to_yes";
    case change::less: return "less";
    case change::more: return "more";
    case change::to_open: return "no_longer_settled";
    case change::from_open: return "now_settled";
    case change::other: return "other";
    }
    return {};
}

std::string_view name_of(rule_difference::state is) noexcept {
    switch (is) {
    case rule_difference::state::same: return "same";
    case rule_difference::state::different: return "different";
    case rule_difference::state::unsettled: return "unsettled";
    case rule_difference::state::incomparable: return "incomparable";
    }
    return {};
}

void put_facts(const std::vector<told_case::told_fact>& facts, json& into) {
    for (const told_case::told_fact& f : facts) into[f.name] = case_value(f.value);
}

json region_value(const explained_region& r) {
    json one;
    one["change"] = name_of(r.how);
    one["everywhere"] = r.everywhere;
    one["conditions"] = json::array();
    for (const explained_region::condition& c : r.conditions)
        one["conditions"].push_back({{"text", c.text}, {"by", c.by_a && c.by_b ? "both" : c.by_a ? "a" : "b"}});
    if (r.by_at_least) {
        one["difference"] = {{"between", {result_value(*r.by_at_least), result_value(*r.by_at_most)}}};
    }
    one["on"] = plain_date(r.on.day);
    if (r.for_b) {
        one["case_a"] = case_object(r.witness);
        one["case_b"] = case_object(*r.for_b);
    } else {
        one["case"] = case_object(r.witness);
    }
    one["a"] = answer_value(r.before, r.nothing_before);
    one["b"] = answer_value(r.after, r.nothing_after);
    return one;
}

} // namespace

json case_object(const told_case& what) {
    json facts = json::object();
    put_facts(what.facts, facts);
    for (const told_case::told_list& l : what.lists) {
        json members = json::array();
        for (const auto& m : l.members) {
            json member = json::object();
            put_facts(m, member);
            members.push_back(std::move(member));
        }
        facts[l.name] = std::move(members);
    }
    json result;
    result["entity"] = what.entity;
    result["facts"] = std::move(facts);
    return result;
}

std::string case_line(const told_case& what) {
    const std::string tight = case_object(what).dump(-1, ' ', false, json::error_handler_t::replace);
    std::string result;
    bool in_text = false;
    for (std::size_t i = 0; i < tight.size(); ++i) {
        result += tight[i];
        if (tight[i] == '"' && (i == 0 || tight[i - 1] != '\\')) in_text = !in_text;
        if (!in_text && (tight[i] == ',' || tight[i] == ':')) result += ' ';
    }
    return result;
}

json difference_value(const explained_difference& what) {
    json result;
    result["rule"] = what.rule;
    result["entity"] = what.entity;
    result["state"] = name_of(what.is);
    if (what.is == rule_difference::state::incomparable)
        result["fact"] = what.fact.empty() ? json(nullptr) : json(what.fact);
    result["regions"] = json::array();
    for (const explained_region& r : what.regions) result["regions"].push_back(region_value(r));
    result["complete"] = what.complete;
    result["more"] = what.more;
    return result;
}

std::string to_json(const explained_difference& what) {
    return written(difference_value(what));
}

} // namespace maatstaf
