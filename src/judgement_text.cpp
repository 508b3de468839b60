#include "judgement_text.hpp"

#include "value_text.hpp"

namespace maatstaf {

std::string judgement_text(const pack& of, date on, const situation& known, judge& by, language in) {
    std::string result{in == language::nl && !of.label.nl.empty() ? of.label.nl : of.label.en};
    if (result.empty()) result = of.name;
    result += ", " + long_date(on.day, in) + '\n';
    for (std::size_t n = 0; n < known.made_for().rules().size(); ++n)
        result += '\n' + to_text(explain(known, by, n, {in, naming::labels}), in);
    return result;
}

} // namespace maatstaf
