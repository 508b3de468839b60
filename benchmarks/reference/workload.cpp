// The generator. A splitmix generator, seeded by the number of the row, draws the facts one after another; the order of
// the draws is what the expected checksums rest on.
#include "workload.hpp"

#include "parameters.hpp"

#include <maatstaf/values/date.hpp>

#include <algorithm>

namespace reference {

namespace {

using maatstaf::date;

static_assert([] {
    for (int p = 0; p < static_cast<int>(periods); ++p)
        if (period_starts[static_cast<std::size_t>(p)] != date(2023 + p / 2, p % 2 == 0 ? 1 : 7, 1).day) return false;
    return end_of_periods == date(2027, 1, 1).day;
}());

class draw {
public:
    explicit draw(std::uint64_t seed) noexcept : state_(seed) {}

    std::uint64_t bits() noexcept {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::uint32_t below(std::uint32_t n) noexcept { return static_cast<std::uint32_t>((bits() >> 11) % n); }
    bool percent(std::uint32_t n) noexcept { return below(100) < n; }
    std::int32_t around() noexcept { return static_cast<std::int32_t>(below(3)) - 1; } ///< -1, 0 or 1

private:
    std::uint64_t state_;
};

struct household {
    std::int32_t birth = 0, ref = 0;
    std::int64_t income = 0, assets = 0;
    std::uint16_t municipality = 0;
    std::array<std::uint8_t, 8> bytes{}; ///< the columns of bytes, in the order of `inputs`
};

std::int32_t any_birth(draw& any, std::int32_t ref) noexcept {
    constexpr std::array<std::int32_t, 7> ages_that_matter{210, 216, 252, 276, 802, 804, 12}; // in months
    const std::uint32_t kind = any.below(100);
    if (kind >= 40) return ref - 6'574 - static_cast<std::int32_t>(any.below(28'100)); // 18 to 95 years
    if (kind >= 5) return ref - static_cast<std::int32_t>(any.below(8'400));           // 0 to 23 years
    const std::int64_t turned =
        maatstaf::calendar::plus_months(ref, -ages_that_matter[any.below(7)], maatstaf::month_end::clamped);
    return std::min(static_cast<std::int32_t>(turned) + any.around(), ref);
}

household any_household(std::size_t row) noexcept {
    draw any{0x5dc0ffeeU ^ (row * 0x2545F4914F6CDD1DU)};
    const auto byte = [](auto value) { return static_cast<std::uint8_t>(value); };
    const auto upto = [&any](std::uint32_t n) { return static_cast<std::int64_t>(any.below(n)); };
    household h;
    h.ref = period_starts[0] +
            static_cast<std::int32_t>(any.below(static_cast<std::uint32_t>(end_of_periods - period_starts[0])));
    h.birth = any_birth(any, h.ref);
    const std::uint8_t type = any.percent(45) ? 0 : any.percent(30) ? 1 : 2;
    const std::uint8_t partner = byte(any.percent(type == 2 ? 99 : 1));
    const std::uint8_t inside = byte(any.percent(4));
    const std::uint8_t children = any.percent(45) ? byte(0) : byte(1 + any.below(4));
    h.income = 20'000 + upto(180'000);
    h.income += upto(140'000);
    h.assets = upto(any.percent(70) ? 1'200'000 : 6'000'000);
    const auto period = static_cast<std::size_t>(
        std::upper_bound(period_starts.begin() + 1, period_starts.end(), h.ref) - period_starts.begin() - 1);
    if (any.percent(3)) {
        const std::uint32_t on_type = any.below(3), age_class = any.below(3), is_inside = any.below(2);
        h.income = std::int64_t{norms[period][on_type][age_class][is_inside]} * income_percent / 100 + any.around();
    }
    if (any.percent(3)) {
        const std::uint32_t on_type = any.below(3);
        h.assets = asset_limits[period][on_type] + any.around();
    }
    h.municipality = static_cast<std::uint16_t>(any.percent(60) ? home_municipality : 1 + upto(1'990));
    const std::uint8_t referrer = byte(any.below(12)), court = byte(any.percent(20)), skj = byte(any.percent(70)),
                       running = byte(any.percent(40));
    h.bytes = {partner, children, type, inside, referrer, court, skj, running};
    return h;
}

constexpr std::uint8_t never = 0xaa;

} // namespace

table::table(std::size_t rows, unsigned percent_unknown)
    : birth_(rows), ref_(rows), income_(rows), assets_(rows), municipality_(rows) {
    for (auto& bytes : bytes_) bytes = column<std::uint8_t>(rows);
    for (std::size_t row = 0; row < padded(rows); ++row) {
        const household h = any_household(row);
        birth_.data()[row] = h.birth;
        ref_.data()[row] = h.ref;
        income_.data()[row] = h.income;
        assets_.data()[row] = h.assets;
        municipality_.data()[row] = h.municipality;
        for (std::size_t c = 0; c < bytes_.size(); ++c) bytes_[c].data()[row] = h.bytes[c];
    }
    const auto bytes = [this](std::size_t c) { return bytes_[c].data(); };
    columns_ = {rows,     birth_.data(), ref_.data(), income_.data(), assets_.data(), municipality_.data(),
                bytes(0), bytes(1),      bytes(2),    bytes(3),       bytes(4),       bytes(5),
                bytes(6), bytes(7)};
    if (percent_unknown == 0) return;
    for (std::size_t c = 0; c < inputs::count; ++c) {
        known_[c] = column<std::uint64_t>(padded(rows) / 64);
        for (std::size_t row = 0; row < padded(rows); ++row) {
            draw any{row * inputs::count + c};
            known_[c].data()[row / 64] |= std::uint64_t{!any.percent(percent_unknown)} << (row % 64);
        }
        columns_.known[c] = known_[c].data();
    }
}

results::results(std::size_t rows) {
    columns_.rows = rows;
    for (std::size_t c = 0; c < bytes_.size(); ++c) {
        bytes_[c] = column<std::uint8_t>(rows);
        columns_.r[c] = bytes_[c].data();
    }
}

std::uint64_t checksum(const outputs& of) noexcept {
    std::uint64_t sum = 0;
    for (std::size_t row = 0; row < of.rows; ++row) {
        std::uint64_t code = 0;
        for (std::size_t c = 0; c < outputs::count; ++c) code += std::uint64_t{of.r[c][row]} << c;
        sum += code * (row % 65'521 + 1);
    }
    return sum;
}

std::optional<std::uint64_t> expected_checksum(std::size_t rows) noexcept {
    switch (rows) {
    case 1'000: return 101'356'391;
    case 100'000: return 543'889'795'794;
    case 5'000'000: return 32'466'088'261'814;
    default: return std::nullopt;
    }
}

void spoil(const outputs& which) noexcept {
    for (std::uint8_t* column : which.r) std::fill_n(column, padded(which.rows), never);
}

} // namespace reference
