// What explanations of one verdict share: the case, its trace, the language, and what things are called.
#pragma once

#include "node_words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// "Participatiewet, art. 21, onderdeel a (jci1.3:…)"; empty without a source.
std::string source_text(const source* where, bool with_address);
const source* first_source(const statement& of) noexcept;

/// "kinderen" is among the names when it is itself, and when a fact of a member is: "kinderen[0].geboortedatum".
bool is_among(const std::vector<std::string>& names, std::string_view wanted);

/// Borrows all it holds, for the time of one explanation.
struct verdict_words {
    const plan& of;
    const workspace& room;
    const known_facts facts;
    wording how;
    node_words nodes;
    int year; ///< of the date of judgement; 0 where that is not fixed

    verdict_words(const situation& known, const judge& by, wording how);

    std::string_view word(const text& both) const noexcept;
    bool by_labels() const noexcept { return how.by == naming::labels; }
    /// Is a page of this year not confirmed on the date of judgement?
    bool unconfirmed(int page) const noexcept { return page != 0 && year > page; }

    std::string label_of(const statement& s) const;
    std::string called(const statement& s) const { return by_labels() ? label_of(s) : std::string(s.name); }
    std::string day(date d) const;
    std::string name_of_slot(std::uint32_t slot) const;
    /// By labels the facts of all members are called alike: "de kinderen, nummer 2: ". By names nothing.
    std::string of_member(member_of whose) const;
    std::uint32_t segment_at(std::uint32_t node) const;
    const statement& statement_at(std::uint32_t node) const;
    /// From when until when it is in force, of what is not so always.
    std::string validity(const statement& s) const;
};

/// What determined the verdict, in the order of the rule.
std::vector<explanation::reason> reasons_in_words(const verdict_words& words, const verdict& of);

/// One of them. `of_rule`: the rule that is explained.
explanation::reason reason_in_words(const verdict_words& words, const reason& what, const statement& of_rule);

/// Why the verdict is open. `missing_value`: a dated value is absent, or a question that matters is settled by no source.
std::vector<explanation::obstacle> obstacles_in_words(const verdict_words& words, const verdict& of,
                                                      bool& missing_value);

} // namespace maatstaf
