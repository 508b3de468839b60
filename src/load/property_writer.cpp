#include "property_writer.hpp"

#include "expression_writer.hpp"
#include "property_form.hpp"
#include "value_text.hpp"

namespace maatstaf {

json property_object(const property_view& of, const scope& names) {
    json result;
    result["name"] = of.name;
    result["entity"] = of.entity;
    result["claims"] = claim_words[static_cast<std::size_t>(of.claims)];
    json says = json::object();
    if (!of.says.nl.empty()) says["nl"] = of.says.nl;
    if (!of.says.en.empty()) says["en"] = of.says.en;
    if (!says.empty()) result["says"] = std::move(says);
    result["rules"] = of.rules;
    if (!of.facts.empty()) result["facts"] = of.facts;
    if (of.claims == claim::monotone) result["never"] = motion_words[static_cast<std::size_t>(of.never)];
    if (of.claims == claim::cliff_at_most) result["most"] = plain_money(of.most);
    if (!of.when.empty()) result["when"] = expression_object({.entity = of.entity, .body = of.when}, names);
    if (of.from > range_of<date>::lowest) result["from"] = plain_date(of.from.day);
    if (of.until <= range_of<date>::highest) result["until"] = plain_date(of.until.day);
    return result;
}

} // namespace maatstaf
