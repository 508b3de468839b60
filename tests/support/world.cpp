#include "world.hpp"

namespace maatstaf::tests {

namespace {

constexpr box days(date from, date until) {
    return {from.day, until.day};
}

constexpr fact_view view(std::string_view list, std::string_view name, kind of, box domain) {
    return {name,
            list,
            of,
            of == kind::choice ? std::span<const std::string_view>{option_words} : std::span<const std::string_view>{},
            domain,
            {},
            false,
            name == "inkomen" ? changing::by_person : name == "geboren" ? changing::never : changing::undeclared};
}

constexpr box any_option = set_of(7);

constexpr std::array small_facts{
    view("", "getrouwd", kind::truth, {0, 1}),
    view("", "student", kind::truth, {0, 1}),
    view("", "huurder", kind::truth, {0, 1}),
    view("", "kamers", kind::count, {0, 3}),
    view("", "jaren", kind::count, {0, 3}),
    view("", "inkomen", kind::money, {-2, 3}),
    view("", "schuld", kind::money, {-1, 4}),
    view("", "begin", kind::date, days({2024, 1, 30}, {2024, 2, 2})),
    view("", "einde", kind::date, days(first_day, last_day)),
    view("", "geboren", kind::date, days({2004, 2, 27}, {2004, 3, 1})),
    view("", "kleur", kind::choice, any_option),
    view("", "vlag", kind::choice, any_option),
    view("leden", "kind", kind::truth, {0, 1}),
    view("leden", "punten", kind::count, {0, 2}),
    view("zaken", "bedrag", kind::money, {-1, 1}),
    view("zaken", "soort", kind::choice, any_option),
};

constexpr box any_count = everything(kind::count);
constexpr box any_money = everything(kind::money);
constexpr box any_day = everything(kind::date);

constexpr std::array huge_facts{
    view("", "getrouwd", kind::truth, {0, 1}),        view("", "kamers", kind::count, any_count),
    view("", "jaren", kind::count, {0, 100}),         view("", "factor", kind::count, {-3'000'000, 9'223'372}),
    view("", "inkomen", kind::money, any_money),      view("", "schuld", kind::money, {0, 1'000'000'000'000}),
    view("", "begin", kind::date, any_day),           view("", "einde", kind::date, any_day),
    view("", "kleur", kind::choice, any_option),      view("leden", "kind", kind::truth, {0, 1}),
    view("leden", "punten", kind::count, any_count),  view("zaken", "bedrag", kind::money, any_money),
    view("zaken", "soort", kind::choice, any_option),
};

constexpr std::array lists{list_view{"leden", 2, {}}, list_view{"zaken", 2, {}}};

constexpr text in_words{"dat is de vraag", "that is the question"};
constexpr std::array asked{open_question{"vraag_truth", in_words}, open_question{"vraag_count", in_words},
                           open_question{"vraag_money", in_words}, open_question{"vraag_date", in_words},
                           open_question{"vraag_choice", in_words}};

constexpr entity small_entity{entity_name, {}, small_facts, lists};
constexpr entity huge_entity{entity_name, {}, huge_facts, lists};

} // namespace

const entity& entity_of(world which) {
    return which == world::small ? small_entity : huge_entity;
}

std::span<const open_question> questions() {
    return asked;
}

} // namespace maatstaf::tests
