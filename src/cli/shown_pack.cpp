#include "shown_pack.hpp"

#include "expression_text.hpp"
#include "value_text.hpp"

#include <algorithm>

namespace maatstaf::cli {

shown_pack::shown_pack(const pack& of, std::vector<const statement*> statements, bool selected, language in)
    : of_(of), statements_(std::move(statements)), selected_(selected), in_(in) {
    const pack* const roots[]{&of};
    for (const statement* s : statements_)
        scopes_.try_emplace(s->entity, std::span<const pack* const>{roots}, s->entity);
    if (!selected_) {
        for (const parameter& p : of.parameters) parameters_.push_back(&p);
        return;
    }
    for (const statement* s : statements_)
        for (const node& n : s->body) {
            if (n.code != op::parameter) continue;
            const parameter* const* found = names_of(s->entity).parameters.find(n.payload);
            if (found != nullptr && std::find(parameters_.begin(), parameters_.end(), *found) == parameters_.end())
                parameters_.push_back(*found);
        }
}

std::vector<std::string> shown_pack::expression(const statement& s) const {
    return expression_lines(names_of(s.entity), s, {in_, naming::names});
}

stated shown_pack::value_of(const setting_view& s) const {
    box value = s.value;
    for (const chosen& c : of_.chooses)
        if (c.setting == s.name) value = c.value;
    return {s.of, value, s.options, widest_of(s.of, s.options.size())};
}

std::string shown_pack::in_period(const parameter& p, const period& on) const {
    return in_words({p.of, on.value, p.options, widest_of(p.of, p.options.size()), p.denominator},
                    {in_, naming::labels});
}

} // namespace maatstaf::cli
