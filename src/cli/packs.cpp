#include "arguments.hpp"
#include "commands.hpp"
#include "explanation_json.hpp"
#include "output.hpp"
#include "page.hpp"
#include "phrases.hpp"
#include "used_packs.hpp"

#include <maatstaf/packs.hpp>

#include <algorithm>

namespace maatstaf::cli {

namespace {

constexpr command packs_command{.name = "packs",
                                .usage =
                                    "maatstaf packs [--lang nl|en] [--format text|json]\n\n"
                                    "Lists the packs that are built in.\n"};

constexpr text about_word{"gaat over", "is about"}, rules_word{"regels", "rules"}, rule_word{"regel", "rule"};

std::vector<std::string_view> entities_of(const pack& p) {
    std::vector<std::string_view> result;
    for (const statement& s : p.definitions)
        if (s.is_rule && std::find(result.begin(), result.end(), s.entity) == result.end()) result.push_back(s.entity);
    return result;
}

std::size_t rule_count(const pack& p) {
    return static_cast<std::size_t>(
        std::count_if(p.definitions.begin(), p.definitions.end(), [](const statement& s) { return s.is_rule; }));
}

std::string as_json(language l) {
    json list = json::array();
    for (const pack* p : built_in_packs()) {
        json one;
        one["name"] = p->name;
        one["version"] = p->version;
        one["label"] = in(p->label, l);
        one["hash"] = hash_of(*p);
        one["entities"] = entities_of(*p);
        one["rules"] = rule_count(*p);
        list.push_back(std::move(one));
    }
    json result;
    result["packs"] = std::move(list);
    return written(result) + '\n';
}

std::string as_text(language l) {
    std::size_t widest = 0;
    for (const pack* p : built_in_packs()) widest = std::max(widest, letters_in(p->name));
    std::string result;
    for (const pack* p : built_in_packs()) {
        const std::size_t rules = rule_count(*p);
        std::string entities;
        for (const std::string_view e : entities_of(*p)) entities += (entities.empty() ? "" : ", ") + std::string(e);
        result += std::string(p->name) + std::string(widest - letters_in(p->name) + 2, ' ') + std::string(p->version) +
                  "  " + std::string(in(p->label, l)) + "; " + std::to_string(rules) + ' ' +
                  std::string(in(rules == 1 ? rule_word : rules_word, l)) + ", " + std::string(in(about_word, l)) +
                  ' ' + entities + '\n';
    }
    return result;
}

} // namespace

int run_packs(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(packs_command, arguments_written, found);
    if (with.help) {
        print_help(packs_command);
        return done;
    }
    if (!found.empty()) {
        print(found, with.as_json);
        return bad_input;
    }
    return print(with.as_json ? as_json(with.in) : as_text(with.in)) ? done : bad_input;
}

} // namespace maatstaf::cli
