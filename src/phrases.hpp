// The words of explanations, in both languages, in one place: what a comparison is called, how a composite value is
// described, what stands around reasons and questions. {0}, {1} are filled in (pattern.hpp).
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/law/source.hpp>

#include <array>
#include <string>
#include <string_view>

namespace maatstaf {

/// The text in one language; in the other where this one is missing.
constexpr std::string_view in(const text& both, language l) noexcept {
    const std::string_view first = l == language::nl ? both.nl : both.en;
    return first.empty() ? (l == language::nl ? both.en : both.nl) : first;
}

// clang-format off
namespace phrase {

inline constexpr text yes{"ja", "yes"}, no{"nee", "no"}, unknown{"onbekend", "unknown"};
inline constexpr text at_least{"minstens {0}", "at least {0}"}, at_most{"hoogstens {0}", "at most {0}"};
inline constexpr text from{"vanaf {0}", "from {0}"}, until{"uiterlijk {0}", "{0} at the latest"};
inline constexpr text between{"tussen {0} en {1}", "between {0} and {1}"};
inline constexpr text one_of{"een van {0}", "one of {0}"}, not_one_of{"niet een van {0}", "not one of {0}"};
inline constexpr text negated{"niet {0}", "not {0}"};
inline constexpr text is{"{0} is {1}", "{0} is {1}"}, has_value{"{0}: {1}", "{0}: {1}"};
inline constexpr text joined_and{"en", "and"}, joined_or{"of", "or"};
inline constexpr std::array months{
    text{"januari", "January"}, text{"februari", "February"}, text{"maart", "March"}, text{"april", "April"},
    text{"mei", "May"}, text{"juni", "June"}, text{"juli", "July"}, text{"augustus", "August"},
    text{"september", "September"}, text{"oktober", "October"}, text{"november", "November"}, text{"december", "December"}};

inline constexpr text lower{"lager dan", "lower than"}, not_lower{"niet lager dan", "not lower than"};
inline constexpr text higher{"hoger dan", "higher than"}, not_higher{"niet hoger dan", "not higher than"};
inline constexpr text before{"voor", "before"}, not_before{"niet voor", "not before"};
inline constexpr text after{"na", "after"}, not_after{"niet na", "not after"};
inline constexpr text equal{"gelijk aan", "equal to"}, not_equal{"niet gelijk aan", "not equal to"};

inline constexpr text age{"de leeftijd op {1} volgens {0}", "the age on {1} by {0}"};
inline constexpr text scaled{"{1} van {0}", "{1} of {0}"}, reduced{"{0} verminderd met {1}", "{0} less {1}"};
inline constexpr text rounded_half_up{", afgerond op {0}", ", rounded to {0}"};
inline constexpr text rounded_up{", naar boven afgerond op {0}", ", rounded up to {0}"}, rounded_down{", naar beneden afgerond op {0}", ", rounded down to {0}"};
inline constexpr text to_cents{"centen", "cents"}, to_euros{"hele euro's", "whole euros"}, to_wholes{"gehelen", "whole numbers"};
inline constexpr text plus{"plus", "plus"}, minus{"min", "minus"}, times{"maal", "times"};
inline constexpr text lowest{"het laagste van {0}", "the lowest of {0}"}, highest{"het hoogste van {0}", "the highest of {0}"};
inline constexpr text earliest{"de vroegste van {0}", "the earliest of {0}"}, latest{"de laatste van {0}", "the latest of {0}"};
inline constexpr text portion{"het deel van {0} bij {1}", "the share of {0} with {1}"};
inline constexpr text sharers{"{0} kostendelers", "{0} sharers of costs"}, one_sharer{"{0} kostendeler", "{0} sharer of costs"};
inline constexpr text months_later{"{0} plus {1} maanden", "{0} plus {1} months"}, month_later{"{0} plus {1} maand", "{0} plus {1} month"};
inline constexpr text days_later{"{0} plus {1} dagen", "{0} plus {1} days"}, day_later{"{0} plus {1} dag", "{0} plus {1} day"};
inline constexpr text birthday{"de {1}e verjaardag volgens {0}", "the {1} birthday by {0}"};
inline constexpr text birthday_at{"de verjaardag bij {1} volgens {0}", "the birthday at {1} by {0}"};
inline constexpr text first_of_month{"de eerste dag van de maand van {0}", "the first day of the month of {0}"};
inline constexpr text complete_months{"het aantal volle maanden van {0} tot {1}", "the number of complete months from {0} to {1}"};
inline constexpr text at{"{0} bij {1}", "{0} at {1}"};
inline constexpr text count{"het aantal van {0} dat voldoet", "the number of {0} for whom it holds"};
inline constexpr text count_where{"het aantal van {0} waarvoor geldt: {1}", "the number of {0} for whom: {1}"};
inline constexpr text sum{"de som over {0}", "the sum over {0}"}, sum_where{"de som over {0} van: {1}", "the sum over {0} of: {1}"};
inline constexpr text chosen{"(als {0}: {1}; anders: {2})", "(if {0}: {1}; otherwise: {2})"};
inline constexpr text unsettled{"niet vastgesteld ({0})", "not settled ({0})"};

inline constexpr text some_yes{"minstens een van {0} voldoet (nummer {1})", "at least one of {0} meets the condition (number {1})"};
inline constexpr text some_no{"geen van {0} voldoet", "none of {0} meets the condition"};
inline constexpr text every_yes{"elk van {0} voldoet", "each of {0} meets the condition"};
inline constexpr text every_no{"niet elk van {0} voldoet (nummer {1})", "not each of {0} meets the condition (number {1})"};
inline constexpr text some_where{"minstens een van {0}:", "at least one of {0}:"}, every_where{"elk van {0}:", "each of {0}:"};
inline constexpr text member{"{0}, nummer {1}: ", "{0}, number {1}: "};
inline constexpr text given{"{0} is opgegeven: {1}", "{0} was given: {1}"};

inline constexpr text not_known{"niet bekend: {0}", "not known: {0}"};
inline constexpr text not_exactly_known{"niet precies bekend: {0} ({1})", "not exactly known: {0} ({1})"};
inline constexpr text only_a_range{"{0} is alleen bekend als {1}", "{0} is only known as {1}"};
inline constexpr text no_value{"{0}: geen bron geeft een waarde op deze datum", "{0}: no source gives a value on this date"};
inline constexpr text missing{"{0}: {1}", "{0}: {1}"};
inline constexpr text not_at_hand{"{0} wordt berekend door het programma dat oordeelt, en dat heeft deze functie niet; geef de waarde bij het geval",
                                  "{0} is computed by the program that judges, which does not have this function; tell the value in the case"};
inline constexpr text gave_nothing{"de functie die {0} berekent gaf hiervoor geen waarde die mogelijk is",
                                   "the function that computes {0} gave no possible value for this"};
inline constexpr text computed_from{"wat het programma dat oordeelt berekent uit:", "what the program that judges computes from:"};
inline constexpr text in_force{"{0} geldt vanaf {1} tot {2}", "{0} is in force from {1} until {2}"};
inline constexpr text in_force_from{"{0} geldt vanaf {1}", "{0} is in force from {1}"};
inline constexpr text in_force_until{"{0} gold tot {1}", "{0} was in force until {1}"};
inline constexpr text not_confirmed{" (niet bevestigd sinds {0})", " (not confirmed since {0})"};
inline constexpr text rule_not_confirmed{"Deze regel is niet bevestigd sinds {0}.", "This rule has not been confirmed since {0}."};

inline constexpr text open_whether{"nog niet te zeggen: {0}", "not yet to be said: {0}"};
inline constexpr text stretch{"{0} tot en met {1}: {2}", "{0} up to and including {1}: {2}"};
inline constexpr text goes_from_to{"van {0} naar {1}", "from {0} to {1}"}, per_euro{" ({0} per euro)", " ({0} for each euro)"};
inline constexpr text cliffs{"Waar een cent meer minder oplevert", "Where a cent more yields less"};
inline constexpr text cliff{"{0}: samen van {1} naar {2}, {3} minder", "{0}: together from {1} to {2}, {3} less"};
inline constexpr text by_person{"Wat iemand kan veranderen", "What somebody can change"}, by_nobody{"Wat niemand kan veranderen", "What nobody can change"};
inline constexpr text by_time{"Wat met de tijd verandert", "What changes with time"}, other_facts{"Andere feiten", "Other facts"};
inline constexpr text not_known_yet{"Wat niet precies bekend is", "What is not exactly known"};
inline constexpr text not_enough{"Wat alleen niet genoeg is", "What is not enough by itself"}, changes_nothing{"Wat alleen niets verandert", "What changes nothing by itself"};
inline constexpr text stays{"{0}: blijft zo", "{0}: stays so"}, always{"altijd", "always"};
inline constexpr text if_so{"als dat zo is", "if that is so"}, if_not_so{"als dat niet zo is", "if that is not so"};
inline constexpr text too_many{"te veel waarden om te noemen; zie maatstaf sweep", "too many values to name; see maatstaf sweep"};
inline constexpr text period{"{0} tot en met {1}", "{0} up to and including {1}"};

inline constexpr text in_review{"{0} is in onderzoek of moet worden nagekeken", "{0} is under investigation or needs a look"};
inline constexpr text this_in_review{"{0}: dit is in onderzoek of moet worden nagekeken", "{0}: this is under investigation or needs a look"};

inline constexpr text what_is{"Wat is {0}?", "What is {0}?"};
inline constexpr text is_it_so{"Klopt dit: {0}?", "Is this so: {0}?"};
inline constexpr text who_are{"Wie zijn {0}?", "Who are {0}?"};

// what stands around the reasons for a person
inline constexpr text answer_yes{"Ja.", "Yes."}, answer_no{"Nee.", "No."}, answer_open{"Nog niet te zeggen.", "Not yet to be said."};
inline constexpr text answer_partly{"Nog niet precies te zeggen: {0}.", "Not yet to be said exactly: {0}."};
inline constexpr text why{"Waarom", "Why"}, why_open{"Waarom nog niet", "Why not yet"}, needed{"Wat nog nodig is", "What is still needed"};
inline constexpr text next{"De volgende vraag", "The next question"}, note{"Let op", "Please note"};
inline constexpr text from_source{"Bron: {0}", "Source: {0}"};
inline constexpr text difference{"verschil {0}", "difference {0}"};
inline constexpr text days{"{0} dagen", "{0} days"}, one_day{"{0} dag", "{0} day"};
inline constexpr text nobody{"niemand", "nobody"}, somebody{"iemand", "somebody"};
inline constexpr text still_open{"nog niet te zeggen", "not yet to be said"};
inline constexpr text consequence{"{0} → {1}", "{0} → {1}"};
inline constexpr text yes_or_no{"{0}: ja of nee", "{0}: yes or no"};

// what is found by looking at all that the open facts can be together
inline constexpr text whatever_is_open{"hoe de feiten die niet bekend zijn ook uitvallen, dit is het antwoord",
                                       "whatever the facts that are not known turn out to be, this is the answer"};
inline constexpr text one_could_decide{"Wat alleen genoeg kan zijn", "What could be enough by itself"};
inline constexpr text these_could_decide{"Wat samen genoeg kan zijn", "What could be enough together"};
inline constexpr text looked_at_together{"Alles samen bekeken", "All looked at together"};
inline constexpr text nothing_could_decide{"Geen antwoord op wat niet bekend is kan dit beslissen.",
                                           "No answer to what is not known could decide this."};
inline constexpr text answer_not_exact{"Of het antwoord nog nauwer is, is binnen de grens van het zoeken niet gevonden.",
                                       "Whether the answer is narrower was not found within the limit of the search."};
inline constexpr text not_found_out{"Of dit uitmaakt, is binnen de grens van het zoeken niet gevonden: {0}.",
                                    "Whether this matters was not found within the limit of the search: {0}."};
inline constexpr text one_question{"Dit is de laatste vraag.", "This is the last question."};
inline constexpr text so_many_questions{"Met deze vraag mee nog {0} vragen.", "With this one, {0} questions are still to come."};
inline constexpr text questions_expected{"Met deze vraag mee naar verwachting nog {0} vragen, en ten hoogste {1}.",
                                         "With this one, {0} questions are expected, and at most {1}."};
inline constexpr text about{"ongeveer {0}", "about {0}"};
inline constexpr text questions_at_most{"Met deze vraag mee nog ten hoogste {0} vragen.", "With this one, at most {0} questions are still to come."};
inline constexpr text order_not_proved{" Dat het met minder niet gaat, is niet bewezen.", " That fewer would not do is not proved."};
inline constexpr text sets_not_proved{"Dat met minder feiten, of met andere, niet te beslissen is, is niet bewezen.",
                                      "That fewer facts, or others, could not decide it is not proved."};

} // namespace phrase
// clang-format on

} // namespace maatstaf
