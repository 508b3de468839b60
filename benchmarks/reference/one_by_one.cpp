// Tells each row to the library as any program would: a fact that is not known is not told.
#include "one_by_one.hpp"

#include "pack.hpp"

namespace reference {

namespace {

using namespace maatstaf;

std::optional<plan> link_all() {
    const pack* const packs[]{&rules::scheme};
    std::vector<link_problem> problems;
    return plan::make({packs, rules::entity_name, rules::rule_names}, problems);
}

/// Tells what is known of a row, column after column; false when something is not accepted.
bool tell(situation& about, const inputs& in, std::size_t row) {
    std::size_t column = 0;
    bool accepted = true;
    const auto set = [&](const auto& fact, auto value) {
        const std::uint64_t* const known = in.known[column++];
        if (known == nullptr || (known[row / 64] >> (row % 64) & 1) != 0)
            accepted = about.set(fact, value) == outcome::accepted && accepted;
    };
    const auto holds = [](std::uint8_t value) { return value != 0 ? yes : no; };
    set(rules::geboortedatum, date{in.birth[row]});
    set(peildatum, date{in.ref[row]});
    set(rules::inkomen, money{in.income[row]});
    set(rules::vermogen, money{in.assets[row]});
    set(rules::gemeente, count{in.municipality[row]});
    set(rules::partner, holds(in.partner[row]));
    set(rules::kinderen, count{in.children[row]});
    set(rules::soort, static_cast<rules::huishoudtype>(in.household[row]));
    set(rules::inrichting, holds(in.inside[row]));
    set(rules::wie_verwijst, static_cast<rules::verwijzer>(in.referrer[row]));
    set(rules::beslissing_rechter, holds(in.court[row]));
    set(rules::skj, holds(in.skj[row]));
    set(rules::lopende_hulp, holds(in.running[row]));
    return accepted;
}

} // namespace

std::optional<std::vector<answers>> judged_one_by_one(const inputs& in, std::size_t rows) {
    const auto made = link_all();
    if (!made) return std::nullopt;
    judge j{*made};
    std::vector<answers> result(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        situation about{*made};
        if (!tell(about, in, row)) return std::nullopt;
        j.consider(about);
        for (std::size_t n = 0; n < outputs::count; ++n) result[row][n] = j.answer(n);
    }
    return result;
}

} // namespace reference
