// Plans of the shipped packs, for tests that follow or search their cases.
#pragma once

#include <maatstaf/plan.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace maatstaf::tests {

/// Days on which the shipped packs have values.
inline constexpr box days_covered{date{2023, 1, 1}.day, date{2026, 12, 31}.day};

inline plan plan_for(const std::vector<const pack*>& packs, std::string_view entity,
                     const std::vector<std::string_view>& rules, std::optional<date> on = {}) {
    std::vector<link_problem> problems;
    auto made = plan::make({packs, entity, rules, on}, problems);
    EXPECT_TRUE(made.has_value()) << entity;
    return std::move(*made);
}

/// All rules of these packs themselves about an entity.
inline std::vector<std::string_view> rules_about(const std::vector<const pack*>& packs, std::string_view entity) {
    std::vector<std::string_view> rules;
    for (const pack* p : packs)
        for (const statement& s : p->definitions)
            if (s.is_rule && s.entity == entity) rules.push_back(s.name);
    return rules;
}

inline plan all_rules(const std::vector<const pack*>& packs, std::string_view entity) {
    return plan_for(packs, entity, rules_about(packs, entity));
}

/// Of a fact of the case itself.
inline std::uint32_t slot_of(const plan& made, std::string_view fact) {
    return made.names().places[*made.names().fact_names.find(symbol_of(fact))].slot;
}

} // namespace maatstaf::tests
