#include "judgement_json.hpp"

#include "value_text.hpp"

#include <maatstaf/packs.hpp>

#include <utility>

namespace maatstaf {

json results_value(const situation& known, judge& by, language in) {
    json results = json::array();
    for (std::size_t n = 0; n < known.made_for().rules().size(); ++n)
        results.push_back(result_object(explain(known, by, n, {in, naming::names})));
    return results;
}

json head_of(const pack& by, const std::string& hash) {
    json result;
    result["pack"] = by.name;
    result["version"] = by.version;
    result["hash"] = hash;
    return result;
}

json judgement_object(const pack& by, date on, json results) {
    return judgement_object(by, hash_of(by), on, std::move(results));
}

json judgement_object(const pack& by, const std::string& hash, date on, json results) {
    json result = head_of(by, hash);
    result["on"] = plain_date(on.day);
    result["results"] = std::move(results);
    return result;
}

} // namespace maatstaf
