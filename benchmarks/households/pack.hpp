// Questions about the members of a household as rules: is there a minor, how many, what do they earn together. The
// ordinance is illustrative.
#pragma once

#include <maatstaf/maatstaf.hpp>

#include <array>
#include <string_view>

namespace households::rules {

using namespace maatstaf;
using namespace maatstaf::literals;

inline constexpr std::string_view entity_name = "huishouden";
inline constexpr date on{2025, 1, 1}; ///< the date of judgement, the same for all
inline constexpr count of_age = 18;

inline constexpr list_view personen{"personen", 12, {"de personen", "the persons"}};
inline constexpr member_fact<date> geboortedatum{
    personen, "geboortedatum", {"de geboortedatum", "the date of birth"}, {date{1900, 1, 1}, date{2025, 12, 31}}};
inline constexpr member_fact<money> inkomen{
    personen, "inkomen", {"het inkomen per maand", "the monthly income"}, {0_euro, 1'000'000_euro}};
inline constexpr std::array facts{geboortedatum.view(), inkomen.view()};
inline constexpr std::array lists{personen};
inline constexpr std::array entities{entity{entity_name, {"het huishouden", "the household"}, facts, lists}};

inline constexpr source verordening{"verordening", "Verordening van het voorbeeld", "art. 1", "https://example.org/vo"};

constexpr about told(std::string_view nl, std::string_view en) {
    return {.label = {nl, en}, .says = {nl, en}, .sources = {&verordening}};
}

inline constexpr auto met_kinderen =
    rule("met_kinderen", entity_name, some(personen, age(geboortedatum, peildatum) < of_age),
         told("er is een minderjarige", "there is a minor"));
inline constexpr auto aantal_kinderen =
    rule("aantal_kinderen", entity_name, count_of(personen, age(geboortedatum, peildatum) < of_age),
         told("het aantal minderjarigen", "the number of minors"));
inline constexpr auto gezinsinkomen =
    rule("gezinsinkomen", entity_name, sum_of(personen, inkomen), told("het inkomen samen", "the income together"));

inline constexpr std::array definitions{met_kinderen.view(), aantal_kinderen.view(), gezinsinkomen.view()};
inline constexpr std::array<std::string_view, 3> rule_names{"met_kinderen", "aantal_kinderen", "gezinsinkomen"};

inline constexpr pack scheme{.name = "gezinnen",
                             .version = "1",
                             .label = {"De verordening van het voorbeeld", "The ordinance of the example"},
                             .entities = entities,
                             .definitions = definitions};

} // namespace households::rules
