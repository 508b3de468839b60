// What would have to be otherwise, as a citizen reads it: first what somebody can change.
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <maatstaf/explain_whatif.hpp>

namespace maatstaf {

namespace {

class whatif_page {
public:
    whatif_page(const explained_whatif& what, language in) : what_(what), how_{in, naming::labels} {}

    std::string write() {
        explanation judged;
        judged.heading = what_.heading;
        judged.answer = what_.answer;
        judged.nothing_known = what_.nothing_known;
        const bool is_open = !judged.settled();
        if (is_open) section(phrase::not_known_yet, [](const effect& e) { return !e.is_told; });
        of_group(phrase::by_person, changing::by_person);
        of_group(phrase::other_facts, changing::undeclared);
        of_group(phrase::by_time, changing::by_time);
        of_group(phrase::by_nobody, changing::never);
        if (!is_open) section(phrase::not_known_yet, [](const effect& e) { return !e.is_told; });
        without_effect();
        const std::string answered = to_text(judged, how_.in);
        return page_.text().empty() ? answered : answered + '\n' + page_.text();
    }

private:
    using effect = explained_whatif::effect;

    std::string word(const text& both) const { return std::string(in(both, how_.in)); }
    bool hopes_for_another() const { return what_.answer.of == kind::truth && what_.answer.value.lo == 0; }
    static bool does_something(const effect& e) { return !e.others.empty() || e.too_many; }

    template <class Belongs>
    void section(const text& title, const Belongs& belongs) {
        bool begun = false;
        for (const effect& e : what_.facts) {
            if (!does_something(e) || !belongs(e)) continue;
            if (!begun) page_.section(word(title));
            begun = true;
            tell(e);
        }
    }

    void of_group(const text& title, changing group) {
        section(title, [group](const effect& e) { return e.is_told && e.changeable == group; });
    }

    void tell(const effect& e) {
        page_.bullet(capitalised(fill(word(phrase::has_value), {e.label, in_words(e.value, how_)})));
        if (e.is_told && !hopes_for_another() && e.stays.value != e.value.value)
            page_.paragraph(fill(word(phrase::stays), {in_words(e.stays, how_)}), 4, 2);
        for (const explained_whatif::otherwise& o : e.others) page_.paragraph(line_of(o), 4, 2);
        if (e.too_many) page_.paragraph(word(phrase::too_many), 4, 2);
    }

    std::string line_of(const explained_whatif::otherwise& o) const {
        const std::string line = fill(word(phrase::has_value), {values(o.fact), answer(o)});
        if (!o.difference) return line;
        std::string by = in_words(*o.difference, how_);
        if (o.fact.of == kind::date)
            by = fill(word(o.difference->value.lo == 1 ? phrase::one_day : phrase::days), {by});
        return line + " (" + fill(word(phrase::difference), {by}) + ')';
    }

    std::string values(const stated& of) const {
        if (of.of == kind::truth) return word(of.value.lo == 1 ? phrase::if_so : phrase::if_not_so);
        return wide_open(of) ? word(phrase::always) : in_words(of, how_);
    }

    std::string answer(const explained_whatif::otherwise& o) const {
        if (o.nothing_known || (o.answer.of == kind::truth && !is_point(o.answer.value, o.answer.of)))
            return word(phrase::still_open);
        return in_words(o.answer, how_);
    }

    void without_effect() {
        bool begun = false;
        for (const effect& e : what_.facts) {
            if (does_something(e)) continue;
            if (!begun) page_.section(word(hopes_for_another() ? phrase::not_enough : phrase::changes_nothing));
            begun = true;
            page_.bullet(capitalised(fill(word(phrase::has_value), {e.label, in_words(e.value, how_)})));
        }
    }

    const explained_whatif& what_;
    wording how_;
    page page_;
};

} // namespace

std::string to_text(const explained_whatif& what, language in) {
    return whatif_page{what, in}.write();
}

} // namespace maatstaf
