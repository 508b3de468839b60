#include "brp_person.hpp"
#include "diagnostic_ids.hpp"
#include "json_places.hpp"
#include "spelling.hpp"

#include <maatstaf/brp.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace maatstaf {

namespace {

using type = json_value::type;

/// By these a person is told from an answer about an error, which is an object as well.
constexpr std::array<std::string_view, 26> of_a_person{"aNummer",
                                                       "adressering",
                                                       "burgerservicenummer",
                                                       "datumEersteInschrijvingGBA",
                                                       "datumInschrijvingInGemeente",
                                                       "europeesKiesrecht",
                                                       "geboorte",
                                                       "geheimhoudingPersoonsgegevens",
                                                       "gemeenteVanInschrijving",
                                                       "geslacht",
                                                       "gezag",
                                                       "immigratie",
                                                       "inOnderzoek",
                                                       "indicatieCurateleRegister",
                                                       "kinderen",
                                                       "leeftijd",
                                                       "naam",
                                                       "nationaliteiten",
                                                       "opschortingBijhouding",
                                                       "ouders",
                                                       "overlijden",
                                                       "partners",
                                                       "rni",
                                                       "uitsluitingKiesrecht",
                                                       "verblijfplaats",
                                                       "verblijfstitel"};

bool is_person(const json_value& object) {
    return std::any_of(object.keys.begin(), object.keys.end(), [](const std::string& key) {
        return std::find(of_a_person.begin(), of_a_person.end(), key) != of_a_person.end();
    });
}

std::string_view name_of(json_value::type is) noexcept {
    switch (is) {
    case type::null: return "null";
    case type::truth: return "true or false";
    case type::whole:
    case type::number: return "a number";
    case type::text: return "text";
    case type::list: return "a list";
    case type::object: break;
    }
    return "an object";
}

/// The person that a place lies in: "/personen/3". Further inside, a place may have names that a stranger has chosen.
std::string person_of(const std::string& place) {
    constexpr std::string_view persons = "/personen/";
    if (!place.starts_with(persons)) return {};
    const std::size_t end = place.find_first_not_of("0123456789", persons.size());
    return end == persons.size() ? std::string{} : place.substr(0, end);
}

/// Reads the text. What the reader of JSON finds is told again without what it repeats of the text.
json_value read_answer(std::string_view text, diagnostics& found) {
    diagnostics raw;
    constexpr json_limits limits = of_many_people;
    json_value root = read_json(text, raw, limits);
    locate(text, raw);
    for (diagnostic& d : raw) {
        const auto tell = [&](finding what, std::string_view how_much) {
            diagnostic told = report(what, person_of(d.place), {how_much});
            if (!found.empty() && found.back().id == told.id && found.back().place == told.place) return;
            told.line = d.line;
            told.column = d.column;
            found.push_back(std::move(told));
        };
        if (d.id == id_of(finding::duplicate_key)) {
            tell(finding::brp_key_twice, "");
        } else if (d.id == id_of(finding::too_deep)) {
            tell(finding::brp_too_much,
                 std::to_string(limits.depth) + " levels of lists and objects inside each other");
        } else if (d.id == id_of(finding::too_large)) {
            tell(finding::brp_too_much, size_in_words(limits.bytes));
        } else if (d.id == id_of(finding::too_many_values)) {
            tell(finding::brp_too_much, std::to_string(limits.values) + " values");
        } else {
            found.push_back(std::move(d)); // that it is not JSON
        }
    }
    return root;
}

} // namespace

brp_cases cases_from_brp(std::string_view answer, std::string_view entity, diagnostics& found) {
    brp_cases result;
    const std::size_t before = found.size();
    if (!is_brp_entity(entity)) found.push_back(report(finding::brp_entity, "", {in_quotes(entity)}));
    const std::size_t since = found.size();
    const json_value root = read_answer(answer, found);
    if (found.size() != before) return result;

    const auto add = [&](const json_value& person, const std::string& place) {
        const std::size_t which = result.persons++;
        if (person.is != type::object) {
            if (found.size() < most_findings) found.push_back(report(finding::brp_not_a_person, place, {}));
        } else if (const auto made = case_of_person(person, entity, place, found)) {
            result.cases.push_back({which, written(*made)});
        }
    };
    const json_value* persons = root.is == type::object ? root.find("personen") : nullptr;
    if (persons != nullptr && persons->is == type::list) {
        for (const json_value& person : persons->items) add(person, place_in("/personen", result.persons));
    } else if (persons != nullptr) {
        found.push_back(report(finding::brp_not_an_answer, "/personen",
                               {"personen is " + std::string(name_of(persons->is)) + " and not a list"}));
    } else if (root.is != type::object) {
        found.push_back(report(finding::brp_not_an_answer, "", {"it is " + std::string(name_of(root.is))}));
    } else if (!is_person(root)) {
        found.push_back(report(finding::brp_not_an_answer, "", {"it has neither personen nor anything of a person"}));
    } else {
        add(root, "");
    }
    locate(answer, std::span{found}.subspan(since));
    return result;
}

std::string to_json(const brp_cases& of) {
    if (of.persons == 1) return of.cases.empty() ? std::string{} : of.cases.front().text;
    std::string result = "[";
    for (const brp_case& one : of.cases) {
        result += result.size() == 1 ? "\n  " : ",\n  ";
        for (const char c : one.text) result += c == '\n' ? "\n  " : std::string(1, c);
    }
    return result + (of.cases.empty() ? "]" : "\n]");
}

} // namespace maatstaf
