#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "pack_uses.hpp"
#include "phrases.hpp"
#include "spelling.hpp"
#include "value_text.hpp"

#include <maatstaf/lint.hpp>

#include <optional>
#include <string>

namespace maatstaf {

namespace {

/// Goes through a pack in the order in which it is written, so that each place is known where it is passed.
class linter {
public:
    linter(const pack& of, std::optional<date> on) : of_(of), on_(on), uses_(of) {}

    diagnostics look() {
        look_at_label(of_.label, "", "label", "The pack", of_.name);
        each(of_.settings, "settings", [this](const setting_view& s, const std::string& at) { look_at(s, at); });
        each(of_.questions, "questions", [this](const open_question& q, const std::string& at) { look_at(q, at); });
        each(of_.entities, "entities", [this](const entity& e, const std::string& at) { look_at(e, at); });
        each(of_.parameters, "parameters", [this](const parameter& p, const std::string& at) { look_at(p, at); });
        const auto needed = [](const statement& s) { return s.domain != nullptr; };
        look_at_statements("needs", "The needed value", needed);
        look_at_statements("definitions", "The definition",
                           [&](const statement& s) { return !s.is_rule && !needed(s); });
        look_at_statements("rules", "The rule", [&](const statement& s) { return s.is_rule && !needed(s); });
        return std::move(found_);
    }

private:
    template <class Things, class Look>
    static void each(const Things& things, std::string_view key, const Look& look) {
        const std::string list = place_in("", key);
        std::size_t n = 0;
        for (const auto& thing : things) look(thing, place_in(list, n++));
    }

    void note(finding what, std::string place, std::initializer_list<std::string_view> with) {
        found_.push_back(report(what, std::move(place), with));
    }

    void look_at_text(const text& t, const std::string& place, std::string_view key) {
        if (t.nl.empty() == t.en.empty()) return;
        const bool dutch = !t.nl.empty();
        note(finding::one_language_only, place_in(place, key), {dutch ? "Dutch" : "English", dutch ? "en" : "nl"});
    }

    /// A text that should be there. `what`: "The fact".
    void look_at_label(const text& t, const std::string& place, std::string_view key, std::string_view what,
                       std::string_view name) {
        if (t.nl.empty() && t.en.empty()) note(finding::no_label, place, {what, in_quotes(name), in_quotes(key)});
        else look_at_text(t, place, key);
    }

    void look_at(const setting_view& s, const std::string& place) {
        if (!uses_.has(s)) note(finding::unused_setting, place, {in_quotes(s.name)});
        look_at_label(s.says, place, "says", "The setting", s.name);
    }

    void look_at(const open_question& q, const std::string& place) {
        if (!uses_.has(q)) note(finding::unused_question, place, {in_quotes(q.name)});
        look_at_label(q.says, place, "says", "The question", q.name);
    }

    void look_at(const entity& e, const std::string& place) {
        look_at_label(e.label, place, "label", "The entity", e.name);
        look_at_facts(e, {}, place);
        for (std::size_t n = 0; n < e.lists.size(); ++n) {
            const list_view& l = e.lists[n];
            const std::string at = place_in(place_in(place, "lists"), n);
            bool shared = false;
            for (const fact_view& f : e.facts) shared = shared || (f.list == l.name && f.shared);
            if (!shared && !uses_.has(l, e.name)) note(finding::unused_list, at, {in_quotes(l.name)});
            look_at_label(l.label, at, "label", "The list", l.name);
            look_at_facts(e, l.name, at);
        }
    }

    void look_at_facts(const entity& e, std::string_view list, const std::string& place) {
        std::size_t n = 0;
        for (const fact_view& f : e.facts) {
            if (f.list != list) continue;
            const std::string at = place_in(place_in(place, "facts"), n++);
            if (!f.shared && !uses_.has(f, e.name)) note(finding::unused_fact, at, {in_quotes(f.name)});
            look_at_label(f.label, at, "label", "The fact", f.name);
        }
    }

    void look_at(const parameter& p, const std::string& place) {
        const std::string name = in_quotes(p.name);
        if (!uses_.has(p)) note(finding::unused_parameter, place, {name});
        look_at_label(p.label, place, "label", "The dated value", p.name);
        look_at_text(p.before, place, "before");
        const bool begins = !p.periods.empty() && p.periods[0].from > range_of<date>::lowest;
        if (begins && p.before.nl.empty() && p.before.en.empty())
            note(finding::nothing_before, place, {plain_date(p.periods[0].from.day), name});
        for (std::size_t n = 0; n < p.periods.size(); ++n) {
            const period& on = p.periods[n];
            const std::string at = place_in(place_in(place, "periods"), n);
            if (on.hole) note(finding::gap_without_reason, at, {plain_date(on.from.day), name});
            if (!on.is_gap() && on.where == nullptr)
                note(finding::no_source_of_amount, at, {name, plain_date(on.from.day)});
            look_at_text(on.gap, at, "gap");
        }
        if (on_) look_on_the_day(p, place);
    }

    void look_on_the_day(const parameter& p, const std::string& place) {
        const std::size_t begun = p.begun_on(*on_);
        if (begun != 0 && !p.periods[begun - 1].is_gap()) return;
        const text& why = begun == 0 ? p.before : p.periods[begun - 1].gap;
        const std::string_view said = in(why, language::en);
        note(finding::no_value_on_day, begun == 0 ? place : place_in(place_in(place, "periods"), begun - 1),
             {plain_date(on_->day), in_quotes(p.name), said.empty() ? "nobody says why" : said});
    }

    template <class Belongs>
    void look_at_statements(std::string_view key, std::string_view what, const Belongs& belongs) {
        const std::string list = place_in("", key);
        std::size_t n = 0;
        for (const statement& s : of_.definitions) {
            if (!belongs(s)) continue;
            const std::string at = place_in(list, n++);
            const about_view& meta = s.meta;
            if (!uses_.reaches(s))
                note(s.domain != nullptr ? finding::unused_need : finding::unused_definition, at, {in_quotes(s.name)});
            look_at_label(meta.label, at, "label", what, s.name);
            look_at_text(meta.says, at, "says");
            if (meta.sources().empty()) note(finding::no_source, at, {what, in_quotes(s.name)});
            look_at_text(*meta.contradiction, at, "contradiction");
        }
    }

    const pack& of_;
    const std::optional<date> on_;
    const pack_uses uses_;
    diagnostics found_;
};

} // namespace

diagnostics lint(const pack& of) {
    return linter{of, std::nullopt}.look();
}

diagnostics lint(const pack& of, date on) {
    return linter{of, on}.look();
}

} // namespace maatstaf
