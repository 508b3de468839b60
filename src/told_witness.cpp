#include "told_witness.hpp"

#include <utility>

namespace maatstaf {

told_witness::told_witness(const plan& of, std::size_t rule, const whole_case& all) : of_(of), rule_(rule), all_(all) {
    const situation known = with(nullptr);
    judge by{of};
    by.consider(known);
    const explanation said = explain(known, by, rule, {});
    used_.insert(said.used.begin(), said.used.end());
    answer_ = said.answer;
    nothing_known_ = said.nothing_known;
}

std::set<std::string> told_witness::used() const {
    return used_;
}

std::string told_witness::name_of(std::uint32_t slot) const {
    const slot_view at = of_.names().at(slot);
    if (at.list < 0) return std::string(at.fact->name);
    return std::string(at.fact->list) + '[' + std::to_string(at.row) + "]." + std::string(at.fact->name);
}

/// The case with only these facts; null: with all of them.
situation told_witness::with(const std::set<std::string>* names) const {
    situation known{of_};
    const scope& scope = of_.names();
    for (std::size_t l = 0; l < scope.lists.size(); ++l)
        if (names == nullptr || names->contains(std::string(scope.lists[l].name)))
            known.set_members(scope.lists[l].name, all_.members[l]);
    for (std::uint32_t slot = 0; slot < all_.slots.size(); ++slot)
        if (slot == 0 || names == nullptr || names->contains(name_of(slot))) known.set_slot(slot, all_.slots[slot]);
    return known;
}

bool told_witness::knows(const std::string& name) const {
    for (const list_view& l : of_.names().lists)
        if (l.name == name) return true;
    for (std::uint32_t slot = 0; slot < all_.slots.size(); ++slot)
        if (name_of(slot) == name) return true;
    return false;
}

told_case told_witness::told(const std::set<std::string>& names) const {
    std::set<std::string> wanted = names;
    for (const std::string& name : names) // of a member that is told of, who the members are
        if (const std::size_t end = name.find('['); end != name.npos) wanted.insert(name.substr(0, end));
    judge by{of_};
    const situation fewer = with(&wanted);
    by.consider(fewer);
    const bool enough = by.answer(rule_) == answer_.value;
    const scope& scope = of_.names();
    told_case result;
    result.entity = scope.entity;
    for (std::size_t l = 0; l < scope.lists.size(); ++l) {
        const std::string name{scope.lists[l].name};
        if (!enough || wanted.contains(name))
            result.lists.push_back(
                {name, std::vector<std::vector<told_case::told_fact>>(static_cast<std::size_t>(all_.members[l]))});
    }
    for (std::uint32_t slot = 1; slot < all_.slots.size(); ++slot) {
        if (enough && !wanted.contains(name_of(slot))) continue;
        const slot_view at = scope.at(slot);
        told_case::told_fact fact{std::string(at.fact->name),
                                  {at.fact->of, all_.slots[slot], at.fact->options, of_.domains()[slot]}};
        if (at.list < 0) {
            result.facts.push_back(std::move(fact));
            continue;
        }
        for (told_case::told_list& l : result.lists)
            if (l.name == at.fact->list && at.row < l.members.size()) l.members[at.row].push_back(std::move(fact));
    }
    return result;
}

} // namespace maatstaf
