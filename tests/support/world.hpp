// What generated programs speak of: some facts of every kind over domains so small that every case can be tried, or over
// huge ones; two lists of at most two members; settings and open questions.
#pragma once

#include "tree.hpp"

#include <maatstaf/law/pack.hpp>

#include <array>
#include <span>
#include <string_view>

namespace maatstaf::tests {

enum class world { small, huge };

inline constexpr std::string_view entity_name = "geval";
inline constexpr std::array<std::string_view, 3> option_words{"rood", "wit", "blauw"};

/// Around the end of a leap February; the date of judgement lies in here, and so do the days on which values change.
inline constexpr date first_day{2024, 2, 27};
inline constexpr date last_day{2024, 3, 2};

const entity& entity_of(world which);

/// One for each kind; the names are "vraag_truth", and so on.
std::span<const open_question> questions();

inline const fact_view& fact_named(world which, std::string_view list, std::string_view name) {
    static constexpr fact_view judged_on = peildatum.view();
    for (const fact_view& f : entity_of(which).facts)
        if (f.list == list && f.name == name) return f;
    return judged_on;
}

} // namespace maatstaf::tests
