#include "pack_outline.hpp"

#include "declared_kind.hpp"
#include "pack_reader.hpp"

namespace maatstaf {

namespace {

std::string name_under(const json_value& object, std::string_view key) {
    const json_value* name = object.find(key);
    const bool good = name != nullptr && name->is == json_value::type::text && is_name(name->text);
    return good ? name->text : std::string{};
}

} // namespace

pack_outline outline_of(std::string_view json) {
    diagnostics nobody_reads; // load_pack finds the same again
    const json_value written = read_json(json, nobody_reads, of_a_pack);
    pack_outline result{.name = name_under(written, "name"), .uses = {}};
    const json_value* uses = written.find("uses");
    if (uses == nullptr || uses->is != json_value::type::list) return result;
    for (const json_value& used : uses->items) result.uses.push_back(name_under(used, "pack"));
    return result;
}

} // namespace maatstaf
