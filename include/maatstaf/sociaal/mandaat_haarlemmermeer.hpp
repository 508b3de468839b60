// Who may deploy youth help in Haarlemmermeer: the act, or the municipality's mandate.
#pragma once

#include "mandaattabel.hpp"

namespace maatstaf::sociaal::mandaat {

namespace haarlemmermeer {

inline constexpr count code = 394, heemstede = 397;

inline constexpr source s_man_1{
    "S-MAN-1", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "paragraaf 5.3", "",
    "Schoolcoaches, jeugdartsen en –verpleegkundigen, leerplichtambtenaren en de zorgcoördinator van Stichting "
    "Kinderopvang Haarlemmermeer hebben het mandaat gekregen om alle vormen van jeugdhulp in te zetten."};
inline constexpr source s_man_2{
    "S-MAN-2", "Haarlemmermeer, Bijlage C, het Haarlemmermeers model (2022)", "", "",
    "Voor Jeugdhulp zijn dat vertrouwde professionals rond de kinderopvang en het onderwijs, zoals schoolcoaches, "
    "jeugdartsen- en verpleegkundigen van de GGD en leerplichtambtenaren."};
inline constexpr source s_man_4{"S-MAN-4", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "", "",
                                "kunnen ook zwaardere hulp inzetten"};
inline constexpr source s_man_9{"S-MAN-9", "Haarlemmermeer, jaarverslag 2024, beleidsdoel A", "activiteit 02", "",
                                "Waar nodig kan de POH-er doorverwijzen naar specialistische zorg."};
inline constexpr source s_man_11{"S-MAN-11", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)",
                                 "paragraaf 8.1", "",
                                 "Daarnaast is het wettelijk verplicht dat alle professionals met jeugdhulp-mandaat "
                                 "geregistreerd zijn in het beroepsregister (SKJ: Stichting Kwaliteitsregister Jeugd)"};
inline constexpr source s_man_14{"S-MAN-14", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)",
                                 "paragraaf 8.1", "",
                                 "(met uitzondering van Heemstede, waarmee andere afspraken zijn gemaakt) … Als er "
                                 "meer nodig is wordt verwezen naar de woongemeente."};
inline constexpr source jw_2_11_1{"jw_2_11_1", "Jeugdwet", "art. 2.11, eerste lid",
                                  "jci1.3:c:BWBR0034925&artikel=2.11"};

inline constexpr open_question zorgcoordinator_na_2021{
    "zorgcoordinator_na_2021",
    {"het latere stuk noemt de zorgcoördinator kinderopvang niet meer (S-MAN-1 tegen S-MAN-2)",
     "the later document does not name the child care coordinator any more (S-MAN-1 against S-MAN-2)"},
    &s_man_2};
inline constexpr open_question handtekening_poh{
    "handtekening_poh",
    {"geen bron zegt wiens handtekening onder de verwijzing van de POH jeugd staat",
     "no source says whose signature stands under the referral of the practice assistant"},
    &s_man_9};
inline constexpr open_question afspraken_heemstede{"afspraken_heemstede",
                                                   {"met Heemstede zijn andere afspraken gemaakt; die zijn niet bekend",
                                                    "other arrangements were made with Heemstede; they are not known"},
                                                   &s_man_14};

inline constexpr options<voorziening> jeugdhulp{voorziening::jeugdhulp};
inline constexpr options<voorziening> jeugdhulp_en_wmo{voorziening::jeugdhulp, voorziening::wmo_maatwerk};

inline constexpr std::array<mandaatregel, 10> tabel{{
    {.wie = verwijzer::schoolcoach, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_1},
    {.wie = verwijzer::jeugdarts, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_1},
    {.wie = verwijzer::jeugdverpleegkundige, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_1},
    {.wie = verwijzer::leerplichtambtenaar, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_1},
    {.wie = verwijzer::cjg, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_4},
    {.wie = verwijzer::zorgcoordinator_kinderopvang,
     .wat = jeugdhulp,
     .eist = eis::skj,
     .bron = &s_man_1,
     .tot = {2022, 1, 1}},
    {.wie = verwijzer::zorgcoordinator_kinderopvang,
     .wat = jeugdhulp,
     .eist = eis::skj,
     .beslist = false,
     .onbeslist = &zorgcoordinator_na_2021,
     .bron = &s_man_2,
     .van = {2022, 1, 1}},
    {.wie = verwijzer::meerteam, .wat = jeugdhulp_en_wmo, .eist = eis::meerteam, .bron = &s_man_8},
    {.wie = verwijzer::jeugdhulpaanbieder, .wat = jeugdhulp, .eist = eis::aanbieder, .bron = &jw_2_11_1},
    {.wie = verwijzer::poh_jeugd, .wat = jeugdhulp, .beslist = false, .onbeslist = &handtekening_poh, .bron = &s_man_9},
}};

inline constexpr auto buiten_de_gemeente =
    is_one_of(wie, {verwijzer::schoolcoach, verwijzer::jeugdarts, verwijzer::jeugdverpleegkundige,
                    verwijzer::leerplichtambtenaar, verwijzer::cjg, verwijzer::zorgcoordinator_kinderopvang,
                    verwijzer::meerteam, verwijzer::jeugdhulpaanbieder, verwijzer::poh_jeugd});

inline constexpr auto verwijzer_bevoegd =
    rule("verwijzer_bevoegd", "verwijzing",
         verwijzer_bevoegd_wettelijk || (woongemeente == code && volgens_tabel<tabel>()) ||
             (woongemeente == heemstede && wat == voorziening::jeugdhulp && buiten_de_gemeente &&
              unsettled<truth>(afspraken_heemstede)),
         {.label = {"bevoegd om deze hulp in te zetten", "competent to deploy this help"},
          .says = {"De wet of het mandaat van de gemeente geeft deze verwijzer de bevoegdheid. Voor het mandaat is "
                   "registratie bij SKJ nodig.",
                   "An act or the municipality's mandate gives this referrer the power. The mandate needs registration "
                   "with SKJ."},
          .contradiction =
              {"S-MAN-11 noemt registratie bij SKJ wettelijk verplicht; Besluit Jeugdwet art. 5.1.1 is ruimer. Hier "
               "geldt zij als voorwaarde van de gemeente; de wettelijke regel is verantwoorde_werktoedeling. S-MAN-1 "
               "noemt de zorgcoördinator kinderopvang, S-MAN-2 niet meer: vanaf 2022 niet vastgesteld.",
               "S-MAN-11 calls registration with SKJ mandatory by act; Besluit Jeugdwet art. 5.1.1 is looser. Here it "
               "is the municipality's condition; the statutory rule is verantwoorde_werktoedeling. S-MAN-1 names the "
               "child care coordinator, S-MAN-2 no longer: not settled from 2022."},
          .sources = {&s_man_1, &s_man_2, &s_man_4, &s_man_8, &s_man_11, &s_man_14},
          .from = jeugdwet_vanaf,
          .administered_as = {.upl = "jeugdhulp"}});

/// S-MAN-14: "buitenscholen".
inline constexpr auto verwijzen_naar_woongemeente = rule(
    "verwijzen_naar_woongemeente", "verwijzing",
    choose(woongemeente == heemstede, unsettled<truth>(afspraken_heemstede), woongemeente != code && !eenvoudige_vraag),
    {.label = {"verwijzen naar de woongemeente", "refer to the municipality of residence"},
     .says = {"De leerling woont in een andere gemeente en er is meer nodig dan de school kan doen.",
              "The pupil lives in another municipality and more is needed than the school can do."},
     .sources = {&s_man_14}});

inline constexpr std::array regels{meerteam_inzetbaar.view(), verwijzer_bevoegd.view(),
                                   verwijzen_naar_woongemeente.view()};
inline constexpr std::array vragen{zorgcoordinator_na_2021, handtekening_poh, afspraken_heemstede};

} // namespace haarlemmermeer

} // namespace maatstaf::sociaal::mandaat
