#include "explain_exactly.hpp"

#include "exact_question.hpp"
#include "phrases.hpp"
#include "question_count.hpp"
#include "question_words.hpp"

#include <maatstaf/deciding_facts.hpp>

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

class exact_explainer {
public:
    exact_explainer(const situation& known, judge& by, completions& all, std::size_t n, wording how)
        : known_(known), by_(by), all_(all), n_(n), words_{known, by, how} {}

    exact_explanation explain() {
        what() = maatstaf::explain(known_, by_, n_, words_.how);
        if (what().settled() && words_.facts.given == nullptr) return std::move(result_);
        const std::optional<box> answer = all_.answer(n_);
        if (!answer) result_.is_possible = false;
        if (!answer || what().settled()) return std::move(result_);
        result_.is_exact = all_.is_exact();
        result_.by_completions = *answer != what().answer.value;
        what().answer.value = *answer;
        if (what().settled()) settle();
        else tell_what_matters();
        std::erase_if(what().review, [&](const explanation::doubt& d) {
            return !is_among(what().used, d.fact) && !is_among(what().open, d.fact);
        });
        return std::move(result_);
    }

private:
    explanation& what() noexcept { return result_.what; }

    std::string name_of(open_fact f) const {
        if (f.list < 0) return words_.name_of_slot(static_cast<std::uint32_t>(f.slot));
        return std::string(words_.of.names().lists[static_cast<std::size_t>(f.list)].name);
    }

    void settle() {
        explanation::reason why;
        why.text = words_.word(phrase::whatever_is_open);
        why.facts = what().open;
        what().reasons.insert(what().reasons.begin(), std::move(why));
        what().nothing_known = false;
        what().open.clear();
        what().unknown_because.clear();
        what().next_question.reset();
    }

    /// What judging finds open, in the order in which it is declared, lists after the facts.
    std::vector<open_fact> judged_open() const {
        std::vector<open_fact> result;
        for (std::uint32_t slot = 0; slot < words_.of.code().slots; ++slot)
            if (words_.room.open.has(slot)) result.push_back({.slot = static_cast<std::int32_t>(slot)});
        for (std::size_t list = 0; list < words_.of.code().lists.size(); ++list)
            if (words_.room.open_lists.has(list)) result.push_back({.list = static_cast<std::int32_t>(list)});
        return result;
    }

    search::finding matters(open_fact f) {
        const search::finding alone = all_.matters(n_, f);
        if (alone != search::finding::none || words_.facts.given == nullptr) return alone;
        // What is given can tie facts together, so that it takes two of them for another answer.
        return all_.matters_at_all(n_, f) == search::finding::none ? alone : search::finding::witness;
    }

    void tell_what_matters() {
        std::vector<open_fact> open;
        std::vector<std::string> names;
        for (const open_fact f : judged_open()) {
            const search::finding found = matters(f);
            if (found == search::finding::none) continue;
            open.push_back(f);
            names.push_back(name_of(f));
            if (found == search::finding::unsettled) result_.unsettled.push_back(names.back());
        }
        std::sort(names.begin(), names.end());
        std::sort(result_.unsettled.begin(), result_.unsettled.end());
        bool missing_value = false;
        const verdict judged = by_.why(n_);
        what().unknown_because = obstacles_in_words(words_, judged, missing_value);
        std::erase_if(what().unknown_because, [&](const explanation::obstacle& o) {
            return o.kind == "fact" && !std::binary_search(names.begin(), names.end(), o.name);
        });
        what().open = std::move(names);
        what().nothing_known = what().nothing_known && is_nothing(what().answer, missing_value);
        ask(open, missing_value);
        tell_what_decides(open);
    }

    void ask(const std::vector<open_fact>& open, bool missing_value) {
        what().next_question.reset();
        if (open.empty()) return;
        const std::vector<exact_question> questions = exact_questions(known_, all_, n_, open);
        best_order order;
        order.at_most = questions.size();
        if (questions.size() == 1 && result_.unsettled.empty() && words_.facts.given == nullptr) {
            order = {0, number_of_questions{1, 1}, 1, true};
        } else if (questions.size() <= question_order::most_facts) {
            const std::vector<asked_fact> facts = in_parts(questions, known_, all_, n_);
            if (facts.size() == questions.size()) order = question_order{known_, all_, n_, facts}.find();
        }
        std::optional<std::size_t> next = order.first;
        if (!order.expected) { // the one that settles most, unless no answer to it changes anything, as explain
            next = most_settling(questions, what().answer.of);
            const bool facts_only = std::all_of(what().unknown_because.begin(), what().unknown_because.end(),
                                                [](const explanation::obstacle& o) { return o.kind == "fact"; });
            if (!facts_only && questions[*next].asks.settles.size() < 2) next.reset();
        }
        if (!next) return;
        what().next_question =
            question_in_words(words_, questions[*next].asks, what(), missing_value, questions[*next].what.segment);
        what().next_question->outlook = in_words(order, words_.how.in);
        result_.questions = order;
    }

    void tell_what_decides(const std::vector<open_fact>& open) {
        const deciding_facts::result found = deciding_facts{known_, n_, open}.smallest();
        result_.is_proved = found.proved && result_.unsettled.empty();
        for (const std::vector<open_fact>& set : found.sets) {
            std::vector<std::string>& names = result_.could_decide.emplace_back();
            for (const open_fact f : set) names.push_back(name_of(f));
            std::sort(names.begin(), names.end());
        }
        std::sort(result_.could_decide.begin(), result_.could_decide.end());
    }

    const situation& known_;
    judge& by_;
    completions& all_;
    std::size_t n_;
    verdict_words words_;
    exact_explanation result_;
};

} // namespace

exact_explanation explain_exactly(const situation& known, judge& by, completions& all, std::size_t n, wording how) {
    return exact_explainer{known, by, all, n, how}.explain();
}

json exact_object(const exact_explanation& what) {
    json result;
    const char* const by = what.by_completions ? "completions" : "boxes";
    result["settled_by"] = what.what.settled() ? json(by) : json(nullptr);
    result["answer_is_exact"] = what.is_exact;
    result["unsettled"] = what.unsettled;
    result["could_decide"] = what.could_decide;
    result["could_decide_is_proved"] = what.is_proved;
    result["questions"] = nullptr;
    if (what.questions) {
        json& told = result["questions"] = json::object();
        told["expected"] = what.questions->expected ? json(spelled(*what.questions->expected, '.')) : json(nullptr);
        told["at_most"] = what.questions->at_most;
        told["is_proved"] = what.questions->is_proved;
    }
    return result;
}

} // namespace maatstaf
