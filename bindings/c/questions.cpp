// What is asked about a case beside its judgement: when the answers change, how they go along a fact, what would change them,
// and what is so in any case.
#include "border.hpp"
#include "request.hpp"
#include "told_exactly.hpp"

#include <utility>

namespace maatstaf::c {

namespace {

bool wants_question(const mst_case* of, std::int32_t language, std::int32_t form, const mst_text* into, border& to) {
    to.wants(of, "of");
    to.wants_language(language);
    to.wants_below(border::as_index(form), 2, "form");
    to.wants(into, "into");
    return to.is_good();
}

asked_case asked_of(const mst_case& of, std::int32_t language, std::int32_t form) {
    const bool as_json = form == MST_JSON;
    const held_pack& by = *of.held->by;
    return {*by.view, *of.known, as_language(language), as_json, as_json ? by.hash() : std::string_view{}};
}

mst_status put_into(std::optional<std::string> told, mst_text& into, border& to) {
    if (told) into.written = std::move(*told);
    return to.status();
}

mst_status write_changes(const mst_case* of, mst_utf8 from, mst_utf8 until, bool exact, std::int32_t language,
                         std::int32_t form, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        bool good = wants_question(of, language, form, into, to);
        good &= to.wants_text(from, "from");
        good &= to.wants_text(until, "until");
        if (!good) return to.status();
        if (of->held->made.on())
            return to.refuse(
                MST_ORDER, finding::border_order, "of",
                {"The plan of this case is for one date", "Make a plan without a date, and tell the case."});
        const auto days = read_period(from, until, to);
        if (!days) return to.status();
        return put_into(tell_changes(asked_of(*of, language, form), days->from, days->until, exact, to.found()), *into,
                        to);
    });
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_case_write_changes(const mst_case* of, mst_utf8 from, mst_utf8 until, int32_t language, int32_t form,
                                  mst_text* into, mst_error* error) {
    return write_changes(of, from, until, false, language, form, into, error);
}

mst_status mst_case_write_exact_changes(const mst_case* of, mst_utf8 from, mst_utf8 until, int32_t language,
                                        int32_t form, mst_text* into, mst_error* error) {
    return write_changes(of, from, until, true, language, form, into, error);
}

mst_status mst_case_write_sweep(const mst_case* of, mst_utf8 fact, mst_utf8 from, mst_utf8 until, int32_t language,
                                int32_t form, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        bool good = wants_question(of, language, form, into, to);
        good &= to.wants_text(fact, "fact");
        good &= to.wants_text(from, "from");
        good &= to.wants_text(until, "until");
        if (!good) return to.status();
        const written_range along{view(fact), view(from), view(until)};
        return put_into(tell_sweep(asked_of(*of, language, form), of->date_of_judgement(), along, to.found()), *into,
                        to);
    });
}

mst_status mst_case_write_whatif(const mst_case* of, size_t rule, int32_t language, int32_t form, mst_text* into,
                                 mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!wants_question(of, language, form, into, to)) return to.status();
        if (!to.wants_below(rule, of->held->made.rules().size(), "rule") || !to.wants_answers(*of, "of"))
            return to.status();
        return put_into(tell_whatif(asked_of(*of, language, form), of->date_of_judgement(), rule, to.found()), *into,
                        to);
    });
}

mst_status mst_case_write_exact(mst_case* of, int32_t language, int32_t form, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!wants_question(of, language, form, into, to) || !to.wants_answers(*of, "of")) return to.status();
        const auto on = to.wanted_date(*of);
        if (!on) return to.status();
        return put_into(tell_exact_judgement(asked_of(*of, language, form), of->by, *on, to.found()), *into, to);
    });
}

mst_status mst_case_write_exact_question(mst_case* of, size_t rule, int32_t language, int32_t form, mst_text* into,
                                         mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!wants_question(of, language, form, into, to)) return to.status();
        if (!to.wants_below(rule, of->held->made.rules().size(), "rule") || !to.wants_answers(*of, "of"))
            return to.status();
        return put_into(tell_exact_question(asked_of(*of, language, form), of->by, rule, to.found()), *into, to);
    });
}
