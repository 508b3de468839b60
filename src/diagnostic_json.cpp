#include "diagnostic_json.hpp"

#include <utility>

namespace maatstaf {

json diagnostic_object(const diagnostic& d) {
    json result;
    result["id"] = d.id;
    result["place"] = d.place;
    if (d.line != 0) {
        result["line"] = d.line;
        result["column"] = d.column;
    }
    result["message"] = d.message;
    result["remedy"] = d.remedy;
    return result;
}

std::string diagnostics_json(const diagnostics& found) {
    json list = json::array();
    for (const diagnostic& d : found) list.push_back(diagnostic_object(d));
    json all;
    all["diagnostics"] = std::move(list);
    return written(all) + '\n';
}

} // namespace maatstaf
