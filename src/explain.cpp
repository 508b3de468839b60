#include "case_names.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "question_words.hpp"
#include "value_text.hpp"
#include "verdict_words.hpp"

#include <maatstaf/explain.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace maatstaf {

namespace {

/// The facts used and the facts still open, by name.
void list_facts(const verdict_words& words, explanation& into) {
    std::set<std::string> used, open;
    const scope& names = words.of.names();
    for (std::uint32_t slot = 0; slot < words.of.code().slots; ++slot) {
        if (words.room.used.has(slot)) used.insert(words.name_of_slot(slot));
        if (words.room.open.has(slot)) open.insert(words.name_of_slot(slot));
    }
    for (std::size_t list = 0; list < names.lists.size(); ++list) {
        if (words.room.used_lists.has(list)) used.insert(std::string(names.lists[list].name));
        if (words.room.open_lists.has(list)) open.insert(std::string(names.lists[list].name));
    }
    for (const std::uint32_t k : words.room.segments_reached())
        if (words.room.used_given.has(k)) used.insert(std::string(words.of.statement_of(k).name));
    into.used.assign(used.begin(), used.end());
    into.open.assign(open.begin(), open.end());
}

/// What is called by a noun can be the subject of the sentence; what is called by a sentence, or by more than one, not.
explanation::doubt in_words(const verdict_words& words, std::string_view name) {
    const case_name what = find_name(name, words.of.names());
    const kind of = what.fact != nullptr ? what.fact->of : what.given != nullptr ? what.given->of : kind::truth;
    const text& label = what.fact != nullptr   ? what.fact->label
                        : what.list != nullptr ? what.list->label
                                               : what.given->meta.label;
    const bool by_label = words.by_labels() && !words.word(label).empty();
    const text& says = by_label && of == kind::truth ? phrase::this_in_review : phrase::in_review;
    return {std::string(name), fill(words.word(says), {by_label ? words.word(label) : name})};
}

} // namespace

explanation explain(const situation& known, judge& by, std::size_t n, wording how) {
    const verdict found = by.why(n);
    const verdict_words words{known, by, how};
    const statement& rule = *found.rule;
    explanation result;
    result.rule = rule.name;
    result.heading = words.label_of(rule);
    result.answer = {rule.of, found.answer, rule.options, widest_of(rule.of, rule.options.size())};
    result.reasons = reasons_in_words(words, found);
    list_facts(words, result);
    for (const std::string_view name : known.marked_for_review())
        if (is_among(result.used, name) || is_among(result.open, name)) result.review.push_back(in_words(words, name));
    bool missing_value = false;
    if (!found.settled()) result.unknown_because = obstacles_in_words(words, found, missing_value);
    result.nothing_known = is_nothing(result.answer, missing_value);
    // A day that follows from no fact at all lies somewhere in the calendar, which says nothing.
    if (result.answer.of == kind::date && !found.settled() && result.used.empty()) result.nothing_known = true;
    if (!found.settled() && !result.open.empty()) {
        const std::optional<question> next = by.next_question(n);
        // Where more than facts is missing, a question of which every answer leaves all as it is need not be asked.
        const bool facts_only = std::all_of(result.unknown_because.begin(), result.unknown_because.end(),
                                            [](const explanation::obstacle& o) { return o.kind == "fact"; });
        const bool idle = next && !facts_only && next->settles.size() < 2;
        if (next && !idle) result.next_question = question_in_words(words, *next, result, missing_value);
    }
    if (words.unconfirmed(rule.meta.confirmed_in))
        result.notes.push_back({fill(words.word(phrase::rule_not_confirmed), {std::to_string(rule.meta.confirmed_in)}),
                                source_text(first_source(rule), true)});
    result.administered_as = *rule.meta.administered_as;
    if (result.administered_as.any())
        for (const source* from : rule.meta.sources())
            if (from->url.substr(0, 3) == "jci") result.jci.emplace_back(from->url);
    return result;
}

} // namespace maatstaf
