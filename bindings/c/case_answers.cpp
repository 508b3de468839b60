// The answers of a case: one by one, as a whole, and explained.
#include "border.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "tell_facts.hpp"

#include <memory>
#include <utility>

namespace maatstaf::c {

namespace {

/// The date of a case that is to be written as a whole; nothing where it cannot be.
std::optional<date> date_to_write(const mst_case* of, std::int32_t language, const mst_text* into, border& to) {
    to.wants(of, "of");
    to.wants(into, "into");
    to.wants_language(language);
    return to.is_good() && to.wants_answers(*of) ? to.wanted_date(*of) : std::nullopt;
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_case_judge(mst_case* of, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of")) return to.status();
        of->is_judged = false;
        of->by.consider(*of->known);
        if (of->by.contradiction() != nullptr) {
            if (of->text) report_contradictions(*of->text, *of->known, of->by, to.found());
            else report_contradictions(*of->known, of->by, to.found());
            return to.status();
        }
        of->is_judged = true;
        return MST_OK;
    });
}

mst_status mst_case_answer(const mst_case* of, size_t rule, mst_range* answer, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of") || !to.wants_place(answer, "answer") || !to.wants_answers(*of) ||
            !to.wants_below(rule, of->held->made.rules().size(), "rule"))
            return to.status();
        const box b = of->by.answer(rule);
        *answer = {b.lo, b.hi};
        return MST_OK;
    });
}

mst_status mst_case_answers(const mst_case* of, size_t count, mst_range* answers, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of")) return to.status();
        const std::size_t rules = of->held->made.rules().size();
        if (count != rules)
            return to.refuse(MST_ARGUMENT, finding::border_number, "count",
                             {"count", std::to_string(count), "the plan has " + std::to_string(rules) + " rules",
                              "Give room for the answer of each."});
        if ((count > 0 && !to.wants_place(answers, "answers")) || !to.wants_answers(*of)) return to.status();
        for (std::size_t n = 0; n < count; ++n) {
            const box b = of->by.answer(n);
            answers[n] = {b.lo, b.hi};
        }
        return MST_OK;
    });
}

mst_status mst_case_write_json(mst_case* of, int32_t language, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        const auto on = date_to_write(of, language, into, to);
        if (!on) return to.status();
        json results = results_value(*of->known, of->by, as_language(language));
        into->written =
            written(judgement_object(*of->held->by->view, of->held->by->hash(), *on, std::move(results))) + '\n';
        return to.status();
    });
}

mst_status mst_case_write_text(mst_case* of, int32_t language, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        const auto on = date_to_write(of, language, into, to);
        if (on) into->written = judgement_text(*of->held->by->view, *on, *of->known, of->by, as_language(language));
        return to.status();
    });
}

mst_status mst_verdict_new(mst_case* of, size_t rule, int32_t language, int32_t naming, mst_verdict** verdict,
                           mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(of, "of");
        to.wants_place(verdict, "verdict");
        to.wants_language(language);
        to.wants_below(border::as_index(naming), 2, "naming");
        if (!to.is_good() || !to.wants_answers(*of) || !to.wants_below(rule, of->held->made.rules().size(), "rule"))
            return to.status();
        auto made = std::make_unique<mst_verdict>();
        made->held = of->held;
        made->in = as_language(language);
        const auto by = naming == MST_BY_NAME ? maatstaf::naming::names : maatstaf::naming::labels;
        made->what = explain(*of->known, of->by, rule, {made->in, by});
        *verdict = made.release();
        return to.status();
    });
}
