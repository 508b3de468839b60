// A municipality's mandates as data: one line for each role, with what it may deploy, what it asks besides, how long it
// holds and where it stands. The table becomes a condition; a line that no source settles stays open.
#pragma once

#include "mandaat.hpp"

#include <array>
#include <utility>

namespace maatstaf::sociaal::mandaat {

/// What a mandate asks besides.
enum class eis : std::uint8_t { geen, skj, meerteam, aanbieder };

/// One line of a municipality's mandate table.
struct mandaatregel {
    verwijzer wie;
    options<voorziening> wat;
    eis eist = eis::geen;
    bool beslist = true;                      ///< no: no source settles this line, and `onbeslist` says why; a flag of
    const open_question* onbeslist = nullptr; ///< its own, as GCC with sanitizers takes no pointer for a constant
    const source* bron = nullptr;
    date van = range_of<date>::lowest;
    date tot = date{2101, 1, 1}; ///< exclusive
};

inline constexpr source s_man_8{
    "S-MAN-8", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "paragraaf 5.3", "",
    "Wanneer een inwoner of gezin meerdere problemen tegelijk heeft, de hulp stagneert of een onorthodoxe oplossing "
    "nodig is, dan kan het gemeentelijke Meer-team door professionals worden ingeschakeld."};

/// S-MAN-8: called in by a professional, with one of three triggers.
inline constexpr auto meerteam_inzetbaar =
    rule("meerteam_inzetbaar", "verwijzing",
         ingeroepen_door_professional && (meervoudige_problematiek || hulp_stagneert || onorthodoxe_oplossing),
         {.label = {"het Meer-team kan worden ingezet", "the Meer-team can be called in"},
          .says = {"Een professional schakelt het Meer-team in, omdat er meerdere problemen tegelijk zijn, de hulp "
                   "stagneert of een ongewone oplossing nodig is.",
                   "A professional calls in the Meer-team because there are several problems at once, the help "
                   "stagnates or an unusual solution is needed."},
          .sources = {&s_man_8}});

/// The condition of one line, as an expression.
template <const auto& Tabel, std::size_t I>
constexpr auto regel_van() {
    constexpr const mandaatregel& m = Tabel[I];
    constexpr auto rol =
        writing::apply<truth>({.code = op::one_of, .payload = static_cast<std::int64_t>(m.wat.bits)}, wat) &&
        wie == m.wie;
    constexpr auto geldig = [=] {
        if constexpr (m.tot <= range_of<date>::highest) return rol && peildatum < m.tot;
        else if constexpr (m.van > range_of<date>::lowest) return rol && peildatum >= m.van;
        else return rol;
    }();
    constexpr auto voorwaarde = [=] {
        if constexpr (m.eist == eis::skj) return geldig && skj_geregistreerd;
        else if constexpr (m.eist == eis::meerteam) return geldig && meerteam_inzetbaar;
        else if constexpr (m.eist == eis::aanbieder) return geldig && aanbieder_gemandateerd;
        else return geldig;
    }();
    if constexpr (!m.beslist) return voorwaarde && unsettled<truth>(*m.onbeslist);
    else return voorwaarde;
}

/// Some line of the table holds.
template <const auto& Tabel>
constexpr auto volgens_tabel() {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return (regel_van<Tabel, I>() || ...);
    }
    (std::make_index_sequence<Tabel.size()>{});
}

} // namespace maatstaf::sociaal::mandaat
