#include "by_case.hpp"

#include "column_reader.hpp"
#include "result_writer.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

/// Nothing is said of a definition: whatever follows stands.
constexpr box anything(kind of) noexcept {
    return of == kind::choice ? set_of(~std::uint64_t{0}) : box{INT64_MIN, INT64_MAX};
}

} // namespace

by_case::by_case(const plan& of, const bound_table& bound, const table& cases, std::span<const result_column> results)
    : plan_(of),
      bound_(bound),
      cases_(cases),
      results_(results),
      slots_(of.domains().begin(), of.domains().end()),
      members_(of.names().lists.size(), -1),
      room_(of.code()) {
    const bool gives = std::any_of(bound.columns.begin(), bound.columns.end(), [](const bound_column& c) {
        return c.is == bound_column::target::given && c.is_used();
    });
    if (gives)
        for (const segment& s : of.code().segments) given_.push_back(anything(s.of));
    facts_ = {slots_.data(), members_.data(), gives ? given_.data() : nullptr};
    traced_ = std::any_of(results.begin(), results.end(), wants_reasons);
}

std::optional<refused_row> by_case::judge(std::size_t row) {
    auto refused = read(row);
    if (!refused) {
        room_.contradiction =
            evaluate(plan_.code(), facts_, room_.values.data(), traced_ ? room_.trace.data() : nullptr);
        if (room_.contradiction != no_segment)
            refused = refused_row{row, refused_row::reason::contradiction, room_.contradiction};
    }
    if (refused) write_nothing(row);
    else
        for (std::size_t r = 0; r < results_.size(); ++r) write(row, r);
    return refused;
}

std::optional<refused_row> by_case::read(std::size_t row) {
    for (std::uint32_t c = 0; c < bound_.columns.size(); ++c) {
        const bound_column& what = bound_.columns[c];
        if (what.is == bound_column::target::member) continue;
        box value{};
        if (const auto why = read_value(cases_.columns[c], what, row, value)) return refused_row{row, *why, c};
        if (what.is == bound_column::target::fact) slots_[what.place] = value;
        else if (what.is_used()) given_[what.place] = value == what.domain ? anything(what.of) : value;
    }
    for (std::uint32_t l = 0; l < bound_.lists.size(); ++l)
        if (const auto refused = read_list(l, row)) return refused;
    return std::nullopt;
}

std::optional<refused_row> by_case::read_list(std::uint32_t number, std::size_t row) {
    const std::uint32_t list = bound_.lists[number];
    const auto whole = static_cast<std::uint32_t>(bound_.columns.size()) + number;
    const auto range = read_members(cases_.lists[number], row);
    members_[list] = -1;
    if (!range) return std::nullopt;
    const list_layout& lies = plan_.code().lists[list];
    if (range->begin < 0 || range->end < range->begin)
        return refused_row{row, refused_row::reason::offsets_disorder, whole};
    if (range->end - range->begin > static_cast<std::int64_t>(lies.maximum))
        return refused_row{row, refused_row::reason::too_many_members, whole};
    members_[list] = static_cast<std::int32_t>(range->end - range->begin);
    for (std::uint32_t c = 0; c < bound_.columns.size(); ++c) {
        const bound_column& what = bound_.columns[c];
        if (what.is != bound_column::target::member || what.list != list) continue;
        for (std::int64_t m = range->begin; m < range->end; ++m) {
            const auto slot = lies.slot_of(static_cast<std::uint32_t>(m - range->begin), what.place);
            if (const auto why = read_value(cases_.columns[c], what, static_cast<std::size_t>(m), slots_[slot]))
                return refused_row{row, *why, c};
        }
    }
    return std::nullopt;
}

std::uint64_t by_case::open_facts() const {
    constexpr std::size_t last = 63;
    const scope& names = plan_.names();
    std::uint64_t bits = 0;
    for (std::uint32_t slot = 0; slot < plan_.code().slots; ++slot)
        if (room_.open.has(slot))
            bits |=
                std::uint64_t{1} << std::min(last, static_cast<std::size_t>(names.at(slot).fact - names.facts.data()));
    for (std::size_t l = 0; l < names.lists.size(); ++l)
        if (room_.open_lists.has(l)) bits |= std::uint64_t{1} << std::min(last, names.facts.size() + l);
    return bits;
}

void by_case::write(std::size_t row, std::size_t rule) {
    const std::uint32_t segment = plan_.rules()[rule];
    const result_column& to = results_[rule];
    const kind of = plan_.code().segments[segment].of;
    write_answer(to, row, room_.values[segment], of);
    if (!wants_reasons(to)) return;
    const bool settled = is_point(room_.values[segment], of);
    if (to.reason != nullptr || !settled) explain(plan_.code(), facts_, plan_.domains().data(), segment, room_);
    if (to.open != nullptr) to.open[row] = settled ? 0 : open_facts();
    if (to.reason != nullptr) to.reason[row] = room_.reason_count == 0 ? ~std::uint32_t{0} : room_.reasons[0].node;
}

void by_case::write_nothing(std::size_t row) const {
    for (const result_column& to : results_) write_refused(to, row);
}

} // namespace maatstaf
