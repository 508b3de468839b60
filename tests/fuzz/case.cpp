// A case: read_case and tell, against a small pack, on any day and on one. What is told can be judged and explained.
#include "fuzzed.hpp"
#include "src/tiny_pack.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/read_case.hpp>

namespace {

using namespace maatstaf;

void judge_case(const case_text& text, const plan& by) {
    diagnostics found;
    situation known{by};
    tell(text, known, found);
    fuzz::require_sound(found);
    judge judged{by};
    judged.consider(known); // also when something was wrong: what is told stays within what can be judged
    report_contradictions(text, known, judged, found);
    for (std::size_t n = 0; n < by.rules().size(); ++n) {
        const explanation why = explain(known, judged, n, {language::nl, naming::names});
        fuzz::require(!to_json(why).empty() && !to_text(why, language::en).empty(), "an explanation");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const pack* const packs[]{&tiny::klein};
    static const auto households = fuzz::plan_of_all(tiny::klein, "huishouden"),
                      households_on = fuzz::plan_of_all(tiny::klein, "huishouden", date{2025, 1, 1}),
                      referrals = fuzz::plan_of_all(tiny::klein, "verwijzing");
    diagnostics found;
    const case_text text = read_case(fuzz::text_of(data, size), packs, found);
    fuzz::require_sound(found);
    fuzz::require(!text.entity().empty() || !found.empty(), "an entity or findings");
    if (text.entity() == "verwijzing") judge_case(text, *referrals);
    if (text.entity() != "huishouden") return 0;
    judge_case(text, *households);
    judge_case(text, *households_on);
    return 0;
}
