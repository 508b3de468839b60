#include "fuzzed.hpp"

#include "json_document.hpp"
#include "used_packs.hpp"

#include <maatstaf/evaluate.hpp>

#include <cstdio>
#include <cstdlib>
#include <set>
#include <vector>

namespace maatstaf::fuzz {

void require(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "not as it must be: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

void require_sound(const diagnostics& found) {
    require(found.size() <= most_findings, "the number of findings");
    for (const diagnostic& d : found) {
        require(d.id.starts_with("MST-") && d.id.size() == 8, "an id");
        require(d.place.empty() || d.place.front() == '/', "a place");
        require(!d.message.empty() && !d.remedy.empty(), "a message and a remedy");
        require((d.line == 0) == (d.column == 0), "a line and a column");
    }
}

std::optional<plan> plan_of_all(const pack& of, std::string_view entity, std::optional<date> on) {
    const pack* const roots[]{&of};
    std::vector<std::string_view> all;
    for (const statement& s : of.definitions)
        if (s.entity == entity) all.push_back(s.name);
    std::vector<link_problem> problems;
    return plan::make({roots, entity, all, on}, problems);
}

void judge_by(const pack& loaded) {
    const pack* const roots[]{&loaded};
    std::set<std::string_view> entities;
    for (const pack* p : with_used_packs(roots))
        for (const entity& e : p->entities) entities.insert(e.name);
    for (const std::string_view entity : entities) {
        const auto made = plan_of_all(loaded, entity);
        require(made.has_value(), "a pack that was loaded can be linked");
        judge judged{*made};
        const situation nothing{*made};
        judged.consider(nothing);
        for (std::size_t n = 0; n < made->rules().size(); ++n) {
            const verdict v = judged.why(n);
            require(is_possible(v.answer, v.rule->of), "an answer is possible");
        }
    }
}

} // namespace maatstaf::fuzz
