// The changes of a case in time as a citizen reads them.
#include "changes_text.hpp"

#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <maatstaf/explain_changes.hpp>

namespace maatstaf {

namespace {

std::string_view word(const text& both, language l) {
    return in(both, l);
}

std::string answer_in_words(const explained_stretch& s, language in) {
    const bool open = s.nothing_known || (s.answer.of == kind::truth && s.answer.value.lo != s.answer.value.hi);
    return open ? std::string(word(phrase::still_open, in)) : in_words(s.answer, {in, naming::labels});
}

} // namespace

void write_causes(std::span<const change_cause> causes, language in, page& into) {
    for (const change_cause& c : causes) {
        into.bullet(capitalised(c.text) + '.');
        if (!c.short_source.empty()) into.paragraph(fill(word(phrase::from_source, in), {c.short_source}), 4);
    }
}

std::string to_text(const explained_changes& what, language in) {
    page result;
    result.heading(what.heading);
    for (const explained_stretch& s : what.stretches) {
        const std::string first = long_date(s.from.day, in), last = long_date(s.until.day - 1, in);
        const std::string answer = answer_in_words(s, in);
        result.paragraph(s.from.day + 1 == s.until.day ? fill(word(phrase::has_value, in), {first, answer})
                                                       : fill(word(phrase::stretch, in), {first, last, answer}),
                         0, 2);
        write_causes(s.because, in, result);
    }
    return result.text();
}

} // namespace maatstaf
