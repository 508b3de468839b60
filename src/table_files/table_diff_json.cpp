#include "table_diff_json.hpp"

#include "judgement_json.hpp"
#include "value_text.hpp"

#include <utility>

namespace maatstaf {

json table_diff_object(hashed_pack a, hashed_pack b, const table_diff_outcome& of) {
    json result;
    result["a"] = head_of(a.by, a.hash);
    result["b"] = head_of(b.by, b.hash);
    result["rows"] = of.rows;
    result["refused"] = of.refused;
    result["results"] = json::array();
    for (const rule_gains& r : of.rules) {
        json one = {{"rule", r.rule->name}, {"same", r.same}, {"gain", r.gain}, {"lose", r.lose}, {"other", r.other}};
        if (r.rule->of == kind::money || r.rule->of == kind::count) {
            one["gained"] = plain_value(r.gained, r.rule->of);
            one["lost"] = plain_value(r.lost, r.rule->of);
        }
        result["results"].push_back(std::move(one));
    }
    return result;
}

} // namespace maatstaf
