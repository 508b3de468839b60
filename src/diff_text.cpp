// For whom two rules answer differently, as a person reads it.
#include "diff_json.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <maatstaf/explain_diff.hpp>

namespace maatstaf {

namespace {

constexpr text is_same{"Gelijk: bewezen voor elk geval.", "The same: proved for every case."};
constexpr text is_unsettled{"Niet uitgemaakt: er is geen verschil gevonden, en ook niet bewezen dat er geen is.",
                            "Not settled: no difference was found, nor a proof that there is none."};
constexpr text other_answer{"Niet te vergelijken: het antwoord is van een andere soort.",
                            "Not to be compared: the answer is of another kind."};
constexpr text other_fact{"Niet te vergelijken: {0} is van een andere soort of heeft andere mogelijkheden.",
                          "Not to be compared: {0} is of another kind or has other options."};
constexpr text yes_no{"A ja, B nee", "A yes, B no"}, no_yes{"A nee, B ja", "A no, B yes"};
constexpr text less{"B geeft minder dan A", "B gives less than A"}, more{"B geeft meer dan A", "B gives more than A"};
constexpr text earlier{"B is eerder dan A", "B is earlier than A"}, later{"B is later dan A", "B is later than A"};
constexpr text to_open{"A antwoordt, B nog niet", "A answers, B does not yet"};
constexpr text from_open{"A antwoordt nog niet, B wel", "A does not answer yet, B does"};
constexpr text other{"A en B antwoorden iets anders", "A and B answer something else"};
constexpr text by_exactly{", {0} verschil", ", a difference of {0}"};
constexpr text by_between{", {0} tot {1} verschil", ", a difference of {0} up to {1}"};
constexpr text for_whom{"{0}, als:", "{0}, if:"}, for_all{"{0}, in elk geval.", "{0}, in every case."};
constexpr text for_some{"{0}, voor een deel van de gevallen waarin:", "{0}, for some of the cases in which:"};
constexpr text for_some_of_all{"{0}, voor een deel van de gevallen; voor de andere is het gelijk.",
                               "{0}, for some cases; for the others it is the same."};
constexpr text equal_otherwise{"Voor de andere hiervan is het gelijk.", "For the others of these it is the same."};
constexpr text for_instance{"Bijvoorbeeld op {0}, A: {1}, B: {2}:", "For instance on {0}, A: {1}, B: {2}:"};
constexpr text case_for{"voor {0}: ", "for {0}: "};
constexpr text there_are_more{"Er zijn nog meer gevallen waarin de antwoorden verschillen.",
                              "There are more cases in which the answers differ."};
constexpr text perhaps_more{"Niet bewezen is dat er buiten deze gevallen geen verschil is.",
                            "It is not proved that there is no difference outside these cases."};

std::string_view change_word(const explained_region& r, language l) {
    const bool day = r.before.of == kind::date;
    switch (r.how) {
    case change::to_no: return in(yes_no, l);
    case change::to_yes: return in(no_yes, l);
    case change::less: return in(day ? earlier : less, l);
    case change::more: return in(day ? later : more, l);
    case change::to_open: return in(to_open, l);
    case change::from_open: return in(from_open, l);
    case change::other: return in(other, l);
    }
    return {};
}

/// How much, without a sign: which of the two is more has been said.
std::string amount_of(const stated& by, const explained_region& r, language l) {
    stated size = by;
    if (size.value.lo < 0) size.value = point(-size.value.lo);
    if (r.before.of != kind::date) return in_words(size, {l, naming::labels});
    return fill(in(size.value.lo == 1 ? phrase::one_day : phrase::days, l), {std::to_string(size.value.lo)});
}

std::string heading_of(const explained_region& r, language l) {
    std::string how{change_word(r, l)};
    if (!r.by_at_least) return how;
    const stated &least = r.how == change::less ? *r.by_at_most : *r.by_at_least,
                 &most = r.how == change::less ? *r.by_at_least : *r.by_at_most;
    if (least.value == most.value) return how + fill(in(by_exactly, l), {amount_of(least, r, l)});
    return how + fill(in(by_between, l), {amount_of(least, r, l), amount_of(most, r, l)});
}

std::string answer_in_words(const stated& answer, bool nothing_known, language l) {
    const bool open = nothing_known || (answer.of == kind::truth && answer.value.lo != answer.value.hi);
    return open ? std::string(in(phrase::still_open, l)) : in_words(answer, {l, naming::labels});
}

void write_region(page& to, const explained_region& r, language l) {
    const bool all = r.conditions.empty();
    const text& says = r.everywhere ? (all ? for_all : for_whom) : (all ? for_some_of_all : for_some);
    to.empty_line();
    to.paragraph(fill(in(says, l), {heading_of(r, l)}), 0, 2);
    for (const explained_region::condition& c : r.conditions)
        to.bullet(c.text + (c.by_a && c.by_b ? "" : c.by_a ? " (A)" : " (B)"));
    if (!r.everywhere && !all) to.paragraph(in(equal_otherwise, l), 2);
    to.paragraph(fill(in(for_instance, l), {long_date(r.on.day, l), answer_in_words(r.before, r.nothing_before, l),
                                            answer_in_words(r.after, r.nothing_after, l)}),
                 2);
    if (r.for_b) to.paragraph(fill(in(case_for, l), {"A"}) + case_line(r.witness), 4);
    else to.paragraph(case_line(r.witness), 4);
    if (r.for_b) to.paragraph(fill(in(case_for, l), {"B"}) + case_line(*r.for_b), 4);
}

} // namespace

std::string to_text(const explained_difference& what, language l) {
    using state = rule_difference::state;
    page result;
    result.heading(what.heading);
    switch (what.is) {
    case state::same: result.paragraph(in(is_same, l)); return result.text();
    case state::unsettled: result.paragraph(in(is_unsettled, l)); return result.text();
    case state::incomparable:
        result.paragraph(what.fact.empty() ? std::string(in(other_answer, l)) : fill(in(other_fact, l), {what.fact}));
        return result.text();
    case state::different: break;
    }
    for (const explained_region& r : what.regions) write_region(result, r, l);
    if (what.more || !what.complete) {
        result.empty_line();
        result.paragraph(in(what.more ? there_are_more : perhaps_more, l));
    }
    return result.text();
}

} // namespace maatstaf
