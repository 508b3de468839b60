// How answers go along a fact, as a citizen reads it.
#include "changes_text.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "rate_words.hpp"

#include <maatstaf/explain_sweep.hpp>

namespace maatstaf {

namespace {

class sweep_page {
public:
    sweep_page(const explained_sweep& what, language in) : what_(what), how_{in, naming::labels} {}

    std::string write() {
        page_.heading(what_.heading);
        for (const explained_sweep::stretch& s : what_.stretches) {
            const std::string from = in_words(s.from, how_), to = in_words(s.to, how_);
            page_.paragraph(from == to ? fill(word(phrase::has_value), {from, answer(s)})
                                       : fill(word(phrase::stretch), {from, to, answer(s)}),
                            0, 2);
            write_causes(s.because, how_.in, page_);
        }
        return page_.text();
    }

private:
    std::string_view word(const text& both) const { return in(both, how_.in); }

    std::string answer(const explained_sweep::stretch& s) const {
        const bool open = s.nothing_known || (s.at_from.of == kind::truth && s.at_from.value.lo != s.at_from.value.hi);
        if (open) return std::string(word(phrase::still_open));
        if (!s.moves) return in_words(s.at_from, how_);
        const std::string both = fill(word(phrase::goes_from_to), {in_words(s.at_from, how_), in_words(s.at_to, how_)});
        return s.rate ? both + fill(word(phrase::per_euro), {rate_in_words(*s.rate, how_.in)}) : both;
    }

    const explained_sweep& what_;
    wording how_;
    page page_;
};

} // namespace

std::string to_text(const explained_sweep& what, language in) {
    return sweep_page{what, in}.write();
}

} // namespace maatstaf
