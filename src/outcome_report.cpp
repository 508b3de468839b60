#include "outcome_report.hpp"

#include "pattern.hpp"
#include "phrases.hpp"

namespace maatstaf {

namespace {

constexpr text counts{"Gevallen: {0}, waarvan {1} zoals verwacht.", "Cases: {0}, of which {1} as expected."};
constexpr text failed{"Niet zoals verwacht", "Not as expected"};
constexpr text differs{"{0}: verwacht {1}, antwoord {2}", "{0}: expected {1}, answered {2}"};
constexpr text because_word{"omdat: {0}", "because: {0}"};

json failure_object(const case_failure& f) {
    json result;
    result["file"] = f.file;
    result["case"] = f.name;
    result["rule"] = f.rule;
    result["expected"] = answer_value(f.expected, f.expected_nothing);
    result["answer"] = answer_value(f.answered, f.answered_nothing);
    result["because"] = f.because;
    return result;
}

} // namespace

void add_outcome(page& to, const case_run& of, language l) {
    const auto value = [l](const stated& what, bool nothing) {
        return nothing ? std::string(in(phrase::unknown, l)) : in_words(what, {l, naming::names});
    };
    to.line(fill(in(counts, l), {std::to_string(of.cases()), std::to_string(of.passed())}));
    if (!of.failures().empty()) to.section(in(failed, l));
    for (const case_failure& f : of.failures()) {
        const std::string expected = value(f.expected, f.expected_nothing);
        to.bullet(f.file + ": " + f.name);
        to.paragraph(fill(in(differs, l), {f.rule, expected, value(f.answered, f.answered_nothing)}), 4, 2);
        to.paragraph(fill(in(because_word, l), {f.because}), 4, 2);
    }
}

void add_outcome(json& to, const case_run& of) {
    to["cases"] = of.cases();
    to["passed"] = of.passed();
    to["failures"] = json::array();
    for (const case_failure& f : of.failures()) to["failures"].push_back(failure_object(f));
}

} // namespace maatstaf
