// An answer of the BRP: cases_from_brp. Every case that comes out is one that read_case and tell have nothing against.
#include "fuzzed.hpp"

#include <maatstaf/brp.hpp>
#include <maatstaf/packs.hpp>
#include <maatstaf/read_case.hpp>

namespace {

using namespace maatstaf;

const pack* const packs[]{built_in_pack("landelijk")};

/// Without rules: it only knows what there is to say.
std::optional<plan> names_of(std::string_view entity) {
    std::vector<link_problem> problems;
    return plan::make({packs, entity, {}, {}}, problems);
}

void make_cases(std::string_view answer, const plan& names) {
    diagnostics found;
    const brp_cases made = cases_from_brp(answer, names.names().entity, found);
    fuzz::require_sound(found);
    fuzz::require(made.cases.size() <= made.persons, "no more cases than persons");
    for (const brp_case& one : made.cases) {
        diagnostics against;
        const case_text text = read_case(one.text, packs, against);
        situation known{names};
        tell(text, known, against);
        fuzz::require(against.empty(), "the case of a person can be read");
    }
    fuzz::require(!to_json(made).empty() || made.cases.empty(), "cases as JSON");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto households = names_of("huishouden"), young = names_of("jeugdige");
    make_cases(fuzz::text_of(data, size), *households);
    make_cases(fuzz::text_of(data, size), *young);
    return 0;
}
