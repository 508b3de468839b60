// What the readers of the parts of a pack share: where the pack is kept, what is wrong with it, and which names are taken.
#pragma once

#include "declared_kind.hpp"
#include "object_reader.hpp"
#include "pack_parts.hpp"

#include <maatstaf/algebra/node.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace maatstaf {

/// In which space a name must be its own. Facts, lists, definitions and rules of one entity share one, because a case
/// can give something of each by name.
enum class name_space : std::uint8_t { entities, parameters, settings, questions, sources, properties, of_an_entity };

/// How a day should be written that is written as it cannot be read.
std::string remedy_of_day(std::string_view written, date last = range_of<date>::highest);

struct pack_context {
    pack_context(pack_parts& into, pack_findings& report_to)
        : parts(into), found(report_to), choices(into, report_to) {}

    pack_parts& parts;
    pack_findings& found;
    option_lists choices;
    boost::unordered_flat_map<std::string_view, const source*> sources; ///< by id

    /// The name under "name", kept, if it is one and not taken; else empty. `entity`, and for a fact of members `list`:
    /// what it is a name of.
    std::string_view read_name(const object_reader& object, name_space space, std::string_view entity = {},
                               std::string_view list = {});

    /// What something called `name` is declared to be: "kind", and "options" of a choice.
    struct declared_kind {
        bool good = false;
        kind of = kind::truth;
        std::span<const std::string_view> options{};
    };
    declared_kind read_kind(const object_reader& object, std::string_view name, bool rates_too = false);

    /// Takes a name. Null, or where it was taken before; `list`: the list whose members have it.
    const std::string* take(std::string_view name, name_space space, std::string_view entity, std::string_view list,
                            std::string where);

    /// {"nl": "…", "en": "…"}, where one may be missing.
    text read_text(const object_reader& object, std::string_view key);

    /// The sources under a key that names one or, with "sources", several.
    const source* read_source(const object_reader& object);
    const source* source_called(const json_value& id, const json_path& place);

    /// One day, from 1900 to 2100; `last` may lie one day later.
    std::optional<date> read_day(const object_reader& object, std::string_view key,
                                 date last = range_of<date>::highest);

    /// The value of something declared, as a case writes it.
    std::optional<box> read_value(const object_reader& object, std::string_view key, std::string_view name, kind of,
                                  std::span<const std::string_view> options, bool one_value);

    /// Is the list under a key no longer than may be? `remedy` says what to do if it is.
    bool has_room(const object_reader& object, std::string_view key, std::size_t most,
                  std::string_view remedy = "Leave out what no rule needs, or divide the rules over several packs.");

private:
    /// Whose name it is (a space of names, and an entity), and the symbol by which nodes will know it.
    using taken_name = std::pair<std::uint64_t, symbol>;
    boost::unordered_flat_map<taken_name, std::string> taken_; ///< where
};

} // namespace maatstaf
