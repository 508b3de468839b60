#include "arguments.hpp"
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "output.hpp"
#include "shown_pack.hpp"
#include "spelling.hpp"
#include "used_packs.hpp"

#include <maatstaf/load.hpp>

namespace maatstaf::cli {

namespace {

constexpr command show_command{
    .name = "show",
    .usage =
        "maatstaf show -p PACK [-r RULE …] [--key KEY.pem] [--lang nl|en] [--format text|json|pack]\n\n"
        "Shows a pack as readable text: its dated values, definitions and rules with their sources, its settings and\n"
        "the questions that no source settles. With -r only those rules, which may belong to a pack that it uses.\n"
        "With --format pack the whole pack as JSON, to be changed and loaded: see docs/pack-format.md.\n",
    .packs = true,
    .rules = true,
    .pack_format = true};

/// What is to be shown: all of the pack itself, or the rules asked for.
std::vector<const statement*> statements_asked(const arguments& with, diagnostics& found) {
    std::vector<const statement*> result;
    const pack* const roots[]{&with.judged()};
    const auto packs = with_used_packs(roots);
    if (with.rules.empty())
        for (const statement& s : with.judged().definitions) result.push_back(&s);
    for (const std::string& name : with.rules) {
        std::vector<std::string_view> names;
        const std::size_t before = result.size();
        for (const pack* p : packs)
            for (const statement& s : p->definitions) {
                names.push_back(s.name);
                if (s.name == name) result.push_back(&s);
            }
        if (result.size() == before)
            found.push_back(report(finding::unknown_rule, "--rule",
                                   {in_quotes(name), with.judged().name, did_you_mean(name, names, "rules")}));
    }
    return result;
}

} // namespace

int run_show(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(show_command, arguments_written, found);
    if (with.help) {
        print_help(show_command);
        return done;
    }
    std::vector<const statement*> statements;
    if (!with.packs.empty()) statements = statements_asked(with, found);
    if (!found.empty()) {
        print(found, with.as_json);
        return bad_input;
    }
    if (with.as_pack) {
        const loaded_pack* loaded = with.shelf.loaded(with.judged());
        return print(loaded != nullptr ? write_pack(*loaded) : write_pack(with.judged())) ? done : bad_input;
    }
    const shown_pack shown{with.judged(), std::move(statements), !with.rules.empty(), with.in};
    return print(with.as_json ? as_json(shown) : as_text(shown)) ? done : bad_input;
}

} // namespace maatstaf::cli
