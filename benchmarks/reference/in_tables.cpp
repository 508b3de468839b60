#include "in_tables.hpp"

#include "one_by_one.hpp"
#include "pack.hpp"

#include <maatstaf/table.hpp>

#include <cstdio>
#include <cstdlib>

namespace reference {

using namespace maatstaf;

namespace {

[[noreturn]] void die(const char* why) {
    std::fprintf(stderr, "%s; nothing was timed\n", why);
    std::exit(1);
}

plan link_all() {
    const pack* const packs[]{&rules::scheme};
    std::vector<link_problem> problems;
    auto made = plan::make({packs, rules::entity_name, rules::rule_names}, problems);
    if (!made) die("the rules cannot be linked");
    return std::move(*made);
}

std::vector<column> columns_of(const inputs& in) {
    std::vector<column> all;
    const auto add = [&](std::string_view name, layout lies, const void* data) {
        const auto* bits = reinterpret_cast<const std::uint8_t*>(in.known[all.size()]);
        all.push_back({.name = name, .lies = lies, .values = {.data = data, .validity = bits}});
    };
    add("geboortedatum", layout::int32, in.birth);
    add("peildatum", layout::int32, in.ref);
    add("inkomen", layout::int64, in.income);
    add("vermogen", layout::int64, in.assets);
    add("gemeente", layout::uint16, in.municipality);
    add("partner", layout::uint8, in.partner);
    add("kinderen", layout::uint8, in.children);
    add("soort_huishouden", layout::uint8, in.household);
    add("inrichting", layout::uint8, in.inside);
    add("verwijzer", layout::uint8, in.referrer);
    add("beslissing_rechter", layout::uint8, in.court);
    add("skj", layout::uint8, in.skj);
    add("lopende_hulp", layout::uint8, in.running);
    return all;
}

} // namespace

struct in_tables::parts {
    plan rules = link_all();
    std::optional<table_judge> judge;
    std::string kernels;
    mutable std::vector<std::vector<std::uint8_t>> settled = std::vector<std::vector<std::uint8_t>>(outputs::count);
};

in_tables::in_tables(bool with_bitmaps, const std::string& kernels) : parts_(std::make_unique<parts>()) {
    static const std::uint64_t some_bits = 0;
    inputs shape;
    for (const std::uint64_t*& bits : shape.known) bits = with_bitmaps ? &some_bits : nullptr;
    const std::vector<column> columns = columns_of(shape);
    std::vector<table_problem> problems;
    parts_->judge = table_judge::make(parts_->rules, {.rows = 0, .columns = columns}, problems);
    parts_->kernels = kernels;
    if (!parts_->judge) die("the columns do not fit the rules");
}
in_tables::~in_tables() = default;
in_tables::in_tables(in_tables&&) noexcept = default;

void in_tables::operator()(const inputs& in, const outputs& out, unsigned threads) const {
    const std::vector<column> columns = columns_of(in);
    std::vector<result_column> results;
    for (std::size_t r = 0; r < outputs::count; ++r) {
        std::vector<std::uint8_t>& bits = parts_->settled[r];
        if (bits.size() < in.rows / 8 + 8) bits.resize(in.rows / 8 + 8);
        results.push_back({.lies = layout::uint8, .values = out.r[r], .validity = bits.data()});
    }
    std::vector<table_problem> problems;
    const auto outcome = parts_->judge->judge({.rows = in.rows, .columns = columns}, results,
                                              {.threads = threads, .kernels = parts_->kernels}, problems);
    if (!outcome || outcome->refused != 0) die("a table is refused");
}

bool in_tables::agrees(const inputs& in, std::size_t rows) const {
    const auto alone = judged_one_by_one(in, rows);
    if (!alone) return false;
    const std::vector<column> columns = columns_of(in);
    std::vector<std::vector<std::uint8_t>> lower(outputs::count, std::vector<std::uint8_t>(rows)), upper = lower,
                                                                                                   settled = lower;
    std::vector<result_column> results;
    for (std::size_t r = 0; r < outputs::count; ++r)
        results.push_back({.lies = layout::uint8,
                           .values = lower[r].data(),
                           .validity = settled[r].data(),
                           .upper = upper[r].data()});
    std::vector<table_problem> problems;
    if (!parts_->judge->judge({.rows = rows, .columns = columns}, results, {.kernels = parts_->kernels}, problems))
        return false;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t r = 0; r < outputs::count; ++r) {
            const box answer = (*alone)[row][r];
            const bool bit = (settled[r][row / 8] >> (row % 8) & 1) != 0;
            if (answer != box{lower[r][row], upper[r][row]} || bit != (answer.lo == answer.hi)) return false;
        }
    return true;
}

} // namespace reference
