// What keeps a verdict open, in words: facts that are not known, dated values that nobody gives, questions that no source
// settles, functions that the host does not have, rules that are not in force.
#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"
#include "verdict_words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace maatstaf {

namespace {

class obstacle_writer {
public:
    obstacle_writer(const verdict_words& words, bool& missing_value) : words_(words), missing_value_(missing_value) {}

    std::vector<explanation::obstacle> write(const verdict& of) {
        for (const obstacle& o : of.obstacles) tell(o.node);
        tell_open_facts();
        const auto key = [](const explanation::obstacle& o) { return std::tie(o.kind, o.name, o.text); };
        std::sort(found_.begin(), found_.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
        found_.erase(
            std::unique(found_.begin(), found_.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }),
            found_.end());
        return std::move(found_);
    }

private:
    std::string_view word(const text& both) const noexcept { return words_.word(both); }

    void add(std::string_view of, std::string name, std::string said, const source* from, std::string subject = {}) {
        found_.push_back({std::string(of), std::move(name), std::move(said), source_text(from, true),
                          source_text(from, false), std::move(subject)});
    }

    void tell(std::uint32_t i) {
        const node& n = words_.nodes.at(i);
        if (n.code == op::custom) return tell_function(i);
        if (n.code != op::unsettled) return tell_parameter(i);
        missing_value_ = true;
        if (n.payload >= 0) {
            const open_question& question = *words_.of.links().questions[static_cast<std::size_t>(n.payload)];
            return add("no_source", std::string(question.name), std::string(word(question.says)), question.where);
        }
        const statement& s = words_.of.statement_of(static_cast<std::uint32_t>(-1 - n.payload));
        add("not_in_force", std::string(s.name), words_.validity(s), first_source(s));
    }

    /// What the host did not compute.
    void tell_function(std::uint32_t i) {
        const statement& s = words_.statement_at(i);
        const bool at_hand = words_.of.code().functions[words_.nodes.at(i).mode].call != nullptr;
        add("function", std::string(s.name),
            fill(word(at_hand ? phrase::gave_nothing : phrase::not_at_hand), {words_.called(s)}), first_source(s),
            words_.called(s));
    }

    void tell_parameter(std::uint32_t i) {
        const reference what = words_.nodes.refer(i);
        if (what.dated == nullptr) return;
        if (words_.nodes.at(i).code == op::known) return tell_period(what, what.on);
        const box day = words_.room.trace[i - 1];
        const auto& periods = what.dated->periods;
        std::vector<const period*> possible;
        if (periods.empty() || day.lo < periods.front().from.day) possible.push_back(nullptr);
        for (std::size_t p = 0; p < periods.size(); ++p) {
            const std::int64_t until = p + 1 < periods.size() ? periods[p + 1].from.day : INT64_MAX;
            if (periods[p].from.day <= day.hi && day.lo < until) possible.push_back(&periods[p]);
        }
        // As long as some day gives a value, it is the day that is missing and not the value.
        const auto gives_a_value = [&](const period* on) {
            return on != nullptr && !on->is_gap() && is_point(on->value, what.dated->of);
        };
        if (std::any_of(possible.begin(), possible.end(), gives_a_value)) return;
        for (const period* on : possible) tell_period(what, on);
    }

    /// Why this period leaves the value open, if it does.
    void tell_period(const reference& what, const period* on) {
        const std::string name = words_.nodes.called(what);
        if (on == nullptr || on->is_gap()) {
            missing_value_ = true;
            const std::string_view why = word(on == nullptr ? what.dated->before : on->gap);
            const std::string said =
                why.empty() ? fill(word(phrase::no_value), {name}) : fill(word(phrase::missing), {name, why});
            return add("parameter", what.name, said, on == nullptr ? nullptr : on->where);
        }
        if (is_point(on->value, what.dated->of)) return;
        const stated value{what.dated->of, on->value, what.options, what.widest, what.denominator};
        add("parameter", what.name, fill(word(phrase::only_a_range), {name, in_words(value, words_.how)}), on->where);
    }

    void tell_open_facts() {
        const scope& names = words_.of.names();
        for (std::uint32_t slot = 0; slot < words_.of.code().slots; ++slot)
            if (words_.room.open.has(slot)) tell_open_fact(slot);
        for (std::size_t list = 0; list < names.lists.size(); ++list) {
            if (!words_.room.open_lists.has(list)) continue;
            const std::string called = words_.nodes.called(names.lists[list]);
            add("fact", std::string(names.lists[list].name), fill(word(phrase::not_known), {called}), nullptr, called);
        }
    }

    void tell_open_fact(std::uint32_t slot) {
        const slot_view at = words_.of.names().at(slot);
        const std::string name = words_.name_of_slot(slot);
        const std::string_view label = word(at.fact->label);
        const std::string called =
            words_.by_labels() && !label.empty() ? words_.of_member({at.list, at.row}) + std::string(label) : name;
        const box domain = words_.of.domains()[slot];
        const stated value{at.fact->of, words_.facts.slots[slot], at.fact->options, domain};
        if (!covers(value.value, domain, value.of)) {
            const std::string known = in_words(value, words_.how);
            return add("fact", name, fill(word(phrase::not_exactly_known), {called, known}), nullptr,
                       called + " (" + known + ')');
        }
        const bool clause = words_.by_labels() && value.of == kind::truth;
        add("fact", name, fill(word(phrase::not_known), {called}), nullptr,
            clause ? fill(word(phrase::yes_or_no), {called}) : called);
    }

    const verdict_words& words_;
    bool& missing_value_;
    std::vector<explanation::obstacle> found_;
};

} // namespace

std::vector<explanation::obstacle> obstacles_in_words(const verdict_words& words, const verdict& of,
                                                      bool& missing_value) {
    return obstacle_writer{words, missing_value}.write(of);
}

} // namespace maatstaf
