#include "replayed_json.hpp"

#include "diagnostic_ids.hpp"
#include "json_text.hpp"
#include "spelling.hpp"

#include <maatstaf/packs.hpp>

#include <utility>
#include <vector>

namespace maatstaf {

namespace {

json_value as_value(const difference& d) {
    json_value result = object_value();
    put(result, "place", text_value(d.place));
    diagnostics nothing_found; // in what was written as JSON
    if (!d.then.empty()) put(result, "then", read_json(d.then, nothing_found, of_a_receipt));
    if (!d.now.empty()) put(result, "now", read_json(d.now, nothing_found, of_a_receipt));
    return result;
}

} // namespace

std::string replayed_json(const replayed& what) {
    json_value differences = list_value(), notes = list_value();
    for (const difference& d : what.differences) differences.items.push_back(as_value(d));
    if (what.by_version) notes.items.push_back(as_value(*what.by_version));
    json_value result = object_value();
    put(result, "same", truth_value(what.same()));
    put(result, "differences", std::move(differences));
    put(result, "notes", std::move(notes));
    return written(result) + '\n';
}

const pack* built_in_pack_of(const receipt& of, std::string_view remedy, diagnostics& found) {
    if (of.pack_name().empty()) return nullptr; // which is found already
    if (const pack* known = built_in_pack(of.pack_name())) return known;
    std::vector<std::string_view> names;
    for (const pack* p : built_in_packs()) names.push_back(p->name);
    found.push_back(report(finding::pack_of_receipt_unknown, "/pack/name",
                           {in_quotes(of.pack_name()), std::string(remedy) + " Built in are: " + joined(names) + "."}));
    return nullptr;
}

} // namespace maatstaf
