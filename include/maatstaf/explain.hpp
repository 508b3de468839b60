// Why an answer is what it is, in words: Dutch or English, by the names that programs use or by the labels that people
// read. The reasons come from the judge; this only says them. Part of maatstaf::pack.
// Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/evaluate.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

enum class language : std::uint8_t { nl, en };

/// What things are called, which also settles how numbers are written.
enum class naming : std::uint8_t {
    names,  ///< netto_inkomen 1.533,82; dates 2025-01-01
    labels, ///< het netto-inkomen per maand (€ 1.533,82); dates 1 januari 2025
};

struct wording {
    language in = language::nl;
    naming by = naming::names;
};

/// A value with all that it takes to state it. Options are borrowed from the pack.
struct stated {
    kind of = kind::truth;
    box value{};
    std::span<const std::string_view> options{}; ///< of a choice
    box widest{};                 ///< what it could be if nothing were known; an end that lies there is open
    std::int32_t denominator = 1; ///< of a rate
};

/// "€ 1.533,82", "minstens 2.000,00", "ja", "1 januari 2025", "onbekend".
std::string in_words(const stated& what, wording how);

/// One verdict in words. Owns its text; options in `stated` are borrowed from the pack.
struct explanation {
    struct reason {
        std::string text;
        std::string source;             ///< title, place and address; empty when the pack names none
        std::string short_source;       ///< the same without the address
        std::vector<std::string> facts; ///< of a comparison: those that it reads itself
        std::optional<stated> margin;   ///< distance to the threshold, in the fact's unit
        std::string name;               ///< of a definition or a dated value that made the answer
        std::optional<stated> value;    ///< and what it gave
    };
    struct obstacle {
        std::string kind; ///< "fact", "parameter", "function", "no_source", "not_in_force"
        std::string name;
        std::string text;
        std::string source;
        std::string short_source;
        std::string subject; ///< of a fact: what is not known, without more
    };
    struct consequence {
        std::optional<stated> fact; ///< if the fact is this; of a list: none for "no members"
        bool anybody = false;       ///< of a list: if it has members
        stated answer;
        bool answer_open = false; ///< as nothing_known
    };
    struct question {
        std::string fact;
        std::string text;
        std::vector<consequence> settles;
        std::string outlook; ///< how many questions are still to come; empty where that was not looked for
    };
    struct doubt {
        std::string fact;
        std::string text; ///< "de geboortedatum is in onderzoek of moet worden nagekeken"
    };
    struct note {
        std::string text;
        std::string source;
    };

    std::string rule;
    std::string heading; ///< the rule's label
    stated answer;
    bool nothing_known = false; ///< the value is null: it rests on a dated value that is missing, or on nothing known
    std::vector<reason> reasons;
    std::vector<std::string> used, open; ///< facts, sorted by name
    std::vector<obstacle> unknown_because;
    std::vector<doubt> review; ///< of the facts used or open: those marked for review, sorted by name
    std::optional<question> next_question;
    std::vector<note> notes;
    codes administered_as; ///< under which a decision is registered; borrowed from the pack, empty where none exist
    std::vector<std::string> jci; ///< links to the articles of the rule; given where there are codes

    bool settled() const noexcept { return is_point(answer.value, answer.of); }
};

/// Explains the n-th rule of the plan that `known` and `by` were made for. `by` must have considered `known` last. The
/// packs must outlive the result.
explanation explain(const situation& known, judge& by, std::size_t n, wording how);

/// The result object of docs/interface: {"rule": …, "answer": …, "reasons": […], …}. Two spaces for each level, no
/// newline at the end. Best made of an explanation by names.
std::string to_json(const explanation& what);

/// For a person: a heading, the answer, why, what is still needed. At most 100 columns, a newline at the end. Best made
/// of an explanation by labels, in the same language.
std::string to_text(const explanation& what, language in);

} // namespace maatstaf
