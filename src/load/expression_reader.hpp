// From the JSON of an expression to nodes: the same array that the same rule gives when it is written in C++. Kinds are
// checked on the way, names are looked up; every finding is reported, and reading goes on behind it.
#pragma once

#include "expression_form.hpp"
#include "object_reader.hpp"

#include <maatstaf/law/scope.hpp>

#include <optional>
#include <vector>

namespace maatstaf {

class expression_reader {
public:
    /// `names`: what the entity's rules can name. Appends to `nodes`.
    expression_reader(const scope& names, std::vector<node>& nodes, pack_findings& found)
        : names_(names), nodes_(nodes), found_(found) {}

    /// Writes the nodes of a whole expression and gives what kind of value it gives; nothing after a finding. What was
    /// written is then of no use.
    std::optional<value_form> read(const json_value& written, const json_path& place, wanted_form wanted);

    /// The same of what the host computes: a list of arguments, from which it gives a value of this kind.
    void read_need(const json_value& written, const json_path& place, kind of);

private:
    using form = std::optional<value_form>;
    using type = json_value::type;

    form read_literal(const json_value& written, const json_path& place, wanted_form wanted);
    form read_text(const std::string& written, const json_path& place, wanted_form wanted);
    form read_operator(const operator_info& of, const json_value& argument, const json_path& place, wanted_form wanted);
    form read_leaf(const operator_info& of, const json_value& argument, const json_path& place, wanted_form wanted);
    form read_named(op code, const std::string& name, const json_path& place);
    form read_unsettled(const json_value& argument, const json_path& place, wanted_form wanted);
    form read_parameter(const json_value& argument, const json_path& place);
    form read_list(const operator_info& of, const json_value& argument, const json_path& place, wanted_form wanted);
    form read_choose(const json_value& argument, const json_path& place, wanted_form wanted);
    form read_one_of(const json_value& argument, const json_path& place);
    form read_rated(const operator_info& of, const json_value& argument, const json_path& place, wanted_form wanted);
    form read_portion(const json_value& argument, const json_path& place);
    form read_plus_months(const json_value& argument, const json_path& place);
    form read_quantifier(const operator_info& of, const json_value& argument, const json_path& place,
                         wanted_form wanted);

    /// An argument under a key; reports that it is missing.
    form read_argument(const object_reader& object, std::string_view key, wanted_form wanted, std::string_view remedy);
    std::optional<std::uint8_t> read_mode(const object_reader& object, std::string_view key,
                                          std::span<const std::string_view> words);
    form give(node leaf, value_form like);
    form close(node root, std::size_t begin, value_form like);
    form undeclared(std::string_view what, std::string_view name, const json_path& place, std::string remedy);
    template <class Things>
    std::string nearest_of(const std::string& name, const Things& things, std::string_view what) const;

    const scope& names_;
    std::vector<node>& nodes_;
    pack_findings& found_;
    std::vector<std::uint32_t> open_lists_;
};

} // namespace maatstaf
