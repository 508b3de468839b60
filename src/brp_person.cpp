#include "brp_person.hpp"

#include "brp_field.hpp"

#include <maatstaf/sociaal/huishouden.hpp>
#include <maatstaf/sociaal/jeugdige.hpp>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace maatstaf {

namespace {

using type = json_value::type;

/// Translates one person. What is not sure is left out; what may be otherwise is marked.
class person_translator {
public:
    person_translator(const json_value& person, const std::string& place, diagnostics& found)
        : person_(person), read_(place, found) {}

    std::optional<json> translate(std::string_view entity) {
        if (!can_be_judged()) return std::nullopt;
        if (entity == sociaal::huishouden.name) tell_household();
        else tell_young_person();
        if (read_.refused()) return std::nullopt;
        json result;
        result["entity"] = entity;
        result["facts"] = std::move(facts_);
        result["review"] = json::array();
        for (const std::string_view name : review_) result["review"].push_back(name);
        return result;
    }

private:
    /// Whose entry was closed because of death, or because it is a mistake, is nobody to judge. An entry that is no
    /// longer kept for another reason (emigration, abroad from the start) still says when somebody was born.
    bool can_be_judged() {
        const json_value* closed = read_.object(&person_, "opschortingBijhouding", "opschortingBijhouding");
        const auto reason = read_.code(closed, "reden", "opschortingBijhouding.reden");
        no_longer_kept_ = closed != nullptr;
        if (brp_field(&person_, "overlijden") != nullptr || reason == "O") read_.refuse(finding::brp_deceased, {});
        else if (reason == "F") read_.refuse(finding::brp_in_error, {});
        else if (reason == "W") read_.refuse(finding::brp_to_be_erased, {});
        return !read_.refused();
    }

    void tell_household() {
        tell_municipality(sociaal::woongemeente.name);
        tell_birth(sociaal::aanvrager_geboortedatum.name);
        tell_partner();
        tell_children();
    }

    void tell_young_person() {
        tell_birth(sociaal::jeugd::geboortedatum.name);
        tell_municipality(sociaal::jeugd::woongemeente.name);
        // Who is responsible by the woonplaatsbeginsel may be another than where somebody is registered.
        review_.insert(sociaal::jeugd::woongemeente.name);
    }

    void tell_birth(std::string_view fact) {
        const json_value* birth = read_.object(&person_, "geboorte", "geboorte");
        if (const auto day = read_.date(birth, "datum", "geboorte.datum")) facts_[std::string(fact)] = *day;
        if (brp_in_doubt(birth, {"datum"}) || brp_in_doubt(&person_, {"leeftijd"})) review_.insert(fact);
    }

    void tell_municipality(std::string_view fact) {
        const auto code = read_.code(&person_, "gemeenteVanInschrijving", "gemeenteVanInschrijving");
        const json_value* home = read_.object(&person_, "verblijfplaats", "verblijfplaats");
        const json_value* address = read_.object(home, "verblijfadres", "verblijfplaats.verblijfadres");
        const json_value* letters = read_.object(&person_, "adressering", "adressering");
        const auto function = read_.code(home, "functieAdres", "verblijfplaats.functieAdres");
        const std::optional<std::int64_t> municipality = municipality_of(code);
        // Then the municipality is where somebody lived last, or first, or does not live at all.
        const bool elsewhere = no_longer_kept_ || is_abroad(home) || found_elsewhere(home) || found_elsewhere(letters);
        if (municipality && !elsewhere) facts_[std::string(fact)] = *municipality;

        const bool in_doubt = brp_in_doubt(&person_, {"gemeenteVanInschrijving", "datumInschrijvingInGemeente"}) ||
                              brp_any_in_doubt(home) || brp_any_in_doubt(address) ||
                              brp_in_doubt(letters, {"adresregel1", "adresregel2", "adresregel3", "land"});
        constexpr std::string_view postal = "B"; // somebody who has no home, or does not want it known
        const bool nowhere = code && !municipality;
        if (elsewhere || nowhere || in_doubt || function == postal) review_.insert(fact);
    }

    /// Of a code that stands for a municipality: not 0000 (not known) and not 1999 (the register of non-residents).
    std::optional<std::int64_t> municipality_of(const std::optional<std::string>& code) {
        if (!code) return std::nullopt;
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        if (code->size() != 4 || !std::all_of(code->begin(), code->end(), is_digit)) {
            read_.malformed("gemeenteVanInschrijving.code", "it has four digits");
            return std::nullopt;
        }
        std::int64_t number = 0;
        for (const char c : *code) number = number * 10 + (c - '0');
        constexpr std::int64_t not_known = 0, non_residents = 1999;
        return number == not_known || number == non_residents ? std::nullopt : std::optional{number};
    }

    static bool is_abroad(const json_value* home) {
        const json_value* kind = brp_field(home, "type");
        return kind != nullptr && (kind->text == "VerblijfplaatsBuitenland" || kind->text == "VerblijfplaatsOnbekend");
    }

    static bool found_elsewhere(const json_value* group) {
        const json_value* mark = brp_field(group, "indicatieVastgesteldVerblijftNietOpAdres");
        return mark != nullptr && (mark->is != type::truth || mark->truth);
    }

    /// A marriage or partnership that has not ended makes somebody `gehuwd`, unless the two live apart for good; that is
    /// not in the BRP, so it must be looked at. Without one somebody may still keep a joint household.
    void tell_partner() {
        const json_value* partners = read_.list(&person_, "partners", "partners");
        if (partners == nullptr) return;
        std::vector<const json_value*> current;
        for (const json_value& partner : partners->items) {
            const json_value* end = brp_field(&partner, "ontbindingHuwelijkPartnerschap");
            if (end == nullptr) current.push_back(&partner);
            else if (brp_any_in_doubt(end) || is_marriage_in_doubt(partner)) review_.insert(sociaal::gehuwd.name);
        }
        if (current.empty()) return;
        facts_[std::string(sociaal::gehuwd.name)] = true;
        review_.insert(sociaal::gehuwd.name);
        if (current.size() == 1) tell_birth_of_partner(*current.front());
        else review_.insert(sociaal::partner_geboortedatum.name); // more than one, and the rules know one
    }

    /// The children that the register knows of, which is not who belongs to the household: they may live elsewhere, be of
    /// age or have died, and those of the partner are not among them. So the list must be looked at; and that there are
    /// none the register cannot say.
    void tell_children() {
        const json_value* children = read_.list(&person_, "kinderen", "kinderen");
        if (children == nullptr || children->items.empty()) return;
        review_.insert(sociaal::kinderen.name);
        if (children->items.size() > sociaal::kinderen.maximum) return;
        json members = json::array();
        for (const json_value& child : children->items) {
            json member = json::object();
            const json_value* birth = read_.object(&child, "geboorte", "kinderen.geboorte");
            if (const auto day = read_.date(birth, "datum", "kinderen.geboorte.datum"))
                member[std::string(sociaal::kind_geboortedatum.name)] = *day;
            members.push_back(std::move(member));
        }
        facts_[std::string(sociaal::kinderen.name)] = std::move(members);
    }

    static bool is_marriage_in_doubt(const json_value& partner) {
        return brp_any_in_doubt(&partner) || brp_any_in_doubt(brp_field(&partner, "aangaanHuwelijkPartnerschap"));
    }

    void tell_birth_of_partner(const json_value& partner) {
        const std::string_view fact = sociaal::partner_geboortedatum.name;
        const json_value* birth = read_.object(&partner, "geboorte", "partners.geboorte");
        if (const auto day = read_.date(birth, "datum", "partners.geboorte.datum")) facts_[std::string(fact)] = *day;
        // When the number is in doubt, it may be somebody else.
        if (brp_in_doubt(birth, {"datum"}) || brp_in_doubt(&partner, {"burgerservicenummer"})) review_.insert(fact);
    }

    const json_value& person_;
    brp_reader read_;
    json facts_ = json::object();
    std::set<std::string_view> review_; ///< names, which outlive everything
    bool no_longer_kept_ = false;
};

} // namespace

bool is_brp_entity(std::string_view entity) noexcept {
    return entity == sociaal::huishouden.name || entity == sociaal::jeugdige.name;
}

std::optional<json> case_of_person(const json_value& person, std::string_view entity, const std::string& place,
                                   diagnostics& found) {
    return person_translator{person, place, found}.translate(entity);
}

} // namespace maatstaf
