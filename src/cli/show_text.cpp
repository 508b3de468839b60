// A pack as a page to read.
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "shown_pack.hpp"
#include "value_text.hpp"
#include "verdict_words.hpp"

#include <maatstaf/packs.hpp>

namespace maatstaf::cli {

namespace {

constexpr text uses{"Bouwt op {0}.", "Builds on {0}."}, also_chooses{"Kiest voor {0}: {1}.", "Chooses for {0}: {1}."};
constexpr text facts{"Gegevens van {0}", "Facts of {0}"}, members{"hoogstens {0} leden", "at most {0} members"};
constexpr text values{"Bedragen en andere waarden door de tijd", "Amounts and other values over time"};
constexpr text rules{"Definities en regels", "Definitions and rules"}, settings{"Instellingen", "Settings"};
constexpr text questions{"Wat geen bron beslist", "What no source settles"};
constexpr text definition_word{"definitie", "definition"}, rule_word{"regel", "rule"};
constexpr text needed_word{"te berekenen door het programma", "for the program to compute"};
constexpr text from_day{"vanaf {0}: {1}", "from {0}: {1}"}, before_that{"daarvoor: {0}", "before: {0}"};
constexpr text page_of{" (bevestigd in {0})", " (confirmed in {0})"};
constexpr text in_force_from{"In werking vanaf {0}.", "In force from {0}."},
    in_force_until{"In werking tot {0}.", "In force until {0}."};
constexpr text in_force{"In werking vanaf {0} tot {1}.", "In force from {0} until {1}."};
constexpr text options{"{0} (te kiezen uit {1})", "{0} (to choose from {1})"};
constexpr text codes_word{"Codes: {0}.", "Codes: {0}."};
constexpr text may_be{"Mogelijk is: {0}.", "Possible is: {0}."};
constexpr text disagree{"Bronnen spreken elkaar tegen. {0}", "Sources disagree. {0}"};

class pack_page {
public:
    explicit pack_page(const shown_pack& shown) : shown_(shown), how_{shown.in(), naming::labels} {}

    std::string write() {
        const pack& p = shown_.of();
        const std::string label{word(p.label)};
        page_.heading((label.empty() ? std::string(p.name) : label) + " (" + std::string(p.name) + ' ' +
                      std::string(p.version) + ')');
        page_.line(hash_of(p));
        if (!shown_.selected()) write_opening(p);
        if (!shown_.parameters().empty()) section(values);
        for (const parameter* one : shown_.parameters()) write(*one);
        if (!shown_.statements().empty()) section(rules);
        for (const statement* s : shown_.statements()) write(*s);
        if (!shown_.selected()) write_questions(p);
        return page_.text();
    }

private:
    std::string word(const text& both) const { return std::string(in(both, how_.in)); }
    std::string day(date d) const { return long_date(d.day, how_.in); }

    void section(const text& title) {
        page_.empty_line();
        page_.heading(word(title));
    }

    void title(std::string_view name, std::string_view label) {
        page_.empty_line();
        page_.paragraph(std::string(name) + (label.empty() ? "" : ": " + std::string(label)), 0, 2);
    }

    void write_source(const source* where, std::size_t indent) {
        if (where == nullptr) return;
        std::string line =
            fill(word(phrase::from_source), {'[' + std::string(where->id) + "] " + source_text(where, true)});
        if (!where->quote.empty()) line += (how_.in == language::nl ? ": „" : ": “") + std::string(where->quote) + "”";
        page_.paragraph(line, indent, 2);
    }

    void write_opening(const pack& p) {
        std::string names;
        for (const pack* used : p.uses) names += (names.empty() ? "" : ", ") + std::string(used->name);
        if (!names.empty()) page_.line(fill(word(uses), {names}));
        for (const chosen& c : p.chooses)
            for (const pack* used : p.uses)
                for (const setting_view& s : used->settings)
                    if (s.name == c.setting)
                        page_.line(fill(word(also_chooses), {s.name, in_words(shown_.value_of(s), how_)}));
        for (const entity& e : p.entities) write(e);
        if (!p.settings.empty()) section(settings);
        for (const setting_view& s : p.settings) write(s);
    }

    void write(const entity& e) {
        page_.empty_line();
        page_.heading(fill(word(facts), {e.name}));
        for (const fact_view& f : e.facts)
            if (f.list.empty()) write(f, 2);
        for (const list_view& l : e.lists) {
            page_.paragraph(std::string(l.name) + ": " + word(l.label) + " (" +
                                fill(word(members), {std::to_string(l.maximum)}) + ')',
                            2, 2);
            for (const fact_view& f : e.facts)
                if (f.list == l.name) write(f, 4);
        }
    }

    void write(const fact_view& f, std::size_t indent) {
        std::string possible;
        if (f.of == kind::choice)
            for (const std::string_view o : f.options) possible += (possible.empty() ? "" : ", ") + std::string(o);
        else if (f.of != kind::truth) possible = in_words({f.of, f.domain, {}, {INT64_MIN, INT64_MAX}}, how_);
        page_.paragraph(std::string(f.name) + ": " + word(f.label) + (possible.empty() ? "" : " (" + possible + ')'),
                        indent, 2);
    }

    void write(const setting_view& s) {
        std::string all;
        for (const std::string_view o : s.options) all += (all.empty() ? "" : ", ") + std::string(o);
        if (s.of == kind::truth) all = word(phrase::yes) + ", " + word(phrase::no);
        const std::string value = in_words(shown_.value_of(s), how_);
        title(s.name, all.empty() ? value : fill(word(options), {value, all}));
        page_.paragraph(word(s.says), 2);
    }

    void write(const parameter& p) {
        title(p.name, word(p.label));
        if (!p.before.nl.empty()) page_.paragraph(fill(word(before_that), {word(p.before)}), 2, 2);
        for (std::size_t i = 0; i < p.periods.size(); ++i) {
            const period& on = p.periods[i];
            std::string line =
                fill(word(from_day), {day(on.from), on.is_gap() ? word(on.gap) : shown_.in_period(p, on)});
            if (on.confirmed_in != 0) line += fill(word(page_of), {std::to_string(on.confirmed_in)});
            page_.paragraph(line, 2, 2);
            const bool same_follows = i + 1 < p.periods.size() && p.periods[i + 1].where == on.where;
            if (!same_follows) write_source(on.where, 4);
        }
    }

    void write(const statement& s) {
        const about_view& meta = s.meta;
        title(std::string(s.name) + " (" +
                  word(s.is_rule             ? rule_word
                       : s.domain != nullptr ? needed_word
                                             : definition_word) +
                  ')',
              word(meta.label));
        if (!meta.says.nl.empty()) page_.paragraph(word(meta.says), 2);
        const bool begins = meta.from > range_of<date>::lowest, ends = meta.until <= range_of<date>::highest;
        std::string validity;
        if (begins || ends)
            validity = fill(word(begins && ends ? in_force
                                 : begins       ? in_force_from
                                                : in_force_until),
                            {day(begins ? meta.from : meta.until), day(meta.until)});
        if (meta.confirmed_in != 0) validity += fill(word(page_of), {std::to_string(meta.confirmed_in)});
        if (!validity.empty()) page_.paragraph(validity, 2);
        std::string codes_said;
        const codes& by = *meta.administered_as;
        for (const std::string_view code : {by.upl, by.product_categorie, by.type_verwijzer, by.taakveld})
            if (!code.empty()) codes_said += (codes_said.empty() ? "" : ", ") + std::string(code);
        if (!codes_said.empty()) page_.paragraph(fill(word(codes_word), {codes_said}), 2);
        for (const source* where : meta.sources()) write_source(where, 2);
        if (!meta.contradiction->nl.empty()) page_.paragraph(fill(word(disagree), {word(*meta.contradiction)}), 2, 2);
        if (s.domain != nullptr) write_possible(s);
        page_.empty_line();
        for (const std::string& line : shown_.expression(s)) {
            const std::size_t indent = line.find_first_not_of(' ');
            page_.paragraph(line, 6 + indent, 4);
        }
    }

    void write_possible(const statement& s) {
        const std::string said = in_words({s.of, *s.domain, s.options, {INT64_MIN, INT64_MAX}}, how_);
        page_.paragraph(fill(word(may_be), {said}), 2, 2);
    }

    void write_questions(const pack& p) {
        if (!p.questions.empty()) section(questions);
        for (const open_question& q : p.questions) {
            title(q.name, word(q.says));
            write_source(q.where, 2);
        }
    }

    const shown_pack& shown_;
    wording how_;
    page page_;
};

} // namespace

std::string as_text(const shown_pack& shown) {
    return pack_page{shown}.write();
}

} // namespace maatstaf::cli
