#include "judgement_text.hpp"

#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

namespace maatstaf {

namespace {

std::string called(const pack& of, language l) {
    const std::string_view label = in(of.label, l);
    return std::string(label.empty() ? of.name : label);
}

} // namespace

std::string day_heading(const pack& of, date on, language in) {
    return called(of, in) + ", " + long_date(on.day, in) + '\n';
}

std::string heading(const pack& of, std::optional<date> on, language in) {
    return on ? day_heading(of, *on, in) : called(of, in) + '\n';
}

std::string period_heading(const pack& of, date from, date until, language in) {
    return called(of, in) + ", " +
           fill(maatstaf::in(phrase::period, in), {long_date(from.day, in), long_date(until.day - 1, in)}) + '\n';
}

std::string judgement_text(const pack& of, date on, const situation& known, judge& by, language in) {
    std::string result = day_heading(of, on, in);
    for (std::size_t n = 0; n < known.made_for().rules().size(); ++n)
        result += '\n' + to_text(explain(known, by, n, {in, naming::labels}), in);
    return result;
}

} // namespace maatstaf
