#include "packs_at_hand.hpp"

#include "diagnostic_ids.hpp"
#include "load/pack_outline.hpp"
#include "spelling.hpp"

#include <maatstaf/packs.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace maatstaf::c {

namespace {

std::string place_of(std::size_t n) {
    return "uses[" + std::to_string(n) + ']';
}

} // namespace

packs_at_hand::packs_at_hand(std::span<const mst_pack* const> given) {
    for (const mst_pack* p : given) given_.push_back(p->held);
}

void packs_at_hand::report_two_of_a_name(diagnostics& found) const {
    for (std::size_t i = 0; i < given_.size(); ++i)
        for (std::size_t before = 0; before < i; ++before)
            if (given_[i]->view->name == given_[before]->view->name) {
                found.push_back(report(finding::two_packs_of_a_name, place_of(i),
                                       {place_of(before), in_quotes(given_[i]->view->name)}));
                break;
            }
}

std::shared_ptr<const held_pack> packs_at_hand::find(std::string_view name, diagnostics& found) const {
    for (const auto& p : given_)
        if (p->view->name == name) return p;
    const pack* known = built_in_pack(name);
    return known == nullptr ? nullptr : built_in(*known, found);
}

std::shared_ptr<const held_pack> packs_at_hand::built_in(const pack& known, diagnostics& found) const {
    std::vector<std::shared_ptr<const held_pack>> uses;
    bool is_itself = true;
    for (const pack* used : known.uses) {
        uses.push_back(find(used->name, found));
        if (uses.back() == nullptr) return nullptr; // and why was found
        is_itself = is_itself && uses.back()->view == used;
    }
    if (!is_itself) return load_with(write_pack(known), std::move(uses), found);
    auto result = std::make_shared<held_pack>();
    result->view = &known;
    return result;
}

std::shared_ptr<const held_pack> packs_at_hand::load(std::string_view text, bool is_signed, diagnostics& found) const {
    std::vector<std::shared_ptr<const held_pack>> uses;
    const std::size_t before = found.size();
    for (const std::string& name : outline_of(text).uses)
        if (auto used = find(name, found)) uses.push_back(std::move(used)); // else it is reported when that is read
    auto result = found.size() == before ? load_with(text, std::move(uses), found) : nullptr;
    if (result != nullptr) result->is_signed = is_signed;
    return result;
}

std::shared_ptr<held_pack> packs_at_hand::load_with(std::string_view text,
                                                    std::vector<std::shared_ptr<const held_pack>> uses,
                                                    diagnostics& found) {
    auto result = std::make_shared<held_pack>();
    std::vector<const pack*> available;
    for (const auto& used : uses) available.push_back(used->view);
    for (const pack* known : built_in_packs()) // only to be named when somebody meant one of them
        if (std::none_of(uses.begin(), uses.end(), [&](const auto& p) { return p->view->name == known->name; }))
            available.push_back(known);
    result->loaded = load_pack(text, available, found);
    if (!result->loaded) return nullptr;
    result->view = &result->loaded->view();
    result->text = text;
    result->uses = std::move(uses);
    return result;
}

} // namespace maatstaf::c
